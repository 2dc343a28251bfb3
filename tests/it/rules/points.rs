//! Each point of *In short* says where it stands.

use expect_test::expect;

use super::{bodies, faults, is_sound, minute, minute_alone, says, topic, world};
use crate::support::build;

/// The page of a minute with this text.
fn page(text: &str) -> String {
    build(&minute("", text)).remove("minutes/january/001-welcome/index.html").expect("the page of the minute")
}

/// The world with a report of this text, which is from `at`.
fn report(at: &str, text: &str) -> String {
    format!(
        "{}\n== content/reports/beds.md\n---\npack: march\ntitle: Beds\nkind: report\nauthors: [county-council]\ndate: 2020-03-18\nsource: {{pack: march, at: \"{at}\"}}\nsummary: About beds.\nreview: {{drafted: person}}\n---\n\n## In short\n\n{text}\n",
        world()
    )
}

#[test]
fn a_point_without_lines_is_shown_and_so_is_one_with_all_of_them() {
    says(
        &minute("", "- The ward was full.\n- It has 146 beds. { at=1-50 }\n- It is old. { at=10 }"),
        &expect![[r#"
        warning[point-without-lines]: this point does not say where it stands in the source
          --> content/minutes/january/001-welcome.md:14:1
           |
        14 | - The ward was full.
           | ^^^^^^^^^^^^^^^^^^^^ its lines are expected at its end
           |
           = help: Write the few lines that say it at the end of the point, as in `{ at=1-3 }`.

        warning[point-without-lines]: this point is said to stand somewhere in the whole of the document
          --> content/minutes/january/001-welcome.md:15:20
           |
        15 | - It has 146 beds. { at=1-50 }
           |                    ^^^^^^^^^^^ all of its lines
           |
           = help: Write the few lines that say it, as in `{ at=1-3 }`. Only a point that says what is not given may have all of them.

    "#]],
    );
}

#[test]
fn a_single_point_a_short_document_and_a_source_without_ledger_need_no_lines() {
    is_sound(&minute("", "- The ward was full."));
    is_sound(&report("1-12", "- The ward was full. { at=1-12 }\n- It was old. { at=1-6, 7-12 }"));
    assert_eq!(
        faults(&report("1-13", "- The ward was full. { at=1-13 }\n- It was old. { at=1-6, 7-13 }")),
        ["point-without-lines", "point-without-lines"]
    );
    assert_eq!(faults(&report("1-12", "- The ward was full.\n- It was old. { at=10 }")), ["point-without-lines"]);
    let unknown = faults(&format!("{}{}", bodies(), minute_alone("january/001-welcome", "", "- Full.\n- Old.")));
    assert_eq!(unknown, ["no-ledger"]);
}

#[test]
fn a_point_that_says_what_is_not_given_may_have_all_lines() {
    for sound in [
        "**The catch:** the minutes do not say who pays.",
        "The catch: no date is given.",
        "They didn’t record how it went.",
        "Nobody is named.",
    ] {
        is_sound(&minute("", &format!("- Full. {{ at=10 }}\n- {sound} {{ at=1-50 }}")));
    }
    for wide in ["The board did not agree.", "The minutes say that it agreed.", "**The catch:** it is dear."] {
        let text = format!("- Full. {{ at=10 }}\n- {wide} {{ at=1-50 }}");
        assert_eq!(faults(&minute("", &text)), ["point-without-lines"], "{wide}");
    }
}

#[test]
fn figures_of_a_point_are_looked_for_in_its_lines() {
    is_sound(&minute("", "- It has 146 beds. { at=10 }\n- 164 were wanted, and it cost £943,000. { at=20, 30 }"));
    says(
        &minute("", "- It has 146 beds. { at=20-22 }\n- It is old. { at=10 }"),
        &expect![[r#"
        error[figure-not-in-source]: the figure 146 does not stand in lines 20-22 of packs/march
          --> content/minutes/january/001-welcome.md:14:10
           |
        14 | - It has 146 beds. { at=20-22 }
           |          ^^^ nearest there: 164 on line 20
           |
           = help: packs/march has it on line 10. If that is the place, widen the range (`at`); if not, mend the figure.

    "#]],
    );
}

#[test]
fn a_range_of_a_point_is_checked_like_that_of_a_heading() {
    says(
        &minute(
            "",
            "- It is new. { at=10-900 }\n- It is old. { at: 12–10 }\n- It is big. {12}\n- It is red. {#red at=9}",
        ),
        &expect![[r#"
            error[bad-range]: 900 lies outside the source, which ends at 100
              --> content/minutes/january/001-welcome.md:14:14
               |
            14 | - It is new. { at=10-900 }
               |              ^^^^^^^^^^^^^ beyond the end
               |
               = help: Look the place up again, or mend `extent:` in content/packs/march.md.

            error[bad-range]: `{ at: 12–10 }` is not a range of lines or pages
              --> content/minutes/january/001-welcome.md:15:14
               |
            15 | - It is old. { at: 12–10 }
               |              ^^^^^^^^^^^^^ a range is expected after `at=`
               |
               = help: Write `{ at=10-12 }`, with a hyphen as the keyboard has it, not with a dash.

            error[bad-range]: `{12}` is not a range of lines or pages
              --> content/minutes/january/001-welcome.md:16:14
               |
            16 | - It is big. {12}
               |              ^^^^ a range is expected after `at=`
               |
               = help: Write `{ at=12 }`: numbers and hyphens alone, the smaller number first.

            error[bad-range]: `{#red at=9}` is not a range of lines or pages
              --> content/minutes/january/001-welcome.md:17:14
               |
            17 | - It is red. {#red at=9}
               |              ^^^^^^^^^^^ a range is expected after `at=`
               |
               = help: Write `{ at=9 }`: numbers and hyphens alone, the smaller number first.

        "#]],
    );
}

#[test]
fn readers_see_a_link_to_the_source_in_the_place_of_the_braces() {
    let page = page(
        "- The *ward* was full. { at=10 }\n- It is **old**. { at=10-12, 20 }\n\n- It's\n  new.\n\n  And it's red.\n  { at=30 }\n\n  - Quite.",
    );
    let link = |at: &str| {
        format!(
            " <span class=\"lines\">(<a href=\"../../../packs/march/\" aria-label=\"{at} in The March pack\">{at}</a>)</span></p>"
        )
    };
    for said in [
        format!("<p>The <em>ward</em> was full.{}", link("line 10")),
        format!("<p>It is <strong>old</strong>.{}", link("lines 10 to 12, 20")),
        format!("<p>And it’s red.{}", link("line 30")),
    ] {
        assert!(page.contains(&said), "{said}\n{page}");
    }
}

#[test]
fn the_lines_of_a_point_are_no_words() {
    let quiet = "- The ward was full. { at=10 }\n- It is old. { at=20 }";
    let searched = build(&minute("", quiet));
    assert!(searched.iter().all(|(_, text)| !text.contains("at=10")), "nobody sees the braces");
    assert_eq!(faults(&minute("", "- { at=10 }\n- It is old. { at=20 }")), ["blank-paragraph"]);
}

#[test]
fn braces_stand_behind_no_other_words() {
    let bad = ["bad-braces"];
    assert_eq!(faults(&minute("", "It was full. { at=12 }")), bad);
    assert_eq!(faults(&minute("", "- It was { at=12 } full.\n- Old. { at=12 }")), ["point-without-lines"]);
    assert_eq!(faults(&minute("", "- Full. {.wide}\n\n  Old. { at=12 }")), bad);
    assert_eq!(faults(&minute("", "- *Full. { at=12 }*")), bad);
    assert_eq!(faults(&minute("", "- Full. { at=12 }\n  - Old. {.wide}")), bad);
    assert_eq!(faults(&minute("", "- Full.\n\n## Beds\n\n- Old. { at=12 }")), bad);
    assert_eq!(faults(&format!("{}{}", world(), topic("", "- Old. {.wide}"))), bad);
    is_sound(&minute("", "- The sign \\{ at=12 \\}"));
}
