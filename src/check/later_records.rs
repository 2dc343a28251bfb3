//! Where no later record is said to be found, none of the archive looks as if it were one.
//!
//! A later record looks so where it shares a body that is to act, a topic, and some words that few records have; and an action
//! log that names the minute, where it shares a body or such a word. Somebody reads it, and writes what came of the matter, or
//! that it was looked at.
//!
//! ```text
//! text: The trust promised a survey of the wards in Ashby.
//! follow_up: { none_found: true }          <- a paper of the next month has the trust, its wards, a survey and Ashby
//! ```

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use super::follow_ups::held;
use super::unsure::knows;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, counted};
use crate::fold;
use crate::link::{Destination, Said, destination, said};
use crate::map::{HashMap, HashSet};
use crate::markdown::NodeKind;
use crate::model::id::{Address, Kind, Reference};
use crate::model::minute::Minute;
use crate::model::report::Form;
use crate::model::values::FollowUp;
use crate::model::{AnyEntry, Entry, Record, Site, any_entry};
use crate::reading::words;

/// How many rare words a record shares with what was asked.
const SHARED: usize = 2;

/// A rare word stands in one of so many records at the most. In a small archive a few more may have it; in a large one no more
/// than these, so that what is looked at for one promise does not grow with the archive.
const ONE_OF: usize = 20;
const FEWEST: usize = 3;
const MOST: usize = 100;

/// What has fewer letters is a number, a sign or a word that says nothing.
const LETTERS: usize = 4;

/// How many records are told of one promise, those first that share most words.
const TOLD: usize = 10;

/// How many records are read at a time.
const BATCH: usize = 1024;

/// Applies the rule.
pub fn check(site: &Site, diagnostics: &mut Diagnostics) {
    let open = open(site);
    if open.is_empty() {
        return;
    }
    let minutes = site.minutes.iter().map(any_entry);
    let records: Vec<AnyEntry> = minutes.chain(site.reports.iter().map(any_entry)).collect();
    let archive = Archive { site, holders: holders(&open, &records), logs: logs(&records, site), records };
    for promise in &open {
        diagnostics.extend(archive.needless(promise));
        diagnostics.extend(archive.fault(promise));
    }
}

/// Something decided, promised or suggested of which no later record was found.
struct Open<'a> {
    minute: AnyEntry<'a>,
    topics: &'a [Reference],
    said: Said<'a>,
    looked_at: &'a [Reference],
    /// Its words, but for those of the names of the bodies that are to act.
    words: BTreeSet<String>,
}

fn open(site: &Site) -> Vec<Open<'_>> {
    site.minutes.iter().flat_map(|minute| said(&minute.data).filter_map(|said| open_one(site, minute, said))).collect()
}

fn open_one<'a>(site: &'a Site, minute: &'a Entry<Minute>, said: Said<'a>) -> Option<Open<'a>> {
    let Some(FollowUp::NoneFound { looked_at }) = said.follow_up() else { return None };
    let mut words = BTreeSet::new();
    each_word(&said.text().text, &mut |word| words.extend([word.to_owned()]));
    for body in said.actors().iter().filter_map(|body| site.organisations.get(&body.address.id)) {
        for name in [&body.data.name].into_iter().chain(&body.data.abbreviation).chain(&body.data.also) {
            each_word(&name.text, &mut |word| words.retain(|other| other != word));
        }
    }
    Some(Open { minute: any_entry(minute), topics: &minute.data.topics, said, looked_at, words })
}

/// Calls `visit` for each word of a text that says something, as words are compared.
fn each_word(text: &str, visit: &mut dyn FnMut(&str)) {
    let text = fold::key(text);
    for word in words(&text).map(|range| &text[range]) {
        if word.chars().filter(|sign| sign.is_alphabetic()).count() >= LETTERS {
            visit(word);
        }
    }
}

/// For each word of what is open the records that have it, by their places; for one that is not rare, one too many of them.
type Holders<'a> = HashMap<&'a str, Vec<usize>>;

