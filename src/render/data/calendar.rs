//! The calendar of meetings (iCalendar, RFC 5545), of all and of each body that meets. The door to icalendar.
//!
//! Times are those of the clock where the meeting was, as the minutes give them, without a zone. A meeting whose day is not
//! known has no place in a calendar.

use icalendar::{Calendar, Component, Event, EventLike, Property};

use super::feeds;
use crate::model::date::Date;
use crate::model::id::{Address, Id, Kind};
use crate::model::meeting::Meeting;
use crate::model::time::{Clock, Hours};
use crate::model::{Entry, any_entry};
use crate::render::address::Folder;
use crate::render::context::Context;
use crate::render::task::Task;

/// The name of a calendar, beside the page that says the same.
const CALENDAR: &str = "calendar";

/// How its file ends.
const ICS: &str = ".ics";

/// How many meetings a calendar holds at the most, the newest ones: programs fetch it again and again, and some refuse one of
/// more than a megabyte. Where there are more, each year has a calendar of its own too.
const LONGEST: usize = 1_000;

/// All calendars; none where no meeting has a day.
pub fn tasks<'a>(cx: &'a Context<'a>) -> Vec<Task<'a>> {
    let bodies = cx.meetings_of.keys().map(|body| Some((*body).clone()));
    bodies.chain([None]).flat_map(|body| of_body(cx, body)).collect()
}

fn of_body<'a>(cx: &'a Context<'a>, body: Option<Id>) -> Vec<Task<'a>> {
    if of(cx, body.as_ref()).is_none() {
        return Vec::new();
    }
    let years: Vec<i16> = years(cx, body.as_ref());
    let parts = || [None].into_iter().chain(years.iter().copied().map(Some));
    let task = |place: Option<&Id>, year: Option<i16>| {
        let body = body.clone();
        let path = year.map_or_else(|| path(place, ""), |year| of_year(place, year));
        Task::file(path, cx.shown_of_all(), move || write(cx, body.as_ref(), year))
    };
    places(cx, body.as_ref())
        .iter()
        .flat_map(|place| parts().map(move |year| (place, year)))
        .map(|(place, year)| task(place.as_ref(), year))
        .collect()
}

/// Where the calendar of a body is: at its address, and at those that it used to have, where those who subscribed ask for it.
fn places(cx: &Context, body: Option<&Id>) -> Vec<Option<Id>> {
    let entry = body.and_then(|body| cx.site.organisations.get(body)).map(any_entry);
    let former = entry.iter().flat_map(|entry| entry.former_addresses()).map(|old| Some(old.id));
    former.chain([body.cloned()]).collect()
}

/// Whether a file of the site is a calendar.
pub fn is_one(path: &str) -> bool {
    path.ends_with(ICS) && path.rsplit('/').next().is_some_and(|name| name.starts_with(CALENDAR))
}

/// The years of a calendar that has not room for all meetings.
pub fn years(cx: &Context, body: Option<&Id>) -> Vec<i16> {
    let known = || meetings(cx, body).iter().filter(|meeting| has_day(meeting));
    let mut years: Vec<i16> =
        if known().count() > LONGEST { known().map(|meeting| meeting.data.date.year()).collect() } else { Vec::new() };
    years.dedup();
    years
}

/// The path of the calendar of one year.
pub fn of_year(body: Option<&Id>, year: i16) -> String {
    path(body, &format!("-{year}"))
}

fn path(body: Option<&Id>, more: &str) -> String {
    let folder = body.map(|body| Folder::of(&Address { kind: Kind::Organisation, id: body.clone() }).path());
    format!("{}{CALENDAR}{more}{ICS}", folder.unwrap_or_default())
}

fn has_day(meeting: &Entry<Meeting>) -> bool {
    matches!(meeting.data.date, Date::Day(_))
}

/// The path of the calendar of a body, or of all, if there is one.
pub fn of(cx: &Context, body: Option<&Id>) -> Option<String> {
    meetings(cx, body).iter().any(|meeting| has_day(meeting)).then(|| path(body, ""))
}

fn meetings<'c, 'a>(cx: &'c Context<'a>, body: Option<&Id>) -> &'c [&'a Entry<Meeting>] {
    match body {
        None => &cx.meetings,
        Some(body) => cx.meetings_of.get(body).map_or(&[], Vec::as_slice),
    }
}

