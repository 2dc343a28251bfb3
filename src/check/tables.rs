//! Every table has a caption, a head for each column, and a name in each row.
//!
//! A screen reader says the caption first and the heads with each cell; without them a table is a heap of figures
//! (WCAG 2.2, 1.3.1).
//!
//! ```text
//! Table: Beds by hospital, 2020
//!
//! | Hospital | Beds |
//! |---|---:|
//! | Ashby | 12 |
//! ```

use super::subject::Subject;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::markdown::{Node, NodeKind, is_blank};

/// Applies the rule.
pub fn check(subject: &Subject, diagnostics: &mut Diagnostics) {
    let body = subject.entry.body;
    body.each(&mut |node| {
        let NodeKind::Table(table) = &node.kind else { return };
        if table.caption.is_none() {
            diagnostics.push(
                fault("a table has no caption")
                    .at(body.span(node), "this table")
                    .help("Write a paragraph `Table: what it shows` right before it, with an empty line between."),
            );
        }
        for cell in empty_heads(subject, node) {
            diagnostics.push(
                fault("a table has a head without words").at(body.span(cell), "nothing is said here").help(
                    "Say in the first row what each column holds, and in the first column what each row is about.",
                ),
            );
        }
    });
}

fn fault(message: &str) -> Diagnostic {
    Diagnostic::error(Code::TableWithoutCaption, message)
}

/// Cells of the first row and the first column that hold nothing.
fn empty_heads<'a>(subject: &Subject<'a>, table: &'a Node) -> Vec<&'a Node> {
    let heads = table.children.iter().flat_map(|row| match row.kind {
        NodeKind::TableHead => row.children.iter().collect::<Vec<_>>(),
        _ => row.children.iter().take(1).collect(),
    });
    heads.filter(|cell| is_blank(&subject.entry.body.plain_text(cell))).collect()
}
