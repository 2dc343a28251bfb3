//! Two figures that are one: "65 to 84", "6.30-8.30pm", "18 to 19 March"; and a day that borrows its month.

use super::figure::Printed;
use super::number::Amount;
use super::ratio::Ratio;
use super::text::{Read, Text};
use super::value::{Date, Value};
use super::{date, duration, item, time};

/// The most days that take their month from one date.
const LONGEST_LIST: usize = 8;

/// Reads a figure and what it is joined with.
pub(super) fn figure(text: Text<'_>, at: usize) -> Read<Amount> {
    let (first, end) = item::item(text, at)?;
    if let Some((value, end)) = joint(text, at, &first, end).and_then(|next| joined(text, at, (&first, end), next)) {
        return Some(((value, None), end));
    }
    match borrowed(text, at, &first.0, end, LONGEST_LIST) {
        Some(date) => Some(((Value::Date(date), None), end)),
        None => Some(lasting(text, first, end)),
    }
}

/// A number with the unit of time that follows it; a "half-day" is none.
fn lasting(text: Text<'_>, (value, printed): Amount, end: usize) -> (Amount, usize) {
    match (&value, duration::unit(text, end)) {
        (Value::Number(number), Some((unit, end))) if *number >= Ratio::integer(1) => {
            ((Value::Duration(*number, unit), printed), end)
        }
        _ => ((value, printed), end),
    }
}

/// Where the second figure of a range begins: on the same line, so that each figure of a source keeps its own line.
fn joint(text: Text<'_>, at: usize, first: &Amount, end: usize) -> Option<usize> {
    let space = text.spaces(end);
    if let Some(next) = text.after(space, &["-", "–"]) {
        let after = text.spaces(next);
        return ((space > end) == (after > next)).then_some(after);
    }
    if text.byte(end) == b'/' && matches!(first.0, Value::Money(_)) {
        return Some(end + 1);
    }
    let word = text.word(space);
    let joins = word.as_str() == "to" || word.as_str() == "and" && follows_between(text, at);
    let next = text.spaces(word.end);
    (joins && space > end && next > word.end).then_some(next)
}

fn follows_between(text: Text<'_>, at: usize) -> bool {
    let before = text.0.get(..at).unwrap_or_default().trim_end();
    before.len() < at && before.get(before.len().saturating_sub(7)..).is_some_and(|b| b.eq_ignore_ascii_case("between"))
}

/// The range of the first figure and the one that begins at `next`.
fn joined(text: Text<'_>, at: usize, (first, end): (&Amount, usize), next: usize) -> Read<Value> {
    let (second, last) = item::item(text, next)?;
    let goes_on = text.byte(last) == b'-' && text.is_digit(last + 1);
    let (low, high) = match (&first.0, &second.0) {
        (Value::Number(_) | Value::Ordinal(_), Value::Time(time)) => {
            (Value::Time(time::before(text, at, end, *time)?), second.0)
        }
        (Value::Number(_) | Value::Ordinal(_), Value::Date(last)) => {
            (Value::Date(borrow(text, at, end, *last)?), second.0)
        }
        (Value::Date(first), Value::Date(last)) => (Value::Date(with_year(*first, *last)?), second.0),
        _ => amounts(first, &second)?,
    };
    let ascends = low < high || matches!(low, Value::Date(date) if date.year.is_none());
    (ascends && !goes_on).then(|| (Value::Range(Box::new((low, high))), last))
}

/// Two amounts of one unit, which may be printed only once: "10-15%", "£24/25m", "30-50,000".
fn amounts(first: &Amount, second: &Amount) -> Option<(Value, Value)> {
    let low = |number: Ratio| share_scale(number, first.1, second.1);
    Some(match (&first.0, &second.0) {
        (Value::Number(one), Value::Number(other)) => (Value::Number(low(*one)?), Value::Number(*other)),
        (Value::Number(one), Value::Percent(_)) => (Value::Percent(*one), second.0.clone()),
        (Value::Percent(_), Value::Percent(_))
        | (Value::FinancialYear(_), Value::FinancialYear(_))
        | (Value::Time(_), Value::Time(_)) => (first.0.clone(), second.0.clone()),
        (Value::Money(one), Value::Money(other) | Value::Number(other)) => {
            (Value::Money(low(*one)?), Value::Money(*other))
        }
        _ => return None,
    })
}

/// The lower end in the scale of the upper one, where the text leaves the scale out.
fn share_scale(number: Ratio, first: Option<Printed>, second: Option<Printed>) -> Option<Ratio> {
    let (Some(first), Some(second)) = (first, second) else { return Some(number) };
    let thousand = Ratio::integer(1000);
    let one = Ratio::integer(1);
    if first.scale == one && second.scale > one && first.digits < second.digits {
        return number.times(second.scale);
    }
    let cut = !first.grouped && second.grouped && first.digits < thousand;
    let lifted = number.times(thousand)?;
    Some(if cut && lifted < second.digits && second.digits < lifted.times(Ratio::integer(10))? {
        lifted
    } else {
        number
    })
}

/// A day at `at` in the month of another date: "18 to 19 March".
fn borrow(text: Text<'_>, at: usize, end: usize, from: Date) -> Option<Date> {
    let (day, _) = date::day(text, at).filter(|(_, day_end)| *day_end == end)?;
    from.day?;
    Date::new(from.year, from.month, Some(day))
}

/// The first date of a range in the year of the last, or in the year before where its month is later.
fn with_year(first: Date, last: Date) -> Option<Date> {
    let year = match (first.year, last.year) {
        (None, Some(year)) => Some(if first.month > last.month { year - 1 } else { year }),
        (year, _) => year,
    };
    Date::new(year, first.month, first.day)
}

/// A day or a date without a year that takes what it lacks from the date after "and": "18th and 19th March 2020".
fn borrowed(text: Text<'_>, at: usize, first: &Value, end: usize, days: usize) -> Option<Date> {
    if !matches!(first, Value::Number(_) | Value::Ordinal(_) | Value::Date(Date { year: None, .. })) {
        return None;
    }
    let next = list_joint(text, first, end)?;
    let following = item::item(text, next)?;
    let Value::Date(last) = following.0.0 else {
        let more = days > 1 && matches!(following.0.0, Value::Ordinal(_) | Value::Number(_));
        let last = more.then(|| borrowed(text, next, &following.0.0, following.1, days - 1)).flatten()?;
        return borrow(text, at, end, last);
    };
    match first {
        // "Item 3, 20 March": only more days make a list of it.
        Value::Number(_) if text.byte(end) == b',' => None,
        Value::Date(date) => with_year(*date, last).filter(|dated| dated.year.is_some()),
        _ => borrow(text, at, end, last),
    }
}

/// The place after "and", "or", "to", "&" or, between days, a comma.
fn list_joint(text: Text<'_>, first: &Value, end: usize) -> Option<usize> {
    if text.byte(end) == b',' {
        return matches!(first, Value::Ordinal(_) | Value::Number(_)).then(|| text.gap(end + 1)).flatten();
    }
    let next = text.gap(end)?;
    if text.byte(next) == b'&' {
        return text.gap(next + 1);
    }
    let word = text.word(next);
    if matches!(word.as_str(), "and" | "or" | "to") { text.gap(word.end) } else { None }
}
