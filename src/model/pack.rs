//! One source, a committee pack or a booklet: what it holds, and where each part of it is published.

use std::fmt;

use schemars::JsonSchema;
use serde::Deserialize;

use super::date::{Date, DateText};
use super::front_matter::Located;
use super::id::{Address, Kind, Reference};
use super::number::{Number, NumberText};
use super::placeholder::placeholder;
use super::record::Record;
use super::values::written::{Corrections, Excuses, List, Quotations, Words};
use super::values::{At, Part, Reader, Saying, Says, Text, Upkeep, not_filled_in};
use super::web::Wanted;
use crate::diagnostic::{Code, Diagnostic};
use crate::map::HashMap;
use crate::source::Span;

/// What can be written.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "pack")]
pub struct Fields {
    title: Words,
    /// Organisation that published it.
    publisher: Words,
    meeting: Option<Words>,
    #[schemars(with = "DateText")]
    date: Words,
    /// Name of the file.
    file: Words,
    /// Of that file, in hexadecimal digits.
    sha256: Words,
    /// "lines: 1046" or "pages: 212".
    extent: Words,
    /// Where it was published.
    address: Option<Words>,
    licence: Option<Words>,
    /// The source's own slips.
    notes: Option<Vec<NoteFields>>,
    documents: Vec<Located<DocumentFields>>,
    moved_from: List,
    excuses: Excuses,
    corrections: Corrections,
    quotations: Quotations,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct NoteFields {
    at: Option<Words>,
    text: Words,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct DocumentFields {
    id: Words,
    title: Words,
    kind: Words,
    at: Words,
    /// Address of the record.
    published: Option<Words>,
    /// The reason why there is none.
    omitted: Option<Words>,
    minutes: Option<Vec<Located<ItemFields>>>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct ItemFields {
    #[schemars(with = "NumberText")]
    number: Words,
    title: Words,
    at: Words,
    /// Address of the record.
    published: Option<Words>,
    /// The reason why there is none.
    omitted: Option<Words>,
}

/// A pack.
#[derive(Clone, Debug)]
pub struct Pack {
    /// Unique, under 65 characters.
    pub title: Text,
    /// Who published it.
    pub publisher: Reference,
    /// The meeting that it was for.
    pub meeting: Option<Reference>,
    /// Its date.
    pub date: Date,
    /// Name of the file.
    pub file: String,
    /// Where that is written.
    pub file_span: Span,
    /// Of that file.
    pub sha256: String,
    /// Where that is written.
    pub sha256_span: Span,
    /// How long it is.
    pub extent: Extent,
    /// Where that is written; nothing where nobody has counted yet.
    pub extent_span: Option<Span>,
    /// Where it was published.
    pub address: Option<String>,
    /// Under what licence.
    pub licence: Option<String>,
    /// The source's own slips.
    pub notes: Vec<Note>,
    /// Everything that it holds.
    pub documents: Vec<Document>,
    /// What maintainers note about it.
    pub upkeep: Upkeep,
}

/// How long a source is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    /// Lines of text.
    Lines(u32),
    /// Pages of a PDF.
    Pages(u32),
}

impl Extent {
    /// The lines or pages of a text, counted as this counts.
    pub fn of(self, text: &str) -> Extent {
        let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        match self {
            Extent::Lines(_) => Extent::Lines(count(text.lines().count())),
            Extent::Pages(_) => Extent::Pages(count(text.trim_end_matches('\u{c}').split('\u{c}').count())),
        }
    }

    /// Whether a text is so long. What is blank at its end may be counted or not.
    pub fn is_of(self, text: &str) -> bool {
        (self.of(text.trim_end()).last()..=self.of(text).last()).contains(&self.last())
    }

    /// The number of the last line or page.
    pub fn last(self) -> u32 {
        match self {
            Extent::Lines(n) | Extent::Pages(n) => n,
        }
    }
}

impl fmt::Display for Extent {
    /// As it is written.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Extent::Lines(n) => write!(out, "lines: {n}"),
            Extent::Pages(n) => write!(out, "pages: {n}"),
        }
    }
}

/// A slip of the source.
#[derive(Clone, Debug)]
pub struct Note {
    /// Where.
    pub at: Option<At>,
    /// What.
    pub text: Text,
}

/// A document in the pack.
#[derive(Clone, Debug)]
pub struct Document {
    /// A name within the pack.
    pub id: String,
    /// In the source.
    pub title: Text,
    /// In a word.
    pub kind: String,
    /// Where it stands.
    pub at: At,
    /// What became of it.
    pub coverage: Coverage,
}

/// What became of a document.
#[derive(Clone, Debug)]
pub enum Coverage {
    /// One record tells it.
    Whole(Published),
    /// It is a set of minutes, each with its own fate.
    Minutes(Vec<Item>),
}

