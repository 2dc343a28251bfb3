//! No text becomes a heading because of a line below it.
//!
//! To Markdown, a row of `-` or `=` right below a text makes a heading of it. Nearly always a line between two parts was meant, and a
//! whole paragraph becomes a heading. Headings of this archive begin with `##`, so that there is one way to write them.
//!
//! ```text
//! The council met in the hall.
//! ---                              <- the sentence above is a heading
//! ```

use std::ops::Range;

use super::subject::Subject;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::markdown::{Body, Node, NodeKind};

/// Applies the rule.
pub fn check(subject: &Subject, diagnostics: &mut Diagnostics) {
    let body = subject.entry.body;
    body.each(&mut |node| {
        let Some(row) = row(body, node) else { return };
        diagnostics.push(
            Diagnostic::error(Code::UnderlinedHeading, "this line makes a heading of the text above it")
                .at(body.span_of(node, row), "an empty line is missing before it")
                .related(body.span(node), "the whole of this would be a heading")
                .help("Put an empty line before it, if it parts two pieces of text. For a heading, take it away and write `## ` before the words."),
        );
    });
}

/// The row below the words of a heading, in bytes of what is written; nothing where it has hashes, which stand on one line.
pub fn row(body: &Body, node: &Node) -> Option<Range<usize>> {
    let written = body.written(node).trim_end();
    let is_heading = matches!(node.kind, NodeKind::Heading(_));
    let (_, line) = written.rsplit_once('\n').filter(|_| is_heading)?;
    let row = line.trim_start_matches(['>', ' ', '\t']);
    Some(written.len() - row.len()..written.len())
}