fn write(cx: &Context, body: Option<&Id>, year: Option<i16>) -> Vec<u8> {
    let archive = &cx.site.archive;
    let body_name = body.and_then(|body| cx.site.organisations.get(body)).map(|body| body.data.name.text.as_str());
    let mut calendar = Calendar::empty();
    calendar.append_property(Property::new("VERSION", "2.0"));
    calendar.append_property(Property::new("PRODID", concat!("-//Minutebook//", env!("CARGO_PKG_VERSION"), "//EN")));
    calendar.append_property(Property::new("CALSCALE", "GREGORIAN"));
    let name = body_name.map_or_else(|| archive.title.clone(), |name| format!("{name} – {}", archive.title));
    // The library escapes what it knows to be a text, and does not know this one (RFC 7986) before it is told.
    calendar.append_property(Property::new("NAME", name.as_str()).add_parameter("VALUE", "TEXT").done());
    calendar.append_property(Property::new("X-WR-CALNAME", name));
    let wanted =
        |meeting: &&&Entry<Meeting>| has_day(meeting) && year.is_none_or(|year| meeting.data.date.year() == year);
    let wanted: Vec<_> = meetings(cx, body).iter().filter(wanted).collect();
    let newest = if year.is_some() { 0 } else { wanted.len().saturating_sub(LONGEST) };
    for event in wanted[newest..].iter().filter_map(|meeting| event(cx, meeting)) {
        calendar.push(event);
    }
    calendar.to_string().into_bytes()
}

fn event(cx: &Context, meeting: &Entry<Meeting>) -> Option<Event> {
    let data = &meeting.data;
    let Date::Day(_) = data.date else { return None };
    let entry = any_entry(meeting);
    let page =
        |address: &Address| cx.site.archive.address.as_ref().map(|top| format!("{top}{}", Folder::of(address).path()));
    // Its first name is its name for ever: under another one, those who subscribe would have it twice.
    let first = entry.first_address();
    let mut event = Event::with_uid(&page(&first).unwrap_or_else(|| first.to_string()));
    // Nothing here knows the time, so the entry is as old as its last change, or as what it tells.
    let changes = cx.site.history.get(&entry.address());
    event.add_property("DTSTAMP", midnight(changes.map_or(data.date, |changes| changes.last)));
    if let Some(changes) = changes {
        event.add_property("LAST-MODIFIED", midnight(changes.last));
        event.add_property("SEQUENCE", (changes.times - 1).to_string());
    }
    event.summary(&data.title.text);
    match data.time {
        Some(hours) => {
            event.add_property("DTSTART", moment(data.date, hours.from));
            hours.to.map(|to| event.add_property("DTEND", moment(last_day(data.date, hours), to)));
        }
        None => {
            let all_day = Property::new("DTSTART", day(data.date)).add_parameter("VALUE", "DATE").done();
            event.append_property(all_day);
        }
    }
    event.description(&feeds::description(cx, &meeting.id).unwrap_or_default());
    data.venue.as_ref().map(|venue| event.location(venue));
    page(&entry.address()).map(|page| event.url(&page));
    Some(event)
}

/// 20200318
fn day(date: Date) -> String {
    date.to_string().replace('-', "")
}

fn midnight(date: Date) -> String {
    format!("{}T000000Z", day(date))
}

fn moment(date: Date, clock: Clock) -> String {
    format!("{}T{}00", day(date), clock.with(""))
}

/// The day on which a meeting ended.
fn last_day(date: Date, hours: Hours) -> Date {
    date.next_day().filter(|_| hours.past_midnight()).unwrap_or(date)
}

/// When a meeting began and ended, as ISO 8601 has it, without a zone.
pub fn times(date: Date, time: Option<Hours>) -> (Option<String>, Option<String>) {
    let moment = |day: Date, clock: Clock| format!("{day}T{clock}");
    match (date, time) {
        (Date::Day(_), Some(hours)) => {
            (Some(moment(date, hours.from)), hours.to.map(|to| moment(last_day(date, hours), to)))
        }
        _ => (date.machine(), None),
    }
}
