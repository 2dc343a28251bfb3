//! Reads a value from its canonical form.

use std::str::FromStr;

use super::duration::TimeUnit;
use super::ratio::Ratio;
use super::value::{Date, Time, Value};

/// Reads exactly what `Display` writes; the error says what was expected.
impl FromStr for Value {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        canonical(text).filter(|value| value.to_string() == text).ok_or("expected a figure in its canonical form")
    }
}

/// What the text says, if it is about canonical.
fn canonical(text: &str) -> Option<Value> {
    if let Some((low, high)) = text.split_once("..") {
        return Some(Value::Range(Box::new((simple(low)?, simple(high)?))));
    }
    simple(text)
}

fn simple(text: &str) -> Option<Value> {
    if let Some(digits) = text.strip_prefix('#') {
        return is_digits(digits).then(|| Value::Digits(digits.into()));
    }
    if let Some(pounds) = text.strip_prefix("-£") {
        return Some(Value::Money(ratio(pounds)?.negated()));
    }
    if let Some(pounds) = text.strip_prefix('£') {
        return ratio(pounds).map(Value::Money);
    }
    if let Some(hundredths) = text.strip_suffix('%') {
        return ratio(hundredths).map(Value::Percent);
    }
    if let Some((hour, minute)) = text.split_once(':') {
        return Time::new(hour.parse().ok()?, minute.parse().ok()?).map(Value::Time);
    }
    if let Some((number, unit)) = text.rsplit_once('-')
        && let Some(unit) = TimeUnit::of_name(unit)
    {
        return ratio(number).map(|number| Value::Duration(number, unit));
    }
    ordinal(text).or_else(|| financial_year(text)).or_else(|| date(text)).or_else(|| ratio(text).map(Value::Number))
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
}

fn ordinal(text: &str) -> Option<Value> {
    let digits = text.strip_suffix(|end: char| end.is_ascii_lowercase())?;
    digits.strip_suffix(|end: char| end.is_ascii_lowercase())?.parse().ok().map(Value::Ordinal)
}

fn financial_year(text: &str) -> Option<Value> {
    let (first, last) = text.split_once('/')?;
    (first.len() == 4 && last.len() == 2).then_some(())?;
    Some(Value::FinancialYear(first.parse().ok().filter(|first| (1..=9999_u16).contains(first))?))
}

fn date(text: &str) -> Option<Value> {
    let (year, rest) = match text.strip_prefix("--") {
        Some(rest) => (None, rest),
        None => text.split_once('-').map(|(year, rest)| (year.parse().ok(), rest))?,
    };
    let (month, day) = match rest.split_once('-') {
        Some((month, day)) => (month, Some(day.parse().ok()?)),
        None => (rest, None),
    };
    Date::new(year, month.parse().ok()?, day).map(Value::Date)
}

fn ratio(text: &str) -> Option<Ratio> {
    if let Some((numerator, denominator)) = text.split_once('/') {
        return Ratio::new(numerator.parse().ok()?, denominator.parse().ok()?);
    }
    let Some((whole, part)) = text.split_once('.') else {
        return text.parse().ok().map(Ratio::integer);
    };
    Ratio::decimal(format!("{whole}{part}").parse().ok()?, u8::try_from(part.len()).ok()?)
}
