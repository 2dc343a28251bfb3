//! The usual slips of a hand in front matter, each told at its line, with what to type.

use std::path::Path;

use expect_test::expect;
use minutebook::cache::NoCache;
use minutebook::diagnostic::{Code, Diagnostic, Diagnostics, Severity};
use minutebook::model::model;
use minutebook::read;
use minutebook::source::{Contents, Role, SourceFile, Sources};

use super::{minute, says};
use crate::support::{WORLD, codes, report};

/// A topic with these lines in its front matter.
fn topic(fields: &str) -> String {
    format!("== content/topics/beds.md\n---\n{fields}\n---\n\nThe story of beds.\n")
}

/// The line of each fault, with what is wrong and what to type.
fn told(site: &str) -> String {
    let report = report(site);
    let kept = report
        .lines()
        .filter(|line| ["error", "warning", " --> ", "  --> "].iter().any(|start| line.starts_with(start)));
    let helps = report.lines().filter(|line| line.contains("= help: "));
    let lines = kept.chain(helps).map(|line| line.trim().to_owned() + "\n");
    lines.collect()
}

#[test]
fn a_closing_quotation_mark_that_is_missing_is_shown_where_it_is() {
    says(
        &topic("title: \"Beds in hospital\nsummary: \"What was said: \\\"more\\\".\"\norder: 1"),
        &expect![[r#"
        error[bad-yaml]: a closing quotation mark is missing
         --> content/topics/beds.md:2:8
          |
        2 | title: "Beds in hospital
          |        ^^^^^^^^^^^^^^^^^ what this quotation mark opens is not closed
          |
          = help: Write `title: "Beds in hospital"`.

    "#]],
    );
}

#[test]
fn a_closing_mark_is_missed_within_lists_and_braces_too() {
    let mut all = String::new();
    for fields in [
        "decisions:\n  - part: a\n    text: \"To meet.\n    outcome: agreed\n    at: \"5\"",
        "events:\n  - {date: 2020-02, text: \"The ward opened., status: happened, at: \"5\"}",
        "source: {pack: march, at: \"1-10}",
        "source: {pack: march, at: \"1-10\"",
        "topics: [beds",
        "workings: [1 + 2 = 3, 2 + 2 #2 = 4]",
        "events:\n  - {date: 2020-02, text: As item #4 has it., status: happened, at: \"5\"}",
        "topics: [beds}",
        "source: pack: march, at: \"1-10\"}",
        "workings:\n  - \"1 + 2 = 3\n  - \"2 + 2 = 4\"",
    ] {
        all += &told(&minute(fields));
        all += "\n";
    }
    expect![[r#"
        error[bad-yaml]: a closing quotation mark is missing
        --> content/minutes/january/001-welcome.md:11:11
        = help: Write `text: "To meet."`.

        error[bad-yaml]: a quotation mark is missing or too many on this line
        --> content/minutes/january/001-welcome.md:10:27
        = help: Write `- {date: 2020-02, text: "The ward opened.", status: happened, at: "5"}`.

        error[bad-yaml]: a closing quotation mark is missing
        --> content/minutes/january/001-welcome.md:8:27
        = help: Write `source: {pack: march, at: "1-10"}`.

        error[bad-yaml]: a closing `}` is missing
        --> content/minutes/january/001-welcome.md:8:9
        = help: Write `source: {pack: march, at: "1-10"}`.

        error[bad-yaml]: a closing `]` is missing
        --> content/minutes/january/001-welcome.md:9:9
        = help: Write `topics: [beds]`.

        error[unquoted-text]: a hash begins a remark
        --> content/minutes/january/001-welcome.md:9:29
        = help: Put quotation marks round the text: `workings: [1 + 2 = 3, "2 + 2 #2 = 4"]`.

        error[unquoted-text]: a hash begins a remark
        --> content/minutes/january/001-welcome.md:10:35
        = help: Put quotation marks round the text: `- {date: 2020-02, text: "As item #4 has it.", status: happened, at: "5"}`.

        error[bad-yaml]: `}` stands where `]` is expected
        --> content/minutes/january/001-welcome.md:9:14
        = help: Write `topics: [beds]`.

        error[bad-yaml]: an opening `{` is missing
        --> content/minutes/january/001-welcome.md:8:9
        = help: Write `source: {pack: march, at: "1-10"}`.

        error[bad-yaml]: a closing quotation mark is missing
        --> content/minutes/january/001-welcome.md:10:5
        = help: Write `- "1 + 2 = 3"`.

    "#]]
    .assert_eq(&all);
}

#[test]
fn a_space_a_colon_or_a_hyphen_that_is_missing_is_shown() {
    let mut all = String::new();
    for fields in [
        "title:Beds\nsummary: About beds.",
        "title: Beds\nsummary:\u{a0}About beds.",
        "title: Beds\nsummary About beds.",
        "title: Beds\nsummary: About beds.\nalso:\n  - wards\n  -rooms",
        "title: Beds\nsummary: About beds.\nexcuses:\n  - {code:jargon, of: \"acute\", why: \"A name.\"}",
    ] {
        all += &told(&topic(fields));
        all += "\n";
    }
    expect![[r#"
        error[bad-yaml]: a space is missing behind the colon
        --> content/topics/beds.md:2:1
        = help: Write `title: Beds`.

        error[bad-yaml]: a space is missing behind the colon
        --> content/topics/beds.md:3:1
        = help: Write `summary: About beds.`.

        error[bad-yaml]: this line has no field
        --> content/topics/beds.md:3:1
        = help: A field is written `name: value`, with a colon and a space. If this line is the rest of the text above it, begin it with two spaces more than the field has.

        error[bad-yaml]: a space is missing behind the hyphen
        --> content/topics/beds.md:6:3
        = help: Write `- rooms`.

        error[bad-yaml]: a space is missing behind the colon
        --> content/topics/beds.md:5:6
        = help: Write `- {code: jargon, of: "acute", why: "A name."}`.

    "#]].assert_eq(&all);
}

#[test]
fn a_line_that_is_indented_otherwise_than_its_neighbours_is_shown() {
    let mut all = String::new();
    for fields in [
        "decisions:\n  - part: a\n    text: To meet.\n   outcome: agreed\n    at: \"5\"",
        "decisions:\n  - part: a\n    text: To meet.\n     outcome: agreed\n    at: \"5\"",
        "decisions:\n  - part: a\n\ttext: To meet.\n    outcome: agreed\n    at: \"5\"",
        "decisions:\n  - part: a\n   text: \"To meet.\"\n   outcome: agreed\n   at: \"5\"",
        "topics:\n  - beds\n - wards",
        "topics: []\n  outcome: noted",
        "topics: []\n\u{a0}outcome: noted",
    ] {
        all += &told(&minute(&format!("{fields}\n")));
        all += "\n";
    }
    expect![[r#"
        error[bad-yaml]: this line is not indented like its neighbours
        --> content/minutes/january/001-welcome.md:12:4
        = help: Put 4 spaces before it. Fields of one sort begin right below each other. If it is the rest of the text above, put all of that text in quotation marks.

        error[bad-yaml]: this line is not indented like its neighbours
        --> content/minutes/january/001-welcome.md:12:6
        = help: Put 4 spaces before it. Fields of one sort begin right below each other. If it is the rest of the text above, put all of that text in quotation marks.

        error[bad-yaml]: a tab stands before this line
        --> content/minutes/january/001-welcome.md:11:1
        = help: Take it away, and type 4 spaces in its place.

        error[bad-yaml]: this line is not indented like its neighbours
        --> content/minutes/january/001-welcome.md:11:4
        error[bad-yaml]: this line is not indented like its neighbours
        --> content/minutes/january/001-welcome.md:12:4
        error[bad-yaml]: this line is not indented like its neighbours
        --> content/minutes/january/001-welcome.md:13:4
        = help: Put 4 spaces before it. Fields of one sort begin right below each other. If it is the rest of the text above, put all of that text in quotation marks.
        = help: Put 4 spaces before it. Fields of one sort begin right below each other. If it is the rest of the text above, put all of that text in quotation marks.
        = help: Put 4 spaces before it. Fields of one sort begin right below each other. If it is the rest of the text above, put all of that text in quotation marks.

        error[bad-yaml]: this line is not indented like its neighbours
        --> content/minutes/january/001-welcome.md:11:2
        = help: Put 2 spaces before it. Fields of one sort begin right below each other. If it is the rest of the text above, put all of that text in quotation marks.

        error[bad-yaml]: this line is not indented like its neighbours
        --> content/minutes/january/001-welcome.md:10:3
        = help: Take the spaces before it away. Fields of one sort begin right below each other. If it is the rest of the text above, put all of that text in quotation marks.

        error[bad-yaml]: a sign that only looks like a space stands before this line
        --> content/minutes/january/001-welcome.md:10:1
        error[duplicate-field]: `outcome` is written twice
        --> content/minutes/january/001-welcome.md:10:2
        = help: Take it away: this line begins at the margin.
        = help: Keep one of the two. If both hold something, join them.

    "#]].assert_eq(&all);
}

#[test]
fn a_value_that_needs_quotation_marks_is_shown_with_them() {
    let mut all = String::new();
    for title in [
        "Part 2: the budget",
        "“Part 2: the budget”",
        "“The budget”",
        "'It's a plan'",
        "\"Beds\" and \"wards\"",
        "[Draft] Plan",
        "@home: care",
        "`Beds`",
        "%beds",
        "> 50 beds",
        "- beds",
        "!important news",
        "&c. and more",
        "*Beds*",
        "Null",
        "Item #32 on beds",
        "Beds # about beds",
        "Later opening\"",
        "{{Beds}}",
    ] {
        all += &told(&topic(&format!("title: {title}\nsummary: About beds.")));
        all += "\n";
    }
    expect![[r#"
        error[bad-yaml]: there are two colons on one line
        --> content/topics/beds.md:2:14
        = help: Put quotation marks round the value: `title: "Part 2: the budget"`. If two fields stand on one line, give each a line of its own.

        error[unquoted-text]: the quotation marks round this value are curly
        --> content/topics/beds.md:2:8
        = help: Type straight quotation marks: `title: "Part 2: the budget"`.

        error[unquoted-text]: the quotation marks round this value are curly
        --> content/topics/beds.md:2:8
        = help: Type straight quotation marks: `title: "The budget"`.

        error[bad-yaml]: the quotation marks end before the value does
        --> content/topics/beds.md:2:12
        = help: Put all of it between quotation marks: `title: "It's a plan"`.

        error[bad-yaml]: the quotation marks end before the value does
        --> content/topics/beds.md:2:15
        = help: Put all of it between quotation marks: `title: '"Beds" and "wards"'`.

        error[bad-yaml]: the value goes on behind its brackets
        --> content/topics/beds.md:2:16
        = help: Put all of it between quotation marks: `title: "[Draft] Plan"`.

        error[bad-yaml]: a value cannot begin with `@`
        --> content/topics/beds.md:2:8
        = help: Put quotation marks round the value: `title: "@home: care"`.

        error[bad-yaml]: a value cannot begin with ```
        --> content/topics/beds.md:2:8
        = help: Put quotation marks round the value: `title: "`Beds`"`.

        error[bad-yaml]: a value cannot begin with `%`
        --> content/topics/beds.md:2:8
        = help: Put quotation marks round the value: `title: "%beds"`.

        error[bad-yaml]: a value cannot begin with `>`
        --> content/topics/beds.md:2:8
        = help: Put quotation marks round the value: `title: "> 50 beds"`.

        error[bad-yaml]: a value cannot begin with `-`
        --> content/topics/beds.md:2:8
        = help: Put quotation marks round the value: `title: "- beds"`.

        error[unquoted-text]: a value cannot begin with `!`
        --> content/topics/beds.md:2:8
        = help: Put quotation marks round the value: `title: "!important news"`.

        error[unquoted-text]: a value cannot begin with `&`
        --> content/topics/beds.md:2:8
        = help: Put quotation marks round the value: `title: "&c. and more"`.

        error[unquoted-text]: a value cannot begin with `*`
        --> content/topics/beds.md:2:8
        = help: Put quotation marks round the value: `title: "*Beds*"`.

        error[unquoted-text]: `Null` stands for nothing here
        --> content/topics/beds.md:2:8
        = help: Put quotation marks round the value: `title: "Null"`.

        error[unquoted-text]: `#32 on beds` would be lost
        --> content/topics/beds.md:2:13
        = help: Put quotation marks round the whole text, from its first word to its last.

        error[unquoted-text]: `# about beds` would be lost
        --> content/topics/beds.md:2:13
        = help: Put quotation marks round the whole text, from its first word to its last.

        error[unquoted-text]: an opening quotation mark is missing
        --> content/topics/beds.md:2:8
        = help: Put quotation marks round the whole text, from its first word to its last.

        error[not-filled-in]: `{{Beds}}` has not been filled in
        --> content/topics/beds.md:2:8
        = help: Put your own words in its place, without the braces, or take the line away if it may be left out.

    "#]].assert_eq(&all);
}

#[test]
fn a_backslash_that_takes_a_letter_away_is_shown() {
    says(
        &topic("title: \"Beds in S:\\new\\reports\"\nsummary: \"About 50\\% of it, or \\\"half\\\".\""),
        &expect![[r#"
            error[lost-backslash]: a backslash takes a letter away
             --> content/topics/beds.md:2:19
              |
            2 | title: "Beds in S:\new\reports"
              |                   ^^ between double quotation marks, these two stand for a sign, or for nothing
              |
              = help: Write each backslash twice: `title: "Beds in S:\\new\\reports"`.

            error[lost-backslash]: a backslash takes a letter away
             --> content/topics/beds.md:3:19
              |
            3 | summary: "About 50\% of it, or \"half\"."
              |                   ^^ between double quotation marks, these two stand for a sign, or for nothing
              |
              = help: Write each backslash twice: `summary: "About 50\\% of it, or \"half\"."`.

        "#]],
    );
    for value in ["a\\tb", "a\\_b", "a\\/b", "C:\\council", "\\x4", "\\user"] {
        let site = topic(&format!("title: \"{value}\"\nsummary: It is."));
        assert_eq!(codes(&site), ["lost-backslash"], "{value}");
    }
    for value in ["\"a\\\\b \\u2019 \\x41\"", "'a\\b'", "a\\b", "\"a \\\n  b\""] {
        let site = topic(&format!("title: {value}\nsummary: It is."));
        assert_eq!(codes(&site), [""; 0], "{value}");
    }
    assert_eq!(codes(&topic("title: Beds\nsummary: It is.\nalso: [\"S:\\new\"]")), ["lost-backslash"]);
}

#[test]
fn a_number_with_a_hash_is_no_remark() {
    says(
        &topic("title: Later: opening #2 of two\nsummary: \"Later opening\" #3 of three"),
        &expect![[r#"
        error[bad-yaml]: there are two colons on one line
         --> content/topics/beds.md:2:13
          |
        2 | title: Later: opening #2 of two
          |             ^ a second colon
          |
          = help: Put quotation marks round the value: `title: "Later: opening #2 of two"`. If two fields stand on one line, give each a line of its own.

        error[unquoted-text]: the quotation marks end before the value does
         --> content/topics/beds.md:3:26
          |
        3 | summary: "Later opening" #3 of three
          |                          ^^^^^^^^^^^ this stands behind the value
          |
          = help: Put all of it between quotation marks: `summary: '"Later opening" #3 of three'`.

    "#]],
    );
    assert_eq!(codes(&topic("title: \"Later opening\" #2 of two\nsummary: It is.")), ["unquoted-text"]);
    assert_eq!(codes(&topic("title: *Later opening #2 of two\nsummary: It is.")), ["unquoted-text"]);
    assert_eq!(codes(&topic("title: \"Later opening\" # a remark\nsummary: It is.")), [""; 0]);
}

#[test]
fn values_without_quotation_marks_stay_as_they_are_written() {
    for title in [
        "10:30",
        "007",
        "No",
        "Yes",
        "On",
        "1e3",
        "~ten",
        "C# and F#",
        "a#b",
        "https://example.org/#top",
        "It's a plan",
        "Beds (and wards)",
        "Beds, wards & rooms",
        "Why not?",
        "“Together” and “apart”",
        "O’Neill",
        "5 * 3",
        "Wow!",
        "50% of beds",
        "\"Item #32\"",
        "'A: b'",
        "\"{ braces }\"",
        "12\" boards",
        "null and void",
    ] {
        let of_reading = ["bad-yaml", "unquoted-text", "wrong-type", "unknown-field"];
        let found = codes(&topic(&format!("title: {title}\nsummary: About beds.")));
        assert!(!found.iter().any(|code| of_reading.contains(code)), "{title}: {found:?}");
    }
    for summary in [
        "\n  About beds\n  and wards.",
        ">-\n  About beds # and\n  wards: all.",
        "|\n  About beds.\n",
        "\"About beds\n  and: wards.\"",
        "About beds.\n# A remark on a line of its own",
    ] {
        assert_eq!(codes(&topic(&format!("title: Beds\nsummary: {summary}"))), [""; 0], "{summary}");
    }
    let remarks = "outcome: noted # as in the minutes\ntopics: # none\n  # a remark\n  [] # none";
    assert_eq!(codes(&minute(remarks)), [""; 0]);
    assert_eq!(
        codes(&minute(
            "source:\n  {\n    pack: march, # the first\n    at: \"1-10\"\n  }\nevents:\n- date: 2020-01\n  text: It opened.\n  status: happened\n  at: \"1\""
        )),
        [""; 0]
    );
}

/// Every record of the archive with one more line in its front matter.
fn archive_with(line: &str) -> Sources {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folders =
        read::Folders { content: root.join("content"), sources: None, theme: Some(root.join("themes/plain")) };
    let sources = read::read(&folders, &mut Diagnostics::new());
    let with_line = |file: &SourceFile| match &file.role {
        Role::Content(path) if path.ends_with(".md") => {
            let text = file.text().replacen("\n---\n", &format!("\n{line}\n---\n"), 1);
            SourceFile { contents: Contents::Text(text.into()), ..file.clone() }
        }
        _ => file.clone(),
    };
    Sources::new(sources.iter().map(|(_, file)| with_line(file)).collect())
}

#[test]
fn nothing_in_the_records_of_the_archive_is_taken_for_a_slip() {
    let diagnostics = model(&archive_with("colour: green"), &NoCache).diagnostics;
    let others: Vec<_> = diagnostics.iter().filter(|fault| fault.code != Code::UnknownField).collect();
    assert_eq!(others, Vec::<&Diagnostic>::new());
    assert!(diagnostics.count(Severity::Error) > 1000);
}

#[test]
fn marks_of_a_merge_are_shown_once_and_the_rest_is_read() {
    says(
        &minute(
            "<<<<<<< HEAD\noutcome: agreed\n=======\noutcome: noted\n>>>>>>> patch-1\norganisations: [county-counci]\ncontent_notes: x",
        ),
        &expect![[r#"
            error[bad-yaml]: marks of a merge conflict stand here
             --> content/minutes/january/001-welcome.md:8:1
              |
            8 | <<<<<<< HEAD
              | ^^^^^^^^^^^^ two versions follow, of which one has to be chosen
              |
              = help: Two people changed the same lines. Keep the version that is right. Take the other one away, and the lines that begin with <<<<<<<, ======= and >>>>>>>.

            error[unknown-field]: there is no field `content_notes` here
              --> content/minutes/january/001-welcome.md:14:1
               |
            14 | content_notes: x
               | ^^^^^^^^^^^^^ unknown field
               |
               = help: Did you mean `content_note`? Known here: meeting, number, title, original_title, source, summary, outcome, resolved, decisions, undertakings, suggestions, considers, organisations, topics, places, events, workings, terms, content_note, later, review, moved_from, excuses, corrections, quotations.

        "#]],
    );
}

#[test]
fn faults_behind_a_slip_are_told_at_their_places() {
    says(
        &topic("title:Beds\nsummary: “About beds: more”\nordre: 1\nalso: wards"),
        &expect![[r#"
            error[bad-yaml]: a space is missing behind the colon
             --> content/topics/beds.md:2:1
              |
            2 | title:Beds
              | ^^^^^^ a space is expected between the colon and the value
              |
              = help: Write `title: Beds`.

            error[unquoted-text]: the quotation marks round this value are curly
             --> content/topics/beds.md:3:10
              |
            3 | summary: “About beds: more”
              |          ^^^^^^^^^^^^^^^^^^ curly marks are part of the text
              |
              = help: Type straight quotation marks: `summary: "About beds: more"`.

            error[unknown-field]: there is no field `ordre` here
             --> content/topics/beds.md:4:1
              |
            4 | ordre: 1
              | ^^^^^ unknown field
              |
              = help: Did you mean `order`? Known here: title, summary, order, also, later, moved_from, excuses, corrections, quotations.

            error[wrong-type]: a value is of the wrong type
             --> content/topics/beds.md:5:7
              |
            5 | also: wards
              |       ^^^^^ expected a list: lines that begin with `- `, or [one, two]
              |
              = help: Write `also: [wards]`.

        "#]],
    );
}

#[test]
fn what_nobody_can_guess_is_told_in_everyday_words() {
    let site = topic("title: Beds\n? summary\n: [");
    let report = report(&site);
    for word in ["scalar", "mapping", "flow", "token", "simple key", "node", "indicator"] {
        assert!(!report.contains(word), "{report}");
    }
    assert!(codes(&site).iter().all(|code| *code == "bad-yaml"), "{report}");
}

#[test]
fn an_empty_text_is_a_fault_wherever_it_stands() {
    let blank = ["\"\"", "\" \"", "\"\u{a0}\"", "\"\u{200b}\u{feff}\"", "\"\\u00a0\"", ">-\n", "''"];
    for value in blank {
        for site in [
            topic(&format!("title: {value}\nsummary: About beds.")),
            topic(&format!("title: Beds\nsummary: {value}")),
            format!("== content/organisations/trust.md\n---\nname: {value}\nkind: provider\n---\n"),
            format!(
                "== content/organisations/trust.md\n---\nname: Trust\nabbreviation: {value}\nkind: provider\n---\n"
            ),
            format!("== content/glossary/bed.md\n---\nterm: {value}\ndefinition: To lie in.\n---\n"),
            format!("== content/archive.yaml\ntitle: {value}\nsummary: For tests.\nlanguage: en-GB\n"),
            format!("== content/archive.yaml\ntitle: Archive\nsummary: For tests.\nlanguage: {value}\n"),
            format!("== content/jargon.yaml\n- word: {value}\n  say: plain\n"),
        ] {
            assert_eq!(codes(&site), ["wrong-type"], "{value}:\n{}", report(&site));
        }
    }
    for value in ["\"\"", "\" \"", "\"\u{200b}\""] {
        for site in [
            topic(&format!("title: Beds\nsummary: About beds.\nalso: [{value}]")),
            format!("== content/jargon.yaml\n- {{word: bed, say: plain, unless: [{value}]}}\n"),
            format!("== content/jargon.yaml\n- {{word: bed, say: plain, forms: [{value}]}}\n"),
            minute(&format!("excuses: [{{code: jargon, of: {value}, why: A name.}}]")),
            minute(&format!("terms: {{{value}: bed}}")),
            minute(&format!("decisions: [{{part: {value}, text: To meet., outcome: agreed, at: \"5\"}}]")),
        ] {
            assert_eq!(codes(&site), ["wrong-type"], "{value}:\n{}", report(&site));
        }
    }
}

#[test]
fn white_space_round_a_text_is_no_part_of_it() {
    let site = format!(
        "{WORLD}== content/places/thing.md\n---\nname: \"Thing \"\nalso: [\"small thing \"]\nkind: town\n---\n\nIt is a small thing\n"
    );
    assert_eq!(codes(&site), [""; 0], "{}", report(&site));
}

#[test]
fn the_language_of_an_archive_is_one_that_is_spoken() {
    let archive = |language: &str| {
        format!("== content/archive.yaml\ntitle: Archive\nsummary: For tests.\nlanguage: {language}\n")
    };
    says(
        &archive("xyz"),
        &expect![[r#"
        error[unknown-value]: `xyz` is no tag of a language
         --> content/archive.yaml:3:11
          |
        3 | language: xyz
          |           ^^^ a tag such as en-GB is expected
          |
          = help: Write en-GB for British English, cy for Welsh, ur for Urdu: the tag that a web page has in `lang`.

    "#]],
    );
    says(
        &archive("cy"),
        &expect![[r#"
        warning[strings-fault]: the theme has no words of the interface in `cy`
         --> content/archive.yaml:3:11
          |
        3 | language: cy
          |           ^^ menus and headings will be in British English
          |
          = help: Write them into strings/cy.ftl of a theme. docs/themes.md tells how.

    "#]],
    );
    for language in ["en-GB", "en", "en-US", "en-gb"] {
        assert_eq!(codes(&archive(language)), [""; 0], "{language}");
    }
    for language in ["English", "en_GB", "\"en-GB, cy\"", "e"] {
        assert_eq!(codes(&archive(language)), ["unknown-value"], "{language}");
    }
}

#[test]
fn of_very_many_faults_in_one_front_matter_the_first_are_told_and_that_there_are_more() {
    let fields = |count: usize| {
        let unknown: Vec<String> = (0..count).map(|n| format!("field_{n}: x")).collect();
        topic(&format!("title: Beds\nsummary: About beds.\n{}", unknown.join("\n")))
    };
    assert_eq!(codes(&fields(30)), ["unknown-field"; 30]);
    let found = codes(&fields(300));
    assert_eq!(found.iter().filter(|code| **code == "unknown-field").count(), 50);
    assert_eq!(found.iter().filter(|code| **code == "bad-yaml").count(), 1);
}

#[test]
fn marks_of_a_merge_before_the_front_matter_are_named() {
    let site = "== content/topics/beds.md\n<<<<<<< HEAD\n---\ntitle: Beds\n=======\n---\ntitle: Wards\n>>>>>>> patch\nsummary: x\n---\n";
    assert_eq!(codes(site), ["no-front-matter"]);
    assert!(report(site).contains("marks of a merge conflict"), "{}", report(site));
}

#[test]
fn a_hash_right_before_a_word_is_no_remark() {
    let mut all = String::new();
    for fields in [
        "title: #32 on the park\nsummary: About beds.",
        "title: Beds\nsummary: About beds.\nalso:\n  - #32 on the park\n  - wards",
        "title: Beds\nsummary: About beds.\nalso: [wards, #32 on the park]",
        "title: Beds\nsummary: About beds.\norder: #3",
        "title: Beds\nsummary: About beds.\ncorrections:\n  - {date: 2020-01-01, text: #32 was wrong.}",
    ] {
        all += &told(&topic(fields));
        all += "\n";
    }
    expect![[r##"
        error[unquoted-text]: a hash begins a remark
        --> content/topics/beds.md:2:8
        = help: Put quotation marks round the text: `title: "#32 on the park"`.

        error[unquoted-text]: a hash begins a remark
        --> content/topics/beds.md:5:5
        = help: Put quotation marks round the text: `- "#32 on the park"`.

        error[unquoted-text]: a hash begins a remark
        --> content/topics/beds.md:4:15
        = help: Put quotation marks round the text: `also: [wards, "#32 on the park"]`.

        error[unquoted-text]: a hash begins a remark
        --> content/topics/beds.md:4:8
        = help: Take the hash away: `order: 3`.

        error[unquoted-text]: a hash begins a remark
        --> content/topics/beds.md:5:30
        = help: Put quotation marks round the text: `- {date: 2020-01-01, text: "#32 was wrong."}`.

    "##]]
    .assert_eq(&all);
    for sound in [
        "also: # wards\n  - beds",
        "also: #wards\n  - beds",
        "also:\n- #one\n  beds",
        "also: # none yet",
        "also: [beds, #one\n  wards]",
    ] {
        assert_eq!(codes(&topic(&format!("title: Beds\nsummary: About beds.\n{sound}"))), [""; 0], "{sound}");
    }
}

#[test]
fn what_stands_in_the_place_of_a_hyphen_is_shown_once() {
    let mut all = String::new();
    let decision = |first: &str| {
        format!("decisions:\n  {first}part: a\n    text: To meet.\n    outcome: agreed\n    at: \"5\"\noutcome: agreed")
    };
    for site in [
        minute(&decision("-")),
        minute(&decision("* ")),
        topic("title: Beds\nsummary: About beds.\nalso:\n  * wards\n  * rooms"),
        topic("title: Beds\nsummary: About beds.\nalso:\n- wards\n• rooms"),
        topic("title: Beds\nsummary: About beds.\nexcuses:\n  -{code: jargon, of: \"acute\", why: \"A name.\"}"),
        "== content/jargon.yaml\n-{word: utilise, say: use}\n- {word: commence, say: begin}\n".to_owned(),
    ] {
        all += &told(&site);
        all += "\n";
    }
    expect![[r#"
        error[bad-yaml]: a space is missing behind the hyphen
        --> content/minutes/january/001-welcome.md:9:3
        = help: Write `- part: a`.

        error[bad-yaml]: `*` stands where a hyphen is expected
        --> content/minutes/january/001-welcome.md:9:3
        = help: Write `- part: a`.

        error[bad-yaml]: `*` stands where a hyphen is expected
        --> content/topics/beds.md:5:3
        error[bad-yaml]: `*` stands where a hyphen is expected
        --> content/topics/beds.md:6:3
        = help: Write `- wards`.
        = help: Write `- rooms`.

        error[bad-yaml]: `•` stands where a hyphen is expected
        --> content/topics/beds.md:6:1
        = help: Write `- rooms`.

        error[bad-yaml]: a space is missing behind the hyphen
        --> content/topics/beds.md:5:3
        = help: Write `- {code: jargon, of: "acute", why: "A name."}`.

        error[bad-yaml]: a space is missing behind the hyphen
        --> content/jargon.yaml:1:1
        = help: Write `- {word: utilise, say: use}`.

    "#]]
    .assert_eq(&all);
    for sound in ["- -5 degrees", "- \"* wards\"", "- wards\n    * rooms"] {
        assert_eq!(codes(&topic(&format!("title: Beds\nsummary: About beds.\nalso:\n  {sound}"))), [""; 0], "{sound}");
    }
}

#[test]
fn a_line_of_hyphens_between_the_fields_is_told_alone() {
    says(
        &topic("title: Beds\n---\nsummary: About beds.\nalso:\n  - wards"),
        &expect![[r#"
        error[bad-yaml]: a line `---` stands between the fields
         --> content/topics/beds.md:3:1
          |
        3 | ---
          | ^^^ the fields would end here, and those below would be text
          |
          = help: Take this line away. Only the line behind the last field is `---`.

    "#]],
    );
    says(
        "== content/archive.yaml\ntitle: A\nsummary: All papers.\n---\nlanguage: en-GB\n---\n",
        &expect![[r#"
            error[bad-yaml]: a line of hyphens ends the fields
             --> content/archive.yaml:3:1
              |
            3 | ---
              | ^^^ the fields end here
              |
              = help: Take the line away. In this file only fields stand.

            error[bad-yaml]: a line of hyphens ends the fields
             --> content/archive.yaml:5:1
              |
            5 | ---
              | ^^^ the fields end here
              |
              = help: Take the line away. In this file only fields stand.

        "#]],
    );
    assert_eq!(
        codes("== content/archive.yaml\n---\ntitle: Test archive\nsummary: All papers.\nlanguage: en-GB\n"),
        [""; 0]
    );
    let faults = codes("== content/topics/beds.md\n---\ntitle: Beds\n---\nsummery: About beds.\n---\n");
    assert_eq!(faults, ["bad-yaml", "unknown-field"], "what follows is read");
}

#[test]
fn a_mark_that_closes_another_is_put_right() {
    let help = |title: &str| {
        let told = told(&topic(&format!("title: {title}\nsummary: About beds.")));
        told.lines().find_map(|line| line.strip_prefix("= help: ").map(str::to_owned)).unwrap_or(told)
    };
    assert_eq!(help("\"Beds'"), "Write `title: \"Beds'\"`.", "the patients' beds");
    assert_eq!(help("\"Ward 1'"), "Write `title: \"Ward 1\"`.");
    assert_eq!(help("'Ward 1\""), "Write `title: 'Ward 1'`.");
    assert_eq!(help("'The \"ward\""), "Write `title: 'The \"ward\"'`.");
}

#[test]
fn a_field_that_stands_alone_in_another_column_is_the_one_that_is_told() {
    says(
        &topic(" title: Beds\nsummary: About beds.\nalso:\n  - wards\norder: 1"),
        &expect![[r#"
        error[bad-yaml]: this line is not indented like its neighbours
         --> content/topics/beds.md:2:2
          |
        2 |  title: Beds
          |  ^^^^^^^^^^^ spaces before it: 1; expected: 0
          |
          = help: Take the spaces before it away. Fields of one sort begin right below each other.

    "#]],
    );
    let site = minute("").replace("\nmeeting: january", "\n  meeting: january");
    assert_eq!(codes(&site), ["bad-yaml"]);
    let two = topic(" title: Beds\n summary: About beds.\norder: 1");
    assert!(told(&two).contains("beds.md:4:1"), "{}", told(&two));
}

#[test]
fn an_entry_of_a_list_without_its_hyphen_is_told_once() {
    let decision = |part: &str| format!("part: {part}\n    text: To meet.\n    outcome: agreed\n    at: \"5\"\n");
    let decisions =
        format!("outcome: agreed\ndecisions:\n  - {}    {}    {}", decision("a"), decision("b"), decision("c"));
    expect![[r#"
        error[bad-yaml]: a hyphen is missing before the first field of an entry
        --> content/minutes/january/001-welcome.md:14:5
        error[bad-yaml]: a hyphen is missing before the first field of an entry
        --> content/minutes/january/001-welcome.md:18:5
        = help: Write `- part: b`.
        = help: Write `- part: c`.
    "#]]
    .assert_eq(&told(&minute(&decisions)));
    let twice =
        "outcome: agreed\ndecisions:\n  - part: a\n    part: b\n    text: To meet.\n    outcome: agreed\n    at: \"5\"";
    assert_eq!(codes(&minute(twice)), ["duplicate-field"]);
}

#[test]
fn what_parts_fields_between_braces_is_one_comma() {
    let mut all = String::new();
    for event in [
        "{date: 2020-02, text: \"The ward opened.\"; status: happened, at: \"5\"}",
        "{date: 2020-02, text: The ward opened; status: happened; at: \"5\"}",
        "{date: 2020-02,, text: The ward opened., status: happened, at: \"5\"}",
        "{, date: 2020-02, text: The ward opened., status: happened, at: \"5\"}",
        "{date: 2020-02, text: The ward, of ten beds, opened, status: happened, at: \"5\"}",
        "{date: 2020-02, text: \"The ward; status: open.\", status: happened, at: \"5\"}",
    ] {
        all += &told(&minute(&format!("events:\n  - {event}")));
        all += "\n";
    }
    expect![[r#"
        error[bad-yaml]: a semicolon stands where a comma is expected
        --> content/minutes/january/001-welcome.md:10:45
        = help: Write `- {date: 2020-02, text: "The ward opened.", status: happened, at: "5"}`.

        error[bad-yaml]: a semicolon stands where a comma is expected
        --> content/minutes/january/001-welcome.md:10:42
        error[bad-yaml]: a semicolon stands where a comma is expected
        --> content/minutes/january/001-welcome.md:10:60
        = help: Write `- {date: 2020-02, text: The ward opened, status: happened; at: "5"}`.
        = help: Write `- {date: 2020-02, text: The ward opened; status: happened, at: "5"}`.

        error[bad-yaml]: there is a comma too many
        --> content/minutes/january/001-welcome.md:10:20
        = help: Take it away: `- {date: 2020-02, text: The ward opened., status: happened, at: "5"}`.

        error[bad-yaml]: there is a comma too many
        --> content/minutes/january/001-welcome.md:10:6
        = help: Take it away: `- { date: 2020-02, text: The ward opened., status: happened, at: "5"}`.

        error[bad-yaml]: a comma ends a text between braces
        --> content/minutes/january/001-welcome.md:10:37
        = help: Put quotation marks round the text: `- {date: 2020-02, text: "The ward, of ten beds, opened", status: happened, at: "5"}`.

        error[figure-not-in-source]: the figure 2020-02 does not stand in line 5 of packs/march
        --> content/minutes/january/001-welcome.md:10:12
        = help: Mend the figure. Where it is rounded, say so (“about”, “nearly”, “more than”); where you worked it out, write how under `workings:`; where the source cannot have it, give the reason under `excuses:`.

    "#]].assert_eq(&all);
}

#[test]
fn a_comma_or_a_hyphen_that_is_missing_is_shown() {
    let mut all = String::new();
    for fields in [
        "events:\n  - {date: 2020-02, text: \"The ward opened.\", status: happened at: \"5\"}",
        "events:\n  - {date: 2020-02, text: \"The ward opened.\" status: happened, at: \"5\"}",
        "workings: [\"1 + 1 = 2\" \"2 + 2 = 4\"]",
        "workings: [1,105 / 18,420 = 6%, 1 + 1 = 2]",
        "decisions:\n  - part: a\n    text: To meet.\n    outcome: noted\n    at: \"5\""
            .replace("- part", "  part")
            .as_str(),
        "decisions:\n    part: a\n    text: To meet.\n    outcome: noted\n    at: \"5\"\n  - part: b\n    text: To go.\n    outcome: noted\n    at: \"6\"",
    ] {
        all += &told(&minute(fields));
        all += "\n";
    }
    expect![[r#"
        error[bad-yaml]: a comma is missing
        --> content/minutes/january/001-welcome.md:10:55
        = help: Write `- {date: 2020-02, text: "The ward opened.", status: happened, at: "5"}`.

        error[bad-yaml]: a comma is missing
        --> content/minutes/january/001-welcome.md:10:27
        = help: Write `- {date: 2020-02, text: "The ward opened.", status: happened, at: "5"}`.

        error[bad-yaml]: a comma is missing
        --> content/minutes/january/001-welcome.md:9:12
        = help: Write `workings: ["1 + 1 = 2", "2 + 2 = 4"]`.

        error[unquoted-text]: a comma ends a text in a list
        --> content/minutes/january/001-welcome.md:9:12
        = help: Put quotation marks round the text: `workings: ["1,105 / 18,420 = 6%", 1 + 1 = 2]`.

        error[wrong-type]: a value is of the wrong type
        --> content/minutes/january/001-welcome.md:10:5
        = help: Begin each entry with a hyphen and a space: `- part: a`. Its other fields stand right below its first.

        error[bad-yaml]: a hyphen is missing before the first field of an entry
        --> content/minutes/january/001-welcome.md:10:5
        = help: Write `- part: a`.

    "#]]
    .assert_eq(&all);
}

#[test]
fn what_is_typed_in_the_place_of_a_wrong_value_is_said() {
    let mut all = String::new();
    for fields in [
        "topics: beds",
        "review: person",
        "source: march",
        "organisations: {trust: one}",
        "number: Minute 1",
        "source: {pack: march, at: \"1–10\"}",
        "source: {pack: march, at: \"lines 10 to 1\"}",
        "source: {pack: march, at: all}",
        "source: {pack: march}",
        "events:\n  - {date: 2020-02, text: \"The ward opened.\", status: happened}",
    ] {
        all += &told(&minute(fields));
        all += "\n";
    }
    expect![[r#"
        error[wrong-type]: a value is of the wrong type
        --> content/minutes/january/001-welcome.md:9:9
        = help: Write `topics: [beds]`.

        error[wrong-type]: a value is of the wrong type
        --> content/minutes/january/001-welcome.md:8:9
        = help: Write `review: {drafted: person}`. docs/content-model.md says which fields it may have.

        error[wrong-type]: a value is of the wrong type
        --> content/minutes/january/001-welcome.md:8:9
        = help: Write `source: {pack: march}`. docs/content-model.md says which fields it may have.

        error[wrong-type]: a value is of the wrong type
        --> content/minutes/january/001-welcome.md:9:16
        = help: docs/content-model.md says what belongs there.

        error[wrong-type]: `Minute 1` is not the number of a minute
        --> content/minutes/january/001-welcome.md:8:9
        = help: Write the number alone: `1`.

        error[bad-range]: `1–10` is not a range of lines or pages
        --> content/minutes/january/001-welcome.md:8:27
        = help: Write `"1-10"`, with a hyphen as the keyboard has it, not with a dash.

        error[bad-range]: `lines 10 to 1` is not a range of lines or pages
        --> content/minutes/january/001-welcome.md:8:27
        = help: Write `"1-10"`: numbers and hyphens alone, the smaller number first.

        error[bad-range]: `all` is not a range of lines or pages
        --> content/minutes/january/001-welcome.md:8:27
        = help: Write `"155-276"`, `"171"`, or several with commas, as in `"155-160, 171"`.

        error[missing-field]: the field `at` is missing
        --> content/minutes/january/001-welcome.md:8:1
        = help: Write `, at: "…"` before the closing `}`. docs/content-model.md says what belongs there.

        error[missing-field]: the field `at` is missing
        --> content/minutes/january/001-welcome.md:10:3
        = help: Write `, at: "…"` before the closing `}`. docs/content-model.md says what belongs there.

    "#]]
    .assert_eq(&all);
}
