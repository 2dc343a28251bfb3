//! Everything dated in one row: meetings, decisions, events.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::fold::{self, Folded};
use crate::map::HashMap;
use crate::model::date::Date;
use crate::model::id::{Address, Id, Kind, Reference};
use crate::model::meeting::Meeting;
use crate::model::minute::Minute;
use crate::model::values::{At, Decision, Event, Status};
use crate::model::{Entry, Site};
use crate::reading::{Phrases, in_compound};

/// One dated thing.
pub struct Moment<'site> {
    /// When.
    pub date: Date,
    /// What.
    pub what: What<'site>,
    /// The record that tells it.
    pub source: Address,
    /// Organisations, topics and places that it concerns.
    subjects: Vec<Subject<'site>>,
}

/// An organisation, a topic or a place.
type Subject<'site> = (Kind, &'site Id);

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
    by_subject: HashMap<Subject<'site>, Vec<usize>>,
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
        self.by_subject.get(&(subject.kind, &subject.id)).into_iter().flatten().map(|i| &self.moments[*i]).collect()
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
    let names = Names::of(site);
    let mut moments: Vec<Moment> = site.meetings.iter().map(met).collect();
    for minute in site.minutes.iter() {
        let about = about(&minute.data.topics, &minute.data.places);
        let source = Address { kind: Kind::Minute, id: minute.id.clone() };
        moments.extend(decided(site, minute, &about, &names));
        moments.extend(minute.data.events.iter().map(|event| told(event, &source, &about, &names)));
    }
    for report in site.reports.iter() {
        let about = about(&report.data.topics, &report.data.places);
        let source = Address { kind: Kind::Report, id: report.id.clone() };
        moments.extend(report.data.events.iter().map(|event| told(event, &source, &about, &names)));
    }
    moments
        .sort_by(|a, b| (a.date.order(), a.what.order(), &a.source).cmp(&(b.date.order(), b.what.order(), &b.source)));
    index(moments)
}

fn index(moments: Vec<Moment<'_>>) -> Timeline<'_> {
    let mut by_subject: HashMap<Subject, Vec<usize>> = HashMap::default();
    let mut by_year: BTreeMap<i16, Vec<usize>> = BTreeMap::new();
    let mut told_by: HashMap<Address, Vec<usize>> = HashMap::default();
    for (i, moment) in moments.iter().enumerate() {
        if let What::Told(_) = moment.what {
            told_by.entry(moment.source.clone()).or_default().push(i);
        }
        by_year.entry(moment.date.year()).or_default().push(i);
        for subject in &moment.subjects {
            by_subject.entry(*subject).or_default().push(i);
        }
    }
    Timeline { by_subject, by_year, told_by, moments }
}

fn met(meeting: &Entry<Meeting>) -> Moment<'_> {
    Moment {
        date: meeting.data.date,
        what: What::Met(meeting),
        source: Address { kind: Kind::Meeting, id: meeting.id.clone() },
        subjects: vec![subject(&meeting.data.body)],
    }
}

/// Decisions happen on the day of their meeting. They concern who is asked, and whom they name.
fn decided<'site>(
    site: &'site Site,
    minute: &'site Entry<Minute>,
    about: &[Subject<'site>],
    names: &Names<'site>,
) -> Vec<Moment<'site>> {
    let Some(meeting) = site.meetings.get(&minute.data.meeting.address.id) else { return Vec::new() };
    let moment = |decision: &'site Decision| {
        let asked = decision.asked.iter().map(subject);
        let named = names.within(&decision.text.text);
        Moment {
            date: meeting.data.date,
            what: What::Decided(minute, decision),
            source: Address { kind: Kind::Minute, id: minute.id.clone() },
            subjects: distinct(asked.chain(named).chain(about.iter().copied()).chain([subject(&meeting.data.body)])),
        }
    };
    minute.data.decisions.iter().map(moment).collect()
}

fn told<'site>(event: &'site Event, source: &Address, about: &[Subject<'site>], names: &Names<'site>) -> Moment<'site> {
    let subjects = distinct(about.iter().copied().chain(names.within(&event.text.text)));
    Moment { date: event.date, what: What::Told(event), source: source.clone(), subjects }
}

/// What all that a record tells is about: its topics, and its place where it has a single one. A record names many
/// organisations and places, and each of its events concerns few of them.
fn about<'site>(topics: &'site [Reference], places: &'site [Reference]) -> Vec<Subject<'site>> {
    let place = if places.len() == 1 { places } else { &[] };
    topics.iter().chain(place).map(subject).collect()
}

/// The names of organisations and places.
struct Names<'site> {
    phrases: Option<Phrases>,
    /// For each phrase the names that differ in capitals only, with what they stand for.
    names: Vec<BTreeMap<String, Subject<'site>>>,
}

impl<'site> Names<'site> {
    fn of(site: &'site Site) -> Self {
        let bodies = site.organisations.iter().flat_map(|body| {
            let names = [&body.data.name].into_iter().chain(&body.data.abbreviation).chain(&body.data.also);
            names.map(move |name| (name.text.as_str(), (Kind::Organisation, &body.id)))
        });
        let places = site.places.iter().flat_map(|place| {
            let names = [&place.data.name].into_iter().chain(&place.data.also);
            names.map(move |name| (name.text.as_str(), (Kind::Place, &place.id)))
        });
        let mut names: BTreeMap<String, BTreeMap<String, Subject>> = BTreeMap::new();
        for (name, subject) in bodies.chain(places) {
            names.entry(fold::key(name)).or_default().insert(fold::in_case(name), subject);
        }
        Names { phrases: Phrases::new(names.keys(), in_compound).ok(), names: names.into_values().collect() }
    }

    /// Those that a text names, in the letters of the name: WHO is a body, and who is not.
    fn within(&self, text: &str) -> Vec<Subject<'site>> {
        let Some(phrases) = &self.phrases else { return Vec::new() };
        let folded = Folded::of(text);
        let named = |name: usize, range: &Range<usize>| {
            self.names[name].get(&*fold::in_case(&text[folded.source(range.clone())]))
        };
        let mut subjects = Vec::new();
        let mut at = 0;
        while let Some((name, range)) = phrases.next(&folded, at, |name, range| named(name, range).is_some()) {
            subjects.extend(named(name, &range));
            at = range.end;
        }
        subjects
    }
}

fn subject(reference: &Reference) -> Subject<'_> {
    (reference.address.kind, &reference.address.id)
}

fn distinct<'site>(subjects: impl Iterator<Item = Subject<'site>>) -> Vec<Subject<'site>> {
    let mut list: Vec<_> = subjects.collect();
    list.sort();
    list.dedup();
    list
}
