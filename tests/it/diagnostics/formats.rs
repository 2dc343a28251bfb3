//! The same faults for other programs.

use expect_test::expect;
use minutebook::diagnostic::{Code, Diagnostic, Diagnostics, Format, render};
use serde_json::Value;

use crate::support::{report_as, sources};

/// A fault with related places, one without a place, and letters of two and four bytes before a third.
const SITE: &str = "
== no content/archive.yaml

== content/pages/about.md
Café 🏥 text

== content/pages/beds.md
---
title: Beds, é 100%
zzz: 1
---
";

/// Two faults that share a rule, with a second place each.
const RELATED: &str = "
== content/pages/a.md
---
title: A
moved_from: [old, older]
---

== content/pages/b.md
---
title: B
moved_from: [old, older]
---
";

/// The lines of a report in JSON.
fn lines(site: &str) -> Vec<Value> {
    report_as(site, Format::Json)
        .lines()
        .map(|line| serde_json::from_str(line).expect("each line is JSON by itself"))
        .collect()
}

fn log(site: &str) -> Value {
    serde_json::from_str(&report_as(site, Format::Sarif)).expect("the log is JSON")
}

#[test]
fn json_has_one_object_a_line() {
    expect![[r#"
        {"code":"no-archive","severity":"error","message":"there is no content/archive.yaml","help":"Every archive has one: it gives the title and the language. `minutebook init FOLDER` makes a new archive."}
        {"code":"no-front-matter","severity":"error","message":"this record has no front matter","place":{"file":"content/pages/about.md","line":1,"column":1,"end_line":1,"end_column":12,"start_byte":0,"end_byte":15},"label":"a line with `---` is expected first","help":"A record begins with a line `---`, its fields, and another line `---`. See `minutebook new page`."}
        {"code":"unknown-field","severity":"error","message":"there is no field `zzz` here","place":{"file":"content/pages/beds.md","line":3,"column":1,"end_line":3,"end_column":4,"start_byte":25,"end_byte":28},"label":"unknown field","help":"One of these is expected: title, summary, menu, order, moved_from, excuses, corrections, quotations."}
    "#]].assert_eq(&report_as(SITE, Format::Json));
}

#[test]
fn json_gives_related_places() {
    let lines = lines(RELATED);
    assert_eq!(lines.len(), 2);
    for line in lines {
        assert_eq!(line["related"][0]["file"], "content/pages/a.md");
        assert!(line["related"][0]["label"].as_str().is_some_and(|label| label.contains("pages/a")), "{line}");
    }
}

#[test]
fn columns_count_characters_and_bytes_count_bytes() {
    let site = "== content/pages/a.md\n---\ntitle: A\n---\n\nCafé 🏥 [here](https://example.org/)\n";
    let place = &lines(site)[0]["place"];
    assert_eq!((&place["line"], &place["column"], &place["end_column"]), (&5.into(), &8.into(), &36.into()));
    let bytes =
        |name: &str| place[name].as_u64().and_then(|byte| usize::try_from(byte).ok()).expect("a byte is a number");
    let text = crate::support::files(site).remove("content/pages/a.md").expect("the page is there");
    assert_eq!(&text[bytes("start_byte")..bytes("end_byte")], "[here](https://example.org/)");
}

#[test]
fn github_has_one_command_a_line_with_its_signs_escaped() {
    expect![[r#"
        ::error title=no-archive::there is no content/archive.yaml%0AEvery archive has one: it gives the title and the language. `minutebook init FOLDER` makes a new archive.
        ::error file=content/pages/about.md,line=1,col=1,endLine=1,endColumn=12,title=no-front-matter::this record has no front matter%0Aa line with `---` is expected first%0AA record begins with a line `---`, its fields, and another line `---`. See `minutebook new page`.
        ::error file=content/pages/beds.md,line=3,col=1,endLine=3,endColumn=4,title=unknown-field::there is no field `zzz` here%0Aunknown field%0AOne of these is expected: title, summary, menu, order, moved_from, excuses, corrections, quotations.
    "#]].assert_eq(&report_as(SITE, Format::Github));
}

#[test]
fn sarif_is_one_log_with_one_run() {
    let log = log(SITE);
    assert_eq!(log["version"], "2.1.0");
    assert!(log["$schema"].as_str().is_some_and(|schema| schema.contains("sarif-2.1.0")));
    assert_eq!(log["runs"].as_array().map(Vec::len), Some(1));
    let driver = &log["runs"][0]["tool"]["driver"];
    assert_eq!((&driver["name"], &driver["version"]), (&"Minutebook".into(), &env!("CARGO_PKG_VERSION").into()));
    assert_eq!(log["runs"][0]["columnKind"], "unicodeCodePoints");
}

#[test]
fn sarif_has_a_result_for_each_fault_and_a_rule_for_each_code() {
    for site in [SITE, RELATED] {
        let run = &log(site)["runs"][0];
        let rules: Vec<&str> = run["tool"]["driver"]["rules"]
            .as_array()
            .expect("rules")
            .iter()
            .filter_map(|rule| rule["id"].as_str())
            .collect();
        let results = run["results"].as_array().expect("results");
        assert_eq!(results.len(), lines(site).len());
        for (result, line) in results.iter().zip(lines(site)) {
            assert_eq!(result["ruleId"], line["code"]);
            assert_eq!(result["level"], line["severity"]);
            assert!(rules.contains(&result["ruleId"].as_str().expect("a result has a rule")));
            assert!(
                result["message"]["text"]
                    .as_str()
                    .is_some_and(|text| text.contains(line["message"].as_str().expect("a message")))
            );
            assert_eq!(result["locations"].as_array().map_or(0, Vec::len), usize::from(line.get("place").is_some()));
        }
    }
}

#[test]
fn sarif_places_are_addresses_with_lines_and_columns() {
    let log = log(RELATED);
    for result in log["runs"][0]["results"].as_array().expect("results") {
        for location in [&result["locations"][0], &result["relatedLocations"][0]] {
            let place = &location["physicalLocation"];
            assert!(
                place["artifactLocation"]["uri"].as_str().is_some_and(|uri| uri.starts_with("content/pages/")),
                "{place}"
            );
            for number in ["startLine", "startColumn", "endLine", "endColumn"] {
                assert!(place["region"][number].as_u64().is_some_and(|n| n >= 1), "{number} of {place}");
            }
        }
        assert!(result["relatedLocations"][0]["message"]["text"].is_string());
    }
}

#[test]
fn sarif_explains_each_rule() {
    let log = log(SITE);
    for rule in log["runs"][0]["tool"]["driver"]["rules"].as_array().expect("rules") {
        let code: Code = rule["id"].as_str().expect("a rule has an id").parse().expect("the id is a code");
        assert_eq!(rule["help"]["markdown"], code.explanation());
        // GitHub asks for this one.
        let short = rule["shortDescription"]["text"].as_str().expect("a rule has a sentence");
        assert!(short.ends_with('.') && code.explanation().contains(short), "{short}");
    }
}

#[test]
fn sarif_of_a_sound_site_is_a_log_without_results() {
    assert_eq!(log("")["runs"][0]["results"], Value::Array(Vec::new()));
}

#[test]
fn warnings_are_called_warnings_in_every_form() {
    let mut diagnostics = Diagnostics::new();
    diagnostics.push(Diagnostic::warning(Code::BrokenLink, "a test"));
    let print = |format| render(&diagnostics, &sources(""), format, false);
    assert_eq!(print(Format::Human), "warning[broken-link]: a test\n\n");
    assert_eq!(print(Format::Json), "{\"code\":\"broken-link\",\"severity\":\"warning\",\"message\":\"a test\"}\n");
    assert_eq!(print(Format::Github), "::warning title=broken-link::a test\n");
    assert!(print(Format::Sarif).contains("\"level\": \"warning\""));
}

#[test]
fn colour_is_only_in_the_form_for_people() {
    let sources = sources(SITE);
    let mut diagnostics = Diagnostics::new();
    diagnostics.push(Diagnostic::error(Code::BrokenLink, "a test"));
    for format in [Format::Human, Format::Json, Format::Github, Format::Sarif] {
        assert_eq!(render(&diagnostics, &sources, format, true).contains('\u{1b}'), format == Format::Human);
        assert!(!render(&diagnostics, &sources, format, false).contains('\u{1b}'));
    }
}
