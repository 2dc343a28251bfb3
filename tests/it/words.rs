//! Words are found as readers see them, whatever the signs that they are made of.

use expect_test::{Expect, expect};

use crate::support::{WORLD, build, codes, compiled, report};

/// A page about the archive.
fn page(id: &str, text: &str) -> String {
    format!("\n== content/pages/{id}.md\n---\ntitle: Page {id}\n---\n\n{text}\n")
}

fn term(id: &str, fields: &str) -> String {
    format!("\n== content/glossary/{id}.md\n---\n{fields}\ndefinition: It is a thing.\n---\n")
}

fn organisation(id: &str, fields: &str) -> String {
    format!("\n== content/organisations/{id}.md\n---\n{fields}\nkind: board\n---\n\nIt helps people.\n")
}

/// The words of a page that are linked to records, with what they lead to.
fn links(records: &str, text: &str) -> Vec<String> {
    let files = build(&format!("{WORLD}{records}{}", page("text", text)));
    let main = files["text/index.html"].split("<main").nth(1).expect("the page has a main part").to_owned();
    let linked = |link: &str| {
        let (address, rest) = link.split_once('>')?;
        let address = address.split("../").nth(1)?.split(['"', ' ']).next()?.trim_end_matches('/').to_owned();
        let is_record = address.starts_with("glossary/") || address.starts_with("organisations/");
        is_record.then(|| format!("{} -> {address}", rest.split("</a>").next().unwrap_or_default()))
    };
    let body = main.split("id=_words").next().unwrap_or_default();
    let mut found: Vec<String> = body.split("<a ").skip(1).filter_map(linked).collect();
    found.dedup();
    found
}

/// The only link of a page leads to the only word of the glossary.
fn assert_found(word: &str, written: &str) {
    let records = term("word", &format!("term: \"{word}\""));
    let found = links(&records, &format!("We read of the {written} today."));
    assert!(found.iter().any(|link| link.ends_with("-> glossary/word")), "{word} in {written:?}: {found:?}");
}

fn assert_not_found(word: &str, written: &str) {
    let records = term("word", &format!("term: \"{word}\""));
    let found = links(&records, &format!("We read of the {written} today."));
    assert!(!found.iter().any(|link| link.ends_with("-> glossary/word")), "{word} in {written:?}: {found:?}");
}

#[test]
fn white_space_of_any_kind_is_one_space() {
    for space in ["\u{a0}", "&nbsp;", "\u{2009}", "\u{202f}", "\u{3000}", "&thinsp;", "  ", "\n", "\n   ", " \u{200b} "]
    {
        assert_found("planning officer", &format!("planning{space}officer"));
    }
    for space in ["\u{a0}", "\u{2009}", "  "] {
        assert_found(&format!("planning{space}officer"), "planning officer");
    }
    assert_not_found("planning officer", "planningofficer");
}

#[test]
fn signs_that_nobody_sees_hide_no_word() {
    for word in ["cen\u{ad}tre", "cen&shy;tre", "c\u{200b}entre", "centre\u{feff}", "\u{200e}centre", "cen\u{2060}tre"]
    {
        assert_found("walk-in centre", &format!("walk-in {word}"));
    }
    assert_found("walk-in centre", "walk\u{2011}in centre");
    assert_found("walk-in centre", "walk\u{2010}in centres");
    assert_not_found("walk-in centre", "walk in centre");
}

#[test]
fn letters_that_stand_joined_or_wide_are_plain() {
    assert_found("back office", "back of\u{fb01}ce");
    assert_found("back o\u{fb03}ce", "back office");
    assert_found("back office", "\u{ff42}\u{ff41}\u{ff43}\u{ff4b} office");
    assert_not_found("back of", "back of\u{fb01}ce");
}

#[test]
fn an_apostrophe_may_be_any_of_the_signs_that_look_like_one() {
    for sign in ["'", "’", "\u{2bc}", "\u{2032}", "\u{b4}", "\u{ff07}"] {
        assert_found("Bell's palsy", &format!("Bell{sign}s palsy"));
        assert_found(&format!("Bell{sign}s palsy"), "Bell's palsy");
    }
}

#[test]
fn a_letter_and_its_accent_are_one_sign() {
    assert_found("community caf\u{e9}", "community cafe\u{301}");
    assert_found("e\u{301}cole", "\u{c9}cole");
    assert_found("community caf\u{e9}", "Community caf&eacute;s");
    assert_not_found("community cafe", "community cafe\u{301}");
}

