//! A pack: what it holds, where each part is published, what is missing, and its own slips.

use serde::Serialize;

use super::address::Folder;
use super::context::Context;
use super::parts::{self, Line, Page, Part, Place, ROOM, Titles};
use super::task::Task;
use super::view::{DENSE, Frame, Link, Made, Pager, Pieces, Text, When};
use crate::model::id::{Address, Kind};
use crate::model::pack::{Coverage, Document, Extent, Item, Pack, Published};
use crate::model::values::At;
use crate::model::{Entry, any_entry};

/// What the template `pack.html` sees.
#[derive(Serialize)]
struct View {
    page: Frame,
    publisher: Link,
    meeting: Option<Link>,
    when: When,
    file: String,
    sha256: String,
    extent: String,
    address: Option<String>,
    licence: Option<String>,
    /// The file itself, where it may be published.
    original: Option<Original>,
    text: Text,
    documents: Vec<Row>,
    all_documents: Option<Link>,
    notes: Vec<Slip>,
    made: Made,
}

#[derive(Serialize)]
struct Original {
    href: String,
    /// "PDF"
    form: String,
    /// In kilobytes.
    size: String,
}

#[derive(Serialize)]
struct Row {
    title: String,
    sort: String,
    at: String,
    published: Option<Link>,
    omitted: Option<String>,
    minutes: Vec<Numbered>,
}

#[derive(Serialize)]
struct Numbered {
    number: String,
    title: String,
    at: String,
    published: Option<Link>,
    omitted: Option<String>,
}

#[derive(Serialize)]
struct Slip {
    at: Option<String>,
    text: String,
}

/// The page of every pack.
pub fn tasks<'a>(cx: &'a Context<'a>) -> Vec<Task<'a>> {
    let task = |pack: &'a Entry<Pack>| {
        let address = Address { kind: Kind::Pack, id: pack.id.clone() };
        let shown = cx.shown_of(&any_entry(pack));
        let lists = if is_long(pack) { lists(cx, pack, &address) } else { Vec::new() };
        let page = Task::new(Folder::of(&address).file(), "pack", "pack.html", shown, move || view(cx, pack, &address));
        [page].into_iter().chain(lists)
    };
    cx.site.packs.iter().flat_map(task).collect()
}

/// What the template `documents.html` sees.
#[derive(Serialize)]
struct Documents {
    page: Frame,
    ways: Vec<Link>,
    documents: Vec<Row>,
    pager: Pager,
}

/// A document, or one minute of it.
#[derive(Clone, Copy)]
struct Listed<'a> {
    document: &'a Document,
    minute: Option<&'a Item>,
}

fn lines(pack: &Entry<Pack>) -> Vec<Line<'_, Listed<'_>>> {
    let lines = pack.data.documents.iter().flat_map(|document| {
        let minutes = match &document.coverage {
            Coverage::Minutes(items) => items.as_slice(),
            Coverage::Whole(_) => &[],
        };
        let alone = minutes.is_empty().then_some(None);
        let listed = alone.into_iter().chain(minutes.iter().map(Some));
        listed.map(move |minute| {
            let (title, published) = match (minute, &document.coverage) {
                (Some(minute), _) => (&minute.title, Some(&minute.published)),
                (None, Coverage::Whole(published)) => (&document.title, Some(published)),
                (None, Coverage::Minutes(_)) => (&document.title, None),
            };
            // The record has a title too, which is most often another.
            let words = match published {
                Some(Published::Omitted(why)) => title.text.len() + why.text.len(),
                _ => 2 * title.text.len(),
            };
            Line::new(Listed { document, minute }, Place::Row, words)
        })
    });
    lines.collect()
}

/// Whether what it holds is too much for its page.
fn is_long(pack: &Entry<Pack>) -> bool {
    parts::weight(&lines(pack)) > ROOM
}

fn folder_of_documents(address: &Address) -> String {
    format!("{}documents", Folder::of(address).path())
}

/// The pages of what a large pack holds.
fn lists<'a>(cx: &'a Context<'a>, pack: &'a Entry<Pack>, address: &Address) -> Vec<Task<'a>> {
    let named = [("list", cx.strings.word("documents").into()), ("title", pack.data.title.text.as_str().into())];
    let whole = Part::whole(folder_of_documents(address), &cx.strings.say("list_of_record", &named), lines(pack));
    let task = |page: Page<Listed<'a>>| {
        let about = address.clone();
        let path = Folder::new(page.step.folder.clone()).file();
        Task::new(path, "listing", "documents.html", cx.shown_of_all(), move || {
            let pieces = page.pieces(cx);
            Documents {
                page: page.frame(&pieces, "listing", "", Some(&about)),
                ways: page.ways(&pieces),
                documents: rows(&pieces, pack, &page.lines),
                pager: page.pager(&pieces),
            }
        })
    };
    parts::of_lines(Titles::plain(cx.strings), whole).into_iter().map(task).collect()
}

