//! What is printed of many faults, of long lines, and of texts that somebody chose to do harm.

use std::ops::Range;

use expect_test::expect;
use minutebook::diagnostic::{Code, Diagnostic, Diagnostics, Format, render, render_most};
use minutebook::source::{Contents, FileId, Role, SourceFile, Sources, Span};
use serde_json::Value;

use crate::support::{Run, run, site_folder};

const FORMATS: [Format; 4] = [Format::Human, Format::Json, Format::Github, Format::Sarif];

/// One file, and its id.
fn file(path: &str, text: &str) -> (Sources, FileId) {
    let role = Role::Content("pages/a.md".into());
    let file = SourceFile { path: path.into(), role, contents: Contents::Text(text.into()) };
    let sources = Sources::new(vec![file]);
    let id = sources.iter().map(|(id, _)| id).next().expect("the file");
    (sources, id)
}

fn fault(file: FileId, range: Range<usize>) -> Diagnostic {
    Diagnostic::error(Code::BrokenLink, "it leads nowhere").at(Span::new(file, range), "this one").help("Mend it.")
}

fn many(faults: impl IntoIterator<Item = Diagnostic>) -> Diagnostics {
    let mut all = Diagnostics::new();
    faults.into_iter().for_each(|fault| all.push(fault));
    all
}

