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
use crate::markdown::{Body, Node, NodeKind, is_blank};
use crate::source::Span;

/// Applies the rule.
pub fn check(subject: &Subject, diagnostics: &mut Diagnostics) {
    let body = subject.entry.body;
    body.each(&mut |node| {
        let NodeKind::Table(table) = &node.kind else { return };
        if table.caption.is_none() {
            let fault = fault("a table has no caption");
            diagnostics.push(match meant(body, node) {
                Some((line, words)) => fault
                    .at(line, "a caption begins with `Table:`")
                    .help(format!("Begin this line so: `Table: {words}`. A table gets its number by itself.")),
                None => fault
                    .at(body.span(node), "this table")
                    .help("Write a paragraph `Table: what it shows` right before it, with an empty line between."),
            });
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

/// The line above a table that was meant for its caption, as `Table 1. Beds` and `table: Beds` are, with its words.
fn meant<'a>(body: &'a Body, table: &Node) -> Option<(Span, &'a str)> {
    let at = body.blocks.iter().position(|block| std::ptr::eq(block, table))?;
    let above = body.blocks[..at].last().filter(|block| matches!(block.kind, NodeKind::Paragraph))?;
    let line = body.written(above).trim_end();
    let words = line.trim_start_matches(['*', '_']);
    let rest = words.get(..5).filter(|word| word.eq_ignore_ascii_case("table")).map(|word| &words[word.len()..])?;
    let number = rest.trim_start().find(|c: char| !c.is_alphanumeric() && c != '.').filter(|length| *length < 6)?;
    let behind = rest.trim_start()[number..].trim_start_matches([' ', '*', '_']);
    // `Table 1 shows …` is a sentence.
    let is_caption = behind.starts_with([':', '-', '–', '—']) || rest.trim_start()[..number].ends_with('.');
    let words = behind.trim_start_matches([':', '-', '–', '—', ' ', '*', '_']);
    let is_one_line = !line.contains('\n') && !words.is_empty();
    (is_caption && is_one_line).then(|| (body.span_of(above, 0..line.len()), words))
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
