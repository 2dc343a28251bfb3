//! The accessibility statement is not older than a year.
//!
//! Regulation 8 of SI 2018/952 wants it reviewed; pages, browsers and standards change.
//!
//! ```text
//! tested_on: 2020-03-18        <- and today is more than a year later
//! ```

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::Site;

/// Applies the rule, where the day is known.
pub fn check(site: &Site, diagnostics: &mut Diagnostics) {
    let (Some(results), Some(today)) = (&site.accessibility, site.today) else { return };
    let (year, month, day) = today.order();
    if results.tested_on.order() < (year - 1, month, day) {
        diagnostics.push(
            Diagnostic::warning(Code::OldStatement, "the accessibility statement is older than a year")
                .at(results.tested_span, "tested then")
                .help("Run `tests/run --all --record`, look at what it writes, and build again."),
        );
    }
}
