//! No marks of an unfinished merge stand in a text.
//!
//! Two people changed the same lines, and the program that put their changes together left both versions, with marks around them.
//! Readers would see all of it. Until somebody has chosen, nothing else that is said of the text is of use.
//!
//! ```text
//! <<<<<<< my-change
//! ## What it is not
//! =======
//! ## What this is not
//! >>>>>>> main
//! ```

use super::subject::Subject;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::markdown::{Body, NodeKind};
use crate::source::Span;

/// What begins the lines that git adds: before the first version, before the common one, between the two, and behind the second.
const MARKS: [&str; 4] = ["<<<<<<<", "|||||||", "=======", ">>>>>>>"];

/// Applies the rule; whether there is a conflict.
pub fn check(subject: &Subject, diagnostics: &mut Diagnostics) -> bool {
    let marks = marks(subject.entry.body);
    // A row of seven signs alone underlines a heading, or is a row of a table.
    if !marks.iter().any(|(mark, _)| mark.starts_with(['<', '>'])) {
        return false;
    }
    for conflict in marks.chunk_by(|_, (next, _)| !next.starts_with('<')) {
        let [(_, first), others @ ..] = conflict else { continue };
        let message = "two versions of a text stand here, with the marks of a merge";
        let fault = Diagnostic::error(Code::MergeConflict, message)
            .at(*first, "a mark")
            .help("Two people changed these lines. Keep one version, or make one of both, and take away each line that begins with `<<<<<<<`, `=======` or `>>>>>>>`.");
        diagnostics.push(others.iter().fold(fault, |fault, (_, other)| fault.related(*other, "a mark")));
    }
    true
}

/// The lines that are marks; code is shown as it is written.
fn marks(body: &Body) -> Vec<(&str, Span)> {
    if !MARKS.iter().any(|mark| body.source().contains(mark)) {
        return Vec::new();
    }
    let mut code = Vec::new();
    body.each(&mut |node| {
        if let NodeKind::CodeBlock(_) = node.kind {
            code.push(body.span(node));
        }
    });
    code.sort_by_key(|code| code.end);
    let place = body.place();
    let mut at = place.range().start;
    let mut marks = Vec::new();
    for line in body.source().split_inclusive('\n') {
        let words = line.trim_end();
        let in_code = || {
            code.get(code.partition_point(|code| code.end as usize <= at)).is_some_and(|code| code.start as usize <= at)
        };
        if is_mark(words) && !in_code() {
            marks.push((words, Span::new(place.file, at..at + words.len())));
        }
        at += line.len();
    }
    marks
}

/// Names may stand behind a mark, but not behind the one between the versions.
fn is_mark(line: &str) -> bool {
    let behind = |mark: &str| line.strip_prefix(mark);
    MARKS
        .iter()
        .filter_map(|mark| behind(mark))
        .any(|rest| rest.is_empty() || (rest.starts_with(' ') && !line.starts_with('=')))
}
