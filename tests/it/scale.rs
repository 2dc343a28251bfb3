//! Archives of thousands of records: no page grows with them, and whatever a list lost to its pages is still found there,
//! once.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::io::{Cursor, Write as _};
use std::sync::LazyLock;

use minutebook::diagnostic::{Diagnostic, Severity};
use minutebook::sink::OutputFile;
use zip::write::SimpleFileOptions;

use crate::support::compiled;

/// What a page may weigh at the most, compressed.
const HEAVIEST: u64 = 50_000;

/// How many minutes there are of another year, other months and another day, and of the long day.
const MINUTES: [(&str, usize); 5] =
    [("2019-05-02", 30), ("2020-07-01", 30), ("2020-10", 20), ("2020-03-19", 40), (LONG_DAY, 1_700)];

const LONG_DAY: &str = "2020-03-18";

/// Words that begin alike, as far as names are compared, and words that do not.
const TERMS: [(&str, usize); 2] = [("Bed of the ward, of sort", 500), ("B", 300)];

/// A word without a figure in it, of which no two are the same.
fn code(number: usize) -> String {
    let letter = |n: usize| char::from(b'a' + u8::try_from(n % 20).expect("a small number"));
    [number / 8000, number / 400, number / 20, number].map(letter).iter().collect()
}

/// An archive whose lists are long in every way. `more` is how many minutes the long day has beside those that it always has.
fn site(more: usize) -> String {
    let mut site = String::from(
        "
== content/archive.yaml
title: Test archive
summary: An archive for tests.
language: en-GB
address: https://example.org/a/

== content/organisations/county-council.md
---
name: County Council
kind: council
---

== content/topics/wards.md
---
title: Rooms where people stay
summary: About rooms.
---

== content/glossary/ward.md
---
term: ward
definition: A room where patients stay.
---
",
    );
    for (n, (beginning, count)) in TERMS.into_iter().enumerate() {
        for i in 0..count {
            let (code, definition) = (code(n * 8000 + i), "A word that is here to make a list long. ".repeat(4));
            let _ = write!(
                site,
                "\n== content/glossary/{code}.md\n---\nterm: \"{beginning}{code}\"\ndefinition: \"{}\"\n---\n",
                definition.trim_end()
            );
        }
    }
    let mut documents = String::new();
    let mut line = 1;
    for (date, count) in MINUTES {
        let count = if date == LONG_DAY { count + more } else { count };
        let _ = write!(
            site,
            "\n== content/meetings/{date}.md\n---\ntitle: \"Meeting of {date}\"\nbody: county-council\ndate: {date}\n---\n"
        );
        let _ = writeln!(
            documents,
            "  - id: m-{date}\n    title: Minutes\n    kind: minutes\n    at: \"{line}-{}\"\n    minutes:",
            line + count - 1
        );
        for number in 1..=count {
            let (code, id) = (code(line), format!("{date}/{}", code(line)));
            let title = format!("Rooms of the old house, {code}");
            let _ = writeln!(
                documents,
                "      - {{number: {number}, title: \"{title}\", at: \"{line}\", published: minutes/{id}}}"
            );
            let _ = write!(
                site,
                "\n== content/minutes/{id}.md\n---\nmeeting: \"{date}\"\nnumber: {number}\ntitle: \"{title}\"\nsource: {{pack: march, at: \"{line}\"}}\n\
                 summary: They talked about rooms.\noutcome: requested\ntopics: [wards]\n\
                 decisions:\n  - {{part: a, text: \"Look at the rooms.\", outcome: requested, asked: [county-council], at: \"{line}\"}}\n\
                 corrections:\n  - {{date: {date}, text: \"This page had the wrong name of the house and of its street.\"}}\n\
                 review: {{drafted: software}}\n---\n\n## In short\n\nA ward was full.\n"
            );
            line += 1;
        }
    }
    let _ = write!(
        site,
        "\n== content/packs/march.md\n---\ntitle: The March pack\npublisher: county-council\ndate: 2020-12-31\nfile: march.txt\n\
         sha256: \"{}\"\nextent: \"lines: {line}\"\ndocuments:\n{documents}  - {{id: end, title: The end, kind: log, at: \"{line}\", omitted: It is empty.}}\n---\n",
        "1".repeat(64)
    );
    site
}

