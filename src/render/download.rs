//! What can be had from the archive, in which form, how large, and on what terms.

use std::collections::BTreeMap;

use serde::Serialize;

use super::address::Folder;
use super::context::Context;
use super::data::columns::Table;
use super::data::{bag, calendar, citations, feeds, manifest, package, popolo, tables};
use super::parts::{Line, Place, ROOM};
use super::task::Task;
use super::view::{Frame, Link, Pieces};
use crate::model::any_entry;
use crate::source::sum;

/// How large each file is, by path.
pub type Sizes = BTreeMap<String, usize>;

/// What the template `download.html` sees.
#[derive(Serialize)]
struct View {
    page: Frame,
    intro: String,
    /// The copy that opens without a network.
    offline: Option<Offer>,
    tables: Vec<Group>,
    /// Descriptions of the tables for programs.
    descriptions: Vec<Offer>,
    calendars: Vec<Offer>,
    feeds: Vec<Link>,
    /// Lists whose pages have their own calendars and feeds, where these are too many for this one.
    elsewhere: Vec<Link>,
    /// The names of the forms in which a page can be cited.
    citations: Vec<String>,
    /// The sum of every file.
    manifest: Option<Link>,
}

/// One thing in several forms.
#[derive(Serialize)]
struct Group {
    title: String,
    offers: Vec<Offer>,
}

/// A file that can be had.
#[derive(Serialize)]
struct Offer {
    link: Link,
    /// "12 kB"
    size: String,
}

/// The page. It is made after the files, whose sizes it tells.
pub fn task<'a>(cx: &'a Context<'a>, sizes: Sizes) -> Task<'a> {
    let sizes_shown: Vec<u8> = sizes.values().flat_map(|size| size.to_le_bytes()).collect();
    let shown = sum([&cx.shown_of_all().to_le_bytes()[..], &sizes_shown]);
    Task::new(folder().file(), "download", "download.html", shown, move || view(cx, &sizes))
}

fn folder() -> Folder {
    Folder::new("download")
}

/// Whether the page tells the size of a file.
pub fn tells(path: &str) -> bool {
    path.starts_with("data/") || calendar::is_one(path) || path == bag::OFFLINE
}

fn view(cx: &Context, sizes: &Sizes) -> View {
    let shelf = Shelf { pieces: Pieces::new(cx, folder()), sizes };
    let list = shelf.pieces.listing("download");
    let intro = cx.strings.word("intro_download").to_owned();
    let offline = sizes.contains_key(bag::OFFLINE).then(|| shelf.offer("download_offline", bag::OFFLINE, &[]));
    let elsewhere = if shelf.is_full() { vec!["organisations", "topics"] } else { Vec::new() };
    let manifest = (cx.edition.has_manifest()).then(|| shelf.link("download_manifest", manifest::MANIFEST, &[]));
    View {
        page: shelf.pieces.frame("download", &list.text, &intro, Vec::new()),
        intro,
        offline,
        tables: tables::TABLES.into_iter().map(|table| shelf.table(table)).collect(),
        descriptions: vec![
            shelf.offer("download_package", package::PACKAGE, &[]),
            shelf.offer("download_popolo", popolo::POPOLO, &[]),
        ],
        calendars: shelf.calendars(),
        feeds: shelf.feeds(),
        elsewhere: elsewhere.into_iter().map(|list| shelf.pieces.listing(list)).collect(),
        citations: citations::FILES.iter().map(|(_, name, _)| cx.strings.word(name).to_owned()).collect(),
        manifest,
    }
}

/// The files that can be had, as the page links to them.
struct Shelf<'a> {
    pieces: Pieces<'a>,
    sizes: &'a Sizes,
}

impl Shelf<'_> {
    fn link(&self, words: &str, path: &str, named: &[(&str, &str)]) -> Link {
        let named: Vec<_> = named.iter().map(|(name, value)| (*name, (*value).into())).collect();
        Link { text: self.pieces.cx.strings.say(words, &named), href: self.pieces.linker.file(path) }
    }

    fn offer(&self, words: &str, path: &str, named: &[(&str, &str)]) -> Offer {
        let strings = self.pieces.cx.strings;
        let kilobytes = self.sizes.get(path).map_or(0, |size| size.div_ceil(1000));
        let size = match kilobytes {
            0..10_000 => strings.say("kilobytes", &[("number", strings.number(kilobytes).into())]),
            _ => strings.say("megabytes", &[("number", strings.number(kilobytes.div_ceil(1000)).into())]),
        };
        Offer { link: self.link(words, path, named), size }
    }

    fn table(&self, table: &Table) -> Group {
        let title = self.pieces.cx.strings.word(&format!("data_{}", table.name)).to_owned();
        let named = [("table", title.as_str())];
        let offers = vec![
            self.offer("download_csv", &table.path("csv"), &named),
            self.offer("download_json", &table.path("json"), &named),
        ];
        Group { title, offers }
    }

    /// Whether bodies and topics are too many for their calendars and feeds to stand here.
    fn is_full(&self) -> bool {
        let cx = self.pieces.cx;
        let bodies = cx.meetings_of.keys().filter_map(|body| cx.site.organisations.get(body)).map(any_entry);
        let all = bodies.chain(cx.site.topics.iter().map(any_entry));
        // Each has a file or two, whose address is another form of its title.
        all.map(|entry| Line::new((), Place::Row, 2 * entry.title.text.len()).weight()).sum::<usize>() > ROOM
    }

    /// The calendar of all meetings, those of its years where it has not room for all, and of each body.
    fn calendars(&self) -> Vec<Offer> {
        let cx = self.pieces.cx;
        let is_full = self.is_full();
        let all = calendar::of(cx, None).map(|path| self.offer("calendar_all", &path, &[]));
        let years = calendar::years(cx, None).into_iter().map(|year| {
            let path = calendar::of_year(None, year);
            self.offer("calendar_year", &path, &[("year", &year.to_string())])
        });
        let bodies = cx.meetings_of.keys().filter(|_| !is_full).filter_map(|body| {
            let name = cx.site.organisations.get(body)?.data.name.text.as_str();
            Some(self.offer("calendar_of", &calendar::of(cx, Some(body))?, &[("body", name)]))
        });
        all.into_iter().chain(years).chain(bodies).collect()
    }

    /// The feed of the archive, of each body that meets and of each topic, and of corrections.
    fn feeds(&self) -> Vec<Link> {
        let cx = self.pieces.cx;
        let all = feeds::of(cx, None).map(|(path, _)| self.link("feed_all", &path, &[]));
        let is_full = self.is_full();
        let bodies = cx.site.organisations.iter().map(any_entry);
        let subjects = bodies.chain(cx.site.topics.iter().map(any_entry)).filter(|_| !is_full).filter_map(|entry| {
            let (path, _) = feeds::of(cx, Some(&entry.address()))?;
            Some(self.link(&format!("feed_of_{}", entry.kind.name()), &path, &[("title", &entry.title.text)]))
        });
        let corrections = all.as_ref().map(|_| self.link("corrections_feed", super::corrections::FEED, &[]));
        all.into_iter().chain(corrections).chain(subjects).collect()
    }
}
