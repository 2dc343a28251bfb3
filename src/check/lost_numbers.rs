//! The points of a list have the numbers that are written before them.
//!
//! Markdown looks at the number of the first point alone, and counts the others itself. Where a paper leaves a number out, readers
//! would see other numbers than the paper has.
//!
//! ```text
//! 1. The plan
//! 3. The costs        <- readers would see a 2
//! ```

use super::passages::number;
use super::subject::Subject;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::markdown::NodeKind;

/// Applies the rule: of each list, the first point is told that is counted otherwise. A list may have the same number everywhere.
pub fn check(subject: &Subject, diagnostics: &mut Diagnostics) {
    let body = subject.entry.body;
    body.each(&mut |node| {
        let NodeKind::List(Some(first)) = node.kind else { return };
        if node.children.iter().all(|item| number(body, item).is_none_or(|(number, _)| number == first)) {
            return;
        }
        let wrong = (first..).zip(&node.children).find_map(|(printed, item)| {
            let (number, length) = number(body, item).filter(|(number, _)| *number != printed)?;
            Some((printed, number, body.span_of(item, 0..length)))
        });
        if let Some((printed, number, place)) = wrong {
            diagnostics.push(
                Diagnostic::error(Code::LostNumber, format!("a point has the number {number}, but readers would see {printed}"))
                    .at(place, "counted from the first point of the list")
                    .help("Number the points in a row. Where the numbers are those of a paper, make them words: `- **3.** The costs`."),
            );
        }
    });
}