/// A numbered minute in the pack.
#[derive(Clone, Debug)]
pub struct Item {
    /// Its number.
    pub number: Number,
    /// Where its number is written.
    pub number_span: Span,
    /// In the source.
    pub title: Text,
    /// Where it stands.
    pub at: At,
    /// What became of it.
    pub published: Published,
}

/// Whether something is in the archive.
#[derive(Clone, Debug)]
pub enum Published {
    /// In this record.
    As(Reference),
    /// Not, and why.
    Omitted(Text),
}

impl Pack {
    /// The last line or page: that of the document that goes on furthest, where `extent:` says less and is told of itself.
    pub fn end(&self) -> u32 {
        self.documents.iter().map(|document| document.at.last()).fold(self.extent.last(), u32::max)
    }

    /// Whether nobody has written down the sum of its file yet: noughts stand there.
    pub fn lacks_sum(&self) -> bool {
        self.sha256.bytes().all(|sign| sign == b'0')
    }

    /// Every part of the source that is named.
    pub fn ranges(&self) -> impl Iterator<Item = &At> {
        let items = self.documents.iter().flat_map(|document| match &document.coverage {
            Coverage::Whole(_) => &[][..],
            Coverage::Minutes(items) => items.as_slice(),
        });
        let notes = self.notes.iter().filter_map(|note| note.at.as_ref());
        let documents = self.documents.iter().map(|document| &document.at);
        notes.chain(documents).chain(items.map(|item| &item.at))
    }

    /// What has no page: where it stands, and why.
    pub fn omissions(&self) -> impl Iterator<Item = (&At, &Text)> {
        let documents = self.documents.iter().flat_map(|document| match &document.coverage {
            Coverage::Whole(published) => vec![(&document.at, published)],
            Coverage::Minutes(items) => items.iter().map(|item| (&item.at, &item.published)).collect(),
        });
        documents.filter_map(|(at, published)| match published {
            Published::Omitted(why) => Some((at, why)),
            Published::As(_) => None,
        })
    }

    /// What became of each document and each numbered minute.
    pub fn parts(&self) -> impl Iterator<Item = &Published> {
        self.documents.iter().flat_map(|document| match &document.coverage {
            Coverage::Whole(published) => vec![published],
            Coverage::Minutes(items) => items.iter().map(|item| &item.published).collect(),
        })
    }
}

impl Record for Pack {
    const KIND: Kind = Kind::Pack;
    type Fields = Fields;

    fn from_fields(fields: Fields, reader: &mut Reader) -> Option<Self> {
        let Fields {
            title,
            publisher,
            meeting,
            date,
            file,
            sha256,
            extent,
            address,
            licence,
            notes,
            documents,
            moved_from,
            excuses,
            corrections,
            quotations,
        } = fields;
        let publisher = reader.reference(Kind::Organisation, publisher);
        let meeting = reader.optional_reference(Kind::Meeting, meeting);
        let date = reader.date(date);
        let sha256_span = sha256.span(reader.file);
        let sha256 = digest(reader, sha256);
        let extent_span = placeholder(&extent.value).is_none().then(|| extent.span(reader.file));
        let extent = self::extent(reader, &extent);
        let notes = reader.each(notes, note);
        tell_twins(reader, &documents);
        let documents = reader.each(Some(documents), document);
        let address = reader.optional_address(address, Wanted::Page);
        let upkeep = reader.upkeep(Self::KIND, moved_from, excuses, corrections, quotations);
        Some(Pack {
            title: reader.text(title),
            publisher: publisher?,
            meeting: meeting?,
            date: date?,
            file_span: file.span(reader.file),
            file: file.value.into(),
            sha256: sha256?,
            sha256_span,
            extent: extent?,
            extent_span,
            address: address?,
            licence: reader.words(licence),
            notes: notes?,
            documents: documents?,
            upkeep: upkeep?,
        })
    }

    fn title(&self) -> &Text {
        &self.title
    }

    fn upkeep(&self) -> &Upkeep {
        &self.upkeep
    }

    fn references(&self) -> Vec<&Reference> {
        let published = self.parts().filter_map(|part| match part {
            Published::As(record) => Some(record),
            Published::Omitted(_) => None,
        });
        [&self.publisher].into_iter().chain(&self.meeting).chain(published).collect()
    }
}

impl Says for Pack {
    fn said(&self) -> Vec<Saying<'_>> {
        let notes = self.notes.iter().filter_map(|note| Some(Saying::at(Part::Note, &note.text, note.at.as_ref()?)));
        [Saying::of(Part::Title, &self.title)].into_iter().chain(notes).collect()
    }
}

fn digest(reader: &mut Reader, written: Words) -> Option<String> {
    let sound = written.value.len() == 64 && written.value.bytes().all(|b| b.is_ascii_hexdigit());
    if !sound {
        reader.diagnostics.push(
            Diagnostic::error(Code::WrongType, "`sha256` is not a SHA-256 sum")
                .at(written.span(reader.file), "64 signs are expected: digits, and letters from a to f")
                .help("Copy the line `sha256:` of what `minutebook ledger FILE --print` prints for the source."),
        );
    }
    sound.then(|| written.value.to_ascii_lowercase())
}

