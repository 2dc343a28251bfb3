//! A paragraph is short enough to be taken in at a glance.
//!
//! ```text
//! reading: { paragraph: 3 }     <- a warning from the fourth sentence
//! ```

use super::subject::Subject;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::values::Part;

/// Applies the rule.
pub fn check(subject: &Subject, diagnostics: &mut Diagnostics) {
    let most = subject.site.archive.reading.paragraph;
    for passage in subject.passages.iter().filter(|passage| passage.part == Part::Prose && !passage.is_quoted) {
        let count = passage.counted.sentences.len();
        if count > most {
            let first: Vec<&str> = passage.text.split_whitespace().take(5).collect();
            diagnostics.push(
                Diagnostic::warning(Code::LongParagraph, format!("a paragraph of {count} sentences"))
                    .at(passage.whole(), format!("{most} are the most"))
                    .about(first.join(" "))
                    .help("Begin a new paragraph where a new thought begins, with an empty line between."),
            );
        }
    }
}
