//! Every image has words for those who cannot see it.
//!
//! A picture without them is a hole in the page for a screen reader (WCAG 2.2, 1.1.1).
//!
//! ```text
//! ![](beds.png)                         <- nothing between the brackets
//! ![Beds fell from 12 to 9](beds.png)   <- good
//! ```

use super::subject::Subject;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::markdown::{NodeKind, is_blank};

/// Applies the rule.
pub fn check(subject: &Subject, diagnostics: &mut Diagnostics) {
    let body = subject.entry.body;
    body.each(&mut |node| {
        if matches!(node.kind, NodeKind::Image(_)) && is_blank(&body.plain_text(node)) {
            diagnostics.push(
                Diagnostic::error(Code::ImageWithoutText, "an image has no words for those who cannot see it")
                    .at(body.span(node), "nothing stands between the brackets")
                    .help("Say between the brackets what the image tells: `![Beds fell from 12 to 9](beds.png)`."),
            );
        }
    });
}