/// Documents, each with those of its minutes that are among the lines.
fn rows(pieces: &Pieces, pack: &Entry<Pack>, lines: &[Listed]) -> Vec<Row> {
    let at = |at: &At| pieces.cx.at(at, Some(pack.data.extent));
    let of_one = lines.chunk_by(|one, other| std::ptr::eq(one.document, other.document));
    of_one.filter_map(|lines| Some(row(pieces, lines.first()?.document, lines, &at))).collect()
}

fn view(cx: &Context, pack: &Entry<Pack>, address: &Address) -> View {
    let pieces = Pieces::of(cx, address);
    let data = &pack.data;
    let at = |at: &At| cx.at(at, Some(data.extent));
    let is_long = is_long(pack);
    let listed: Vec<Listed> =
        lines(pack).iter().map(Line::what).take(if is_long { DENSE } else { usize::MAX }).collect();
    let all_documents = is_long.then(|| {
        let number = cx.strings.number(data.documents.len());
        let named = [("list", cx.strings.word("documents").into()), ("number", number.into())];
        let href = pieces.linker.page(&Folder::new(folder_of_documents(address)));
        Link { text: cx.strings.say("all_of_list", &named), href }
    });
    let description = cx.strings.say("pack_description", &[("title", data.title.text.as_str().into())]);
    View {
        page: pieces.record_frame(address, &data.title.text, &description, vec![pieces.listing("packs")]),
        publisher: pieces.link(&data.publisher.address),
        meeting: data.meeting.as_ref().map(|meeting| pieces.link(&meeting.address)),
        when: pieces.when(data.date),
        file: data.file.clone(),
        sha256: data.sha256.clone(),
        extent: extent(cx, data.extent),
        address: data.address.clone(),
        licence: data.licence.clone(),
        original: original(cx, &pieces, pack),
        text: pieces.text(&any_entry(pack)),
        documents: rows(&pieces, pack, &listed),
        all_documents,
        notes: data
            .notes
            .iter()
            .map(|note| Slip { at: note.at.as_ref().map(at), text: note.text.text.clone() })
            .collect(),
        made: pieces.made(&any_entry(pack), None),
    }
}

fn extent(cx: &Context, extent: Extent) -> String {
    let name = match extent {
        Extent::Lines(_) => "extent_lines",
        Extent::Pages(_) => "extent_pages",
    };
    let n = usize::try_from(extent.last()).unwrap_or_default();
    cx.strings.count(name, n)
}

/// The file that lies beside the record under the same name.
fn original(cx: &Context, pieces: &Pieces, pack: &Entry<Pack>) -> Option<Original> {
    let stem = format!("packs/{}.", pack.id);
    let (path, file) = cx.site.attachments.iter().find(|(path, _)| path.starts_with(&stem))?;
    let form = path.rsplit_once('.').map_or("", |(_, extension)| extension).to_uppercase();
    let kilobytes = file.size.div_ceil(1000);
    Some(Original {
        href: pieces.linker.file(path),
        form,
        size: cx.strings.say("kilobytes", &[("number", cx.strings.number(kilobytes).into())]),
    })
}

fn row(pieces: &Pieces, document: &Document, lines: &[Listed], at: &dyn Fn(&At) -> String) -> Row {
    let published = match &document.coverage {
        Coverage::Whole(published) => Some(published),
        Coverage::Minutes(_) => None,
    };
    let minutes = lines.iter().filter_map(|line| line.minute);
    Row {
        title: document.title.text.clone(),
        sort: document.kind.clone(),
        at: at(&document.at),
        published: published.and_then(|published| link(pieces, published)),
        omitted: published.and_then(reason),
        minutes: minutes.map(|item| numbered(pieces, item, at)).collect(),
    }
}

fn numbered(pieces: &Pieces, item: &Item, lines: &dyn Fn(&At) -> String) -> Numbered {
    Numbered {
        number: item.number.to_string(),
        title: item.title.text.clone(),
        at: lines(&item.at),
        published: link(pieces, &item.published),
        omitted: reason(&item.published),
    }
}

fn link(pieces: &Pieces, published: &Published) -> Option<Link> {
    match published {
        Published::As(record) => Some(pieces.link(&record.address)),
        Published::Omitted(_) => None,
    }
}

fn reason(published: &Published) -> Option<String> {
    match published {
        Published::As(_) => None,
        Published::Omitted(reason) => Some(reason.text.clone()),
    }
}
