//! Texts that Markdown understands in another way than people mean them: each is told at its place, and what comes near it is sound.

use expect_test::expect;

use super::says;
use crate::support::{build, codes};

fn page(text: &str) -> String {
    format!("== content/pages/beds.md\n---\ntitle: Beds\n---\n\n{text}\n")
}

/// What is wrong with a text.
fn faults(text: &str) -> Vec<&'static str> {
    codes(&page(text))
}

/// The page of a text, which is sound.
fn printed(text: &str) -> String {
    build(&page(text)).remove("beds/index.html").expect("the page of the text")
}

#[test]
fn a_row_with_a_cell_too_many_is_shown() {
    says(
        &page("Table: Wards\n\n| Ward | Lacks |\n|---|---|\n| North | nurses | since spring |\n| South | chairs |"),
        &expect![[r#"
            error[uneven-row]: a row has 3 cells, but the head of the table has 2
             --> content/pages/beds.md:9:1
              |
            9 | | North | nurses | since spring |
              | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ this row
              |
              = help: The last would be shown nowhere. Give the head a name for each column, or put a backslash before a bar that is meant as a sign: `\|`.

        "#]],
    );
}

#[test]
fn a_row_with_a_cell_too_few_is_shown() {
    says(
        &page("Table: Wards\n\n| Ward | Lacks |\n|---|---|\n| North | nurses |\nBoth are small."),
        &expect![[r#"
            error[uneven-row]: a row has one cell, but the head of the table has 2
              --> content/pages/beds.md:10:1
               |
            10 | Both are small.
               | ^^^^^^^^^^^^^^^ this row
               |
               = help: Write a bar for each column, also where a cell is empty. Text behind a table needs an empty line before it.

        "#]],
    );
}

#[test]
fn cells_are_counted_as_markdown_counts_them() {
    let table = |row: &str| format!("Table: Wards\n\n| Ward | Lacks |\n|---|---|\n{row}");
    for row in ["| North | a \\| b |", "| North | `a \\| b` |", "| North | |", "North | nurses", "|North|nurses|  "] {
        assert_eq!(faults(&table(row)), [""; 0], "{row}");
    }
    assert_eq!(faults(&table("| North | `a | b` |")), ["uneven-row"], "a bar in code parts cells");
    assert_eq!(
        faults(&format!("> {}", table("| North | a | b |").replace('\n', "\n> "))),
        ["table-without-caption", "uneven-row"]
    );
}

#[test]
fn bars_that_make_no_table_are_shown() {
    says(
        &page("Table: Wards\n\n| Ward | Lacks |\n|---|---|---|\n| North | nurses |\n| South | chairs |"),
        &expect![[r#"
            error[lost-table]: these bars make no table
             --> content/pages/beds.md:7:1
              |
            7 | | Ward | Lacks |
              | ^^^^^^^^^^^^^^^^ readers would see this line as it is
              |
              = help: A table has a head, below it a row such as `|---|---|` with as many columns, and an empty line before and behind it. A bar that is meant as a sign has a backslash before it: `\|`.

        "#]],
    );
}

#[test]
fn a_table_without_its_row_of_dashes_is_shown() {
    assert_eq!(faults("| Ward | Lacks |\n| North | nurses |"), ["lost-table"]);
    assert_eq!(faults("Ward | Lacks\n--- | --- | ---\nNorth | nurses"), ["lost-table"]);
    assert_eq!(faults("> | Ward | Lacks |\n> | North | nurses |"), ["lost-table"]);
    assert_eq!(faults("It is open from 9 | 10.\n\n\\| is a bar.\n\n```text\n| a | b |\n```"), [""; 0]);
}

#[test]
fn a_caption_without_a_table_is_shown() {
    says(
        &page("Table: Costs by year\n\nThe table is being made again."),
        &expect![[r#"
        error[lost-table]: a caption has no table
         --> content/pages/beds.md:5:1
          |
        5 | Table: Costs by year
          | ^^^^^^^^^^^^^^^^^^^^ readers would see this line as it is
          |
          = help: Put the table right below it, with an empty line between them, or take the line away.

    "#]],
    );
}

#[test]
fn a_table_has_one_caption() {
    says(
        &page("Table: Costs by year\n\nTable: Costs\n\n| Year | Cost |\n|---|---|\n| 2020 | high |"),
        &expect![[r#"
            error[lost-table]: a caption has no table
             --> content/pages/beds.md:5:1
              |
            5 | Table: Costs by year
              | ^^^^^^^^^^^^^^^^^^^^ readers would see this line as it is
              |
              = help: The table below has a caption already. Keep one of them.

        "#]],
    );
}

#[test]
fn words_in_braces_behind_a_heading_are_shown() {
    says(
        &page("## Income {see annex}\n\nLow.\n\n### Staff {width=half}\n\nFew.\n\n## Costs { lines = 24–26 }\n\nHigh."),
        &expect![[r#"
            error[bad-braces]: `{see annex}` means nothing behind a heading
             --> content/pages/beds.md:5:11
              |
            5 | ## Income {see annex}
              |           ^^^^^^^^^^^ this would be lost
              |
              = help: Behind a heading, braces hold the lines or pages of the source, `{ at=24-26 }`, or an address of its own, `{#short-name}`. Other words stand before the braces.

            error[bad-braces]: `{width=half}` means nothing behind a heading
             --> content/pages/beds.md:9:11
              |
            9 | ### Staff {width=half}
              |           ^^^^^^^^^^^^ this would be lost
              |
              = help: Behind a heading, braces hold the lines or pages of the source, `{ at=24-26 }`, or an address of its own, `{#short-name}`. Other words stand before the braces.

            error[bad-braces]: `{ lines = 24–26 }` means nothing behind a heading
              --> content/pages/beds.md:13:10
               |
            13 | ## Costs { lines = 24–26 }
               |          ^^^^^^^^^^^^^^^^^ this would be lost
               |
               = help: Write `{ at=24-26 }`. Behind a heading, braces hold the lines or pages of the source, `{ at=24-26 }`, or an address of its own, `{#short-name}`. Other words stand before the braces.

        "#]],
    );
}

#[test]
fn braces_behind_a_heading_hold_a_range_or_an_address() {
    for braces in
        ["{draft}", "{.wide}", "{ at: 24 }", "{#Costs_2020}", "{#}", "{ at=24 draft }", "{ at=24 26 }", "{ at=1 at=2 }"]
    {
        assert_eq!(faults(&format!("## Costs {braces}\n\nHigh.")), ["bad-braces"], "{braces}");
    }
    for braces in ["{ at=24 }", "{ at = 24 }", "{at=24-26, 30}", "{#costs}", "{ #costs at=24 }", "\\{draft\\}"] {
        assert_eq!(faults(&format!("## Costs {braces}\n\nHigh.")), [""; 0], "{braces}");
    }
    assert!(printed("## Costs { #high-costs at = 24 }\n\nHigh.").contains("id=\"high-costs\">Costs</h2>"));
}

#[test]
fn braces_that_are_not_closed_are_shown() {
    says(
        &page("## Costs { at=24\n\nHigh."),
        &expect![[r#"
            error[bad-braces]: a brace stands in a heading
             --> content/pages/beds.md:5:10
              |
            5 | ## Costs { at=24
              |          ^^^^^^^ braces are closed, and are the last of the line
              |
              = help: Behind a heading, braces hold the lines or pages of the source, `{ at=24-26 }`, or an address of its own, `{#short-name}`. Other words stand before the braces. Braces that are meant as signs have a backslash before each: `\{`, `\}`.

        "#]],
    );
}

#[test]
fn braces_behind_anything_but_a_heading_are_shown() {
    says(
        &page("## Costs\n\nThey are high. { at=24-26 }\n\n- Beds {.wide}\n- Wards"),
        &expect![[r#"
            error[bad-braces]: braces stand behind something that is no heading
             --> content/pages/beds.md:7:16
              |
            7 | They are high. { at=24-26 }
              |                ^^^^^^^^^^^^ readers would see this
              |
              = help: Put them behind the words of the heading, on its line, or take them away. In a minute or a paper, `{ at=24-26 }` may also stand at the end of a point of *In short*. Behind a heading, braces hold the lines or pages of the source, `{ at=24-26 }`, or an address of its own, `{#short-name}`. Other words stand before the braces.

            error[bad-braces]: braces stand behind something that is no heading
             --> content/pages/beds.md:9:8
              |
            9 | - Beds {.wide}
              |        ^^^^^^^ readers would see this
              |
              = help: Put them behind the words of the heading, on its line, or take them away. In a minute or a paper, `{ at=24-26 }` may also stand at the end of a point of *In short*. Behind a heading, braces hold the lines or pages of the source, `{ at=24-26 }`, or an address of its own, `{#short-name}`. Other words stand before the braces.

        "#]],
    );
    assert_eq!(
        faults("The numbers {1, 2} and {see annex}\n\n`{ at=24 }`\n\n```text\n{ at=24 }\n```\n\nA \\{#b}"),
        [""; 0]
    );
}

#[test]
fn a_range_with_spaces_is_a_range() {
    let text = "## Costs { at = 10 - 12, 40 }\n\nThere are 146 beds.";
    assert_eq!(faults(text), [""; 0]);
    assert_eq!(faults("## Costs { at = 12 - 10 }\n\nText."), ["bad-range"]);
}

#[test]
fn a_text_that_a_row_of_hyphens_makes_a_heading_is_shown() {
    says(
        &page("The council met\nin the hall.\n---\n\nThen it went home.\n\n> Quite\n> ==="),
        &expect![[r#"
            error[underlined-heading]: this line makes a heading of the text above it
             --> content/pages/beds.md:7:1
              |
            5 | The council met
              | --------------- the whole of this would be a heading
            6 | in the hall.
            7 | ---
              | ^^^ an empty line is missing before it
              |
              = help: Put an empty line before it, if it parts two pieces of text. For a heading, take it away and write `## ` before the words.

            error[underlined-heading]: this line makes a heading of the text above it
              --> content/pages/beds.md:12:3
               |
            11 | > Quite
               |   ----- the whole of this would be a heading
            12 | > ===
               |   ^^^ an empty line is missing before it
               |
               = help: Put an empty line before it, if it parts two pieces of text. For a heading, take it away and write `## ` before the words.

        "#]],
    );
    assert_eq!(faults("The council met.\n\n---\n\nThen it went home."), [""; 0]);
}

#[test]
fn the_marks_of_a_merge_are_shown_and_nothing_else() {
    says(
        &page(
            "<<<<<<< my-change\n## What it is not\n=======\n## What this is not\n## What this is not\n>>>>>>> main\n\nText.\n\n##No",
        ),
        &expect![[r#"
            error[merge-conflict]: two versions of a text stand here, with the marks of a merge
              --> content/pages/beds.md:5:1
               |
             5 | <<<<<<< my-change
               | ^^^^^^^^^^^^^^^^^ a mark
             6 | ## What it is not
             7 | =======
               | ------- a mark
            ...
            10 | >>>>>>> main
               | ------------ a mark
               |
               = help: Two people changed these lines. Keep one version, or make one of both, and take away each line that begins with `<<<<<<<`, `=======` or `>>>>>>>`.

        "#]],
    );
}

#[test]
fn each_merge_is_shown_by_itself() {
    let text = "<<<<<<< a\nx\n||||||| b\ny\n=======\nz\n>>>>>>> c\n\nText.\n\n<<<<<<< a\nx\n=======\nz\n>>>>>>> c\n\n>>>>>>> c";
    assert_eq!(faults(text), ["merge-conflict", "merge-conflict"]);
    assert_eq!(faults("```text\n<<<<<<< a\n=======\n>>>>>>> b\n```\n\n`<<<<<<< a`\n\nText.\n\n> Said."), [""; 0]);
}

#[test]
fn bullets_of_a_word_processor_are_shown() {
    says(
        &page("The council agreed:\n• to note the plan\n• to ask for more"),
        &expect![[r#"
        error[lost-list]: this line begins like a point of a list, but makes none
         --> content/pages/beds.md:6:1
          |
        6 | • to note the plan
          | ^ Markdown knows no such mark of a list
          |
          = help: Begin each point with a hyphen and a space, on a line of its own, as in `- to note the plan`. Put an empty line before the first.

    "#]],
    );
    for bullet in ["•", "·\t", "▪ ", "\u{f0b7} ", "– ", "o\t", "-", "●\u{a0}", "*", "-\u{a0}"] {
        assert_eq!(
            faults(&format!("They agreed:\n\n{bullet}to note it\n\n{bullet}to ask")),
            ["lost-list"],
            "{bullet:?}"
        );
        assert_eq!(faults(&format!("They agreed:\n\n{bullet}to note it\n{bullet}to ask")), ["lost-list"], "{bullet:?}");
    }
}

#[test]
fn a_dash_or_a_sign_in_a_sentence_begins_no_point() {
    for text in [
        "They met in the hall\n– the large one – and left.",
        "-5 °C is cold.",
        "\\-to note it",
        "·5 is a half.",
        "o and a",
    ] {
        assert_eq!(faults(text), [""; 0], "{text}");
    }
    assert_eq!(faults("- one\n- two\n\n1. one\n2. two\n\n* one\n\n+ two"), [""; 0]);
    assert_eq!(faults("`• one`\n\n```text\n• one\n• two\n```"), [""; 0]);
}

#[test]
fn lettered_resolutions_are_shown() {
    says(
        &page("The council agreed:\na) to note the plan\nb) to ask for a report on it"),
        &expect![[r#"
        error[lost-list]: this line begins like a point of a list, but makes none
         --> content/pages/beds.md:6:1
          |
        6 | a) to note the plan
          | ^^ Markdown knows no such mark of a list
          |
          = help: Begin each point with a hyphen and a space, on a line of its own, as in `- **a)** to note the plan`. Put an empty line before the first.

    "#]],
    );
    for [first, second] in [
        ["(a)", "(b)"],
        ["A.", "B."],
        ["(i)", "(ii)"],
        ["ix.", "x."],
        ["(1)", "(2)"],
        ["4.1", "4.2"],
        ["**(a)**", "**(b)**"],
    ] {
        assert_eq!(faults(&format!("They agreed\n{first} to note it, and\n{second} to ask")), ["lost-list"], "{first}");
    }
    assert_eq!(faults("They agreed these:\n(a) to note it"), ["lost-list"]);
}

#[test]
fn letters_that_make_no_row_begin_no_point() {
    for text in [
        "It was told by\nA. Smith and\nC. Jones.",
        "It cost\n4.1 million and\n4.3 million.",
        "(a) One.\n\n(b) Two.",
        "It is\na) that.",
    ] {
        assert_eq!(faults(text), [""; 0], "{text}");
    }
    assert_eq!(faults("- **(a)** to note it\n- **(b)** to ask"), [""; 0]);
}

#[test]
fn a_text_that_is_indented_is_shown() {
    says(
        &page("They agreed:\n\n    (a) to note the plan\n    (b) to ask\n\nThen it rose."),
        &expect![[r#"
        error[indented-text]: the spaces before this line make code of it
         --> content/pages/beds.md:7:5
          |
        7 |     (a) to note the plan
          |     ^^^^^^^^^^^^^^^^^^^^ four spaces or a tab stand before it
          |
          = help: Take them away, so that it is a paragraph, or begin each point with a hyphen and a space: `- `. What is meant as code stands between two lines of three backticks.

    "#]],
    );
    assert_eq!(faults("- One\n\n  More of it.\n\n```text\n    code\n```\n\n~~~\ncode\n~~~"), [""; 0]);
    assert_eq!(faults("- One\n\n  ```text\n  code\n  ```\n\n> ~~~\n> code\n> ~~~"), [""; 0]);
}

#[test]
fn hashes_without_a_space_are_shown() {
    says(
        &page("## Costs\n\nText.\n\n##Limits\n\nThe plan does not say."),
        &expect![[r#"
        error[lost-heading]: hashes stand here, but make no heading
         --> content/pages/beds.md:9:1
          |
        9 | ##Limits
          | ^^ readers would see these signs
          |
          = help: Write a heading as hashes, a space and the words, on a line of its own: `## Limits`. A hash that is meant as a sign has a backslash before it: `\#`.

    "#]],
    );
    assert_eq!(faults("#Limits\n\nText."), ["lost-heading"]);
    assert_eq!(faults("Item\n#1 is told in\n#Beds70.\n\n\\##Limits\n\n`##Limits`\n\n#1 of two is well."), [""; 0]);
}

#[test]
fn a_bold_line_in_place_of_a_heading_is_shown() {
    says(
        &page("**Open forum**\n\nWords were said."),
        &expect![[r#"
        error[lost-heading]: a line in bold stands where a heading is meant
         --> content/pages/beds.md:5:1
          |
        5 | **Open forum**
          | ^^^^^^^^^^^^^^ this is a paragraph to those who hear the page
          |
          = help: Write a heading as hashes, a space and the words, on a line of its own: `## Open forum`. A hash that is meant as a sign has a backslash before it: `\#`.

    "#]],
    );
    assert_eq!(faults("***Matters arising***\n\n- One"), ["lost-heading"]);
    assert_eq!(faults("**Matters arising:**\n\nOne."), ["lost-heading"]);
    assert_eq!(faults("**They agreed:**\n\n- One"), [""; 0]);
    assert_eq!(faults("**This is a draft.**\n\n**Beds** are few.\n\n- **Beds**\n\n> **Beds**\n\n**The end**"), [""; 0]);
}

#[test]
fn a_paragraph_that_shows_nothing_is_told() {
    says(
        &page("Words were said.\n\n&nbsp;\n\nMore words were said.\n\n- One\n-"),
        &expect![[r#"
        error[blank-paragraph]: a paragraph shows nothing
         --> content/pages/beds.md:7:1
          |
        7 | &nbsp;
          | ^^^^^^ there is nothing to read here
          |
          = help: Take it away. It may hold a sign that cannot be seen, such as a no-break space. Room between paragraphs is made by the theme.

        error[blank-paragraph]: a point of a list shows nothing
          --> content/pages/beds.md:12:1
           |
        12 | -
           | ^ there is nothing to read here
           |
           = help: Take it away. It may hold a sign that cannot be seen, such as a no-break space. Room between paragraphs is made by the theme.

    "#]],
    );
    assert_eq!(faults("\u{a0}\n\n**\u{200b}**"), ["blank-paragraph", "blank-paragraph"]);
    assert_eq!(faults("- One\n- \u{200b}"), ["blank-paragraph"]);
    assert_eq!(faults("<p>&nbsp;</p>\n\n<br>\n\nText."), ["blank-paragraph", "blank-paragraph"]);
    assert_eq!(faults("<p>One</p>\n\n<iframe></iframe>"), ["raw-html"]);
    assert_eq!(faults("- One\n\n  Two"), [""; 0]);
}

#[test]
fn single_tildes_stay_and_two_strike_out() {
    let page = printed("It costs ~ten to ~twenty pounds, or (~ten) and (~twenty).\n\n~~Gone.~~ ~It~ is ~~not _so_~~.");
    assert!(page.contains("It costs ~ten to ~twenty pounds, or (~ten) and (~twenty)."), "{page}");
    assert!(page.contains("<del>Gone.</del> ~It~ is <del>not <em>so</em></del>."), "{page}");
}

#[test]
fn a_point_that_would_have_another_number_is_shown() {
    says(
        &page("1. The plan\n3. The costs\n4. The rest"),
        &expect![[r#"
        error[lost-number]: a point has the number 3, but readers would see 2
         --> content/pages/beds.md:6:1
          |
        6 | 3. The costs
          | ^ counted from the first point of the list
          |
          = help: Number the points in a row. Where the numbers are those of a paper, make them words: `- **3.** The costs`.

    "#]],
    );
    assert_eq!(faults("3. One\n4. Two\n\nText.\n\n1. One\n1. Two\n\nText.\n\n2) One\n3) Two"), [""; 0]);
}

#[test]
fn the_text_of_a_footnote_inside_a_list_or_another_is_shown() {
    says(
        &page("- Beds[^1]\n\n  [^1]: They are few.\n\nText.[^2]\n\n[^2]: One.\n\n    [^3]: Two."),
        &expect![[r#"
        error[lost-footnote]: the text of the footnote `1` stands inside something else
         --> content/pages/beds.md:7:3
          |
        7 |   [^1]: They are few.
          |   ^^^^^^^^^^^^^^^^^^^ it belongs at the end of the file
          |
          = help: Put it at the end of the file, with an empty line before it and no spaces or marks in front.

        error[lost-footnote]: nothing points to the footnote `3`
          --> content/pages/beds.md:13:5
           |
        13 |     [^3]: Two.
           |     ^^^^^^^^^^ this text has no mark
           |
           = help: Write [^3] where the note belongs, or take the note away.

    "#]],
    );
}

#[test]
fn words_behind_the_address_of_a_link_are_shown() {
    says(
        &page("See [the plan](https://example.org/ \"which failed\")."),
        &expect![[r#"
        error[lost-title]: the words “which failed” would be shown nowhere
         --> content/pages/beds.md:5:5
          |
        5 | See [the plan](https://example.org/ "which failed").
          |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ words stand behind the address
          |
          = help: Say them in the text, or between the square brackets, and take them away here.

    "#]],
    );
}

#[test]
fn an_address_that_no_link_uses_is_shown() {
    says(
        &page(
            "It is [a plan][plan] and [Costs].\n\n[PLAN]: https://example.org/\n[costs]: https://example.org/costs\n[Note]: provisional",
        ),
        &expect![[r#"
        error[unused-address]: this line gives the address of a link, and no link uses it
         --> content/pages/beds.md:9:1
          |
        9 | [Note]: provisional
          | ^^^^^^^^^^^^^^^^^^^ readers would see nothing of this line
          |
          = help: Write the link where it belongs, as in `[the plan](https://…)`, or take the line away. Words that are meant as they are have a backslash before the bracket: `\[`.

    "#]],
    );
}

#[test]
fn a_fence_that_is_not_closed_is_shown() {
    says(
        &page("Text.\n\n```text\ncode\n\n## Costs\n\nThey are high."),
        &expect![[r#"
            error[bad-fence]: this fence is not closed
             --> content/pages/beds.md:7:1
              |
            7 | ```text
              | ^^^ all from here on is shown as code
              |
              = help: Write the same signs on a line of their own behind the code, or take this row away.

        "#]],
    );
    assert_eq!(faults("```"), ["bad-fence"]);
    assert_eq!(faults("> ~~~\n> code\n\nText."), ["bad-fence"]);
    assert_eq!(faults("````text\ncode\n```"), ["bad-fence"]);
    assert_eq!(faults("```chart\nkind: bar\n\nText."), ["bad-fence"], "the table that it lacks may be within it");
    assert_eq!(faults("````text\n```\n````\n\n- One\n\n  ~~~\n  code\n  ~~~~\n\n> ```\n> code\n> ```"), [""; 0]);
}

#[test]
fn words_behind_a_fence_are_shown() {
    says(
        &page("``` Note: the chair left early\nThen it rose.\n```"),
        &expect![[r#"
            error[bad-fence]: words stand behind the row that opens a fence
             --> content/pages/beds.md:5:5
              |
            5 | ``` Note: the chair left early
              |     ^^^^^^^^^^^^^^^^^^^^^^^^^^ readers would not see this
              |
              = help: Put them on a line of their own. Behind the row may stand the name of a language in small letters, such as `text`.

        "#]],
    );
    says(
        &page("``` Chart\nkind: bar\n```"),
        &expect![[r#"
            error[bad-fence]: words stand behind the row that opens a fence
             --> content/pages/beds.md:5:5
              |
            5 | ``` Chart
              |     ^^^^^ readers would not see this
              |
              = help: Write `chart` in small letters, and nothing behind it. Each line of the chart stands on a line of its own below it.

        "#]],
    );
    assert_eq!(faults("~~~ words behind\ncode\n~~~"), ["bad-fence"]);
    assert_eq!(faults("~~~ Words\ncode\n~~~"), ["bad-fence"]);
    assert_eq!(faults("~~~ text\ncode\n~~~\n\n```c++\ncode\n```"), [""; 0]);
}

#[test]
fn a_footnote_without_words_is_shown() {
    says(
        &page("The bids came late.[^1]\n\n[^1]:\n\nTwo of them came in May."),
        &expect![[r#"
        error[lost-footnote]: the footnote `1` has no words
         --> content/pages/beds.md:7:1
          |
        7 | [^1]:
          | ^^^^^ words are expected behind the colon
          |
          = help: Write the words of the note on this line. What stands below an empty line belongs to the text, unless four spaces stand before it.

    "#]],
    );
    assert_eq!(faults("The bids came late.[^1]\n\n[^1]:\n    Two of them."), [""; 0]);
}

#[test]
fn a_sign_that_cuts_a_sentence_is_shown() {
    says(
        &page("It fell to\n- 5 degrees.\n\nThe rate was\n> 5 per cent.\n\nThey chose number\n1. It was the best."),
        &expect![[r#"
            error[cut-sentence]: `-` makes a list of the rest of this sentence
             --> content/pages/beds.md:6:1
              |
            6 | - 5 degrees.
              | ^ the sentence above goes on here
              |
              = help: Join the two lines, or put a backslash before the sign, so that it is shown: `\-`. If a list is meant, put an empty line before it.

            error[cut-sentence]: `>` makes a quotation of the rest of this sentence
             --> content/pages/beds.md:9:1
              |
            9 | > 5 per cent.
              | ^ the sentence above goes on here
              |
              = help: Join the two lines, or put a backslash before the sign, so that it is shown: `\>`. If a quotation is meant, put an empty line before it.

            error[cut-sentence]: `1.` makes a list of the rest of this sentence
              --> content/pages/beds.md:12:1
               |
            12 | 1. It was the best.
               | ^^ the sentence above goes on here
               |
               = help: Join the two lines, or put a backslash before the sign, so that it is shown: `1\.`. If a list is meant, put an empty line before it.

        "#]],
    );
    for text in [
        "The plan\n- which was late -\nwas agreed.",
        "The sum is 4\n+ 5",
        "> It fell to\n> - 5 degrees",
        "It fell to\n  - 5 degrees",
        "They chose number\n  1. It was the best.",
        "The rate was\n>5. It fell.",
    ] {
        assert_eq!(faults(text), ["cut-sentence"], "{text}");
    }
    for text in [
        "They agreed:\n- one",
        "They met\n- in the hall\n- in the park",
        "It fell to\n\n- 5 degrees",
        "A carer said\n> We were not told.",
        "It fell to\n\\- 5 degrees",
        "- Councillors\n  - A chair\n\n- Officers",
    ] {
        assert_eq!(faults(text), [""; 0], "{text}");
    }
}

#[test]
fn what_stands_beside_a_point_in_place_of_below_it_is_shown() {
    says(
        &page("1. one\n  - two\n  - three\n2. four"),
        &expect![[r#"
        error[lost-nesting]: this belongs to no point of the list above it
         --> content/pages/beds.md:6:3
          |
        6 |   - two
          |   ^^^^^ it stands 2 spaces further in than the list, and 3 are needed
          |
          = help: Indent each of its lines by 3 spaces, so that it begins below the first word of the point. If it is meant to stand by itself, take the spaces away.

    "#]],
    );
    says(
        &page("1. one\n  more of it\n\n  a second paragraph\n2. two"),
        &expect![[r#"
            error[lost-nesting]: this belongs to no point of the list above it
             --> content/pages/beds.md:8:3
              |
            8 |   a second paragraph
              |   ^^^^^^^^^^^^^^^^^^ it stands 2 spaces further in than the list, and 3 are needed
              |
              = help: Indent each of its lines by 3 spaces, so that it begins below the first word of the point. If it is meant to stand by itself, take the spaces away.

        "#]],
    );
    for text in ["- one\n\n two", "10. one\n\n   two", "> 1. one\n>\n>  two", "1. one\n\n  ```text\n  code\n  ```"] {
        assert_eq!(faults(text), ["lost-nesting"], "{text}");
    }
    for text in [
        "1. one\n   - two\n2. three",
        "- one\n\n  two\n- three",
        "- one\n  - two\n\n  three",
        "- one\n\ntwo",
        " - one\n - two",
        "- one\n\n* two",
        "10. one\n\n    two",
        "1. one\n\t- two",
    ] {
        assert_eq!(faults(text), [""; 0], "{text}");
    }
}

#[test]
fn a_backslash_before_one_brace_only_is_shown() {
    says(
        &page("## Costs \\{ at=1-2 }\n\nHigh."),
        &expect![[r#"
        error[bad-braces]: a backslash stands before the first brace only
         --> content/pages/beds.md:5:11
          |
        5 | ## Costs \{ at=1-2 }
          |           ^^^^^^^^^^ this would be lost
          |
          = help: Braces that are meant as signs have a backslash before each: `\{ at=1-2 \}`. Behind a heading, braces hold the lines or pages of the source, `{ at=24-26 }`, or an address of its own, `{#short-name}`. Other words stand before the braces.

    "#]],
    );
    assert!(printed("## Costs \\{ at=1-2 \\}\n\nHigh.").contains(">Costs { at=1-2 }</h2>"));
}

#[test]
fn a_second_address_of_a_link_is_shown() {
    says(
        &page("See [the plan][abc].\n\n[abc]: /timeline\n[ABC]: /coverage"),
        &expect![[r#"
        error[unused-address]: this line gives the address of a link that has one already
         --> content/pages/beds.md:8:1
          |
        7 | [abc]: /timeline
          | ---------------- links lead to this address
        8 | [ABC]: /coverage
          | ^^^^^^^^^^^^^^^^ readers would see nothing of this line
          |
          = help: Keep one of the two, or give one of them another name.

    "#]],
    );
    assert_eq!(faults("See [the plan][abc].\n\n[abc]: /timeline\n\n> [abc]: /coverage\n\nText."), ["unused-address"]);
    assert_eq!(
        faults("See [abc]: it is.\n\n```text\n[abc]: /coverage\n```\n\n`[abc]: x`\n\n[abc]: /timeline"),
        [""; 0]
    );
}

#[test]
fn signs_that_nobody_sees_hide_no_hashes_and_no_bullets() {
    says(
        &page("\u{a0}## Costs\n\nHigh."),
        &expect![[r#"
        error[lost-heading]: hashes stand here, but make no heading
         --> content/pages/beds.md:5:2
          |
        5 |  ## Costs
          |  ^^ a sign that nobody sees stands before them
          |
          = help: Write a heading as hashes, a space and the words, on a line of its own: `## Costs`. A hash that is meant as a sign has a backslash before it: `\#`.

    "#]],
    );
    assert_eq!(faults("\u{feff}## Costs\n\nHigh."), ["lost-heading"]);
    assert_eq!(faults("＃＃ Costs\n\nHigh."), ["lost-heading"]);
    assert_eq!(faults("\u{200b}- one\n\u{200b}- two"), ["lost-list"]);
}

#[test]
fn more_marks_of_word_processors_are_shown() {
    for [first, second] in [
        ["1.one", "2.two"],
        ["(a)one", "(b)two"],
        ["１．one", "２．two"],
        ["①　one", "②　two"],
        ["❶ one", "❷ two"],
        ["§ one", "§ two"],
        ["― one", "― two"],
        ["→ one", "→ two"],
    ] {
        assert_eq!(faults(&format!("They agreed these\n{first}\n{second}")), ["lost-list"], "{first}");
    }
    for text in ["It is told in\n§ 4 of the law.", "It is 3.5\n4.5 or 5.5."] {
        assert_eq!(faults(text), [""; 0], "{text}");
    }
}

#[test]
fn a_letter_that_a_program_lost_is_shown() {
    says(
        &page("It\u{fffd}s late, and costs Â£5."),
        &expect![[r#"
        error[lost-letter]: a letter is lost here
         --> content/pages/beds.md:5:3
          |
        5 | It�s late, and costs Â£5.
          |   ^ a program could not read it, and put this mark in its place
          |
          = help: Look into the paper, and type the letter that stands there.

        error[lost-letter]: `Â£` stands here for one letter
         --> content/pages/beds.md:5:22
          |
        5 | It�s late, and costs Â£5.
          |                      ^^ a program has read it wrongly
          |
          = help: Write `£`. The rest of the text may have more of the kind: open the paper as UTF-8, and copy it again.

    "#]],
    );
    says(
        &page("Itâ€™s late.\n\nThe cafÃ© is open."),
        &expect![[r#"
        error[lost-letter]: `â€™` stands here for one letter
         --> content/pages/beds.md:5:3
          |
        5 | Itâ€™s late.
          |   ^^^ a program has read it wrongly
          |
          = help: Write `’`. The rest of the text may have more of the kind: open the paper as UTF-8, and copy it again.

        error[lost-letter]: `Ã©` stands here for one letter
         --> content/pages/beds.md:7:8
          |
        7 | The cafÃ© is open.
          |        ^^ a program has read it wrongly
          |
          = help: Write `é`. The rest of the text may have more of the kind: open the paper as UTF-8, and copy it again.

    "#]],
    );
    assert_eq!(codes("== content/pages/beds.md\n---\ntitle: It\u{fffd}s late\n---\n\nText.\n"), ["lost-letter"]);
    assert_eq!(faults("It&#xfffd;s late, and it&#0;s cold."), ["lost-letter"], "the first of a line");
}

#[test]
fn the_end_of_a_line_of_an_old_system_is_shown() {
    says(
        &page("## Heading\rMore words here."),
        &expect![[r#"
        error[control-character]: a line ends here as lines ended on old systems
         --> content/pages/beds.md:5:11
          |
        5 | ## Heading␍More words here.
          |           ^ this end of a line is none to most programs
          |
          = help: Delete what stands between the words, and press the key that begins a new line. If all lines end so, save the file with line ends of Unix or Windows (LF or CRLF).

    "#]],
    );
    assert_eq!(codes("== content/pages/beds.md\n---\rtitle: Beds\r---\r\rText."), ["control-character"]);
    assert_eq!(faults("Text.\r\n\r\nMore.\rIt"), ["control-character"]);
}

#[test]
fn a_mail_address_and_a_telephone_are_no_website() {
    let page =
        printed("Write to <a@example.org>, or [ring](tel:01632960001), or see [the site](https://example.org/).");
    assert_eq!(page.matches("another website").count(), 1, "{page}");
}
