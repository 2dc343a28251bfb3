//! Records as lines of a list.

use serde::Serialize;

use super::marks::{Tag, When};
use super::pieces::Pieces;
use crate::model::AnyEntry;
use crate::model::id::{Id, Kind};

/// A line of a list of records.
#[derive(Clone, Debug, Serialize)]
pub struct Item {
    /// Words of the link.
    pub title: String,
    /// Where to.
    pub href: String,
    /// A date beside it.
    pub when: Option<When>,
    /// A mark beside it.
    pub tag: Option<Tag>,
    /// What sort of thing it is.
    pub sort: String,
    /// One sentence.
    pub summary: String,
}

/// How many lines a list has at the most that says more of each than its title and date.
pub const DENSE: usize = 40;

impl Pieces<'_> {
    /// A line for a record in a list.
    pub fn item(&self, entry: &AnyEntry) -> Item {
        let address = entry.address();
        let plain = Item {
            title: entry.title.text.clone(),
            href: self.linker.record(&address),
            when: None,
            tag: None,
            sort: self.cx.strings.word(&format!("kind_{}", entry.kind.name())).to_owned(),
            summary: String::new(),
        };
        match entry.kind {
            Kind::Minute => self.cx.site.minutes.get(entry.id).map_or(plain.clone(), |minute| Item {
                when: self
                    .cx
                    .site
                    .meetings
                    .get(&minute.data.meeting.address.id)
                    .map(|meeting| self.when(meeting.data.date)),
                tag: Some(self.outcome(minute.data.outcome)),
                sort: self.cx.strings.say("minute_number", &[("number", minute.data.number.to_string().into())]),
                summary: minute.data.summary.text.clone(),
                ..plain
            }),
            Kind::Report => self.cx.site.reports.get(entry.id).map_or(plain.clone(), |report| Item {
                when: Some(self.when(report.data.date)),
                sort: self.cx.strings.word(&format!("form_{}", report.data.form.word())).to_owned(),
                summary: report.data.summary.text.clone(),
                ..plain
            }),
            Kind::Meeting => self.cx.site.meetings.get(entry.id).map_or(plain.clone(), |meeting| Item {
                when: Some(self.when(meeting.data.date)),
                summary: self.agenda(&meeting.id),
                ..plain
            }),
            Kind::Pack => self
                .cx
                .site
                .packs
                .get(entry.id)
                .map_or(plain.clone(), |pack| Item { when: Some(self.when(pack.data.date)), ..plain }),
            Kind::Topic => self
                .cx
                .site
                .topics
                .get(entry.id)
                .map_or(plain.clone(), |topic| Item { summary: topic.data.summary.text.clone(), ..plain }),
            Kind::Term => self
                .cx
                .site
                .terms
                .get(entry.id)
                .map_or(plain.clone(), |term| Item { summary: term.data.definition.text.clone(), ..plain }),
            Kind::Organisation | Kind::Place | Kind::Page => plain,
        }
    }

    /// How much a meeting went through: "11 minutes, 2 papers".
    fn agenda(&self, meeting: &Id) -> String {
        let minutes = self.cx.minutes_of.get(meeting).map_or(0, Vec::len);
        let papers = self.cx.reports_of.get(meeting).map_or(0, Vec::len);
        let counts = [("count_minutes", minutes), ("count_reports", papers)];
        let counts = counts.into_iter().filter(|(_, count)| *count > 0);
        counts
            .map(|(words, count)| self.cx.strings.count(words, count))
            .collect::<Vec<_>>()
            .join(self.cx.strings.word("between"))
    }

    /// Records as lines of a list, in their order. A long list is for looking a thing up, so it does without sentences and
    /// marks.
    pub fn items(&self, entries: &[&AnyEntry]) -> Vec<Item> {
        let dense = entries.len() > DENSE;
        entries.iter().map(|entry| if dense { self.dense(entry) } else { self.item(entry) }).collect()
    }

    /// A line of a long list.
    fn dense(&self, entry: &AnyEntry) -> Item {
        Item {
            title: entry.title.text.clone(),
            href: self.linker.record(&entry.address()),
            when: self.cx.date_of(entry).map(|date| self.when(date)),
            tag: None,
            sort: String::new(),
            summary: String::new(),
        }
    }
}
