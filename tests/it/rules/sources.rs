//! What can only be found out with the sources at hand: words that are copied, “must” and “may”, and what no page tells.

use expect_test::expect;

use super::{faults, is_sound, minute, minute_alone, says, world};
use crate::support::compiled;

/// With lines of the source at hand.
fn with_source(site: &str, lines: &str) -> String {
    format!("{site}\n== sources/march.txt\n{lines}\n")
}

const SAID: &str = "The committee asked officers to bring back a report on beds.";

#[test]
fn eight_words_in_a_row_are_copied() {
    says(
        &with_source(&minute("", SAID), &format!("One.\n{SAID}")),
        &expect![[r#"
        warning[copied-words]: 11 words in a row stand in the source too
          --> content/minutes/january/001-welcome.md:14:1
           |
        14 | The committee asked officers to bring back a report on beds.
           | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ say it in your own words
           |
           = help: Tell the fact in a new sentence: another verb, another order, shorter. Or quote it, and say whose words they are.

    "#]],
    );
}

#[test]
fn a_copy_is_found_across_lines_and_marks() {
    assert_eq!(
        faults(&with_source(
            &minute("", SAID),
            "the Committee asked officers,\nto bring\nback: a (report) on hospitals"
        )),
        ["copied-words: The committee asked officers to"]
    );
}

#[test]
fn seven_words_in_a_row_are_none() {
    is_sound(&with_source(&minute("", SAID), "The committee asked officers to bring back the report on beds."));
    is_sound(&minute("", SAID));
}

#[test]
fn words_of_other_lines_are_not_the_source_of_a_record() {
    let lines = "One.\n".repeat(50) + SAID;
    is_sound(&with_source(&minute("", SAID), &lines));
}

#[test]
fn titles_quotations_names_and_figures_may_be_copied() {
    is_sound(&with_source(&minute(&format!("title: {}", &SAID[..59]), "Text."), SAID));
    let quoted = minute(
        "quotations:\n  - {words: The committee asked officers to bring back a report on beds, by: the clerk, kind: real}",
        "The clerk wrote “The committee asked officers to bring back a report on beds”.",
    );
    is_sound(&with_source(&quoted, SAID));
    is_sound(&with_source(
        &minute("", "There were 146, 164, 12, 6, 146, 12, 6 and 164."),
        "146 164 12 6 146 12 6 and 164",
    ));
    let name = minute("", "It is the County Council, County Council, County Council, County Council.");
    is_sound(&with_source(&name, "It is the County Council County Council County Council County Council"));
}

fn decision(text: &str) -> String {
    minute(&format!("decisions:\n  - {{part: a, text: {text}, outcome: noted, at: \"2\"}}"), "Text.")
}

#[test]
fn a_must_that_the_minutes_do_not_say_is_shown() {
    says(
        &with_source(&decision("Members must visit."), "Members must come.\nMembers may wish to visit."),
        &expect![[r#"
        warning[stronger-word]: the minutes do not say `must` here
          --> content/minutes/january/001-welcome.md:10:21
           |
        10 |   - {part: a, text: Members must visit., outcome: noted, at: "2"}
           |                     ^^^^^^^^^^^^^^^^^^^ not in the lines of this decision
           |
           = help: Keep the word of the minutes: must, should or may. Who was only asked need not.

    "#]],
    );
}

#[test]
fn must_should_and_may_are_kept() {
    let with = |text: &str, source: &str| faults(&with_source(&decision(text), &format!("One.\n{source}")));
    assert_eq!(with("Members must visit.", "Members are required to visit."), [""; 0]);
    assert_eq!(with("Members should visit.", "Members were asked to visit."), [""; 0]);
    assert_eq!(with("Members should visit.", "Members visit."), ["stronger-word: should"]);
    assert_eq!(with("Members may visit.", "Members must visit."), ["stronger-word: may"]);
    assert_eq!(with("Members may visit.", "Members visit in May 2020."), ["stronger-word: may"]);
    assert_eq!(with("Members will visit.", "Members visit."), [""; 0]);
    is_sound(&decision("Members must visit."));
}

#[test]
fn a_source_that_is_another_file_than_the_pack_names_is_refused() {
    let other = world().replace("\"1111", "\"9999").replace("sha256: 1111", "sha256: 9999");
    says(
        &with_source(&other, SAID),
        &expect![[r#"
            error[bad-ledger]: sources/march.txt is not the file that this pack was made from
             --> content/packs/march.md:6:9
              |
            6 | sha256: "9999111111111111111111111111111111111111111111111111111111111111"
              |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ the pack has another sum
              |
              = help: If this is the right file, write `sha256: "1111111111111111111111111111111111111111111111111111111111111111"` there. If not: take this one out of the folder, and find the file with the sum 9999111111111111111111111111111111111111111111111111111111111111.

        "#]],
    );
}

#[test]
fn a_source_of_no_pack_is_passed_over() {
    is_sound(&(world() + "\n== sources/april.txt\nNothing.\n"));
}

/// Passages that no page tells: first and last line, words, and how they begin.
fn uncited(site: &str) -> Vec<String> {
    let list = compiled(site).checked.uncited;
    list.iter().map(|it| format!("{}-{}: {}: {}", it.at.start(), it.at.end(), it.words, it.beginning)).collect()
}

#[test]
fn what_no_page_tells_is_listed_the_longest_first() {
    let lines = "One.\nTwo.\n\nFour and more.\nFive.\nSix.\nSeven and quite a few more words than that.\n";
    let record = minute_alone(
        "january/001-welcome",
        "source: {pack: march, at: \"1-50\"}",
        "Text.\n\n## Beds { at=2 }\n\nText.\n\n## Wards { at=5-6 }\n\nText.",
    );
    assert_eq!(
        uncited(&with_source(&(world() + &record), lines)),
        ["7-7: 9: Seven and quite a few more words than", "4-4: 3: Four and more.", "1-1: 1: One."]
    );
}

#[test]
fn a_record_whose_sections_name_no_lines_tells_all_of_its_source() {
    let record = minute_alone("january/001-welcome", "source: {pack: march, at: \"1-2\"}", "Text.");
    assert_eq!(uncited(&with_source(&(world() + &record), "One.\nTwo.\nThree.")), ["3-3: 1: Three."]);
}

#[test]
fn decisions_and_events_tell_their_lines() {
    let fields =
        "source: {pack: march, at: \"1-50\"}\ndecisions:\n  - {part: a, text: To note it., outcome: noted, at: \"3\"}";
    let record = minute_alone("january/001-welcome", fields, "Text.\n\n## Beds { at=1 }\n\nText.");
    assert_eq!(uncited(&with_source(&(world() + &record), "One.\nTwo.\nThree.")), ["2-2: 1: Two."]);
    assert_eq!(uncited(&(world() + &record)), [""; 0], "the source is not at hand");
}

#[test]
fn a_range_without_end_ends_with_the_source() {
    let fields = format!("source: {{pack: march, at: \"2-{}\"}}", u32::MAX);
    let site = with_source(&(world() + &minute_alone("january/001-welcome", &fields, "Text.")), "One.\nTwo.");
    assert_eq!(faults(&site), ["bad-range"]);
    assert_eq!(uncited(&site), ["1-1: 1: One."]);
}
