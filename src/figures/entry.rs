//! A figure of a source, with its place there.

use super::figure::Printed;
use super::number;
use super::signs::{self, EDGE};
use super::text::Text;
use super::value::Value;

/// A figure of a source.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entry<'a> {
    /// The line or page on which it begins.
    pub place: u32,
    /// What it says.
    pub value: &'a Value,
    /// The figure as printed, on one line, where that differs from the canonical form.
    pub text: Option<&'a str>,
}

impl Entry<'_> {
    /// The number as printed; none for what is no number and for number words.
    #[must_use]
    pub fn printed(&self) -> Option<Printed> {
        let (Value::Number(number) | Value::Money(number) | Value::Percent(number) | Value::Duration(number, _)) =
            *self.value
        else {
            return None;
        };
        let Some(text) = self.text else { return Some(number::unscaled(number.abs(), 0)) };
        let text = signs::plain(text);
        let start = text.find(|first: char| first.is_ascii_digit() || first == EDGE)?;
        let (printed, _) = number::plain(Text(&text), start)?;
        let scale = number.abs().over(printed.digits).unwrap_or(printed.scale);
        Some(Printed { scale, ..printed })
    }
}
