//! Every figure stands in the source.
//!
//! A wrong digit changes what was decided, and nobody sees it. So each figure of a record is looked for in the ledger of
//! its pack, among the lines or pages that govern the passage: those of the decision or event, of the section
//! (`{ at=128-214 }`), or of the whole record. A figure is sound where the ledger has it there; where it is said to be rounded and is
//! ("nearly 20,000" for 19,805); where a working gives it; or where the record itself is known by it (the number of a
//! minute, the date of its meeting). A title is no proof of itself, nor are the date and the hours of a meeting, who was
//! there, and the date of a paper; only a part of a paper may have its date from the whole. What a record links to may prove a figure
//! too, where that page tells it: so a topic, which has no source, is proved by the minutes and reports behind it.
//!
//! ```text
//! source: { pack: board, at: "120-180" }     <- the ledger has `164` on line 160
//!
//! The ward has 146 beds.                     <- not in the source; nearest there: 164 on line 160
//! ```

use std::cell::OnceCell;
use std::collections::BTreeSet;
use std::ops::Range;
use std::rc::Rc;

use super::found::Tally;
use super::passages::{Passage, Ranges};
use super::places::{Linked, Place, SectionLinks, What, places, wholes};
use super::subject::Subject;
use super::swapped_figures::{self, Standing};
use super::unsure;
use super::workings::{self, Worked};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::figures::{Figure, Ledger, Reader, Season, Unit, Value, find, scan};
use crate::model::id::Kind;
use crate::model::values::Part;

/// How many missing figures of a record are told which are nearest: to look for them costs as much as there are figures.
const SUGGESTIONS: usize = 100;

/// How far before a figure its sentence is read for a word that rounds, in bytes.
const REACH: usize = 200;

/// Applies the rule.
pub fn check(subject: &Subject, diagnostics: &mut Diagnostics) -> Tally {
    let mut tally = Tally::default();
    // Pages about the archive tell nothing of a source.
    if subject.entry.kind == Kind::Page {
        return tally;
    }
    let worked = workings::check(subject, diagnostics);
    let links = SectionLinks::of(subject);
    let mut standing = Vec::new();
    for passage in &subject.passages {
        let figures: Rc<[Figure]> = scan(&passage.text, Reader::Prose).into();
        // What public pages say came later stands in no source.
        if figures.is_empty() || passage.part == Part::Later {
            continue;
        }
        let parts = links.of_passage(passage).into_iter();
        let searches: Vec<_> = parts.map(|(part, linked)| (part.end, Search::new(subject, passage, linked))).collect();
        for (i, figure) in figures.iter().enumerate() {
            let part = searches.partition_point(|(end, _)| *end <= figure.range.start).min(searches.len() - 1);
            let search = &searches[part].1;
            // What is at fault, which has been told, might have proved them.
            let is_unsure = || !unsure::knows(subject.site, &subject.entry.address()) || !search.linked.is_whole;
            let broken = figures.get(i + 1).is_some_and(|next| is_no_day(&passage.text, figure, next));
            match search.status(figure, &worked).filter(|_| !broken) {
                Some(Status::Direct) => {
                    tally.direct += 1;
                    let (figures, places) = (Rc::clone(&figures), Rc::clone(&search.places));
                    standing.push(Standing { passage, figures, number: i, places });
                }
                Some(Status::Rounded) => tally.rounded += 1,
                Some(Status::Worked) => tally.worked += 1,
                Some(Status::Known) => tally.known += 1,
                None if is_unsure() => {}
                // A pack without a ledger has been reported as a whole.
                None if search.places.iter().any(|place| place.ledger.is_none()) => {}
                None => {
                    diagnostics.push(search.missing(figure, tally.missing < SUGGESTIONS));
                    tally.missing += 1;
                }
            }
        }
    }
    swapped_figures::check(subject, &standing, diagnostics);
    tally
}

enum Status {
    Direct,
    Rounded,
    Worked,
    Known,
}

/// The part of the year that stands before a year: "late 2025".
fn season(figure: &Figure, text: &str) -> Option<Season> {
    let is_number = matches!(figure.value, Value::Number(_));
    is_number.then(|| Season::before(&text[..figure.range.start])).flatten()
}

/// Whether a number stands where the day of a date would, and no month has that day: "34 January 2020".
fn is_no_day(text: &str, figure: &Figure, next: &Figure) -> bool {
    let is_month = matches!(next.value, Value::Date(date) if date.day.is_none())
        && text[next.range.clone()].starts_with(char::is_alphabetic);
    let between = text.get(figure.range.end..next.range.start).unwrap_or_default();
    let stand_together = !between.is_empty() && between.trim().is_empty();
    is_month && stand_together && matches!(figure.value, Value::Number(_) | Value::Ordinal(_))
}

