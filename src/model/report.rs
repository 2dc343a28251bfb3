//! A paper, an appendix, a booklet, or a chapter of one.

use schemars::JsonSchema;
use serde::Deserialize;

use super::date::{Date, DateText};
use super::front_matter::Located;
use super::id::{Kind, Reference};
use super::record::Record;
use super::values::written::{
    Corrections, EventFields, Excuses, List, Meanings, Quotations, ReviewFields, SourceFields, Words,
};
use super::values::{At, Event, Meaning, Part, Reader, Review, Saying, Says, SourceRange, Text, Upkeep};

/// What can be written.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "report")]
pub struct Fields {
    pack: Words,
    meeting: Option<Words>,
    /// Number on the agenda.
    item: Option<Words>,
    title: Words,
    /// The title in the source.
    original_title: Option<Words>,
    kind: Form,
    /// The report that this is a chapter or an appendix of.
    part_of: Option<Words>,
    /// Place among the parts.
    order: Option<u32>,
    /// Organisations.
    authors: Vec<Words>,
    officer: Option<Words>,
    #[schemars(with = "DateText")]
    date: Words,
    source: SourceFields,
    /// One sentence: what the paper says.
    summary: Words,
    /// What it asks for, of whom.
    asks: Option<Vec<AskFields>>,
    organisations: List,
    topics: List,
    places: List,
    events: Option<Vec<EventFields>>,
    /// Arithmetic behind figures that the source does not print.
    workings: List,
    /// Words with two meanings, settled for this page.
    terms: Meanings,
    content_note: Option<Words>,
    review: Located<ReviewFields>,
    moved_from: List,
    excuses: Excuses,
    corrections: Corrections,
    quotations: Quotations,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct AskFields {
    text: Words,
    /// Organisations.
    of: List,
    at: Words,
}

/// What sort of paper it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs)]
pub enum Form {
    Report,
    Appendix,
    Presentation,
    Strategy,
    Plan,
    Template,
    Log,
    Guidance,
    Booklet,
}

impl Form {
    /// The word in front matter, which is also the name of the string that readers see.
    pub fn word(self) -> &'static str {
        match self {
            Form::Report => "report",
            Form::Appendix => "appendix",
            Form::Presentation => "presentation",
            Form::Strategy => "strategy",
            Form::Plan => "plan",
            Form::Template => "template",
            Form::Log => "log",
            Form::Guidance => "guidance",
            Form::Booklet => "booklet",
        }
    }
}

/// A report.
#[derive(Clone, Debug)]
pub struct Report {
    /// The pack that holds it.
    pub pack: Reference,
    /// The meeting that it was for.
    pub meeting: Option<Reference>,
    /// Number on the agenda.
    pub item: Option<String>,
    /// Unique, under 65 characters.
    pub title: Text,
    /// In the source.
    pub original_title: Option<String>,
    /// What it has word for word from its source: that title.
    pub facts: Vec<Text>,
    /// What sort of paper.
    pub form: Form,
    /// What it is a chapter of.
    pub part_of: Option<Reference>,
    /// Place among the parts.
    pub order: u32,
    /// Organisations that wrote it.
    pub authors: Vec<Reference>,
    /// The officer who answers for it.
    pub officer: Option<String>,
    /// Its date.
    pub date: Date,
    /// Its date as it is looked up in the source, and where it stands.
    pub dated: Text,
    /// Where its facts are from.
    pub source: SourceRange,
    /// One sentence.
    pub summary: Text,
    /// What it asks for.
    pub asks: Vec<Ask>,
    /// Organisations that it is about.
    pub organisations: Vec<Reference>,
    /// Subjects.
    pub topics: Vec<Reference>,
    /// Places that it is about.
    pub places: Vec<Reference>,
    /// What it dates.
    pub events: Vec<Event>,
    /// Arithmetic behind figures.
    pub workings: Vec<Text>,
    /// Words with two meanings.
    pub meanings: Vec<Meaning>,
    /// A word of care before the text.
    pub content_note: Option<Text>,
    /// Who wrote and checked it.
    pub review: Review,
    /// What maintainers note about it.
    pub upkeep: Upkeep,
}

