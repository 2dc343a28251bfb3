//! What is meant as a table is one, and a caption has a table.
//!
//! Markdown takes lines with bars for a table only where the row of dashes below the head has as many columns as the head. Otherwise it
//! prints the bars, in one paragraph. A caption whose table is gone is printed with the word that is meant for the program.
//!
//! ```text
//! | Ward | Lacks |
//! |---|---|---|            <- three columns, where the head has two
//! | North | nurses |
//! ```

use super::subject::Subject;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::markdown::{Body, Node, NodeKind, is_caption};

/// Applies the rule.
pub fn check(subject: &Subject, diagnostics: &mut Diagnostics) {
    let body = subject.entry.body;
    siblings(body, &body.blocks, diagnostics);
    body.footnotes.iter().for_each(|footnote| siblings(body, &footnote.node.children, diagnostics));
}

/// Looks at blocks that follow each other, and at what they hold.
fn siblings(body: &Body, blocks: &[Node], diagnostics: &mut Diagnostics) {
    for (i, block) in blocks.iter().enumerate() {
        if let Some(fault) = bars(body, block).or_else(|| caption(body, block, blocks.get(i + 1))) {
            diagnostics.push(fault);
        }
        if matches!(
            block.kind,
            NodeKind::List(_) | NodeKind::Item | NodeKind::Quote | NodeKind::Definition | NodeKind::DefinitionList
        ) {
            siblings(body, &block.children, diagnostics);
        }
    }
}

fn caption(body: &Body, block: &Node, next: Option<&Node>) -> Option<Diagnostic> {
    if !is_caption(body, block) {
        return None;
    }
    let fault = fault("a caption has no table").at(body.span(block), "readers would see this line as it is");
    match next.map(|next| &next.kind) {
        Some(NodeKind::Table(table)) if table.caption.is_some() => {
            Some(fault.help("The table below has a caption already. Keep one of them."))
        }
        // It is told that the table has no caption.
        Some(NodeKind::Table(_)) => None,
        // It is told at the lines that were to be the table.
        Some(_) if next.is_some_and(|next| bars(body, next).is_some()) => None,
        _ => Some(fault.help("Put the table right below it, with an empty line between them, or take the line away.")),
    }
}

/// Whether a block is reported to be no table, though it is meant for one.
pub fn is_lost(body: &Body, block: &Node) -> bool {
    bars(body, block).is_some()
}

/// A paragraph of which a line begins with a bar, or is the row of dashes that belongs below a head.
fn bars(body: &Body, block: &Node) -> Option<Diagnostic> {
    let is_text = matches!(block.kind, NodeKind::Paragraph | NodeKind::Item);
    if !is_text || !block.children.iter().any(|child| child.is_text() && body.text(child).contains('|')) {
        return None;
    }
    let mut at = 0;
    for line in body.written(block).split_inclusive('\n') {
        let words = line.trim_start_matches(['>', ' ', '\t']);
        let start = at + line.len() - words.len();
        at += line.len();
        let words = words.trim_end();
        if words.starts_with('|') || is_rule(words) {
            let place = body.span_of(block, start..start + words.len());
            return Some(
                fault("these bars make no table")
                    .at(place, "readers would see this line as it is")
                    .help("A table has a head, below it a row such as `|---|---|` with as many columns, and an empty line before and behind it. A bar that is meant as a sign has a backslash before it: `\\|`."),
            );
        }
    }
    None
}

/// `---|---`
fn is_rule(line: &str) -> bool {
    line.contains('|') && line.contains('-') && line.bytes().all(|byte| matches!(byte, b'|' | b'-' | b':' | b' '))
}

fn fault(message: &str) -> Diagnostic {
    Diagnostic::error(Code::LostTable, message)
}
