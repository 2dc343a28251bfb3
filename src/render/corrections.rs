//! Corrections: every mistake that was mended after it was published, the newest first, and the feed of them.

use serde::Serialize;

use super::Context;
use super::Task;
use super::address::Folder;
use super::feed::{self, Feed, News};
use super::made::{Corrected, Found, corrections_of};
use super::view::{Frame, Link, Pieces};
use crate::model::AnyEntry;
use crate::model::id::Address;

/// The feed, below the top of the site.
pub const FEED: &str = "corrections/feed.xml";

/// What the template `corrections.html` sees.
#[derive(Serialize)]
struct View {
    page: Frame,
    intro: String,
    corrections: Vec<Line>,
    /// The feed, where the archive has an address.
    feed: Option<String>,
}

/// A correction, away from its page.
#[derive(Serialize)]
struct Line {
    /// Where it was made.
    page: Link,
    /// What sort of page it is.
    sort: String,
    correction: Corrected,
}

/// The page.
pub fn tasks<'a>(cx: &'a Context<'a>) -> Vec<Task<'a>> {
    vec![Task::new(folder().file(), "corrections", "corrections.html", cx.shown_of_all(), move || view(cx))]
}

fn folder() -> Folder {
    Folder::new("corrections")
}

fn view(cx: &Context) -> View {
    let pieces = Pieces::new(cx, folder());
    let list = pieces.listing("corrections");
    let intro = cx.strings.word("intro_corrections").to_owned();
    View {
        page: pieces.frame("corrections", &list.text, &intro, Vec::new()),
        corrections: all(cx).iter().map(|(entry, found)| line(&pieces, entry, found)).collect(),
        feed: address(cx).map(|_| pieces.linker.file(FEED)),
        intro,
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

fn line(pieces: &Pieces, entry: &AnyEntry, found: &Found) -> Line {
    Line {
        page: pieces.link(&entry.address()),
        sort: pieces.cx.strings.word(&format!("kind_{}", entry.kind.name())).to_owned(),
        correction: pieces.corrected(found),
    }
}

/// The address of the site. A feed is read away from it, so all its links must be whole. The copy that opens from a disk
/// has none.
fn address<'a>(cx: &Context<'a>) -> Option<&'a String> {
    cx.site.archive.address.as_ref().filter(|_| !cx.options.offline)
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
        news: all(cx).into_iter().map(news).collect(),
    };
    Some((FEED.to_owned(), feed::write(&feed)))
}
