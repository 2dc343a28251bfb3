//! No words stand where only a pointer would show them.
//!
//! Behind the address of a link or an image, Markdown takes words in quotation marks. Browsers show them under a mouse, and to nobody
//! who uses a finger, a keyboard or a screen reader. Minutebook prints them nowhere.
//!
//! ```text
//! [the plan](https://example.org/ "which failed")      <- nobody would see “which failed”
//! ```

use super::subject::Subject;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::markdown::NodeKind;

/// Applies the rule.
pub fn check(subject: &Subject, diagnostics: &mut Diagnostics) {
    let body = subject.entry.body;
    body.each(&mut |node| {
        let (NodeKind::Link(target) | NodeKind::Image(target)) = &node.kind else { return };
        if !target.title.is_empty() {
            diagnostics.push(
                Diagnostic::error(Code::LostTitle, format!("the words “{}” would be shown nowhere", target.title))
                    .at(body.span(node), "words stand behind the address")
                    .help("Say them in the text, or between the square brackets, and take them away here."),
            );
        }
    });
}
