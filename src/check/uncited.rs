//! What no page tells: passages of a source that no section, decision or event names as its place.
//!
//! Needs the sources at hand (`minutebook check --sources FOLDER`). It is a list to read, not a rule: some of it is page numbers and
//! procedure, and some of it may have been forgotten.

use std::collections::BTreeSet;
use std::ops::RangeInclusive;

use super::passages::passages;
use crate::model::id::{Id, Kind};
use crate::model::pack::{Coverage, Published};
use crate::model::values::Part;
use crate::model::{AnyEntry, Evidence, Site};

/// A passage of a source that no page tells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Uncited {
    /// The pack.
    pub pack: Id,
    /// Its lines or pages.
    pub at: RangeInclusive<u32>,
    /// How many words stand there.
    pub words: usize,
    /// The first of them.
    pub beginning: String,
}

/// The passages of the sources at hand that no page tells, the longest first.
pub fn uncited(site: &Site, evidence: &Evidence) -> Vec<Uncited> {
    let mut found: Vec<Uncited> = Vec::new();
    for (id, paper) in &evidence.papers {
        let last = (1..).take_while(|place| paper.place(*place).is_some()).last().unwrap_or_default();
        let cited = cited(site, id, last);
        let mut open: Option<(u32, u32, Vec<&str>)> = None;
        for place in 1..=last {
            let words: Vec<&str> = paper.place(place).into_iter().flat_map(str::split_whitespace).collect();
            if cited.contains(&place) {
                found.extend(open.take().map(|run| closed(id, run)));
            } else if !words.is_empty() {
                let run = open.get_or_insert((place, place, Vec::new()));
                run.1 = place;
                run.2.extend(words);
            }
        }
        found.extend(open.map(|run| closed(id, run)));
    }
    found.sort_by_key(|passage| (std::cmp::Reverse(passage.words), passage.pack.clone(), *passage.at.start()));
    found
}

fn closed(pack: &Id, (from, to, words): (u32, u32, Vec<&str>)) -> Uncited {
    let beginning = words.iter().take(8).copied().collect::<Vec<_>>().join(" ");
    Uncited { pack: pack.clone(), at: from..=to, words: words.len(), beginning }
}

/// The documents of a pack that are published from another one: the same paper bound twice is told once.
fn told_elsewhere(
    site: &Site,
    pack: &Id,
    within: &dyn Fn(&RangeInclusive<u32>) -> RangeInclusive<u32>,
) -> BTreeSet<u32> {
    let documents = site.packs.get(pack).into_iter().flat_map(|entry| &entry.data.documents);
    let elsewhere = documents.filter(|document| match &document.coverage {
        Coverage::Whole(Published::As(report)) => {
            site.reports.get(&report.address.id).is_some_and(|report| report.data.pack.address.id != *pack)
        }
        _ => false,
    });
    elsewhere.flat_map(|document| document.at.ranges().iter().flat_map(within)).collect()
}

/// Every line or page of a pack that something names as its place.
fn cited(site: &Site, pack: &Id, last: u32) -> BTreeSet<u32> {
    let from = |entry: &AnyEntry| entry.source.is_some_and(|source| source.pack.address.id == *pack);
    // A range that leads out of the source is reported, and may have no end.
    let within = |range: &RangeInclusive<u32>| *range.start()..=last.min(*range.end());
    let mut cited = told_elsewhere(site, pack, &within);
    for entry in site.entries().iter().filter(|entry| from(entry)) {
        let whole: Vec<RangeInclusive<u32>> = entry.source.map_or_else(Vec::new, |source| source.at.ranges().to_vec());
        let passages = passages(site, entry);
        let ranges = || passages.iter().filter_map(|passage| passage.at.as_ref());
        // A record whose sections name no places tells all of its source, as far as anybody can see.
        let narrow = entry.body.headings().any(|(_, heading)| heading.at.is_some());
        let named = ranges().filter(|at| !narrow || at[..] != whole[..]);
        cited.extend(named.flat_map(|at| at.iter().flat_map(within)));
        if matches!(entry.kind, Kind::Meeting) || !passages.iter().any(|p| p.part == Part::Heading) {
            cited.extend(whole.iter().flat_map(within));
        }
    }
    cited
}
