//! Plain words stand where papers have jargon.
//!
//! The list is the archive's own: `content/jargon.yaml`.
//!
//! ```text
//! - { word: commission, say: buy and plan, unless: [clinical commissioning group] }
//!
//! The council will commission beds.       <- "buy and plan" is plainer
//! ```

use super::subject::Subject;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};

/// Applies the rule. Names and titles, and what others said, stay as they are.
pub fn check(subject: &Subject, diagnostics: &mut Diagnostics) {
    let Some(jargon) = &subject.common.jargon else { return };
    for passage in subject.passages.iter().filter(|passage| passage.part.is_prose() && !passage.is_quoted) {
        let mut quoting = Quoting { text: &passage.text, at: 0, open: false };
        for found in jargon.find(&passage.text) {
            if quoting.is_open(found.range.start) || passage.is_name(&found.range) {
                continue;
            }
            let word = &passage.text[found.range.clone()];
            diagnostics.push(
                Diagnostic::warning(Code::Jargon, format!("`{word}` has a plainer word"))
                    .at(passage.span(found.range.clone()), format!("say: {}", found.entry.say))
                    .about(word)
                    .help("Write the plainer word, or say in brackets what it means. The list is content/jargon.yaml."),
            );
        }
    }
}

/// Whether places of a text stand between quotation marks, looked at from its beginning to its end.
struct Quoting<'a> {
    text: &'a str,
    at: usize,
    open: bool,
}

impl Quoting<'_> {
    /// `at` is no earlier than that of the last call.
    fn is_open(&mut self, at: usize) -> bool {
        let passed = self.text.get(self.at..at).unwrap_or_default();
        if let Some(mark) = passed.rfind(['\u{201c}', '\u{201d}']) {
            self.open = passed[mark..].starts_with('\u{201c}');
        }
        self.at = at;
        self.open
    }
}
