//! Front matter and Markdown become typed records: one kind a file, the private-to-the-kind `Fields` as they are
//! written, and the type as it is meant.

pub mod accessibility;
pub mod archive;
mod attachment;
mod control;
pub mod date;
mod drawing;
pub mod front_matter;
pub mod history;
pub mod id;
pub mod jargon;
pub mod language;
pub mod meeting;
pub mod minute;
pub mod number;
pub mod organisation;
pub mod pack;
pub mod page;
pub mod place;
pub mod placeholder;
pub mod remains;
pub mod report;
pub mod term;
pub mod time;
pub mod topic;
pub mod values;
pub mod web;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rayon::prelude::*;
use schemars::JsonSchema;
use serde::de::DeserializeOwned;

use crate::diagnostic::{Code, Diagnostic, Diagnostics, nearest};
use crate::figures::Ledger;
use crate::map::HashMap;
use crate::markdown::{self, Body};
use crate::read;
use crate::reading;
use crate::source::{self, FileId, Role, SourceFile, Sources, Span, sum};
use archive::Archive;
use id::{Address, Id, Kind, Reference};
use remains::Remains;
use values::{Meaning, Reader, Saying, Says, SourceRange, Text, Upkeep};

/// A kind of record: how it is read, and what every kind can be asked.
pub trait Record: Says + Sized + Send + Sync {
    /// Which kind.
    const KIND: Kind;
    /// The front matter as it is written.
    type Fields: DeserializeOwned + JsonSchema;

    /// What is meant; nothing where a value was at fault, which has then been reported.
    fn from_fields(fields: Self::Fields, reader: &mut Reader) -> Option<Self>;
    /// What a list calls it.
    fn title(&self) -> &Text;
    /// What maintainers note about it.
    fn upkeep(&self) -> &Upkeep;
    /// Every record that its front matter names.
    fn references(&self) -> Vec<&Reference>;
    /// Words with two meanings, settled for this record.
    fn meanings(&self) -> &[Meaning] {
        &[]
    }
    /// Where its facts are from.
    fn source(&self) -> Option<&SourceRange> {
        None
    }
    /// Stated arithmetic from which figures follow.
    fn workings(&self) -> &[Text] {
        &[]
    }
}

/// A record with its name, its file and its body.
#[derive(Debug)]
pub struct Entry<T> {
    /// Its name.
    pub id: Id,
    /// Its file.
    pub file: FileId,
    /// Its front matter.
    pub data: T,
    /// Its body.
    pub body: Body,
    /// Stands for the whole file.
    pub sum: u128,
    /// Stands for the front matter.
    front_matter_sum: u128,
}

/// The records of a kind, in the order of their ids.
#[derive(Debug)]
pub struct Collection<T> {
    entries: Vec<Arc<Entry<T>>>,
    index: HashMap<Id, usize>,
}

impl<T> Collection<T> {
    fn new(entries: Vec<Arc<Entry<T>>>) -> Self {
        let index = entries.iter().enumerate().map(|(i, entry)| (entry.id.clone(), i)).collect();
        Collection { entries, index }
    }

    /// In the order of their ids.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = &Entry<T>> {
        self.entries.iter().map(AsRef::as_ref)
    }

    /// The record of an id.
    pub fn get(&self, id: &Id) -> Option<&Entry<T>> {
        self.index.get(id).map(|i| self.entries[*i].as_ref())
    }

    /// Where the record of an id stands among the others.
    pub fn position(&self, id: &Id) -> Option<usize> {
        self.index.get(id).copied()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }
}

impl<T: Sync + Send> Collection<T> {
    /// All of them as a slice, to be gone through in parallel.
    pub fn entries(&self) -> &[Arc<Entry<T>>] {
        &self.entries
    }
}

/// A file that is published as it is.
#[derive(Clone, Copy, Debug)]
pub struct Attachment {
    /// The file.
    pub file: FileId,
    /// Its size in bytes.
    pub size: usize,
}

