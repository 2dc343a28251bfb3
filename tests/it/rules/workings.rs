//! Stated arithmetic is true, and made of figures that the source has.

use expect_test::expect;

use super::{faults, is_sound, minute, says};

fn working(workings: &str, text: &str) -> String {
    minute(&format!("workings: [{workings}]"), text)
}

#[test]
fn a_working_that_is_not_true_is_shown_with_what_it_gives() {
    says(
        &working("\"164 - 146 = 17\"", "Text."),
        &expect![[r#"
        error[bad-working]: this working is not true
         --> content/minutes/january/001-welcome.md:9:12
          |
        9 | workings: ["164 - 146 = 17"]
          |            ^^^^^^^^^^^^^^^^ the left side gives 18
          |
          = help: Mend the figures, or the result. Write `≈` instead of `=` where the result is rounded further.

    "#]],
    );
}

#[test]
fn a_working_with_a_figure_that_the_source_does_not_have_proves_nothing() {
    says(
        &working("\"164 - 147 = 17\"", "There are 17 more."),
        &expect![[r#"
        error[bad-working]: the working uses 147, which the source does not have
         --> content/minutes/january/001-welcome.md:9:12
          |
        9 | workings: ["164 - 147 = 17"]
          |            ^^^^^^^^^^^^^^^^ each figure on the left stands in the source, or is the result of a working above
          |
          = help: Look the figure up in the part of the source that this record is from (`source.at`).

        error[figure-not-in-source]: the figure 17 does not stand in lines 1-50 of packs/march
          --> content/minutes/january/001-welcome.md:14:11
           |
        14 | There are 17 more.
           |           ^^ nearest there: 12 on line 10, 146 on line 10, 6 on line 10
           |
           = help: Mend the figure. Where it is rounded, say so (“about”, “nearly”, “more than”); where you worked it out, write how under `workings:`; where the source cannot have it, give the reason under `excuses:`.

    "#]],
    );
}

#[test]
fn a_working_that_cannot_be_read_says_what_is_expected() {
    says(
        &working("\"164 minus 146 = 18\"", "Text."),
        &expect![[r#"
        error[bad-working]: this working cannot be read
         --> content/minutes/january/001-welcome.md:9:12
          |
        9 | workings: ["164 minus 146 = 18"]
          |            ^^^^^^^^^^^^^^^^^^^^ expected `=`
          |
          = help: Write the result after `=`, or after `≈` where it is rounded.

    "#]],
    );
}

#[test]
fn the_result_of_a_working_may_be_told() {
    is_sound(&working("\"164 - 146 = 18\"", "There are 18 more."));
    is_sound(&working("\"(164 - 146) / 146 = 12.3%\"", "That is 12.3% more, or about 12%."));
    assert_eq!(faults(&working("\"164 - 146 = 18\"", "There are 19 more.")), ["figure-not-in-source: 19"]);
}

#[test]
fn a_working_may_use_the_result_of_one_above_but_not_of_one_below() {
    is_sound(&working("\"164 - 146 = 18\", \"18 * 6 = 108\"", "That makes 108."));
    assert_eq!(
        faults(&working("\"18 * 6 = 108\", \"164 - 146 = 18\"", "That makes 108.")),
        ["bad-working", "figure-not-in-source: 108"]
    );
}

#[test]
fn a_false_working_gives_nothing() {
    assert_eq!(
        faults(&working("\"164 - 146 = 17\"", "There are 17 more.")),
        ["bad-working", "figure-not-in-source: 17"]
    );
}

#[test]
fn everybody_knows_how_many_days_a_week_has() {
    is_sound(&working("\"146 * 7 = 1022\"", "That makes 1,022 in a week."));
    assert_eq!(faults(&working("\"146 * 9 = 1314\"", "Text.")), ["bad-working"]);
}
