//! Timelines: of the whole archive, of each year, and of each subject, organisation and place that has a long one.

use std::collections::BTreeMap;

use serde::Serialize;

use super::address::Folder;
use super::view::{Frame, Item, Link, Pager, Pieces, Year};
use super::{Context, Task};
use crate::chart::years;
use crate::link::Moment;
use crate::model::date::Date;
use crate::model::id::{Address, Kind};
use crate::model::{AnyEntry, any_entry};

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
    /// The years, with their pages.
    ways: Vec<Link>,
    events: Vec<Year>,
    /// Meetings of the year.
    meetings: Vec<Item>,
    /// Papers of the year.
    reports: Vec<Item>,
    pager: Pager,
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

/// The page of the whole, one of each year, and those of subjects.
pub fn tasks<'a>(cx: &'a Context<'a>) -> Vec<Task<'a>> {
    let whole = Scope {
        folder: "timeline".to_owned(),
        title: cx.strings.word("list_timeline").to_owned(),
        intro: cx.strings.word("intro_timeline").to_owned(),
        above: None,
        moments: cx.links.timeline.all().collect(),
    };
    let mut tasks = of_scope(cx, whole, true);
    for entry in subjects(cx) {
        let address = entry.address();
        let moments = cx.links.timeline.of(&address);
        if moments.len() > SHORT {
            tasks.extend(of_scope(cx, scope_of(cx, &entry, moments), false));
        }
    }
    tasks
}

fn subjects<'a>(cx: &'a Context<'a>) -> impl Iterator<Item = AnyEntry<'a>> {
    let site = cx.site;
    let topics = site.topics.iter().map(any_entry);
    topics.chain(site.organisations.iter().map(any_entry)).chain(site.places.iter().map(any_entry))
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

/// One page, or an overview with a page for each year. The whole archive has a page for each year in any case.
fn of_scope<'a>(cx: &'a Context<'a>, scope: Scope<'a>, by_year: bool) -> Vec<Task<'a>> {
    let years = years_of(&scope.moments);
    let split = by_year || scope.moments.len() > LONGEST;
    let names: Vec<i16> = years.keys().copied().collect();
    let scope = std::sync::Arc::new(scope);
    let mut tasks = Vec::new();
    if split {
        for (year, moments) in years {
            let (scope, names) = (scope.clone(), names.clone());
            let path = year_folder(&scope.folder, year).file();
            tasks.push(Task::new(path, "timeline", "timeline.html", cx.shown_of_all(), move || {
                one_year(cx, &scope, &names, year, &moments)
            }));
        }
    }
    let path = Folder::new(scope.folder.clone()).file();
    tasks.push(Task::new(path, "timeline", "timeline.html", cx.shown_of_all(), move || {
        overview_page(cx, &scope, if split { &names } else { &[] })
    }));
    tasks
}

fn years_of<'a>(moments: &[&'a Moment<'a>]) -> BTreeMap<i16, Vec<&'a Moment<'a>>> {
    let mut years: BTreeMap<i16, Vec<&Moment>> = BTreeMap::new();
    for moment in moments {
        years.entry(moment.date.year()).or_default().push(moment);
    }
    years
}

fn year_folder(folder: &str, year: i16) -> Folder {
    Folder::new(format!("{folder}/{year}"))
}

fn overview_page(cx: &Context, scope: &Scope, years: &[i16]) -> View {
    let pieces = Pieces::new(cx, Folder::new(scope.folder.clone()));
    let link =
        |year: &i16| Link { text: year.to_string(), href: pieces.linker.page(&year_folder(&scope.folder, *year)) };
    let events = if scope.moments.len() > LONGEST { Vec::new() } else { pieces.years(scope.moments.iter().copied()) };
    View {
        page: pieces.frame("timeline", &scope.title, &scope.intro, above(&pieces, scope)),
        intro: scope.intro.clone(),
        overview: overview(&pieces, &scope.moments),
        ways: years.iter().map(link).collect(),
        events,
        meetings: Vec::new(),
        reports: Vec::new(),
        pager: Pager::default(),
    }
}

fn above(pieces: &Pieces, scope: &Scope) -> Vec<Link> {
    let subject = |address: &Address| [pieces.listing(address.kind.folder()), pieces.link(address)];
    scope.above.as_ref().map(subject).into_iter().flatten().collect()
}

fn one_year(cx: &Context, scope: &Scope, years: &[i16], year: i16, moments: &[&Moment]) -> View {
    let pieces = Pieces::new(cx, year_folder(&scope.folder, year));
    let title = |year: i16| {
        cx.strings.say("timeline_year", &[("timeline", scope.title.as_str().into()), ("year", year.to_string().into())])
    };
    let position = years.iter().position(|known| *known == year);
    let neighbour = |i: Option<usize>| {
        let year = *i.and_then(|i| years.get(i))?;
        Some(Link { text: title(year), href: pieces.linker.page(&year_folder(&scope.folder, year)) })
    };
    let whole = Link { text: scope.title.clone(), href: pieces.linker.page(&Folder::new(scope.folder.clone())) };
    let is_whole = scope.above.is_none();
    let crumbs = above(&pieces, scope).into_iter().chain([whole]).collect();
    View {
        page: pieces.frame("timeline", &title(year), "", crumbs),
        intro: String::new(),
        overview: None,
        ways: Vec::new(),
        events: pieces.years(moments.iter().copied()),
        meetings: if is_whole { of_year(&pieces, Kind::Meeting, year) } else { Vec::new() },
        reports: if is_whole { of_year(&pieces, Kind::Report, year) } else { Vec::new() },
        pager: position.map_or_else(Pager::default, |i| Pager {
            previous: neighbour(i.checked_sub(1)),
            next: neighbour(Some(i + 1)),
        }),
    }
}

/// The records of a kind that are dated in a year, in order.
fn of_year(pieces: &Pieces, kind: Kind, year: i16) -> Vec<Item> {
    let mut found: Vec<(Date, AnyEntry)> = pieces
        .cx
        .site
        .entries()
        .into_iter()
        .filter(|entry| entry.kind == kind)
        .filter_map(|entry| Some((pieces.cx.date_of(&entry)?, entry)))
        .filter(|(date, _)| date.year() == year)
        .collect();
    found.sort_by_key(|(date, entry)| (date.order(), entry.address()));
    found.iter().map(|(_, entry)| pieces.item(entry)).collect()
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
