//! What cannot be judged while something else is at fault, which has been told: nobody is blamed for it a second time.
//!
//! A record whose front matter cannot be read has no source, so no figure of it is called false; nor is one of a record
//! that links to it, for its page may prove the figure.

use super::figures::pack_of;
use super::passages::Passage;
use super::subject::Subject;
use crate::diagnostic::{Code, Diagnostics};
use crate::model::Site;
use crate::model::id::{Address, Kind};
use crate::model::placeholder::placeholder;
use crate::source::Span;

/// What nobody knows of the archive as a whole.
pub struct Unsure {
    /// By what letters something is called.
    abbreviations: bool,
    /// What meetings tell of their packs.
    meetings: bool,
}

impl Unsure {
    /// Looks at what is at fault in a site.
    pub fn of(site: &Site) -> Unsure {
        let mut broken = site.broken.iter();
        let is_named = |kind: Kind| matches!(kind, Kind::Organisation | Kind::Place | Kind::Term | Kind::Topic);
        Unsure {
            abbreviations: site.broken.iter().any(|(address, broken)| {
                is_named(address.kind) && broken.as_ref().is_none_or(|broken| !broken.remains.is_named)
            }),
            meetings: broken.any(|(address, _)| address.kind == Kind::Meeting),
        }
    }
}

/// Whether the record itself can be read.
fn is_whole(subject: &Subject) -> bool {
    !subject.site.broken.contains_key(&subject.entry.address())
}

/// Whether it is known what the record is from and by what it is known: its own front matter, and its meeting.
pub fn knows_itself(subject: &Subject) -> bool {
    let site = subject.site;
    let meeting = match subject.entry.kind {
        Kind::Minute => site.minutes.get(subject.entry.id).map(|minute| &minute.data.meeting),
        Kind::Report => site.reports.get(subject.entry.id).and_then(|report| report.data.meeting.as_ref()),
        _ => None,
    };
    is_whole(subject) && meeting.is_none_or(|meeting| site.meetings.get(&meeting.address.id).is_some())
}

/// Whether everything is known by which faults of a code are found, so that an excuse which finds none is needless.
pub fn is_sure(subject: &Subject, code: Code) -> bool {
    let site = subject.site;
    match code {
        Code::FigureNotInSource => {
            let knows = |address: &Address| site.entry(address).is_some();
            let has_ledger = pack_of(subject).is_none_or(|pack| subject.evidence.ledgers.contains_key(pack));
            let mut links = subject.passages.iter().flat_map(|passage| &passage.links);
            knows_itself(subject) && has_ledger && links.all(|(_, address)| knows(address))
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
    faults.retain(|fault| match fault.code {
        Code::GapInPack => !subject.common.unsure.meetings,
        Code::UnknownAbbreviation => has_upkeep && !subject.common.unsure.abbreviations,
        // The grade is that of the whole page.
        Code::HardToRead => is_whole && !site.is_archive_broken,
        Code::LongSentence | Code::LongParagraph => has_upkeep && !site.is_archive_broken,
        code if code.can_be_excused() => has_upkeep,
        _ => true,
    });
}
