//! The parser's events become a tree.

use std::ops::Range;
use std::sync::Arc;

use pulldown_cmark::{Alignment, CodeBlockKind, Event, LinkType, Options, Parser, Tag};

use super::headings::with_fragment;
use super::{Align, Body, Heading, Joined, Label, Node, NodeKind, Table, Target};
use crate::source::{FileId, to_u32};

/// Everything that bodies may use.
pub fn extensions() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_SMART_PUNCTUATION
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_DEFINITION_LIST
}

/// CommonMark and nothing else.
pub fn no_extensions() -> Options {
    Options::empty()
}

/// Parses `range` of `source`; places are in bytes of the whole file.
pub fn build(file: FileId, source: Arc<str>, range: Range<usize>, options: Options) -> Body {
    let mut builder =
        Builder { source: &source, offset: range.start, open: vec![Open::new(NodeKind::Paragraph, 0..0)] };
    for (event, place) in Parser::new_ext(&source[range.clone()], options).into_offset_iter() {
        builder.event(event, place.start + range.start..place.end + range.start);
    }
    let blocks = builder.open.swap_remove(0).children;
    Body { file, source, range, blocks, footnotes: Vec::new() }
}

impl Node {
    fn new(kind: NodeKind, place: Range<usize>) -> Self {
        Node { kind, start: to_u32(place.start), end: to_u32(place.end), children: Box::default() }
    }
}

/// A node whose end has not come yet.
struct Open {
    node: Node,
    children: Vec<Node>,
}

impl Open {
    fn new(kind: NodeKind, place: Range<usize>) -> Self {
        Open { node: Node::new(kind, place), children: Vec::new() }
    }
}

struct Builder<'a> {
    source: &'a str,
    offset: usize,
    /// The nodes that are open, the outermost first; the first stands for the body.
    open: Vec<Open>,
}

impl Builder<'_> {
    fn event(&mut self, event: Event, place: Range<usize>) {
        match event {
            Event::Start(tag) => self.open.push(Open::new(container(tag), place)),
            Event::End(_) => {
                if let Some(Open { node, children }) = self.open.pop() {
                    self.add(Node { children: children.into(), ..node });
                }
            }
            Event::Text(text) => self.text(&text, place),
            Event::SoftBreak => self.text("\n", place),
            Event::Code(code) => self.add(Node::new(NodeKind::Code(label(&code)), place)),
            Event::Html(html) | Event::InlineHtml(html) => self.html(&html, place),
            Event::FootnoteReference(name) => self.add(Node::new(NodeKind::FootnoteMark(label(&name)), place)),
            Event::HardBreak => self.add(Node::new(NodeKind::LineBreak, place)),
            Event::Rule => self.add(Node::new(NodeKind::Rule, place)),
            Event::TaskListMarker(done) => self.add(Node::new(NodeKind::Task(done), place)),
            // Not switched on.
            Event::InlineMath(text) | Event::DisplayMath(text) => self.text(&text, place),
        }
    }

    fn siblings(&mut self) -> &mut Vec<Node> {
        let last = self.open.len() - 1;
        &mut self.open[last].children
    }

    fn add(&mut self, node: Node) {
        self.siblings().push(node);
    }

    /// Neighbouring pieces of text become one node, so that a name with an apostrophe is found in one piece.
    fn text(&mut self, text: &str, place: Range<usize>) {
        let source = self.source;
        let verbatim = source[place.clone()] == *text;
        if let Some(last) = self.siblings().last_mut().filter(|last| last.is_text()) {
            let touches = last.end as usize == place.start;
            if !(verbatim && touches && matches!(last.kind, NodeKind::Verbatim)) {
                last.join(source, text, to_u32(place.start));
            }
            last.end = to_u32(place.end);
        } else if verbatim {
            self.add(Node::new(NodeKind::Verbatim, place));
        } else {
            let joined = Joined { content: text.to_owned(), pieces: vec![(0, to_u32(place.start))] };
            self.add(Node::new(NodeKind::Joined(Box::new(joined)), place));
        }
    }

    /// A block of HTML comes line by line; it is kept as one piece.
    fn html(&mut self, html: &str, place: Range<usize>) {
        let last = self.open.len() - 1;
        let parent = &mut self.open[last];
        let contiguous = self.source.get(place.clone()) == Some(html) && place.start >= self.offset;
        if let NodeKind::Html { block: true } = parent.node.kind {
            parent.children.push(if contiguous {
                Node::new(NodeKind::Verbatim, place)
            } else {
                let joined = Joined { content: html.to_owned(), pieces: vec![(0, to_u32(place.start))] };
                Node::new(NodeKind::Joined(Box::new(joined)), place)
            });
        } else {
            parent.children.push(Node::new(NodeKind::Html { block: false }, place));
        }
    }
}

