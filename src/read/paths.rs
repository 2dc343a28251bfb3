//! Paths as files are known by them and as people are shown them, and one that cannot be read.

use std::io;
use std::path::Path;

use crate::diagnostic::{Code, Diagnostic, reason};
use crate::source::name;

/// The fault of what cannot be read.
pub fn unreadable(path: &Path, error: &io::Error) -> Diagnostic {
    Diagnostic::error(Code::Unreadable, format!("{} cannot be read: {}", shown(path), reason(error)))
        .help("See that it is there, and that you may read it.")
}

/// A path with `/` on every system, as roles have it: the name by which a file is known.
pub fn below(path: &Path) -> String {
    path.components().map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/").replace("//", "/")
}

/// A path as people are shown it: a name cannot do anything to their terminal, nor begin a line of a log.
pub fn shown(path: &Path) -> String {
    name::shown(&below(path), &[]).into_owned()
}
