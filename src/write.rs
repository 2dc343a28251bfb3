//! The only stage that writes the disk: to a new folder beside the old one, then swapped in whole.
//!
//! Until the swap the last good site is untouched, whatever happens. Unchanged files are the same files as before, with
//! their time stamps. Files that Minutebook did not make are carried over, never deleted. One build at a time writes a
//! folder: the next one waits. A folder that cannot be swapped, because something is mounted on it or the folder above is closed,
//! is filled file by file, so that a build that is interrupted can be ended by the next.

#![expect(clippy::disallowed_methods, reason = "this is the stage that touches the disk")]

mod disk;
mod faults;
mod files;
mod fill;
mod list;
mod lock;
mod names;
mod others;
mod output;
mod publish;
mod retire;
mod staging;

use std::fs;
use std::io::Write;
use std::path::Path;

use crate::diagnostic::{Code, Diagnostic, reason};
use crate::sink::Sink;
use lock::Lock;
use names::beside;
pub use output::{Notice, Output, claim};
use staging::Staging;
pub use staging::Written;

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
