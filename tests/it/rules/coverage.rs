//! Nothing in a pack is skipped, and nothing is claimed twice.

use expect_test::expect;

use super::{faults, is_sound, says, world};

const ALL: &str = "  - { id: all, title: The whole, kind: report, at: \"1-100\", omitted: It is only for tests. }\n";

/// The world with other documents in the pack, each a title and its lines.
fn documents(documents: &[(&str, &str)]) -> String {
    let lines: String = documents
        .iter()
        .zip(1..)
        .map(|((title, at), n)| {
            format!("  - {{ id: x{n}, title: {title}, kind: report, at: \"{at}\", omitted: For tests. }}\n")
        })
        .collect();
    world().replace(ALL, &lines)
}

/// The world with a set of minutes in lines 1 to 100, each minute a title and its lines.
fn minutes(minutes: &[(&str, &str)]) -> String {
    let lines: String = minutes
        .iter()
        .zip(1..)
        .map(|((title, at), n)| {
            format!("      - {{ number: {n}, title: {title}, at: \"{at}\", omitted: For tests. }}\n")
        })
        .collect();
    world().replace(
        ALL,
        &format!("  - id: minutes\n    title: Minutes\n    kind: minutes\n    at: \"1-100\"\n    minutes:\n{lines}"),
    )
}

