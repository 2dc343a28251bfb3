//! Views and templates become files in memory. One page kind a file, each with its view and its pages.

mod accessibility;
mod address;
mod bytes;
mod contact;
mod context;
mod corrections;
mod coverage;
mod csv;
pub mod data;
mod download;
mod extras;
mod feed;
mod forms;
mod home;
mod listing;
mod made;
mod meeting;
mod minute;
mod not_found;
mod organisation;
mod pack;
mod page;
mod parts;
mod place;
mod promises;
mod redirect;
mod report;
mod search;
mod shelf;
mod site_map;
mod sitemap;
mod strings;
mod templates;
mod term;
mod timeline;
mod topic;
mod view;

use std::sync::Arc;

use rayon::prelude::*;
use serde::Serialize;

pub use bytes::Bytes;
pub use context::{Context, Options};
use data::bag::Bag;
pub use data::manifest::Manifest;

use crate::check::Checked;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::link::Links;
use crate::map::HashSet;
use crate::model::Site;
use crate::source::{Role, Sources, sum};
use download::Sizes;
use strings::Strings;
use templates::Templates;

/// A file of the site.
#[derive(Clone, Debug)]
pub struct OutputFile {
    /// Its path below the output folder, with `/`.
    pub path: Arc<str>,
    /// The kind of page, or `file` for what is no page.
    pub kind: &'static str,
    /// Its bytes.
    pub bytes: Bytes,
}

/// Keeps pages from one build to the next. The plain build keeps none.
pub trait Memory: Sync {
    /// The bytes of the page that `key` stands for, from memory or by calling `fill`.
    ///
    /// # Errors
    /// Whatever `fill` returns.
    fn page(&self, key: u128, fill: &dyn Fn() -> Filled) -> Result<Bytes, Box<Diagnostic>>;
}

/// A page, or the fault of its template.
pub type Filled = Result<Vec<u8>, Box<Diagnostic>>;

/// Makes a page smaller before it is kept, so that no two forms of all pages are in memory at once.
pub type Minify<'a> = dyn Fn(&[u8]) -> Vec<u8> + Sync + 'a;

/// Fills a page, from its path.
type Fill<'a> = dyn Fn(&Filler, &str) -> Made + Send + Sync + 'a;

/// The bytes of a page, or the fault of its template.
type Made = Result<Bytes, Box<Diagnostic>>;

/// A page that is still to be made.
pub struct Task<'a> {
    path: String,
    kind: &'static str,
    fill: Box<Fill<'a>>,
}

/// What fills templates.
struct Filler<'a> {
    templates: &'a Templates,
    sources: &'a Sources,
    memory: &'a dyn Memory,
    minify: &'a Minify<'a>,
    /// Stands for what every page depends on and no view shows.
    everywhere: u128,
}

impl Filler<'_> {
    fn fill(&self, template: &str, view: &impl Serialize) -> Filled {
        self.templates.fill(template, view, self.sources).map(|page| (self.minify)(&page))
    }

    /// Makes the file of a task and hands it on.
    fn one(&self, task: Task, take: &Take) -> Result<Listed, Box<Diagnostic>> {
        let bytes = (task.fill)(self, &task.path)?;
        Ok(hand(OutputFile { path: task.path.into(), kind: task.kind, bytes }, take))
    }

    /// Makes all files that do not tell of other files: pages and what lies beside them side by side, and the large ones
    /// meanwhile, one after the other, so that no two are in memory.
    fn all<'c>(&self, cx: &'c Context<'c>, diagnostics: &mut Diagnostics, take: &Take) -> Vec<Listed> {
        let large = || -> Vec<_> { data::large(cx).into_iter().map(|task| self.one(task, take)).collect() };
        let others = || -> Vec<_> {
            let of_kinds = KINDS.par_iter().flat_map(|make| make(cx));
            let beside = cx
                .entries()
                .par_iter()
                .flat_map_iter(|entry| data::citation::beside(cx, entry).into_iter().chain(csv::beside(entry)));
            of_kinds.chain(beside).map(|task| self.one(task, take)).collect()
        };
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

impl<'a> Task<'a> {
    /// A page at `path`, from `template`. `shown` stands for everything that the view shows: where it is the same as in the
    /// last build, the view need not even be made.
    fn new<V: Serialize>(
        path: String,
        kind: &'static str,
        template: &'static str,
        shown: u128,
        view: impl Fn() -> V + Send + Sync + 'a,
    ) -> Self {
        let fill = move |filler: &Filler, path: &str| {
            let parts =
                [&filler.everywhere.to_le_bytes()[..], path.as_bytes(), template.as_bytes(), &shown.to_le_bytes()];
            filler.memory.page(sum(parts), &|| filler.fill(template, &view()))
        };
        Task { path, kind, fill: Box::new(fill) }
    }

    /// A file that is no page, at `path`. `shown` stands for everything that its bytes depend on, beside the theme's words.
    fn file(path: String, shown: u128, bytes: impl Fn() -> Vec<u8> + Send + Sync + 'a) -> Self {
        let fill = move |filler: &Filler, path: &str| {
            let parts = [&filler.everywhere.to_le_bytes()[..], path.as_bytes(), &shown.to_le_bytes()];
            filler.memory.page(sum(parts), &|| Ok(bytes()))
        };
        Task { path, kind: "file", fill: Box::new(fill) }
    }
}

/// What pages are made from.
#[derive(Clone, Copy)]
pub struct Materials<'a> {
    /// The records.
    pub site: &'a Site,
    /// What they have to do with each other.
    pub links: &'a Links<'a>,
    /// What was found out of each.
    pub checked: &'a Checked,
    /// The theme.
    pub sources: &'a Sources,
}