/// Looks for the figures of a passage.
struct Search<'s, 'a> {
    subject: &'s Subject<'a>,
    passage: &'s Passage<'a>,
    linked: Rc<Linked<'a>>,
    places: Rc<[Place<'a>]>,
    /// Names in the passage that hold a figure: for the few figures that stand in no place.
    names: OnceCell<Vec<Range<usize>>>,
}

impl<'s, 'a> Search<'s, 'a> {
    fn new(subject: &'s Subject<'a>, passage: &'s Passage<'a>, linked: Rc<Linked<'a>>) -> Self {
        let places = places(subject, passage, &linked).into();
        Search { subject, passage, linked, places, names: OnceCell::new() }
    }

    fn status(&self, figure: &Figure, worked: &[Worked]) -> Option<Status> {
        let near = self.subject.known.year;
        let season = season(figure, &self.passage.text);
        let ledgers = || self.places.iter().filter_map(|place| Some((place.ledger?, &place.at)));
        let says = |ledger: &Ledger, at: &Ranges| match season {
            None => ledger.find(figure, near, at).is_some(),
            Some(season) => {
                find(figure, near, ledger.within(at).filter(|entry| season.may_hold(entry.value))).is_some()
            }
        };
        if ledgers().any(|(ledger, at)| says(ledger, at)) {
            return Some(Status::Direct);
        }
        let before = sentence_before(&self.passage.text, figure.range.start);
        if ledgers().any(|(ledger, at)| ledger.rounds(before, figure, at)) {
            return Some(Status::Rounded);
        }
        if worked.iter().any(|working| working.gives(figure, before)) {
            return Some(Status::Worked);
        }
        self.is_known(figure).then_some(Status::Known)
    }

    /// Whether a figure is what a record is known by. A link may name what it leads to by its date or number.
    fn is_known(&self, figure: &Figure) -> bool {
        let own = &self.subject.known;
        let season = season(figure, &self.passage.text);
        let is_own = match vouches_for_itself(self.subject, self.passage, &self.places) {
            _ if self.passage.part == Part::Fact => self.is_of_name(&figure.range) || self.is_date_of_whole(),
            true => own.dates_or_numbers(figure, season),
            false => own.holds(figure, season) || self.is_of_name(&figure.range),
        };
        is_own || self.linked.known().iter().any(|known| known.holds(figure, season))
    }

    /// Whether the passage is the date of a paper that has it from a paper that it is part of, where it is looked for, or from its
    /// pack: many papers print none of their own.
    fn is_date_of_whole(&self) -> bool {
        let Some(report) = self.subject.site.reports.get(self.subject.entry.id) else { return false };
        let pack = self.subject.site.packs.get(&report.data.pack.address.id);
        let is_of_pack = pack.is_some_and(|pack| pack.data.date == report.data.date);
        let is_date = self.passage.text == report.data.dated.text;
        let of_whole = || wholes(self.subject).iter().any(|whole| whole.dated.text == self.passage.text);
        self.subject.entry.kind == Kind::Report && is_date && (is_of_pack || of_whole())
    }

    /// Whether a part of the passage belongs to a name.
    fn is_of_name(&self, part: &Range<usize>) -> bool {
        let names = self.names.get_or_init(|| self.subject.common.names.numbered(&self.passage.text));
        let next = names.partition_point(|name| name.end < part.end);
        names.get(next).is_some_and(|name| name.start <= part.start)
    }

