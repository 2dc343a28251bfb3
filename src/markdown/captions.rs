//! Pass: a paragraph that begins with `Table:` right before a table becomes its caption.

use super::{Body, Node, NodeKind};

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

fn is_caption(body: &Body, node: &Node) -> bool {
    matches!(node.kind, NodeKind::Paragraph)
        && node.children.first().is_some_and(|first| first.is_words() && body.text(first).starts_with(MARK))
}

fn without_mark(body: &Body, mut caption: Node) -> Node {
    if let Some(first) = caption.children.first_mut() {
        let text = body.text(first);
        let skipped = MARK.len() + text[MARK.len()..].len() - text[MARK.len()..].trim_start().len();
        first.skip(skipped);
    }
    caption
}

impl Node {
    fn is_words(&self) -> bool {
        matches!(self.kind, NodeKind::Verbatim | NodeKind::Joined(_))
    }

    /// Leaves out the first bytes of a text node.
    fn skip(&mut self, bytes: usize) {
        if let NodeKind::Joined(joined) = &mut self.kind {
            joined.content.drain(..bytes);
            let skipped = crate::source::to_u32(bytes);
            for (content, source) in &mut joined.pieces {
                *source += skipped.saturating_sub(*content);
                *content = content.saturating_sub(skipped);
            }
        }
        self.start += crate::source::to_u32(bytes);
    }
}
