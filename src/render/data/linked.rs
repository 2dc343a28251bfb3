//! JSON-LD in the head of each page, in the words of schema.org: what the page is about, and the way to it.
//!
//! It is a block of data, which no browser runs, so the Content-Security-Policy need not know it.

use serde_json::{Value, json};

use super::json::object;
use crate::model::Entry;
use crate::model::id::{Address, Kind, Reference};
use crate::model::meeting::Meeting;
use crate::model::minute::Minute;
use crate::model::organisation::{Organisation, Sort};
use crate::model::place::Place;
use crate::model::report::Report;
use crate::model::term::Term;
use crate::render::address::Folder;
use crate::render::data::calendar;
use crate::render::link::Link;
use crate::render::view::pieces::Pieces;

/// What a page says of itself to programs. `about` is its record, where it is the page of one; `crumbs` is the way to it, and
/// `here` what it is called at the end of that way.
pub fn page(pieces: &Pieces, about: Option<&Address>, crumbs: &[Link], here: &str) -> String {
    let thing = match about {
        Some(address) => thing(pieces, address),
        None => crumbs.is_empty().then(|| site(pieces)),
    };
    let graph: Vec<Value> = thing.into_iter().chain([way(pieces, crumbs, here)]).collect();
    // In a page, `</script>` would end the block, wherever it stands.
    json!({ "@context": "https://schema.org", "@graph": graph }).to_string().replace('<', "\\u003c")
}

/// An address, whole where the archive has one of its own.
fn whole(pieces: &Pieces, href: &str) -> String {
    let below = href.strip_prefix(pieces.linker.root());
    match (&pieces.cx.site.archive.address, below) {
        (Some(address), Some(below)) if !pieces.cx.edition.is_offline() => format!("{address}{below}"),
        _ => href.to_owned(),
    }
}

fn id(pieces: &Pieces, address: &Address) -> String {
    whole(pieces, &pieces.linker.record(address))
}

fn way(pieces: &Pieces, crumbs: &[Link], here: &str) -> Value {
    let above = crumbs.iter().map(|crumb| (crumb.text.as_str(), json!(whole(pieces, &crumb.href))));
    let steps = above.chain([(here, Value::Null)]).enumerate().map(|(i, (name, item))| {
        object([("@type", json!("ListItem")), ("position", json!(i + 1)), ("name", json!(name)), ("item", item)])
    });
    json!({ "@type": "BreadcrumbList", "itemListElement": steps.collect::<Vec<_>>() })
}

fn site(pieces: &Pieces) -> Value {
    let archive = &pieces.cx.site.archive;
    object([
        ("@type", json!("WebSite")),
        ("@id", json!(whole(pieces, &pieces.linker.page(&Folder::new(""))))),
        ("name", json!(archive.title)),
        ("description", json!(archive.summary)),
        ("inLanguage", json!(archive.language)),
        ("publisher", publisher(pieces)),
    ])
}

fn publisher(pieces: &Pieces) -> Value {
    let publisher = pieces.cx.site.archive.publisher.as_ref();
    publisher.map_or(Value::Null, |publisher| json!({ "@type": "Organization", "name": publisher.name }))
}

fn thing(pieces: &Pieces, address: &Address) -> Option<Value> {
    let site = pieces.cx.site;
    let record = &address.id;
    match address.kind {
        Kind::Meeting => site.meetings.get(record).map(|meeting| self::meeting(pieces, address, meeting)),
        Kind::Minute => site.minutes.get(record).map(|minute| self::minute(pieces, address, minute)),
        Kind::Report => site.reports.get(record).map(|report| self::report(pieces, address, report)),
        Kind::Organisation => site.organisations.get(record).map(|body| organisation(pieces, address, body)),
        Kind::Place => site.places.get(record).map(|place| self::place(pieces, address, place)),
        Kind::Term => site.terms.get(record).map(|term| self::term(pieces, address, term)),
        Kind::Topic | Kind::Pack | Kind::Page => None,
    }
}

/// Another record, called by its title.
fn other(pieces: &Pieces, sort: &str, address: &Address) -> Value {
    json!({ "@type": sort, "@id": id(pieces, address), "name": pieces.cx.site.title(address) })
}

/// A body that another record names.
fn body(pieces: &Pieces, reference: &Reference) -> Value {
    let body = pieces.cx.site.organisations.get(&reference.address.id);
    other(pieces, body.map_or("Organization", |body| sort(body.data.sort)), &reference.address)
}

