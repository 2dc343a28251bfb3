//! Pass: texts that the parser put together give back the room that they grew into. A site holds all its bodies at once.

use super::body::{Body, Node, NodeKind};

/// Takes the room from every text of the body and its footnotes.
pub fn give_back(body: &mut Body) {
    let notes = body.footnotes.iter_mut().map(|footnote| &mut footnote.node);
    body.blocks.iter_mut().chain(notes).for_each(below);
}

fn below(node: &mut Node) {
    match &mut node.kind {
        NodeKind::Joined(joined) => joined.shrink(),
        NodeKind::Table(table) => table.caption.iter_mut().chain(&mut table.chart).for_each(below),
        _ => {}
    }
    node.children.iter_mut().for_each(below);
}
