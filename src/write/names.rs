//! Names in the folder of the site that mean something to a build, and names that no file of a site may have.

use std::path::{Component, Path, PathBuf};

use crate::diagnostic::{Code, Diagnostic};

/// The file in the folder of the site that the build which writes it has locked.
pub const LOCK: &str = ".minutebook.lock";

/// How the folder begins in which the new site is made, where it is made in the old one.
pub const STAGED: &str = ".minutebook-build";

/// How the files begin that keep an empty folder in a repository.
pub const GIT: &str = ".git";

/// A path in the output has names only: nothing that leads up or out, and nothing that would end its line in a list.
pub fn stays_inside(path: &str) -> Result<(), Box<Diagnostic>> {
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

/// How the names begin of what is made beside a file or a folder and takes its place. Only Minutebook uses them.
pub fn beside(path: &Path) -> PathBuf {
    let name = path.file_name().map_or_else(|| "output".into(), |name| name.to_string_lossy().into_owned());
    path.with_file_name(format!(".{name}{STAGED}"))
}
