//! Where sentences end.

use std::ops::Range;

/// A full stop behind one of these never ends a sentence.
const TITLES: &[&str] = &[
    "approx", "capt", "cf", "cllr", "cllrs", "col", "dr", "drs", "e.g", "eg", "gen", "hon", "i.e", "ie", "lt",
    "messrs", "mr", "mrs", "ms", "prof", "rev", "revd", "sgt", "st", "viz", "vs",
];
/// Nor behind one of these, when a figure follows: `No. 5`.
const BEFORE_FIGURES: &[&str] =
    &["art", "ch", "col", "fig", "figs", "no", "nos", "p", "para", "paras", "pp", "ref", "s", "sec", "tel", "v", "vol"];
/// What a letter names: `Appendix A.` ends a sentence, the first name `A.` does not.
const LETTERED: &[&str] = &[
    "annex",
    "appendix",
    "band",
    "block",
    "category",
    "class",
    "figure",
    "grade",
    "group",
    "hepatitis",
    "level",
    "option",
    "page",
    "part",
    "phase",
    "plan",
    "room",
    "schedule",
    "section",
    "site",
    "table",
    "type",
    "unit",
    "vitamin",
    "ward",
    "zone",
];

/// The sentences of a block of text, each as its bytes, without the spaces about it.
///
/// The text is one paragraph, one item of a list or one cell: its end is the end of a sentence, whether there is a full
/// stop or none. Full stops in figures, behind titles and initials, in `e.g.` and the like end nothing, and no sentence
/// begins with a small letter (`“Why now?” he asked` is one). A colon and a semicolon end nothing.
pub fn sentences(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at + text[at..].find(|next: char| !next.is_whitespace())?;
        at = end(text, start);
        let length = text[start..at].trim_end().len();
        Some(start..start + length)
    })
}

/// Where the sentence that begins at `start` ends.
fn end(text: &str, start: usize) -> usize {
    let bytes = text.as_bytes();
    let mut at = start;
    while let Some(mark) = next_mark(bytes, at) {
        let after = after_marks(text, mark);
        if ends_sentence(text, start, mark, after) {
            return after;
        }
        at = after;
    }
    text.len()
}

/// The next `.`, `!`, `?` or `…`.
fn next_mark(bytes: &[u8], at: usize) -> Option<usize> {
    let mark = |i: &usize| match bytes[*i] {
        b'.' | b'!' | b'?' => true,
        0xE2 => bytes[*i..].starts_with("…".as_bytes()),
        _ => false,
    };
    (at..bytes.len()).find(mark)
}

/// Where the marks at `at` end, with the brackets and quotation marks that they close.
fn after_marks(text: &str, at: usize) -> usize {
    let rest = &text[at..];
    let rest = rest.trim_start_matches(['.', '!', '?', '…']).trim_start_matches(['"', '\'', '”', '’', ')', ']', '»']);
    text.len() - rest.len()
}

/// Whether the marks between `mark` and `after` end the sentence that begins at `start`.
fn ends_sentence(text: &str, start: usize, mark: usize, after: usize) -> bool {
    let rest = &text[after..];
    let next = rest.trim_start();
    if next.is_empty() {
        return true;
    }
    if next.len() == rest.len() || begins_small(next) {
        return false;
    }
    !text[mark..].starts_with('.') || !is_abbreviation(text, start..mark, after, next)
}

/// Whether `next` goes on in small letters: `eFI` and `iPad` may begin a sentence.
fn begins_small(next: &str) -> bool {
    let next = next.trim_start_matches(['"', '\'', '“', '‘', '(', '[', '–', '—', '-', ' ']);
    next.starts_with(char::is_lowercase)
        && !next.chars().take_while(|letter| letter.is_alphabetic()).any(char::is_uppercase)
}

/// Whether the one full stop at the end of `sentence` belongs to its last word.
fn is_abbreviation(text: &str, sentence: Range<usize>, after: usize, next: &str) -> bool {
    if after > sentence.end + 1 {
        return false;
    }
    let sofar = &text[sentence];
    let word = last_word(sofar);
    if sofar.len() == word.len() && is_number(word) {
        return true;
    }
    let mut letters = word.chars();
    match (letters.next(), letters.next()) {
        (Some(letter), None) if letter.is_uppercase() => is_initial(sofar, next),
        _ => {
            contains(TITLES, word)
                || (next.starts_with(|next: char| next.is_ascii_digit()) && contains(BEFORE_FIGURES, word))
        }
    }
}

/// The letters, digits and inner full stops that `text` ends with.
fn last_word(text: &str) -> &str {
    let kept = text.trim_end_matches(|c: char| c.is_alphanumeric() || c == '.');
    text[kept.len()..].trim_start_matches('.')
}

/// Whether `word` is how an item is numbered: `12`, `b`, `iv`.
fn is_number(word: &str) -> bool {
    let digits = word.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    let small_roman = word.bytes().all(|byte| b"ivx".contains(&byte));
    digits || small_roman || (word.len() == 1 && word.bytes().all(|byte| byte.is_ascii_alphabetic()))
}

/// Whether the single letter at the end of `sofar` stands for a first name.
fn is_initial(sofar: &str, next: &str) -> bool {
    let before = last_word(sofar[..sofar.len() - 1].trim_end());
    next.starts_with(char::is_uppercase) && !contains(LETTERED, before) && !sofar.ends_with(" I")
}

/// Whether a list holds `word`, in any letters.
fn contains(list: &[&str], word: &str) -> bool {
    list.iter().any(|entry| entry.eq_ignore_ascii_case(word))
}
