//! The usual slips of a hand in front matter, each told at its line, with what to type.

use std::path::Path;

use expect_test::expect;
use minutebook::diagnostic::{Code, Diagnostic, Diagnostics, Severity};
use minutebook::memory::NoMemory;
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
    says(&topic("title: \"Beds in hospital\nsummary: \"What was said: \\\"more\\\".\"\norder: 1"), &expect![[""]]);
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
        "topics: [beds}",
        "source: pack: march, at: \"1-10\"}",
        "workings:\n  - \"1 + 2 = 3\n  - \"2 + 2 = 4\"",
    ] {
        all += &told(&minute(fields));
        all += "\n";
    }
    expect![[""]].assert_eq(&all);
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
    expect![[""]].assert_eq(&all);
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
        "  outcome: noted",
        "\u{a0}outcome: noted",
    ] {
        all += &told(&minute(&format!("{fields}\n")));
        all += "\n";
    }
    expect![[""]].assert_eq(&all);
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
    expect![[""]].assert_eq(&all);
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
        assert_eq!(codes(&topic(&format!("title: {title}\nsummary: About beds."))), [""; 0], "{title}");
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
    let mut diagnostics = Diagnostics::new();
    model(&archive_with("colour: green"), &NoMemory, &mut diagnostics);
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
        &expect![[""]],
    );
}

#[test]
fn faults_behind_a_slip_are_told_at_their_places() {
    says(&topic("title:Beds\nsummary: “About beds: more”\nordre: 1\nalso: wards"), &expect![[""]]);
}

#[test]
fn what_nobody_can_guess_is_told_in_everyday_words() {
    let site = topic("title: Beds\n? summary\n: [");
    let report = report(&site);
    for word in ["scalar", "mapping", "flow", "token", "simple key", "node", "indicator"] {
        assert!(!report.contains(word), "{report}");
    }
    assert_eq!(codes(&site), ["bad-yaml"]);
}

#[test]
fn an_empty_text_is_a_fault_wherever_it_stands() {
    let blank = ["\"\"", "\" \"", "\"\u{a0}\"", "\"\u{200b}\u{feff}\"", "\"\\t\"", ">-\n", "''"];
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
    says(&archive("xyz"), &expect![[""]]);
    says(&archive("cy"), &expect![[""]]);
    for language in ["en-GB", "en", "en-US", "en-gb"] {
        assert_eq!(codes(&archive(language)), [""; 0], "{language}");
    }
    for language in ["English", "en_GB", "\"en-GB, cy\"", "e"] {
        assert_eq!(codes(&archive(language)), ["unknown-value"], "{language}");
    }
}
