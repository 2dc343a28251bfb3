//! Views and templates become files in memory. One page kind a file, each with its view and its pages.

mod address;
mod context;
mod corrections;
mod coverage;
mod csv;
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
mod place;
mod promises;
mod redirect;
mod report;
mod search;
mod strings;
mod templates;
mod term;
mod timeline;
mod topic;
mod view;

use std::sync::Arc;

use rayon::prelude::*;
use serde::Serialize;

pub use context::{Context, Options};

use crate::check::Checked;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::link::Links;
use crate::model::Site;
use crate::source::{Role, Sources, sum};
use strings::Strings;
use templates::Templates;

/// A file of the site.
#[derive(Clone, Debug)]
pub struct OutputFile {
    /// Its path below the output folder, with `/`.
    pub path: String,
    /// The kind of page, or `file` for what is no page.
    pub kind: &'static str,
    /// Its bytes.
    pub bytes: Arc<[u8]>,
}

/// Keeps pages from one build to the next. The plain build keeps none.
pub trait Memory: Sync {
    /// The bytes of the page that `key` stands for, from memory or by calling `fill`.
    ///
    /// # Errors
    /// Whatever `fill` returns.
    fn page(&self, key: u128, fill: &dyn Fn() -> Filled) -> Result<Arc<[u8]>, Box<Diagnostic>>;
}

/// A page, or the fault of its template.
pub type Filled = Result<Vec<u8>, Box<Diagnostic>>;

/// Makes a page smaller before it is kept, so that no two forms of all pages are in memory at once.
pub type Minify<'a> = dyn Fn(&[u8]) -> Vec<u8> + Sync + 'a;

/// Fills a page, from its path.
type Fill<'a> = dyn Fn(&Filler, &str) -> Made + Send + Sync + 'a;

/// The bytes of a page, or the fault of its template.
type Made = Result<Arc<[u8]>, Box<Diagnostic>>;

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

    /// A file that is no page, at `path`. `shown` stands for everything that its bytes depend on.
    fn file(path: String, shown: u128, bytes: impl Fn() -> Vec<u8> + Send + Sync + 'a) -> Self {
        let fill = move |filler: &Filler, path: &str| {
            filler.memory.page(sum([path.as_bytes(), &shown.to_le_bytes()]), &|| Ok(bytes()))
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

/// Renders a site that is sound. Each page goes through `minify` as soon as it is filled.
pub fn render(
    materials: &Materials,
    options: Options,
    memory: &dyn Memory,
    minify: &Minify,
    diagnostics: &mut Diagnostics,
) -> Vec<OutputFile> {
    let Materials { site, links, checked, sources } = *materials;
    let strings = Strings::load(sources, &site.archive.language, diagnostics);
    let cx = Context::new(site, links, checked, &strings, options);
    let globals = context::globals(&cx);
    let Some(templates) = Templates::load(sources, &strings, &globals, diagnostics) else { return Vec::new() };
    let everywhere = everywhere(sources, &globals, options);
    let filler = Filler { templates: &templates, sources, memory, minify, everywhere };
    let made: Vec<Result<OutputFile, Box<Diagnostic>>> = tasks(&cx)
        .into_par_iter()
        .map(|task| {
            (task.fill)(&filler, &task.path).map(|bytes| OutputFile { path: task.path, kind: task.kind, bytes })
        })
        .collect();
    let mut files = Vec::with_capacity(made.len());
    for page in made {
        match page {
            Ok(file) => files.push(file),
            Err(fault) => diagnostics.push(*fault),
        }
    }
    files.extend(extras::files(&cx, sources));
    files.sort_by(|a, b| a.path.cmp(&b.path));
    for pair in files.windows(2).filter(|pair| pair[0].path == pair[1].path) {
        let message = format!("two files of the site would both be `{}`", pair[0].path);
        let help = "One is made by Minutebook, or lies beside a record. Rename the record or the file.";
        diagnostics.push(Diagnostic::error(Code::SameAddress, message).help(help));
    }
    files
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

/// Stands for the words and templates of the theme, what every template sees, and the choices for the whole output.
fn everywhere(sources: &Sources, globals: &impl Serialize, options: Options) -> u128 {
    let theme =
        sources.iter().map(|(_, file)| file).filter(|file| matches!(file.role, Role::Template(_) | Role::Strings(_)));
    let theme = sum(theme.flat_map(|file| [file.path.as_bytes(), file.bytes()]));
    let globals = serde_json::to_vec(globals).unwrap_or_default();
    sum([&theme.to_le_bytes()[..], &globals, &[u8::from(options.offline)]])
}

/// Makes the tasks of one kind of page.
type Make = for<'a> fn(&'a Context<'a>) -> Vec<Task<'a>>;

const KINDS: [Make; 19] = [
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
    csv::tasks,
    corrections::tasks,
    redirect::tasks,
    not_found::tasks,
    search::tasks,
];

fn tasks<'a>(cx: &'a Context<'a>) -> Vec<Task<'a>> {
    KINDS.par_iter().flat_map_iter(|make| make(cx)).collect()
}
