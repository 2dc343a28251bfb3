//! HTML in a body is on the list of what is allowed.
//!
//! What Markdown has, Markdown should say: it stays readable in the file and accessible on the page. HTML that frames,
//! scripts, styles or asks for input could break either, or the promise that no page speaks to another site.
//!
//! ```text
//! H<sub>2</sub>O              <- good
//! <iframe src="…"></iframe>   <- refused
//! ```

use super::subject::Subject;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::markdown::{self, Node, NodeKind};

/// Applies the rule.
pub fn check(subject: &Subject, diagnostics: &mut Diagnostics) {
    let body = subject.entry.body;
    body.each(&mut |node| {
        // Tags in running text open and close beside each other: they are looked at together.
        let tags = || node.children.iter().filter(|child| matches!(child.kind, NodeKind::Tag(_)));
        let (html, place): (String, &Node) = match node.kind {
            NodeKind::Html => (node.children.iter().map(|piece| body.text(piece)).collect(), node),
            _ => (tags().map(|tag| body.text(tag)).collect(), tags().next().unwrap_or(node)),
        };
        if !html.is_empty() && markdown::refused(&html) {
            diagnostics.push(
                Diagnostic::error(Code::RawHtml, "this HTML is not allowed, or not closed")
                    .at(body.span(place), "refused")
                    .help(format!(
                        "Say it in Markdown. Where Markdown has no word for it, these may be used, without styles: {}.",
                        markdown::allowed()
                    )),
            );
        }
    });
}
