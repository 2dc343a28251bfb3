//! What all pages know while they are made. Nothing changes it.

use std::collections::BTreeMap;

use super::edition::Edition;
use super::strings::Strings;
use crate::check::Checked;
use crate::link::{Links, minutes_by_meeting};
use crate::map::HashMap;
use crate::markdown;
use crate::model::date::Date;
use crate::model::id::{Address, Id, Kind};
use crate::model::meeting::Meeting;
use crate::model::minute::Minute;
use crate::model::pack::Extent;
use crate::model::report::Report;
use crate::model::values::At;
use crate::model::{AnyEntry, Collection, Entry, Record, Site};
use crate::source::sum;

/// What all pages know.
pub struct Context<'a> {
    /// The records.
    pub site: &'a Site,
    /// What they have to do with each other.
    pub links: &'a Links<'a>,
    /// What was found out of each record.
    pub checked: &'a Checked,
    /// The words of the interface.
    pub strings: &'a Strings,
    /// Those that are printed into bodies.
    pub body_words: markdown::Words,
    /// What the site is made for.
    pub edition: Edition,
    /// Meetings in the order of time.
    pub meetings: Vec<&'a Entry<Meeting>>,
    /// Meetings of each organisation, in the order of time.
    pub meetings_of: BTreeMap<&'a Id, Vec<&'a Entry<Meeting>>>,
    /// Minutes of each meeting, in the order of their numbers.
    pub minutes_of: BTreeMap<&'a Id, Vec<&'a Entry<Minute>>>,
    /// Whole reports of each meeting, in the order of the pack.
    pub reports_of: BTreeMap<&'a Id, Vec<&'a Entry<Report>>>,
    /// Whole reports of each pack, in its order.
    pub reports_in: BTreeMap<&'a Id, Vec<&'a Entry<Report>>>,
    /// Chapters and appendices of each report, in order.
    pub parts_of: BTreeMap<&'a Id, Vec<&'a Entry<Report>>>,
    dates: HashMap<(Kind, &'a Id), Date>,
}

impl<'a> Context<'a> {
    /// Gathers what all pages know.
    pub fn new(
        site: &'a Site,
        links: &'a Links<'a>,
        checked: &'a Checked,
        strings: &'a Strings,
        edition: Edition,
    ) -> Self {
        let mut meetings: Vec<&Entry<Meeting>> = site.meetings.iter().collect();
        meetings.sort_by_key(|meeting| (meeting.data.date.order(), &meeting.id));
        let mut meetings_of: BTreeMap<&Id, Vec<&Entry<Meeting>>> = BTreeMap::new();
        for meeting in &meetings {
            meetings_of.entry(&meeting.data.body.address.id).or_default().push(meeting);
        }
        let whole = |report: &&Entry<Report>| report.data.part_of.is_none();
        Context {
            site,
            links,
            checked,
            strings,
            body_words: body_words(strings),
            edition,
            meetings,
            meetings_of,
            minutes_of: minutes_by_meeting(site),
            reports_of: group(site.reports.iter().filter(whole), |report| {
                report.data.meeting.as_ref().map(|meeting| &meeting.address.id)
            }),
            reports_in: group(site.reports.iter().filter(whole), |report| Some(&report.data.pack.address.id)),
            parts_of: group(site.reports.iter(), |report| report.data.part_of.as_ref().map(|whole| &whole.address.id)),
            dates: dates(site),
        }
    }

