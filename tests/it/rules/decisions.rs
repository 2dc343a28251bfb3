//! Decisions are told in the words of the minutes, and followed to what came of them.

use expect_test::expect;

use super::{faults, is_sound, minute, minute_alone, says, topic};

fn decision(outcome: &str, text: &str) -> String {
    minute(
        &format!("outcome: {outcome}\ndecisions:\n  - {{part: a, text: \"{text}\", outcome: {outcome}, at: \"10\"}}"),
        "Text.",
    )
}

#[test]
fn a_word_that_is_stronger_than_the_outcome_is_shown() {
    says(
        &decision("noted", "The committee approved the plan."),
        &expect![[r#"
        error[stronger-word]: `approved` is stronger than what the minutes record
          --> content/minutes/january/001-welcome.md:10:21
           |
        10 |   - {part: a, text: "The committee approved the plan.", outcome: noted, at: "10"}
           |                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ the outcome is: noted
           |
           = help: Say it in the word of the minutes. Where another body did this, and the minutes tell of it, give that as the reason under `excuses:`.

    "#]],
    );
}

#[test]
fn each_outcome_has_words_that_are_too_strong_for_it() {
    let words = ["agreed", "approved", "rejected"];
    let too_strong: Vec<(&str, Vec<&str>)> = ["noted", "requested", "agreed", "approved", "rejected"]
        .into_iter()
        .map(|outcome| {
            let is_told = |word: &&str| !faults(&decision(outcome, &format!("They {word} it."))).is_empty();
            (outcome, words.into_iter().filter(is_told).collect())
        })
        .collect();
    let expected: [(&str, Vec<&str>); 5] = [
        ("noted", vec!["agreed", "approved", "rejected"]),
        ("requested", vec!["approved", "rejected"]),
        ("agreed", vec!["approved", "rejected"]),
        ("approved", vec!["rejected"]),
        ("rejected", vec!["agreed", "approved"]),
    ];
    assert_eq!(too_strong, expected);
}

#[test]
fn what_was_not_done_is_no_claim() {
    is_sound(&decision("noted", "The plan was not yet approved."));
    assert_eq!(faults(&decision("noted", "It was not a secret that they approved it.")), ["stronger-word: approved"]);
}

#[test]
fn title_and_summary_may_tell_any_of_the_decisions_and_no_more() {
    let site = |summary: &str| {
        minute(
            &format!(
                "summary: {summary}\noutcome: agreed\ndecisions:\n  - {{part: a, text: To agree., outcome: agreed, at: \"10\"}}"
            ),
            "They approved of it.",
        )
    };
    is_sound(&site("The committee agreed."));
    says(
        &site("The committee approved it."),
        &expect![[r#"
        error[stronger-word]: `approved` is stronger than what the minutes record
         --> content/minutes/january/001-welcome.md:7:10
          |
        7 | summary: The committee approved it.
          |          ^^^^^^^^^^^^^^^^^^^^^^^^^^ the outcome is: agreed
          |
          = help: Say it in the word of the minutes. Where another body did this, and the minutes tell of it, give that as the reason under `excuses:`.

    "#]],
    );
}

/// A minute that asks the council for something.
fn asked(follow_up: &str) -> String {
    minute(
        &format!(
            "outcome: requested\ndecisions:\n  - {{part: a, text: To send a report., outcome: requested, asked: [county-council], at: \"10\"{follow_up}}}"
        ),
        "Text.",
    )
}

#[test]
fn nothing_said_of_what_came_of_a_request_is_shown() {
    says(
        &asked(""),
        &expect![[r#"
            warning[no-follow-up]: nothing says what came of (a)
              --> content/minutes/january/001-welcome.md:10:21
               |
            10 |   - {part: a, text: To send a report., outcome: requested, asked: [county-council], at: "10"}
               |                     ^^^^^^^^^^^^^^^^^ somebody was asked for this
               |
               = help: Look through later minutes and reports. Then write `follow_up: { answered: ID }`, or another state that is true, or `follow_up: { none_found: true }`.

        "#]],
    );
}

#[test]
fn a_request_is_followed_or_known_to_be_open() {
    is_sound(&asked(", follow_up: {none_found: true}"));
    let later = minute_alone("march/001-report", "meeting: march\ntitle: The report", "Text.");
    is_sound(&(asked(", follow_up: {answered: march/001-report}") + &later));
    is_sound(&decision("agreed", "To send a report."));
}

#[test]
fn a_follow_up_is_of_a_later_minute() {
    let same = minute_alone("january/002-report", "number: 2\ntitle: The report", "Text.");
    is_sound(&(asked(", follow_up: {answered: january/002-report}") + &same));
    let earlier =
        asked(", follow_up: {answered: january/002-report}").replace("number: 1", "number: 3").replace("001-", "003-");
    says(
        &(earlier + &same),
        &expect![[r#"
            error[earlier-follow-up]: the follow-up is not later than what it follows up
              --> content/minutes/january/003-welcome.md:10:117
               |
            10 | ...: "10", follow_up: {answered: january/002-report}}
               |                                  ^^^^^^^^^^^^^^^^^^ of an earlier meeting, or earlier in the same one
               |
               = help: Name a later minute or report, or write `none_found: true` where you looked and found none.

        "#]],
    );
    assert_eq!(faults(&asked(", follow_up: {answered: january/001-welcome}")), ["earlier-follow-up"], "itself");
}

#[test]
fn a_report_may_say_what_came_of_a_decision_if_it_is_later() {
    let asked = |by: &str| {
        format!(
            "decisions:\n  - {{part: a, text: \"Look.\", outcome: requested, asked: [county-council], at: \"10\", follow_up: {{answered: {by}}}}}\noutcome: requested"
        )
    };
    let report = |date: &str| {
        format!(
            "\n== content/reports/beds.md\n---\npack: march\ntitle: Beds\nkind: report\nauthors: [county-council]\ndate: {date}\nsource: {{pack: march, at: \"1-50\"}}\nsummary: About beds.\nreview: {{drafted: person}}\n---\n\n## In short\n\nText.\n"
        )
    };
    is_sound(&(minute(&asked("reports/beds"), "Text.") + &report("2020-03-18")));
    assert_eq!(faults(&(minute(&asked("reports/beds"), "Text.") + &report("2019-11-20"))), ["earlier-follow-up"]);
    assert_eq!(faults(&minute(&asked("reports/beds"), "Text.")), ["dangling-reference"]);
}

/// A minute that asks the council for a survey, of which no later record was found, and a topic.
fn asked_for_survey(follow_up: &str) -> String {
    let decision = "{part: a, text: Members asked the council for a survey of the closed wards., outcome: requested, asked: [county-council], at: \"10\"";
    let fields = format!(
        "outcome: requested\ntopics: [beds]\ndecisions:\n  - {decision},\n     follow_up: {{none_found: true{follow_up}}}}}"
    );
    minute(&fields, "Text.") + &topic("", "Text.")
}

/// A report with more front matter or other values, and a text.
fn report_alone(id: &str, fields: &str, text: &str) -> String {
    let usual = ["kind: report", "authors: [county-council]", "date: 2020-03-18", "topics: [beds]"];
    let is_other = |line: &&&str| !fields.lines().any(|other| other.split(':').next() == line.split(':').next());
    let kept: String = usual.iter().filter(is_other).map(|line| format!("{line}\n")).collect();
    format!(
        "\n== content/reports/{id}.md\n---\npack: march\ntitle: The paper {id}\nsource: {{pack: march, at: \"1-50\"}}\n\
         summary: A paper.\nreview: {{drafted: person}}\n{kept}{fields}\n---\n\n## In short\n\n{text}\n"
    )
}

/// The text of a paper that looks like an answer.
const SURVEY: &str = "The *Survey* of the wards is done.";

#[test]
fn a_later_record_that_looks_like_an_answer_is_told() {
    says(
        &(asked_for_survey("") + &report_alone("survey", "", SURVEY)),
        &expect![[r#"
        warning[later-record]: 1 later record may say what came of this
          --> content/minutes/january/001-welcome.md:11:21
           |
        11 |   - {part: a, text: Members asked the council for a survey of the closed wards., outcome: requested, asked: [county-council], at: "10",
           |                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ its `follow_up` says that none was found
           |
          ::: content/reports/survey.md:3:8
           |
         3 | title: The paper survey
           |        ---------------- reports/survey shares county-council, beds, “survey”, “wards”
           |
           = help: If it does, write `follow_up: { answered: reports/survey }`, `{ partly: reports/survey, missing: "…" }` or `{ scheduled: reports/survey, for: DATE }`. If not: `follow_up: { none_found: true, looked_at: [reports/survey] }`.

    "#]],
    );
    assert_eq!(
        faults(
            &(asked_for_survey("")
                + &minute_alone("march/001-survey", "meeting: march\ntitle: The survey\ntopics: [beds]", SURVEY))
        ),
        ["later-record"]
    );
}

#[test]
fn what_shares_too_little_or_is_not_later_is_no_answer() {
    let with = |fields: &str, text: &str| faults(&(asked_for_survey("") + &report_alone("survey", fields, text)));
    assert_eq!(with("", SURVEY), ["later-record"]);
    let trust = "\n== content/organisations/trust.md\n---\nname: Trust\nkind: provider\n---\n";
    let by_trust = report_alone("survey", "authors: [trust]", SURVEY);
    is_sound(&(asked_for_survey("") + trust + &by_trust));
    assert!(with("topics: []", SURVEY).is_empty(), "no topic");
    assert!(with("", "The survey of roads is done.").is_empty(), "one word");
    assert!(with("", "The council has a survey.").is_empty(), "the name of the body is no word of it");
    assert!(with("date: 2019-11-20", SURVEY).is_empty(), "before it");
    assert!(with("date: 2020-01-24", SURVEY).is_empty(), "a paper of the meeting itself");
}

#[test]
fn a_word_of_many_records_is_not_rare() {
    let others = |number: usize| -> String {
        let ids = ["roads", "rivers", "schools"];
        ids.iter().take(number).map(|id| report_alone(id, "topics: []", "Wards have a survey.")).collect()
    };
    let site = asked_for_survey("") + &report_alone("survey", "", SURVEY);
    assert_eq!(faults(&(site.clone() + &others(1))), ["later-record"], "three records have them");
    is_sound(&(site + &others(2)));
}

#[test]
fn an_action_log_that_names_the_minute_is_told() {
    let log = |text: &str| report_alone("log", "kind: log\ntopics: []", text);
    let row = "[The minute](/minutes/january/001-welcome) was dealt with.";
    assert_eq!(faults(&(asked_for_survey("") + &log(row))), ["later-record"]);
    is_sound(&(asked_for_survey("") + &log("The minute was dealt with.")));
    is_sound(&(asked_for_survey("") + &report_alone("log", "topics: []", row)));
    let of_nobody = asked_for_survey("").replace(", asked: [county-council]", "");
    is_sound(&(of_nobody.clone() + &log(row)));
    assert_eq!(faults(&(of_nobody + &log(&format!("{row} A survey.")))), ["later-record"], "it shares a word");
}

#[test]
fn a_record_that_was_looked_at_is_told_no_more_and_one_that_need_not_be_is() {
    let survey = report_alone("survey", "", SURVEY);
    let looked_at = asked_for_survey(", looked_at: [reports/survey]");
    is_sound(&(looked_at.clone() + &survey));
    let second = report_alone("second", "", SURVEY);
    assert_eq!(faults(&(looked_at.clone() + &survey + &second)), ["later-record"], "another one");
    is_sound(&(looked_at.clone() + &report_alone("survey", "", "Other words, which are rare no more.")));
    assert_eq!(faults(&looked_at), ["dangling-reference"]);
    says(
        &(looked_at + &report_alone("survey", "topics: []", SURVEY)),
        &expect![[r#"
        warning[unused-excuse]: nobody would take `reports/survey` for an answer
          --> content/minutes/january/001-welcome.md:12:48
           |
        12 |      follow_up: {none_found: true, looked_at: [reports/survey]}}
           |                                                ^^^^^^^^^^^^^^ it is not later, or shares no body that is to act, or no topic
           |
           = help: Take the entry out of `looked_at`.

    "#]],
    );
    let answered =
        asked_for_survey("").replace("none_found: true", "answered: reports/survey, looked_at: [reports/survey]");
    assert_eq!(faults(&(answered + &survey)), ["contradiction"]);
}