/// The figures of a pack: what `minutebook ledger` wrote.
#[derive(Debug)]
pub struct PackLedger {
    /// The file.
    pub file: FileId,
    /// What it says.
    pub ledger: Ledger,
    /// Stands for the whole file.
    pub sum: u128,
}

/// A source that is at hand.
#[derive(Debug)]
pub struct PackPaper {
    places: Vec<String>,
}

impl PackPaper {
    /// The text of a line or page, counted from 1.
    pub fn place(&self, number: u32) -> Option<&str> {
        let index = usize::try_from(number).ok()?.checked_sub(1)?;
        self.places.get(index).map(String::as_str)
    }
}

/// Everything that the content says, typed. Nothing changes it after it is made.
#[derive(Debug)]
pub struct Site {
    /// About the archive as a whole.
    pub archive: Archive,
    /// Meetings.
    pub meetings: Collection<meeting::Meeting>,
    /// Minutes.
    pub minutes: Collection<minute::Minute>,
    /// Reports.
    pub reports: Collection<report::Report>,
    /// Organisations.
    pub organisations: Collection<organisation::Organisation>,
    /// Places.
    pub places: Collection<place::Place>,
    /// Topics.
    pub topics: Collection<topic::Topic>,
    /// Terms of the glossary.
    pub terms: Collection<term::Term>,
    /// Packs.
    pub packs: Collection<pack::Pack>,
    /// Pages about the archive.
    pub pages: Collection<page::Page>,
    /// Records whose front matter is at fault. A page that names one of them is not blamed for it.
    pub broken: BTreeMap<Address, Option<Arc<Broken>>>,
    /// `archive.yaml` is at fault, and nothing is known of what it says.
    pub is_archive_broken: bool,
    /// `jargon.yaml` is at fault, and nothing is known of its words.
    pub is_jargon_broken: bool,
    /// Files that are published as they lie beside records, by path below `content/`.
    pub attachments: BTreeMap<String, Attachment>,
    /// Words for which the archive wants plainer ones.
    pub jargon: Vec<reading::Entry>,
    /// What the tests of the built archive found out, where they were recorded.
    pub accessibility: Option<accessibility::Accessibility>,
    /// The day on which somebody looks at the archive, where that matters.
    pub today: Option<date::Date>,
    /// The figures of packs, by their ids.
    pub ledgers: BTreeMap<Id, Arc<PackLedger>>,
    /// Packs whose ledgers cannot be read, which has been reported.
    pub unreadable_ledgers: BTreeSet<Id>,
    /// The sources of packs, by their ids, where they are at hand.
    pub papers: BTreeMap<Id, PackPaper>,
    /// When records changed, where version control knows it.
    pub history: BTreeMap<Address, history::Changes>,
    /// Stands for `archive.yaml`, the names of all records, their front matter and when they changed: all that one page can show
    /// of another.
    pub front_matter_sum: u128,
}

/// Calls `$visit!(collection)` for each collection of a site: what must be done for every kind is written once.
macro_rules! for_each_kind {
    ($site:expr, $visit:ident) => {{
        let site: &$crate::model::Site = $site;
        $visit!(&site.meetings);
        $visit!(&site.minutes);
        $visit!(&site.reports);
        $visit!(&site.organisations);
        $visit!(&site.places);
        $visit!(&site.topics);
        $visit!(&site.terms);
        $visit!(&site.packs);
        $visit!(&site.pages);
    }};
}
pub(crate) use for_each_kind;

/// What every kind of record can be asked, without knowing the kind.
#[derive(Clone, Copy)]
pub struct AnyEntry<'site> {
    /// The kind.
    pub kind: Kind,
    /// Its name.
    pub id: &'site Id,
    /// Its file.
    pub file: FileId,
    /// What a list calls it.
    pub title: &'site Text,
    /// Its body.
    pub body: &'site Body,
    /// What maintainers note about it.
    pub upkeep: &'site Upkeep,
    /// Words with two meanings, settled for it.
    pub meanings: &'site [Meaning],
    /// Where its facts are from.
    pub source: Option<&'site SourceRange>,
    /// Stated arithmetic from which figures follow.
    pub workings: &'site [Text],
    /// What its front matter says to readers.
    pub says: &'site dyn Says,
    /// Stands for the whole file.
    pub sum: u128,
    front_matter_sum: u128,
}