impl Node {
    fn is_text(&self) -> bool {
        matches!(self.kind, NodeKind::Verbatim | NodeKind::Joined(_))
    }

    /// Adds text that does not continue the source as it stands.
    fn join(&mut self, source: &str, text: &str, at: u32) {
        if let NodeKind::Verbatim = self.kind {
            let content = source[self.start as usize..self.end as usize].to_owned();
            self.kind = NodeKind::Joined(Box::new(Joined { content, pieces: vec![(0, self.start)] }));
        }
        if let NodeKind::Joined(joined) = &mut self.kind {
            joined.pieces.push((to_u32(joined.content.len()), at));
            joined.content.push_str(text);
        }
    }
}

fn label(text: &str) -> Box<Label> {
    Box::new(Label(text.into()))
}

fn container(tag: Tag) -> NodeKind {
    match tag {
        Tag::Paragraph => NodeKind::Paragraph,
        Tag::Heading { level, id, attrs, .. } => NodeKind::Heading(Box::new(Heading {
            level: level as u8,
            id: id.map(|id| id.to_string()).unwrap_or_default(),
            text: String::new(),
            at: attrs
                .into_iter()
                .find(|(name, _)| name.as_ref() == "at")
                .and_then(|(_, value)| value)
                .map(|at| at.to_string()),
        })),
        Tag::BlockQuote(_) => NodeKind::Quote,
        Tag::CodeBlock(CodeBlockKind::Fenced(info)) => NodeKind::CodeBlock(label(&info)),
        Tag::CodeBlock(CodeBlockKind::Indented) => NodeKind::CodeBlock(label("")),
        Tag::HtmlBlock => NodeKind::Html { block: true },
        Tag::List(first) => NodeKind::List(first.map(|first| u32::try_from(first).unwrap_or(u32::MAX))),
        Tag::Item => NodeKind::Item,
        Tag::FootnoteDefinition(name) => NodeKind::FootnoteText(label(&name)),
        Tag::DefinitionList => NodeKind::DefinitionList,
        Tag::DefinitionListTitle => NodeKind::DefinitionTerm,
        Tag::DefinitionListDefinition => NodeKind::Definition,
        Tag::Table(columns) => NodeKind::Table(Box::new(Table {
            columns: columns.into_iter().map(align).collect(),
            caption: None,
            chart: None,
        })),
        Tag::TableHead => NodeKind::TableHead,
        Tag::TableRow => NodeKind::TableRow,
        Tag::TableCell => NodeKind::TableCell,
        Tag::Emphasis => NodeKind::Emphasis,
        Tag::Strong => NodeKind::Strong,
        Tag::Strikethrough => NodeKind::Strikethrough,
        Tag::Link { link_type: LinkType::Email, dest_url, title, .. } => {
            NodeKind::Link(target(&format!("mailto:{dest_url}"), &title))
        }
        Tag::Link { dest_url, title, .. } => NodeKind::Link(target(&dest_url, &title)),
        Tag::Image { dest_url, title, .. } => NodeKind::Image(target(&dest_url, &title)),
        // Not switched on: their text is kept.
        Tag::Superscript | Tag::Subscript | Tag::MetadataBlock(_) => NodeKind::Emphasis,
    }
}

fn target(destination: &str, title: &str) -> Box<Target> {
    Box::new(Target { destination: with_fragment(destination), title: title.to_owned() })
}

fn align(alignment: Alignment) -> Align {
    match alignment {
        Alignment::None | Alignment::Left => Align::Start,
        Alignment::Right => Align::End,
        Alignment::Center => Align::Centre,
    }
}
