//! What counts as a figure in plain-language prose.

use super::duration::TimeUnit;
use super::figure::Figure;
use super::ratio::Ratio;
use super::text::Text;
use super::value::Value;
use super::words;

/// Words after a number word that are never what it counts.
const NOT_COUNTED: [&str; 48] = [
    "a", "about", "after", "again", "and", "another", "are", "as", "at", "be", "because", "before", "but", "by", "can",
    "could", "did", "do", "for", "from", "had", "has", "have", "if", "in", "into", "is", "it", "may", "must", "of",
    "off", "on", "or", "out", "should", "so", "than", "that", "the", "then", "to", "was", "were", "which", "who",
    "will", "with",
];

/// Words between a number word and what it counts.
const LOOKED_THROUGH: [&str; 9] = ["more", "other", "new", "further", "extra", "of", "the", "these", "those"];

/// Words after "one" that make it a pronoun or an adverb.
const AFTER_ONE: [&str; 8] = ["another", "day", "time", "thing", "way", "hand", "side", "such"];

/// Whether a figure that was read is one that the writer states.
pub(super) fn counts(text: Text<'_>, figure: &Figure) -> bool {
    let at = figure.range.start;
    if in_address(text, at) {
        return false;
    }
    if !text.byte(at).is_ascii_alphabetic() || text.has(at, "FY") {
        return !in_code(text, at) && !is_power(text, at);
    }
    match &figure.value {
        Value::Ordinal(_) => false,
        // "one day" is no length of time.
        Value::Duration(number, unit) => *number != Ratio::integer(1) || *unit != TimeUnit::Day,
        Value::Number(number) if *number == Ratio::integer(1) => counts_something(text, figure.range.end, true),
        Value::Number(number) if number.whole().is_some_and(|number| number <= 12) => {
            counts_something(text, figure.range.end, false)
        }
        Value::Number(number) if number.whole().is_none() => is_share(text, figure),
        _ => true,
    }
}

/// Whether the digits are raised: `10^3` in plain text.
fn is_power(text: Text<'_>, at: usize) -> bool {
    let before = text.0.get(..at).and_then(|before| before.strip_suffix('^'));
    before.is_some_and(|before| before.ends_with(|digit: char| digit.is_ascii_digit()))
}

/// Whether letters join the digits to a code: `H1N1`, `A47`, `Covid-19`; `mid-2019` and `post-16` are none.
fn in_code(text: Text<'_>, at: usize) -> bool {
    if text.letter_before(at) {
        return true;
    }
    let before = text.0.get(..at).unwrap_or_default();
    let Some(before) = before.strip_suffix('-') else { return false };
    let start = before.rfind(|letter: char| !letter.is_alphanumeric()).map_or(0, |place| place + 1);
    let word = before.get(start..).unwrap_or_default();
    let is_prefix =
        ["mid", "pre", "post", "under", "over", "early", "late"].iter().any(|p| p.eq_ignore_ascii_case(word));
    let is_name = word.contains(char::is_uppercase) && words::month(&word.to_ascii_lowercase()).is_none();
    !is_prefix && (is_name || word == "covid")
}

/// How far from a figure the ends of its address are looked for, in bytes.
const ADDRESS_REACH: usize = 200;

/// Whether the place lies in a web or e-mail address.
fn in_address(text: Text<'_>, at: usize) -> bool {
    let is_edge = |byte: &u8| byte.is_ascii_whitespace() || matches!(byte, b'<' | b'>' | b'(' | b')' | b'[' | b']');
    let bytes = text.0.as_bytes();
    let before = bytes.get(at.saturating_sub(ADDRESS_REACH)..at).unwrap_or_default();
    let after = bytes.get(at..bytes.len().min(at + ADDRESS_REACH)).unwrap_or_default();
    let start = at - before.iter().rev().position(is_edge).unwrap_or(before.len());
    let end = at + after.iter().position(is_edge).unwrap_or(after.len());
    let token = bytes.get(start..end).unwrap_or_default();
    token.contains(&b'@') || token.starts_with(b"www.") || token.windows(3).any(|part| part == b"://")
}

/// Whether what follows can be counted: a word in small letters that is no connecting word.
fn counts_something(text: Text<'_>, end: usize, is_one: bool) -> bool {
    if text.byte(end) == b'-' {
        return text.byte(end + 1).is_ascii_lowercase() && !NOT_COUNTED.contains(&text.word(end + 1).as_str());
    }
    let Some(mut next) = text.gap(end) else { return false };
    for place in 0..4 {
        let word = text.word(next);
        let is_word = text.byte(next).is_ascii_lowercase();
        if !is_word || is_one && (AFTER_ONE.contains(&word.as_str()) || place == 0 && word.as_str() == "of") {
            return false;
        }
        match word.as_str() {
            "or" | "and" | "to" => return in_list(text, word.end),
            "in" | "out" => return is_of_total(text, word.end),
            through if LOOKED_THROUGH.contains(&through) => {}
            known => return !NOT_COUNTED.contains(&known),
        }
        let Some(after) = text.gap(word.end) else { return false };
        next = after;
    }
    false
}

/// Whether a number word follows that counts something itself: "two or three beds".
fn in_list(text: Text<'_>, end: usize) -> bool {
    let Some(next) = text.gap(end) else { return false };
    let word = text.word(next);
    matches!(words::term(word.as_str()), Some(words::Term::Unit(_))) && counts_something(text, word.end, false)
}

/// Whether the total follows of which the number is a part: "one in four", "six out of 10".
fn is_of_total(text: Text<'_>, end: usize) -> bool {
    let Some(next) = text.gap(text.gap_then(end, "of").unwrap_or(end)) else { return false };
    text.number(next, 2).is_some() || matches!(words::term(text.word(next).as_str()), Some(words::Term::Unit(_)))
}

/// Whether a fraction is a share, not a half of a match or a year: "the first half", "half-day".
fn is_share(text: Text<'_>, figure: &Figure) -> bool {
    let before = text.0.get(..figure.range.start).unwrap_or_default().trim_end();
    let is_part = ["first", "second", "other", "latter"].iter().any(|word| before.ends_with(word));
    !is_part && text.byte(figure.range.end) != b'-'
}
