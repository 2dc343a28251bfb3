//! Takes a site away that a newer one has taken the place of.

use std::fs;
use std::io;
use std::path::Path;

use walkdir::WalkDir;

use super::disk::in_its_folder;
use super::list::List;
use super::names::LOCK;

/// Takes a folder away that was the site. What somebody has put there since it was looked through moves to the new one.
pub fn retire(folder: &Path, site: &Path, is_site: &dyn Fn(&str) -> bool) -> io::Result<()> {
    let Some(list) = List::read(folder)? else { return fs::remove_dir_all(folder) };
    for entry in WalkDir::new(folder).contents_first(true) {
        let entry = entry?;
        let path = entry.path().strip_prefix(folder).unwrap_or(entry.path());
        if entry.file_type().is_dir() {
            // A folder stays as long as something is in it that could not be moved.
            drop(fs::remove_dir(entry.path()));
        } else if list.has(path) || path == Path::new(LOCK) {
            fs::remove_file(entry.path())?;
        } else if !path.to_str().is_some_and(is_site) {
            in_its_folder(&site.join(path), |to| fs::rename(entry.path(), to))?;
            // To rename a file to another name of the same file is to do nothing.
            drop(fs::remove_file(entry.path()));
        }
    }
    Ok(())
}
