//! A sentence says who acts.
//!
//! Only advice: minutes are full of things that were noted, and sometimes nobody knows by whom.
//!
//! ```text
//! A report was asked for.           <- by whom?
//! Members asked for a report.       <- good
//! ```

use super::subject::Subject;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::reading::{passive, sentences};

/// Applies the rule.
pub fn check(subject: &Subject, diagnostics: &mut Diagnostics) {
    for passage in subject.passages.iter().filter(|passage| passage.part.is_prose() && !passage.is_quoted) {
        for sentence in sentences(&passage.text) {
            for found in passive(&passage.text[sentence.clone()]).into_iter().filter(|found| !found.names_who) {
                let range = sentence.start + found.range.start..sentence.start + found.range.end;
                diagnostics.push(
                    Diagnostic::advice(Code::PassiveVoice, "this does not say who acts")
                        .at(passage.span(range), "by whom?")
                        .help(
                            "Where it is known who acts, name them first: \u{201c}Members asked for a report.\u{201d}",
                        ),
                );
            }
        }
    }
}