/// Stands for front matter that could not be read.
struct Silent;

impl Says for Silent {
    fn said(&self) -> Vec<Saying<'_>> {
        Vec::new()
    }
}

static NO_UPKEEP: Upkeep =
    Upkeep { moved_from: Vec::new(), excuses: Vec::new(), corrections: Vec::new(), quotations: Vec::new() };

impl AnyEntry<'_> {
    /// Kind and id.
    pub fn address(&self) -> Address {
        Address { kind: self.kind, id: self.id.clone() }
    }

    /// The addresses that it used to have, the first one first.
    pub fn former_addresses(&self) -> impl Iterator<Item = Address> {
        self.upkeep.moved_from.iter().map(|old| Address { kind: self.kind, id: Id::new(&old.text) })
    }

    /// The address that it had first, which outlives every renaming: what others keep it under.
    pub fn first_address(&self) -> Address {
        self.former_addresses().next().unwrap_or_else(|| self.address())
    }
}

impl Site {
    /// Every record, kind by kind, in the order of [`Kind::ALL`] and of ids.
    pub fn entries(&self) -> Vec<AnyEntry<'_>> {
        let mut all = Vec::new();
        macro_rules! visit {
            ($collection:expr) => {
                all.extend($collection.iter().map(any_entry))
            };
        }
        for_each_kind!(self, visit);
        all
    }

    /// What is left of the records whose front matter is at fault.
    pub fn broken_entries(&self) -> impl Iterator<Item = AnyEntry<'_>> {
        self.broken.iter().filter_map(|(address, broken)| Some((address, broken.as_ref()?))).map(|(address, broken)| {
            AnyEntry {
                kind: address.kind,
                id: &address.id,
                file: broken.file,
                title: &broken.title,
                body: &broken.body,
                upkeep: broken.remains.upkeep.as_ref().unwrap_or(&NO_UPKEEP),
                meanings: &[],
                source: None,
                workings: &[],
                says: &Silent,
                sum: 0,
                front_matter_sum: 0,
            }
        })
    }

    /// The record of an address, if there is one.
    pub fn entry(&self, address: &Address) -> Option<AnyEntry<'_>> {
        let mut found = None;
        macro_rules! visit {
            ($collection:expr) => {
                if let Some(entry) = of_kind($collection, address.kind).and_then(|c| c.get(&address.id)) {
                    found = Some(any_entry(entry));
                }
            };
        }
        for_each_kind!(self, visit);
        found
    }

    /// What a list calls the record of an address, if there is one.
    pub fn title(&self, address: &Address) -> Option<&str> {
        self.entry(address).map(|entry| entry.title.text.as_str())
    }

    /// Whether there is a record of this address, sound or broken.
    pub fn knows(&self, address: &Address) -> bool {
        let mut known = self.broken.contains_key(address);
        macro_rules! visit {
            ($collection:expr) => {
                known |= of_kind($collection, address.kind).is_some_and(|c| c.get(&address.id).is_some())
            };
        }
        for_each_kind!(self, visit);
        known
    }

    /// Every id of a kind.
    pub fn ids(&self, kind: Kind) -> Vec<&Id> {
        let mut ids = Vec::new();
        macro_rules! visit {
            ($collection:expr) => {
                ids.extend(of_kind($collection, kind).into_iter().flat_map(Collection::iter).map(|entry| &entry.id))
            };
        }
        for_each_kind!(self, visit);
        ids
    }
}

fn of_kind<T: Record>(collection: &Collection<T>, kind: Kind) -> Option<&Collection<T>> {
    (T::KIND == kind).then_some(collection)
}

