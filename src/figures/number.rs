//! Numbers in digits, and the units that follow a number.

use super::figure::Printed;
use super::ratio::Ratio;
use super::text::{Read, Text};
use super::value::Value;
use super::words;

/// Reads digits with their thousands separators, decimals and a vulgar fraction: `1,234`, `25.8`, `2½`.
pub(super) fn plain(text: Text<'_>, at: usize) -> Read<Printed> {
    let (digits, whole_end) = whole(text, at)?;
    let grouped = whole_end > text.digits(at);
    if let Some((half, end)) = vulgar(text, whole_end) {
        let digits = Ratio::integer(digits).plus(half)?;
        return Some((Printed { digits, decimals: 2, grouped, scale: Ratio::integer(1) }, end));
    }
    let end = decimals_end(text, whole_end);
    let decimals = u8::try_from(end.saturating_sub(whole_end + 1)).ok()?;
    let mut all = digits;
    for digit in text.0.get(whole_end..end)?.bytes().skip(1) {
        all = all.checked_mul(10)?.checked_add(i64::from(digit - b'0'))?;
    }
    let digits = Ratio::decimal(all, decimals)?;
    Some((Printed { digits, decimals, grouped, scale: Ratio::integer(1) }, end))
}

/// The digits before the point, through each separator that three digits follow.
fn whole(text: Text<'_>, at: usize) -> Read<i64> {
    let mut end = text.digits(at);
    if text.byte(at) == b'0' && end > at + 3 {
        // A number of a document or a telephone.
        return None;
    }
    let mut number = 0;
    let add = |number: i64, from: usize, to: usize| {
        let digits = text.0.get(from..to)?.bytes();
        digits.into_iter().try_fold(number, |sum, digit| sum.checked_mul(10)?.checked_add(i64::from(digit - b'0')))
    };
    number = add(number, at, end)?;
    (end > at).then_some(())?;
    if end - at <= 3 {
        while let Some(group) = text.after(end, &[",", "\u{a0}"]) {
            if text.digits(group) != group + 3 {
                break;
            }
            number = add(number, group, group + 3)?;
            end = group + 3;
        }
    }
    Some((number, end))
}

/// The end of `.5`, unless it is the stop of a sentence or a part of `3.2.1`.
fn decimals_end(text: Text<'_>, at: usize) -> usize {
    let end = text.digits(at + 1);
    let is_decimal = text.byte(at) == b'.' && end > at + 1 && !(text.byte(end) == b'.' && text.is_digit(end + 1));
    if is_decimal { end } else { at }
}

/// A fraction that is set as one: `½`, `¹/₂`, `1⁄2`.
pub(super) fn vulgar(text: Text<'_>, at: usize) -> Read<Ratio> {
    let start = text.after_edge(at);
    let (above, end) = text.number(start.unwrap_or(at), 3)?;
    let raised = |slash: usize| text.after_edge(slash).filter(|_| start.is_some());
    let line = text.after(end, &["\u{2044}"]).map(|after| text.after_edge(after).unwrap_or(after));
    let (below, end) = text.number(line.or_else(|| raised(text.after(end, &["/"])?))?, 3)?;
    Some((Ratio::new(i128::from(above), i128::from(below))?, end))
}

/// A value, and how it is printed where that matters to a comparison.
pub(super) type Amount = (Value, Option<Printed>);

/// Reads a number in digits with what follows it: a scale, `%`, pounds or pence, the ending of an order.
pub(super) fn amount(text: Text<'_>, at: usize) -> Read<Amount> {
    if let Some((fraction, end)) = vulgar(text, at) {
        return with_unit(text, unscaled(fraction, 2), end, false);
    }
    let (printed, end) = plain(text, at)?;
    if let Some(end) = order_ending(text, end)
        && let Some(place) = printed.digits.whole().and_then(|place| u32::try_from(place).ok())
    {
        return Some(((Value::Ordinal(place), None), end));
    }
    with_unit(text, printed, end, false)
}

/// Reads `£` and what follows it.
pub(super) fn money(text: Text<'_>, at: usize) -> Read<Amount> {
    let start = text.space(text.after(at, &["£"])?);
    let (printed, end) = plain(text, start).filter(|_| !is_head(text, start))?;
    with_unit(text, printed, end, true)
}

/// Whether the digits are those of `£'000`, the head of a column in thousands, which is no figure.
pub(super) fn is_head(text: Text<'_>, at: usize) -> bool {
    let before = text.0.get(..at).unwrap_or_default();
    text.has(at, "000") && text.digits(at) == at + 3 && before.ends_with(['\'', '’', '‘', '£'])
}

