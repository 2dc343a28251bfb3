//! What a person is told when something is wrong: what, where, what was expected, and how to mend it.
//!
//! Stages add to [`Diagnostics`] and go on; the report is put in the order of the files at the end, each fault once.
//! One renderer a file: `human`, `json`, `github`, `sarif`.

mod code;
mod fault;
mod github;
mod human;
mod json;
mod list;
mod nearest;
mod printable;
mod reason;
mod sarif;
mod warned;

pub use code::Code;
pub use fault::{Diagnostic, Related, Severity};
pub use list::Diagnostics;
pub use nearest::nearest;
pub use printable::printable;
use printable::printable_json;
pub use reason::reason;
pub use warned::Warned;

use crate::source::Sources;

/// The form in which faults are printed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Format {
    /// For a person: the line, a caret below it, and what to do.
    #[default]
    Human,
    /// One JSON object a line.
    Json,
    /// Annotations of a GitHub Actions run.
    Github,
    /// SARIF 2.1.0, for code scanning and editors.
    Sarif,
}

impl Format {
    /// The names by which a format is chosen.
    pub const NAMES: [&str; 4] = ["human", "json", "github", "sarif"];

    /// How many faults are printed where nobody asks for all. A person mends some and looks again; GitHub shows fewer still of
    /// one run. Programs are told all.
    pub fn most(self) -> usize {
        match self {
            Format::Human | Format::Github => 100,
            Format::Json | Format::Sarif => usize::MAX,
        }
    }
}

impl std::str::FromStr for Format {
    type Err = String;

    /// Reads one of [`Format::NAMES`].
    fn from_str(name: &str) -> Result<Self, String> {
        match name {
            "human" => Ok(Format::Human),
            "json" => Ok(Format::Json),
            "github" => Ok(Format::Github),
            "sarif" => Ok(Format::Sarif),
            other => Err(format!("there is no format {other}")),
        }
    }
}

/// Prints `diagnostics` in `format`; `colour` counts only for [`Format::Human`].
pub fn render(diagnostics: &Diagnostics, sources: &Sources, format: Format, colour: bool) -> String {
    match format {
        Format::Human => human::render(diagnostics, sources, colour),
        Format::Json => printable_json(&json::render(diagnostics, sources)),
        Format::Github => github::render(diagnostics, sources),
        Format::Sarif => printable_json(&sarif::render(diagnostics, sources)),
    }
}

/// Prints as many as [`Format::most`] says, and then how many more there are.
pub fn render_most(diagnostics: &Diagnostics, sources: &Sources, format: Format, colour: bool) -> String {
    let first = diagnostics.first(format.most());
    let text = render(&first, sources, format, colour);
    let left = |severity| diagnostics.count(severity) - first.count(severity);
    let left = [(Severity::Error, "error"), (Severity::Warning, "warning"), (Severity::Advice, "hint")]
        .map(|(severity, name)| (left(severity), name));
    let left: Vec<String> = left.into_iter().filter(|(n, _)| *n > 0).map(|(n, name)| counted(n, name)).collect();
    if left.is_empty() {
        return text;
    }
    let more = format!("and {} more. Mend some of those above and look again, or add --all-faults.", left.join(", "));
    match format {
        Format::Github => text + &github::note(&more),
        _ => format!("{text}… {more}\n\n"),
    }
}

/// "1 error", "2 errors".
pub fn counted(n: usize, one: &str) -> String {
    if n == 1 { format!("1 {one}") } else { format!("{n} {one}s") }
}

/// How many letters must be changed to make one word of the other.
pub fn distance(one: &str, other: &str) -> usize {
    strsim::levenshtein(one, other)
}
