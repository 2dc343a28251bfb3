//! What a record says, piece by piece, each with the part of its source that governs it.

use std::borrow::Cow;
use std::ops::{Range, RangeInclusive};
use std::sync::Arc;

use crate::chart;
use crate::link::{Destination, destination};
use crate::markdown::{Body, Node, NodeKind, Table, apart};
use crate::model::id::{Address, Kind};
use crate::model::values::{At, Part};
use crate::model::{AnyEntry, Site};
use crate::reading::Counted;
use crate::source::{Span, to_u32};

/// Lines or pages of a source.
pub type Ranges = Arc<[RangeInclusive<u32>]>;

/// One piece: a sentence of the front matter, a paragraph, a cell of a table.
pub struct Passage<'a> {
    /// What it is.
    pub part: Part,
    /// Its words, without marks.
    pub text: Cow<'a, str>,
    /// The part of the source that it is from; nothing where the record has no source.
    pub at: Option<Ranges>,
    /// The records that it links to, by the bytes of the link's words.
    pub links: Vec<(Range<usize>, Address)>,
    /// Bytes that are code.
    pub code: Vec<Range<usize>>,
    /// Bytes that are names of organisations or places, or titles of records; looked for in prose only.
    pub names: Vec<Range<usize>>,
    /// Its sentences and words, `names` taken out; counted in prose only.
    pub counted: Counted,
    /// Where it stands in a table.
    pub cell: Option<Cell>,
    /// It stands in a `<blockquote>`.
    pub is_quoted: bool,
    /// The number of the section that it stands in, from 1; 0 for front matter.
    pub section: usize,
    places: Places<'a>,
}

/// Where a passage stands in a table of its record: the number of each, the head being row 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Cell {
    /// Of the table.
    pub table: usize,
    /// Of the row.
    pub row: usize,
    /// Of the column.
    pub column: usize,
}

/// Where the words stand in the file.
enum Places<'a> {
    /// Where the text is not the file's byte for byte, as in front matter.
    Whole(Span),
    /// Part of a text node, from this byte of it.
    Words(&'a Body, &'a Node, usize),
    /// The nodes of a body, each with its first byte in the text.
    Nodes(&'a Body, Vec<(usize, &'a Node)>),
}

impl Passage<'_> {
    /// The place of a part of the text, in bytes.
    pub fn span(&self, part: Range<usize>) -> Span {
        match &self.places {
            Places::Whole(span) => *span,
            Places::Words(body, node, from) => body.span_within(node, from + part.start..from + part.end),
            Places::Nodes(body, nodes) => {
                let node_of = |at: usize| nodes[..nodes.partition_point(|(start, _)| *start <= at)].last();
                let (Some((first, node)), Some((last, end))) =
                    (node_of(part.start), node_of(part.end.saturating_sub(1)))
                else {
                    return Span { start: 0, end: 0, ..body.place() };
                };
                let start = body.span_within(node, part.start - first..part.start - first);
                let end = body.span_within(end, part.end - last..part.end - last);
                Span { end: end.end.max(start.start), ..start }
            }
        }
    }

    /// Whether a byte of the text is code.
    pub fn is_code(&self, at: usize) -> bool {
        meets(&self.code, &(at..at + 1))
    }

    /// Whether a part of the text belongs to a name.
    pub fn is_name(&self, part: &Range<usize>) -> bool {
        meets(&self.names, part)
    }

    /// The place of the whole.
    pub fn whole(&self) -> Span {
        self.span(0..self.text.len())
    }
}

/// Whether a range meets one of these, which are in order and apart.
fn meets(ranges: &[Range<usize>], range: &Range<usize>) -> bool {
    let next = ranges.partition_point(|before| before.end <= range.start);
    ranges.get(next).is_some_and(|next| next.start < range.end)
}

/// Everything that a record says to readers, front matter first.
pub fn passages<'a>(site: &'a Site, entry: &AnyEntry<'a>) -> Vec<Passage<'a>> {
    let whole = whole(site, entry);
    let said = entry.says.said();
    let said = said.iter().flat_map(|saying| {
        let at = saying.at.map(|at| Ranges::from(at.ranges())).or_else(|| whole.clone());
        let date = saying
            .date
            .map(|(date, place)| passage(Part::Date, date.to_string().into(), at.clone(), Places::Whole(place)));
        let words = passage(saying.part, Cow::Borrowed(&saying.text.text), at, Places::Whole(saying.text.span));
        [words].into_iter().chain(date)
    });
    let mut walker = Walker {
        site,
        entry,
        list: said.collect(),
        at: whole.clone(),
        section: 1,
        tables: 0,
        cell: None,
        quotes: 0,
        next: 1,
    };
    let mut sections = Sections { whole: whole.clone(), open: Vec::new() };
    for block in &entry.body.blocks {
        if let NodeKind::Heading(heading) = &block.kind {
            walker.at = sections.enter(heading.level, heading.at.as_deref());
            walker.section += 1;
        }
        walker.block(block);
    }
    walker.at = whole;
    for footnote in &entry.body.footnotes {
        walker.blocks(&footnote.node.children);
    }
    walker.list
}