/// A fraction of two digits before "of": "4/5 of all".
pub(super) fn share(text: Text<'_>, at: usize) -> Read<Amount> {
    let (above, end) = text.number(at, 1).filter(|(_, end)| text.byte(*end) == b'/')?;
    let (below, end) = text.number(end + 1, 1).filter(|(below, _)| *below > above)?;
    text.gap_then(end, "of")?;
    let share = Ratio::new(i128::from(above), i128::from(below))?;
    Some(((Value::Number(share), Some(unscaled(share, 0))), end))
}

/// A number that no scale word follows.
pub(super) fn unscaled(digits: Ratio, decimals: u8) -> Printed {
    Printed { digits, decimals, grouped: false, scale: Ratio::integer(1) }
}

/// The place after `st`, `nd`, `rd` or `th`, unless a word goes on.
fn order_ending(text: Text<'_>, at: usize) -> Option<usize> {
    let ending = text.0.get(at..at + 2)?;
    let is_ending = ["st", "nd", "rd", "th"].iter().any(|known| known.eq_ignore_ascii_case(ending));
    (is_ending && !text.byte(at + 2).is_ascii_lowercase()).then_some(at + 2)
}

/// The number with its scale and its unit.
pub(super) fn with_unit(text: Text<'_>, printed: Printed, end: usize, is_money: bool) -> Read<Amount> {
    let (scale, end) = scale(text, end, is_money).unwrap_or((Ratio::integer(1), end));
    let printed = Printed { scale, ..printed };
    let number = printed.digits.times(scale)?;
    if is_money {
        return Some(((Value::Money(number), Some(printed)), end));
    }
    if let Some(end) = percent_end(text, end) {
        return Some(((Value::Percent(number), Some(printed)), end));
    }
    if let Some(end) = text.gap_then(end, "pounds") {
        return Some(((Value::Money(number), Some(printed)), end));
    }
    if text.byte(end) == b'p' && text.is_digit(end - 1) && !text.letter_at(end + 1) {
        return Some(((Value::Money(number.over(Ratio::integer(100))?), Some(printed)), end + 1));
    }
    Some(((Value::Number(number), Some(printed)), end))
}

/// The scale that follows a number: `million`, `m`, `K`, `bn`.
fn scale(text: Text<'_>, at: usize, is_money: bool) -> Read<Ratio> {
    let start = if text.letter_at(at) { at } else { text.gap(at).unwrap_or(at + usize::from(text.byte(at) == b'-')) };
    let word = text.word(start);
    if let Some(size) = words::scale(word.as_str()) {
        return Some((Ratio::integer(i64::try_from(size).ok()?), word.end));
    }
    let start = if is_money { text.space(at) } else { at };
    letter_scale(text, start, is_money)
}

/// `m` and the like; the next word may have lost its space in a sum of money (`£943Kwill`).
fn letter_scale(text: Text<'_>, at: usize, is_money: bool) -> Read<Ratio> {
    let forms = [("bn", 1_000_000_000), ("m", 1_000_000), ("k", 1_000), ("b", 1_000_000_000)];
    let word = text.word(at);
    let is_whole = |form: &str| word.end == at + form.len() && !text.is_digit(word.end);
    let lost_space = |form: &str| is_money && text.letter_at(at + form.len()) && text.is_digit(at.wrapping_sub(1));
    let fits = |form: &str| text.has_ignoring_case(at, form) && (is_whole(form) || lost_space(form));
    let (form, size) = forms.into_iter().find(|(form, _)| fits(form) && (is_money || *form != "b"))?;
    Some((Ratio::integer(size), at + form.len()))
}

/// The place after `%`, `per cent`, `percent` or `percentage points`.
fn percent_end(text: Text<'_>, at: usize) -> Option<usize> {
    let start = text.space(at);
    if text.byte(start) == b'%' {
        return Some(start + 1);
    }
    let word = text.word(text.gap(at)?);
    match word.as_str() {
        "percent" => Some(word.end),
        "percentage" => text.gap_then(word.end, "points").or_else(|| text.gap_then(word.end, "point")),
        "per" if text.byte(word.end) == b'-' && text.has(word.end + 1, "cent") => Some(word.end + 5),
        "per" => text.gap_then(word.end, "cent"),
        _ => None,
    }
}
