//! Coverage: what the archive holds of its sources, what it leaves out and why, and how its figures were checked.

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use serde::Serialize;

use super::address::Folder;
use super::context::Context;
use super::parts::{self, Line, Page, Part, Place, ROOM, Titles};
use super::task::Task;
use super::view::{Frame, Link, Pager, Pieces};
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
    /// The pages of packs, where there are too many for one page.
    parts: Vec<Link>,
    /// It is one of these.
    is_part: bool,
    /// The whole archive, in sentences.
    totals: Vec<String>,
    /// What maintainers found with the sources at hand.
    note: Option<String>,
    rows: Vec<Row>,
    /// Each document and minute that is left out, and each part of a pack in which nothing stands.
    gaps: Vec<Gap>,
    /// How the figures were found.
    ways: Vec<Way>,
    pager: Pager,
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

/// A line of the page: a pack, or what is left out of it.
#[derive(Clone, Copy)]
enum Told<'a> {
    Pack(&'a Entry<Pack>),
    Gap(&'a Entry<Pack>, &'a str, &'a str),
}

/// The page, or an overview and a page of the packs of each year.
pub fn tasks<'a>(cx: &'a Context<'a>) -> Vec<Task<'a>> {
    let lines = lines(cx.site.packs.iter());
    let list = cx.strings.word("list_coverage");
    let pages = match parts::weight(&lines) <= ROOM {
        true => vec![Page::of(Part::whole("coverage", list, lines))],
        false => {
            let mut packs: Vec<&Entry<Pack>> = cx.site.packs.iter().collect();
            packs.sort_by_key(|pack| std::cmp::Reverse(pack.data.date.order()));
            parts::of_lines(Titles::plain(cx.strings), Part::whole("coverage", list, self::lines(packs.into_iter())))
        }
    };
    // Counted once for all pages, and not at all where a preview has them.
    let counts = Arc::new(OnceLock::new());
    let task = |page: Page<Told<'a>>| {
        let counts = Arc::clone(&counts);
        let path = Folder::new(page.step.folder.clone()).file();
        Task::new(path, "coverage", "coverage.html", cx.shown_of_all_bodies(), move || {
            view(cx, counts.get_or_init(|| self::counts(cx)), &page)
        })
    };
    pages.into_iter().map(task).collect()
}

/// Each pack, and behind it what is left out of it.
fn lines<'a>(packs: impl Iterator<Item = &'a Entry<Pack>>) -> Vec<Line<'a, Told<'a>>> {
    let lines = packs.flat_map(|pack| {
        let (place, title) = (Place::Day(pack.data.date), pack.data.title.text.len());
        // Beside its title stand seven numbers.
        let row = Line::new(Told::Pack(pack), place, title + 50);
        let gap = move |(what, why): (&'a str, &'a str)| {
            Line::new(Told::Gap(pack, what, why), place, title + what.len() + why.len())
        };
        [row].into_iter().chain(gaps(pack).into_iter().map(gap))
    });
    lines.collect()
}

/// What became of each pack.
type Counts<'a> = BTreeMap<&'a Id, Count>;

fn counts<'a>(cx: &Context<'a>) -> Counts<'a> {
    let pages = pages(cx);
    let of = |pack: &Entry<Pack>| pages.get(&pack.id).map_or(&[][..], Vec::as_slice);
    cx.site.packs.iter().map(|pack| (&pack.id, count(cx, pack, of(pack)))).collect()
}

fn view(cx: &Context, counts: &Counts, page: &Page<Told>) -> View {
    let pieces = page.pieces(cx);
    let is_part = !page.above.is_empty();
    let intro = cx.strings.word("intro_coverage").to_owned();
    let rows = page.lines.iter().filter_map(|line| match line {
        Told::Pack(pack) => Some(row(&pieces, pack, counts.get(&pack.id)?)),
        Told::Gap(..) => None,
    });
    let gaps = page.lines.iter().filter_map(|line| match line {
        Told::Pack(_) => None,
        Told::Gap(pack, what, why) => Some(Gap {
            pack: pieces.link(&Address { kind: Kind::Pack, id: pack.id.clone() }),
            what: (*what).to_owned(),
            why: (*why).to_owned(),
        }),
    });
    View {
        page: page.frame(&pieces, "coverage", if is_part { "" } else { &intro }, None),
        parts: page.ways(&pieces),
        is_part,
        totals: if is_part { Vec::new() } else { totals(cx, counts) },
        note: cx.site.archive.coverage_note.clone().filter(|_| !is_part),
        rows: rows.collect(),
        gaps: gaps.collect(),
        ways: if is_part { Vec::new() } else { ways(cx) },
        pager: page.pager(&pieces),
        intro,
    }
}

/// Everything that a pack became; `pages` have their facts from it.
fn count(cx: &Context, pack: &Entry<Pack>, pages: &[&AnyEntry]) -> Count {
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
    count.source_words = cx.site.source_words.get(&pack.id).copied().unwrap_or_default();
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
fn pages<'a>(cx: &Context<'a>) -> BTreeMap<&'a Id, Vec<&'a AnyEntry<'a>>> {
    let mut pages: BTreeMap<&Id, Vec<&AnyEntry>> = BTreeMap::new();
    for entry in cx.entries() {
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

fn totals(cx: &Context, counts: &Counts) -> Vec<String> {
    let sum = |of: fn(&Count) -> usize| counts.values().map(of).sum::<usize>();
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

/// What is left out of a pack, and where nothing stands in it, each with the reason.
fn gaps(pack: &Entry<Pack>) -> Vec<(&str, &str)> {
    let whole = pack.data.documents.iter().filter_map(|document| match &document.coverage {
        Fate::Whole(Published::Omitted(why)) => Some((document.title.text.as_str(), why.text.as_str())),
        _ => None,
    });
    let items = pack.data.documents.iter().flat_map(|document| match &document.coverage {
        Fate::Minutes(items) => items.as_slice(),
        Fate::Whole(_) => &[],
    });
    let minutes = items.filter_map(|item: &Item| match &item.published {
        Published::Omitted(why) => Some((item.title.text.as_str(), why.text.as_str())),
        Published::As(_) => None,
    });
    let empty = pack.data.upkeep.excuses.iter().filter(|excuse| excuse.code == Code::GapInPack);
    let empty = empty.map(|excuse| (excuse.of.text.as_str(), excuse.why.text.as_str()));
    whole.chain(minutes).chain(empty).collect()
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
