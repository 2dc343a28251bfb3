//! A minute and a paper begin with what matters most: `## In short`. What was decided, or what the paper asks for, stands right
//! after it.
//!
//! ```text
//! ## What was said      <- the decisions would stand below all that was said
//! ```

use super::subject::Subject;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::source::Span;

/// What the first heading of a page in English says.
const WORDS: &str = "In short";

/// Applies the rule. In another language the heading has other words, which nobody knows here.
pub fn check(subject: &Subject, diagnostics: &mut Diagnostics) {
    if !subject.entry.kind.begins_in_short() || !subject.site.archive.is_english() {
        return;
    }
    let body = subject.entry.body;
    let first = body.headings().next();
    let begins =
        body.blocks.first().zip(first.as_ref()).is_some_and(|(block, (node, _))| block.start() == node.start());
    if begins && first.as_ref().is_some_and(|(_, heading)| heading.text.trim().eq_ignore_ascii_case(WORDS)) {
        return;
    }
    let start = body.blocks.first().map_or(Span { end: body.place().start, ..body.place() }, |block| body.span(block));
    diagnostics.push(
        Diagnostic::error(Code::MissingSection, format!("this page does not begin with `## {WORDS}`"))
            .at(start, format!("`## {WORDS}` is expected before this"))
            .help(format!("Write `## {WORDS}` as the first line of the text, and below it in three to five points what matters most.")),
    );
}
