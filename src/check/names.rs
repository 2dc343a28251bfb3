//! Names that the archive registers: they are not words of the text.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::map::HashSet;
use crate::model::Site;
use crate::model::values::Text;
use crate::reading::{Phrases, abbreviations};

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
            numbered: phrases(all().filter(|name| name.bytes().any(|byte| byte.is_ascii_digit()))),
            abbreviations: all()
                .flat_map(|name| abbreviations(name).map(|found| name[found.stem].to_owned()))
                .collect(),
            proper: phrases(proper.iter().copied().chain(broken())),
        }
    }

    /// Where a text holds names of organisations or places, or titles of records.
    pub fn proper(&self, text: &str) -> Vec<Range<usize>> {
        self.proper.iter().flat_map(|names| names.find(text)).map(|(_, range)| range).collect()
    }

    /// Whether the bytes `place` of a text are part of a name.
    pub fn cover(&self, text: &str, place: &Range<usize>) -> bool {
        let mut names = self.numbered.iter().flat_map(|names| names.find(text));
        names.any(|(_, name)| name.start <= place.start && place.end <= name.end)
    }

    /// Whether letters stand for something in the glossary, or are part of a name.
    pub fn know(&self, abbreviation: &str) -> bool {
        self.abbreviations.contains(abbreviation)
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

fn text(text: &Text) -> &str {
    &text.text
}

fn phrases<'a>(names: impl Iterator<Item = &'a str>) -> Option<Phrases> {
    let names: BTreeSet<&str> = names.filter(|name| !name.is_empty()).collect();
    Phrases::new(names).ok()
}
