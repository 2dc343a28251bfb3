//! One JSON object a line, for other programs.

use serde::Serialize;

use super::{Diagnostic, Diagnostics, Severity};
use crate::source::{Sources, Span};

#[derive(Serialize)]
struct Line<'a> {
    code: &'static str,
    severity: &'static str,
    message: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    place: Option<Place<'a>>,
    #[serde(skip_serializing_if = "str::is_empty")]
    label: &'a str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    related: Vec<RelatedPlace<'a>>,
    #[serde(skip_serializing_if = "str::is_empty")]
    help: &'a str,
}

#[derive(Serialize)]
struct RelatedPlace<'a> {
    #[serde(flatten)]
    place: Place<'a>,
    label: &'a str,
}

/// A place with lines and columns from 1 (columns in characters) and bytes from 0.
#[derive(Serialize)]
pub(super) struct Place<'a> {
    pub(super) file: &'a str,
    pub(super) line: usize,
    pub(super) column: usize,
    pub(super) end_line: usize,
    pub(super) end_column: usize,
    start_byte: u32,
    end_byte: u32,
}

impl<'a> Place<'a> {
    pub(super) fn new(span: Span, sources: &'a Sources) -> Self {
        let start = sources.position(span.file, span.start as usize);
        let end = sources.position(span.file, span.end as usize);
        Place {
            file: &sources.get(span.file).path,
            line: start.line,
            column: start.column,
            end_line: end.line,
            end_column: end.column,
            start_byte: span.start,
            end_byte: span.end,
        }
    }
}

/// Prints a line for each fault.
pub fn render(diagnostics: &Diagnostics, sources: &Sources) -> String {
    diagnostics.iter().map(|diagnostic| line(diagnostic, sources)).collect()
}

fn line(diagnostic: &Diagnostic, sources: &Sources) -> String {
    let related = |r: &'_ super::Related| -> (Span, String) { (r.span, r.label.clone()) };
    let places: Vec<_> = diagnostic.related.iter().map(related).collect();
    let line = Line {
        code: diagnostic.code.as_str(),
        severity: severity(diagnostic.severity),
        message: &diagnostic.message,
        place: diagnostic.span.map(|span| Place::new(span, sources)),
        label: &diagnostic.label,
        related: places.iter().map(|(span, label)| RelatedPlace { place: Place::new(*span, sources), label }).collect(),
        help: &diagnostic.help,
    };
    // A struct of strings and numbers cannot fail to become JSON.
    serde_json::to_string(&line).map(|json| json + "\n").unwrap_or_default()
}

pub(super) fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Advice => "advice",
    }
}
