//! Tests of the repository itself: the house is built as its plan says.

mod drawing;
mod floors;
mod tokens;
mod uses;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use minutebook::diagnostic::Code;
use minutebook::model::id::Kind;

use drawing::Drawing;
use floors::{CHECK, House, RENDER};
use uses::{circles, uses, uses_from_above};

/// The doors: where each third-party library may be named. The names are those of Cargo.toml, with `_` for `-`.
const DOORS: [(&str, &[&str]); 41] = [
    ("ammonia", &["markdown/html.rs"]),
    ("aho_corasick", &["reading/"]),
    ("annotate_snippets", &["diagnostic/human.rs"]),
    ("atom_syndication", &["render/feed.rs"]),
    ("anstream", &["commands/common.rs"]),
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

/// The drawing of the house as it stands in the doc comment of the crate.
fn drawing() -> Drawing {
    Drawing::read(&fs::read_to_string(root().join("src/lib.rs")).expect("the root of the crate"))
}

#[test]
fn the_house_is_built_as_it_is_drawn() {
    assert_eq!(drawing().differences(&uses(&code())), Vec::<String>::new());
}

#[test]
fn a_module_uses_only_the_floors_below_it() {
    assert!(!drawing().0.is_empty());
    assert_eq!(drawing().climbs(), Vec::<String>::new());
}

#[test]
fn a_use_that_is_not_drawn_or_leads_up_is_found() {
    let drawing =
        Drawing::read("//! Which module uses which:\n//!\n//! ```text\n//! a  b c\n//! b  a\n//! c\n//! ```\n");
    let files = made_up([
        ("a.rs", "use crate::b::B;"),
        ("b/mod.rs", ""),
        ("b/x.rs", "use crate::{a, c};"),
        ("c.rs", ""),
        ("d.rs", ""),
    ]);
    assert_eq!(drawing.differences(&uses(&files)), ["not drawn: b uses c", "not drawn: d", "not built: a uses c"]);
    assert_eq!(drawing.climbs(), ["b uses a"]);
}

/// Files that are made up.
fn made_up<const N: usize>(files: [(&str, &str); N]) -> BTreeMap<String, String> {
    files.into_iter().map(|(path, text)| (path.to_owned(), text.to_owned())).collect()
}

#[test]
fn no_files_use_each_other_in_a_circle() {
    assert_eq!(circles(&uses(&code())), Vec::<String>::new());
}

#[test]
fn a_circle_of_files_is_found_however_its_paths_are_written() {
    let found = |files| circles(&uses(&files));
    let direct =
        made_up([("a.rs", "use crate::{b::{self, B}, c};"), ("b.rs", "fn f() { crate::a::g(); }"), ("c.rs", "")]);
    assert_eq!(found(direct), ["a.rs uses b.rs, b.rs uses a.rs"]);
    let through_another = made_up([
        ("x/mod.rs", "mod a;\nmod b;\nmod c;"),
        ("x/a.rs", "use super::b;"),
        ("x/b.rs", "use super::c::C as D;"),
        ("x/c.rs", "use super::super::x;\nfn f() { x::a::g() }"),
    ]);
    assert_eq!(found(through_another), ["x/a.rs uses x/b.rs, x/b.rs uses x/c.rs, x/c.rs uses x/a.rs"]);
    let handed_on = made_up([("x/mod.rs", "mod a;\npub use a::A;"), ("x/a.rs", "use crate::x::A;")]);
    assert_eq!(found(handed_on), ["x/a.rs uses x/mod.rs, x/mod.rs uses x/a.rs"]);
    let of_the_program = made_up([
        ("main.rs", "mod commands;"),
        ("commands/mod.rs", "mod a;\nfn f() { a::g() }"),
        ("commands/a.rs", "use crate::commands::B;"),
    ]);
    assert_eq!(found(of_the_program).len(), 1);
}

#[test]
fn what_only_looks_like_a_circle_is_none() {
    let files = made_up([
        ("x/mod.rs", "pub mod a;\nmod b;"),
        ("x/a.rs", "use super::b::B;\nmod inner {\n    use super::*;\n}\n// crate::x::C"),
        ("x/b.rs", "fn f() { \"crate::x::a\"; }\n\n#[cfg(test)]\nmod tests {\n    use crate::x::a;\n}"),
    ]);
    assert_eq!(circles(&uses(&files)), Vec::<String>::new());
}

#[test]
fn no_file_uses_what_lists_it() {
    assert_eq!(uses_from_above(&uses(&code())), Vec::<String>::new());
}

#[test]
fn a_use_of_what_lists_a_file_is_found() {
    let bad = made_up([
        ("x/mod.rs", "pub struct A;"),
        ("x/a.rs", "use super::A;"),
        ("y.rs", "pub struct B;"),
        ("y/z/b.rs", "use crate::y::B;"),
        ("y/z.rs", "use crate::x::A;"),
    ]);
    assert_eq!(uses_from_above(&uses(&bad)).len(), 2);
}

#[test]
fn each_stage_has_its_floors() {
    let uses = uses(&code());
    for stage in [CHECK, RENDER] {
        assert_eq!(stage.climbs(&uses), Vec::<String>::new());
        assert_eq!(stage.missing(&uses), Vec::<&str>::new());
    }
}

#[test]
fn a_file_that_climbs_within_its_stage_is_found() {
    let stage = House { folder: "x/", floors: &[&["ground"], &["room/"], &["*"], &["mod"]] };
    let sound = made_up([
        ("x/ground.rs", "use crate::y::Y;"),
        ("x/room/mod.rs", "pub mod a;\npub mod b;"),
        ("x/room/a.rs", "use super::b::B;"),
        ("x/room/b.rs", "use crate::x::ground::G;"),
        ("x/page.rs", "use super::room::a::A;"),
        ("x/mod.rs", "use page::P;"),
    ]);
    assert_eq!(stage.climbs(&uses(&sound)), Vec::<String>::new());
    let with = |path: &str, text: &str| {
        let mut files = sound.clone();
        files.insert(path.to_owned(), text.to_owned());
        stage.climbs(&uses(&files))
    };
    assert_eq!(with("x/ground.rs", "use super::room::b::B;"), ["x/ground.rs on floor 0 uses x/room/b.rs on floor 1"]);
    assert_eq!(with("x/other.rs", "use super::page::P;"), ["x/other.rs on floor 2 uses x/page.rs on floor 2"]);
    assert_eq!(with("x/page.rs", "use crate::x::Q;"), ["x/page.rs on floor 2 uses x/mod.rs on floor 3"]);
    assert_eq!(House { floors: &[&["gone"], &["*"]], ..stage }.missing(&uses(&sound)), ["gone"]);
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
