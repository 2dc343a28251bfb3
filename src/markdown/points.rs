//! Pass: where a point of *In short* stands in the source. `- The board agreed. { at=76-78 }` is from these lines.
//!
//! In place of the braces and the space before them stands a node that is no word: who reads, counts or searches words sees none.

use super::body::{Body, Label, Node, NodeKind};
use super::braces;

/// Reads the braces behind each point of the first section.
pub fn read(body: &mut Body) {
    let mut blocks = std::mem::take(&mut body.blocks);
    let end = end_of_first(&blocks);
    for item in blocks[..end].iter_mut().filter(|node| is_list(node)).flat_map(|list| &mut list.children) {
        let words = match item.children.iter().rposition(|child| matches!(child.kind, NodeKind::Paragraph)) {
            Some(last) => &mut item.children[last],
            None => item,
        };
        point(body, words);
    }
    body.blocks = blocks;
}

/// What holds the last words of a point: the point itself, or the last of its paragraphs.
fn point(body: &Body, words: &mut Node) {
    // A tight point holds the list below it right behind its words.
    let below = words.children.iter().position(is_list).unwrap_or(words.children.len());
    let Some(last) = words.children[..below].last().filter(|last| last.is_text()) else { return };
    let written = body.written(last).trim_end();
    let Some(start) = written.rfind('{').filter(|_| written.ends_with('}')) else { return };
    let place = body.span_of(last, start..written.len());
    if body.is_escaped(place) {
        return;
    }
    let Some(at) = braces::of_point(&written[start..]) else { return };
    let at = Node::new(NodeKind::At(Label::new(&at)), place.range());
    let mut children = std::mem::take(&mut words.children).into_vec();
    children.insert(below, at);
    if !cut(body, &mut children[below - 1], place.start) {
        children.remove(below - 1);
    }
    words.children = children.into();
}

/// Cuts a text before a place, and the space before it; says whether anything is left.
fn cut(body: &Body, text: &mut Node, place: u32) -> bool {
    let content = body.text(text);
    let begins = |at: &usize| body.span_within(text, *at..*at + 1).start == place;
    let Some(end) = content.match_indices('{').map(|(at, _)| at).find(begins) else { return true };
    let left = content[..end].trim_end().len();
    let end = body.span_within(text, 0..left).end;
    if let NodeKind::Joined(joined) = &mut text.kind {
        joined.truncate(left);
    }
    text.end = end;
    left > 0
}

fn is_list(node: &Node) -> bool {
    matches!(node.kind, NodeKind::List(_))
}

/// How many blocks stand in the first section, with what stands before it.
fn end_of_first(blocks: &[Node]) -> usize {
    let is_section = |node: &Node| matches!(&node.kind, NodeKind::Heading(heading) if heading.level <= 2);
    blocks.iter().enumerate().filter(|(_, node)| is_section(node)).map(|(i, _)| i).nth(1).unwrap_or(blocks.len())
}

impl Body {
    /// The points of the first section, each with the node that says where it stands, if it has one.
    pub fn points(&self) -> impl Iterator<Item = (&Node, Option<(&Node, &str)>)> {
        let lists = self.blocks[..end_of_first(&self.blocks)].iter().filter(|node| is_list(node));
        lists.flat_map(|list| &list.children).map(|item| (item, item.at()))
    }
}

impl Node {
    /// The lines or pages of the source that a point says it is from, as written, and the node that says so.
    pub fn at(&self) -> Option<(&Node, &str)> {
        self.children.iter().find_map(|child| match &child.kind {
            NodeKind::At(at) => Some((child, &***at)),
            NodeKind::Paragraph => child.at(),
            _ => None,
        })
    }
}
