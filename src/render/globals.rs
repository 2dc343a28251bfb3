//! What every template sees, whatever the page.

use serde::Serialize;

use super::address::Folder;
use super::context::Context;
use super::link::Link;
use crate::model::Entry;
use crate::model::id::{Address, Kind};
use crate::model::page::Page;

/// What every template sees as `site`.
#[derive(Serialize)]
pub struct Globals {
    title: String,
    summary: String,
    language: String,
    direction: &'static str,
    publisher: Option<String>,
    contact: Option<String>,
    licence: Option<String>,
    /// Paths from the top of the site.
    menu: Vec<Link>,
    foot: Vec<Link>,
    offline: bool,
    /// The Content-Security-Policy; a page on a disk has no origin that it could name.
    policy: Option<&'static str>,
    /// That of pages with a script.
    script_policy: &'static str,
    generator: &'static str,
}

/// Nothing is loaded from elsewhere, and nothing runs.
const POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'";

/// The same for pages with a script of the theme, which may ask the search index.
const SCRIPT_POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'";

/// Gathers what every template sees.
pub fn globals(cx: &Context) -> Globals {
    let archive = &cx.site.archive;
    Globals {
        title: archive.title.clone(),
        summary: archive.summary.clone(),
        language: archive.language.clone(),
        direction: cx.strings.direction(),
        publisher: archive.publisher.as_ref().map(|publisher| publisher.name.clone()),
        contact: archive.publisher.as_ref().and_then(|publisher| publisher.contact.clone()),
        licence: archive.licence.clone(),
        menu: menu(cx),
        foot: pages(cx, |page| page.data.menu.is_some()),
        offline: cx.edition.is_offline(),
        policy: (!cx.edition.is_offline()).then_some(POLICY),
        script_policy: SCRIPT_POLICY,
        generator: concat!("Minutebook ", env!("CARGO_PKG_VERSION")),
    }
}

/// The lists in the menu, in its order; those that would be empty are left out.
fn menu(cx: &Context) -> Vec<Link> {
    let site = cx.site;
    let lists = [
        ("meetings", !site.meetings.is_empty()),
        ("topics", !site.topics.is_empty()),
        ("organisations", !site.organisations.is_empty()),
        ("places", !site.places.is_empty()),
        ("timeline", cx.links.timeline.all().next().is_some()),
        ("promises", !cx.links.promises.all().is_empty()),
        ("glossary", !site.terms.is_empty()),
        ("search", true),
    ];
    lists
        .into_iter()
        .filter(|(_, shown)| *shown)
        .map(|(folder, _)| Link {
            text: cx.strings.word(&format!("list_{folder}")).to_owned(),
            href: Folder::new(folder).path(),
        })
        .collect()
}

fn pages(cx: &Context, shown: impl Fn(&Entry<Page>) -> bool) -> Vec<Link> {
    let mut pages: Vec<_> = cx.site.pages.iter().filter(|page| shown(page)).collect();
    pages.sort_by_key(|page| (page.data.menu, page.data.order, &page.id));
    let link = |page: &Entry<Page>| Link {
        text: page.data.title.text.clone(),
        href: Folder::of(&Address { kind: Kind::Page, id: page.id.clone() }).path(),
    };
    pages.into_iter().map(link).collect()
}
