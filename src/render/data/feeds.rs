//! Feeds of what is new: in the archive, on a topic, and of a body that meets. A feed is read away from the site, so there
//! is none without the archive's own address, and none in the copy that opens from a disk.

use std::cmp::Reverse;

use super::super::feed::{self, Feed, News};
use crate::model::date::Date;
use crate::model::id::{Address, Id, Kind};
use crate::model::{AnyEntry, any_entry};
use crate::render::address::Folder;
use crate::render::{Context, Task};

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
    let task = |subject: Option<Address>| {
        let path = path(subject.as_ref());
        let shown = cx.shown_of_all();
        Task::file(path.clone(), shown, move || write(cx, top, &path, subject.as_ref()))
    };
    subjects.map(task).collect()
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
    cx.site.archive.address.as_ref().filter(|_| !cx.options.offline)
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

fn write(cx: &Context, top: &str, path: &str, subject: Option<&Address>) -> Vec<u8> {
    let archive = &cx.site.archive;
    let mut entries = match subject {
        None => cx.site.meetings.iter().map(any_entry).chain(cx.site.reports.iter().map(any_entry)).collect(),
        Some(Address { kind: Kind::Organisation, id }) => of_body(cx, id),
        Some(topic) => {
            let named = |kind| cx.links.backlinks.of_kind(topic, kind).copied();
            named(Kind::Minute).chain(named(Kind::Report)).collect()
        }
    };
    entries.sort_by_cached_key(|entry| (Reverse(cx.date_of(entry).map(Date::order)), entry.kind, entry.id.clone()));
    let feed = Feed {
        title: title(cx, subject),
        language: archive.language.clone(),
        author: archive.publisher.as_ref().map_or(&archive.title, |publisher| &publisher.name).clone(),
        address: format!("{top}{path}"),
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
    let address = format!("{top}{}", Folder::of(&entry.address()).path());
    Some(News { address, title, date: cx.date_of(entry)?, text })
}

/// "Meeting of the County Council on 24 January 2020: …"
pub fn description(cx: &Context, meeting: &Id) -> Option<String> {
    let meeting = &cx.site.meetings.get(meeting)?.data;
    let body = cx.site.title(&meeting.body.address)?;
    let named = [("body", body.into()), ("date", cx.strings.date(meeting.date).into())];
    Some(cx.strings.say("meeting_description", &named))
}
