//! Dates of two records that cannot both be true.

use expect_test::expect;
use minutebook::cache::NoCache;
use minutebook::diagnostic::{Code, Severity};
use minutebook::{Options, compile_in_memory};

use crate::support::sources;

use super::{faults, is_sound, minute, minute_alone, says, world};

/// A body with more front matter.
fn body(id: &str, fields: &str) -> String {
    format!("\n== content/organisations/{id}.md\n---\nname: The {id}\nkind: board\n{fields}\n---\n")
}

/// A decision of the meeting of 24 January 2020.
fn due(date: &str) -> String {
    let decision = "text: The council agreed to look again., outcome: agreed, at: \"10\"";
    minute(&format!("outcome: agreed\ndecisions:\n  - {{part: a, {decision}, due: \"{date}\"}}"), "Text.")
}

/// Something that the minutes date; their pack is of 18 March 2020.
fn event(date: &str, status: &str) -> String {
    minute(
        &format!("events:\n  - {{date: \"{date}\", text: The ward was closed., status: {status}, at: \"10\"}}"),
        "Text.",
    )
}

/// Whether the dates of a site contradict each other, whatever else is wrong with it.
fn contradict(site: &str) -> bool {
    faults(site).iter().any(|fault| fault == "contradiction")
}

#[test]
fn a_decision_is_not_due_before_the_meeting_that_made_it() {
    says(
        &due("2019-11-20"),
        &expect![[r#"
            error[contradiction]: (a) is due before the meeting that decided it
              --> content/minutes/january/001-welcome.md:10:88
               |
            10 |   - {part: a, text: The council agreed to look again., outcome: agreed, at: "10", due: "2019-11-20"}
               |                                                                                        ^^^^^^^^^^^^ it is due 2019-11-20, and the meeting was 2020-01-24
               |
               = help: See which of the two is wrong, and correct it there.

            error[figure-not-in-source]: the figure 2019-11-20 does not stand in line 10 of packs/march
              --> content/minutes/january/001-welcome.md:10:88
               |
            10 |   - {part: a, text: The council agreed to look again., outcome: agreed, at: "10", due: "2019-11-20"}
               |                                                                                        ^^^^^^^^^^^^ no figure of this kind stands there
               |
               = help: packs/march has it on line 40. If that is the place, widen the range (`at`); if not, mend the figure.

        "#]],
    );
    assert!(!contradict(&due("2020")) && !contradict(&due("2020-01-24")) && !contradict(&due("2020-06")));
}

#[test]
fn what_had_happened_when_a_paper_was_written_is_not_from_after_it() {
    says(
        &event("2020-06", "happened"),
        &expect![[r#"
            error[contradiction]: this had happened when the paper was written, and is from after it
              --> content/minutes/january/001-welcome.md:10:12
               |
            10 |   - {date: "2020-06", text: The ward was closed., status: happened, at: "10"}
               |            ^^^^^^^^^ the paper is of 2020-03-18, and this is of 2020-06
               |
               = help: See which of the two is wrong, and correct it there.

            error[figure-not-in-source]: the figure 2020-06 does not stand in line 10 of packs/march
              --> content/minutes/january/001-welcome.md:10:12
               |
            10 |   - {date: "2020-06", text: The ward was closed., status: happened, at: "10"}
               |            ^^^^^^^^^ no figure of this kind stands there
               |
               = help: Mend the figure. Where it is rounded, say so (“about”, “nearly”, “more than”); where you worked it out, write how under `workings:`; where the source cannot have it, give the reason under `excuses:`.

        "#]],
    );
    assert!(!contradict(&event("2020-06", "planned")), "what was planned may come later");
    assert!(!contradict(&event("2020", "happened")), "it may have been early in the year");
    assert!(!contradict(&event("2020-01", "happened")));
}

#[test]
fn minutes_are_not_printed_checked_or_corrected_before_their_meeting() {
    let review =
        |day: &str| minute(&format!("review: {{drafted: software, checked_by: A clerk, checked_on: {day}}}"), "Text.");
    assert!(contradict(&review("2020-01-23")) && !contradict(&review("2020-01-24")));
    let correction =
        |day: &str| minute(&format!("corrections:\n  - {{date: {day}, text: A name was wrong.}}"), "Text.");
    assert!(contradict(&correction("2019")) && !contradict(&correction("2020")));
    let pack = |day: &str| minute("", "Text.").replace("date: 2020-03-18\nfile:", &format!("date: {day}\nfile:"));
    assert!(contradict(&pack("2020-01-23")) && !contradict(&pack("2020-01-24")));
}

#[test]
fn a_body_meets_while_it_is_there_and_the_next_meeting_is_later() {
    let ended = |day: &str| world().replace("kind: council\n", &format!("kind: council\nto: {day}\n"));
    assert!(contradict(&ended("2019")) && contradict(&ended("2020-03-17")));
    is_sound(&ended("2020-03-18"));
    let next = |of: &str, next: &str| world().replace(of, &format!("{of}next: {next}\n"));
    let (january, march) = ("title: The January meeting\n", "title: The March meeting\n");
    assert!(contradict(&next(march, "january")));
    is_sound(&next(january, "march"));
}

#[test]
fn whoever_came_after_was_there_after() {
    let earlier = |fields: &str| body("trust", &format!("from: 2002\nto: 2013\n{fields}"));
    let later = |fields: &str| body("group", fields);
    let after = "succeeded_by: [{organisation: group, basis: stated}]";
    says(
        &(world() + &earlier(after) + &later("from: 1990\nto: 2001")),
        &expect![[r#"
        error[contradiction]: the later body ended before the earlier one began
         --> content/organisations/trust.md:6:31
          |
        6 | succeeded_by: [{organisation: group, basis: stated}]
          |                               ^^^^^ The group ended 2001, and The trust began 2002
          |
          = help: See which of the two is wrong, and correct it there.

    "#]],
    );
    let before = "preceded_by: [{organisation: trust, basis: stated}]";
    assert!(contradict(&(world() + &earlier("") + &later(&format!("from: 1990\nto: 2001\n{before}")))));
    for sound in ["from: 2013", "from: 2012", "from: 1990\nto: 2002", ""] {
        is_sound(&(world() + &earlier(after) + &later(sound)));
    }
}

#[test]
fn a_part_and_its_whole_were_there_together() {
    let whole = body("board", "from: 2006\nto: 2013");
    let part = |fields: &str| world() + &whole + &body("panel", &format!("part_of: board\n{fields}"));
    assert!(contradict(&part("from: 2014")) && contradict(&part("to: 2005")));
    for sound in ["from: 2013\nto: 2020", "to: 2006", "from: 2007\nto: 2008", ""] {
        is_sound(&part(sound));
    }
}

#[test]
fn a_body_that_had_ended_does_not_do_the_work_today() {
    let now = |to: &str| {
        world()
            + &body("old", "today: {organisation: new, checked_on: 2020-03-18}")
            + &body("new", &format!("to: {to}"))
    };
    assert!(contradict(&now("2019")));
    is_sound(&now("2020"));
}

#[test]
fn a_minute_without_its_meeting_is_told_of_that_alone() {
    let lost = world()
        + &minute_alone(
            "january/001-welcome",
            "meeting: nowhere\nreview: {drafted: software, checked_by: A clerk, checked_on: 1999}",
            "Text.",
        );
    assert!(!contradict(&lost), "{:?}", faults(&lost));
}

#[test]
fn what_somebody_has_done_was_done_on_a_day_that_has_come() {
    // 23 November 2026 is day 20,780 after 1 January 1970.
    let told = |site: &str| {
        let sources = sources(site).with_today(20_780);
        let compiled = compile_in_memory(&sources, Options::default(), &NoCache);
        let told: Vec<(Code, Severity)> =
            compiled.diagnostics.iter().map(|fault| (fault.code, fault.severity)).collect();
        told
    };
    let review =
        |day: &str| minute(&format!("review: {{drafted: software, checked_by: A clerk, checked_on: {day}}}"), "Text.");
    let correction = |day: &str| minute(&format!("corrections: [{{date: {day}, text: A name was wrong.}}]"), "Text.");
    let now = |day: &str| world() + &body("old", &format!("today: {{text: Nobody does it., checked_on: {day}}}"));
    for site in [&review as &dyn Fn(&str) -> String, &correction, &now] {
        for day in ["2026-11-25", "2999-01-01"] {
            assert_eq!(told(&site(day)), [(Code::BadDate, Severity::Warning)], "{day} in {}", site(day));
        }
        // In the east the next day has begun.
        for day in ["2026-11-23", "2026-11-24"] {
            assert_eq!(told(&site(day)), [], "{day} in {}", site(day));
        }
    }
    assert_eq!(told(&correction("2026-12")), [(Code::BadDate, Severity::Warning)]);
    for part in ["2026", "2026-11"] {
        assert_eq!(told(&correction(part)), [], "{part}");
    }
    assert_eq!(told(&world().replace("date: 2020-03-18", "date: 2999-03-18")), [], "a meeting may be to come");
}

#[test]
fn the_title_of_a_meeting_names_its_own_day() {
    let titled = |title: &str| world().replace("title: The March meeting", &format!("title: {title}"));
    is_sound(&titled("Council, 18 March 2020"));
    is_sound(&titled("Council, March 2020"));
    is_sound(&titled("Council, 18 March 2020, put off from 4 March 2020"));
    assert!(contradict(&titled("Council, 19 March 2020")));
}
