//! Slips that would publish something false: what contradicts the source, the pack or the record itself.

use super::{faults, is_sound, minute, minute_alone, topic, world};

fn decisions(outcome: &str, parts: [&str; 2]) -> Vec<String> {
    let [one, two] = parts.map(|part| format!("  - {{part: {part}, text: To note it., outcome: noted, at: \"10\"}}\n"));
    faults(&minute(&format!("outcome: {outcome}\ndecisions:\n{one}{two}"), "Text."))
}

#[test]
fn the_outcome_is_that_of_a_decision_and_each_decision_has_its_letter() {
    assert_eq!(decisions("noted", ["a", "b"]), [""; 0]);
    for outcome in ["approved", "none"] {
        assert_eq!(decisions(outcome, ["a", "b"]), ["contradiction"], "{outcome}");
    }
    assert_eq!(decisions("noted", ["a", "a"]), ["contradiction"]);
    assert_eq!(decisions("noted", ["(a)", "b"]), ["wrong-type"]);
}

#[test]
fn a_minute_lies_in_the_folder_of_its_meeting() {
    let of = |id: &str| faults(&(world() + &minute_alone(id, "meeting: march", "Text.")));
    assert_eq!(of("march/001-welcome"), [""; 0]);
    assert_eq!(of("january/001-welcome"), ["contradiction"]);
    assert_eq!(of("001-welcome"), ["contradiction"]);
}

#[test]
fn what_a_pack_leaves_out_has_no_page() {
    let of = |at: &str| faults(&minute(&format!("source: {{pack: march, at: \"{at}\"}}"), "Text."));
    assert_eq!(of("1-100"), ["contradiction"]);
    assert_eq!(of("1-50"), [""; 0], "a part of it may have a page");
}

#[test]
fn what_a_meeting_tells_of_itself_stands_in_its_lines() {
    let meeting = |fields: &str| {
        let day = "date: 2020-01-24\n";
        faults(&world().replace(day, &format!("{day}{fields}source: {{pack: march, at: \"1-20\"}}\n")))
    };
    assert_eq!(meeting("present: [{role: Twelve members}]\n"), [""; 0]);
    assert_eq!(meeting("present: [{role: Thirteen members}]\n"), ["figure-not-in-source: Thirteen"]);
    assert_eq!(meeting("time: \"10:00\"\n"), ["figure-not-in-source: 10:00"]);
    let other = world().replace("date: 2020-01-24\n", "date: 2020-01-25\nsource: {pack: march, at: \"1-20\"}\n");
    assert_eq!(faults(&other), ["figure-not-in-source: 2020-01-25"]);
    is_sound(&world().replace("date: 2020-01-24\n", "date: 2020-01-25\n"));
}

fn paper(fields: &str) -> String {
    format!(
        "{}\n== content/reports/plan.md\n---\npack: march\ntitle: A plan\nkind: plan\nauthors: [county-council]\nsource: {{pack: march, at: \"1-50\"}}\nsummary: A plan.\nreview: {{drafted: person}}\n{fields}\n---\n\n## In short\n\nText.\n",
        world()
    )
}

#[test]
fn the_date_of_a_paper_stands_in_its_lines_and_is_not_after_its_meeting() {
    is_sound(&paper("date: 2020-03-18\nmeeting: march"));
    assert_eq!(faults(&paper("date: 2020-03-17\nmeeting: march")), ["figure-not-in-source: 2020-03-17"]);
    assert_eq!(faults(&paper("date: 2020-03-18\nmeeting: january")), ["contradiction"]);
    let part = minute_alone("january/001-welcome", "", "Text.")
        .replace("content/minutes/january/001-welcome", "content/reports/part");
    let part = part.replace(
        "meeting: january\nnumber: 1\n",
        "pack: march\npart_of: plan\nkind: plan\nauthors: [county-council]\ndate: 2020-03-18\n",
    );
    is_sound(&(paper("date: 2020-03-18") + &part.replace("1-50", "20-30").replace("outcome: noted\n", "")));
}

#[test]
fn a_paper_that_prints_no_date_has_that_of_its_pack_and_no_other() {
    // No figure stands in these lines.
    let silent = |date: &str| faults(&paper(date).replace("at: \"1-50\"", "at: \"90-91\""));
    assert_eq!(silent("date: 2020-03-18"), [""; 0]);
    assert_eq!(silent("date: 2020-03-17"), ["figure-not-in-source: 2020-03-17"]);
}

#[test]
fn marks_and_links_that_make_nothing_are_told_and_may_be_meant() {
    for (text, code) in [
        ("They ** agreed** this.", "lost-mark: **"),
        ("They **agreed this.\n\nThey met again.\n\nThat was on Monday.** It rained.", "lost-mark: **"),
        ("See [the beds] (/about).", "lost-link"),
        ("{Say what it is.}", "bad-braces"),
    ] {
        assert_eq!(faults(&(world() + &topic("", text))), [code], "{text}");
    }
    is_sound(&(world() + &topic("", "Two \\*\\* stars, `**code` and \\[a](b).")));
    let two = "They **agreed this.\n\nThey **met again.";
    assert_eq!(faults(&(world() + &topic("", two))), ["lost-mark: **"; 2], "neither closes the other");
    let title = minute("title: The *new* plan", "Text.");
    assert_eq!(faults(&title), ["lost-mark: *new*"]);
    is_sound(&minute(
        "title: The *new* plan\nexcuses: [{code: lost-mark, of: \"*new*\", why: It is so called.}]",
        "Text.",
    ));
}

#[test]
fn a_chart_has_one_unit_and_a_check_a_day() {
    let chart = |cell: &str| {
        let text = format!(
            "```chart\nkind: bar\ntitle: \"Beds differ\"\nunit: \"beds\"\n```\n\nTable: Beds\n\n| Ward | Beds |\n|---|---|\n| North | 146 |\n| South | {cell} |"
        );
        faults(&minute("", &text))
    };
    assert_eq!(chart("164"), [""; 0]);
    assert_eq!(chart("46%"), ["bad-chart"]);
    let checked = |day: &str| {
        faults(&minute(&format!("review: {{drafted: person, checked_by: A clerk, checked_on: {day}}}"), "Text."))
    };
    assert_eq!(checked("2024-07-01"), [""; 0]);
    assert_eq!(checked("2024-07"), ["bad-date"]);
}

#[test]
fn a_source_beside_its_pack_is_the_one_that_the_pack_names() {
    assert_eq!(faults(&(world() + "\n== content/packs/march.txt\nAnother text.\n")), ["bad-ledger"]);
    assert_eq!(faults(&(world() + "\n== content/packs/mrach.txt\nAnother text.\n")), ["dangling-reference"]);
    let long = |lines: usize| format!("\n== sources/march.txt\n{}", "A text.\n".repeat(lines));
    assert_eq!(faults(&(world() + &long(101))), ["bad-range"]);
    let further = super::bodies() + &super::ledger("101: 146");
    assert_eq!(faults(&(further.clone() + &long(101))), ["bad-range"], "the ledger is as long as the source");
    let shorter = further.replace("lines: 100", "lines: 90");
    assert_eq!(faults(&(shorter + &long(101))), ["bad-range"], "and so is a document");
}
