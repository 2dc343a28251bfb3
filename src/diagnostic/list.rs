//! The faults of a build, in a list to which every stage adds.

use super::code::Code;
use super::fault::{Diagnostic, Severity};
use crate::source::Span;

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
