//! Abbreviations, and words written in capitals for emphasis.

use std::ops::Range;

use super::words;

/// Letters that stand for words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Abbreviation {
    /// The bytes of the whole of it, with the ending of a plural or a possessive.
    pub range: Range<usize>,
    /// The bytes less that ending: `CCG` of `CCGs`, `UHL` of `UHL’s`. This is what is looked up.
    pub stem: Range<usize>,
}

/// The abbreviations of `text`: words with two capitals or more, such as NHS, A&E, QoF and eFI.
///
/// Not Roman numerals, postcodes, names such as McKay and YouTube, nor ordinary words in a passage of capitals. The parts
/// of a compound are looked at by themselves (`PCN-led`), but `COVID-19` is one.
pub fn abbreviations(text: &str) -> impl Iterator<Item = Abbreviation> + '_ {
    let mut runs = Runs { words: words(worth_reading(text)).peekable(), text };
    let mut found = Vec::new().into_iter();
    std::iter::from_fn(move || {
        loop {
            if let Some(next) = found.next() {
                return Some(next);
            }
            let run = runs.next_run(holds_two_capitals)?;
            if !is_shouted(text, &run) {
                found = run.into_iter().flat_map(|word| parts(text, word)).collect::<Vec<_>>().into_iter();
            }
        }
    })
}

/// Where `text` shouts: runs of two words and more in capitals, and single ones of five letters and more.
///
/// `is_known` tells which words are abbreviations; these are not counted, so `NHS CCG` is no run, and `NHS ENGLAND` is one
/// for its second word. It is asked for each word less the ending of a plural or a possessive.
pub fn all_caps(text: &str, is_known: impl Fn(&str) -> bool) -> Vec<Range<usize>> {
    let mut runs = Runs { words: words(worth_reading(text)).peekable(), text };
    let mut found = Vec::new();
    while let Some(run) = runs.next_run(is_in_capitals) {
        let unknown = |word: &&Range<usize>| !is_known(&text[stem(text, (*word).clone())]);
        let longest =
            run.iter().filter(unknown).map(|word| letters(&text[stem(text, word.clone())])).max().unwrap_or(0);
        let count = run.iter().filter(unknown).count();
        if longest >= 5 || (count >= 2 && longest >= 2) {
            found.push(run[0].start..run[run.len() - 1].end);
        }
    }
    found
}

/// Nothing of a text in which no word has two capitals, as in most: bytes are looked through faster than words.
fn worth_reading(text: &str) -> &str {
    let is_candidate = |word: &[u8]| word.iter().filter(|byte| byte.is_ascii_uppercase()).count() >= 2;
    if text.as_bytes().split(u8::is_ascii_whitespace).any(is_candidate) { text } else { "" }
}

/// Words that stand side by side and are alike.
struct Runs<'a, I: Iterator<Item = Range<usize>>> {
    words: std::iter::Peekable<I>,
    text: &'a str,
}

impl<I: Iterator<Item = Range<usize>>> Runs<'_, I> {
    /// The next words for which `belongs` holds, with nothing but spaces between them.
    fn next_run(&mut self, belongs: fn(&str) -> bool) -> Option<Vec<Range<usize>>> {
        let text = self.text;
        let first = self.words.find(|word| belongs(&text[word.clone()]))?;
        let mut run = vec![first];
        while let Some(next) = self.words.next_if(|next| {
            let between = &text[run[run.len() - 1].end..next.start];
            between.trim_matches(['&', '/', '-', '–', ' ', '\n', '\'', '"', '’', '“', '”']).is_empty()
                && (belongs(&text[next.clone()]) || (run.len() > 1 && &text[next.clone()] == "A"))
        }) {
            run.push(next);
        }
        Some(run)
    }
}

fn letters(word: &str) -> usize {
    word.bytes().filter(u8::is_ascii_alphabetic).count()
}

fn capitals(word: &str) -> usize {
    word.bytes().filter(u8::is_ascii_uppercase).count()
}

fn holds_two_capitals(word: &str) -> bool {
    capitals(word) >= 2
}

/// Two capitals and more, with no small letter but a plural's or possessive's.
fn is_in_capitals(word: &str) -> bool {
    let capitals = capitals(word);
    capitals >= 2 && letters(&word[stem(word, 0..word.len())]) == capitals && !word.bytes().any(|b| b.is_ascii_digit())
}

