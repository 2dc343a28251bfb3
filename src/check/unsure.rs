//! What nobody knows of an archive while some of its records cannot be read.

use crate::model::Site;
use crate::model::id::{Address, Kind};

/// What nobody knows of the archive as a whole.
pub struct Unsure {
    /// By what letters something is called.
    pub abbreviations: bool,
    /// What meetings tell of their packs.
    pub meetings: bool,
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

/// Whether it is known what a record is from and by what it is known: its own front matter, and its meeting.
pub fn knows(site: &Site, record: &Address) -> bool {
    let meeting = match record.kind {
        Kind::Minute => site.minutes.get(&record.id).map(|minute| &minute.data.meeting),
        Kind::Report => site.reports.get(&record.id).and_then(|report| report.data.meeting.as_ref()),
        _ => None,
    };
    let is_whole = !site.broken.contains_key(record) && site.entry(record).is_some();
    is_whole && meeting.is_none_or(|meeting| site.meetings.get(&meeting.address.id).is_some())
}
