//! A whole site as one string, for tests and for fuzzing (`fuzz/`).
//!
//! A line `== path` begins a file; what follows is its text. The theme is the one in `themes/plain`, and every site has an
//! `archive.yaml` unless it brings its own or says `== no content/archive.yaml`. A file `== sources/NAME` is a source that
//! somebody has at hand; its sum is that of 64 ones, which packs of tests have.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use minutebook::source::{Contents, Role, SourceFile, Sources};

/// The archive of every site that does not bring its own.
const ARCHIVE: &str = "title: Test archive\nsummary: An archive for tests.\nlanguage: en-GB\n";

/// Where `archive.yaml` lies.
const ARCHIVE_PATH: &str = "content/archive.yaml";

/// How many lines the pack of [`WORLD`] says that its source has.
const LINES: usize = 100;

/// What stands before the path of a file that a site does without.
const WITHOUT: &str = "no ";

/// The smallest records that a minute or a report needs: a council, its meeting, and a pack of 100 lines with its figures.
pub const WORLD: &str = r#"
== content/organisations/county-council.md
---
name: County Council
kind: council
---

== content/meetings/january.md
---
title: The January meeting
body: county-council
date: 2020-01-24
---

== content/packs/march.md
---
title: The March pack
publisher: county-council
date: 2020-03-18
file: march.txt
sha256: "1111111111111111111111111111111111111111111111111111111111111111"
extent: "lines: 100"
documents:
  - { id: all, title: The whole, kind: report, at: "1-100", omitted: It is only for tests. }
---

== content/packs/march.figures
minutebook ledger 1
source: march.txt
sha256: 1111111111111111111111111111111111111111111111111111111111111111
unit: lines
words: 900
1: 2020-01-24 | 2020-03-18
5: 2020-06
"#;

/// The files of a site, by path, with the default archive.
pub fn files(site: &str) -> BTreeMap<String, String> {
    let mut files = BTreeMap::from([(ARCHIVE_PATH.to_owned(), ARCHIVE.to_owned())]);
    for part in format!("\n{site}").split("\n== ").skip(1) {
        let (path, text) = part.split_once('\n').unwrap_or((part, ""));
        match path.strip_prefix(WITHOUT) {
            Some(path) => drop(files.remove(path)),
            // A source that is at hand is as long as its pack says.
            None if path.starts_with("sources/") => {
                let rest = LINES.saturating_sub(text.trim_end().lines().count());
                drop(files.insert(path.to_owned(), format!("{}\n{}", text.trim_end(), "\n".repeat(rest))));
            }
            None => drop(files.insert(path.to_owned(), format!("{}\n", text.trim_end()))),
        }
    }
    files
}

/// A site as `read` would give it to the other stages, without a disk in between.
pub fn sources(site: &str) -> Sources {
    sources_of(files(site))
}

/// The same from its files, by path.
pub fn sources_of(files: BTreeMap<String, String>) -> Sources {
    let site = files.into_iter().map(|(path, text)| source(&path, text.into_bytes()));
    let mut all: BTreeMap<Role, SourceFile> = theme().iter().map(|file| (file.role.clone(), file.clone())).collect();
    all.extend(site.map(|file| (file.role.clone(), file)));
    Sources::new(all.into_values().collect())
}

fn source(path: &str, bytes: Vec<u8>) -> SourceFile {
    let role = role(path)
        .unwrap_or_else(|| panic!("`{path}` lies neither in content/ nor in sources/ nor in a folder of a theme"));
    let contents = match String::from_utf8(bytes) {
        Ok(text) => Contents::Text(text.into()),
        Err(error) => Contents::Binary(error.into_bytes().into()),
    };
    SourceFile { path: path.to_owned(), role, contents }
}

/// The part of a file in the build, by its path; the same as in `src/read.rs`.
pub fn role(path: &str) -> Option<Role> {
    if let Some(below) = path.strip_prefix("content/") {
        return Some(Role::Content(below.to_owned()));
    }
    if let Some(name) = path.strip_prefix("sources/") {
        return Some(Role::Paper { name: name.to_owned(), sha256: "1".repeat(64) });
    }
    let mut parts = path.strip_prefix("themes/")?.splitn(3, '/').skip(1);
    match (parts.next()?, parts.next()?) {
        ("templates", name) => Some(Role::Template(name.to_owned())),
        ("strings", name) => Some(Role::Strings {
            language: name.strip_suffix(".ftl")?.to_owned(),
            built_in: path.starts_with("themes/plain/"),
        }),
        ("assets", name) => Some(Role::Asset(name.to_owned())),
        _ => None,
    }
}

/// The theme `plain` as it lies in the repository.
fn theme() -> &'static [SourceFile] {
    static THEME: OnceLock<Vec<SourceFile>> = OnceLock::new();
    THEME.get_or_init(|| {
        let files = snapshot(&Path::new(crate::ROOT).join("themes/plain"));
        files.into_iter().map(|(path, bytes)| source(&format!("themes/plain/{path}"), bytes)).collect()
    })
}

/// Every file below a folder, by its path there; nothing where the folder is not there.
pub fn snapshot(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    let mut to_do: Vec<PathBuf> = vec![folder.to_owned()];
    while let Some(path) = to_do.pop() {
        if path.is_dir() {
            let entries =
                fs::read_dir(&path).unwrap_or_else(|error| panic!("{} cannot be listed: {error}", path.display()));
            to_do.extend(entries.map(|entry| entry.expect("an entry of a folder can be read").path()));
        } else if path.is_file() {
            let below =
                path.strip_prefix(folder).expect("the file lies below the folder").to_string_lossy().replace('\\', "/");
            files.insert(
                below,
                fs::read(&path).unwrap_or_else(|error| panic!("{} cannot be read: {error}", path.display())),
            );
        }
    }
    files
}
