//! The new site takes the place of the old one: in one step where two folders can be exchanged, file by file where not.

use std::fs::{self, File};
use std::io;

use super::disk::{self, in_its_folder};
use super::files::Files;
use super::list::{self, List};
use super::names::LOCK;
use super::output::{Output, Way};
use super::{fill, retire::retire};
use crate::diagnostic::Diagnostic;

/// Puts the new site in place. Until it begins to, the old one is as it was. One that is the same stays.
pub fn publish(output: &mut Output, files: &Files) -> Result<(), Box<Diagnostic>> {
    let old = List::read(&output.folder).map_err(|error| output.refused(&error))?;
    if files.changed.is_empty() && old.as_ref().is_some_and(|old| old.is_of(files)) {
        return Ok(());
    }
    if output.way == Way::Exchange {
        complete(output, files).map_err(|error| output.refused(&error))?;
        if exchange(output).is_ok() {
            // The new site is in place, whatever becomes of the old one: what is left of it goes with the next build.
            drop(put_away(output, files));
            return Ok(());
        }
        // Some file systems exchange no folders. Then the new files go over one by one.
    }
    let old = old.unwrap_or_default();
    fill::fill(output, &old, files, &fill::steps(&old, files))
}

/// The last things go into the new folder, and all of it onto the disk: the name of a folder must not be there before its files.
fn complete(output: &Output, files: &Files) -> io::Result<()> {
    let (folder, staging) = (&output.folder, &output.staging);
    for empty in &output.others.empty_folders {
        fs::create_dir_all(staging.join(empty))?;
    }
    for path in &output.others.files {
        let (theirs, new) = (folder.join(path), staging.join(path));
        in_its_folder(&new, |new| fs::hard_link(&theirs, new).or_else(|_| fs::copy(&theirs, new).map(drop)))?;
    }
    list::write(&staging.join(list::NAME), false, files.all.iter().map(AsRef::as_ref))?;
    fs::set_permissions(staging, fs::metadata(folder)?.permissions())?;
    disk::sync(staging)
}

/// Exchanges the folders. The lock of the new one, which is in its place from now on, is held already.
fn exchange(output: &mut Output) -> io::Result<()> {
    disk::exchange(&output.staging, &output.folder)?;
    output.made.clear();
    output.exchanged = true;
    output.lock = output.staged.take().map(|lock| lock.moved_to(output.folder.join(LOCK)));
    Ok(())
}

/// Takes the old site away, as soon as it is sure that the new one would outlive a power cut.
fn put_away(output: &Output, files: &Files) -> io::Result<()> {
    if cfg!(unix) {
        output.folder.parent().map_or(Ok(()), |above| File::open(above)?.sync_all())?;
    }
    retire(&output.staging, &output.folder, &|path| files.has(path))
}