/// Whether a run is ordinary words in capitals: one long word, a word like "of", or many words together.
fn is_shouted(text: &str, run: &[Range<usize>]) -> bool {
    const SMALL_WORDS: [&str; 16] =
        ["AND", "ARE", "AS", "AT", "BE", "BY", "FOR", "FROM", "IN", "IS", "NOT", "OF", "ON", "OR", "THE", "TO"];
    let long = if run.len() == 1 { 7 } else { 6 };
    let all_capitals = run.iter().all(|word| is_in_capitals(&text[word.clone()]));
    all_capitals
        && (run.iter().any(|word| is_long_word(&text[word.clone()], long))
            || (run.len() > 1 && (run.len() > 3 || run.iter().any(|word| SMALL_WORDS.contains(&&text[word.clone()])))))
}

fn is_long_word(word: &str, least: usize) -> bool {
    letters(word) >= least && word.bytes().any(|byte| b"AEIOUY".contains(&byte))
}

/// The abbreviations of one word, which may be a compound.
fn parts(text: &str, word: Range<usize>) -> Vec<Abbreviation> {
    let mut found: Vec<Abbreviation> = Vec::new();
    let mut at = word.start;
    for part in text[word].split('-') {
        let range = at..at + part.len();
        at = range.end + 1;
        match found.last_mut() {
            Some(last) if last.range.end + 1 == range.start && part.bytes().all(|byte| byte.is_ascii_digit()) => {
                last.range.end = range.end;
                last.stem.end = range.end;
            }
            _ if is_abbreviation(part) && !is_postcode(text, &range) => {
                found.push(Abbreviation { stem: stem(text, range.clone()), range })
            }
            _ => {}
        }
    }
    found
}

fn is_abbreviation(part: &str) -> bool {
    let capitals = capitals(part);
    let small = letters(&part[stem(part, 0..part.len())]) - capitals;
    capitals >= 2 && small <= 2 * capitals && !is_roman(part) && !is_surname(part)
}

/// The bytes of `word` in `text` less the ending of a plural or a possessive.
fn stem(text: &str, word: Range<usize>) -> Range<usize> {
    let whole = &text[word.clone()];
    let stem = ["'s", "’s", "s"].iter().find_map(|ending| whole.strip_suffix(ending)).unwrap_or(whole);
    let ends_in_capital = stem.ends_with(|last: char| last.is_ascii_uppercase() || last.is_ascii_digit());
    if ends_in_capital { word.start..word.start + stem.len() } else { word }
}

/// Numerals up to 39, as parts and chapters are numbered; larger ones are abbreviations more often.
fn is_roman(part: &str) -> bool {
    let units = part.trim_start_matches('X');
    part.len() - units.len() <= 3
        && matches!(units, "" | "I" | "II" | "III" | "IV" | "V" | "VI" | "VII" | "VIII" | "IX")
}

/// Whether `word` is half of a postcode: `LE3` or `8RA` of `LE3 8RA`.
fn is_postcode(text: &str, word: &Range<usize>) -> bool {
    let part = text[word.clone()].as_bytes();
    let before = text[..word.start].trim_end().rsplit(' ').next().unwrap_or("");
    let next = text[word.end..].trim_start().as_bytes();
    (is_inward(part) && is_outward(before.as_bytes())) || (is_outward(part) && next.get(..3).is_some_and(is_inward))
}

/// One figure and two letters.
fn is_inward(part: &[u8]) -> bool {
    matches!(part, [figure, first, second] if figure.is_ascii_digit() && first.is_ascii_uppercase() && second.is_ascii_uppercase())
}

/// One or two letters and one or two figures.
fn is_outward(part: &[u8]) -> bool {
    let letters = part.iter().take_while(|byte| byte.is_ascii_uppercase()).count();
    let figures = part[letters..].iter().take_while(|byte| byte.is_ascii_digit()).count();
    matches!((letters, figures), (1 | 2, 1 | 2)) && part.len() == letters + figures
}

/// `McKay`, `MacDonald`, `O’Brien`.
fn is_surname(part: &str) -> bool {
    ["Mc", "Mac", "O'", "O’", "D'", "D’"].iter().any(|prefix| {
        part.strip_prefix(prefix).is_some_and(|rest| {
            rest.starts_with(|c: char| c.is_ascii_uppercase())
                && rest[1..].starts_with(|c: char| c.is_ascii_lowercase())
        })
    })
}
