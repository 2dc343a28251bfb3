//! Rules about a site that is sound. One rule a file, with what, why and an example in its doc comment.

mod abbreviations;
mod blanks;
mod capitals;
mod charts;
mod conflicts;
mod copied_words;
mod coverage;
mod cut_sentences;
mod dates;
mod days_to_come;
mod excuses;
mod fences;
mod figures;
mod folders;
mod follow_ups;
pub mod found;
mod headings;
mod heavy_nouns;
mod images;
mod in_short;
mod indented;
mod jargon;
mod kept_modals;
mod known;
mod labels;
mod later_records;
mod ledgers;
mod level;
mod lines;
mod link_text;
mod links;
mod long_paragraphs;
mod long_sentences;
mod lost_headings;
mod lost_links;
mod lost_lists;
mod lost_marks;
mod lost_nesting;
mod lost_numbers;
mod lost_tables;
mod lost_titles;
mod minute_numbers;
mod misleading_links;
mod names;
mod not_resolved;
mod outcomes;
mod papers;
mod passages;
mod passive;
mod placeholders;
mod places;
mod points;
mod quotations;
mod ranges;
mod raw_html;
mod same_titles;
mod stale;
mod statement;
mod stronger_words;
pub mod subject;
mod swapped_figures;
mod tables;
mod told;
mod uncited;
mod underlined;
mod uneven_rows;
mod unsure;
mod withheld;
mod workings;

use std::collections::BTreeMap;

use rayon::prelude::*;

use crate::diagnostic::{Diagnostics, Warned};
use crate::model::{AnyEntry, Evidence, Site};
use crate::reading::{Jargon, Measure, count};
use crate::source::sum;

pub use found::{Cache, Checked, Findings, Page, Tally};
pub use names::Names;
pub use passages::{Passage, passages};
pub use subject::Subject;
pub use uncited::{Uncited, uncited};

use known::Known;
use links::{Ends, Linking};
use subject::Common;
use told::Told;
use unsure::Unsure;

/// A rule about one record.
type Rule = fn(&Subject, &mut Diagnostics);

/// The rules that look at each record by itself.
pub const RULES: [Rule; 41] = [
    abbreviations::check,
    blanks::check,
    capitals::check,
    charts::check,
    copied_words::check,
    coverage::check,
    cut_sentences::check,
    dates::check,
    fences::check,
    folders::check,
    follow_ups::check,
    headings::check,
    images::check,
    in_short::check,
    indented::check,
    jargon::check,
    kept_modals::check,
    level::check,
    link_text::check,
    long_paragraphs::check,
    long_sentences::check,
    lost_headings::check,
    lost_links::check,
    lost_lists::check,
    lost_marks::check,
    lost_nesting::check,
    lost_numbers::check,
    lost_tables::check,
    lost_titles::check,
    misleading_links::check,
    not_resolved::check,
    outcomes::check,
    placeholders::check,
    points::check,
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
pub fn check(site: &Site, evidence: &Evidence, advice: bool, cache: &dyn Cache) -> Warned<Checked> {
    let names = cache.names(site.front_matter_sum, &|| Names::of(site));
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
            let sums = [entry.sum, site.front_matter_sum].map(u128::to_le_bytes);
            let key = sum([&sums[0][..], &sums[1], &linked, &[u8::from(advice)]]);
            let look = || look(site, evidence, &common, *entry);
            // Nothing stands for the whole of a broken record.
            let Findings { mut faults, page } =
                if entry.sum == 0 { look() } else { cache.findings(entry.file, key, &look) };
            // Where a link leads depends on the bodies of other records.
            linking.check(&ends, &mut faults);
            (faults, page)
        })
        .collect();
    Warned::by(|diagnostics| {
        let mut pages = BTreeMap::new();
        for (entry, (faults, page)) in entries.iter().zip(looked) {
            diagnostics.append(faults);
            pages.insert(entry.address(), page);
        }
        ranges::packs(site, diagnostics);
        minute_numbers::check(site, diagnostics);
        same_titles::check(site, diagnostics);
        ledgers::check(site, evidence, diagnostics);
        statement::check(site, diagnostics);
        days_to_come::check(site, diagnostics);
        later_records::check(site, diagnostics);
        stale::check(site, evidence, diagnostics);
        Checked { pages, uncited: uncited(site, evidence) }
    })
}

fn look<'a>(site: &'a Site, evidence: &'a Evidence, common: &'a Common<'a>, entry: AnyEntry<'a>) -> Findings {
    let known = Known::of(site, &entry.address());
    let mut passages = passages(site, &entry);
    for passage in passages.iter_mut().filter(|passage| passage.part.is_prose()) {
        passage.names = common.names.proper(&passage.text);
        passage.counted = count(&passage.text, &passage.names);
    }
    let measure = if site.archive.is_english() { level::measure_of(&passages) } else { Measure::default() };
    let subject = Subject { site, evidence, entry, passages, measure, known, common };
    let mut faults = Diagnostics::new();
    if conflicts::check(&subject, &mut faults) {
        return Findings { faults, page: Page::default() };
    }
    for rule in RULES {
        rule(&subject, &mut faults);
    }
    for rule in ADVICE.iter().filter(|_| common.advice) {
        rule(&subject, &mut faults);
    }
    let figures = figures::check(&subject, &mut faults);
    let excused = excuses::apply(&subject, &mut faults);
    withheld::withhold(&subject, &mut faults);
    let page = Page {
        figures: Tally { excused, missing: figures.missing.saturating_sub(excused), ..figures },
        measure,
        words: level::words_of(&subject),
    };
    Findings { faults, page }
}
