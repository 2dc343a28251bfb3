//! What was asked for is followed to what came of it.
//!
//! ```text
//! asked: [the-trust]
//! follow_up: { by: 2019-06-05-board/012-beds }     <- a meeting before the one that asked
//! ```

use super::subject::Subject;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::id::{Address, Kind, Reference};
use crate::model::number::Number;
use crate::model::values::{Decision, FollowUp};

/// Applies the rule to a minute.
pub fn check(subject: &Subject, diagnostics: &mut Diagnostics) {
    let Some(minute) = subject.site.minutes.get(subject.entry.id).filter(|_| subject.entry.kind == Kind::Minute) else {
        return;
    };
    for decision in &minute.data.decisions {
        match &decision.follow_up {
            None if !decision.asked.is_empty() => diagnostics.push(open(decision)),
            Some(FollowUp::By(later)) => {
                let when = (held(subject, &subject.entry.address()), held(subject, &later.address));
                if let (Some(asked), Some(answered)) = when
                    && answered <= asked
                {
                    diagnostics.push(early(decision, later));
                }
            }
            _ => {}
        }
    }
}

fn early(decision: &Decision, later: &Reference) -> Diagnostic {
    let message = format!("the follow-up of ({}) is not later than the decision", decision.part);
    Diagnostic::error(Code::EarlierFollowUp, message)
        .at(later.span, "of an earlier meeting, or earlier in the same one")
        .help("Name a later minute or report, or write `none_found: true` where you looked and found none.")
}

fn open(decision: &Decision) -> Diagnostic {
    Diagnostic::warning(Code::NoFollowUp, format!("nothing says what came of ({})", decision.part))
        .at(decision.text.span, "somebody was asked for this")
        .about(&decision.part)
        .help("Look through later minutes and reports. Then write `follow_up: { by: ID }`, or `follow_up: { none_found: true }`.")
}

/// A day, whether it is that of a report, which stands behind the minutes of its day, and the number of a minute.
type Held<'a> = ((i16, i8, i8), bool, Option<&'a Number>);

/// When a minute was dealt with, or a report given.
fn held<'a>(subject: &Subject<'a>, record: &Address) -> Option<Held<'a>> {
    if let Some(report) = subject.site.reports.get(&record.id).filter(|_| record.kind == Kind::Report) {
        return Some((report.data.date.order(), true, None));
    }
    let minute = &subject.site.minutes.get(&record.id)?.data;
    let meeting = subject.site.meetings.get(&minute.meeting.address.id)?;
    Some((meeting.data.date.order(), false, Some(&minute.number)))
}
