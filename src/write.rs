//! The only stage that writes the disk: to a new folder beside the old one, then swapped in whole.
//!
//! Until the swap the last good site is untouched, whatever happens. Unchanged files are the same files as before, with
//! their time stamps. Files that Minutebook did not make are carried over, never deleted.

#![expect(clippy::disallowed_methods, reason = "this is the stage that touches the disk")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use walkdir::WalkDir;

use crate::diagnostic::{Code, Diagnostic};
use crate::render::OutputFile;

/// The file that says that a folder was made by Minutebook, and lists what it put there.
const MARKER: &str = ".minutebook";

/// The first line of that file.
const MARKER_HEAD: &str = "Made by Minutebook. Files listed here are replaced by the next build.";

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

/// Writes the site that `make` hands over, file by file and from any thread, into `output`, so that nobody need have all of it
/// in memory. `make` says whether what it made is sound: if not, the last site stays, and nothing is returned.
///
/// # Errors
/// A diagnostic, where a path leads out of the folder, the folder is not ours, or the disk refuses. `make` runs to its end
/// all the same, so that a person is told everything in one go.
pub fn write(output: &Path, make: impl FnOnce(&Put) -> bool) -> Result<Option<Written>, Box<Diagnostic>> {
    let staging = Staging::begin(output);
    let sound = make(&|file| {
        if let Ok(staging) = &staging {
            staging.add(file);
        }
    });
    let staging = staging?;
    if sound { staging.finish().map(Some) } else { staging.fault().map_or(Ok(None), Err) }
}

/// Puts a file into the site that is being written.
pub type Put<'a> = dyn Fn(&OutputFile) + Sync + 'a;

