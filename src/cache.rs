//! What is kept from one build to the next, so that a preview needs to redo only what an edit touched.
//!
//! Each kept result is the value of a pure function, found by everything that the function depends on. A build with a
//! cache therefore gives the same bytes as one without.

use std::hash::Hash;
use std::sync::{Arc, Mutex, PoisonError};

use crate::check::{Findings, Names};
use crate::diagnostic::Diagnostic;
use crate::link::Mention;
use crate::map::HashMap;
use crate::model::ParsedFile;
use crate::render::Made;
use crate::sink::Bytes;
use crate::source::{FileId, SourceFile};
use crate::{check, link, model, render};

/// Everything that stages can keep.
pub trait Cache: model::Cache + link::Cache + check::Cache + render::Cache {}
impl<T: model::Cache + link::Cache + check::Cache + render::Cache> Cache for T {}

/// Keeps nothing: for a single build.
pub struct NoCache;

impl model::Cache for NoCache {
    fn parsed(&self, _: FileId, _: &SourceFile, parse: &dyn Fn() -> ParsedFile) -> ParsedFile {
        parse()
    }
}

impl link::Cache for NoCache {
    fn mentions(&self, _: u128, find: &mut dyn FnMut() -> Option<Arc<[Mention]>>) -> Option<Arc<[Mention]>> {
        find()
    }
}

impl check::Cache for NoCache {
    fn findings(&self, _: FileId, _: u128, look: &dyn Fn() -> Findings) -> Findings {
        look()
    }

    fn names(&self, _: u128, gather: &dyn Fn() -> Names) -> Arc<Names> {
        Arc::new(gather())
    }
}

impl render::Cache for NoCache {
    fn page(&self, _: u128, make: &dyn Fn() -> Made) -> Result<Bytes, Box<Diagnostic>> {
        make().map(Bytes::from)
    }
}

/// Keeps the results of the last build.
#[derive(Default)]
pub struct LastBuild {
    parsed: Shelf<FileId, (SourceFile, ParsedFile)>,
    mentions: Shelf<u128, Arc<[Mention]>>,
    findings: Shelf<(FileId, u128), Findings>,
    names: Shelf<u128, Arc<Names>>,
    pages: Shelf<u128, Bytes>,
}

impl LastBuild {
    /// Begins a build: what the build before this one did not ask for is forgotten.
    pub fn begin(&mut self) {
        self.parsed.turn();
        self.mentions.turn();
        self.findings.turn();
        self.names.turn();
        self.pages.turn();
    }
}

impl model::Cache for LastBuild {
    fn parsed(&self, id: FileId, file: &SourceFile, parse: &dyn Fn() -> ParsedFile) -> ParsedFile {
        // A file that was not read again is the very same one, which is seen without looking at its bytes.
        let kept = self.parsed.find(&id).filter(|(kept, _)| kept == file);
        kept.unwrap_or_else(|| self.parsed.put(id, (file.clone(), parse()))).1
    }
}

impl link::Cache for LastBuild {
    fn mentions(&self, key: u128, find: &mut dyn FnMut() -> Option<Arc<[Mention]>>) -> Option<Arc<[Mention]>> {
        self.mentions.find(&key).or_else(|| find().map(|found| self.mentions.put(key, found)))
    }
}

impl check::Cache for LastBuild {
    fn names(&self, key: u128, gather: &dyn Fn() -> Names) -> Arc<Names> {
        self.names.find(&key).unwrap_or_else(|| self.names.put(key, Arc::new(gather())))
    }

    fn findings(&self, file: FileId, key: u128, look: &dyn Fn() -> Findings) -> Findings {
        self.findings.find(&(file, key)).unwrap_or_else(|| self.findings.put((file, key), look()))
    }
}

impl render::Cache for LastBuild {
    fn page(&self, key: u128, make: &dyn Fn() -> Made) -> Result<Bytes, Box<Diagnostic>> {
        if let Some(page) = self.pages.find(&key) {
            return Ok(page);
        }
        let mut page = make()?;
        // It stays until it changes.
        page.shrink_to_fit();
        Ok(self.pages.put(key, page.into()))
    }
}

/// Results of this build, in front of those of the last.
struct Shelf<K, V> {
    new: Mutex<HashMap<K, V>>,
    old: HashMap<K, V>,
}

impl<K, V> Default for Shelf<K, V> {
    fn default() -> Self {
        Shelf { new: Mutex::default(), old: HashMap::default() }
    }
}

impl<K: Hash + Eq + Clone, V: Clone> Shelf<K, V> {
    fn turn(&mut self) {
        let new = self.new.get_mut().unwrap_or_else(PoisonError::into_inner);
        // The next build keeps about as much, and need not wait for the map to grow.
        let room = HashMap::with_capacity_and_hasher(new.len(), Default::default());
        self.old = std::mem::replace(new, room);
    }

    fn find(&self, key: &K) -> Option<V> {
        let found = self.old.get(key).cloned()?;
        Some(self.put(key.clone(), found))
    }

    fn put(&self, key: K, value: V) -> V {
        self.new.lock().unwrap_or_else(PoisonError::into_inner).insert(key, value.clone());
        value
    }
}
