//! No decision is told in stronger words than its outcome.
//!
//! What was noted was not approved, and what was asked for is not yet agreed. The rule looks at the text of each decision,
//! and at the title and the summary of the minute.
//!
//! ```text
//! outcome: noted
//! text: The committee approved the plan.       <- the minutes only say that it was noted
//! ```

use std::collections::BTreeSet;

use super::passages::Passage;
use super::subject::Subject;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::fold;
use crate::model::id::Kind;
use crate::model::values::{Outcome, Part};
use crate::reading::words;

/// What no body does that only hears of something.
const AGREEING: [&str; 14] = [
    "agreed", "agrees", "agree", "accepted", "accepts", "adopted", "adopts", "backed", "backs", "decided", "decides",
    "endorsed", "endorses", "resolved",
];

/// What only an approval is.
const APPROVING: [&str; 8] =
    ["approved", "approves", "approve", "approval", "authorised", "authorises", "ratified", "sanctioned"];

/// What turns a proposal down.
const REFUSING: [&str; 4] = ["rejected", "rejects", "refused", "refuses"];

/// The words that are stronger than an outcome.
fn stronger(outcome: Outcome) -> Vec<&'static [&'static str]> {
    match outcome {
        Outcome::None | Outcome::Noted | Outcome::Welcomed => vec![&AGREEING, &APPROVING, &REFUSING],
        Outcome::Requested | Outcome::Referred | Outcome::Deferred | Outcome::Agreed => vec![&APPROVING, &REFUSING],
        Outcome::Approved => vec![&REFUSING],
        Outcome::Rejected => vec![&AGREEING, &APPROVING],
    }
}

/// Applies the rule to a minute.
pub fn check(subject: &Subject, diagnostics: &mut Diagnostics) {
    let Some(minute) = subject.site.minutes.get(subject.entry.id).filter(|_| subject.entry.kind == Kind::Minute) else {
        return;
    };
    for passage in &subject.passages {
        let outcomes: Vec<Outcome> = match passage.part {
            Part::Decision(outcome) => vec![outcome],
            // A summary may tell any of the decisions.
            Part::Title | Part::Summary => {
                minute.data.decisions.iter().map(|decision| decision.outcome).chain([minute.data.outcome]).collect()
            }
            _ => continue,
        };
        diagnostics.append(stronger_words(passage, &outcomes));
    }
}

/// The words that are stronger than every one of the outcomes.
fn stronger_words(passage: &Passage, outcomes: &[Outcome]) -> Diagnostics {
    let mut found = Diagnostics::new();
    let is_stronger =
        |word: &str| outcomes.iter().all(|outcome| stronger(*outcome).iter().any(|list| list.contains(&word)));
    let mut before: [&str; 3] = [""; 3];
    let names: BTreeSet<&str> = outcomes.iter().map(|outcome| outcome.word()).collect();
    for range in words(&passage.text) {
        let word = &passage.text[range.clone()];
        // "has not yet approved"
        let negated = before.iter().any(|word| ["not", "no", "never", "without"].contains(word));
        before = [before[1], before[2], word];
        if negated || !is_stronger(&fold::key(word)) {
            continue;
        }
        found.push(
            Diagnostic::error(Code::StrongerWord, format!("`{word}` is stronger than what the minutes record"))
                .at(passage.span(range.clone()), format!("the outcome is: {}", names.iter().copied().collect::<Vec<_>>().join(", ")))
                .about(word)
                .help("Say it in the word of the minutes. Where another body did this, and the minutes tell of it, give that as the reason under `excuses:`."),
        );
    }
    found
}
