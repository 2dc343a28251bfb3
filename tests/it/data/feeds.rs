//! Feeds of what is new, and calendars of meetings.

use std::collections::BTreeMap;

use minutebook::cache::NoCache;
use minutebook::render::Edition;
use minutebook::source::{Changes, History};
use minutebook::{Options, compile_in_memory};
use roxmltree::Document;

use super::{ADDRESS, built, built_with, site};
use crate::support::sources;

/// The addresses of what a feed tells, in its order.
fn told(feed: &str) -> Vec<String> {
    let document = Document::parse(feed).expect("well-formed XML");
    let entries = document.root_element().children().filter(|node| node.tag_name().name() == "entry");
    let id = |entry: roxmltree::Node| {
        entry
            .children()
            .find(|node| node.tag_name().name() == "id")
            .and_then(|id| id.text())
            .unwrap_or_default()
            .to_owned()
    };
    entries.map(id).collect()
}

#[test]
fn feeds_tell_the_newest_first_of_the_archive_a_body_and_a_topic() {
    let files = built(ADDRESS);
    let top = "https://example.org/a";
    let (january, march) = (format!("{top}/meetings/january/"), format!("{top}/meetings/march/"));
    let (later, minute) = (format!("{top}/meetings/later/"), format!("{top}/minutes/january/001-beds/"));
    let plan = format!("{top}/reports/march/plan/");
    assert_eq!(told(&files["feed.xml"]), [&*later, &march, &plan, &january]);
    assert_eq!(told(&files["organisations/county-council/feed.xml"]), [&*later, &march, &january, &minute]);
    assert_eq!(told(&files["topics/beds/feed.xml"]), [&*plan, &minute]);
    assert!(!files.contains_key("organisations/beds-and-sons/feed.xml"), "it does not meet");
}

#[test]
fn a_page_with_a_feed_says_so_in_its_head_and_in_its_text() {
    let files = built(ADDRESS);
    for page in ["", "topics/beds/", "organisations/county-council/"] {
        let html = &files[&format!("{page}index.html")];
        let feed = format!("{page}feed.xml");
        let alternate = html.split("<link ").find(|link| link.contains("rel=alternate")).unwrap_or_default();
        assert!(alternate.contains(&feed) && alternate.contains("type=\"application/atom+xml\""), "{alternate}");
        assert!(html.contains(&format!("{feed}\">Follow this page")), "{html}");
    }
    assert!(!files["organisations/beds-and-sons/index.html"].contains("rel=alternate"));
}

#[test]
fn there_are_no_feeds_without_an_address_or_on_a_disk() {
    let offline = built_with(ADDRESS, Options { edition: Edition::Disk, ..Options::default() });
    for files in [built(""), offline] {
        assert!(files.keys().all(|path| !path.ends_with("feed.xml")), "{:?}", files.keys());
        assert!(files.values().all(|text| !text.contains("feed.xml")));
    }
}

#[test]
fn a_meeting_stands_in_the_calendar_at_its_time_without_a_zone() {
    let files = built(ADDRESS);
    let calendar = &files["calendar.ics"];
    let events: Vec<&str> = calendar.split("BEGIN:VEVENT").skip(1).collect();
    assert_eq!(events.len(), 2, "no day is made up for the later meeting: {calendar}");
    assert!(events[0].contains("\r\nDTSTART;VALUE=DATE:20200124\r\n") && !events[0].contains("DTEND"), "{calendar}");
    for line in [
        "DTSTART:20200318T140000",
        "DTEND:20200318T163000",
        "DTSTAMP:20200318T000000Z",
        "SUMMARY:The March meeting",
        "LOCATION:Room 1\\, County Hall\\; ground floor",
        "UID:https://example.org/a/meetings/march/",
    ] {
        assert!(events[1].contains(&format!("\r\n{line}\r\n")), "no {line} in {calendar}");
    }
    assert!(calendar.split("\r\n").all(|line| line.len() <= 75), "{calendar}");
    assert_eq!(files["organisations/county-council/calendar.ics"].matches("BEGIN:VEVENT").count(), 2);
    assert!(files["organisations/county-council/index.html"].contains("organisations/county-council/calendar.ics"));
    assert!(!files.contains_key("organisations/beds-and-sons/calendar.ics"));
}

#[test]
fn a_meeting_keeps_its_name_in_the_calendar_without_an_address() {
    assert!(built("")["calendar.ics"].contains("\r\nUID:meetings/march\r\n"));
}

/// The files of the small archive, where version control knows when some of its files changed: the first day, the last, and
/// how often.
fn built_since(site: &str, known: &[(&str, &str, &str, usize)]) -> BTreeMap<String, String> {
    let changes = |first: &str, last: &str, times| Changes { first: first.to_owned(), last: last.to_owned(), times };
    let known = known.iter().map(|(path, first, last, times)| ((*path).to_owned(), changes(first, last, *times)));
    let compiled =
        compile_in_memory(&sources(site).with_history(known.collect::<History>()), Options::default(), &NoCache);
    assert!(!compiled.files.is_empty(), "the site is not sound");
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    compiled.files.iter().map(|file| (file.path.to_string(), text(&file.bytes))).collect()
}

/// The small archive after one of its files got another name.
fn renamed(site: &str, kind: &str, old: &str, new: &str, moved_from: &str) -> String {
    let head = |id: &str| format!("== content/{kind}/{id}.md\n---\n");
    assert!(site.contains(&head(old)), "there is no {kind}/{old}");
    site.replace(&head(old), &format!("{}moved_from: [{moved_from}]\n", head(new)))
}

