//! The files of a site, by their paths.

use std::sync::Arc;

/// The files of a site, in order when all have come.
#[derive(Default)]
pub struct Files {
    /// All of them.
    pub all: Vec<Arc<str>>,
    /// Those that were not there before, or not the same.
    pub changed: Vec<Arc<str>>,
}

impl Files {
    /// Whether the site has a file of this path.
    pub fn has(&self, path: &str) -> bool {
        self.all.binary_search_by(|file| (**file).cmp(path)).is_ok()
    }
}
