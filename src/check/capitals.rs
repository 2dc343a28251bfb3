//! Words are not written in capitals.
//!
//! A screen reader may spell them out, and the shape of a word in capitals is harder to know.
//!
//! ```text
//! This is IMPORTANT.        <- say it in words, or write **important**
//! ```

use super::subject::Subject;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::reading::all_caps;

/// Applies the rule.
pub fn check(subject: &Subject, diagnostics: &mut Diagnostics) {
    for passage in subject.passages.iter().filter(|passage| passage.part.is_worded()) {
        for range in all_caps(&passage.text, |word| subject.common.names.know(word)) {
            if passage.is_code(range.start) {
                continue;
            }
            let words = &passage.text[range.clone()];
            diagnostics.push(
                Diagnostic::warning(Code::Capitals, format!("`{words}` is written in capitals"))
                    .at(passage.span(range.clone()), "small letters are easier to read")
                    .about(words)
                    .help("Write it in small letters. Where it matters, put it into **bold**."),
            );
        }
    }
}
