//! What somebody has done was done on a day that has come.
//!
//! ```text
//! review: { drafted: person, checked_by: The clerk, checked_on: 2999-01-01 }     <- nobody has checked it yet
//! ```

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::Site;
use crate::model::date::Date;
use crate::model::values::Review;
use crate::source::Span;

/// Applies the rule, where the day is known.
pub fn check(site: &Site, diagnostics: &mut Diagnostics) {
    // East of Greenwich the next day has begun.
    let Some(latest) = site.today.and_then(Date::next_day) else { return };
    for (date, span) in done(site).into_iter().filter(|(date, _)| latest.is_before(*date)) {
        diagnostics.push(
            Diagnostic::warning(Code::BadDate, format!("{date} has not come yet"))
                .at(span, "the day on which this was done is expected")
                .help("Correct the year, the month or the day. If they are right, the clock of this computer may be wrong."),
        );
    }
}

/// Every day on which somebody looked at something, or mended it.
fn done(site: &Site) -> Vec<(Date, Span)> {
    let minutes = site.minutes.iter().map(|minute| &minute.data.review);
    let reports = site.reports.iter().map(|report| &report.data.review);
    let checked = minutes.chain(reports).filter_map(|review: &Review| review.checked.as_ref());
    let checked = checked.map(|checked| (checked.on, checked.on_span));
    let corrected = site.entries().into_iter().flat_map(|entry| &entry.upkeep.corrections);
    let corrected = corrected.map(|correction| (correction.date, correction.date_span));
    let today = site.organisations.iter().filter_map(|body| body.data.today.as_ref());
    let today = today.map(|today| (today.checked_on, today.checked_span));
    let tested = site.accessibility.iter().map(|results| (results.tested_on, results.tested_span));
    checked.chain(corrected).chain(today).chain(tested).collect()
}
