//! A record of any kind: what every kind can be asked, and where records are kept.

use std::sync::Arc;

use schemars::JsonSchema;
use serde::de::DeserializeOwned;

use super::id::{Address, Id, Kind, Reference};
use super::values::{Meaning, Reader, Says, SourceRange, Text, Upkeep};
use crate::map::HashMap;
use crate::markdown::Body;
use crate::source::FileId;

/// A kind of record: how it is read, and what every kind can be asked.
pub trait Record: Says + Sized + Send + Sync {
    /// Which kind.
    const KIND: Kind;
    /// The front matter as it is written.
    type Fields: DeserializeOwned + JsonSchema;

    /// What is meant; nothing where a value was at fault, which has then been reported.
    fn from_fields(fields: Self::Fields, reader: &mut Reader) -> Option<Self>;
    /// What a list calls it.
    fn title(&self) -> &Text;
    /// What maintainers note about it.
    fn upkeep(&self) -> &Upkeep;
    /// Every record that its front matter names.
    fn references(&self) -> Vec<&Reference>;
    /// Those of them that it is about: a record that was only looked at, and says nothing of it, is none.
    fn related(&self) -> Vec<&Reference> {
        self.references()
    }
    /// Words with two meanings, settled for this record.
    fn meanings(&self) -> &[Meaning] {
        &[]
    }
    /// Where its facts are from.
    fn source(&self) -> Option<&SourceRange> {
        None
    }
    /// Stated arithmetic from which figures follow.
    fn workings(&self) -> &[Text] {
        &[]
    }
}

/// A record with its name, its file and its body.
#[derive(Debug)]
pub struct Entry<T> {
    /// Its name.
    pub id: Id,
    /// Its file.
    pub file: FileId,
    /// Its front matter.
    pub data: T,
    /// Its body.
    pub body: Body,
    /// Stands for the whole file.
    pub sum: u128,
    /// Stands for the front matter.
    pub(super) front_matter_sum: u128,
}

/// The records of a kind, in the order of their ids.
#[derive(Debug)]
pub struct Collection<T> {
    entries: Vec<Arc<Entry<T>>>,
    index: HashMap<Id, usize>,
}

impl<T> Collection<T> {
    pub(super) fn new(entries: Vec<Arc<Entry<T>>>) -> Self {
        let index = entries.iter().enumerate().map(|(i, entry)| (entry.id.clone(), i)).collect();
        Collection { entries, index }
    }

    /// In the order of their ids.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = &Entry<T>> {
        self.entries.iter().map(AsRef::as_ref)
    }

    /// The record of an id.
    pub fn get(&self, id: &Id) -> Option<&Entry<T>> {
        self.index.get(id).map(|i| self.entries[*i].as_ref())
    }

    /// Where the record of an id stands among the others.
    pub fn position(&self, id: &Id) -> Option<usize> {
        self.index.get(id).copied()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }
}

impl<T: Sync + Send> Collection<T> {
    /// All of them as a slice, to be gone through in parallel.
    pub fn entries(&self) -> &[Arc<Entry<T>>] {
        &self.entries
    }
}

/// What every kind of record can be asked, without knowing the kind.
#[derive(Clone, Copy)]
pub struct AnyEntry<'site> {
    /// The kind.
    pub kind: Kind,
    /// Its name.
    pub id: &'site Id,
    /// Its file.
    pub file: FileId,
    /// What a list calls it.
    pub title: &'site Text,
    /// Its body.
    pub body: &'site Body,
    /// What maintainers note about it.
    pub upkeep: &'site Upkeep,
    /// Words with two meanings, settled for it.
    pub meanings: &'site [Meaning],
    /// Where its facts are from.
    pub source: Option<&'site SourceRange>,
    /// Stated arithmetic from which figures follow.
    pub workings: &'site [Text],
    /// What its front matter says to readers.
    pub says: &'site dyn Says,
    /// Stands for the whole file.
    pub sum: u128,
    pub(super) front_matter_sum: u128,
}

impl AnyEntry<'_> {
    /// Kind and id.
    pub fn address(&self) -> Address {
        Address { kind: self.kind, id: self.id.clone() }
    }

    /// The addresses that it used to have, the first one first.
    pub fn former_addresses(&self) -> impl Iterator<Item = Address> {
        self.upkeep.moved_from.iter().map(|old| old.address.clone())
    }

    /// The address that it had first, which outlives every renaming: what others keep it under.
    pub fn first_address(&self) -> Address {
        self.former_addresses().next().unwrap_or_else(|| self.address())
    }
}

/// What every kind can be asked, of a record of a known kind.
pub fn any_entry<T: Record>(entry: &Entry<T>) -> AnyEntry<'_> {
    AnyEntry {
        kind: T::KIND,
        id: &entry.id,
        file: entry.file,
        title: entry.data.title(),
        body: &entry.body,
        upkeep: entry.data.upkeep(),
        meanings: entry.data.meanings(),
        source: entry.data.source(),
        workings: entry.data.workings(),
        says: &entry.data,
        sum: entry.sum,
        front_matter_sum: entry.front_matter_sum,
    }
}
