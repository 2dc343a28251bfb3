//! Nothing in a pack is skipped.
//!
//! A pack lists its documents and minutes with their lines, and what became of each. They lie beside each other or one
//! within the other; what is left out has no page; a minute lies within its document; minutes are numbered one after the other; and no stretch of more than 20 lines, or 1 page, is in none of them. Such a gap may be
//! explained: `excuses: [{ code: gap-in-pack, of: "140-190", why: "A blank form." }]`.
//!
//! ```text
//! documents:
//!   - { id: one, at: "1-120", … }
//!   - { id: two, at: "100-300", … }     <- lines 100 to 120 are claimed twice
//!   - { id: three, at: "341-400", … }   <- lines 301 to 340 are in no document
//! ```

use std::ops::RangeInclusive;

use super::subject::Subject;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::id::Kind;
use crate::model::pack::{Coverage, Extent, Item, Pack};
use crate::model::placeholder::placeholder;
use crate::model::values::{At, SourceRange, Text};
use crate::model::{AnyEntry, any_entry};
use crate::source::Span;

/// Applies the rule to a pack.
pub fn check(subject: &Subject, diagnostics: &mut Diagnostics) {
    let Some(pack) = subject.site.packs.get(subject.entry.id).filter(|_| subject.entry.kind == Kind::Pack) else {
        return;
    };
    let pack = &pack.data;
    let whole = 1..=pack.extent.last();
    let documents: Vec<Claim> = pack.documents.iter().flat_map(|d| claims(&d.title, &d.at)).collect();
    overlaps(&documents, diagnostics);
    let told = documents.iter().map(|document| document.range).collect();
    gaps(told, &[whole], pack.extent, pack.title.span, diagnostics);
    left_out(subject, pack, diagnostics);
    for document in &pack.documents {
        let Coverage::Minutes(items) = &document.coverage else { continue };
        let minutes: Vec<Claim> = items.iter().flat_map(|item| claims(&item.title, &item.at)).collect();
        overlaps(&minutes, diagnostics);
        let is_inside = |minute: &&Claim| document.at.ranges().iter().any(|range| holds(range, minute.range));
        for minute in minutes.iter().filter(|minute| !is_inside(minute)) {
            diagnostics.push(
                Diagnostic::error(Code::OverlapInPack, format!("“{}” lies outside its document", minute.title.text))
                    .at(minute.span, format!("the document has {}", document.at))
                    .help("Look both places up again: a minute lies within the minutes that hold it."),
            );
        }
        skipped(items, diagnostics);
        // The record of the meeting tells who was there, which stands before the first minute. It does not tell the minutes.
        let first = minutes.iter().map(|minute| *minute.range.start()).min();
        let before = attendance(subject).filter(|claim| first.is_none_or(|first| *claim.range.start() < first));
        let last = |claim: &Claim| first.map_or(*claim.range.end(), |first| (first - 1).min(*claim.range.end()));
        let opening: Vec<RangeInclusive<u32>> = before.map(|claim| *claim.range.start()..=last(&claim)).collect();
        let told: Vec<&RangeInclusive<u32>> = opening.iter().chain(minutes.iter().map(|minute| minute.range)).collect();
        gaps(told, document.at.ranges(), pack.extent, document.title.span, diagnostics);
    }
}

/// What a pack leaves out is told on no page: no record is from most of that part and nothing else. A chapter of a booklet that is
/// left out as a whole may have one.
fn left_out(subject: &Subject, pack: &Pack, diagnostics: &mut Diagnostics) {
    let site = subject.site;
    let minutes = site.minutes.iter().map(any_entry);
    let records: Vec<(AnyEntry, &SourceRange)> = minutes
        .chain(site.reports.iter().map(any_entry))
        .filter_map(|record| Some((record, record.source?)))
        .filter(|(_, source)| source.pack.address.id == *subject.entry.id)
        .collect();
    // What has not been filled in says nothing.
    for (at, why) in pack.omissions().filter(|(_, why)| placeholder(&why.text).is_none()) {
        let is_of_part = |source: &SourceRange| {
            let ranges = source.at.ranges();
            let is_within = ranges.iter().all(|range| at.ranges().iter().any(|whole| holds(whole, range)));
            is_within && 2 * length(ranges) > length(at.ranges())
        };
        for (record, _) in records.iter().filter(|(_, source)| is_of_part(source)) {
            let message = format!("the pack leaves out what {} tells", record.address());
            diagnostics.push(
                Diagnostic::error(Code::Contradiction, message)
                    .at(why.span, "the reason why there is no page of it")
                    .related(record.title.span, format!("a page of {at}"))
                    .help(format!(
                        "Write `published: {}` in the place of `omitted:`, or mend the `source:` of that page.",
                        record.address()
                    )),
            );
        }
    }
}

fn length(ranges: &[RangeInclusive<u32>]) -> u64 {
    ranges.iter().map(|range| u64::from(range.end() - range.start()) + 1).sum()
}

