//! No sentence is cut by a sign that makes a list or a quotation of its rest.
//!
//! A sentence is broken into lines where it happens to be long enough, and a line may then begin with a dash, a plus or a “more
//! than”. To Markdown these make a point of a list, or a quotation: the sentence ends, and the sign is not shown.
//!
//! ```text
//! The temperature fell to
//! - 5 degrees.                  <- readers would see a list with “5 degrees.”
//! ```

use super::subject::Subject;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::markdown::{Body, Node, NodeKind};

/// Applies the rule.
pub fn check(subject: &Subject, diagnostics: &mut Diagnostics) {
    let body = subject.entry.body;
    let mut look = |nodes: &[Node]| {
        for pair in nodes.windows(2) {
            if goes_on(body, &pair[0], &pair[1]) {
                diagnostics.push(fault(body, &pair[1]));
            }
        }
    };
    look(&body.blocks);
    // Below the words of a point, a list of a single point is often meant.
    body.each(&mut |node| {
        if let NodeKind::Quote = node.kind {
            look(&node.children);
        }
    });
}

/// Whether a block goes on with the sentence of the paragraph right above it.
fn goes_on(body: &Body, paragraph: &Node, next: &Node) -> bool {
    let above = body.written(paragraph).trim_end();
    let touches = matches!(paragraph.kind, NodeKind::Paragraph) && body.is_right_below(paragraph, next);
    let is_open = !above.trim_end_matches(['*', '_', ')', '"', '”', '’']).ends_with(['.', ':', '!', '?', '…', ';']);
    touches && is_open && is_accident(body, next)
}

/// A list of several points is meant; one point, or a sign before a figure, stands in a sentence.
fn is_accident(body: &Body, node: &Node) -> bool {
    let written = body.written(node).trim_start();
    let behind = written.trim_start_matches(['-', '+', '*', '>', ':', ' ']);
    let is_figure = behind.starts_with(|first: char| first.is_numeric() || "£$€.".contains(first));
    match node.kind {
        NodeKind::List(_) => node.children.len() == 1 || is_figure && written.starts_with('+'),
        NodeKind::Quote => is_figure,
        _ => false,
    }
}

fn fault(body: &Body, node: &Node) -> Diagnostic {
    // A list that is indented begins with its indent.
    let indent = body.written(node).len() - body.written(node).trim_start().len();
    let written = &body.written(node)[indent..];
    let (sign, what) = match node.kind {
        NodeKind::Quote => (1, "a quotation"),
        _ => (written.find(char::is_whitespace).unwrap_or(written.len()), "a list"),
    };
    let escaped = match written[..sign].strip_suffix(['.', ')']) {
        Some(number) => format!("{number}\\{}", &written[number.len()..sign]),
        None => format!("\\{}", &written[..sign]),
    };
    Diagnostic::error(Code::CutSentence, format!("`{}` makes {what} of the rest of this sentence", &written[..sign]))
        .at(body.span_of(node, indent..indent + sign), "the sentence above goes on here")
        .help(format!(
            "Join the two lines, or put a backslash before the sign, so that it is shown: `{escaped}`. If {what} is meant, put an empty line before it."
        ))
}
