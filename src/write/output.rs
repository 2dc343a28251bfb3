//! The folder of the site: who may write it, what is there, and how the new site will get into its place.

use std::env;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process;

use super::faults::{no_folder, no_lock, nowhere, refused};
use super::list::{self, List};
use super::lock::Lock;
use super::names::{GIT, LOCK, STAGED, beside};
use super::others::{self, Others};
use super::{disk, retire};
use crate::diagnostic::{Code, Diagnostic};

/// What whoever builds may want to know before the site is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    /// Another build is writing the folder, and this one waits for its end.
    Waits,
    /// The last build was interrupted while it filled the folder, and this one makes the site whole.
    Mends,
}

/// The folder of the site, which no other build writes as long as this is held.
pub struct Output {
    pub(super) folder: PathBuf,
    /// The new folder, in which the site is made.
    pub(super) staging: PathBuf,
    pub(super) way: Way,
    pub(super) others: Others,
    /// There is a site, and it is whole.
    pub(super) has_site: bool,
    /// The new folder has taken the place of the old one.
    pub(super) exchanged: bool,
    /// Folders that were not there before, the deepest first. They go again where nothing is published.
    pub(super) made: Vec<PathBuf>,
    pub(super) lock: Option<Lock>,
    /// The lock of the new folder, for when it is in its place.
    pub(super) staged: Option<Lock>,
}

/// How the new site gets in the place of the old one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// It is made beside it, and the two folders are exchanged.
    Exchange,
    /// It is made within it, and its files are put in their places.
    Fill,
}

/// Makes sure that a site can be written to `output`, and that nobody else does: waits, where another build is at it.
/// `read` are the folders that the build will read.
///
/// # Errors
/// A diagnostic, where the folder is not ours, is among those that are read, or cannot be written.
pub fn claim(output: &Path, read: &[PathBuf], tell: &dyn Fn(Notice)) -> Result<Output, Box<Diagnostic>> {
    let made = missing(&std::path::absolute(output).map_err(|error| nowhere(output, &error))?);
    let claimed = lock(output, read, &made, tell).and_then(|(folder, lock)| prepare(folder, lock, tell));
    match claimed {
        Ok(output) => Ok(output.having_made(made)),
        Err(fault) => {
            remove_empty(&made);
            Err(fault)
        }
    }
}

/// The folder itself, where `output` is a link to one, and its lock.
fn lock(
    output: &Path,
    read: &[PathBuf],
    made: &[PathBuf],
    tell: &dyn Fn(Notice),
) -> Result<(PathBuf, Lock), Box<Diagnostic>> {
    fs::create_dir_all(output).map_err(|error| no_folder(output, made, &error))?;
    let folder = fs::canonicalize(output).map_err(|error| refused(output, &error, false))?;
    stands_apart(&folder, read)?;
    let lock = Lock::take(&folder.join(LOCK), &|| tell(Notice::Waits));
    lock.map(|lock| (folder, lock)).map_err(|error| no_lock(output, &error))
}

/// A site within what it is made from would be read by the next build, and what is within the site would move with it.
fn stands_apart(folder: &Path, read: &[PathBuf]) -> Result<(), Box<Diagnostic>> {
    let whole = |path: &PathBuf| fs::canonicalize(path).ok();
    let overlap =
        |path: &&PathBuf| whole(path).is_some_and(|read| folder.starts_with(&read) || read.starts_with(folder));
    let Some(read) = read.iter().find(overlap) else { return Ok(()) };
    let message = format!(
        "the site cannot be written to {}: the build reads {}, and neither folder may lie in the other",
        folder.display(),
        read.display()
    );
    let help = "Choose another folder with `--output`, such as one called `output` beside the content.";
    Err(Box::new(Diagnostic::error(Code::Unwritable, message).help(help)))
}

/// Looks at what is there, and takes away what interrupted builds left. Nobody else is at work, for the lock is held.
fn prepare(folder: PathBuf, lock: Lock, tell: &dyn Fn(Notice)) -> Result<Output, Box<Diagnostic>> {
    let list = ours(&folder)?;
    let has_site = list.as_ref().is_some_and(|list| !list.unfinished);
    let list = list.unwrap_or_default();
    if list.unfinished {
        tell(Notice::Mends);
    }
    let fault = |error| refused(&folder, &error, has_site);
    clear(&folder, &list);
    let others = Others::find(&folder, &list).map_err(fault)?;
    others.left.iter().for_each(|left| drop(fs::remove_file(folder.join(left))));
    let (way, staging) = stage(&folder, &others).map_err(fault)?;
    let staged = (way == Way::Exchange).then(|| Lock::take(&staging.join(LOCK), &|| {})).transpose().map_err(fault)?;
    let lock = Some(lock);
    Ok(Output { folder, staging, way, others, has_site, exchanged: false, made: Vec::new(), lock, staged })
}

