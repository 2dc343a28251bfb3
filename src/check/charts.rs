//! A chart can be drawn, and its numbers stand below it.
//!
//! The table is the chart's equal: whoever cannot see the picture reads the same numbers. A block that cannot be drawn would
//! leave a page without either.
//!
//! ~~~text
//! ```chart
//! kind: pie                   <- bar, stacked bar, line or dot
//! title: "Waits got longer"
//! unit: "people"
//! ```
//! ~~~

use super::subject::Subject;
use crate::chart::{self, Chart};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::markdown::{Node, NodeKind, Table, is_chart};
use crate::model::values::At;

const TABLE: &str = "Put the table with the numbers right below the block, with its `Table:` paragraph between them.";

/// Applies the rule.
pub fn check(subject: &Subject, diagnostics: &mut Diagnostics) {
    let body = subject.entry.body;
    body.each(&mut |node| match &node.kind {
        NodeKind::Table(table) => drawn(subject, table, node, diagnostics),
        _ if is_chart(node) => {
            let message = "this chart has no table below it";
            diagnostics.push(fault(message).at(body.span(node), "nothing to draw").help(TABLE));
        }
        _ => {}
    });
}

fn drawn(subject: &Subject, table: &Table, node: &Node, diagnostics: &mut Diagnostics) {
    let body = subject.entry.body;
    let Some((block, text)) = body.chart(table) else { return };
    let spec = match chart::read(block) {
        Ok(spec) => spec,
        Err(faults) => {
            for found in faults {
                let place = body.span_within(text, found.range);
                diagnostics.push(fault(&found.message).at(place, "here").help(found.help));
            }
            return;
        }
    };
    if let Some(at) = spec.at.as_deref().filter(|at| At::parse(at).is_none()) {
        let message = format!("`{at}` is no place in a source");
        let help = "Write lines or pages as in `at: \"12-14\"` or `at: \"12-14, 20\"`.";
        diagnostics.push(fault(&message).at(body.span(text), "in this block").help(help));
    }
    let cells = body.cells(node);
    if let Err(why) = Chart::new(&spec, &cells.head, &cells.rows) {
        let message = format!("this chart cannot be drawn: {why}");
        let help = "The first column names the rows; each other column holds numbers of the same unit. Leave the chart out, or give it a smaller table.";
        diagnostics.push(fault(&message).at(body.span(node), "its table").help(help));
    }
}

fn fault(message: &str) -> Diagnostic {
    Diagnostic::error(Code::BadChart, message)
}
