//! A meeting: what was decided at it first.

use serde::Serialize;

use super::address::Folder;
use super::context::Context;
use super::shelf::{Order, Shelf};
use super::task::Task;
use super::view::{Frame, Item, Link, Made, Pager, Pieces, Promised, Text, When};
use crate::model::id::{Address, Kind};
use crate::model::meeting::{Meeting, Person};
use crate::model::{Entry, any_entry};

/// What the template `meeting.html` sees.
#[derive(Serialize)]
struct View {
    page: Frame,
    body: Link,
    when: When,
    time: Option<String>,
    venue: Option<String>,
    chair: Option<String>,
    present: Vec<Attendant>,
    attending: Vec<Attendant>,
    apologies: Vec<String>,
    /// Decisions that ask somebody for something.
    promises: Vec<Promised>,
    all_promises: Option<Link>,
    minutes: Vec<Item>,
    all_minutes: Option<Link>,
    papers: Vec<Item>,
    all_papers: Option<Link>,
    packs: Vec<Item>,
    all_packs: Option<Link>,
    text: Text,
    next: Option<Link>,
    pager: Pager,
    made: Made,
}

#[derive(Serialize)]
struct Attendant {
    name: Option<String>,
    role: Option<String>,
    organisation: Option<Link>,
}

/// The page of every meeting.
pub fn tasks<'a>(cx: &'a Context<'a>) -> Vec<Task<'a>> {
    let task = |meeting: &'a Entry<Meeting>| {
        let address = Address { kind: Kind::Meeting, id: meeting.id.clone() };
        let shown = cx.shown_of(&any_entry(meeting));
        let lists = Shelf::tasks(cx, &address, shelf);
        let page = Task::new(Folder::of(&address).file(), "meeting", "meeting.html", shown, move || {
            view(cx, meeting, &address)
        });
        [page].into_iter().chain(lists)
    };
    cx.site.meetings.iter().flat_map(task).collect()
}

/// What was asked for at it, its minutes and its papers.
fn shelf<'a>(cx: &Context<'a>, address: &Address) -> Shelf<'a> {
    let minutes = cx.minutes_of.get(&address.id).into_iter().flatten();
    let papers = cx.reports_of.get(&address.id).into_iter().flatten();
    Shelf::of(address)
        .with_promises(cx, "decided_here")
        .with(cx, "minutes", "minutes", Order::Rows, minutes.filter_map(|minute| cx.any(&cx.site.minutes, minute)))
        .with(cx, "papers", "papers", Order::Rows, papers.filter_map(|report| cx.any(&cx.site.reports, report)))
        .with(cx, "packs", "packs_of_meeting", Order::Newest, cx.links.backlinks.of_kind(address, Kind::Pack))
        .weighed()
}

fn view(cx: &Context, meeting: &Entry<Meeting>, address: &Address) -> View {
    let pieces = Pieces::of(cx, address);
    let data = &meeting.data;
    let body = pieces.link(&data.body.address);
    let siblings = cx.meetings_of.get(&data.body.address.id).map_or(&[][..], Vec::as_slice);
    let shelf = shelf(cx, address);
    // All were at this meeting, on its day.
    let undated = |items: Vec<Item>| items.into_iter().map(|item| Item { when: None, ..item }).collect();
    let description = cx.strings.say(
        "meeting_description",
        &[("body", body.text.as_str().into()), ("date", cx.strings.date(data.date).into())],
    );
    View {
        page: pieces.record_frame(address, &data.title.text, &description, vec![pieces.listing("meetings")]),
        body,
        when: pieces.when(data.date),
        time: data.time.map(|time| time.to_string()),
        venue: data.venue.clone(),
        chair: data.chair.clone(),
        present: data.present.iter().map(|person| attendant(&pieces, person)).collect(),
        attending: data.attending.iter().map(|person| attendant(&pieces, person)).collect(),
        apologies: data.apologies.iter().map(|name| name.text.clone()).collect(),
        promises: shelf.promises(&pieces),
        all_promises: shelf.all(&pieces, "promises"),
        minutes: undated(shelf.items(&pieces, "minutes")),
        all_minutes: shelf.all(&pieces, "minutes"),
        papers: undated(shelf.items(&pieces, "papers")),
        all_papers: shelf.all(&pieces, "papers"),
        packs: shelf.items(&pieces, "packs"),
        all_packs: shelf.all(&pieces, "packs"),
        text: pieces.text(&any_entry(meeting)),
        next: data.next.as_ref().map(|next| pieces.link(&next.address)),
        pager: pieces.pager(siblings, siblings.iter().position(|sibling| sibling.id == meeting.id)),
        made: pieces.made(&any_entry(meeting), None),
    }
}

fn attendant(pieces: &Pieces, person: &Person) -> Attendant {
    Attendant {
        name: person.name.clone(),
        role: person.role.clone(),
        organisation: person.organisation.as_ref().map(|organisation| pieces.link(&organisation.address)),
    }
}
