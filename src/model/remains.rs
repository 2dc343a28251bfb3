//! What can be known of a record whose front matter is at fault, so that nobody is blamed for that fault a second time.

use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::front_matter;
use super::id::Address;
use super::values::written::{Excuses, List, Quotations, Words};
use super::values::{Reader, Text, Upkeep};
use crate::diagnostic::Diagnostics;
use crate::source::{FileId, Span};

/// What is left of the front matter of a record.
#[derive(Debug)]
pub struct Remains {
    /// What it is called; the words of its id where that cannot be read.
    pub names: Vec<Text>,
    /// Whether these are all its names.
    pub is_named: bool,
    /// What its text is let off, and whose words it quotes; nothing where that cannot be read.
    pub upkeep: Option<Upkeep>,
}

/// The fields by which records are called.
#[derive(Deserialize)]
struct NameFields {
    title: Option<Words>,
    name: Option<Words>,
    term: Option<Words>,
    abbreviation: Option<Words>,
    also: List,
}

/// The fields that rules about the text look at.
#[derive(Deserialize)]
struct UpkeepFields {
    excuses: Excuses,
    quotations: Quotations,
}

impl Remains {
    /// Reads what can be read of the front matter in `text[..end]`. Its faults have been told.
    pub fn of(file: FileId, text: &str, end: usize, address: &Address) -> Remains {
        let mut told = Diagnostics::new();
        let mut reader = Reader { file, source: text, diagnostics: &mut told };
        let names = read::<NameFields>(text, end).map(|fields| {
            let NameFields { title, name, term, abbreviation, also } = fields;
            let own = [title, name, term, abbreviation].into_iter().flatten();
            own.chain(also.into_iter().flatten()).map(|words| reader.text(words)).collect::<Vec<_>>()
        });
        let names = names.filter(|names| !names.is_empty());
        let is_named = names.is_some();
        let upkeep = read::<UpkeepFields>(text, end).and_then(|UpkeepFields { excuses, quotations }| {
            reader.upkeep(address.kind, None, excuses, None, quotations)
        });
        Remains { names: names.unwrap_or_else(|| vec![of_id(file, address)]), is_named, upkeep }
    }

    /// Nothing but its id.
    pub fn none(file: FileId, address: &Address) -> Remains {
        Remains { names: vec![of_id(file, address)], is_named: false, upkeep: None }
    }
}

fn read<T: DeserializeOwned>(text: &str, end: usize) -> Option<T> {
    front_matter::remains(text, end)
}

fn of_id(file: FileId, address: &Address) -> Text {
    let name = address.id.as_str().rsplit('/').next().unwrap_or_default();
    Text { text: name.replace('-', " "), span: Span::new(file, 0..0) }
}