/// A passage of front matter, with nothing in it but words.
fn passage<'a>(part: Part, text: Cow<'a, str>, at: Option<Ranges>, places: Places<'a>) -> Passage<'a> {
    Passage {
        part,
        text,
        at,
        links: Vec::new(),
        code: Vec::new(),
        names: Vec::new(),
        counted: Counted::default(),
        cell: None,
        is_quoted: false,
        section: 0,
        places,
    }
}

/// All that a record is from. A pack is from itself.
fn whole(site: &Site, entry: &AnyEntry) -> Option<Ranges> {
    match entry.kind {
        Kind::Pack => site.packs.get(entry.id).map(|pack| Ranges::from([1..=pack.data.extent.last()])),
        _ => entry.source.map(|source| Ranges::from(source.at.ranges())),
    }
}

/// The sections that are open, the outermost first, each with its range.
struct Sections {
    whole: Option<Ranges>,
    open: Vec<(u8, Option<Ranges>)>,
}

impl Sections {
    /// A heading closes the sections of its own and of deeper levels. One without a range has that of the section around it.
    fn enter(&mut self, level: u8, at: Option<&str>) -> Option<Ranges> {
        self.open.retain(|(open, _)| *open < level);
        let around = self.open.last().map_or(&self.whole, |(_, at)| at).clone();
        let at = at.and_then(At::parse).map(|at| Ranges::from(at.ranges())).or(around);
        self.open.push((level, at.clone()));
        at
    }
}

struct Walker<'s, 'a> {
    site: &'a Site,
    entry: &'s AnyEntry<'a>,
    list: Vec<Passage<'a>>,
    at: Option<Ranges>,
    section: usize,
    /// How many tables have begun.
    tables: usize,
    /// The cell that is being read.
    cell: Option<Cell>,
    /// How many quotations are open.
    quotes: usize,
    /// The number with which a list would go on with the one before it.
    next: u32,
}

