//! Numbers of minutes: any that a paper has, the same in all places.

use expect_test::expect;

use super::{faults, is_sound, minute_alone, says, world};
use crate::support::build;

const ALL: &str = "  - { id: all, title: The whole, kind: report, at: \"1-100\", omitted: It is only for tests. }\n";

/// The name of a minute, its number, and the number under which the pack lists it.
type Named<'a> = (&'a str, &'a str, &'a str);

/// A meeting with the minutes of these names and numbers, and a pack that lists them under others.
fn meeting(minutes: &[Named]) -> String {
    let each = |line: &dyn Fn(usize, &Named) -> String| -> String {
        minutes.iter().enumerate().map(|(i, minute)| line(i, minute)).collect()
    };
    let lines = each(&|i, (name, _, listed)| {
        let at = format!("{}-{}", 10 * i + 1, 10 * i + 10);
        format!("      - {{number: {listed}, title: Item, at: \"{at}\", published: minutes/january/{name}}}\n")
    });
    let last = minutes.len() * 10;
    let pack = format!(
        "  - id: minutes\n    title: Minutes\n    kind: minutes\n    at: \"1-{last}\"\n    minutes:\n{lines}  - {{id: rest, title: Rest, kind: report, \
         at: \"{}-100\", omitted: For tests.}}\n",
        last + 1
    );
    let records = each(&|i, (name, number, _)| {
        minute_alone(
            &format!("january/{name}"),
            &format!("number: {number}\ntitle: \"Item {}\"", ["A", "B", "C"][i]),
            "The chair welcomed everybody.",
        )
    });
    world().replace(ALL, &pack) + &records
}

#[test]
fn a_number_may_be_any_that_a_paper_has() {
    is_sound(&meeting(&[
        ("028-25-park", "28/25", "28/25"),
        ("029-thanks", "29/25", "29/25"),
        ("030a-end", "30a", "30a"),
    ]));
    is_sound(&meeting(&[
        ("007-1-park", "7.1", "7.1"),
        ("007-2-thanks", "\"7.2\"", "7.2"),
        ("end", "\"§ 8\"", "\"§ 8\""),
    ]));
    is_sound(&meeting(&[("001-park", "1", "01"), ("002-thanks", "\"2\"", "2"), ("2020-01-24-end", "3", "3")]));
}

#[test]
fn a_number_is_shown_and_sorted_as_the_paper_has_it() {
    let files =
        build(&meeting(&[("010-25-c", "10/25", "10/25"), ("009-25-b", "9/25", "9/25"), ("008-25-a", "8/25", "8/25")]));
    assert!(files["minutes/january/009-25-b/index.html"].contains("Minute 9/25"));
    let page = &files["meetings/january/index.html"];
    let at = |number: &str| page.find(&format!("minutes/january/{number}")).expect("the meeting lists its minutes");
    assert!(at("008-25-a") < at("009-25-b") && at("009-25-b") < at("010-25-c"), "{page}");
    assert!(files["data/minutes.json"].contains("\"number\":\"9/25\""));
    assert!(files["data/minutes.csv"].contains("9/25"));
    assert!(kinds_of_number(&files["data/datapackage.json"]).contains(&"string"));
}

/// What a Data Package says of each column `number`.
fn kinds_of_number(package: &str) -> Vec<&str> {
    let kinds = package.split("\"name\": \"number\"").skip(1).filter_map(|rest| rest.split("\"type\": \"").nth(1));
    kinds.filter_map(|rest| rest.split('"').next()).collect()
}

#[test]
fn numbers_are_numbers_for_programs_where_all_are() {
    let files = build(&meeting(&[("001-a", "1", "1"), ("002-b", "2", "2")]));
    assert!(files["data/minutes.json"].contains("\"number\":2"));
    assert!(kinds_of_number(&files["data/datapackage.json"]).iter().all(|kind| *kind == "integer"));
}

#[test]
fn a_number_unlike_its_file_and_its_pack_is_told_once_with_both_places() {
    says(
        &meeting(&[("001-a", "1", "1"), ("002-b", "12", "2")]),
        &expect![[r#"
        error[minute-number]: minute 12 is in a file that begins with another number
          --> content/minutes/january/002-b.md:7:9
           |
         7 | number: 12
           |         ^^ the file is `002-b.md`
           |
          ::: content/packs/march.md:15:18
           |
        15 |       - {number: 2, title: Item, at: "11-20", published: minutes/january/002-b}
           |                  - the number in the list of the pack
           |
           = help: Look the number up in the paper. Mend it here, or rename the file and write its old id under `moved_from:`.

    "#]],
    );
}

#[test]
fn two_minutes_with_one_number_are_told_at_the_second() {
    says(
        &meeting(&[("a", "1", "1"), ("b", "1", "1")]),
        &expect![[r#"
        error[minute-number]: two minutes of this meeting have the number 1
         --> content/minutes/january/b.md:7:9
          |
        7 | number: 1
          |         ^ the second of them
          |
         ::: content/minutes/january/a.md:7:9
          |
        7 | number: 1
          |         - the first of them
          |
          = help: Look both numbers up in the paper, and mend the one that is wrong.

    "#]],
    );
    assert_eq!(faults(&meeting(&[("001-a", "1", "1"), ("002-b", "1", "2")])), ["minute-number"]);
}

#[test]
fn two_lines_of_a_pack_that_were_swapped_are_told() {
    says(
        &meeting(&[("002-b", "2", "1"), ("001-a", "1", "2")]),
        &expect![[r#"
        error[minute-number]: the pack lists minute 2 under the number 1
          --> content/packs/march.md:14:18
           |
        14 |       - {number: 1, title: Item, at: "1-10", published: minutes/january/002-b}
           |                  ^ the number in the list of the pack
           |
          ::: content/minutes/january/002-b.md:7:9
           |
         7 | number: 2
           |         - the number in the record of the minute
           |
           = help: Look the number up in the paper, and mend the one that is wrong. Perhaps `published:` names another minute.

        error[minute-number]: the pack lists minute 1 under the number 2
          --> content/packs/march.md:15:18
           |
        15 |       - {number: 2, title: Item, at: "11-20", published: minutes/january/001-a}
           |                  ^ the number in the list of the pack
           |
          ::: content/minutes/january/001-a.md:7:9
           |
         7 | number: 1
           |         - the number in the record of the minute
           |
           = help: Look the number up in the paper, and mend the one that is wrong. Perhaps `published:` names another minute.

    "#]],
    );
}

#[test]
fn minutes_of_two_meetings_may_have_one_number() {
    let other =
        minute_alone("march/001-welcome", "meeting: march\ntitle: Welcome back", "The chair welcomed everybody.");
    is_sound(&(meeting(&[("001-a", "1", "1")]) + &other));
}

#[test]
fn what_no_paper_counts_with_is_no_number() {
    says(
        &meeting(&[("001-a", "first", "1")]),
        &expect![[r#"
        error[wrong-type]: `first` is not the number of a minute
         --> content/minutes/january/001-a.md:7:9
          |
        7 | number: first
          |         ^^^^^ a number is expected
          |
          = help: Write it as the paper has it, such as 128, 28/25, 5a or 7.1.

    "#]],
    );
}

#[test]
fn a_number_that_is_skipped_is_found_however_a_paper_counts() {
    let site = meeting(&[("028-25-a", "28/25", "28/25"), ("031-25-b", "31/25", "31/25")]);
    assert_eq!(faults(&site), ["gap-in-pack: minutes 29/25 to 30/25"]);
}
