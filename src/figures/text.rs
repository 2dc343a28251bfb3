//! The small steps by which every kind of figure is read.

use super::signs::EDGE;

/// What was read, and the byte after it.
pub(super) type Read<T> = Option<(T, usize)>;

/// A text that is read byte by byte; a place past the end holds nought.
#[derive(Debug, Clone, Copy)]
pub(super) struct Text<'a>(pub(super) &'a str);

/// The longest word that any reading knows, "seventeenth", with room to spare.
const LONGEST: usize = 12;

/// A word in lower case.
#[derive(Debug, Clone, Copy)]
pub(super) struct Word {
    letters: [u8; LONGEST],
    length: usize,
    /// The byte after the word.
    pub(super) end: usize,
}

impl Word {
    /// The word; empty where it is longer than any that a reading knows.
    pub(super) fn as_str(&self) -> &str {
        std::str::from_utf8(self.letters.get(..self.length).unwrap_or_default()).unwrap_or_default()
    }

    fn push(&mut self, letters: &[u8]) {
        for &letter in letters {
            if let Some(free) = self.letters.get_mut(self.length) {
                *free = letter.to_ascii_lowercase();
            }
            self.length += 1;
        }
    }
}

impl Text<'_> {
    /// The byte at a place.
    pub(super) fn byte(self, at: usize) -> u8 {
        self.0.as_bytes().get(at).copied().unwrap_or(0)
    }

    /// Whether `what` stands at a place.
    pub(super) fn has(self, at: usize, what: &str) -> bool {
        self.0.as_bytes().get(at..).is_some_and(|rest| rest.starts_with(what.as_bytes()))
    }

    /// Whether `what` stands at a place in small or capital letters.
    pub(super) fn has_ignoring_case(self, at: usize, what: &str) -> bool {
        self.0.as_bytes().get(at..at + what.len()).is_some_and(|here| here.eq_ignore_ascii_case(what.as_bytes()))
    }

    /// The place after the first of `choices` that stands here.
    pub(super) fn after(self, at: usize, choices: &[&str]) -> Option<usize> {
        choices.iter().find(|choice| self.has(at, choice)).map(|choice| at + choice.len())
    }

    /// The place after the sign that stands before a raised figure or a fraction.
    pub(super) fn after_edge(self, at: usize) -> Option<usize> {
        self.0.get(at..)?.strip_prefix(EDGE).map(|_| at + EDGE.len_utf8())
    }

    pub(super) fn is_digit(self, at: usize) -> bool {
        self.byte(at).is_ascii_digit()
    }

    /// The place after the digits that begin here.
    pub(super) fn digits(self, at: usize) -> usize {
        (at..).find(|&place| !self.is_digit(place)).unwrap_or(at)
    }

    /// A whole number of up to `most` digits, with no more digits after it.
    pub(super) fn number(self, at: usize, most: usize) -> Read<u32> {
        let end = self.digits(at);
        let digits = self.0.get(at..end).filter(|digits| digits.len() <= most)?;
        Some((digits.parse().ok()?, end))
    }

    /// Whether a letter, with or without an accent, ends just before a place.
    pub(super) fn letter_before(self, at: usize) -> bool {
        // The figure of `m²` is part of the name of a unit.
        let before = self.0.get(..at).and_then(|before| before.strip_suffix(EDGE));
        let at = before.map_or(at, str::len);
        match at.checked_sub(1).map(|before| self.byte(before)) {
            Some(byte) if byte.is_ascii() => byte.is_ascii_alphabetic(),
            Some(_) => self.0.get(..at).and_then(|text| text.chars().next_back()).is_some_and(char::is_alphabetic),
            None => false,
        }
    }

    /// Whether a letter begins at a place.
    pub(super) fn letter_at(self, at: usize) -> bool {
        match self.byte(at) {
            byte if byte.is_ascii() => byte.is_ascii_alphabetic(),
            _ => self.0.get(at..).and_then(|text| text.chars().next()).is_some_and(char::is_alphabetic),
        }
    }

    /// The place after a space within the line, if there is one: an ordinary or a narrow one.
    pub(super) fn space(self, at: usize) -> usize {
        self.after(at, &[" ", "\t", "\u{a0}"]).unwrap_or(at)
    }

    /// The place after all spaces within the line.
    pub(super) fn spaces(self, at: usize) -> usize {
        let mut end = at;
        while self.space(end) > end {
            end = self.space(end);
        }
        end
    }

    /// The place after white space, which may cross a line end and one empty line.
    pub(super) fn gap(self, at: usize) -> Option<usize> {
        let (mut place, mut lines) = (at, 0);
        loop {
            let next = match self.byte(place) {
                b'\n' | b'\r' => place + 1,
                _ => self.space(place),
            };
            lines += usize::from(self.byte(place) == b'\n');
            if next == place || lines > 2 {
                return (place > at && lines <= 2).then_some(place);
            }
            place = next;
        }
    }

    /// The word that begins at a place.
    pub(super) fn word(self, at: usize) -> Word {
        let mut word = Word { letters: [0; LONGEST], length: 0, end: at };
        loop {
            match self.byte(word.end) {
                byte if byte.is_ascii_alphabetic() => {
                    word.push(&[byte]);
                    word.end += 1;
                }
                0..=0x7f => break,
                // Another letter makes the word unknown.
                _ => match self.0.get(word.end..).and_then(|rest| rest.chars().next()) {
                    Some(letter) if letter.is_alphabetic() => {
                        word.push(b"?");
                        word.end += letter.len_utf8();
                    }
                    _ => break,
                },
            }
        }
        word.length = if word.length > LONGEST { 0 } else { word.length };
        word
    }

    /// Whether the given word stands after white space, and the place after it.
    pub(super) fn gap_then(self, at: usize, word: &str) -> Option<usize> {
        let found = self.word(self.gap(at)?);
        (found.as_str() == word).then_some(found.end)
    }
}
