//! Every row of a table has as many cells as its head.
//!
//! Markdown leaves out what stands behind the last column, and fills up what is missing, without a word. Mostly a word has a bar in
//! it, or a head was forgotten; a row with too few cells may be the text behind the table, for want of an empty line.
//!
//! ```text
//! | Ward | Lacks |
//! |---|---|
//! | North | nurses | since spring |      <- nobody would see “since spring”
//! ```

use super::subject::Subject;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::markdown::{NodeKind, cells};

/// Applies the rule.
pub fn check(subject: &Subject, diagnostics: &mut Diagnostics) {
    let body = subject.entry.body;
    body.each(&mut |node| {
        let NodeKind::Table(table) = &node.kind else { return };
        let columns = table.columns.len();
        for row in node.children.iter().filter(|row| matches!(row.kind, NodeKind::TableRow)) {
            let written = body.written(row);
            let found = cells(written);
            if found == columns {
                continue;
            }
            let cells = if found == 1 { "one cell".to_owned() } else { format!("{found} cells") };
            let message = format!("a row has {cells}, but the head of the table has {columns}");
            let help = if found > columns {
                "The last would be shown nowhere. Give the head a name for each column, or put a backslash before a bar that is meant as a sign: `\\|`."
            } else {
                "Write a bar for each column, also where a cell is empty. Text behind a table needs an empty line before it."
            };
            diagnostics.push(
                Diagnostic::error(Code::UnevenRow, message)
                    .at(body.span_of(row, 0..written.trim_end().len()), "this row")
                    .help(help),
            );
        }
    });
}
