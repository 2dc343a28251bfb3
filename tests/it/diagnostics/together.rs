//! The report as a whole: everything at once, in order, each fault once, and nobody blamed for another's.

use expect_test::expect;
use minutebook::cache::NoCache;
use minutebook::diagnostic::{Diagnostics, Format, render};
use minutebook::model::model;

use super::{minute, says};
use crate::support::{WORLD, codes, report, sources};

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
              = help: One of these is expected: title, summary, language, publisher, address, edit, history, issues, licence, theme, reading, coverage_note, search, downloads.

            error[unknown-value]: there is no value `village` here
             --> content/places/ashby.md:3:7
              |
            3 | kind: village
              |       ^^^^^^^ unknown value
              |
              = help: One of these is expected: hospital, community-hospital, mental-health-unit, health-centre, building, care-home, city, town, district, county, area, other.

            error[heading-level]: a heading in the text is of level 1
             --> content/topics/beds.md:6:1
              |
            6 | # Beds
              | ^^^^^^ `##` is expected here
              |
              = help: Use one `#` more than the heading above it at the most. `#` alone is kept for the title, which is in the front matter.

            error[broken-link]: `/places/ashbi` leads nowhere
             --> content/topics/beds.md:8:5
              |
            8 | See [here](/places/ashbi).
              |     ^^^^^^^^^^^^^^^^^^^^^ no such record or file
              |
              = help: Write the address of a record, such as /topics/beds, the name of a file beside this one, or a whole address that begins with https://.

            error[empty-link-text]: the link text `here` says nothing by itself
             --> content/topics/beds.md:8:5
              |
            8 | See [here](/places/ashbi).
              |     ^^^^^^^^^^^^^^^^^^^^^ where does this lead?
              |
              = help: Name what the reader will find there: [the report on dental care](…).

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
fn the_body_of_a_record_is_looked_at_even_where_its_front_matter_is_at_fault() {
    let site = "== content/pages/about.md\n---\nmenu: 1\n---\n\n# About\n\nSee [here](#about).\n\n![](map.png)\n";
    assert_eq!(
        codes(site),
        ["missing-field", "heading-level", "empty-link-text", "broken-link", "image-without-text"],
        "{}",
        report(site)
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

/// A report with figures, words that are excused and a quotation; and records that link to it.
fn linked(date: &str) -> String {
    let report = format!(
        "
== content/reports/plan.md
---
pack: march
meeting: january
title: Plan for beds
kind: plan
authors: [county-council]
date: {date}
source: {{pack: march, at: \"1-10\"}}
summary: A plan of June 2020.
review: {{drafted: person}}
excuses:
  - {{code: figure-not-in-source, of: \"77\", why: It is on the map.}}
  - {{code: unknown-abbreviation, of: XYZ, why: The paper does not say.}}
quotations: [{{words: we were there, by: a carer, kind: real}}]
---

## In short

- By June 2020 there were 77 beds, as the XYZ has it. “We were there”, a carer said.
"
    );
    let topic = "
== content/topics/beds.md
---
title: Beds
summary: About beds.
---

In June 2020 [the plan](/reports/plan) told of 77 beds.
";
    format!("{WORLD}{report}{topic}")
}

#[test]
fn a_record_that_is_at_fault_makes_no_true_figure_false_in_itself_or_elsewhere() {
    assert_eq!(codes(&linked("2020-01")), [""; 0], "{}", report(&linked("2020-01")));
    for (sound, broken, code) in [
        ("date: 2020-01\n", "date: 7 March 2020\n", "bad-date"),
        ("kind: plan", "kind: paper", "unknown-value"),
        ("source: {pack: march, at: \"1-10\"}", "source: {pack: march, at: all}", "bad-range"),
        ("title: Plan for beds", "title: \"Plan for beds", "bad-yaml"),
        ("summary: A plan", "summary: {A plan", "bad-yaml"),
        ("drafted: person", "drafted: nobody", "unknown-value"),
        ("title: The January meeting\nbody", "titel: The January meeting\nbody", "unknown-field"),
        ("date: 2020-01-24\n---", "date: 24 January 2020\n---", "bad-date"),
        ("extent: \"lines: 100\"", "extent: long", "bad-range"),
        ("name: County Council\nkind: council", "name: County Council\nkind: king", "unknown-value"),
    ] {
        let site = linked("2020-01").replace(sound, broken);
        let mut found = codes(&site);
        found.retain(|found| *found != "missing-field");
        assert_eq!(found, [code], "{broken}:\n{}", report(&site));
    }
}

#[test]
fn a_link_that_leads_nowhere_makes_no_true_figure_false() {
    let site = linked("2020-01").replace("(/reports/plan)", "(/reports/plans)");
    assert_eq!(codes(&site), ["broken-link"], "{}", report(&site));
}

#[test]
fn the_text_of_a_record_that_is_at_fault_is_looked_at_with_its_excuses() {
    let site = linked("soon").replace("a carer said.", "a carer said. The QRS came.");
    assert_eq!(codes(&site), ["bad-date", "unknown-abbreviation"], "{}", report(&site));
}

#[test]
fn letters_are_known_though_the_record_that_explains_them_is_at_fault() {
    let site = |term: &str| {
        let term = format!(
            "\n== content/glossary/ics.md\n---\n{term}\nabbreviation: ICS\ndefinition: Bodies that plan.\n---\n"
        );
        minute("").replace("The chair welcomed everybody.\n", "The ICS was there.\n") + &term
    };
    assert_eq!(codes(&site("term: integrated care system")), [""; 0]);
    assert_eq!(codes(&site("term: integrated care system\ncase: some")), ["unknown-value"]);
    assert_eq!(codes(&site("term: \"integrated care system")), ["bad-yaml"]);
    assert_eq!(codes(&site("? [term")), ["bad-yaml"], "{}", report(&site("? [term")));
}

#[test]
fn a_list_of_words_or_an_archive_that_is_at_fault_makes_no_excuse_needless() {
    let excused = minute("excuses: [{code: jargon, of: acute, why: It is a name.}]")
        .replace("The chair welcomed everybody.\n", "The acute ward was full.\n");
    let jargon = |list: &str| format!("{excused}\n== content/jargon.yaml\n{list}\n");
    assert_eq!(codes(&jargon("- {word: acute, say: hospital}")), [""; 0]);
    assert_eq!(codes(&jargon("- {word: acute, says: hospital}")), ["unknown-field"]);
    let archive = "\n== content/archive.yaml\ntitle: Archive\nsummary: For tests.\nlanguage: en-GB\nreading: {paragraph: 9, long_sentence: 60}";
    let long = "One. Two. Three. Four. Five.\n";
    let site = |rest: &str| minute("").replace("The chair welcomed everybody.\n", long) + archive + rest + "\n";
    assert_eq!(codes(&site("")), [""; 0], "{}", report(&site("")));
    assert_eq!(codes(&site("\ncolour: green")), ["unknown-field"], "{}", report(&site("\ncolour: green")));
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
outcome: agreed
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
date: 2020
source: {pack: march, at: "1, 11-20"}
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

## In short

It is a plan.

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

/// What can become of a line by a slip of the hand: a name for it, and the lines that stand there then.
fn slips(line: &str) -> Vec<(&'static str, String)> {
    let key = line.split(':').next().unwrap_or(line);
    let half = line.len() / 2;
    vec![
        ("left out", String::new()),
        ("doubled", format!("{line}\n{line}")),
        ("without its last part", line.rsplit_once(", ").map_or_else(String::new, |(kept, _)| format!("{kept}}}"))),
        ("cut", line.get(..half).unwrap_or_default().to_owned()),
        ("emptied", format!("{key}:")),
        ("a list not closed", format!("{key}: [")),
        ("two colons", format!("{key}: é: ü")),
        ("fields", format!("{key}: {{é: [1, ü]}}")),
        ("a list", format!("{key}: [é, {{}}]")),
        ("a number", format!("{key}: -1.5")),
        ("true", format!("{key}: true")),
        ("null", format!("{key}: ~")),
        ("a quotation not closed", format!("{key}: \"ü")),
        ("an alias", format!("{key}: *anchor")),
        ("a tag", format!("{key}: !!int é")),
        ("indented", format!("  {line}")),
        ("indented with a tab", format!("\t{line}")),
        ("not indented", line.trim_start().to_owned()),
        ("another key", format!("é{line}")),
        ("an entry", "- é".to_owned()),
        ("a line", "---".to_owned()),
        ("dots", "...".to_owned()),
        ("a complex key", "? é".to_owned()),
        ("a zero byte", "\u{0}".to_owned()),
    ]
}

#[test]
fn no_slip_in_front_matter_is_passed_over_or_makes_the_program_fall() {
    let site = every_kind();
    assert_eq!(codes(&site), [""; 0], "{}", report(&site));
    let lines: Vec<&str> = site.lines().collect();
    let mut untold = Vec::new();
    for nth in (0..lines.len()).filter(|nth| !lines[*nth].starts_with("== ")) {
        for (slip, line) in slips(lines[nth]) {
            let site = [&lines[..nth], &[line.as_str()], &lines[nth + 1..]].concat().join("\n");
            if !is_told(&site) {
                untold.push(format!("line {nth} `{}`, {slip}: `{line}`", lines[nth]));
            }
        }
    }
    assert!(untold.is_empty(), "records are dropped without a word:\n{}", untold.join("\n"));
}

/// Whether every record that could not be read has been reported. Also prints the report, which must not fail either.
fn is_told(site: &str) -> bool {
    let sources = sources(site);
    let mut diagnostics = Diagnostics::new();
    let made = model(&sources, &NoCache).tell(&mut diagnostics);
    for format in [Format::Human, Format::Json, Format::Github, Format::Sarif] {
        drop(render(&diagnostics, &sources, format, false));
    }
    diagnostics.has_errors() || made.is_none_or(|made| made.site.broken.is_empty())
}

#[test]
fn the_small_world_of_these_tests_is_sound() {
    assert_eq!(report(WORLD), "");
    assert_eq!(report(&minute("")), "");
}

/// Tells a topic with this body, in a world where the report that it links to is sound.
fn topic(body: &str) -> String {
    format!("{WORLD}== content/topics/beds.md\n---\ntitle: Beds\nsummary: About beds.\n---\n\n{body}\n")
}

#[test]
fn a_misspelt_field_is_not_missing_too() {
    for fields in ["outcom: noted", "Outcome: noted"] {
        let site = minute(fields).replace("outcome: noted\n", "");
        assert_eq!(codes(&site), ["unknown-field"], "{fields}:\n{}", report(&site));
    }
    let site = minute("decisions:\n  - {part: a, text: To meet., outcome: noted, att: \"5\"}");
    assert_eq!(codes(&site), ["unknown-field"], "{}", report(&site));
}

#[test]
fn the_date_of_a_meeting_that_is_at_fault_makes_no_figure_of_a_page_false_that_links_to_its_minute() {
    let topic = topic("In January 2020 the council [talked](/minutes/january/001-welcome).").replace(WORLD, "");
    let site = format!("{}{topic}", minute(""));
    assert_eq!(codes(&site), [""; 0], "{}", report(&site));
    let late = site.replace("date: 2020-01-24\n", "date: 2020-01-24\ntime: 7pm\n");
    assert_eq!(codes(&late), ["bad-time"], "{}", report(&late));
    let unnamed = site.replace("meeting: january\n", "meeting: janury\n");
    assert_eq!(codes(&unnamed), ["dangling-reference"], "{}", report(&unnamed));
}

#[test]
fn letters_are_known_though_the_file_that_explains_them_has_a_wrong_name() {
    let term = "---\nterm: quality framework\nabbreviation: QOF\ndefinition: How good care is paid for.\n---\n";
    for name in ["Quality.md", "quality.markdown", "quality.md.txt"] {
        let site =
            format!("{}== content/glossary/{name}\n{term}", topic("The QOF pays for [care](/glossary/quality)."));
        assert_eq!(codes(&site), ["bad-file-name"], "{name}:\n{}", report(&site));
    }
}

#[test]
fn hashes_that_make_no_heading_are_told_once_with_what_stands_behind_and_below_them() {
    let site = format!("{}\n##What was said {{ at=1-3 }}\n\nThere were 77 beds.\n", minute(""));
    assert_eq!(codes(&site), ["lost-heading"], "{}", report(&site));
    let escaped = site.replace("##What", "\\##What");
    assert_eq!(codes(&escaped), ["bad-braces", "figure-not-in-source", "figure-not-in-source"], "{}", report(&escaped));
}

#[test]
fn a_mark_without_its_footnote_is_no_figure() {
    let site = format!("{}\nMore.[^1]\n", minute(""));
    assert_eq!(codes(&site), ["lost-footnote"], "{}", report(&site));
    let code = format!("{}\nMore: `[^7]`.\n", minute(""));
    assert_eq!(codes(&code), ["figure-not-in-source"], "{}", report(&code));
}

#[test]
fn a_table_that_is_none_is_told_once_with_its_chart_and_its_words() {
    let row = "| on a day in the week | most of the people who came to see the ward there, as they had been asked |\n";
    let chart = "```chart\nkind: bar\ntitle: \"People come\"\nunit: people\n```\n\nTable: People\n\n";
    let site = topic(&format!("{chart}| Day | Who |\n{row}{row}"));
    assert_eq!(codes(&site), ["lost-table"], "{}", report(&site));
}

#[test]
fn a_chart_with_too_few_backticks_is_told_once_at_their_line() {
    let table = "\n\nTable: People\n\n| Day | People |\n|---|---|\n| Monday | many |\n| Friday | few |\n";
    for (fence, end) in [("``", "``"), ("``", "```"), ("´´´", "´´´"), ("'''", "'''")] {
        let site = topic(&format!("{fence}chart\nkind: bar\ntitle: \"People come\"\nunit: \"people\"\n{end}{table}"));
        assert_eq!(codes(&site)[..1], ["bad-chart"], "{fence}:\n{}", report(&site));
        assert!(!codes(&site).contains(&"unmarked-quotation"), "{fence}:\n{}", report(&site));
    }
}

#[test]
fn a_word_in_capitals_is_told_once() {
    let site = topic("The library was CLOSED.");
    assert_eq!(codes(&site), ["unknown-abbreviation"], "{}", report(&site));
    assert!(report(&site).contains("Write a word in small letters: `closed`."), "{}", report(&site));
}

#[test]
fn a_record_that_is_not_there_is_told_once_however_often_it_is_named() {
    let twice =
        "organisations: [trust]\ndecisions:\n  - {part: a, text: To meet., outcome: noted, asked: [trust], at: \"5\"}";
    let site = minute(twice);
    assert_eq!(codes(&site).iter().filter(|code| **code == "dangling-reference").count(), 1, "{}", report(&site));
    assert!(report(&site).contains("named here too"), "{}", report(&site));
}

#[test]
fn an_archive_file_of_another_name_is_told_once() {
    for name in ["archive.yml", "Archive.yaml", "archive.yaml.txt"] {
        let site = format!("== no content/archive.yaml\n\n== content/{name}\ntitle: A\nsummary: B.\nlanguage: en-GB\n");
        assert_eq!(codes(&site), ["bad-file-name"], "{name}:\n{}", report(&site));
        assert!(report(&site).contains("Rename the file to `archive.yaml`"), "{}", report(&site));
    }
}
