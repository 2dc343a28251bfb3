//! Bodies, printed, and the words that they use.

use std::collections::BTreeSet;

use serde::Serialize;

use super::pieces::Pieces;
use crate::fold;
use crate::link::{Destination, Mention, destination};
use crate::markdown::{self, Anchor, Cited, Contents, LinkTarget};
use crate::model::AnyEntry;
use crate::model::id::{Address, Kind};
use crate::model::values::At;
use crate::model::web;
use crate::render::address::Folder;
use crate::render::link::Link;

/// A body, printed.
#[derive(Clone, Debug, Serialize)]
pub struct Text {
    /// Up to the second section.
    pub lead: String,
    /// The rest.
    pub rest: String,
    /// With their heading.
    pub footnotes: String,
    /// Its headings.
    pub contents: Vec<Contents>,
}

/// A term with its meaning.
#[derive(Clone, Debug, Serialize)]
pub struct Word {
    /// Its page, with its words.
    pub link: Link,
    /// Its letters.
    pub abbreviation: Option<String>,
    /// One sentence.
    pub definition: String,
}

impl Pieces<'_> {
    /// The body of a record.
    pub fn text(&self, entry: &AnyEntry) -> Text {
        let anchors: Vec<Anchor> =
            self.cx.links.mentions_of(&entry.address()).iter().map(|mention| self.anchor(mention)).collect();
        let resolve = |written: &str| self.resolve(entry, written);
        let cite = |written: &str| self.cited(entry, written);
        let printed =
            markdown::print(entry.body, &anchors, &self.source_notes(entry), &resolve, &cite, &self.cx.body_words);
        Text {
            lead: small(&printed.lead),
            rest: small(&printed.rest),
            footnotes: small(&printed.footnotes),
            contents: printed.contents,
        }
    }

    /// "lines 76 to 78", with the way to the source.
    fn cited(&self, entry: &AnyEntry, written: &str) -> Option<Cited> {
        let (at, source) = (At::parse(written)?, &entry.source?.pack.address);
        let pack = &self.cx.site.packs.get(&source.id)?.data;
        Some(Cited {
            at: self.cx.at(&at, Some(pack.extent)),
            of: self.cx.strings.say("at_in", &[("title", pack.title.text.as_str().into())]),
            href: self.linker.record(source),
        })
    }

    fn anchor(&self, mention: &Mention) -> Anchor {
        Anchor {
            node: mention.node,
            range: mention.range.clone(),
            href: self.linker.record(&mention.target),
            class: mention.target.kind.name(),
        }
    }

    fn resolve(&self, entry: &AnyEntry, written: &str) -> LinkTarget {
        match destination(self.cx.site, entry, written) {
            Some(Destination::Record(address, Some(fragment))) => {
                LinkTarget::Internal(self.linker.within(&address, fragment))
            }
            Some(Destination::Record(address, None)) => LinkTarget::Internal(self.linker.record(&address)),
            Some(Destination::Here(fragment)) => LinkTarget::Internal(format!("#{fragment}")),
            Some(Destination::Listing(folder)) => LinkTarget::Internal(self.linker.page(&Folder::new(folder))),
            Some(Destination::Attachment(path)) => LinkTarget::Internal(self.linker.file(&path)),
            Some(Destination::External(address)) if web::is_site(address) => LinkTarget::External(address.to_owned()),
            Some(Destination::External(address)) => LinkTarget::Contact(address.to_owned()),
            // `check` has refused it; a preview of a faulty page keeps what was written.
            None => LinkTarget::Internal(written.to_owned()),
        }
    }

    /// The terms that a body mentions, in the order of the alphabet.
    pub fn words(&self, address: &Address) -> Vec<Word> {
        let terms: BTreeSet<&Address> = self.mentioned(address).filter(|target| target.kind == Kind::Term).collect();
        let mut words: Vec<Word> = terms.into_iter().filter_map(|target| self.word(target)).collect();
        words.sort_by_cached_key(|word| fold::key(&word.link.text));
        words
    }

    /// A term with its meaning.
    pub fn word(&self, address: &Address) -> Option<Word> {
        let term = &self.cx.site.terms.get(&address.id)?.data;
        Some(Word {
            link: self.link(address),
            abbreviation: term.abbreviation.as_ref().map(|text| text.text.clone()),
            definition: term.definition.text.clone(),
        })
    }
}

/// Says that there is nothing to take out.
fn small(html: &str) -> String {
    let [open, close] = markdown::SMALL;
    if html.is_empty() { String::new() } else { [open, html, close].concat() }
}