/// What the records of meetings tell from this pack.
fn attendance<'a>(subject: &Subject<'a>) -> impl Iterator<Item = Claim<'a>> {
    let id = subject.entry.id;
    let meetings = subject.site.meetings.iter().filter_map(|meeting| Some((meeting, meeting.data.source.as_ref()?)));
    let here = meetings.filter(move |(_, source)| source.pack.address.id == *id);
    here.flat_map(|(meeting, source)| claims(&meeting.data.title, &source.at))
}

/// A stretch of the source that something claims.
struct Claim<'a> {
    range: &'a RangeInclusive<u32>,
    title: &'a Text,
    span: Span,
}

fn claims<'a>(title: &'a Text, at: &'a At) -> impl Iterator<Item = Claim<'a>> {
    at.ranges().iter().map(move |range| Claim { range, title, span: at.span.unwrap_or(title.span) })
}

/// Whether `inner` lies within `outer`.
fn holds(outer: &RangeInclusive<u32>, inner: &RangeInclusive<u32>) -> bool {
    outer.start() <= inner.start() && inner.end() <= outer.end()
}

/// Two claims lie beside each other, or one strictly within the other.
fn overlaps(claims: &[Claim], diagnostics: &mut Diagnostics) {
    let mut sorted: Vec<&Claim> = claims.iter().collect();
    // The wider first, so that what is nested follows what it is nested in.
    sorted.sort_by_key(|claim| (*claim.range.start(), std::cmp::Reverse(*claim.range.end())));
    let mut open: Vec<&Claim> = Vec::new();
    for claim in sorted {
        open.retain(|before| before.range.end() >= claim.range.start());
        let clashes = |before: &&&Claim| !holds(before.range, claim.range) || before.range == claim.range;
        if let Some(before) = open.iter().find(clashes) {
            let (first, last) = (claim.range.start(), before.range.end().min(claim.range.end()));
            let shared = if first == last { first.to_string() } else { format!("{first}-{last}") };
            diagnostics.push(
                Diagnostic::error(Code::OverlapInPack, format!("{shared} is claimed twice"))
                    .at(claim.span, format!("by “{}”", claim.title.text))
                    .related(before.span, format!("by “{}”", before.title.text))
                    .help("Look up where one ends and the other begins. One may lie wholly within the other, as an appendix in its report."),
            );
        }
        open.push(claim);
    }
}

/// How much may lie between two parts without a word: page numbers, stamps, blank lines.
fn longest_gap(extent: Extent) -> u32 {
    match extent {
        Extent::Lines(_) => 20,
        Extent::Pages(_) => 1,
    }
}

/// Minutes are numbered one after the other.
fn skipped(items: &[Item], diagnostics: &mut Diagnostics) {
    for (before, after) in items.iter().zip(items.iter().skip(1)) {
        let missing = match before.number.between(&after.number) {
            None => continue,
            Some((first, last)) if first == last => format!("minute {first}"),
            Some((first, last)) => format!("minutes {first} to {last}"),
        };
        diagnostics.push(
            Diagnostic::error(Code::GapInPack, format!("{missing} is not listed"))
                .at(
                    after.title.span,
                    format!("this is minute {}, and the one before it is {}", after.number, before.number),
                )
                .about(&missing)
                .help(format!(
                    "Add it, published or omitted with a reason. If the paper itself leaves the number out, say so: \
                     `excuses: [{{ code: gap-in-pack, of: \"{missing}\", why: \"…\" }}]`."
                )),
        );
    }
}

fn gaps(
    mut told: Vec<&RangeInclusive<u32>>,
    within: &[RangeInclusive<u32>],
    extent: Extent,
    span: Span,
    diagnostics: &mut Diagnostics,
) {
    told.sort_by_key(|range| *range.start());
    for whole in within {
        let mut next = *whole.start();
        // What the record of a meeting tells may begin before the minutes do.
        let inside = told.iter().filter(|range| range.start() <= whole.end() && whole.start() <= range.end());
        let stops = inside.map(|range| (*range.start(), *range.end()));
        let stops = stops.chain([(whole.end().saturating_add(1), *whole.end())]);
        for (start, end) in stops {
            if start.saturating_sub(next) > longest_gap(extent) {
                diagnostics.push(gap(next, start - 1, span));
            }
            next = next.max(end.saturating_add(1));
        }
    }
}

fn gap(from: u32, to: u32, span: Span) -> Diagnostic {
    let place = format!("{from}-{to}");
    Diagnostic::error(Code::GapInPack, format!("{place} is in nothing that is listed here"))
        .at(span, format!("{} in a row", to - from + 1))
        .about(&place)
        .help(format!(
            "Add the part that stands there, published or omitted with a reason. Where nothing stands there, say so: \
             `excuses: [{{ code: gap-in-pack, of: \"{place}\", why: \"…\" }}]`."
        ))
}
