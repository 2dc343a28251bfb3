//! What a person is told where the folder of the site cannot be written.

use std::io;
use std::path::{Path, PathBuf};

use super::list;
use crate::diagnostic::{Code, Diagnostic, reason};

/// The disk refuses, and the last site, if there is one, is as it was.
pub fn refused(folder: &Path, error: &io::Error, has_site: bool) -> Box<Diagnostic> {
    let still = if has_site { " The last good site is still in place." } else { "" };
    Box::new(
        Diagnostic::error(
            Code::Unwritable,
            format!("the site could not be written to {}: {}", folder.display(), reason(error)),
        )
        .help(format!("See that you may write there and that the disk has room.{still}")),
    )
}

/// The folder is not there and cannot be made. `made` are those that would be, the deepest first.
pub fn no_folder(output: &Path, made: &[PathBuf], error: &io::Error) -> Box<Diagnostic> {
    let Some(above) = made.last().and_then(|first| first.parent()) else { return refused(output, error, false) };
    let (output, above) = (output.display(), above.display());
    Box::new(
        Diagnostic::error(
            Code::Unwritable,
            format!("the folder {output} could not be made in {above}: {}", reason(error)),
        )
        .help(format!(
            "See that you may write to {above}, or make the folder {output} and see that you may write there."
        )),
    )
}

/// The lock cannot be had, whoever has it.
pub fn no_lock(output: &Path, error: &io::Error) -> Box<Diagnostic> {
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

/// The path is seen from a folder that is gone.
pub fn nowhere(output: &Path, error: &io::Error) -> Box<Diagnostic> {
    Box::new(
        Diagnostic::error(
            Code::Unwritable,
            format!("nobody knows where the folder {} would be: {}", output.display(), reason(error)),
        )
        .help("The folder that you are in may be gone. Go to one that is there, with `cd`, and build again."),
    )
}
