//! Bodies that would leave a reader out.

use expect_test::expect;

use super::says;
use crate::support::codes;

/// A page with a text, and a picture beside it.
fn page(text: &str) -> String {
    format!("== content/pages/beds.png\n(a picture)\n\n== content/pages/beds.md\n---\ntitle: Beds\n---\n\n{text}\n")
}

/// What is wrong with a text.
fn faults(text: &str) -> Vec<&'static str> {
    codes(&page(text))
}

#[test]
fn a_heading_that_skips_a_level_is_shown_with_the_level_that_is_expected() {
    says(
        &page("## Beds\n\nText.\n\n#### Ashby\n\nText."),
        &expect![[r#"
        error[heading-level]: the headings skip from level 2 to level 4
         --> content/pages/beds.md:9:1
          |
        9 | #### Ashby
          | ^^^^^^^^^^ `###` is expected here
          |
          = help: Use one `#` more than the heading above it at the most. `#` alone is kept for the title, which is in the front matter.

    "#]],
    );
}

#[test]
fn a_heading_of_the_first_level_is_kept_for_the_title() {
    says(
        &page("# Beds\n\nText.\n\n## Ashby\n\nText."),
        &expect![[r#"
        error[heading-level]: a heading in the text is of level 1
         --> content/pages/beds.md:5:1
          |
        5 | # Beds
          | ^^^^^^ `##` is expected here
          |
          = help: Use one `#` more than the heading above it at the most. `#` alone is kept for the title, which is in the front matter.

    "#]],
    );
}

#[test]
fn the_first_heading_is_of_the_second_level() {
    says(
        &page("### Beds\n\nText."),
        &expect![[r#"
        error[heading-level]: the headings skip from level 1 to level 3
         --> content/pages/beds.md:5:1
          |
        5 | ### Beds
          | ^^^^^^^^ `##` is expected here
          |
          = help: Use one `#` more than the heading above it at the most. `#` alone is kept for the title, which is in the front matter.

    "#]],
    );
}

#[test]
fn headings_may_go_back_by_more_than_one_level() {
    assert_eq!(faults("## One\n\n### Two\n\n#### Three\n\n## Four\n\n### Five"), [""; 0]);
}

#[test]
fn headings_stand_by_themselves_and_not_in_a_list_or_a_quotation() {
    says(
        &page("## One\n\n> # Large\n\n- ### Deep\n"),
        &expect![[r#"
        error[heading-level]: a heading stands inside a list, a quotation or a footnote
         --> content/pages/beds.md:7:3
          |
        7 | > # Large
          |   ^^^^^^^ no heading is expected here
          |
          = help: Headings say how the page is built, so they stand by themselves. Use **bold** here, or move the heading out.

        error[heading-level]: a heading stands inside a list, a quotation or a footnote
         --> content/pages/beds.md:9:3
          |
        9 | - ### Deep
          |   ^^^^^^^^ no heading is expected here
          |
          = help: Headings say how the page is built, so they stand by themselves. Use **bold** here, or move the heading out.

    "#]],
    );
}

#[test]
fn a_heading_has_words() {
    says(
        &page("## One\n\nText.\n\n##\n\nText.\n"),
        &expect![[r#"
        error[heading-level]: a heading has no words
         --> content/pages/beds.md:9:1
          |
        9 | ##
          | ^^ nothing is said here
          |
          = help: Say in a few words what the section tells, or take the line away.

    "#]],
    );
}

#[test]
fn two_headings_with_one_address_are_shown_together() {
    says(
        &page("## Ashby\n\n### How many\n\nText.\n\n## Coalville\n\n### How many\n\nText."),
        &expect![[r#"
            error[same-heading]: two headings have the address #how-many
              --> content/pages/beds.md:13:1
               |
             7 | ### How many
               | ------------ the first
            ...
            13 | ### How many
               | ^^^^^^^^^^^^ the second
               |
               = help: Give one of them other words, or an address of its own: `### How many {#other-words}`.

        "#]],
    );
}

#[test]
fn a_heading_may_have_an_address_of_its_own() {
    assert_eq!(faults("## Beds\n\nText.\n\n## Beds {#more-beds}\n\nText."), [""; 0]);
}

#[test]
fn an_image_without_words_is_a_hole() {
    says(
        &page("Look: ![](beds.png)"),
        &expect![[r#"
        error[image-without-text]: an image has no words for those who cannot see it
         --> content/pages/beds.md:5:7
          |
        5 | Look: ![](beds.png)
          |       ^^^^^^^^^^^^^ nothing stands between the brackets
          |
          = help: Say between the brackets what the image tells: `![Beds fell from 12 to 9](beds.png)`.

    "#]],
    );
}

#[test]
fn an_image_with_words_is_none() {
    assert_eq!(faults("![Beds fell from 20 to 16](beds.png)"), [""; 0]);
    assert_eq!(faults("![ ](beds.png)"), ["image-without-text"], "a space says nothing");
}

#[test]
fn a_link_that_says_here_says_nothing() {
    says(
        &page("The address is [here](https://example.org/)."),
        &expect![[r#"
        error[empty-link-text]: the link text `here` says nothing by itself
         --> content/pages/beds.md:5:16
          |
        5 | The address is [here](https://example.org/).
          |                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ where does this lead?
          |
          = help: Name what the reader will find there: [the report on dental care](…).

    "#]],
    );
}

#[test]
fn a_link_says_where_it_leads() {
    for text in ["Here", "click here", "Read more…", "this page.", "**here**", ""] {
        assert_eq!(faults(&format!("See [{text}](https://example.org/).")), ["empty-link-text"], "{text}");
    }
    assert_eq!(
        faults(
            "See [the report on beds](https://example.org/) and [![A map of beds](beds.png)](https://example.org/)."
        ),
        [""; 0]
    );
}

#[test]
fn a_table_without_a_caption_is_shown_at_its_first_row() {
    says(
        &page("| Hospital | Beds |\n|---|---:|\n| Ashby | 16 |\n| Coalville | 20 |"),
        &expect![[r#"
        error[table-without-caption]: a table has no caption
         --> content/pages/beds.md:5:1
          |
        5 | | Hospital | Beds |
          | ^^^^^^^^^^^^^^^^^^^ this table
          |
          = help: Write a paragraph `Table: what it shows` right before it, with an empty line between.

    "#]],
    );
}

#[test]
fn a_cell_that_names_a_row_or_a_column_says_something() {
    says(
        &page("Table: Beds\n\n| Hospital | |\n|---|---:|\n| Ashby | 16 |\n| | 20 |"),
        &expect![[r#"
        error[table-without-caption]: a table has a head without words
         --> content/pages/beds.md:7:13
          |
        7 | | Hospital | |
          |             ^ nothing is said here
          |
          = help: Say in the first row what each column holds, and in the first column what each row is about.

        error[table-without-caption]: a table has a head without words
          --> content/pages/beds.md:10:2
           |
        10 | | | 20 |
           |  ^ nothing is said here
           |
           = help: Say in the first row what each column holds, and in the first column what each row is about.

    "#]],
    );
}

#[test]
fn a_table_with_a_caption_and_all_its_heads_is_sound() {
    assert_eq!(faults("Table: Beds, **March** 2020\n\n| Hospital | Beds |\n|---|---:|\n| Ashby | |"), [""; 0]);
}

#[test]
fn html_that_is_not_on_the_list_is_refused() {
    says(
        &page("Ashby <font color=\"red\">lost</font> four beds."),
        &expect![[r#"
        error[raw-html]: this HTML is not allowed, or not closed
         --> content/pages/beds.md:5:7
          |
        5 | Ashby <font color="red">lost</font> four beds.
          |       ^^^^^^^^^^^^^^^^^^ refused
          |
          = help: Say it in Markdown. Where Markdown has no word for it, these may be used, without styles: bdi, bdo, br, cite, del, details, dfn, div, em, i, ins, kbd, p, q, rp, rt, ruby, span, strong, sub, summary, sup.

    "#]],
    );
}

#[test]
fn a_block_of_html_is_held_to_the_same_list() {
    says(
        &page("Text.\n\n<script src=\"https://example.org/count.js\"></script>\n\nText."),
        &expect![[r#"
        error[raw-html]: this HTML is not allowed, or not closed
         --> content/pages/beds.md:7:1
          |
        7 | <script src="https://example.org/count.js"></script>
          | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ refused
          |
          = help: Say it in Markdown. Where Markdown has no word for it, these may be used, without styles: bdi, bdo, br, cite, del, details, dfn, div, em, i, ins, kbd, p, q, rp, rt, ruby, span, strong, sub, summary, sup.

    "#]],
    );
}

#[test]
fn a_tag_that_is_not_closed_is_refused() {
    assert_eq!(faults("H<sub>2 is a gas."), ["raw-html"]);
}

#[test]
fn html_over_several_paragraphs_is_told_once() {
    let details = "<details><summary>More</summary>\n\nOne ward.\n\nTwo <sub>small</sub> wards.\n\n</details>";
    says(
        &page(details),
        &expect![[r#"
        error[raw-html]: an empty line stands within this HTML
          --> content/pages/beds.md:5:1
           |
         5 | <details><summary>More</summary>
           | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ opened here
        ...
        11 | </details>
           | ---------- and closed here, in another paragraph
           |
           = help: What is opened in a paragraph is closed in it. Where it is to hold several, as `<details>` may, take the empty lines within it away, and put `<p>` before each paragraph and `</p>` behind it.

    "#]],
    );
    assert_eq!(faults("<span lang=\"cy\">Un.\n\nDau.</span>\n\nx<sub>2</sub> is a sign."), ["raw-html"]);
    assert_eq!(
        faults("<details>\n\nOne.\n\n<script>x()</script>\n\n</details>"),
        ["raw-html"; 3],
        "not all of it is allowed"
    );
    assert_eq!(faults("<details>\n\nOne.\n\nTwo <sub>small</sub> wards."), ["raw-html"], "it is not closed");
    let mended = "<details><summary>More</summary>\n<p>One ward.</p>\n<p>Two <sub>small</sub> wards.</p>\n</details>";
    assert_eq!(faults(mended), [""; 0]);
}

#[test]
fn html_that_markdown_has_no_sign_for_is_allowed() {
    assert_eq!(
        faults(
            "x<sub>2</sub> is a sign, <span lang=\"cy\">Iechyd</span><br>\n\n<details><summary>Fish & chips</summary>\nBeds > 3.\n</details>"
        ),
        [""; 0]
    );
}

#[test]
fn a_mark_without_a_footnote_is_lost() {
    says(
        &page("Ashby has 16 beds.[^count]"),
        &expect![[r#"
        error[lost-footnote]: the footnote `[^count]` has no text
         --> content/pages/beds.md:5:19
          |
        5 | Ashby has 16 beds.[^count]
          |                   ^^^^^^^^ this mark leads nowhere
          |
          = help: Add a line `[^count]: …` at the end of the file, or take the mark away.

    "#]],
    );
}

#[test]
fn a_footnote_without_a_mark_is_lost() {
    says(
        &page("Ashby has 16 beds.\n\n[^count]: Counted in March."),
        &expect![[r#"
        error[lost-footnote]: nothing points to the footnote `count`
         --> content/pages/beds.md:7:1
          |
        7 | [^count]: Counted in March.
          | ^^^^^^^^^^^^^^^^^^^^^^^^^^^ this text has no mark
          |
          = help: Write [^count] where the note belongs, or take the note away.

    "#]],
    );
}

#[test]
fn code_may_look_like_a_footnote() {
    assert_eq!(faults("Type `[^1]`.\n\n```\n[^1]\n```"), [""; 0]);
}

#[test]
fn a_footnote_that_is_written_twice_is_not_lost() {
    says(
        &page("Beds.[^a]\n\n[^a]: One.\n\n[^a]: Two."),
        &expect![[r#"
        error[lost-footnote]: the footnote `a` has two texts
         --> content/pages/beds.md:9:1
          |
        7 | [^a]: One.
          | ---------- the first
        8 |
        9 | [^a]: Two.
          | ^^^^^^^^^^ the second would be lost
          |
          = help: Join them, or give one of them another name.

    "#]],
    );
}

#[test]
fn the_text_of_a_footnote_stands_by_itself() {
    assert_eq!(faults("Beds.[^a]\n\n> [^a]: In a quotation."), ["lost-footnote"]);
}

#[test]
fn brackets_behind_a_backslash_are_meant_so() {
    assert_eq!(faults(r"The sign \[^ begins a mark."), [""; 0]);
}

#[test]
fn a_footnote_may_be_marked_in_another_footnote() {
    assert_eq!(faults("Beds.[^a]\n\n[^a]: As in the plan.[^b]\n\n[^b]: Of 2019."), [""; 0]);
}
