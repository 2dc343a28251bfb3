//! Coverage: what the archive holds of its sources, what it leaves out and why, and how its figures were checked.

use std::collections::BTreeMap;

use serde::Serialize;

use super::address::Folder;
use super::view::{Frame, Link, Pieces};
use super::{Context, Task};
use crate::check::Tally;
use crate::diagnostic::Code;
use crate::model::id::{Address, Id, Kind};
use crate::model::pack::{Coverage as Fate, Item, Pack, Published};
use crate::model::{AnyEntry, Entry};

/// What the template `coverage.html` sees.
#[derive(Serialize)]
struct View {
    page: Frame,
    intro: String,
    /// The whole archive, in sentences.
    totals: Vec<String>,
    /// What maintainers found with the sources at hand.
    note: Option<String>,
    rows: Vec<Row>,
    /// Each document and minute that is left out, and each part of a pack in which nothing stands.
    gaps: Vec<Gap>,
    /// How the figures were found.
    ways: Vec<Way>,
}

/// A pack.
#[derive(Serialize)]
struct Row {
    pack: Link,
    documents: String,
    minutes: String,
    /// Of the documents and minutes together.
    published: String,
    checked: String,
    source_words: Option<String>,
    words: String,
    figures: String,
}

#[derive(Serialize)]
struct Gap {
    pack: Link,
    what: String,
    why: String,
}

#[derive(Serialize)]
struct Way {
    name: String,
    count: String,
}

/// What became of the parts of a pack.
#[derive(Clone, Copy, Default)]
struct Count {
    documents: usize,
    minutes: usize,
    published: usize,
    omitted: usize,
    pages: usize,
    checked: usize,
    words: usize,
    source_words: usize,
    figures: Tally,
}

/// The page.
pub fn tasks<'a>(cx: &'a Context<'a>) -> Vec<Task<'a>> {
    vec![Task::new(folder().file(), "coverage", "coverage.html", cx.shown_of_all_bodies(), move || view(cx))]
}

fn folder() -> Folder {
    Folder::new("coverage")
}

fn view(cx: &Context) -> View {
    let pieces = Pieces::new(cx, folder());
    let pages = pages(cx);
    let pages = |pack: &Entry<Pack>| pages.get(&pack.id).map_or(&[][..], Vec::as_slice);
    let counts: Vec<(&Entry<Pack>, Count)> =
        cx.site.packs.iter().map(|pack| (pack, count(cx, pack, pages(pack)))).collect();
    let list = pieces.listing("coverage");
    let intro = cx.strings.word("intro_coverage").to_owned();
    View {
        page: pieces.frame("coverage", &list.text, &intro, Vec::new()),
        totals: totals(cx, &counts),
        note: cx.site.archive.coverage_note.clone(),
        rows: counts.iter().map(|(pack, count)| row(&pieces, pack, count)).collect(),
        gaps: cx.site.packs.iter().flat_map(|pack| gaps(&pieces, pack)).collect(),
        ways: ways(cx),
        intro,
    }
}

/// Everything that a pack became; `pages` have their facts from it.
fn count(cx: &Context, pack: &Entry<Pack>, pages: &[AnyEntry]) -> Count {
    let mut count = Count { documents: pack.data.documents.len(), ..Count::default() };
    for document in &pack.data.documents {
        if let Fate::Minutes(items) = &document.coverage {
            count.minutes += items.len();
        }
    }
    for part in pack.data.parts() {
        match part {
            Published::As(_) => count.published += 1,
            Published::Omitted(_) => count.omitted += 1,
        }
    }
    count.source_words = cx.site.ledgers.get(&pack.id).map_or(0, |ledger| ledger.ledger.words);
    for page in pages {
        let found = cx.checked.page(&page.address());
        count.pages += 1;
        count.checked += usize::from(is_checked(cx, page));
        count.words += found.words;
        count.figures += found.figures;
    }
    count
}

