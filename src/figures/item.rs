//! One figure, before it is joined with another to a range.

use super::number::{self, Amount};
use super::spelt::{self, Spelt};
use super::text::{Read, Text};
use super::value::{Time, Value};
use super::words::{self, Term};
use super::{date, time};

/// Reads the longest figure that begins at a place, where a number or a word begins.
pub(super) fn item(text: Text<'_>, at: usize) -> Read<Amount> {
    match text.byte(at) {
        b'0'..=b'9' => in_digits(text, at),
        b'-' => negative(text, at + 1),
        _ if text.letter_at(at) => in_words(text, at),
        _ if text.has(at, "−") => negative(text, at + "−".len()),
        _ => number::money(text, at).or_else(|| number::amount(text, at)),
    }
}

fn in_digits(text: Text<'_>, at: usize) -> Read<Amount> {
    if number::is_head(text, at) {
        return None;
    }
    date::in_digits(text, at)
        .or_else(|| telephone(text, at))
        .or_else(|| time::time(text, at).map(|(time, end)| (Value::Time(time), end)))
        .or_else(|| date::from_day(text, at).map(|(date, end)| (Value::Date(date), end)))
        .map(bare)
        .or_else(|| number::share(text, at))
        .or_else(|| number::amount(text, at))
        .or_else(|| long(text, at))
}

fn bare((value, end): (Value, usize)) -> (Amount, usize) {
    ((value, None), end)
}

/// A number with a minus sign.
fn negative(text: Text<'_>, at: usize) -> Read<Amount> {
    let (amount, end) = number::money(text, at).or_else(|| number::amount(text, at))?;
    let value = match amount.0 {
        Value::Number(number) => Value::Number(number.negated()),
        Value::Money(pounds) => Value::Money(pounds.negated()),
        Value::Percent(hundredths) => Value::Percent(hundredths.negated()),
        _ => return None,
    };
    Some(((value, amount.1), end))
}

/// A telephone number: digits that begin with nought, ten or eleven in all, in groups.
fn telephone(text: Text<'_>, at: usize) -> Read<Value> {
    let mut end = text.digits(at);
    if text.byte(at) != b'0' || end < at + 3 {
        return None;
    }
    let mut digits = text.0.get(at..end)?.to_owned();
    while digits.len() < 10 {
        let group = text.space(end);
        let group_end = text.digits(group);
        if group == end || group_end < group + 3 {
            return None;
        }
        digits.push_str(text.0.get(group..group_end)?);
        end = group_end;
    }
    (digits.len() <= 11).then(|| (Value::Digits(digits.into()), end))
}

/// Digits too long for a number.
fn long(text: Text<'_>, at: usize) -> Read<Amount> {
    let end = text.digits(at);
    let digits = text.0.get(at..end).filter(|digits| !digits.is_empty())?;
    Some(bare((Value::Digits(digits.into()), end)))
}

fn in_words(text: Text<'_>, at: usize) -> Read<Amount> {
    if let Some((year, end)) = date::after_fy(text, at) {
        return Some(bare((year, end)));
    }
    let word = text.word(at);
    match words::term(word.as_str())? {
        Term::Month(_) => date::from_month(text, at)
            .or_else(|| date::from_month_of_span(text, at))
            .map(|(date, end)| bare((Value::Date(date), end))),
        Term::Noon => Time::new(12, 0).map(|noon| bare((Value::Time(noon), word.end))),
        Term::Midnight => Time::new(0, 0).map(|midnight| bare((Value::Time(midnight), word.end))),
        term => match spelt::spelt(text, at, term, word.end)? {
            (Spelt::Ordinal(place), end) => Some(bare((Value::Ordinal(place), end))),
            (Spelt::Number(number), end) => number::with_unit(text, number::unscaled(number, 0), end, false),
        },
    }
}
