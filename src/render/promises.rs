//! Promises: everything that somebody was asked to do, and what is known of it since.

use serde::Serialize;

use super::address::Folder;
use super::view::{Frame, Pieces, Promised};
use super::{Context, Task};
use crate::link::Promise;

/// How many promises one page lists at the most.
const LONGEST: usize = 200;

/// What the template `promises.html` sees.
#[derive(Serialize)]
struct View {
    page: Frame,
    intro: String,
    ways: Vec<super::view::Link>,
    promises: Vec<Promised>,
}

/// One page, or one of each year.
pub fn tasks<'a>(cx: &'a Context<'a>) -> Vec<Task<'a>> {
    let all = cx.links.promises.all();
    if all.len() <= LONGEST {
        return vec![Task::new(folder(None).file(), "promises", "promises.html", cx.shown_of_all(), move || {
            view(cx, None)
        })];
    }
    let years = years(cx).into_iter().map(|year| {
        Task::new(folder(Some(year)).file(), "promises", "promises.html", cx.shown_of_all(), move || {
            view(cx, Some(year))
        })
    });
    [Task::new(folder(None).file(), "promises", "promises.html", cx.shown_of_all(), move || overview(cx))]
        .into_iter()
        .chain(years)
        .collect()
}

fn folder(year: Option<i16>) -> Folder {
    Folder::new(year.map_or_else(|| "promises".to_owned(), |year| format!("promises/{year}")))
}

fn years(cx: &Context) -> Vec<i16> {
    let mut years: Vec<i16> = cx.links.promises.all().iter().map(year_of).collect();
    years.dedup();
    years
}

fn year_of(promise: &Promise) -> i16 {
    promise.meeting.data.date.year()
}

fn overview(cx: &Context) -> View {
    let pieces = Pieces::new(cx, folder(None));
    let way = |year: i16| super::view::Link { text: year.to_string(), href: pieces.linker.page(&folder(Some(year))) };
    View { ways: years(cx).into_iter().map(way).collect(), promises: Vec::new(), ..view_of(&pieces, None, &[]) }
}

fn view(cx: &Context, year: Option<i16>) -> View {
    let pieces = Pieces::new(cx, folder(year));
    let shown: Vec<&Promise> =
        cx.links.promises.all().iter().filter(|promise| year.is_none_or(|year| year_of(promise) == year)).collect();
    view_of(&pieces, year, &shown)
}

fn view_of(pieces: &Pieces, year: Option<i16>, promises: &[&Promise]) -> View {
    let list = pieces.listing("promises");
    let intro = pieces.cx.strings.word("intro_promises").to_owned();
    let page = match year {
        None => pieces.frame("promises", &list.text.clone(), &intro, Vec::new()),
        Some(year) => pieces.frame("promises", &format!("{}: {year}", list.text), "", vec![list]),
    };
    View { page, intro, ways: Vec::new(), promises: promises.iter().map(|promise| pieces.promised(promise)).collect() }
}
