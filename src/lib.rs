//! Minutebook turns curated Markdown with YAML front matter into an accessible archive of public papers.
//!
//! The row of stages is the code of [`compile()`]: each stage is a function that returns what it made, with its faults.
//!
//! ```text
//!    content/  themes/
//!         |
//!       read      the only stage that reads the disk                      -> Sources
//!         |
//!       model     front matter + Markdown -> typed records                -> Site, Evidence
//!         |
//!       link      references resolved and turned round                    -> Links<'site>   (beside Site, never in it)
//!         |
//!       check     rules about a site; what proves it goes after this      -> Checked
//!         |
//!       render    views + templates -> files, each handed on as it is made
//!         |
//!       sink      write (the only stage that writes the disk), the preview, the offline copy, memory
//!
//!    ground floor:  source (text, spans)  ·  diagnostic (what a person is told)  ·  markdown (bodies)
//!                   figures (numbers in texts)  ·  reading (how hard a text is)  ·  chart (tables drawn)
//!                   sink (files on their way)  ·  map (hashes)  ·  fold (texts as they are compared)
//!                   minify (pages, smaller)  ·  panics (of libraries)
//! ```
//!
//! It is a pure function of [`source::Sources`]: no clock, environment or network comes in between, and the same sources give the
//! same bytes on any machine, with any number of threads. A [`cache`] lets a preview keep what an edit did not touch, without
//! changing a byte of the result.
//!
//! Which module uses which, from the top down, each only those in the rows below it:
//!
//! ```text
//! main        commands
//! commands    lib cache write render check link model read figures diagnostic source sink panics map
//! lib         cache render check link model diagnostic source sink
//! cache       render check link model diagnostic source sink map
//! write       diagnostic sink
//! render      check link model minify markdown chart diagnostic fold source sink panics map
//! check       link model markdown chart reading figures diagnostic fold source map
//! link        model markdown reading diagnostic fold source map
//! model       read markdown reading figures diagnostic source map
//! read        diagnostic source map
//! minify      markdown
//! markdown    chart diagnostic fold source
//! chart       figures
//! reading     figures fold
//! figures     fold source map
//! diagnostic  source
//! fold        source
//! source      map
//! sink
//! panics
//! map
//! ```
//!
//! What holds everywhere: a module uses only the floors below it, and no files use each other in a circle; no stage changes
//! what an earlier one made; what a stage has to say of its work it returns beside what it made ([`diagnostic::Warned`]);
//! whatever is said of a place carries a [`source::Span`]; each third-party library is named in one module, its door.
//! `tests/it/repository.rs` holds the house to it.

pub mod cache;
pub mod chart;
pub mod check;
pub mod diagnostic;
pub mod figures;
pub mod fold;
pub mod link;
pub mod map;
pub mod markdown;
pub mod minify;
pub mod model;
pub mod panics;
pub mod read;
pub mod reading;
pub mod render;
pub mod sink;
pub mod source;
pub mod write;

use cache::Cache;
use check::Checked;
use diagnostic::{Diagnostics, Warned};
use model::Model;
use render::{Edition, Manifest, Materials};
use sink::{Kept, OutputFile, Sink};
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
    /// What the site is made for.
    pub edition: Edition,
    /// Hints for writers are given beside faults.
    pub advice: bool,
    /// A search index is made, where the archive wants one.
    pub search: bool,
}

/// Everything between what was read and what is written: the row of stages. `begin` is called as each stage begins, and each file
/// goes to `sink` as soon as it is made. What was found out of each record is returned with every fault, in the order of files.
///
/// Nothing is rendered from a site that is not sound.
pub fn compile(
    sources: &Sources,
    options: Options,
    cache: &dyn Cache,
    sink: &dyn Sink,
    begin: &dyn Fn(Stage),
) -> Warned<Checked> {
    let mut told = Diagnostics::new();
    begin(Stage::Model);
    let Some(Model { site, evidence }) = model::model(sources, cache).tell(&mut told) else {
        return Warned { value: Checked::default(), diagnostics: told.sorted() };
    };
    begin(Stage::Link);
    let links = link::link(&site, cache).tell(&mut told);
    begin(Stage::Check);
    let checked = check::check(&site, &evidence, options.advice, cache).tell(&mut told);
    drop(evidence);
    if !told.has_errors() {
        let materials = Materials { site: &site, links: &links, checked: &checked, sources };
        publish(materials, options, cache, sink, begin).tell(&mut told);
    }
    Warned { value: checked, diagnostics: told.sorted() }
}

/// The files of a site that is sound: pages and data, the search index, and the sums of all of them.
fn publish(
    materials: Materials,
    options: Options,
    cache: &dyn Cache,
    sink: &dyn Sink,
    begin: &dyn Fn(Stage),
) -> Warned<()> {
    Warned::by(|told| {
        let manifest = options.edition.has_manifest().then(|| Manifest::before(sink));
        let sink = manifest.as_ref().map_or(sink, |manifest| manifest);
        begin(Stage::Render);
        render::render(materials, options.edition, cache, sink).tell(told);
        if options.search && !told.has_errors() {
            begin(Stage::Search);
            render::index(materials).tell(told).into_iter().for_each(|file| sink.put(file));
        }
        manifest.into_iter().for_each(Manifest::close);
    })
}

/// What a compilation gives that is kept in memory.
pub struct Compiled {
    /// The site, in the order of paths; empty where anything was an error.
    pub files: Vec<OutputFile>,
    /// Every fault, in the order of files.
    pub diagnostics: Diagnostics,
    /// What was found out of each record that could be read.
    pub checked: Checked,
}

/// The same with the whole site in memory.
pub fn compile_in_memory(sources: &Sources, options: Options, cache: &dyn Cache) -> Compiled {
    let kept = Kept::default();
    let Warned { value: checked, diagnostics } = compile(sources, options, cache, &kept, &|_| {});
    let files = if diagnostics.has_errors() { Vec::new() } else { kept.into_files() };
    Compiled { files, diagnostics, checked }
}
