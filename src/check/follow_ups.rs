//! What was asked for is followed to what came of it.
//!
//! ```text
//! asked: [the-trust]
//! follow_up: { answered: 2019-06-05-board/012-beds }     <- a meeting before the one that asked
//! ```

use super::subject::Subject;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::link::{Said, said};
use crate::model::Site;
use crate::model::id::{Address, Kind, Reference};
use crate::model::number::Number;
use crate::model::values::FollowUp;

/// Applies the rule to a minute.
pub fn check(subject: &Subject, diagnostics: &mut Diagnostics) {
    let Some(minute) = subject.site.minutes.get(subject.entry.id).filter(|_| subject.entry.kind == Kind::Minute) else {
        return;
    };
    for said in said(&minute.data) {
        match said.follow_up() {
            None if matches!(said, Said::Decision(_)) && !said.actors().is_empty() => diagnostics.push(open(said)),
            Some(FollowUp::Elsewhere) if minute.data.later.is_empty() => diagnostics.push(nowhere(said)),
            Some(follow_up) => {
                let Some(later) = follow_up.record() else { continue };
                let when = (held(subject.site, &subject.entry.address()), held(subject.site, &later.address));
                if let (Some(asked), Some(answered)) = when
                    && answered <= asked
                {
                    diagnostics.push(early(later));
                }
            }
            None => {}
        }
    }
}

fn early(later: &Reference) -> Diagnostic {
    Diagnostic::error(Code::EarlierFollowUp, "the follow-up is not later than what it follows up")
        .at(later.span, "of an earlier meeting, or earlier in the same one")
        .help("Name a later minute or report, or write `none_found: true` where you looked and found none.")
}

fn nowhere(said: Said) -> Diagnostic {
    Diagnostic::error(Code::Contradiction, "a note under `later:` is to tell what came of this, and there is none")
        .at(said.text().span, "its `follow_up` says `elsewhere: true`")
        .help("Write the note, or `follow_up: { none_found: true }`.")
}

fn open(said: Said) -> Diagnostic {
    let name = match said {
        Said::Decision(decision) => decision.called(),
        _ => String::new(),
    };
    Diagnostic::warning(Code::NoFollowUp, format!("nothing says what came of ({name})"))
        .at(said.text().span, "somebody was asked for this")
        .about(&name)
        .help("Look through later minutes and reports. Then write `follow_up: { answered: ID }`, or another state that is true, or `follow_up: { none_found: true }`.")
}

/// A day, whether it is that of a report, which stands behind the minutes of its day, and the number of a minute.
pub type Held<'a> = ((i16, i8, i8), bool, Option<&'a Number>);

/// When a minute was dealt with, or a report given.
pub fn held<'a>(site: &'a Site, record: &Address) -> Option<Held<'a>> {
    if let Some(report) = site.reports.get(&record.id).filter(|_| record.kind == Kind::Report) {
        return Some((report.data.date.order(), true, None));
    }
    let minute = &site.minutes.get(&record.id)?.data;
    let meeting = site.meetings.get(&minute.meeting.address.id)?;
    Some((meeting.data.date.order(), false, Some(&minute.number)))
}
