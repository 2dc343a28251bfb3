//! What this archive notes of a source, in the sections that tell of it.

use super::pieces::Pieces;
use crate::markdown::{Heading, Node, SourceNote};
use crate::model::id::Kind;
use crate::model::pack::{Note, Pack};
use crate::model::report::Report;
use crate::model::values::At;
use crate::model::{AnyEntry, Site};

impl Pieces<'_> {
    /// The notes of its pack that belong into the sections of a record, in the order in which the pack has them.
    pub fn source_notes(&self, entry: &AnyEntry) -> Vec<SourceNote> {
        let sections = sections(entry);
        let Some(pack) = pack_of(self.cx.site, entry).filter(|_| !sections.is_empty()) else { return Vec::new() };
        let parts =
            self.cx.parts_of.get(entry.id).filter(|_| entry.kind == Kind::Report).map_or(&[][..], Vec::as_slice);
        let is_of_part = |at: &At| parts.iter().any(|part| tells(&part.data, entry, at));
        let note = |note: &Note| {
            let at = note.at.as_ref().filter(|at| !is_of_part(at))?;
            let section = narrowest(&sections, at)?;
            Some(SourceNote { section, text: note.text.text.clone(), at: self.cx.at(at, Some(pack.extent)) })
        };
        pack.notes.iter().filter_map(note).collect()
    }
}

/// Whether a chapter is from the same pack as its paper, and from all of a range.
fn tells(part: &Report, whole: &AnyEntry, at: &At) -> bool {
    let is_same = whole.source.is_some_and(|source| source.pack.address == part.source.pack.address);
    is_same && part.source.at.covers(at)
}

fn pack_of<'a>(site: &'a Site, entry: &AnyEntry) -> Option<&'a Pack> {
    site.packs.get(&entry.source?.pack.address.id).map(|pack| &pack.data)
}

/// The sections that name their part of the source, behind *In short*: that says what matters most, and slips do not.
fn sections(entry: &AnyEntry) -> Vec<(u32, At)> {
    let section = |(node, heading): (&Node, &Heading)| Some((node.start(), At::parse(heading.at.as_ref()?)?));
    entry.body.headings().skip(1).filter_map(section).collect()
}

/// The section with the fewest lines or pages that holds all of a range; of those with as many the last, which is the innermost.
fn narrowest(sections: &[(u32, At)], at: &At) -> Option<u32> {
    let holding = sections.iter().rev().filter(|(_, section)| section.covers(at));
    holding.min_by_key(|(_, section)| section.length()).map(|(start, _)| *start)
}