#[test]
fn lines_that_no_document_has_are_shown() {
    says(
        &documents(&[("One", "1-40"), ("Two", "62-100")]),
        &expect![[r#"
        error[gap-in-pack]: 41-61 is in nothing that is listed here
         --> content/packs/march.md:2:8
          |
        2 | title: The March pack
          |        ^^^^^^^^^^^^^^ 21 in a row
          |
          = help: Add the part that stands there, published or omitted with a reason. Where nothing stands there, say so: `excuses: [{ code: gap-in-pack, of: "41-61", why: "…" }]`.

    "#]],
    );
}

#[test]
fn a_short_gap_is_a_page_number_or_a_blank_line() {
    is_sound(&documents(&[("One", "1-40"), ("Two", "61-100")]));
    is_sound(&documents(&[("One", "21-80")]));
    assert_eq!(faults(&documents(&[("One", "22-79")])), ["gap-in-pack: 1-21", "gap-in-pack: 80-100"]);
}

#[test]
fn of_pages_only_one_may_lie_between() {
    let pages = |list: &[(&str, &str)]| {
        documents(list).replace("lines: 100", "pages: 100").replace("unit: lines", "unit: pages")
    };
    is_sound(&pages(&[("One", "1-40"), ("Two", "42-100")]));
    assert_eq!(faults(&pages(&[("One", "1-40"), ("Two", "43-100")])), ["gap-in-pack: 41-42"]);
}

#[test]
fn a_gap_may_have_a_reason() {
    let site = documents(&[("One", "1-40"), ("Two", "62-100")]);
    let excuse = "extent: \"lines: 100\"\nexcuses: [{ code: gap-in-pack, of: \"41-61\", why: A blank form. }]";
    is_sound(&site.replace("extent: \"lines: 100\"", excuse));
}

#[test]
fn two_documents_with_the_same_lines_are_shown_together() {
    says(
        &documents(&[("One", "1-60"), ("Two", "60-100")]),
        &expect![[r#"
            error[overlap-in-pack]: 60 is claimed twice
              --> content/packs/march.md:10:45
               |
             9 |   - { id: x1, title: One, kind: report, at: "1-60", omitted: For tests. }
               |                                             ------ by “One”
            10 |   - { id: x2, title: Two, kind: report, at: "60-100", omitted: For tests. }
               |                                             ^^^^^^^^ by “Two”
               |
               = help: Look up where one ends and the other begins. One may lie wholly within the other, as an appendix in its report.

        "#]],
    );
    assert_eq!(faults(&documents(&[("One", "1-100"), ("Two", "1-100")])), ["overlap-in-pack"]);
}

#[test]
fn a_document_may_lie_within_another() {
    is_sound(&documents(&[("Report", "1-100"), ("Appendix", "40-60")]));
    is_sound(&documents(&[("Report", "1-100"), ("Appendix", "1-60"), ("Letter", "50-60")]));
    is_sound(&documents(&[("Report", "1-100"), ("Appendix", "60-100")]));
    is_sound(&documents(&[("One", "1-20,41-100"), ("Two", "21-40")]));
}

#[test]
fn a_minute_outside_its_document_is_shown() {
    let site = minutes(&[("Beds", "1-50"), ("Wards", "51-80")])
        .replace("at: \"1-100\"\n    minutes", "at: \"1-70\"\n    minutes");
    let more = "  - { id: rest, title: Rest, kind: report, at: \"71-100\", omitted: For tests. }\npublisher";
    says(
        &site.replace("documents:\n", &format!("documents:\n{}", more.trim_end_matches("publisher"))),
        &expect![[r#"
        error[overlap-in-pack]: “Wards” lies outside its document
          --> content/packs/march.md:16:40
           |
        16 |       - { number: 2, title: Wards, at: "51-80", omitted: For tests. }
           |                                        ^^^^^^^ the document has 1-70
           |
           = help: Look both places up again: a minute lies within the minutes that hold it.

    "#]],
    );
}

#[test]
fn lines_of_minutes_that_no_minute_has_are_shown_at_the_document() {
    says(
        &minutes(&[("Beds", "1-50"), ("Wards", "80-100")]),
        &expect![[r#"
        error[gap-in-pack]: 51-79 is in nothing that is listed here
          --> content/packs/march.md:10:12
           |
        10 |     title: Minutes
           |            ^^^^^^^ 29 in a row
           |
           = help: Add the part that stands there, published or omitted with a reason. Where nothing stands there, say so: `excuses: [{ code: gap-in-pack, of: "51-79", why: "…" }]`.

    "#]],
    );
    is_sound(&minutes(&[("Beds", "1-50"), ("Wards", "51-100")]));
}

#[test]
fn two_minutes_with_the_same_lines_are_a_fault() {
    assert_eq!(faults(&minutes(&[("Beds", "1-50"), ("Wards", "50-100")])), ["overlap-in-pack"]);
}

#[test]
fn who_was_there_is_told_by_the_meeting() {
    let site = minutes(&[("Beds", "31-100")]);
    assert_eq!(faults(&site), ["gap-in-pack: 1-30"]);
    let later = site.replace("at: \"1-100\"\n    minutes", "at: \"5-100\"\n    minutes");
    is_sound(&later.replace("date: 2020-01-24\n---", "date: 2020-01-24\nsource: {pack: march, at: \"1-30\"}\n---"));
    is_sound(&site.replace("date: 2020-01-24\n---", "date: 2020-01-24\nsource: {pack: march, at: \"1-30\"}\n---"));
}

#[test]
fn a_meeting_that_claims_all_its_minutes_hides_none_that_is_missing() {
    let whole = "date: 2020-01-24\nsource: {pack: march, at: \"1-100\"}\n---";
    let site = minutes(&[("Beds", "11-50"), ("Wards", "80-100")]).replace("date: 2020-01-24\n---", whole);
    assert_eq!(faults(&site), ["gap-in-pack: 51-79"]);
}

#[test]
fn a_number_that_is_left_out_among_minutes_is_shown() {
    let site = minutes(&[("Beds", "1-50"), ("Wards", "51-100")]);
    says(
        &site.replace("number: 2", "number: 3"),
        &expect![[r#"
            error[gap-in-pack]: minute 2 is not listed
              --> content/packs/march.md:15:29
               |
            15 |       - { number: 3, title: Wards, at: "51-100", omitted: For tests. }
               |                             ^^^^^ this is minute 3, and the one before it is 1
               |
               = help: Add it, published or omitted with a reason. If the paper itself leaves the number out, say so: `excuses: [{ code: gap-in-pack, of: "minute 2", why: "…" }]`.

        "#]],
    );
    assert_eq!(faults(&site.replace("number: 2", "number: 4")), ["gap-in-pack: minutes 2 to 3"]);
    is_sound(&site.replace("number: 1", "number: 11").replace("number: 2", "number: 12"));
}

#[test]
fn the_largest_numbers_are_no_harm() {
    let most = u32::MAX;
    let site = documents(&[("One", &format!("1-{most}"))]).replace("lines: 100", &format!("lines: {most}"));
    is_sound(&site);
    assert_eq!(faults(&format!("{site}\n== sources/march.txt\nOne line.\n")), ["bad-range"]);
}

#[test]
fn each_document_of_a_pack_has_an_id_of_its_own() {
    let two = "  - { id: plan, title: One, kind: report, at: \"1-50\", omitted: For tests. }\n  \
        - { id: plan, title: Two, kind: report, at: \"51-100\", omitted: For tests. }\n";
    says(
        &world().replace(ALL, two),
        &expect![[r#"
        error[contradiction]: two documents of this pack have the id `plan`
          --> content/packs/march.md:10:11
           |
         9 |   - { id: plan, title: One, kind: report, at: "1-50", omitted: For tests. }
           |           ---- the first of them
        10 |   - { id: plan, title: Two, kind: report, at: "51-100", omitted: For tests. }
           |           ^^^^ the second of them
           |
           = help: Give one of them another id. Where they are one document, keep one entry, with both ranges in `at:`.

    "#]],
    );
    is_sound(&world().replace(ALL, &two.replacen("plan", "chart", 1)));
}
