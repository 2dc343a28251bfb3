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
    says(&minute("", "- The ward was full.\n- It has 146 beds. { at=1-50 }\n- It is old. { at=10 }"), &expect![[""]]);
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
    says(&minute("", "- It has 146 beds. { at=20-22 }\n- It is old. { at=10 }"), &expect![[""]]);
}

#[test]
fn a_range_of_a_point_is_checked_like_that_of_a_heading() {
    says(
        &minute(
            "",
            "- It is new. { at=10-900 }\n- It is old. { at: 12–10 }\n- It is big. {12}\n- It is red. {#red at=9}",
        ),
        &expect![[""]],
    );
}

#[test]
fn readers_see_a_link_to_the_source_in_the_place_of_the_braces() {
    let page = page(
        "- The *ward* was full. { at=10 }\n- It is **old**. { at=10-12, 20 }\n\n- It's\n  new.\n\n  And it's red.\n  { at=30 }\n\n  - Quite.",
    );
    let link = |at: &str| {
        format!(
            " <span class=\"lines\">(<a href=\"../../../packs/march/\">{at}<span class=\"say\"> in The March pack</span></a>)</span></p>"
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
    assert_eq!(faults(&minute("", "It was full. { at=10 }")), bad);
    assert_eq!(faults(&minute("", "- It was { at=10 } full.\n- Old. { at=10 }")), ["point-without-lines"]);
    assert_eq!(faults(&minute("", "- Full. { at=10 }\n\n  Old. { at=10 }")), bad);
    assert_eq!(faults(&minute("", "- *Full. { at=10 }*")), bad);
    assert_eq!(faults(&minute("", "- Full. { at=10 }\n  - Old. { at=10 }")), bad);
    assert_eq!(faults(&minute("", "- Full.\n\n## Beds\n\n- Old. { at=10 }")), bad);
    assert_eq!(faults(&format!("{}{}", world(), topic("", "- Old. { at=10 }"))), bad);
    is_sound(&minute("", "- The sign \\{ at=10 \\}"));
}
