//! What the tests stand on: a whole site as one string, and what Minutebook makes or says of it.
//!
//! A line `== path` begins a file; what follows is its text. The theme is the one in `themes/plain`, and every site has an
//! `archive.yaml` unless it brings its own or says `== no content/archive.yaml`. A file `== sources/NAME` is a source that
//! somebody has at hand; its sum is that of 64 noughts, which packs of tests have.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use minutebook::Options;
use minutebook::diagnostic::{self, Format};
use minutebook::memory::NoMemory;
use minutebook::source::{Contents, Role, SourceFile, Sources};
use minutebook::{Compiled, compile};
use tempfile::TempDir;

/// The archive of every site that does not bring its own.
const ARCHIVE: &str = "title: Test archive\nsummary: An archive for tests.\nlanguage: en-GB\n";

/// Where `archive.yaml` lies.
const ARCHIVE_PATH: &str = "content/archive.yaml";

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
sha256: "0000000000000000000000000000000000000000000000000000000000000000"
extent: "lines: 100"
documents:
  - { id: all, title: The whole, kind: report, at: "1-100", omitted: It is only for tests. }
---

== content/packs/march.figures
minutebook ledger 1
source: march.txt
sha256: 0000000000000000000000000000000000000000000000000000000000000000
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
            None => drop(files.insert(path.to_owned(), format!("{}\n", text.trim_end()))),
        }
    }
    files
}

/// A site as `read` would give it to the other stages, without a disk in between.
pub fn sources(site: &str) -> Sources {
    let site = files(site).into_iter().map(|(path, text)| source(&path, text.into_bytes()));
    let mut all: BTreeMap<Role, SourceFile> = theme().into_iter().map(|file| (file.role.clone(), file)).collect();
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
fn role(path: &str) -> Option<Role> {
    if let Some(below) = path.strip_prefix("content/") {
        return Some(Role::Content(below.to_owned()));
    }
    if let Some(name) = path.strip_prefix("sources/") {
        return Some(Role::Paper { name: name.to_owned(), sha256: "0".repeat(64) });
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
fn theme() -> Vec<SourceFile> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    snapshot(&root.join("themes/plain"))
        .into_iter()
        .map(|(path, bytes)| source(&format!("themes/plain/{path}"), bytes))
        .collect()
}

/// What the stages between reading and writing make of a site.
pub fn compiled(site: &str) -> Compiled {
    compiled_with(site, Options::default())
}

/// The same with other choices.
pub fn compiled_with(site: &str, options: Options) -> Compiled {
    compile(&sources(site), options, &NoMemory, &|_| {})
}

/// What a person is told of a site, as it is printed without colour.
pub fn report(site: &str) -> String {
    report_as(site, Format::Human)
}

/// The same in another form.
pub fn report_as(site: &str, format: Format) -> String {
    diagnostic::render(&compiled(site).diagnostics, &sources(site), format, false)
}

/// The same with other choices.
pub fn report_with(site: &str, options: Options) -> String {
    diagnostic::render(&compiled_with(site, options).diagnostics, &sources(site), Format::Human, false)
}

/// The codes of everything that is wrong with a site, in the order of the report.
pub fn codes(site: &str) -> Vec<&'static str> {
    compiled(site).diagnostics.iter().map(|fault| fault.code.as_str()).collect()
}

/// The files that a site becomes, by path. The site must be sound.
pub fn build(site: &str) -> BTreeMap<String, String> {
    let compiled = compiled(site);
    assert_eq!(compiled.diagnostics.iter().count(), 0, "the site is not sound:\n{}", report(site));
    compiled
        .files
        .into_iter()
        .map(|file| (file.path.to_string(), String::from_utf8_lossy(&file.bytes).into_owned()))
        .collect()
}

/// A folder that is gone after the test.
pub fn folder() -> TempDir {
    tempfile::tempdir().expect("the system has a folder for temporary files")
}

/// A folder with the files of a site in it.
pub fn site_folder(site: &str) -> TempDir {
    let folder = folder();
    for (path, text) in files(site) {
        put(&folder.path().join(path), &text);
    }
    folder
}

/// Writes a file, with the folders that it needs.
pub fn put(path: &Path, text: impl AsRef<[u8]>) {
    let parent = path.parent().expect("a file lies in a folder");
    fs::create_dir_all(parent).unwrap_or_else(|error| panic!("{} cannot be made: {error}", parent.display()));
    fs::write(path, text).unwrap_or_else(|error| panic!("{} cannot be written: {error}", path.display()));
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

/// The program itself, about to run in `folder` as a person would start it, with `arguments` apart by spaces.
pub fn minutebook(folder: &Path, arguments: &str) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_minutebook"));
    command.current_dir(folder).args(arguments.split_whitespace()).env("NO_COLOR", "1");
    command
}

/// What a run of the program left behind.
pub struct Run {
    /// The exit code.
    pub code: Option<i32>,
    /// The standard output.
    pub out: String,
    /// The error output.
    pub err: String,
}

/// Runs the program to its end.
pub fn run(folder: &Path, arguments: &str) -> Run {
    let Output { status, stdout, stderr } = minutebook(folder, arguments).output().expect("the program can be started");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("the program prints UTF-8");
    Run { code: status.code(), out: text(stdout), err: text(stderr) }
}
