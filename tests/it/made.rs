//! How a page was made, as its end tells it; corrections and their feed; forms that are filled for a page.

use std::collections::{BTreeMap, BTreeSet};

use minutebook::cache::{LastBuild, NoCache};
use minutebook::render::Edition;
use minutebook::source::{Changes, History};
use minutebook::{Options, compile_in_memory, read};
use roxmltree::{Document, Node};

use crate::support::{WORLD, build, codes, compiled, folder, git, put, site_folder, sources};

/// The usual world, whose pack holds a minute.
fn site() -> String {
    let whole = "  - { id: all, title: The whole, kind: report, at: \"1-100\", omitted: It is only for tests. }\n";
    let minutes = "  - id: minutes\n    title: Minutes\n    kind: minutes\n    at: \"1-100\"\n    minutes:\n\
        \x20     - { number: 1, title: Beds, at: \"1-100\", published: minutes/january/001-beds }\n";
    let (bodies, _) = WORLD.split_once("1: 2020-01-24").expect("the ledger of the usual world");
    assert!(bodies.contains(whole), "the usual world has another pack");
    bodies.replace(whole, minutes) + "10: 146 | 19805 \"19,805\" | 12 | 6\n"
}

const MINUTE: &str = "minutes/january/001-beds/index.html";
const TERM: &str = "glossary/ward/index.html";

/// The minute, with more front matter and a body.
fn minute(more: &str, body: &str) -> String {
    format!(
        "\n== content/minutes/january/001-beds.md\n---\nmeeting: january\nnumber: 1\ntitle: Beds\nsource: {{pack: march, at: \"1-100\"}}\n\
         summary: The meeting heard about beds.\noutcome: noted\nreview: {{drafted: software}}\n{more}---\n\n## In short\n\n{body}\n"
    )
}

/// A word of the glossary, with more front matter.
fn term(more: &str) -> String {
    format!("\n== content/glossary/ward.md\n---\nterm: ward\ndefinition: A room where patients stay.\n{more}---\n")
}

fn archive(more: &str) -> String {
    format!("\n== content/archive.yaml\ntitle: Test archive\nsummary: An archive for tests.\nlanguage: en-GB\n{more}\n")
}

/// What stands behind each name in the section on how the page was made, tags taken out.
fn facts(page: &str) -> BTreeMap<String, Vec<String>> {
    let section = page.split("<section class=source>").nth(1).and_then(|rest| rest.split("</section>").next());
    let section = section.unwrap_or_else(|| panic!("no section on how the page was made in {page}"));
    let rows = section.split("<dt>").skip(1).map(|row| {
        let mut parts = row.split("<dd>").map(text);
        (parts.next().unwrap_or_default(), parts.collect())
    });
    rows.collect()
}

fn text(html: &str) -> String {
    let words = html.split('<').map(|part| part.split_once('>').map_or(part, |(_, text)| text));
    words.collect::<String>().trim().to_owned()
}

fn fact(page: &str, name: &str) -> Vec<String> {
    facts(page).remove(name).unwrap_or_default()
}

#[test]
fn the_small_world_of_these_tests_is_sound() {
    assert_eq!(codes(&(site() + &minute("", "Nothing."))), Vec::<&str>::new());
}

#[test]
fn figures_are_counted_by_the_way_in_which_they_were_found() {
    let body = "There are 146 beds, and nearly 20,000 visits. That is 18 more.";
    let site = site() + &minute("workings: [\"12 + 6 = 18\"]\n", body);
    let found = "3 of 3 figures found in the source (1 as printed, 1 rounded, 1 worked out)";
    assert_eq!(fact(&build(&site)[MINUTE], "Figures"), [found]);
}

#[test]
fn nothing_is_said_of_figures_where_there_are_none() {
    let files = build(&(site() + &minute("", "There are beds.") + &term("")));
    assert_eq!(fact(&files[MINUTE], "Figures"), Vec::<String>::new());
    assert_eq!(fact(&files[TERM], "Figures"), Vec::<String>::new());
}

#[test]
fn a_figure_that_is_excused_is_named_with_its_reason() {
    let excuse = "excuses:\n  - { code: figure-not-in-source, of: \"1948\", why: The year is common knowledge. }\n";
    let site = site() + &minute(excuse, "There are 146 beds, as there were in 1948.");
    let expected = [
        "1 of 1 figure found in the source (1 as printed)",
        "1948 is not from a source: The year is common knowledge.",
    ];
    assert_eq!(fact(&build(&site)[MINUTE], "Figures"), expected);
}

