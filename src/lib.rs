//! Minutebook turns curated Markdown with YAML front matter into an accessible archive of public papers.
//!
//! A house that one can draw from memory: eight stages in a row, over its ground floor. Each is a module with one
//! public function of its own name; only the index is a second function of `render`, which knows what readers see.
//!
//! ```text
//!    content/  themes/
//!         |
//!       read      the only stage that reads the disk                      -> Sources
//!         |
//!       model     front matter + Markdown -> typed records                -> Site
//!         |
//!       link      references resolved and turned round                    -> Links<'site>   (beside Site, never in it)
//!         |
//!       check     rules about a site that is sound
//!         |
//!       render    views + templates -> files in memory                    -> OutputFile, one by one
//!         |
//!       minify    each page as it is made, smaller
//!         |
//!       index     records -> what the search page asks
//!         |
//!       write     the only stage that writes the disk                     -> output/
//!
//!    ground floor:  source (text, spans)  ·  diagnostic (what a person is told)  ·  markdown (bodies)
//!                   figures (numbers in texts)  ·  reading (how hard a text is)  ·  chart (tables drawn)
//!                   map (hashes)  ·  fold (texts as they are compared)  ·  panics (of libraries)
//! ```
//!
//! [`compile()`] is the stages between the disk and the disk: [`model::model`], [`link::link`], [`check::check`],
//! [`render::render`], [`minify::minify`], [`render::index`]. It is a pure function of [`source::Sources`]: no clock,
//! environment or network comes in between, and the same sources give the same bytes on any machine, with any number of
//! threads. [`memory`] lets a preview keep what an edit did not touch, without changing a byte of the result.
//!
//! What holds everywhere: a module uses only the floors below it; no stage changes what an earlier one made; stages
//! return what they made and add to [`diagnostic::Diagnostics`]; whatever is said of a place carries a
//! [`source::Span`]; each third-party library is named in one module, its door. `tests/it/repository.rs` holds the house to
//! it.

pub mod chart;
pub mod check;
pub mod diagnostic;
pub mod figures;
pub mod fold;
pub mod link;
pub mod map;
pub mod markdown;
pub mod memory;
pub mod minify;
pub mod model;
pub mod panics;
pub mod read;
pub mod reading;
pub mod render;
pub mod source;
pub mod write;

use std::sync::{Mutex, PoisonError};

use check::Checked;
use diagnostic::Diagnostics;
use memory::Memory;
use render::{Manifest, Materials, OutputFile, Take};
use source::Sources;

/// A stage of [`compile()`], for whoever wants to know how far it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs)]
pub enum Stage {
    Model,
    Link,
    Check,
    Render,
    Search,
}

impl Stage {
    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            Stage::Model => "model",
            Stage::Link => "link",
            Stage::Check => "check",
            Stage::Render => "render",
            Stage::Search => "search",
        }
    }
}

/// Choices of a compilation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// Links name `index.html`, so that the site opens from a disk.
    pub offline: bool,
    /// The site is for looking at only: the sums of its files and the copy to take away are left out.
    pub preview: bool,
    /// Hints for writers are given beside faults.
    pub advice: bool,
    /// A search index is made, where the archive wants one.
    pub search: bool,
}

/// What a compilation gives.
pub struct Compiled {
    /// The site, in the order of paths; empty where anything was an error.
    pub files: Vec<OutputFile>,
    /// Every fault, in the order of files.
    pub diagnostics: Diagnostics,
    /// What was found out of each record that could be read.
    pub checked: Checked,
}

/// What a compilation gives whose files were handed on.
pub struct Findings {
    /// Every fault, in the order of files.
    pub diagnostics: Diagnostics,
    /// What was found out of each record that could be read.
    pub checked: Checked,
}

/// The stages in order, with the whole site in memory. `begin` is called as each stage begins.
pub fn compile(sources: &Sources, options: Options, memory: &dyn Memory, begin: &dyn Fn(Stage)) -> Compiled {
    let files = Mutex::new(Vec::new());
    let take = |file| files.lock().unwrap_or_else(PoisonError::into_inner).push(file);
    let Findings { diagnostics, checked } = compile_into(sources, options, memory, begin, &take);
    let mut files = files.into_inner().unwrap_or_else(PoisonError::into_inner);
    if diagnostics.has_errors() {
        files.clear();
    }
    files.sort_by(|a, b| a.path.cmp(&b.path));
    Compiled { files, diagnostics, checked }
}

/// The same, with each file handed to `take` as soon as it is made, by whoever made it. Where there are errors, what was taken
/// is not a whole site.
pub fn compile_into(
    sources: &Sources,
    options: Options,
    memory: &dyn Memory,
    begin: &dyn Fn(Stage),
    take: &Take,
) -> Findings {
    let mut diagnostics = Diagnostics::new();
    let mut checked = Checked::default();
    stages(sources, options, memory, begin, &mut checked, &mut diagnostics, take);
    Findings { diagnostics: diagnostics.sorted(), checked }
}

/// Nothing is rendered from a site that is not sound.
fn stages(
    sources: &Sources,
    options: Options,
    memory: &dyn Memory,
    begin: &dyn Fn(Stage),
    checked: &mut Checked,
    diagnostics: &mut Diagnostics,
    take: &Take,
) -> Option<()> {
    begin(Stage::Model);
    let site = model::model(sources, memory, diagnostics)?;
    begin(Stage::Link);
    let links = link::link(&site, memory, diagnostics);
    begin(Stage::Check);
    *checked = check::check(&site, options.advice, memory, diagnostics);
    if diagnostics.has_errors() {
        return None;
    }
    let manifest = Manifest::empty();
    let give = |file: OutputFile| {
        if !options.preview {
            manifest.add(&file);
        }
        take(file);
    };
    begin(Stage::Render);
    let render = render::Options { offline: options.offline, preview: options.preview };
    let materials = Materials { site: &site, links: &links, checked, sources };
    render::render(&materials, render, memory, &minify::minify, diagnostics, &give);
    if diagnostics.has_errors() {
        return None;
    }
    if options.search {
        begin(Stage::Search);
        render::index(&materials, diagnostics).into_iter().for_each(give);
    }
    if !options.preview {
        take(manifest.close());
    }
    Some(())
}
