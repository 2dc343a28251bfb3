//! `manifest-sha256.txt`: the sum of every file, so that anybody can see that a copy is whole. `sha256sum --check` reads it,
//! and so does BagIt.

use std::fmt::Write;
use std::sync::{Arc, Mutex, PoisonError};

use crate::sink::{OutputFile, Sink};
use crate::source::{Sum256, sha256};

/// The file, which is not among those that it lists.
pub const MANIFEST: &str = "manifest-sha256.txt";

/// A manifest that is being written: the path of each file that goes through it to another sink, with its sum.
pub struct Manifest<'a> {
    files: Mutex<Vec<(Arc<str>, Sum256)>>,
    sink: &'a dyn Sink,
}

impl Sink for Manifest<'_> {
    fn put(&self, file: OutputFile) {
        let line = (Arc::clone(&file.path), sha256(&file.bytes));
        self.files.lock().unwrap_or_else(PoisonError::into_inner).push(line);
        self.sink.put(file);
    }
}

impl<'a> Manifest<'a> {
    /// Lists nothing yet.
    pub fn before(sink: &'a dyn Sink) -> Self {
        Manifest { files: Mutex::default(), sink }
    }

    /// Hands on the file: a line for each that it lists, in the order of their paths.
    pub fn close(self) {
        let mut files = self.files.into_inner().unwrap_or_else(PoisonError::into_inner);
        files.sort();
        let size = files.iter().map(|(path, _)| 64 + "  \n".len() + path.len()).sum();
        let mut text = String::with_capacity(size);
        for (path, sum) in files {
            let _ = writeln!(text, "{sum}  {path}");
        }
        self.sink.put(OutputFile::file(MANIFEST, text.into_bytes()));
    }
}
