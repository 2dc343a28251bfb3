//! Whether a source prints a figure.
//!
//! The unit counts: pounds never stand for hundredths. A number without a unit may be any figure that is printed with the
//! same digits, because the unit of a table stands in its head; a length of time fits its own unit only. Signs are not compared: "fell by 4%" and "-4%" agree.

use super::entry::Entry;
use super::figure::{Figure, Printed};
use super::ratio::Ratio;
use super::value::{Date, Value};

/// Where a figure was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Found<'a> {
    /// In one place.
    Whole(Entry<'a>),
    /// The two ends of a range, each by itself.
    Ends(Entry<'a>, Entry<'a>),
}

/// The first entry that says what is wanted; for a range that no entry says, the first for each of its ends.
#[must_use]
pub fn find<'a>(
    wanted: &Figure,
    near: Option<u16>,
    entries: impl Iterator<Item = Entry<'a>> + Clone,
) -> Option<Found<'a>> {
    find_by(wanted, |wanted| entries.clone().find(|entry| matches(wanted, *entry, near)))
}

/// The same, where `first` knows how to look for an entry.
pub(super) fn find_by<'a>(wanted: &Figure, first: impl Fn(&Figure) -> Option<Entry<'a>>) -> Option<Found<'a>> {
    if let Some(entry) = first(wanted) {
        return Some(Found::Whole(entry));
    }
    let Value::Range(ends) = &wanted.value else { return None };
    let end = |value: &Value| first(&Figure { value: value.clone(), printed: None, range: wanted.range.clone() });
    Some(Found::Ends(end(&ends.0)?, end(&ends.1)?))
}

/// Whether an entry says what is wanted, exactly or more precisely.
///
/// A day of the wanted year may be printed without its year where the source itself is of a year within one of it: that
/// year is `near`.
#[must_use]
pub fn matches(wanted: &Figure, found: Entry, near: Option<u16>) -> bool {
    let wanted = Side { value: &wanted.value, printed: wanted.printed };
    let says = |value: &Value, printed| says(wanted, Side { value, printed }, near);
    match (found.value, wanted.value) {
        (Value::Range(one), Value::Range(other)) => one == other,
        (Value::Range(one), Value::FinancialYear(first)) => is_span(&one.0, &one.1, *first),
        // "24-48 hours" keeps its unit to itself.
        (Value::Range(ends), Value::Duration(number, _)) => {
            let number = Value::Number(*number);
            let wanted = Side { value: &number, printed: wanted.printed };
            [&ends.0, &ends.1].into_iter().any(|value| self::says(wanted, Side { value, printed: None }, near))
        }
        (Value::Range(ends), _) => says(&ends.0, None) || says(&ends.1, None),
        (Value::FinancialYear(first), Value::Range(ends)) => is_span(&ends.0, &ends.1, *first),
        (value, _) => says(value, found.printed()),
    }
}

/// One side of a comparison.
#[derive(Clone, Copy)]
struct Side<'a> {
    value: &'a Value,
    printed: Option<Printed>,
}

impl Side<'_> {
    /// The digits where no scale word follows them.
    fn digits(self) -> Option<Ratio> {
        self.printed.filter(|printed| printed.scale == Ratio::integer(1)).map(|printed| printed.digits)
    }
}

impl Side<'_> {
    /// Whether a bare number may be a sum of money or a percentage whose unit stands in the head of its table. One digit
    /// alone is anything: a page, a list, a part of a name.
    fn is_of_a_table(self) -> bool {
        self.printed.is_none_or(|printed| printed.decimals > 0 || printed.digits >= Ratio::integer(10))
    }
}

fn says(wanted: Side<'_>, found: Side<'_>, near: Option<u16>) -> bool {
    match (wanted.value, found.value) {
        (Value::Number(one), Value::Number(other)) => is_same_number(wanted, *one, found, *other),
        (Value::Number(one), Value::Duration(other, _)) => is_same_number(wanted, *one, found, *other),
        (Value::Duration(one, unit), Value::Duration(other, other_unit)) => unit == other_unit && one == other,
        (Value::Number(one), Value::Money(other) | Value::Percent(other)) => {
            is_same_number(wanted, *one, found, *other) || is_share(wanted.value, found.value)
        }
        (Value::Money(one) | Value::Percent(one), Value::Number(other)) => {
            found.is_of_a_table() && is_same_number(wanted, *one, found, *other) || is_share(wanted.value, found.value)
        }
        (Value::Money(one), Value::Money(other)) | (Value::Percent(one), Value::Percent(other)) => {
            one.abs() == other.abs()
        }
        (Value::Number(one), Value::Ordinal(place)) | (Value::Ordinal(place), Value::Number(one)) => {
            *one == Ratio::integer(i64::from(*place))
        }
        (Value::Number(_), Value::Date(date)) => year(wanted).is_some_and(|year| date.year == Some(year)),
        (Value::Number(_), Value::FinancialYear(first)) => {
            year(wanted).is_some_and(|year| year == *first || year == first + 1)
        }
        (Value::Date(one), Value::Date(other)) => is_within(*other, *one, near),
        (one, other) => one == other,
    }
}

/// Equal in value, or printed with the same digits where only one side says the scale.
fn is_same_number(wanted: Side<'_>, one: Ratio, found: Side<'_>, other: Ratio) -> bool {
    let digits = |side: Side<'_>| side.printed.map(|printed| printed.digits);
    let same_digits = digits(wanted).is_some() && digits(wanted) == digits(found);
    one.abs() == other.abs() || same_digits && (wanted.digits().is_some() || found.digits().is_some())
}

/// "a half" for 50%, either way round.
fn is_share(one: &Value, other: &Value) -> bool {
    let ((Value::Number(number), Value::Percent(hundredths)) | (Value::Percent(hundredths), Value::Number(number))) =
        (one, other)
    else {
        return false;
    };
    number.whole().is_none() && number.times(Ratio::integer(100)) == Some(*hundredths)
}

/// The year that a number may be.
fn year(side: Side<'_>) -> Option<u16> {
    let Value::Number(number) = side.value else { return None };
    let is_grouped = side.printed.is_some_and(|printed| printed.grouped);
    number.whole().and_then(|year| u16::try_from(year).ok()).filter(|year| !is_grouped && (1900..2100).contains(year))
}

/// Whether two numbers are the years of a financial year, whole or cut to two digits (13-14).
fn is_span(low: &Value, high: &Value, first: u16) -> bool {
    let years = |first: u16| [first, first + 1].map(|year| Value::Number(Ratio::integer(i64::from(year))));
    let ends = [low, high];
    ends == years(first).each_ref() || ends == years(first % 100).each_ref()
}

/// Whether `inner` is `outer` or a part of it.
fn is_within(inner: Date, outer: Date, near: Option<u16>) -> bool {
    let year = match (inner.year, outer.year) {
        (None, Some(year)) => near.is_some_and(|near| near.abs_diff(year) <= 1),
        (_, None) => true,
        (inner, outer) => inner == outer,
    };
    year && inner.month == outer.month && (outer.day.is_none() || inner.day == outer.day)
}