#[test]
fn what_a_record_is_known_by_is_not_counted_as_found() {
    let site = site() + &minute("", "The meeting of 24 January 2020 heard of 146 beds.");
    let expected = [
        "1 of 1 figure found in the source (1 as printed)",
        "1 figure is part of a name, or a date or number that a page is known by",
    ];
    assert_eq!(fact(&build(&site)[MINUTE], "Figures"), expected);
}

#[test]
fn a_source_without_a_ledger_is_said_to_be_unchecked() {
    let site = site() + "\n== no content/packs/march.figures" + &minute("", "There are 146 beds.");
    let compiled = compiled(&site);
    let page = compiled.files.iter().find(|file| &*file.path == MINUTE).expect("a page");
    let figures = fact(&String::from_utf8_lossy(&page.bytes), "Figures");
    assert_eq!(figures, ["Not checked by the program: this archive has no list of the figures in the source"]);
}

#[test]
fn figures_of_a_page_without_a_source_are_found_in_those_it_links_to() {
    let topic = "\n== content/topics/beds.md\n---\ntitle: Hospital beds\nsummary: How many there are.\n---\n\n\
        There are 146 beds: [the minute on beds](/minutes/january/001-beds).\n";
    let files = build(&(site() + &minute("", "There are 146 beds.") + topic));
    let found = "1 of 1 figure found in the sources of the pages that this page links to (1 as printed)";
    assert_eq!(fact(&files["topics/beds/index.html"], "Figures"), [found]);
}

/// A text of `sentences` sentences, of 10 words each.
fn prose(sentences: usize) -> String {
    "The cat sat on the mat in the warm sun.\n\n".repeat(sentences)
}

#[test]
fn a_page_has_its_reading_level_where_it_is_long_enough() {
    let level = |sentences| fact(&build(&(site() + &minute("", &prose(sentences))))[MINUTE], "Reading level");
    let long = level(10);
    assert!(long[0].starts_with("School grade ") && long[0].contains("by the Flesch–Kincaid formula"), "{long:?}");
    // The summary and the outcome are too few words to make up for what is missing here.
    assert_eq!(level(8), ["Too short to measure"]);
}

fn history(path: &str, first: &str, last: &str, times: usize) -> History {
    History::from([(path.to_owned(), Changes { first: first.to_owned(), last: last.to_owned(), times })])
}

/// The page of a word, where version control knows `history`.
fn term_page(site: &str, history: History) -> String {
    let sources = sources(site).with_history(history);
    let compiled = compile_in_memory(&sources, Options::default(), &NoCache);
    let page = compiled.files.into_iter().find(|file| &*file.path == TERM).expect("the page of a word");
    String::from_utf8_lossy(&page.bytes).into_owned()
}

#[test]
fn changes_are_told_where_version_control_knows_them() {
    let site = site() + &minute("", "Beds.") + &term("");
    let changes = |history| fact(&term_page(&site, history), "Changes");
    let path = "glossary/ward.md";
    assert_eq!(
        changes(history(path, "2026-02-01", "2026-03-18", 3)),
        ["Last changed 18 March 2026. 2 changes since it was added on 1 February 2026"]
    );
    assert_eq!(
        changes(history(path, "2026-02-01", "2026-03-18", 2)),
        ["Last changed 18 March 2026. 1 change since it was added on 1 February 2026"]
    );
    assert_eq!(changes(history(path, "2026-02-01", "2026-02-01", 1)), ["Added 1 February 2026, and not changed since"]);
    assert_eq!(changes(history("glossary/bed.md", "2026-02-01", "2026-02-01", 1)), Vec::<String>::new());
    assert_eq!(changes(History::new()), Vec::<String>::new());
}

#[test]
fn the_list_of_changes_is_linked_where_the_archive_says_where_it_is() {
    let known = || history("glossary/ward.md", "2026-02-01", "2026-02-01", 1);
    let site = site() + &minute("", "Beds.") + &term("");
    let link = "href=\"https://example.org/log/content/glossary/ward.md\"";
    let with = site.clone() + &archive("history: \"https://example.org/log/{path}\"");
    assert!(term_page(&with, known()).contains(link));
    assert!(!term_page(&with, History::new()).contains("example.org/log"), "nothing is known of this file");
    assert!(!term_page(&site, known()).contains("All changes"));
}

