//! What a page says of itself to reference managers, in its head: the names of Highwire Press, which Google Scholar and
//! Zotero read, and those of Dublin Core.

use serde::Serialize;

use super::citation::Citation;
use crate::model::date::Date;

/// A line of the head.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Meta {
    /// Its name.
    pub name: &'static str,
    /// What it says.
    pub content: String,
}

/// The lines of a page that can be cited.
pub fn of(citation: &Citation) -> Vec<Meta> {
    let lines = [
        ("citation_title", Some(citation.title.clone())),
        ("citation_author", Some(citation.author.clone())),
        ("citation_date", Some(day(citation.date))),
        ("citation_publisher", Some(citation.author.clone())),
        ("citation_language", Some(citation.language.clone())),
        ("citation_public_url", citation.address.clone()),
        ("DC.title", Some(citation.title.clone())),
        ("DC.publisher", Some(citation.author.clone())),
        ("DC.date", citation.date.machine()),
        ("DC.type", Some("Text".to_owned())),
        ("DC.language", Some(citation.language.clone())),
        ("DC.source", Some(citation.source.clone())),
        ("DC.identifier", citation.address.clone()),
    ];
    lines.into_iter().filter_map(|(name, content)| Some(Meta { name, content: content? })).collect()
}

/// `2020/03/18`, or the year where the day is not known.
fn day(date: Date) -> String {
    match date {
        Date::Day(day) => day.to_string().replace('-', "/"),
        _ => date.year().to_string(),
    }
}
