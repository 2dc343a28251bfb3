//! A pack: what it holds, where each part is published, what is missing, and its own slips.

use serde::Serialize;

use super::address::Folder;
use super::made::Made;
use super::view::{Frame, Link, Pieces, Text, When};
use super::{Context, Task};
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
        Task::new(Folder::of(&address).file(), "pack", "pack.html", shown, move || view(cx, pack, &address))
    };
    cx.site.packs.iter().map(task).collect()
}

fn view(cx: &Context, pack: &Entry<Pack>, address: &Address) -> View {
    let pieces = Pieces::of(cx, address);
    let data = &pack.data;
    let lines = |at: &At| cx.at(at, Some(data.extent));
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
        documents: data.documents.iter().map(|document| row(&pieces, document, &lines)).collect(),
        notes: data
            .notes
            .iter()
            .map(|note| Slip { at: note.at.as_ref().map(lines), text: note.text.text.clone() })
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

fn row(pieces: &Pieces, document: &Document, lines: &dyn Fn(&At) -> String) -> Row {
    let (published, minutes) = match &document.coverage {
        Coverage::Whole(published) => (Some(published), Vec::new()),
        Coverage::Minutes(items) => (None, items.iter().map(|item| numbered(pieces, item, lines)).collect()),
    };
    Row {
        title: document.title.text.clone(),
        sort: document.kind.clone(),
        at: lines(&document.at),
        published: published.and_then(|published| link(pieces, published)),
        omitted: published.and_then(reason),
        minutes,
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
        Published::Omitted(reason) => Some(reason.clone()),
    }
}
