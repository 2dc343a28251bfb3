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

use super::fences::is_open;
use super::lost_tables::is_lost;
use super::subject::Subject;
use crate::chart::{self, Chart};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::markdown::{Body, Node, NodeKind, Table, is_caption, is_chart, misspelt};
use crate::model::values::At;

const TABLE: &str = "Put the table with the numbers right below the block, with its `Table:` paragraph between them.";

const FENCE: &str = "Write ```` ```chart ```` on a line of its own, and three backticks alone on the line behind the last of the block.";

/// Applies the rule.
pub fn check(subject: &Subject, diagnostics: &mut Diagnostics) {
    let body = subject.entry.body;
    body.each(&mut |node| match &node.kind {
        NodeKind::Table(table) => drawn(subject, table, node, diagnostics),
        NodeKind::Paragraph => {
            if let Some(length) = misspelt(body.written(node)) {
                let message = "the block of a chart begins with three backticks";
                let place = body.span_of(node, 0..length);
                diagnostics.push(
                    fault(message).at(place, "readers would see this line, and all below it, as text").help(FENCE),
                );
            }
        }
        _ if is_chart(node) => {
            let message = "this chart has no table below it";
            // Where lines with bars stand there, it is told that they make no table; and an open fence has taken the table in.
            if is_above_bars(body, node) || is_open(body, node) {
                return;
            }
            diagnostics.push(fault(message).at(body.span(node), "nothing to draw").help(TABLE));
        }
        _ => {}
    });
}

/// Whether what follows a chart, or its caption, is meant for a table.
fn is_above_bars(body: &Body, chart: &Node) -> bool {
    let Some(at) = body.blocks.iter().position(|block| std::ptr::eq(block, chart)) else { return false };
    let below = body.blocks[at + 1..].iter().find(|block| !is_caption(body, block));
    below.is_some_and(|block| is_lost(body, block))
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
        let help = At::instead(at, "at: \"", "\"");
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