/// What the last build put into the folder, if there was one; an error where the folder is somebody else's.
fn ours(folder: &Path) -> Result<Option<List>, Box<Diagnostic>> {
    let fault = |error| refused(folder, &error, false);
    if let Some(list) = List::read(folder).map_err(fault)? {
        return Ok(Some(list));
    }
    let names: io::Result<Vec<String>> = fs::read_dir(folder)
        .and_then(|entries| entries.map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned())).collect());
    let names = names.map_err(fault)?;
    let theirs = names.iter().filter(|name| !name.starts_with(GIT) && !others::is_set_aside(name)).min();
    let Some(name) = theirs else { return Ok(None) };
    let (message, help) = if name == list::NAME {
        let message = format!("the list of files in {} cannot be read", folder.join(name).display());
        (
            message,
            "Empty the folder yourself, or choose another one with `--output`. Without the list, nobody knows which files are the site's.",
        )
    } else {
        let message = format!("{} holds files that Minutebook did not make, such as `{name}`", folder.display());
        (
            message,
            "Choose an empty folder with `--output`, or empty this one yourself. Minutebook never deletes what it did not make.",
        )
    };
    Err(Box::new(Diagnostic::error(Code::NotOurs, message).help(help)))
}

/// Makes the folder for the new site, which no other build has.
fn stage(folder: &Path, others: &Others) -> io::Result<(Way, PathBuf)> {
    let own = |start: PathBuf| {
        let mut name = start.into_os_string();
        name.push(format!("-{}", process::id()));
        PathBuf::from(name)
    };
    // Whoever stands in a folder that is exchanged would stand in the old one, which goes.
    let stood_in = env::current_dir().is_ok_and(|working| working.starts_with(folder));
    let can_move = disk::CAN_EXCHANGE && !stood_in && !disk::is_mount(folder) && others.mounts.is_empty();
    let beside = own(beside(folder));
    if can_move && fs::create_dir(&beside).is_ok() {
        return Ok((Way::Exchange, beside));
    }
    let within = own(folder.join(STAGED));
    fs::create_dir(&within).map(|()| (Way::Fill, within))
}

/// Takes away what builds left that were interrupted. What cannot be taken away is in nobody's way.
fn clear(folder: &Path, list: &List) {
    let beginning = |path: &Path| path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    for start in [beside(folder), folder.join(STAGED)] {
        let names = start.parent().and_then(|above| fs::read_dir(above).ok()).into_iter().flatten().flatten();
        for left in names.filter(|name| name.file_name().to_string_lossy().starts_with(&beginning(&start))) {
            drop(retire::retire(&left.path(), folder, &|path| list.paths.contains(path)));
        }
    }
}

/// The folders on the way to this one that are not there yet, the deepest first.
fn missing(folder: &Path) -> Vec<PathBuf> {
    folder.ancestors().take_while(|above| fs::symlink_metadata(above).is_err()).map(Path::to_owned).collect()
}

/// A folder that holds anything stays, with those above it.
fn remove_empty(folders: &[PathBuf]) {
    folders.iter().map(fs::remove_dir).take_while(Result::is_ok).for_each(drop);
}

impl Output {
    fn having_made(mut self, made: Vec<PathBuf>) -> Self {
        self.made = made;
        self
    }

    /// The disk refuses, and the last site is as it was.
    pub(super) fn refused(&self, error: &io::Error) -> Box<Diagnostic> {
        refused(&self.folder, error, self.has_site)
    }
}

impl Drop for Output {
    /// What was not finished goes, and the lock last. Where it cannot, the next build takes it away.
    fn drop(&mut self) {
        drop(self.staged.take());
        if !self.exchanged {
            drop(fs::remove_dir_all(&self.staging));
        }
        drop(self.lock.take());
        remove_empty(&self.made);
    }
}
