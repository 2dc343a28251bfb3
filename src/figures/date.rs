//! Dates and financial years.

use super::ratio::Ratio;
use super::text::{Read, Text};
use super::value::{Date, Value};
use super::words;

/// Reads a date, a financial year or a section number that is all digits and separators.
pub(super) fn in_digits(text: Text<'_>, at: usize) -> Read<Value> {
    iso(text, at)
        .or_else(|| separated(text, at, b'/'))
        .or_else(|| separated(text, at, b'.'))
        .or_else(|| section(text, at))
        .or_else(|| years(text, at))
        .or_else(|| month_and_year(text, at))
}

/// `2014-11-20`, also with dashes.
fn iso(text: Text<'_>, at: usize) -> Read<Value> {
    let joint = |end: usize| text.after(end, &["-", "–"]);
    let (year, end) = text.number(at, 4).filter(|_| is_year(text, at))?;
    let (month, end) = two_digits(text, joint(end)?)?;
    let (day, end) = two_digits(text, joint(end)?)?;
    Some((date(Some(year), month, Some(day))?, end))
}

/// `20/11/2014`, `20.11.14`; with stops, `3.2.14` is a section, so each part must have two digits.
fn separated(text: Text<'_>, at: usize, separator: u8) -> Read<Value> {
    let (day, end) = text.number(at, 2).filter(|(_, end)| text.byte(*end) == separator)?;
    let (month, month_end) = text.number(end + 1, 2).filter(|(_, end)| text.byte(*end) == separator)?;
    let (year, year_end) = text.number(month_end + 1, 4)?;
    let year = match year_end - month_end - 1 {
        4 if is_year(text, month_end + 1) => year,
        2 if separator == b'/' || month_end - at == 5 => century(year),
        _ => return None,
    };
    let goes_on = text.byte(year_end) == separator && text.is_digit(year_end + 1);
    (!goes_on).then_some((date(Some(year), month, Some(day))?, year_end))
}

/// `3.2.1`, compared digit by digit.
fn section(text: Text<'_>, at: usize) -> Read<Value> {
    let (mut end, mut stops) = (text.digits(at), 0);
    while text.byte(end) == b'.' && text.is_digit(end + 1) {
        end = text.digits(end + 1);
        stops += 1;
    }
    (stops >= 2).then_some((Value::Digits(text.0.get(at..end)?.into()), end))
}

/// `2014/15`, `2014-15`, `2014/2015`, `14/15`; `2016-18` is left to the ranges unless the second part is cut short.
fn years(text: Text<'_>, at: usize) -> Read<Value> {
    let (first, end) = text.number(at, 4)?;
    let is_full = end - at == 4 && is_year(text, at);
    let next = year_joint(text, end)?;
    let (second, last) = text.number(next, 4)?;
    let goes_on = matches!(text.byte(last), b'/' | b'-') && text.is_digit(last + 1);
    match (is_full, last - next) {
        (true, 4) if second == first + 1 && is_year(text, next) => Some((financial_year(first)?, last)),
        (true, 2) if second == (first + 1) % 100 => Some((financial_year(first)?, last)),
        (true, 2) if second > first % 100 && !goes_on => Some((span(first, first - first % 100 + second), last)),
        (true, 2) if text.byte(end) == b'-' && next == end + 1 && !goes_on => {
            Some((date(Some(first), second, None)?, last))
        }
        (false, 2) if is_short_pair(text, at, end, next) && second == first + 1 && second <= 40 => {
            Some((financial_year(century(first))?, last))
        }
        _ => None,
    }
}

/// `14/15`, and `09-10`, where the nought tells it from a range.
fn is_short_pair(text: Text<'_>, at: usize, end: usize, next: usize) -> bool {
    end == at + 2 && next == end + 1 && (text.byte(end) == b'/' || text.byte(at) == b'0')
}

/// `/`, a hyphen or a dash between two years; spaces may stand round a dash.
fn year_joint(text: Text<'_>, at: usize) -> Option<usize> {
    let start = text.space(at);
    let next = text.after(start, &["-", "–", "/"])?;
    if start == at { Some(next) } else { Some(text.space(next)).filter(|&end| end > next && text.byte(start) != b'/') }
}

/// `03/15` for March 2015; the nought tells it from a fraction.
fn month_and_year(text: Text<'_>, at: usize) -> Read<Value> {
    let (month, end) = two_digits(text, at).filter(|_| text.byte(at) == b'0')?;
    let (year, last) =
        two_digits(text, end + 1).filter(|(year, _)| text.byte(end) == b'/' && (10..40).contains(year))?;
    (text.byte(last) != b'/').then_some((date(Some(century(year)), month, None)?, last))
}

/// Reads a date that begins with its day: `20th November 2014`, `20 Nov 14`, `20 of November`, `22-Mar`.
pub(super) fn from_day(text: Text<'_>, at: usize) -> Read<Date> {
    let (day, end) = day(text, at).filter(|_| !follows_quarter(text, at))?;
    let next = match text.byte(end) {
        b'-' | b'/' => end + 1,
        _ if text.letter_at(end) => end,
        _ => text.gap_then(end, "of").and_then(|end| text.gap(end)).or_else(|| text.gap(end))?,
    };
    let (month, is_short, end) = month_at(text, next)?;
    let (year, end) = year_after(text, end, is_short, true).map_or((None, end), |(year, end)| (Some(year), end));
    Some((Date::new(year, month, Some(day))?, end))
}

