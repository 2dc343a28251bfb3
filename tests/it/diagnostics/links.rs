//! Records that name each other, in fields and in running text.

use expect_test::expect;

use super::{minute, says};
use crate::support::{build, codes, compiled, report};

/// A term with the letters ICS.
fn ics(id: &str, words: &str) -> String {
    format!("== content/glossary/{id}.md\n---\nterm: {words}\nabbreviation: ICS\ndefinition: A way to care.\n---\n")
}

/// A page with a text.
fn page(text: &str) -> String {
    format!("== content/pages/home.md\n---\ntitle: Home\n---\n\n{text}\n")
}

const TERM: &str = "== content/glossary/reablement.md\n---\nterm: reablement\ndefinition: Help at home.\n---\n\n## In hospital\n\nNothing.\n";

#[test]
fn a_name_without_a_record_is_shown_with_the_nearest() {
    says(
        &minute("organisations: [county-counsil]"),
        &expect![[r#"
        error[dangling-reference]: there is no organisation `county-counsil`
         --> content/minutes/january/001-welcome.md:9:17
          |
        9 | organisations: [county-counsil]
          |                 ^^^^^^^^^^^^^^ no file content/organisations/county-counsil.md
          |
          = help: Did you mean `county-council`? If not, write a record content/organisations/county-counsil.md.

    "#]],
    );
}

#[test]
fn a_name_that_resembles_none_is_shown_where_its_record_would_be() {
    says(
        &minute("topics: [dental-care]"),
        &expect![[r#"
        error[dangling-reference]: there is no topic `dental-care`
         --> content/minutes/january/001-welcome.md:9:10
          |
        9 | topics: [dental-care]
          |          ^^^^^^^^^^^ no file content/topics/dental-care.md
          |
          = help: Write a record content/topics/dental-care.md, or mend the id.

    "#]],
    );
}

#[test]
fn a_record_that_is_named_by_its_name_is_suggested_by_its_id() {
    says(
        &minute("organisations: [County Council]"),
        &expect![[r#"
            error[dangling-reference]: `County Council` is not the id of a record
             --> content/minutes/january/001-welcome.md:9:17
              |
            9 | organisations: [County Council]
              |                 ^^^^^^^^^^^^^^ it has something other than small letters a to z, digits and hyphens
              |
              = help: Records are named by their ids. Did you mean `county-council`?

        "#]],
    );
    let places = "\n== content/places/ashby.md\n---\nname: Ashby\nalso: [Ashby-de-la-Zouch]\nkind: town\n---\n";
    let site = minute("places: [ashby de la zouch]") + places;
    assert!(report(&site).contains("Did you mean `ashby`?"), "{}", report(&site));
}

#[test]
fn a_name_that_cannot_be_one_is_told_why() {
    says(
        &minute("places: [Glenfield Hospital]"),
        &expect![[r#"
            error[dangling-reference]: `Glenfield Hospital` is not the id of a record
             --> content/minutes/january/001-welcome.md:9:10
              |
            9 | places: [Glenfield Hospital]
              |          ^^^^^^^^^^^^^^^^^^ it has something other than small letters a to z, digits and hyphens
              |
              = help: Its id is the name of its file below content/places/, without `.md`.

        "#]],
    );
}

#[test]
fn a_name_may_be_copied_from_the_address_bar_or_the_file_list() {
    for name in [
        "county-council",
        "organisations/county-council",
        "/organisations/county-council",
        "organisations/county-council.md",
    ] {
        assert_eq!(codes(&minute(&format!("organisations: [{name}]"))), [""; 0], "{name}");
    }
}

#[test]
fn what_a_pack_publishes_is_a_report_or_a_minute() {
    let site = minute("")
        .replace("documents: []", "documents:\n  - {id: a, title: Plan, kind: report, at: \"1\", published: plan}");
    says(&site, &expect![""]);
}

#[test]
fn two_records_with_one_old_address_are_shown_together() {
    let page = |id: &str| format!("== content/pages/{id}.md\n---\ntitle: {id}\nmoved_from: [help]\n---\n");
    says(
        &[page("about"), page("contact")].concat(),
        &expect![[r#"
        error[same-address]: two records would have the address /help/
         --> content/pages/contact.md:3:14
          |
        3 | moved_from: [help]
          |              ^^^^ this one
          |
         ::: content/pages/about.md:3:14
          |
        3 | moved_from: [help]
          |              ---- and pages/about
          |
          = help: Rename one of them, or take the id out of `moved_from`.

    "#]],
    );
}

#[test]
fn a_page_and_a_record_of_another_kind_can_have_one_address() {
    says(
        "== content/pages/places/ashby.md\n---\ntitle: Ashby\n---\n\n== content/places/ashby.md\n---\nname: Ashby\nkind: town\n---\n",
        &expect![[r#"
            error[same-address]: the address /places/ is taken by a list that Minutebook makes
             --> content/pages/places/ashby.md:2:8
              |
            2 | title: Ashby
              |        ^^^^^ this record would be there or below
              |
              = help: Give the file another name.

        "#]],
    );
}

#[test]
fn an_old_address_that_is_taken_by_a_record_is_refused() {
    let site = "== content/pages/about.md\n---\ntitle: About\n---\n\n== content/pages/contact.md\n---\ntitle: Contact\nmoved_from: [about]\n---\n";
    assert_eq!(codes(site), ["same-address"]);
}

#[test]
fn the_address_of_a_list_is_taken() {
    says(
        "== content/pages/timeline.md\n---\ntitle: Timeline\n---\n",
        &expect![[r#"
            error[same-address]: the address /timeline/ is taken by a list that Minutebook makes
             --> content/pages/timeline.md:2:8
              |
            2 | title: Timeline
              |        ^^^^^^^^ this record would be there or below
              |
              = help: Give the file another name.

        "#]],
    );
}

#[test]
fn the_address_of_a_page_of_the_timeline_is_taken() {
    assert_eq!(
        codes(&format!("{}\n== content/pages/timeline/2020.md\n---\ntitle: A year\n---\n", minute(""))),
        ["same-address"]
    );
}

#[test]
fn a_page_of_a_long_list_does_not_take_the_place_of_a_record() {
    let body = |id: &str| format!("== content/organisations/{id}.md\n---\nname: Body {id}\nkind: council\n---\n");
    let many: String = (0..401).map(|n| body(&format!("body-{n}"))).collect();
    assert_eq!(codes(&format!("{many}{}", body("organisation-council"))), ["same-address"]);
}

#[test]
fn an_old_address_that_never_was_one_is_refused() {
    says(
        "== content/pages/about.md\n---\ntitle: About\nmoved_from: [About Us]\n---\n",
        &expect![[r#"
        error[same-address]: `About Us` cannot have been the id of a record
         --> content/pages/about.md:3:14
          |
        3 | moved_from: [About Us]
          |              ^^^^^^^^ it has something other than small letters a to z, digits and hyphens
          |
          = help: Write the id that the record used to have, as in its old address.

    "#]],
    );
}

#[test]
fn an_old_address_may_be_written_as_readers_saw_it() {
    let term = |old: &str| TERM.replace("term: reablement\n", &format!("term: reablement\nmoved_from: [{old}]\n"));
    for old in ["consultation", "glossary/consultation", "/glossary/consultation", "glossary/consultation.md"] {
        let files = build(&term(old));
        assert!(files.contains_key("glossary/consultation/index.html"), "{old}: {:?}", files.keys());
        assert!(!files.contains_key("glossary/glossary/consultation/index.html"), "{old}");
    }
}

#[test]
fn an_old_address_is_one_of_the_same_kind() {
    says(
        &TERM.replace("term: reablement\n", "term: reablement\nmoved_from: [topics/c]\n"),
        &expect![[r#"
        error[same-address]: `topics/c` names another kind of record (topic) than this one (term)
         --> content/glossary/reablement.md:3:14
          |
        3 | moved_from: [topics/c]
          |              ^^^^^^^^ an old address is one of the same kind
          |
          = help: Write the id that the record used to have below content/glossary/. What was of another kind leaves no address behind here.

    "#]],
    );
    let page = "== content/pages/about.md\n---\ntitle: About\nmoved_from: [help/us]\n---\n";
    assert_eq!(codes(page), [""; 0], "a page may lie in a folder");
}

#[test]
fn an_old_address_is_named_once_and_is_not_the_one_of_now() {
    let page = |old: &str| format!("== content/pages/about.md\n---\ntitle: About\nmoved_from: [{old}]\n---\n");
    says(
        &page("about"),
        &expect![[r#"
        error[same-address]: the address /about/ is named once more than it should be
         --> content/pages/about.md:3:14
          |
        2 | title: About
          |        ----- from here
        3 | moved_from: [about]
          |              ^^^^^ this record has it already
          |
          = help: Take the id out of `moved_from`: only addresses that are the record's no more stand there, each once.

    "#]],
    );
    says(
        &page("help, pages/help"),
        &expect![[r#"
        error[same-address]: the address /help/ is named once more than it should be
         --> content/pages/about.md:3:20
          |
        3 | moved_from: [help, pages/help]
          |              ----  ^^^^^^^^^^ this record has it already
          |              |
          |              from here
          |
          = help: Take the id out of `moved_from`: only addresses that are the record's no more stand there, each once.

    "#]],
    );
}

#[test]
fn a_body_that_is_a_part_of_itself_is_told() {
    let body = |id: &str, whole: &str| {
        format!("== content/organisations/{id}.md\n---\nname: Body {id}\nkind: board\npart_of: {whole}\n---\n")
    };
    says(
        &[body("a", "b"), body("b", "c"), body("c", "b")].concat(),
        &expect![[r#"
        error[circle]: `c` is a part of itself
         --> content/organisations/b.md:4:10
          |
        4 | part_of: c
          |          ^ this leads back
          |
          = help: Take out the step that is wrong.

        error[circle]: `b` is a part of itself
         --> content/organisations/c.md:4:10
          |
        4 | part_of: b
          |          ^ this leads back
          |
          = help: Take out the step that is wrong.

    "#]],
    );
}

#[test]
fn a_body_that_succeeds_itself_is_told() {
    let body = |id: &str, next: &str| {
        format!(
            "== content/organisations/{id}.md\n---\nname: Body {id}\nkind: board\nsucceeded_by: [{{organisation: {next}, basis: stated}}]\n---\n"
        )
    };
    assert_eq!(codes(&[body("a", "b"), body("b", "a")].concat()).first(), Some(&"circle"));
    assert_eq!(codes(&body("a", "a")), ["circle"]);
}

#[test]
fn a_word_with_two_meanings_is_shown_where_it_is_used_and_where_it_is_explained() {
    let terms = [
        ics("integrated-care-system", "integrated care system"),
        ics("intensive-community-support", "intensive community support"),
    ];
    says(
        &format!("{}{}", terms.concat(), page("Nurses joined ICS. Later ICS grew.")),
        &expect![[r#"
            error[ambiguous-word]: `ICS` can mean integrated-care-system or intensive-community-support
             --> content/pages/home.md:5:15
              |
            5 | Nurses joined ICS. Later ICS grew.
              |               ^^^ which of them is meant?
              |
             ::: content/glossary/integrated-care-system.md:3:15
              |
            3 | abbreviation: ICS
              |               --- one meaning: glossary/integrated-care-system
              |
             ::: content/glossary/intensive-community-support.md:3:15
              |
            3 | abbreviation: ICS
              |               --- one meaning: glossary/intensive-community-support
              |
              = help: Link the word yourself, as in `[ICS](/glossary/integrated-care-system)`.

        "#]],
    );
}

#[test]
fn the_help_for_a_minute_is_the_field_that_minutes_have() {
    let terms = [ics("integrated-care-system", "integrated care"), ics("intensive-community-support", "care at home")];
    let report = report(&format!("{}{}\nNurses joined ICS.\n", terms.concat(), minute("")));
    assert!(report.contains("as in `terms: {ICS: integrated-care-system}`"), "{report}");
}

#[test]
fn a_word_with_two_meanings_can_be_settled() {
    let terms = [
        ics("integrated-care-system", "integrated care system"),
        ics("intensive-community-support", "intensive community support"),
    ]
    .concat();
    let scoped = terms.replace("definition", "applies_to: [march]\ndefinition");
    let one_scoped = terms.replacen("definition", "applies_to: [march]\ndefinition", 1);
    let text = "\nNurses joined ICS.\n";
    assert_eq!(
        codes(&format!("{terms}{}{text}", minute("terms: {ICS: integrated-care-system}"))),
        [""; 0],
        "for a page"
    );
    assert_eq!(codes(&format!("{one_scoped}{}{text}", minute(""))), [""; 0], "for a pack");
    assert_eq!(
        codes(&format!("{terms}{}", page("Nurses joined [ICS](/glossary/integrated-care-system)."))),
        [""; 0],
        "by hand"
    );
    assert_eq!(codes(&format!("{scoped}{}{text}", minute(""))), ["ambiguous-word"], "not by two terms for one pack");
}

#[test]
fn a_link_that_leads_nowhere_is_shown_with_the_nearest() {
    says(
        &format!("{TERM}{}", page("See [help at home](/glossary/re-ablement).")),
        &expect![[r#"
        error[broken-link]: `/glossary/re-ablement` leads nowhere
         --> content/pages/home.md:5:5
          |
        5 | See [help at home](/glossary/re-ablement).
          |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no such record or file
          |
          = help: Did you mean /glossary/reablement? An address outside the archive begins with https://.

    "#]],
    );
}

#[test]
fn a_link_to_a_file_that_does_not_lie_beside_the_record_is_broken() {
    says(
        &page("See [the plan of 2020](plan.pdf)."),
        &expect![[r#"
            error[broken-link]: `plan.pdf` leads nowhere
             --> content/pages/home.md:5:5
              |
            5 | See [the plan of 2020](plan.pdf).
              |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no such record or file
              |
              = help: Write the address of a record, such as /pages/home, the name of a file beside this one, or a whole address that begins with https://.

        "#]],
    );
}

#[test]
fn a_file_that_is_almost_called_so_is_suggested() {
    let site = format!("{}\n== content/pages/plan-2020.pdf\n%PDF\n", page("See [the plan of 2020](plan-2002.pdf)."));
    assert!(report(&site).contains("Did you mean plan-2020.pdf?"), "{}", report(&site));
}

#[test]
fn a_file_whose_name_is_written_in_other_signs_is_told() {
    let help = |file: &str, link: &str| {
        let told =
            report(&format!("== content/pages/{file}\nanything\n\n{}", page(&format!("See [the plan]({link})."))));
        told.lines().find_map(|line| line.trim().strip_prefix("= help: ").map(str::to_owned)).unwrap_or(told)
    };
    let anew = "A file beside this one has a name that looks the same, in other signs: some programs write an accent or a space in \
                their own way. Rename the file, and type its name anew.";
    assert_eq!(help("cafe\u{301}.txt", "caf\u{e9}.txt"), anew);
    assert_eq!(help("caf\u{e9}.txt", "cafe%CC%81.txt"), anew);
    assert_eq!(help("plan at 3.45\u{202f}pm.png", "<plan at 3.45 pm.png>"), anew);
    assert_eq!(help("my plan.txt", "my%20plan.txt"), "Write the name as the file has it: [what it is](<my plan.txt>)");
    assert_eq!(help("Plan.txt", "plan.txt"), "Write the name as the file has it: [what it is](Plan.txt)");
    assert_eq!(help("my plan.txt", "<my plan.txt>"), "");
}

#[test]
fn links_lead_to_records_lists_files_and_other_sites() {
    let text = "[Help at home](/glossary/reablement), [help in hospital](/glossary/reablement#in-hospital), [all meetings](/meetings/), \
        [the plan of 2020](plan.pdf), [the council](https://example.org/).\n\n[The clerk](mailto:clerk@example.org), [the front page](/), \
        [home](/home/), [the page itself](/pages/home).";
    assert_eq!(codes(&format!("{TERM}{}\n== content/pages/plan.pdf\n%PDF\n", page(text))), [""; 0]);
}

#[test]
fn a_link_to_a_heading_that_is_not_there_is_shown_with_the_nearest() {
    says(
        &format!("{TERM}{}", page("See [help in hospital](/glossary/reablement#in-hospitals) and [the end](#end).")),
        &expect![[r#"
            error[broken-fragment]: glossary/reablement has no heading with the address #in-hospitals
             --> content/pages/home.md:5:5
              |
            5 | See [help in hospital](/glossary/reablement#in-hospitals) and [the end](#end).
              |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ this link leads to no heading
              |
              = help: Did you mean #in-hospital?

            error[broken-fragment]: pages/home has no heading with the address #end
             --> content/pages/home.md:5:63
              |
            5 | See [help in hospital](/glossary/reablement#in-hospitals) and [the end](#end).
              |                                                               ^^^^^^^^^^^^^^^ this link leads to no heading
              |
              = help: The page has no headings.

        "#]],
    );
}

#[test]
fn an_image_is_a_file_of_the_archive() {
    says(
        &page("![A map](https://example.org/map.png)"),
        &expect![[r#"
        error[broken-link]: `https://example.org/map.png` is not an image of this archive
         --> content/pages/home.md:5:1
          |
        5 | ![A map](https://example.org/map.png)
          | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ an image lies beside its record
          |
          = help: Put the image into the folder of this file and write its name alone: `![what it tells](beds.png)`.

    "#]],
    );
    assert_eq!(codes(&format!("{TERM}{}", page("![A map](/glossary/reablement)"))), ["broken-link"]);
}

#[test]
fn of_the_headings_of_a_long_page_the_first_are_listed() {
    let headings: String = (1..=12).map(|n| format!("\n\n## Part {n}")).collect();
    let report = report(&page(&format!("See [the end](#zzz).{headings}")));
    assert!(report.contains("#part-9, #part-10, and 2 more.\n"), "{report}");
}

#[test]
fn the_nearest_record_is_told_as_often_as_anybody_reads_it() {
    let text = "See [help at home](/glossary/reablemend).\n\n".repeat(130);
    let diagnostics = compiled(&format!("{TERM}{}", page(&text))).diagnostics;
    let helps = |words: &str| diagnostics.iter().filter(|fault| fault.help.starts_with(words)).count();
    assert_eq!((helps("Did you mean /glossary/reablement?"), helps("Write the address")), (100, 30));
}

#[test]
fn an_address_as_people_write_it_is_said_as_it_is_typed() {
    let mut helps = String::new();
    for written in [
        "places/ashby",
        "/content/places/ashby.md",
        "../places/ashby.md",
        "content/places/ashby",
        "www.example.org",
        "example.org/papers",
        "clerk@example.org",
        "/places/nowhere-at-all",
    ] {
        let place = "== content/places/ashby.md\n---\nname: Ashby\nkind: town\n---\n";
        let site = format!(
            "== content/pages/about.md\n---\ntitle: About\n---\n\nSee [the town of Ashby]({written}).\n\n{place}"
        );
        let report = report(&site);
        helps += report.lines().filter(|line| line.contains("= help")).map(str::trim).next().unwrap_or(&report);
        helps += "\n";
    }
    expect![[r#"
        = help: The address of a record begins with a slash and its folder: write /places/ashby.
        = help: The address of a record begins with a slash and its folder: write /places/ashby.
        = help: The address of a record begins with a slash and its folder: write /places/ashby.
        = help: The address of a record begins with a slash and its folder: write /places/ashby.
        = help: Write the whole address: https://www.example.org
        = help: Write the whole address: https://example.org/papers
        = help: Write the whole address: mailto:clerk@example.org
        = help: Write the address of a record, such as /places/ashby, the name of a file beside this one, or a whole address that begins with https://.
    "#]].assert_eq(&helps);
}

#[test]
fn a_record_of_another_kind_or_name_is_said_where_it_is_named() {
    let report_named =
        minute("decisions:\n  - {part: a, text: To meet., outcome: noted, at: \"5\", follow_up: {answered: plan}}");
    let plan = "== content/reports/plan.md\n---\npack: march\ntitle: Plan for beds\nkind: plan\nauthors: [county-council]\ndate: 2020-03\n\
                source: {pack: march, at: \"1-10\"}\nsummary: A plan.\nreview: {drafted: person}\n---\n\n## In short\n\n- A plan.\n";
    let report = report(&format!("{report_named}\n{plan}"));
    assert!(report.contains("The record of this id is a report: write `reports/plan`."), "{report}");
    let place_named = crate::support::report(&minute("topics: [county-council]"));
    assert!(place_named.contains("is content/organisations/county-council.md"), "{place_named}");
}

#[test]
fn a_record_that_was_renamed_is_said_where_its_old_name_stands() {
    let old = "page: [the welcome](/minutes/january/001-old-words-of-it).";
    let topic = format!("== content/topics/beds.md\n---\ntitle: Beds\nsummary: About beds.\n---\n\nThe {old}\n");
    let second = "== content/minutes/january/002-later.md\n---\nmeeting: january\nnumber: 2\ntitle: Later\nsource: {pack: march, at: \"1-10\"}\n\
                  summary: It was late.\noutcome: noted\ndecisions:\n  - {part: a, text: To meet., outcome: noted, at: \"5\", follow_up: {answered: \
                  january/001-old-words-of-it}}\nreview: {drafted: person}\n---\n\n## In short\n\n- It was late.\n";
    let report = report(&format!("{}\n{topic}\n{second}", minute("")));
    assert!(report.contains("Did you mean /minutes/january/001-welcome?"), "{report}");
    assert!(report.contains("Did you mean `january/001-welcome`? If that file was renamed"), "{report}");
}