#[test]
fn letters_of_every_script_are_found_in_capitals() {
    assert_found("совет", "СОВЕТ");
    assert_found("Öffentlichkeit", "öffentlichkeit");
    assert_found("συμβούλιο", "Συμβούλιο");
    assert_not_found("совет", "советы");
}

#[test]
fn a_raised_note_does_not_hide_the_word_before_it() {
    assert_found("planning officer", "planning officer²");
    assert_not_found("m2", "m²");
}

#[test]
fn the_form_that_is_written_exactly_so_is_meant() {
    let records =
        term("aid", "term: aid") + &term("aids", "term: acquired immune deficiency syndrome\nabbreviation: AIDS");
    assert_eq!(links(&records, "The clinic treats AIDS."), ["AIDS -> glossary/aids"]);
    assert_eq!(links(&records, "The clinic lends aids."), ["aids -> glossary/aid"]);
    assert_eq!(links(&records, "Aids are lent."), ["Aids -> glossary/aid"]);
}

#[test]
fn a_form_of_the_archive_comes_before_a_plural_of_one() {
    let records = term("datum", "term: datum") + &term("data", "term: data");
    assert_eq!(links(&records, "We keep data."), ["data -> glossary/data"]);
    let two =
        term("one", "term: first thing\nabbreviation: ABC") + &term("two", "term: second thing\nabbreviation: ABC");
    let site = format!("{WORLD}{two}{}", page("text", "The ABC met."));
    assert_eq!(codes(&site), ["ambiguous-word"], "two forms that are written alike have two meanings");
}

#[test]
fn where_the_longest_form_does_not_fit_the_next_shorter_one_is_meant() {
    let ppg = term("ppg", "term: patient participation group\nabbreviation: PPG")
        + &organisation("network", "name: PPG Network");
    assert_eq!(links(&ppg, "They met the PPG networking staff."), ["PPG -> glossary/ppg"]);
    assert_eq!(links(&ppg, "They met the PPG Network."), ["PPG Network -> organisations/network"]);
    assert_eq!(links(&ppg, "They met the PPG network."), ["PPG -> glossary/ppg"]);
    let care = term("care", "term: social care") + &term("act", "term: Social Care Act\ncase: exact");
    assert_eq!(links(&care, "They want a social care act."), ["social care -> glossary/care"]);
    assert_eq!(links(&care, "They read the Social Care Act."), ["Social Care Act -> glossary/act"]);
}

#[test]
fn common_plurals_need_not_be_written_down() {
    for (word, plural) in [
        ("midwife", "midwives"),
        ("looked-after child", "looked-after children"),
        ("diagnosis", "diagnoses"),
        ("lay person", "lay people"),
        ("eligibility criterion", "eligibility criteria"),
        ("chairman", "chairmen"),
        ("mother-in-law", "mothers-in-law"),
        ("director of public health", "directors of public health"),
        ("nurse", "nurses"),
    ] {
        assert_found(word, plural);
    }
    let site = |language: &str| {
        let archive = format!("\n== content/archive.yaml\ntitle: A\nsummary: A.\nlanguage: {language}\n");
        format!("{WORLD}{archive}{}{}", term("child", "term: child"), page("text", "The children met."))
    };
    let leads = |language: &str| {
        // A language without words of the interface is warned of.
        let files = compiled(&site(language)).files;
        let page = files.iter().find(|file| &*file.path == "text/index.html").expect("a page");
        String::from_utf8_lossy(&page.bytes).contains("glossary/child")
    };
    assert!(leads("en-GB"));
    assert!(!leads("de"), "English plurals are no words of another language");
}

#[test]
fn a_form_without_a_sign_or_with_a_space_behind_it_stops_nothing() {
    for fields in [
        "also: [\"\"]",
        "abbreviation: \"\"",
        "also: [\"\u{ad}\"]",
        "also: [\"small thing \"]",
        "also: [\" small\u{a0}thing\"]",
    ] {
        let site = format!(
            "{WORLD}{}{}",
            term("thing", &format!("term: thing\n{fields}")),
            page("text", "It is a small thing")
        );
        drop(report(&site));
        let jargon = "\n== content/jargon.yaml\n- {word: \"\", say: x, unless: [\"\", \" \"]}\n";
        drop(report(&format!("{site}{jargon}")));
    }
}

