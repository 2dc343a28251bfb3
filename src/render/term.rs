//! A word of the glossary: its meaning, its other meanings, and where it is used.

use serde::Serialize;

use super::address::Folder;
use super::context::Context;
use super::shelf::{Order, Shelf};
use super::task::Task;
use super::view::{Frame, Item, Link, Made, Pieces, Text, When};
use crate::model::id::{Address, Kind};
use crate::model::term::Term;
use crate::model::{Entry, any_entry};

/// What the template `term.html` sees.
#[derive(Serialize)]
struct View {
    page: Frame,
    abbreviation: Option<String>,
    also: Vec<String>,
    say_as: Option<String>,
    definition: String,
    /// Terms that are written the same way and mean something else.
    others: Vec<Other>,
    applies_to: Vec<Link>,
    text: Text,
    minutes: Vec<Item>,
    all_minutes: Option<Link>,
    reports: Vec<Item>,
    all_reports: Option<Link>,
    elsewhere: Vec<Item>,
    all_elsewhere: Option<Link>,
    today: Option<Today>,
    made: Made,
}

/// What is called so now.
#[derive(Serialize)]
struct Today {
    text: String,
    checked_on: When,
    address: Option<String>,
}

#[derive(Serialize)]
struct Other {
    link: Link,
    definition: String,
}

/// The page of every term.
pub fn tasks<'a>(cx: &'a Context<'a>) -> Vec<Task<'a>> {
    let task = |term: &'a Entry<Term>| {
        let address = Address { kind: Kind::Term, id: term.id.clone() };
        let shown = cx.shown_of(&any_entry(term));
        let lists = Shelf::tasks(cx, &address, shelf);
        let page = Task::new(Folder::of(&address).file(), "term", "term.html", shown, move || view(cx, term, &address));
        [page].into_iter().chain(lists)
    };
    cx.site.terms.iter().flat_map(task).collect()
}

/// Where it is used.
fn shelf<'a>(cx: &Context<'a>, address: &Address) -> Shelf<'a> {
    let named = |kind| cx.links.backlinks.of_kind(address, kind);
    let elsewhere = cx.links.backlinks.of(address);
    let elsewhere = elsewhere.filter(|entry| !matches!(entry.kind, Kind::Minute | Kind::Report));
    let shelf = Shelf::of(address).with(cx, "minutes", "minutes_using", Order::Newest, named(Kind::Minute));
    let shelf = shelf.with(cx, "reports", "reports_using", Order::Newest, named(Kind::Report));
    shelf.with(cx, "elsewhere", "elsewhere", Order::Names, elsewhere).weighed()
}

fn view(cx: &Context, term: &Entry<Term>, address: &Address) -> View {
    let pieces = Pieces::of(cx, address);
    let data = &term.data;
    let shelf = shelf(cx, address);
    View {
        page: pieces.record_frame(address, &data.term.text, &data.definition.text, vec![pieces.listing("glossary")]),
        abbreviation: data.abbreviation.as_ref().map(|text| text.text.clone()),
        also: data.also.iter().map(|text| text.text.clone()).collect(),
        say_as: data.say_as.clone(),
        definition: data.definition.text.clone(),
        others: others(cx, &pieces, term),
        applies_to: pieces.links(&data.applies_to),
        text: pieces.text(&any_entry(term)),
        minutes: shelf.items(&pieces, "minutes"),
        all_minutes: shelf.all(&pieces, "minutes"),
        reports: shelf.items(&pieces, "reports"),
        all_reports: shelf.all(&pieces, "reports"),
        elsewhere: shelf.items(&pieces, "elsewhere"),
        all_elsewhere: shelf.all(&pieces, "elsewhere"),
        today: data.today.as_ref().map(|today| Today {
            text: today.text.text.clone(),
            checked_on: pieces.when(today.checked_on),
            address: today.address.clone(),
        }),
        made: pieces.made(&any_entry(term), None),
    }
}

fn others(cx: &Context, pieces: &Pieces, term: &Entry<Term>) -> Vec<Other> {
    let Some(letters) = &term.data.abbreviation else { return Vec::new() };
    let same = |other: &&Entry<Term>| {
        other.id != term.id && other.data.abbreviation.as_ref().is_some_and(|text| text.text == letters.text)
    };
    let other = |other: &Entry<Term>| Other {
        link: pieces.link(&Address { kind: Kind::Term, id: other.id.clone() }),
        definition: other.data.definition.text.clone(),
    };
    cx.site.terms.iter().filter(same).map(other).collect()
}
