//! What came of a minute is what came of one of its decisions, and each decision has a letter or number of its own.
//!
//! ```text
//! outcome: approved
//! decisions:
//!   - { part: a, text: The report was noted., outcome: noted, … }     <- nothing was approved
//! ```

use super::subject::Subject;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::id::Kind;
use crate::model::minute::Minute;

/// Applies the rule.
pub fn check(subject: &Subject, diagnostics: &mut Diagnostics) {
    let minute = subject.site.minutes.get(subject.entry.id).filter(|_| subject.entry.kind == Kind::Minute);
    let Some(minute) = minute.map(|minute| &minute.data) else { return };
    diagnostics.append(twins(minute));
    if let Some(fault) = unlike_decisions(minute) {
        diagnostics.push(fault);
    }
}

fn unlike_decisions(minute: &Minute) -> Option<Diagnostic> {
    let first = minute.decisions.first()?;
    if minute.decisions.iter().any(|decision| decision.outcome == minute.outcome) {
        return None;
    }
    let mut outcomes: Vec<&str> = minute.decisions.iter().map(|decision| decision.outcome.word()).collect();
    outcomes.sort_unstable();
    outcomes.dedup();
    let message = format!("no decision of this minute was {}", minute.outcome.word());
    let message = if minute.outcome.is_none() {
        "this minute has decisions, and says that nothing came of it".to_owned()
    } else {
        message
    };
    Some(
        Diagnostic::error(Code::Contradiction, message)
            .at(minute.outcome_span, format!("its decisions: {}", outcomes.join(", ")))
            .related(first.text.span, "the first of its decisions")
            .help(
                "Look both up in the paper. `outcome:` of the whole is the most important outcome among its decisions.",
            ),
    )
}

fn twins(minute: &Minute) -> Diagnostics {
    let mut faults = Diagnostics::new();
    for (i, decision) in minute.decisions.iter().enumerate() {
        if let Some(first) = minute.decisions[..i].iter().find(|first| first.name() == decision.name()) {
            faults.push(
                Diagnostic::error(Code::Contradiction, format!("two decisions are called ({})", decision.called()))
                    .at(decision.text.span, "the second of them")
                    .related(first.text.span, "the first of them")
                    .help("Give each the letter or number that it has in the minutes."),
            );
        }
    }
    faults
}