/// The minutes and reports that have their facts from each pack.
fn pages<'a>(cx: &Context<'a>) -> BTreeMap<&'a Id, Vec<AnyEntry<'a>>> {
    let mut pages: BTreeMap<&Id, Vec<AnyEntry>> = BTreeMap::new();
    for entry in cx.site.entries() {
        if let (Kind::Minute | Kind::Report, Some(source)) = (entry.kind, entry.source) {
            pages.entry(&source.pack.address.id).or_default().push(entry);
        }
    }
    pages
}

fn is_checked(cx: &Context, entry: &AnyEntry) -> bool {
    match entry.kind {
        Kind::Minute => cx.site.minutes.get(entry.id).is_some_and(|minute| minute.data.review.checked.is_some()),
        Kind::Report => cx.site.reports.get(entry.id).is_some_and(|report| report.data.review.checked.is_some()),
        _ => false,
    }
}

fn row(pieces: &Pieces, pack: &Entry<Pack>, count: &Count) -> Row {
    let strings = pieces.cx.strings;
    let of = |part: usize, whole: usize| {
        let numbers = [("part", strings.number(part).into()), ("whole", strings.number(whole).into())];
        strings.say("part_of_whole", &numbers)
    };
    Row {
        pack: pieces.link(&Address { kind: Kind::Pack, id: pack.id.clone() }),
        documents: strings.number(count.documents),
        minutes: strings.number(count.minutes),
        published: of(count.published, count.published + count.omitted),
        checked: of(count.checked, count.pages),
        source_words: (count.source_words > 0).then(|| strings.number(count.source_words)),
        words: strings.number(count.words),
        figures: of(count.figures.sound(), count.figures.all()),
    }
}

fn totals(cx: &Context, counts: &[(&Entry<Pack>, Count)]) -> Vec<String> {
    let sum = |of: fn(&Count) -> usize| counts.iter().map(|(_, count)| of(count)).sum::<usize>();
    let number = |count: usize| cx.strings.number(count).into();
    let say = |name: &str, part: usize, whole: usize| {
        cx.strings.say(name, &[("part", number(part)), ("whole", number(whole)), ("count", whole.into())])
    };
    let published = sum(|count| count.published);
    vec![
        say("coverage_published", published, published + sum(|count| count.omitted)),
        say("coverage_checked", sum(|count| count.checked), sum(|count| count.pages)),
        say("coverage_words", sum(|count| count.words), sum(|count| count.source_words)),
    ]
}

/// What is left out of a pack, and where nothing stands in it.
fn gaps(pieces: &Pieces, pack: &Entry<Pack>) -> Vec<Gap> {
    let link = || pieces.link(&Address { kind: Kind::Pack, id: pack.id.clone() });
    let whole = pack.data.documents.iter().filter_map(|document| match &document.coverage {
        Fate::Whole(Published::Omitted(why)) => Some((document.title.text.clone(), why.clone())),
        _ => None,
    });
    let items = pack.data.documents.iter().flat_map(|document| match &document.coverage {
        Fate::Minutes(items) => items.as_slice(),
        Fate::Whole(_) => &[],
    });
    let minutes = items.filter_map(|item: &Item| match &item.published {
        Published::Omitted(why) => Some((item.title.text.clone(), why.clone())),
        Published::As(_) => None,
    });
    let empty = pack.data.upkeep.excuses.iter().filter(|excuse| excuse.code == Code::GapInPack);
    let empty = empty.map(|excuse| (excuse.of.text.clone(), excuse.why.text.clone()));
    whole.chain(minutes).chain(empty).map(|(what, why)| Gap { pack: link(), what, why }).collect()
}

/// Every figure of the archive, by the way in which it was found.
fn ways(cx: &Context) -> Vec<Way> {
    let mut all = Tally::default();
    for (_, page) in cx.checked.iter() {
        all += page.figures;
    }
    let Tally { direct, rounded, worked, known, excused, missing: _ } = all;
    [("direct", direct), ("rounded", rounded), ("worked", worked), ("known", known), ("excused", excused)]
        .into_iter()
        .map(|(name, count)| Way {
            name: cx.strings.word(&format!("figures_{name}")).to_owned(),
            count: cx.strings.number(count),
        })
        .collect()
}
