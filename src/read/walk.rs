//! The files of a folder, in order: what lies there for Minutebook, and what systems and editors leave there.

#![expect(clippy::disallowed_methods, reason = "this is the stage that touches the disk")]

use std::ffi::OsStr;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use walkdir::{DirEntry as Found, WalkDir};

use super::paths::{shown, unreadable};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};

/// Every file below `root`, in order. Links are followed as long as they stay below it.
pub fn walk(root: &Path, diagnostics: &mut Diagnostics) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut entries = WalkDir::new(root).follow_links(true).sort_by_file_name().into_iter();
    while let Some(entry) = entries.next() {
        match entry {
            Ok(entry) if entry.depth() > 0 && is_left(entry.file_name(), entry.file_type().is_file()) => {
                pass_over(&mut entries, &entry);
            }
            Ok(entry) if entry.path_is_symlink() && leads_out(entry.path(), root) => {
                diagnostics.push(link_leaves(entry.path(), root));
                pass_over(&mut entries, &entry);
            }
            Ok(entry) if entry.file_type().is_file() => found.push(entry.into_path()),
            Ok(_) => {}
            // What a link of an editor leads to is nobody's business: often it leads nowhere.
            Err(error)
                if error.depth() > 0
                    && error.path().and_then(Path::file_name).is_some_and(|name| is_left(name, true)) => {}
            Err(error) => {
                let path = error.path().unwrap_or(root).to_owned();
                let other = || io::Error::other(error.to_string());
                diagnostics.push(
                    error.io_error().map_or_else(|| unreadable(&path, &other()), |error| unreadable(&path, error)),
                );
            }
        }
    }
    found
}

/// What lies below a folder that is not wanted is not looked at.
fn pass_over(entries: &mut walkdir::IntoIter, entry: &Found) {
    if entry.file_type().is_dir() {
        entries.skip_current_dir();
    }
}

/// Files that systems and programs leave beside others, in small letters: Windows and macOS, and the one by which Vim tries
/// whether it may write.
const LEFT: [&str; 5] = ["thumbs.db", "ehthumbs.db", "desktop.ini", "icon\r", "4913"];

/// The ends of files that editors, merges and downloads leave: what was before, or is not yet whole.
const LEFT_ENDS: [&str; 8] = ["~", ".orig", ".rej", ".bak", ".swp", ".swo", ".tmp", ".part"];

/// The folder that macOS adds to what it packs.
const LEFT_FOLDER: &str = "__macosx";

/// Whether an entry belongs to an editor, a system or version control. Hidden ones do, whatever they are.
fn is_left(name: &OsStr, is_file: bool) -> bool {
    let name = name.to_string_lossy().to_ascii_lowercase();
    let is_copy = || (name.starts_with('#') && name.ends_with('#')) || name.starts_with("~$");
    let is_known = || LEFT.contains(&name.as_str()) || LEFT_ENDS.iter().any(|end| name.ends_with(end));
    name.starts_with('.') || (is_file && (is_copy() || is_known())) || (!is_file && name == LEFT_FOLDER)
}

/// Whether a path inside `root` is, or goes through, a link that leads out of it.
pub fn leads_out(path: &Path, root: &Path) -> bool {
    let root = if root == Path::new("") { Path::new(".") } else { root };
    match (fs::canonicalize(path), fs::canonicalize(root)) {
        (Ok(path), Ok(root)) => !path.starts_with(root),
        _ => false,
    }
}

/// The fault of such a link.
pub fn link_leaves(link: &Path, root: &Path) -> Diagnostic {
    let folder = if root == Path::new("") { "this folder".to_owned() } else { shown(root) };
    let message = format!("{} is a link that leads out of {folder}", shown(link));
    Diagnostic::error(Code::LinkLeavesFolder, message).help(
        "Put the file itself in its place. A link to elsewhere would make the site depend on more than this folder.",
    )
}