fn meeting(pieces: &Pieces, address: &Address, meeting: &Entry<Meeting>) -> Value {
    let data = &meeting.data;
    let (start, end) = calendar::times(data.date, data.time);
    let venue = data.venue.as_ref().map(|venue| json!({ "@type": "Place", "name": venue }));
    object([
        ("@type", json!("Event")),
        ("@id", json!(id(pieces, address))),
        ("name", json!(data.title.text)),
        ("startDate", json!(start)),
        ("endDate", json!(end)),
        ("location", json!(venue)),
        ("organizer", body(pieces, &data.body)),
    ])
}

/// The page of a minute tells of one part of the meeting, from the words of the minutes.
fn minute(pieces: &Pieces, address: &Address, minute: &Entry<Minute>) -> Value {
    let data = &minute.data;
    let meeting = pieces.cx.site.meetings.get(&data.meeting.address.id);
    let original = object([
        ("@type", json!("CreativeWork")),
        ("name", json!(data.original_title.as_ref().unwrap_or(&data.title.text))),
        ("author", meeting.map_or(Value::Null, |meeting| body(pieces, &meeting.data.body))),
    ]);
    object([
        ("@type", json!("Report")),
        ("@id", json!(id(pieces, address))),
        ("name", json!(data.title.text)),
        ("inLanguage", json!(pieces.cx.site.archive.language)),
        ("publisher", publisher(pieces)),
        ("recordedAt", other(pieces, "Event", &data.meeting.address)),
        ("isBasedOn", original),
    ])
}

/// The page of a paper is a work of this archive, and based on that of others.
fn report(pieces: &Pieces, address: &Address, report: &Entry<Report>) -> Value {
    let data = &report.data;
    let authors: Vec<Value> = data.authors.iter().map(|author| body(pieces, author)).collect();
    let original = object([
        ("@type", json!("Report")),
        ("name", json!(data.original_title.as_ref().unwrap_or(&data.title.text))),
        ("datePublished", json!(data.date.machine())),
        ("author", json!(authors)),
    ]);
    let whole = data.part_of.as_ref().map(|whole| other(pieces, "Report", &whole.address));
    object([
        ("@type", json!("Report")),
        ("@id", json!(id(pieces, address))),
        ("name", json!(data.title.text)),
        ("inLanguage", json!(pieces.cx.site.archive.language)),
        ("publisher", publisher(pieces)),
        ("isPartOf", json!(whole)),
        ("isBasedOn", original),
    ])
}

/// Bodies of the state are told apart from others where their sort says so.
fn sort(sort: Sort) -> &'static str {
    match sort {
        Sort::Council | Sort::Committee | Sort::Commissioner | Sort::National | Sort::Regulator => {
            "GovernmentOrganization"
        }
        _ => "Organization",
    }
}

fn organisation(pieces: &Pieces, address: &Address, body: &Entry<Organisation>) -> Value {
    let data = &body.data;
    let names: Vec<&str> = data.abbreviation.iter().chain(&data.also).map(|name| name.text.as_str()).collect();
    object([
        ("@type", json!(sort(data.sort))),
        ("@id", json!(id(pieces, address))),
        ("name", json!(data.name.text)),
        ("alternateName", json!(names)),
        ("url", json!(data.address)),
        ("parentOrganization", json!(data.part_of.as_ref().map(|whole| self::body(pieces, whole)))),
        ("foundingDate", json!(data.from.and_then(|date| date.machine()))),
        ("dissolutionDate", json!(data.to.and_then(|date| date.machine()))),
    ])
}

fn place(pieces: &Pieces, address: &Address, place: &Entry<Place>) -> Value {
    let data = &place.data;
    let names: Vec<&str> = data.also.iter().map(|name| name.text.as_str()).collect();
    let district = data.district.as_ref().map(|district| json!({ "@type": "Place", "name": district }));
    object([
        ("@type", json!("Place")),
        ("@id", json!(id(pieces, address))),
        ("name", json!(data.name.text)),
        ("alternateName", json!(names)),
        ("containedInPlace", json!(district)),
    ])
}

fn term(pieces: &Pieces, address: &Address, term: &Entry<Term>) -> Value {
    let data = &term.data;
    let glossary = pieces.listing("glossary");
    object([
        ("@type", json!("DefinedTerm")),
        ("@id", json!(id(pieces, address))),
        ("name", json!(data.term.text)),
        ("termCode", json!(data.abbreviation.as_ref().map(|letters| &letters.text))),
        ("description", json!(data.definition.text)),
        (
            "inDefinedTermSet",
            json!({ "@type": "DefinedTermSet", "@id": whole(pieces, &glossary.href), "name": glossary.text }),
        ),
    ])
}