/// What every kind can be asked, of a record of a known kind.
pub fn any_entry<T: Record>(entry: &Entry<T>) -> AnyEntry<'_> {
    AnyEntry {
        kind: T::KIND,
        id: &entry.id,
        file: entry.file,
        title: entry.data.title(),
        body: &entry.body,
        upkeep: entry.data.upkeep(),
        meanings: entry.data.meanings(),
        source: entry.data.source(),
        workings: entry.data.workings(),
        says: &entry.data,
        sum: entry.sum,
        front_matter_sum: entry.front_matter_sum,
    }
}

/// A record whose front matter is at fault: its body can be checked all the same.
#[derive(Debug)]
pub struct Broken {
    file: FileId,
    /// Nobody knows it.
    title: Text,
    body: Body,
    /// What can be known of it all the same.
    pub remains: Remains,
    /// Stands for the front matter.
    front_matter_sum: u128,
}

/// A parsed record of any kind: what is kept between two builds for a file that did not change.
#[derive(Clone, Debug)]
#[allow(missing_docs)]
pub enum Parsed {
    Meeting(Arc<Entry<meeting::Meeting>>),
    Minute(Arc<Entry<minute::Minute>>),
    Report(Arc<Entry<report::Report>>),
    Organisation(Arc<Entry<organisation::Organisation>>),
    Place(Arc<Entry<place::Place>>),
    Topic(Arc<Entry<topic::Topic>>),
    Term(Arc<Entry<term::Term>>),
    Pack(Arc<Entry<pack::Pack>>),
    Page(Arc<Entry<page::Page>>),
    /// Its front matter is at fault.
    Broken(Address, Option<Arc<Broken>>),
    /// It lies beside a record and is published as it is.
    Attachment(String, Attachment),
    /// The figures of the pack with this id.
    Ledger(Id, Option<Arc<PackLedger>>),
    /// It is about the archive as a whole, and read by itself.
    Archive,
    /// It cannot be a record, and a diagnostic says so.
    Nothing,
}

/// What reading one file gave.
pub type ParsedFile = (Parsed, Diagnostics);

/// Remembers what files became, from one build to the next. The plain build remembers nothing.
pub trait Memory: Sync {
    /// What `file` became, from memory or by calling `parse`.
    fn parsed(&self, id: FileId, file: &SourceFile, parse: &dyn Fn() -> ParsedFile) -> ParsedFile;
}

/// Makes the site of the sources. Nothing is returned where there is no `archive.yaml`.
pub fn model(sources: &Sources, memory: &dyn Memory, diagnostics: &mut Diagnostics) -> Option<Site> {
    let files: Vec<_> = sources.iter().collect();
    let parsed: Vec<ParsedFile> =
        files.par_iter().map(|(id, file)| memory.parsed(*id, file, &|| parse(*id, file))).collect();
    let mut gathered = Gathered::default();
    for (parsed, faults) in parsed {
        diagnostics.append(faults);
        gathered.add(parsed);
    }
    let archive = read_archive(sources, diagnostics)?;
    let is_archive_broken = archive.is_none();
    let archive = archive.unwrap_or_default();
    let jargon = read_jargon(sources, diagnostics);
    let is_jargon_broken = jargon.is_none();
    let jargon = jargon.unwrap_or_default();
    let accessibility = read_accessibility(sources, diagnostics);
    let today = sources.today().and_then(date::of_days);
    let gathered = gathered.into_site(archive, jargon);
    let site = Site { accessibility, today, is_archive_broken, is_jargon_broken, ..gathered };
    let front_matter_sum = front_matter_sum(&site, sources);
    let papers = papers(&site, sources, diagnostics);
    let history = history::history(&site, sources);
    Some(Site { front_matter_sum, papers, history, ..site })
}

