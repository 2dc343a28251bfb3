//! Every paragraph and every point says something.
//!
//! Pasted texts bring lines that hold nothing but a no-break space or a sign without width, to make room. A screen reader stops at
//! each, and says “blank”.
//!
//! ```text
//! Words were said.
//!
//! &nbsp;                            <- nothing to read
//! ```

use super::subject::Subject;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::markdown::{Body, Node, NodeKind, is_blank, refused};

/// Applies the rule.
pub fn check(subject: &Subject, diagnostics: &mut Diagnostics) {
    let body = subject.entry.body;
    body.each(&mut |node| {
        let what = match node.kind {
            NodeKind::Paragraph => "paragraph",
            NodeKind::Item => "point of a list",
            NodeKind::Html => "piece of HTML",
            _ => return,
        };
        if shows_nothing(body, node) {
            diagnostics.push(
                Diagnostic::error(Code::BlankParagraph, format!("a {what} shows nothing"))
                    .at(body.span(node), "there is nothing to read here")
                    .help("Take it away. It may hold a sign that cannot be seen, such as a no-break space. Room between paragraphs is made by the theme."),
            );
        }
    });
}

/// Whether nothing below a node is seen. A paragraph in a point of a list is told by itself, other things by rules of their own.
fn shows_nothing(body: &Body, node: &Node) -> bool {
    if let NodeKind::Html = node.kind {
        // What is refused is told as such.
        return is_blank(&body.plain_text(node).replace("&nbsp;", "")) && !refused(body.written(node));
    }
    node.children.iter().all(|child| match child.kind {
        NodeKind::Verbatim | NodeKind::Joined(_) => is_blank(body.text(child)),
        NodeKind::LineBreak | NodeKind::At(_) => true,
        NodeKind::Emphasis | NodeKind::Strong | NodeKind::Strikethrough => shows_nothing(body, child),
        _ => false,
    })
}
