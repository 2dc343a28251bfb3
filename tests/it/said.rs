//! What was decided, what was only said, and what happened later: each in its own place.

use crate::support::{build, codes, report};

/// A body, and a minute with these fields, about the first fifty lines of a source that resolves something on line 20.
fn site(fields: &str) -> String {
    let world = crate::support::WORLD.replace("words: 900\n", "words: 900\nresolved: 20\n");
    format!(
        "{world}
== content/organisations/trust.md
---
name: The Trust
kind: provider
---

== content/minutes/january/001-beds.md
---
meeting: january
number: 1
title: Beds
source: {{pack: march, at: \"1-50\"}}
summary: The meeting heard about beds.
outcome: requested
{fields}
review: {{drafted: person}}
---

## In short

They talked.
"
    )
}

const SAID: &str = r#"decisions:
  - {part: a, text: "The trust is to report.", outcome: requested, asked: [trust], at: "20", follow_up: {none_found: true}}
undertakings:
  - {by: [trust], kind: offered, text: "The trust offered to show the ward.", at: "10", follow_up: {scheduled: reports/visit, for: 2021-03}}
suggestions:
  - {by: members, of: [trust], inferred: "The ward is theirs.", text: "The ward could open at night.", at: "12"}
later:
  - {date: 2021-05, text: "The ward closed on 31 May 2021.", source: {title: "Ward closes", publisher: "The Trust", address: "https://example.org/ward", read_on: 2022-01-02}}"#;

const VISIT: &str = r#"
== content/reports/visit.md
---
pack: march
title: The visit
kind: report
authors: [trust]
date: 2020-03-18
source: {pack: march, at: "1-10"}
summary: The visit is planned.
review: {drafted: person}
---

## In short

It is planned.
"#;

fn page<'a>(html: &'a str, from: &str, to: &str) -> &'a str {
    let start = html.find(from).unwrap_or_else(|| panic!("no {from} in {html}"));
    let end = html[start..].find(to).map_or(html.len(), |end| start + end);
    &html[start..end]
}

#[test]
fn what_was_only_said_stands_apart_from_what_was_decided() {
    let files = build(&(site(SAID) + VISIT));
    let minute = &files["minutes/january/001-beds/index.html"];
    let decided = page(minute, "id=_decided", "</section>");
    assert!(
        decided.contains("is to report") && !decided.contains("offered") && !decided.contains("at night"),
        "{decided}"
    );
    let promised = page(minute, "id=\"_promised\"", "</section>");
    assert!(promised.contains("Offered by") && promised.contains("Planned for March 2021"), "{promised}");
    let suggested = page(minute, "id=\"_suggested\"", "</section>");
    assert!(suggested.contains("members of the meeting") && suggested.contains("The ward is theirs."), "{suggested}");
}

#[test]
fn what_happened_later_names_its_page_and_no_figure_of_it_is_looked_for() {
    let minute = &build(&(site(SAID) + VISIT))["minutes/january/001-beds/index.html"];
    let later = page(minute, "<section class=later", "</section>");
    assert!(later.contains("31 May 2021") && later.contains("https://example.org/ward"), "{later}");
    assert!(later.contains("Added by this archive on") && later.contains("2 January 2022"), "{later}");
}

#[test]
fn a_body_and_the_states_list_all_that_was_asked_and_promised() {
    let files = build(&(site(SAID) + VISIT));
    let body = &files["organisations/trust/index.html"];
    for said in ["is to report", "offered to show", "at night"] {
        assert!(body.contains(said), "{said}");
    }
    let all = &files["promises/index.html"];
    assert!(all.contains("No later record found: 1") && all.contains("Planned: 1"), "{all}");
    assert!(files["promises/scheduled/index.html"].contains("offered to show"));
    assert!(!files["promises/scheduled/index.html"].contains("is to report"));
}

#[test]
fn a_decision_before_the_word_that_resolves_is_a_fault() {
    let early = SAID.replace("asked: [trust], at: \"20\"", "asked: [trust], at: \"12-19\"");
    assert_eq!(codes(&(site(&early) + VISIT)), ["not-resolved"], "{}", report(&(site(&early) + VISIT)));
    let nothing = format!("resolved: false\n{SAID}");
    assert_eq!(codes(&(site(&nothing) + VISIT)), ["contradiction"]);
}

#[test]
fn a_state_that_leads_to_a_later_note_wants_one() {
    let site = site(
        "decisions:\n  - {part: a, text: To report., outcome: requested, asked: [trust], at: \"20\", follow_up: {elsewhere: true}}",
    );
    assert_eq!(codes(&site), ["contradiction"]);
}
