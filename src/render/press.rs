//! Makes the files of a site, hands each on as soon as it is made, and lists them.

use std::sync::Arc;

use rayon::prelude::*;

use super::task::Task;
use super::templates::{Made, Templates};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::sink::{Bytes, OutputFile, Sink};
use crate::source::sum;

/// Keeps files from one build to the next. The plain build keeps none.
pub trait Cache: Sync {
    /// The bytes of the file that `key` stands for: as they were kept, or by calling `make`.
    ///
    /// # Errors
    /// Whatever `make` returns.
    fn page(&self, key: u128, make: &dyn Fn() -> Made) -> Result<Bytes, Box<Diagnostic>>;
}

/// What is still known of a file that was handed on.
pub struct Listed {
    /// Its path.
    pub path: Arc<str>,
    /// Its kind.
    pub kind: &'static str,
    /// In bytes.
    pub size: usize,
}

/// What makes files.
pub struct Press<'a> {
    /// The templates of the theme.
    pub templates: &'a Templates<'a>,
    /// What the last build made.
    pub cache: &'a dyn Cache,
    /// Where files go.
    pub sink: &'a dyn Sink,
    /// Stands for what every file depends on and no task tells.
    pub everywhere: u128,
}

impl Press<'_> {
    /// Hands on a file that is made already.
    pub fn hand(&self, file: OutputFile) -> Listed {
        let listed = Listed { path: Arc::clone(&file.path), kind: file.kind, size: file.bytes.len() };
        self.sink.put(file);
        listed
    }

    /// Makes one file and hands it on.
    ///
    /// # Errors
    /// The fault of its template.
    pub fn one(&self, task: Task) -> Result<Listed, Box<Diagnostic>> {
        let parts = [&self.everywhere.to_le_bytes()[..], task.path.as_bytes(), &task.key.to_le_bytes()];
        let bytes = self.cache.page(sum(parts), &|| task.make(self.templates))?;
        Ok(self.hand(OutputFile { path: task.path.into(), kind: task.kind, bytes }))
    }

    /// Makes many side by side, and the large ones meanwhile, one after the other, so that no two are in memory.
    pub fn all<'t>(
        &self,
        large: Vec<Task<'t>>,
        others: impl ParallelIterator<Item = Task<'t>>,
        diagnostics: &mut Diagnostics,
    ) -> Vec<Listed> {
        let large = || -> Vec<_> { large.into_iter().map(|task| self.one(task)).collect() };
        let others = || -> Vec<_> { others.map(|task| self.one(task)).collect() };
        let (large, others) = rayon::join(large, others);
        let mut listed = Vec::with_capacity(large.len() + others.len());
        for file in large.into_iter().chain(others) {
            match file {
                Ok(file) => listed.push(file),
                Err(fault) => diagnostics.push(*fault),
            }
        }
        listed
    }
}
