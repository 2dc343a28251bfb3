//! The lists on the page of a record: who names it, what it wrote, what it was asked for. Where they are too long for one page
//! together, each shows its first lines and leads to pages of its own.

use super::address::Folder;
use super::context::Context;
use super::listing;
use super::parts::{self, Line, Part, Place, ROOM, Titles};
use super::promises;
use super::task::Task;
use super::view::{DENSE, Item, Link, Pieces, Promised};
use crate::link::Promise;
use crate::model::AnyEntry;
use crate::model::date::Date;
use crate::model::id::Address;

/// The lists of a record.
pub struct Shelf<'a> {
    about: Address,
    lists: Vec<List<'a>>,
    /// They are too long for one page.
    is_full: bool,
}

/// One of them.
struct List<'a> {
    /// Its folder below that of the record.
    folder: &'static str,
    /// The string that it is called by on the page of the record.
    heading: &'static str,
    lines: Lines<'a>,
}

enum Lines<'a> {
    Records(Vec<&'a AnyEntry<'a>>, Order),
    Promises(Vec<&'a Promise<'a>>),
}

/// How the lines of a list are found where it is divided.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Order {
    /// In time, the newest first.
    Newest,
    /// By their names.
    Names,
    /// As they stand.
    Rows,
}

impl<'a> Shelf<'a> {
    /// No lists yet.
    pub fn of(about: &Address) -> Self {
        Shelf { about: about.clone(), lists: Vec::new(), is_full: false }
    }

    /// With a list of records. Those that are found in time are put in its order.
    pub fn with(
        mut self,
        cx: &Context<'a>,
        folder: &'static str,
        heading: &'static str,
        order: Order,
        records: impl IntoIterator<Item = &'a AnyEntry<'a>>,
    ) -> Self {
        let mut records: Vec<&AnyEntry> = records.into_iter().collect();
        if order == Order::Newest {
            records.sort_by_cached_key(|entry| std::cmp::Reverse(cx.date_of(entry).map(Date::order)));
        }
        self.lists.push(List { folder, heading, lines: Lines::Records(records, order) });
        self
    }

    /// With the promises that concern the record.
    pub fn with_promises(mut self, cx: &Context<'a>, heading: &'static str) -> Self {
        let promises = cx.links.promises.of(&self.about).collect();
        self.lists.push(List { folder: "promises", heading, lines: Lines::Promises(promises) });
        self
    }

    /// With everything weighed that it holds.
    pub fn weighed(self) -> Self {
        let is_full = self.lists.iter().map(List::weight).sum::<usize>() > ROOM;
        Shelf { is_full, ..self }
    }

    fn list(&self, folder: &str) -> Option<&List<'a>> {
        self.lists.iter().find(|list| list.folder == folder)
    }

    /// Whether a list does not stand on the page of the record in full.
    fn is_cut(&self, list: &List) -> bool {
        self.is_full && list.len() > DENSE
    }

    fn shown(&self, list: &List) -> usize {
        if self.is_cut(list) { DENSE } else { list.len() }
    }

    /// The records of a list that the page of the record shows.
    pub fn records(&self, folder: &str) -> &[&'a AnyEntry<'a>] {
        match self.list(folder).map(|list| (&list.lines, self.shown(list))) {
            Some((Lines::Records(records, _), shown)) => &records[..shown],
            _ => &[],
        }
    }

    /// The same as lines.
    pub fn items(&self, pieces: &Pieces, folder: &str) -> Vec<Item> {
        pieces.items(self.records(folder))
    }

    /// The promises that it shows.
    pub fn promises(&self, pieces: &Pieces) -> Vec<Promised> {
        match self.list("promises").map(|list| (&list.lines, self.shown(list))) {
            Some((Lines::Promises(promises), shown)) => promises::promised(pieces, &promises[..shown]),
            _ => Vec::new(),
        }
    }

    /// The way to the whole of a list, where the page of the record does not show it.
    pub fn all(&self, pieces: &Pieces, folder: &str) -> Option<Link> {
        let list = self.list(folder).filter(|list| self.is_cut(list))?;
        let strings = pieces.cx.strings;
        let named = [("list", strings.word(list.heading).into()), ("number", strings.number(list.len()).into())];
        Some(Link {
            text: strings.say("all_of_list", &named),
            href: pieces.linker.page(&Folder::new(self.folder(list))),
        })
    }

    fn folder(&self, list: &List) -> String {
        format!("{}{}", Folder::of(&self.about).path(), list.folder)
    }

    /// The pages of the lists that the page of a record does not show in full; `lists` gives all lists of a record.
    pub fn tasks(
        cx: &'a Context<'a>,
        about: &Address,
        lists: impl Fn(&Context<'a>, &Address) -> Shelf<'a>,
    ) -> Vec<Task<'a>> {
        // Most records are named by few others, which is seen without a look at them.
        let longest = cx.links.backlinks.count(about).max(cx.links.promises.of(about).count());
        if longest <= DENSE {
            return Vec::new();
        }
        let shelf = lists(cx, about);
        let cut = shelf.lists.iter().filter(|list| shelf.is_cut(list));
        cut.flat_map(|list| shelf.pages(cx, list)).collect()
    }

    fn pages(&self, cx: &'a Context<'a>, list: &List<'a>) -> Vec<Task<'a>> {
        let (titles, folder) = (Titles::plain(cx.strings), self.folder(list));
        let named = [
            ("list", cx.strings.word(list.heading).into()),
            ("title", cx.site.title(&self.about).unwrap_or_default().into()),
        ];
        let title = cx.strings.say("list_of_record", &named);
        let about = || Some(self.about.clone());
        match &list.lines {
            Lines::Records(records, order) => {
                let lines = records.iter().map(|entry| line(cx, entry, *order)).collect();
                let pages = parts::of_lines(titles, Part::whole(folder, &title, lines));
                pages.into_iter().map(|page| listing::task(cx, "", about(), page)).collect()
            }
            Lines::Promises(promises) => {
                let lines = promises.iter().map(|promise| promises::line(promise)).collect();
                let pages = parts::of_lines(titles, Part::whole(folder, &title, lines));
                pages.into_iter().map(|page| promises::task(cx, about(), page)).collect()
            }
        }
    }
}

impl List<'_> {
    fn len(&self) -> usize {
        match &self.lines {
            Lines::Records(records, _) => records.len(),
            Lines::Promises(promises) => promises.len(),
        }
    }

    fn weight(&self) -> usize {
        match &self.lines {
            Lines::Records(records, _) => {
                records.iter().map(|entry| Line::new((), Place::Row, entry.title.text.len()).weight()).sum()
            }
            Lines::Promises(promises) => promises.iter().map(|promise| promises::line(promise).weight()).sum(),
        }
    }
}

fn line<'a>(cx: &Context<'a>, entry: &'a AnyEntry<'a>, order: Order) -> Line<'a, &'a AnyEntry<'a>> {
    let place = match order {
        Order::Newest => listing::in_time(cx, entry),
        Order::Names => listing::by_name(cx, entry),
        Order::Rows => Place::Row,
    };
    Line::new(entry, place, entry.title.text.len())
}
