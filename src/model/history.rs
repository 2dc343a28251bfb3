//! When records changed, as version control knows it.

use std::collections::BTreeMap;

use super::date::Date;
use super::id::Address;
use crate::source::{self, Sources};

/// When the file of a record changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Changes {
    /// The day on which it was added.
    pub first: Date,
    /// The day of its last change.
    pub last: Date,
    /// How many changes are known, with the first.
    pub times: usize,
}

/// The changes of each record that version control knows.
pub(super) fn history(sources: &Sources) -> BTreeMap<Address, Changes> {
    let record = |(path, changes): (&String, &source::Changes)| {
        let address = Address::parse(path.strip_suffix(".md")?)?;
        let (first, last) = (Date::parse(&changes.first).ok()?, Date::parse(&changes.last).ok()?);
        Some((address, Changes { first, last, times: changes.times }))
    };
    sources.history().iter().filter_map(record).collect()
}
