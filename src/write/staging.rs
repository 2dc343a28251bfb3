//! A site that is being written, beside the old one or hidden in its folder. It goes when it is not finished.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::disk::{create, in_its_folder};
use super::files::Files;
use super::names::stays_inside;
use super::output::{Output, Way};
use crate::diagnostic::{Code, Diagnostic};
use crate::sink::{OutputFile, Sink};

/// What was written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Written {
    /// How many files of each kind the site has.
    pub kinds: BTreeMap<&'static str, usize>,
    /// Their bytes.
    pub bytes: usize,
    /// Those that were not there before, or not the same.
    pub changed: usize,
    /// Files of others that were carried over, those of version control not counted.
    pub kept: usize,
}

/// Takes the files of a site, from any thread.
pub struct Staging<'a> {
    output: &'a Output,
    done: Mutex<Done>,
}

/// How far the writing is.
#[derive(Default)]
struct Done {
    files: Files,
    written: Written,
    /// The fault of the file that comes first in the order of paths. Nothing is written after a fault.
    fault: Option<(Arc<str>, Box<Diagnostic>)>,
}

impl Sink for Staging<'_> {
    /// Takes a file.
    fn put(&self, file: OutputFile) {
        let result = self.add(&file);
        let mut done = self.done();
        match result {
            Ok(changed) => {
                *done.written.kinds.entry(file.kind).or_default() += 1;
                done.written.changed += usize::from(changed);
                done.written.bytes += file.bytes.len();
                done.files.all.push(Arc::clone(&file.path));
                if changed {
                    done.files.changed.push(Arc::clone(&file.path));
                }
            }
            Err(fault) if done.fault.as_ref().is_none_or(|(path, _)| file.path < *path) => {
                done.fault = Some((Arc::clone(&file.path), fault));
            }
            Err(_) => {}
        }
    }
}

impl Staging<'_> {
    /// No file has come yet.
    pub fn new(output: &Output) -> Staging<'_> {
        Staging { output, done: Mutex::default() }
    }

    fn done(&self) -> MutexGuard<'_, Done> {
        self.done.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Returns whether the file is new or changed.
    fn add(&self, file: &OutputFile) -> Result<bool, Box<Diagnostic>> {
        stays_inside(&file.path)?;
        self.spares(&file.path)?;
        if self.done().fault.is_some() {
            return Ok(false);
        }
        self.place(file).map_err(|error| self.output.refused(&error))
    }

    /// A file of somebody else is never replaced, neither by a file of the site nor by a folder of it.
    fn spares(&self, path: &str) -> Result<(), Box<Diagnostic>> {
        let Some(theirs) = self.output.others.in_the_way(path) else { return Ok(()) };
        let message = format!(
            "the site has its own `{}`, and {} holds one that Minutebook did not make",
            theirs.display(),
            self.output.folder.display()
        );
        let help = "Rename your file, or take it away. Minutebook never replaces what it did not make.";
        Err(Box::new(Diagnostic::error(Code::NotOurs, message).help(help)))
    }

    /// Puts one file into the new site. Where the folder is exchanged, one with the same bytes as before is the old file.
    fn place(&self, file: &OutputFile) -> io::Result<bool> {
        let (old, new) = (self.output.folder.join(&*file.path), self.output.staging.join(&*file.path));
        if same(&old, &file.bytes) {
            match self.output.way {
                Way::Fill => return Ok(false),
                Way::Exchange if in_its_folder(&new, |new| fs::hard_link(&old, new)).is_ok() => return Ok(false),
                Way::Exchange => {}
            }
        }
        in_its_folder(&new, |new| create(new, &file.bytes))?;
        Ok(true)
    }

    /// All files have come, and the site is sound.
    pub fn finish(self) -> Result<(Files, Written), Box<Diagnostic>> {
        let Done { mut files, written, fault } = self.done.into_inner().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, fault)) = fault {
            return Err(fault);
        }
        files.all.sort();
        files.changed.sort();
        Ok((files, written))
    }

    /// Why the site could not be written, where it is not wanted any more.
    pub fn fault(self) -> Option<Box<Diagnostic>> {
        self.done().fault.take().map(|(_, fault)| fault)
    }
}

fn same(old: &Path, bytes: &[u8]) -> bool {
    let size = fs::symlink_metadata(old).ok().filter(fs::Metadata::is_file).map(|metadata| metadata.len());
    size == u64::try_from(bytes.len()).ok() && fs::read(old).is_ok_and(|old| old == bytes)
}
