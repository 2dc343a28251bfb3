//! The records of an archive that a new one is most likely to name, by its id.

use std::ops::Range;

use minutebook::model::date::Date;
use minutebook::model::id::{Address, Id, Kind};
use minutebook::model::meeting::Meeting;
use minutebook::model::organisation::{Organisation, Sort};
use minutebook::model::pack::{Coverage, Pack, Published};
use minutebook::model::values::At;
use minutebook::model::{Collection, Entry, Site};

/// What is put into a scaffold, by the name that stands there between braces. A title may be among it.
pub type Values = Vec<(&'static str, String)>;

/// A kind of which there is no record yet, though one must be named.
pub struct Missing(pub Kind);

/// What a scaffold of the kind needs beside its title.
pub fn values(site: &Site, address: &Address) -> Result<Values, Missing> {
    Near { site, address }.values()
}

/// An archive, and the record that is to be written.
struct Near<'a> {
    site: &'a Site,
    /// The record that is to be written.
    address: &'a Address,
}

impl<'a> Near<'a> {
    fn values(&self) -> Result<Values, Missing> {
        Ok(match self.address.kind {
            Kind::Meeting => self.a_meeting()?,
            Kind::Minute => self.a_minute()?,
            Kind::Report => self.a_report()?,
            Kind::Pack => self.a_pack()?,
            Kind::Organisation | Kind::Place | Kind::Topic | Kind::Term | Kind::Page => Vec::new(),
        })
    }

    fn a_meeting(&self) -> Result<Values, Missing> {
        let (body, date) = (self.organisation()?, self.date(None));
        let title = format!("{}, {date}", body.data.name.text);
        Ok(vec![("title", title), ("body", body.id.to_string()), ("date", date)])
    }

    fn a_pack(&self) -> Result<Values, Missing> {
        let (body, date) = (self.organisation()?, self.date(None));
        let title = format!("{}: papers for {date}", body.data.name.text);
        let publisher = self.publisher().unwrap_or_else(|| body.id.to_string());
        Ok(vec![("title", title), ("publisher", publisher), ("date", date), ("file", self.file())])
    }

    fn a_minute(&self) -> Result<Values, Missing> {
        let meeting = self.meeting()?;
        let (pack, at) = self.source(|| self.pack_of(meeting))?;
        let mut values = vec![
            ("meeting", meeting.id.to_string()),
            ("number", self.number(meeting).to_string()),
            ("pack", pack.id.to_string()),
            ("due", format!("spring {}", meeting.data.date.year() + 1)),
        ];
        values.extend(places(&at));
        Ok(values)
    }

    fn a_report(&self) -> Result<Values, Missing> {
        let (pack, at) = self.source(|| self.pack_of_report())?;
        let author = pack.data.publisher.address.id.to_string();
        let mut values =
            vec![("pack", pack.id.to_string()), ("author", author), ("date", self.date(Some(pack.data.date)))];
        values.extend(places(&at));
        Ok(values)
    }

    /// The pack that lists the record, with its place there; else the one that is found by `other`, and its first line or page.
    fn source(&self, other: impl FnOnce() -> Option<&'a Entry<Pack>>) -> Result<(&'a Entry<Pack>, String), Missing> {
        let listed =
            self.site.packs.iter().find_map(|pack| Some((pack, listed(&pack.data, self.address)?.to_string())));
        listed.or_else(|| Some((other()?, "1".to_owned()))).ok_or(Missing(Kind::Pack))
    }

