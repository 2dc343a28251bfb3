//! The home page: what this is, the newest papers, the big subjects, ways in.

use serde::Serialize;

use super::address::Folder;
use super::context::Context;
use super::listing::LISTS;
use super::task::Task;
use super::view::{Frame, Item, Link, Pieces, Promised};
use crate::model::any_entry;
use crate::model::date::Date;

/// What the template `home.html` sees.
#[derive(Serialize)]
struct View {
    page: Frame,
    newest: Vec<Item>,
    topics: Vec<Item>,
    promises: Vec<Promised>,
    /// How many promises there are in all.
    promise_count: usize,
    browse: Vec<Link>,
    counts: String,
}

/// How many of the newest papers are shown.
const NEWEST: usize = 6;

/// How many topics are shown.
const TOPICS: usize = 8;

/// The home page.
pub fn tasks<'a>(cx: &'a Context<'a>) -> Vec<Task<'a>> {
    vec![Task::new(Folder::new("").file(), "home", "home.html", cx.shown_of_all(), move || view(cx))]
}

fn view(cx: &Context) -> View {
    let pieces = Pieces::new(cx, Folder::new(""));
    let archive = &cx.site.archive;
    let mut newest: Vec<_> =
        cx.site.meetings.iter().map(any_entry).chain(cx.site.reports.iter().map(any_entry)).collect();
    newest.sort_by_key(|entry| std::cmp::Reverse(cx.date_of(entry).map(Date::order)));
    let mut topics: Vec<_> = cx.site.topics.iter().collect();
    topics.sort_by_key(|topic| (topic.data.order, &topic.id));
    let open = cx.links.promises.all().iter().rev().filter(|promise| promise.said.due().is_some()).take(3);
    View {
        page: Frame { feed: pieces.feed(None), ..pieces.frame("home", &archive.title, &archive.summary, Vec::new()) },
        newest: newest.into_iter().take(NEWEST).map(|entry| pieces.item(&entry)).collect(),
        topics: topics
            .into_iter()
            .take(TOPICS)
            .map(|topic| Item { sort: String::new(), ..pieces.item(&any_entry(topic)) })
            .collect(),
        promises: open.map(|promise| pieces.promised(promise)).collect(),
        promise_count: cx.links.promises.all().len(),
        browse: LISTS.into_iter().map(|list| pieces.listing(list)).collect(),
        counts: counts(cx),
    }
}

/// "11 minutes, 4 papers, 2 packs"
fn counts(cx: &Context) -> String {
    let Context { site, strings, .. } = cx;
    strings.say(
        "holds",
        &[
            ("minutes", strings.count("count_minutes", site.minutes.len()).into()),
            ("reports", strings.count("count_reports", site.reports.len()).into()),
            ("packs", strings.count("count_packs", site.packs.len()).into()),
        ],
    )
}