impl<'a> Walker<'_, 'a> {
    fn blocks(&mut self, blocks: &'a [Node]) {
        for block in blocks {
            self.block(block);
        }
    }

    fn block(&mut self, node: &'a Node) {
        match &node.kind {
            NodeKind::Heading(_) => self.passage(Part::Heading, &node.children),
            NodeKind::Paragraph => self.passage(Part::Prose, &node.children),
            NodeKind::DefinitionTerm => self.passage(Part::Item, &node.children),
            NodeKind::CodeBlock(_) => self.passage(Part::Code, &node.children),
            NodeKind::Item => self.point(node),
            NodeKind::Definition => self.item(node),
            NodeKind::Table(table) => {
                self.chart(table);
                if let Some(caption) = &table.caption {
                    self.passage(Part::Caption, &caption.children);
                }
                self.rows(&node.children);
            }
            NodeKind::Quote => {
                self.quotes += 1;
                self.blocks(&node.children);
                self.quotes -= 1;
            }
            NodeKind::List(first) => {
                first.iter().for_each(|first| self.numbers(*first, node));
                self.blocks(&node.children);
            }
            NodeKind::DefinitionList => self.blocks(&node.children),
            // What Markdown has no word for is read all the same.
            NodeKind::Html => {
                node.children.split(Node::parts_words).for_each(|words| self.passage(Part::Prose, words));
            }
            _ => {}
        }
    }

    /// The rows of a table, the head first.
    fn rows(&mut self, rows: &'a [Node]) {
        self.tables += 1;
        for (row, node) in rows.iter().enumerate() {
            for (column, cell) in node.children.iter().enumerate() {
                self.cell = Some(Cell { table: self.tables, row, column });
                self.passage(Part::Cell, &cell.children);
            }
        }
        self.cell = None;
    }

    /// The message of a chart, with the lines that it is from where it names them.
    fn chart(&mut self, table: &'a Table) {
        let body = self.entry.body;
        let Some((block, node)) = body.chart(table) else { return };
        let Ok(spec) = chart::read(block) else { return };
        let at = spec.at.as_deref().and_then(At::parse).map(|at| Ranges::from(at.ranges()));
        let (text, places) = (&block[spec.title_range.clone()], Places::Words(body, node, spec.title_range.start));
        self.add(passage(Part::Caption, Cow::Borrowed(text), at.or_else(|| self.at.clone()), places));
    }

    /// The numbers of points are those of the paper, unless they only count: from 1, or on from the list before.
    fn numbers(&mut self, first: u32, list: &'a Node) {
        let after = first.saturating_add(to_u32(list.children.len()));
        if std::mem::replace(&mut self.next, after) == first || first <= 1 {
            return;
        }
        let body = self.entry.body;
        for (printed, item) in (first..).zip(&list.children) {
            let Some((_, length)) = number(body, item) else { continue };
            let place = Places::Whole(body.span_of(item, 0..length));
            self.add(passage(Part::Number, Cow::Owned(printed.to_string()), self.at.clone(), place));
        }
    }

    /// A point of a list, with the lines that it is from where it names them.
    fn point(&mut self, node: &'a Node) {
        let own = node.at().and_then(|(_, at)| At::parse(at)).map(|at| Ranges::from(at.ranges()));
        let around = self.at.clone();
        self.at = own.or(self.at.take());
        self.item(node);
        self.at = around;
    }

    /// A tight item holds its words itself, before any list below it.
    fn item(&mut self, node: &'a Node) {
        let words = node.children.iter().take_while(|child| is_inline(&child.kind)).count();
        let (words, below) = node.children.split_at(words);
        if !words.is_empty() {
            self.passage(Part::Item, words);
        }
        for block in below {
            match block.kind {
                NodeKind::Paragraph => self.passage(Part::Item, &block.children),
                _ => self.block(block),
            }
        }
    }

    fn passage(&mut self, part: Part, inline: &'a [Node]) {
        let mut flat = Flat::default();
        for node in inline {
            self.flatten(node, &mut flat);
        }
        let images = std::mem::take(&mut flat.images);
        if !flat.text.trim().is_empty() {
            self.push(part, flat);
        }
        for image in images {
            self.passage(Part::Image, &image.children);
        }
    }

    fn push(&mut self, part: Part, flat: Flat<'a>) {
        let Flat { text, nodes, links, code, .. } = flat;
        let words = passage(part, Cow::Owned(text), self.at.clone(), Places::Nodes(self.entry.body, nodes));
        self.add(Passage { links, code, ..words });
    }

    /// A passage of the body, which stands in the section that was entered last.
    fn add(&mut self, passage: Passage<'a>) {
        self.list.push(Passage { is_quoted: self.quotes > 0, section: self.section, cell: self.cell, ..passage });
    }

    fn flatten(&self, node: &'a Node, flat: &mut Flat<'a>) {
        let start = flat.text.len();
        match &node.kind {
            NodeKind::Verbatim | NodeKind::Joined(_) => flat.add(self.entry.body, node),
            NodeKind::Code(_) => {
                flat.add(self.entry.body, node);
                flat.code.push(start..flat.text.len());
            }
            NodeKind::Tag(tag) if !node.parts_words() => flat.apart = apart::sign(tag),
            _ if node.parts_words() => flat.text.push('\n'),
            NodeKind::Image(_) => flat.images.push(node),
            _ => node.children.iter().for_each(|child| self.flatten(child, flat)),
        }
        if let NodeKind::Link(target) = &node.kind {
            let record = match destination(self.site, self.entry, &target.destination) {
                Some(Destination::Record(address, _)) => Some(address),
                Some(_) => None,
                // A record that is not there is linked to all the same.
                None => target.destination.strip_prefix('/').and_then(Address::parse),
            };
            flat.links.extend(record.map(|address| (start..flat.text.len(), address)));
        }
    }
}

/// The words of some inline nodes in one row.
#[derive(Default)]
struct Flat<'a> {
    text: String,
    nodes: Vec<(usize, &'a Node)>,
    links: Vec<(Range<usize>, Address)>,
    code: Vec<Range<usize>>,
    images: Vec<&'a Node>,
    /// The sign of a tag that came last.
    apart: Option<char>,
}

impl<'a> Flat<'a> {
    fn add(&mut self, body: &'a Body, node: &'a Node) {
        let text = body.text(node);
        self.text.extend(apart::between(&self.text, self.apart.take(), text));
        self.nodes.push((self.text.len(), node));
        self.text.push_str(text);
    }
}

fn is_inline(kind: &NodeKind) -> bool {
    matches!(
        kind,
        NodeKind::Verbatim
            | NodeKind::Joined(_)
            | NodeKind::Code(_)
            | NodeKind::Emphasis
            | NodeKind::Strong
            | NodeKind::Strikethrough
            | NodeKind::Link(_)
            | NodeKind::Image(_)
            | NodeKind::LineBreak
            | NodeKind::FootnoteMark(_)
            | NodeKind::At(_)
            | NodeKind::Task(_)
            | NodeKind::Tag(_)
    )
}

/// The number that is written before a point, and its length.
pub fn number(body: &Body, item: &Node) -> Option<(u32, usize)> {
    let written = body.written(item);
    let digits = written.len() - written.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    Some((written[..digits].parse().ok()?, digits))
}
