//! One fault: what is wrong, where, and how to mend it.

use super::code::Code;
use crate::source::Span;

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
