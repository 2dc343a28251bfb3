//! HTML in a body is on the list of what is allowed.
//!
//! What Markdown has, Markdown should say: it stays readable in the file and accessible on the page. HTML that frames,
//! scripts, styles or asks for input could break either, or the promise that no page speaks to another site.
//!
//! ```text
//! H<sub>2</sub>O              <- good
//! <iframe src="…"></iframe>   <- refused
//! ```

use super::subject::Subject;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::markdown::{self, Node, NodeKind};
use crate::source::Span;

/// How many pieces of HTML are looked through for the one that closes another.
const FARTHEST: usize = 100;

/// The HTML of one paragraph, or of one block.
struct Html<'a> {
    text: String,
    place: &'a Node,
    /// How many elements it opens and does not close.
    depth: isize,
}

/// Applies the rule.
pub fn check(subject: &Subject, diagnostics: &mut Diagnostics) {
    let body = subject.entry.body;
    let mut all: Vec<Html> = Vec::new();
    body.each(&mut |node| {
        // Tags in running text open and close beside each other: they are looked at together.
        let tags = || node.children.iter().filter(|child| matches!(child.kind, NodeKind::Tag(_)));
        let (text, place): (String, &Node) = match node.kind {
            NodeKind::Html => (node.children.iter().map(|piece| body.text(piece)).collect(), node),
            _ => (tags().map(|tag| body.text(tag)).collect(), tags().next().unwrap_or(node)),
        };
        if !text.is_empty() {
            all.push(Html { text, place, depth: tags().map(|tag| markdown::deeper(body.text(tag))).sum() });
        }
    });
    let mut rest = all.as_slice();
    while let Some((html, behind)) = rest.split_first() {
        let is_refused = markdown::refused(&html.text);
        let end = if is_refused { closed(rest) } else { None };
        if let Some(end) = end {
            diagnostics.push(parted(body.span(html.place), body.span(rest[end].place)));
        } else if is_refused {
            diagnostics.push(refused(body.span(html.place)));
        }
        rest = end.map_or(behind, |end| &rest[end + 1..]);
    }
}

/// Which piece closes what the first one opens, where all of it is allowed.
fn closed(all: &[Html]) -> Option<usize> {
    let mut depth = 0;
    let end = all.iter().take(FARTHEST).position(|html| {
        depth += html.depth;
        depth <= 0
    })?;
    let whole: String = all[..=end].iter().map(|html| html.text.as_str()).collect();
    (end > 0 && !markdown::refused(&whole)).then_some(end)
}

fn parted(opens: Span, closes: Span) -> Diagnostic {
    Diagnostic::error(Code::RawHtml, "an empty line stands within this HTML")
        .at(opens, "opened here")
        .related(closes, "and closed here, in another paragraph")
        .help(
            "What is opened in a paragraph is closed in it. Where it is to hold several, as `<details>` may, take the empty lines within \
             it away, and put `<p>` before each paragraph and `</p>` behind it.",
        )
}

fn refused(place: Span) -> Diagnostic {
    Diagnostic::error(Code::RawHtml, "this HTML is not allowed, or not closed").at(place, "refused").help(format!(
        "Say it in Markdown. Where Markdown has no word for it, these may be used, without styles: {}.",
        markdown::allowed()
    ))
}
