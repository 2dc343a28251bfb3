//! A meeting of one body. Its minutes and papers are not listed in it: they name it.

use schemars::JsonSchema;
use serde::Deserialize;

use super::date::{Date, DateText};
use super::front_matter::Located;
use super::id::{Kind, Reference};
use super::record::Record;
use super::time::{Fault, Hours};
use super::values::written::{Corrections, Excuses, List, Quotations, SourceFields, Words};
use super::values::{Part, Reader, Saying, Says, SourceRange, Text, Upkeep};
use crate::diagnostic::{Code, Diagnostic};

/// What can be written.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "meeting")]
pub struct Fields {
    title: Words,
    /// Organisation that met.
    body: Words,
    #[schemars(with = "DateText")]
    date: Words,
    /// "10:00" or "10:00-13:50", on the 24-hour clock.
    time: Option<Words>,
    venue: Option<Words>,
    chair: Option<Words>,
    present: Option<Vec<Located<PersonFields>>>,
    attending: Option<Vec<Located<PersonFields>>>,
    apologies: List,
    /// The next meeting.
    next: Option<Words>,
    source: Option<SourceFields>,
    moved_from: List,
    excuses: Excuses,
    corrections: Corrections,
    quotations: Quotations,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct PersonFields {
    name: Option<Words>,
    role: Option<Words>,
    organisation: Option<Words>,
}

/// A meeting.
#[derive(Clone, Debug)]
pub struct Meeting {
    /// Unique, under 65 characters.
    pub title: Text,
    /// The organisation that met.
    pub body: Reference,
    /// The day.
    pub date: Date,
    /// From when to when.
    pub time: Option<Hours>,
    /// What its source is to tell of it, as it is written: the day, the hours, the place, and who was there as what.
    pub facts: Vec<Text>,
    /// Where.
    pub venue: Option<String>,
    /// Who was in the chair.
    pub chair: Option<String>,
    /// Members.
    pub present: Vec<Person>,
    /// Others.
    pub attending: Vec<Person>,
    /// Names of those who could not come.
    pub apologies: Vec<Text>,
    /// The next meeting.
    pub next: Option<Reference>,
    /// Where the source records it.
    pub source: Option<SourceRange>,
    /// What maintainers note about it.
    pub upkeep: Upkeep,
}

/// Somebody at a meeting, in their public role.
#[derive(Clone, Debug)]
pub struct Person {
    /// As the minutes spell it.
    pub name: Option<String>,
    /// What they are there as.
    pub role: Option<String>,
    /// For whom.
    pub organisation: Option<Reference>,
}

impl Record for Meeting {
    const KIND: Kind = Kind::Meeting;
    type Fields = Fields;

    fn from_fields(fields: Fields, reader: &mut Reader) -> Option<Self> {
        let Fields {
            title,
            body,
            date,
            time,
            venue,
            chair,
            present,
            attending,
            apologies,
            next,
            source,
            moved_from,
            excuses,
            corrections,
            quotations,
        } = fields;
        let body = reader.reference(Kind::Organisation, body);
        let dated = reader.dated(date);
        let facts = [&time, &venue].into_iter().flatten().chain(roles(&present)).chain(roles(&attending));
        let facts = reader.as_written(facts);
        let time = time.map_or(Some(None), |time| hours(reader, &time).map(Some));
        let present = reader.each(present, person);
        let attending = reader.each(attending, person);
        let next = reader.optional_reference(Kind::Meeting, next);
        let source = source.map_or(Some(None), |source| reader.source(source).map(Some));
        let upkeep = reader.upkeep(Self::KIND, moved_from, excuses, corrections, quotations);
        let (date, dated) = dated?;
        Some(Meeting {
            title: reader.text(title),
            body: body?,
            date,
            time: time?,
            facts: [dated].into_iter().chain(facts).collect(),
            venue: reader.words(venue),
            chair: reader.words(chair),
            present: present?,
            attending: attending?,
            apologies: reader.list(apologies),
            next: next?,
            source: source?,
            upkeep: upkeep?,
        })
    }

    fn title(&self) -> &Text {
        &self.title
    }

    fn source(&self) -> Option<&SourceRange> {
        self.source.as_ref()
    }

    fn upkeep(&self) -> &Upkeep {
        &self.upkeep
    }

    fn references(&self) -> Vec<&Reference> {
        let people = self.present.iter().chain(&self.attending).filter_map(|person| person.organisation.as_ref());
        let source = self.source.iter().map(|source| &source.pack);
        [&self.body].into_iter().chain(people).chain(&self.next).chain(source).collect()
    }
}

impl Says for Meeting {
    fn said(&self) -> Vec<Saying<'_>> {
        // A meeting that names no lines is one that no source at hand records.
        let facts = self.facts.iter().filter(|_| self.source.is_some());
        [Saying::of(Part::Title, &self.title)]
            .into_iter()
            .chain(facts.map(|fact| Saying::of(Part::Fact, fact)))
            .collect()
    }
}

fn roles(people: &Option<Vec<Located<PersonFields>>>) -> impl Iterator<Item = &Words> {
    people.iter().flatten().filter_map(|person| person.value.role.as_ref())
}

fn hours(reader: &mut Reader, written: &Words) -> Option<Hours> {
    let hours = Hours::parse(&written.value);
    hours
        .map_err(|Fault { reason, instead }| {
            let help = match instead {
                Some(hours) => format!("Write `time: \"{hours}\"`."),
                None => "Write `time: \"10:00\"`, or `time: \"10:00-13:50\"` with the end: the hour from 00 to 23, then two digits for the minute.".to_owned(),
            };
            let message = format!("`{}` cannot be read as a time", written.value);
            reader.diagnostics.push(Diagnostic::error(Code::BadTime, message).at(written.span(reader.file), reason).help(help));
        })
        .ok()
}

fn person(reader: &mut Reader, written: Located<PersonFields>) -> Option<Person> {
    let span = written.span(reader.file);
    let PersonFields { name, role, organisation } = written.value;
    if name.is_none() && role.is_none() {
        reader.contradiction(
            span,
            "a person needs a name or a role",
            "Write `name:` for officers and councillors, `role:` for anybody else.",
        );
        return None;
    }
    let organisation = reader.optional_reference(Kind::Organisation, organisation)?;
    Some(Person { name: reader.words(name), role: reader.words(role), organisation })
}
