//! What a rule sees.

use std::sync::Arc;

use super::known::Known;
use super::names::Names;
use super::passages::Passage;
use super::told::Told;
use super::unsure::Unsure;
use crate::model::id::{Id, Kind};
use crate::model::{AnyEntry, Evidence, Site};
use crate::reading::{Jargon, Measure};

/// What a rule sees.
pub struct Subject<'a> {
    /// The whole site.
    pub site: &'a Site,
    /// What proves it.
    pub evidence: &'a Evidence,
    /// The record that is looked at.
    pub entry: AnyEntry<'a>,
    /// What it says, piece by piece.
    pub passages: Vec<Passage<'a>>,
    /// Its words and sentences, names taken out.
    pub(super) measure: Measure,
    /// What it is known by.
    pub(super) known: Known,
    /// What all records share.
    pub(super) common: &'a Common<'a>,
}

impl<'a> Subject<'a> {
    /// The pack that the record is from; a pack is from itself.
    pub fn pack(&self) -> Option<&'a Id> {
        match self.entry.kind {
            Kind::Pack => Some(self.entry.id),
            _ => self.entry.source.map(|source| &source.pack.address.id),
        }
    }
}

/// What is made once for all records.
pub(super) struct Common<'a> {
    pub(super) advice: bool,
    pub(super) names: Arc<Names>,
    pub(super) jargon: Option<Jargon>,
    pub(super) told: Told<'a>,
    pub(super) unsure: Unsure,
}
