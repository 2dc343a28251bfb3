//! Lists of records: by year, by letter, by sort. A list that is too long for one page becomes a page for each group, and a
//! group that is too long becomes parts.

use serde::Serialize;

use super::address::Folder;
use super::context::Context;
use super::parts::{self, Line, Page, Part, Place, ROOM, Step, Titles};
use super::task::Task;
use super::view::{DENSE, Frame, Item, Link, Pager, Pieces, Word};
use crate::fold::{self, Folded};
use crate::model::AnyEntry;
use crate::model::date::Date;
use crate::model::id::{Address, Kind};

/// How many records a list has at the most that is one page. Beyond that nobody reads so far.
const LONGEST: usize = 400;

/// Every list of the archive, in the order in which readers want them.
pub const LISTS: [&str; 11] = [
    "meetings",
    "minutes",
    "reports",
    "topics",
    "organisations",
    "places",
    "timeline",
    "promises",
    "glossary",
    "packs",
    "a-to-z",
];

/// What the template `listing.html` sees.
#[derive(Serialize)]
pub struct View {
    page: Frame,
    intro: String,
    /// Names of all groups, for the way to them.
    ways: Vec<Link>,
    groups: Vec<Group>,
    pager: Pager,
}

#[derive(Serialize)]
struct Group {
    id: String,
    title: String,
    items: Vec<Item>,
    /// In the glossary, instead of items.
    words: Vec<Word>,
}

/// Entries under one heading.
struct Grouped<'a> {
    id: String,
    title: String,
    entries: Vec<&'a AnyEntry<'a>>,
}

/// How the entries of a group are found when it is divided.
type Order<'a> = fn(&Context<'a>, &AnyEntry<'a>) -> Place<'a>;

/// The lists of every kind.
pub fn tasks<'a>(cx: &'a Context<'a>) -> Vec<Task<'a>> {
    let site = cx.site;
    let organisations = site.organisations.iter().map(|body| format!("organisation_{}", body.data.sort.word()));
    let places = site.places.iter().map(|place| format!("place_{}", place.data.sort.word()));
    let meetings = cx.meetings.iter().filter_map(|meeting| cx.any(&site.meetings, meeting));
    let lists = [
        list(cx, "meetings", in_time, by_year(cx, meetings)),
        list(cx, "minutes", in_time, by_year(cx, cx.of_kind(Kind::Minute))),
        list(cx, "reports", in_time, by_year(cx, cx.of_kind(Kind::Report))),
        list(cx, "packs", in_time, by_year(cx, cx.of_kind(Kind::Pack))),
        list(cx, "organisations", by_name, by_sort(cx, Kind::Organisation, organisations)),
        list(cx, "places", by_name, by_sort(cx, Kind::Place, places)),
        list(cx, "topics", by_name, topics(cx)),
        list(cx, "glossary", by_name, by_letter(cx.of_kind(Kind::Term).iter())),
        list(cx, "a-to-z", by_name, by_letter(everything(cx))),
    ];
    lists.into_iter().flatten().collect()
}

/// The place of an entry in time.
pub fn in_time<'a>(cx: &Context<'a>, entry: &AnyEntry<'a>) -> Place<'a> {
    cx.date_of(entry).map_or(Place::Row, Place::Day)
}

/// Its place in the alphabet.
pub fn by_name<'a>(_: &Context<'a>, entry: &AnyEntry<'a>) -> Place<'a> {
    Place::Name(&entry.title.text)
}

/// Everything that readers look for by name.
fn everything<'a>(cx: &'a Context<'a>) -> impl Iterator<Item = &'a AnyEntry<'a>> {
    cx.entries().iter().filter(|entry| entry.kind != Kind::Meeting)
}

fn by_year<'a>(cx: &Context<'a>, entries: impl IntoIterator<Item = &'a AnyEntry<'a>>) -> Vec<Grouped<'a>> {
    let mut dated: Vec<(Option<Date>, &AnyEntry)> =
        entries.into_iter().map(|entry| (cx.date_of(entry), entry)).collect();
    // The newest year first; within a year the order of time, so that a year reads as a story.
    dated.sort_by_key(|(date, _)| (std::cmp::Reverse(date.map(Date::year)), date.map(Date::order)));
    group(dated.into_iter().map(|(date, entry)| {
        let year = date.map_or_else(String::new, |date| date.year().to_string());
        (format!("year-{year}"), year, entry)
    }))
}

