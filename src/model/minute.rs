//! One numbered item of the minutes.

use schemars::JsonSchema;
use serde::Deserialize;

use super::front_matter::{Filled, Located};
use super::id::{Kind, Reference};
use super::number::{Number, NumberText};
use super::record::Record;
use super::values::written::{
    Corrections, DecisionFields, EventFields, Excuses, LaterNotes, List, Meanings, Quotations, ReviewFields,
    SourceFields, SuggestionFields, UndertakingFields, Words,
};
use super::values::{
    Decision, Event, FollowUp, Later, Meaning, Outcome, Part, Reader, Review, Saying, Says, SourceRange, Suggestion,
    Text, Undertaking, Upkeep,
};
use crate::source::Span;

/// What can be written.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "minute")]
pub struct Fields {
    /// The meeting.
    meeting: Words,
    /// The number of the minute, as the paper has it: 128, 28/25, 5a.
    #[schemars(with = "NumberText")]
    number: Words,
    title: Words,
    /// The title in the source.
    original_title: Option<Words>,
    source: SourceFields,
    /// One sentence: what was decided or said.
    summary: Words,
    outcome: Located<Outcome>,
    /// False where the source resolves nothing: then there are no decisions.
    resolved: Option<bool>,
    /// What the meeting resolved, and nothing else.
    decisions: Option<Vec<DecisionFields>>,
    /// What somebody said at the meeting that they would do, offered, or hoped for.
    undertakings: Option<Vec<UndertakingFields>>,
    /// What was asked or suggested in the discussion without a resolution.
    suggestions: Option<Vec<SuggestionFields>>,
    /// Reports that were considered, or why they are absent.
    considers: Option<Vec<Located<ConsideredFields>>>,
    organisations: List,
    topics: List,
    places: List,
    events: Option<Vec<EventFields>>,
    /// Arithmetic behind figures that the source does not print.
    workings: List,
    /// Words with two meanings, settled for this page.
    terms: Meanings,
    content_note: Option<Words>,
    /// What happened after the papers, as public pages tell it.
    later: LaterNotes,
    review: Located<ReviewFields>,
    moved_from: List,
    excuses: Excuses,
    corrections: Corrections,
    quotations: Quotations,
}

#[derive(Deserialize, JsonSchema)]
#[serde(untagged, expecting = "the id of a report, or {absent: the reason}")]
enum ConsideredFields {
    Report(Filled),
    Absent(AbsentFields),
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct AbsentFields {
    /// Why the paper is not in the archive.
    absent: Words,
}

/// A minute.
#[derive(Clone, Debug)]
pub struct Minute {
    /// Its meeting.
    pub meeting: Reference,
    /// Its number in the minutes.
    pub number: Number,
    /// Where its number is written.
    pub number_span: Span,
    /// Unique, under 65 characters.
    pub title: Text,
    /// In the source.
    pub original_title: Option<String>,
    /// What it has word for word from its source: that title.
    pub facts: Vec<Text>,
    /// Where its facts are from.
    pub source: SourceRange,
    /// One sentence.
    pub summary: Text,
    /// What came of it.
    pub outcome: Outcome,
    /// Where that is written.
    pub outcome_span: Span,
    /// The source resolves nothing, as somebody has seen.
    pub resolves_nothing: bool,
    /// Each separate thing decided.
    pub decisions: Vec<Decision>,
    /// What somebody promised, offered or hoped for.
    pub undertakings: Vec<Undertaking>,
    /// What was suggested.
    pub suggestions: Vec<Suggestion>,
    /// Papers that the meeting had before it.
    pub considers: Vec<Considered>,
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
    /// What happened after the papers.
    pub later: Vec<Later>,
    /// Who wrote and checked it.
    pub review: Review,
    /// What maintainers note about it.
    pub upkeep: Upkeep,
}

/// A paper that the meeting had before it.
#[derive(Clone, Debug)]
pub enum Considered {
    /// In the archive.
    Report(Reference),
    /// Not in the archive, and why.
    Absent(String),
}

impl Record for Minute {
    const KIND: Kind = Kind::Minute;
    type Fields = Fields;

