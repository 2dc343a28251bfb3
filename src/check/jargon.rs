//! Plain words stand where papers have jargon.
//!
//! The list is the archive's own: `content/jargon.yaml`.
//!
//! ```text
//! - { word: commission, say: buy and plan, unless: [clinical commissioning group] }
//!
//! The council will commission beds.       <- "buy and plan" is plainer
//! ```

use super::Subject;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};

/// Applies the rule. Names and titles, and what others said, stay as they are.
pub fn check(subject: &Subject, diagnostics: &mut Diagnostics) {
    let Some(jargon) = &subject.common.jargon else { return };
    for passage in subject.passages.iter().filter(|passage| passage.part.is_prose() && !passage.is_quoted) {
        for found in jargon.find(&passage.text) {
            let is_name = passage.names.iter().any(|name| name.start < found.range.end && found.range.start < name.end);
            if is_name || in_quotation_marks(&passage.text, found.range.start) {
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

/// Whether a place in a text stands between quotation marks.
fn in_quotation_marks(text: &str, at: usize) -> bool {
    let last = |mark: char| text[..at].rfind(mark);
    match (last('\u{201c}'), last('\u{201d}')) {
        (Some(open), Some(close)) => open > close,
        (open, _) => open.is_some(),
    }
}
