//! What stands around the text of every page.

use serde::Serialize;

use super::pieces::Pieces;
use crate::model::id::{Address, Kind};
use crate::render::address::{Folder, file_of};
use crate::render::data::meta::{self, Meta};
use crate::render::data::{calendar, citation, feeds, linked};
use crate::render::forms;
use crate::render::link::Link;

/// What every page has.
#[derive(Clone, Debug, Serialize)]
pub struct Frame {
    /// The kind of page, for styles and tests.
    pub kind: &'static str,
    /// The heading of level 1.
    pub title: String,
    /// What the browser's tab says: unique on the site.
    pub head_title: String,
    /// One sentence for search engines; empty where there is none.
    pub description: String,
    /// The way up to the top of the site.
    pub root: String,
    /// Links name `index.html`.
    pub index: &'static str,
    /// The whole address, where the archive has one.
    pub canonical: Option<String>,
    /// The path below the address of the archive.
    pub path: String,
    /// The way here from the home page, without this page.
    pub crumbs: Vec<Link>,
    /// This page at the end of that way.
    pub here: String,
    /// Where the file of the page can be edited.
    pub edit: Option<String>,
    /// The form for a mistake on this page.
    pub issues: Option<String>,
    /// The page runs a script of the theme; no other may.
    pub scripts: bool,
    /// What the page says of itself to programs, in JSON-LD.
    pub linked: String,
    /// What it says of itself to reference managers.
    pub meta: Vec<Meta>,
    /// A feed of what is new on it, with its title.
    pub feed: Option<Link>,
    /// A calendar of its meetings.
    pub calendar: Option<Link>,
}

impl Pieces<'_> {
    /// The frame of a page. `crumbs` are the pages above it, the home page left out.
    pub fn frame(&self, kind: &'static str, title: &str, description: &str, crumbs: Vec<Link>) -> Frame {
        self.frame_about(None, kind, title, description, crumbs)
    }

    /// The same, where the page is that of a record or not.
    fn frame_about(
        &self,
        record: Option<&Address>,
        kind: &'static str,
        title: &str,
        description: &str,
        crumbs: Vec<Link>,
    ) -> Frame {
        let home = Link { text: self.cx.strings.word("home").to_owned(), href: self.linker.page(&Folder::new("")) };
        let crumbs: Vec<Link> = if kind == "home" { Vec::new() } else { [home].into_iter().chain(crumbs).collect() };
        let archive = &self.cx.site.archive;
        let description = match description {
            "" => self
                .cx
                .strings
                .say("description_of", &[("title", title.into()), ("archive", archive.summary.as_str().into())]),
            description => description.to_owned(),
        };
        let head_title = if kind == "home" { archive.title.clone() } else { format!("{title} – {}", archive.title) };
        Frame {
            kind,
            title: title.to_owned(),
            head_title,
            description,
            root: self.linker.root().to_owned(),
            index: if self.cx.edition.is_offline() { "index.html" } else { "" },
            canonical: archive.address.as_ref().map(|address| format!("{address}{}", self.folder.path())),
            path: self.folder.path(),
            linked: linked::page(self, record, &crumbs, title),
            crumbs,
            here: title.to_owned(),
            edit: None,
            issues: self.issues(title, ""),
            scripts: false,
            meta: Vec::new(),
            feed: None,
            calendar: None,
        }
    }

    /// The form for a mistake on this page. `path` is its file in the repository, where it has one.
    fn issues(&self, title: &str, path: &str) -> Option<String> {
        let archive = &self.cx.site.archive;
        let page = format!("{}{}", archive.address.as_deref().unwrap_or_default(), self.folder.path());
        archive.issues.as_ref().map(|form| forms::of_issue(form, title, path, &page))
    }

    /// The same for a record, with the place where its file can be edited.
    pub fn record_frame(&self, address: &Address, title: &str, description: &str, crumbs: Vec<Link>) -> Frame {
        let path = file_of(address);
        let edit = self.cx.site.archive.edit.as_ref().map(|form| forms::of_file(form, &path));
        let frame = self.frame_about(Some(address), address.kind.name(), title, description, crumbs);
        Frame {
            edit,
            issues: self.issues(title, &path),
            meta: citation::of(self.cx, address).as_ref().map(meta::of).unwrap_or_default(),
            feed: self.feed(Some(address)),
            calendar: self.calendar(address),
            ..frame
        }
    }

    /// The feed of what is new in the archive, or on a record.
    pub fn feed(&self, record: Option<&Address>) -> Option<Link> {
        let (path, text) = feeds::of(self.cx, record)?;
        Some(Link { text, href: self.linker.file(&path) })
    }

    /// The calendar of a body that meets.
    fn calendar(&self, record: &Address) -> Option<Link> {
        let body = Some(&record.id).filter(|_| record.kind == Kind::Organisation);
        let text = self.cx.strings.say("calendar_of", &[("body", self.cx.site.title(record)?.into())]);
        Some(Link { text, href: self.linker.file(&calendar::of(self.cx, Some(body?))?) })
    }
}
