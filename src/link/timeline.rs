//! Everything dated in one row: meetings, decisions, events.

use std::collections::{BTreeMap, HashMap};

use crate::model::date::Date;
use crate::model::id::{Address, Kind, Reference};
use crate::model::meeting::Meeting;
use crate::model::minute::Minute;
use crate::model::values::{At, Decision, Event, Status};
use crate::model::{Entry, Site};

/// One dated thing.
pub struct Moment<'site> {
    /// When.
    pub date: Date,
    /// What.
    pub what: What<'site>,
    /// The record that tells it.
    pub source: Address,
    /// Organisations, topics and places that it concerns.
    subjects: Vec<&'site Address>,
}

/// What a moment is.
#[derive(Clone, Copy)]
pub enum What<'site> {
    /// A body met.
    Met(&'site Entry<Meeting>),
    /// Something was decided at a meeting.
    Decided(&'site Entry<Minute>, &'site Decision),
    /// A paper tells of it.
    Told(&'site Event),
}

impl What<'_> {
    /// The name of the string that readers see.
    pub fn word(&self) -> &'static str {
        match self {
            What::Met(_) => "met",
            What::Decided(..) => "decided",
            What::Told(event) => match event.status {
                Status::Happened => "happened",
                Status::Planned => "planned",
            },
        }
    }

    /// Where the source says so, for what has a place of its own.
    pub fn at(&self) -> Option<&At> {
        match self {
            What::Met(_) => None,
            What::Decided(_, decision) => Some(&decision.at),
            What::Told(event) => Some(&event.at),
        }
    }

    /// Meetings stand before what was decided at them.
    fn order(&self) -> u8 {
        match self {
            What::Met(_) => 0,
            What::Decided(..) => 1,
            What::Told(_) => 2,
        }
    }
}

/// All moments in order, with an index by subject.
pub struct Timeline<'site> {
    moments: Vec<Moment<'site>>,
    by_subject: HashMap<&'site Address, Vec<usize>>,
    by_year: BTreeMap<i16, Vec<usize>>,
    told_by: HashMap<Address, Vec<usize>>,
}

impl<'site> Timeline<'site> {
    /// Everything, in order.
    pub fn all(&self) -> impl Iterator<Item = &Moment<'site>> {
        self.moments.iter()
    }

    /// What concerns an organisation, a topic or a place, in order.
    pub fn of(&self, subject: &Address) -> Vec<&Moment<'site>> {
        self.by_subject.get(subject).into_iter().flatten().map(|i| &self.moments[*i]).collect()
    }

    /// The events that a record tells, in order.
    pub fn told_by(&self, source: &Address) -> Vec<&Moment<'site>> {
        self.told_by.get(source).into_iter().flatten().map(|i| &self.moments[*i]).collect()
    }

    /// The moments of each year, in order.
    pub fn years(&self) -> impl Iterator<Item = (i16, Vec<&Moment<'site>>)> {
        self.by_year.iter().map(|(year, list)| (*year, list.iter().map(|i| &self.moments[*i]).collect()))
    }
}

/// Puts everything dated in a row.
pub fn timeline(site: &Site) -> Timeline<'_> {
    let mut moments: Vec<Moment> = site.meetings.iter().map(met).collect();
    for minute in site.minutes.iter() {
        let subjects = subjects(&[&minute.data.organisations, &minute.data.topics, &minute.data.places]);
        let source = Address { kind: Kind::Minute, id: minute.id.clone() };
        moments.extend(decided(site, minute, &subjects));
        moments.extend(minute.data.events.iter().map(|event| told(event, &source, &subjects)));
    }
    for report in site.reports.iter() {
        let subjects = subjects(&[&report.data.organisations, &report.data.topics, &report.data.places]);
        let source = Address { kind: Kind::Report, id: report.id.clone() };
        moments.extend(report.data.events.iter().map(|event| told(event, &source, &subjects)));
    }
    moments
        .sort_by(|a, b| (a.date.order(), a.what.order(), &a.source).cmp(&(b.date.order(), b.what.order(), &b.source)));
    index(moments)
}

fn index(moments: Vec<Moment<'_>>) -> Timeline<'_> {
    let mut by_subject: HashMap<&Address, Vec<usize>> = HashMap::new();
    let mut by_year: BTreeMap<i16, Vec<usize>> = BTreeMap::new();
    let mut told_by: HashMap<Address, Vec<usize>> = HashMap::new();
    for (i, moment) in moments.iter().enumerate() {
        if let What::Told(_) = moment.what {
            told_by.entry(moment.source.clone()).or_default().push(i);
        }
        by_year.entry(moment.date.year()).or_default().push(i);
        for subject in &moment.subjects {
            by_subject.entry(subject).or_default().push(i);
        }
    }
    Timeline { by_subject, by_year, told_by, moments }
}

fn met(meeting: &Entry<Meeting>) -> Moment<'_> {
    Moment {
        date: meeting.data.date,
        what: What::Met(meeting),
        source: Address { kind: Kind::Meeting, id: meeting.id.clone() },
        subjects: vec![&meeting.data.body.address],
    }
}

/// Decisions happen on the day of their meeting. An organisation is concerned where it is asked.
fn decided<'site>(site: &'site Site, minute: &'site Entry<Minute>, subjects: &[&'site Address]) -> Vec<Moment<'site>> {
    let Some(meeting) = site.meetings.get(&minute.data.meeting.address.id) else { return Vec::new() };
    let moment = |decision: &'site Decision| {
        let asked = decision.asked.iter().map(|body| &body.address);
        let others = subjects.iter().copied().filter(|subject| subject.kind != Kind::Organisation);
        Moment {
            date: meeting.data.date,
            what: What::Decided(minute, decision),
            source: Address { kind: Kind::Minute, id: minute.id.clone() },
            subjects: distinct(asked.chain(others).chain([&meeting.data.body.address])),
        }
    };
    minute.data.decisions.iter().map(moment).collect()
}

fn told<'site>(event: &'site Event, source: &Address, subjects: &[&'site Address]) -> Moment<'site> {
    Moment { date: event.date, what: What::Told(event), source: source.clone(), subjects: subjects.to_vec() }
}

fn subjects<'site>(lists: &[&'site [Reference]]) -> Vec<&'site Address> {
    distinct(lists.iter().flat_map(|list| list.iter()).map(|reference| &reference.address))
}

fn distinct<'site>(addresses: impl Iterator<Item = &'site Address>) -> Vec<&'site Address> {
    let mut list: Vec<_> = addresses.collect();
    list.sort();
    list.dedup();
    list
}
