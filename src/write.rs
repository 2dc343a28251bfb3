//! The only stage that writes the disk: to a new folder beside the old one, then swapped in whole.
//!
//! Until the swap the last good site is untouched, whatever happens. Unchanged files are the same files as before, with
//! their time stamps. Files that Minutebook did not make are carried over, never deleted. One build at a time writes a
//! folder: the next one waits. A folder that cannot be swapped, because something is mounted on it or the folder above is closed,
//! is filled file by file, so that a build that is interrupted can be ended by the next.

#![expect(clippy::disallowed_methods, reason = "this is the stage that touches the disk")]

mod disk;
mod fill;
mod list;
mod lock;
mod others;
mod publish;
mod staging;

use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::io::{self, Write};
use std::path::{Component, Path, PathBuf};
use std::process;

use crate::diagnostic::{Code, Diagnostic};
use crate::render::OutputFile;
use list::List;
use lock::Lock;
use others::Others;
use staging::Staging;

/// The file in the folder of the site that the build which writes it has locked.
const LOCK: &str = ".minutebook.lock";

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
    folder: PathBuf,
    /// The new folder, in which the site is made.
    staging: PathBuf,
    way: Way,
    others: Others,
    /// There is a site, and it is whole.
    has_site: bool,
    /// The new folder has taken the place of the old one.
    exchanged: bool,
    /// Folders that were not there before, the deepest first. They go again where nothing is published.
    made: Vec<PathBuf>,
    lock: Option<Lock>,
    /// The lock of the new folder, for when it is in its place.
    staged: Option<Lock>,
}

/// How the new site gets in the place of the old one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
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

/// Writes the site that `make` hands over, file by file and from any thread, so that nobody need have all of it in memory. `make`
/// says whether what it made is sound: if not, the last site stays, and nothing is returned.
///
/// # Errors
/// A diagnostic, where a path leads out of the folder, a file of somebody else is in the way, or the disk refuses. `make` runs to
/// its end all the same, so that a person is told everything in one go.
pub fn write(mut output: Output, make: impl FnOnce(&Put) -> bool) -> Result<Option<Written>, Box<Diagnostic>> {
    let staging = Staging::new(&output);
    if !make(&|file| staging.add(file)) {
        return staging.fault().map_or(Ok(None), Err);
    }
    let (files, written) = staging.finish()?;
    publish::publish(&mut output, &files)?;
    Ok(Some(Written { kept: output.others.kept(), ..written }))
}

/// Puts a file into the site that is being written.
pub type Put<'a> = dyn Fn(&OutputFile) + Sync + 'a;

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
            Diagnostic::error(Code::Unwritable, format!("{} could not be written: {error}", path.display()))
                .help("See that the folder is there, that you may write to it and that the disk has room."),
        )
    })
}

/// A path in the output has names only: nothing that leads up or out.
fn stays_inside(path: &str) -> Result<(), Box<Diagnostic>> {
    let inside = !path.is_empty()
        && !path.contains('\\')
        && Path::new(path).components().all(|part| matches!(part, Component::Normal(_)));
    if inside {
        return Ok(());
    }
    Err(Box::new(
        Diagnostic::error(Code::PathEscapes, format!("`{path}` would be written outside the output folder"))
            .help("Rename the file from which this page or asset is made."),
    ))
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
    let (way, staging) = stage(&folder).map_err(fault)?;
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

/// How the names begin of what is made beside a file or a folder and takes its place. Only Minutebook uses them.
fn beside(path: &Path) -> PathBuf {
    let name = path.file_name().map_or_else(|| "output".into(), |name| name.to_string_lossy().into_owned());
    path.with_file_name(format!(".{name}{STAGED}"))
}

/// Makes the folder for the new site, which no other build has.
fn stage(folder: &Path) -> io::Result<(Way, PathBuf)> {
    let own = |start: PathBuf| {
        let mut name = start.into_os_string();
        name.push(format!("-{}", process::id()));
        PathBuf::from(name)
    };
    // Whoever stands in a folder that is exchanged would stand in the old one, which goes.
    let stood_in = env::current_dir().is_ok_and(|working| working.starts_with(folder));
    let beside = own(beside(folder));
    if disk::CAN_EXCHANGE && !stood_in && !disk::is_mount(folder) && fs::create_dir(&beside).is_ok() {
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
            drop(publish::retire(&left.path(), folder, &|path| list.paths.contains(path)));
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
    fn refused(&self, error: &io::Error) -> Box<Diagnostic> {
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

fn refused(folder: &Path, error: &io::Error, has_site: bool) -> Box<Diagnostic> {
    let still = if has_site { " The last good site is still in place." } else { "" };
    Box::new(
        Diagnostic::error(Code::Unwritable, format!("the site could not be written to {}: {error}", folder.display()))
            .help(format!("See that you may write there and that the disk has room.{still}")),
    )
}

fn no_folder(output: &Path, made: &[PathBuf], error: &io::Error) -> Box<Diagnostic> {
    let Some(above) = made.last().and_then(|first| first.parent()) else { return refused(output, error, false) };
    let (output, above) = (output.display(), above.display());
    Box::new(
        Diagnostic::error(Code::Unwritable, format!("the folder {output} could not be made in {above}: {error}")).help(
            format!("See that you may write to {above}, or make the folder {output} and see that you may write there."),
        ),
    )
}

fn no_lock(output: &Path, error: &io::Error) -> Box<Diagnostic> {
    if error.kind() == io::ErrorKind::Unsupported {
        let message = format!(
            "the disk of {} cannot lock files, so that two builds at once could spoil the site",
            output.display()
        );
        let help = "Build into a folder on a disk of this computer with `--output`, and copy it from there.";
        return Box::new(Diagnostic::error(Code::Unwritable, message).help(help));
    }
    refused(output, error, output.join(list::NAME).exists())
}

fn nowhere(output: &Path, error: &io::Error) -> Box<Diagnostic> {
    Box::new(
        Diagnostic::error(
            Code::Unwritable,
            format!("nobody knows where the folder {} would be: {error}", output.display()),
        )
        .help("The folder that you are in may be gone. Go to one that is there, with `cd`, and build again."),
    )
}
