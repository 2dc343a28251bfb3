//! Plain words and short sentences.

use expect_test::expect;

use super::{faults, is_sound, minute, says, world};

/// A sentence of so many words.
fn sentence(words: usize) -> String {
    format!("We saw{}.", " it".repeat(words - 2))
}

#[test]
fn letters_that_stand_for_nothing_are_shown() {
    says(
        &minute("", "The QOF pays for it."),
        &expect![[r#"
        error[unknown-abbreviation]: nothing says what QOF stands for
          --> content/minutes/january/001-welcome.md:14:5
           |
        14 | The QOF pays for it.
           |     ^^^ no term, organisation or place is called by these letters
           |
           = help: Write the words in full, or give a record `abbreviation: QOF` (`minutebook new term`).

    "#]],
    );
}

#[test]
fn letters_of_the_glossary_of_bodies_and_of_names_are_known() {
    let term = "\n== content/glossary/ccg.md\n---\nterm: clinical commissioning group\nabbreviation: CCG\ndefinition: A body that buys care.\n---\n";
    let body = "\n== content/organisations/nhse.md\n---\nname: NHS England\nabbreviation: NHSE\nkind: national\n---\n";
    is_sound(&(minute("", "The CCG, all CCGs, the CCG's staff and NHSE met the NHS.") + term + body));
    assert_eq!(faults(&(minute("", "The CGC met.") + term)), ["unknown-abbreviation: CGC"]);
    says(
        &(minute("", "The CCH met.") + term),
        &expect![[r#"
            error[unknown-abbreviation]: nothing says what CCH stands for
              --> content/minutes/january/001-welcome.md:14:5
               |
            14 | The CCH met.
               |     ^^^ no term, organisation or place is called by these letters
               |
               = help: Write the words in full, or give a record `abbreviation: CCH` (`minutebook new term`).

        "#]],
    );
}

#[test]
fn letters_in_code_are_no_abbreviation() {
    is_sound(&minute("", "Write `QOF` there.\n\n```\nQOF\n```"));
}

#[test]
fn words_in_capitals_are_shown() {
    says(
        &minute("", "This is IMPORTANT."),
        &expect![[r#"
        warning[capitals]: `IMPORTANT` is written in capitals
          --> content/minutes/january/001-welcome.md:14:9
           |
        14 | This is IMPORTANT.
           |         ^^^^^^^^^ small letters are easier to read
           |
           = help: Write it in small letters. Where it matters, put it into **bold**.

    "#]],
    );
    is_sound(&minute("", "This is important. I saw `IMPORTANT`."));
}

const JARGON: &str = "\n== content/jargon.yaml\n- {word: commission, forms: [commissioned], say: buy and plan, unless: [Care Commission]}\n";

#[test]
fn a_word_with_a_plainer_one_is_shown() {
    says(
        &(minute("", "The council commissioned beds.") + JARGON),
        &expect![[r#"
        warning[jargon]: `commissioned` has a plainer word
          --> content/minutes/january/001-welcome.md:14:13
           |
        14 | The council commissioned beds.
           |             ^^^^^^^^^^^^ say: buy and plan
           |
           = help: Write the plainer word, or say in brackets what it means. The list is content/jargon.yaml.

    "#]],
    );
}

#[test]
fn jargon_in_names_quotations_and_explanations_is_left() {
    let body = "\n== content/organisations/charity.md\n---\nname: Charity Commission\nkind: national\n---\n";
    is_sound(&(minute("", "The Care Commission and the Charity Commission came.") + JARGON + body));
    is_sound(&(minute("", "They commissioned (bought and planned) beds.") + JARGON));
    is_sound(
        &(minute(
            "title: To commission\nquotations:\n  - {words: They commission beds., by: the chair, kind: real}",
            "> They commission beds.",
        ) + JARGON),
    );
    let quoted =
        minute("quotations:\n  - {words: we commission, by: the chair, kind: real}", "She said “we commission”.");
    is_sound(&(quoted + JARGON));
    is_sound(&minute("", "The council commissioned beds."));
}

#[test]
fn jargon_between_two_quotations_is_the_writers_own() {
    let list = "\n== content/jargon.yaml\n- {word: commission, say: buy}\n";
    let site = minute("", "“We commission.” They commission. “We commission”, they say. We commission.") + list;
    let jargon = faults(&site).into_iter().filter(|fault| fault.starts_with("jargon")).count();
    assert_eq!(jargon, 2);
}

#[test]
fn a_long_sentence_is_a_warning_and_a_very_long_one_an_error() {
    says(
        &minute("", &format!("{} {}", sentence(21), sentence(26))),
        &expect![[r#"
        warning[long-sentence]: a sentence of 21 words
          --> content/minutes/january/001-welcome.md:14:1
           |
        14 | We saw it it it it it it it it it it it it it it it it it it it. We saw it it it it it it it it it it it it it it it it it it it it ...
           | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ shorter is easier
           |
           = help: Say one thing in one sentence: end it sooner and begin another, or make a list of its parts.

        error[long-sentence]: a sentence of 26 words
          --> content/minutes/january/001-welcome.md:14:66
           |
        14 | ... it it it it. We saw it it it it it it it it it it it it it it it it it it it it it it it it.
           |                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 25 words are the most
           |
           = help: Say one thing in one sentence: end it sooner and begin another, or make a list of its parts.

    "#]],
    );
    is_sound(&minute("", &sentence(20)));
}

#[test]
fn the_gates_of_sentences_and_paragraphs_stand_in_the_archive() {
    let archive = "\n== content/archive.yaml\ntitle: Test\nsummary: For tests.\nlanguage: en-GB\nreading: {long_sentence: 5, longest_sentence: 7, paragraph: 1}\n";
    let site = |text: &str| minute("summary: They came.", text) + archive;
    is_sound(&site(&sentence(5)));
    assert_eq!(faults(&site(&sentence(6))), ["long-sentence: We saw it it it"]);
    assert_eq!(faults(&site("They came. We came.")), ["long-paragraph: They came. We came."]);
}

#[test]
fn a_long_sentence_in_a_quotation_is_somebody_elses() {
    let quotation = format!("quotations:\n  - {{words: \"{}\", by: the chair, kind: real}}", sentence(40));
    is_sound(&minute(&quotation, &format!("> {}", sentence(40))));
}

#[test]
fn a_paragraph_of_many_sentences_is_shown() {
    says(
        &minute("", "We came. We saw it. We met. We went. We slept."),
        &expect![[r#"
        warning[long-paragraph]: a paragraph of 5 sentences
          --> content/minutes/january/001-welcome.md:14:1
           |
        14 | We came. We saw it. We met. We went. We slept.
           | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 3 are the most
           |
           = help: Begin a new paragraph where a new thought begins, with an empty line between.

    "#]],
    );
    is_sound(&minute("", "We came. We saw it. We met.\n\nWe went. We slept."));
}

const HARD: &str =
    "Comprehensive organisational transformation necessitates collaborative multidisciplinary communication.\n\n";

#[test]
fn a_page_that_is_hard_to_read_is_shown_at_its_title() {
    says(
        &minute("", &HARD.repeat(15)),
        &expect![[r#"
        error[hard-to-read]: this page is hard to read: school grade 44.8
         --> content/minutes/january/001-welcome.md:4:8
          |
        4 | title: Welcome
          |        ^^^^^^^ grade 9 is the most
          |
          = help: Make sentences shorter and words plainer. `minutebook check --report` lists the pages, `--advice` shows habits that make a text hard.

    "#]],
    );
}

#[test]
fn a_short_text_or_an_easy_one_is_not_too_hard() {
    is_sound(&minute("", &HARD.repeat(3)));
    is_sound(&minute("", &"The cat sat on the mat and saw a dog.\n\n".repeat(30)));
}

#[test]
fn names_do_not_make_a_page_hard() {
    let body = "\n== content/organisations/long.md\n---\nname: Multidisciplinary Organisational Transformation Authority\nkind: council\n---\n";
    let text = "The Multidisciplinary Organisational Transformation Authority met us at the old hall.\n\n".repeat(20);
    is_sound(&(minute("", &text) + body));
    assert_eq!(faults(&minute("", &text)), ["hard-to-read: grade"]);
    is_sound(&world());
}
