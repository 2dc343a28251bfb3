//! Words between double braces, `{{as these}}`, stand where somebody is to put their own: in the records that `minutebook new`
//! writes, and in the samples that they are made of.

use std::ops::Range;

/// The first place of a text that has not been filled in, with its braces.
pub fn placeholder(text: &str) -> Option<Range<usize>> {
    let start = text.find("{{")?;
    let length = text[start..].find("}}")? + 2;
    Some(start..start + length)
}
