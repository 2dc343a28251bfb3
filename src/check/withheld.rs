//! What cannot be judged while something else is at fault, which has been told: nobody is blamed for it a second time.
//!
//! A record whose front matter cannot be read has no source, so no figure of it is called false; nor is one of a record
//! that links to it, for its page may prove the figure.

use super::passages::Passage;
use super::subject::Subject;
use super::unsure;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::markdown::lost_marks;
use crate::model::id::Address;
use crate::model::placeholder::placeholder;
use crate::source::Span;

/// Whether the record itself can be read.
fn is_whole(subject: &Subject) -> bool {
    !subject.site.broken.contains_key(&subject.entry.address())
}

/// Whether everything is known by which faults of a code are found, so that an excuse which finds none is needless.
pub fn is_sure(subject: &Subject, code: Code) -> bool {
    let site = subject.site;
    match code {
        Code::FigureNotInSource => {
            let knows = |record: &Address| unsure::knows(site, record);
            let has_ledger = subject.pack().is_none_or(|pack| subject.evidence.ledgers.contains_key(pack));
            let mut links = subject.passages.iter().flat_map(|passage| &passage.links);
            knows(&subject.entry.address()) && has_ledger && links.all(|(_, record)| knows(record))
        }
        Code::GapInPack => !subject.common.unsure.meetings,
        Code::Jargon => is_whole(subject) && !site.is_jargon_broken,
        Code::HardToRead | Code::LongSentence | Code::LongParagraph => is_whole(subject) && !site.is_archive_broken,
        _ => is_whole(subject),
    }
}

fn is_within(span: Span, places: &[Span]) -> bool {
    places.iter().any(|place| place.start <= span.start && span.end <= place.end)
}

/// The blocks that are no text of the page, because Markdown does not take them for what they were meant to be. That has been told.
fn misread(subject: &Subject, faults: &Diagnostics, code: Code) -> Vec<Span> {
    let block = |place: Span| {
        let passages = subject.passages.iter().filter(|passage| passage.section > 0).map(Passage::whole);
        passages.into_iter().find(|passage| passage.start <= place.start && place.end <= passage.end)
    };
    spans(faults, code).filter_map(block).collect()
}

/// The places of the faults of a code.
fn spans(faults: &Diagnostics, code: Code) -> impl Iterator<Item = Span> {
    faults.iter().filter(move |fault| fault.code == code).filter_map(|fault| fault.span)
}

/// Whether a figure stands below what was meant for a heading: which part of the source governs it is not known.
fn below_lost_heading(subject: &Subject, headings: &[Span], place: Span) -> bool {
    let above = headings.iter().rev().find(|heading| heading.start <= place.start);
    let next = |above: &Span| {
        let mut headings = subject.entry.body.headings().map(|(node, _)| node.start());
        headings.find(|start| *start > above.start).is_none_or(|next| place.start < next)
    };
    above.is_some_and(next)
}

/// Takes out the faults that may be there only because something else is at fault.
pub fn withhold(subject: &Subject, faults: &mut Diagnostics) {
    if faults.is_empty() {
        return;
    }
    let site = subject.site;
    let is_whole = is_whole(subject);
    // Of what has not been filled in nothing else is said.
    let unfilled: Vec<Span> =
        subject.passages.iter().filter(|passage| placeholder(&passage.text).is_some()).map(Passage::whole).collect();
    faults
        .retain(|fault| fault.code == Code::NotFilledIn || !fault.span.is_some_and(|span| is_within(span, &unfilled)));
    let remains = site.broken.get(&subject.entry.address()).and_then(Option::as_ref).map(|broken| &broken.remains);
    let has_upkeep = remains.is_none_or(|remains| remains.upkeep.is_some());
    let tables = misread(subject, faults, Code::LostTable);
    let charts = misread(subject, faults, Code::BadChart);
    let marks = lost_marks(subject.entry.body);
    let knows_letters = has_upkeep && !subject.common.unsure.abbreviations;
    let letters: Vec<Span> = spans(faults, Code::UnknownAbbreviation).filter(|_| knows_letters).collect();
    let lost: Vec<Span> = spans(faults, Code::LostHeading).collect();
    let is_in = |fault: &Diagnostic, places: &[Span]| fault.span.is_some_and(|place| is_within(place, places));
    let is_ungoverned = |fault: &Diagnostic| fault.span.is_some_and(|place| below_lost_heading(subject, &lost, place));
    faults.retain(|fault| match fault.code {
        Code::GapInPack => !subject.common.unsure.meetings,
        Code::UnknownAbbreviation => knows_letters,
        // The grade is that of the whole page.
        Code::HardToRead => is_whole && !site.is_archive_broken && tables.is_empty(),
        Code::LongSentence | Code::LongParagraph => has_upkeep && !site.is_archive_broken && !is_in(fault, &tables),
        Code::FigureNotInSource => has_upkeep && !is_in(fault, &marks) && !is_ungoverned(fault),
        // The error of letters that nobody explains says this too.
        Code::Capitals => has_upkeep && !letters.iter().any(|letters| is_within(*letters, fault.span.as_slice())),
        code if code.can_be_excused() => has_upkeep && !is_in(fault, &charts),
        _ => true,
    });
}
