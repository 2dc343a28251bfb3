//! A meeting: what was decided at it first.

use serde::Serialize;

use super::address::Folder;
use super::made::Made;
use super::view::{Frame, Item, Link, Pager, Pieces, Promised, Text, When};
use super::{Context, Task};
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
    minutes: Vec<Item>,
    papers: Vec<Item>,
    packs: Vec<Item>,
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
        Task::new(Folder::of(&address).file(), "meeting", "meeting.html", shown, move || view(cx, meeting, &address))
    };
    cx.site.meetings.iter().map(task).collect()
}

fn view(cx: &Context, meeting: &Entry<Meeting>, address: &Address) -> View {
    let pieces = Pieces::of(cx, address);
    let data = &meeting.data;
    let body = pieces.link(&data.body.address);
    let siblings = cx.meetings_of.get(&data.body.address.id).map_or(&[][..], Vec::as_slice);
    let minutes = cx.minutes_of.get(&meeting.id).map_or(&[][..], Vec::as_slice);
    let reports = cx.reports_of.get(&meeting.id).map_or(&[][..], Vec::as_slice);
    let promises = cx.links.promises.of(address);
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
        promises: promises.map(|promise| pieces.promised(promise)).collect(),
        minutes: minutes.iter().map(|minute| Item { when: None, ..pieces.item(&any_entry(*minute)) }).collect(),
        papers: reports.iter().map(|report| Item { when: None, ..pieces.item(&any_entry(*report)) }).collect(),
        packs: pieces.users(address, Kind::Pack),
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
