//! One JSON object a line, for other programs.

use serde::Serialize;

use super::fault::{Diagnostic, Related, Severity};
use super::list::Diagnostics;
use crate::source::{Positions, Sources, Span};

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
    start_byte: usize,
    end_byte: usize,
}

impl<'a> Place<'a> {
    pub(super) fn new(span: Span, sources: &'a Sources, positions: &Positions) -> Self {
        let bytes = sources.bytes_of(span);
        let start = positions.position(span.file, bytes.start);
        let end = positions.position(span.file, bytes.end);
        Place {
            file: &sources.get(span.file).path,
            line: start.line,
            column: start.column,
            end_line: end.line,
            end_column: end.column,
            start_byte: bytes.start,
            end_byte: bytes.end,
        }
    }
}

/// Prints a line for each fault.
pub fn render(diagnostics: &Diagnostics, sources: &Sources) -> String {
    let positions = Positions::of(sources);
    let place = |span| Place::new(span, sources, &positions);
    diagnostics.iter().map(|diagnostic| line(diagnostic, &place)).collect()
}

fn line<'a>(diagnostic: &'a Diagnostic, place: &impl Fn(Span) -> Place<'a>) -> String {
    let related = |related: &'a Related| RelatedPlace { place: place(related.span), label: &related.label };
    let line = Line {
        code: diagnostic.code.as_str(),
        severity: severity(diagnostic.severity),
        message: &diagnostic.message,
        place: diagnostic.span.map(place),
        label: &diagnostic.label,
        related: diagnostic.related.iter().map(related).collect(),
        help: &diagnostic.help,
    };
    // A struct of strings and numbers cannot fail to become JSON.
    serde_json::to_string(&line).map(|json| json + "\n").unwrap_or_default()
}

fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Advice => "advice",
    }
}
