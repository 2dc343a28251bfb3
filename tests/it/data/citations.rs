//! Citations as files beside pages.

use serde_json::Value;

use super::{ADDRESS, MINUTE, REPORT, built};

#[test]
fn bibtex_has_its_signs_escaped_and_its_braces_in_pairs() {
    let text = &built(ADDRESS)[&format!("{MINUTE}citation.bib")];
    assert!(text.starts_with("@misc{minutes:january:001-beds,\n"), "{text}");
    assert!(text.contains("\\textbraceleft{}all \\%\\textbraceright{} of a\\_x}},"), "{text}");
    assert!(text.contains("author = {{Maps \\& Co}},"), "{text}");
    assert!(text.contains("year = {2020},\n  month = {1},"), "{text}");
    assert_eq!(text.matches('{').count(), text.matches('}').count(), "{text}");
}

#[test]
fn ris_has_a_tag_on_each_line_and_ends() {
    let text = &built(ADDRESS)[&format!("{REPORT}citation.ris")];
    let lines: Vec<&str> = text.split("\r\n").collect();
    assert_eq!((lines[0], lines[lines.len() - 2]), ("TY  - ELEC", "ER  - "), "{text}");
    assert!(lines[..lines.len() - 1].iter().all(|line| line.get(2..6) == Some("  - ")), "{text}");
    assert!(lines.contains(&"TI  - The plan for beds") && lines.contains(&"DA  - 2020/03/18/"), "{text}");
}

#[test]
fn csl_tells_the_page_from_the_paper_that_it_tells() {
    let list: Value = serde_json::from_str(&built(ADDRESS)[&format!("{REPORT}citation.json")]).expect("JSON");
    assert_eq!(list[0]["author"][0]["literal"], "Maps & Co");
    assert_eq!(list[0]["original-author"][0]["literal"], "Beds & Sons {Ltd}");
    assert_eq!(list[0]["URL"], "https://example.org/a/reports/march/plan/");
    assert_eq!(list[0]["issued"]["date-parts"], serde_json::json!([[2020, 3, 18]]));
}

#[test]
fn without_an_address_a_citation_has_none_and_the_archive_stands_for_its_publisher() {
    let files = built("");
    let bib = &files[&format!("{REPORT}citation.bib")];
    assert!(!bib.contains("url") && bib.contains("author = {{Test archive}}"), "{bib}");
    assert!(!files[&format!("{REPORT}citation.ris")].contains("UR  - "));
}

#[test]
fn each_page_that_can_be_cited_links_to_its_citations() {
    let files = built("");
    for page in [MINUTE, REPORT] {
        let html = &files[&format!("{page}index.html")];
        let cite = html.split("id=_cite>").nth(1).and_then(|rest| rest.split("</div>").next()).expect("how to cite it");
        for name in ["citation.bib", "citation.ris", "citation.json"] {
            assert!(files.contains_key(&format!("{page}{name}")) && cite.contains(&format!("{page}{name}")), "{cite}");
        }
    }
    assert_eq!(files.keys().filter(|path| path.ends_with("citation.bib")).count(), 2);
}
