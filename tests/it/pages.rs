//! Pages about the archive that are made: the accessibility statement, contact, the site map.

use minutebook::cache::NoCache;
use minutebook::diagnostic::Code;
use minutebook::{Options, compile_in_memory};

use crate::support::{WORLD, build, codes, sources};

const RESULTS: &str = "
== content/accessibility.yaml
tested_on: 2026-11-23
browser: {name: Chromium, version: \"1\"}
tools:
  - {name: axe-core, version: \"4\"}
pages: {looked_at: 12, of: 345}
criteria:
  - {id: \"1.1.1\", name: Non-text Content, level: A, result: person, by: [], why: Look at each picture.}
  - {id: \"1.2.1\", name: Audio-only, level: A, result: not-applicable, by: [], why: There is no sound.}
  - {id: \"1.4.6\", name: Contrast, level: AAA, result: passed, by: [axe finds nothing]}
";

#[test]
fn the_statement_tells_every_criterion_as_it_was_recorded() {
    let page = &build(&format!("{WORLD}{RESULTS}"))["accessibility/index.html"];
    for told in [
        "23 November 2026",
        "12 of 345 pages",
        "1.4.6 Contrast",
        "axe finds nothing",
        "Look at each picture.",
        "axe-core 4",
    ] {
        assert!(page.contains(told), "{told}");
    }
    assert!(page.contains("has 3 success criteria"), "{page}");
}

#[test]
fn a_statement_older_than_a_year_is_a_warning() {
    // 23 November 2026 is day 20,780 after 1 January 1970.
    let warned = |days: i64| {
        let sources = sources(&format!("{WORLD}{RESULTS}")).with_today(days);
        let compiled = compile_in_memory(&sources, Options::default(), &NoCache);
        compiled.diagnostics.iter().map(|fault| fault.code).collect::<Vec<Code>>()
    };
    assert_eq!([20_780, 20_780 + 365].map(warned), [[], []]);
    assert_eq!(warned(20_780 + 366), [Code::OldStatement]);
    assert_eq!(warned(20_780 - 2), [Code::BadDate], "nothing has been tested on a day to come");
}

#[test]
fn nothing_is_claimed_without_results() {
    let page = &build(WORLD)["accessibility/index.html"];
    assert!(page.contains("nothing is claimed"), "{page}");
    assert!(!page.contains("Tested on"), "{page}");
}

#[test]
fn results_that_cannot_be_read_are_told() {
    let site = format!("{WORLD}{}", RESULTS.replace("result: passed", "result: fine"));
    assert_eq!(codes(&site), ["unknown-value"]);
}

#[test]
fn an_archive_may_bring_its_own_page() {
    let own = "\n== content/pages/contact.md\n---\ntitle: Write to us\n---\n\nAt the town hall.\n";
    let page = &build(&format!("{WORLD}{own}"))["contact/index.html"];
    assert!(page.contains("At the town hall."), "{page}");
}

#[test]
fn the_site_map_leads_to_every_list_year_and_body() {
    let page = &build(WORLD)["site-map/index.html"];
    for way in ["../minutes/", "../timeline/2020/", "../organisations/county-council/", "../coverage/"] {
        assert!(page.contains(way), "{way}");
    }
}

/// A body whose letters are also a word, and a report that tells two events.
const WHO: &str = "
== content/organisations/who.md
---
name: World Health Organization
abbreviation: WHO
kind: national
---

== content/reports/health.md
---
pack: march
title: Health
kind: report
authors: [county-council]
date: 2020-03-18
source: {pack: march, at: \"1-50\"}
summary: About health.
organisations: [who]
events:
  - {date: 2020-01, text: The council looked for people who could help., status: happened, at: \"1\"}
  - {date: 2020-02, text: The World Health Organization gave a name to the illness., status: happened, at: \"1\"}
  - {date: 2020-03, text: WHO spoke of a pandemic., status: happened, at: \"1\"}
  - {date: 2020-03-18, text: The World Health Organization met., status: happened, at: \"1\"}
review: {drafted: person}
---

## In short

It was about health.
";

#[test]
fn the_timeline_of_a_body_has_what_names_it_and_nothing_else() {
    let pages =
        build(&format!("{WORLD}{WHO}").replace("1: 2020-01-24 |", "1: 2020-01 | 2020-02 | 2020-03 | 2020-01-24 |"));
    let page = &pages["organisations/who/index.html"];
    assert!(page.contains("spoke of a pandemic") && page.contains("gave a name"), "{page}");
    assert!(!page.contains("people who could help"), "{page}");
}

#[test]
fn a_financial_year_looks_like_any_other_date_of_an_event() {
    let site = format!("{WORLD}{WHO}").replace("date: 2020-02,", "date: \"2019/20\",");
    let site = site.replace("1: 2020-01-24 |", "1: 2020-01 | 2019/20 | 2020-03 | 2020-01-24 |");
    let page = &build(&site)["reports/health/index.html"];
    assert!(page.contains("<span class=when>2019/20</span>"), "{page}");
}

#[test]
fn a_theme_need_only_have_the_words_that_it_changes() {
    let words = "== themes/library/strings/en-GB.ftl\nlist_meetings = Sittings\n\n== themes/library/strings/cy.ftl\nlist_places = Lleoedd\n";
    let english = &build(&format!("{WORLD}\n{words}"))["index.html"];
    assert!(
        english.contains(">Sittings<") && english.contains(">Places<") && english.contains(">Timeline<"),
        "{english}"
    );
    let archive = "== content/archive.yaml\ntitle: Archif\nsummary: Archif brawf.\nlanguage: cy";
    let welsh = &build(&format!("{WORLD}\n{words}\n{archive}\n"))["index.html"];
    assert!(welsh.contains(">Sittings<") && welsh.contains(">Lleoedd<") && welsh.contains(">Timeline<"), "{welsh}");
}

#[test]
fn a_record_may_lead_to_every_page_that_minutebook_makes() {
    let page = "== content/pages/ways.md\n---\ntitle: Ways\n---\n\nThe [statement](/accessibility), [whom to ask](/contact), the [map](/site-map) and [search](/search).\n";
    let page = &build(&format!("{WORLD}\n{page}"))["ways/index.html"];
    for way in ["../accessibility/", "../contact/", "../site-map/", "../search/"] {
        assert!(page.contains(&format!("href=\"{way}\"")), "{way}: {page}");
    }
}

/// An archive in a language for which a theme has a word of the interface.
fn in_language(language: &str) -> String {
    format!(
        "== content/archive.yaml\ntitle: T\nsummary: S.\nlanguage: {language}\n\n== themes/other/strings/{language}.ftl\nno_name = x"
    )
}

#[test]
fn a_page_runs_the_way_its_language_is_written() {
    for (language, direction) in [("en-GB", "ltr"), ("ar", "rtl"), ("az", "ltr"), ("az-Arab", "rtl")] {
        let page = &build(&format!("{WORLD}\n{}\n", in_language(language)))["index.html"];
        assert!(page.contains(&format!("lang=\"{language}\" dir=\"{direction}\"")), "{page}");
    }
}

#[test]
fn the_reading_level_is_of_english_only() {
    let long = "The council spoke about the town. It was a short talk. ".repeat(20);
    let page =
        format!("== content/pages/talk.md\n---\ntitle: Talk\n---\n\n{}\n", long.replace("talk. The", "talk.\n\nThe"));
    let level = |language: &str| {
        build(&format!("{WORLD}\n{page}\n{}\n", in_language(language)))["talk/index.html"].contains("School grade")
    };
    assert!(level("en-GB") && !level("cy"));
}

#[test]
fn search_engines_are_told_what_each_page_is_about() {
    let pages = build(WORLD).into_iter().filter(|(path, _)| path.ends_with(".html"));
    let (hidden, shown): (Vec<_>, Vec<_>) = pages.partition(|(_, page)| page.contains("noindex"));
    assert!(!hidden.is_empty() && !shown.is_empty());
    for (path, page) in shown {
        assert!(page.contains("name=description"), "{path}");
    }
}
