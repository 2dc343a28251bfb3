//! All records of an archive, typed.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::accessibility::Accessibility;
use super::archive::Archive;
use super::attachment::Attachment;
use super::broken::Broken;
use super::date::Date;
use super::history::Changes;
use super::id::{Address, Id, Kind};
use super::kinds::with_kinds;
use super::parsed::Parsed;
use super::record::{AnyEntry, Collection, Entry, Record, any_entry};
use super::{meeting, minute, organisation, pack, page, place, report, term, topic};
use crate::reading;
use crate::source::{self, Role, SourceFile, Sources, sum};

/// Does something with the records of every kind, which differ in type.
pub trait Visit<'site> {
    /// Does it with the records of one kind.
    fn visit<T: Record>(&mut self, collection: &'site Collection<T>);
}

macro_rules! site {
    ($($(#[doc = $doc:literal])* $Kind:ident $module:ident $field:ident $folder:literal,)*) => {
        /// Everything that the content says, typed. Nothing changes it after it is made.
        #[derive(Debug)]
        pub struct Site {
            /// About the archive as a whole.
            pub archive: Archive,
            $($(#[doc = $doc])* pub $field: Collection<$module::$Kind>,)*
            /// Records whose front matter is at fault. A page that names one of them is not blamed for it.
            pub broken: BTreeMap<Address, Option<Arc<Broken>>>,
            /// `archive.yaml` is at fault, and nothing is known of what it says.
            pub is_archive_broken: bool,
            /// `jargon.yaml` is at fault, and nothing is known of its words.
            pub is_jargon_broken: bool,
            /// Files that are published as they lie beside records, by path below `content/`.
            pub attachments: BTreeMap<String, Attachment>,
            /// Words for which the archive wants plainer ones.
            pub jargon: Vec<reading::Entry>,
            /// What the tests of the built archive found out, where they were recorded.
            pub accessibility: Option<Accessibility>,
            /// The day on which somebody looks at the archive, where that matters.
            pub today: Option<Date>,
            /// How many words the source of each pack has, where its ledger says so.
            pub source_words: BTreeMap<Id, usize>,
            /// When records changed, where version control knows it.
            pub history: BTreeMap<Address, Changes>,
            /// Stands for `archive.yaml`, the names of all records, their front matter and when they changed: all that one page
            /// can show of another.
            pub front_matter_sum: u128,
        }

        impl Site {
            /// Lets `visitor` see the records of every kind, in the order of [`Kind::ALL`].
            pub fn visit<'site>(&'site self, visitor: &mut impl Visit<'site>) {
                $(visitor.visit(&self.$field);)*
            }

            /// Every record, kind by kind, in the order of [`Kind::ALL`] and of ids.
            pub fn entries(&self) -> Vec<AnyEntry<'_>> {
                let mut all = Vec::new();
                $(all.extend(self.$field.iter().map(any_entry));)*
                all
            }

            /// The record of an address, if there is one.
            pub fn entry(&self, address: &Address) -> Option<AnyEntry<'_>> {
                match address.kind {
                    $(Kind::$Kind => self.$field.get(&address.id).map(any_entry),)*
                }
            }

            /// Every id of a kind.
            pub fn ids(&self, kind: Kind) -> Vec<&Id> {
                match kind {
                    $(Kind::$Kind => self.$field.iter().map(|entry| &entry.id).collect(),)*
                }
            }
        }

        /// The records so far, kind by kind.
        #[derive(Default)]
        pub(super) struct Gathered {
            $($field: Vec<Arc<Entry<$module::$Kind>>>,)*
            broken: BTreeMap<Address, Option<Arc<Broken>>>,
            attachments: BTreeMap<String, Attachment>,
        }

        impl Gathered {
            /// Takes what is a record or lies beside one.
            pub(super) fn add(&mut self, parsed: Parsed) {
                match parsed {
                    $(Parsed::$Kind(entry) => self.$field.push(entry),)*
                    Parsed::Broken(address, broken) => drop(self.broken.insert(address, broken)),
                    Parsed::Attachment(path, file) => drop(self.attachments.insert(path, file)),
                    Parsed::Ledger(..) | Parsed::Archive | Parsed::Nothing => {}
                }
            }

            /// The site of these records, of which nothing else is known yet.
            pub(super) fn into_site(self) -> Site {
                Site {
                    archive: Archive::default(),
                    $($field: Collection::new(self.$field),)*
                    broken: self.broken,
                    is_archive_broken: false,
                    is_jargon_broken: false,
                    attachments: self.attachments,
                    jargon: Vec::new(),
                    accessibility: None,
                    today: None,
                    source_words: BTreeMap::new(),
                    history: BTreeMap::new(),
                    front_matter_sum: 0,
                }
            }
        }
    };
}
with_kinds!(site);

impl Site {
    /// What is left of the records whose front matter is at fault.
    pub fn broken_entries(&self) -> impl Iterator<Item = AnyEntry<'_>> {
        self.broken.iter().filter_map(|(address, broken)| Some(broken.as_ref()?.entry(address)))
    }

    /// What a list calls the record of an address, if there is one.
    pub fn title(&self, address: &Address) -> Option<&str> {
        self.entry(address).map(|entry| entry.title.text.as_str())
    }

    /// Whether there is a record of this address, sound or broken.
    pub fn knows(&self, address: &Address) -> bool {
        self.broken.contains_key(address) || self.entry(address).is_some()
    }
}

/// Stands for all that one page can show of another; `ledgers` is what stands for the figures of all sources.
pub(super) fn front_matter_sum(site: &Site, sources: &Sources, ledgers: u128) -> u128 {
    let is_common = |file: &SourceFile| matches!(&file.role, Role::Content(path) if !path.contains('/'));
    let archive = sources.iter().filter(|(_, file)| is_common(file)).map(|(_, file)| sum([file.bytes()]));
    let attachments = site.attachments.iter().map(|(path, file)| sum([path.as_bytes(), &file.size.to_le_bytes()]));
    let records = site.entries().into_iter().map(|entry| {
        sum([entry.kind.folder().as_bytes(), entry.id.as_str().as_bytes(), &entry.front_matter_sum.to_le_bytes()])
    });
    let broken = site.broken.iter().map(|(address, broken)| {
        let front_matter = broken.as_ref().map_or(0, |broken| broken.front_matter_sum);
        sum([address.kind.folder().as_bytes(), address.id.as_str().as_bytes(), &front_matter.to_le_bytes(), b"broken"])
    });
    let history = sources.history().iter().map(|(path, changes)| {
        let source::Changes { first, last, times } = changes;
        sum([path.as_bytes(), first.as_bytes(), last.as_bytes(), &times.to_le_bytes()])
    });
    // Places in other files are told by the numbers of these, which follow from which files there are.
    let paths = sources.iter().filter_map(|(_, file)| match &file.role {
        Role::Content(path) => Some(path.as_bytes()),
        _ => None,
    });
    let all = archive.chain([ledgers, sum(paths)]).chain(attachments).chain(records).chain(broken).chain(history);
    let all: Vec<u8> = all.flat_map(u128::to_le_bytes).collect();
    sum([all.as_slice()])
}
