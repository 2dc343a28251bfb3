//! How to reach whoever answers for the archive.

use serde::Serialize;

use super::address::Folder;
use super::context::Context;
use super::task::Task;
use super::view::{Frame, Pieces};

/// What the template `contact.html` sees; the publisher and the address stand in `site`.
#[derive(Serialize)]
struct View {
    page: Frame,
    intro: String,
}

/// The page.
pub fn tasks<'a>(cx: &'a Context<'a>) -> Vec<Task<'a>> {
    if cx.has_page("contact") {
        return Vec::new();
    }
    let folder = Folder::new("contact");
    vec![Task::new(folder.file(), "contact", "contact.html", cx.shown_of_all(), move || {
        let pieces = Pieces::new(cx, folder.clone());
        let intro = cx.strings.word("intro_contact");
        let page = pieces.frame("contact", cx.strings.word("list_contact"), intro, Vec::new());
        View { page, intro: intro.to_owned() }
    })]
}
