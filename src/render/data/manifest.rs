//! `manifest-sha256.txt`: the sum of every file, so that anybody can see that a copy is whole. `sha256sum --check` reads it,
//! and so does BagIt.

use std::fmt::Write;

use rayon::prelude::*;

use crate::render::OutputFile;
use crate::source::sha256;

/// The file, which is not among those that it lists.
pub const MANIFEST: &str = "manifest-sha256.txt";

/// The manifest of all files, which are in the order of their paths.
pub fn manifest(files: &[OutputFile]) -> OutputFile {
    let sums: Vec<String> = files.par_iter().map(|file| sha256(&file.bytes)).collect();
    let mut text = String::new();
    for (file, sum) in files.iter().zip(sums) {
        let _ = writeln!(text, "{sum}  {}", file.path);
    }
    OutputFile { path: MANIFEST.to_owned(), kind: "file", bytes: text.into_bytes().into() }
}
