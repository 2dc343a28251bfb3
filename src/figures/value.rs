//! The canonical form of a figure.

use std::fmt;

use super::duration;
use super::duration::TimeUnit;
use super::ratio::Ratio;

/// What a figure says. Its written form (`Display`) can be read back with `parse`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Value {
    /// A number without a unit: `164`, `0.5`, `1/3`. A year that stands alone is one too: nothing tells it from a count.
    Number(Ratio),
    /// Pounds sterling: `£943000`.
    Money(Ratio),
    /// Hundredths: `46%`.
    Percent(Ratio),
    /// A length of time: `62-day`.
    Duration(Ratio, TimeUnit),
    /// A place in an order: `20th`.
    Ordinal(u32),
    /// A day or a month: `2014-11-20`, `2014-11`, `--11-20`.
    Date(Date),
    /// The year in which a financial year begins: `2014/15`.
    FinancialYear(u16),
    /// A time of day: `14:30`.
    Time(Time),
    /// Digits that are compared one by one, such as a telephone number or a section number: `#01163056036`, `#3.2.1`.
    Digits(Box<str>),
    /// Two values of one kind, the lower first: `65..84`.
    Range(Box<(Value, Value)>),
}

/// A day of a known or an unknown year, or a whole month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    /// Where the text says it.
    pub year: Option<u16>,
    /// 1 to 12.
    pub month: u8,
    /// 1 to 31; none for a whole month.
    pub day: Option<u8>,
}

impl Date {
    /// A date, unless no calendar has it.
    #[must_use]
    pub fn new(year: Option<u16>, month: u8, day: Option<u8>) -> Option<Self> {
        let days = match month {
            2 if year.is_none_or(is_leap) => 29,
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            1..=12 => 31,
            _ => return None,
        };
        let sound = day.is_none_or(|day| (1..=days).contains(&day)) && (year.is_some() || day.is_some());
        sound.then_some(Self { year, month, day })
    }
}

fn is_leap(year: u16) -> bool {
    year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400))
}

/// A time of day in hours and minutes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Time {
    /// 0 to 23.
    pub hour: u8,
    /// 0 to 59.
    pub minute: u8,
}

impl Time {
    /// A time, unless no clock shows it.
    #[must_use]
    pub fn new(hour: u8, minute: u8) -> Option<Self> {
        (hour < 24 && minute < 60).then_some(Self { hour, minute })
    }
}

impl fmt::Display for Value {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Number(number) => write!(out, "{number}"),
            Self::Money(pounds) => {
                let sign = if *pounds < Ratio::ZERO { "-" } else { "" };
                write!(out, "{sign}£{}", pounds.abs())
            }
            Self::Percent(hundredths) => write!(out, "{hundredths}%"),
            Self::Duration(number, unit) => duration::write(out, *number, *unit),
            Self::Ordinal(place) => write!(out, "{place}{}", ordinal_ending(*place)),
            Self::Date(date) => write!(out, "{date}"),
            Self::FinancialYear(first) => write!(out, "{first}/{:02}", (first + 1) % 100),
            Self::Time(time) => write!(out, "{:02}:{:02}", time.hour, time.minute),
            Self::Digits(digits) => write!(out, "#{digits}"),
            Self::Range(ends) => write!(out, "{}..{}", ends.0, ends.1),
        }
    }
}

impl fmt::Display for Date {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.year {
            Some(year) => write!(out, "{year:04}-{:02}", self.month)?,
            None => write!(out, "--{:02}", self.month)?,
        }
        self.day.map_or(Ok(()), |day| write!(out, "-{day:02}"))
    }
}

fn ordinal_ending(place: u32) -> &'static str {
    match (place % 100, place % 10) {
        (11..=13, _) => "th",
        (_, 1) => "st",
        (_, 2) => "nd",
        (_, 3) => "rd",
        _ => "th",
    }
}
