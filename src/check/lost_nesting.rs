//! What stands below a point of a list belongs to it.
//!
//! A point holds what begins below its first word. Below `1. ` that is three spaces, and two are too few: a list there is a new list
//! beside the first, which ends, and a paragraph there belongs to no point.
//!
//! ```text
//! 1. The plan
//!   - its costs          <- a list of its own; 2 would begin a third
//! 2. The rest
//! ```

use super::subject::Subject;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::markdown::{Body, Node, NodeKind};

/// Applies the rule: of what stands behind a list, the first is told that is too little indented.
pub fn check(subject: &Subject, diagnostics: &mut Diagnostics) {
    let body = subject.entry.body;
    let mut look = |nodes: &[Node]| {
        let mut told = false;
        for pair in nodes.windows(2) {
            let is_lost = is_shown_as_text(body, &pair[1])
                && matches!(pair[0].kind, NodeKind::List(_))
                && body.column(&pair[1]) > body.column(&pair[0]);
            if is_lost && !told {
                diagnostics.push(fault(body, &pair[0], &pair[1]));
            }
            told = is_lost || told && matches!(pair[1].kind, NodeKind::List(_));
        }
    };
    look(&body.blocks);
    body.each(&mut |node| look(&node.children));
}

/// Code that only spaces make is told as such.
fn is_shown_as_text(body: &Body, node: &Node) -> bool {
    !matches!(node.kind, NodeKind::CodeBlock(_)) || body.written(node).starts_with(['`', '~'])
}

fn fault(body: &Body, list: &Node, node: &Node) -> Diagnostic {
    let written = body.written(node);
    let margin = written.len() - written.trim_start().len();
    let line = written[margin..].lines().next().unwrap_or_default().trim_end();
    let (stand, needed) = (body.column(node) - body.column(list), width_of_mark(body.written(list).trim_start()));
    Diagnostic::error(Code::LostNesting, "this belongs to no point of the list above it")
        .at(
            body.span_of(node, margin..margin + line.len()),
            format!("it stands {} further in than the list, and {needed} are needed", spaces(stand)),
        )
        .help(format!(
            "Indent each of its lines by {}, so that it begins below the first word of the point. If it is meant to stand by itself, take the spaces away.",
            spaces(needed)
        ))
}

/// The mark of a point with the spaces behind it: so far in begins what belongs to the point.
fn width_of_mark(list: &str) -> usize {
    let mark = list.find(' ').unwrap_or(list.len());
    let room = list[mark..].len() - list[mark..].trim_start_matches(' ').len();
    mark + if (1..=4).contains(&room) { room } else { 1 }
}

fn spaces(count: usize) -> String {
    if count == 1 { "one space".to_owned() } else { format!("{count} spaces") }
}