/// `words` are the names of the sorts of all entries of a kind, in their order.
fn by_sort<'a>(cx: &'a Context<'a>, kind: Kind, words: impl Iterator<Item = String>) -> Vec<Grouped<'a>> {
    let mut sorted: Vec<(String, &AnyEntry)> = words.zip(cx.of_kind(kind)).collect();
    sorted.sort_by_cached_key(|(word, entry)| (fold::key(cx.strings.word(word)), fold::key(&entry.title.text)));
    group(sorted.into_iter().map(|(word, entry)| (word.replace('_', "-"), cx.strings.word(&word).to_owned(), entry)))
}

fn by_letter<'a>(entries: impl Iterator<Item = &'a AnyEntry<'a>>) -> Vec<Grouped<'a>> {
    let mut entries: Vec<&AnyEntry> = entries.collect();
    entries.sort_by_cached_key(|entry| (initial(&entry.title.text), fold::key(&entry.title.text), entry.address()));
    group(entries.into_iter().map(|entry| {
        let letter = initial(&entry.title.text);
        (format!("letter-{}", letter.to_lowercase()), letter, entry)
    }))
}

/// The letter under which a title is looked for; everything without one stands under a figure.
fn initial(title: &str) -> String {
    let first = Folded::in_case(title).chars().find(|c| c.is_alphanumeric()).unwrap_or('0');
    if first.is_alphabetic() { first.to_uppercase().collect() } else { "0-9".to_owned() }
}

fn topics<'a>(cx: &'a Context<'a>) -> Vec<Grouped<'a>> {
    let mut topics: Vec<_> = cx.site.topics.iter().zip(cx.of_kind(Kind::Topic)).collect();
    topics.sort_by_key(|(topic, _)| (topic.data.order, &topic.id));
    group(topics.into_iter().map(|(_, entry)| (String::new(), String::new(), entry)))
}

fn group<'a>(entries: impl Iterator<Item = (String, String, &'a AnyEntry<'a>)>) -> Vec<Grouped<'a>> {
    let mut groups: Vec<Grouped> = Vec::new();
    for (id, title, entry) in entries {
        match groups.last_mut().filter(|last| last.id == id) {
            Some(last) => last.entries.push(entry),
            None => groups.push(Grouped { id, title, entries: vec![entry] }),
        }
    }
    groups
}

/// One page, or an overview and the pages of each group.
fn list<'a>(cx: &'a Context<'a>, folder: &'static str, order: Order<'a>, groups: Vec<Grouped<'a>>) -> Vec<Task<'a>> {
    let title = cx.strings.word(&format!("list_{}", folder.replace('-', "_")));
    let titles = Titles::plain(cx.strings);
    let groups: Vec<Part<_>> = groups.into_iter().map(|group| part(cx, folder, title, order, group)).collect();
    let total: usize = groups.iter().map(|group| group.lines.len()).sum();
    let weight: usize = groups.iter().map(|group| parts::weight(&group.lines)).sum();
    if total <= LONGEST && weight <= ROOM {
        return vec![Task::new(Folder::new(folder).file(), "listing", "listing.html", cx.shown_of_all(), move || {
            whole(cx, folder, &groups)
        })];
    }
    let whole = Part::whole(folder, title, Vec::new());
    let pages = match <[_; 1]>::try_from(groups) {
        // A list without groups is divided as it is.
        Ok([only]) if only.step.name.is_empty() => parts::of_lines(titles, Part { lines: only.lines, ..whole }),
        Ok([only]) => parts::of_parts(titles, whole.step, vec![only]),
        Err(groups) => parts::of_parts(titles, whole.step, groups),
    };
    pages.into_iter().map(|page| task(cx, folder, None, page)).collect()
}

/// A group, ready to be divided.
fn part<'a>(
    cx: &Context<'a>,
    folder: &str,
    list: &str,
    order: Order<'a>,
    group: Grouped<'a>,
) -> Part<'a, &'a AnyEntry<'a>> {
    let dense = group.entries.len() > DENSE;
    let line = |entry: &'a AnyEntry<'a>| {
        let summary = if dense && folder != "glossary" { "" } else { cx.summary_of(entry) };
        Line::new(entry, order(cx, entry), entry.title.text.len() + summary.len())
    };
    let step =
        Step { folder: format!("{folder}/{}", group.id), title: format!("{list}: {}", group.title), name: group.title };
    // Sorts are divided by letters, of which each sort has its own.
    let is_sort = matches!(folder, "organisations" | "places");
    let list = if is_sort { step.title.clone() } else { list.to_owned() };
    Part { step, list, times: 1, lines: group.entries.into_iter().map(line).collect() }
}

