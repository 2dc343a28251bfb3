//! However deep things stand inside each other, the program says so and goes on.

use expect_test::expect;
use std::thread;

use crate::support::{build, codes, report};

/// How often each mark is written.
const MANY: usize = 100_000;

fn page(text: &str) -> String {
    format!("== content/pages/beds.md\n---\ntitle: Beds\n---\n\n{text}\n")
}

/// What is wrong with a text, found in a thread with little room for calls within calls.
fn faults(text: String) -> Vec<&'static str> {
    let compile = move || codes(&page(&text));
    let thread = thread::Builder::new().stack_size(512 * 1024).spawn(compile).expect("a thread");
    let mut codes = thread.join().expect("no overflow");
    codes.dedup();
    codes
}

#[test]
fn blocks_that_stand_too_deep_are_told_at_their_place() {
    let text = format!("{}The end.\n\nAnd [this](/nowhere).", "> ".repeat(70));
    expect![[r#"
        error[nested-too-deep]: more than 64 things stand inside each other here
         --> content/pages/beds.md:5:129
          |
        5 | ...> > > > > > > > > > > > > > > > > > > > > > > > > The end.
          |                                          ^^^^^^^^^^^^^^^^^^^^ what begins here stands too deep
          |
          = help: Take some of the marks in front away. Lists, quotations, links, bold words and tags may stand inside each other, but nobody can follow so many. A mark that is meant as a sign has a backslash before it: `\>`, `\*`.

        error[broken-link]: `/nowhere` leads nowhere
         --> content/pages/beds.md:7:5
          |
        7 | And [this](/nowhere).
          |     ^^^^^^^^^^^^^^^^ no such record or file
          |
          = help: Write the address of a record, such as /pages/beds, the name of a file beside this one, or a whole address that begins with https://.

        error[empty-link-text]: the link text `this` says nothing by itself
         --> content/pages/beds.md:7:5
          |
        7 | And [this](/nowhere).
          |     ^^^^^^^^^^^^^^^^ where does this lead?
          |
          = help: Name what the reader will find there: [the report on dental care](…).

    "#]].assert_eq(&report(&page(&text)));
}

#[test]
fn what_stands_as_deep_as_it_may_is_printed() {
    let quotes = format!("{}The end.", "> ".repeat(63));
    let files = build(&page(&quotes));
    assert_eq!(files["beds/index.html"].matches("<blockquote>").count(), 63);
    assert_eq!(codes(&page(&format!("> > {quotes}"))), ["nested-too-deep"]);
}

#[test]
fn what_stands_too_deep_is_looked_at_all_the_same() {
    let text = format!("{}The ABC [is](/nowhere).\n\n> XYZ", "> ".repeat(100));
    assert_eq!(codes(&page(&text)), ["nested-too-deep", "unknown-abbreviation", "unknown-abbreviation"]);
}

#[test]
fn lists_quotations_and_marks_in_any_number_are_told() {
    for (mark, end) in [
        ("> ", "x"),
        ("- ", "x"),
        ("1. ", "x"),
        ("*a ", "*"),
        ("**a ", "x**"),
        ("~~a ", "~~"),
        ("[", "](x)"),
        ("![", "](x)"),
    ] {
        let found = faults(format!("{}{}\n", mark.repeat(MANY), end.repeat(if end == "x" { 1 } else { MANY })));
        assert!(!found.is_empty(), "{mark} is told");
    }
}

#[test]
fn marks_that_are_never_closed_are_text() {
    for mark in ["*a ", "![", "~~a ", "`", "<", "|", "\"", "&", "\\"] {
        let found = faults(format!("a {}. See [the plan](/nowhere).", mark.repeat(MANY)));
        assert_eq!(found.last(), Some(&"broken-link"), "{mark}: what follows is looked at");
    }
}

#[test]
fn tags_in_any_number_are_told() {
    let tags = |open: &str, close: &str| format!("{}x{}", open.repeat(MANY), close.repeat(MANY));
    assert_eq!(faults(tags("<div>", "</div>")), ["nested-too-deep"]);
    assert_eq!(faults(format!("A {}", tags("<span>", "</span>"))), ["nested-too-deep"]);
    assert_eq!(faults(tags("<div>", "</div>").replace("<div>", "<div>\n")), ["nested-too-deep"]);
    assert!(faults(format!("A {}", tags("<span>*a ", " a*</span>"))).contains(&"nested-too-deep"));
    assert_eq!(faults("<div>".repeat(60) + "Words" + &"</div>".repeat(60)), [""; 0]);
}

#[test]
fn notes_in_notes_captions_charts_and_fields_in_any_number_are_told() {
    let many = MANY / 5;
    assert!(!faults(format!("a[^1]\n\n{}x", "[^1]: ".repeat(many))).is_empty());
    let notes: String = (1..many).map(|i| format!("[^{i}]: a[^{}]\n\n", i + 1)).collect();
    assert_eq!(faults(format!("a[^1]\n\n{notes}[^{many}]: b\n")), [""; 0]);
    assert_eq!(
        faults(format!("Table: {}b{}\n\n| A | B |\n|---|---|\n| a | b |", "*a ".repeat(many), "*".repeat(many))),
        ["nested-too-deep"]
    );
    let chart = format!("```chart\nkind: {}\n```\n\nTable: b\n\n| A | B |\n|---|---|\n| a | 1 |", "[".repeat(many));
    assert_eq!(faults(chart), ["bad-chart"]);
    let field = format!("== content/pages/deep.md\n---\ntitle: {}\n---\n", "[".repeat(many));
    assert!(!codes(&field).is_empty());
}

#[test]
fn many_notes_are_numbered_in_their_order() {
    let count = 20_000;
    let marks: String = (0..count).map(|i| format!("a[^n{i}]\n\n")).collect();
    let notes: String = (0..count).rev().map(|i| format!("[^n{i}]: note {i}\n\n")).collect();
    let page = build(&page(&(marks + &notes))).remove("beds/index.html").expect("the page");
    for i in [0, 1, count - 1] {
        assert!(page.contains(&format!("<li id=\"_note-{}\"><p>note {i}</p>", i + 1)), "note {i}");
    }
}
