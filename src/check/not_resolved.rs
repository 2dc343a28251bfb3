//! What stands as a decision was resolved, not only said.
//!
//! The ledger of a source keeps where it has words that resolve: `RESOLVED`, "noted". A decision whose lines end before the first of
//! them in its minute was a remark, an offer or a hope. It belongs under `undertakings:` or `suggestions:`, or into the text.
//!
//! ```text
//! source: {pack: board, at: "100-180"}      <- RESOLVED stands on line 171
//! decisions: [{… at: "140-145"}]            <- before it
//! ```

use std::ops::RangeInclusive;

use super::subject::Subject;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::figures::Resolving;
use crate::model::id::Kind;
use crate::model::values::Decision;

/// Applies the rule to a minute.
pub fn check(subject: &Subject, diagnostics: &mut Diagnostics) {
    let Some(minute) = subject.site.minutes.get(subject.entry.id).filter(|_| subject.entry.kind == Kind::Minute) else {
        return;
    };
    let minute = &minute.data;
    if let Some(decision) = minute.decisions.first().filter(|_| minute.resolves_nothing) {
        diagnostics.push(contradicts(decision));
        return;
    }
    let pack = subject.evidence.ledgers.get(&minute.source.pack.address.id);
    let Some(resolving) = pack.and_then(|pack| pack.ledger.resolving.as_ref()) else { return };
    let within = |found: &&Resolving| minute.source.at.ranges().iter().any(|range| range.contains(&found.place));
    let found: Vec<&Resolving> = resolving.iter().filter(within).collect();
    let has_sure = found.iter().any(|found| found.is_sure);
    let counting = found.into_iter().filter(|found| found.is_sure || !has_sure);
    let Some(first) = counting.map(|found| found.place).min() else {
        diagnostics.extend(minute.decisions.iter().map(|decision| not_resolved(decision, None)));
        return;
    };
    let before = minute.decisions.iter().filter(|decision| ends_before(decision.at.ranges(), first));
    diagnostics.extend(before.map(|decision| not_resolved(decision, Some(first))));
}

fn ends_before(ranges: &[RangeInclusive<u32>], place: u32) -> bool {
    ranges.iter().all(|range| *range.end() < place)
}

fn contradicts(decision: &Decision) -> Diagnostic {
    Diagnostic::error(Code::Contradiction, "the minute has a decision, though `resolved: false` says that it has none")
        .at(decision.text.span, "a decision")
        .help("Take `resolved: false` away, or put this under `undertakings:` or `suggestions:`.")
}

fn not_resolved(decision: &Decision, first: Option<u32>) -> Diagnostic {
    let label = match first {
        Some(first) => format!("its lines end before {first}, where the minute first resolves something"),
        None => "no word that resolves stands in the lines of the minute".to_owned(),
    };
    Diagnostic::error(Code::NotResolved, format!("({}) was said, but not resolved", decision.called()))
        .at(decision.at.span.unwrap_or(decision.text.span), label)
        .help(
            "What somebody promised, offered or hoped for stands under `undertakings:`, what was only suggested under `suggestions:`, and a \
             fact that members were told in the text. If it was resolved, give the lines of the resolution.",
        )
}