fn holders<'a>(open: &'a [Open], records: &[AnyEntry]) -> Holders<'a> {
    let most = few(records.len()) + 1;
    let wanted = open.iter().flat_map(|promise| &promise.words);
    let mut holders: Holders = wanted.map(|word| (word.as_str(), Vec::new())).collect();
    for (batch, first) in records.chunks(BATCH).zip((0..).step_by(BATCH)) {
        let had: Vec<Vec<&str>> = batch.par_iter().map(|record| wanted_words(record, &holders)).collect();
        for (words, place) in had.iter().zip(first..) {
            for word in words {
                holders.entry(word).and_modify(|places| {
                    if places.len() < most {
                        places.push(place)
                    }
                });
            }
        }
    }
    holders
}

/// In how many of so many records a rare word stands at the most.
fn few(records: usize) -> usize {
    (records / ONE_OF).clamp(FEWEST, MOST)
}

/// The words of a record that are wanted, each once.
fn wanted_words<'a>(record: &AnyEntry, wanted: &Holders<'a>) -> Vec<&'a str> {
    let mut had: HashSet<&str> = HashSet::default();
    let mut note = |word: &str| had.extend(wanted.get_key_value(word).map(|(word, _)| *word));
    record.says.said().iter().for_each(|saying| each_word(&saying.text.text, &mut note));
    record.body.each(&mut |node| {
        if node.is_text() {
            each_word(record.body.text(node), &mut note);
        }
    });
    had.into_iter().collect()
}

/// The action logs that name each minute, by their places among the records.
fn logs<'a>(records: &[AnyEntry<'a>], site: &Site) -> HashMap<Address, Vec<usize>> {
    let mut logs: HashMap<Address, Vec<usize>> = HashMap::default();
    let is_log = |record: &AnyEntry| site.reports.get(record.id).is_some_and(|report| report.data.form == Form::Log);
    let all = records.iter().enumerate().filter(|(_, record)| record.kind == Kind::Report && is_log(record));
    for (place, log) in all {
        log.body.each(&mut |node| {
            let NodeKind::Link(target) = &node.kind else { return };
            if let Some(Destination::Record(address, _)) = destination(site, log, &target.destination) {
                logs.entry(address).or_default().push(place);
            }
        });
    }
    logs
}

/// The records among which later ones are looked for.
struct Archive<'a> {
    site: &'a Site,
    records: Vec<AnyEntry<'a>>,
    holders: Holders<'a>,
    logs: HashMap<Address, Vec<usize>>,
}

/// A later record that looks like an answer, with what it shares with what was asked.
struct Candidate<'a> {
    record: AnyEntry<'a>,
    shared: Shared<'a>,
    words: Vec<&'a str>,
}

/// Bodies that are to act, and topics.
struct Shared<'a> {
    bodies: Vec<&'a Address>,
    topics: Vec<&'a Address>,
}

