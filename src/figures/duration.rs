//! Lengths of time: "2 hours", "six weeks", "62-day".

use std::fmt;

use super::ratio::Ratio;
use super::text::{Read, Text};

/// What a length of time is counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs)]
pub enum TimeUnit {
    Minute,
    Hour,
    Day,
    Week,
    Month,
    Year,
}

impl TimeUnit {
    const ALL: [Self; 6] = [Self::Minute, Self::Hour, Self::Day, Self::Week, Self::Month, Self::Year];

    /// The word for one of them, which is also its canonical form.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Minute => "minute",
            Self::Hour => "hour",
            Self::Day => "day",
            Self::Week => "week",
            Self::Month => "month",
            Self::Year => "year",
        }
    }

    /// The unit of a canonical form.
    pub(super) fn of_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|unit| unit.name() == name)
    }

    /// The unit that a word stands for: `hours`, `hrs`.
    fn of_word(word: &str) -> Option<Self> {
        let one = word.strip_suffix('s').unwrap_or(word);
        let short = [("min", Self::Minute), ("hr", Self::Hour), ("yr", Self::Year)];
        let of_short = || short.into_iter().find(|(short, _)| *short == one).map(|(_, unit)| unit);
        Self::of_name(one).or_else(of_short)
    }
}

/// The unit that follows a number, after a space or a hyphen.
pub(super) fn unit(text: Text<'_>, at: usize) -> Read<TimeUnit> {
    let start = if text.byte(at) == b'-' { at + 1 } else { text.gap(at)? };
    let word = text.word(start);
    Some((TimeUnit::of_word(word.as_str())?, word.end))
}

/// Writes the canonical form: `62-day`.
pub(super) fn write(out: &mut fmt::Formatter<'_>, number: Ratio, unit: TimeUnit) -> fmt::Result {
    write!(out, "{number}-{}", unit.name())
}
