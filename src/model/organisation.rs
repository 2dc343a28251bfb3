//! A body of any sort, from a council to a charity, with what came before and after it.

use schemars::JsonSchema;
use serde::Deserialize;

use super::date::{Date, DateText};
use super::front_matter::Located;
use super::id::{Kind, Reference};
use super::record::Record;
use super::values::written::{Corrections, Excuses, LaterNotes, List, Quotations, Words};
use super::values::{Later, Part, Reader, Saying, Says, Text, Upkeep};
use super::web::Wanted;
use crate::source::Span;

/// What can be written.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "organisation")]
pub struct Fields {
    name: Words,
    abbreviation: Option<Words>,
    /// Other names in the papers.
    also: List,
    kind: Sort,
    part_of: Option<Words>,
    #[schemars(with = "Option<DateText>")]
    from: Option<Words>,
    #[schemars(with = "Option<DateText>")]
    to: Option<Words>,
    preceded_by: Option<Vec<SuccessionFields>>,
    succeeded_by: Option<Vec<SuccessionFields>>,
    today: Option<Located<TodayFields>>,
    /// Web address.
    address: Option<Words>,
    /// What happened after the papers, as public pages tell it.
    later: LaterNotes,
    moved_from: List,
    excuses: Excuses,
    corrections: Corrections,
    quotations: Quotations,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct SuccessionFields {
    organisation: Words,
    basis: Basis,
    note: Option<Words>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct TodayFields {
    organisation: Option<Words>,
    text: Option<Words>,
    #[schemars(with = "DateText")]
    checked_on: Words,
}

/// What sort of body it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs)]
pub enum Sort {
    Council,
    Committee,
    Board,
    Commissioner,
    Provider,
    Partnership,
    Network,
    National,
    Regulator,
    PatientVoice,
    Professional,
    Charity,
    Company,
    Research,
    Other,
}

impl Sort {
    /// The name of the string that readers see.
    pub fn word(self) -> &'static str {
        match self {
            Sort::Council => "council",
            Sort::Committee => "committee",
            Sort::Board => "board",
            Sort::Commissioner => "commissioner",
            Sort::Provider => "provider",
            Sort::Partnership => "partnership",
            Sort::Network => "network",
            Sort::National => "national",
            Sort::Regulator => "regulator",
            Sort::PatientVoice => "patient_voice",
            Sort::Professional => "professional",
            Sort::Charity => "charity",
            Sort::Company => "company",
            Sort::Research => "research",
            Sort::Other => "other",
        }
    }
}

/// An organisation.
#[derive(Clone, Debug)]
pub struct Organisation {
    /// Full name.
    pub name: Text,
    /// Its letters.
    pub abbreviation: Option<Text>,
    /// Other names in the papers.
    pub also: Vec<Text>,
    /// What sort of body.
    pub sort: Sort,
    /// What it is a part of.
    pub part_of: Option<Reference>,
    /// When it began.
    pub from: Option<Date>,
    /// When it ended.
    pub to: Option<Date>,
    /// Who did its work before.
    pub preceded_by: Vec<Succession>,
    /// Who did its work after.
    pub succeeded_by: Vec<Succession>,
    /// Who does it now.
    pub today: Option<Today>,
    /// Web address.
    pub address: Option<String>,
    /// What happened after the papers.
    pub later: Vec<Later>,
    /// What maintainers note about it.
    pub upkeep: Upkeep,
}

/// One step in a row of bodies that did the same work.
#[derive(Clone, Debug)]
pub struct Succession {
    /// The other body.
    pub organisation: Reference,
    /// How it is known.
    pub basis: Basis,
    /// What to add.
    pub note: Option<String>,
}

/// How a succession is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Basis {
    /// A source says so.
    Stated,
    /// One name follows the other.
    Inferred,
}