    fn from_fields(fields: Fields, reader: &mut Reader) -> Option<Self> {
        let Fields {
            meeting,
            number,
            title,
            original_title,
            source,
            summary,
            outcome,
            resolved,
            decisions,
            undertakings,
            suggestions,
            considers,
            organisations,
            topics,
            places,
            events,
            workings,
            terms,
            content_note,
            later,
            review,
            moved_from,
            excuses,
            corrections,
            quotations,
        } = fields;
        let meeting = reader.reference(Kind::Meeting, meeting);
        let number_span = number.span(reader.file);
        let number = reader.number(&number);
        let source = reader.source(source);
        let outcome_span = outcome.span(reader.file);
        let decisions = reader.decisions(decisions);
        let undertakings = reader.undertakings(undertakings);
        let suggestions = reader.suggestions(suggestions);
        let later = reader.later(later);
        let considers = reader.each(considers, considered);
        let organisations = reader.references(Kind::Organisation, organisations);
        let topics = reader.references(Kind::Topic, topics);
        let places = reader.references(Kind::Place, places);
        let events = reader.each(events, Reader::event);
        let facts = reader.as_written(&original_title);
        let meanings = reader.meanings(terms);
        let review = reader.review(review);
        let upkeep = reader.upkeep(Self::KIND, moved_from, excuses, corrections, quotations);
        Some(Minute {
            meeting: meeting?,
            number: number?,
            number_span,
            title: reader.text(title),
            original_title: reader.words(original_title),
            facts,
            source: source?,
            summary: reader.text(summary),
            outcome: outcome.value,
            outcome_span,
            resolves_nothing: resolved == Some(false),
            decisions: decisions?,
            undertakings: undertakings?,
            suggestions: suggestions?,
            considers: considers?,
            organisations: organisations?,
            topics: topics?,
            places: places?,
            events: events?,
            workings: reader.list(workings),
            meanings: meanings?,
            content_note: content_note.map(|note| reader.text(note)),
            later: later?,
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
        self.related().into_iter().chain(self.looked_at()).collect()
    }

    fn related(&self) -> Vec<&Reference> {
        let considered = self.considers.iter().filter_map(|considered| match considered {
            Considered::Report(report) => Some(report),
            Considered::Absent(_) => None,
        });
        [&self.meeting, &self.source.pack]
            .into_iter()
            .chain(self.decisions.iter().flat_map(Decision::references))
            .chain(self.undertakings.iter().flat_map(Undertaking::references))
            .chain(self.suggestions.iter().flat_map(Suggestion::references))
            .chain(considered)
            .chain(&self.organisations)
            .chain(&self.topics)
            .chain(&self.places)
            .chain(self.meanings.iter().map(|meaning| &meaning.term))
            .collect()
    }
}

impl Minute {
    /// Later records that look like answers to what it records, and are none.
    fn looked_at(&self) -> impl Iterator<Item = &Reference> {
        let decisions = self.decisions.iter().map(|decision| &decision.follow_up);
        let undertakings = self.undertakings.iter().map(|undertaking| &undertaking.follow_up);
        let suggestions = self.suggestions.iter().map(|suggestion| &suggestion.follow_up);
        decisions.chain(undertakings).chain(suggestions).flatten().flat_map(FollowUp::looked_at)
    }
}

impl Says for Minute {
    fn said(&self) -> Vec<Saying<'_>> {
        let decisions = self
            .decisions
            .iter()
            .map(|d| Saying::at(Part::Decision(d.outcome), &d.text, &d.at).on(d.due.zip(d.due_span)));
        let undertakings =
            self.undertakings.iter().map(|u| Saying::at(Part::Undertaking, &u.text, &u.at).on(u.due.zip(u.due_span)));
        let suggestions = self.suggestions.iter().map(|s| Saying::at(Part::Undertaking, &s.text, &s.at));
        let events = self
            .events
            .iter()
            .map(|event| Saying::at(Part::Event, &event.text, &event.at).on(Some((event.date, event.date_span))));
        let own = [Saying::of(Part::Title, &self.title), Saying::of(Part::Summary, &self.summary)];
        let later = self.later.iter().map(|note| Saying::of(Part::Later, &note.text));
        let facts = self.facts.iter().map(|fact| Saying::of(Part::Fact, fact));
        let said = decisions.chain(undertakings).chain(suggestions);
        own.into_iter().chain(facts).chain(said).chain(events).chain(later).collect()
    }
}

impl Decision {
    /// Who is asked, and the record that follows it up.
    fn references(&self) -> impl Iterator<Item = &Reference> {
        self.asked.iter().chain(self.follow_up.as_ref().and_then(FollowUp::record))
    }
}

impl Undertaking {
    /// Who is to act, for whom, and the record that follows it up.
    fn references(&self) -> impl Iterator<Item = &Reference> {
        self.by.iter().chain(&self.to).chain(self.follow_up.as_ref().and_then(FollowUp::record))
    }
}

impl Suggestion {
    /// Who suggested it to whom, and the record that follows it up.
    fn references(&self) -> impl Iterator<Item = &Reference> {
        self.by.iter().chain(&self.of).chain(self.follow_up.as_ref().and_then(FollowUp::record))
    }
}

fn considered(reader: &mut Reader, written: Located<ConsideredFields>) -> Option<Considered> {
    let Located { value, range } = written;
    match value {
        ConsideredFields::Report(id) => {
            reader.reference(Kind::Report, Located { value: id, range }).map(Considered::Report)
        }
        ConsideredFields::Absent(AbsentFields { absent }) => Some(Considered::Absent(reader.text(absent).text)),
    }
}