    /// `suggests` says whether it is worth the while to look for what was meant.
    fn missing(&self, figure: &Figure, suggests: bool) -> Diagnostic {
        let written = &self.passage.text[figure.range.clone()];
        let span = self.passage.span(figure.range.clone());
        let fault = |message: String| Diagnostic::error(Code::FigureNotInSource, message).about(written);
        if self.places.is_empty() {
            return fault(format!("nothing says where the figure {written} is from"))
                .at(span, "no source, and no link to a record that has one")
                .help(
                    "Link in the same section to the minute or report that tells it. Or give the reason under `excuses:`.",
                );
        }
        let searched: Vec<String> = self.places.iter().map(described).collect();
        let near = if suggests { nearest(figure, &self.places) } else { "it does not stand there".to_owned() };
        fault(format!("the figure {written} does not stand in {}", searched.join(" or ")))
            .at(span, near)
            .help(elsewhere(figure, &self.places).unwrap_or_else(|| {
                let is_of_links = self.places.iter().all(|place| matches!(place.what, What::Page(_)));
                let link = if is_of_links { ", or link in this sentence to the minute or report that tells it" } else { "" };
                format!("Mend the figure{link}. Where it is rounded, say so (\u{201c}about\u{201d}, \u{201c}nearly\u{201d}, \u{201c}more than\u{201d}); where you worked it out, \
                 write how under `workings:`; where the source cannot have it, give the reason under `excuses:`.")
            }))
    }
}

/// Whether a passage is a title that would be its own proof. A name of a body or a place is what it is called; every
/// other title says something of a source.
fn vouches_for_itself(subject: &Subject, passage: &Passage, places: &[Place]) -> bool {
    let is_name = matches!(subject.entry.kind, Kind::Organisation | Kind::Place);
    passage.part == Part::Title && !is_name && !places.is_empty()
}

/// The sentence before a place, as far back as a word may stand that rounds what comes next.
fn sentence_before(text: &str, at: usize) -> &str {
    let from = (at.saturating_sub(REACH)..=at).find(|from| text.is_char_boundary(*from)).unwrap_or(at);
    let before = &text[from..at];
    let is_end = |(stop, _): &(usize, &str)| before[stop + 1..].starts_with(char::is_whitespace);
    let end = before.rmatch_indices(['.', '!', '?']).find(is_end);
    end.map_or(before, |(stop, _)| &before[stop + 1..])
}

/// "lines 120-180 of packs/board", "minutes/june/012-beds"
fn described(place: &Place) -> String {
    let pack = match &place.what {
        What::Source(pack) => pack,
        What::Page(address) => return address.to_string(),
    };
    let unit = place.ledger.map_or(Unit::Lines, |ledger| ledger.unit);
    let is_one = matches!(&place.at[..], [range] if range.start() == range.end());
    let unit = if is_one { unit.singular() } else { unit.name() };
    let ranges: Vec<String> = place
        .at
        .iter()
        .map(|range| match (range.start(), range.end()) {
            (from, to) if from == to => from.to_string(),
            (from, to) => format!("{from}-{to}"),
        })
        .collect();
    format!("{unit} {} of packs/{pack}", ranges.join(", "))
}

/// The figures there that are most like it.
fn nearest(figure: &Figure, places: &[Place]) -> String {
    let wanted = figure.value.to_string();
    let mut near: Vec<(usize, u32, String)> = places
        .iter()
        .flat_map(Place::entries)
        .filter(|entry| is_alike(entry.value, &figure.value))
        .map(|entry| {
            let value = entry.value.to_string();
            (crate::diagnostic::distance(&wanted, &value), entry.place, value)
        })
        .collect();
    near.sort();
    near.dedup_by(|a, b| a.2 == b.2);
    let source = places.iter().find(|place| matches!(place.what, What::Source(_))).and_then(|place| place.ledger);
    // The lines of a page mean nothing to its writer.
    let near: Vec<String> = near
        .iter()
        .take(3)
        .map(|(_, place, value)| match source {
            Some(ledger) => format!("{value} on {} {place}", ledger.unit.singular()),
            None => value.clone(),
        })
        .collect();
    match near.is_empty() {
        true => "no figure of this kind stands there".to_owned(),
        false => format!("nearest there: {}", near.join(", ")),
    }
}

/// Figures that could be taken for each other.
fn is_alike(one: &Value, other: &Value) -> bool {
    let kind = |value: &Value| match value {
        Value::Number(_)
        | Value::Money(_)
        | Value::Percent(_)
        | Value::Duration(..)
        | Value::Ordinal(_)
        | Value::Range(_) => 0,
        Value::Date(_) | Value::FinancialYear(_) => 1,
        Value::Time(_) => 2,
        Value::Digits(_) => 3,
    };
    kind(one) == kind(other)
}

/// The same figure in another part of the same pack: then the range is wrong, not the figure.
fn elsewhere(figure: &Figure, places: &[Place]) -> Option<String> {
    let (pack, ledger) = places.iter().find_map(|place| match place.what {
        What::Source(pack) => Some((pack, place.ledger?)),
        What::Page(_) => None,
    })?;
    let found: BTreeSet<u32> = ledger.places_of(&figure.value).collect();
    let found: Vec<String> = found.iter().take(5).map(u32::to_string).collect();
    let unit = ledger.unit.singular();
    (!found.is_empty()).then(|| {
        format!(
            "packs/{pack} has it on {unit} {}. If that is the place, widen the range (`at`); if not, mend the figure.",
            found.join(", ")
        )
    })
}
