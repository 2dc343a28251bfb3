//! The site map: every list, every year, every body that meets (in an archive of thousands, the list of them), and every page
//! about the archive.

use serde::Serialize;

use super::address::Folder;
use super::context::Context;
use super::listing::LISTS;
use super::parts::ROOM;
use super::task::Task;
use super::view::{Frame, Link, Pieces};
use crate::model::any_entry;
use crate::model::id::{Address, Id, Kind};

/// What the template `site-map.html` sees.
#[derive(Serialize)]
struct View {
    page: Frame,
    intro: String,
    lists: Vec<Link>,
    years: Vec<Link>,
    bodies: Vec<Link>,
    about: Vec<Link>,
}

/// What is said about the archive itself.
const ABOUT: [&str; 5] = ["coverage", "corrections", "download", "accessibility", "contact"];

/// The page.
pub fn tasks<'a>(cx: &'a Context<'a>) -> Vec<Task<'a>> {
    if cx.has_page("site-map") {
        return Vec::new();
    }
    let folder = Folder::new("site-map");
    vec![Task::new(folder.file(), "site-map", "site-map.html", cx.shown_of_all(), move || view(cx, &folder))]
}

fn view(cx: &Context, folder: &Folder) -> View {
    let pieces = Pieces::new(cx, folder.clone());
    let intro = cx.strings.word("intro_site_map");
    let year =
        |year: i16| Link { text: year.to_string(), href: pieces.linker.page(&Folder::new(format!("timeline/{year}"))) };
    let body = |id: &&Id| pieces.link(&Address { kind: Kind::Organisation, id: (*id).clone() });
    let bodies: Vec<Link> = cx.meetings_of.keys().map(body).collect();
    let is_long = bodies.iter().map(|body| body.text.len() + body.href.len()).sum::<usize>() > ROOM;
    let mut pages: Vec<_> = cx.site.pages.iter().collect();
    pages.sort_by_key(|page| (page.data.menu, page.data.order, &page.id));
    let pages = pages.into_iter().map(|page| pieces.link(&any_entry(page).address()));
    View {
        page: pieces.frame("site-map", cx.strings.word("list_site_map"), intro, Vec::new()),
        intro: intro.to_owned(),
        lists: ["search"].into_iter().chain(LISTS).map(|list| pieces.listing(list)).collect(),
        years: cx.links.timeline.years().map(|(known, _)| year(known)).collect(),
        bodies: if is_long { vec![pieces.listing("organisations")] } else { bodies },
        about: pages.chain(ABOUT.map(|list| pieces.listing(list))).collect(),
    }
}