/// Takes files of the site as they are made, from several threads at once, so that nobody need keep them all.
pub type Take<'a> = dyn Fn(OutputFile) + Sync + 'a;

/// What is still known of a file that was handed on.
struct Listed {
    path: Arc<str>,
    kind: &'static str,
    /// In bytes.
    size: usize,
}

fn hand(file: OutputFile, take: &Take) -> Listed {
    let listed = Listed { path: Arc::clone(&file.path), kind: file.kind, size: file.bytes.len() };
    take(file);
    listed
}

/// Renders a site that is sound. Each page goes through `minify` as soon as it is filled.
pub fn render(
    materials: &Materials,
    options: Options,
    memory: &dyn Memory,
    minify: &Minify,
    diagnostics: &mut Diagnostics,
    take: &Take,
) {
    let how = How { materials, memory, minify };
    let copy = offline_copy(&how, options);
    let listed = make(&how, options, copy, diagnostics, take);
    let mut paths = HashSet::default();
    let mut twice: Vec<&str> = listed.iter().map(|file| &*file.path).filter(|path| !paths.insert(*path)).collect();
    twice.sort_unstable();
    for path in twice {
        let message = format!("two files of the site would both be `{path}`");
        let help = "One is made by Minutebook, or lies beside a record. Rename the record or the file.";
        diagnostics.push(Diagnostic::error(Code::SameAddress, message).help(help));
    }
}

/// The files of the search index of a site that is sound; none where the archive wants none.
pub fn index(materials: &Materials, diagnostics: &mut Diagnostics) -> Vec<OutputFile> {
    let Materials { site, links, checked, sources } = *materials;
    if !site.archive.search {
        return Vec::new();
    }
    // Faults of the strings are told with the pages.
    let strings = Strings::load(sources, &site.archive.language, &mut Diagnostics::new());
    let cx = Context::new(site, links, checked, &strings, Options::default());
    search::index(&cx).unwrap_or_else(|fault| {
        diagnostics.push(*fault);
        Vec::new()
    })
}

/// What does not differ between the site and its offline copy.
struct How<'a> {
    materials: &'a Materials<'a>,
    memory: &'a dyn Memory,
    minify: &'a Minify<'a>,
}

/// The site once more, as one file that opens from a disk, where the archive wants it. Whatever is at fault in it is at fault
/// in the site too, and told there.
fn offline_copy(how: &How, options: Options) -> Option<OutputFile> {
    let archive = &how.materials.site.archive;
    if !archive.offline_copy || options.offline || options.preview {
        return None;
    }
    let (bag, mut faults) = (Bag::empty(), Diagnostics::new());
    // It lies in a bag, which has the sums of its files.
    let options = Options { offline: true, preview: true };
    make(how, options, None, &mut faults, &|file| bag.add(&file));
    (!faults.has_errors()).then(|| bag.close(archive))
}

/// Makes all files, hands them on and lists them. `more` is a file that is made already.
fn make(
    how: &How,
    options: Options,
    more: Option<OutputFile>,
    diagnostics: &mut Diagnostics,
    take: &Take,
) -> Vec<Listed> {
    let Materials { site, links, checked, sources } = *how.materials;
    let strings = Strings::load(sources, &site.archive.language, diagnostics);
    let cx = Context::new(site, links, checked, &strings, options);
    let globals = context::globals(&cx);
    let Some(templates) = Templates::load(sources, &strings, &globals, diagnostics) else { return Vec::new() };
    let everywhere = everywhere(sources, &globals, options);
    let filler = Filler { templates: &templates, sources, memory: how.memory, minify: how.minify, everywhere };
    let mut listed = filler.all(&cx, diagnostics, take);
    listed.extend(extras::files(&cx, sources).into_iter().chain(more).map(|file| hand(file, take)));
    let told = listed.iter().filter(|file| download::tells(&file.path));
    let sizes: Sizes = told.map(|file| (file.path.to_string(), file.size)).collect();
    match filler.one(download::task(&cx, sizes), take) {
        Ok(file) => listed.push(file),
        Err(fault) => diagnostics.push(*fault),
    }
    let pages = listed.iter().filter(|file| extras::is_found(file.kind)).map(|file| &*file.path).collect();
    let sitemaps: Vec<Listed> = sitemap::files(&cx, pages).into_iter().map(|file| hand(file, take)).collect();
    listed.extend(sitemaps);
    listed
}

/// Stands for the words and templates of the theme, what every template sees, and the choices for the whole output.
fn everywhere(sources: &Sources, globals: &impl Serialize, options: Options) -> u128 {
    let theme = sources
        .iter()
        .map(|(_, file)| file)
        .filter(|file| matches!(file.role, Role::Template(_) | Role::Strings { .. }));
    let theme = sum(theme.flat_map(|file| [file.path.as_bytes(), file.bytes()]));
    let globals = serde_json::to_vec(globals).unwrap_or_default();
    sum([&theme.to_le_bytes()[..], &globals, &[u8::from(options.offline), u8::from(options.preview)]])
}

/// Makes the tasks of one kind of page.
type Make = for<'a> fn(&'a Context<'a>) -> Vec<Task<'a>>;

const KINDS: [Make; 22] = [
    data::tasks,
    home::tasks,
    meeting::tasks,
    minute::tasks,
    report::tasks,
    organisation::tasks,
    place::tasks,
    topic::tasks,
    term::tasks,
    pack::tasks,
    page::tasks,
    listing::tasks,
    timeline::tasks,
    promises::tasks,
    coverage::tasks,
    corrections::tasks,
    redirect::tasks,
    not_found::tasks,
    search::tasks,
    accessibility::tasks,
    contact::tasks,
    site_map::tasks,
];
