//! Where pages lie in the output, and how they link to each other.
//!
//! Every link is relative, so that the same bytes serve from the root of a domain, from a folder below it and, in the
//! offline copy, from a disk.

use crate::model::id::{Address, Kind};

/// The path of a page in the output, as the folder in which its `index.html` lies: empty for the home page.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Folder(String);

impl Folder {
    /// The folder of a page that Minutebook makes, such as `timeline/2020`.
    pub fn new(path: impl Into<String>) -> Self {
        Folder(path.into())
    }

    /// The folder of a record. Pages about the archive lie at the top.
    pub fn of(address: &Address) -> Self {
        match address.kind {
            Kind::Page => Folder(address.id.to_string()),
            _ => Folder(address.to_string()),
        }
    }

    /// The file that is written.
    pub fn file(&self) -> String {
        if self.0.is_empty() { "index.html".to_owned() } else { format!("{}/index.html", self.0) }
    }

    /// The way from this page up to the top of the site: `./` or `../../`.
    pub fn root(&self) -> String {
        match self.0.split('/').filter(|part| !part.is_empty()).count() {
            0 => "./".to_owned(),
            depth => "../".repeat(depth),
        }
    }

    /// The path below the site's address, as sitemaps and canonical links have it.
    pub fn path(&self) -> String {
        if self.0.is_empty() { String::new() } else { format!("{}/", self.0) }
    }
}

/// Makes the links of one page.
#[derive(Clone, Debug)]
pub struct Linker {
    root: String,
    /// Links name `index.html`, for disks and other hosts that do not add it.
    explicit: bool,
}

impl Linker {
    /// The links of the page in `from`.
    pub fn new(from: &Folder, explicit: bool) -> Self {
        Linker { root: from.root(), explicit }
    }

    /// The way up to the top of the site.
    pub fn root(&self) -> &str {
        &self.root
    }

    /// To another page.
    pub fn page(&self, to: &Folder) -> String {
        let index = if self.explicit { "index.html" } else { "" };
        format!("{}{}{index}", self.root, to.path())
    }

    /// To the page of a record.
    pub fn record(&self, to: &Address) -> String {
        self.page(&Folder::of(to))
    }

    /// To a place in the page of a record.
    pub fn within(&self, to: &Address, fragment: &str) -> String {
        format!("{}#{fragment}", self.record(to))
    }

    /// To a file that is no page.
    pub fn file(&self, path: &str) -> String {
        format!("{}{path}", self.root)
    }
}

/// The file of a record in the repository.
pub fn file_of(address: &Address) -> String {
    format!("content/{address}.md")
}
