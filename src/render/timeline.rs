//! Timelines: of the whole archive, of each year and the parts of a year that is too long, and of each subject, organisation
//! and place that has a long one.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Serialize;

use super::address::Folder;
use super::context::Context;
use super::parts::{self, Line, Page, Part, Place, ROOM, Titles};
use super::task::Task;
use super::view::{Frame, Item, Link, Pager, Pieces, Year};
use crate::chart::years;
use crate::link::{Moment, What};
use crate::model::AnyEntry;
use crate::model::date::Date;
use crate::model::id::{Address, Kind};

/// How many events one page tells at the most.
const LONGEST: usize = 300;

/// How many events stand on the page of a subject itself; beyond that they have a page of their own.
const SHORT: usize = 24;

/// Below as many, a timeline tells no story.
const FEWEST: usize = 3;

/// What the template `timeline.html` sees.
#[derive(Serialize)]
struct View {
    page: Frame,
    intro: String,
    overview: Option<Overview>,
    /// The years, or the parts of a year, with their pages.
    ways: Vec<Link>,
    events: Vec<Year>,
    /// Meetings of that time.
    meetings: Vec<Item>,
    /// Papers of that time.
    reports: Vec<Item>,
    pager: Pager,
    /// 0 for the whole, 1 for a year, more for a part of a year.
    level: usize,
}

/// The picture of a timeline. Its list says the same.
#[derive(Clone, Debug, Serialize)]
pub struct Overview {
    /// What it shows.
    caption: String,
    svg: String,
}

/// The timeline on the page of a subject: a short one in full, a long one as its picture and the way to its page.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Story {
    overview: Option<Overview>,
    events: Vec<Year>,
    more: Option<Link>,
}

/// What a timeline is about.
struct Scope<'a> {
    folder: String,
    /// "Timeline", or "Timeline: Maternity care".
    title: String,
    intro: String,
    /// The subject, where it is not the whole archive.
    above: Option<Address>,
    moments: Vec<&'a Moment<'a>>,
}

/// A line of a timeline. Meetings and papers of the time stand on the pages of the whole archive only.
#[derive(Clone, Copy)]
enum Row<'a> {
    Told(&'a Moment<'a>),
    Met(&'a AnyEntry<'a>),
    Wrote(&'a AnyEntry<'a>),
}

/// The page of the whole, one of each year, and those of subjects.
pub fn tasks<'a>(cx: &'a Context<'a>) -> Vec<Task<'a>> {
    let whole = Scope {
        folder: "timeline".to_owned(),
        title: cx.strings.word("list_timeline").to_owned(),
        intro: cx.strings.word("intro_timeline").to_owned(),
        above: None,
        moments: cx.links.timeline.all().collect(),
    };
    let mut tasks = of_scope(cx, whole);
    for entry in subjects(cx) {
        let moments = cx.links.timeline.of(&entry.address());
        if moments.len() > SHORT {
            tasks.extend(of_scope(cx, scope_of(cx, entry, moments)));
        }
    }
    tasks
}

fn subjects<'a>(cx: &'a Context<'a>) -> impl Iterator<Item = &'a AnyEntry<'a>> {
    [Kind::Topic, Kind::Organisation, Kind::Place].into_iter().flat_map(|kind| cx.of_kind(kind))
}

fn scope_of<'a>(cx: &'a Context<'a>, entry: &AnyEntry<'a>, moments: Vec<&'a Moment<'a>>) -> Scope<'a> {
    Scope {
        folder: folder_of(&entry.address()),
        title: cx.strings.say("timeline_of", &[("subject", entry.title.text.as_str().into())]),
        intro: String::new(),
        above: Some(entry.address()),
        moments,
    }
}

fn folder_of(address: &Address) -> String {
    format!("{}timeline", Folder::of(address).path())
}

/// One page, or an overview with a page for each year, whose parts are months and days. The whole archive has a page for each
/// year in any case.
fn of_scope<'a>(cx: &'a Context<'a>, scope: Scope<'a>) -> Vec<Task<'a>> {
    let told = lines(cx, &scope.moments);
    let is_short = told.len() <= LONGEST && parts::weight(&told) <= ROOM;
    let whole = Part::whole(&*scope.folder, &scope.title, told);
    let titles = Titles {
        strings: cx.strings,
        title: |strings, timeline, name| {
            strings.say("timeline_year", &[("timeline", timeline.into()), ("year", name.into())])
        },
    };
    let mut pages = match scope.above {
        None => {
            let lines = with_records(cx, whole.lines);
            parts::of_parts(titles, whole.step.clone(), parts::years(titles, Part { lines, ..whole }))
        }
        Some(_) if is_short => vec![Page::of(whole)],
        Some(_) => parts::of_parts(titles, whole.step.clone(), parts::years(titles, whole)),
    };
    // The first page is the overview, whatever else it shows.
    let overview = pages.remove(0);
    let scope = Arc::new(scope);
    let task = |page: Page<Row<'a>>, is_overview: bool| {
        let scope = Arc::clone(&scope);
        let path = Folder::new(page.step.folder.clone()).file();
        Task::new(path, "timeline", "timeline.html", cx.shown_of_all(), move || {
            let shown = view(cx, &scope, &page);
            if is_overview { over_all(cx, &scope, is_short, &page, shown) } else { shown }
        })
    };
    [task(overview, true)].into_iter().chain(pages.into_iter().map(|page| task(page, false))).collect()
}