/// The sources that are at hand, each with the pack that was made from that very file.
fn papers(site: &Site, sources: &Sources, diagnostics: &mut Diagnostics) -> BTreeMap<Id, PackPaper> {
    let mut papers = BTreeMap::new();
    for (_, file) in sources.iter() {
        let Role::Paper { name, sha256 } = &file.role else { continue };
        for pack in site.packs.iter().filter(|pack| pack.data.file == *name) {
            if pack.data.sha256 != *sha256 {
                diagnostics.push(another_paper(pack, file));
                continue;
            }
            let end = match pack.data.extent {
                pack::Extent::Lines(_) => '\n',
                pack::Extent::Pages(_) => '\u{c}',
            };
            let places = file.text().split(end).map(str::to_owned).collect();
            papers.insert(pack.id.clone(), PackPaper { places });
        }
    }
    papers
}

fn another_paper(pack: &Entry<pack::Pack>, file: &SourceFile) -> Diagnostic {
    Diagnostic::error(Code::BadLedger, format!("{} is not the file that this pack was made from", file.path))
        .at(pack.data.title.span, "the pack has another sum under `sha256:`")
        .help(format!("Find the file with the sum {}, or take this one out of the folder.", pack.data.sha256))
}

fn front_matter_sum(site: &Site, sources: &Sources) -> u128 {
    let is_common = |file: &SourceFile| matches!(&file.role, Role::Content(path) if !path.contains('/'));
    let archive = sources.iter().filter(|(_, file)| is_common(file)).map(|(_, file)| sum([file.bytes()]));
    let ledgers = site.ledgers.iter().map(|(id, ledger)| sum([id.as_str().as_bytes(), &ledger.sum.to_le_bytes()]));
    let attachments = site.attachments.iter().map(|(path, file)| sum([path.as_bytes(), &file.size.to_le_bytes()]));
    let records = site.entries().into_iter().map(|entry| {
        sum([entry.kind.folder().as_bytes(), entry.id.as_str().as_bytes(), &entry.front_matter_sum.to_le_bytes()])
    });
    let broken = site.broken.iter().map(|(address, broken)| {
        let front_matter = broken.as_ref().map_or(0, |broken| broken.front_matter_sum);
        sum([address.kind.folder().as_bytes(), address.id.as_str().as_bytes(), &front_matter.to_le_bytes(), b"broken"])
    });
    let history = sources.history().iter().map(|(path, changes)| {
        let source::Changes { first, last, times } = changes;
        sum([path.as_bytes(), first.as_bytes(), last.as_bytes(), &times.to_le_bytes()])
    });
    let all = archive.chain(ledgers).chain(attachments).chain(records).chain(broken).chain(history);
    let all: Vec<u8> = all.flat_map(u128::to_le_bytes).collect();
    sum([all.as_slice()])
}

fn is_archive(file: &SourceFile) -> bool {
    matches!(&file.role, Role::Content(path) if path == "archive.yaml")
}

fn parse(id: FileId, file: &SourceFile) -> ParsedFile {
    let mut diagnostics = Diagnostics::new();
    let blanked = has_fields(file).then(|| control::check(id, file, &mut diagnostics)).flatten();
    let file = blanked.as_ref().unwrap_or(file);
    let parsed = match &file.role {
        Role::Content(path) if path == "archive.yaml" || path == JARGON || path == ACCESSIBILITY => Parsed::Archive,
        Role::Content(path) => parse_content(id, file, path, &mut diagnostics),
        Role::Asset(name) => attachment::asset(id, name, &mut diagnostics),
        Role::Template(_) | Role::Strings { .. } | Role::Paper { .. } => Parsed::Nothing,
    };
    (parsed, diagnostics)
}

/// Whether it is a record, or another file with fields.
fn has_fields(file: &SourceFile) -> bool {
    matches!(&file.role, Role::Content(path) if path.ends_with(".md") || path.ends_with(".yaml"))
}