/// Something that a paper asks for.
#[derive(Clone, Debug)]
pub struct Ask {
    /// What, as a sentence.
    pub text: Text,
    /// Of whom.
    pub of: Vec<Reference>,
    /// Where the source says so.
    pub at: At,
}

impl Record for Report {
    const KIND: Kind = Kind::Report;
    type Fields = Fields;

    fn from_fields(fields: Fields, reader: &mut Reader) -> Option<Self> {
        let Fields {
            pack,
            meeting,
            item,
            title,
            original_title,
            kind,
            part_of,
            order,
            authors,
            officer,
            date,
            source,
            summary,
            asks,
            organisations,
            topics,
            places,
            events,
            workings,
            terms,
            content_note,
            review,
            moved_from,
            excuses,
            corrections,
            quotations,
        } = fields;
        let pack = reader.reference(Kind::Pack, pack);
        let meeting = reader.optional_reference(Kind::Meeting, meeting);
        let part_of = reader.optional_reference(Kind::Report, part_of);
        let authors = reader.references(Kind::Organisation, Some(authors));
        let dated = reader.dated(date);
        let source = reader.source(source);
        let asks = reader.each(asks, ask);
        let organisations = reader.references(Kind::Organisation, organisations);
        let topics = reader.references(Kind::Topic, topics);
        let places = reader.references(Kind::Place, places);
        let events = reader.each(events, Reader::event);
        let facts = reader.as_written(&original_title);
        let meanings = reader.meanings(terms);
        let review = reader.review(review);
        let upkeep = reader.upkeep(Self::KIND, moved_from, excuses, corrections, quotations);
        let (date, dated) = dated?;
        Some(Report {
            pack: pack?,
            meeting: meeting?,
            item: reader.words(item),
            title: reader.text(title),
            original_title: reader.words(original_title),
            facts,
            form: kind,
            part_of: part_of?,
            order: order.unwrap_or_default(),
            authors: authors?,
            officer: reader.words(officer),
            date,
            dated,
            source: source?,
            summary: reader.text(summary),
            asks: asks?,
            organisations: organisations?,
            topics: topics?,
            places: places?,
            events: events?,
            workings: reader.list(workings),
            meanings: meanings?,
            content_note: content_note.map(|note| reader.text(note)),
            review: review?,
            upkeep: upkeep?,
        })
    }

    fn title(&self) -> &Text {
        &self.title
    }

    fn upkeep(&self) -> &Upkeep {
        &self.upkeep
    }

    fn meanings(&self) -> &[Meaning] {
        &self.meanings
    }

    fn source(&self) -> Option<&SourceRange> {
        Some(&self.source)
    }

    fn workings(&self) -> &[Text] {
        &self.workings
    }

    fn references(&self) -> Vec<&Reference> {
        [&self.pack, &self.source.pack]
            .into_iter()
            .chain(&self.meeting)
            .chain(&self.part_of)
            .chain(&self.authors)
            .chain(self.asks.iter().flat_map(|ask| &ask.of))
            .chain(&self.organisations)
            .chain(&self.topics)
            .chain(&self.places)
            .chain(self.meanings.iter().map(|meaning| &meaning.term))
            .collect()
    }
}

impl Says for Report {
    fn said(&self) -> Vec<Saying<'_>> {
        let asks = self.asks.iter().map(|ask| Saying::at(Part::Ask, &ask.text, &ask.at));
        let events = self
            .events
            .iter()
            .map(|event| Saying::at(Part::Event, &event.text, &event.at).on(Some((event.date, event.date_span))));
        let own = [Saying::of(Part::Title, &self.title), Saying::of(Part::Summary, &self.summary)];
        let facts = [&self.dated].into_iter().chain(&self.facts).map(|fact| Saying::of(Part::Fact, fact));
        own.into_iter().chain(facts).chain(asks).chain(events).collect()
    }
}

fn ask(reader: &mut Reader, written: AskFields) -> Option<Ask> {
    let AskFields { text, of, at } = written;
    let (of, at) = (reader.references(Kind::Organisation, of), reader.at(&at));
    Some(Ask { text: reader.text(text), of: of?, at: at? })
}
