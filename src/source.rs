//! What was read: files, their text, and places in them.
//!
//! Everything that is said of a place in a file carries a [`Span`]. A span is always in bytes from the start of the
//! file; lines and columns are worked out only when a person is to be shown the place.

pub mod name;

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::fmt;
use std::hash::Hasher;
use std::ops::Range;
use std::rc::Rc;
use std::sync::Arc;

use sha2::{Digest, Sha256};
use siphasher::sip128::{Hasher128, SipHasher13};

use crate::map::HashMap;

/// Which file of the [`Sources`] a thing came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(u32);

/// A place in a file: bytes from the start of that file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The file.
    pub file: FileId,
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl Span {
    /// The span of `range` (bytes) in `file`.
    pub fn new(file: FileId, range: Range<usize>) -> Self {
        Span { file, start: to_u32(range.start), end: to_u32(range.end) }
    }

    /// The span as a range of bytes.
    pub fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// Offsets are kept in 32 bits: `read` refuses files of 4 GiB and more.
pub fn to_u32(offset: usize) -> u32 {
    u32::try_from(offset).unwrap_or(u32::MAX)
}

/// What a file holds.
#[derive(Clone, Debug, Eq)]
pub enum Contents {
    /// Text, known to be UTF-8.
    Text(Arc<str>),
    /// Anything else: a picture, a PDF.
    Binary(Arc<[u8]>),
}

impl PartialEq for Contents {
    /// Bytes that were read once are the same without a look at them, which an [`Arc`] of a slice does not know by itself.
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Contents::Text(one), Contents::Text(other)) => Arc::ptr_eq(one, other) || one == other,
            (Contents::Binary(one), Contents::Binary(other)) => Arc::ptr_eq(one, other) || one == other,
            _ => false,
        }
    }
}

/// One file as it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceFile {
    /// How a person is told of it, from the folder they work in: `content/pages/about.md`.
    pub path: String,
    /// Its part in the build.
    pub role: Role,
    /// Its bytes.
    pub contents: Contents,
}

impl SourceFile {
    /// The text, empty for a file that is not text.
    pub fn text(&self) -> &str {
        match &self.contents {
            Contents::Text(text) => text,
            Contents::Binary(_) => "",
        }
    }

    /// The bytes, whatever they are.
    pub fn bytes(&self) -> &[u8] {
        match &self.contents {
            Contents::Text(text) => text.as_bytes(),
            Contents::Binary(bytes) => bytes,
        }
    }
}

/// The part that a file has in the build, with its name in that part.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// A file below `content/`: `pages/about.md`.
    Content(String),
    /// A template of the theme: `minute.html`.
    Template(String),
    /// A strings file: of the theme in the program, which has every word, or of the archive's own, which may have some.
    #[allow(missing_docs)]
    Strings { language: String, built_in: bool },
    /// A file that is published as it is: `site.css`.
    Asset(String),
    /// A source that a maintainer has at hand. Its lines end with a line feed, its pages with a form feed.
    #[allow(missing_docs)]
    Paper { name: String, sha256: String },
}

/// What version control knows of files, by their paths below `content/`. A file that it does not know is not there.
pub type History = BTreeMap<String, Changes>;

/// When a file changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changes {
    /// The day on which it was added: `2020-03-18`.
    pub first: String,
    /// The day of its last change.
    pub last: String,
    /// How many changes are known, with the first.
    pub times: usize,
}

/// What files said when a page that rests on sections of them last changed, where they say something else today: by the path of
/// that page and by their own, both below `content/`.
pub type Earlier = BTreeMap<String, BTreeMap<String, Arc<str>>>;

/// Every file that a build is made from, in the order of their roles and names, and what version control knows of them.
#[derive(Clone, Debug, Default)]
pub struct Sources {
    files: Vec<SourceFile>,
    history: History,
    earlier: Arc<Earlier>,
    /// Days since 1 January 1970.
    today: Option<i64>,
}

impl Sources {
    /// Takes the files and puts them in order, so that nothing later depends on how they were found.
    pub fn new(mut files: Vec<SourceFile>) -> Self {
        files.sort_by(|a, b| a.role.cmp(&b.role));
        Sources { files, history: History::new(), earlier: Arc::default(), today: None }
    }

    /// The same files, with what version control knows of them.
    pub fn with_history(self, history: History) -> Self {
        Sources { history, ..self }
    }

    /// The same files, with what some said before.
    pub fn with_earlier(self, earlier: Earlier) -> Self {
        Sources { earlier: Arc::new(earlier), ..self }
    }

    /// The same files, looked at on a day, in days since 1 January 1970. Nothing that is published depends on it: only
    /// warnings do.
    pub fn with_today(self, days: i64) -> Self {
        Sources { today: Some(days), ..self }
    }

    /// The day on which the files are looked at, where somebody cares.
    pub fn today(&self) -> Option<i64> {
        self.today
    }

    /// What version control knows of the files.
    pub fn history(&self) -> &History {
        &self.history
    }

    /// What files said when pages that rest on them last changed, where somebody cares.
    pub fn earlier(&self) -> &Arc<Earlier> {
        &self.earlier
    }

    /// The file of an id that came from these sources.
    pub fn get(&self, id: FileId) -> &SourceFile {
        &self.files[id.0 as usize]
    }

    /// All files with their ids, in order.
    pub fn iter(&self) -> impl Iterator<Item = (FileId, &SourceFile)> {
        self.files.iter().enumerate().map(|(i, file)| (FileId(to_u32(i)), file))
    }

    /// The text of a place.
    pub fn slice(&self, span: Span) -> &str {
        self.get(span.file).text().get(span.range()).unwrap_or_default()
    }

