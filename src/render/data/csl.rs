//! A citation as CSL-JSON, which Zotero, Pandoc and the processors of the Citation Style Language read.

use serde_json::{Value, json};

use super::citation::Citation;
use super::json::{self, object};
use crate::model::date::Date;

/// The file: a list.
pub fn write(citations: &[Citation]) -> Vec<u8> {
    json::pretty(&citations.iter().map(item).collect())
}

fn item(citation: &Citation) -> Value {
    let body = |name: &String| json!({ "literal": name });
    let originals: Vec<Value> = citation.original_authors.iter().map(body).collect();
    object([
        ("id", json!(citation.key)),
        ("type", json!("webpage")),
        ("title", json!(citation.title)),
        ("author", json!([body(&citation.author)])),
        ("container-title", json!(citation.archive)),
        ("publisher", json!(citation.author)),
        ("issued", issued(citation.date)),
        ("note", json!(citation.note)),
        ("URL", json!(citation.address)),
        ("language", json!(citation.language)),
        ("original-title", json!(citation.original_title)),
        ("original-author", json!(originals)),
    ])
}

/// As exact as the date of the paper.
fn issued(date: Date) -> Value {
    match date {
        Date::Day(day) => json!({ "date-parts": [[day.year(), day.month(), day.day()]] }),
        Date::Month(year, month) => json!({ "date-parts": [[year, month]] }),
        date => json!({ "date-parts": [[date.year()]] }),
    }
}
