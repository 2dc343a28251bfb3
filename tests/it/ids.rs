//! Addresses within a page: those that the program and the theme make begin with a sign that no heading has.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use crate::support::{WORLD, build, snapshot};

/// What the program and the theme put before their own.
const MARK: char = '_';

/// The values of an attribute, where nothing is quoted.
fn values<'a>(html: &'a str, attribute: &'a str) -> impl Iterator<Item = &'a str> {
    let found = html.match_indices(attribute).filter(|(at, _)| html[..*at].ends_with([' ', '\n']));
    found.filter_map(move |(at, _)| html[at + attribute.len()..].split([' ', '>']).next())
}

/// The addresses of the headings that an author wrote: those that a template takes from the contents, or that begin a section.
fn is_heading(html: &str, id: &str) -> bool {
    (1..=6).any(|level| html.contains(&format!("<h{level} id={id}>")))
}

/// What is wrong with the addresses of a page.
fn faults(html: &str) -> Vec<String> {
    let html = &html.replace('"', "");
    let mut seen = BTreeSet::new();
    let mut faults = Vec::new();
    for id in values(html, "id=") {
        if !seen.insert(id) {
            faults.push(format!("{id} stands twice"));
        }
        if !id.starts_with(MARK) && !is_heading(html, id) {
            faults.push(format!("{id} is of the program, and has no mark"));
        }
    }
    let named =
        ["href=#", "aria-labelledby=", "aria-describedby=", "for="].into_iter().flat_map(|name| values(html, name));
    for name in named.filter(|name| !seen.contains(name)) {
        faults.push(format!("{name} leads nowhere"));
    }
    faults
}

#[test]
fn every_template_marks_its_own_addresses() {
    let templates = Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/plain/templates");
    for (name, bytes) in snapshot(&templates) {
        let html = String::from_utf8(bytes).expect("a template is text").replace('"', "").replace("{{ ", "{{");
        for id in values(&html, "id=") {
            let made_by_program = ["{{decision.id", "{{correction.id"].contains(&id);
            assert!(id.starts_with(MARK) || made_by_program, "{name}: {id}");
        }
    }
}

#[test]
fn no_two_parts_of_a_page_of_the_sample_have_one_address() {
    let samples = Path::new(env!("CARGO_MANIFEST_DIR")).join("samples/archive");
    let site: String = snapshot(&samples)
        .into_iter()
        .filter_map(|(path, bytes)| Some(format!("\n== {path}\n{}", String::from_utf8(bytes).ok()?)))
        .filter(|file| file.starts_with("\n== content/"))
        .collect();
    let mut pages = 0;
    for (path, html) in build(&site).iter().filter(|(path, _)| path.ends_with(".html")) {
        assert_eq!(faults(html), [""; 0], "{path}");
        pages += 1;
    }
    assert!(pages > 20, "the sample has pages of each kind");
}

#[test]
fn headings_may_have_the_words_of_the_parts_that_the_program_makes() {
    let parts = [
        "Main",
        "Made",
        "Decided",
        "Papers",
        "Events",
        "Contents",
        "Meetings",
        "Wrote",
        "Timeline",
        "Minutes",
        "Reports",
        "Notes",
        "Footnotes",
        "Decision a",
        "Promises",
        "Topics",
        "Named",
        "Words",
    ];
    let numbered = ["Note 1", "Mark 1", "Table 1", "Chart 1", "Year 2020"];
    let sections = |parts: &[&str]| parts.iter().map(|part| format!("## {part}\n\nText.[^1]\n\n")).collect::<String>();
    let (headings, numbered) = (sections(&parts), sections(&numbered));
    let table = "Table: Beds by hospital in the county\n\n| Hospital in the county | Beds in all |\n|---|---|\n| Ashby | 16 |\n\n[^1]: A note.\n";
    let records = [
        ("topics/beds", "title: Beds\nsummary: About beds."),
        ("organisations/trust", "name: The trust\nkind: council"),
        ("pages/hall", "title: The hall"),
        (
            "minutes/january/001-beds",
            "meeting: january\nnumber: 1\ntitle: Beds and wards\nsource: {pack: march, at: \"1-10\"}\nsummary: It was noted.\noutcome: noted\n\
             topics: [beds]\norganisations: [trust]\nreview: {drafted: person}",
        ),
    ];
    let record = |(path, fields): &(&str, &str)| {
        let more = if path.starts_with("pages") { format!("{numbered}{table}") } else { "[^1]: A note.\n".to_owned() };
        let first = if path.starts_with("minutes") { "## In short\n\nIt was noted.\n\n" } else { "" };
        format!("\n== content/{path}.md\n---\n{fields}\n---\n\n{first}{headings}{more}")
    };
    let records: String = records.iter().map(record).collect();
    let files = build(&format!("{WORLD}{records}"));
    for path in ["topics/beds", "organisations/trust", "hall", "minutes/january/001-beds"] {
        let html = &files[&format!("{path}/index.html")];
        assert_eq!(faults(html), [""; 0], "{path}");
        assert!(html.contains("<h2 id=\"main\">Main</h2>") && html.contains("<main id=_main"), "{path}: {html}");
    }
}

#[test]
fn a_note_that_is_marked_often_has_an_address_for_each_mark() {
    let text = "Some came.[^a] Others stayed.[^a]\n\nTable: Who came[^a]\n\n| Who | From |\n|---|---|\n| The clerk[^a] | the hall[^b] |\n\n[^a]: So it says.\n\n[^b]: It is old.\n";
    let files = build(&format!("== content/pages/hall.md\n---\ntitle: The hall\n---\n\n{text}"));
    let html = &files["hall/index.html"];
    assert_eq!(faults(html), [""; 0]);
    assert_eq!(html.matches("So it says.").count(), 1);
    assert_eq!(values(&html.replace('"', ""), "href=#_note-").count(), 5);
}

#[test]
fn the_search_page_asks_for_addresses_with_the_mark() {
    let theme = Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/plain");
    let read = |name: &str| fs::read_to_string(theme.join(name)).expect("a file of the theme");
    let (script, page) = (read("assets/search.js"), read("templates/search.html"));
    let asked: Vec<&str> = script.split("byId(\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    assert!(asked.len() > 5);
    assert!(asked.iter().all(|id| page.contains(&format!("id={MARK}{id}"))), "{asked:?}");
}
