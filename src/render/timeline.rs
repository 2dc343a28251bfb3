//! The timeline of the whole archive, and of each year.

use serde::Serialize;

use super::address::Folder;
use super::view::{Frame, Link, Pager, Pieces, Year};
use super::{Context, Task};

/// How many events one page tells at the most.
const LONGEST: usize = 300;

/// What the template `timeline.html` sees.
#[derive(Serialize)]
struct View {
    page: Frame,
    intro: String,
    /// The years, with their pages.
    ways: Vec<Link>,
    events: Vec<Year>,
    pager: Pager,
}

/// The page of the whole, and one of each year.
pub fn tasks<'a>(cx: &'a Context<'a>) -> Vec<Task<'a>> {
    let whole = Task::new(folder(None).file(), "timeline", "timeline.html", cx.shown_of_all(), move || view(cx, None));
    let years = cx.links.timeline.years().map(|(year, _)| {
        Task::new(folder(Some(year)).file(), "timeline", "timeline.html", cx.shown_of_all(), move || {
            view(cx, Some(year))
        })
    });
    [whole].into_iter().chain(years).collect()
}

fn folder(year: Option<i16>) -> Folder {
    Folder::new(year.map_or_else(|| "timeline".to_owned(), |year| format!("timeline/{year}")))
}

fn view(cx: &Context, year: Option<i16>) -> View {
    let pieces = Pieces::new(cx, folder(year));
    let years: Vec<i16> = cx.links.timeline.years().map(|(year, _)| year).collect();
    let link = |year: i16| Link { text: year.to_string(), href: pieces.linker.page(&folder(Some(year))) };
    let position = years.iter().position(|known| Some(*known) == year);
    let neighbour = |i: Option<usize>| {
        i.and_then(|i| years.get(i)).map(|year| Link {
            text: cx.strings.say("timeline_of", &[("year", year.to_string().into())]),
            ..link(*year)
        })
    };
    let events = match year {
        Some(year) => {
            pieces.years(cx.links.timeline.years().filter(|(known, _)| *known == year).flat_map(|(_, moments)| moments))
        }
        None if cx.links.timeline.all().count() <= LONGEST => pieces.years(cx.links.timeline.all()),
        None => Vec::new(),
    };
    let list = pieces.listing("timeline");
    let page = match year {
        Some(year) => pieces.frame(
            "timeline",
            &cx.strings.say("timeline_of", &[("year", year.to_string().into())]),
            "",
            vec![list],
        ),
        None => pieces.frame("timeline", &list.text, cx.strings.word("intro_timeline"), Vec::new()),
    };
    View {
        page,
        intro: if year.is_none() { cx.strings.word("intro_timeline").to_owned() } else { String::new() },
        ways: if year.is_none() { years.iter().map(|year| link(*year)).collect() } else { Vec::new() },
        events,
        pager: position.map_or_else(Pager::default, |i| Pager {
            previous: neighbour(i.checked_sub(1)),
            next: neighbour(Some(i + 1)),
        }),
    }
}
