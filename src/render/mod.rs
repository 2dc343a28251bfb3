//! Views and templates become files in memory. One page kind a file, each with its view and its pages.

mod accessibility;
mod address;
mod contact;
mod context;
mod corrections;
mod coverage;
mod csv;
pub mod data;
mod download;
mod edition;
mod extras;
mod feed;
mod forms;
mod globals;
mod home;
mod link;
mod listing;
mod meeting;
mod minute;
mod not_found;
mod organisation;
mod pack;
mod page;
mod parts;
mod place;
mod press;
mod promises;
mod redirect;
mod report;
mod search;
mod shelf;
mod site_map;
mod sitemap;
mod strings;
mod task;
mod templates;
mod term;
mod timeline;
mod topic;
mod view;

use std::collections::BTreeSet;

use rayon::prelude::*;
use serde::Serialize;

pub use context::Context;
pub use data::manifest::Manifest;
pub use edition::Edition;
pub use press::Cache;
pub use templates::Made;

use crate::check::Checked;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Warned};
use crate::link::Links;
use crate::model::Site;
use crate::sink::{OutputFile, Sink};
use crate::source::{Role, Sources, sum};
use data::bag::Bag;
use download::Sizes;
use press::{Listed, Press};
use strings::Strings;
use task::Task;
use templates::Templates;

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

/// Renders a site that is sound, into `sink`.
pub fn render(materials: Materials, edition: Edition, cache: &dyn Cache, sink: &dyn Sink) -> Warned<()> {
    Warned::by(|diagnostics| {
        let copy = offline_copy(materials, edition, cache);
        let listed = make(materials, edition, cache, sink, copy, diagnostics);
        same_paths(&listed, diagnostics);
    })
}

/// The files of the search index of a site that is sound; none where the archive wants none.
pub fn index(materials: Materials) -> Warned<Vec<OutputFile>> {
    Warned::by(|diagnostics| {
        let Materials { site, links, checked, sources } = materials;
        if !site.archive.search {
            return Vec::new();
        }
        // Faults of the strings are told with the pages.
        let strings = Strings::load(sources, &site.archive.language, &mut Diagnostics::new());
        let cx = Context::new(site, links, checked, &strings, Edition::default());
        search::index(&cx).unwrap_or_else(|fault| {
            diagnostics.push(*fault);
            Vec::new()
        })
    })
}

/// The site once more, as one file that opens from a disk, where the archive wants it. Whatever is at fault in it is at fault
/// in the site too, and told there.
fn offline_copy(materials: Materials, edition: Edition, cache: &dyn Cache) -> Option<OutputFile> {
    let archive = &materials.site.archive;
    if !(archive.offline_copy && edition.has_copy()) {
        return None;
    }
    let (bag, mut faults) = (Bag::default(), Diagnostics::new());
    make(materials, Edition::Bag, cache, &bag, None, &mut faults);
    (!faults.has_errors()).then(|| bag.close(archive))
}

/// Makes all files and lists them. `more` is a file that is made already.
fn make(
    materials: Materials,
    edition: Edition,
    cache: &dyn Cache,
    sink: &dyn Sink,
    more: Option<OutputFile>,
    diagnostics: &mut Diagnostics,
) -> Vec<Listed> {
    let Materials { site, links, checked, sources } = materials;
    let strings = Strings::load(sources, &site.archive.language, diagnostics);
    let cx = Context::new(site, links, checked, &strings, edition);
    let globals = globals::globals(&cx);
    let Some(templates) = Templates::load(sources, &strings, &globals, diagnostics) else { return Vec::new() };
    let everywhere = everywhere(sources, &globals, edition);
    let press = Press { templates: &templates, cache, sink, everywhere };
    // First what tells of no other file, then what tells how large these are, then what lists all pages.
    let mut listed = press.all(data::large(&cx), tasks(&cx), diagnostics);
    listed.extend(extras::files(&cx, sources).into_iter().chain(more).map(|file| press.hand(file)));
    let told = listed.iter().filter(|file| download::tells(&file.path));
    let sizes: Sizes = told.map(|file| (file.path.to_string(), file.size)).collect();
    match press.one(download::task(&cx, sizes)) {
        Ok(file) => listed.push(file),
        Err(fault) => diagnostics.push(*fault),
    }
    let pages = listed.iter().filter(|file| extras::is_found(file.kind)).map(|file| &*file.path).collect();
    let sitemaps: Vec<Listed> = sitemap::files(&cx, pages).into_iter().map(|file| press.hand(file)).collect();
    listed.extend(sitemaps);
    listed
}

/// All files that tell of no other file: pages, and what lies beside them.
fn tasks<'a>(cx: &'a Context<'a>) -> impl ParallelIterator<Item = Task<'a>> {
    let of_kinds = KINDS.par_iter().flat_map(|make| make(cx));
    let beside = cx
        .entries()
        .par_iter()
        .flat_map_iter(|entry| data::citations::beside(cx, entry).into_iter().chain(csv::beside(entry)));
    of_kinds.chain(beside)
}

/// No two files can have one path.
fn same_paths(listed: &[Listed], diagnostics: &mut Diagnostics) {
    let mut paths = BTreeSet::new();
    let mut twice: Vec<&str> = listed.iter().map(|file| &*file.path).filter(|path| !paths.insert(*path)).collect();
    twice.sort_unstable();
    for path in twice {
        let message = format!("two files of the site would both be `{path}`");
        let help = "One is made by Minutebook, or lies beside a record. Rename the record or the file.";
        diagnostics.push(Diagnostic::error(Code::SameAddress, message).help(help));
    }
}

/// Stands for the words and templates of the theme, what every template sees, and what the site is made for.
fn everywhere(sources: &Sources, globals: &impl Serialize, edition: Edition) -> u128 {
    let theme = sources
        .iter()
        .map(|(_, file)| file)
        .filter(|file| matches!(file.role, Role::Template(_) | Role::Strings { .. }));
    let theme = sum(theme.flat_map(|file| [file.path.as_bytes(), file.bytes()]));
    let globals = serde_json::to_vec(globals).unwrap_or_default();
    sum([&theme.to_le_bytes()[..], &globals, &[edition as u8]])
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
