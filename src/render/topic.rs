//! A topic: the story so far, its timeline, its promises, its papers.

use serde::Serialize;

use super::address::Folder;
use super::made::Made;
use super::timeline::{Story, story};
use super::view::{Frame, Item, Pieces, Promised, Text};
use super::{Context, Task};
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
    minutes: Vec<Item>,
    reports: Vec<Item>,
    made: Made,
}

/// The page of every topic.
pub fn tasks<'a>(cx: &'a Context<'a>) -> Vec<Task<'a>> {
    let task = |topic: &'a Entry<Topic>| {
        let address = Address { kind: Kind::Topic, id: topic.id.clone() };
        let shown = cx.shown_of(&any_entry(topic));
        Task::new(Folder::of(&address).file(), "topic", "topic.html", shown, move || view(cx, topic, &address))
    };
    cx.site.topics.iter().map(task).collect()
}

fn view(cx: &Context, topic: &Entry<Topic>, address: &Address) -> View {
    let pieces = Pieces::of(cx, address);
    let data = &topic.data;
    View {
        page: pieces.record_frame(address, &data.title.text, &data.summary.text, vec![pieces.listing("topics")]),
        summary: data.summary.text.clone(),
        text: pieces.text(&any_entry(topic)),
        story: story(&pieces, address),
        promises: cx.links.promises.of(address).map(|promise| pieces.promised(promise)).collect(),
        minutes: pieces.users(address, Kind::Minute),
        reports: pieces.users(address, Kind::Report),
        made: pieces.made(&any_entry(topic), None),
    }
}
