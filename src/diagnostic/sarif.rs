//! SARIF 2.1.0 (OASIS standard), which code-scanning services and editors read.

use serde_json::{Value, json};

use super::code::Code;
use super::fault::{Diagnostic, Severity};
use super::json::Place;
use super::list::Diagnostics;
use crate::source::{Positions, Sources, Span};

/// Prints one SARIF log.
pub fn render(diagnostics: &Diagnostics, sources: &Sources) -> String {
    let positions = Positions::of(sources);
    let place = |span| location(&Place::new(span, sources, &positions));
    let results: Vec<Value> = diagnostics.iter().map(|diagnostic| result(diagnostic, &place)).collect();
    let log = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "Minutebook",
                "version": env!("CARGO_PKG_VERSION"),
                "rules": rules(diagnostics),
            }},
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    });
    format!("{log:#}\n")
}

/// The rules that fired, each with its page of the documentation.
fn rules(diagnostics: &Diagnostics) -> Vec<Value> {
    let mut codes: Vec<Code> = diagnostics.iter().map(|d| d.code).collect();
    codes.sort_unstable();
    codes.dedup();
    codes
        .into_iter()
        .map(|code| {
            json!({
                "id": code.as_str(),
                "shortDescription": { "text": code.sentence() },
                "help": { "text": code.explanation(), "markdown": code.explanation() },
            })
        })
        .collect()
}

fn result(diagnostic: &Diagnostic, location: &impl Fn(Span) -> Value) -> Value {
    let text = [diagnostic.message.as_str(), &diagnostic.label, &diagnostic.help]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(". ");
    let locations: Vec<Value> = diagnostic.span.into_iter().map(location).collect();
    let related: Vec<Value> = diagnostic
        .related
        .iter()
        .map(|related| {
            let mut place = location(related.span);
            place["message"] = json!({ "text": related.label });
            place
        })
        .collect();
    json!({
        "ruleId": diagnostic.code.as_str(),
        "level": level(diagnostic.severity),
        "message": { "text": text },
        "locations": locations,
        "relatedLocations": related,
    })
}

/// The levels that there are.
fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Advice => "note",
    }
}

fn location(place: &Place) -> Value {
    json!({ "physicalLocation": {
        "artifactLocation": { "uri": place.file.replace(' ', "%20") },
        "region": {
            "startLine": place.line, "startColumn": place.column, "endLine": place.end_line, "endColumn": place.end_column,
        },
    }})
}