fn made(more: usize) -> Vec<OutputFile> {
    let site = site(more);
    let compiled = compiled(&site);
    let is_error = |fault: &&Diagnostic| fault.severity == Severity::Error;
    let faults =
        || compiled.diagnostics.iter().filter(is_error).take(5).map(|fault| format!("{fault:?}\n")).collect::<String>();
    assert!(!compiled.diagnostics.has_errors(), "the site is not sound:\n{}", faults());
    compiled.files
}

static FILES: LazyLock<Vec<OutputFile>> = LazyLock::new(|| made(0));

fn pages() -> impl Iterator<Item = (&'static str, &'static OutputFile, String)> {
    let pages = FILES.iter().filter(|file| file.path.ends_with("index.html"));
    pages
        .map(|file| (file.path.trim_end_matches("index.html"), file, String::from_utf8_lossy(&file.bytes).into_owned()))
}

/// What stands behind each `name=` in a page, quotation marks taken off.
fn values<'a>(page: &'a str, name: &str) -> Vec<&'a str> {
    let marks = format!(" {name}=");
    let rest = page.split(marks.as_str()).skip(1);
    rest.filter_map(|rest| match rest.strip_prefix('"') {
        Some(rest) => rest.split('"').next(),
        None => rest.split([' ', '>']).next(),
    })
    .collect()
}

/// Where the links of a page in `folder` lead, below the top of the site.
fn links(folder: &str, page: &str) -> Vec<String> {
    let inside = values(page, "href").into_iter().filter(|href| href.starts_with('.'));
    let resolve = |href: &str| {
        let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
        for part in href.split('#').next().unwrap_or_default().split('/') {
            match part {
                ".." => drop(parts.pop()),
                "." | "" => {}
                part => parts.push(part),
            }
        }
        parts.iter().map(|part| format!("{part}/")).collect()
    };
    inside.map(resolve).collect()
}

fn main_part(page: &str) -> &str {
    page.split("<main").nth(1).and_then(|rest| rest.split("</main>").next()).expect("a main part")
}

/// How often each page below `to` is a line of the pages of a kind below `list`, those between the list and its lines left out.
fn lines(list: &str, kind: &str, to: &str) -> BTreeMap<String, usize> {
    let mut found = BTreeMap::new();
    let is_in = |folder: &str| folder.starts_with(list) && !(list == "promises/" && folder.starts_with(UNASKED));
    for (folder, _, page) in pages().filter(|(folder, file, _)| is_in(folder) && file.kind == kind) {
        let main = main_part(&page);
        let ways = main.split("<nav").skip(1).filter_map(|rest| rest.split("</nav>").next()).collect::<Vec<_>>();
        let lines = ways.iter().fold(main.to_owned(), |main, way| main.replace(way, ""));
        for link in links(folder, &lines).into_iter().filter(|link| link.starts_with(to) && !link.starts_with(list)) {
            *found.entry(link).or_default() += 1;
        }
    }
    found
}

/// The list of what nobody has looked for yet, which is below that of all.
const UNASKED: &str = "promises/unasked/";

fn records(kind: &str) -> BTreeMap<String, usize> {
    let all = pages().filter(|(_, file, _)| file.kind == kind);
    all.map(|(folder, ..)| (folder.to_owned(), 1)).collect()
}

fn compressed(bytes: &[u8]) -> u64 {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file("page", SimpleFileOptions::default()).expect("a new file");
    zip.write_all(bytes).expect("memory");
    let done = zip.finish().expect("an archive");
    zip::ZipArchive::new(done).and_then(|mut zip| Ok(zip.by_index(0)?.compressed_size())).expect("the file")
}

#[test]
fn no_page_is_heavier_than_fifty_kilobytes_compressed() {
    let heavy: Vec<_> = pages().map(|(folder, file, _)| (compressed(&file.bytes), folder)).collect();
    let over: Vec<_> = heavy.iter().filter(|(size, _)| *size > HEAVIEST).collect();
    assert!(over.is_empty(), "{over:?}");
    // The lists of this site are long enough to be too heavy in one page: all its minutes as lines would be.
    assert!(records("minute").len() * "Rooms of the old house, abcd".len() > 50_000);
}

