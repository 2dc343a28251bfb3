//! The calendar of meetings (iCalendar, RFC 5545), of all and of each body that meets. The door to icalendar.
//!
//! Times are those of the clock where the meeting was, as the minutes give them, without a zone. A meeting whose day is not
//! known has no place in a calendar.

use icalendar::{Calendar, Component, Event, EventLike, Property};

use super::feeds;
use crate::model::Entry;
use crate::model::date::Date;
use crate::model::id::{Address, Id, Kind};
use crate::model::meeting::Meeting;
use crate::render::address::Folder;
use crate::render::{Context, Task};

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
    let years = years(cx, body.as_ref()).into_iter().map(Some);
    let task = |year: Option<i16>| {
        let body = body.clone();
        let path = match year {
            None => of(cx, body.as_ref())?,
            Some(year) => of_year(body.as_ref(), year),
        };
        Some(Task::file(path, cx.shown_of_all(), move || write(cx, body.as_ref(), year)))
    };
    [None].into_iter().chain(years).filter_map(task).collect()
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
    calendar.name(&body_name.map_or_else(|| archive.title.clone(), |name| format!("{name} – {}", archive.title)));
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
    let Date::Day(day) = data.date else { return None };
    let address = Address { kind: Kind::Meeting, id: meeting.id.clone() };
    let page = cx.site.archive.address.as_ref().map(|top| format!("{top}{}", Folder::of(&address).path()));
    let mut event = Event::with_uid(page.as_deref().unwrap_or(&address.to_string()));
    let day = day.to_string().replace('-', "");
    // Nothing here knows the time, so the entry is as old as what it tells.
    event.add_property("DTSTAMP", format!("{day}T000000Z"));
    event.summary(&data.title.text);
    match hours(data.time.as_deref()) {
        Some((from, to)) => {
            let moment = |(hour, minute): (u8, u8)| format!("{day}T{hour:02}{minute:02}00");
            event.add_property("DTSTART", moment(from));
            to.map(|to| event.add_property("DTEND", moment(to)));
        }
        None => drop(event.append_property(Property::new("DTSTART", day).add_parameter("VALUE", "DATE").done())),
    }
    event.description(&feeds::description(cx, &meeting.id).unwrap_or_default());
    data.venue.as_ref().map(|venue| event.location(venue));
    page.map(|page| event.url(&page));
    Some(event)
}

/// When a meeting began and ended, as ISO 8601 has it, without a zone.
pub fn times(date: &Date, time: Option<&str>) -> (Option<String>, Option<String>) {
    let day = date.machine();
    let moment = |(hour, minute): (u8, u8)| day.as_ref().map(|day| format!("{day}T{hour:02}:{minute:02}"));
    match (date, hours(time)) {
        (Date::Day(_), Some((from, to))) => (moment(from), to.and_then(moment)),
        _ => (day, None),
    }
}

/// Hour and minute.
type Clock = (u8, u8);

/// Reads "10:00" or "10:00-13:50". An end before the beginning is none.
fn hours(time: Option<&str>) -> Option<(Clock, Option<Clock>)> {
    let mut parts = time?.split(['-', '–']).map(|part| clock(part.trim()));
    let from = parts.next()??;
    let to = parts.next().flatten().filter(|to| *to > from);
    parts.next().is_none().then_some((from, to))
}

fn clock(text: &str) -> Option<Clock> {
    let (hour, minute) = text.split_once([':', '.'])?;
    let (hour, minute) = (hour.parse().ok()?, minute.parse().ok()?);
    (hour < 24 && minute < 60).then_some((hour, minute))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_read_as_minutes_write_them_and_others_are_left_out() {
        assert_eq!(hours(Some("10:00-13:50")), Some(((10, 0), Some((13, 50)))));
        assert_eq!(hours(Some("9:05 – 11.30")), Some(((9, 5), Some((11, 30)))));
        assert_eq!(hours(Some("14:00")), Some(((14, 0), None)));
        assert_eq!(hours(Some("14:00-13:00")), Some(((14, 0), None)));
        for time in ["noon", "25:00", "10:75", "10:00-11:00-12:00", "in the afternoon"] {
            assert_eq!(hours(Some(time)), None, "{time}");
        }
        assert_eq!(hours(None), None);
    }
}
