//! A decision says “must”, “should” and “may” as the minutes do.
//!
//! With the sources at hand (`--sources`): what may be done is not what must be done.
//!
//! ```text
//! the source: members may wish to visit
//! text: Members must visit.                 <- the minutes leave it open
//! ```

use super::papers::Paper;
use super::subject::Subject;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::fold;
use crate::model::values::Part;
use crate::reading::{Modal, modals, words};

/// Applies the rule to decisions, where the source is at hand.
pub fn check(subject: &Subject, diagnostics: &mut Diagnostics) {
    let Some(paper) = Paper::of(subject) else { return };
    for passage in subject.passages.iter().filter(|passage| matches!(passage.part, Part::Decision(_))) {
        let Some(ranges) = &passage.at else { continue };
        let source: String = ranges.iter().map(|range| paper.text(range) + "\n").collect();
        for found in modals(&passage.text).filter(|found| !says(&source, found.modal)) {
            let word = &passage.text[found.range.clone()];
            diagnostics.push(
                Diagnostic::warning(Code::StrongerWord, format!("the minutes do not say `{word}` here"))
                    .at(passage.span(found.range.clone()), "not in the lines of this decision")
                    .about(word)
                    .help("Keep the word of the minutes: must, should or may. Who was only asked need not."),
            );
        }
    }
}

/// Whether a text has a word of the same strength. Who is “asked” or “invited” to do something
/// should do it.
fn says(text: &str, modal: Modal) -> bool {
    let same: &[&str] = match modal {
        Modal::Must => &["must", "shall", "required", "requires", "need", "needs", "needed"],
        Modal::Should => &["should", "ought", "requested", "asked", "invited", "recommended"],
        Modal::May => &["may", "might", "could", "can"],
        Modal::Will | Modal::Can => return true,
    };
    // The month of May allows nothing.
    let mut said = words(text).map(|word| &text[word]).filter(|word| *word != "May");
    said.any(|word| same.contains(&fold::key(word).as_str()))
}
