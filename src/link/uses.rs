//! What rests on a record or on one of its sections, each with its place: whoever corrects it knows what else to look at.

use super::destination::{Destination, destination};
use crate::markdown::{Node, NodeKind};
use crate::model::id::Address;
use crate::model::site::Visit;
use crate::model::{AnyEntry, Collection, Record, Site, any_entry};
use crate::source::Span;

/// One place that rests on a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Use {
    /// The record in which it stands.
    pub from: Address,
    /// The address of the section in which it stands; nothing in front matter, before the first heading and in a footnote.
    pub section: Option<String>,
    /// The section that is linked to; nothing where the whole record is meant.
    pub to_section: Option<String>,
    /// How it rests on the record.
    pub how: How,
    /// The place.
    pub span: Span,
}

/// How a place rests on a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    /// The front matter names it.
    Names,
    /// The text links to it.
    Links,
}

impl How {
    /// The word for it, as programs read it.
    pub const fn name(self) -> &'static str {
        match self {
            How::Names => "names",
            How::Links => "links",
        }
    }
}

/// Everything that rests on a record, or on one of its sections, in the order of kinds and ids. What a record has of itself
/// counts only where a section is asked for.
pub fn uses(site: &Site, address: &Address, section: Option<&str>) -> Vec<Use> {
    let mut uses = Uses { site, address, section, found: Vec::new() };
    site.visit(&mut uses);
    uses.found
}

struct Uses<'a> {
    site: &'a Site,
    address: &'a Address,
    section: Option<&'a str>,
    found: Vec<Use>,
}

impl<'site> Visit<'site> for Uses<'_> {
    fn visit<T: Record>(&mut self, collection: &'site Collection<T>) {
        for entry in collection.iter() {
            let record = any_entry(entry);
            if self.section.is_none() {
                self.names(&record, &entry.data);
            }
            self.links(&record);
        }
    }
}

impl Uses<'_> {
    /// The fields that name the record.
    fn names(&mut self, record: &AnyEntry, data: &impl Record) {
        let from = record.address();
        let named = data.references().into_iter().filter(|reference| reference.address == *self.address);
        self.found.extend(named.filter(|_| from != *self.address).map(|reference| Use {
            from: from.clone(),
            section: None,
            to_section: None,
            how: How::Names,
            span: reference.span,
        }));
    }

    /// The links of the body and its footnotes, each with the heading above it.
    fn links(&mut self, record: &AnyEntry) {
        let mut section = None;
        for block in &record.body.blocks {
            if let NodeKind::Heading(heading) = &block.kind {
                section = Some(heading.id.as_str());
            }
            self.links_below(record, block, section);
        }
        record.body.footnotes.iter().for_each(|footnote| self.links_below(record, &footnote.node, None));
    }

    fn links_below(&mut self, record: &AnyEntry, node: &Node, section: Option<&str>) {
        record.body.walk(node, &mut |node| {
            let NodeKind::Link(target) = &node.kind else { return };
            if let Some(to_section) = self.leads_to(record, &target.destination) {
                self.found.push(Use {
                    from: record.address(),
                    section: section.map(str::to_owned),
                    to_section: to_section.map(str::to_owned),
                    how: How::Links,
                    span: record.body.span(node),
                });
            }
        });
    }

    /// The section to which a link leads, if it leads to what is asked for.
    fn leads_to<'l>(&self, record: &AnyEntry, link: &'l str) -> Option<Option<&'l str>> {
        let (address, to_section) = match destination(self.site, record, link)? {
            Destination::Record(address, section) => (address, section),
            Destination::Here(section) => (record.address(), Some(section)),
            _ => return None,
        };
        let is_meant = match self.section {
            Some(section) => to_section == Some(section),
            None => record.address() != address,
        };
        (address == *self.address && is_meant).then_some(to_section)
    }
}
