//! Feeds of what is new: in the archive, on a topic, and of a body that meets. A feed is read away from the site, so there
//! is none without the archive's own address, and none in the copy that opens from a disk.
//!
//! New is what was added last, whatever the date of the paper. Whoever follows a subject that was renamed goes on asking at its
//! old address, so the feed stays there too.

use std::cmp::Reverse;

use super::super::feed::{self, Feed, News};
use crate::model::date::Date;
use crate::model::id::{Address, Id, Kind};
use crate::model::{AnyEntry, any_entry};
use crate::render::address::Folder;
use crate::render::context::Context;
use crate::render::task::Task;

/// The name of a feed, beside the page that says the same.
const FEED: &str = "feed.xml";

/// How many things a feed tells.
pub const LONGEST: usize = 50;

/// All feeds.
pub fn tasks<'a>(cx: &'a Context<'a>) -> Vec<Task<'a>> {
    let Some(top) = address(cx) else { return Vec::new() };
    let bodies = cx.meetings_of.keys().map(|body| Address { kind: Kind::Organisation, id: (*body).clone() });
    let topics = cx.site.topics.iter().map(|topic| any_entry(topic).address());
    let subjects = bodies.chain(topics).map(Some).chain([None]);
    let task = |(place, subject): (Option<Address>, Option<Address>)| {
        Task::file(path(place.as_ref()), cx.shown_of_all(), move || write(cx, top, subject.as_ref()))
    };
    subjects.flat_map(|subject| places(cx, subject)).map(task).collect()
}

/// Where the feed of a subject is: at its address, and at those that it used to have.
fn places(cx: &Context, subject: Option<Address>) -> Vec<(Option<Address>, Option<Address>)> {
    let entry = subject.as_ref().and_then(|subject| cx.site.entry(subject));
    let former = entry.iter().flat_map(AnyEntry::former_addresses).map(Some);
    former.chain([subject.clone()]).map(|place| (place, subject.clone())).collect()
}

/// The feed that a page has, by its path and its title, if it has one.
pub fn of(cx: &Context, page: Option<&Address>) -> Option<(String, String)> {
    address(cx)?;
    let has_one = match page.map(|page| (page.kind, &page.id)) {
        None | Some((Kind::Topic, _)) => true,
        Some((Kind::Organisation, body)) => cx.meetings_of.contains_key(body),
        Some(_) => false,
    };
    has_one.then(|| (path(page), title(cx, page)))
}

fn address<'a>(cx: &Context<'a>) -> Option<&'a String> {
    cx.site.archive.address.as_ref().filter(|_| !cx.edition.is_offline())
}

fn folder(subject: Option<&Address>) -> Folder {
    subject.map_or_else(|| Folder::new(""), Folder::of)
}

fn path(subject: Option<&Address>) -> String {
    format!("{}{FEED}", folder(subject).path())
}

/// "Maternity – Health decisions"
fn title(cx: &Context, subject: Option<&Address>) -> String {
    let archive = &cx.site.archive.title;
    match subject.and_then(|subject| cx.site.title(subject)) {
        Some(title) => format!("{title} – {archive}"),
        None => archive.clone(),
    }
}

fn write(cx: &Context, top: &str, subject: Option<&Address>) -> Vec<u8> {
    let archive = &cx.site.archive;
    let mut entries = match subject {
        None => cx.site.meetings.iter().map(any_entry).chain(cx.site.reports.iter().map(any_entry)).collect(),
        Some(Address { kind: Kind::Organisation, id }) => of_body(cx, id),
        Some(topic) => {
            let named = |kind| cx.links.backlinks.of_kind(topic, kind).copied();
            named(Kind::Minute).chain(named(Kind::Report)).collect()
        }
    };
    let newest = |date: Option<Date>| Reverse(date.map(Date::order));
    entries
        .sort_by_cached_key(|entry| (newest(cx.added(entry)), newest(cx.date_of(entry)), entry.kind, entry.id.clone()));
    let first = subject.and_then(|subject| cx.site.entry(subject)).map(|entry| entry.first_address());
    let feed = Feed {
        title: title(cx, subject),
        language: archive.language.clone(),
        author: archive.publisher.as_ref().map_or(&archive.title, |publisher| &publisher.name).clone(),
        id: format!("{top}{}", path(first.as_ref())),
        address: format!("{top}{}", path(subject)),
        page: format!("{top}{}", folder(subject).path()),
        news: entries.iter().take(LONGEST).filter_map(|entry| news(cx, top, entry)).collect(),
    };
    feed::write(&feed)
}

/// The meetings of a body, with their minutes and papers.
fn of_body<'a>(cx: &Context<'a>, body: &Id) -> Vec<AnyEntry<'a>> {
    let meetings = cx.meetings_of.get(body).map_or(&[][..], Vec::as_slice);
    let all = meetings.iter().flat_map(|meeting| {
        let minutes = cx.minutes_of.get(&meeting.id).map_or(&[][..], Vec::as_slice);
        let reports = cx.reports_of.get(&meeting.id).map_or(&[][..], Vec::as_slice);
        let papers = minutes.iter().map(|minute| any_entry(*minute)).chain(reports.iter().map(|it| any_entry(*it)));
        [any_entry(*meeting)].into_iter().chain(papers)
    });
    all.collect()
}

fn news(cx: &Context, top: &str, entry: &AnyEntry) -> Option<News> {
    let (title, text) = match entry.kind {
        Kind::Meeting => (entry.title.text.clone(), description(cx, entry.id)?),
        Kind::Minute => {
            let minute = &cx.site.minutes.get(entry.id)?.data;
            // Many meetings have a minute "Urgent items".
            let meeting = cx.site.title(&minute.meeting.address)?;
            (format!("{} – {meeting}", entry.title.text), minute.summary.text.clone())
        }
        _ => (entry.title.text.clone(), cx.site.reports.get(entry.id)?.data.summary.text.clone()),
    };
    let place = |record: &Address| format!("{top}{}", Folder::of(record).path());
    let (id, address) = (place(&entry.first_address()), place(&entry.address()));
    Some(News { id, address, title, date: cx.added(entry)?, text })
}

/// "Meeting of the County Council on 24 January 2020: …"
pub fn description(cx: &Context, meeting: &Id) -> Option<String> {
    let meeting = &cx.site.meetings.get(meeting)?.data;
    let body = cx.site.title(&meeting.body.address)?;
    let named = [("body", body.into()), ("date", cx.strings.date(meeting.date).into())];
    Some(cx.strings.say("meeting_description", &named))
}
