//! An organisation: what it is, who did its work before and does it now, what it was asked to do.

use serde::Serialize;

use super::address::Folder;
use super::made::Made;
use super::timeline::{Story, story};
use super::view::{Frame, Item, Link, Pieces, Promised, Text, When};
use super::{Context, Task};
use crate::link::Step;
use crate::model::id::{Address, Id, Kind};
use crate::model::organisation::{Basis, Organisation};
use crate::model::{Entry, any_entry};

/// What the template `organisation.html` sees.
#[derive(Serialize)]
struct View {
    page: Frame,
    sort: String,
    abbreviation: Option<String>,
    also: Vec<String>,
    part_of: Option<Link>,
    parts: Vec<Link>,
    from: Option<When>,
    to: Option<When>,
    address: Option<String>,
    text: Text,
    before: Vec<Neighbour>,
    after: Vec<Neighbour>,
    today: Option<Today>,
    story: Story,
    promises: Vec<Promised>,
    wrote: Vec<Item>,
    meetings: Vec<Item>,
    minutes: Vec<Item>,
    reports: Vec<Item>,
    places: Vec<Item>,
    made: Made,
}

#[derive(Serialize)]
struct Neighbour {
    link: Link,
    /// How it is known, in words.
    basis: String,
    note: Option<String>,
}

#[derive(Serialize)]
struct Today {
    organisation: Option<Link>,
    text: Option<String>,
    checked_on: When,
}

/// The page of every organisation.
pub fn tasks<'a>(cx: &'a Context<'a>) -> Vec<Task<'a>> {
    let task = |body: &'a Entry<Organisation>| {
        let address = Address { kind: Kind::Organisation, id: body.id.clone() };
        let shown = cx.shown_of(&any_entry(body));
        Task::new(Folder::of(&address).file(), "organisation", "organisation.html", shown, move || {
            view(cx, body, &address)
        })
    };
    cx.site.organisations.iter().map(task).collect()
}

fn view(cx: &Context, body: &Entry<Organisation>, address: &Address) -> View {
    let pieces = Pieces::of(cx, address);
    let data = &body.data;
    let is_author = |id: &Id| {
        cx.site
            .reports
            .get(id)
            .is_some_and(|report| report.data.authors.iter().any(|author| author.address == *address))
    };
    let (wrote, reports): (Vec<_>, Vec<_>) =
        cx.links.backlinks.of_kind(address, Kind::Report).partition(|entry| is_author(entry.id));
    let children = cx.links.backlinks.of_kind(address, Kind::Organisation).filter(|entry| {
        cx.site
            .organisations
            .get(entry.id)
            .and_then(|child| child.data.part_of.as_ref())
            .is_some_and(|whole| whole.address == *address)
    });
    let description = cx.strings.say("organisation_description", &[("name", data.name.text.as_str().into())]);
    View {
        page: pieces.record_frame(address, &data.name.text, &description, vec![pieces.listing("organisations")]),
        sort: cx.strings.word(&format!("organisation_{}", data.sort.word())).to_owned(),
        abbreviation: data.abbreviation.as_ref().map(|text| text.text.clone()),
        also: data.also.iter().map(|text| text.text.clone()).collect(),
        part_of: data.part_of.as_ref().map(|whole| pieces.link(&whole.address)),
        parts: children.map(|child| pieces.link(&child.address())).collect(),
        from: data.from.map(|date| pieces.when(date)),
        to: data.to.map(|date| pieces.when(date)),
        address: data.address.clone(),
        text: pieces.text(&any_entry(body)),
        before: cx.links.successions.before(&body.id).iter().map(|step| neighbour(&pieces, step)).collect(),
        after: cx.links.successions.after(&body.id).iter().map(|step| neighbour(&pieces, step)).collect(),
        today: data.today.as_ref().map(|today| Today {
            organisation: today.organisation.as_ref().map(|organisation| pieces.link(&organisation.address)),
            text: today.text.as_ref().map(|text| text.text.clone()),
            checked_on: pieces.when(today.checked_on),
        }),
        story: story(&pieces, address),
        promises: cx.links.promises.of(address).map(|promise| pieces.promised(promise)).collect(),
        wrote: pieces.items(wrote),
        meetings: pieces.users(address, Kind::Meeting),
        minutes: pieces.users(address, Kind::Minute),
        reports: pieces.items(reports),
        places: pieces.users(address, Kind::Place),
        made: pieces.made(&any_entry(body), None),
    }
}

fn neighbour(pieces: &Pieces, step: &Step) -> Neighbour {
    let basis = match step.basis {
        Basis::Stated => "basis_stated",
        Basis::Inferred => "basis_inferred",
    };
    Neighbour {
        link: pieces.link(&Address { kind: Kind::Organisation, id: step.organisation.clone() }),
        basis: pieces.cx.strings.word(basis).to_owned(),
        note: step.note.map(str::to_owned),
    }
}
