//! When records changed, as version control knows it.

use std::collections::BTreeMap;

use super::date::Date;
use super::id::Address;
use super::record::AnyEntry;
use crate::source::Sources;

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

/// The changes of each record that version control knows, with those from before it was renamed.
pub(super) fn history(entries: Vec<AnyEntry>, sources: &Sources) -> BTreeMap<Address, Changes> {
    let known = |address: &Address| {
        let changes = sources.history().get(&format!("{address}.md"))?;
        let (first, last) = (Date::parse(&changes.first).ok()?, Date::parse(&changes.last).ok()?);
        Some(Changes { first, last, times: changes.times })
    };
    let of = |entry: AnyEntry| {
        let address = entry.address();
        let all = entry.former_addresses().chain([address.clone()]).filter_map(|address| known(&address));
        Some((address, all.reduce(Changes::and)?))
    };
    if sources.history().is_empty() { BTreeMap::new() } else { entries.into_iter().filter_map(of).collect() }
}

impl Changes {
    /// Those of two files that were one record.
    fn and(self, other: Changes) -> Changes {
        let earlier = |a: Date, b: Date| if b.order() < a.order() { b } else { a };
        let later = |a: Date, b: Date| if b.order() > a.order() { b } else { a };
        Changes {
            first: earlier(self.first, other.first),
            last: later(self.last, other.last),
            times: self.times + other.times,
        }
    }
}
