//! Links to records and lists.

use std::collections::BTreeSet;

use serde::Serialize;

use super::pieces::Pieces;
use crate::fold;
use crate::model::id::{Address, Kind, Reference};
use crate::model::{Entry, Record};
use crate::render::address::Folder;
use crate::render::link::Link;

/// The page before and the page after.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Pager {
    /// Before.
    pub previous: Option<Link>,
    /// After.
    pub next: Option<Link>,
}

impl<'a> Pieces<'a> {
    /// The list of a kind, as a step of the way to a record.
    pub fn listing(&self, folder: &str) -> Link {
        Link {
            text: self.cx.strings.word(&format!("list_{}", folder.replace('-', "_"))).to_owned(),
            href: self.linker.page(&Folder::new(folder)),
        }
    }

    /// A link to a record, called by its title.
    pub fn link(&self, address: &Address) -> Link {
        Link { text: self.cx.site.title(address).unwrap_or_default().to_owned(), href: self.linker.record(address) }
    }

    /// Links to records.
    pub fn links(&self, references: &[Reference]) -> Vec<Link> {
        references.iter().map(|reference| self.link(&reference.address)).collect()
    }

    /// Links to topics, in words that no term of the glossary is called by.
    pub fn stories(&self, topics: &[Reference]) -> Vec<Link> {
        let story = |link: Link| Link { text: self.cx.strings.say("story", &[("title", link.text.into())]), ..link };
        self.links(topics).into_iter().map(story).collect()
    }

    /// The organisations and places that a record names or mentions, in the order of the alphabet.
    pub fn named(&self, address: &Address, references: &[&Reference]) -> Vec<Link> {
        let referred = references.iter().map(|reference| &reference.address);
        let named: BTreeSet<&Address> = self
            .mentioned(address)
            .chain(referred)
            .filter(|target| matches!(target.kind, Kind::Organisation | Kind::Place))
            .collect();
        let mut links: Vec<Link> = named.into_iter().map(|target| self.link(target)).collect();
        links.sort_by_cached_key(|link| fold::key(&link.text));
        links
    }

    pub(super) fn mentioned(&self, address: &Address) -> impl Iterator<Item = &'a Address> {
        self.cx.links.mentions_of(address).iter().map(|mention| &mention.target)
    }

    /// The neighbours of the record at `position` in a list.
    pub fn pager<'e, T: Record + 'e>(&self, list: &[&'e Entry<T>], position: Option<usize>) -> Pager {
        let link = |i: usize| list.get(i).map(|entry| self.link(&Address { kind: T::KIND, id: entry.id.clone() }));
        position.map_or_else(Pager::default, |i| Pager { previous: i.checked_sub(1).and_then(link), next: link(i + 1) })
    }
}
