//! What the tests stand on: a whole site as one string, and what Minutebook makes or says of it.
//!
//! How a site is written as a string is told in [`crate::site`].

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use minutebook::Options;
use minutebook::cache::NoCache;
use minutebook::diagnostic::{self, Format};
use minutebook::{Compiled, compile_in_memory};
use tempfile::TempDir;

pub use crate::site::{WORLD, files, snapshot, sources};

/// What the stages between reading and writing make of a site.
pub fn compiled(site: &str) -> Compiled {
    compiled_with(site, Options::default())
}

/// The same with other choices.
pub fn compiled_with(site: &str, options: Options) -> Compiled {
    compile_in_memory(&sources(site), options, &NoCache)
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

/// Runs git in a folder, as somebody of no name and on a given day, whatever the settings of the person who tests.
pub fn git(folder: &Path, day: &str, arguments: &[&str]) {
    let date = format!("{day}T12:00:00+0000");
    let status = Command::new("git")
        .current_dir(folder)
        .args(["-c", "user.name=Nobody", "-c", "user.email=nobody@example.org", "-c", "commit.gpgsign=false"])
        .args(arguments)
        .envs([("GIT_COMMITTER_DATE", &date), ("GIT_AUTHOR_DATE", &date)])
        .env_remove("GIT_DIR")
        .env_remove("GIT_INDEX_FILE")
        .output()
        .expect("git is there");
    assert!(status.status.success(), "git {arguments:?}: {}", String::from_utf8_lossy(&status.stderr));
}
