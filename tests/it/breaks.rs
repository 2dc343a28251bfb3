//! Where a line breaks, words and figures are two, wherever they are read.

use crate::support::{WORLD, build, codes};

fn page(text: &str) -> String {
    format!("== content/pages/beds.md\n---\ntitle: Beds\n---\n\n{text}\n")
}

/// A report from lines 1 to 100 of a pack that has these figures.
fn report(figures: &str, text: &str) -> String {
    let ledger = format!(
        "\n== content/packs/march.figures\nminutebook ledger 1\nsource: march.txt\nsha256: {}\nunit: lines\nwords: 900\n{figures}\n",
        "1".repeat(64)
    );
    let world = WORLD.replace("omitted: It is only for tests.", "published: reports/beds");
    format!(
        "{world}{ledger}\n== content/reports/beds.md\n---\npack: march\ntitle: Beds\nkind: report\nauthors: [county-council]\n\
         date: 2020-03-18\nsource: {{pack: march, at: \"1-100\"}}\nsummary: It is about beds.\nreview: {{drafted: person}}\n---\n\n\
         ## In short\n\n{text}\n"
    )
}

fn table(cell: &str) -> String {
    format!("Table: Beds\n\n| Ward | Beds |\n|---|---|\n| North | {cell} |")
}

#[test]
fn figures_on_two_lines_are_two() {
    let figures = "1: 2020-03-18 | 212\n2: 128 | 31";
    assert_eq!(codes(&report(figures, &table("212"))), [""; 0]);
    assert_eq!(codes(&report(figures, &table("128<br>31"))), [""; 0]);
    assert_eq!(codes(&report(figures, &table("2<br>12"))), ["figure-not-in-source"; 2]);
    assert_eq!(codes(&report(figures, "There were 2\\\n12 beds.")), ["figure-not-in-source"; 2]);
    assert_eq!(codes(&report(figures, "<p>128 beds</p><p>31 beds</p>")), [""; 0]);
}

#[test]
fn figures_in_blocks_of_html_are_looked_for_too() {
    let figures = "1: 2020-03-18 | 212";
    assert_eq!(codes(&report(figures, "<div>There were 212 beds.</div>")), [""; 0]);
    assert_eq!(codes(&report(figures, "<div>There were 213 beds.</div>")), ["figure-not-in-source"]);
}

#[test]
fn letters_on_two_lines_are_no_abbreviation() {
    assert_eq!(codes(&page("The doors have these marks: A<br>B and nothing else.")), [""; 0]);
    assert_eq!(codes(&page("The doors have these marks: AB and nothing else.")), ["unknown-abbreviation"]);
}

#[test]
fn a_broken_cell_has_two_words_in_its_spreadsheet() {
    let files = build(&page("Table: Rooms\n\n| Room | Use |\n|---|---|\n| North<br>South | clinic <br/> office |"));
    assert_eq!(files["beds/table-1.csv"].trim_start_matches('\u{feff}'), "Room,Use\r\nNorth South,clinic office\r\n");
}

#[test]
fn a_broken_heading_has_an_address_and_contents_with_two_words() {
    let others: String =
        ["One", "Two", "Three", "Four"].iter().map(|words| format!("\n\n## {words}\n\nText.")).collect();
    let site = report("1: 2020-03-18", &format!("It is.\n\n## Opening times<br>for schools\n\nSchools ring.{others}"));
    let page = &build(&site)["reports/beds/index.html"];
    assert!(page.contains("id=\"opening-times-for-schools\">Opening times<br>for schools</h2>"), "{page}");
    assert!(page.contains("href=\"#opening-times-for-schools\">Opening times for schools</a>"), "{page}");
}

#[test]
fn a_word_of_the_glossary_over_two_lines_is_linked() {
    let term = "== content/glossary/parish-council.md\n---\nterm: parish council\ndefinition: The council of a village.\n---\n\n";
    for text in ["They wrote to the parish\ncouncil in spring.", "- They wrote to the parish\n  council in spring."] {
        let files = build(&format!("{term}{}", page(text)));
        assert!(files["beds/index.html"].contains("href=\"../glossary/parish-council/\""), "{text}");
    }
}