    /// Every record, in the order of kinds and ids.
    pub fn entries(&self) -> &'a [AnyEntry<'a>] {
        self.links.backlinks.entries()
    }

    /// The records of a kind, in the order of their ids.
    pub fn of_kind(&self, kind: Kind) -> &'a [AnyEntry<'a>] {
        let all = self.entries();
        let from = all.partition_point(|entry| entry.kind < kind);
        &all[from..from + all[from..].partition_point(|entry| entry.kind == kind)]
    }

    /// A record among all records.
    pub fn any<T: Record>(&self, collection: &Collection<T>, entry: &Entry<T>) -> Option<&'a AnyEntry<'a>> {
        self.of_kind(T::KIND).get(collection.position(&entry.id)?)
    }

    /// The sentence that a list shows of a record, where it shows one.
    pub fn summary_of(&self, entry: &AnyEntry) -> &'a str {
        let site = self.site;
        let summary = match entry.kind {
            Kind::Minute => site.minutes.get(entry.id).map(|minute| &minute.data.summary),
            Kind::Report => site.reports.get(entry.id).map(|report| &report.data.summary),
            Kind::Topic => site.topics.get(entry.id).map(|topic| &topic.data.summary),
            Kind::Term => site.terms.get(entry.id).map(|term| &term.data.definition),
            Kind::Meeting | Kind::Organisation | Kind::Place | Kind::Pack | Kind::Page => None,
        };
        summary.map_or("", |summary| &summary.text)
    }

    /// The date by which a record is listed, if it has one.
    pub fn date_of(&self, entry: &AnyEntry) -> Option<Date> {
        self.dates.get(&(entry.kind, entry.id)).copied()
    }

    /// Whether the archive brings its own page of this name, which then stands in for the one that would be made.
    pub fn has_page(&self, name: &str) -> bool {
        self.site.pages.iter().any(|page| page.id.as_str() == name)
    }

    /// The day on which a record was added, where version control knows it; else the date by which it is listed.
    pub fn added(&self, entry: &AnyEntry) -> Option<Date> {
        let changes = self.site.history.get(&entry.address());
        changes.map(|changes| changes.first).or_else(|| self.date_of(entry))
    }

    /// Stands for what the page of a record shows: the record, the front matter of others with when they changed, who names
    /// it, and how its figures were found, which the bodies of other records prove.
    pub fn shown_of(&self, entry: &AnyEntry) -> u128 {
        let address = entry.address();
        let users = self.links.backlinks.sum_of(&address);
        let figures = format!("{:?}", self.checked.page(&address).figures);
        let sums = [entry.sum, self.site.front_matter_sum, users].map(u128::to_le_bytes);
        sum(sums.iter().map(<[u8; 16]>::as_slice).chain([figures.as_bytes()]))
    }

    /// Stands for what a page about all records shows.
    pub fn shown_of_all(&self) -> u128 {
        self.site.front_matter_sum
    }

    /// Stands for what a list shows of the records that name one: the front matter of all, and which they are, which their bodies
    /// say.
    pub fn shown_of_naming(&self, about: &Address) -> u128 {
        let naming = self.links.backlinks.sum_of(about);
        sum([self.shown_of_all().to_le_bytes(), naming.to_le_bytes()].iter().map(<[u8; 16]>::as_slice))
    }

    /// Stands for what a page shows that counts what all records say.
    pub fn shown_of_all_bodies(&self) -> u128 {
        let bodies: Vec<u8> = self.site.entries().iter().flat_map(|entry| entry.sum.to_le_bytes()).collect();
        sum([&self.site.front_matter_sum.to_le_bytes()[..], &bodies])
    }

    /// The extent of the pack that a record is from.
    pub fn extent_of(&self, address: &Address) -> Option<Extent> {
        let pack = match address.kind {
            Kind::Minute => &self.site.minutes.get(&address.id)?.data.source.pack,
            Kind::Report => &self.site.reports.get(&address.id)?.data.pack,
            _ => return None,
        };
        self.site.packs.get(&pack.address.id).map(|pack| pack.data.extent)
    }

    /// "lines 155 to 276" or "page 12"
    pub fn at(&self, at: &At, extent: Option<Extent>) -> String {
        let count: u32 = at.ranges().iter().map(|range| range.end() - range.start() + 1).sum();
        let unit = match extent {
            Some(Extent::Pages(_)) => "pages",
            _ => "lines",
        };
        let size = |n: u32| usize::try_from(n).unwrap_or_default();
        let number = |n: u32| self.strings.number(size(n));
        let ranges: Vec<String> = at
            .ranges()
            .iter()
            .map(|range| match (range.start(), range.end()) {
                (from, to) if from == to => number(*from),
                (from, to) => self.strings.say("range", &[("from", number(*from).into()), ("to", number(*to).into())]),
            })
            .collect();
        self.strings.say(
            &format!("at_{unit}"),
            &[("at", ranges.join(self.strings.word("between")).into()), ("count", size(count).into())],
        )
    }

    /// "lines 155 to 276 of 1,046"
    pub fn at_of(&self, at: &At, extent: Extent) -> String {
        let last = self.strings.number(usize::try_from(extent.last()).unwrap_or_default());
        self.strings.say("at_of", &[("at", self.at(at, Some(extent)).into()), ("last", last.into())])
    }
}

fn group<'a>(
    reports: impl Iterator<Item = &'a Entry<Report>>,
    key: impl Fn(&'a Entry<Report>) -> Option<&'a Id>,
) -> BTreeMap<&'a Id, Vec<&'a Entry<Report>>> {
    let mut groups: BTreeMap<&Id, Vec<&Entry<Report>>> = BTreeMap::new();
    for report in reports {
        if let Some(id) = key(report) {
            groups.entry(id).or_default().push(report);
        }
    }
    for list in groups.values_mut() {
        list.sort_by_key(|report| {
            (report.data.order, report.data.source.at.ranges().first().map_or(0, |range| *range.start()), &report.id)
        });
    }
    groups
}

fn dates(site: &Site) -> HashMap<(Kind, &Id), Date> {
    let meetings = site.meetings.iter().map(|meeting| ((Kind::Meeting, &meeting.id), meeting.data.date));
    let minutes = site.minutes.iter().filter_map(|minute| {
        let meeting = site.meetings.get(&minute.data.meeting.address.id)?;
        Some(((Kind::Minute, &minute.id), meeting.data.date))
    });
    let reports = site.reports.iter().map(|report| ((Kind::Report, &report.id), report.data.date));
    let packs = site.packs.iter().map(|pack| ((Kind::Pack, &pack.id), pack.data.date));
    meetings.chain(minutes).chain(reports).chain(packs).collect()
}

fn body_words(strings: &Strings) -> markdown::Words {
    let word = |name: &str| strings.word(name).to_owned();
    markdown::Words {
        footnotes: word("footnotes"),
        note: word("footnote"),
        back: word("footnote_back"),
        external: word("external"),
        done: word("task_done"),
        to_do: word("task_to_do"),
        table: word("table"),
        chart: word("chart"),
        csv: word("table_csv"),
        source_notes: word("source_notes"),
    }
}
