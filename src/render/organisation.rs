//! An organisation: what it is, who did its work before and does it now, what it was asked to do.

use serde::Serialize;

use super::address::Folder;
use super::context::Context;
use super::shelf::{Order, Shelf};
use super::task::Task;
use super::timeline::{Story, story};
use super::view::{Frame, Happened, Item, Link, Made, Pieces, Promised, Text, When};
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
    all_parts: Option<Link>,
    from: Option<When>,
    to: Option<When>,
    address: Option<String>,
    text: Text,
    before: Vec<Neighbour>,
    after: Vec<Neighbour>,
    today: Option<Today>,
    story: Story,
    promises: Vec<Promised>,
    all_promises: Option<Link>,
    wrote: Vec<Item>,
    all_wrote: Option<Link>,
    meetings: Vec<Item>,
    all_meetings: Option<Link>,
    minutes: Vec<Item>,
    all_minutes: Option<Link>,
    reports: Vec<Item>,
    all_reports: Option<Link>,
    places: Vec<Item>,
    all_places: Option<Link>,
    later: Vec<Happened>,
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
        let lists = Shelf::tasks(cx, &address, shelf);
        let page = Task::new(Folder::of(&address).file(), "organisation", "organisation.html", shown, move || {
            view(cx, body, &address)
        });
        [page].into_iter().chain(lists)
    };
    cx.site.organisations.iter().flat_map(task).collect()
}

/// What it was asked for, what it wrote, and what names it.
fn shelf<'a>(cx: &Context<'a>, address: &Address) -> Shelf<'a> {
    let named = |kind| cx.links.backlinks.of_kind(address, kind);
    let is_author = |id: &Id| {
        let report = cx.site.reports.get(id);
        report.is_some_and(|report| report.data.authors.iter().any(|author| author.address == *address))
    };
    let (wrote, reports): (Vec<_>, Vec<_>) = named(Kind::Report).partition(|entry| is_author(entry.id));
    let is_part = |id: &Id| {
        let whole = cx.site.organisations.get(id).and_then(|body| body.data.part_of.as_ref());
        whole.is_some_and(|whole| whole.address == *address)
    };
    Shelf::of(address)
        .with_promises(cx, "asked_to_do")
        .with(cx, "parts", "has_parts", Order::Names, named(Kind::Organisation).filter(|entry| is_part(entry.id)))
        .with(cx, "wrote", "wrote", Order::Newest, wrote)
        .with(cx, "meetings", "meetings_of", Order::Newest, named(Kind::Meeting))
        .with(cx, "minutes", "minutes_naming", Order::Newest, named(Kind::Minute))
        .with(cx, "reports", "reports_naming", Order::Newest, reports)
        .with(cx, "places", "runs", Order::Names, named(Kind::Place))
        .weighed()
}

fn view(cx: &Context, body: &Entry<Organisation>, address: &Address) -> View {
    let pieces = Pieces::of(cx, address);
    let data = &body.data;
    let shelf = shelf(cx, address);
    let description = cx.strings.say("organisation_description", &[("name", data.name.text.as_str().into())]);
    View {
        page: pieces.record_frame(address, &data.name.text, &description, vec![pieces.listing("organisations")]),
        sort: cx.strings.word(&format!("organisation_{}", data.sort.word())).to_owned(),
        abbreviation: data.abbreviation.as_ref().map(|text| text.text.clone()),
        also: data.also.iter().map(|text| text.text.clone()).collect(),
        part_of: data.part_of.as_ref().map(|whole| pieces.link(&whole.address)),
        parts: shelf.records("parts").iter().map(|part| pieces.link(&part.address())).collect(),
        all_parts: shelf.all(&pieces, "parts"),
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
        promises: shelf.promises(&pieces),
        all_promises: shelf.all(&pieces, "promises"),
        wrote: shelf.items(&pieces, "wrote"),
        all_wrote: shelf.all(&pieces, "wrote"),
        meetings: shelf.items(&pieces, "meetings"),
        all_meetings: shelf.all(&pieces, "meetings"),
        minutes: shelf.items(&pieces, "minutes"),
        all_minutes: shelf.all(&pieces, "minutes"),
        reports: shelf.items(&pieces, "reports"),
        all_reports: shelf.all(&pieces, "reports"),
        places: shelf.items(&pieces, "places"),
        all_places: shelf.all(&pieces, "places"),
        later: pieces.happened(&data.later),
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