fn whole<'a>(cx: &Context<'a>, folder: &str, groups: &[Part<'a, &'a AnyEntry<'a>>]) -> View {
    let pieces = Pieces::new(cx, Folder::new(folder));
    let named = groups.iter().filter(|group| !group.step.name.is_empty());
    let list = pieces.listing(folder);
    View {
        page: pieces.frame("listing", &list.text, intro(cx, folder), Vec::new()),
        intro: intro(cx, folder).to_owned(),
        ways: if groups.len() > 2 {
            named.map(|group| Link { text: group.step.name.clone(), href: format!("#_{}", group.step.id()) }).collect()
        } else {
            Vec::new()
        },
        groups: groups
            .iter()
            .map(|group| {
                let entries: Vec<&AnyEntry> = group.lines.iter().map(Line::what).collect();
                shown(&pieces, folder, group.step.id().to_owned(), group.step.name.clone(), &entries)
            })
            .collect(),
        pager: Pager::default(),
    }
}

/// A page of the list in `folder`, or of a list that belongs to the record that it is `about`.
pub fn task<'a>(
    cx: &'a Context<'a>,
    folder: &'static str,
    about: Option<Address>,
    page: Page<&'a AnyEntry<'a>>,
) -> Task<'a> {
    let path = Folder::new(page.step.folder.clone()).file();
    let shown = about.as_ref().map_or_else(|| cx.shown_of_all(), |about| cx.shown_of_naming(about));
    Task::new(path, "listing", "listing.html", shown, move || {
        let pieces = page.pieces(cx);
        let is_whole = about.is_none() && page.above.is_empty();
        let intro = if is_whole { intro(cx, folder) } else { "" };
        View {
            page: page.frame(&pieces, "listing", intro, about.as_ref()),
            intro: intro.to_owned(),
            ways: page.ways(&pieces),
            groups: groups(&pieces, folder, &page),
            // The groups of a list are found from its overview; what a group is divided into is read in a row.
            pager: if about.is_some() || page.above.len() > 1 { page.pager(&pieces) } else { Pager::default() },
        }
    })
}

/// The lines of a page, under one heading where they are a part of a list.
fn groups(pieces: &Pieces, folder: &str, page: &Page<&AnyEntry>) -> Vec<Group> {
    let step = &page.step;
    let [id, title] = match page.above.is_empty() {
        true => [String::new(), String::new()],
        false => [step.id().to_owned(), step.name.clone()],
    };
    let shown = (!page.lines.is_empty()).then(|| shown(pieces, folder, id, title, &page.lines));
    shown.into_iter().collect()
}

fn intro<'a>(cx: &Context<'a>, folder: &str) -> &'a str {
    cx.strings.word(&format!("intro_{}", folder.replace('-', "_")))
}

fn shown(pieces: &Pieces, folder: &str, id: String, title: String, entries: &[&AnyEntry]) -> Group {
    let is_glossary = folder == "glossary";
    let words = entries
        .iter()
        .filter(|_| is_glossary)
        .filter_map(|entry| pieces.word(&Address { kind: Kind::Term, id: entry.id.clone() }));
    // An A to Z of everything says what each thing is; a list of one kind need not.
    let items = match folder {
        "glossary" => Vec::new(),
        "a-to-z" => entries.iter().enumerate().map(|(i, entry)| named_apart(pieces, entries, i, entry)).collect(),
        "meetings" | "organisations" | "places" | "topics" | "packs" => {
            pieces.items(entries).into_iter().map(|item| Item { sort: String::new(), ..item }).collect()
        }
        _ => pieces.items(entries),
    };
    Group { id, title, words: words.collect(), items }
}

/// A line of the A to Z. Two things of one name are neighbours there, and told apart by their kinds.
fn named_apart(pieces: &Pieces, entries: &[&AnyEntry], i: usize, entry: &AnyEntry) -> Item {
    let item = pieces.item(entry);
    let name = fold::key(&item.title);
    let neighbours = [i.checked_sub(1), Some(i + 1)].into_iter().flatten().filter_map(|i| entries.get(i));
    let title = if neighbours.into_iter().any(|other| fold::key(&other.title.text) == name) {
        let name = [("title", item.title.into()), ("kind", item.sort.as_str().into())];
        pieces.cx.strings.say("same_name", &name)
    } else {
        item.title
    };
    Item { title, tag: None, when: None, summary: String::new(), ..item }
}
