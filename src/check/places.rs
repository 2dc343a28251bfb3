//! Where the figures of a passage may stand: in the part of the source that governs it, and on the pages that it links to.

use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::rc::Rc;

use super::known::Known;
use super::passages::{Passage, Ranges};
use super::subject::Subject;
use super::unsure;
use crate::figures::{Entry, Ledger};
use crate::model::Site;
use crate::model::id::{Address, Id, Kind};
use crate::model::report::Report;
use crate::model::values::{Part, SourceRange};
use crate::reading::sentences;

/// In how many papers a paper may stand, one within the other.
const MOST_WHOLES: usize = 8;

/// Where a figure may stand.
pub(super) struct Place<'a> {
    pub(super) what: What<'a>,
    pub(super) ledger: Option<&'a Ledger>,
    pub(super) at: Ranges,
}

/// What a figure may stand in.
pub(super) enum What<'a> {
    /// Part of the source.
    Source(&'a Id),
    /// The page of another record.
    Page(Address),
}

impl Place<'_> {
    pub(super) fn entries(&self) -> impl Iterator<Item = Entry<'_>> + Clone {
        self.ledger.into_iter().flat_map(|ledger| ledger.within(&self.at))
    }
}

/// The records that the sections of a record link to, where it has no source. It may tell what those tell that the whole
/// section links to; its front matter, what those tell that any part of it links to.
pub(super) struct SectionLinks<'s, 'a> {
    subject: &'s Subject<'a>,
    /// By the number of the section.
    sections: Option<BTreeMap<usize, Rc<Linked<'a>>>>,
}

impl<'s, 'a> SectionLinks<'s, 'a> {
    pub(super) fn of(subject: &'s Subject<'a>) -> Self {
        if subject.pack().is_some() {
            return SectionLinks { subject, sections: None };
        }
        let mut sections: BTreeMap<usize, BTreeSet<Address>> = BTreeMap::new();
        for passage in &subject.passages {
            for (_, address) in &passage.links {
                sections.entry(0).or_default().insert(address.clone());
                sections.entry(passage.section).or_default().insert(address.clone());
            }
        }
        let linked = sections.into_iter().map(|(section, links)| (section, Rc::new(Linked::of(subject, links))));
        SectionLinks { subject, sections: Some(linked.collect()) }
    }

    /// The records that may tell what a passage says, by its parts. Where the record has no source, those tell what a sentence says that
    /// the sentence links to; where it links to none, those of the passage, and then those of the section.
    pub(super) fn of_passage(&self, passage: &Passage) -> Vec<(Range<usize>, Rc<Linked<'a>>)> {
        let whole = 0..passage.text.len();
        let within = |part: &Range<usize>| {
            let before = |at: usize| passage.links.partition_point(|(link, _)| link.start < at);
            let links = &passage.links[before(part.start)..before(part.end)];
            Linked::of(self.subject, links.iter().map(|(_, address)| address.clone()).collect())
        };
        let own = Rc::new(within(&whole));
        let Some(sections) = &self.sections else { return vec![(whole, own)] };
        if own.told.is_empty() {
            let of_section = sections.get(&passage.section).cloned();
            return vec![(whole, of_section.unwrap_or(own))];
        }
        let of_sentence = |sentence: Range<usize>| {
            let linked = Rc::new(within(&sentence));
            let tells = !linked.told.is_empty();
            (sentence, if tells { linked } else { Rc::clone(&own) })
        };
        sentences(&passage.text).map(of_sentence).collect()
    }
}

/// What is linked to from a section or a passage, gathered once for all of its figures.
pub(super) struct Linked<'a> {
    site: &'a Site,
    addresses: BTreeSet<Address>,
    /// Those that tell something.
    told: Vec<(Address, &'a Ledger)>,
    /// It is known of all of them what they are from.
    pub(super) is_whole: bool,
    known: OnceCell<Vec<Known>>,
}

impl<'a> Linked<'a> {
    fn of(subject: &Subject<'a>, addresses: BTreeSet<Address>) -> Self {
        let told = addresses.iter().filter_map(|address| Some((address.clone(), subject.common.told.by(address)?)));
        Linked {
            site: subject.site,
            told: told.collect(),
            is_whole: addresses.iter().all(|address| unsure::knows(subject.site, address)),
            addresses,
            known: OnceCell::new(),
        }
    }

    /// What the records are known by, for the few figures that stand in no place.
    pub(super) fn known(&self) -> &[Known] {
        let of_all =
            || self.addresses.iter().map(|address| Known::of(self.site, address)).filter(Known::is_any).collect();
        self.known.get_or_init(of_all)
    }
}

/// The places of a passage, its own source first.
pub(super) fn places<'a>(subject: &Subject<'a>, passage: &Passage, linked: &Linked<'a>) -> Vec<Place<'a>> {
    let own = subject.pack().zip(passage.at.clone());
    let own = own.map(|(pack, at)| Place { what: What::Source(pack), ledger: ledger_of(subject, pack), at });
    let others = linked.told.iter().map(|(address, told)| Place {
        what: What::Page(address.clone()),
        ledger: Some(told),
        at: Ranges::from([0..=u32::MAX]),
    });
    let wholes = wholes(subject).into_iter().filter(|_| passage.part == Part::Fact).map(|whole| {
        let SourceRange { pack, at } = &whole.source;
        let pack = &pack.address.id;
        Place { what: What::Source(pack), ledger: ledger_of(subject, pack), at: Ranges::from(at.ranges()) }
    });
    own.into_iter().chain(wholes).chain(others).collect()
}

/// The papers that a paper is part of, the nearest first. They may print its date, and number its title.
pub(super) fn wholes<'a>(subject: &Subject<'a>) -> Vec<&'a Report> {
    let reports = &subject.site.reports;
    let whole = |id: &Id| reports.get(&reports.get(id)?.data.part_of.as_ref()?.address.id);
    let first = Some(subject.entry.id).filter(|_| subject.entry.kind == Kind::Report).and_then(whole);
    // Papers that are parts of each other are told by a rule of their own.
    let all = std::iter::successors(first, |part| whole(&part.id)).take(MOST_WHOLES);
    all.map(|whole| &whole.data).collect()
}

fn ledger_of<'a>(subject: &Subject<'a>, pack: &Id) -> Option<&'a Ledger> {
    subject.evidence.ledgers.get(pack).map(|pack| &pack.ledger)
}