#[test]
fn a_preview_shows_a_change_of_which_only_version_control_knows() {
    let site = site() + &minute("", "Beds.") + &term("");
    let mut memory = LastBuild::default();
    let mut changes = |day: &str| {
        memory.begin();
        let sources = sources(&site).with_history(history("glossary/ward.md", day, day, 1));
        let files = compile_in_memory(&sources, Options::default(), &memory).files;
        let page = files.into_iter().find(|file| &*file.path == TERM).expect("the page of a word");
        fact(&String::from_utf8_lossy(&page.bytes), "Changes")
    };
    assert_eq!(changes("2026-02-01"), ["Added 1 February 2026, and not changed since"]);
    assert_eq!(changes("2026-02-02"), ["Added 2 February 2026, and not changed since"]);
}

#[test]
fn history_is_read_from_a_whole_repository_and_from_no_other() {
    let site = site_folder(&term(""));
    let content = site.path().join("content");
    assert_eq!(read::history(&content), History::new(), "no repository");
    git(site.path(), "2026-02-01", &["init", "--quiet"]);
    assert_eq!(read::history(&content), History::new(), "no commit");
    git(site.path(), "2026-02-01", &["add", "."]);
    git(site.path(), "2026-02-01", &["commit", "--quiet", "--message", "One"]);
    put(&content.join("glossary/ward.md"), "---\nterm: ward\ndefinition: A room for patients.\n---\n");
    git(site.path(), "2026-03-18", &["commit", "--quiet", "--all", "--message", "Two"]);
    put(&content.join("glossary/bed.md"), "---\nterm: bed\ndefinition: Where patients lie.\n---\n");
    let known = read::history(&content);
    assert_eq!(
        known.get("glossary/ward.md"),
        history("glossary/ward.md", "2026-02-01", "2026-03-18", 2).values().next()
    );
    assert_eq!(known.get("archive.yaml").map(|changes| changes.times), Some(1));
    assert_eq!(known.get("glossary/bed.md"), None, "it is not committed");

    let shallow = folder();
    let origin = format!("file://{}", site.path().display());
    git(shallow.path(), "2026-03-18", &["clone", "--quiet", "--depth", "1", &origin, "copy"]);
    let copy = shallow.path().join("copy/content");
    assert!(copy.join("archive.yaml").is_file());
    assert_eq!(read::history(&copy), History::new(), "half a history");
}

#[test]
fn a_word_that_was_renamed_keeps_the_history_of_its_old_name() {
    let site = site() + &minute("", "Beds.") + &term("");
    let folder = site_folder(&site);
    let content = folder.path().join("content");
    git(folder.path(), "2024-01-05", &["init", "--quiet"]);
    git(folder.path(), "2024-01-05", &["add", "."]);
    git(folder.path(), "2024-01-05", &["commit", "--quiet", "--message", "One"]);
    let renamed = site.replace("glossary/ward.md\n---\n", "glossary/room.md\n---\nmoved_from: [ward]\n");
    git(folder.path(), "2024-09-06", &["mv", "content/glossary/ward.md", "content/glossary/room.md"]);
    for (path, text) in crate::support::files(&renamed) {
        put(&folder.path().join(path), text);
    }
    git(folder.path(), "2024-09-06", &["add", "."]);
    git(folder.path(), "2024-09-06", &["commit", "--quiet", "--message", "Two"]);
    let sources = sources(&renamed).with_history(read::history(&content));
    let files = compile_in_memory(&sources, Options::default(), &NoCache).files;
    let page = files.iter().find(|file| &*file.path == "glossary/room/index.html").expect("the page of the word");
    let changes = fact(&String::from_utf8_lossy(&page.bytes), "Changes");
    assert_eq!(changes, ["Last changed 6 September 2024. 1 change since it was added on 5 January 2024"]);
}

#[test]
fn the_form_for_a_mistake_is_filled_for_each_page() {
    let form =
        "issues: \"https://example.org/new?title={title}&body={path}%20{address}\"\naddress: https://example.org/a";
    let site = site() + &minute("", "Beds.") + &term("") + &archive(form);
    let files = build(&site);
    let filled = "https://example.org/new?title=ward&amp;body=content%2Fglossary%2Fward.md%20https%3A%2F%2Fexample.org%2Fa%2Fglossary%2Fward%2F";
    let has = |page: &str, address: &str| page.replace("&amp;", "&").contains(&address.replace("&amp;", "&"));
    assert!(has(&files[TERM], filled), "{}", files[TERM]);
    assert_eq!(files[TERM].matches("Tell us about a mistake").count(), 2, "in the section, and at the foot");
    let listing = "title=Timeline&body=%20https%3A%2F%2Fexample.org%2Fa%2Ftimeline%2F";
    assert!(has(&files["timeline/index.html"], listing), "a page without a file");
}

