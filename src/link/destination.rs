//! Where a link leads that an author wrote in a body.

use crate::model::id::{Address, Id, Kind};
use crate::model::web;
use crate::model::{AnyEntry, Site};

/// The lists that Minutebook makes: the folders of their pages.
pub const LISTINGS: [&str; 18] = [
    "meetings",
    "minutes",
    "reports",
    "organisations",
    "places",
    "topics",
    "glossary",
    "packs",
    "timeline",
    "promises",
    "coverage",
    "corrections",
    "download",
    "data",
    "search",
    "a-to-z",
    "assets",
    "404",
];

/// Pages that Minutebook makes where the archive has none of its own of that name.
const UNLESS_WRITTEN: [&str; 3] = ["accessibility", "contact", "site-map"];

/// Where a link leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Destination<'a> {
    /// To a record, perhaps to a place in it.
    Record(Address, Option<&'a str>),
    /// To a place in the same page.
    Here(&'a str),
    /// To a list that Minutebook makes.
    Listing(&'a str),
    /// To a file that lies beside the records: its path below `content/`.
    Attachment(String),
    /// Out of the archive.
    External(&'a str),
}

/// Understands `destination`, as written in the body of `entry`. Nothing, where it leads nowhere.
pub fn destination<'a>(site: &Site, entry: &AnyEntry, destination: &'a str) -> Option<Destination<'a>> {
    if let Some(fragment) = destination.strip_prefix('#') {
        return Some(Destination::Here(fragment));
    }
    if web::ELSEWHERE.iter().any(|scheme| destination.starts_with(scheme)) {
        return Some(Destination::External(destination));
    }
    match destination.strip_prefix('/') {
        Some(path) => in_archive(site, path),
        None => beside(site, entry, destination),
    }
}

fn in_archive<'a>(site: &Site, path: &'a str) -> Option<Destination<'a>> {
    let (path, fragment) = path.split_once('#').map_or((path, None), |(path, fragment)| (path, Some(fragment)));
    let path = path.trim_end_matches('/').trim_end_matches(".md");
    if LISTINGS.contains(&path) || path.is_empty() {
        return Some(Destination::Listing(path));
    }
    let named = Address::parse(path);
    // In the address bar a page about the archive lies at the top.
    let page = Id::fault(path).is_none().then(|| Address { kind: Kind::Page, id: Id::new(path) });
    let record = named.into_iter().chain(page).find(|address| site.knows(address));
    let record = record.map(|address| Destination::Record(address, fragment));
    record.or_else(|| UNLESS_WRITTEN.contains(&path).then_some(Destination::Listing(path)))
}

/// A file in the folder of the record.
fn beside<'a>(site: &Site, entry: &AnyEntry, name: &str) -> Option<Destination<'a>> {
    let path = format!("{}/{name}", entry.address().folder());
    site.attachments.contains_key(&path).then_some(Destination::Attachment(path))
}
