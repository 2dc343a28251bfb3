//! Tests of the repository itself: the house is built as its plan says.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use minutebook::diagnostic::Code;
use minutebook::model::id::Kind;

/// The floors, from the ground up. A module uses only those before it.
const FLOORS: [&str; 18] = [
    "map",
    "panics",
    "sink",
    "source",
    "fold",
    "diagnostic",
    "figures",
    "reading",
    "chart",
    "markdown",
    "minify",
    "read",
    "model",
    "link",
    "check",
    "render",
    "write",
    "cache",
];

/// The doors: where each third-party library may be named. The names are those of Cargo.toml, with `_` for `-`.
const DOORS: [(&str, &[&str]); 41] = [
    ("ammonia", &["markdown/html.rs"]),
    ("aho_corasick", &["reading/"]),
    ("annotate_snippets", &["diagnostic/human.rs"]),
    ("atom_syndication", &["render/feed.rs"]),
    ("anstream", &["commands/mod.rs"]),
    ("axum", &["commands/serve"]),
    ("clap", &["main.rs", "commands/"]),
    ("clap_complete", &["commands/shell.rs"]),
    ("clap_mangen", &["commands/shell.rs"]),
    ("csv", &["render/csv.rs"]),
    ("fluent_bundle", &["render/strings.rs"]),
    ("fluent_syntax", &["render/strings.rs"]),
    ("foldhash", &["map.rs"]),
    ("icalendar", &["render/data/calendar.rs"]),
    ("include_dir", &["read.rs", "commands/init.rs"]),
    ("jiff", &["model/date.rs"]),
    ("tikv_jemallocator", &["main.rs"]),
    ("sha2", &["source.rs"]),
    ("minify_html", &["minify.rs"]),
    ("notify_debouncer_full", &["commands/serve"]),
    ("pagefind", &["render/search.rs"]),
    ("percent_encoding", &["markdown/headings.rs", "render/forms.rs"]),
    ("pulldown_cmark", &["markdown/"]),
    // Threads are a way of going through a list; every stage that goes through records may.
    ("rayon", &["read.rs", "model/", "link/", "check/", "render/"]),
    ("roxmltree", &["model/drawing.rs"]),
    ("rustix", &["write/disk.rs"]),
    ("same_file", &["write/lock.rs"]),
    // What is written and what the schema says of it are one type.
    ("schemars", &["model/", "commands/schema.rs"]),
    ("serde", &["model/", "render/", "markdown/print.rs", "diagnostic/json.rs", "commands/uses.rs"]),
    (
        "serde_json",
        &[
            "render/mod.rs",
            "render/search.rs",
            "render/data/",
            "diagnostic/json.rs",
            "diagnostic/sarif.rs",
            "commands/uses.rs",
            "write/list.rs",
        ],
    ),
    ("serde_yaml", &["model/front_matter"]),
    ("siphasher", &["source.rs"]),
    ("strsim", &["diagnostic/mod.rs", "diagnostic/nearest.rs"]),
    ("syntect", &["markdown/highlight.rs"]),
    ("tera", &["render/templates.rs"]),
    ("tokio", &["commands/serve", "render/search.rs"]),
    ("tokio_stream", &["commands/serve"]),
    ("unic_langid", &["model/language.rs", "render/strings.rs"]),
    ("unicode_normalization", &["fold.rs", "figures/signs.rs"]),
    ("walkdir", &["read/walk.rs", "write/"]),
    ("zip", &["render/data/bag.rs"]),
];

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Every Rust file below `src/`, by its path there, without comments.
fn code() -> BTreeMap<String, String> {
    let mut files = BTreeMap::new();
    let mut folders = vec![root().join("src")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("a folder of the sources") {
            let path = entry.expect("an entry of that folder").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let name =
                    path.strip_prefix(root().join("src")).expect("below src").to_string_lossy().replace('\\', "/");
                files.insert(name, without_comments(&fs::read_to_string(path).expect("a source file")));
            }
        }
    }
    files
}

