//! The text of a link makes sense alone.
//!
//! Many readers go through a page link by link, or hear a list of links without the text around them
//! (WCAG 2.2, 2.4.9).
//!
//! ```text
//! The report is [here](/reports/…).           <- says nothing alone
//! Read [the report on dental care](/reports/…).   <- good
//! ```

use super::subject::Subject;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::fold;
use crate::markdown::{NodeKind, is_blank};

/// Texts that say nothing, in small letters.
const EMPTY: [&str; 14] = [
    "here",
    "click here",
    "click",
    "this",
    "this link",
    "link",
    "more",
    "read more",
    "read this",
    "this page",
    "page",
    "find out more",
    "see",
    "see here",
];

/// Applies the rule.
pub fn check(subject: &Subject, diagnostics: &mut Diagnostics) {
    let body = subject.entry.body;
    body.each(&mut |node| {
        if !matches!(node.kind, NodeKind::Link(_)) {
            return;
        }
        let images = node.children.iter().any(|child| matches!(child.kind, NodeKind::Image(_)));
        let text = body.plain_text(node);
        let bare = fold::key(text.trim().trim_end_matches(['.', '…', ':', '!']));
        if (is_blank(&bare) && !images) || EMPTY.contains(&bare.as_str()) {
            diagnostics.push(
                Diagnostic::error(
                    Code::EmptyLinkText,
                    format!("the link text `{}` says nothing by itself", text.trim()),
                )
                .at(body.span(node), "where does this lead?")
                .help("Name what the reader will find there: [the report on dental care](…)."),
            );
        }
    });
}
