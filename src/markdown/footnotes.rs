//! Pass: the texts of footnotes are taken out of the body and put in the order of their first marks.

use std::collections::BTreeMap;

use super::{Body, Footnote, Node, NodeKind};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::source::Span;

/// Gathers the footnotes; a text without a mark, a mark without a text, or a second text for a mark is reported.
pub fn gather(body: &mut Body, diagnostics: &mut Diagnostics) {
    let mut texts: BTreeMap<String, Node> = BTreeMap::new();
    let mut kept = Vec::with_capacity(body.blocks.len());
    for node in std::mem::take(&mut body.blocks) {
        match &node.kind {
            NodeKind::FootnoteText(label) => match texts.get(&label[..]) {
                Some(first) => diagnostics.push(twice(body, label, first, &node)),
                None => drop(texts.insert(label.to_string(), node)),
            },
            _ => kept.push(node),
        }
    }
    body.blocks = kept;
    for (label, place) in marks(body, &texts, diagnostics) {
        match texts.remove(&label) {
            Some(node) => body.footnotes.push(Footnote { label, node }),
            None => diagnostics.push(lost(&format!("[^{label}]"), place)),
        }
    }
    for (label, node) in texts {
        let diagnostic = Diagnostic::error(Code::LostFootnote, format!("nothing points to the footnote `{label}`"))
            .at(body.span(&node), "this text has no mark")
            .help(format!("Write [^{label}] where the note belongs, or take the note away."));
        diagnostics.push(diagnostic);
    }
}

fn twice(body: &Body, label: &str, first: &Node, second: &Node) -> Diagnostic {
    Diagnostic::error(Code::LostFootnote, format!("the footnote `{label}` has two texts"))
        .at(body.span(second), "the second would be lost")
        .related(body.span(first), "the first")
        .help("Join them, or give one of them another name.")
}

/// The labels of all marks, each once, with its first place: in the text, and then in the footnotes that it leads to.
fn marks(body: &Body, texts: &BTreeMap<String, Node>, diagnostics: &mut Diagnostics) -> Vec<(String, Span)> {
    let mut labels = Vec::new();
    body.blocks.iter().for_each(|block| marks_below(body, block, &mut labels, diagnostics));
    let mut next = 0;
    while let Some((label, _)) = labels.get(next) {
        if let Some(text) = texts.get(label) {
            marks_below(body, text, &mut labels, diagnostics);
        }
        next += 1;
    }
    labels
}

fn marks_below(body: &Body, node: &Node, labels: &mut Vec<(String, Span)>, diagnostics: &mut Diagnostics) {
    match &node.kind {
        // What is shown as it is written has no marks.
        NodeKind::CodeBlock(_) | NodeKind::Html { .. } => return,
        NodeKind::FootnoteMark(label) if labels.iter().all(|(known, _)| known[..] != label[..]) => {
            labels.push((label.to_string(), body.span(node)));
        }
        NodeKind::Verbatim | NodeKind::Joined(_) => lost_marks(body, node, diagnostics),
        _ => {}
    }
    node.children.iter().for_each(|child| marks_below(body, child, labels, diagnostics));
}

/// The parser leaves a mark without a text as the characters that it is written with. With a backslash before it, it is
/// meant so.
fn lost_marks(body: &Body, node: &Node, diagnostics: &mut Diagnostics) {
    let text = body.text(node);
    for (at, _) in text.match_indices("[^") {
        let end = text[at..].find(']').map_or(text.len(), |end| at + end + 1);
        let place = body.span_within(node, at..end);
        if !body.source[..place.range().start].ends_with('\\') {
            diagnostics.push(lost(&text[at..end], place));
        }
    }
}

fn lost(mark: &str, place: Span) -> Diagnostic {
    Diagnostic::error(Code::LostFootnote, format!("the footnote `{mark}` has no text"))
        .at(place, "this mark leads nowhere")
        .help(format!("Add a line `{mark}: …` at the end of the file, or take the mark away."))
}
