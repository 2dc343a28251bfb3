//! Values that are of the right type and still say nothing that could be true.

use expect_test::expect;

use super::{minute, minute_alone, says};
use crate::support::{WORLD, codes};

/// A body that began on this date.
fn begun(date: &str) -> String {
    format!("== content/organisations/trust.md\n---\nname: Trust\nkind: provider\nfrom: {date}\n---\n")
}

#[test]
fn a_date_in_another_form_is_refused() {
    says(
        &begun("1 April 2013"),
        &expect![[r#"
        error[bad-date]: `1 April 2013` cannot be read as a date
         --> content/organisations/trust.md:4:7
          |
        4 | from: 1 April 2013
          |       ^^^^^^^^^^^^ it is in none of the forms of a date
          |
          = help: Write 2020, 2020-03, 2020-03-18, 2019/20 or `spring 2020`: only as exact as the source.

    "#]],
    );
}

#[test]
fn a_day_that_is_not_in_the_calendar_is_refused() {
    says(
        &begun("2019-02-29"),
        &expect![[r#"
        error[bad-date]: `2019-02-29` cannot be read as a date
         --> content/organisations/trust.md:4:7
          |
        4 | from: 2019-02-29
          |       ^^^^^^^^^^ there is no day 2019-02-29 in the calendar
          |
          = help: Write 2020, 2020-03, 2020-03-18, 2019/20 or `spring 2020`: only as exact as the source.

    "#]],
    );
}

#[test]
fn a_financial_year_names_two_years_that_follow_each_other() {
    says(
        &begun("2019/21"),
        &expect![[r#"
        error[bad-date]: `2019/21` cannot be read as a date
         --> content/organisations/trust.md:4:7
          |
        4 | from: 2019/21
          |       ^^^^^^^ the financial year that begins in 2019 is 2019/20
          |
          = help: Write 2020, 2020-03, 2020-03-18, 2019/20 or `spring 2020`: only as exact as the source.

    "#]],
    );
}

#[test]
fn dates_are_as_exact_as_their_source() {
    for date in ["2020", "2020-03", "2020-03-18", "2019/20", "spring 2020", "\"early 2020\""] {
        assert_eq!(codes(&begun(date)), [""; 0], "{date}");
    }
}

#[test]
fn several_bad_dates_of_one_record_are_told_at_once() {
    assert_eq!(
        codes("== content/organisations/trust.md\n---\nname: Trust\nkind: provider\nfrom: soon\nto: later\n---\n"),
        ["bad-date"; 2]
    );
}

#[test]
fn a_range_that_runs_backwards_is_refused() {
    says(
        &minute("source: {pack: march, at: \"10-1\"}"),
        &expect![[r#"
            error[bad-range]: `10-1` is not a range of lines or pages
             --> content/minutes/january/001-welcome.md:8:27
              |
            8 | source: {pack: march, at: "10-1"}
              |                           ^^^^^^ a range is expected
              |
              = help: Write `"1-10"`: numbers and hyphens alone, the smaller number first.

        "#]],
    );
}

#[test]
fn a_range_beyond_the_end_of_its_source_is_refused() {
    says(
        &minute("source: {pack: march, at: \"90-101\"}"),
        &expect![[r#"
        error[bad-range]: 101 lies outside the source, which ends at 100
         --> content/minutes/january/001-welcome.md:8:27
          |
        8 | source: {pack: march, at: "90-101"}
          |                           ^^^^^^^^ beyond the end
          |
          = help: Look the place up again, or mend `extent:` in content/packs/march.md.

    "#]],
    );
}

#[test]
fn an_extent_that_is_too_small_is_told_once() {
    let site = |extent: &str| {
        minute("source: {pack: march, at: \"90-98\"}").replace("lines: 100", &format!("lines: {extent}"))
    };
    says(
        &site("60"),
        &expect![[r#"
        error[bad-range]: the source ends at 60, and one of its documents at 100
         --> content/packs/march.md:7:9
          |
        7 | extent: "lines: 60"
          |         ^^^^^^^^^^^ the end of the source
        8 | documents:
        9 |   - { id: all, title: The whole, kind: report, at: "1-100", omitted: It is only for tests. }
          |                                                    ------- the end of the document
          |
          = help: Count the lines of the source again, or its pages. Mend `extent:`, or the range of the document.

    "#]],
    );
    says(
        &site("0"),
        &expect![[r#"
        error[bad-range]: `extent` says how long the source is
         --> content/packs/march.md:7:9
          |
        7 | extent: "lines: 0"
          |         ^^^^^^^^^^ "lines: 1046" or "pages: 212" is expected
          |
          = help: Count the lines of a text source, or the pages of a PDF, and write them in quotation marks.

    "#]],
    );
    assert_eq!(codes(&site("100")), [""; 0]);
    assert_eq!(codes(&site("60").replace("90-98", "90-101")), ["bad-range"; 2], "beyond the last document too");
}

#[test]
fn the_range_of_a_section_is_held_to_the_same_rule() {
    says(
        &format!("{}## Later {{ at=95-120 }}\n\nMore was said.\n\n## Last {{ at=5-2 }}\n\nLittle.\n", minute("")),
        &expect![[r#"
            error[bad-range]: 120 lies outside the source, which ends at 100
              --> content/minutes/january/001-welcome.md:15:10
               |
            15 | ## Later { at=95-120 }
               |          ^^^^^^^^^^^^^ beyond the end
               |
               = help: Look the place up again, or mend `extent:` in content/packs/march.md.

            error[bad-range]: `5-2` is not a range of lines or pages
              --> content/minutes/january/001-welcome.md:19:9
               |
            19 | ## Last { at=5-2 }
               |         ^^^^^^^^^^ a range is expected after `at=`
               |
               = help: Write `{ at=2-5 }`: numbers and hyphens alone, the smaller number first.

        "#]],
    );
}

#[test]
fn the_range_of_a_decision_or_an_event_lies_inside_the_source() {
    assert_eq!(codes(&minute("decisions: [{part: a, text: To meet., outcome: noted, at: \"101\"}]")), ["bad-range"]);
    assert_eq!(
        codes(&minute("events: [{date: 2020, text: It opened., status: happened, at: \"101\"}]")),
        ["bad-range"]
    );
}

#[test]
fn the_extent_of_a_pack_is_in_lines_or_pages() {
    says(
        &format!("{}\n{}", WORLD.replace("lines: 100", "100 lines"), minute_alone("")),
        &expect![[r#"
            error[bad-range]: `extent` says how long the source is
             --> content/packs/march.md:7:9
              |
            7 | extent: "100 lines"
              |         ^^^^^^^^^^^ "lines: 1046" or "pages: 212" is expected
              |
              = help: Count the lines of a text source, or the pages of a PDF, and write them in quotation marks.

        "#]],
    );
}

#[test]
fn a_person_needs_a_name_or_a_role() {
    says(
        "
== content/organisations/council.md
---
name: Council
kind: council
---

== content/meetings/january.md
---
title: January
body: council
date: 2020-01-24
present:
  - {name: Anne Example}
  - {organisation: council}
---
",
        &expect![[r#"
            error[contradiction]: a person needs a name or a role
             --> content/meetings/january.md:7:5
              |
            7 |   - {organisation: council}
              |     ^ here
              |
              = help: Write `name:` for officers and councillors, `role:` for anybody else.

        "#]],
    );
}

#[test]
fn a_check_has_a_person_and_a_day() {
    says(
        &minute("review: {drafted: software, checked_by: The clerk}"),
        &expect![[r#"
        error[contradiction]: `checked_by` and `checked_on` belong together
         --> content/minutes/january/001-welcome.md:8:9
          |
        8 | review: {drafted: software, checked_by: The clerk}
          |         ^ here
          |
          = help: Give both: who checked the page, and on which day.

    "#]],
    );
}

#[test]
fn a_follow_up_is_a_minute_or_none() {
    says(
        &minute(
            "decisions:\n  - part: a\n    text: To meet.\n    outcome: agreed\n    at: \"5\"\n    follow_up: {answered: january/001-welcome, none_found: true}",
        ),
        &expect![[r#"
            error[contradiction]: `follow_up` has one state
              --> content/minutes/january/001-welcome.md:14:16
               |
            14 |     follow_up: {answered: january/001-welcome, none_found: true}
               |                ^ here
               |
               = help: Write one of these: {answered: ID}, {partly: ID, missing: "…"}, {scheduled: ID, for: DATE}, {elsewhere: true}, {none_found: true}.

        "#]],
    );
}

#[test]
fn what_a_body_is_today_is_said_in_words_or_by_name() {
    says(
        "== content/organisations/trust.md\n---\nname: Trust\nkind: provider\ntoday: {checked_on: 2020}\n---\n",
        &expect![[r#"
            error[contradiction]: `today` needs `organisation:` or `text:`
             --> content/organisations/trust.md:4:8
              |
            4 | today: {checked_on: 2020}
              |        ^ here
              |
              = help: Name the body that does the work now, or say it in words.

        "#]],
    );
}

#[test]
fn each_part_of_a_pack_is_published_or_omitted() {
    let documents = "documents:
  - {id: a, title: Agenda, kind: agenda, at: \"1-10\"}
  - {id: b, title: Plan, kind: report, at: \"11-20\", published: reports/plan, omitted: Too long.}
  - {id: c, title: Minutes, kind: minutes, at: \"21-30\", omitted: Later., minutes: []}
  - {id: d, title: Map, kind: map, at: \"31-40\", omitted: It is a picture.}";
    says(&WORLD.replace("documents: []", documents), &expect![""]);
}

/// A meeting at this time.
fn met(time: &str) -> String {
    format!(
        "{WORLD}\n== content/meetings/june.md\n---\ntitle: The June meeting\nbody: county-council\ndate: 2024-06-11\ntime: \"{time}\"\n---\n"
    )
}

#[test]
fn a_time_as_people_say_it_is_refused_with_the_form_that_can_be_read() {
    says(
        &met("7.30 p.m."),
        &expect![[r#"
        error[bad-time]: `7.30 p.m.` cannot be read as a time
         --> content/meetings/june.md:5:7
          |
        5 | time: "7.30 p.m."
          |       ^^^^^^^^^^^ it is in none of the forms of a time
          |
          = help: Write `time: "19:30"`.

    "#]],
    );
}

#[test]
fn a_time_that_is_on_no_clock_is_refused() {
    says(
        &met("25:99"),
        &expect![[r#"
        error[bad-time]: `25:99` cannot be read as a time
         --> content/meetings/june.md:5:7
          |
        5 | time: "25:99"
          |       ^^^^^^^ no clock shows this
          |
          = help: Write `time: "10:00"`, or `time: "10:00-13:50"` with the end: the hour from 00 to 23, then two digits for the minute.

    "#]],
    );
}

#[test]
fn a_time_that_can_be_read_is_sound_and_no_other_is() {
    for time in ["10:00", "9:05-11.30", "14:00–16:30", "22:00-00:30"] {
        assert_eq!(codes(&met(time)), Vec::<&str>::new(), "{time}");
    }
    for time in ["7pm", "14:00-13:00", "24:00", "noon", "about ten"] {
        assert_eq!(codes(&met(time)), ["bad-time"], "{time}");
    }
}

#[test]
fn a_year_that_never_was_is_refused() {
    says(
        &begun("0000"),
        &expect![[r#"
        error[bad-date]: `0000` cannot be read as a date
         --> content/organisations/trust.md:4:7
          |
        4 | from: 0000
          |       ^^^^ there was no year 0
          |
          = help: Write 2020, 2020-03, 2020-03-18, 2019/20 or `spring 2020`: only as exact as the source.

    "#]],
    );
}

#[test]
fn a_body_that_ended_before_it_began_is_refused() {
    says(
        &begun("2020\nto: 2019"),
        &expect![[r#"
        error[contradiction]: this body would have ended before it began
         --> content/organisations/trust.md:5:5
          |
        5 | to: 2019
          |     ^^^^ here
          |
          = help: See which of `from:` and `to:` is wrong, or whether they were mixed up.

    "#]],
    );
    for sound in ["2020\nto: 2020", "2020-06\nto: 2020", "2019/20\nto: 2020", "2020-03-18\nto: 2020-03-18"] {
        assert_eq!(codes(&begun(sound)), Vec::<&str>::new(), "{sound}");
    }
}

#[test]
fn nobody_looks_who_does_the_work_today_before_there_was_a_body() {
    let looked = |day: &str| codes(&begun(&format!("2013\ntoday: {{text: Another one does it., checked_on: {day}}}")));
    assert_eq!(looked("2012-12-31"), ["contradiction"]);
    assert_eq!(looked("2013-01-01"), Vec::<&str>::new());
}