fn extent(reader: &mut Reader, written: &Words) -> Option<Extent> {
    if let Some(found) = placeholder(&written.value) {
        reader.diagnostics.push(not_filled_in(&written.value[found], written.span(reader.file)));
        return Some(Extent::Pages(1));
    }
    let extent = written.value.split_once(':').and_then(|(unit, n)| {
        let n = n.trim().parse().ok().filter(|n| *n > 0)?;
        match unit.trim() {
            "lines" => Some(Extent::Lines(n)),
            "pages" => Some(Extent::Pages(n)),
            _ => None,
        }
    });
    if extent.is_none() {
        reader.diagnostics.push(
            Diagnostic::error(Code::BadRange, "`extent` says how long the source is")
                .at(written.span(reader.file), "\"lines: 1046\" or \"pages: 212\" is expected")
                .help("Count the lines of a text source, or the pages of a PDF, and write them in quotation marks."),
        );
    }
    extent
}

fn note(reader: &mut Reader, written: NoteFields) -> Option<Note> {
    let NoteFields { at, text } = written;
    let at = at.map_or(Some(None), |at| reader.at(&at).map(Some))?;
    Some(Note { at, text: reader.text(text) })
}

/// A document is known within the pack by its id, which is its own.
fn tell_twins(reader: &mut Reader, documents: &[Located<DocumentFields>]) {
    let mut known: HashMap<&str, Span> = HashMap::default();
    for id in documents.iter().map(|document| &document.value.id) {
        let span = id.span(reader.file);
        if let Some(first) = known.get(&*id.value) {
            let message = format!("two documents of this pack have the id `{}`", id.value);
            let fault = Diagnostic::error(Code::Contradiction, message).at(span, "the second of them");
            let help =
                "Give one of them another id. Where they are one document, keep one entry, with both ranges in `at:`.";
            reader.diagnostics.push(fault.related(*first, "the first of them").help(help));
        } else {
            known.insert(&id.value, span);
        }
    }
}

fn document(reader: &mut Reader, written: Located<DocumentFields>) -> Option<Document> {
    let place = written.range.clone();
    let DocumentFields { id, title, kind, at, published, omitted, minutes } = written.value;
    let at = reader.at(&at);
    let coverage = match minutes {
        Some(minutes) if published.is_none() && omitted.is_none() => {
            reader.each(Some(minutes), item).map(Coverage::Minutes)
        }
        Some(_) => {
            let span = Span::new(reader.file, place);
            reader.contradiction(
                span,
                "a set of minutes is published minute by minute",
                "Take `published:` or `omitted:` away, or take `minutes:` away.",
            );
            None
        }
        None => self::published(reader, place, published, omitted).map(Coverage::Whole),
    };
    let (title, kind) = (reader.text(title), reader.text(kind).text);
    Some(Document { id: id.value.into(), title, kind, at: at?, coverage: coverage? })
}

fn item(reader: &mut Reader, written: Located<ItemFields>) -> Option<Item> {
    let place = written.range.clone();
    let ItemFields { number, title, at, published, omitted } = written.value;
    let number_span = number.span(reader.file);
    let (number, at) = (reader.number(&number), reader.at(&at));
    let published = self::published(reader, place, published, omitted);
    Some(Item { number: number?, number_span, title: reader.text(title), at: at?, published: published? })
}

fn published(
    reader: &mut Reader,
    place: std::ops::Range<usize>,
    published: Option<Words>,
    omitted: Option<Words>,
) -> Option<Published> {
    match (published, omitted) {
        (Some(address), None) => self::address(reader, &address).map(Published::As),
        (None, Some(reason)) => Some(Published::Omitted(reader.text(reason))),
        _ => {
            let span = Span::new(reader.file, place);
            reader.contradiction(
                span,
                "each document and minute of a pack is either published or omitted",
                "Write `published:` with the address of its record, or `omitted:` with the reason. Nothing is skipped silently.",
            );
            None
        }
    }
}

fn address(reader: &mut Reader, written: &Words) -> Option<Reference> {
    let span = written.span(reader.file);
    let text = written.value.trim_start_matches('/').trim_end_matches(".md");
    let address =
        Address::parse(text).filter(|address| matches!(address.kind, Kind::Minute | Kind::Report | Kind::Page));
    if address.is_none() {
        reader.diagnostics.push(
            Diagnostic::error(
                Code::DanglingReference,
                format!("`{}` is not the address of a report or a minute", written.value),
            )
            .at(span, "an address with its folder is expected")
            .help("Write it as in reports/2020-03-18-llr-hosc/patient-transport."),
        );
    }
    address.map(|address| Reference { address, span })
}
