//! A body as a tree of blocks and pieces of text, each with its place in the file.

use std::ops::{Deref, Range};
use std::sync::Arc;

use super::joined::Joined;
use super::{apart, html};
use crate::source::{FileId, Span, to_u32};

/// A parsed body.
#[derive(Debug)]
pub struct Body {
    pub(super) file: FileId,
    /// The whole file: nodes that stand in it word for word keep only their place.
    pub(super) source: Arc<str>,
    /// Where the body is in the file, in bytes.
    pub range: Range<usize>,
    /// The blocks in order, without footnotes.
    pub blocks: Vec<Node>,
    /// The footnotes in the order of their first marks.
    pub footnotes: Vec<Footnote>,
}

/// A block or a piece of text, with its place.
#[derive(Debug)]
pub struct Node {
    /// What it is.
    pub kind: NodeKind,
    pub(super) start: u32,
    pub(super) end: u32,
    /// What it holds.
    pub children: Box<[Node]>,
}

/// What a node is. A site holds millions of nodes at once, so whatever is larger than a pointer is behind one.
#[derive(Debug)]
#[allow(missing_docs)]
pub enum NodeKind {
    Paragraph,
    Heading(Box<Heading>),
    Quote,
    /// Numbered, from the number, or with dots.
    List(Option<u32>),
    Item,
    /// The mark of a task: done or not.
    Task(bool),
    /// With the language that it names.
    CodeBlock(Box<Label>),
    Table(Box<Table>),
    TableHead,
    TableRow,
    TableCell,
    DefinitionList,
    DefinitionTerm,
    Definition,
    Rule,
    /// A block of HTML: its tags, and what stands between them as it is written.
    Html,
    /// A tag, as it is written.
    Tag(Box<Label>),
    /// Text as it stands in the source.
    Verbatim,
    /// Text that the parser put together: quotation marks, escapes, entities.
    Joined(Box<Joined>),
    Code(Box<Label>),
    Emphasis,
    Strong,
    Strikethrough,
    Link(Box<Target>),
    Image(Box<Target>),
    LineBreak,
    /// The mark of the footnote with this label.
    FootnoteMark(Box<Label>),
    /// The lines or pages of the source that a point is from, as written in the braces behind it.
    At(Box<Label>),
    /// Only until the footnotes are gathered.
    FootnoteText(Box<Label>),
}

/// A short text as the parser gives it.
#[derive(Debug)]
pub struct Label(Box<str>);

impl Label {
    /// A text in a room of its own.
    pub(super) fn new(text: &str) -> Box<Label> {
        Box::new(Label(text.into()))
    }
}

impl Deref for Label {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

/// A heading.
#[derive(Debug, Default)]
pub struct Heading {
    /// 1 to 6.
    pub level: u8,
    /// Its address in the page.
    pub id: String,
    /// Its words.
    pub text: String,
    /// The lines or pages of the source that the section is from, as written.
    pub at: Option<String>,
}

/// A table.
#[derive(Debug)]
pub struct Table {
    /// One for each column.
    pub columns: Vec<Align>,
    /// From the paragraph before it that begins with `Table:`.
    pub caption: Option<Node>,
    /// From the block `chart` before it.
    pub chart: Option<Node>,
}

/// How a column is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Align {
    /// As the language has it.
    Start,
    /// Figures.
    End,
    /// In the middle.
    Centre,
}

/// Where a link leads, or where an image lies.
#[derive(Debug)]
pub struct Target {
    /// As written.
    pub destination: String,
    /// In quotation marks behind it.
    pub title: String,
}

/// A footnote.
#[derive(Debug)]
pub struct Footnote {
    /// As written.
    pub label: String,
    /// Its blocks.
    pub node: Node,
}

impl Body {
    /// The text of a text node, or the HTML of an HTML node.
    pub fn text<'a>(&'a self, node: &'a Node) -> &'a str {
        match &node.kind {
            NodeKind::Joined(joined) => joined.content(),
            NodeKind::Code(label) | NodeKind::Tag(label) => label,
            _ => &self.source[node.start as usize..node.end as usize],
        }
    }

    /// The place of the whole body.
    pub fn place(&self) -> Span {
        Span::new(self.file, self.range.clone())
    }

    /// The place of a node.
    pub fn span(&self, node: &Node) -> Span {
        Span { file: self.file, start: node.start, end: node.end }
    }

    /// The place in the file of a part of a text node, given in bytes of its content. It lies within the node.
    pub fn span_within(&self, node: &Node, part: Range<usize>) -> Span {
        let (start, end) = match &node.kind {
            NodeKind::Joined(joined) => joined.place(part),
            NodeKind::Code(code) => match self.first_of_code(node, code) {
                Some(first) => (first + to_u32(part.start), first + to_u32(part.end)),
                None => (node.start, node.end),
            },
            _ => (node.start + to_u32(part.start), node.start + to_u32(part.end)),
        };
        let start = start.min(node.end);
        Span { file: self.file, start, end: end.clamp(start, node.end) }
    }

