//! The only stage that writes the disk: to a new folder beside the old one, then swapped in whole.
//!
//! Until the swap the last good site is untouched, whatever happens. Unchanged files are the same files as before, with
//! their time stamps. Files that Minutebook did not make are carried over, never deleted. One build at a time writes a
//! folder: the next one waits. A folder that cannot be swapped, because something is mounted on it or the folder above is closed,
//! is filled file by file, so that a build that is interrupted can be ended by the next.

#![expect(clippy::disallowed_methods, reason = "this is the stage that touches the disk")]

mod disk;
mod faults;
mod fill;
mod list;
mod lock;
mod others;
mod output;
mod publish;
mod staging;

use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::{Component, Path, PathBuf};

use crate::diagnostic::{Code, Diagnostic, reason};
use crate::sink::Sink;
use lock::Lock;
pub use output::{Notice, Output, claim};
use staging::Staging;

/// How the folder begins in which the new site is made, where it is made in the old one.
const STAGED: &str = ".minutebook-build";

/// How the files begin that keep an empty folder in a repository.
const GIT: &str = ".git";

/// What was written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Written {
    /// How many files of each kind the site has.
    pub kinds: BTreeMap<&'static str, usize>,
    /// Their bytes.
    pub bytes: usize,
    /// Those that were not there before, or not the same.
    pub changed: usize,
    /// Files of others that were carried over, those of version control not counted.
    pub kept: usize,
}

/// Writes the site that `make` hands over, file by file and from any thread, so that nobody need have all of it in memory. `make`
/// says whether what it made is sound: if not, the last site stays, and nothing is returned.
///
/// # Errors
/// A diagnostic, where a path leads out of the folder, a file of somebody else is in the way, or the disk refuses. `make` runs to
/// its end all the same, so that a person is told everything in one go.
pub fn write(mut output: Output, make: impl FnOnce(&dyn Sink) -> bool) -> Result<Option<Written>, Box<Diagnostic>> {
    let staging = Staging::new(&output);
    if !make(&staging) {
        return staging.fault().map_or(Ok(None), Err);
    }
    let (files, written) = staging.finish()?;
    publish::publish(&mut output, &files)?;
    Ok(Some(Written { kept: output.others.kept(), ..written }))
}

/// Writes one file that a person keeps under version control, whole or not at all.
///
/// # Errors
/// A diagnostic, where the disk refuses.
pub fn file(path: &Path, bytes: &[u8]) -> Result<(), Box<Diagnostic>> {
    // Whoever writes the same file at the same time waits. What somebody left who was interrupted is written anew.
    let beside = beside(path);
    let write = |lock: Lock| {
        lock.file().set_len(0)?;
        lock.file().write_all(bytes)?;
        lock.file().sync_all()?;
        fs::rename(&beside, path)
    };
    Lock::take(&beside, &|| {}).and_then(write).map_err(|error| {
        Box::new(
            Diagnostic::error(Code::Unwritable, format!("{} could not be written: {}", path.display(), reason(&error)))
                .help("See that the folder is there, that you may write to it and that the disk has room."),
        )
    })
}

/// A path in the output has names only: nothing that leads up or out, and nothing that would end its line in a list.
fn stays_inside(path: &str) -> Result<(), Box<Diagnostic>> {
    let inside = !path.is_empty()
        && !path.contains('\\')
        && !path.contains(char::is_control)
        && Path::new(path).components().all(|part| matches!(part, Component::Normal(_)));
    if inside {
        return Ok(());
    }
    Err(Box::new(
        Diagnostic::error(Code::PathEscapes, format!("`{path}` would be written outside the output folder"))
            .help("Rename the file from which this page or asset is made."),
    ))
}

/// How the names begin of what is made beside a file or a folder and takes its place. Only Minutebook uses them.
fn beside(path: &Path) -> PathBuf {
    let name = path.file_name().map_or_else(|| "output".into(), |name| name.to_string_lossy().into_owned());
    path.with_file_name(format!(".{name}{STAGED}"))
}
