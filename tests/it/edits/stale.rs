//! Caches that are wrong on purpose: each keeps one thing longer than it may.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, OnceLock};

use minutebook::check::{self, Findings, Names};
use minutebook::diagnostic::Diagnostic;
use minutebook::link::{self, Mention};
use minutebook::model::{self, ParsedFile};
use minutebook::render::{self, Made};
use minutebook::sink::Bytes;
use minutebook::source::{FileId, SourceFile};

use super::Preview;

/// What a cache is wrong about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// A record stays as it was first read.
    Parsed,
    /// What was found out of a record stays, whatever changes.
    Findings,
    /// The names of the archive stay.
    Names,
}

/// A cache that is wrong about one thing and keeps nothing else.
pub struct Stale {
    wrong: Wrong,
    parsed: Mutex<HashMap<FileId, ParsedFile>>,
    findings: Mutex<HashMap<FileId, Findings>>,
    names: OnceLock<Arc<Names>>,
}

impl Stale {
    /// Keeps nothing yet.
    pub fn new(wrong: Wrong) -> Self {
        Stale { wrong, parsed: Mutex::default(), findings: Mutex::default(), names: OnceLock::new() }
    }
}

impl Preview for Stale {
    fn begin(&mut self) {}
}

impl model::Cache for Stale {
    fn parsed(&self, id: FileId, _: &SourceFile, parse: &dyn Fn() -> ParsedFile) -> ParsedFile {
        if self.wrong != Wrong::Parsed {
            return parse();
        }
        self.parsed.lock().expect("no test fell").entry(id).or_insert_with(parse).clone()
    }
}

impl link::Cache for Stale {
    fn mentions(&self, _: u128, find: &mut dyn FnMut() -> Option<Arc<[Mention]>>) -> Option<Arc<[Mention]>> {
        find()
    }
}

impl check::Cache for Stale {
    fn findings(&self, file: FileId, _: u128, look: &dyn Fn() -> Findings) -> Findings {
        if self.wrong != Wrong::Findings {
            return look();
        }
        self.findings.lock().expect("no test fell").entry(file).or_insert_with(look).clone()
    }

    fn names(&self, _: u128, gather: &dyn Fn() -> Names) -> Arc<Names> {
        if self.wrong != Wrong::Names {
            return Arc::new(gather());
        }
        Arc::clone(self.names.get_or_init(|| Arc::new(gather())))
    }
}

impl render::Cache for Stale {
    fn page(&self, _: u128, make: &dyn Fn() -> Made) -> Result<Bytes, Box<Diagnostic>> {
        make().map(Bytes::from)
    }
}