/// What stands behind a name in the entry of the calendar for the March meeting.
fn property(files: &BTreeMap<String, String>, name: &str) -> Option<String> {
    let event =
        files["calendar.ics"].split("BEGIN:VEVENT").find(|event| event.contains("SUMMARY:The March meeting"))?;
    let lines = event.split("\r\n").filter_map(|line| line.strip_prefix(name)?.strip_prefix(':'));
    lines.map(str::to_owned).next()
}

#[test]
fn a_meeting_that_was_renamed_is_the_same_one_to_those_who_follow_it() {
    let site = site(ADDRESS);
    let once = renamed(&site, "meetings", "march", "spring", "march");
    let twice = renamed(&site, "meetings", "march", "summer", "march, spring");
    let march = "https://example.org/a/meetings/march/";
    for (site, place) in [(&site, "march"), (&once, "spring"), (&twice, "summer")] {
        let files = built_since(site, &[]);
        assert_eq!(property(&files, "UID").as_deref(), Some(march));
        assert_eq!(property(&files, "URL"), Some(format!("https://example.org/a/meetings/{place}/")));
        let feed = &files["feed.xml"];
        assert_eq!(told(feed).iter().filter(|id| *id == march).count(), 1, "{feed}");
        assert!(feed.contains(&format!("href=\"https://example.org/a/meetings/{place}/\"")), "{feed}");
    }
}

#[test]
fn a_correction_of_a_record_that_was_renamed_is_told_once() {
    let correction = "corrections:\n  - {date: 2020-04-01, text: The hall was another.}\n";
    let site = site(ADDRESS).replace("time: \"14:00-16:30\"\n", correction);
    let ids = |site: &str| told(&built_since(site, &[])["corrections/feed.xml"]);
    assert_eq!(ids(&site), ["https://example.org/a/meetings/march/#_correction-2020-04-01-fc3fb616"]);
    assert_eq!(ids(&renamed(&site, "meetings", "march", "spring", "march")), ids(&site));
}

#[test]
fn whoever_follows_a_subject_or_a_body_that_was_renamed_goes_on_to_hear_of_it() {
    let (old, new) = (site(ADDRESS), renamed(&site(ADDRESS), "topics", "beds", "wards", "beds"));
    let new = new.replace("topics: [beds]", "topics: [wards]");
    let new = renamed(&new, "organisations", "county-council", "council", "county-council");
    let new = new.replace(": county-council", ": council");
    let (old, new) = (built_since(&old, &[]), built_since(&new, &[]));
    for (before, after) in
        [("topics/beds/", "topics/wards/"), ("organisations/county-council/", "organisations/council/")]
    {
        let feed = |files: &BTreeMap<String, String>, folder: &str| files[&format!("{folder}feed.xml")].clone();
        assert_eq!(feed(&new, before), feed(&new, after), "the feed stays at the old address too");
        assert_eq!(told(&feed(&new, after)), told(&feed(&old, before)));
        let name = format!("<id>https://example.org/a/{before}feed.xml</id>");
        assert!(feed(&old, before).contains(&name) && feed(&new, after).contains(&name), "{}", feed(&new, after));
    }
    let calendar = |folder: &str| new[&format!("organisations/{folder}/calendar.ics")].clone();
    assert_eq!(calendar("county-council"), calendar("council"));
}

#[test]
fn what_is_new_goes_by_the_day_on_which_it_was_added() {
    let known = [
        ("meetings/march.md", "2023-02-01", "2026-12-01", 3),
        ("meetings/later.md", "2023-02-01", "2023-02-01", 1),
        ("reports/march/plan.md", "2023-02-01", "2023-02-01", 1),
        ("meetings/january.md", "2026-11-01", "2026-11-01", 1),
    ];
    let feed = &built_since(&site(ADDRESS), &known)["feed.xml"];
    let top = "https://example.org/a";
    let told = told(feed);
    assert_eq!(told[0], format!("{top}/meetings/january/"), "the oldest paper came in last");
    assert_eq!(
        told[1..],
        [format!("{top}/meetings/later/"), format!("{top}/meetings/march/"), format!("{top}/reports/march/plan/")]
    );
    let updated: Vec<&str> = feed.split("<updated>").skip(1).map(|rest| &rest[..10]).collect();
    assert_eq!(updated, ["2026-11-01", "2026-11-01", "2023-02-01", "2023-02-01", "2023-02-01"]);
}

#[test]
fn a_meeting_that_was_corrected_says_so_to_calendars() {
    let age = |known: &[_]| {
        let files = built_since(&site(ADDRESS), known);
        ["DTSTAMP", "LAST-MODIFIED", "SEQUENCE"].map(|name| property(&files, name).unwrap_or_default())
    };
    let path = "meetings/march.md";
    assert_eq!(age(&[]), ["20200318T000000Z", "", ""], "nothing is known");
    assert_eq!(age(&[(path, "2024-07-01", "2024-07-01", 1)]), ["20240701T000000Z", "20240701T000000Z", "0"]);
    assert_eq!(age(&[(path, "2024-07-01", "2024-08-01", 2)]), ["20240801T000000Z", "20240801T000000Z", "1"]);
}

#[test]
fn a_meeting_past_midnight_ends_on_the_next_day() {
    let late =
        site(ADDRESS).replace("date: 2020-03-18\ntime: \"14:00-16:30\"", "date: 2020-03-31\ntime: \"22:00-00:30\"");
    let files = built_since(&late, &[]);
    assert_eq!(property(&files, "DTSTART").as_deref(), Some("20200331T220000"));
    assert_eq!(property(&files, "DTEND").as_deref(), Some("20200401T003000"));
    let page = &files["meetings/march/index.html"];
    assert!(page.contains("\"endDate\":\"2020-04-01T00:30\""), "{page}");
    assert!(page.contains("22:00-00:30"), "{page}");
}