    /// The bytes of a place, cut to whole characters that the file has: nothing that is printed falls over a place that is wrong.
    pub fn bytes_of(&self, span: Span) -> Range<usize> {
        let text = self.get(span.file).text();
        let start = floor_char_boundary(text, span.start as usize);
        start..floor_char_boundary(text, span.end as usize).max(start)
    }
}

/// Where bytes of [`Sources`] are, as a person counts. Each file is read through once, when it is first asked for.
pub struct Positions<'a> {
    sources: &'a Sources,
    counts: RefCell<HashMap<FileId, Rc<Counts>>>,
}

impl<'a> Positions<'a> {
    /// Nothing is counted yet.
    pub fn of(sources: &'a Sources) -> Self {
        Positions { sources, counts: RefCell::default() }
    }

    /// Line and column of a byte of a file, both from 1; the column counts characters.
    pub fn position(&self, file: FileId, offset: usize) -> Position {
        let text = self.sources.get(file).text();
        let offset = floor_char_boundary(text, offset);
        let counts = self.counts(file);
        let line = counts.lines.partition_point(|start| *start as usize <= offset);
        let start = line.checked_sub(1).map_or(0, |last| counts.lines[last] as usize);
        Position { line, column: counts.characters(text, offset) - counts.characters(text, start) + 1 }
    }

    fn counts(&self, file: FileId) -> Rc<Counts> {
        let count = || Rc::new(Counts::of(self.sources.get(file).text()));
        Rc::clone(self.counts.borrow_mut().entry(file).or_insert_with(count))
    }
}

/// What is counted once of a text, so that no place of it costs more than a few steps.
struct Counts {
    /// The first byte of each line.
    lines: Vec<u32>,
    /// How many characters begin before each block of [`BLOCK`] bytes: a whole text can be one line.
    blocks: Vec<u32>,
}

/// In bytes: few enough to be counted again for each place.
const BLOCK: usize = 256;

impl Counts {
    fn of(text: &str) -> Self {
        let breaks = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
        let lines = [0].into_iter().chain(breaks.map(|(i, _)| to_u32(i + 1))).collect();
        let mut blocks = vec![0];
        let mut before = 0;
        for block in text.as_bytes().chunks_exact(BLOCK) {
            before += characters(block);
            blocks.push(before);
        }
        Counts { lines, blocks }
    }

    /// How many characters begin before a byte of the text.
    fn characters(&self, text: &str, offset: usize) -> usize {
        let block = offset / BLOCK;
        self.blocks[block] as usize + characters(&text.as_bytes()[block * BLOCK..offset]) as usize
    }
}

/// How many characters begin in these bytes.
fn characters(bytes: &[u8]) -> u32 {
    to_u32(bytes.iter().filter(|byte| **byte & 0xc0 != 0x80).count())
}

/// A place as a person counts it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Position {
    /// From 1.
    pub line: usize,
    /// From 1, in characters.
    pub column: usize,
}

/// 128 bits that stand for `parts`: what a kept result is found by. The same on every machine; not for secrets.
pub fn sum<'a>(parts: impl IntoIterator<Item = &'a [u8]>) -> u128 {
    let mut hasher = SipHasher13::new();
    for part in parts {
        hasher.write_usize(part.len());
        hasher.write(part);
    }
    hasher.finish128().as_u128()
}

/// A SHA-256 sum: what anybody can check with a program of their own. It is written in small hexadecimal digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Sum256([u8; 32]);

impl fmt::Display for Sum256 {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let digits = self.0.iter().flat_map(|byte| [byte >> 4, byte & 15]);
        let digits: String = digits.map(|digit| char::from_digit(digit.into(), 16).unwrap_or('0')).collect();
        out.write_str(&digits)
    }
}

/// The SHA-256 sum of `bytes`.
pub fn sha256(bytes: &[u8]) -> Sum256 {
    Sum256(Sha256::digest(bytes).into())
}

/// The last character boundary at or before `offset`.
pub fn floor_char_boundary(text: &str, offset: usize) -> usize {
    let mut at = offset.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sum_of_nothing_is_the_one_that_everybody_knows() {
        assert_eq!(sha256(b"").to_string(), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    #[test]
    fn positions_count_characters_not_bytes() {
        let sources = Sources::new(vec![SourceFile {
            path: "a.md".into(),
            role: Role::Content("a.md".into()),
            contents: Contents::Text("één\ntwee é!".into()),
        }]);
        let (id, file) = sources.iter().next().expect("one file");
        let offset = file.text().find('!').expect("a mark");
        assert_eq!(Positions::of(&sources).position(id, offset), Position { line: 2, column: 7 });
    }

    #[test]
    fn positions_are_those_that_one_would_count_by_hand() {
        let line = "één twee 🏥 drie, ".repeat(60);
        for text in ["", "\n", "é", "a\n\nb\n", &line, &format!("{line}\n{line}\n{}", &line[..512])] {
            let sources = Sources::new(vec![SourceFile {
                path: "a.md".into(),
                role: Role::Content("a.md".into()),
                contents: Contents::Text(text.into()),
            }]);
            let (id, _) = sources.iter().next().expect("one file");
            let positions = Positions::of(&sources);
            for offset in 0..=text.len() + 2 {
                let before = &text[..floor_char_boundary(text, offset)];
                let line = before.rfind('\n').map_or(0, |i| i + 1);
                let counted =
                    Position { line: before.matches('\n').count() + 1, column: before[line..].chars().count() + 1 };
                assert_eq!(positions.position(id, offset), counted, "byte {offset}");
            }
        }
    }
}
