//! No text is shown as code because of spaces before it.
//!
//! To Markdown, four spaces before a line make code of it: small letters of one width, each line as it is written, no links and no
//! bold words. In a text about public papers nobody means that; it happens where lines are pasted as they stand in a paper.
//!
//! ```text
//!     (a) to note the plan          <- shown as code
//! ```

use super::subject::Subject;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::markdown::NodeKind;

/// Applies the rule.
pub fn check(subject: &Subject, diagnostics: &mut Diagnostics) {
    let body = subject.entry.body;
    body.each(&mut |node| {
        let is_fenced = || ["```", "~~~"].iter().any(|fence| body.written(node).starts_with(fence));
        let is_indented = matches!(node.kind, NodeKind::CodeBlock(_)) && !is_fenced();
        let Some(first) = node.children.first().filter(|_| is_indented) else { return };
        diagnostics.push(
            Diagnostic::error(Code::IndentedText, "the spaces before this line make code of it")
                .at(body.span_within(first, 0..body.text(first).trim_end().len()), "four spaces or a tab stand before it")
                .help("Take them away, so that it is a paragraph, or begin each point with a hyphen and a space: `- `. What is meant as code stands between two lines of three backticks."),
        );
    });
}
