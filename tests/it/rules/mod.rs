//! The rules about what a record says: each with its picture, and with what comes near it and is sound.

mod advice;
mod cache;
mod charts;
mod coverage;
mod dates;
mod decisions;
mod excuses;
mod figures;
mod ledgers;
mod numbers;
mod points;
mod quotations;
mod slips;
mod sources;
mod swapped;
mod words;
mod workings;

use expect_test::Expect;

use crate::support::{WORLD, compiled, report};

/// A meeting in March.
const MARCH: &str =
    "\n== content/meetings/march.md\n---\ntitle: The March meeting\nbody: county-council\ndate: 2020-03-18\n---\n";

/// What the ledger of the pack has.
const FIGURES: &str = "1: 2020-01-24 | 2020-03-18\n10: 146 | 19805 \"19,805\" | 12 | 6\n20: 164\n30: 46% | £943000 \"£943K\"\n40: 2019-11-20 \"20 November 2019\"";

/// The usual world with a second meeting, and a pack without its ledger.
fn bodies() -> String {
    format!("{WORLD}{MARCH}\n== no content/packs/march.figures\n")
}

/// The world in which the records of these tests stand.
fn world() -> String {
    bodies() + &ledger(FIGURES)
}

/// The ledger of the pack with other figures.
fn ledger(figures: &str) -> String {
    format!(
        "\n== content/packs/march.figures\nminutebook ledger 1\nsource: march.txt\nsha256: {}\nunit: lines\nwords: 900\n{figures}\n",
        "1".repeat(64)
    )
}

/// A minute from lines 1 to 50, with more front matter or other values, and a text.
fn minute(fields: &str, text: &str) -> String {
    format!("{}{}", world(), minute_alone("january/001-welcome", fields, text))
}

/// The same without the world, under an id.
fn minute_alone(id: &str, fields: &str, text: &str) -> String {
    let usual = [
        "meeting: january",
        "number: 1",
        "title: Welcome",
        "source: {pack: march, at: \"1-50\"}",
        "summary: The chair welcomed everybody.",
        "outcome: noted",
        "review: {drafted: person}",
    ];
    let is_other = |line: &&&str| !fields.lines().any(|other| other.split(':').next() == line.split(':').next());
    let kept: String = usual.iter().filter(is_other).map(|line| format!("{line}\n")).collect();
    format!("\n== content/minutes/{id}.md\n---\n{kept}{}\n---\n\n## In short\n\n{text}\n", fields.trim())
}

/// A topic, which has no source of its own.
fn topic(fields: &str, text: &str) -> String {
    format!("\n== content/topics/beds.md\n---\ntitle: Beds\nsummary: About beds.\n{fields}\n---\n\n{text}\n")
}

/// The report of a site is exactly this.
fn says(site: &str, expected: &Expect) {
    expected.assert_eq(&report(site));
}

/// What is wrong with a site: each code with what it is about.
fn faults(site: &str) -> Vec<String> {
    let fault = |fault: &minutebook::diagnostic::Diagnostic| match &fault.about {
        Some(about) => format!("{}: {about}", fault.code.as_str()),
        None => fault.code.as_str().to_owned(),
    };
    compiled(site).diagnostics.iter().map(fault).collect()
}

/// Nothing is wrong with a site.
fn is_sound(site: &str) {
    assert_eq!(report(site), "");
}

#[test]
fn the_small_world_of_these_tests_is_sound() {
    is_sound(&world());
    is_sound(&minute("", "The chair welcomed everybody."));
}
