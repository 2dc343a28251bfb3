//! Finds the figures of a text from left to right, the longest reading first.

use super::figure::{Figure, Reader};
use super::signs::{self, EDGE};
use super::text::Text;
use super::{number, postcode, prose, range};

/// The figures of a text in their order.
#[must_use]
pub fn scan(text: &str, reader: Reader) -> Vec<Figure> {
    let plain = signs::plain(text);
    let text = Text(&plain);
    let mut figures = Vec::new();
    let mut at = 0;
    while let Some(start) = next_start(text, at) {
        if let Some(end) = postcode::end(text, start).or_else(|| raised_end(text, start)) {
            at = end;
            continue;
        }
        let Some(((value, printed), end)) = range::figure(text, start) else {
            at = after_start(text, start);
            continue;
        };
        let figure = Figure { value, printed, range: start..end };
        at = end;
        if reader == Reader::Source || prose::counts(text, &figure) {
            figures.push(Figure { range: plain.source(figure.range), ..figure });
        }
    }
    figures
}

/// The end of a raised figure behind another one or a letter: a power, a unit, the mark of a note.
fn raised_end(text: Text<'_>, at: usize) -> Option<usize> {
    let before = text.0.get(..at)?.strip_suffix(EDGE)?;
    before.ends_with(char::is_alphanumeric).then(|| text.digits(at)).filter(|end| *end > at)
}

/// The next place where a figure may begin.
fn next_start(text: Text<'_>, from: usize) -> Option<usize> {
    let bytes = text.0.as_bytes();
    let mut at = from;
    while let Some(&byte) = bytes.get(at) {
        match STARTS[usize::from(byte)] {
            Start::None => at += 1,
            Start::Always => return Some(at),
            Start::Sign if is_sign(text, at) => return Some(at),
            Start::Word if may_begin(text, at) && !text.letter_before(at) => return Some(at),
            Start::Sign => at += 1,
            Start::Word => at = after_start(text, at),
        }
    }
    None
}

/// Past what was no figure: the rest of its word or digits, or one byte.
fn after_start(text: Text<'_>, at: usize) -> usize {
    let rest = text.0.as_bytes().get(at..).unwrap_or_default();
    let letters = rest.iter().take_while(|byte| byte.is_ascii_alphabetic()).count();
    text.digits(at).max(at + letters.max(1))
}

/// How a byte may begin a figure.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Start {
    None,
    Always,
    /// A minus sign before a number and after a space.
    Sign,
    /// The first letter of some number word or month.
    Word,
}

static STARTS: [Start; 256] = starts();

const fn starts() -> [Start; 256] {
    let mut table = [Start::None; 256];
    let letters = *b"adefhjmnostz";
    let mut place = 0;
    while place < letters.len() {
        table[letters[place] as usize] = Start::Word;
        table[letters[place].to_ascii_uppercase() as usize] = Start::Word;
        place += 1;
    }
    let mut digit = b'0';
    while digit <= b'9' {
        table[digit as usize] = Start::Always;
        digit += 1;
    }
    table[b'-' as usize] = Start::Sign;
    // The first bytes of £, of − and of the sign before a fraction.
    table[0xc2] = Start::Always;
    table[0xe2] = Start::Sign;
    table
}

/// Whether the first letters are those of some number word or month, so that few words are looked up.
fn may_begin(text: Text<'_>, at: usize) -> bool {
    let letter = |place: usize| text.byte(at + place).to_ascii_lowercase();
    match (letter(0), letter(1)) {
        (_, 128..) => true,
        (b'a', next) => matches!(next, b'n' | b'p' | b'u') || !next.is_ascii_alphabetic(),
        (b't', b'h') => matches!(letter(2), b'i' | b'r' | 128..),
        (b'd', next) => matches!(next, b'e'),
        (b'e', next) => matches!(next, b'i' | b'l'),
        (b'f', next) => matches!(next, b'e' | b'i' | b'o' | b'y'),
        (b'h', next) => matches!(next, b'a'),
        (b'j', next) => matches!(next, b'a' | b'u'),
        (b'm', next) => matches!(next, b'a' | b'i'),
        (b'n', next) => matches!(next, b'i' | b'o'),
        (b'o', next) => matches!(next, b'c' | b'n'),
        (b's', next) => matches!(next, b'e' | b'i'),
        (b't', next) => matches!(next, b'e' | b'w'),
        (b'z', next) => matches!(next, b'e'),
        _ => false,
    }
}

/// Whether the character here is a minus: a number follows, and a space, a bracket or nothing comes before. Or it begins a
/// fraction.
fn is_sign(text: Text<'_>, at: usize) -> bool {
    let Some(next) = text.after(at, &["-", "−"]) else { return number::vulgar(text, at).is_some() };
    let opens = at == 0 || matches!(text.byte(at - 1), b' ' | b'\n' | b'\t' | b'(');
    opens && (text.is_digit(next) || text.has(next, "£"))
}
