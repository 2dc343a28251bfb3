//! The report as a whole: everything at once, in order, each fault once, and nobody blamed for another's.

use expect_test::expect;

use super::{minute, says};
use crate::support::{WORLD, codes, report};

#[test]
fn all_faults_of_all_files_are_told_in_one_run_in_the_order_of_files_and_places() {
    says(
        "
== content/topics/beds.md
---
title: Beds
summary: About beds.
---

# Beds

See [here](/places/ashbi).

== content/archive.yaml
title: Archive
summary: For tests.
language: en-GB
colour: green

== content/places/ashby.md
---
name: Ashby
kind: village
run_by: trust
---
",
        &expect![[r#"
            error[unknown-field]: there is no field `colour` here
             --> content/archive.yaml:4:1
              |
            4 | colour: green
              | ^^^^^^ unknown field
              |
              = help: One of these is expected: title, summary, language, publisher, address, edit, issues, licence, theme.

            error[unknown-value]: there is no value `village` here
             --> content/places/ashby.md:3:7
              |
            3 | kind: village
              |       ^^^^^^^ unknown value
              |
              = help: One of these is expected: hospital, community-hospital, mental-health-unit, health-centre, building, care-home, city, town, district, county, area, other.

        "#]],
    );
}

#[test]
fn a_fault_of_the_whole_archive_stands_before_those_of_files() {
    assert_eq!(
        codes("== no content/archive.yaml\n\n== content/pages/about.md\nText\n"),
        ["no-archive", "no-front-matter"]
    );
}

#[test]
fn a_page_that_names_a_broken_record_is_not_blamed_for_it() {
    let broken = "== content/topics/beds.md\n---\ntitel: Beds\nsummary: About beds.\n---\n";
    let text = "\nSee [the story of beds](/topics/beds) and [how it ends](/topics/beds#end).\n";
    let site = format!("{}{text}\n{broken}", minute("topics: [beds]"));
    assert!(codes(&site).iter().all(|code| ["unknown-field", "missing-field"].contains(code)), "{}", report(&site));
}

#[test]
fn a_page_that_names_a_record_without_front_matter_is_not_blamed_for_it() {
    assert_eq!(codes(&format!("{}\n== content/topics/beds.md\nBeds\n", minute("topics: [beds]"))), ["no-front-matter"]);
}

#[test]
fn records_that_name_a_broken_pack_or_meeting_are_not_blamed() {
    for (sound, broken) in [
        ("extent: \"lines: 100\"", "extent: long"),
        ("date: 2020-01-24", "date: today"),
        ("kind: council", "kind: king"),
    ] {
        let site = minute("").replace(sound, broken);
        assert_eq!(codes(&site).len(), 1, "{broken}:\n{}", report(&site));
    }
}

#[test]
fn one_fault_is_told_once_however_often_it_is_met() {
    let site = "== content/pages/a.md\n---\ntitle: A\n---\n\nSee [the plan](/reports/plan).\n";
    assert_eq!(codes(site), ["broken-link"]);
    assert_eq!(
        codes(&format!("{site}\nAnd [the plan](/reports/plan) again.\n")),
        ["broken-link"; 2],
        "at two places it is two faults"
    );
}

#[test]
fn the_same_site_gives_the_same_report() {
    let site = format!("{}\n== content/topics/beds.md\nBeds\n", minute("topics: [bed]\nplaces: [Bed]\noutcome: good"));
    let first = report(&site);
    assert!((0..20).all(|_| report(&site) == first));
}

/// One record of each kind, with every sort of value.
fn every_kind() -> String {
    let fields = r#"
decisions:
  - part: a
    text: "To ask: when?"
    outcome: agreed
    asked: [county-council]
    due: 2020-06
    at: "5"
    follow_up: {none_found: true}
considers:
  - plan
  - {absent: The slides.}
events:
  - {date: 2020, text: The ward opened., status: happened, at: "6"}
terms: {ICS: ics}
"#;
    let others = r#"
== content/reports/plan.md
---
pack: march
title: The plan
kind: plan
authors: [county-council]
date: 2020/21
source: {pack: march, at: "11-20"}
summary: A plan.
asks:
  - text: To agree.
    of: [county-council]
    at: "12"
review:
  drafted: software
  checked_by: The clerk
  checked_on: 2020-04-01
---

== content/glossary/ics.md
---
term: integrated care system
abbreviation: ICS
definition: Bodies that plan care together.
applies_to: [march, reports/plan]
---

== content/topics/beds.md
---
title: Beds
summary: About beds.
order: 2
---

== content/places/ashby.md
---
name: Ashby
also:
  - Ashby-de-la-Zouch
kind: town
run_by: county-council
---
"#;
    minute(fields) + others
}

/// The site without its `nth` line, with it twice, cut short, turned into another value, and so on.
fn slips(lines: &[&str], nth: usize) -> Vec<String> {
    let line = lines[nth];
    let with = |changed: &[&str]| [&lines[..nth], changed, &lines[nth + 1..]].concat().join("\n");
    let key = line.split(':').next().unwrap_or(line);
    vec![
        with(&[]),
        with(&[line, line]),
        with(&[&line[..line.len() / 2]]),
        with(&[&format!("{key}:")]),
        with(&[&format!("{key}: [")]),
        with(&[&format!("{key}: é: ü")]),
        with(&[&format!("{key}: {{é: [1, ü]}}")]),
        with(&[&format!("{key}: [é, {{}}]")]),
        with(&[&format!("{key}: -1.5")]),
        with(&[&format!("{key}: \"ü")]),
        with(&[&format!("{key}: *anchor")]),
        with(&[&format!("  {line}")]),
        with(&[&format!("\t{line}")]),
        with(&[&format!("é{line}")]),
        with(&["- é"]),
        with(&["---"]),
        with(&["..."]),
        with(&["? é"]),
        with(&["!!str é"]),
        with(&["\u{0}"]),
    ]
}

#[test]
fn no_slip_in_front_matter_is_passed_over_or_makes_the_program_fall() {
    let site = every_kind();
    assert_eq!(codes(&site), [""; 0], "{}", report(&site));
    let lines: Vec<&str> = site.lines().collect();
    for nth in (0..lines.len()).filter(|nth| !lines[*nth].starts_with("== ")) {
        for slip in slips(&lines, nth) {
            assert!(is_told(&slip), "a record is dropped without a word:\n{slip}");
        }
    }
}

/// Whether every record that could not be read has been reported. Also prints the report, which must not fail either.
fn is_told(site: &str) -> bool {
    use minutebook::diagnostic::{Diagnostics, Format, render};
    let sources = crate::support::sources(site);
    let mut diagnostics = Diagnostics::new();
    let made = minutebook::model::model(&sources, &minutebook::memory::NoMemory, &mut diagnostics);
    for format in [Format::Human, Format::Json, Format::Github, Format::Sarif] {
        drop(render(&diagnostics, &sources, format, false));
    }
    diagnostics.has_errors() || made.is_some_and(|site| site.broken.is_empty())
}

#[test]
fn the_small_world_of_these_tests_is_sound() {
    assert_eq!(report(WORLD), "");
    assert_eq!(report(&minute("")), "");
}
