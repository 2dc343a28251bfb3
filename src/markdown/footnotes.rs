//! Pass: the texts of footnotes are taken out of the body and put in the order of their first marks.

use std::collections::{BTreeMap, BTreeSet};

use super::body::{Body, Footnote, Node, NodeKind};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::source::Span;

/// Gathers the footnotes; a text without a mark, a mark without a text, or a second text for a mark is reported.
pub fn gather(body: &mut Body, diagnostics: &mut Diagnostics) {
    let mut texts: BTreeMap<String, Node> = BTreeMap::new();
    let mut kept = Vec::with_capacity(body.blocks.len());
    for node in std::mem::take(&mut body.blocks) {
        match &node.kind {
            NodeKind::FootnoteText(label) if node.children.is_empty() => {
                diagnostics.push(empty(body, label, &node));
                texts.entry(label.to_string()).or_insert(node);
            }
            NodeKind::FootnoteText(label) => match texts.get(&label[..]) {
                Some(first) => diagnostics.push(twice(body, label, first, &node)),
                None => drop(texts.insert(label.to_string(), node)),
            },
            _ => kept.push(node),
        }
    }
    body.blocks = kept;
    let inside = inside(body, &texts, diagnostics);
    for (label, place) in marks(body, &texts, diagnostics) {
        match texts.remove(&label) {
            Some(node) => body.footnotes.push(Footnote { label, node }),
            None if inside.contains(&label) => {}
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

/// The labels of texts that stand inside other blocks; each is reported.
fn inside(body: &Body, texts: &BTreeMap<String, Node>, diagnostics: &mut Diagnostics) -> BTreeSet<String> {
    let mut labels = BTreeSet::new();
    for block in body.blocks.iter().chain(texts.values().flat_map(|text| &text.children)) {
        body.walk(block, &mut |node| {
            if let NodeKind::FootnoteText(label) = &node.kind {
                labels.insert(label.to_string());
                let message = format!("the text of the footnote `{}` stands inside something else", &label[..]);
                diagnostics.push(
                    Diagnostic::error(Code::LostFootnote, message)
                        .at(body.span_of(node, 0..first_line(body.written(node))), "it belongs at the end of the file")
                        .help("Put it at the end of the file, with an empty line before it and no spaces or marks in front."),
                );
            }
        });
    }
    labels
}

fn first_line(text: &str) -> usize {
    text.find('\n').unwrap_or(text.len())
}

fn empty(body: &Body, label: &str, node: &Node) -> Diagnostic {
    Diagnostic::error(Code::LostFootnote, format!("the footnote `{label}` has no words"))
        .at(body.span_of(node, 0..first_line(body.written(node))), "words are expected behind the colon")
        .help("Write the words of the note on this line. What stands below an empty line belongs to the text, unless four spaces stand before it.")
}

fn twice(body: &Body, label: &str, first: &Node, second: &Node) -> Diagnostic {
    Diagnostic::error(Code::LostFootnote, format!("the footnote `{label}` has two texts"))
        .at(body.span(second), "the second would be lost")
        .related(body.span(first), "the first")
        .help("Join them, or give one of them another name.")
}

/// The labels of all marks, each once, with its first place: in the text, and then in the footnotes that it leads to.
fn marks(body: &Body, texts: &BTreeMap<String, Node>, diagnostics: &mut Diagnostics) -> Vec<(String, Span)> {
    let mut marks = Marks::default();
    body.blocks.iter().for_each(|block| marks.below(body, block, diagnostics));
    let mut next = 0;
    while let Some((label, _)) = marks.found.get(next) {
        if let Some(text) = texts.get(label) {
            marks.below(body, text, diagnostics);
        }
        next += 1;
    }
    marks.found
}

#[derive(Default)]
struct Marks {
    found: Vec<(String, Span)>,
    /// Their labels.
    known: BTreeSet<String>,
}

impl Marks {
    fn below(&mut self, body: &Body, node: &Node, diagnostics: &mut Diagnostics) {
        match &node.kind {
            // What is shown as it is written has no marks.
            NodeKind::CodeBlock(_) | NodeKind::Html => return,
            NodeKind::FootnoteMark(label) if !self.known.contains(&label[..]) => {
                self.known.insert(label.to_string());
                self.found.push((label.to_string(), body.span(node)));
            }
            NodeKind::Verbatim | NodeKind::Joined(_) => {
                lost_marks_of(body, node).for_each(|(mark, place)| diagnostics.push(lost(mark, place)));
            }
            _ => {}
        }
        node.children.iter().for_each(|child| self.below(body, child, diagnostics));
    }
}

/// The parser leaves a mark without a text as the characters that it is written with. With a backslash before it, it is
/// meant so.
fn lost_marks_of<'a>(body: &'a Body, node: &'a Node) -> impl Iterator<Item = (&'a str, Span)> {
    let text = body.text(node);
    let marks = text.match_indices("[^").map(move |(at, _)| {
        let end = text[at + 2..].find(['[', ']', '\n']).map_or(text.len(), |end| at + 2 + end);
        let end = end + usize::from(text[end..].starts_with(']'));
        (&text[at..end], body.span_within(node, at..end))
    });
    marks.filter(|(_, place)| !body.is_escaped(*place))
}

/// The marks without a text that are reported.
pub fn lost_marks(body: &Body) -> Vec<Span> {
    let mut found = Vec::new();
    let blocks = body.blocks.iter().chain(body.footnotes.iter().map(|footnote| &footnote.node));
    let mut open: Vec<&Node> = blocks.collect();
    while let Some(node) = open.pop() {
        match &node.kind {
            NodeKind::CodeBlock(_) | NodeKind::Html => continue,
            NodeKind::Verbatim | NodeKind::Joined(_) => found.extend(lost_marks_of(body, node).map(|(_, place)| place)),
            _ => {}
        }
        open.extend(&node.children);
    }
    found
}

fn lost(mark: &str, place: Span) -> Diagnostic {
    Diagnostic::error(Code::LostFootnote, format!("the footnote `{mark}` has no text"))
        .at(place, "this mark leads nowhere")
        .help(format!("Add a line `{mark}: …` at the end of the file, or take the mark away."))
}
