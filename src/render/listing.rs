//! Lists of records: by year, by letter, by sort. A list that is too long for one page becomes a page for each group.

use serde::Serialize;

use super::address::Folder;
use super::view::{Frame, Item, Link, Pieces, Word};
use super::{Context, Task};
use crate::fold::{self, Folded};
use crate::model::date::Date;
use crate::model::id::{Address, Kind};
use crate::model::{AnyEntry, Entry, Record, any_entry};

/// How many records one page lists at the most. Beyond that it would be heavy, and nobody reads so far.
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
struct View {
    page: Frame,
    intro: String,
    /// Names of all groups, for the way to them.
    ways: Vec<Link>,
    groups: Vec<Group>,
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
    entries: Vec<AnyEntry<'a>>,
}

/// The lists of every kind.
pub fn tasks<'a>(cx: &'a Context<'a>) -> Vec<Task<'a>> {
    let site = cx.site;
    let mut tasks = Vec::new();
    tasks.extend(list(cx, "meetings", by_year(cx, &cx.meetings)));
    tasks.extend(list(cx, "minutes", by_year(cx, &site.minutes.iter().collect::<Vec<_>>())));
    tasks.extend(list(cx, "reports", by_year(cx, &site.reports.iter().collect::<Vec<_>>())));
    tasks.extend(list(cx, "packs", by_year(cx, &site.packs.iter().collect::<Vec<_>>())));
    tasks.extend(list(
        cx,
        "organisations",
        by_sort(cx, &site.organisations.iter().collect::<Vec<_>>(), |body| {
            format!("organisation_{}", body.data.sort.word())
        }),
    ));
    tasks.extend(list(
        cx,
        "places",
        by_sort(cx, &site.places.iter().collect::<Vec<_>>(), |place| format!("place_{}", place.data.sort.word())),
    ));
    tasks.extend(list(cx, "topics", topics(cx)));
    tasks.extend(list(cx, "glossary", by_letter(site.terms.iter().map(any_entry))));
    tasks.extend(list(cx, "a-to-z", by_letter(everything(cx))));
    tasks
}

/// Everything that readers look for by name.
fn everything<'a>(cx: &'a Context<'a>) -> impl Iterator<Item = AnyEntry<'a>> {
    cx.site.entries().into_iter().filter(|entry| entry.kind != Kind::Meeting)
}

fn by_year<'a, T: Record>(cx: &'a Context<'a>, entries: &[&'a Entry<T>]) -> Vec<Grouped<'a>> {
    let mut dated: Vec<(Option<Date>, AnyEntry)> =
        entries.iter().map(|entry| any_entry(*entry)).map(|entry| (cx.date_of(&entry), entry)).collect();
    // The newest year first; within a year the order of time, so that a year reads as a story.
    dated.sort_by_key(|(date, _)| (std::cmp::Reverse(date.map(Date::year)), date.map(Date::order)));
    group(dated.into_iter().map(|(date, entry)| {
        let year = date.map_or_else(String::new, |date| date.year().to_string());
        (format!("year-{year}"), year, entry)
    }))
}

fn by_sort<'a, T: Record>(
    cx: &'a Context<'a>,
    entries: &[&'a Entry<T>],
    word: impl Fn(&Entry<T>) -> String,
) -> Vec<Grouped<'a>> {
    let mut sorted: Vec<(String, AnyEntry)> = entries.iter().map(|entry| (word(entry), any_entry(*entry))).collect();
    sorted.sort_by_cached_key(|(word, entry)| (fold::key(cx.strings.word(word)), fold::key(&entry.title.text)));
    group(sorted.into_iter().map(|(word, entry)| (word.replace('_', "-"), cx.strings.word(&word).to_owned(), entry)))
}

fn by_letter<'a>(entries: impl Iterator<Item = AnyEntry<'a>>) -> Vec<Grouped<'a>> {
    let mut entries: Vec<AnyEntry> = entries.collect();
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
    let mut topics: Vec<_> = cx.site.topics.iter().collect();
    topics.sort_by_key(|topic| (topic.data.order, &topic.id));
    group(topics.into_iter().map(|topic| (String::new(), String::new(), any_entry(topic))))
}

fn group<'a>(entries: impl Iterator<Item = (String, String, AnyEntry<'a>)>) -> Vec<Grouped<'a>> {
    let mut groups: Vec<Grouped> = Vec::new();
    for (id, title, entry) in entries {
        match groups.last_mut().filter(|last| last.id == id) {
            Some(last) => last.entries.push(entry),
            None => groups.push(Grouped { id, title, entries: vec![entry] }),
        }
    }
    groups
}