fn without_comments(text: &str) -> String {
    text.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

/// The floor on which a file stands; commands and the crate's root stand above all.
fn floor(path: &str) -> Option<usize> {
    let module = path.split('/').next().unwrap_or_default().trim_end_matches(".rs");
    FLOORS.iter().position(|floor| *floor == module)
}

/// The faults of a house against its plan: each use of a floor at or above one's own.
fn climbs(files: &BTreeMap<String, String>) -> Vec<String> {
    let mut faults = Vec::new();
    for (path, text) in files {
        let Some(own) = floor(path) else { continue };
        for (above, name) in FLOORS.iter().enumerate().skip(own + 1) {
            let uses = format!("crate::{name}::");
            if text.contains(&uses) || names_in_group(text, name) {
                faults.push(format!("{path} ({}) uses {name}, floor {above} above {own}", FLOORS[own]));
            }
        }
    }
    faults
}

/// `use crate::{render, …}`
fn names_in_group(text: &str, name: &str) -> bool {
    text.lines()
        .filter_map(|line| line.strip_prefix("use crate::{"))
        .any(|names| names.split([',', '}', ' ', ':']).any(|word| word == name))
}

/// The faults against the doors: each file that names a library that is not its own.
fn strangers(files: &BTreeMap<String, String>) -> Vec<String> {
    let mut faults = Vec::new();
    for (path, text) in files {
        for (library, doors) in DOORS {
            let named = text.contains(&format!("{library}::")) || text.contains(&format!("use {library};"));
            let own_module = text.contains(&format!("super::{library}")) || text.contains(&format!("mod {library}"));
            if named && !own_module && !doors.iter().any(|door| path.starts_with(door)) && is_library(text, library) {
                faults.push(format!("{path} names {library}, whose door is {}", doors.join(", ")));
            }
        }
    }
    faults
}

/// Whether the name stands by itself, not at the end of another one.
fn is_library(text: &str, library: &str) -> bool {
    text.match_indices(library).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let free = before.is_none_or(|c| !(c.is_alphanumeric() || c == '_' || c == ':'));
        free && (text[at + library.len()..].starts_with("::") || text[at + library.len()..].starts_with(';'))
    })
}

#[test]
fn a_module_uses_only_the_floors_below_it() {
    assert_eq!(climbs(&code()), Vec::<String>::new());
}

#[test]
fn a_use_of_a_higher_floor_is_found() {
    let bad = BTreeMap::from([
        ("link/mod.rs".to_owned(), "use crate::render::OutputFile;".to_owned()),
        ("model/x.rs".to_owned(), "use crate::{link, source};".to_owned()),
    ]);
    assert_eq!(climbs(&bad).len(), 2);
}

#[test]
fn each_library_is_named_behind_its_door() {
    assert_eq!(strangers(&code()), Vec::<String>::new());
}

#[test]
fn a_library_outside_its_door_is_found() {
    let bad = BTreeMap::from([
        ("render/page.rs".to_owned(), "use tera::Context;".to_owned()),
        ("model/x.rs".to_owned(), "fn f() { jiff::Zoned::now(); }".to_owned()),
    ]);
    assert_eq!(strangers(&bad).len(), 2);
}

#[test]
fn every_dependency_has_a_door() {
    let manifest = fs::read_to_string(root().join("Cargo.toml")).expect("Cargo.toml");
    let sections = manifest.split("dependencies]").skip(1).filter(|rest| !rest.starts_with("\ncriterion"));
    let named: BTreeSet<String> = sections
        .filter_map(|rest| rest.split("\n[").next())
        .flat_map(str::lines)
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| line.split_once('='))
        .map(|(name, _)| name.trim().replace('-', "_"))
        .collect();
    let doors: BTreeSet<String> = DOORS.iter().map(|(name, _)| (*name).to_owned()).collect();
    assert_eq!(named, doors);
}

#[test]
fn a_kind_is_one_word_in_all_its_places() {
    for kind in Kind::ALL {
        let name = kind.name();
        for path in [
            format!("src/model/{name}.rs"),
            format!("src/render/{name}.rs"),
            format!("themes/plain/templates/{name}.html"),
            format!("content/{}", kind.folder()),
        ] {
            assert!(root().join(&path).exists(), "the kind {name} has no {path}");
        }
        assert!(minutebook::model::schema(kind).get("properties").is_some(), "the kind {name} has no schema");
    }
}

#[test]
fn every_code_has_its_page_and_every_page_its_code() {
    let pages: BTreeSet<String> = names(&root().join("docs/errors"));
    let codes: BTreeSet<String> = Code::ALL.iter().map(|code| format!("{}.md", code.as_str())).collect();
    assert_eq!(pages, codes);
}

#[test]
fn lock_files_carry_no_download_addresses() {
    let lock =
        fs::read_to_string(root().join("tests/browser/package-lock.json")).expect("the lock file of the browser tests");
    assert!(!lock.contains("\"resolved\""), "npm has written download addresses: see .npmrc");
}

fn names(folder: &Path) -> BTreeSet<String> {
    fs::read_dir(folder)
        .expect("a folder")
        .map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned())
        .collect()
}
