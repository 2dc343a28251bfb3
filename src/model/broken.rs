//! A record whose front matter is at fault.

use super::id::Address;
use super::record::AnyEntry;
use super::remains::Remains;
use super::values::{Saying, Says, Text, Upkeep};
use crate::markdown::Body;
use crate::source::FileId;

/// A record whose front matter is at fault: its body can be checked all the same.
#[derive(Debug)]
pub struct Broken {
    pub(super) file: FileId,
    /// Nobody knows it.
    pub(super) title: Text,
    pub(super) body: Body,
    /// What can be known of it all the same.
    pub remains: Remains,
    /// Stands for the front matter.
    pub(super) front_matter_sum: u128,
}

/// Stands for front matter that could not be read.
struct Silent;

impl Says for Silent {
    fn said(&self) -> Vec<Saying<'_>> {
        Vec::new()
    }
}

static NO_UPKEEP: Upkeep =
    Upkeep { moved_from: Vec::new(), excuses: Vec::new(), corrections: Vec::new(), quotations: Vec::new() };

impl Broken {
    /// What can be asked of it as of any record.
    pub(super) fn entry<'a>(&'a self, address: &'a Address) -> AnyEntry<'a> {
        AnyEntry {
            kind: address.kind,
            id: &address.id,
            file: self.file,
            title: &self.title,
            body: &self.body,
            upkeep: self.remains.upkeep.as_ref().unwrap_or(&NO_UPKEEP),
            meanings: &[],
            source: None,
            workings: &[],
            says: &Silent,
            sum: 0,
            front_matter_sum: 0,
        }
    }
}
