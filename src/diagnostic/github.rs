//! Workflow commands of GitHub Actions: each fault appears beside its line in a pull request.
//!
//! Format: "Workflow commands for GitHub Actions" in the GitHub documentation.

use super::fault::{Diagnostic, Severity};
use super::json::Place;
use super::list::Diagnostics;
use super::printable::printable;
use crate::source::{Positions, Sources};

/// Prints a command for each fault.
pub fn render(diagnostics: &Diagnostics, sources: &Sources) -> String {
    let positions = Positions::of(sources);
    diagnostics.iter().map(|diagnostic| command(diagnostic, sources, &positions)).collect()
}

/// What stands below the last fault: a note of the whole run.
pub fn note(text: &str) -> String {
    format!("::notice::{}\n", data(text))
}

fn command(diagnostic: &Diagnostic, sources: &Sources, positions: &Positions) -> String {
    let place = diagnostic.span.map(|span| Place::new(span, sources, positions)).map_or_else(String::new, |place| {
        format!(
            "file={},line={},col={},endLine={},endColumn={},",
            property(place.file),
            place.line,
            place.column,
            place.end_line,
            place.end_column
        )
    });
    let text = [&diagnostic.message, &diagnostic.label, &diagnostic.help]
        .into_iter()
        .filter(|part| !part.is_empty())
        .map(|part| data(part))
        .collect::<Vec<_>>()
        .join("%0A");
    format!("::{} {place}title={}::{text}\n", level(diagnostic.severity), property(diagnostic.code.as_str()))
}

/// The commands that there are; any other is passed over.
fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Advice => "notice",
    }
}

/// A line that begins with two colons is a command, so no text may begin a line.
fn data(text: &str) -> String {
    printable(text).replace('%', "%25")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
