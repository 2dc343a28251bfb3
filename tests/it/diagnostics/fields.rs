//! Front matter that does not say what its kind can hold.

use expect_test::expect;

use super::{minute, says};
use crate::support::codes;

#[test]
fn yaml_that_cannot_be_read_is_shown_where_reading_stopped() {
    says(
        "== content/pages/budget.md\n---\ntitle: Part 2: the budget\n---\n",
        &expect![[r#"
            error[bad-yaml]: there are two colons on one line
             --> content/pages/budget.md:2:14
              |
            2 | title: Part 2: the budget
              |              ^ a second colon
              |
              = help: Put quotation marks round the value: `title: "Part 2: the budget"`. If two fields stand on one line, give each a line of its own.

        "#]],
    );
}

#[test]
fn a_quotation_mark_that_is_not_closed_is_shown() {
    says(
        "== content/pages/budget.md\n---\ntitle: \"The budget\nmenu: 1\n---\n",
        &expect![[r#"
            error[bad-yaml]: a closing quotation mark is missing
             --> content/pages/budget.md:2:8
              |
            2 | title: "The budget
              |        ^^^^^^^^^^^ what this quotation mark opens is not closed
              |
              = help: Write `title: "The budget"`.

        "#]],
    );
}

#[test]
fn a_tab_is_no_indentation() {
    says(
        "== content/organisations/trust.md\n---\nname: Trust\nkind: provider\ntoday:\n\ttext: Gone\n---\n",
        &expect![[r#"
            error[missing-field]: the field `checked_on` is missing
             --> content/organisations/trust.md:4:1
              |
            4 | today:
              | ^^^^^^ `checked_on:` is expected here
              |
              = help: Add a line `checked_on: …`. docs/content-model.md says what belongs there.

            error[bad-yaml]: a tab stands before this line
             --> content/organisations/trust.md:5:1
              |
            5 |     text: Gone
              | ^ a tab; spaces are expected
              |
              = help: Take it away, and type 2 spaces in its place.

        "#]],
    );
}

#[test]
fn an_unknown_field_is_shown_with_the_nearest() {
    says(
        "== content/places/ashby.md\n---\nname: Ashby\nkind: town\ndistrikt: Charnwood\n---\n",
        &expect![[r#"
            error[unknown-field]: there is no field `distrikt` here
             --> content/places/ashby.md:4:1
              |
            4 | distrikt: Charnwood
              | ^^^^^^^^ unknown field
              |
              = help: Did you mean `district`? Known here: name, also, kind, run_by, district, later, moved_from, excuses, corrections, quotations.

        "#]],
    );
}

#[test]
fn an_unknown_field_that_resembles_none_is_shown_with_all() {
    says(
        "== content/pages/about.md\n---\ntitle: About\nxyz: 1\n---\n",
        &expect![[r#"
            error[unknown-field]: there is no field `xyz` here
             --> content/pages/about.md:3:1
              |
            3 | xyz: 1
              | ^^^ unknown field
              |
              = help: One of these is expected: title, summary, menu, order, moved_from, excuses, corrections, quotations.

        "#]],
    );
}

#[test]
fn an_unknown_field_in_a_list_is_shown_in_its_entry() {
    says(
        &minute(
            "decisions:\n  - {part: a, text: To meet., outcome: agreed, at: \"5\"}\n  - {part: b, text: To ask., outcome: agreed, at: \"6\", due_by: 2020}",
        ),
        &expect![[r#"
            error[unknown-field]: there is no field `due_by` here
              --> content/minutes/january/001-welcome.md:11:56
               |
            11 |   - {part: b, text: To ask., outcome: agreed, at: "6", due_by: 2020}
               |                                                        ^^^^^^ unknown field
               |
               = help: One of these is expected: part, text, outcome, asked, inferred, due, at, follow_up.

        "#]],
    );
}

#[test]
fn the_archive_has_its_own_fields() {
    says(
        "== content/archive.yaml\ntitle: Archive\nsummary: For tests.\nlanguage: en-GB\ncolour: green\n",
        &expect![[r#"
            error[unknown-field]: there is no field `colour` here
             --> content/archive.yaml:4:1
              |
            4 | colour: green
              | ^^^^^^ unknown field
              |
              = help: One of these is expected: title, summary, language, publisher, address, edit, history, issues, licence, theme, reading, coverage_note, search, downloads.

        "#]],
    );
}

#[test]
fn a_missing_field_is_named() {
    says(
        "== content/places/ashby.md\n---\nname: Ashby\n---\n",
        &expect![[r#"
        error[missing-field]: the field `kind` is missing
         --> content/places/ashby.md:1:1
          |
        1 | ---
          | ^^^ `kind:` is expected here
          |
          = help: Add a line `kind: …`. docs/content-model.md says what belongs there.

    "#]],
    );
}

#[test]
fn all_missing_fields_are_named_at_once() {
    says(
        "== content/places/ashby.md\n---\ndistrict: Charnwood\n---\n",
        &expect![[r#"
        error[missing-field]: the field `kind` is missing
         --> content/places/ashby.md:1:1
          |
        1 | ---
          | ^^^ `kind:` is expected here
          |
          = help: Add a line `kind: …`. docs/content-model.md says what belongs there.

        error[missing-field]: the field `name` is missing
         --> content/places/ashby.md:1:1
          |
        1 | ---
          | ^^^ `name:` is expected here
          |
          = help: Add a line `name: …`. docs/content-model.md says what belongs there.

    "#]],
    );
}

#[test]
fn front_matter_without_fields_lacks_all_that_must_be_there() {
    says(
        "== content/pages/about.md\n---\n---\n",
        &expect![[r#"
            error[missing-field]: the field `title` is missing
             --> content/pages/about.md:1:1
              |
            1 | ---
              | ^^^ `title:` is expected here
              |
              = help: Add a line `title: …`. docs/content-model.md says what belongs there.

        "#]],
    );
}

#[test]
fn an_archive_without_fields_lacks_all_that_must_be_there() {
    says(
        "== content/archive.yaml\n",
        &expect![[r#"
            error[missing-field]: the field `language` is missing
             --> content/archive.yaml:1:1
              |
            1 |
              | ^ `language:` is expected here
              |
              = help: Add a line `language: …`. docs/content-model.md says what belongs there.

            error[missing-field]: the field `summary` is missing
             --> content/archive.yaml:1:1
              |
            1 |
              | ^ `summary:` is expected here
              |
              = help: Add a line `summary: …`. docs/content-model.md says what belongs there.

            error[missing-field]: the field `title` is missing
             --> content/archive.yaml:1:1
              |
            1 |
              | ^ `title:` is expected here
              |
              = help: Add a line `title: …`. docs/content-model.md says what belongs there.

        "#]],
    );
}

#[test]
fn missing_fields_are_told_of_each_entry_of_a_list() {
    says(
        &minute(
            "decisions:\n  - part: a\n    text: To meet.\n    outcome: agreed\n  - part: b\n    outcome: agreed\n    at: \"7\"",
        ),
        &expect![[r#"
            error[missing-field]: the field `at` is missing
              --> content/minutes/january/001-welcome.md:10:3
               |
            10 |   - part: a
               |   ^^^^^^^^^ `at:` is expected here
               |
               = help: Add a line `at: …`. docs/content-model.md says what belongs there.

            error[missing-field]: the field `text` is missing
              --> content/minutes/january/001-welcome.md:13:3
               |
            13 |   - part: b
               |   ^^^^^^^^^ `text:` is expected here
               |
               = help: Add a line `text: …`. docs/content-model.md says what belongs there.

        "#]],
    );
}

#[test]
fn a_field_that_is_missing_between_braces_is_told() {
    says(
        &minute("source: {pack: march}"),
        &expect![[r#"
            error[missing-field]: the field `at` is missing
             --> content/minutes/january/001-welcome.md:8:1
              |
            8 | source: {pack: march}
              | ^^^^^^^^^^^^^^^^^^^^^ `at:` is expected here
              |
              = help: Write `, at: "…"` before the closing `}`. docs/content-model.md says what belongs there.

        "#]],
    );
}

#[test]
fn a_field_that_is_missing_between_braces_in_a_list_is_told() {
    says(
        &minute("events:\n  - {date: 2020-02, text: The ward opened., status: happened}"),
        &expect![[r#"
            error[missing-field]: the field `at` is missing
              --> content/minutes/january/001-welcome.md:10:3
               |
            10 |   - {date: 2020-02, text: The ward opened., status: happened}
               |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ `at:` is expected here
               |
               = help: Write `, at: "…"` before the closing `}`. docs/content-model.md says what belongs there.

        "#]],
    );
}

#[test]
fn a_field_that_is_missing_below_another_is_told() {
    says(
        &minute("source:\n  pack: march"),
        &expect![[r#"
            error[missing-field]: the field `at` is missing
             --> content/minutes/january/001-welcome.md:8:1
              |
            8 | source:
              | ^^^^^^^ `at:` is expected here
              |
              = help: Add a line `at: …`. docs/content-model.md says what belongs there.

        "#]],
    );
}

#[test]
fn a_field_that_is_written_twice_is_shown_at_its_second_place() {
    says(
        "== content/places/ashby.md\n---\nname: Ashby\nkind: town\nname: Ashby-de-la-Zouch\n---\n",
        &expect![[r#"
        error[duplicate-field]: `name` is written twice
         --> content/places/ashby.md:4:1
          |
        4 | name: Ashby-de-la-Zouch
          | ^^^^ the second time
          |
          = help: Keep one of the two. If both hold something, join them.

    "#]],
    );
}

#[test]
fn a_field_that_is_written_twice_in_a_list_is_shown() {
    says(
        &minute(
            "events:\n  - date: 2020-02\n    text: The ward opened.\n    date: 2020-03\n    status: happened\n    at: \"8\"",
        ),
        &expect![[r#"
            error[missing-field]: the field `status` is missing
              --> content/minutes/january/001-welcome.md:10:3
               |
            10 |   - date: 2020-02
               |   ^^^^^^^^^^^^^^^ `status:` is expected here
               |
               = help: Add a line `status: …`. docs/content-model.md says what belongs there.

            error[missing-field]: the field `text` is missing
              --> content/minutes/january/001-welcome.md:12:3
               |
            12 |     date: 2020-03
               |   ^^^^^^^^^^^^^^^ `text:` is expected here
               |
               = help: Add a line `text: …`. docs/content-model.md says what belongs there.

            error[bad-yaml]: a hyphen is missing before the first field of an entry
              --> content/minutes/january/001-welcome.md:12:5
               |
            12 |     date: 2020-03
               |     ^^^^^^^^^^^^^ `- ` is expected before this
               |
               = help: Write `- date: 2020-03`.

        "#]],
    );
}

#[test]
fn a_word_where_a_number_belongs_is_of_the_wrong_type() {
    says(
        "== content/pages/about.md\n---\ntitle: About\nmenu: first\n---\n",
        &expect![[r#"
            error[wrong-type]: a value is of the wrong type
             --> content/pages/about.md:3:7
              |
            3 | menu: first
              |       ^^^^^ expected a whole number
              |
              = help: docs/content-model.md says what belongs there.

        "#]],
    );
}

#[test]
fn a_number_below_zero_is_of_the_wrong_type() {
    says(
        "== content/pages/about.md\n---\ntitle: About\nmenu: -1\n---\n",
        &expect![[r#"
            error[wrong-type]: a value is of the wrong type
             --> content/pages/about.md:3:7
              |
            3 | menu: -1
              |       ^^ expected a whole number
              |
              = help: docs/content-model.md says what belongs there.

        "#]],
    );
}

#[test]
fn a_text_where_a_list_belongs_is_of_the_wrong_type() {
    says(
        "== content/places/ashby.md\n---\nname: Ashby\nkind: town\nalso: Ashby-de-la-Zouch\n---\n",
        &expect![[r#"
            error[wrong-type]: a value is of the wrong type
             --> content/places/ashby.md:4:7
              |
            4 | also: Ashby-de-la-Zouch
              |       ^^^^^^^^^^^^^^^^^ expected a list: lines that begin with `- `, or [one, two]
              |
              = help: Write `also: [Ashby-de-la-Zouch]`.

        "#]],
    );
}

#[test]
fn a_list_where_a_text_belongs_is_of_the_wrong_type() {
    says(
        "== content/places/ashby.md\n---\nname: [Ashby, Coalville]\nkind: town\n---\n",
        &expect![[r#"
            error[wrong-type]: a value is of the wrong type
             --> content/places/ashby.md:2:7
              |
            2 | name: [Ashby, Coalville]
              |       ^ expected a text
              |
              = help: docs/content-model.md says what belongs there.

        "#]],
    );
}

#[test]
fn a_text_where_fields_belong_is_of_the_wrong_type() {
    says(
        &minute("source: \"march, lines 1-10\""),
        &expect![[r#"
            error[wrong-type]: a value is of the wrong type
             --> content/minutes/january/001-welcome.md:8:9
              |
            8 | source: "march, lines 1-10"
              |         ^^^^^^^^^^^^^^^^^^^ expected fields: `name: value`, one a line or in { }
              |
              = help: Write `source: {pack: "march, lines 1-10"}`. docs/content-model.md says which fields it may have.

        "#]],
    );
}

#[test]
fn a_field_with_nothing_behind_its_colon_is_empty() {
    says(
        "== content/places/ashby.md\n---\nname:\nkind: town\n---\n",
        &expect![[r#"
        error[wrong-type]: a field is empty
         --> content/places/ashby.md:2:5
          |
        2 | name:
          |     ^ nothing stands after the colon
          |
          = help: Write a value, or take the line away if the field may be left out.

    "#]],
    );
}

#[test]
fn an_entry_of_considers_is_an_id_or_a_reason() {
    says(
        &minute("considers:\n  - {missing: The slides.}"),
        &expect![[r#"
            error[wrong-type]: a value is of the wrong type
              --> content/minutes/january/001-welcome.md:10:5
               |
            10 |   - {missing: The slides.}
               |     ^ expected the id of a report, or {absent: the reason}
               |
               = help: docs/content-model.md says what belongs there.

        "#]],
    );
}

#[test]
fn a_sum_that_is_too_short_is_no_sum() {
    says(
        "
== content/organisations/council.md
---
name: Council
kind: council
---

== content/packs/march.md
---
title: March
publisher: council
date: 2020-03
file: march.txt
sha256: \"abc\"
extent: \"lines: 100\"
documents: []
---
",
        &expect![[r#"
            error[wrong-type]: `sha256` is not a SHA-256 sum
             --> content/packs/march.md:6:9
              |
            6 | sha256: "abc"
              |         ^^^^^ 64 signs are expected: digits, and letters from a to f
              |
              = help: Copy the line `sha256:` of what `minutebook ledger FILE --print` prints for the source.

        "#]],
    );
}

#[test]
fn a_word_that_a_field_does_not_know_is_shown_with_the_nearest() {
    says(
        &minute("outcome: approve"),
        &expect![[r#"
        error[unknown-value]: there is no value `approve` here
         --> content/minutes/january/001-welcome.md:8:10
          |
        8 | outcome: approve
          |          ^^^^^^^ unknown value
          |
          = help: Did you mean `approved`? Known here: noted, agreed, approved, requested, referred, deferred, rejected, welcomed, none.

    "#]],
    );
}

#[test]
fn the_words_of_a_field_have_small_letters() {
    says(
        "== content/places/ashby.md\n---\nname: Ashby\nkind: Town\n---\n",
        &expect![[r#"
        error[unknown-value]: there is no value `Town` here
         --> content/places/ashby.md:3:7
          |
        3 | kind: Town
          |       ^^^^ unknown value
          |
          = help: Did you mean `town`? Known here: hospital, community-hospital, mental-health-unit, health-centre, building, care-home, city, town, district, county, area, other.

    "#]],
    );
}

#[test]
fn several_faults_of_one_front_matter_are_told_in_one_run() {
    says(
        "
== content/places/ashby.md
---
kind: villlage
also: Ashby-de-la-Zouch
district: Charnwood
district: North West Leicestershire
populatoin: 12000
---
",
        &expect![[r#"
            error[missing-field]: the field `name` is missing
             --> content/places/ashby.md:1:1
              |
            1 | ---
              | ^^^ `name:` is expected here
              |
              = help: Add a line `name: …`. docs/content-model.md says what belongs there.

            error[unknown-value]: there is no value `villlage` here
             --> content/places/ashby.md:2:7
              |
            2 | kind: villlage
              |       ^^^^^^^^ unknown value
              |
              = help: One of these is expected: hospital, community-hospital, mental-health-unit, health-centre, building, care-home, city, town, district, county, area, other.

            error[wrong-type]: a value is of the wrong type
             --> content/places/ashby.md:3:7
              |
            3 | also: Ashby-de-la-Zouch
              |       ^^^^^^^^^^^^^^^^^ expected a list: lines that begin with `- `, or [one, two]
              |
              = help: Write `also: [Ashby-de-la-Zouch]`.

            error[duplicate-field]: `district` is written twice
             --> content/places/ashby.md:5:1
              |
            5 | district: North West Leicestershire
              | ^^^^^^^^ the second time
              |
              = help: Keep one of the two. If both hold something, join them.

            error[unknown-field]: there is no field `populatoin` here
             --> content/places/ashby.md:6:1
              |
            6 | populatoin: 12000
              | ^^^^^^^^^^ unknown field
              |
              = help: One of these is expected: name, also, kind, run_by, district, later, moved_from, excuses, corrections, quotations.

        "#]],
    );
}

#[test]
fn faults_of_the_front_matter_and_of_the_body_are_told_in_one_run() {
    assert_eq!(
        codes("== content/pages/about.md\n---\nmenu: 1\n---\n\nText.[^lost]\n"),
        ["missing-field", "lost-footnote"]
    );
}

#[test]
fn dots_that_end_the_fields_too_early_are_shown() {
    says(
        "== content/topics/beds.md\n---\ntitle: Beds\nsummary: About beds.\n...\norder: 1\n---\n",
        &expect![[r#"
            error[bad-yaml]: a line of dots ends the fields
             --> content/topics/beds.md:4:1
              |
            4 | ...
              | ^^^ the fields end here
              |
              = help: Take the dots away. Fields end with a line `---`.

        "#]],
    );
}

#[test]
fn figures_are_texts_where_a_text_belongs() {
    assert_eq!(codes("== content/pages/about.md\n---\ntitle: 2020\n---\n"), [""; 0]);
    assert_eq!(codes(&minute("source: {pack: march, at: 5}")), [""; 0]);
}
