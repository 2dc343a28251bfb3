//! One word of the glossary.

use schemars::JsonSchema;
use serde::Deserialize;

use super::date::{Date, DateText};
use super::id::{Address, Kind, Reference};
use super::record::Record;
use super::values::written::{Corrections, Excuses, List, Quotations, Words};
use super::values::{Part, Reader, Saying, Says, Text, Upkeep};
use super::web::Wanted;
use crate::diagnostic::{Code, Diagnostic};

/// What can be written.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "term")]
pub struct Fields {
    /// Words first: clinical commissioning group.
    term: Words,
    /// Its letters: CCG.
    abbreviation: Option<Words>,
    /// Other written forms; plurals are found by themselves.
    also: List,
    /// One sentence, 25 words at most.
    definition: Words,
    /// How it is spoken, where letters mislead.
    say_as: Option<Words>,
    /// Whether capitals count when it is looked for.
    case: Option<Case>,
    /// Packs or records in which the word has this meaning.
    applies_to: List,
    /// What is called so now, or what it is called now.
    today: Option<TodayFields>,
    moved_from: List,
    excuses: Excuses,
    corrections: Corrections,
    quotations: Quotations,
}

/// `today:`
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct TodayFields {
    /// In a sentence or two.
    text: Words,
    /// When somebody last looked.
    #[schemars(with = "DateText")]
    checked_on: Words,
    /// The page that says so.
    address: Option<Words>,
}

/// Whether capitals count when a term is looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Case {
    /// As written only.
    Exact,
    /// In any case.
    Any,
}

/// A term.
#[derive(Clone, Debug)]
pub struct Term {
    /// In words.
    pub term: Text,
    /// In letters.
    pub abbreviation: Option<Text>,
    /// Other written forms.
    pub also: Vec<Text>,
    /// One sentence.
    pub definition: Text,
    /// How it is spoken.
    pub say_as: Option<String>,
    /// Whether capitals count; by default they do for forms with two capitals or more.
    pub case: Option<Case>,
    /// Packs or records in which the word has this meaning; all, where it is empty.
    pub applies_to: Vec<Reference>,
    /// What is called so now, or what it is called now.
    pub today: Option<Today>,
    /// What maintainers note about it.
    pub upkeep: Upkeep,
}

/// What is called so now, or what it is called now. No source proves it.
#[derive(Clone, Debug)]
pub struct Today {
    /// In a sentence or two.
    pub text: Text,
    /// When somebody last looked.
    pub checked_on: Date,
    /// The page that says so.
    pub address: Option<String>,
}

impl Record for Term {
    const KIND: Kind = Kind::Term;
    type Fields = Fields;

    fn from_fields(fields: Fields, reader: &mut Reader) -> Option<Self> {
        let Fields {
            term,
            abbreviation,
            also,
            definition,
            say_as,
            case,
            applies_to,
            today,
            moved_from,
            excuses,
            corrections,
            quotations,
        } = fields;
        let applies_to = reader.each(applies_to, scope);
        let today = today.map_or(Some(None), |written| self::today(reader, written).map(Some));
        let upkeep = reader.upkeep(Self::KIND, moved_from, excuses, corrections, quotations);
        Some(Term {
            term: reader.text(term),
            abbreviation: abbreviation.map(|text| reader.text(text)),
            also: reader.list(also),
            definition: reader.text(definition),
            say_as: reader.words(say_as),
            case,
            applies_to: applies_to?,
            today: today?,
            upkeep: upkeep?,
        })
    }

    fn title(&self) -> &Text {
        &self.term
    }

    fn upkeep(&self) -> &Upkeep {
        &self.upkeep
    }

    fn references(&self) -> Vec<&Reference> {
        self.applies_to.iter().collect()
    }
}

impl Says for Term {
    fn said(&self) -> Vec<Saying<'_>> {
        let today = self.today.iter().map(|today| Saying::of(Part::Later, &today.text));
        let own = [Saying::of(Part::Title, &self.term), Saying::of(Part::Definition, &self.definition)];
        own.into_iter().chain(today).collect()
    }
}

fn today(reader: &mut Reader, written: TodayFields) -> Option<Today> {
    let TodayFields { text, checked_on, address } = written;
    let checked_on = reader.date(checked_on);
    let address = reader.optional_address(address, Wanted::Page);
    Some(Today { text: reader.text(text), checked_on: checked_on?, address: address? })
}

/// A whole address, or the id of a pack.
fn scope(reader: &mut Reader, written: Words) -> Option<Reference> {
    let span = written.span(reader.file);
    if let Some(address) = Address::parse(&written.value) {
        return Some(Reference { address, span });
    }
    if written.value.contains('/') {
        reader.diagnostics.push(
            Diagnostic::error(Code::DanglingReference, format!("`{}` is not the address of a record", written.value))
                .at(span, "a pack, or a record with its folder, is expected")
                .help("Write the id of a pack, or an address such as reports/2020-03-18-llr-hosc/patient-transport."),
        );
        return None;
    }
    reader.reference(Kind::Pack, written)
}