/// Whether the number is of a quarter: "Q.3 October 2013" has no day.
fn follows_quarter(text: Text<'_>, at: usize) -> bool {
    let before = text.0.get(..at).unwrap_or_default().trim_end_matches([' ', '.']);
    let ends_with = |word: &str| {
        let start = before.len().saturating_sub(word.len());
        before.get(start..).is_some_and(|end| end.eq_ignore_ascii_case(word)) && !text.letter_before(start)
    };
    ends_with("quarter") || ends_with("q")
}

/// A day of the month with or without the ending of an order.
pub(super) fn day(text: Text<'_>, at: usize) -> Read<u8> {
    let (day, end) = text.number(at, 2).filter(|(day, _)| (1..=31).contains(day))?;
    let endings = ["st", "nd", "rd", "th", "ST", "ND", "RD", "TH"];
    Some((u8::try_from(day).ok()?, text.after(end, &endings).unwrap_or(end)))
}

/// Reads a date that begins with its month: `November 2014`, `Nov-14`, `November 20 2014`, `November 20`.
pub(super) fn from_month(text: Text<'_>, at: usize) -> Read<Date> {
    let (month, is_short, end) = month_at(text, at)?;
    if let Some((year, end)) = year_after(text, end, is_short, false) {
        return Some((Date::new(Some(year), month, None)?, end));
    }
    let (day, end) = day(text, text.spaces(end)).filter(|_| text.spaces(end) > end)?;
    let goes_on = text.letter_at(end) || text.byte(end) == b'%' || text.byte(end) == b'.' && text.is_digit(end + 1);
    let after_comma = end + usize::from(text.byte(end) == b',');
    match year_after(text, after_comma, false, true) {
        Some((year, end)) => Some((Date::new(Some(year), month, Some(day))?, end)),
        None => (!goes_on).then_some((Date::new(None, month, Some(day))?, end)),
    }
}

/// Reads the first month of "April to June 2014", which has the year of the last, or the year before.
pub(super) fn from_month_of_span(text: Text<'_>, at: usize) -> Read<Date> {
    let (month, _, end) = month_at(text, at)?;
    let next = match text.after(text.spaces(end), &["-", "–", "/"]) {
        Some(next) => text.spaces(next),
        None => ["to", "and", "or"].iter().find_map(|word| text.gap(text.gap_then(end, word)?))?,
    };
    let (last, _) = from_month(text, next)?;
    let year = last.year?;
    Some((Date::new(Some(if month > last.month { year - 1 } else { year }), month, None)?, end))
}

/// A month by name, with a capital: "may" is a verb.
pub(super) fn month_at(text: Text<'_>, at: usize) -> Option<(u8, bool, usize)> {
    text.byte(at).is_ascii_uppercase().then_some(())?;
    let word = text.word(at);
    let (month, is_short) = words::month(word.as_str())?;
    let stop = usize::from(is_short && text.byte(word.end) == b'.' && text.byte(word.end + 1) == b' ');
    Some((month, is_short, word.end + stop))
}

/// The year after a month: four digits, or two where the month is short, a hyphen joins them or an apostrophe leads.
fn year_after(text: Text<'_>, at: usize, is_short: bool, has_day: bool) -> Read<u16> {
    let joined = matches!(text.byte(at), b'-' | b'/');
    let comma = usize::from(text.byte(at) == b',');
    let start = if joined || text.is_digit(at) { at + usize::from(joined) } else { text.gap(at + comma)? };
    let quoted = text.after(start, &["'", "’", "‘"]);
    let first = quoted.unwrap_or(start);
    let (year, end) = text.number(first, 4)?;
    let is_two_digits = quoted.is_some() || (joined || is_short) && comma == 0;
    let year = match end - first {
        4 if is_year(text, first) => year,
        2 if is_two_digits && is_free(text, end, has_day) => century(year),
        _ => return None,
    };
    Some((u16::try_from(year).ok()?, end))
}

/// Whether two digits stand for themselves, not for the start of a time, a share or a list.
fn is_free(text: Text<'_>, end: usize, has_day: bool) -> bool {
    let (next, after) = (text.byte(end), text.is_digit(end + 1));
    !(next == b'%' || matches!(next, b'.' | b':' | b',') && after || has_day && text.letter_at(end))
}

/// Whether four digits are a year of the last or this century.
pub(super) fn is_year(text: Text<'_>, at: usize) -> bool {
    text.digits(at) == at + 4 && (text.has(at, "19") || text.has(at, "20"))
}

fn two_digits(text: Text<'_>, at: usize) -> Read<u32> {
    text.number(at, 2).filter(|(_, end)| *end == at + 2)
}

const fn century(year: u32) -> u32 {
    if year >= 70 { 1900 + year } else { 2000 + year }
}

fn date(year: Option<u32>, month: u32, day: Option<u32>) -> Option<Value> {
    let part = |number: u32| u8::try_from(number).ok();
    let year = year.map(u16::try_from).transpose().ok()?;
    Date::new(year, part(month)?, day.and_then(part)).map(Value::Date)
}

fn financial_year(first: u32) -> Option<Value> {
    u16::try_from(first).ok().map(Value::FinancialYear)
}

fn span(first: u32, last: u32) -> Value {
    let year = |year: u32| Value::Number(Ratio::integer(i64::from(year)));
    Value::Range(Box::new((year(first), year(last))))
}

/// `FY15`, the year that ends in 2015, and `FY15/16`.
pub(super) fn after_fy(text: Text<'_>, at: usize) -> Read<Value> {
    let start = text.space(text.after(at, &["FY"])?);
    let full = years(text, start).filter(|(value, _)| matches!(value, Value::FinancialYear(_)));
    full.or_else(|| {
        let (year, end) = two_digits(text, start).or_else(|| text.number(start, 4).filter(|_| is_year(text, start)))?;
        let last = if year < 100 { century(year) } else { year };
        Some((financial_year(last - 1)?, end))
    })
}
