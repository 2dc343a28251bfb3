//! What the folder of the site holds that no build put there.

use std::collections::BTreeSet;
use std::io;
use std::ops::Bound;
use std::path::{Path, PathBuf};

use walkdir::WalkDir;

use super::disk;
use super::list::List;
use super::names::{GIT, LOCK, STAGED};

/// What each file system that is mounted on a folder may keep there for itself.
pub const LOST_AND_FOUND: &str = "lost+found";

/// What is somebody else's, by its path in the folder.
#[derive(Default)]
pub struct Others {
    /// Their files.
    pub files: BTreeSet<PathBuf>,
    /// Builds make no empty folders; to others they may matter, as `.git/refs` does.
    pub empty_folders: Vec<PathBuf>,
    /// Folders within, whoever made them, and files of others on which something is mounted: none can move with the folder of the
    /// site.
    pub mounts: Vec<PathBuf>,
    /// Files that were on their way to another disk when a build was interrupted.
    pub left: Vec<PathBuf>,
}

impl Others {
    /// Looks through the folder. What cannot be looked at is an error: it would be lost with the old folder.
    pub fn find(folder: &Path, ours: &List) -> io::Result<Others> {
        let mut others = Others::default();
        // The folder that came last, and how deep it lies: it is empty unless the next thing lies deeper.
        let mut last: Option<(PathBuf, usize)> = None;
        let entries = WalkDir::new(folder).min_depth(1).sort_by_file_name().into_iter();
        for entry in
            entries.filter_entry(|entry| entry.depth() != 1 || !is_set_aside(&entry.file_name().to_string_lossy()))
        {
            let entry = entry?;
            let path = entry.path().strip_prefix(folder).unwrap_or(entry.path()).to_owned();
            let empty = last.take().filter(|(_, depth)| entry.depth() <= *depth);
            others.empty_folders.extend(empty.map(|(folder, _)| folder));
            let is_folder = entry.file_type().is_dir();
            if !is_folder && ours.has(&path) {
                continue;
            }
            if disk::is_mount(entry.path()) {
                others.mounts.push(path.clone());
            }
            if is_folder {
                last = Some((path, entry.depth()));
            } else if entry.file_name() == STAGED {
                others.left.push(path);
            } else {
                others.files.insert(path);
            }
        }
        others.empty_folders.extend(last.map(|(folder, _)| folder));
        Ok(others)
    }

    /// How many files there are, those of version control not counted.
    pub fn kept(&self) -> usize {
        self.files.iter().filter(|path| !path.to_string_lossy().starts_with(GIT)).count()
    }

    /// The file of somebody else in whose place a file of the site at `path`, or a folder above it, would be.
    pub fn in_the_way(&self, path: &str) -> Option<&Path> {
        let path = Path::new(path);
        let above = path.ancestors().find_map(|above| self.files.get(above));
        let from = (Bound::Included(path), Bound::Unbounded);
        let below = || self.files.range::<Path, _>(from).next().filter(|theirs| theirs.starts_with(path));
        above.or_else(below).map(PathBuf::as_path)
    }
}

/// What is neither the site nor somebody's: what builds need for a while, and what belongs to the disk.
pub fn is_set_aside(name: &str) -> bool {
    name == LOCK || name == LOST_AND_FOUND || name.starts_with(STAGED)
}
