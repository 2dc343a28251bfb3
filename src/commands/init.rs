//! `minutebook init`: a new archive, with one sample of each kind. The files lie in `samples/archive/` and travel inside the
//! program.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;
use include_dir::{Dir, DirEntry, File, include_dir};
use minutebook::diagnostic::reason;

use super::common::Common;

static ARCHIVE: Dir = include_dir!("$CARGO_MANIFEST_DIR/samples/archive");

/// Stands in a sample for the version of this program.
const VERSION: &str = "{{version}}";

/// Choices of `init`.
#[derive(Args, Clone, Debug)]
#[command(after_help = "\
The new archive builds as it is. It has one sample of each kind of record, all invented, a README, and files with which GitHub \
or GitLab check each change and publish the site.")]
pub struct Options {
    /// Folder of the new archive: one that is not there yet, or is empty
    folder: PathBuf,
}

/// Makes an archive.
pub fn run(common: &Common, options: &Options) -> io::Result<ExitCode> {
    let folder = &options.folder;
    if let Some(name) = first_name(folder)? {
        let message =
            format!("{} is not empty: it holds `{name}`. Choose a folder that is not there yet.", folder.display());
        return Err(io::Error::new(io::ErrorKind::AlreadyExists, message));
    }
    make(folder)?;
    let shown = folder.display();
    common.say(&format!(
        "There is a new archive in {shown}, with one sample of each kind of record.\n\
         Next: go there (`cd {shown}`) and run `{program} serve` to see it. README.md says how to go on.",
        program = program()
    ))?;
    Ok(ExitCode::SUCCESS)
}

/// The program as it was called: whoever runs it from where it was built has none of its short name.
fn program() -> String {
    let called = std::env::args_os().next().map(PathBuf::from).unwrap_or_default();
    let is_installed = called.components().count() == 1;
    let whole = std::env::current_exe().ok().filter(|_| !is_installed);
    whole.map_or_else(|| "minutebook".to_owned(), |program| program.display().to_string())
}

/// Writes the new archive.
pub fn make(folder: &Path) -> io::Result<()> {
    files(&ARCHIVE).into_iter().try_for_each(|file| write(&folder.join(file.path()), file))
}

/// A name in the folder. A repository that is still empty counts as empty.
#[allow(clippy::disallowed_methods, reason = "a new archive is content, which no stage of a build looks at yet")]
fn first_name(folder: &Path) -> io::Result<Option<String>> {
    let explain = |error: io::Error| {
        io::Error::new(error.kind(), format!("{} cannot be used: {}", folder.display(), reason(&error)))
    };
    let entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        entries => entries.map_err(explain)?,
    };
    let names: io::Result<Vec<_>> =
        entries.map(|entry| entry.map(|entry| entry.file_name().to_string_lossy().into_owned())).collect();
    Ok(names.map_err(explain)?.into_iter().filter(|name| name != ".git").min())
}

/// Every file below a folder.
fn files<'a>(folder: &'a Dir<'a>) -> Vec<&'a File<'a>> {
    let below = |entry: &'a DirEntry<'a>| match entry {
        DirEntry::Dir(folder) => files(folder),
        DirEntry::File(file) => vec![file],
    };
    folder.entries().iter().flat_map(below).collect()
}

#[allow(clippy::disallowed_methods, reason = "a new archive is content, which no stage of a build writes")]
fn write(path: &Path, file: &File) -> io::Result<()> {
    let explain = |error: io::Error| {
        io::Error::new(error.kind(), format!("{} cannot be written: {}", path.display(), reason(&error)))
    };
    fs::create_dir_all(path.parent().unwrap_or(Path::new(""))).map_err(explain)?;
    let bytes = match file.contents_utf8() {
        Some(text) => text.replace(VERSION, env!("CARGO_PKG_VERSION")).into_bytes(),
        None => file.contents().to_vec(),
    };
    fs::write(path, bytes).map_err(explain)
}
