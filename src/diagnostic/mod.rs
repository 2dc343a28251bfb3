//! What a person is told when something is wrong: what, where, what was expected, and how to mend it.
//!
//! Stages add to [`Diagnostics`] and go on; the report is put in the order of the files at the end, each fault once.
//! One renderer a file: `human`, `json`, `github`, `sarif`.

mod code;
mod github;
mod human;
mod json;
mod nearest;
mod printable;
mod reason;
mod sarif;
mod warned;

pub use code::Code;
pub use nearest::nearest;
pub use printable::printable;
use printable::printable_json;
pub use reason::reason;
pub use warned::Warned;

use crate::source::{Sources, Span};

/// How much it matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Nothing is published until it is mended.
    Error,
    /// The site is published; somebody should look.
    Warning,
    /// A hint for the writer.
    Advice,
}

/// One fault.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// The rule, stable over time.
    pub code: Code,
    /// How much it matters.
    pub severity: Severity,
    /// What is wrong, in one line.
    pub message: String,
    /// Where; nothing where it is the absence of a file, or a thing of the whole archive.
    pub span: Option<Span>,
    /// What stands at the caret: usually what was expected.
    pub label: String,
    /// Other places that belong to it.
    pub related: Vec<Related>,
    /// How to mend it, in words that somebody who only edits text can follow.
    pub help: String,
    /// The words by which an entry of `excuses:` names it, where a record can be let off.
    pub about: Option<String>,
}

/// Another place that belongs to a fault.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Related {
    /// Where.
    pub span: Span,
    /// What is there.
    pub label: String,
}

impl Diagnostic {
    /// A fault that stops the build.
    pub fn error(code: Code, message: impl Into<String>) -> Self {
        Diagnostic {
            code,
            severity: Severity::Error,
            message: message.into(),
            span: None,
            label: String::new(),
            related: Vec::new(),
            help: String::new(),
            about: None,
        }
    }

    /// A fault that does not stop the build.
    pub fn warning(code: Code, message: impl Into<String>) -> Self {
        Diagnostic { severity: Severity::Warning, ..Diagnostic::error(code, message) }
    }

    /// Something that a writer may like to know, and may leave as it is.
    pub fn advice(code: Code, message: impl Into<String>) -> Self {
        Diagnostic { severity: Severity::Advice, ..Diagnostic::error(code, message) }
    }

    /// What it is about: the words by which an entry of `excuses:` names it.
    #[must_use]
    pub fn about(self, words: impl Into<String>) -> Self {
        Diagnostic { about: Some(words.into()), ..self }
    }

    /// Where it is, and what to say at the caret.
    #[must_use]
    pub fn at(self, span: Span, label: impl Into<String>) -> Self {
        Diagnostic { span: Some(span), label: label.into(), ..self }
    }

    /// Another place that belongs to it.
    #[must_use]
    pub fn related(mut self, span: Span, label: impl Into<String>) -> Self {
        self.related.push(Related { span, label: label.into() });
        self
    }

    /// How to mend it.
    #[must_use]
    pub fn help(self, help: impl Into<String>) -> Self {
        Diagnostic { help: help.into(), ..self }
    }
}

/// The faults of a build, gathered from all stages.
#[derive(Clone, Debug, Default)]
pub struct Diagnostics {
    list: Vec<Diagnostic>,
}

impl Diagnostics {
    /// No faults yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds one fault.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.list.push(diagnostic);
    }

    /// Adds the faults of a part of the work.
    pub fn append(&mut self, other: Diagnostics) {
        self.list.extend(other.list);
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// Whether anything stops the build.
    pub fn has_errors(&self) -> bool {
        self.list.iter().any(|d| d.severity == Severity::Error)
    }

    /// How many there are of a severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.list.iter().filter(|d| d.severity == severity).count()
    }

    /// Takes out what `keep` does not want.
    pub fn retain(&mut self, keep: impl FnMut(&Diagnostic) -> bool) {
        self.list.retain(keep);
    }

    /// In the order of files and places, what has no place first; each fault once.
    #[must_use]
    pub fn sorted(self) -> Self {
        fn key(fault: &Diagnostic) -> (Option<Span>, Code, &str) {
            (fault.span, fault.code, &fault.message)
        }
        let mut list = self.list;
        list.sort_by(|a, b| key(a).cmp(&key(b)));
        list.dedup_by(|second, first| key(second) == key(first));
        Diagnostics { list }
    }

    /// The `most` of them that matter most, in their present order: no error hides behind warnings.
    #[must_use]
    pub fn first(&self, most: usize) -> Self {
        let mut chosen: Vec<usize> = (0..self.list.len()).collect();
        chosen.sort_by_key(|i| self.list[*i].severity);
        chosen.truncate(most);
        chosen.sort_unstable();
        Diagnostics { list: chosen.into_iter().map(|i| self.list[i].clone()).collect() }
    }

    /// The faults in their present order.
    pub fn iter(&self) -> impl Iterator<Item = &Diagnostic> {
        self.list.iter()
    }
}

impl Extend<Diagnostic> for Diagnostics {
    fn extend<I: IntoIterator<Item = Diagnostic>>(&mut self, faults: I) {
        self.list.extend(faults);
    }
}

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
