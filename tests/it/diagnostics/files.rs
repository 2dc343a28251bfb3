//! Files as wholes: where they lie, what they are called, whether they are records at all.

use expect_test::expect;

use super::says;
use crate::support::{codes, report};

#[test]
fn a_file_outside_the_folders_of_the_kinds_is_shown_the_nearest_folder() {
    says(
        "
== content/page/about.md
---
title: About
---
",
        &expect![[r#"
            error[unknown-place]: nothing is known to do with content/page/about.md
             --> content/page/about.md:1:1
              |
            1 | ---
              | ^ this file
              |
              = help: Records are Markdown files (.md) below meetings/, minutes/, reports/, organisations/, places/, topics/, glossary/, packs/, pages/. Did you mean pages/?

        "#]],
    );
}

#[test]
fn a_file_right_below_content_has_no_place() {
    says(
        "== content/notes.txt\nTo do: everything\n",
        &expect![[r#"
        error[unknown-place]: nothing is known to do with content/notes.txt
         --> content/notes.txt:1:1
          |
        1 | To do: everything
          | ^ this file
          |
          = help: Records are Markdown files (.md) below meetings/, minutes/, reports/, organisations/, places/, topics/, glossary/, packs/, pages/.

    "#]],
    );
}

#[test]
fn a_file_of_an_unknown_sort_beside_a_record_has_no_place() {
    says(
        "== content/pages/letter.docx\nDear reader\n",
        &expect![[r#"
            error[unknown-place]: nothing is known to do with content/pages/letter.docx
             --> content/pages/letter.docx:1:1
              |
            1 | Dear reader
              | ^ this file
              |
              = help: Records are Markdown files (.md) below meetings/, minutes/, reports/, organisations/, places/, topics/, glossary/, packs/, pages/. Files that may lie beside them end in pdf, txt, csv, png, jpg, jpeg, svg.

        "#]],
    );
}

#[test]
fn files_that_records_link_to_may_lie_beside_them() {
    for name in
        ["source.pdf", "plan.png", "Beds 2020.csv", "notes.txt", "photo.jpeg", "2020/Plan (final).pdf", "a.md.pdf"]
    {
        assert_eq!(codes(&format!("== content/reports/{name}\nanything\n")), [""; 0], "{name}");
    }
    assert_eq!(codes("== content/reports/map.svg\n<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n"), [""; 0]);
}

#[test]
fn a_file_name_that_cannot_be_an_address_is_refused() {
    says(
        "
== content/pages/About Us.md
---
title: About us
---
",
        &expect![[r#"
            error[bad-file-name]: the file name `About Us.md` cannot become an address: it has something other than small letters a to z, digits and hyphens
             --> content/pages/About Us.md:1:1
              |
            1 | ---
              | ^ this file
              |
              = help: Rename the file: small letters without accents, digits and hyphens, then `.md`.

        "#]],
    );
}

#[test]
fn every_part_of_the_path_becomes_a_part_of_the_address() {
    let is_refused = |path: &str| codes(&format!("== content/reports/{path}\n---\n---\n")).contains(&"bad-file-name");
    for path in ["2020/Plan.md", "März/plan.md", "2020/plan_2.md", "2020/plan.old.md", ".md", "2020/.md"] {
        assert!(is_refused(path), "{path}");
    }
    for path in ["2020/plan.md", "2020-03-18-llr-hosc/plan-2.md"] {
        assert!(!is_refused(path), "{path}");
    }
}

#[test]
fn an_archive_needs_its_own_file() {
    says(
        "
== no content/archive.yaml

== content/pages/about.md
---
title: About
---
",
        &expect![[r#"
            error[no-archive]: there is no content/archive.yaml
             |
             = help: Every archive has one: it gives the title and the language. `minutebook init FOLDER` makes a new archive.

        "#]],
    );
}

#[test]
fn a_record_begins_with_its_front_matter() {
    says(
        "== content/pages/about.md\nAbout this archive\n\nIt has text.\n",
        &expect![[r#"
            error[no-front-matter]: this record has no front matter
             --> content/pages/about.md:1:1
              |
            1 | About this archive
              | ^^^^^^^^^^^^^^^^^^ a line with `---` is expected first
              |
              = help: A record begins with a line `---`, its fields, and another line `---`. See `minutebook new page`.

        "#]],
    );
}

#[test]
fn front_matter_that_is_not_closed_is_none() {
    says(
        "== content/pages/about.md\n---\ntitle: About\n\nIt has text.\n",
        &expect![[r#"
            error[no-front-matter]: the front matter is not closed
             --> content/pages/about.md:1:1
              |
            1 | ---
              | ^^^ after this line and the fields another `---` is expected
              |
              = help: A record begins with a line `---`, its fields, and another line `---`. See `minutebook new page`.

        "#]],
    );
}

#[test]
fn an_empty_file_is_no_record() {
    says(
        "== content/places/ashby.md\n",
        &expect![[r#"
            error[no-front-matter]: this record has no front matter
             --> content/places/ashby.md:1:1
              |
            1 |
              | ^ a line with `---` is expected first
              |
              = help: A record begins with a line `---`, its fields, and another line `---`. See `minutebook new place`.

        "#]],
    );
}

#[test]
fn lines_may_end_as_they_do_on_windows() {
    assert_eq!(
        codes("== content/pages/about.md\n---\r\ntitle: About\r\n---\r\n\r\n## In short\r\n\r\nOne\r\ntwo.\r\n"),
        [""; 0]
    );
}

/// A report of files with these names, which all hold the same.
fn named(names: &[&str], text: &str) -> String {
    report(&names.iter().map(|name| format!("== content/{name}\n{text}\n")).collect::<String>())
}

#[test]
fn a_name_that_windows_keeps_for_itself_is_refused_in_every_part_of_a_path() {
    let record = "---\nterm: as needed\ndefinition: A medicine is taken when somebody needs it.\n---";
    expect![[r#"
        error[bad-file-name]: the file name `aux/ward.md` cannot become an address: Windows keeps con, prn, aux, nul, com1 to com9 and lpt1 to lpt9 for itself, with any ending
         --> content/glossary/aux/ward.md:1:1
          |
        1 | ---
          | ^ this file
          |
          = help: Rename the file: small letters without accents, digits and hyphens, then `.md`.

        error[bad-file-name]: the file name `prn.md` cannot become an address: Windows keeps con, prn, aux, nul, com1 to com9 and lpt1 to lpt9 for itself, with any ending
         --> content/glossary/prn.md:1:1
          |
        1 | ---
          | ^ this file
          |
          = help: Rename the file: small letters without accents, digits and hyphens, then `.md`.

    "#]].assert_eq(&named(
        &["glossary/prn.md", "glossary/aux/ward.md", "glossary/prnx.md", "glossary/a/com10.md"],
        record,
    ));
    expect![[r#"
        error[bad-file-name]: the file name `reports/LPT1.old.pdf` cannot be kept everywhere: Windows keeps con, prn, aux, nul, com1 to com9 and lpt1 to lpt9 for itself, with any ending
         --> content/reports/LPT1.old.pdf:1:1
          |
        1 | anything
          | ^ this file
          |
          = help: Rename the file, or its folder. Letters, digits, spaces, hyphens and full stops work everywhere.

        error[bad-file-name]: the file name `reports/con.pdf` cannot be kept everywhere: Windows keeps con, prn, aux, nul, com1 to com9 and lpt1 to lpt9 for itself, with any ending
         --> content/reports/con.pdf:1:1
          |
        1 | anything
          | ^ this file
          |
          = help: Rename the file, or its folder. Letters, digits, spaces, hyphens and full stops work everywhere.

        error[bad-file-name]: the file name `reports/nul/plan.pdf` cannot be kept everywhere: Windows keeps con, prn, aux, nul, com1 to com9 and lpt1 to lpt9 for itself, with any ending
         --> content/reports/nul/plan.pdf:1:1
          |
        1 | anything
          | ^ this file
          |
          = help: Rename the file, or its folder. Letters, digits, spaces, hyphens and full stops work everywhere.

    "#]].assert_eq(&named(
        &["reports/con.pdf", "reports/nul/plan.pdf", "reports/LPT1.old.pdf", "reports/console.pdf"],
        "anything",
    ));
}

#[test]
fn a_name_that_no_host_can_serve_or_that_lies_in_the_way_of_a_page_is_refused() {
    expect![[r#"
        error[bad-file-name]: the file name `reports/.pdf` cannot be kept everywhere: a part of it begins or ends with a space or a full stop
         --> content/reports/.pdf:1:1
          |
        1 | anything
          | ^ this file
          |
          = help: Rename the file, or its folder. Letters, digits, spaces, hyphens and full stops work everywhere.

        error[bad-file-name]: the file name `reports/5%.pdf` cannot be kept everywhere: it has one of the signs < > : " \ | ? * # %
         --> content/reports/5%.pdf:1:1
          |
        1 | anything
          | ^ this file
          |
          = help: Rename the file, or its folder. Letters, digits, spaces, hyphens and full stops work everywhere.

        error[bad-file-name]: the file name `reports/a#b.txt` cannot be kept everywhere: it has one of the signs < > : " \ | ? * # %
         --> content/reports/a#b.txt:1:1
          |
        1 | anything
          | ^ this file
          |
          = help: Rename the file, or its folder. Letters, digits, spaces, hyphens and full stops work everywhere.

        error[bad-file-name]: the file name `reports/plan/index.html/a.pdf` cannot be kept everywhere: the name of its folder has a full stop, like that of a file
         --> content/reports/plan/index.html/a.pdf:1:1
          |
        1 | anything
          | ^ this file
          |
          = help: Rename the file, or its folder. Letters, digits, spaces, hyphens and full stops work everywhere.

        error[bad-file-name]: the file name `reports/what?.pdf` cannot be kept everywhere: it has one of the signs < > : " \ | ? * # %
         --> content/reports/what?.pdf:1:1
          |
        1 | anything
          | ^ this file
          |
          = help: Rename the file, or its folder. Letters, digits, spaces, hyphens and full stops work everywhere.

    "#]].assert_eq(&named(
        &[
            "reports/what?.pdf",
            "reports/5%.pdf",
            "reports/a#b.txt",
            "reports/plan .pdf",
            "reports/plan/index.html/a.pdf",
            "reports/.pdf",
        ],
        "anything",
    ));
}

#[test]
fn a_record_under_another_ending_is_told() {
    let record = "---\nterm: ward\ndefinition: A room where patients stay.\n---";
    expect![[r#"
        error[bad-file-name]: `a.md.txt` looks like a record, but no page is made of it
         --> content/glossary/a.md.txt:1:1
          |
        1 | ---
          | ^ this file
          |
          = help: Rename the file to `a.md`. Some programs add an ending of their own and hide it: in Notepad, choose “All files” under “Save as type”.

        error[bad-file-name]: `b.MD` looks like a record, but no page is made of it
         --> content/glossary/b.MD:1:1
          |
        1 | ---
          | ^ this file
          |
          = help: Rename the file to `b.md`. Some programs add an ending of their own and hide it: in Notepad, choose “All files” under “Save as type”.

        error[bad-file-name]: `c.markdown` looks like a record, but no page is made of it
         --> content/glossary/c.markdown:1:1
          |
        1 | ---
          | ^ this file
          |
          = help: Rename the file to `c.md`. Some programs add an ending of their own and hide it: in Notepad, choose “All files” under “Save as type”.

        error[bad-file-name]: `d.txt` looks like a record, but no page is made of it
         --> content/glossary/d.txt:1:1
          |
        1 | ---
          | ^ this file
          |
          = help: Rename the file to `d.md`. Some programs add an ending of their own and hide it: in Notepad, choose “All files” under “Save as type”.

        error[bad-file-name]: `e.md.TXT` looks like a record, but no page is made of it
         --> content/glossary/e.md.TXT:1:1
          |
        1 | ---
          | ^ this file
          |
          = help: Rename the file to `e.md`. Some programs add an ending of their own and hide it: in Notepad, choose “All files” under “Save as type”.

        error[bad-file-name]: `f.figures.txt` looks like a record, but no page is made of it
         --> content/packs/f.figures.txt:1:1
          |
        1 | ---
          | ^ this file
          |
          = help: Rename the file to `f.figures`. Some programs add an ending of their own and hide it: in Notepad, choose “All files” under “Save as type”.

    "#]].assert_eq(&named(
        &[
            "glossary/a.md.txt",
            "glossary/b.MD",
            "glossary/c.markdown",
            "glossary/d.txt",
            "glossary/e.md.TXT",
            "packs/f.figures.txt",
        ],
        record,
    ));
    assert_eq!(codes("== content/glossary/notes.txt\n---\n\nA line above, and no other.\n"), [""; 0]);
}

#[test]
fn an_ending_in_capitals_is_told() {
    expect![[r#"
        error[bad-file-name]: the name of `Plan.PDF` ends in capitals
         --> content/reports/Plan.PDF:1:1
          |
        1 | anything
          | ^ this file
          |
          = help: Rename the file to `Plan.pdf`. On some disks reports/Plan.PDF and reports/Plan.pdf are two files, on others one.

    "#]].assert_eq(&named(&["reports/Plan.PDF"], "anything"));
}

#[test]
fn names_that_differ_only_in_capitals_are_shown_together() {
    expect![[r#"
        error[same-address]: `reports/a` and `reports/A` differ only in capitals
         --> content/reports/a/z.pdf:1:1
          |
        1 | anything
          | ^ this one
          |
         ::: content/reports/A/x.pdf:1:1
          |
        1 | anything
          | - and this one
          |
          = help: Give one of them another name: on Windows and macOS both are the same file or folder.

        error[same-address]: `reports/plan.pdf` and `reports/Plan.pdf` differ only in capitals
         --> content/reports/plan.pdf:1:1
          |
        1 | anything
          | ^ this one
          |
         ::: content/reports/Plan.pdf:1:1
          |
        1 | anything
          | - and this one
          |
          = help: Give one of them another name: on Windows and macOS both are the same file or folder.

    "#]]
    .assert_eq(&named(
        &[
            "reports/Plan.pdf",
            "reports/plan.pdf",
            "reports/A/x.pdf",
            "reports/A/y.pdf",
            "reports/a/z.pdf",
            "reports/b/z.pdf",
        ],
        "anything",
    ));
}

#[test]
fn names_that_differ_only_in_the_form_of_an_accent_are_shown_together() {
    let names = ["reports/caf\u{e9}.txt", "reports/cafe\u{301}.txt", "reports/cafe.txt"];
    expect![[r#"
        error[same-address]: `reports/café.txt` and `reports/café.txt` differ only in how their accents are written
         --> content/reports/café.txt:1:1
          |
        1 | anything
          | ^ this one
          |
         ::: content/reports/café.txt:1:1
          |
        1 | anything
          | - and this one
          |
          = help: Give one of them another name: on macOS both are the same file or folder.

    "#]]
    .assert_eq(&named(&names, "anything"));
}

#[test]
fn a_name_with_a_sign_that_nobody_sees_is_refused() {
    for name in
        ["reports/pl\u{200b}an.pdf", "reports/pl\u{ad}an.pdf", "reports/a\u{2060}/plan.pdf", "reports/\u{202e}plan.pdf"]
    {
        let told = named(&[name], "anything");
        assert!(told.contains("it has a line feed or another character that nobody sees"), "{told}");
    }
}

#[test]
fn a_file_in_the_place_of_that_of_a_table_is_told() {
    let page = |id: &str| {
        format!(
            "== content/{id}.md\n---\nname: Ashby\nkind: town\n---\n\nTable: Beds\n\n| A | B |\n|---|---|\n| c | d |\n"
        )
    };
    let file = |path: &str| format!("\n== content/{path}\nA,B\n");
    expect![[r#"
        error[same-address]: `places/ashby/Table-1.csv` is also the address of a table of places/ashby
         --> content/places/ashby/Table-1.csv:1:1
          |
        1 | A,B
          | ^ this file would be in its place
          |
         ::: content/places/ashby.md:2:7
          |
        2 | name: Ashby
          |       ----- the record with the table
          |
          = help: Give the file another name. Minutebook makes a file of this name of each table.

    "#]]
    .assert_eq(&report(&(page("places/ashby") + &file("places/ashby/Table-1.csv"))));
    assert_eq!(
        codes(&(page("places/ashby") + &file("places/ashby/table-2.csv") + &file("places/table-1.csv"))),
        [""; 0]
    );
}

#[test]
fn a_path_that_is_too_long_for_a_disk_is_told_at_its_place() {
    let page =
        |id: &str, old: &str| format!("== content/pages/{id}.md\n---\ntitle: Long\nmoved_from:\n  - {old}\n---\n");
    let long = "a".repeat(201);
    expect![[r#"
        error[same-address]: `aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa` cannot have been the id of a record
         --> content/pages/long.md:4:5
          |
        4 |   - aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
          |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ it is too long: a path has 200 characters at most
          |
          = help: Write the id that the record used to have, as in its old address.

    "#]].assert_eq(&report(&page("long", &long)));
    expect![[r#"
        error[same-address]: `con/plan` cannot have been the id of a record
         --> content/pages/long.md:4:5
          |
        4 |   - con/plan
          |     ^^^^^^^^ Windows keeps con, prn, aux, nul, com1 to com9 and lpt1 to lpt9 for itself, with any ending
          |
          = help: Write the id that the record used to have, as in its old address.

    "#]]
    .assert_eq(&report(&page("long", "con/plan")));
    let parts = ["part"; 41].join("/");
    assert_eq!(codes(&page("long", &parts)), ["same-address"]);
    assert_eq!(codes(&page(&long, "old")), ["bad-file-name"]);
    assert_eq!(codes(&format!("== content/reports/{long}.pdf\nanything\n")), ["bad-file-name"]);
    assert_eq!(codes(&page(&"a".repeat(200), &"b".repeat(200))), [""; 0]);
}
