//! Pass: a paragraph that begins with `Table:` right before a table becomes its caption.

use super::body::{Body, Node, NodeKind};

/// The word with which a caption begins.
const MARK: &str = "Table:";

/// Moves each caption into its table.
pub fn attach(body: &mut Body) {
    let mut blocks = std::mem::take(&mut body.blocks);
    let mut kept: Vec<Node> = Vec::with_capacity(blocks.len());
    for mut node in blocks.drain(..) {
        if let NodeKind::Table(table) = &mut node.kind
            && kept.last().is_some_and(|before| is_caption(body, before))
        {
            table.caption = kept.pop().map(|caption| without_mark(body, caption));
        }
        kept.push(node);
    }
    body.blocks = kept;
}

/// Whether a block is a caption; one that is still among the blocks has no table.
pub fn is_caption(body: &Body, node: &Node) -> bool {
    matches!(node.kind, NodeKind::Paragraph)
        && node.children.first().is_some_and(|first| first.is_text() && body.text(first).starts_with(MARK))
}

fn without_mark(body: &Body, mut caption: Node) -> Node {
    if let Some(first) = caption.children.first_mut() {
        let text = body.text(first);
        let skipped = text.len() - text[MARK.len()..].trim_start().len();
        let start = body.span_within(first, skipped..text.len()).start;
        if let NodeKind::Joined(joined) = &mut first.kind {
            joined.skip(skipped);
        }
        first.start = start;
    }
    caption
}