#[test]
fn of_a_long_line_only_what_stands_around_a_place_is_shown_with_its_true_column() {
    let text = format!("First.\n{}the place{}\nLast.\n", "é before, ".repeat(100_000), " behind".repeat(100_000));
    let (sources, id) = file("content/pages/a.md", &text);
    let start = text.find("the place").expect("it is there");
    let faults = many([fault(id, start..start + 9)]);
    expect![[r#"
        error[broken-link]: it leads nowhere
         --> content/pages/a.md:2:1000001
          |
        2 | ...fore, é before, é before, é before, é before, é before, the place behind behind behind behind behind behind behind behind behind b...
          |                                                            ^^^^^^^^^ this one
          |
          = help: Mend it.

    "#]].assert_eq(&render(&faults, &sources, Format::Human, false));
    assert!(render(&faults, &sources, Format::Json, false).contains(r#""line":2,"column":1000001,"#));
}

#[test]
fn a_place_that_is_long_itself_is_cut() {
    let text = format!("{}\n", "words ".repeat(100_000));
    let (sources, id) = file("content/pages/a.md", &text);
    let report = render(&many([fault(id, 0..text.len())]), &sources, Format::Human, false);
    assert!(report.len() < 1000, "{} bytes", report.len());
    assert!(report.contains("content/pages/a.md:1:1\n") && report.contains("^ this one"), "{report}");
}

#[test]
fn two_places_far_from_each_other_are_two_pictures() {
    let text = format!("one\n{}two\n", "\n".repeat(5000));
    let (sources, id) = file("content/pages/a.md", &text);
    let two = Span::new(id, text.len() - 4..text.len() - 1);
    expect![[r#"
        error[broken-link]: it leads nowhere
            --> content/pages/a.md:1:1
             |
           1 | one
             | ^^^ this one
             |
            ::: content/pages/a.md:5002:1
             |
        5002 | two
             | --- the other
             |
             = help: Mend it.

    "#]]
    .assert_eq(&render(&many([fault(id, 0..3).related(two, "the other")]), &sources, Format::Human, false));
}

#[test]
fn a_place_that_no_file_has_is_printed_at_the_nearest_that_it_has() {
    let text = "é 🏥\r\nend";
    let (sources, id) = file("content/pages/a.md", text);
    let offsets = 0..text.len() + 3;
    for (start, end) in offsets.clone().flat_map(|start| offsets.clone().map(move |end| (start, end))) {
        let place =
            Span { start: u32::try_from(start).expect("small"), end: u32::try_from(end).expect("small"), file: id };
        let fault = fault(id, 0..2).at(place, "here").related(place, "there");
        for format in FORMATS {
            assert!(!render(&many([fault.clone()]), &sources, format, false).is_empty());
        }
    }
    expect![[r#"
        error[broken-link]: it leads nowhere
         --> content/pages/a.md:2:4
          |
        2 | end
          |    ^ this one
          |
          = help: Mend it.

    "#]]
    .assert_eq(&render(&many([fault(id, 40..50)]), &sources, Format::Human, false));
}

#[test]
fn nothing_that_is_printed_steers_a_terminal_or_begins_a_line_of_its_own() {
    let evil = "\u{1b}[31mred\n::error::no\u{9b}2J\r\u{202e}\u{7f}";
    let (sources, id) = file(&format!("content/pages/{evil}.md"), &format!("text {evil}\n"));
    let fault = Diagnostic::error(Code::BrokenLink, format!("message {evil}"))
        .at(Span::new(id, 0..10), format!("label {evil}"))
        .related(Span::new(id, 2..4), format!("other {evil}"))
        .help(format!("help {evil}"));
    let print = |format| render(&many([fault.clone()]), &sources, format, false);
    for format in FORMATS {
        let report = print(format);
        assert!(!report.contains(|c: char| (c.is_control() && c != '\n') || c == '\u{202e}'), "{report:?}");
        assert!(report.lines().skip(1).all(|line| !line.starts_with("::")), "{report}");
    }
    let json: Value = serde_json::from_str(&print(Format::Json)).expect("a line of JSON");
    assert_eq!(json["message"], format!("message {evil}"), "programs get the text as it is");
    expect![[r#"
        error[broken-link]: message \u{1b}[31mred\n::error::no\u{9b}2J\r\u{202e}\u{7f}
         --> content/pages/\u{1b}[31mred\n::error::no\u{9b}2J\r\u{202e}\u{7f}.md:1:1
          |
        1 | text ␛[31mred
          | ^^--^^^^^^
          | | |
          | | other \u{1b}[31mred\n::error::no\u{9b}2J\r\u{202e}\u{7f}
          | label \u{1b}[31mred\n::error::no\u{9b}2J\r\u{202e}\u{7f}
          |
          = help: help \u{1b}[31mred\n::error::no\u{9b}2J\r\u{202e}\u{7f}

    "#]]
    .assert_eq(&print(Format::Human));
    expect![[r#"
        ::error file=content/pages/\u{1b}[31mred\n%3A%3Aerror%3A%3Ano\u{9b}2J\r\u{202e}\u{7f}.md,line=1,col=1,endLine=1,endColumn=11,title=broken-link::message \u{1b}[31mred\n::error::no\u{9b}2J\r\u{202e}\u{7f}%0Alabel \u{1b}[31mred\n::error::no\u{9b}2J\r\u{202e}\u{7f}%0Ahelp \u{1b}[31mred\n::error::no\u{9b}2J\r\u{202e}\u{7f}
    "#]].assert_eq(&print(Format::Github));
}

/// A page with more warnings than are printed, and two errors behind them.
fn many_faults() -> String {
    let warnings = "- We see LETTERS.\n".repeat(130);
    format!(
        "== content/pages/a.md\n---\ntitle: A\n---\n\n{warnings}\nSee [here](https://example.org/), or [here](https://example.com/).\n"
    )
}

#[test]
fn people_are_told_the_first_faults_and_how_many_more_there_are() {
    let folder = site_folder(&many_faults());
    let Run { code, out, err } = run(folder.path(), "check");
    assert_eq!((code, out.as_str()), (Some(1), "2 errors, 130 warnings.\n"));
    assert_eq!(
        (err.matches("error[").count(), err.matches("warning[").count()),
        (2, 98),
        "no error hides behind warnings"
    );
    expect!["… and 32 warnings more. Mend some of those above and look again, or add --all-faults."]
        .assert_eq(err.trim_end().lines().next_back().unwrap_or_default());
}

#[test]
fn all_faults_are_printed_where_somebody_asks_for_them() {
    let folder = site_folder(&many_faults());
    let Run { code, out, err } = run(folder.path(), "check --all-faults");
    assert_eq!((code, out.as_str()), (Some(1), "2 errors, 130 warnings.\n"));
    assert_eq!((err.matches("error[").count(), err.matches("warning[").count()), (2, 130));
    assert!(!err.contains("more"), "nothing is left out");
}

#[test]
fn a_build_with_more_warnings_than_are_printed_tells_their_true_number() {
    let folder = site_folder(&many_faults().replace("[here]", "[the example]"));
    let Run { code, out, err } = run(folder.path(), "build");
    assert_eq!((code, err.matches("warning[").count()), (Some(0), 100));
    assert!(out.contains("warnings 130\n"), "{out}");
    assert_eq!(run(folder.path(), "build --deny-warnings").code, Some(1));
}

#[test]
fn github_is_told_the_first_and_programs_are_told_all() {
    let (sources, _) = file("content/pages/a.md", "");
    let faults = many((0..101).map(|n| Diagnostic::warning(Code::BrokenLink, format!("fault {n}"))));
    let print = |format| render_most(&faults, &sources, format, false);
    let github = print(Format::Github);
    assert_eq!(github.lines().count(), 101);
    expect!["::notice::and 1 warning more. Mend some of those above and look again, or add --all-faults."]
        .assert_eq(github.lines().next_back().unwrap_or_default());
    assert_eq!(print(Format::Json).lines().count(), 101);
    assert_eq!(print(Format::Sarif).matches("\"ruleId\"").count(), 101);
}

#[test]
fn a_hint_has_a_level_that_other_programs_know() {
    let (sources, _) = file("content/pages/a.md", "");
    let faults = many([Diagnostic::advice(Code::PassiveVoice, "a hint")]);
    assert_eq!(render(&faults, &sources, Format::Github, false), "::notice title=passive-voice::a hint\n");
    assert!(render(&faults, &sources, Format::Sarif, false).contains(r#""level": "note""#));
}
