//! What was decided, and what came of it.

use serde::Serialize;

use super::marks::{Tag, When};
use super::pieces::Pieces;
use crate::link::Promise;
use crate::model::id::{Address, Kind};
use crate::model::values::{Decision, FollowUp};
use crate::render::link::Link;

/// A decision that is shown.
#[derive(Clone, Debug, Serialize)]
pub struct Decided {
    /// Its letter.
    pub part: String,
    /// Its address in the page of its minute.
    pub id: String,
    /// What was decided.
    pub text: String,
    /// In the words of the minutes.
    pub outcome: Tag,
    /// Who must act.
    pub asked: Vec<Link>,
    /// By when.
    pub due: Option<When>,
    /// What is known since; nothing where nobody was asked.
    pub known: Option<Known>,
}

/// What the archive knows of a decision later.
#[derive(Clone, Debug, Serialize)]
pub struct Known {
    /// Done, or no later record found, or not looked for yet.
    pub status: Tag,
    /// The minute that deals with it.
    pub by: Option<Link>,
}

/// A decision that asks somebody for something, away from its minute.
#[derive(Clone, Debug, Serialize)]
pub struct Promised {
    /// The decision.
    pub decision: Decided,
    /// The decision in its minute.
    pub href: String,
    /// "Minute 17 (d), 24 January 2020"
    pub asked_at: String,
}

impl Pieces<'_> {
    /// A decision.
    pub fn decided(&self, decision: &Decision) -> Decided {
        let known = (!decision.asked.is_empty()).then(|| match &decision.follow_up {
            Some(FollowUp::By(minute)) => {
                Known { status: self.status("done", "known_done"), by: Some(self.link(&minute.address)) }
            }
            Some(FollowUp::NoneFound) => Known { status: self.status("open", "known_none"), by: None },
            None => Known { status: self.status("open", "known_unasked"), by: None },
        });
        Decided {
            part: decision.part.clone(),
            id: decision_id(decision),
            text: decision.text.text.clone(),
            outcome: self.outcome(decision.outcome),
            asked: self.links(&decision.asked),
            due: decision.due.map(|due| self.when(due)),
            known,
        }
    }

    /// A promise, away from its minute.
    pub fn promised(&self, promise: &Promise) -> Promised {
        let minute = Address { kind: Kind::Minute, id: promise.minute.id.clone() };
        let asked_at = self.cx.strings.say(
            "asked_at",
            &[
                ("number", promise.minute.data.number.to_string().into()),
                ("part", promise.decision.part.as_str().into()),
                ("date", self.cx.strings.date(promise.meeting.data.date).into()),
            ],
        );
        Promised {
            href: self.linker.within(&minute, &decision_id(promise.decision)),
            asked_at,
            decision: self.decided(promise.decision),
        }
    }
}

/// The address of a decision in the page of its minute.
pub fn decision_id(decision: &Decision) -> String {
    format!("_decision-{}", decision.name())
}
