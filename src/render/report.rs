//! A paper, with its chapters.

use serde::Serialize;

use super::address::Folder;
use super::context::Context;
use super::shelf::{Order, Shelf};
use super::task::Task;
use super::view::{Frame, Item, Link, Made, Pager, Pieces, Text, When, Word, Year};
use crate::model::id::{Address, Kind};
use crate::model::report::{Ask, Report};
use crate::model::{Entry, Record, any_entry};

/// What the template `report.html` sees.
#[derive(Serialize)]
struct View {
    page: Frame,
    form: String,
    when: When,
    original_title: Option<String>,
    summary: String,
    content_note: Option<String>,
    meeting: Option<Link>,
    item: Option<String>,
    authors: Vec<Link>,
    officer: Option<String>,
    asks: Vec<Asked>,
    part_of: Option<Link>,
    parts: Vec<Item>,
    all_parts: Option<Link>,
    minutes: Vec<Item>,
    all_minutes: Option<Link>,
    text: Text,
    events: Vec<Year>,
    words_used: Vec<Word>,
    named: Vec<Link>,
    topics: Vec<Link>,
    made: Made,
    pager: Pager,
}

#[derive(Serialize)]
struct Asked {
    text: String,
    of: Vec<Link>,
}

/// The page of every report.
pub fn tasks<'a>(cx: &'a Context<'a>) -> Vec<Task<'a>> {
    let task = |report: &'a Entry<Report>| {
        let address = Address { kind: Kind::Report, id: report.id.clone() };
        let shown = cx.shown_of(&any_entry(report));
        let lists = Shelf::tasks(cx, &address, shelf);
        let page =
            Task::new(Folder::of(&address).file(), "report", "report.html", shown, move || view(cx, report, &address));
        [page].into_iter().chain(lists)
    };
    cx.site.reports.iter().flat_map(task).collect()
}

/// Its chapters, and the minutes about it.
fn shelf<'a>(cx: &Context<'a>, address: &Address) -> Shelf<'a> {
    let parts = cx.parts_of.get(&address.id).into_iter().flatten();
    let parts = parts.filter_map(|part| cx.any(&cx.site.reports, part));
    let minutes = cx.links.backlinks.of_kind(address, Kind::Minute);
    let shelf = Shelf::of(address).with(cx, "parts", "parts", Order::Rows, parts);
    shelf.with(cx, "minutes", "minutes_of_report", Order::Newest, minutes).weighed()
}

fn view(cx: &Context, report: &Entry<Report>, address: &Address) -> View {
    let pieces = Pieces::of(cx, address);
    let data = &report.data;
    let part_of = data.part_of.as_ref().map(|whole| pieces.link(&whole.address));
    let meeting = data.meeting.as_ref().map(|meeting| pieces.link(&meeting.address));
    let above = match (&meeting, &part_of) {
        (Some(meeting), whole) => {
            [pieces.listing("meetings"), meeting.clone()].into_iter().chain(whole.clone()).collect()
        }
        (None, whole) => [pieces.listing("reports")].into_iter().chain(whole.clone()).collect(),
    };
    // Chapters follow chapters; whole papers follow papers of the same pack.
    let siblings = match &data.part_of {
        Some(whole) => cx.parts_of.get(&whole.address.id),
        None => cx.reports_in.get(&data.pack.address.id),
    };
    let siblings = siblings.map_or(&[][..], Vec::as_slice);
    let shelf = shelf(cx, address);
    let source = pieces.source(&data.title.text, data.date, &data.source, &data.review);
    View {
        page: pieces.record_frame(address, &data.title.text, &data.summary.text, above),
        form: cx.strings.word(&format!("form_{}", data.form.word())).to_owned(),
        when: pieces.when(data.date),
        original_title: data.original_title.clone(),
        summary: data.summary.text.clone(),
        content_note: data.content_note.as_ref().map(|note| note.text.clone()),
        meeting,
        item: data.item.clone(),
        authors: pieces.links(&data.authors),
        officer: data.officer.clone(),
        asks: data.asks.iter().map(|ask| asked(&pieces, ask)).collect(),
        part_of,
        parts: shelf.items(&pieces, "parts"),
        all_parts: shelf.all(&pieces, "parts"),
        minutes: shelf.items(&pieces, "minutes"),
        all_minutes: shelf.all(&pieces, "minutes"),
        text: pieces.text(&any_entry(report)),
        events: pieces.years(cx.links.timeline.told_by(address)),
        words_used: pieces.words(address),
        named: pieces.named(address, &data.references()),
        topics: pieces.stories(&data.topics),
        made: pieces.made(&any_entry(report), source),
        pager: pieces.pager(siblings, siblings.iter().position(|sibling| sibling.id == report.id)),
    }
}

fn asked(pieces: &Pieces, ask: &Ask) -> Asked {
    Asked { text: ask.text.text.clone(), of: pieces.links(&ask.of) }
}
