//! A page about the archive itself.

use schemars::JsonSchema;
use serde::Deserialize;

use super::id::{Kind, Reference};
use super::record::Record;
use super::values::written::{Corrections, Excuses, List, Quotations, Words};
use super::values::{Part, Reader, Saying, Says, Text, Upkeep};

/// What can be written.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "page")]
pub struct Fields {
    title: Words,
    /// One sentence.
    summary: Option<Words>,
    /// Place in the list at the foot of every page; without it the page is not there.
    menu: Option<u32>,
    /// Place among the pages.
    order: Option<u32>,
    moved_from: List,
    excuses: Excuses,
    corrections: Corrections,
    quotations: Quotations,
}

/// A page.
#[derive(Clone, Debug)]
pub struct Page {
    /// Unique, under 65 characters.
    pub title: Text,
    /// One sentence.
    pub summary: Option<Text>,
    /// Place in the list at the foot of every page.
    pub menu: Option<u32>,
    /// Place among the pages.
    pub order: u32,
    /// What maintainers note about it.
    pub upkeep: Upkeep,
}

impl Record for Page {
    const KIND: Kind = Kind::Page;
    type Fields = Fields;

    fn from_fields(fields: Fields, reader: &mut Reader) -> Option<Self> {
        let Fields { title, summary, menu, order, moved_from, excuses, corrections, quotations } = fields;
        let upkeep = reader.upkeep(Self::KIND, moved_from, excuses, corrections, quotations);
        Some(Page {
            title: reader.text(title),
            summary: summary.map(|text| reader.text(text)),
            menu,
            order: order.unwrap_or(u32::MAX),
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

impl Says for Page {
    fn said(&self) -> Vec<Saying<'_>> {
        vec![Saying::of(Part::Title, &self.title)]
    }
}
