//! Workflow commands of GitHub Actions: each fault appears beside its line in a pull request.
//!
//! Format: "Workflow commands for GitHub Actions" in the GitHub documentation.

use super::json::{Place, severity};
use super::{Diagnostic, Diagnostics};
use crate::source::Sources;

/// Prints a command for each fault.
pub fn render(diagnostics: &Diagnostics, sources: &Sources) -> String {
    diagnostics.iter().map(|diagnostic| command(diagnostic, sources)).collect()
}

fn command(diagnostic: &Diagnostic, sources: &Sources) -> String {
    let place = diagnostic.span.map(|span| Place::new(span, sources)).map_or_else(String::new, |place| {
        format!(
            "file={},line={},col={},endLine={},endColumn={},",
            property(place.file),
            place.line,
            place.column,
            place.end_line,
            place.end_column
        )
    });
    let text = [diagnostic.message.as_str(), &diagnostic.label, &diagnostic.help]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join("\n");
    format!(
        "::{} {place}title={}::{}\n",
        severity(diagnostic.severity),
        property(diagnostic.code.as_str()),
        data(&text)
    )
}

fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
