//! What a person is told when something is wrong: the whole picture, with its caret and its help.

mod bodies;
mod commands;
mod fields;
mod files;
mod formats;
mod links;
mod lost_words;
mod printing;
mod slips;
mod theme;
mod together;
mod values;

use expect_test::Expect;

use crate::support::{WORLD, report};

/// The report of a site is exactly this.
fn says(site: &str, expected: &Expect) {
    expected.assert_eq(&report(site));
}

/// A minute in the small world of [`WORLD`] with other fields, or some in place of the usual ones.
fn minute(fields: &str) -> String {
    format!("{WORLD}{}", minute_alone(fields))
}

/// The same without the world. A field that is in `fields` is left out of the usual ones.
fn minute_alone(fields: &str) -> String {
    let usual = [
        "meeting: january",
        "number: 1",
        "title: Welcome",
        "source: {pack: march, at: \"1-10\"}",
        "summary: The chair welcomed everybody.",
        "outcome: noted",
        "review: {drafted: person}",
    ];
    let is_other = |line: &&&str| !fields.lines().any(|other| other.split(':').next() == line.split(':').next());
    let kept: String = usual.iter().filter(is_other).map(|line| format!("{line}\n")).collect();
    format!(
        "== content/minutes/january/001-welcome.md\n---\n{kept}{}\n---\n\n## In short\n\nThe chair welcomed everybody.\n",
        fields.trim()
    )
}
