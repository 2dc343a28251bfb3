//! Names of records: the kind is the folder, the id is the path below it.

use std::fmt;
use std::sync::Arc;

use crate::source::{Span, name};

/// The kinds of record, in the order in which a reader meets them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// One meeting of one body.
    Meeting,
    /// One numbered item of the minutes.
    Minute,
    /// A paper, an appendix, a booklet.
    Report,
    /// A body of any sort, from a council to a charity.
    Organisation,
    /// A hospital, a town, an area.
    Place,
    /// A subject that runs through many papers.
    Topic,
    /// A word of the glossary.
    Term,
    /// One source: a committee pack or a booklet.
    Pack,
    /// A page about the archive itself.
    Page,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Kind; 9] = [
        Kind::Meeting,
        Kind::Minute,
        Kind::Report,
        Kind::Organisation,
        Kind::Place,
        Kind::Topic,
        Kind::Term,
        Kind::Pack,
        Kind::Page,
    ];

    /// The folder below `content/`, which is also the first part of the address.
    pub fn folder(self) -> &'static str {
        match self {
            Kind::Meeting => "meetings",
            Kind::Minute => "minutes",
            Kind::Report => "reports",
            Kind::Organisation => "organisations",
            Kind::Place => "places",
            Kind::Topic => "topics",
            Kind::Term => "glossary",
            Kind::Pack => "packs",
            Kind::Page => "pages",
        }
    }

    /// One record of the kind, in a word.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Meeting => "meeting",
            Kind::Minute => "minute",
            Kind::Report => "report",
            Kind::Organisation => "organisation",
            Kind::Place => "place",
            Kind::Topic => "topic",
            Kind::Term => "term",
            Kind::Pack => "pack",
            Kind::Page => "page",
        }
    }

    /// The kind whose folder this is.
    pub fn from_folder(folder: &str) -> Option<Kind> {
        Kind::ALL.into_iter().find(|kind| kind.folder() == folder)
    }
}

/// The id of a record: its path below the folder of its kind, without `.md`. It is for ever.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id(Arc<str>);

impl Id {
    /// Takes an id that has been looked at with [`Id::fault`].
    pub fn new(id: &str) -> Self {
        Id(id.into())
    }

    /// The id as it is written.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What keeps `id` from being an address on any host, if anything does.
    pub fn fault(id: &str) -> Option<&'static str> {
        let allowed = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-' || c == '/';
        if id.split('/').any(str::is_empty) {
            Some("a part of its path is empty")
        } else if !id.chars().all(allowed) {
            Some("it has something other than small letters a to z, digits and hyphens")
        } else {
            name::fault_of_plain(id)
        }
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}

/// A kind and an id: what a link in a body names, as `/reports/2020-03-18-llr-hosc/patient-transport`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Address {
    /// The kind.
    pub kind: Kind,
    /// The id.
    pub id: Id,
}

impl Address {
    /// Reads `reports/2020-03-18-llr-hosc/patient-transport`.
    pub fn parse(text: &str) -> Option<Address> {
        let (folder, id) = text.split_once('/')?;
        let kind = Kind::from_folder(folder)?;
        Id::fault(id).is_none().then(|| Address { kind, id: Id::new(id) })
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.kind.folder(), self.id)
    }
}

/// A record named in the front matter of another, with the place where it is named.
#[derive(Clone, Debug)]
pub struct Reference {
    /// What is named.
    pub address: Address,
    /// Where it is named.
    pub span: Span,
}
