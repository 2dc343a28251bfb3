//! Words of running text.

use std::ops::Range;

use crate::fold::{is_unseen, joins};

/// The words of `text`, each as its bytes.
///
/// A compound with hyphens is one word, and so is a number, an amount or a date in figures: `well-being`, `£1.5m`,
/// `7.6%`, `30–50,000`, `18/03/2020`, `9.30am`. So are `e.g`, `A&E` and an e-mail address. An `&` by itself is none, and
/// `and/or` is two. Quotation marks and full stops at the end are not part of a word.
pub fn words(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = start(text, at)?;
        at = end(text, start);
        Some(start..at)
    })
}

/// The first byte at or after `at` that a word begins with.
fn start(text: &str, mut at: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    while at < bytes.len() {
        let byte = bytes[at];
        if byte.is_ascii_alphanumeric() || is_currency(bytes, at) {
            return Some(at);
        }
        if byte.is_ascii() {
            at += 1;
            continue;
        }
        let next = char_at(text, at)?;
        if next.is_alphanumeric() {
            return Some(at);
        }
        at += next.len_utf8();
    }
    None
}

/// Where the word that begins at `at` ends.
fn end(text: &str, at: usize) -> usize {
    let bytes = text.as_bytes();
    let mut at = if is_currency(bytes, at) { after_currency(bytes, at) } else { at };
    loop {
        at = letters(text, at);
        match joiner(text, at) {
            Some(length) => at += length,
            None if bytes.get(at) == Some(&b'%') && bytes[at - 1].is_ascii_digit() => return at + 1,
            None => return at,
        }
    }
}

/// Where the letters and digits at `at` end.
fn letters(text: &str, mut at: usize) -> usize {
    let bytes = text.as_bytes();
    while at < bytes.len() {
        if bytes[at].is_ascii_alphanumeric() {
            at += 1;
            continue;
        }
        match char_at(text, at) {
            // A soft hyphen or an accent of its own is part of the word, for all that readers see.
            Some(letter) if !letter.is_ascii() && (letter.is_alphanumeric() || joins(letter) || is_unseen(letter)) => {
                at += letter.len_utf8();
            }
            _ => break,
        }
    }
    at
}

/// The length of the sign at `at`, if it joins the letters on its two sides to one word.
fn joiner(text: &str, at: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let sign = *bytes.get(at)?;
    if sign.is_ascii_whitespace() {
        return None;
    }
    let length = char_at(text, at)?.len_utf8();
    let before = *bytes.get(at.checked_sub(1)?)?;
    let next = *bytes.get(at + length)?;
    if is_currency(bytes, at + length) {
        return (is_range(sign, &text[at..at + length]) && before.is_ascii_alphanumeric()).then_some(length);
    }
    let letter = next.is_ascii_alphanumeric() || (!next.is_ascii() && char_at(text, at + length)?.is_alphanumeric());
    let digits = before.is_ascii_digit() && next.is_ascii_digit();
    let joins = match &text[at..at + length] {
        "'" | "’" | "-" | "\u{2010}" | "\u{2011}" | "&" | "@" => letter,
        "." if before.is_ascii_digit() || next.is_ascii_digit() => digits,
        "." => letter && !(before.is_ascii_lowercase() && next.is_ascii_uppercase()),
        "," | "/" | ":" | "–" => digits,
        _ => false,
    };
    joins.then_some(length)
}

fn is_range(sign: u8, text: &str) -> bool {
    sign == b'-' || text == "–"
}

/// Whether a sign of money with a digit behind it stands at `at`.
fn is_currency(bytes: &[u8], at: usize) -> bool {
    matches!(bytes.get(at), Some(b'$' | 0xC2 | 0xE2)) && {
        let after = after_currency(bytes, at);
        after > at && bytes.get(after).is_some_and(u8::is_ascii_digit)
    }
}

/// Where the sign of money at `at` ends; `at` itself if there is none.
fn after_currency(bytes: &[u8], at: usize) -> usize {
    match &bytes[at..] {
        [b'$', ..] => at + 1,
        [0xC2, 0xA3, ..] => at + 2,
        [0xE2, 0x82, 0xAC, ..] => at + 3,
        _ => at,
    }
}

fn char_at(text: &str, at: usize) -> Option<char> {
    text.get(at..)?.chars().next()
}
