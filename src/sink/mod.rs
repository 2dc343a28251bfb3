//! The files of a site on their way out, and whoever takes them.

mod bytes;

use std::sync::{Arc, Mutex, PoisonError};

pub use bytes::Bytes;

/// A file of the site.
#[derive(Clone, Debug)]
pub struct OutputFile {
    /// Its path below the output folder, with `/`.
    pub path: Arc<str>,
    /// The kind of page, or [`FILE`] for what is no page.
    pub kind: &'static str,
    /// Its bytes.
    pub bytes: Bytes,
}

/// The kind of what is no page.
pub const FILE: &str = "file";

impl OutputFile {
    /// A file that is no page.
    pub fn file(path: impl Into<Arc<str>>, bytes: impl Into<Bytes>) -> Self {
        OutputFile { path: path.into(), kind: FILE, bytes: bytes.into() }
    }
}

/// Takes the files of a site as they are made, from several threads at once, so that nobody need keep them all. Where the site
/// turns out not to be sound, what was taken is not a whole site.
pub trait Sink: Sync {
    /// Takes one file.
    fn put(&self, file: OutputFile);
}

/// Keeps a whole site in memory.
#[derive(Default)]
pub struct Kept(Mutex<Vec<OutputFile>>);

impl Sink for Kept {
    fn put(&self, file: OutputFile) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push(file);
    }
}

impl Kept {
    /// The files, in the order of their paths.
    pub fn into_files(self) -> Vec<OutputFile> {
        let mut files = self.0.into_inner().unwrap_or_else(PoisonError::into_inner);
        files.sort_by(|a, b| a.path.cmp(&b.path));
        files
    }
}

/// Takes every file and keeps none: for whoever wants to know only whether the site can be made.
pub struct Discard;

impl Sink for Discard {
    fn put(&self, _: OutputFile) {}
}
