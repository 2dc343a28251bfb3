//! The only stage that writes the disk: to a new folder beside the old one, then swapped in whole.
//!
//! Until the swap the last good site is untouched, whatever happens. Unchanged files are the same files as before, with
//! their time stamps. Files that Minutebook did not make are carried over, never deleted.

#![expect(clippy::disallowed_methods, reason = "this is the stage that touches the disk")]

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

use rayon::prelude::*;
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
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Written {
    /// Files of the site.
    pub files: usize,
    /// Their bytes.
    pub bytes: usize,
    /// Those that were not there before, or not the same.
    pub changed: usize,
    /// Files of others that were carried over, those of version control not counted.
    pub kept: usize,
}

/// Writes the site into `output`.
///
/// # Errors
/// A diagnostic, where a path leads out of the folder, the folder is not ours, or the disk refuses.
pub fn write(files: &[OutputFile], output: &Path) -> Result<Written, Box<Diagnostic>> {
    for file in files {
        stays_inside(&file.path)?;
    }
    let output = resolve(output).map_err(|error| refused(output, &error))?;
    recover(&output).map_err(|error| refused(&output, &error))?;
    let ours = ours(&output)?;
    let others = strangers(&output, &ours).map_err(|error| refused(&output, &error))?;
    spares(files, &others, &output)?;
    let staging = beside(&output);
    let written = stage(files, &output, &staging, &others).map_err(|error| refused(&output, &error))?;
    swap(&staging, &output).map_err(|error| refused(&output, &error))?;
    Ok(written)
}

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

/// A file of somebody else is never replaced, neither by a file of the site nor by a folder of it.
fn spares(files: &[OutputFile], others: &Others, output: &Path) -> Result<(), Box<Diagnostic>> {
    let new: BTreeSet<&Path> = files.iter().map(|file| Path::new(&file.path)).collect();
    let folders: BTreeSet<&Path> = new.iter().flat_map(|path| path.ancestors().skip(1)).collect();
    let is_taken = |path: &Path| folders.contains(path) || path.ancestors().any(|above| new.contains(above));
    match others.files.iter().find(|path| is_taken(Path::new(path))) {
        None => Ok(()),
        Some(path) => Err(Box::new(
            Diagnostic::error(
                Code::NotOurs,
                format!(
                    "the site has its own `{path}`, and {} holds one that Minutebook did not make",
                    output.display()
                ),
            )
            .help("Rename your file, or take it away. Minutebook never replaces what it did not make."),
        )),
    }
}

/// The folder in which the new site is made. Only builds use this name, so what an interrupted one left can go.
fn beside(output: &Path) -> PathBuf {
    let name = output.file_name().map_or_else(|| "output".into(), |name| name.to_string_lossy().into_owned());
    output.with_file_name(format!(".{name}.minutebook-build"))
}

fn stage(files: &[OutputFile], output: &Path, staging: &Path, others: &Others) -> io::Result<Written> {
    if staging.exists() {
        fs::remove_dir_all(staging)?;
    }
    let folders: BTreeSet<PathBuf> = files
        .iter()
        .map(|file| file.path.as_str())
        .chain(others.files.iter().map(String::as_str))
        .filter_map(|path| Path::new(path).parent())
        .chain(others.empty_folders.iter().map(Path::new))
        .map(|folder| staging.join(folder))
        .collect();
    fs::create_dir_all(staging)?;
    for folder in folders {
        fs::create_dir_all(folder)?;
    }
    let changed = files.par_iter().map(|file| put(file, output, staging)).try_reduce(|| 0, |a, b| Ok(a + b))?;
    for path in &others.files {
        carry(&output.join(path), &staging.join(path))?;
    }
    let list: String = files.iter().map(|file| format!("{}\n", file.path)).collect();
    let marker = OutputFile {
        path: MARKER.to_owned(),
        kind: "file",
        bytes: Arc::from(format!("{MARKER_HEAD}\n{list}").into_bytes()),
    };
    put(&marker, output, staging)?;
    let kept = others.files.iter().filter(|path| !path.starts_with(GIT)).count();
    Ok(Written { files: files.len(), bytes: files.iter().map(|file| file.bytes.len()).sum(), changed, kept })
}

/// What the old folder holds that no build put there, by path.
#[derive(Default)]
struct Others {
    files: Vec<String>,
    /// Builds make no empty folders; to others they may matter, as `.git/refs` does.
    empty_folders: Vec<String>,
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
            others.files.push(path);
        }
    }
    others.empty_folders.extend(last.map(|(folder, _)| folder));
    Ok(others)
}

/// Puts one file into the new folder: the old one where it has the same bytes. Returns 1 where it is new or changed.
fn put(file: &OutputFile, output: &Path, staging: &Path) -> io::Result<usize> {
    let (old, new) = (output.join(&file.path), staging.join(&file.path));
    if same(&old, &file.bytes) && fs::hard_link(&old, &new).is_ok() {
        return Ok(0);
    }
    fs::write(new, &file.bytes)?;
    Ok(1)
}

fn same(old: &Path, bytes: &[u8]) -> bool {
    let size = fs::symlink_metadata(old).ok().filter(fs::Metadata::is_file).map(|metadata| metadata.len());
    size == u64::try_from(bytes.len()).ok() && fs::read(old).is_ok_and(|old| old == bytes)
}

fn carry(old: &Path, new: &Path) -> io::Result<()> {
    fs::hard_link(old, new).or_else(|_| fs::copy(old, new).map(drop))
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