#[test]
fn the_parts_of_a_list_have_each_record_once() {
    for (list, kind, of) in [
        ("minutes/", "listing", "minute"),
        ("meetings/2020-03-18/minutes/", "listing", "minute"),
        ("glossary/ward/minutes/", "listing", "minute"),
        ("topics/wards/minutes/", "listing", "minute"),
        ("topics/wards/promises/", "promises", "minute"),
        ("organisations/county-council/promises/", "promises", "minute"),
        ("promises/", "promises", "minute"),
        (UNASKED, "promises", "minute"),
        ("corrections/", "corrections", "minute"),
        ("packs/march/documents/", "listing", "minute"),
    ] {
        let mut all = records(of);
        if list.starts_with("meetings/") {
            all.retain(|folder, _| folder.starts_with("minutes/2020-03-18/"));
        }
        let found = match list {
            // Its lines lie below it too.
            "minutes/" => lines_of_minutes(),
            _ => lines(list, kind, "minutes/"),
        };
        assert_eq!(found.len(), all.len(), "{list}");
        assert!(found == all, "{list} has a record twice, or not at all");
    }
}

/// Lines of the list of minutes, whose pages lie in folders that no record has.
fn lines_of_minutes() -> BTreeMap<String, usize> {
    let years = ["minutes/year-2019/", "minutes/year-2020/"].map(|year| lines(year, "listing", "minutes/2"));
    years.into_iter().flatten().fold(BTreeMap::new(), |mut all, (link, count)| {
        *all.entry(link).or_default() += count;
        all
    })
}

#[test]
fn the_parts_of_an_alphabet_have_each_word_once() {
    let words = records("term");
    for list in ["glossary/letter-", "a-to-z/letter-"] {
        let found: BTreeMap<String, usize> = lines(list, "listing", "glossary/");
        let found: BTreeMap<String, usize> = found.into_iter().filter(|(link, _)| words.contains_key(link)).collect();
        assert!(found == words, "{list} has a word twice, or not at all");
    }
}

#[test]
fn the_parts_of_a_timeline_have_each_event_once() {
    // A decision of each minute, and the meetings.
    let expected = records("minute").len() + MINUTES.len();
    for list in ["timeline/", "topics/wards/timeline/", "organisations/county-council/timeline/"] {
        let of_list = pages().filter(|(folder, file, _)| folder.starts_with(list) && file.kind == "timeline");
        let count: usize = of_list.map(|(_, _, page)| page.matches("<li class=event ").count()).sum();
        let meets = if list.starts_with("topics/") { MINUTES.len() } else { 0 };
        assert_eq!(count, expected - meets, "{list}");
    }
}

#[test]
fn long_lists_are_divided_by_years_months_days_and_numbers() {
    let found: BTreeSet<&str> = pages().map(|(folder, ..)| folder).collect();
    for folder in [
        "minutes/year-2019/",
        "minutes/year-2020/",
        "minutes/year-2020/03/",
        "minutes/year-2020/03/18/",
        "minutes/year-2020/03/18/part-1/",
        "minutes/year-2020/03/18/part-2/",
        "minutes/year-2020/03/19/",
        "minutes/year-2020/07/",
        "minutes/year-2020/10/",
        "timeline/2019/",
        "timeline/2020/03/18/part-1/",
        "timeline/2020/10/",
        "promises/2020/03/18/part-2/",
        "corrections/2020/03/18/part-2/",
        "glossary/letter-b/",
        "glossary/letter-b/letter-be/part-2/",
        "glossary/letter-b/letter-bb/",
        "meetings/2020-03-18/minutes/part-2/",
        "packs/march/documents/part-2/",
    ] {
        assert!(found.contains(folder), "no {folder} among {:#?}", near(&found, folder));
    }
    // A year that is short stays whole.
    assert!(!found.contains("minutes/year-2019/05/"));
}

fn near<'a>(all: &BTreeSet<&'a str>, folder: &str) -> Vec<&'a str> {
    let top = folder.split('/').take(2).collect::<Vec<_>>().join("/");
    all.iter().copied().filter(|known| known.starts_with(&top) && !known.starts_with("minutes/20")).take(60).collect()
}

#[test]
fn links_lead_from_the_home_page_to_every_page() {
    let all: BTreeMap<&str, String> = pages().map(|(folder, _, page)| (folder, page)).collect();
    let (mut found, mut to_do) = (BTreeSet::from([String::new()]), vec![String::new()]);
    while let Some(folder) = to_do.pop() {
        let Some(page) = all.get(folder.as_str()) else { continue };
        for link in links(&folder, page) {
            if found.insert(link.clone()) {
                to_do.push(link);
            }
        }
    }
    let lost: Vec<_> = all.keys().filter(|folder| !found.contains(**folder)).take(10).collect();
    assert!(lost.is_empty(), "{lost:?}");
}

