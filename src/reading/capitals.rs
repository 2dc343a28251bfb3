//! Abbreviations, and words written in capitals for emphasis.

use std::ops::Range;

use super::words;
use crate::figures::is_postcode;
use crate::fold::Folded;

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
pub fn abbreviations(text: &str) -> Vec<Abbreviation> {
    let mut found = Vec::new();
    if !is_worth_reading(text) {
        return found;
    }
    let folded = Folded::in_case(text);
    let mut runs = Runs { words: words(&folded).peekable(), text: &folded };
    while let Some(run) = runs.next_run(holds_two_capitals) {
        if !is_shouted(&folded, &run) {
            found.extend(run.into_iter().flat_map(|word| parts(&folded, word)));
        }
    }
    let in_text =
        |Abbreviation { range, stem }| Abbreviation { range: folded.source(range), stem: folded.source(stem) };
    found.into_iter().map(in_text).collect()
}

/// Where `text` shouts: runs of two words and more in capitals, and single ones of five letters and more.
///
/// `is_known` tells which words are abbreviations; these are not counted, so `NHS CCG` is no run, and `NHS ENGLAND` is one
/// for its second word. It is asked for each word less the ending of a plural or a possessive.
pub fn all_caps(text: &str, is_known: impl Fn(&str) -> bool) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    if !is_worth_reading(text) {
        return found;
    }
    let folded = Folded::in_case(text);
    let mut runs = Runs { words: words(&folded).peekable(), text: &folded };
    while let Some(run) = runs.next_run(is_in_capitals) {
        let unknown = |word: &&Range<usize>| !is_known(&folded[stem(&folded, (*word).clone())]);
        let longest =
            run.iter().filter(unknown).map(|word| letters(&folded[stem(&folded, word.clone())])).max().unwrap_or(0);
        let count = run.iter().filter(unknown).count();
        if longest >= 5 || (count >= 2 && longest >= 2) {
            found.push(folded.source(run[0].start..run[run.len() - 1].end));
        }
    }
    found
}

/// Whether any word of a text has two capitals, as few have: bytes are looked through faster than words. Wide and fancy capitals
/// have bytes of their own.
fn is_worth_reading(text: &str) -> bool {
    let is_candidate =
        |word: &[u8]| word.iter().filter(|byte| byte.is_ascii_uppercase() || **byte >= 0xef).count() >= 2;
    text.as_bytes().split(u8::is_ascii_whitespace).any(is_candidate)
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
            _ if is_abbreviation(part) && !is_half_of_postcode(text, &range) => {
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
fn is_half_of_postcode(text: &str, word: &Range<usize>) -> bool {
    let part = &text[word.clone()];
    let before = text[..word.start].trim_end().rsplit(char::is_whitespace).next().unwrap_or("");
    let next = text[word.end..].trim_start().get(..3).unwrap_or("");
    is_postcode(before, part) || is_postcode(part, next)
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
