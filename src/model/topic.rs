//! A subject that runs through many papers, with its story so far.

use schemars::JsonSchema;
use serde::Deserialize;

use super::Record;
use super::id::{Kind, Reference};
use super::values::written::{List, Words};
use super::values::{Reader, Text};

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
    moved_from: List,
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
    /// Ids that the record used to have.
    pub moved_from: Vec<Text>,
}

impl Record for Topic {
    const KIND: Kind = Kind::Topic;
    type Fields = Fields;

    fn from_fields(fields: Fields, reader: &mut Reader) -> Option<Self> {
        let Fields { title, summary, order, also, moved_from } = fields;
        Some(Topic {
            title: reader.text(title),
            summary: reader.text(summary),
            order: order.unwrap_or(u32::MAX),
            also: reader.list(also),
            moved_from: reader.list(moved_from),
        })
    }

    fn title(&self) -> &Text {
        &self.title
    }

    fn moved_from(&self) -> &[Text] {
        &self.moved_from
    }

    fn references(&self) -> Vec<&Reference> {
        Vec::new()
    }
}
