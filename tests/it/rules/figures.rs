//! Every figure stands in the source.

use expect_test::expect;

use super::{bodies, faults, is_sound, ledger, minute, minute_alone, says, topic, world};
use crate::support::codes;

/// The figures of a minute that are missing.
fn missing_with(fields: &str, text: &str) -> Vec<String> {
    faults(&minute(fields, text))
        .into_iter()
        .map(|fault| fault.strip_prefix("figure-not-in-source: ").map_or(fault.clone(), str::to_owned))
        .collect()
}

fn missing(text: &str) -> Vec<String> {
    missing_with("", text)
}

#[test]
fn a_figure_that_the_source_does_not_have_is_shown_with_the_nearest_ones() {
    says(
        &minute("", "The ward has 147 beds."),
        &expect![[r#"
        error[figure-not-in-source]: the figure 147 does not stand in lines 1-50 of packs/march
          --> content/minutes/january/001-welcome.md:14:14
           |
        14 | The ward has 147 beds.
           |              ^^^ nearest there: 146 on line 10, 12 on line 10, 164 on line 20
           |
           = help: Mend the figure. Where it is rounded, say so (“about”, “nearly”, “more than”); where you worked it out, write how under `workings:`; where the source cannot have it, give the reason under `excuses:`.

    "#]],
    );
}

#[test]
fn figures_that_the_source_has_are_sound() {
    is_sound(&minute("", "The ward has 146 beds, or 46% of all. It cost £943,000 by 20 November 2019."));
}

#[test]
fn a_figure_elsewhere_in_the_pack_is_shown_with_its_line() {
    says(
        &minute("", "Beds.\n\n## Wards { at=10-15 }\n\nThere were 164 beds."),
        &expect![[r#"
        error[figure-not-in-source]: the figure 164 does not stand in lines 10-15 of packs/march
          --> content/minutes/january/001-welcome.md:18:12
           |
        18 | There were 164 beds.
           |            ^^^ nearest there: 12 on line 10, 146 on line 10, 6 on line 10
           |
           = help: packs/march has it on line 20. If that is the place, widen the range (`at`); if not, mend the figure.

    "#]],
    );
}

#[test]
fn a_section_within_a_section_has_the_lines_of_the_outer_one() {
    assert_eq!(
        missing(
            "Text.\n\n## A { at=10 }\n\nAll 146.\n\n### B\n\n146, 164.\n\n#### C { at=20 }\n\nAll 164.\n\n#### D\n\nAll 146."
        ),
        ["164"]
    );
}

#[test]
fn a_heading_of_the_same_level_closes_a_section() {
    assert_eq!(missing("Text.\n\n## A { at=10 }\n\nAll 146.\n\n## B\n\n146, 164."), [""; 0]);
    assert_eq!(missing("Text.\n\n## A { at=10 }\n\nAll 146.\n\n## B { at=30 }\n\nAll 146."), ["146"]);
    assert_eq!(missing("Text.\n\n## A { at=10,20 }\n\n146, 164."), [""; 0], "each of several ranges counts");
}

#[test]
fn a_heading_belongs_to_its_own_section() {
    assert_eq!(missing("Text.\n\n## All 146 beds { at=20 }\n\nText."), ["146"]);
    assert_eq!(missing("Text.\n\n## All 164 beds { at=20 }\n\nText."), [""; 0]);
}

#[test]
fn a_decision_and_an_event_have_lines_of_their_own() {
    let decision =
        |at: u32| format!("decisions:\n  - {{part: a, text: To note 164 beds., outcome: noted, at: \"{at}\"}}");
    assert_eq!(missing_with(&decision(10), "Text."), ["164"]);
    assert_eq!(missing_with(&decision(20), "Text."), [""; 0]);
    let event =
        |at: u32| format!("events:\n  - {{date: 2019-11-20, text: The ward opened., status: happened, at: \"{at}\"}}");
    assert_eq!(missing_with(&event(10), "Text."), ["2019-11-20"]);
    assert_eq!(missing_with(&event(40), "Text."), [""; 0]);
}

#[test]
fn the_date_of_an_event_is_shown_at_the_event() {
    let event = "events:\n  - {date: 2019-11-21, text: The ward opened., status: happened, at: \"40\"}";
    says(
        &minute(event, "Text."),
        &expect![[r#"
            error[figure-not-in-source]: the figure 2019-11-21 does not stand in line 40 of packs/march
              --> content/minutes/january/001-welcome.md:10:12
               |
            10 |   - {date: 2019-11-21, text: The ward opened., status: happened, at: "40"}
               |            ^^^^^^^^^^ nearest there: 2019-11-20 on line 40
               |
               = help: Mend the figure. Where it is rounded, say so (“about”, “nearly”, “more than”); where you worked it out, write how under `workings:`; where the source cannot have it, give the reason under `excuses:`.

        "#]],
    );
}

#[test]
fn figures_are_looked_for_wherever_a_reader_meets_them() {
    for text in [
        "- There are 147 beds.",
        "1. One thing\n   - There are 147 beds.",
        "There are **147** beds.",
        "Text.[^1]\n\n[^1]: There are 147 beds.",
        "Look at [147 beds](https://example.org/).",
        "Table: Beds\n\n| Ward | Beds |\n|---|---|\n| One | 147 |",
        "Table: All 147 beds\n\n| Ward | Beds |\n|---|---|\n| One | 146 |",
        "Text.\n\n### All 147 beds\n\nText.",
        "Beds\n: There are 147.",
        "The sum is\n147.",
        "```\nOne,147\n```",
    ] {
        assert_eq!(missing(text), ["147"], "{text}");
    }
    assert_eq!(missing_with("summary: The ward has 147 beds.", "Text."), ["147"]);
    assert_eq!(missing("> There are 147 beds."), ["unmarked-quotation: There are 147 beds.", "147"]);
    assert_eq!(missing_with("title: Only 147 beds", "Text."), ["147"]);
}

#[test]
fn figures_in_code_count_like_any_other() {
    assert_eq!(missing("In all `147` beds."), ["147"]);
    assert_eq!(missing("In all `146` beds, as in `146 (12)` or `a47`."), [""; 0]);
}

#[test]
fn figures_are_looked_up_whatever_their_signs_look_like() {
    for figure in
        ["\u{ff11}\u{ff14}\u{ff17}", "¹⁴⁷", "<sup>147</sup>", "\u{661}\u{664}\u{667}", "1\u{ad}47", "1&shy;47"]
    {
        let found = missing(&format!("There are {figure} beds."));
        assert_eq!(found.len(), 1, "{figure}: {found:?}");
    }
    is_sound(&minute("", "There are \u{ff11}\u{ff14}\u{ff16} beds, \u{ff14}\u{ff16}\u{ff05} of all."));
    is_sound(&minute("", "It was due on 2019\u{2011}11\u{2011}20 (20\u{a0}November\u{2009}2019)."));
}

#[test]
fn a_raised_figure_does_not_go_on_with_the_one_before_it() {
    assert_eq!(missing("It has 146 m² or 146 m<sup>2</sup>."), [""; 0]);
    is_sound(&minute("", "It has 12² or 12<sup>3</sup> beds, and 12¹."));
    assert_eq!(missing("It has 12<sub>3</sub> beds."), ["3"], "not 123");
    assert_eq!(missing("It has 12<sup>th</sup> beds."), [""; 0]);
}

#[test]
fn a_postcode_is_no_figure() {
    is_sound(&minute("", "It stands at AA9 9ND in Northtown, or AA99ND, or SW9A\u{a0}9AA."));
    assert_eq!(missing("It stands at 99 North Street, AA9 9ND. It has 9 doors."), ["99", "9"]);
}

#[test]
fn many_figures_in_one_paragraph_are_found_each_and_missed_each() {
    let count = 4_000;
    let figures = |more: usize| (1..=count).map(move |line| (line, 100_000 + line * 3 + more));
    let lines: Vec<String> = figures(0).map(|(line, figure)| format!("{line}: {figure}")).collect();
    let missing = |more: usize| {
        let text: Vec<String> = figures(more).map(|(_, figure)| figure.to_string()).collect();
        let minute = minute_alone("january/001-welcome", "", &text.join("; "));
        let site = (bodies() + &ledger(&lines.join("\n")) + &minute)
            .replace("lines: 100", "lines: 4000")
            .replace("1-100", "1-4000")
            .replace("1-50", "1-4000");
        codes(&site).into_iter().filter(|code| *code == "figure-not-in-source").count()
    };
    assert_eq!(missing(0), 0);
    assert_eq!(missing(1), count);
}

#[test]
fn a_title_is_no_proof_of_itself() {
    assert_eq!(missing_with("title: All 147 beds", "There are 147 beds."), ["147"]);
    assert_eq!(missing_with("title: All 146 beds", "There are 146 beds."), [""; 0]);
    is_sound(&(world() + &topic("", "Money from builders.").replace("title: Beds", "title: Section 106")));
}

#[test]
fn a_rounded_figure_says_so_and_is_true() {
    assert_eq!(missing("There were nearly 20,000 visits."), [""; 0]);
    assert_eq!(missing("There were about 19,800 visits."), [""; 0]);
    assert_eq!(missing("There were nearly 19,000 visits."), ["19,000"], "it is not true");
    assert_eq!(missing("There were more than 20,000 visits."), ["20,000"], "it is not true");
    assert_eq!(missing("There were 20,000 visits."), ["20,000"], "it does not say so");
    assert_eq!(missing("It was nearly over. There were 20,000 visits."), ["20,000"], "another sentence says so");
}

#[test]
fn a_day_that_no_month_has_is_no_number_beside_a_month() {
    let world = world().replace("20: 164", "20: 34 | 2019-11");
    let text = |day: &str| minute_alone("january/001-welcome", "", &format!("It began on {day} November 2019."));
    assert_eq!(faults(&(world.clone() + &text("34"))), ["figure-not-in-source: 34"]);
    assert_eq!(faults(&(world + &text("20"))), [""; 0]);
}

#[test]
fn a_record_without_a_source_links_to_where_its_figures_are_from() {
    let minute = minute("", "There are 146 beds.");
    says(
        &(minute.clone() + &topic("", "The ward has 146 beds.")),
        &expect![[r#"
        error[figure-not-in-source]: nothing says where the figure 146 is from
         --> content/topics/beds.md:7:14
          |
        7 | The ward has 146 beds.
          |              ^^^ no source, and no link to a record that has one
          |
          = help: Link in the same section to the minute or report that tells it. Or give the reason under `excuses:`.

    "#]],
    );
    let link = "[the welcome](/minutes/january/001-welcome)";
    is_sound(&(minute.clone() + &topic("", &format!("The ward has 146 beds: {link}."))));
    is_sound(&(minute.clone() + &topic("", &format!("## A\n\nThe ward has 146 beds.\n\nSee {link}."))));
    let other = format!("## A\n\nThe ward has 146 beds.\n\n## B\n\nSee {link}.");
    assert_eq!(faults(&(minute.clone() + &topic("", &other))), ["figure-not-in-source: 146"], "of another section");
    let summary = topic("", &format!("## A\n\nSee {link}.")).replace("About beds.", "All 146 beds.");
    is_sound(&(minute.clone() + &summary));
    says(
        &(minute + &topic("", &format!("The ward has 147 beds: {link}."))),
        &expect![[r#"
            error[figure-not-in-source]: the figure 147 does not stand in minutes/january/001-welcome
             --> content/topics/beds.md:7:14
              |
            7 | The ward has 147 beds: [the welcome](/minutes/january/001-welcome).
              |              ^^^ nearest there: 146
              |
              = help: Mend the figure, or link in this sentence to the minute or report that tells it. Where it is rounded, say so (“about”, “nearly”, “more than”); where you worked it out, write how under `workings:`; where the source cannot have it, give the reason under `excuses:`.

        "#]],
    );
}

#[test]
fn a_link_to_another_record_makes_its_figures_sound() {
    let other = minute_alone(
        "march/002-beds",
        "meeting: march\nnumber: 2\ntitle: Beds\nsource: {pack: march, at: \"60-70\"}",
        "There were 888 beds.",
    );
    let world = world().replace("40: 2019", "65: 888 | 999\n66: 2019") + &other;
    let text = |text: &str| minute_alone("january/001-welcome", "", text);
    assert_eq!(faults(&(world.clone() + &text("There were 888 beds."))), ["figure-not-in-source: 888"]);
    is_sound(&(world.clone() + &text("There were 888 beds, as [Beds](/minutes/march/002-beds) says.")));
    let untold = text("There were 999 beds, as [Beds](/minutes/march/002-beds) says.");
    assert_eq!(
        faults(&(world.clone() + &untold)),
        ["figure-not-in-source: 999"],
        "its source has it, its page does not"
    );
    let later = "There were 888 beds.\n\n[Beds](/minutes/march/002-beds) says so.";
    assert_eq!(faults(&(world + &text(later))), ["figure-not-in-source: 888"], "of another paragraph");
}

#[test]
fn the_date_and_the_number_of_a_minute_are_known() {
    let seventh = |text: &str| world() + &minute_alone("january/007-welcome", "number: 7", text);
    let site = seventh;
    is_sound(&site("This is minute 7 of 24 January 2020."));
    assert_eq!(
        faults(&site("This is minute 8 of 25 January 2020.")),
        ["figure-not-in-source: 8", "figure-not-in-source: 25 January 2020"]
    );
    let link = |words: &str| seventh("Text.") + &topic("", &format!("See [{words}](/minutes/january/007-welcome)."));
    is_sound(&link("minute 7 of 24 January 2020"));
    assert_eq!(faults(&link("minute 8 of 24 January 2020")), ["figure-not-in-source: 8"]);
}

#[test]
fn a_figure_within_a_name_is_part_of_the_name() {
    let term = "\n== content/glossary/nhs-111.md\n---\nterm: NHS 111\ndefinition: A telephone number for help.\n---\n";
    is_sound(&(minute("", "People can ring NHS 111.") + term));
    assert_eq!(faults(&(minute("", "There are 111 beds.") + term)), ["figure-not-in-source: 111"]);
}

#[test]
fn pages_about_the_archive_have_no_source() {
    is_sound(&(world() + "\n== content/pages/about.md\n---\ntitle: About\n---\n\nThere are 999 pages.\n"));
}

#[test]
fn a_figure_in_the_meaning_of_a_word_needs_a_link_or_a_reason() {
    let term = "\n== content/glossary/ward.md\n---\nterm: ward\ndefinition: A room with 888 beds.\n";
    assert_eq!(codes(&(world() + term + "---\n")), ["figure-not-in-source"]);
    let excuse = "excuses: [{ code: figure-not-in-source, of: \"888\", why: \"It is only an example.\" }]\n---\n";
    is_sound(&(world() + term + excuse));
}

#[test]
fn the_numbers_of_a_list_are_looked_for_unless_they_only_count() {
    says(
        &minute("", "It heard this.\n\n147. Replies asked for evenings."),
        &expect![[r#"
        error[figure-not-in-source]: the figure 147 does not stand in lines 1-50 of packs/march
          --> content/minutes/january/001-welcome.md:16:1
           |
        16 | 147. Replies asked for evenings.
           | ^^^ nearest there: 146 on line 10, 12 on line 10, 164 on line 20
           |
           = help: Mend the figure. Where it is rounded, say so (“about”, “nearly”, “more than”); where you worked it out, write how under `workings:`; where the source cannot have it, give the reason under `excuses:`.

    "#]],
    );
    assert_eq!(missing("It heard this.\n\n15. November 2019 was the month."), ["15"]);
    assert_eq!(missing("It heard this.\n\n## Replies\n\n146. This.\n147. That."), ["147"]);
    assert_eq!(missing("It heard this.\n\n## Replies\n\n1. This.\n2. That.\n\nThen:\n\n3. More."), [""; 0]);
    assert_eq!(missing("It heard this.\n\n164. This."), [""; 0]);
}

#[test]
fn a_part_of_a_year_is_compared_with_the_month() {
    for part in ["late 2019", "in the autumn of 2019", "at the end of 2019", "2019"] {
        assert_eq!(missing(&format!("It closed {part}.")), [""; 0], "{part}");
    }
    for part in ["early 2019", "in the spring of 2019", "in mid-2019", "Summer 2019"] {
        assert_eq!(missing(&format!("It closed {part}.")), ["2019"], "{part}");
    }
    let decision = |due: &str| {
        format!(
            "outcome: agreed\ndecisions:\n  - part: a\n    text: to close\n    outcome: agreed\n    due: {due}\n    at: \"40\"\n    follow_up: {{none_found: true}}"
        )
    };
    assert_eq!(
        missing_with(&decision("spring 2019"), "It closed.").len(),
        2,
        "before the meeting, and another part of the year"
    );
}

#[test]
fn figures_in_rings_and_brackets_are_looked_for() {
    assert_eq!(missing("There were ⑼ beds and ❾ wards, or ①②⑨."), ["⑼", "❾", "②", "⑨"], "the minute has number 1");
    assert_eq!(missing("There were ⑿ beds."), [""; 0]);
}
