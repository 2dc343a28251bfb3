//! `download/offline.zip`: the whole site as one file that opens from a disk. The door to zip.
//!
//! Inside is one folder, a bag of BagIt (RFC 8493): the site below `data/`, with the sum of every file, so that a copy that
//! went from hand to hand can be seen to be whole. Its times are all the same, because nothing here knows the time.

use std::fmt::Write as _;
use std::io::{Cursor, Write};

use rayon::prelude::*;
use zip::result::ZipResult;
use zip::write::{SimpleFileOptions, ZipFileBuilder};
use zip::{DateTime, System, ZipWriter};

use super::manifest::MANIFEST;
use crate::model::archive::Archive;
use crate::render::OutputFile;
use crate::source::sha256;

/// Where it lies in the site.
pub const OFFLINE: &str = "download/offline.zip";

/// The folder in it, which has the name of the file.
const FOLDER: &str = "offline";

/// A bag that is being filled. Only what was packed is kept, so the site is never in memory twice.
pub struct Bag {
    zip: ZipWriter<Cursor<Vec<u8>>>,
    /// The sum of each file, with its path in the bag.
    sums: Vec<(String, String)>,
    bytes: usize,
}

impl Bag {
    /// An empty bag.
    pub fn empty() -> Self {
        Bag { zip: ZipWriter::new(Cursor::new(Vec::new())), sums: Vec::new(), bytes: 0 }
    }

    /// Packs some files of the site, all at once.
    pub fn add(&mut self, files: &[OutputFile]) {
        let packed: Vec<_> = files.par_iter().map(pack).collect();
        for (file, (path, sum, packed)) in files.iter().zip(packed) {
            self.bytes += file.bytes.len();
            self.sums.push((path, sum));
            // What is packed into memory always fits.
            let _ = packed.and_then(|packed| self.zip.add_prepared_file(packed));
        }
    }

    /// The file, with what a bag must say of itself.
    pub fn close(mut self, archive: &Archive) -> OutputFile {
        self.sums.sort();
        let manifest = manifest(&self.sums);
        let info = info(archive, self.bytes, self.sums.len());
        let tags = [
            ("bagit.txt", "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n".to_owned()),
            ("bag-info.txt", info),
            (MANIFEST, manifest),
        ];
        for (name, text) in &tags {
            let _ = packed(&format!("{FOLDER}/{name}"), text.as_bytes())
                .and_then(|packed| self.zip.add_prepared_file(packed));
        }
        let sums: Vec<(String, String)> =
            tags.into_iter().map(|(name, text)| (name.to_owned(), sha256(text.as_bytes()))).collect();
        let _ = packed(&format!("{FOLDER}/tagmanifest-sha256.txt"), self::manifest(&sums).as_bytes())
            .and_then(|packed| self.zip.add_prepared_file(packed));
        let bytes = self.zip.finish().map(Cursor::into_inner).unwrap_or_default();
        OutputFile { path: OFFLINE.to_owned(), kind: "file", bytes: bytes.into() }
    }
}

type Packed = zip::write::PreparedZipFile;

fn pack(file: &OutputFile) -> (String, String, ZipResult<Packed>) {
    let path = format!("data/{}", file.path);
    let packed = packed(&format!("{FOLDER}/{path}"), &file.bytes);
    (path, sha256(&file.bytes), packed)
}

fn packed(path: &str, bytes: &[u8]) -> ZipResult<Packed> {
    let options = SimpleFileOptions::default()
        .last_modified_time(DateTime::default())
        .system(System::Unix)
        .unix_permissions(0o644);
    let mut builder = ZipFileBuilder::new(path, options)?;
    builder.write_all(bytes)?;
    builder.finish()
}

/// A path with a percent sign or the end of a line in it would be read otherwise.
fn manifest(sums: &[(String, String)]) -> String {
    let mut text = String::new();
    for (path, sum) in sums {
        let path = path.replace('%', "%25").replace('\n', "%0A").replace('\r', "%0D");
        let _ = writeln!(text, "{sum}  {path}");
    }
    text
}

fn info(archive: &Archive, bytes: usize, files: usize) -> String {
    let lines = [
        ("Source-Organization", archive.publisher.as_ref().map(|publisher| publisher.name.as_str())),
        ("External-Description", Some(archive.title.as_str())),
        ("External-Identifier", archive.address.as_deref()),
        ("Bag-Software-Agent", Some(concat!("Minutebook ", env!("CARGO_PKG_VERSION")))),
    ];
    let mut text = String::new();
    for (label, value) in lines {
        if let Some(value) = value {
            let _ = writeln!(text, "{label}: {}", value.replace(['\r', '\n'], " "));
        }
    }
    let _ = writeln!(text, "Payload-Oxum: {bytes}.{files}");
    text
}
