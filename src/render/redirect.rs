//! Old addresses: a page that leads to the new one.

use serde::Serialize;

use super::address::Folder;
use super::context::Context;
use super::task::Task;
use super::view::{Frame, Link, Pieces};
use crate::link::Redirect;

/// What the template `redirect.html` sees.
#[derive(Serialize)]
struct View {
    page: Frame,
    to: Link,
}

/// A page for each old address.
pub fn tasks<'a>(cx: &'a Context<'a>) -> Vec<Task<'a>> {
    let task = |redirect: &'a Redirect| {
        Task::new(Folder::of(&redirect.from).file(), "redirect", "redirect.html", cx.shown_of_all(), move || {
            view(cx, redirect)
        })
    };
    cx.links.redirects.iter().map(task).collect()
}

fn view(cx: &Context, redirect: &Redirect) -> View {
    let pieces = Pieces::of(cx, &redirect.from);
    let to = pieces.link(&redirect.to);
    let title =
        cx.strings.say("moved_title", &[("title", to.text.as_str().into()), ("old", redirect.from.to_string().into())]);
    View { page: pieces.frame("redirect", &title, "", Vec::new()), to }
}