fn parse_content(id: FileId, file: &SourceFile, path: &str, diagnostics: &mut Diagnostics) -> Parsed {
    let Some((kind, rest)) = path.split_once('/').and_then(|(folder, rest)| Some((Kind::from_folder(folder)?, rest)))
    else {
        diagnostics.push(unknown_place(id, path));
        return Parsed::Nothing;
    };
    if let Some(pack) = rest.strip_suffix(LEDGER).filter(|_| kind == Kind::Pack) {
        return ledger(id, file, Id::new(pack), diagnostics);
    }
    let Some(name) = rest.strip_suffix(".md") else {
        return attachment::attachment(id, file, path, diagnostics);
    };
    if let Some(fault) = Id::fault(name) {
        diagnostics.push(
            Diagnostic::error(Code::BadFileName, format!("the file name `{rest}` cannot become an address: {fault}"))
                .at(Span::new(id, 0..0), "this file")
                .help("Rename the file: small letters without accents, digits and hyphens, then `.md`."),
        );
        return Parsed::Nothing;
    }
    let address = Address { kind, id: Id::new(name) };
    let record = record(id, file, &address, diagnostics);
    record.unwrap_or_else(|broken| Parsed::Broken(address, broken))
}

fn record(id: FileId, file: &SourceFile, address: &Address, diagnostics: &mut Diagnostics) -> Read<Parsed> {
    Ok(match address.kind {
        Kind::Meeting => Parsed::Meeting(entry(id, file, address, diagnostics)?),
        Kind::Minute => Parsed::Minute(entry(id, file, address, diagnostics)?),
        Kind::Report => Parsed::Report(entry(id, file, address, diagnostics)?),
        Kind::Organisation => Parsed::Organisation(entry(id, file, address, diagnostics)?),
        Kind::Place => Parsed::Place(entry(id, file, address, diagnostics)?),
        Kind::Topic => Parsed::Topic(entry(id, file, address, diagnostics)?),
        Kind::Term => Parsed::Term(entry(id, file, address, diagnostics)?),
        Kind::Pack => Parsed::Pack(entry(id, file, address, diagnostics)?),
        Kind::Page => Parsed::Page(entry(id, file, address, diagnostics)?),
    })
}

/// What was read, or what is left of it.
type Read<T> = Result<T, Option<Arc<Broken>>>;

/// Reads a record. The body is read even where the front matter is at fault, so that all faults are told at once.
fn entry<T: Record>(
    id: FileId,
    file: &SourceFile,
    address: &Address,
    diagnostics: &mut Diagnostics,
) -> Read<Arc<Entry<T>>> {
    let Some(parts) = front_matter::split(file.text()) else {
        let first = file.text().lines().next().unwrap_or_default();
        let (message, label) = match first.trim_end() {
            "---" => ("the front matter is not closed", "after this line and the fields another `---` is expected"),
            first if first.starts_with("<<<<<<<") => {
                ("marks of a merge conflict stand before the front matter", "keep one of the two versions that follow")
            }
            _ => ("this record has no front matter", "a line with `---` is expected first"),
        };
        diagnostics.push(
            Diagnostic::error(Code::NoFrontMatter, message).at(Span::new(id, 0..first.len()), label).help(format!(
                "A record begins with a line `---`, its fields, and another line `---`. See `minutebook new {}`.",
                T::KIND.name()
            )),
        );
        return Err(None);
    };
    let front_matter_sum = sum([file.text()[parts.yaml.clone()].as_bytes()]);
    let fields = front_matter::read::<T::Fields>(id, file.text(), parts.yaml.end, diagnostics);
    let body = markdown::parse(id, file, parts.body, diagnostics);
    let Some(data) =
        fields.and_then(|fields| T::from_fields(fields, &mut Reader { file: id, source: file.text(), diagnostics }))
    else {
        let title = Text { text: String::new(), span: Span::new(id, 0..0) };
        let remains = Remains::of(id, file.text(), parts.yaml.end, address);
        return Err(Some(Arc::new(Broken { file: id, title, body, remains, front_matter_sum })));
    };
    Ok(Arc::new(Entry { id: address.id.clone(), file: id, data, body, sum: sum([file.bytes()]), front_matter_sum }))
}

/// How the file of a pack's figures ends.
const LEDGER: &str = ".figures";

