//! What rests on a record: `minutebook uses`.

use expect_test::expect;

use crate::support::{Run, WORLD, put, run, site_folder};

/// A paper with two sections, a minute that considered it, and a topic that rests on one of the sections.
pub fn site() -> String {
    format!(
        "{WORLD}
== content/reports/beds.md
---
pack: march
title: Beds in the county
kind: report
authors: [county-council]
date: 2020-03-18
source: {{pack: march, at: \"1-50\"}}
summary: About beds.
review: {{drafted: person}}
---

## In short

Some beds are old. [The costs](#costs) are known.

## Costs {{ at=10-20 }}

They are high.

### Of repairs

A mattress is dear.

## Staff

They are few.

== content/minutes/january/001-beds.md
---
meeting: january
number: 1
title: Beds at the meeting
source: {{pack: march, at: \"1-50\"}}
summary: The committee noted the paper.
outcome: noted
considers: [beds]
review: {{drafted: person}}
---

## In short

Members read [the paper](/reports/beds).

== content/topics/beds.md
---
title: The story of beds
summary: About beds.
---

## What it cost

[Beds are dear](/reports/beds#costs), and so are mattresses.
"
    )
}

fn uses(asked: &str) -> Run {
    run(site_folder(&site()).path(), &format!("uses {asked}"))
}

#[test]
fn what_rests_on_a_record_is_listed_with_its_place() {
    let listed = uses("/reports/beds");
    expect![[r"
        content/minutes/january/001-beds.md:8: minutes/january/001-beds names it
        content/minutes/january/001-beds.md:14: minutes/january/001-beds#in-short links to it
        content/topics/beds.md:8: topics/beds#what-it-cost links to #costs
    "]]
    .assert_eq(&listed.out);
    assert_eq!((listed.code, listed.err.as_str()), (Some(0), ""));
    assert_eq!(uses("content/reports/beds.md").out, listed.out, "the file of the record names it too");
}

#[test]
fn of_a_section_only_links_to_it_are_listed_also_those_of_its_own_page() {
    expect![[r"
        content/reports/beds.md:14: reports/beds#in-short links to #costs
        content/topics/beds.md:8: topics/beds#what-it-cost links to #costs
    "]]
    .assert_eq(&uses("/reports/beds#costs").out);
    let none = uses("/reports/beds#staff");
    assert_eq!((none.code, none.out.as_str()), (Some(0), "Nothing in the archive rests on it.\n"));
}

#[test]
fn programs_are_given_one_object_a_line() {
    let listed = uses("topics/beds --format json");
    assert_eq!((listed.code, listed.out.as_str()), (Some(0), ""), "nothing rests on it, and nothing is said");
    expect![[r#"
        {"file":"content/reports/beds.md","line":14,"column":20,"from":"reports/beds","section":"in-short","how":"links","to":"reports/beds","to_section":"costs"}
        {"file":"content/topics/beds.md","line":8,"column":1,"from":"topics/beds","section":"what-it-cost","how":"links","to":"reports/beds","to_section":"costs"}
    "#]]
    .assert_eq(&uses("reports/beds#costs --format json").out);
    let other = uses("reports/beds --format sarif");
    assert_eq!((other.code, other.out.as_str()), (Some(2), ""));
    assert!(other.err.contains("`human` or `json`"), "{}", other.err);
}

#[test]
fn an_unknown_address_is_told_with_the_nearest() {
    let unknown = uses("/reports/bedds");
    expect![[r#"
        error[broken-link]: `reports/bedds` is the address of no record
         |
         = help: Did you mean `minutebook uses reports/beds`?

    "#]]
    .assert_eq(&unknown.err);
    assert_eq!((unknown.code, unknown.out.as_str()), (Some(2), ""));
    let section = uses("/reports/beds#cost");
    expect![[r#"
        error[broken-fragment]: reports/beds has no section #cost
         |
         = help: Did you mean `minutebook uses reports/beds#costs`?

    "#]]
    .assert_eq(&section.err);
    assert_eq!(section.code, Some(2));
}

#[test]
fn a_record_that_cannot_be_read_may_rest_on_it_too_and_is_told() {
    let site = site_folder(&site());
    put(&site.path().join("content/topics/wards.md"), "---\ntitel: Wards\n---\n\n[Beds](/reports/beds).\n");
    let listed = run(site.path(), "uses reports/beds");
    assert_eq!((listed.code, listed.out.lines().count()), (Some(1), 3));
    assert!(listed.err.contains("content/topics/wards.md"), "{}", listed.err);
}
