//! Promises: everything that somebody was asked to do, and what is known of it since.

use serde::Serialize;

use super::address::Folder;
use super::context::Context;
use super::parts::{self, Line, Page, Part, Place, ROOM, Titles};
use super::task::Task;
use super::view::{Frame, Link, Pager, Pieces, Promised};
use crate::link::Promise;
use crate::model::id::Address;

/// How many promises one page lists at the most.
const LONGEST: usize = 200;

/// What the template `promises.html` sees.
#[derive(Serialize)]
struct View {
    page: Frame,
    intro: String,
    ways: Vec<Link>,
    promises: Vec<Promised>,
    pager: Pager,
}

/// One page, or an overview with a page of each year.
pub fn tasks<'a>(cx: &'a Context<'a>) -> Vec<Task<'a>> {
    let all: Vec<Line<_>> = cx.links.promises.all().iter().map(line).collect();
    let is_short = all.len() <= LONGEST && parts::weight(&all) <= ROOM;
    let whole = Part::whole("promises", cx.strings.word("list_promises"), all);
    let titles = Titles::plain(cx.strings);
    let pages = match is_short {
        true => vec![Page::of(whole)],
        false => parts::of_parts(titles, whole.step.clone(), parts::years(titles, whole)),
    };
    pages.into_iter().map(|page| task(cx, None, page)).collect()
}

/// A promise as a line of a list.
pub fn line<'a>(promise: &'a Promise<'a>) -> Line<'a, &'a Promise<'a>> {
    Line::new(promise, Place::Day(promise.meeting.data.date), promise.said.text().text.len())
}

/// A page of promises; of those of a record, where it is `about` one.
pub fn task<'a>(cx: &'a Context<'a>, about: Option<Address>, page: Page<&'a Promise<'a>>) -> Task<'a> {
    let path = Folder::new(page.step.folder.clone()).file();
    Task::new(path, "promises", "promises.html", cx.shown_of_all(), move || view(cx, about.as_ref(), &page))
}

fn view(cx: &Context, about: Option<&Address>, page: &Page<&Promise>) -> View {
    let pieces = page.pieces(cx);
    let intro = cx.strings.word("intro_promises").to_owned();
    let is_whole = about.is_none() && page.above.is_empty();
    View {
        page: page.frame(&pieces, "promises", if is_whole { &intro } else { "" }, about),
        intro,
        ways: page.ways(&pieces),
        promises: promised(&pieces, &page.lines),
        pager: page.pager(&pieces),
    }
}

/// Promises, away from their minutes.
pub fn promised(pieces: &Pieces, promises: &[&Promise]) -> Vec<Promised> {
    promises.iter().map(|promise| pieces.promised(promise)).collect()
}
