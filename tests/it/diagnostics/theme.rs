//! Faults of the theme: told once, at their place, however many pages they would spoil.

use expect_test::expect;

use super::says;
use crate::support::{build, codes, report};

/// Three pages, and a template for them.
fn themed(template: &str) -> String {
    let page = |id: &str| format!("== content/pages/{id}.md\n---\ntitle: Page {id}\n---\n");
    [&page("a"), &page("b"), &page("c"), "== themes/plain/templates/page.html\n", template].concat()
}

#[test]
fn an_undefined_name_is_told_once_for_all_pages() {
    says(
        &themed("<html>\n<h1>{{ page.titel }}</h1>\n</html>\n"),
        &expect![[r#"
            error[template-fault]: the template page.html is at fault
             --> themes/plain/templates/page.html:2:13
              |
            2 | <h1>{{ page.titel }}</h1>
              |             ^^^^^ Field `titel` is not defined. Available fields: calendar, canonical, crumbs, description, edit, feed, head_title, here, index, issues, kind, linked, meta, path, root, scripts, title
              |
              = help: The fault is in the theme, not in the content. docs/themes.md lists what each template is given.

        "#]],
    );
}

#[test]
fn a_template_that_cannot_be_read_is_shown_where_reading_stopped() {
    says(
        &themed("<html>\n<h1>{{ page.title </h1>\n</html>\n"),
        &expect![[r#"
        error[template-fault]: the template page.html is at fault
         --> themes/plain/templates/page.html:2:19
          |
        2 | <h1>{{ page.title </h1>
          |                   ^^ Found `</` but expected }}.
          |
          = help: The fault is in the theme, not in the content. docs/themes.md lists what each template is given.

    "#]],
    );
}

#[test]
fn a_sound_template_makes_the_pages_of_its_kind() {
    let site = build(&themed("<h1>Our {{ page.title }}</h1>\n"));
    assert!(site["a/index.html"].contains("<h1>Our Page a</h1>"), "{}", site["a/index.html"]);
    assert!(!site["index.html"].contains("Our Page"));
}

#[test]
fn a_block_that_is_not_closed_is_a_fault() {
    assert_eq!(codes(&themed("{% if page.title %}<h1>{{ page.title }}</h1>\n")), ["template-fault"]);
}

#[test]
fn a_template_that_is_not_there_is_a_fault_of_the_one_that_asks_for_it() {
    let report = report(&themed("{% extends \"house.html\" %}\n"));
    assert!(report.starts_with("error[template-fault]") && report.contains("house.html"), "{report}");
}

#[test]
fn a_line_of_a_strings_file_that_cannot_be_read_is_shown() {
    says(
        "
== content/archive.yaml
title: Archif
summary: Archif.
language: cy

== themes/plain/strings/cy.ftl
home = Hafan
footnotes Nodiadau
skip = Neidio
",
        &expect![[r#"
            error[strings-fault]: themes/plain/strings/cy.ftl cannot be read here
             --> themes/plain/strings/cy.ftl:2:11
              |
            2 | footnotes Nodiadau
              |           ^ Expected a token starting with "="
              |
              = help: Each message is a name, an equals sign and words: `home = Home`. Lines that go on are indented.

        "#]],
    );
}

#[test]
fn words_that_a_language_lacks_are_those_of_british_english() {
    let site = "== content/archive.yaml\ntitle: Archif\nsummary: Archif.\nlanguage: cy\n\n== themes/plain/strings/cy.ftl\nhome = Hafan\n";
    assert_eq!(codes(site), [""; 0]);
}
