//! Data out: what the archive says in forms for other programs. `tests/data/` shows the same files to the validators of
//! others; here is what no validator can know: that they say what the pages say, the same each time.

mod citations;
mod feeds;
mod linked;
mod tables;
mod whole;

use std::collections::BTreeMap;

use minutebook::Options;
use minutebook::sink::OutputFile;

use crate::support::{WORLD, compiled_with, report};

/// A council with two meetings, a minute with a promise, a paper, a topic and a word; with signs in it that mean something in
/// the forms.
const RECORDS: &str = r#"
== content/organisations/county-council.md
---
name: County Council
abbreviation: CC
also: ["The Council, of the county", "The |Council|"]
kind: council
from: spring 2010
---

== content/organisations/beds-and-sons.md
---
name: "Beds & Sons {Ltd}"
kind: company
part_of: county-council
---

== content/meetings/march.md
---
title: The March meeting
body: county-council
date: 2020-03-18
time: "14:00-16:30"
venue: "Room 1, County Hall; ground floor"
---

== content/meetings/later.md
---
title: A later meeting
body: county-council
date: spring 2021
---

== content/minutes/january/001-beds.md
---
meeting: january
number: 1
title: "Beds </script> & <b>more</b>, {all %} of a_x"
source: {pack: march, at: "1-50"}
summary: The meeting heard about beds.
outcome: requested
topics: [beds]
considers: [march/plan]
decisions:
  - { part: a, text: "The company is to count the beds.", outcome: requested, asked: [beds-and-sons], at: "10", follow_up: {none_found: true} }
events:
  - { date: "2020-06", text: The count was to begin., status: planned, at: "5" }
review: {drafted: software}
excuses:
  - { code: lost-mark, of: "</script>", why: "It is a test." }
---

## In short

They talked.

== content/reports/march/plan.md
---
pack: march
title: The plan for beds
kind: plan
authors: [beds-and-sons]
date: 2020-03-18
source: {pack: march, at: "51-100"}
summary: The plan says how.
topics: [beds]
review: {drafted: person}
---

## In short

It says how.

== content/topics/beds.md
---
title: Hospital beds
summary: How many there are.
---

== content/glossary/ward.md
---
term: ward
abbreviation: W
definition: A room where patients stay.
---

== content/places/hall.md
---
name: County Hall
kind: building
run_by: beds-and-sons
---
"#;

const ADDRESS: &str = "address: https://example.org/a\npublisher: { name: \"Maps & Co\" }\nlicence: Free for all.\n";

/// The small archive of these tests, with more in `archive.yaml`.
fn site(archive: &str) -> String {
    let whole = "  - { id: all, title: The whole, kind: report, at: \"1-100\", omitted: It is only for tests. }\n";
    let parts = "  - { id: plan, title: Plan, kind: plan, at: \"51-100\", published: reports/march/plan }\n  \
        - id: minutes\n    title: Minutes\n    kind: minutes\n    at: \"1-50\"\n    minutes:\n\
        \x20     - { number: 1, title: Beds, at: \"1-50\", published: minutes/january/001-beds }\n";
    assert!(WORLD.contains(whole), "the usual world has another pack");
    let world = WORLD.replace(whole, parts);
    format!(
        "{world}{RECORDS}\n== content/archive.yaml\ntitle: Test archive\nsummary: An archive for tests.\nlanguage: en-GB\n{archive}"
    )
}

/// The files of a site, as they are. The site must be sound.
fn files(site: &str, options: Options) -> Vec<OutputFile> {
    let compiled = compiled_with(site, options);
    assert!(!compiled.files.is_empty(), "the site is not sound:\n{}", report(site));
    compiled.files
}

/// The same by path, as texts.
fn built(archive: &str) -> BTreeMap<String, String> {
    built_with(archive, Options::default())
}

fn built_with(archive: &str, options: Options) -> BTreeMap<String, String> {
    let files = files(&site(archive), options).into_iter();
    files.map(|file| (file.path.to_string(), String::from_utf8_lossy(&file.bytes).into_owned())).collect()
}

const MINUTE: &str = "minutes/january/001-beds/";
const REPORT: &str = "reports/march/plan/";
