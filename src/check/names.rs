//! Names that the archive registers: they are not words of the text.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::fold::{self, Folded};
use crate::map::HashSet;
use crate::model::Site;
use crate::model::values::Text;
use crate::reading::{Phrases, abbreviations, in_compound};

/// The registered names of a site.
pub struct Names {
    /// Of organisations and places, and titles of records.
    proper: Option<Phrases>,
    /// Of everything, where they hold a figure: "NHS 111".
    numbered: Option<Phrases>,
    /// Letters that stand for words.
    abbreviations: HashSet<String>,
}

impl Names {
    /// Gathers the names of a site.
    pub fn of(site: &Site) -> Names {
        let proper = proper(site);
        let words: Vec<&str> = site
            .terms
            .iter()
            .flat_map(|term| {
                let term = &term.data;
                [&term.term].into_iter().chain(&term.abbreviation).chain(&term.also)
            })
            .chain(site.topics.iter().flat_map(|topic| [&topic.data.title].into_iter().chain(&topic.data.also)))
            .map(text)
            .collect();
        let broken = || site.broken.values().flatten().flat_map(|broken| &broken.remains.names).map(text);
        let all = || proper.iter().chain(&words).copied().chain(broken());
        Names {
            numbered: phrases(all().filter(|name| name.contains(char::is_numeric))),
            abbreviations: all()
                .flat_map(|name| abbreviations(name).into_iter().map(|found| fold::in_case(&name[found.stem])))
                .collect(),
            proper: phrases(proper.iter().copied().chain(broken())),
        }
    }

    /// Where a text holds names of organisations or places, or titles of records.
    pub fn proper(&self, text: &str) -> Vec<Range<usize>> {
        found(self.proper.as_ref(), text)
    }

    /// Where a text holds names with a figure in them.
    pub fn numbered(&self, text: &str) -> Vec<Range<usize>> {
        found(self.numbered.as_ref(), text)
    }

    /// Whether letters stand for something in the glossary, or are part of a name.
    pub fn know(&self, abbreviation: &str) -> bool {
        self.abbreviations.contains(abbreviation) || self.abbreviations.contains(&fold::in_case(abbreviation))
    }

    /// The abbreviations that are known, in order.
    pub fn abbreviations(&self) -> BTreeSet<&str> {
        self.abbreviations.iter().map(String::as_str).collect()
    }
}

fn proper(site: &Site) -> Vec<&str> {
    let organisations = site.organisations.iter().flat_map(|body| {
        let body = &body.data;
        [&body.name].into_iter().chain(&body.abbreviation).chain(&body.also)
    });
    let places = site.places.iter().flat_map(|place| [&place.data.name].into_iter().chain(&place.data.also));
    let reports = site.reports.iter().map(|report| &report.data.title);
    let packs = site.packs.iter().map(|pack| &pack.data.title);
    let meetings = site.meetings.iter().map(|meeting| &meeting.data.title);
    organisations.chain(places).chain(reports).chain(packs).chain(meetings).map(text).collect()
}

fn found(names: Option<&Phrases>, text: &str) -> Vec<Range<usize>> {
    let Some(names) = names else { return Vec::new() };
    let folded = Folded::of(text);
    names.find(&folded).map(|(_, range)| folded.source(range)).collect()
}

fn text(text: &Text) -> &str {
    &text.text
}

fn phrases<'a>(names: impl Iterator<Item = &'a str>) -> Option<Phrases> {
    Phrases::new(names.collect::<BTreeSet<&str>>(), in_compound).ok()
}
