//! What all targets share: a small sound world, and a look at whatever becomes of it.
//!
//! Nothing that a file can hold may bring the program to fall, to hang, to print what steers a terminal, or to make other bytes
//! the second time or with a cache.

#[path = "../../tests/it/site.rs"]
#[allow(dead_code, reason = "tests use more of it")]
mod site;

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::sync::{Once, OnceLock};

use minutebook::cache::{Cache, LastBuild, NoCache};
use minutebook::diagnostic::{Format, render, render_most};
use minutebook::source::{Sources, sum};
use minutebook::{Compiled, Options, compile_in_memory};

/// Where the repository lies.
const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/..");

/// Stands between two versions of a site: the later one lays its files over those of the earlier.
const EDIT: &str = "\n=====\n";

/// How many versions of a site are looked at.
const VERSIONS: usize = 4;

/// One input in so many is compiled twice.
const TWICE: u128 = 8;

/// The variable that names the file in which the input at hand is kept. A stack that overflows ends the process at once, before
/// libFuzzer can write down what it was about.
const KEPT: &str = "FUZZ_INPUT";

/// The files of a site, by path.
pub type Files = BTreeMap<String, String>;

/// A minute of the small world, and a topic that links to it.
const RECORDS: &str = "
== content/minutes/january/001-welcome.md
---
meeting: january
number: 1
title: Welcome
source: {pack: march, at: \"1-10\"}
summary: The chair welcomed everybody.
outcome: noted
topics: [beds]
review: {drafted: person}
---

## In short

The chair welcomed everybody on 24 January 2020.

== content/topics/beds.md
---
title: Beds
summary: About beds.
---

See [the welcome](/minutes/january/001-welcome).
";

/// An input, as text.
pub fn text(input: &[u8]) -> Option<&str> {
    static PATH: OnceLock<Option<OsString>> = OnceLock::new();
    if let Some(path) = PATH.get_or_init(|| std::env::var_os(KEPT)) {
        std::fs::write(path, input).expect("the input can be kept");
    }
    std::str::from_utf8(input).ok()
}

/// The small world, with one file more or in the place of its own.
pub fn world_with(path: &str, text: String) -> Files {
    let mut files = site::files(&format!("{}{RECORDS}", site::WORLD));
    files.insert(path.to_owned(), text);
    files
}

/// The front matter of the minute in the small world.
pub fn minute_with(body: &str) -> Files {
    let (front, _) = RECORDS.split_once("## In short").unwrap_or_default();
    let (_, front) = front.split_once(".md\n").unwrap_or_default();
    world_with("content/minutes/january/001-welcome.md", format!("{front}{body}"))
}

/// The versions of a site that is written as one text.
pub fn versions(text: &str) -> Vec<Files> {
    let parts: Vec<&str> = text.split(EDIT).take(VERSIONS).collect();
    (1..=parts.len()).map(|last| site::files(&parts[..last].join("\n"))).collect()
}

/// Looks at what becomes of a site, at one version after the other.
///
/// # Panics
/// Where anything is as it may not be.
pub fn look(versions: Vec<Files>) {
    leave_caught_panics_alone();
    let mut cache = LastBuild::default();
    let edited = versions.len() > 1;
    for mut files in versions {
        files.retain(|path, _| site::role(path).is_some());
        let again = sum(files.values().map(String::as_bytes)) % TWICE == 0;
        let sources = site::sources_of(files);
        let built = build(&sources, &NoCache);
        print(&built, &sources);
        if again {
            assert_same(&built, &build(&sources, &NoCache));
        }
        if edited {
            assert_same(&built, &build(&sources, &cache));
            // As the preview does: a build that was at fault asked for little.
            if !built.diagnostics.has_errors() {
                cache.begin();
            }
        }
    }
}

/// libFuzzer's own hook ends the program at every panic, also at those of libraries that are caught where they are called. The
/// others still end it: it catches them itself at the end of an input.
fn leave_caught_panics_alone() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| drop(std::panic::take_hook()));
}

fn build(sources: &Sources, cache: &dyn Cache) -> Compiled {
    compile_in_memory(sources, Options { advice: true, ..Options::default() }, cache)
}

fn assert_same(one: &Compiled, other: &Compiled) {
    assert!(one.diagnostics.iter().eq(other.diagnostics.iter()), "the same site has other faults");
    let bytes = |built: &Compiled| -> Vec<_> {
        built.files.iter().map(|file| (file.path.clone(), file.bytes.clone())).collect()
    };
    for (one, other) in bytes(one).iter().zip(&bytes(other)) {
        assert!(one == other, "the same site has other bytes: {} and {}", one.0, other.0);
    }
    assert_eq!(one.files.len(), other.files.len(), "the same site has other files");
}

/// Every fault can be printed in every form, and nothing that steers a terminal is.
fn print(built: &Compiled, sources: &Sources) {
    for format in [Format::Human, Format::Json, Format::Github, Format::Sarif] {
        render(&built.diagnostics, sources, format, true);
        let text = render_most(&built.diagnostics, sources, format, false);
        let steers = |c: char| c.is_control() && !matches!(c, '\n' | '\t');
        assert!(!text.contains(steers), "{text:?} steers a terminal");
    }
}