    /// The meeting whose id begins the id, else the newest.
    fn meeting(&self) -> Result<&'a Entry<Meeting>, Missing> {
        let begins = |meeting: &&Entry<Meeting>| {
            self.address.id.as_str().strip_prefix(meeting.id.as_str()).is_some_and(|rest| rest.starts_with(['/', '-']))
        };
        let named = self.site.meetings.iter().filter(begins).max_by_key(|meeting| meeting.id.as_str().len());
        named.or_else(|| newest(&self.site.meetings, |meeting| meeting.date)).ok_or(Missing(Kind::Meeting))
    }

    /// The number in the last part of the id, else the next in the meeting.
    fn number(&self, meeting: &Entry<Meeting>) -> u32 {
        let name = self.address.id.as_str().rsplit('/').next().unwrap_or_default();
        let written = name.split('-').next().and_then(|number| number.parse().ok());
        let minutes = self.site.minutes.iter().filter(|minute| minute.data.meeting.address.id == meeting.id);
        let last = minutes.filter_map(|minute| minute.data.number.plain()).max();
        written.unwrap_or_else(|| last.unwrap_or_default() + 1)
    }

    /// The pack that other minutes of the meeting are from, that the meeting is from, that was made for it, that is of its day; else the newest.
    fn pack_of(&self, meeting: &'a Entry<Meeting>) -> Option<&'a Entry<Pack>> {
        let packs = &self.site.packs;
        let minutes = self.site.minutes.iter().filter(|minute| minute.data.meeting.address.id == meeting.id);
        let source = minutes
            .map(|minute| &minute.data.source)
            .chain(&meeting.data.source)
            .find_map(|source| packs.get(&source.pack.address.id));
        source
            .or_else(|| packs.iter().find(|pack| is_for(pack, meeting.id.as_str())))
            .or_else(|| packs.iter().find(|pack| pack.data.date == meeting.data.date))
            .or_else(|| newest(packs, |pack| pack.date))
    }

    /// The pack, or the pack of the meeting, that the first part of the id names, or that is of its day; else the newest.
    fn pack_of_report(&self) -> Option<&'a Entry<Pack>> {
        let packs = &self.site.packs;
        let first = self.address.id.as_str().split('/').next().unwrap_or_default();
        let named = packs.get(&Id::new(first)).or_else(|| packs.iter().find(|pack| is_for(pack, first)));
        let day = date_in(first).and_then(|range| Date::parse(&first[range]).ok());
        named
            .or_else(|| packs.iter().find(|pack| Some(pack.data.date) == day))
            .or_else(|| newest(packs, |pack| pack.date))
    }

    /// The organisation that the id names beside its date; else the one that met last; else a council or its like; else any.
    fn organisation(&self) -> Result<&'a Entry<Organisation>, Missing> {
        let all = &self.site.organisations;
        let name = without_date(self.address.id.as_str());
        let same = self.site.meetings.iter().find(|meeting| without_date(meeting.id.as_str()) == name);
        let met = same
            .or_else(|| newest(&self.site.meetings, |meeting| meeting.date))
            .and_then(|meeting| all.get(&meeting.data.body.address.id));
        let meets =
            |body: &&Entry<Organisation>| matches!(body.data.sort, Sort::Council | Sort::Committee | Sort::Board);
        all.get(&Id::new(&name))
            .or(met)
            .or_else(|| all.iter().find(meets))
            .or_else(|| all.iter().next())
            .ok_or(Missing(Kind::Organisation))
    }

    /// Who published the last pack of the same name, else the last of any.
    fn publisher(&self) -> Option<String> {
        let name = without_date(self.address.id.as_str());
        let same = self.site.packs.iter().filter(|pack| without_date(pack.id.as_str()) == name).last();
        let last = same.or_else(|| newest(&self.site.packs, |pack| pack.date));
        last.map(|pack| pack.data.publisher.address.id.to_string())
    }

    /// The date in the id, else `known`, else the year of the newest meeting or pack. A placeholder must be some date.
    fn date(&self, known: Option<Date>) -> String {
        let newest = || {
            let meetings = self.site.meetings.iter().map(|meeting| meeting.data.date.year());
            let packs = self.site.packs.iter().map(|pack| pack.data.date.year());
            meetings.chain(packs).max().unwrap_or(2000).to_string()
        };
        let id = self.address.id.as_str();
        date_in(id)
            .map(|date| id[date].to_owned())
            .or_else(|| known.map(|date| date.to_string()))
            .unwrap_or_else(newest)
    }

    /// A name for the file of a pack.
    fn file(&self) -> String {
        format!("{}.pdf", self.address.id.as_str().replace('/', "-"))
    }
}

/// Where the pack has the record, if it says that it is published there.
fn listed<'a>(pack: &'a Pack, address: &Address) -> Option<&'a At> {
    let is_it = |published: &Published| matches!(published, Published::As(record) if record.address == *address);
    pack.documents.iter().find_map(|document| match &document.coverage {
        Coverage::Whole(published) => is_it(published).then_some(&document.at),
        Coverage::Minutes(items) => items.iter().find(|item| is_it(&item.published)).map(|item| &item.at),
    })
}

/// A place as fields have it, and as headings do: without spaces.
fn places(at: &str) -> Values {
    vec![("at", at.to_owned()), ("heading_at", at.replace(' ', ""))]
}

fn is_for(pack: &Entry<Pack>, meeting: &str) -> bool {
    pack.data.meeting.as_ref().is_some_and(|named| named.address.id.as_str() == meeting)
}

fn newest<T>(records: &Collection<T>, date: impl Fn(&T) -> Date) -> Option<&Entry<T>> {
    records.iter().max_by_key(|record| (date(&record.data).order(), record.id.clone()))
}

/// Where an id has a date: `2020-03-18`, `2020-03` or `2020` between hyphens, slashes or the ends.
fn date_in(id: &str) -> Option<Range<usize>> {
    let breaks = |at: usize| id.as_bytes().get(at).is_none_or(|byte| b"-/".contains(byte));
    let starts = (0..id.len()).filter(|start| *start == 0 || breaks(start - 1));
    let mut ranges = starts.flat_map(|start| [10, 7, 4].map(|length| start..start + length));
    ranges.find(|range| range.end <= id.len() && breaks(range.end) && Date::parse(&id[range.clone()]).is_ok())
}

/// An id without its date: `2020-03-18-llr-hosc` and `llr-hosc-2020-03-18` are both `llr-hosc`.
fn without_date(id: &str) -> String {
    let mut name = id.to_owned();
    if let Some(date) = date_in(id) {
        name.replace_range(date, "");
    }
    name.trim_matches('-').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_found_where_the_id_has_them() {
        for (id, date, rest) in [
            ("2020-03-18-llr-hosc", Some("2020-03-18"), "llr-hosc"),
            ("llr-hosc-2020-03-18", Some("2020-03-18"), "llr-hosc"),
            ("2019-12-single-ccg", Some("2019-12"), "single-ccg"),
            ("plan-2020", Some("2020"), "plan"),
            ("2020-02-31-hosc", Some("2020-02"), "31-hosc"),
            ("section-106", None, "section-106"),
        ] {
            assert_eq!(date_in(id).map(|range| &id[range]), date, "{id}");
            assert_eq!(without_date(id), rest, "{id}");
        }
    }
}