#[test]
fn each_part_leads_to_its_neighbours_and_back() {
    let page = |wanted: &str| pages().find(|(folder, ..)| *folder == wanted).map(|(_, _, page)| page).expect("a page");
    let part = page("minutes/year-2020/03/18/part-2/");
    let links = links("minutes/year-2020/03/18/part-2/", &part);
    for way in ["minutes/", "minutes/year-2020/", "minutes/year-2020/03/", "minutes/year-2020/03/18/"] {
        assert!(links.iter().any(|link| link == way), "{way}: {links:?}");
    }
    assert!(part.contains("<h1>Minutes: 18 March 2020, part 2</h1>"), "{}", main_part(&part));
    assert!(values(&part, "rel").contains(&"prev"), "{}", main_part(&part));
    let overview = page("minutes/year-2020/03/18/");
    assert!(main_part(&overview).contains(">Part 2</a>"), "{}", main_part(&overview));
}

#[test]
fn titles_are_unique_and_so_are_ids() {
    let mut titles: BTreeMap<String, &str> = BTreeMap::new();
    for (folder, file, page) in pages().filter(|(_, file, _)| file.kind != "redirect") {
        let title = page.split("<title>").nth(1).and_then(|rest| rest.split("</title>").next()).expect("a title");
        if let Some(other) = titles.insert(title.to_owned(), folder) {
            panic!("{other} and {folder} are both called {title}");
        }
        let ids = values(&page, "id");
        let distinct: BTreeSet<&str> = ids.iter().copied().collect();
        assert_eq!(ids.len(), distinct.len(), "{} has an id twice", file.path);
    }
}

#[test]
fn a_new_record_changes_one_page_of_each_list() {
    let after: BTreeMap<String, OutputFile> = made(1).into_iter().map(|file| (file.path.to_string(), file)).collect();
    for list in ["minutes/year-", "a-to-z/letter-", "glossary/ward/minutes/2"] {
        let of_list = pages().filter(|(folder, file, _)| folder.starts_with(list) && file.kind == "listing");
        let changed: Vec<&str> = of_list
            .filter(|(_, file, _)| after.get(&*file.path).is_none_or(|new| new.bytes != file.bytes))
            .map(|(folder, ..)| folder)
            .collect();
        assert!(changed.len() <= 2, "{list}: {changed:#?}");
    }
}

#[test]
fn pages_that_would_list_all_records_lead_to_lists() {
    let page = |wanted: &str| pages().find(|(folder, ..)| *folder == wanted).map(|(_, _, page)| page).expect("a page");
    let links = links("search/", main_part(&page("search/")));
    assert!(links.iter().any(|link| link == "a-to-z/") && links.len() < 20, "{links:?}");
    // Of a list that is cut the newest lines are shown, and the way to all.
    let topic = page("topics/wards/");
    assert!(main_part(&topic).contains("Minutes: all 1,820</a>"), "{}", main_part(&topic));
    assert!(main_part(&topic).contains("Asked and promised: all 1,820</a>"), "{}", main_part(&topic));
}

#[test]
fn a_calendar_of_more_than_a_thousand_meetings_holds_the_newest_and_each_year_has_its_own() {
    let mut site =
        String::from("\n== content/organisations/county-council.md\n---\nname: County Council\nkind: council\n---\n");
    for (year, count) in [(2019, 300), (2020, 750)] {
        for i in 0..count {
            let (month, day) = (i / 28 % 12 + 1, i % 28 + 1);
            let code = code(i);
            let _ = write!(
                site,
                "\n== content/meetings/{year}-{code}.md\n---\ntitle: \"Meeting {code} of {year}\"\nbody: county-council\ndate: {year}-{month:02}-{day:02}\n---\n"
            );
        }
    }
    let files = crate::support::build(&site);
    let count = |path: &str| files.get(path).map(|file| file.matches("BEGIN:VEVENT").count());
    let body = "organisations/county-council/";
    for folder in ["", body] {
        let found =
            ["calendar.ics", "calendar-2019.ics", "calendar-2020.ics"].map(|name| count(&format!("{folder}{name}")));
        assert_eq!(found, [Some(1_000), Some(300), Some(750)], "{folder}");
    }
    assert!(files["download/index.html"].contains("Calendar of all meetings in 2019"));
}