/// Who does the work now.
#[derive(Clone, Debug)]
pub struct Today {
    /// A body in the archive.
    pub organisation: Option<Reference>,
    /// In words.
    pub text: Option<Text>,
    /// When somebody last looked.
    pub checked_on: Date,
    /// Where that is written.
    pub checked_span: Span,
}

impl Record for Organisation {
    const KIND: Kind = Kind::Organisation;
    type Fields = Fields;

    fn from_fields(fields: Fields, reader: &mut Reader) -> Option<Self> {
        let Fields {
            name,
            abbreviation,
            also,
            kind,
            part_of,
            from,
            to,
            preceded_by,
            succeeded_by,
            today,
            address,
            later,
            moved_from,
            excuses,
            corrections,
            quotations,
        } = fields;
        let part_of = reader.optional_reference(Kind::Organisation, part_of);
        let end = to.as_ref().map(|to| to.span(reader.file));
        let (from, to) = (reader.optional_date(from), reader.optional_date(to));
        if let (Some(Some(from)), Some(Some(to)), Some(span)) = (from, to, end)
            && to.is_before(from)
        {
            let help = "See which of `from:` and `to:` is wrong, or whether they were mixed up.";
            reader.contradiction(span, "this body would have ended before it began", help);
        }
        let preceded_by = reader.each(preceded_by, succession);
        let succeeded_by = reader.each(succeeded_by, succession);
        let today = today.map_or(Some(None), |written| self::today(reader, written, from.flatten()).map(Some));
        let address = reader.optional_address(address, Wanted::Page);
        let later = reader.later(later);
        let upkeep = reader.upkeep(Self::KIND, moved_from, excuses, corrections, quotations);
        Some(Organisation {
            name: reader.text(name),
            abbreviation: abbreviation.map(|text| reader.text(text)),
            also: reader.list(also),
            sort: kind,
            part_of: part_of?,
            from: from?,
            to: to?,
            preceded_by: preceded_by?,
            succeeded_by: succeeded_by?,
            today: today?,
            address: address?,
            later: later?,
            upkeep: upkeep?,
        })
    }

    fn title(&self) -> &Text {
        &self.name
    }

    fn upkeep(&self) -> &Upkeep {
        &self.upkeep
    }

    fn references(&self) -> Vec<&Reference> {
        let successions = self.preceded_by.iter().chain(&self.succeeded_by).map(|step| &step.organisation);
        let today = self.today.iter().filter_map(|today| today.organisation.as_ref());
        self.part_of.iter().chain(successions).chain(today).collect()
    }
}

impl Says for Organisation {
    fn said(&self) -> Vec<Saying<'_>> {
        let later = self.later.iter().map(|note| Saying::of(Part::Later, &note.text));
        [Saying::of(Part::Title, &self.name)].into_iter().chain(later).collect()
    }
}

fn succession(reader: &mut Reader, written: SuccessionFields) -> Option<Succession> {
    let SuccessionFields { organisation, basis, note } = written;
    let organisation = reader.reference(Kind::Organisation, organisation)?;
    Some(Succession { organisation, basis, note: reader.words(note) })
}

fn today(reader: &mut Reader, written: Located<TodayFields>, from: Option<Date>) -> Option<Today> {
    let span = written.span(reader.file);
    let TodayFields { organisation, text, checked_on } = written.value;
    if organisation.is_none() && text.is_none() {
        reader.contradiction(
            span,
            "`today` needs `organisation:` or `text:`",
            "Name the body that does the work now, or say it in words.",
        );
        return None;
    }
    let organisation = reader.optional_reference(Kind::Organisation, organisation);
    let checked_span = checked_on.span(reader.file);
    let checked_on = reader.day(checked_on);
    if checked_on.zip(from).is_some_and(|(checked_on, from)| checked_on.is_before(from)) {
        let help = "See which of `from:` and `checked_on:` is wrong.";
        reader.contradiction(checked_span, "somebody looked who does the work today before this body began", help);
    }
    let text = text.map(|text| reader.text(text));
    Some(Today { organisation: organisation?, text, checked_on: checked_on?, checked_span })
}
