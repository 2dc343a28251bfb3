//! What a record is known by: a figure of it needs no source.

use crate::figures::{Entry, Figure, Ledger, Season, find};
use crate::model::Site;
use crate::model::date::Date;
use crate::model::id::{Address, Kind};

/// What a record is known by: its date, its number, its name.
#[derive(Default)]
pub struct Known {
    title: Option<Ledger>,
    /// Its date and its number.
    others: Vec<Ledger>,
    /// The year of its date.
    pub year: Option<u16>,
}

impl Known {
    /// Gathers what the record of an address is known by.
    pub fn of(site: &Site, address: &Address) -> Known {
        let mut texts: Vec<String> = Vec::new();
        let mut year = None;
        let mut dated = |date: Date| {
            year = u16::try_from(date.year()).ok();
            texts.push(date.to_string());
        };
        match address.kind {
            Kind::Minute => {
                if let Some(minute) = site.minutes.get(&address.id).map(|minute| &minute.data) {
                    site.meetings.get(&minute.meeting.address.id).into_iter().for_each(|m| dated(m.data.date));
                    texts.push(minute.number.to_string());
                }
            }
            Kind::Report => {
                if let Some(report) = site.reports.get(&address.id).map(|report| &report.data) {
                    let meeting = report.meeting.as_ref().and_then(|meeting| site.meetings.get(&meeting.address.id));
                    meeting.into_iter().for_each(|meeting| dated(meeting.data.date));
                    dated(report.date);
                }
            }
            Kind::Meeting => site.meetings.get(&address.id).into_iter().for_each(|m| dated(m.data.date)),
            Kind::Pack => site.packs.get(&address.id).into_iter().for_each(|pack| dated(pack.data.date)),
            Kind::Organisation => {
                let body = site.organisations.get(&address.id).map(|body| &body.data);
                body.into_iter().flat_map(|body| body.from.into_iter().chain(body.to)).for_each(dated);
            }
            _ => {}
        }
        let figures = |text: &str| Ledger::of_lines("", text, "");
        Known {
            title: site.title(address).map(figures),
            others: texts.iter().map(|text| figures(text)).collect(),
            year,
        }
    }

    /// Whether it is known by anything.
    pub fn is_any(&self) -> bool {
        self.title.is_some() || !self.others.is_empty()
    }

    /// Whether a figure is part of what it is known by.
    pub fn holds(&self, figure: &Figure, season: Option<Season>) -> bool {
        has(figure, season, self.title.iter().chain(&self.others))
    }

    /// The same without the words of its title.
    pub fn dates_or_numbers(&self, figure: &Figure, season: Option<Season>) -> bool {
        has(figure, season, self.others.iter())
    }
}

/// Whether ledgers say a figure, in the part of the year that it names.
fn has<'a>(figure: &Figure, season: Option<Season>, ledgers: impl Iterator<Item = &'a Ledger> + Clone) -> bool {
    let may_hold = |entry: &Entry| season.is_none_or(|season| season.may_hold(entry.value));
    find(figure, None, ledgers.flat_map(Ledger::entries).filter(may_hold)).is_some()
}
