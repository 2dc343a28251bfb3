//! Headings begin at level 2, skip no level, and have each their own address.
//!
//! Screen readers go from heading to heading and hear the level; a level that is missing sounds like a part that was
//! not found (WCAG 2.2, 1.3.1 and 2.4.10). The title of a page is its one heading of level 1.
//!
//! ```text
//! ## In short
//! #### Beds        <- level 4 after level 2
//! ```

use std::collections::BTreeMap;

use super::subject::Subject;
use super::underlined::row;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::markdown::{Heading, Node, NodeKind, is_blank};

/// Applies the rule.
pub fn check(subject: &Subject, diagnostics: &mut Diagnostics) {
    let body = subject.entry.body;
    for node in inside(subject) {
        diagnostics.push(
            Diagnostic::error(Code::HeadingLevel, "a heading stands inside a list, a quotation or a footnote")
                .at(body.span(node), "no heading is expected here")
                .help("Headings say how the page is built, so they stand by themselves. Use **bold** here, or move the heading out."),
        );
    }
    let mut level = 1;
    let mut seen: BTreeMap<&str, &Node> = BTreeMap::new();
    for (node, heading) in body.headings() {
        // A row below a text that makes a heading of it is told by itself.
        if row(body, node).is_some() {
            level = heading.level.max(2);
            continue;
        }
        if heading.level == 1 || heading.level > level + 1 {
            diagnostics.push(skipped(subject, node, heading, level));
        }
        level = heading.level.max(2);
        if is_blank(&heading.text) {
            diagnostics.push(
                Diagnostic::error(Code::HeadingLevel, "a heading has no words")
                    .at(body.span(node), "nothing is said here")
                    .help("Say in a few words what the section tells, or take the line away."),
            );
            continue;
        }
        if let Some(first) = seen.insert(&heading.id, node) {
            let message = format!("two headings have the address #{}", heading.id);
            diagnostics.push(
                Diagnostic::error(Code::SameHeading, message)
                    .at(body.span(node), "the second")
                    .related(body.span(first), "the first")
                    .help(format!(
                        "Give one of them other words, or an address of its own: `{} {} {{#other-words}}`.",
                        "#".repeat(usize::from(heading.level)),
                        heading.text
                    )),
            );
        }
    }
}

/// Headings that are not parts of the page itself.
fn inside<'a>(subject: &Subject<'a>) -> Vec<&'a Node> {
    let body = subject.entry.body;
    let mut inside = Vec::new();
    let mut visit = |node: &'a Node| {
        if matches!(node.kind, NodeKind::Heading(_)) && row(body, node).is_none() {
            inside.push(node);
        }
    };
    let others = body.blocks.iter().filter(|block| !matches!(block.kind, NodeKind::Heading(_)));
    others.chain(body.footnotes.iter().map(|footnote| &footnote.node)).for_each(|block| body.walk(block, &mut visit));
    inside
}

fn skipped(subject: &Subject, node: &Node, heading: &Heading, before: u8) -> Diagnostic {
    let right = "#".repeat(usize::from(before.max(1)) + 1);
    let message = match heading.level {
        1 => "a heading in the text is of level 1".to_owned(),
        found => format!("the headings skip from level {before} to level {found}"),
    };
    let wanted = if heading.level == 1 { "##".to_owned() } else { right };
    Diagnostic::error(Code::HeadingLevel, message)
        .at(subject.entry.body.span(node), format!("`{wanted}` is expected here"))
        .help("Use one `#` more than the heading above it at the most. `#` alone is kept for the title, which is in the front matter.")
}