fn ledger(id: FileId, file: &SourceFile, pack: Id, diagnostics: &mut Diagnostics) -> Parsed {
    match Ledger::parse(file.text()) {
        Ok(ledger) => Parsed::Ledger(pack, Some(Arc::new(PackLedger { file: id, ledger, sum: sum([file.bytes()]) }))),
        Err(error) => {
            let lines = file.text().split_inclusive('\n');
            let start: usize = lines.clone().take(error.line.saturating_sub(1)).map(str::len).sum();
            let line = lines.clone().nth(error.line.saturating_sub(1)).unwrap_or_default();
            diagnostics.push(
                Diagnostic::error(Code::BadLedger, "this ledger of figures cannot be read")
                    .at(Span::new(id, start..start + line.trim_end().len()), error.message)
                    .help("A ledger is written by `minutebook ledger`, never by hand. Make it again from the source."),
            );
            Parsed::Ledger(pack, None)
        }
    }
}

fn unknown_place(id: FileId, path: &str) -> Diagnostic {
    let folders = Kind::ALL.map(Kind::folder);
    let folder = path.split('/').next().unwrap_or_default();
    let hint = match nearest(folder, folders) {
        Some(near) if near == folder => {
            format!(" Files that may lie beside them end in {}.", attachment::ENDS.join(", "))
        }
        Some(near) => format!(" Did you mean {near}/?"),
        None => String::new(),
    };
    Diagnostic::error(Code::UnknownPlace, format!("nothing is known to do with content/{path}"))
        .at(Span::new(id, 0..0), "this file")
        .help(format!("Records are Markdown files (.md) below {}.{hint}", folders.join("/, ") + "/"))
}

/// Reads `archive.yaml`. Nothing within where it is at fault, which is reported: the faults of all other files are told too.
fn read_archive(sources: &Sources, diagnostics: &mut Diagnostics) -> Option<Option<Archive>> {
    let found = sources.iter().find(|(_, file)| is_archive(file));
    let Some((id, file)) = found else {
        diagnostics.push(Diagnostic::error(Code::NoArchive, "there is no content/archive.yaml").help(
            "Every archive has one: it gives the title and the language. `minutebook init FOLDER` makes a new archive.",
        ));
        return None;
    };
    let text = control::blanked(file.text());
    let fields = front_matter::read::<archive::Fields>(id, &text, text.len(), diagnostics);
    let theme = read::theme_name(&text);
    let languages: Vec<&str> = sources.iter().filter_map(|(_, file)| language_of(file)).collect();
    let mut reader = Reader { file: id, source: &text, diagnostics };
    Some(fields.map(|fields| Archive::from_fields(fields, theme, &languages, &mut reader)))
}

/// The language of a file of words of the interface.
fn language_of(file: &SourceFile) -> Option<&str> {
    match &file.role {
        Role::Strings { language, .. } => Some(language),
        _ => None,
    }
}

/// The file of the words for which the archive wants plainer ones.
const JARGON: &str = "jargon.yaml";

/// The words; none where there is no such file, and nothing where it is at fault, which is reported.
fn read_jargon(sources: &Sources, diagnostics: &mut Diagnostics) -> Option<Vec<reading::Entry>> {
    let found = sources.iter().find(|(_, file)| matches!(&file.role, Role::Content(path) if path == JARGON));
    let Some((id, file)) = found else { return Some(Vec::new()) };
    let text = control::blanked(file.text());
    let fields = front_matter::read::<jargon::Fields>(id, &text, text.len(), diagnostics)?;
    Some(fields.entries(&mut Reader { file: id, source: &text, diagnostics }))
}

/// The file of what the tests of the built archive found out.
const ACCESSIBILITY: &str = "accessibility.yaml";

fn read_accessibility(sources: &Sources, diagnostics: &mut Diagnostics) -> Option<accessibility::Accessibility> {
    let (id, file) =
        sources.iter().find(|(_, file)| matches!(&file.role, Role::Content(path) if path == ACCESSIBILITY))?;
    let text = control::blanked(file.text());
    let fields = front_matter::read::<accessibility::Fields>(id, &text, text.len(), diagnostics)?;
    accessibility::Accessibility::from_fields(fields, &mut Reader { file: id, source: &text, diagnostics })
}

