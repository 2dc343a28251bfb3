//! Words between double braces stand where somebody is to put their own, as in a record that `minutebook new` wrote. The
//! front matter is looked at when it is read; this is about the text.
//!
//! ```text
//! {{Say in a few sentences what the pack is.}}      <- nobody has
//! ```

use super::subject::Subject;
use crate::diagnostic::Diagnostics;
use crate::model::placeholder::placeholder;
use crate::model::values::{Part, not_filled_in};

/// Applies the rule.
pub fn check(subject: &Subject, diagnostics: &mut Diagnostics) {
    let of_text = subject.passages.iter().filter(|passage| passage.section > 0 && passage.part != Part::Code);
    for passage in of_text {
        let Some(range) = placeholder(&passage.text) else { continue };
        if !passage.code.iter().any(|code| code.contains(&range.start)) {
            diagnostics.push(not_filled_in(&passage.text[range.clone()], passage.span(range)));
        }
    }
}
