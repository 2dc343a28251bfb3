//! What was decided, promised and suggested, and what came of it.

use serde::Serialize;

use super::marks::{Tag, When};
use super::pieces::Pieces;
use crate::link::{Promise, Said, said};
use crate::model::id::{Address, Kind};
use crate::model::minute::Minute;
use crate::model::values::{Decision, FollowUp, Later};
use crate::render::link::Link;

/// What was decided or said, as it is shown.
#[derive(Clone, Debug, Serialize)]
pub struct Decided {
    /// Its letter, where the minutes print one.
    pub part: Option<String>,
    /// Its address in the page of its minute.
    pub id: String,
    /// What it is.
    pub text: String,
    /// In the words of the minutes; of what was not decided, how firmly it was said.
    pub outcome: Tag,
    /// What those who must act are called: "Asked", "Promised by".
    pub who: String,
    /// Who must act.
    pub asked: Vec<Link>,
    /// Why the archive takes it to be these, where the minutes do not name them.
    pub inferred: Option<String>,
    /// Who suggested it, in words.
    pub by: Option<String>,
    /// By when.
    pub due: Option<When>,
    /// What is known since; nothing where nobody was asked.
    pub known: Option<Known>,
}

/// What the archive knows of it later.
#[derive(Clone, Debug, Serialize)]
pub struct Known {
    /// The state, in words.
    pub status: Tag,
    /// The record that says so.
    pub by: Option<Link>,
    /// What is still missing.
    pub missing: Option<String>,
}

/// Something that was asked or promised, away from its minute.
#[derive(Clone, Debug, Serialize)]
pub struct Promised {
    /// What it is.
    pub decision: Decided,
    /// Where it stands in its minute.
    pub href: String,
    /// "Minute 17 (d), 24 January 2020"
    pub asked_at: String,
}

/// What happened after the papers, as a public page tells it.
#[derive(Clone, Debug, Serialize)]
pub struct Happened {
    /// When.
    pub when: When,
    /// What.
    pub text: String,
    /// The part of the decisions that it belongs to.
    pub part: Option<String>,
    /// The title of the page.
    pub title: String,
    /// Who publishes it.
    pub publisher: String,
    /// Its address.
    pub address: String,
    /// When it was read.
    pub read_on: When,
}

impl Pieces<'_> {
    /// What was decided at a minute, what was promised in the discussion, and what was suggested.
    pub fn said(&self, minute: &Minute) -> [Vec<Decided>; 3] {
        let mut lists = [Vec::new(), Vec::new(), Vec::new()];
        for said in said(minute) {
            let list = match said {
                Said::Decision(_) => 0,
                Said::Undertaking(_) => 1,
                Said::Suggestion(_) => 2,
            };
            lists[list].push(self.decided(said));
        }
        lists
    }

    fn decided(&self, said: Said) -> Decided {
        let strings = self.cx.strings;
        let is_asked = !matches!(said, Said::Decision(decision) if decision.asked.is_empty());
        let (part, outcome) = match said {
            Said::Decision(decision) => (decision.part.clone(), self.outcome(decision.outcome)),
            _ => (None, self.status(said.word(), &format!("said_{}", said.word()))),
        };
        let by = match said {
            Said::Suggestion(suggestion) if suggestion.by_members => Some(strings.word("members").to_owned()),
            Said::Suggestion(suggestion) if !suggestion.by.is_empty() => {
                let names = self.links(&suggestion.by).into_iter().map(|link| link.text);
                Some(names.collect::<Vec<_>>().join(strings.word("between")))
            }
            _ => None,
        };
        Decided {
            part,
            id: said_id(said),
            text: said.text().text.clone(),
            outcome,
            who: strings.word(&format!("who_{}", said.word())).to_owned(),
            asked: self.links(said.actors()),
            inferred: said.inferred().map(|why| strings.say("inferred_because", &[("why", why.text.as_str().into())])),
            by,
            due: said.due().map(|due| self.when(due)),
            known: is_asked.then(|| self.known(said.follow_up())),
        }
    }

    fn known(&self, follow_up: Option<&FollowUp>) -> Known {
        let Some(follow_up) = follow_up else {
            return Known { status: self.status("open", "known_unasked"), by: None, missing: None };
        };
        let name = if matches!(follow_up, FollowUp::Answered(_)) { "done" } else { "open" };
        let mut status = self.status(name, &format!("known_{}", follow_up.word()));
        if let FollowUp::Scheduled { on, .. } = follow_up {
            status.text = self.cx.strings.say("known_scheduled_for", &[("date", self.cx.strings.date(*on).into())]);
        }
        let missing = match follow_up {
            FollowUp::Partly { missing, .. } => Some(missing.text.clone()),
            _ => None,
        };
        Known { status, by: follow_up.record().map(|by| self.link(&by.address)), missing }
    }

    /// A promise, away from its minute.
    pub fn promised(&self, promise: &Promise) -> Promised {
        let minute = Address { kind: Kind::Minute, id: promise.minute.id.clone() };
        let number = promise.minute.data.number.to_string();
        let date = self.cx.strings.date(promise.meeting.data.date);
        let part = match promise.said {
            Said::Decision(decision) => decision.part.as_deref(),
            _ => None,
        };
        let asked_at = match part {
            Some(part) => self
                .cx
                .strings
                .say("asked_at", &[("number", number.into()), ("part", part.into()), ("date", date.into())]),
            None => self.cx.strings.say("said_at", &[("number", number.into()), ("date", date.into())]),
        };
        let decision = self.decided(promise.said);
        Promised { href: self.linker.within(&minute, &decision.id), asked_at, decision }
    }

    /// What happened after the papers, in the order of time.
    pub fn happened(&self, later: &[Later]) -> Vec<Happened> {
        let mut notes: Vec<&Later> = later.iter().collect();
        notes.sort_by_key(|note| note.date.order());
        let happened = notes.into_iter().map(|note| Happened {
            when: self.when(note.date),
            text: note.text.text.clone(),
            part: note.part.as_ref().map(|part| part.text.clone()),
            title: note.source.title.text.clone(),
            publisher: note.source.publisher.text.clone(),
            address: note.source.address.clone(),
            read_on: self.when(note.source.read_on),
        });
        happened.collect()
    }
}

/// The address of what was said in the page of its minute.
pub fn said_id(said: Said) -> String {
    match said {
        Said::Decision(decision) => decision_id(decision),
        Said::Undertaking(undertaking) => format!("_undertaking-{}", undertaking.number),
        Said::Suggestion(suggestion) => format!("_suggestion-{}", suggestion.number),
    }
}

/// The address of a decision in the page of its minute.
pub fn decision_id(decision: &Decision) -> String {
    format!("_decision-{}", decision.name())
}
