//! A page about the archive itself.

use serde::Serialize;

use super::address::Folder;
use super::context::Context;
use super::task::Task;
use super::view::{Frame, Made, Pieces, Text, Word};
use crate::model::id::{Address, Kind};
use crate::model::page::Page;
use crate::model::{Entry, any_entry};

/// What the template `page.html` sees.
#[derive(Serialize)]
struct View {
    page: Frame,
    summary: Option<String>,
    text: Text,
    words_used: Vec<Word>,
    made: Made,
}

/// The page of every page.
pub fn tasks<'a>(cx: &'a Context<'a>) -> Vec<Task<'a>> {
    let task = |page: &'a Entry<Page>| {
        let address = Address { kind: Kind::Page, id: page.id.clone() };
        let shown = cx.shown_of(&any_entry(page));
        Task::new(Folder::of(&address).file(), "page", "page.html", shown, move || view(cx, page, &address))
    };
    cx.site.pages.iter().map(task).collect()
}

fn view(cx: &Context, page: &Entry<Page>, address: &Address) -> View {
    let pieces = Pieces::of(cx, address);
    let data = &page.data;
    let summary = data.summary.as_ref().map(|summary| summary.text.clone());
    View {
        page: pieces.record_frame(address, &data.title.text, summary.as_deref().unwrap_or_default(), Vec::new()),
        summary,
        text: pieces.text(&any_entry(page)),
        words_used: pieces.words(address),
        made: pieces.made(&any_entry(page), None),
    }
}
