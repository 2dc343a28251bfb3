//! A subject that runs through many papers, with its story so far.

use schemars::JsonSchema;
use serde::Deserialize;

use super::id::{Kind, Reference};
use super::record::Record;
use super::values::written::{Corrections, Excuses, LaterNotes, List, Quotations, Words};
use super::values::{Later, Part, Reader, Saying, Says, Text, Upkeep};

/// What can be written.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "topic")]
pub struct Fields {
    title: Words,
    /// One sentence.
    summary: Words,
    /// Place among the topics.
    order: Option<u32>,
    /// Other words for it.
    also: List,
    /// What happened after the papers, as public pages tell it.
    later: LaterNotes,
    moved_from: List,
    excuses: Excuses,
    corrections: Corrections,
    quotations: Quotations,
}

/// A topic.
#[derive(Clone, Debug)]
pub struct Topic {
    /// Unique, under 65 characters.
    pub title: Text,
    /// One sentence.
    pub summary: Text,
    /// Place among the topics; those without stand last.
    pub order: u32,
    /// Other words for it.
    pub also: Vec<Text>,
    /// What happened after the papers.
    pub later: Vec<Later>,
    /// What maintainers note about it.
    pub upkeep: Upkeep,
}

impl Record for Topic {
    const KIND: Kind = Kind::Topic;
    type Fields = Fields;

    fn from_fields(fields: Fields, reader: &mut Reader) -> Option<Self> {
        let Fields { title, summary, order, also, later, moved_from, excuses, corrections, quotations } = fields;
        let later = reader.later(later);
        let upkeep = reader.upkeep(Self::KIND, moved_from, excuses, corrections, quotations);
        Some(Topic {
            title: reader.text(title),
            summary: reader.text(summary),
            order: order.unwrap_or(u32::MAX),
            also: reader.list(also),
            later: later?,
            upkeep: upkeep?,
        })
    }

    fn title(&self) -> &Text {
        &self.title
    }

    fn upkeep(&self) -> &Upkeep {
        &self.upkeep
    }

    fn references(&self) -> Vec<&Reference> {
        Vec::new()
    }
}

impl Says for Topic {
    fn said(&self) -> Vec<Saying<'_>> {
        let later = self.later.iter().map(|note| Saying::of(Part::Later, &note.text));
        [Saying::of(Part::Title, &self.title), Saying::of(Part::Summary, &self.summary)]
            .into_iter()
            .chain(later)
            .collect()
    }
}
