//! Rules about a site that is sound. One rule a file, with what, why and an example in its doc comment.

mod abbreviations;
mod blanks;
mod capitals;
mod charts;
mod conflicts;
mod copied_words;
mod coverage;
mod dates;
mod excuses;
mod figures;
mod follow_ups;
mod headings;
mod heavy_nouns;
mod images;
mod indented;
mod jargon;
mod kept_modals;
mod labels;
mod ledgers;
mod level;
mod lines;
mod link_text;
mod links;
mod long_paragraphs;
mod long_sentences;
mod lost_headings;
mod lost_lists;
mod lost_numbers;
mod lost_tables;
mod lost_titles;
mod minute_numbers;
mod names;
mod papers;
mod passages;
mod passive;
mod placeholders;
mod quotations;
mod ranges;
mod raw_html;
mod statement;
mod stronger_words;
mod tables;
mod told;
mod uncited;
mod underlined;
mod uneven_rows;
mod unsure;
mod workings;

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;

use crate::diagnostic::Diagnostics;
use crate::model::id::Address;
use crate::model::{AnyEntry, Site};
use crate::reading::{Jargon, Measure, count};
use crate::source::{FileId, sum};

pub use figures::Tally;
pub use names::Names;
pub use passages::{Passage, passages};
pub use uncited::{Uncited, uncited};

use figures::Known;
use links::{Ends, Linking};
use told::Told;
use unsure::Unsure;

/// What a rule sees.
pub struct Subject<'a> {
    /// The whole site.
    pub site: &'a Site,
    /// The record that is looked at.
    pub entry: AnyEntry<'a>,
    /// What it says, piece by piece.
    pub passages: Vec<Passage<'a>>,
    /// Its words and sentences, names taken out.
    measure: Measure,
    /// What it is known by.
    known: Known,
    /// What all records share.
    common: &'a Common<'a>,
}

/// What is made once for all records.
struct Common<'a> {
    advice: bool,
    names: Arc<Names>,
    jargon: Option<Jargon>,
    told: Told<'a>,
    unsure: Unsure,
}

/// What was found out of a record, beside its faults.
#[derive(Clone, Copy, Debug, Default)]
pub struct Page {
    /// How its figures were found.
    pub figures: Tally,
    /// Its words and sentences, names taken out.
    pub measure: Measure,
    /// All its words.
    pub words: usize,
}

/// What was found out of every record.
#[derive(Debug, Default)]
pub struct Checked {
    pages: BTreeMap<Address, Page>,
    /// Passages of the sources at hand that no page tells, the longest first.
    pub uncited: Vec<Uncited>,
}

impl Checked {
    /// What was found out of one record.
    pub fn page(&self, address: &Address) -> Page {
        self.pages.get(address).copied().unwrap_or_default()
    }

    /// The same of all records, in the order of kinds and ids.
    pub fn iter(&self) -> impl Iterator<Item = (&Address, &Page)> {
        self.pages.iter()
    }
}

/// What looking at one record gave.
#[derive(Clone, Debug, Default)]
pub struct Looked {
    faults: Diagnostics,
    page: Page,
}

/// Keeps what was found out of a record from one build to the next. The plain build keeps nothing.
pub trait Memory: Sync {
    /// What looking at a record gave, from memory or by calling `look`. `key` stands for the record and all front matter.
    fn looked(&self, file: FileId, key: u128, look: &dyn Fn() -> Looked) -> Looked;

    /// The names of the archive, from memory or by calling `gather`. `key` stands for all front matter.
    fn names(&self, key: u128, gather: &dyn Fn() -> Names) -> Arc<Names>;
}

/// A rule about one record.
type Rule = fn(&Subject, &mut Diagnostics);

/// The rules that look at each record by itself.
pub const RULES: [Rule; 30] = [
    abbreviations::check,
    blanks::check,
    capitals::check,
    charts::check,
    copied_words::check,
    coverage::check,
    dates::check,
    follow_ups::check,
    headings::check,
    images::check,
    indented::check,
    jargon::check,
    kept_modals::check,
    level::check,
    link_text::check,
    long_paragraphs::check,
    long_sentences::check,
    lost_headings::check,
    lost_lists::check,
    lost_numbers::check,
    lost_tables::check,
    lost_titles::check,
    placeholders::check,
    quotations::check,
    ranges::check,
    raw_html::check,
    stronger_words::check,
    tables::check,
    underlined::check,
    uneven_rows::check,
];

/// Those that only give advice.
pub const ADVICE: [Rule; 2] = [heavy_nouns::check, passive::check];

/// Applies every rule to every record; those that only give advice, where `advice` is wanted.
pub fn check(site: &Site, advice: bool, memory: &dyn Memory, diagnostics: &mut Diagnostics) -> Checked {
    let names = memory.names(site.front_matter_sum, &|| Names::of(site));
    let common = Common {
        advice,
        names,
        jargon: Jargon::new(site.jargon.clone()).ok(),
        told: Told::of(site),
        unsure: Unsure::of(site),
    };
    let ends = Ends::of(site);
    let mut entries = site.entries();
    // What is left of a broken record is looked at too: a person mends all of a page in one go.
    entries.extend(site.broken_entries());
    let looked: Vec<(Diagnostics, Page)> = entries
        .par_iter()
        .map(|entry| {
            // What a record tells is proved by what those tell that it links to.
            let linking = Linking::of(site, entry);
            let linked: Vec<u8> = linking.records().flat_map(|linked| linked.sum.to_le_bytes()).collect();
            let key = sum([&entry.sum.to_le_bytes()[..], &site.front_matter_sum.to_le_bytes(), &linked]);
            let look = || look(site, &common, *entry);
            // Nothing stands for the whole of a broken record.
            let Looked { mut faults, page } =
                if entry.sum == 0 { look() } else { memory.looked(entry.file, key, &look) };
            // Where a link leads depends on the bodies of other records.
            linking.check(&ends, &mut faults);
            (faults, page)
        })
        .collect();
    let mut pages = BTreeMap::new();
    for (entry, (faults, page)) in entries.iter().zip(looked) {
        diagnostics.append(faults);
        pages.insert(entry.address(), page);
    }
    ranges::packs(site, diagnostics);
    minute_numbers::check(site, diagnostics);
    ledgers::check(site, diagnostics);
    statement::check(site, diagnostics);
    Checked { pages, uncited: uncited(site) }
}

fn look<'a>(site: &'a Site, common: &'a Common<'a>, entry: AnyEntry<'a>) -> Looked {
    let known = Known::of(site, &entry.address());
    let mut passages = passages(site, &entry);
    for passage in passages.iter_mut().filter(|passage| passage.part.is_prose()) {
        passage.names = common.names.proper(&passage.text);
        passage.counted = count(&passage.text, &passage.names);
    }
    let measure = if site.archive.is_english() { level::measure_of(&passages) } else { Measure::default() };
    let subject = Subject { site, entry, passages, measure, known, common };
    let mut faults = Diagnostics::new();
    if conflicts::check(&subject, &mut faults) {
        return Looked { faults, page: Page::default() };
    }
    for rule in RULES {
        rule(&subject, &mut faults);
    }
    for rule in ADVICE.iter().filter(|_| common.advice) {
        rule(&subject, &mut faults);
    }
    let figures = figures::check(&subject, &mut faults);
    let excused = excuses::apply(&subject, &mut faults);
    unsure::withhold(&subject, &mut faults);
    let page = Page {
        figures: Tally { excused, missing: figures.missing.saturating_sub(excused), ..figures },
        measure,
        words: level::words_of(&subject),
    };
    Looked { faults, page }
}