#[test]
fn what_is_filled_into_a_form_stays_within_its_place() {
    let title = "term: \"R&D {path} #1 £5\"";
    let word = term("").replace("term: ward", title);
    let form = "issues: \"https://example.org/new?title={title}\"";
    let files = build(&(site() + &minute("", "Beds.") + &word + &archive(form)));
    assert!(files[TERM].contains("title=R%26D%20%7Bpath%7D%20%231%20%C2%A35"), "{}", files[TERM]);
}

#[test]
fn a_form_without_places_is_the_same_on_every_page() {
    let form = "issues: https://example.org/new";
    let files = build(&(site() + &minute("", "Beds.") + &archive(form)));
    for page in [MINUTE, "index.html", "timeline/index.html"] {
        assert!(files[page].contains("href=\"https://example.org/new\""), "{page}");
    }
}

#[test]
fn the_page_on_how_all_pages_are_made_is_linked_where_there_is_one() {
    let how = "\n== content/pages/how-this-was-made.md\n---\ntitle: How we work\n---\n\nWith care.\n";
    let site = site() + &minute("", "Beds.");
    let files = build(&(site.clone() + how));
    assert_eq!(fact(&files[MINUTE], "How all pages are made"), ["How we work"]);
    assert_eq!(fact(&files["how-this-was-made/index.html"], "How all pages are made"), Vec::<String>::new());
    assert_eq!(fact(&build(&site)[MINUTE], "How all pages are made"), Vec::<String>::new());
}

#[test]
fn every_kind_of_record_says_how_it_was_made() {
    let files = build(&(site() + &minute("", "Beds.") + &term("")));
    let records = [
        MINUTE,
        TERM,
        "organisations/county-council/index.html",
        "meetings/january/index.html",
        "packs/march/index.html",
    ];
    for page in records {
        assert_eq!(files[page].matches("How this page was made</h2>").count(), 1, "{page}");
    }
    assert!(fact(&files[MINUTE], "Cite this page")[0].contains("Beds"));
    assert_eq!(fact(&files[TERM], "Cite this page"), Vec::<String>::new());
    assert!(!files["timeline/index.html"].contains("How this page was made"), "no record");
}

/// Three corrections of two pages; two of them on one day.
fn corrected() -> String {
    let of_minute = "corrections:\n  - { date: 2026-03-01, text: \"The page said that 5 < 4 & more.\" }\n  \
        - { date: 2026-03-18, text: The outcome was wrong. }\n  - { date: 2026-03-18, text: So was the title. }\n";
    let of_term = "corrections: [{ date: 2026-03, text: The meaning was of another word. }]\n";
    site() + &minute(of_minute, "Beds.") + &term(of_term)
}

#[test]
fn a_correction_stands_near_the_top_of_its_page() {
    let files = build(&corrected());
    let page = &files[MINUTE];
    let at = |words: &str| page.find(words).unwrap_or_else(|| panic!("no {words} in {page}"));
    assert!(at("Corrected on 18 March 2026:</strong> The outcome was wrong.") < at("In short"));
    assert!(at("So was the title.") < at("Corrected on 1 March 2026:"), "the newest first");
    for (day, count) in [("01", 1), ("18", 2)] {
        assert_eq!(page.matches(&format!("id=\"_correction-2026-03-{day}-")).count(), count, "{day}");
    }
    assert!(files[TERM].contains("Corrected in March 2026:"));
    assert!(!files["meetings/january/index.html"].contains("Corrected"));
}

#[test]
fn all_corrections_stand_on_one_page_the_newest_first() {
    let page = build(&corrected()).remove("corrections/index.html").expect("the page");
    let places: Vec<usize> = ["The outcome", "So was the title", "5 &lt; 4", "The meaning"]
        .into_iter()
        .map(|words| page.find(words).unwrap_or_else(|| panic!("no {words} in {page}")))
        .collect();
    assert!(places.is_sorted(), "{places:?} in {page}");
    assert!(page.contains("href=\"../minutes/january/001-beds/\""));
    assert!(!page.contains("none so far") && !page.contains("feed.xml"), "{page}");
}

#[test]
fn the_page_of_corrections_is_there_and_linked_even_while_there_are_none() {
    let files = build(&(site() + &minute("", "Beds.")));
    assert!(files["corrections/index.html"].contains("There are none so far."));
    assert!(files["index.html"].contains("href=./corrections/"));
    assert!(!files.contains_key("corrections/feed.xml"), "no address, no feed");
    let page = "\n== content/pages/corrections.md\n---\ntitle: Corrections\n---\n\nNone.\n";
    assert_eq!(codes(&(site() + &minute("", "Beds.") + page)), ["same-address"]);
}

const ADDRESS: &str = "address: https://example.org/a\npublisher: { name: \"Maps & Co\" }";

