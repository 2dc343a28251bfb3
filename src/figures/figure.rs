//! A figure of a text: what it says, and how it is printed.

use std::ops::Range;

use super::ratio::Ratio;
use super::value::Value;

/// Whose text is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reader {
    /// A source: whatever might be a figure is one, also in text that extraction from PDF has damaged.
    Source,
    /// Plain-language prose: a number word up to twelve is a figure only where it counts something, an order only in
    /// digits, and codes (Covid-19, H1N1) and addresses hold no figures.
    Prose,
}

/// A figure at its place in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// What it says.
    pub value: Value,
    /// The number as printed; none for dates, times, orders and ranges.
    pub printed: Option<Printed>,
    /// Its bytes in the text.
    pub range: Range<usize>,
}

/// A number as it is printed, before its scale word: 25.8 and 1,000,000 for "£25.8m".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Printed {
    /// The number in the digits.
    pub digits: Ratio,
    /// How many digits stand after the point.
    pub decimals: u8,
    /// Whether thousands are set apart, which no year has.
    pub grouped: bool,
    /// What the scale word multiplies by; 1 where there is none.
    pub scale: Ratio,
}