fn lines<'a>(cx: &Context<'a>, moments: &[&'a Moment<'a>]) -> Vec<Line<'a, Row<'a>>> {
    let line = |moment: &'a Moment<'a>| {
        let words = match moment.what {
            What::Met(_) => 0,
            What::Decided(_, decision) => decision.text.text.len(),
            What::Told(event) => event.text.text.len(),
        };
        let source = cx.site.title(&moment.source).unwrap_or_default();
        Line::new(Row::Told(moment), Place::Day(moment.date), words + source.len())
    };
    moments.iter().map(|moment| line(moment)).collect()
}

/// The lines with the meetings and papers of their time.
fn with_records<'a>(cx: &'a Context<'a>, mut lines: Vec<Line<'a, Row<'a>>>) -> Vec<Line<'a, Row<'a>>> {
    type Make<'a> = fn(&'a AnyEntry<'a>) -> Row<'a>;
    let kinds: [(Kind, Make); 2] = [(Kind::Meeting, Row::Met), (Kind::Report, Row::Wrote)];
    for (kind, row) in kinds {
        let mut dated: Vec<(Date, &AnyEntry)> =
            cx.of_kind(kind).iter().filter_map(|entry| Some((cx.date_of(entry)?, entry))).collect();
        dated.sort_by_key(|(_, entry)| entry.id);
        let line =
            |(date, entry): (Date, &'a AnyEntry<'a>)| Line::new(row(entry), Place::Day(date), entry.title.text.len());
        lines.extend(dated.into_iter().map(line));
    }
    // Those of one date stay in the order of their kinds and ids.
    lines.sort_by_key(Line::order);
    lines
}

/// A page of a timeline with its own lines.
fn view(cx: &Context, scope: &Scope, page: &Page<Row>) -> View {
    let pieces = page.pieces(cx);
    let told = page.lines.iter().filter_map(|row| if let Row::Told(moment) = row { Some(*moment) } else { None });
    let met: Vec<&AnyEntry> =
        page.lines.iter().filter_map(|row| if let Row::Met(entry) = row { Some(*entry) } else { None }).collect();
    let wrote: Vec<&AnyEntry> =
        page.lines.iter().filter_map(|row| if let Row::Wrote(entry) = row { Some(*entry) } else { None }).collect();
    View {
        page: page.frame(&pieces, "timeline", "", scope.above.as_ref()),
        intro: String::new(),
        overview: None,
        ways: page.ways(&pieces),
        events: pieces.years(told),
        meetings: pieces.items(&met),
        reports: pieces.items(&wrote),
        pager: page.pager(&pieces),
        level: page.above.len(),
    }
}

/// The first page of a timeline, with its picture; with its events where they are few.
fn over_all(cx: &Context, scope: &Scope, is_short: bool, page: &Page<Row>, shown: View) -> View {
    let pieces = page.pieces(cx);
    View {
        page: page.frame(&pieces, "timeline", &scope.intro, scope.above.as_ref()),
        intro: scope.intro.clone(),
        overview: overview(&pieces, &scope.moments),
        events: if is_short { pieces.years(scope.moments.iter().copied()) } else { Vec::new() },
        ..shown
    }
}

/// The order in which sorts of events are drawn and named.
const SORTS: [&str; 4] = ["happened", "planned", "decided", "met"];

fn overview(pieces: &Pieces, moments: &[&Moment]) -> Option<Overview> {
    let mut years: BTreeMap<i16, Vec<usize>> = BTreeMap::new();
    for moment in moments {
        let counts = years.entry(moment.date.year()).or_insert_with(|| vec![0; SORTS.len()]);
        if let Some(sort) = SORTS.iter().position(|sort| *sort == moment.what.word()) {
            counts[sort] += 1;
        }
    }
    let years: Vec<years::Year> = years.into_iter().map(|(year, counts)| years::Year { year, counts }).collect();
    let strings = pieces.cx.strings;
    let sorts = SORTS.map(|sort| strings.word(&format!("event_{sort}")).to_owned());
    let svg = years::draw(&years, &sorts, 0, "_overview")?;
    Some(Overview { caption: strings.count("timeline_overview", moments.len()), svg })
}

/// The timeline of an organisation, a place or a topic for its own page.
pub fn story(pieces: &Pieces, address: &Address) -> Story {
    let moments = pieces.cx.links.timeline.of(address);
    if moments.len() < FEWEST {
        return Story::default();
    }
    if moments.len() <= SHORT {
        return Story { events: pieces.years(moments), ..Story::default() };
    }
    let subject = pieces.cx.site.title(address).unwrap_or_default();
    Story {
        overview: overview(pieces, &moments),
        events: Vec::new(),
        more: Some(Link {
            text: pieces.cx.strings.say("timeline_of", &[("subject", subject.into())]),
            href: pieces.linker.page(&Folder::new(folder_of(address))),
        }),
    }
}
