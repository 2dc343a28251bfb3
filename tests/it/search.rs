//! The search page and its index.

use std::collections::BTreeMap;

use minutebook::Options;

use crate::support::{WORLD, compiled_with};

const TERM: &str = "\n== content/glossary/ccg.md\n---\nterm: clinical commissioning group\nabbreviation: CCG\ndefinition: It buys care.\n---\n";

fn built(site: &str) -> BTreeMap<String, Vec<u8>> {
    let options = Options { search: true, ..Options::default() };
    let compiled = compiled_with(site, options);
    compiled.files.into_iter().map(|file| (file.path.to_string(), file.bytes.to_vec())).collect()
}

fn text(files: &BTreeMap<String, Vec<u8>>, path: &str) -> String {
    String::from_utf8_lossy(&files[path]).into_owned()
}

#[test]
fn an_index_is_made_twice_the_same() {
    let site = format!("{WORLD}{TERM}");
    let first = built(&site);
    assert!(first.contains_key("search/index/pagefind.js"), "{:?}", first.keys());
    assert!(first.keys().any(|path| path.ends_with(".pf_index")));
    assert!(!first.keys().any(|path| path.contains("ui")), "its ready-made interfaces are left out");
    assert!(first == built(&site));
}

#[test]
fn an_archive_may_do_without_an_index() {
    let files = built(&format!(
        "{WORLD}\n== content/archive.yaml\ntitle: Test archive\nsummary: An archive.\nlanguage: en-GB\nsearch: false\n"
    ));
    assert!(files.contains_key("search/index.html"));
    assert!(!files.keys().any(|path| path.starts_with("search/index/")));
}

#[test]
fn a_preview_makes_no_index() {
    let files = compiled_with(WORLD, Options::default()).files;
    assert!(!files.iter().any(|file| file.path.starts_with("search/index/")));
}

#[test]
fn letters_and_words_of_a_name_find_each_other() {
    let files = built(&format!("{WORLD}{TERM}"));
    let synonyms = text(&files, "search/synonyms.json");
    assert!(synonyms.contains("[\"ccg\",\"clinical commissioning group\"]"), "{synonyms}");
}

#[test]
fn every_page_is_listed_for_readers_without_a_script_and_only_this_page_runs_one() {
    let files = built(WORLD);
    let page = text(&files, "search/index.html");
    assert!(page.contains("href=\"../organisations/county-council/\""), "{page}");
    assert!(page.contains("script-src 'self' 'wasm-unsafe-eval'"), "{page}");
    let others = files.iter().filter(|(path, _)| path.ends_with(".html") && *path != "search/index.html");
    assert!(others.into_iter().all(|(_, page)| !String::from_utf8_lossy(page).contains("script-src")));
}

#[test]
fn the_count_is_there_in_every_plural_form() {
    let page = text(&built(WORLD), "search/index.html");
    for form in ["No pages found", "{n} page found", "{n} pages found"] {
        assert!(page.contains(form), "{form}");
    }
}
