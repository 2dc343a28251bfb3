//! Front matter and Markdown become typed records: one kind a file, the private-to-the-kind `Fields` as they are
//! written, and the type as it is meant.

pub mod accessibility;
pub mod archive;
pub mod attachment;
pub mod broken;
mod control;
pub mod date;
mod drawing;
pub mod evidence;
pub mod front_matter;
mod garbled;
pub mod history;
pub mod id;
pub mod jargon;
mod kinds;
pub mod language;
pub mod ledger;
pub mod meeting;
pub mod minute;
pub mod number;
pub mod organisation;
pub mod pack;
pub mod page;
mod parse;
mod parsed;
pub mod place;
pub mod placeholder;
pub mod record;
pub mod remains;
pub mod report;
pub mod site;
pub mod term;
pub mod time;
pub mod topic;
pub mod values;
pub mod web;
mod whole;

use std::sync::Arc;

use rayon::prelude::*;

use crate::diagnostic::{Diagnostics, Warned};
use crate::source::Sources;

pub use evidence::Evidence;
pub use parsed::{Cache, ParsedFile};
pub use record::{AnyEntry, Collection, Entry, Record, any_entry};
pub use site::Site;

/// What the sources say.
#[derive(Debug)]
pub struct Model {
    /// The records.
    pub site: Site,
    /// What proves them.
    pub evidence: Evidence,
}

/// Makes the site of the sources, with what proves it. Nothing is returned where there is no `archive.yaml`.
pub fn model(sources: &Sources, cache: &dyn Cache) -> Warned<Option<Model>> {
    Warned::by(|diagnostics| {
        let files: Vec<_> = sources.iter().collect();
        let parsed: Vec<ParsedFile> =
            files.par_iter().map(|(id, file)| cache.parsed(*id, file, &|| parse::parse(*id, file))).collect();
        let (mut gathered, mut evidence) = (site::Gathered::default(), Evidence::default());
        for (parsed, faults) in parsed {
            diagnostics.append(faults);
            evidence.add(&parsed);
            gathered.add(parsed);
        }
        let mut site = gathered.into_site();
        read_whole(&mut site, sources, diagnostics)?;
        diagnostics.append(evidence::published(&site, sources));
        evidence.papers = evidence::papers(&site, sources, diagnostics);
        evidence.earlier = Arc::clone(sources.earlier());
        diagnostics.append(evidence.without_sums(&site, sources));
        site.source_words = evidence.source_words();
        site.history = history::history(site.entries(), sources);
        site.front_matter_sum = site::front_matter_sum(&site, sources, evidence.sum());
        Some(Model { site, evidence })
    })
}

/// Reads what is said of the archive as a whole. Nothing is returned where there is no `archive.yaml`.
fn read_whole(site: &mut Site, sources: &Sources, diagnostics: &mut Diagnostics) -> Option<()> {
    let archive = whole::read_archive(sources, diagnostics)?;
    site.is_archive_broken = archive.is_none();
    site.archive = archive.unwrap_or_default();
    let jargon = whole::read_jargon(sources, diagnostics);
    site.is_jargon_broken = jargon.is_none();
    site.jargon = jargon.unwrap_or_default();
    site.accessibility = whole::read_accessibility(sources, diagnostics);
    site.today = sources.today().and_then(date::of_days);
    Some(())
}

macro_rules! schemas {
    ($($(#[doc = $doc:literal])* $Kind:ident $module:ident $field:ident $folder:literal,)*) => {
        /// The JSON Schema of a kind's front matter, from the same type that reads it.
        pub fn schema(kind: id::Kind) -> schemars::Schema {
            match kind {
                $(id::Kind::$Kind => schemars::schema_for!($module::Fields),)*
            }
        }
    };
}
kinds::with_kinds!(schemas);

/// The JSON Schema of `archive.yaml`.
pub fn archive_schema() -> schemars::Schema {
    schemars::schema_for!(archive::Fields)
}