#[test]
fn a_heading_has_one_address_however_its_accents_are_typed() {
    let one = page("one", "## Caf\u{e9} ta\u{ad}lk\n\nIt was long.");
    let two = page("two", "## Cafe\u{301} talk\n\nIt was long.");
    for fragment in ["caf\u{e9}-talk", "cafe\u{301}-talk", "caf%C3%A9-talk", "Cafe%CC%81-Talk"] {
        let three =
            page("three", &format!("See [the talk there](/one#{fragment}) and [the talk here](/two#{fragment})."));
        let files = build(&format!("{WORLD}{one}{two}{three}"));
        for path in ["one/index.html", "two/index.html"] {
            assert!(files[path].contains("id=\"caf\u{e9}-talk\""), "{}", files[path]);
        }
        assert!(files["three/index.html"].contains("../one/#caf\u{e9}-talk"), "{}", files["three/index.html"]);
    }
    let lost = page("three", "See [the talk there](/one#cafe-talk).");
    assert_eq!(codes(&format!("{WORLD}{one}{lost}")), ["broken-fragment"], "another letter is another address");
}

#[test]
fn the_same_query_finds_both_forms_of_a_name() {
    let site = format!(
        "{WORLD}{}{}",
        term("one", "term: \"back of\u{fb01}ce\"\nabbreviation: \"B\u{ad}O\""),
        page("text", "Text.")
    );
    let synonyms = &build(&site)["search/synonyms.json"];
    assert!(synonyms.contains("[\"back office\",\"bo\"]"), "{synonyms}");
}

#[test]
fn letters_with_unseen_signs_are_explained_or_not_like_any_other() {
    let site =
        |text: &str| format!("{WORLD}{}{}", term("ppg", "term: patient group\nabbreviation: PPG"), page("text", text));
    for text in ["The PPG met.", "The P\u{ad}PG met.", "The \u{ff30}\u{ff30}\u{ff27} met."] {
        assert_eq!(codes(&site(text)), [""; 0], "{text}");
    }
    told(
        &site("The \u{ff31}\u{ff2f}\u{ff26} met."),
        &expect![[r#"
        error[unknown-abbreviation]: nothing says what ＱＯＦ stands for
         --> content/pages/text.md:5:5
          |
        5 | The ＱＯＦ met.
          |     ^^^^^^ no term, organisation or place is called by these letters
          |
          = help: Write the words in full, or give a record `abbreviation: ＱＯＦ` (`minutebook new term`).

    "#]],
    );
}

#[track_caller]
fn told(site: &str, expected: &Expect) {
    expected.assert_eq(&report(site));
}

#[test]
fn lists_have_one_letter_for_both_forms_of_an_accent() {
    let records = term("one", "term: \u{e9}cole") + &term("two", "term: e\u{301}tude");
    let list = &build(&format!("{WORLD}{records}"))["glossary/index.html"];
    assert_eq!(list.matches("id=\"_letter-\u{e9}\"").count(), 1, "{list}");
}

#[test]
fn a_raised_figure_stands_apart_where_marks_are_left_out() {
    let table = "Table: Beds\n\n| Ward | Beds |\n|---|---|\n| One | 10<sup>2</sup> in m<sup>2</sup> |";
    let files = build(&format!("{WORLD}{}", page("text", table)));
    assert_eq!(files["text/table-1.csv"].trim_start_matches('\u{feff}').lines().nth(1), Some("One,10^2 in m2"));
}

#[test]
fn a_number_is_not_found_in_a_longer_one() {
    for written in ["1,111 calls", "0.111", ".111", "£111", "111%", "-111", "111/22"] {
        assert_not_found("111", written);
    }
    for written in ["tier 3,000", "tier 3.5", "tier 3%", "tier 3–5"] {
        assert_not_found("tier 3", written);
    }
    for written in ["111 line", "111, the line", "111: the line", "call 111.", "(111)"] {
        assert_found("111", written);
    }
    assert_found("tier 3", "tier 3, or tier 4");
}

#[test]
fn a_word_is_not_found_in_an_address_or_the_name_of_a_file() {
    for written in [
        "https://example.org/midwife/list",
        "www.midwife.example.org",
        "midwife@example.org",
        "midwife.pdf",
        "#midwife",
    ] {
        assert_not_found("midwife", written);
    }
    for written in ["midwife.", "midwife’s list", "midwife's list", "nurse/midwife", "(midwife)", "‘midwife’"] {
        assert_found("midwife", written);
    }
}

#[test]
fn a_word_is_not_found_in_a_longer_one() {
    assert_not_found("can", "can't");
    assert_not_found("Brien plan", "O’Brien plan");
    assert_not_found("C+", "C++");
    assert_found("C+", "C+ mark");
}
