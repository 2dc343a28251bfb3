//! Search: its page, its index and the words that find each other. The door to Pagefind.
//!
//! Pagefind makes the index and asks it in the browser; the interface is our own (`search.html`, `assets/search.js`). The
//! index is made from records, not from pages, so that a theme cannot break it and nothing of the furniture is found.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use pagefind::api::PagefindIndex;
use pagefind::options::PagefindServiceConfig;
use serde::Serialize;

use super::address::Folder;
use super::context::Context;
use super::parts::{Line, Place, ROOM};
use super::task::Task;
use super::view::{Frame, Item, Link, Pieces};
use crate::check::passages;
use crate::diagnostic::{Code, Diagnostic};
use crate::fold::{self, Folded};
use crate::model::AnyEntry;
use crate::model::id::{Address, Kind, Reference};
use crate::model::values::{Part, Review};
use crate::panics::caught;
use crate::sink::OutputFile;

/// The folder of the page, the index and what lies beside them.
const FOLDER: &str = "search";

/// How many bytes of words the search page lists at the most of all pages, for readers without JavaScript. Their lines are
/// shorter and more alike than those of other lists.
const LISTED: usize = ROOM + ROOM / 2;

/// How many bytes of words a list has at the most from which a reader may choose. Among more nobody finds theirs.
const CHOICES: usize = ROOM / 4;

/// Numbers of which every plural form of every language has one (Unicode CLDR, plural rules).
const SAMPLES: [usize; 9] = [0, 1, 2, 3, 6, 11, 21, 100, 1_000_000];

/// What the template `search.html` sees.
#[derive(Serialize)]
struct View {
    page: Frame,
    filters: Vec<Filter>,
    /// "{n} pages found", in every plural form.
    found: Vec<Sample>,
    browse: Vec<Link>,
    groups: Vec<Group>,
}

/// A sentence in the plural form of a number.
#[derive(Serialize)]
struct Sample {
    number: usize,
    text: String,
}

/// A list from which a reader may choose.
#[derive(Serialize)]
struct Filter {
    /// Its name in the address and in the index.
    name: &'static str,
    label: String,
    any: String,
    values: Vec<String>,
}

#[derive(Serialize)]
struct Group {
    id: &'static str,
    title: String,
    items: Vec<Item>,
}

/// The search page.
pub fn tasks<'a>(cx: &'a Context<'a>) -> Vec<Task<'a>> {
    let synonyms = Task::file(format!("{FOLDER}/synonyms.json"), cx.shown_of_all(), move || {
        serde_json::to_vec(&synonyms(cx)).unwrap_or_default()
    });
    let page = Task::new(Folder::new(FOLDER).file(), "search", "search.html", cx.shown_of_all(), move || view(cx));
    vec![page, synonyms]
}

fn view(cx: &Context) -> View {
    let pieces = Pieces::new(cx, Folder::new(FOLDER));
    let title = cx.strings.word("search");
    let found = |number: usize| Sample {
        number,
        text: cx.strings.say("search_found", &[("count", number.into()), ("number", "{n}".into())]),
    };
    let lists = ["topics", "organisations", "places", "timeline", "glossary", "a-to-z"];
    View {
        page: Frame {
            scripts: !cx.edition.is_offline(),
            ..pieces.frame("search", title, cx.strings.word("intro_search"), Vec::new())
        },
        filters: filters(cx),
        found: SAMPLES.into_iter().map(found).collect(),
        browse: lists.into_iter().map(|list| pieces.listing(list)).collect(),
        groups: if listed(cx) <= LISTED { groups(&pieces) } else { Vec::new() },
    }
}

/// How much room the list of all pages would take.
fn listed(cx: &Context) -> usize {
    cx.entries().iter().map(|entry| Line::new((), Place::Row, entry.title.text.len()).weight()).sum()
}

