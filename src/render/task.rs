//! Files that are still to be made.

use serde::Serialize;

use super::templates::{Made, Templates};
use crate::sink::FILE;

/// A file that is still to be made.
pub struct Task<'a> {
    /// Its path below the output folder.
    pub path: String,
    /// The kind of page, or [`FILE`].
    pub kind: &'static str,
    /// Stands for everything that the bytes depend on, beside the theme, its words and the choices for the whole site: where it
    /// is the same as in the last build, the file need not be made.
    pub key: u128,
    make: Box<dyn Fn(&Templates) -> Made + Send + Sync + 'a>,
}

impl<'a> Task<'a> {
    /// A page at `path`, from `template`. `key` stands for everything that the view shows.
    pub fn new<V: Serialize>(
        path: String,
        kind: &'static str,
        template: &'static str,
        key: u128,
        view: impl Fn() -> V + Send + Sync + 'a,
    ) -> Self {
        Task { path, kind, key, make: Box::new(move |templates| templates.fill(template, &view())) }
    }

    /// A file that is no page.
    pub fn file(path: String, key: u128, bytes: impl Fn() -> Vec<u8> + Send + Sync + 'a) -> Self {
        Task { path, kind: FILE, key, make: Box::new(move |_| Ok(bytes())) }
    }

    /// Makes it.
    ///
    /// # Errors
    /// The fault of its template.
    pub fn make(&self, templates: &Templates) -> Made {
        (self.make)(templates)
    }
}
