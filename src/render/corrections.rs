//! Corrections: every mistake that was mended after it was published, the newest first, and the feed of them.

use serde::Serialize;

use super::address::Folder;
use super::context::Context;
use super::data::feeds;
use super::feed::{self, Feed, News};
use super::parts::{self, Line, Page, Part, Place, Titles};
use super::task::Task;
use super::view::{Corrected, Found, Frame, Link, Pager, Pieces, corrections_of};
use crate::model::AnyEntry;
use crate::model::id::Address;

/// The feed, below the top of the site.
pub const FEED: &str = "corrections/feed.xml";

/// What the template `corrections.html` sees.
#[derive(Serialize)]
struct View {
    page: Frame,
    intro: String,
    /// The parts of a list that is too long for one page.
    ways: Vec<Link>,
    corrections: Vec<Shown>,
    /// The feed, where the archive has an address.
    feed: Option<String>,
    pager: Pager,
}

/// A correction, away from its page.
#[derive(Serialize)]
struct Shown {
    /// Where it was made.
    page: Link,
    /// What sort of page it is.
    sort: String,
    correction: Corrected,
}

/// The page, or an overview and a page for each year.
pub fn tasks<'a>(cx: &'a Context<'a>) -> Vec<Task<'a>> {
    let line = |(entry, found): (AnyEntry<'a>, Found<'a>)| {
        let (date, words) = (found.correction.date, entry.title.text.len() + found.correction.text.text.len());
        Line::new((entry, found), Place::Day(date), words)
    };
    let lines = all(cx).into_iter().map(line).collect();
    let whole = Part::whole("corrections", cx.strings.word("list_corrections"), lines);
    let task = |page: Page<(AnyEntry<'a>, Found<'a>)>| {
        let path = Folder::new(page.step.folder.clone()).file();
        Task::new(path, "corrections", "corrections.html", cx.shown_of_all(), move || view(cx, &page))
    };
    parts::of_lines(Titles::plain(cx.strings), whole).into_iter().map(task).collect()
}

fn folder() -> Folder {
    Folder::new("corrections")
}

fn view(cx: &Context, page: &Page<(AnyEntry, Found)>) -> View {
    let pieces = page.pieces(cx);
    let intro = cx.strings.word("intro_corrections").to_owned();
    View {
        page: page.frame(&pieces, "corrections", if page.above.is_empty() { &intro } else { "" }, None),
        ways: page.ways(&pieces),
        corrections: page.lines.iter().map(|(entry, found)| shown(&pieces, entry, found)).collect(),
        feed: address(cx).map(|_| pieces.linker.file(FEED)),
        intro,
        pager: page.pager(&pieces),
    }
}

/// Every correction with its record, the newest first.
fn all<'a>(cx: &Context<'a>) -> Vec<(AnyEntry<'a>, Found<'a>)> {
    let entries = cx.site.entries().into_iter();
    let of = |entry: AnyEntry<'a>| corrections_of(&entry).into_iter().map(move |found| (entry, found));
    let mut all: Vec<(AnyEntry, Found)> = entries.flat_map(of).collect();
    all.sort_by_key(|(_, found)| std::cmp::Reverse(found.correction.date.order()));
    all
}

fn shown(pieces: &Pieces, entry: &AnyEntry, found: &Found) -> Shown {
    Shown {
        page: pieces.link(&entry.address()),
        sort: pieces.cx.strings.word(&format!("kind_{}", entry.kind.name())).to_owned(),
        correction: pieces.corrected(found),
    }
}

/// The address of the site. A feed is read away from it, so all its links must be whole. The copy that opens from a disk
/// has none.
fn address<'a>(cx: &Context<'a>) -> Option<&'a String> {
    cx.site.archive.address.as_ref().filter(|_| !cx.edition.is_offline())
}

/// The feed, with its path.
pub fn feed(cx: &Context) -> Option<(String, Vec<u8>)> {
    let address = address(cx)?;
    let archive = &cx.site.archive;
    let news = |(entry, found): (AnyEntry, Found)| {
        let place = |record: &Address| format!("{address}{}#{}", Folder::of(record).path(), found.id);
        News {
            id: place(&entry.first_address()),
            address: place(&entry.address()),
            title: entry.title.text.clone(),
            date: found.correction.date,
            text: found.correction.text.text.clone(),
        }
    };
    let publisher = archive.publisher.as_ref().map(|publisher| publisher.name.clone());
    let feed = Feed {
        title: cx.strings.say("corrections_of", &[("archive", archive.title.as_str().into())]),
        language: archive.language.clone(),
        author: publisher.unwrap_or_else(|| archive.title.clone()),
        id: format!("{address}{FEED}"),
        address: format!("{address}{FEED}"),
        page: format!("{address}{}", folder().path()),
        news: all(cx).into_iter().take(feeds::LONGEST).map(news).collect(),
    };
    Some((FEED.to_owned(), feed::write(&feed)))
}
