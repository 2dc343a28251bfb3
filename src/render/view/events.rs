//! Lines of a timeline.

use serde::Serialize;

use super::decisions::decision_id;
use super::marks::When;
use super::pieces::Pieces;
use crate::link::{Moment, What};
use crate::render::link::Link;

/// A line of a timeline.
#[derive(Clone, Debug, Serialize)]
pub struct Event {
    /// When.
    pub when: When,
    /// `happened`, `planned`, `decided` or `met`.
    pub status: &'static str,
    /// The same for readers.
    pub status_text: String,
    /// What.
    pub text: String,
    /// The record that tells it.
    pub source: Link,
    /// Where its source says so: "line 160".
    pub at: Option<String>,
}

/// The events of a year.
#[derive(Clone, Debug, Serialize)]
pub struct Year {
    /// 2020
    pub year: String,
    /// In order.
    pub events: Vec<Event>,
}

impl Pieces<'_> {
    /// A line of a timeline.
    pub fn event(&self, moment: &Moment) -> Event {
        let status = moment.what.word();
        let (text, fragment) = match moment.what {
            What::Met(meeting) => {
                let body = self.link(&meeting.data.body.address).text;
                (self.cx.strings.say("body_met", &[("body", body.into())]), None)
            }
            What::Decided(_, decision) => (decision.text.text.clone(), Some(decision_id(decision))),
            What::Told(event) => (event.text.text.clone(), None),
        };
        let link = self.link(&moment.source);
        let href = fragment.map_or(link.href.clone(), |fragment| self.linker.within(&moment.source, &fragment));
        Event {
            when: self.when(moment.date),
            status,
            status_text: self.cx.strings.word(&format!("event_{status}")).to_owned(),
            text,
            source: Link { href, ..link },
            at: moment.what.at().map(|at| self.cx.at(at, self.cx.extent_of(&moment.source))),
        }
    }

    /// Moments, year by year.
    pub fn years<'m, 'site: 'm>(&self, moments: impl IntoIterator<Item = &'m Moment<'site>>) -> Vec<Year> {
        let mut years: Vec<Year> = Vec::new();
        for moment in moments {
            let year = moment.date.year().to_string();
            let event = self.event(moment);
            match years.last_mut().filter(|last| last.year == year) {
                Some(last) => last.events.push(event),
                None => years.push(Year { year, events: vec![event] }),
            }
        }
        years
    }
}
