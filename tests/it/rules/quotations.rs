//! Every quotation says whose words it is, and whether they are real.

use expect_test::expect;

use super::{faults, is_sound, minute, says, topic, world};

/// A minute that marks words as a quotation, and has a text.
fn marked(kind: &str, words: &str, text: &str) -> String {
    minute(&format!("quotations:\n  - {{words: \"{words}\", by: a carer, kind: {kind}}}"), text)
}

#[test]
fn a_quotation_of_nobody_is_shown_with_what_to_write() {
    says(
        &minute("", "A carer said: \"we were not told\"."),
        &expect![[r#"
        error[unmarked-quotation]: a quotation does not say whose words it is
          --> content/minutes/january/001-welcome.md:14:16
           |
        14 | A carer said: "we were not told".
           |                ^^^^^^^^^^^^^^^^ quoted
           |
           = help: Add to the front matter: `quotations: [{ words: "we were not told", by: "…", kind: real }]`. `kind` is real (somebody said it), imagined, illustration, or wording (how the paper writes). If nobody is quoted, take the quotation marks away.

    "#]],
    );
}

#[test]
fn all_sorts_of_quotation_marks_are_found() {
    for text in [
        "A carer said: “we were not told”.",
        "A carer said: 'we were not told'.",
        "A carer said: ‘we were not told’.",
        "> we were not told",
        "- a carer: \"we were not told\"",
    ] {
        assert_eq!(faults(&minute("", text)), ["unmarked-quotation: we were not told"], "{text}");
    }
    assert_eq!(
        faults(&minute("summary: A carer said “we were not told”.", "Text.")),
        ["unmarked-quotation: we were not told"]
    );
}

#[test]
fn a_quotation_that_is_not_closed_is_one_to_the_end_of_its_paragraph() {
    let text = "A carer said: “we were not told.\n\n“Nobody came.”";
    assert_eq!(
        faults(&minute("", text)),
        ["unmarked-quotation: we were not told.", "unmarked-quotation: Nobody came."]
    );
    let marks = "quotations:\n  - {words: we were not told, by: a carer, kind: real}\n  - {words: Nobody came, by: a carer, kind: real}";
    is_sound(&minute(marks, text));
}

#[test]
fn an_apostrophe_quotes_nobody() {
    is_sound(&minute("", "The trust's wards and the carers' group weren't told."));
    assert_eq!(faults(&minute("", "They said 'the trust's wards' twice.")), ["unmarked-quotation: the trust’s wards"]);
}

#[test]
fn a_marked_quotation_is_sound_whatever_its_marks() {
    is_sound(&marked("real", "we weren't told", "A carer said: \"we weren't told\"."));
    is_sound(&marked("real", "we weren't told", "A carer said: ‘we weren’t told’."));
    is_sound(&marked("imagined", "We were not told.", "A carer might say “we were not told”."));
}

#[test]
fn a_mark_that_nothing_needs_is_shown() {
    says(
        &marked("real", "we were not told", "A carer said nothing."),
        &expect![[r#"
        warning[unmarked-quotation]: nothing on the page is quoted in these words
          --> content/minutes/january/001-welcome.md:10:13
           |
        10 |   - {words: "we were not told", by: a carer, kind: real}
           |             ^^^^^^^^^^^^^^^^^^ no such quotation
           |
           = help: Take the entry away, or write `words:` exactly as they stand between the quotation marks.

    "#]],
    );
}

#[test]
fn quotation_marks_in_code_and_on_pages_about_the_archive_quote_nobody() {
    is_sound(&minute("", "```\n“x”\n```"));
    is_sound(&(world() + "\n== content/pages/about.md\n---\ntitle: About\n---\n\nWe say “hello”.\n"));
    assert_eq!(faults(&(world() + &topic("", "They say “hello”."))), ["unmarked-quotation: hello"]);
}

/// With the source at hand.
fn with_source(site: &str, lines: &str) -> String {
    format!("{site}\n== sources/march.txt\n{lines}\n")
}

#[test]
fn words_that_the_source_does_not_have_are_shown() {
    let site = marked("real", "we were not told", "A carer said: “we were not told”.");
    says(
        &with_source(&site, "We were told."),
        &expect![[r#"
        error[quotation-not-in-source]: these words do not stand in the source
          --> content/minutes/january/001-welcome.md:15:16
           |
        15 | A carer said: “we were not told”.
           |                ^^^^^^^^^^^^^^^^ not there word for word
           |
           = help: Quote exactly, or say it in your own words without quotation marks. Look also whether the range is right.

    "#]],
    );
}

#[test]
fn line_ends_hyphens_and_capitals_are_no_difference_in_the_source() {
    let site = marked("real", "we were not told", "A carer said: “we were not told”.");
    is_sound(&with_source(&site, "A carer:   'We were\nnot   told'"));
    let compound = marked("real", "a follow-up", "A carer said: “a follow-up”.");
    is_sound(&with_source(&compound, "A follow up."));
}

#[test]
fn half_a_word_is_not_in_the_source() {
    let site = marked("real", "were not to", "A carer said: “were not to”.");
    assert_eq!(faults(&with_source(&site, "We were not told.")), ["quotation-not-in-source: were not to"]);
}

#[test]
fn the_words_stand_in_the_lines_that_govern_the_passage() {
    let site = |at: &str, more: &str| {
        let quotation = format!("quotations:\n  - {{words: we were not told, by: a carer, kind: real{more}}}");
        minute(&quotation, &format!("Text.\n\n## Beds {{ at={at} }}\n\nA carer said: “we were not told”."))
    };
    let source = "One.\nWe were not told.\nThree.";
    is_sound(&with_source(&site("2", ""), source));
    assert_eq!(faults(&with_source(&site("3", ""), source)), ["quotation-not-in-source: we were not told"]);
    is_sound(&with_source(&site("3", ", at: \"2\""), source));
}

#[test]
fn only_an_illustration_need_not_stand_in_the_source() {
    for (kind, expected) in [("real", 1), ("imagined", 1), ("wording", 1), ("illustration", 0)] {
        let site = marked(kind, "we were not told", "A carer said: “we were not told”.");
        assert_eq!(faults(&with_source(&site, "Nothing.")).len(), expected, "{kind}");
    }
}
