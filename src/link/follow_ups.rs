//! Promises: every decision that asks somebody for something, with what the archive knows of it later.

use crate::model::meeting::Meeting;
use crate::model::minute::Minute;
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

/// All promises, in the order of their meetings and minutes.
pub fn promises(site: &Site) -> Vec<Promise<'_>> {
    let mut promises: Vec<Promise> = site
        .minutes
        .iter()
        .filter_map(|minute| Some((minute, site.meetings.get(&minute.data.meeting.address.id)?)))
        .flat_map(|(minute, meeting)| {
            minute.data.decisions.iter().map(move |decision| Promise { meeting, minute, decision })
        })
        .filter(|promise| !promise.decision.asked.is_empty())
        .collect();
    promises
        .sort_by_key(|promise| (promise.meeting.data.date.order(), &promise.meeting.id, promise.minute.data.number));
    promises
}
