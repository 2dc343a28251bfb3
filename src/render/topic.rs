//! A topic: the story so far, its timeline, its promises, its papers.

use serde::Serialize;

use super::address::Folder;
use super::context::Context;
use super::shelf::{Order, Shelf};
use super::task::Task;
use super::timeline::{Story, story};
use super::view::{Frame, Happened, Item, Link, Made, Pieces, Promised, Text};
use crate::model::id::{Address, Kind};
use crate::model::topic::Topic;
use crate::model::{Entry, any_entry};

/// What the template `topic.html` sees.
#[derive(Serialize)]
struct View {
    page: Frame,
    summary: String,
    text: Text,
    story: Story,
    promises: Vec<Promised>,
    all_promises: Option<Link>,
    minutes: Vec<Item>,
    all_minutes: Option<Link>,
    reports: Vec<Item>,
    all_reports: Option<Link>,
    later: Vec<Happened>,
    made: Made,
}

/// The page of every topic.
pub fn tasks<'a>(cx: &'a Context<'a>) -> Vec<Task<'a>> {
    let task = |topic: &'a Entry<Topic>| {
        let address = Address { kind: Kind::Topic, id: topic.id.clone() };
        let shown = cx.shown_of(&any_entry(topic));
        let lists = Shelf::tasks(cx, &address, shelf);
        let page =
            Task::new(Folder::of(&address).file(), "topic", "topic.html", shown, move || view(cx, topic, &address));
        [page].into_iter().chain(lists)
    };
    cx.site.topics.iter().flat_map(task).collect()
}

/// What names it, and what was asked for on it.
fn shelf<'a>(cx: &Context<'a>, address: &Address) -> Shelf<'a> {
    let named = |kind| cx.links.backlinks.of_kind(address, kind);
    let shelf = Shelf::of(address).with_promises(cx, "list_promises");
    let shelf = shelf.with(cx, "minutes", "minutes_naming", Order::Newest, named(Kind::Minute));
    shelf.with(cx, "reports", "reports_naming", Order::Newest, named(Kind::Report)).weighed()
}

fn view(cx: &Context, topic: &Entry<Topic>, address: &Address) -> View {
    let pieces = Pieces::of(cx, address);
    let shelf = shelf(cx, address);
    let data = &topic.data;
    View {
        page: pieces.record_frame(address, &data.title.text, &data.summary.text, vec![pieces.listing("topics")]),
        summary: data.summary.text.clone(),
        text: pieces.text(&any_entry(topic)),
        story: story(&pieces, address),
        promises: shelf.promises(&pieces),
        all_promises: shelf.all(&pieces, "promises"),
        minutes: shelf.items(&pieces, "minutes"),
        all_minutes: shelf.all(&pieces, "minutes"),
        reports: shelf.items(&pieces, "reports"),
        all_reports: shelf.all(&pieces, "reports"),
        later: pieces.happened(&data.later),
        made: pieces.made(&any_entry(topic), None),
    }
}
