//! The page for an address that leads nowhere. A host shows it at any address, so nothing in it is relative.

use serde::Serialize;

use super::address::Folder;
use super::context::Context;
use super::task::Task;
use super::view::{Frame, Pieces};

/// What the template `404.html` sees.
#[derive(Serialize)]
struct View {
    page: Frame,
    /// The whole address of the archive, where it is known.
    home: Option<String>,
}

/// The page.
pub fn tasks<'a>(cx: &'a Context<'a>) -> Vec<Task<'a>> {
    vec![Task::new("404.html".to_owned(), "not-found", "404.html", cx.shown_of_all(), move || {
        let pieces = Pieces::new(cx, Folder::new("404"));
        View {
            page: pieces.frame("not-found", cx.strings.word("not_found"), "", Vec::new()),
            home: cx.site.archive.address.clone(),
        }
    })]
}
