//! A fence has a row that closes it, and nothing behind it but the name of a language.
//!
//! Three backticks or tildes open code. Without a row that closes it, all that follows is code, headings too; and what stands behind
//! the row that opens it is shown nowhere.
//!
//! ```text
//! ``` Note: the chair left early      <- shown nowhere
//! ```

use super::subject::Subject;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::markdown::{Body, Node, NodeKind, is_chart_like};

/// Applies the rule.
pub fn check(subject: &Subject, diagnostics: &mut Diagnostics) {
    let body = subject.entry.body;
    body.each(&mut |node| {
        let NodeKind::CodeBlock(language) = &node.kind else { return };
        let Some(row) = row(body.written(node)) else { return };
        let fault = not_closed(body, node, row).or_else(|| words_behind(body, node, row, language));
        diagnostics.extend(fault);
    });
}

/// The row of signs that opens a fence.
fn row(written: &str) -> Option<&str> {
    let sign = written.chars().next().filter(|sign| matches!(sign, '`' | '~'))?;
    Some(&written[..written.len() - written.trim_start_matches(sign).len()])
}

fn not_closed(body: &Body, node: &Node, row: &str) -> Option<Diagnostic> {
    (!is_closed(body, node, row)).then(|| {
        fault("this fence is not closed")
            .at(body.span_of(node, 0..row.len()), "all from here on is shown as code")
            .help("Write the same signs on a line of their own behind the code, or take this row away.")
    })
}

fn is_closed(body: &Body, node: &Node, row: &str) -> bool {
    let lines = body.written(node).trim_end();
    let last = lines.rsplit_once('\n').map_or("", |(_, last)| last).trim_start_matches(['>', ' ', '\t']);
    last.len() >= row.len() && last.chars().all(|sign| row.starts_with(sign))
}

/// Whether a block of code reaches so far only because nothing closes it.
pub fn is_open(body: &Body, node: &Node) -> bool {
    row(body.written(node)).is_some_and(|row| !is_closed(body, node, row))
}

fn words_behind(body: &Body, node: &Node, row: &str, language: &str) -> Option<Diagnostic> {
    let language = language.trim();
    if language.chars().all(|sign| sign.is_ascii_lowercase() || sign.is_ascii_digit() || "+-._#".contains(sign)) {
        return None;
    }
    let line = body.written(node).lines().next().unwrap_or_default().trim_end();
    let words = line.len() - line[row.len()..].trim_start().len()..line.len();
    let help = match is_chart_like(language) {
        true => {
            "Write `chart` in small letters, and nothing behind it. Each line of the chart stands on a line of its own below it."
        }
        false => {
            "Put them on a line of their own. Behind the row may stand the name of a language in small letters, such as `text`."
        }
    };
    Some(
        fault("words stand behind the row that opens a fence")
            .at(body.span_of(node, words), "readers would not see this")
            .help(help),
    )
}

fn fault(message: &str) -> Diagnostic {
    Diagnostic::error(Code::BadFence, message)
}
