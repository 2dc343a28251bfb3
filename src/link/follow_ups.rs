//! Promises: every decision that asks somebody for something, with what the archive knows of it later.

use std::collections::BTreeSet;

use crate::map::HashMap;
use crate::model::id::{Address, Id};
use crate::model::meeting::Meeting;
use crate::model::minute::Minute;
use crate::model::number::Number;
use crate::model::values::Decision;
use crate::model::{Entry, Site};

/// A decision that asks somebody for something.
pub struct Promise<'site> {
    /// The meeting at which it was asked.
    pub meeting: &'site Entry<Meeting>,
    /// The minute that records it.
    pub minute: &'site Entry<Minute>,
    /// What was asked.
    pub decision: &'site Decision,
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
        .flat_map(|(minute, meeting)| {
            minute.data.decisions.iter().map(move |decision| Promise { meeting, minute, decision })
        })
        .filter(|promise| !promise.decision.asked.is_empty())
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
    let asked = promise.decision.asked.iter().chain(&promise.minute.data.topics);
    asked.chain([&promise.minute.data.meeting]).map(|reference| &reference.address).collect()
}
