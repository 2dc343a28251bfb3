//! A place: what was proposed, decided and planned for it, in order.

use serde::Serialize;

use super::address::Folder;
use super::context::Context;
use super::shelf::{Order, Shelf};
use super::task::Task;
use super::timeline::{Story, story};
use super::view::{Frame, Happened, Item, Link, Made, Pieces, Text};
use crate::model::id::{Address, Kind};
use crate::model::place::Place;
use crate::model::{Entry, any_entry};

/// What the template `place.html` sees.
#[derive(Serialize)]
struct View {
    page: Frame,
    sort: String,
    also: Vec<String>,
    run_by: Option<Link>,
    district: Option<String>,
    text: Text,
    story: Story,
    minutes: Vec<Item>,
    all_minutes: Option<Link>,
    reports: Vec<Item>,
    all_reports: Option<Link>,
    later: Vec<Happened>,
    made: Made,
}

/// The page of every place.
pub fn tasks<'a>(cx: &'a Context<'a>) -> Vec<Task<'a>> {
    let task = |place: &'a Entry<Place>| {
        let address = Address { kind: Kind::Place, id: place.id.clone() };
        let shown = cx.shown_of(&any_entry(place));
        let lists = Shelf::tasks(cx, &address, shelf);
        let page =
            Task::new(Folder::of(&address).file(), "place", "place.html", shown, move || view(cx, place, &address));
        [page].into_iter().chain(lists)
    };
    cx.site.places.iter().flat_map(task).collect()
}

/// What names it.
fn shelf<'a>(cx: &Context<'a>, address: &Address) -> Shelf<'a> {
    let named = |kind| cx.links.backlinks.of_kind(address, kind);
    let shelf = Shelf::of(address).with(cx, "minutes", "minutes_naming", Order::Newest, named(Kind::Minute));
    shelf.with(cx, "reports", "reports_naming", Order::Newest, named(Kind::Report)).weighed()
}

fn view(cx: &Context, place: &Entry<Place>, address: &Address) -> View {
    let pieces = Pieces::of(cx, address);
    let shelf = shelf(cx, address);
    let data = &place.data;
    let description = cx.strings.say("place_description", &[("name", data.name.text.as_str().into())]);
    View {
        page: pieces.record_frame(address, &data.name.text, &description, vec![pieces.listing("places")]),
        sort: cx.strings.word(&format!("place_{}", data.sort.word())).to_owned(),
        also: data.also.iter().map(|text| text.text.clone()).collect(),
        run_by: data.run_by.as_ref().map(|body| pieces.link(&body.address)),
        district: data.district.clone(),
        text: pieces.text(&any_entry(place)),
        story: story(&pieces, address),
        minutes: shelf.items(&pieces, "minutes"),
        all_minutes: shelf.all(&pieces, "minutes"),
        reports: shelf.items(&pieces, "reports"),
        all_reports: shelf.all(&pieces, "reports"),
        later: pieces.happened(&data.later),
        made: pieces.made(&any_entry(place), None),
    }
}