impl<'a> Archive<'a> {
    /// The records that look like answers, but for those that were looked at: first those that share most words.
    fn candidates(&self, promise: &'a Open<'a>) -> Vec<Candidate<'a>> {
        let logs = self.logs_of(promise).map(|place| (place, Vec::new()));
        let mut words: BTreeMap<usize, Vec<&str>> = logs.collect();
        for word in &promise.words {
            let rare = self.holders.get(word.as_str()).filter(|places| places.len() <= few(self.records.len()));
            rare.into_iter().flatten().for_each(|place| words.entry(*place).or_default().push(word));
        }
        let found = words.into_iter().filter_map(|(place, words)| self.candidate(promise, place, words));
        let mut candidates: Vec<Candidate> = found.collect();
        candidates.sort_by_key(|candidate| Reverse(candidate.words.len()));
        candidates
    }

    fn candidate(&self, promise: &'a Open<'a>, place: usize, words: Vec<&'a str>) -> Option<Candidate<'a>> {
        let record = self.records[place];
        let is_log = self.logs_of(promise).any(|log| log == place);
        if words.len() < SHARED && !is_log || promise.looked_at.iter().any(|known| known.address == record.address()) {
            return None;
        }
        let shared = self.shared(promise, &record)?;
        (!words.is_empty() || !shared.bodies.is_empty()).then_some(Candidate { record, shared, words })
    }

    fn logs_of(&self, promise: &Open) -> impl Iterator<Item = usize> {
        self.logs.get(&promise.minute.address()).into_iter().flatten().copied()
    }

    /// What a record shares with what was asked, where it is later and may be an answer to it.
    fn shared(&self, promise: &'a Open<'a>, record: &AnyEntry) -> Option<Shared<'a>> {
        let address = record.address();
        let (asked, later) = (held(self.site, &promise.minute.address())?, held(self.site, &address)?);
        // What the same meeting dealt with later is seen by whoever writes its minutes; its papers were written before it.
        let is_later = later.0 > asked.0;
        let named = named(self.site, &address);
        let shared_of = |references: &'a [Reference]| -> Vec<&'a Address> {
            references.iter().map(|reference| &reference.address).filter(|address| named.contains(address)).collect()
        };
        let shared = Shared { bodies: shared_of(promise.said.actors()), topics: shared_of(promise.topics) };
        let is_log = self.logs_of(promise).any(|place| self.records[place].address() == address);
        let is_of_it = is_log || !shared.bodies.is_empty() && !shared.topics.is_empty();
        (is_later && is_of_it).then_some(shared)
    }

    /// The records that somebody looked at and that can be no answer. Whether their words are rare does not count: that changes
    /// as the archive grows.
    fn needless(&self, promise: &'a Open<'a>) -> impl Iterator<Item = Diagnostic> {
        let can_be_none = |looked_at: &&Reference| {
            let record = self.site.entry(&looked_at.address).filter(|_| knows(self.site, &looked_at.address));
            record.is_some_and(|record| self.shared(promise, &record).is_none())
        };
        promise.looked_at.iter().filter(can_be_none).map(|looked_at| {
            let message = format!("nobody would take `{}` for an answer", as_written(&looked_at.address));
            Diagnostic::warning(Code::UnusedExcuse, message)
                .at(looked_at.span, "it is not later, or shares no body that is to act, or no topic")
                .help("Take the entry out of `looked_at`.")
        })
    }

    fn fault(&self, promise: &'a Open<'a>) -> Option<Diagnostic> {
        let candidates = self.candidates(promise);
        let first = as_written(&candidates.first()?.record.address());
        let told = &candidates[..candidates.len().min(TOLD)];
        let seen = promise.looked_at.iter().map(|reference| as_written(&reference.address));
        let seen: Vec<String> = seen.chain(told.iter().map(|other| as_written(&other.record.address()))).collect();
        let message = format!("{} may say what came of this", counted(candidates.len(), "later record"));
        let fault = Diagnostic::warning(Code::LaterRecord, message)
            .at(promise.said.text().span, "its `follow_up` says that none was found")
            .help(format!(
                "If it does, write `follow_up: {{ answered: {first} }}`, `{{ partly: {first}, missing: \"…\" }}` or \
                 `{{ scheduled: {first}, for: DATE }}`. If not: `follow_up: {{ none_found: true, looked_at: [{}] }}`.",
                seen.join(", ")
            ));
        Some(told.iter().fold(fault, |fault, other| fault.related(other.record.title.span, other.label())))
    }
}

impl Candidate<'_> {
    fn label(&self) -> String {
        let subjects = self.shared.bodies.iter().chain(&self.shared.topics).map(|address| address.id.to_string());
        let words = self.words.iter().map(|word| format!("“{word}”"));
        let shared: Vec<String> = subjects.chain(words).collect();
        format!("{} shares {}", self.record.address(), shared.join(", "))
    }
}

/// What a record is about, with the body at whose meeting it was dealt with.
fn named<'a>(site: &'a Site, record: &Address) -> HashSet<&'a Address> {
    let minute = site.minutes.get(&record.id).filter(|_| record.kind == Kind::Minute);
    let minute = minute.map(|minute| (minute.data.related(), Some(&minute.data.meeting)));
    let report = site.reports.get(&record.id).filter(|_| record.kind == Kind::Report);
    let report = report.map(|report| (report.data.related(), report.data.meeting.as_ref()));
    let (related, meeting) = minute.or(report).unwrap_or_default();
    let body = meeting.and_then(|meeting| site.meetings.get(&meeting.address.id)).map(|meeting| &meeting.data.body);
    related.into_iter().chain(body).map(|reference| &reference.address).collect()
}

/// A record as `follow_up` names it: a minute by its id, a report with its folder.
fn as_written(record: &Address) -> String {
    match record.kind {
        Kind::Minute => record.id.to_string(),
        _ => record.to_string(),
    }
}
