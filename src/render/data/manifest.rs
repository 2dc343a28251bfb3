//! `manifest-sha256.txt`: the sum of every file, so that anybody can see that a copy is whole. `sha256sum --check` reads it,
//! and so does BagIt.

use std::fmt::Write;

use rayon::prelude::*;

use crate::render::OutputFile;
use crate::source::sha256;

/// The file, which is not among those that it lists.
pub const MANIFEST: &str = "manifest-sha256.txt";

/// A manifest that is being written: the path of each file, with its sum.
pub struct Manifest {
    files: Vec<(String, String)>,
}

impl Manifest {
    /// Lists nothing yet.
    pub fn empty() -> Self {
        Manifest { files: Vec::new() }
    }

    /// Lists some files.
    pub fn add(&mut self, files: &[OutputFile]) {
        let sums: Vec<String> = files.par_iter().map(|file| sha256(&file.bytes)).collect();
        self.files.extend(files.iter().map(|file| file.path.clone()).zip(sums));
    }

    /// The file: a line for each that it lists, in the order of their paths.
    pub fn close(mut self) -> OutputFile {
        self.files.sort();
        let size = self.files.iter().map(|(path, sum)| sum.len() + "  \n".len() + path.len()).sum();
        let mut text = String::with_capacity(size);
        for (path, sum) in self.files {
            let _ = writeln!(text, "{sum}  {path}");
        }
        OutputFile { path: MANIFEST.to_owned(), kind: "file", bytes: text.into_bytes().into() }
    }
}
