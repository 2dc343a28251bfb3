//! What a pack notes of its source stands in the sections that tell of it.

use std::collections::BTreeMap;

use crate::support::{WORLD, build};

/// The notes of the usual pack.
const NOTES: &str = r#"notes:
  - { at: "12", text: "A word is 'missing'." }
  - { at: "11, 35", text: "It is spelt in other ways." }
  - { at: "60-61", text: "A page is empty." }
  - { at: "41-42", text: "A full stop is missing." }
  - { text: "It has no date." }
documents:
"#;

fn report(id: &str, more: &str, at: &str, text: &str) -> String {
    format!(
        "\n== content/reports/{id}.md\n---\npack: march\ntitle: The {id} paper\nkind: report\nauthors: [county-council]\ndate: 2020-03-18\nsource: {{pack: march, at: \"{at}\"}}\nsummary: About {id}.\nreview: {{drafted: person}}\n{more}---\n\n{text}\n"
    )
}

const TEXT: &str = "## In short { at=10-50 }\n\n- Full. { at=12 }\n- Old. { at=11 }\n\n## Wards { at=10-40 }\n\nWards.\n\n### Beds { at=10-20 }\n\nBeds.\n\n## Limits\n\nNone.";

/// The pages of a site with the notes.
fn pages(site: &str) -> BTreeMap<String, String> {
    build(&format!("{}{site}", WORLD.replacen("documents:\n", NOTES, 1)))
}

/// The notes on a page, each with its lines.
fn noted(page: &str) -> Vec<&str> {
    let lists = page.split("<strong>This archive notes on the source:</strong></p><ul><li>").skip(1);
    let notes = lists.filter_map(|rest| rest.split("</li></ul>").next());
    notes.flat_map(|list| list.split("</li><li>")).collect()
}

#[test]
fn a_note_stands_once_at_the_end_of_the_narrowest_section_that_holds_it() {
    let page = &pages(&report("ward", "", "10-50", TEXT))["reports/ward/index.html"];
    assert_eq!(
        noted(page),
        [
            "It is spelt in other ways. <span class=\"lines\">(lines 11, 35)</span>",
            "A word is ‘missing’. <span class=\"lines\">(line 12)</span>"
        ]
    );
    let at = |words: &str| page.find(words).unwrap_or_else(|| panic!("{words} is not in\n{page}"));
    let in_order = ["Wards.", "It is spelt in other ways.", ">Beds</h3>", "A word is", ">Limits</h2>"].map(at);
    assert!(in_order.is_sorted(), "{in_order:?}\n{page}");
}

#[test]
fn the_page_of_a_paper_leaves_to_its_chapters_what_lies_in_them() {
    let chapter =
        report("beds", "part_of: ward\norder: 1\n", "12-20", "## In short\n\nBeds.\n\n## Beds { at=12-14 }\n\nBeds.");
    let pages = pages(&(report("ward", "", "10-50", TEXT) + &chapter));
    assert_eq!(
        noted(&pages["reports/ward/index.html"]),
        ["It is spelt in other ways. <span class=\"lines\">(lines 11, 35)</span>"]
    );
    assert_eq!(
        noted(&pages["reports/beds/index.html"]),
        ["A word is ‘missing’. <span class=\"lines\">(line 12)</span>"]
    );
}

#[test]
fn a_page_whose_sections_name_no_lines_has_no_notes() {
    let page = &pages(&report("ward", "", "10-50", "## In short { at=10-50 }\n\nFull.\n\n## Wards\n\nWards."))["reports/ward/index.html"];
    assert_eq!(noted(page), [""; 0]);
}
