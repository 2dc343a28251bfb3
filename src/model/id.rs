//! Names of records: the kind is the folder, the id is the path below it.

use std::fmt;
use std::sync::Arc;

use super::kinds::with_kinds;
use crate::source::{Span, name};

macro_rules! kind {
    ($($(#[doc = $doc:literal])* $Kind:ident $name:ident $field:ident $folder:literal,)*) => {
        /// The kinds of record, in the order in which a reader meets them.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Kind {
            $($(#[doc = $doc])* $Kind,)*
        }

        impl Kind {
            /// Every kind.
            pub const ALL: [Kind; [$($folder),*].len()] = [$(Kind::$Kind),*];

            /// The folder below `content/`, which is also the first part of the address.
            pub fn folder(self) -> &'static str {
                match self { $(Kind::$Kind => $folder,)* }
            }

            /// One record of the kind, in a word.
            pub fn name(self) -> &'static str {
                match self { $(Kind::$Kind => stringify!($name),)* }
            }
        }
    };
}
with_kinds!(kind);

impl Kind {
    /// The kind whose folder this is.
    pub fn from_folder(folder: &str) -> Option<Kind> {
        Kind::ALL.into_iter().find(|kind| kind.folder() == folder)
    }

    /// Whether its records tell a part of one source, and begin *in short*.
    pub fn begins_in_short(self) -> bool {
        matches!(self, Kind::Minute | Kind::Report)
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

    /// The folder of its file, below `content/`: `reports/2020-03-18-llr-hosc`.
    pub fn folder(&self) -> String {
        let folder = self.kind.folder();
        self.id.as_str().rsplit_once('/').map_or_else(|| folder.to_owned(), |(below, _)| format!("{folder}/{below}"))
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
