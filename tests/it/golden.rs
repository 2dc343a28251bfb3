//! The sample archive, as it was last looked at: every page's path, and one page of each kind in full.
//!
//! `UPDATE_GOLDEN=1 cargo test golden` writes the files anew; look at the difference before it is committed.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use minutebook::Options;
use minutebook::cache::NoCache;
use minutebook::diagnostic::Diagnostics;
use minutebook::sink::OutputFile;
use minutebook::{compile_in_memory, read};

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn sample() -> Vec<OutputFile> {
    let folders = read::Folders {
        content: root().join("samples/archive/content"),
        sources: None,
        theme: Some(root().join("themes/plain")),
    };
    let mut diagnostics = Diagnostics::new();
    let sources = read::read(&folders, &mut diagnostics);
    let compiled = compile_in_memory(&sources, Options::default(), &NoCache);
    diagnostics.append(compiled.diagnostics);
    assert_eq!(diagnostics.iter().map(|fault| fault.message.clone()).collect::<Vec<_>>(), Vec::<String>::new());
    compiled.files
}

/// One tag a line, so that a difference shows what has changed.
fn readable(page: &[u8]) -> String {
    String::from_utf8_lossy(page).replace('<', "\n<").trim_start().to_owned() + "\n"
}

/// The golden files by name: the list of paths, and the first page of each kind.
fn golden() -> BTreeMap<String, String> {
    let files = sample();
    let paths: String = files.iter().map(|file| format!("{}\n", file.path)).collect();
    let mut golden = BTreeMap::from([("paths.txt".to_owned(), paths)]);
    for file in files.iter().filter(|file| file.path.ends_with(".html")) {
        golden.entry(format!("{}.html", file.kind)).or_insert_with(|| readable(&file.bytes));
    }
    golden
}

#[test]
fn the_sample_archive_looks_as_it_did() {
    let folder = root().join("tests/golden");
    let golden = golden();
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        write(&folder, &golden);
    }
    let kept: BTreeSet<String> = fs::read_dir(&folder)
        .expect("tests/golden")
        .map(|entry| entry.expect("a golden file").file_name().to_string_lossy().into_owned())
        .collect();
    assert_eq!(kept, golden.keys().cloned().collect::<BTreeSet<String>>(), "tests/golden has stale or missing files");
    for (name, text) in &golden {
        let kept = fs::read_to_string(folder.join(name)).expect("a golden file");
        let first = kept.lines().zip(text.lines()).position(|(a, b)| a != b);
        assert!(
            kept == *text,
            "tests/golden/{name} differs from line {:?} on; see the head of this file",
            first.map(|i| i + 1)
        );
    }
}

fn write(folder: &Path, golden: &BTreeMap<String, String>) {
    drop(fs::remove_dir_all(folder));
    fs::create_dir_all(folder).expect("a folder for golden files");
    for (name, text) in golden {
        fs::write(folder.join(name), text).expect("a golden file");
    }
}

/// What a minifier could still take out of a page, in thousandths of it.
fn left_to_take_out(page: &[u8]) -> usize {
    let cfg = minify_html::Cfg {
        keep_closing_tags: true,
        keep_html_and_head_opening_tags: true,
        keep_input_type_text_attr: true,
        minify_doctype: false,
        ..minify_html::Cfg::default()
    };
    let small = minify_html::minify(page, &cfg);
    page.len().saturating_sub(small.len()) * 1000 / page.len()
}

#[test]
fn pages_are_born_small() {
    for file in sample().iter().filter(|file| file.path.ends_with(".html")) {
        let left = left_to_take_out(&file.bytes);
        assert!(left <= 40, "{left} thousandths of {} mean nothing", file.path);
    }
    let page = "<!doctype html><title>One</title>\n\n<p class=\"one\">\n    Two   </p>\n\n<!-- nothing -->\n".repeat(9);
    assert!(left_to_take_out(page.as_bytes()) > 200, "this measure finds nothing");
}
