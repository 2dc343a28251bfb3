//! A word of the glossary: its meaning, its other meanings, and where it is used.

use serde::Serialize;

use super::address::Folder;
use super::made::Made;
use super::view::{Frame, Item, Link, Pieces, Text};
use super::{Context, Task};
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
    reports: Vec<Item>,
    elsewhere: Vec<Item>,
    made: Made,
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
        Task::new(Folder::of(&address).file(), "term", "term.html", shown, move || view(cx, term, &address))
    };
    cx.site.terms.iter().map(task).collect()
}

fn view(cx: &Context, term: &Entry<Term>, address: &Address) -> View {
    let pieces = Pieces::of(cx, address);
    let data = &term.data;
    let elsewhere = cx.links.backlinks.of(address);
    let elsewhere = elsewhere.filter(|entry| {
        matches!(
            entry.kind,
            Kind::Organisation | Kind::Place | Kind::Topic | Kind::Term | Kind::Page | Kind::Meeting | Kind::Pack
        )
    });
    View {
        page: pieces.record_frame(address, &data.term.text, &data.definition.text, vec![pieces.listing("glossary")]),
        abbreviation: data.abbreviation.as_ref().map(|text| text.text.clone()),
        also: data.also.iter().map(|text| text.text.clone()).collect(),
        say_as: data.say_as.clone(),
        definition: data.definition.text.clone(),
        others: others(cx, &pieces, term),
        applies_to: pieces.links(&data.applies_to),
        text: pieces.text(&any_entry(term)),
        minutes: pieces.users(address, Kind::Minute),
        reports: pieces.users(address, Kind::Report),
        elsewhere: elsewhere.map(|entry| pieces.item(&entry)).collect(),
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