fn filters(cx: &Context) -> Vec<Filter> {
    let mut values: BTreeMap<&'static str, BTreeSet<String>> = BTreeMap::new();
    for entry in cx.entries() {
        for (name, found) in facets(cx, entry) {
            values.entry(name).or_default().extend(found);
        }
    }
    let filter = |name: &'static str| Filter {
        name,
        label: cx.strings.word(&format!("filter_{name}")).to_owned(),
        any: cx.strings.word(&format!("filter_any_{name}")).to_owned(),
        values: values.remove(name).unwrap_or_default().into_iter().collect(),
    };
    ["kind", "year", "body", "topic", "organisation"].map(filter).into_iter().filter(can_be_chosen_from).collect()
}

fn can_be_chosen_from(filter: &Filter) -> bool {
    filter.values.len() > 1 && filter.values.iter().map(String::len).sum::<usize>() <= CHOICES
}

fn groups(pieces: &Pieces) -> Vec<Group> {
    let mut by_kind: BTreeMap<Kind, Vec<Item>> = BTreeMap::new();
    let mut entries = pieces.cx.site.entries();
    entries.sort_by_cached_key(|entry| (entry.kind, fold::key(&entry.title.text)));
    for entry in entries {
        let plain = Item { tag: None, summary: String::new(), sort: String::new(), ..pieces.item(&entry) };
        by_kind.entry(entry.kind).or_default().push(plain);
    }
    let title = |kind: Kind| match kind {
        Kind::Page => pieces.cx.strings.word("about").to_owned(),
        _ => pieces.listing(kind.folder()).text,
    };
    by_kind.into_iter().map(|(kind, items)| Group { id: kind.name(), title: title(kind), items }).collect()
}

/// What a record can be found by beside its words.
fn facets(cx: &Context, entry: &AnyEntry) -> BTreeMap<&'static str, Vec<String>> {
    let site = cx.site;
    let address = entry.address();
    let titles = |references: &[Reference]| -> Vec<String> {
        references.iter().filter_map(|reference| site.title(&reference.address)).map(str::to_owned).collect()
    };
    let (topics, organisations, meeting) = match entry.kind {
        Kind::Minute => site.minutes.get(entry.id).map_or((vec![], vec![], None), |minute| {
            let data = &minute.data;
            (titles(&data.topics), titles(&data.organisations), Some(&data.meeting.address.id))
        }),
        Kind::Report => site.reports.get(entry.id).map_or((vec![], vec![], None), |report| {
            let data = &report.data;
            let meeting = data.meeting.as_ref().map(|meeting| &meeting.address.id);
            (titles(&data.topics), titles(&data.organisations), meeting)
        }),
        Kind::Meeting => (vec![], vec![], Some(entry.id)),
        _ => (vec![], vec![], None),
    };
    let body = meeting.and_then(|id| site.meetings.get(id)).and_then(|meeting| site.title(&meeting.data.body.address));
    let year = cx.date_of(entry).map(|date| date.year().to_string());
    BTreeMap::from([
        ("kind", vec![cx.strings.word(&format!("kind_{}", address.kind.name())).to_owned()]),
        ("year", year.into_iter().collect()),
        ("body", body.map(str::to_owned).into_iter().collect()),
        ("topic", topics),
        ("organisation", organisations),
    ])
}

/// Names of the same thing, so that each finds the others.
fn synonyms(cx: &Context) -> Vec<BTreeSet<String>> {
    let site = cx.site;
    let terms = site.terms.iter().map(|term| &term.data);
    let terms = terms.map(|term| [&term.term].into_iter().chain(&term.abbreviation).chain(&term.also).collect());
    let bodies = site.organisations.iter().map(|body| &body.data);
    let bodies = bodies.map(|body| [&body.name].into_iter().chain(&body.abbreviation).chain(&body.also).collect());
    let places = site.places.iter().map(|place| &place.data);
    let places = places.map(|place| [&place.name].into_iter().chain(&place.also).collect());
    let groups = terms.chain(bodies).chain(places);
    let lower = |names: Vec<&crate::model::values::Text>| -> BTreeSet<String> {
        names.into_iter().map(|name| fold::key(&name.text)).collect()
    };
    groups.map(lower).filter(|names| names.len() > 1).collect()
}

