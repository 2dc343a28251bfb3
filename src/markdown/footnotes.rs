//! Pass: the texts of footnotes are taken out of the body and put in the order of their first marks.

use std::collections::BTreeMap;

use super::{Body, Footnote, Node, NodeKind};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};

/// Gathers the footnotes; a text without a mark, or a mark without a text, is reported.
pub fn gather(body: &mut Body, diagnostics: &mut Diagnostics) {
    let mut texts: BTreeMap<String, Node> = BTreeMap::new();
    let mut kept = Vec::with_capacity(body.blocks.len());
    for node in std::mem::take(&mut body.blocks) {
        match &node.kind {
            NodeKind::FootnoteText(label) => drop(texts.insert(label.to_string(), node)),
            _ => kept.push(node),
        }
    }
    body.blocks = kept;
    for label in marks(body, diagnostics) {
        if let Some(node) = texts.remove(&label) {
            body.footnotes.push(Footnote { label, node });
        }
    }
    for (label, node) in texts {
        let diagnostic = Diagnostic::error(Code::LostFootnote, format!("nothing points to the footnote `{label}`"))
            .at(body.span(&node), "this text has no mark")
            .help(format!("Write [^{label}] where the note belongs, or take the note away."));
        diagnostics.push(diagnostic);
    }
}

/// The labels of all marks, each once, in order.
fn marks(body: &Body, diagnostics: &mut Diagnostics) -> Vec<String> {
    let mut labels: Vec<String> = Vec::new();
    body.each(&mut |node| match &node.kind {
        NodeKind::FootnoteMark(label) if !labels.iter().any(|known| **known == **label) => {
            labels.push(label.to_string())
        }
        NodeKind::Verbatim | NodeKind::Joined(_) => lost_marks(body, node, diagnostics),
        _ => {}
    });
    labels
}

/// The parser leaves a mark without a text as the characters that it is written with.
fn lost_marks(body: &Body, node: &Node, diagnostics: &mut Diagnostics) {
    let text = body.text(node);
    for (at, _) in text.match_indices("[^") {
        let end = text[at..].find(']').map_or(text.len(), |end| at + end + 1);
        let mark = &text[at..end];
        let diagnostic = Diagnostic::error(Code::LostFootnote, format!("the footnote `{mark}` has no text"))
            .at(body.span_within(node, at..end), "this mark leads nowhere")
            .help(format!("Add a line `{mark}: …` at the end of the file, or take the mark away."));
        diagnostics.push(diagnostic);
    }
}
