//! What was found out of records.

use std::collections::BTreeMap;
use std::ops::AddAssign;
use std::sync::Arc;

use super::names::Names;
use super::uncited::Uncited;
use crate::diagnostic::Diagnostics;
use crate::model::id::Address;
use crate::reading::Measure;
use crate::source::FileId;

/// How the figures of a record were found.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// In the source as they are.
    pub direct: usize,
    /// In the source, rounded as they say.
    pub rounded: usize,
    /// As the result of a working.
    pub worked: usize,
    /// As what a record is known by: a date, a number, a name.
    pub known: usize,
    /// Not, with a reason in front matter.
    pub excused: usize,
    /// Not.
    pub missing: usize,
}

impl Tally {
    /// All that were looked for.
    pub fn all(&self) -> usize {
        self.sound() + self.missing
    }

    /// All but the missing ones.
    pub fn sound(&self) -> usize {
        self.direct + self.rounded + self.worked + self.known + self.excused
    }
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Tally) {
        let Tally { direct, rounded, worked, known, excused, missing } = other;
        self.direct += direct;
        self.rounded += rounded;
        self.worked += worked;
        self.known += known;
        self.excused += excused;
        self.missing += missing;
    }
}

/// What was found out of a record, beside its faults.
#[derive(Clone, Copy, Debug, Default)]
pub struct Page {
    /// How its figures were found.
    pub figures: Tally,
    /// Its words and sentences, names taken out.
    pub measure: Measure,
    /// All its words.
    pub words: usize,
}

/// What was found out of every record.
#[derive(Debug, Default)]
pub struct Checked {
    pub(super) pages: BTreeMap<Address, Page>,
    /// Passages of the sources at hand that no page tells, the longest first.
    pub uncited: Vec<Uncited>,
}

impl Checked {
    /// What was found out of one record.
    pub fn page(&self, address: &Address) -> Page {
        self.pages.get(address).copied().unwrap_or_default()
    }

    /// The same of all records, in the order of kinds and ids.
    pub fn iter(&self) -> impl Iterator<Item = (&Address, &Page)> {
        self.pages.iter()
    }
}

/// What looking at one record gave.
#[derive(Clone, Debug, Default)]
pub struct Findings {
    pub(super) faults: Diagnostics,
    pub(super) page: Page,
}

/// Keeps what was found out of a record from one build to the next. The plain build keeps nothing.
pub trait Cache: Sync {
    /// What looking at a record gave: as it was kept, or by calling `look`. `key` stands for the record and all front matter.
    fn findings(&self, file: FileId, key: u128, look: &dyn Fn() -> Findings) -> Findings;

    /// The names of the archive: as they were kept, or by calling `gather`. `key` stands for all front matter.
    fn names(&self, key: u128, gather: &dyn Fn() -> Names) -> Arc<Names>;
}