/// A record as the index keeps it.
struct Found {
    url: String,
    content: String,
    meta: BTreeMap<String, String>,
    filters: BTreeMap<String, Vec<String>>,
}

fn found(cx: &Context, entry: &AnyEntry) -> Found {
    let address = entry.address();
    let said = passages(cx.site, entry);
    let said = said.iter().filter(|passage| !matches!(passage.part, Part::Title | Part::Date | Part::Fact));
    let content: Vec<Cow<str>> = said.map(|passage| Folded::in_case(&passage.text).into_text()).collect();
    let mut meta = BTreeMap::from([
        ("title".to_owned(), entry.title.text.clone()),
        ("kind".to_owned(), cx.strings.word(&format!("kind_{}", entry.kind.name())).to_owned()),
    ]);
    if let Some(date) = cx.date_of(entry) {
        meta.insert("date".to_owned(), cx.strings.date(date));
    }
    if is_unchecked(cx, &address) {
        meta.insert("unchecked".to_owned(), cx.strings.word("unchecked").to_owned());
    }
    Found {
        url: Folder::of(&address).path(),
        content: content.join("\n"),
        meta,
        filters: facets(cx, entry).into_iter().map(|(name, values)| (name.to_owned(), values)).collect(),
    }
}

/// Whether a plain-language version is still to be checked by a person.
fn is_unchecked(cx: &Context, address: &Address) -> bool {
    let review: Option<&Review> = match address.kind {
        Kind::Minute => cx.site.minutes.get(&address.id).map(|minute| &minute.data.review),
        Kind::Report => cx.site.reports.get(&address.id).map(|report| &report.data.review),
        _ => None,
    };
    review.is_some_and(|review| review.checked.is_none())
}

/// The files of the index.
///
/// # Errors
/// A diagnostic, where Pagefind cannot make it.
pub fn index(cx: &Context) -> Result<Vec<OutputFile>, Box<Diagnostic>> {
    // Made one by one: the index keeps what it needs of each.
    let records = cx.entries().iter().map(|entry| found(cx, entry));
    let language = cx.site.archive.language.split('-').next().unwrap_or_default().to_owned();
    // It unwraps what can fail, such as the name of the working folder.
    caught(|| make(records, language)).flatten().map_err(|error| {
        let help = "This is a fault of Minutebook. The archive can be built without an index: `search: false` in archive.yaml.";
        Box::new(Diagnostic::error(Code::SearchFault, format!("the search index could not be made: {error}")).help(help))
    })
}

fn make(records: impl Iterator<Item = Found>, language: String) -> Result<Vec<OutputFile>, String> {
    // Nothing here waits for a file or a clock of the system, each of which would need open files of its own.
    let runtime = tokio::runtime::Builder::new_current_thread().build().map_err(|error| error.to_string())?;
    let files = runtime.block_on(async {
        let options = PagefindServiceConfig::builder().keep_index_url(false).force_language(language.clone()).build();
        let mut index = PagefindIndex::new(Some(options))?;
        for record in records {
            let Found { url, content, meta, filters } = record;
            index.add_custom_record(url, content, language.clone(), Some(meta), Some(filters), None).await?;
        }
        index.get_files().await
    });
    let files = files.map_err(|error| error.to_string())?;
    let files = files.into_iter().map(|file| (file.filename.to_string_lossy().replace('\\', "/"), file.contents));
    let output = |(name, bytes): (String, Vec<u8>)| OutputFile::file(format!("{FOLDER}/index/{name}"), bytes);
    // Pagefind gives them in no order.
    let files: BTreeMap<String, Vec<u8>> = files.filter(|(name, _)| is_needed(name)).collect();
    Ok(files.into_iter().map(output).collect())
}

/// Whether a file of Pagefind's is part of the index: its ready-made interfaces are not ours.
fn is_needed(name: &str) -> bool {
    let is_interface = ["ui.", "component", "highlight", "playground"].iter().any(|part| name.contains(part));
    !is_interface
}
