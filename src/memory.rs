//! What is kept from one build to the next, so that a preview needs to redo only what an edit touched.
//!
//! Each kept result is the value of a pure function, found by everything that the function depends on. A build with a
//! memory therefore gives the same bytes as one without.

use std::collections::HashMap;
use std::hash::Hasher;
use std::io;
use std::sync::{Arc, Mutex, PoisonError};

use siphasher::sip128::{Hasher128, SipHasher13};

use crate::diagnostic::Diagnostic;
use crate::model::ParsedFile;
use crate::render::PageKey;
use crate::source::{FileId, SourceFile};
use crate::{minify, model, render};

/// Everything that stages can keep.
pub trait Memory: model::Memory + render::Memory + minify::Memory {}
impl<T: model::Memory + render::Memory + minify::Memory> Memory for T {}

/// Keeps nothing: for a single build.
pub struct NoMemory;

impl model::Memory for NoMemory {
    fn parsed(&self, _: FileId, _: &SourceFile, parse: &dyn Fn() -> ParsedFile) -> ParsedFile {
        parse()
    }
}

impl render::Memory for NoMemory {
    fn page(&self, _: &PageKey, fill: &dyn Fn() -> Result<Vec<u8>, Box<Diagnostic>>) -> Result<Arc<[u8]>, Box<Diagnostic>> {
        fill().map(Arc::from)
    }
}

impl minify::Memory for NoMemory {
    fn minified(&self, _: &Arc<[u8]>, minify: &dyn Fn() -> Vec<u8>) -> Arc<[u8]> {
        minify().into()
    }
}

/// Keeps the results of the last build.
#[derive(Default)]
pub struct LastBuild {
    parsed: Shelf<(FileId, u128), ParsedFile>,
    pages: Shelf<u128, Arc<[u8]>>,
    minified: Shelf<u128, Arc<[u8]>>,
    /// Changes with the templates and strings, on which every page depends.
    theme: u128,
}

impl LastBuild {
    /// Begins a build: what the build before this one did not ask for is forgotten. `theme` is the sum of all templates
    /// and strings.
    pub fn begin(&mut self, theme: u128) {
        self.theme = theme;
        self.parsed.turn();
        self.pages.turn();
        self.minified.turn();
    }
}

impl model::Memory for LastBuild {
    fn parsed(&self, id: FileId, file: &SourceFile, parse: &dyn Fn() -> ParsedFile) -> ParsedFile {
        let mut hasher = SipHasher13::new();
        hasher.write(file.path.as_bytes());
        hasher.write(file.bytes());
        self.parsed.get((id, sum(&hasher)), parse)
    }
}

impl render::Memory for LastBuild {
    fn page(&self, key: &PageKey, fill: &dyn Fn() -> Result<Vec<u8>, Box<Diagnostic>>) -> Result<Arc<[u8]>, Box<Diagnostic>> {
        let mut hasher = HashWriter(SipHasher13::new());
        hasher.0.write_u128(self.theme);
        hasher.0.write(key.template.as_bytes());
        hasher.0.write(key.path.as_bytes());
        (key.view)(&mut hasher);
        let sum = sum(&hasher.0);
        match self.pages.find(&sum) {
            Some(page) => Ok(page),
            None => fill().map(|bytes| self.pages.put(sum, bytes.into())),
        }
    }
}

impl minify::Memory for LastBuild {
    fn minified(&self, page: &Arc<[u8]>, minify: &dyn Fn() -> Vec<u8>) -> Arc<[u8]> {
        let mut hasher = SipHasher13::new();
        hasher.write(page);
        self.minified.get(sum(&hasher), || minify().into())
    }
}

fn sum(hasher: &SipHasher13) -> u128 {
    hasher.finish128().as_u128()
}

/// The sum of some texts.
pub fn sum_of<'a>(texts: impl Iterator<Item = &'a [u8]>) -> u128 {
    let mut hasher = SipHasher13::new();
    for text in texts {
        hasher.write_usize(text.len());
        hasher.write(text);
    }
    sum(&hasher)
}

struct HashWriter(SipHasher13);

impl io::Write for HashWriter {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.write(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Results of this build, in front of those of the last.
struct Shelf<K, V> {
    new: Mutex<HashMap<K, V>>,
    old: HashMap<K, V>,
}

impl<K, V> Default for Shelf<K, V> {
    fn default() -> Self {
        Shelf { new: Mutex::default(), old: HashMap::new() }
    }
}

impl<K: std::hash::Hash + Eq, V: Clone> Shelf<K, V> {
    fn turn(&mut self) {
        self.old = std::mem::take(self.new.get_mut().unwrap_or_else(PoisonError::into_inner));
    }

    fn find(&self, key: &K) -> Option<V>
    where
        K: Clone,
    {
        let found = self.old.get(key).cloned()?;
        Some(self.put(key.clone(), found))
    }

    fn put(&self, key: K, value: V) -> V {
        self.new.lock().unwrap_or_else(PoisonError::into_inner).insert(key, value.clone());
        value
    }

    fn get(&self, key: K, make: impl Fn() -> V) -> V
    where
        K: Clone,
    {
        self.find(&key).unwrap_or_else(|| self.put(key, make()))
    }
}
