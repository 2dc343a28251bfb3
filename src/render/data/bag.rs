//! `download/offline.zip`: the whole site as one file that opens from a disk. The door to zip.
//!
//! Inside is one folder, a bag of BagIt (RFC 8493): the site below `data/`, with the sum of every file, so that a copy that
//! went from hand to hand can be seen to be whole. Its times are all the same, because nothing here knows the time.

use std::fmt::Write as _;
use std::io::{Cursor, Write};
use std::sync::{Mutex, PoisonError};

use zip::result::ZipResult;
use zip::write::{SimpleFileOptions, ZipFileBuilder};
use zip::{DateTime, System, ZipWriter};

use super::manifest::MANIFEST;
use crate::model::archive::Archive;
use crate::sink::{OutputFile, Sink};
use crate::source::{Sum256, sha256};

/// Where it lies in the site.
pub const OFFLINE: &str = "download/offline.zip";

/// The folder in it, which has the name of the file.
const FOLDER: &str = "offline";

/// A bag that is being filled. Only what was packed is kept, so the site is never in memory twice.
#[derive(Default)]
pub struct Bag {
    files: Mutex<Vec<Filed>>,
}

/// A file in the bag.
struct Filed {
    /// Its path in the bag.
    path: String,
    sum: Sum256,
    /// How many bytes it has unpacked.
    bytes: usize,
    packed: ZipResult<Packed>,
}

impl Sink for Bag {
    /// Packs a file of the site.
    fn put(&self, file: OutputFile) {
        let path = format!("data/{}", file.path);
        let packed = packed(&format!("{FOLDER}/{path}"), &file.bytes);
        let filed = Filed { path, sum: sha256(&file.bytes), bytes: file.bytes.len(), packed };
        self.files.lock().unwrap_or_else(PoisonError::into_inner).push(filed);
    }
}

impl Bag {
    /// The file, with what a bag must say of itself.
    pub fn close(self, archive: &Archive) -> OutputFile {
        let mut files = self.files.into_inner().unwrap_or_else(PoisonError::into_inner);
        files.sort_by(|a, b| a.path.cmp(&b.path));
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        // What is packed into memory always fits.
        let mut put = |packed: ZipResult<Packed>| drop(packed.and_then(|packed| zip.add_prepared_file(packed)));
        let (mut sums, mut bytes) = (Vec::with_capacity(files.len()), 0);
        for file in files {
            put(file.packed);
            sums.push((file.path, file.sum));
            bytes += file.bytes;
        }
        let manifest = manifest(&sums);
        let info = info(archive, bytes, sums.len());
        let tags = [
            ("bagit.txt", "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n".to_owned()),
            ("bag-info.txt", info),
            (MANIFEST, manifest),
        ];
        for (name, text) in &tags {
            put(packed(&format!("{FOLDER}/{name}"), text.as_bytes()));
        }
        let sums: Vec<(String, Sum256)> =
            tags.into_iter().map(|(name, text)| (name.to_owned(), sha256(text.as_bytes()))).collect();
        put(packed(&format!("{FOLDER}/tagmanifest-sha256.txt"), self::manifest(&sums).as_bytes()));
        let bytes = zip.finish().map(Cursor::into_inner).unwrap_or_default();
        OutputFile::file(OFFLINE, bytes)
    }
}

type Packed = zip::write::PreparedZipFile;

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
fn manifest(sums: &[(String, Sum256)]) -> String {
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
