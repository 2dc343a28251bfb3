//! Asked and promised: every decision that asks somebody for something, every promise, offer, hope and suggestion, with what the
//! archive knows of it later.

use std::collections::BTreeSet;

use crate::map::HashMap;
use crate::model::date::Date;
use crate::model::id::{Address, Id, Reference};
use crate::model::meeting::Meeting;
use crate::model::minute::Minute;
use crate::model::number::Number;
use crate::model::values::{At, Decision, FollowUp, Suggestion, Text, Undertaking};
use crate::model::{Entry, Site};

/// Something that somebody was asked for, promised or was told to do.
pub struct Promise<'site> {
    /// The meeting at which it was said.
    pub meeting: &'site Entry<Meeting>,
    /// The minute that records it.
    pub minute: &'site Entry<Minute>,
    /// What it is.
    pub said: Said<'site>,
}

/// What a meeting decided, and what was only said at it.
#[derive(Clone, Copy)]
pub enum Said<'site> {
    /// The meeting resolved it.
    Decision(&'site Decision),
    /// Somebody promised, offered or hoped for it.
    Undertaking(&'site Undertaking),
    /// It was asked or suggested without a resolution.
    Suggestion(&'site Suggestion),
}

impl<'site> Said<'site> {
    /// What, as a sentence.
    pub fn text(self) -> &'site Text {
        match self {
            Said::Decision(decision) => &decision.text,
            Said::Undertaking(undertaking) => &undertaking.text,
            Said::Suggestion(suggestion) => &suggestion.text,
        }
    }

    /// Who is to act.
    pub fn actors(self) -> &'site [Reference] {
        match self {
            Said::Decision(decision) => &decision.asked,
            Said::Undertaking(undertaking) => &undertaking.by,
            Said::Suggestion(suggestion) => &suggestion.of,
        }
    }

    /// Whom else it concerns: to whom it was promised, who suggested it.
    pub fn others(self) -> &'site [Reference] {
        match self {
            Said::Decision(_) => &[],
            Said::Undertaking(undertaking) => &undertaking.to,
            Said::Suggestion(suggestion) => &suggestion.by,
        }
    }

    /// By when.
    pub fn due(self) -> Option<Date> {
        match self {
            Said::Decision(decision) => decision.due,
            Said::Undertaking(undertaking) => undertaking.due,
            Said::Suggestion(_) => None,
        }
    }

    /// What the archive knows of it later.
    pub fn follow_up(self) -> Option<&'site FollowUp> {
        match self {
            Said::Decision(decision) => decision.follow_up.as_ref(),
            Said::Undertaking(undertaking) => undertaking.follow_up.as_ref(),
            Said::Suggestion(suggestion) => suggestion.follow_up.as_ref(),
        }
    }

    /// Why the archive takes it to be these bodies, where the minutes do not name them.
    pub fn inferred(self) -> Option<&'site Text> {
        match self {
            Said::Decision(decision) => decision.inferred.as_ref(),
            Said::Undertaking(undertaking) => undertaking.inferred.as_ref(),
            Said::Suggestion(suggestion) => suggestion.inferred.as_ref(),
        }
    }

    /// Where the source says so.
    pub fn at(self) -> &'site At {
        match self {
            Said::Decision(decision) => &decision.at,
            Said::Undertaking(undertaking) => &undertaking.at,
            Said::Suggestion(suggestion) => &suggestion.at,
        }
    }

    /// What it is, in a word: `decided`, `suggested`, or how firmly it was said.
    pub fn word(self) -> &'static str {
        match self {
            Said::Decision(_) => "decided",
            Said::Undertaking(undertaking) => undertaking.kind.word(),
            Said::Suggestion(_) => "suggested",
        }
    }
}

/// Everything that a minute records of this sort, decisions first.
pub fn said(minute: &Minute) -> impl Iterator<Item = Said<'_>> {
    let decisions = minute.decisions.iter().map(Said::Decision);
    let undertakings = minute.undertakings.iter().map(Said::Undertaking);
    decisions.chain(undertakings).chain(minute.suggestions.iter().map(Said::Suggestion))
}

/// All promises in order, with an index by whom or what they concern.
#[derive(Default)]
pub struct Promises<'site> {
    promises: Vec<Promise<'site>>,
    by_subject: HashMap<Address, Vec<usize>>,
}

impl<'site> Promises<'site> {
    /// All, in the order of their meetings and minutes.
    pub fn all(&self) -> &[Promise<'site>] {
        &self.promises
    }

    /// What an organisation was asked for, what a meeting asked for, or what was asked for on a topic, in order.
    pub fn of(&self, subject: &Address) -> impl Iterator<Item = &Promise<'site>> {
        self.by_subject.get(subject).into_iter().flatten().map(|i| &self.promises[*i])
    }
}

/// Gathers the promises of a site.
pub fn promises(site: &Site) -> Promises<'_> {
    let mut promises: Vec<Promise> = site
        .minutes
        .iter()
        .filter_map(|minute| Some((minute, site.meetings.get(&minute.data.meeting.address.id)?)))
        .flat_map(|(minute, meeting)| said(&minute.data).map(move |said| Promise { meeting, minute, said }))
        // A decision that asks nobody is no promise.
        .filter(|promise| !matches!(promise.said, Said::Decision(decision) if decision.asked.is_empty()))
        .collect();
    promises.sort_by(|one, other| order(one).cmp(&order(other)));
    let mut by_subject: HashMap<Address, Vec<usize>> = HashMap::default();
    for (i, promise) in promises.iter().enumerate() {
        for subject in subjects(promise) {
            by_subject.entry(subject.clone()).or_default().push(i);
        }
    }
    Promises { promises, by_subject }
}

/// By meetings, and in each by the numbers of the minutes.
fn order<'a>(promise: &'a Promise) -> ((i16, i8, i8), &'a Id, &'a Number) {
    (promise.meeting.data.date.order(), &promise.meeting.id, &promise.minute.data.number)
}

/// Whom and what a promise concerns, each once.
fn subjects<'site>(promise: &Promise<'site>) -> BTreeSet<&'site Address> {
    let asked = promise.said.actors().iter().chain(promise.said.others()).chain(&promise.minute.data.topics);
    asked.chain([&promise.minute.data.meeting]).map(|reference| &reference.address).collect()
}