fn child<'a>(node: Node<'a, '_>, name: &str) -> &'a str {
    let atom = ("http://www.w3.org/2005/Atom", name);
    node.children().find(|child| child.has_tag_name(atom)).and_then(|child| child.text()).unwrap_or_default()
}

#[test]
fn the_feed_is_atom_that_another_parser_understands() {
    let files = build(&(corrected() + &archive(ADDRESS)));
    let document = Document::parse(&files["corrections/feed.xml"]).expect("well-formed XML");
    let feed = document.root_element();
    assert!(feed.has_tag_name(("http://www.w3.org/2005/Atom", "feed")));
    assert_eq!(child(feed, "id"), "https://example.org/a/corrections/feed.xml");
    assert_eq!(child(feed, "title"), "Corrections to Test archive");
    assert_eq!(instant(child(feed, "updated")), "2026-03-18T00:00:00", "as new as the newest correction");
    let author = feed.children().find(|node| node.tag_name().name() == "author").expect("an author");
    assert_eq!(child(author, "name"), "Maps & Co");
    let entries: Vec<Node> = feed.children().filter(|node| node.tag_name().name() == "entry").collect();
    let told: Vec<(&str, String, &str)> = entries
        .iter()
        .map(|entry| (child(*entry, "id"), instant(child(*entry, "updated")), child(*entry, "summary")))
        .collect();
    let minute = "https://example.org/a/minutes/january/001-beds/#_correction-2026-03";
    let expected = [
        (&*format!("{minute}-18-93f0b42b"), "2026-03-18T00:00:00".to_owned(), "The outcome was wrong."),
        (&*format!("{minute}-18-f30533cb"), "2026-03-18T00:00:00".to_owned(), "So was the title."),
        (&*format!("{minute}-01-c32728f8"), "2026-03-01T00:00:00".to_owned(), "The page said that 5 < 4 & more."),
        (
            "https://example.org/a/glossary/ward/#_correction-2026-03-01d066d7",
            "2026-03-01T00:00:00".to_owned(),
            "The meaning was of another word.",
        ),
    ];
    assert_eq!(told, expected);
    assert!(files["corrections/index.html"].contains("type=\"application/atom+xml\""));
}

/// A moment without its zone, which must be that of Greenwich.
fn instant(text: &str) -> String {
    let greenwich = text.strip_suffix('Z').or_else(|| text.strip_suffix("+00:00"));
    greenwich.unwrap_or_else(|| panic!("{text} is not a moment of Greenwich")).to_owned()
}

#[test]
fn a_correction_keeps_its_address_wherever_a_new_one_of_its_day_is_written() {
    let one = "  - { date: 2026-03-18, text: The outcome was wrong. }\n";
    let (new, again) = ("  - { date: 2026-03-18, text: So was the title. }\n", one);
    let ids = |all: &[&str]| {
        let site = site() + &minute(&format!("corrections:\n{}", all.concat()), "Beds.") + &archive(ADDRESS);
        let files = build(&site);
        let document = Document::parse(&files["corrections/feed.xml"]).expect("well-formed XML");
        let entries = document.root_element().children().filter(|node| node.tag_name().name() == "entry");
        entries.map(|entry| (child(entry, "summary").to_owned(), child(entry, "id").to_owned())).collect::<Vec<_>>()
    };
    let alone = ids(&[one]);
    for order in [[one, new], [new, one]] {
        assert!(ids(&order).contains(&alone[0]), "{:?} in {:?}", alone[0], ids(&order));
    }
    let twice: BTreeSet<String> = ids(&[one, again]).into_iter().map(|(_, id)| id).collect();
    assert_eq!(twice.len(), 2, "two that say the same are two places of the page");
}

#[test]
fn the_feed_of_an_archive_without_corrections_is_as_old_as_can_be() {
    let files = build(&(site() + &minute("", "Beds.") + &archive(ADDRESS)));
    let document = Document::parse(&files["corrections/feed.xml"]).expect("well-formed XML");
    assert_eq!(instant(child(document.root_element(), "updated")), "1970-01-01T00:00:00");
    assert!(document.root_element().children().all(|node| node.tag_name().name() != "entry"));
}

#[test]
fn the_copy_that_opens_from_a_disk_has_no_feed() {
    let sources = sources(&(corrected() + &archive(ADDRESS)));
    let options = Options { edition: Edition::Disk, ..Options::default() };
    let files = compile_in_memory(&sources, options, &NoCache).files;
    assert!(!files.is_empty() && files.iter().all(|file| &*file.path != "corrections/feed.xml"));
}
