//! Charts: what can be drawn is, with its table below it, and what cannot is shown.

use expect_test::expect;

use super::{faults, is_sound, minute, says};
use crate::support::build;

const TABLE: &str =
    "Table: Beds by hospital\n\n| Hospital | Beds |\n|---|---:|\n| Northtown | 146 |\n| Southtown | 164 |";

fn chart(block: &str, table: &str) -> String {
    minute("", &format!("```chart\n{block}\n```\n\n{table}"))
}

fn good(kind: &str) -> String {
    format!("kind: {kind}\ntitle: \"Southtown has more beds\"\nunit: beds")
}

/// The page of the minute, from its first picture to the end of the last.
fn picture(site: &str) -> String {
    let pages = build(site);
    let page = &pages["minutes/january/001-welcome/index.html"];
    let from = page.find("<figure class=\"chart\">").expect("there is a chart");
    let to = page[from..].find("</figure>").expect("it ends");
    page[from..from + to].replace("><", ">\n<")
}

#[test]
fn each_line_of_a_block_that_is_wrong_is_shown_in_its_place() {
    says(
        &chart("kind: pie\ntitle: \"\"\nunits: beds\nunit: beds # of all wards\nunit: beds\nat all", TABLE),
        &expect![[r#"
            error[bad-chart]: this chart has no `title`
              --> content/minutes/january/001-welcome.md:15:1
               |
            15 | kind: pie
               | ^^^^^^^^^ here
               |
               = help: Say in one sentence what the chart shows: `title: "Waits got longer"`.

            error[bad-chart]: no chart is drawn as `pie`
              --> content/minutes/january/001-welcome.md:15:7
               |
            15 | kind: pie
               |       ^^^ here
               |
               = help: Write bar, stacked bar, line or dot.

            error[bad-chart]: a chart has no field `units`
              --> content/minutes/january/001-welcome.md:17:1
               |
            17 | units: beds
               | ^^^^^ here
               |
               = help: A chart block has four lines: `kind:`, `title:`, `unit:` and `at:`.

            error[bad-chart]: `unit` is said twice
              --> content/minutes/january/001-welcome.md:19:7
               |
            19 | unit: beds
               |       ^^^^ here
               |
               = help: Keep one.

            error[bad-chart]: this line names no field
              --> content/minutes/january/001-welcome.md:20:1
               |
            20 | at all
               | ^^^^^^ here
               |
               = help: A chart block has four lines: `kind:`, `title:`, `unit:` and `at:`.

        "#]],
    );
}

#[test]
fn a_chart_needs_a_table_right_below_it() {
    says(
        &chart(&good("bar"), "Words come between."),
        &expect![[r#"
        error[bad-chart]: this chart has no table below it
          --> content/minutes/january/001-welcome.md:14:1
           |
        14 | ```chart
           | ^^^^^^^^ nothing to draw
           |
           = help: Put the table with the numbers right below the block, with its `Table:` paragraph between them.

    "#]],
    );
}

#[test]
fn a_table_that_holds_no_numbers_or_too_many_columns_cannot_be_drawn() {
    let words = "Table: Wards\n\n| Hospital | Wards |\n|---|---|\n| Northtown | few |\n| Southtown | many |";
    let single = "Table: Beds\n\n| Hospital | Beds |\n|---|---:|\n| Northtown | 146 |";
    let wide = "Table: Beds\n\n| Town | A | B | C | D | E |\n|---|---|---|---|---|---|\n| N | 12 | 12 | 12 | 12 | 12 |\n| S | 12 | 12 | 12 | 12 | 12 |";
    for table in [words, single, wide] {
        assert_eq!(faults(&chart(&good("bar"), table)), ["bad-chart"], "{table}");
    }
}

#[test]
fn parts_of_a_whole_are_not_below_zero() {
    let table = "Table: Change\n\n| Hospital | Beds |\n|---|---:|\n| Northtown | -146 |\n| Southtown | 164 |";
    assert_eq!(faults(&chart(&good("stacked bar"), table)), ["bad-chart"]);
    is_sound(&chart(&good("bar"), table));
}

#[test]
fn the_line_of_zero_begins_below_the_key_and_runs_through_every_row() {
    let table = "Table: Change\n\n| Town | Then | Now |\n|---|---:|---:|\n| N | -12 | 6 |\n| S | 12 | 146 |";
    let picture = picture(&chart(&good("bar"), table));
    let find = |part: &str| {
        picture.lines().find(|line| line.contains(part)).unwrap_or_else(|| panic!("no {part} in {picture}"))
    };
    let number = |line: &str, name: &str| -> f64 {
        let value = line.split(&format!(" {name}=\"")).nth(1).and_then(|rest| rest.split(['"', 'e', '%']).next());
        value.and_then(|value| value.parse().ok()).unwrap_or_else(|| panic!("no {name} in {line}"))
    };
    let (key, first_row, zero) = (find(">Now<"), find(">N<"), find("class=\"grid\""));
    let last_bar = picture.lines().rfind(|line| line.starts_with("<rect")).expect("bars");
    assert!(number(key, "y") <= number(zero, "y1"), "{picture}");
    assert!(number(zero, "y1") < number(first_row, "y"), "{picture}");
    assert!(number(zero, "y2") > number(last_bar, "y") + number(last_bar, "height"), "{picture}");
    assert!(number(zero, "x1") > 0.0, "{picture}");
}

#[test]
fn a_figure_in_the_message_is_looked_for_where_the_block_says() {
    let block = |at: &str| format!("{}\n{at}", good("bar").replace("more", "164"));
    is_sound(&chart(&block("at: \"20\""), TABLE));
    assert_eq!(faults(&chart(&block("at: \"30-31\""), TABLE)), ["figure-not-in-source: 164"]);
    assert_eq!(faults(&chart(&block("at: above"), TABLE)), ["bad-chart"]);
}

#[test]
fn a_bar_is_as_long_as_its_number() {
    expect![[r#"
        <figure class="chart">
        <figcaption id="_chart-1">Southtown has more beds <span class="unit">(beds). The table below has its numbers.</span>
        </figcaption>
        <svg role="img" aria-labelledby="_chart-1" width="100%" height="8em" focusable="false">
        <text x="0" y="1em">Northtown</text>
        <rect class="bar" x="0%" y="1.65em" width="75.76%" height="1.3em"/>
        <text class="value" x="75.76%" dx=".6em" y="2.65em">146</text>
        <text x="0" y="5em">Southtown</text>
        <rect class="bar" x="0%" y="5.65em" width="85.1%" height="1.3em"/>
        <text class="value" x="85.1%" dx=".6em" y="6.65em">164</text>
        </svg>"#]]
    .assert_eq(&picture(&chart(&good("bar"), TABLE)));
}

#[test]
fn columns_are_told_apart_by_pattern_and_by_shape() {
    let table = "Table: Beds\n\n| Town | Then | Now |\n|---|---:|---:|\n| N | 12 | 6 |\n| S | not known | 146 |\n| E | 12 | 164 |";
    expect![[r#"
        <figure class="chart">
        <figcaption id="_chart-1">Southtown has more beds <span class="unit">(beds). The table below has its numbers.</span>
        </figcaption>
        <svg role="img" aria-labelledby="_chart-1" width="100%" height="15.8em" focusable="false">
        <defs>
        <pattern id="_chart-1-pattern-1" width="8" height="8" patternUnits="userSpaceOnUse">
        <path class="hatch" d="M-2 10L10-2M-2 2L2-2M6 10L10 6"/>
        </pattern>
        </defs>
        <rect class="bar" x="1" y="0.2em" width="1.75em" height="1.1em"/>
        <text x="2.5em" y="1.1em">Then</text>
        <rect class="bar" fill="url(#_chart-1-pattern-1)" x="1" y="1.95em" width="1.75em" height="1.1em"/>
        <text x="2.5em" y="2.85em">Now</text>
        <text x="0" y="5.25em">N</text>
        <rect class="bar" x="0%" y="5.9em" width="6.75%" height="1.3em"/>
        <rect class="bar" fill="url(#_chart-1-pattern-1)" x="6.75%" y="5.9em" width="3.38%" height="1.3em"/>
        <text x="0" y="9.1em">S</text>
        <rect class="bar" fill="url(#_chart-1-pattern-1)" x="0%" y="9.75em" width="82.12%" height="1.3em"/>
        <text x="0" y="12.95em">E</text>
        <rect class="bar" x="0%" y="13.6em" width="6.75%" height="1.3em"/>
        <rect class="bar" fill="url(#_chart-1-pattern-1)" x="6.75%" y="13.6em" width="92.25%" height="1.3em"/>
        </svg>"#]]
    .assert_eq(&picture(&chart(&good("stacked bar"), table)));
    expect![[r#"
        <figure class="chart">
        <figcaption id="_chart-1">Southtown has more beds <span class="unit">(beds). The table below has its numbers.</span>
        </figcaption>
        <svg role="img" aria-labelledby="_chart-1" width="100%" height="20.05em" focusable="false">
        <line class="run" x1="0" x2="2em" y1="0.75em" y2="0.75em"/>
        <svg x="1em" y="0.75em" overflow="visible">
        <path class="mark-point" d="M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0z"/>
        </svg>
        <text x="2.5em" y="1.1em">Then</text>
        <line class="run" stroke-dasharray="8 5" x1="0" x2="2em" y1="2.5em" y2="2.5em"/>
        <svg x="1em" y="2.5em" overflow="visible">
        <path class="mark-point open" d="M-5-5H5V5H-5z"/>
        </svg>
        <text x="2.5em" y="2.85em">Now</text>
        <svg x="2%" y="5.85em" width="96%" height="12em" overflow="visible">
        <line class="grid" x1="0" x2="100%" y1="100%" y2="100%"/>
        <text class="tick" x="0" y="100%" dy="-.3em">0</text>
        <line class="grid" x1="0" x2="100%" y1="75%" y2="75%"/>
        <text class="tick" x="0" y="75%" dy="-.3em">50</text>
        <line class="grid" x1="0" x2="100%" y1="50%" y2="50%"/>
        <text class="tick" x="0" y="50%" dy="-.3em">100</text>
        <line class="grid" x1="0" x2="100%" y1="25%" y2="25%"/>
        <text class="tick" x="0" y="25%" dy="-.3em">150</text>
        <line class="grid" x1="0" x2="100%" y1="0%" y2="0%"/>
        <text class="tick" x="0" y="0%" dy="-.3em">200</text>
        </svg>
        <svg x="2%" y="5.85em" width="96%" height="12em" overflow="visible" viewBox="0 0 100 100" preserveAspectRatio="none">
        <path class="run" vector-effect="non-scaling-stroke" d="M0 94M100 94"/>
        <path class="run" vector-effect="non-scaling-stroke" stroke-dasharray="8 5" d="M0 97L50 27L100 18"/>
        </svg>
        <svg x="2%" y="5.85em" width="96%" height="12em" overflow="visible">
        <svg x="0%" y="94%" overflow="visible">
        <path class="mark-point" d="M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0z"/>
        </svg>
        <svg x="100%" y="94%" overflow="visible">
        <path class="mark-point" d="M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0z"/>
        </svg>
        <svg x="0%" y="97%" overflow="visible">
        <path class="mark-point open" d="M-5-5H5V5H-5z"/>
        </svg>
        <svg x="50%" y="27%" overflow="visible">
        <path class="mark-point open" d="M-5-5H5V5H-5z"/>
        </svg>
        <svg x="100%" y="18%" overflow="visible">
        <path class="mark-point open" d="M-5-5H5V5H-5z"/>
        </svg>
        <text class="value" text-anchor="end" x="100%" y="94%" dy="-.7em">12</text>
        <text class="value" text-anchor="end" x="100%" y="18%" dy="-.7em">164</text>
        <text text-anchor="start" x="0%" y="100%" dy="1.6em">N</text>
        <text text-anchor="middle" x="50%" y="100%" dy="1.6em">S</text>
        <text text-anchor="end" x="100%" y="100%" dy="1.6em">E</text>
        </svg>
        </svg>"#]].assert_eq(&picture(&chart(&good("line"), table)));
    expect![[r#"
        <figure class="chart">
        <figcaption id="_chart-1">Southtown has more beds <span class="unit">(beds). The table below has its numbers.</span>
        </figcaption>
        <svg role="img" aria-labelledby="_chart-1" width="100%" height="15.8em" focusable="false">
        <defs>
        <pattern id="_chart-1-pattern-1" width="8" height="8" patternUnits="userSpaceOnUse">
        <path class="hatch" d="M-2 10L10-2M-2 2L2-2M6 10L10 6"/>
        </pattern>
        </defs>
        <svg x="1em" y="0.75em" overflow="visible">
        <path class="mark-point" d="M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0z"/>
        </svg>
        <text x="2.5em" y="1.1em">Then</text>
        <svg x="1em" y="2.5em" overflow="visible">
        <path class="mark-point open" d="M-5-5H5V5H-5z"/>
        </svg>
        <text x="2.5em" y="2.85em">Now</text>
        <text x="0" y="5.25em">N</text>
        <line class="grid" x1="0" x2="65.3%" y1="6.55em" y2="6.55em"/>
        <svg x="4.78%" y="6.55em" overflow="visible">
        <path class="mark-point" d="M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0z"/>
        </svg>
        <svg x="2.39%" y="6.55em" overflow="visible">
        <path class="mark-point open" d="M-5-5H5V5H-5z"/>
        </svg>
        <text x="0" y="9.1em">S</text>
        <line class="grid" x1="0" x2="65.3%" y1="10.4em" y2="10.4em"/>
        <svg x="58.13%" y="10.4em" overflow="visible">
        <path class="mark-point open" d="M-5-5H5V5H-5z"/>
        </svg>
        <text x="0" y="12.95em">E</text>
        <line class="grid" x1="0" x2="65.3%" y1="14.25em" y2="14.25em"/>
        <svg x="4.78%" y="14.25em" overflow="visible">
        <path class="mark-point" d="M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0z"/>
        </svg>
        <svg x="65.3%" y="14.25em" overflow="visible">
        <path class="mark-point open" d="M-5-5H5V5H-5z"/>
        </svg>
        </svg>"#]]
    .assert_eq(&picture(&chart(&good("dot"), table)));
}

#[test]
fn the_table_stands_below_its_chart_and_is_a_file_beside_the_page() {
    let pages = build(&chart(&good("bar"), TABLE));
    let page = &pages["minutes/january/001-welcome/index.html"];
    let order = ["<figure class=\"chart\">", "<caption", "href=\"table-1.csv\""].map(|part| page.find(part));
    assert!(order.iter().all(Option::is_some) && order.is_sorted(), "{order:?}");
    assert_eq!(
        pages["minutes/january/001-welcome/table-1.csv"],
        "\u{feff}Hospital,Beds\r\nNorthtown,146\r\nSouthtown,164\r\n"
    );
}

#[test]
fn a_cell_with_a_comma_is_one_cell_of_the_file() {
    let table = "Table: Beds\n\n| Hospital | Beds |\n|---|---:|\n| Northtown, Old Road | 146 |\n| Southtown | 164 |";
    let pages = build(&minute("", table));
    let file = &pages["minutes/january/001-welcome/table-1.csv"];
    assert!(file.contains("\"Northtown, Old Road\",146\r\n"), "{file}");
}
