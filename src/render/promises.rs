//! Promises: everything that somebody was asked to do, and what is known of it since.

use serde::Serialize;

use super::address::Folder;
use super::context::Context;
use super::parts::{self, Line, Page, Part, Place, ROOM, Titles};
use super::task::Task;
use super::view::{Frame, Link, Pager, Pieces, Promised};
use crate::link::Promise;
use crate::model::date::Date;
use crate::model::id::Address;
use crate::model::values::FollowUp;

/// How many promises one page lists at the most.
const LONGEST: usize = 200;

/// What the template `promises.html` sees.
#[derive(Serialize)]
struct View {
    page: Frame,
    intro: String,
    /// The pages of each state, with their counts.
    states: Vec<Link>,
    ways: Vec<Link>,
    /// Those whose day has passed, and which nothing answers.
    overdue: Vec<Promised>,
    promises: Vec<Promised>,
    pager: Pager,
}

/// One page, or an overview with a page of each year; and the same of each state.
pub fn tasks<'a>(cx: &'a Context<'a>) -> Vec<Task<'a>> {
    let whole =
        Part::whole("promises", cx.strings.word("list_promises"), cx.links.promises.all().iter().map(line).collect());
    let of_states = STATES.into_iter().filter_map(|state| {
        let lines: Vec<Line<_>> = of_state(cx, state).map(line).collect();
        (!lines.is_empty()).then(|| Part::whole(folder_of(state), &title_of(cx, state), lines))
    });
    [whole].into_iter().chain(of_states).flat_map(|part| pages(cx, part)).map(|page| task(cx, None, page)).collect()
}

fn pages<'a>(cx: &'a Context<'a>, whole: Part<'a, &'a Promise<'a>>) -> Vec<Page<&'a Promise<'a>>> {
    let titles = Titles::plain(cx.strings);
    match whole.lines.len() <= LONGEST && parts::weight(&whole.lines) <= ROOM {
        true => vec![Page::of(whole)],
        false => parts::of_parts(titles, whole.step.clone(), parts::years(titles, whole)),
    }
}

/// The states in the order in which readers want them: what is open first. The last stands for what nobody has looked for.
const STATES: [&str; 6] = ["none_found", "partly", "scheduled", "elsewhere", "answered", "unasked"];

fn of_state<'a>(cx: &'a Context<'a>, state: &'static str) -> impl Iterator<Item = &'a Promise<'a>> {
    let is_in = move |promise: &&Promise| promise.said.follow_up().map_or("unasked", FollowUp::word) == state;
    cx.links.promises.all().iter().filter(is_in)
}

fn folder_of(state: &str) -> String {
    format!("promises/{}", state.replace('_', "-"))
}

fn title_of(cx: &Context, state: &str) -> String {
    let state = cx.strings.word(&format!("known_{state}"));
    cx.strings.say("promises_of_state", &[("state", state.into())])
}

/// Links to the pages of each state, with their counts.
fn states(pieces: &Pieces) -> Vec<Link> {
    let link = |state: &'static str| {
        let cx = pieces.cx;
        let count = of_state(cx, state).count();
        let named =
            [("state", cx.strings.word(&format!("known_{state}")).into()), ("count", cx.strings.number(count).into())];
        let href = pieces.linker.page(&Folder::new(folder_of(state)));
        (count > 0).then(|| Link { text: cx.strings.say("promises_counted", &named), href })
    };
    STATES.into_iter().filter_map(link).collect()
}

/// What was to be there by a day that has passed, and is not answered, the oldest first.
fn overdue(pieces: &Pieces) -> Vec<Promised> {
    let Some(today) = pieces.cx.site.today else { return Vec::new() };
    let all = pieces.cx.links.promises.all().iter();
    let is_answered = |promise: &Promise| matches!(promise.said.follow_up(), Some(FollowUp::Answered(_)));
    let mut late: Vec<(Date, &Promise)> = all
        .filter(|promise| !is_answered(promise))
        .filter_map(|promise| Some((promise.said.due()?, promise)))
        .filter(|(due, _)| due.is_before(today))
        .collect();
    late.sort_by_key(|(due, _)| due.order());
    late.into_iter().map(|(_, promise)| pieces.promised(promise)).collect()
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
    let is_whole = about.is_none() && page.step.folder == "promises";
    View {
        page: page.frame(&pieces, "promises", if is_whole { &intro } else { "" }, about),
        intro,
        states: if is_whole { states(&pieces) } else { Vec::new() },
        overdue: if is_whole { overdue(&pieces) } else { Vec::new() },
        ways: page.ways(&pieces),
        promises: promised(&pieces, &page.lines),
        pager: page.pager(&pieces),
    }
}

/// Promises, away from their minutes.
pub fn promised(pieces: &Pieces, promises: &[&Promise]) -> Vec<Promised> {
    promises.iter().map(|promise| pieces.promised(promise)).collect()
}
