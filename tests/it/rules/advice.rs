//! What is only told where advice is wanted.

use expect_test::expect;
use minutebook::Options;

use super::{is_sound, minute};
use crate::support::report_with;

fn advice(text: &str) -> String {
    report_with(&minute("", text), Options { advice: true, ..Options::default() })
}

#[test]
fn a_sentence_that_hides_who_acts_is_advice() {
    expect![[r#"
        note[passive-voice]: this does not say who acts
          --> content/minutes/january/001-welcome.md:14:10
           |
        14 | A report was asked for.
           |          ^^^^^^^^^ by whom?
           |
           = help: Where it is known who acts, name them first: “Members asked for a report.”

    "#]]
    .assert_eq(&advice("A report was asked for."));
}

#[test]
fn a_sentence_that_says_who_acts_is_left() {
    assert_eq!(advice("Members asked for a report. A report was written by the trust. Staff were concerned."), "");
}

#[test]
fn a_noun_where_a_verb_would_do_is_advice() {
    expect![[r#"
        note[heavy-noun]: a verb says this in fewer words
          --> content/minutes/january/001-welcome.md:14:7
           |
        14 | Staff carried out an assessment.
           |       ^^^^^^^^^^^^^^^^^^^^^^^^^ say what somebody does: assess
           |
           = help: Name who acts, then the verb.

    "#]]
    .assert_eq(&advice("Staff carried out an assessment."));
}

#[test]
fn a_verb_is_left() {
    assert_eq!(advice("Staff assessed them. The assessment took a day."), "");
}

#[test]
fn nobody_is_advised_who_does_not_ask() {
    is_sound(&minute("", "A report was asked for. Staff carried out an assessment."));
}