/// Writes one file that a person keeps under version control, whole or not at all.
///
/// # Errors
/// A diagnostic, where the disk refuses.
pub fn file(path: &Path, bytes: &[u8]) -> Result<(), Box<Diagnostic>> {
    let beside = beside(path);
    fs::write(&beside, bytes).and_then(|()| fs::rename(&beside, path)).map_err(|error| {
        Box::new(
            Diagnostic::error(Code::Unwritable, format!("{} could not be written: {error}", path.display()))
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

/// The folder itself where `output` is a link to one, made absolute, so that its neighbour is on the same disk.
fn resolve(output: &Path) -> io::Result<PathBuf> {
    if output.exists() { fs::canonicalize(output) } else { std::path::absolute(output) }
}

/// What the last build put into `output`; an error where the folder is somebody else's.
fn ours(output: &Path) -> Result<BTreeSet<String>, Box<Diagnostic>> {
    if !output.exists() {
        return Ok(BTreeSet::new());
    }
    if let Ok(marker) = fs::read_to_string(output.join(MARKER)) {
        return Ok(marker.lines().skip(1).map(str::to_owned).chain([MARKER.to_owned()]).collect());
    }
    let names: io::Result<Vec<String>> = fs::read_dir(output)
        .and_then(|entries| entries.map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned())).collect());
    let names = names.map_err(|error| refused(output, &error))?;
    match names.iter().filter(|name| !name.starts_with(GIT)).min() {
        None => Ok(BTreeSet::new()),
        Some(name) => Err(Box::new(
            Diagnostic::error(Code::NotOurs, format!("{} holds files that Minutebook did not make, such as `{name}`", output.display()))
                .help("Choose an empty folder with `--output`, or empty this one yourself. Minutebook never deletes what it did not make."),
        )),
    }
}

/// The folder in which the new site is made. Only builds use this name, so what an interrupted one left can go.
fn beside(output: &Path) -> PathBuf {
    let name = output.file_name().map_or_else(|| "output".into(), |name| name.to_string_lossy().into_owned());
    output.with_file_name(format!(".{name}.minutebook-build"))
}

/// A site that is being written, beside the old one. It goes when it is not finished.
struct Staging {
    /// The old site, and where the new one will be.
    output: PathBuf,
    folder: PathBuf,
    others: Others,
    done: Mutex<Done>,
}

/// How far the writing is.
#[derive(Default)]
struct Done {
    paths: Vec<Arc<str>>,
    written: Written,
    /// The fault of the file that comes first in the order of paths. Nothing is written after a fault.
    fault: Option<(Arc<str>, Box<Diagnostic>)>,
}

impl Staging {
    /// Looks at what is there. Nothing is made before the first files come.
    fn begin(output: &Path) -> Result<Staging, Box<Diagnostic>> {
        let output = resolve(output).map_err(|error| refused(output, &error))?;
        recover(&output).map_err(|error| refused(&output, &error))?;
        let ours = ours(&output)?;
        let others = strangers(&output, &ours).map_err(|error| refused(&output, &error))?;
        let folder = beside(&output);
        if folder.exists() {
            fs::remove_dir_all(&folder).map_err(|error| refused(&output, &error))?;
        }
        Ok(Staging { output, folder, others, done: Mutex::default() })
    }

    fn done(&self) -> MutexGuard<'_, Done> {
        self.done.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn fault(self) -> Option<Box<Diagnostic>> {
        self.done().fault.take().map(|(_, fault)| fault)
    }

    fn add(&self, file: &OutputFile) {
        let result = self.try_add(file);
        let mut done = self.done();
        match result {
            Ok(changed) => {
                *done.written.kinds.entry(file.kind).or_default() += 1;
                done.written.changed += usize::from(changed);
                done.written.bytes += file.bytes.len();
                done.paths.push(Arc::clone(&file.path));
            }
            Err(fault) if done.fault.as_ref().is_none_or(|(path, _)| file.path < *path) => {
                done.fault = Some((Arc::clone(&file.path), fault));
            }
            Err(_) => {}
        }
    }

    /// Returns whether the file is new or changed.
    fn try_add(&self, file: &OutputFile) -> Result<bool, Box<Diagnostic>> {
        stays_inside(&file.path)?;
        self.spares(&file.path)?;
        if self.done().fault.is_some() {
            return Ok(false);
        }
        self.put(file).map_err(|error| refused(&self.output, &error))
    }

    /// A file of somebody else is never replaced, neither by a file of the site nor by a folder of it.
    fn spares(&self, path: &str) -> Result<(), Box<Diagnostic>> {
        let Some(theirs) = self.others.in_the_way(path) else { return Ok(()) };
        let message = format!(
            "the site has its own `{theirs}`, and {} holds one that Minutebook did not make",
            self.output.display()
        );
        let help = "Rename your file, or take it away. Minutebook never replaces what it did not make.";
        Err(Box::new(Diagnostic::error(Code::NotOurs, message).help(help)))
    }

    /// Puts one file into the new folder: the old one where it has the same bytes. Returns whether it is new or changed.
    fn put(&self, file: &OutputFile) -> io::Result<bool> {
        let (old, new) = (self.output.join(&*file.path), self.folder.join(&*file.path));
        if same(&old, &file.bytes) && in_its_folder(&new, |new| fs::hard_link(&old, new)).is_ok() {
            return Ok(false);
        }
        in_its_folder(&new, |new| fs::write(new, &file.bytes))?;
        Ok(true)
    }

    /// The last things go in, and the new site takes the place of the old one.
    fn finish(self) -> Result<Written, Box<Diagnostic>> {
        let Done { paths, written, fault } = std::mem::take(&mut *self.done());
        if let Some((_, fault)) = fault {
            return Err(fault);
        }
        self.complete(paths)
            .and_then(|()| swap(&self.folder, &self.output))
            .map_err(|error| refused(&self.output, &error))?;
        Ok(Written { kept: self.others.files.iter().filter(|path| !path.starts_with(GIT)).count(), ..written })
    }

    fn complete(&self, mut paths: Vec<Arc<str>>) -> io::Result<()> {
        fs::create_dir_all(&self.folder)?;
        for folder in &self.others.empty_folders {
            fs::create_dir_all(self.folder.join(folder))?;
        }
        for path in &self.others.files {
            let (old, new) = (self.output.join(path), self.folder.join(path));
            in_its_folder(&new, |new| fs::hard_link(&old, new).or_else(|_| fs::copy(&old, new).map(drop)))?;
        }
        paths.sort();
        let list = [MARKER_HEAD].into_iter().chain(paths.iter().map(AsRef::as_ref)).flat_map(|line| [line, "\n"]);
        let bytes = list.collect::<String>().into_bytes().into();
        self.put(&OutputFile { path: MARKER.into(), kind: "file", bytes }).map(drop)
    }
}

/// Puts something at `path`; where that fails, once more after making the folder, which most often is there.
fn in_its_folder(path: &Path, put: impl Fn(&Path) -> io::Result<()>) -> io::Result<()> {
    put(path).or_else(|_| {
        path.parent().map_or(Ok(()), fs::create_dir_all)?;
        put(path)
    })
}

impl Drop for Staging {
    /// What was not finished goes. Where it cannot, the next build takes it away.
    fn drop(&mut self) {
        if self.folder.exists() {
            let _ = fs::remove_dir_all(&self.folder);
        }
    }
}

/// What the old folder holds that no build put there, by path.
#[derive(Default)]
struct Others {
    files: BTreeSet<String>,
    /// Builds make no empty folders; to others they may matter, as `.git/refs` does.
    empty_folders: Vec<String>,
}

impl Others {
    /// The file of somebody else in whose place a file of the site at `path`, or a folder above it, would be.
    fn in_the_way(&self, path: &str) -> Option<&str> {
        let above = Path::new(path).ancestors().filter_map(|above| self.files.get(above.to_str()?)).next();
        let below = || {
            let folder = format!("{path}/");
            self.files.range(folder.clone()..).next().filter(|theirs| theirs.starts_with(&folder))
        };
        above.or_else(below).map(String::as_str)
    }
}

/// Looks through the old folder. What cannot be looked at is an error: it would be lost with the old folder.
fn strangers(output: &Path, ours: &BTreeSet<String>) -> io::Result<Others> {
    let mut others = Others::default();
    if !output.exists() {
        return Ok(others);
    }
    // The folder that came last, and how deep it lies: it is empty unless the next thing lies deeper.
    let mut last: Option<(String, usize)> = None;
    for entry in WalkDir::new(output).min_depth(1).sort_by_file_name() {
        let entry = entry?;
        let below = entry.path().strip_prefix(output).unwrap_or(entry.path());
        let path = below.to_string_lossy().replace('\\', "/");
        let empty = last.take().filter(|(_, depth)| entry.depth() <= *depth);
        others.empty_folders.extend(empty.map(|(folder, _)| folder));
        if entry.file_type().is_dir() {
            last = Some((path, entry.depth()));
        } else if !ours.contains(&path) {
            others.files.insert(path);
        }
    }
    others.empty_folders.extend(last.map(|(folder, _)| folder));
    Ok(others)
}

fn same(old: &Path, bytes: &[u8]) -> bool {
    let size = fs::symlink_metadata(old).ok().filter(fs::Metadata::is_file).map(|metadata| metadata.len());
    size == u64::try_from(bytes.len()).ok() && fs::read(old).is_ok_and(|old| old == bytes)
}

/// The name of the old folder for the moment between the two steps of [`swap`], where there are two.
fn set_aside(output: &Path) -> PathBuf {
    beside(output).with_extension("minutebook-old")
}

/// Ends what a build began that was interrupted between those steps, or just behind them.
fn recover(output: &Path) -> io::Result<()> {
    let old = set_aside(output);
    match (old.exists(), output.exists()) {
        (false, _) => Ok(()),
        (true, true) => fs::remove_dir_all(old),
        (true, false) => fs::rename(old, output),
    }
}

/// Puts the new folder in the place of the old one, in one step where the system can.
fn swap(staging: &Path, output: &Path) -> io::Result<()> {
    if !output.exists() {
        return fs::rename(staging, output);
    }
    if exchange(staging, output).is_err() {
        let old = set_aside(output);
        fs::rename(output, &old)?;
        if let Err(error) = fs::rename(staging, output) {
            fs::rename(&old, output)?;
            return Err(error);
        }
        return fs::remove_dir_all(old);
    }
    fs::remove_dir_all(staging)
}

#[cfg(any(target_os = "linux", target_vendor = "apple"))]
fn exchange(a: &Path, b: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    renameat_with(CWD, a, CWD, b, RenameFlags::EXCHANGE).map_err(io::Error::from)
}

#[cfg(not(any(target_os = "linux", target_vendor = "apple")))]
fn exchange(_: &Path, _: &Path) -> io::Result<()> {
    Err(io::Error::from(io::ErrorKind::Unsupported))
}

fn refused(output: &Path, error: &io::Error) -> Box<Diagnostic> {
    Box::new(
        Diagnostic::error(Code::Unwritable, format!("the site could not be written to {}: {error}", output.display()))
            .help("See that you may write there and that the disk has room. The last good site is still in place."),
    )
}