    /// Where in the file the words of a code span begin, behind the marks and the space that may stand there. Where they are not
    /// written as they read, nobody knows.
    fn first_of_code(&self, node: &Node, code: &str) -> Option<u32> {
        let written = self.written(node);
        let marks = written.len() - written.trim_start_matches('`').len();
        let first = match (written.len() - code.len()).checked_sub(2 * marks)? {
            0 => marks,
            2 => marks + 1,
            _ => return None,
        };
        // A line may begin with the mark of a quotation, and ends in a space.
        let same = |(written, read): (u8, u8)| written == read || (matches!(written, b'\r' | b'\n') && read == b' ');
        let is_same = written.as_bytes()[first..].iter().copied().zip(code.bytes()).all(same);
        is_same.then(|| node.start + to_u32(first))
    }

    /// The place of a part of a node, given in bytes of what is written.
    pub fn span_of(&self, node: &Node, written: Range<usize>) -> Span {
        Span { file: self.file, start: node.start + to_u32(written.start), end: node.start + to_u32(written.end) }
    }

    /// A node as it is written, with its marks.
    pub fn written(&self, node: &Node) -> &str {
        &self.source[node.start as usize..node.end as usize]
    }

    /// The body as it is written.
    pub fn source(&self) -> &str {
        &self.source[self.range.clone()]
    }

    /// Whether a backslash stands before a place: what stands there is meant as it is written.
    pub fn is_escaped(&self, place: Span) -> bool {
        self.source[..place.range().start].ends_with('\\')
    }

    /// How many signs stand before the first sign of a node on its line.
    pub fn column(&self, node: &Node) -> usize {
        let before = &self.source[..self.first(node)];
        before.len() - before.rfind('\n').map_or(0, |end| end + 1)
    }

    /// The first byte of a node in the file that is no space.
    fn first(&self, node: &Node) -> usize {
        node.end as usize - self.written(node).trim_start().len()
    }

    /// Whether a node begins on the line below the one on which another ends.
    pub fn is_right_below(&self, above: &Node, node: &Node) -> bool {
        let end = above.start as usize + self.written(above).trim_end().len();
        self.source[end..self.first(node)].matches('\n').count() == 1
    }

    /// All words below a node, without marks.
    pub fn plain_text(&self, node: &Node) -> String {
        let mut out = String::new();
        let mut parted = false;
        let mut apart = None;
        self.walk(node, &mut |node| match &node.kind {
            NodeKind::Verbatim | NodeKind::Joined(_) | NodeKind::Code(_) => {
                let text = self.text(node);
                out.extend(apart::between(&out, apart.take(), text));
                out.push_str(if parted { text.trim_start() } else { text });
                parted &= text.trim_start().is_empty();
            }
            _ if node.parts_words() && !parted => {
                out.truncate(out.trim_end().len());
                out.push(' ');
                parted = true;
            }
            NodeKind::Tag(tag) if !node.parts_words() => apart = apart::sign(tag),
            _ => {}
        });
        out
    }

    /// Calls `visit` for every node of the body and its footnotes, captions too, each before what it holds.
    pub fn each<'a>(&'a self, visit: &mut dyn FnMut(&'a Node)) {
        for node in self.blocks.iter().chain(self.footnotes.iter().map(|footnote| &footnote.node)) {
            self.walk(node, visit);
        }
    }

    /// The same below one node, itself included.
    #[allow(clippy::self_only_used_in_recursion)]
    pub fn walk<'a>(&'a self, node: &'a Node, visit: &mut dyn FnMut(&'a Node)) {
        visit(node);
        if let NodeKind::Table(table) = &node.kind
            && let Some(caption) = &table.caption
        {
            self.walk(caption, visit);
        }
        for child in &node.children {
            self.walk(child, visit);
        }
    }

    /// The headings in order.
    pub fn headings(&self) -> impl Iterator<Item = (&Node, &Heading)> {
        self.blocks.iter().filter_map(|node| match &node.kind {
            NodeKind::Heading(heading) => Some((node, heading.as_ref())),
            _ => None,
        })
    }
}

impl Node {
    /// The first byte of the node in its file: a name for it within the body.
    pub fn start(&self) -> u32 {
        self.start
    }

    /// Whether the words before and behind it are two, though nothing else stands between them.
    pub fn parts_words(&self) -> bool {
        match &self.kind {
            NodeKind::LineBreak => true,
            NodeKind::Tag(tag) => html::parts_words(tag),
            _ => false,
        }
    }
}
