//! Citations as files beside packs and meetings.

use serde_json::Value;

use super::{ADDRESS, MINUTE, REPORT, built};

/// The pack of both.
const PACK: &str = "packs/march/";

#[test]
fn bibtex_has_its_signs_escaped_and_its_braces_in_pairs() {
    let text = &built(ADDRESS)[&format!("{PACK}citations.bib")];
    assert!(text.starts_with("@misc{minutes:january:001-beds,\n"), "{text}");
    assert!(text.contains("\\textbraceleft{}all \\%\\textbraceright{} of a\\_x}},"), "{text}");
    assert!(text.contains("author = {{Maps \\& Co}},"), "{text}");
    assert!(text.contains("year = {2020},\n  month = {1},"), "{text}");
    assert_eq!(text.matches('{').count(), text.matches('}').count(), "{text}");
}

#[test]
fn ris_has_a_tag_on_each_line_and_ends() {
    let text = &built(ADDRESS)[&format!("{PACK}citations.ris")];
    let lines: Vec<&str> = text.split("\r\n").collect();
    assert_eq!((lines[0], lines[lines.len() - 2]), ("TY  - ELEC", "ER  - "), "{text}");
    assert_eq!(lines.iter().filter(|line| **line == "ER  - ").count(), 2, "{text}");
    assert!(lines[..lines.len() - 1].iter().all(|line| line.get(2..6) == Some("  - ")), "{text}");
    assert!(lines.contains(&"TI  - The plan for beds") && lines.contains(&"DA  - 2020/03/18/"), "{text}");
}

#[test]
fn csl_tells_the_page_from_the_paper_that_it_tells() {
    let list: Value = serde_json::from_str(&built(ADDRESS)[&format!("{PACK}citations.json")]).expect("JSON");
    let item = &list[1];
    assert_eq!(item["author"][0]["literal"], "Maps & Co");
    assert_eq!(item["original-author"][0]["literal"], "Beds & Sons {Ltd}");
    assert_eq!(item["URL"], "https://example.org/a/reports/march/plan/");
    assert_eq!(item["issued"]["date-parts"], serde_json::json!([[2020, 3, 18]]));
}

#[test]
fn without_an_address_a_citation_has_none_and_the_archive_stands_for_its_publisher() {
    let files = built("");
    let bib = &files[&format!("{PACK}citations.bib")];
    assert!(!bib.contains("url") && bib.contains("author = {{Test archive}}"), "{bib}");
    assert!(!files[&format!("{PACK}citations.ris")].contains("UR  - "));
}

#[test]
fn each_page_that_can_be_cited_links_to_the_citations_of_its_pack() {
    let files = built("");
    for page in [MINUTE, REPORT, PACK] {
        let html = &files[&format!("{page}index.html")];
        let cite = html.split("id=_cite>").nth(1).and_then(|rest| rest.split("</div>").next()).expect("how to cite it");
        for name in ["citations.bib", "citations.ris", "citations.json"] {
            assert!(cite.contains(&format!("{PACK}{name}")), "{cite}");
        }
    }
}

#[test]
fn a_pack_and_a_meeting_have_the_citations_of_what_is_in_them_and_nothing_else_has() {
    let files = built("");
    let with = |name: &str| -> Vec<&String> { files.keys().filter(|path| path.ends_with(name)).collect() };
    assert_eq!(with("citations.bib"), ["meetings/january/citations.bib", "packs/march/citations.bib"]);
    let keys =
        |path: &str| files[path].lines().filter(|line| line.starts_with('@')).map(str::to_owned).collect::<Vec<_>>();
    assert_eq!(keys("meetings/january/citations.bib"), ["@misc{minutes:january:001-beds,"]);
    assert_eq!(keys("packs/march/citations.bib"), ["@misc{minutes:january:001-beds,", "@misc{reports:march:plan,"]);
}