/// One page, or an overview and a page for each group.
fn list<'a>(cx: &'a Context<'a>, folder: &'static str, groups: Vec<Grouped<'a>>) -> Vec<Task<'a>> {
    let total: usize = groups.iter().map(|group| group.entries.len()).sum();
    if total <= LONGEST {
        return vec![Task::new(Folder::new(folder).file(), "listing", "listing.html", cx.shown_of_all(), move || {
            whole(cx, folder, &groups)
        })];
    }
    let names: Vec<(String, String)> = groups.iter().map(|group| (group.id.clone(), group.title.clone())).collect();
    let overview = Task::new(Folder::new(folder).file(), "listing", "listing.html", cx.shown_of_all(), move || {
        overview(cx, folder, &names)
    });
    let pages = groups.into_iter().map(|group| {
        let path = Folder::new(format!("{folder}/{}", group.id)).file();
        Task::new(path, "listing", "listing.html", cx.shown_of_all(), move || one_group(cx, folder, &group))
    });
    [overview].into_iter().chain(pages).collect()
}

fn whole(cx: &Context, folder: &str, groups: &[Grouped]) -> View {
    let pieces = Pieces::new(cx, Folder::new(folder));
    let named = groups.iter().filter(|group| !group.title.is_empty());
    View {
        page: frame(&pieces, folder, None),
        intro: intro(cx, folder),
        ways: if groups.len() > 2 {
            named.map(|group| Link { text: group.title.clone(), href: format!("#{}", group.id) }).collect()
        } else {
            Vec::new()
        },
        groups: groups.iter().map(|group| shown(&pieces, folder, group)).collect(),
    }
}

fn overview(cx: &Context, folder: &str, names: &[(String, String)]) -> View {
    let pieces = Pieces::new(cx, Folder::new(folder));
    let way = |(id, title): &(String, String)| Link {
        text: title.clone(),
        href: pieces.linker.page(&Folder::new(format!("{folder}/{id}"))),
    };
    View {
        page: frame(&pieces, folder, None),
        intro: intro(cx, folder),
        ways: names.iter().map(way).collect(),
        groups: Vec::new(),
    }
}

fn one_group(cx: &Context, folder: &str, group: &Grouped) -> View {
    let pieces = Pieces::new(cx, Folder::new(format!("{folder}/{}", group.id)));
    View {
        page: frame(&pieces, folder, Some(&group.title)),
        intro: String::new(),
        ways: Vec::new(),
        groups: vec![shown(&pieces, folder, group)],
    }
}

fn frame(pieces: &Pieces, folder: &str, group: Option<&str>) -> Frame {
    let list = pieces.listing(folder);
    let title = list.text.clone();
    match group {
        None => pieces.frame("listing", &title, &intro(pieces.cx, folder), Vec::new()),
        Some(group) => pieces.frame("listing", &format!("{title}: {group}"), "", vec![list]),
    }
}

fn intro(cx: &Context, folder: &str) -> String {
    cx.strings.word(&format!("intro_{}", folder.replace('-', "_"))).to_owned()
}

fn shown(pieces: &Pieces, folder: &str, group: &Grouped) -> Group {
    let is_glossary = folder == "glossary";
    let words = group
        .entries
        .iter()
        .filter(|_| is_glossary)
        .filter_map(|entry| pieces.word(&Address { kind: Kind::Term, id: entry.id.clone() }));
    let item = |(i, entry): (usize, &AnyEntry)| {
        let item = pieces.item(entry);
        // An A to Z of everything says what each thing is; a list of one kind need not.
        match folder {
            "a-to-z" => named_apart(pieces, group, i, item),
            "minutes" | "reports" => item,
            _ => Item { sort: String::new(), ..item },
        }
    };
    Group {
        id: group.id.clone(),
        title: group.title.clone(),
        words: words.collect(),
        items: group.entries.iter().enumerate().filter(|_| !is_glossary).map(item).collect(),
    }
}

/// A line of the A to Z. Two things of one name are neighbours there, and told apart by their kinds.
fn named_apart(pieces: &Pieces, group: &Grouped, i: usize, item: Item) -> Item {
    let name = fold::key(&item.title);
    let neighbours = [i.checked_sub(1), Some(i + 1)].into_iter().flatten().filter_map(|i| group.entries.get(i));
    let title = if neighbours.into_iter().any(|other| fold::key(&other.title.text) == name) {
        let name = [("title", item.title.into()), ("kind", item.sort.as_str().into())];
        pieces.cx.strings.say("same_name", &name)
    } else {
        item.title
    };
    Item { title, tag: None, when: None, summary: String::new(), ..item }
}