/// The records so far, kind by kind.
#[derive(Default)]
struct Gathered {
    meetings: Vec<Arc<Entry<meeting::Meeting>>>,
    minutes: Vec<Arc<Entry<minute::Minute>>>,
    reports: Vec<Arc<Entry<report::Report>>>,
    organisations: Vec<Arc<Entry<organisation::Organisation>>>,
    places: Vec<Arc<Entry<place::Place>>>,
    topics: Vec<Arc<Entry<topic::Topic>>>,
    terms: Vec<Arc<Entry<term::Term>>>,
    packs: Vec<Arc<Entry<pack::Pack>>>,
    pages: Vec<Arc<Entry<page::Page>>>,
    broken: BTreeMap<Address, Option<Arc<Broken>>>,
    attachments: BTreeMap<String, Attachment>,
    ledgers: BTreeMap<Id, Arc<PackLedger>>,
    unreadable_ledgers: BTreeSet<Id>,
}

impl Gathered {
    fn add(&mut self, parsed: Parsed) {
        match parsed {
            Parsed::Meeting(entry) => self.meetings.push(entry),
            Parsed::Minute(entry) => self.minutes.push(entry),
            Parsed::Report(entry) => self.reports.push(entry),
            Parsed::Organisation(entry) => self.organisations.push(entry),
            Parsed::Place(entry) => self.places.push(entry),
            Parsed::Topic(entry) => self.topics.push(entry),
            Parsed::Term(entry) => self.terms.push(entry),
            Parsed::Pack(entry) => self.packs.push(entry),
            Parsed::Page(entry) => self.pages.push(entry),
            Parsed::Broken(address, broken) => drop(self.broken.insert(address, broken)),
            Parsed::Attachment(path, file) => drop(self.attachments.insert(path, file)),
            Parsed::Ledger(pack, Some(ledger)) => drop(self.ledgers.insert(pack, ledger)),
            Parsed::Ledger(pack, None) => drop(self.unreadable_ledgers.insert(pack)),
            Parsed::Archive | Parsed::Nothing => {}
        }
    }

    fn into_site(self, archive: Archive, jargon: Vec<reading::Entry>) -> Site {
        Site {
            archive,
            jargon,
            accessibility: None,
            today: None,
            meetings: Collection::new(self.meetings),
            minutes: Collection::new(self.minutes),
            reports: Collection::new(self.reports),
            organisations: Collection::new(self.organisations),
            places: Collection::new(self.places),
            topics: Collection::new(self.topics),
            terms: Collection::new(self.terms),
            packs: Collection::new(self.packs),
            pages: Collection::new(self.pages),
            broken: self.broken,
            is_archive_broken: false,
            is_jargon_broken: false,
            attachments: self.attachments,
            ledgers: self.ledgers,
            unreadable_ledgers: self.unreadable_ledgers,
            papers: BTreeMap::new(),
            history: BTreeMap::new(),
            front_matter_sum: 0,
        }
    }
}

/// The JSON Schema of a kind's front matter, from the same type that reads it.
pub fn schema(kind: Kind) -> schemars::Schema {
    match kind {
        Kind::Meeting => schemars::schema_for!(meeting::Fields),
        Kind::Minute => schemars::schema_for!(minute::Fields),
        Kind::Report => schemars::schema_for!(report::Fields),
        Kind::Organisation => schemars::schema_for!(organisation::Fields),
        Kind::Place => schemars::schema_for!(place::Fields),
        Kind::Topic => schemars::schema_for!(topic::Fields),
        Kind::Term => schemars::schema_for!(term::Fields),
        Kind::Pack => schemars::schema_for!(pack::Fields),
        Kind::Page => schemars::schema_for!(page::Fields),
    }
}

/// The JSON Schema of `archive.yaml`.
pub fn archive_schema() -> schemars::Schema {
    schemars::schema_for!(archive::Fields)
}
