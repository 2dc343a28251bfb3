//! The citations of all minutes and papers of a pack or a meeting, as files beside its page: BibTeX, RIS and CSL-JSON.
//!
//! A file for each page would be most of the files of a site, of which some hosts take no more than 20,000. What a reference manager
//! wants of one page stands in its head ([`super::meta`]).

use super::citation::{self, Citation};
use super::{bibtex, csl, ris};
use crate::model::AnyEntry;
use crate::model::id::{Address, Kind};
use crate::render::address::Folder;
use crate::render::context::Context;
use crate::render::task::Task;

/// Citations as a file.
type Write = fn(&[Citation]) -> Vec<u8>;

/// The files, with the name of the form for readers.
pub const FILES: [(&str, &str, Write); 3] = [
    ("citations.bib", "cite_bibtex", bibtex::write),
    ("citations.ris", "cite_ris", ris::write),
    ("citations.json", "cite_csl", csl::write),
];

/// The files beside the page of a pack or a meeting that has anything to cite.
pub fn beside<'a>(cx: &'a Context<'a>, entry: &AnyEntry) -> Vec<Task<'a>> {
    let address = entry.address();
    if cited(cx, &address).next().is_none() {
        return Vec::new();
    }
    let file = |(name, _, write): (&str, &str, Write)| {
        let address = address.clone();
        let path = format!("{}{name}", Folder::of(&address).path());
        Task::file(path, cx.shown_of_all(), move || {
            let citations = cited(cx, &address).filter_map(|entry| citation::of(cx, &entry.address()));
            write(&citations.collect::<Vec<_>>())
        })
    };
    FILES.map(file).into_iter().collect()
}

/// Whose files have the citation of a record: of its pack, or its own where it has any.
pub fn holder(cx: &Context, entry: &AnyEntry) -> Option<Address> {
    match entry.source {
        Some(source) if can_be_cited(entry) => Some(source.pack.address.clone()),
        _ => cited(cx, &entry.address()).next().is_some().then(|| entry.address()),
    }
}

/// The minutes and papers of a pack or a meeting.
fn cited<'a>(cx: &'a Context<'a>, address: &Address) -> impl Iterator<Item = &'a AnyEntry<'a>> {
    let is_holder = matches!(address.kind, Kind::Pack | Kind::Meeting);
    let naming = is_holder.then(|| cx.links.backlinks.of(address));
    let address = address.clone();
    naming.into_iter().flatten().filter(move |entry| can_be_cited(entry) && belongs(cx, entry, &address))
}

fn can_be_cited(entry: &AnyEntry) -> bool {
    matches!(entry.kind, Kind::Minute | Kind::Report)
}

/// Whether a record is from this pack, or of this meeting: it may name others.
fn belongs(cx: &Context, entry: &AnyEntry, address: &Address) -> bool {
    if address.kind == Kind::Pack {
        return entry.source.is_some_and(|source| source.pack.address == *address);
    }
    let site = cx.site;
    let meeting = match entry.kind {
        Kind::Minute => site.minutes.get(entry.id).map(|minute| &minute.data.meeting),
        _ => site.reports.get(entry.id).and_then(|report| report.data.meeting.as_ref()),
    };
    meeting.is_some_and(|meeting| meeting.address == *address)
}
