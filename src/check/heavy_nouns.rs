//! A verb stands where a noun made of it would hide what is done.
//!
//! Only advice.
//!
//! ```text
//! Staff carried out an assessment.        <- "Staff assessed" is shorter
//! ```

use super::subject::Subject;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::reading::{nominalisations, sentences};

/// Applies the rule.
pub fn check(subject: &Subject, diagnostics: &mut Diagnostics) {
    for passage in subject.passages.iter().filter(|passage| passage.part.is_prose() && !passage.is_quoted) {
        for sentence in sentences(&passage.text) {
            for found in nominalisations(&passage.text[sentence.clone()]) {
                let range = sentence.start + found.range.start..sentence.start + found.range.end;
                diagnostics.push(
                    Diagnostic::advice(Code::HeavyNoun, "a verb says this in fewer words")
                        .at(passage.span(range), format!("say what somebody does: {}", found.verb))
                        .help("Name who acts, then the verb."),
                );
            }
        }
    }
}
