//! A place: what was proposed, decided and planned for it, in order.

use serde::Serialize;

use super::address::Folder;
use super::made::Made;
use super::timeline::{Story, story};
use super::view::{Frame, Item, Link, Pieces, Text};
use super::{Context, Task};
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
    reports: Vec<Item>,
    made: Made,
}

/// The page of every place.
pub fn tasks<'a>(cx: &'a Context<'a>) -> Vec<Task<'a>> {
    let task = |place: &'a Entry<Place>| {
        let address = Address { kind: Kind::Place, id: place.id.clone() };
        let shown = cx.shown_of(&any_entry(place));
        Task::new(Folder::of(&address).file(), "place", "place.html", shown, move || view(cx, place, &address))
    };
    cx.site.places.iter().map(task).collect()
}

fn view(cx: &Context, place: &Entry<Place>, address: &Address) -> View {
    let pieces = Pieces::of(cx, address);
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
        minutes: pieces.users(address, Kind::Minute),
        reports: pieces.users(address, Kind::Report),
        made: pieces.made(&any_entry(place), None),
    }
}
