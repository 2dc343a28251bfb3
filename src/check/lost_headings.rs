//! What is meant as a heading is one.
//!
//! A line of bold words looks like a heading, but people who go from heading to heading by ear do not find it (WCAG 2.2, 1.3.1).
//! Hashes without a space behind them make no heading either: readers see the signs.
//!
//! ```text
//! **Open forum**       <- a paragraph
//! ##Limits             <- printed with its hashes
//! ```

use super::lines::{Line, lines};
use super::subject::Subject;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::markdown::{Body, Node, NodeKind};

/// Applies the rule.
pub fn check(subject: &Subject, diagnostics: &mut Diagnostics) {
    let body = subject.entry.body;
    for line in subject.passages.iter().flat_map(lines) {
        if let Some(hashes) = hashes(&line).filter(|_| line.begins_plainly(body)) {
            diagnostics.push(
                fault("hashes stand here, but make no heading")
                    .at(
                        line.first(hashes),
                        match line.is_hidden {
                            true => "a sign that nobody sees stands before them",
                            false => "readers would see these signs",
                        },
                    )
                    .help(help(line.text()[hashes..].trim())),
            );
        }
    }
    for pair in body.blocks.windows(2) {
        let words = bold_line(body, &pair[0]).filter(|words| !leads_into(words, &pair[1]));
        if let Some(words) = words {
            diagnostics.push(
                fault("a line in bold stands where a heading is meant")
                    .at(body.span(&pair[0]), "this is a paragraph to those who hear the page")
                    .help(help(words.trim().trim_end_matches(':'))),
            );
        }
    }
}

/// The bytes of the hashes with which a line begins, where they are meant for a heading: two or more, or one before all that a paragraph says.
fn hashes(line: &Line) -> Option<usize> {
    let text = line.text();
    let rest = text.trim_start_matches(HASHES);
    let bytes = text.len() - rest.len();
    let hashes = text[..bytes].chars().count();
    let is_title = line.is_first && line.is_last && rest.starts_with(char::is_alphabetic) && !ends_sentence(rest);
    (hashes >= 2 || (hashes == 1 && (rest.starts_with(char::is_whitespace) || is_title))).then_some(bytes)
}

/// The hash, and how it looks where signs are wide or small.
const HASHES: [char; 3] = ['#', '＃', '﹟'];

/// The words of a paragraph that is bold as a whole and no sentence.
fn bold_line(body: &Body, node: &Node) -> Option<String> {
    let is_bold = matches!(node.kind, NodeKind::Paragraph) && is_bold(node);
    is_bold.then(|| body.plain_text(node)).filter(|words| !ends_sentence(words))
}

/// With a colon, words may lead into a list; and nothing stands below what a heading follows.
fn leads_into(words: &str, next: &Node) -> bool {
    match next.kind {
        NodeKind::Heading(_) => true,
        NodeKind::Paragraph => false,
        _ => words.trim_end().ends_with(':'),
    }
}

fn is_bold(node: &Node) -> bool {
    match &*node.children {
        [Node { kind: NodeKind::Strong, .. }] => true,
        [only] => matches!(only.kind, NodeKind::Emphasis) && is_bold(only),
        _ => false,
    }
}

fn ends_sentence(text: &str) -> bool {
    text.trim_end().trim_end_matches(['”', '’', ')']).ends_with(['.', '!', '?', '…'])
}

fn fault(message: &str) -> Diagnostic {
    Diagnostic::error(Code::LostHeading, message)
}

fn help(words: &str) -> String {
    let words = words.split('\n').next().unwrap_or_default();
    format!(
        "Write a heading as hashes, a space and the words, on a line of its own: `## {words}`. A hash that is meant as a sign has a backslash before it: `\\#`."
    )
}
