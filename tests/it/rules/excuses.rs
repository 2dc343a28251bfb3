//! A record is let off what its front matter gives a reason for, and no more.

use expect_test::expect;

use super::{faults, is_sound, minute, says};

fn excused(code: &str, of: &str, text: &str) -> String {
    minute(&format!("excuses:\n  - {{code: {code}, of: \"{of}\", why: It is well known.}}"), text)
}

#[test]
fn a_figure_with_a_reason_is_let_off_wherever_it_stands() {
    is_sound(&excused("figure-not-in-source", "1948", "It began in 1948. That was 1948."));
    assert_eq!(
        faults(&excused("figure-not-in-source", "1948", "It began in 1948, not 1949.")),
        ["figure-not-in-source: 1949"]
    );
}

#[test]
fn an_excuse_that_nothing_needs_is_shown() {
    says(
        &excused("figure-not-in-source", "1948", "It began long ago."),
        &expect![[r#"
        warning[unused-excuse]: nothing here needs to be excused for `1948`
          --> content/minutes/january/001-welcome.md:10:38
           |
        10 |   - {code: figure-not-in-source, of: "1948", why: It is well known.}
           |                                      ^^^^^^ figure-not-in-source finds nothing of these words
           |
           = help: Take the entry away, or write `of:` exactly as the diagnostic names it.

    "#]],
    );
}

#[test]
fn an_excuse_of_another_rule_does_not_count() {
    assert_eq!(
        faults(&excused("jargon", "1948", "It began in 1948.")),
        ["unused-excuse", "figure-not-in-source: 1948"]
    );
}

#[test]
fn an_unknown_code_is_shown_with_those_that_can_be_excused() {
    says(
        &excused("figure-not-in-sorce", "1948", "Text."),
        &expect![[r#"
            error[unknown-value]: `figure-not-in-sorce` is nothing that a record can be let off
              --> content/minutes/january/001-welcome.md:10:12
               |
            10 |   - {code: figure-not-in-sorce, of: "1948", why: It is well known.}
               |            ^^^^^^^^^^^^^^^^^^^ the name of a rule is expected, as it stands in brackets behind `error`
               |
               = help: One of these is expected: lost-mark, figure-not-in-source, swapped-figures, unmarked-quotation, quotation-not-in-source, copied-words, gap-in-pack, stronger-word, no-follow-up, long-sentence, long-paragraph, hard-to-read, unknown-abbreviation, jargon, capitals.

        "#]],
    );
}

#[test]
fn what_is_always_wrong_cannot_be_excused() {
    assert_eq!(faults(&excused("broken-link", "x", "Text.")), ["unknown-value"]);
}

#[test]
fn an_excuse_for_the_source_waits_until_the_source_is_at_hand() {
    let site = excused("copied-words", "the committee asked officers to", "Text.");
    is_sound(&site);
    assert_eq!(faults(&(site + "\n== sources/march.txt\nNothing of the kind.\n")), ["unused-excuse"]);
}

#[test]
fn spaces_and_line_ends_of_an_excuse_are_no_difference() {
    let fields =
        "excuses:\n  - code: long-paragraph\n    of: \"One is.  Two\n      is. Three\"\n    why: It is a list.";
    is_sound(&minute(fields, "One is. Two is. Three is. Four is. Five is."));
}

#[test]
fn a_fault_is_let_off_by_the_first_entry_that_names_it() {
    let entry = |of: &str| format!("\n  - {{code: figure-not-in-source, of: \"{of}\", why: It is well known.}}");
    let entries = ["1948", "1949", "1948"].map(entry).concat();
    assert_eq!(
        faults(&minute(&format!("excuses:{entries}"), "It began in 1948, not 1949. It was 1948.")),
        ["unused-excuse"]
    );
}
