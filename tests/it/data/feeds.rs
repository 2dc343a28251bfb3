//! Feeds of what is new, and calendars of meetings.

use minutebook::Options;
use roxmltree::Document;

use super::{ADDRESS, built, built_with};

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
        assert!(alternate.contains(&feed) && alternate.contains("type=application/atom+xml"), "{alternate}");
        assert!(html.contains(&format!("{feed}>Follow this page")), "{html}");
    }
    assert!(!files["organisations/beds-and-sons/index.html"].contains("rel=alternate"));
}

#[test]
fn there_are_no_feeds_without_an_address_or_on_a_disk() {
    let offline = built_with(ADDRESS, Options { offline: true, ..Options::default() });
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
