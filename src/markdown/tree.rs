//! The parser's events become a tree, in which nothing stands deeper than people can follow: whoever walks it may call itself for
//! what a node holds.

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;

use pulldown_cmark::{Alignment, CodeBlockKind, Event, LinkType, Options, Parser, Tag, TagEnd};

use super::body::{Align, Body, Heading, Label, Node, NodeKind, Table, Target};
use super::faults::DEEPEST;
use super::headings::with_fragment;
use super::joined::Joined;
use super::{definitions, faults, html};
use crate::diagnostic::Diagnostics;
use crate::source::{FileId, Span, to_u32};

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

/// Parses `range` of `source`; places are in bytes of the whole file. What stands too deep is told, and kept without what is around
/// it.
pub fn build(
    file: FileId,
    source: Arc<str>,
    range: Range<usize>,
    options: Options,
    diagnostics: &mut Diagnostics,
) -> Body {
    let mut builder = Builder {
        file,
        source: &source,
        open: vec![Open::new(NodeKind::Paragraph, 0..0)],
        tags: Tags::default(),
        surplus: 0,
        diagnostics,
    };
    let mut events = Parser::new_ext(&source[range.clone()], options).into_offset_iter();
    let mut used = BTreeSet::new();
    let mut shown = Vec::new();
    while let Some((event, place)) = events.next() {
        if let Event::Start(Tag::Link { id, .. } | Tag::Image { id, .. }) = &event
            && let Some(definition) = events.reference_definitions().get(id)
        {
            used.insert(definition.span.start);
        }
        if !matches!(event, Event::End(_)) && !is_container(&event) {
            shown.push(place.clone());
        }
        builder.event(event, place.start + range.start..place.end + range.start);
    }
    let first_of = |label: &str| events.reference_definitions().get(label).map(|first| first.span.clone());
    for (place, first) in definitions::second(&source[range.clone()], &shown, first_of) {
        builder.second(
            place.start + range.start..place.end + range.start,
            first.start + range.start..first.end + range.start,
        );
    }
    let defined = events.reference_definitions().iter().map(|(_, definition)| definition.span.clone());
    for unused in defined.filter(|place| !used.contains(&place.start)) {
        builder.unused(unused.start + range.start..unused.end + range.start);
    }
    let blocks = builder.open.swap_remove(0).children;
    Body { file, source, range, blocks, footnotes: Vec::new() }
}

impl Node {
    pub(super) fn new(kind: NodeKind, place: Range<usize>) -> Self {
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
    file: FileId,
    source: &'a str,
    /// The nodes that are open, the outermost first; the first stands for the body.
    open: Vec<Open>,
    tags: Tags,
    /// How many nodes are open that stand too deep; the outermost of them is in `open`, and holds what all of them do.
    surplus: usize,
    diagnostics: &'a mut Diagnostics,
}

/// The tags of a block.
#[derive(Default)]
struct Tags {
    /// How many are open.
    open: usize,
    /// How many of them stand too deep.
    surplus: usize,
    /// The line before left one unfinished.
    unfinished: bool,
    /// It was told that something stands too deep.
    told: bool,
}

impl Builder<'_> {
    fn event(&mut self, event: Event, place: Range<usize>) {
        match event {
            // The parser strikes out what stands between single tildes too, which mean “about”.
            Event::Start(Tag::Strikethrough) if self.is_single(&place) => {
                self.text("~", place.start..place.start + 1);
            }
            Event::End(TagEnd::Strikethrough) if self.is_single(&place) => self.text("~", place.end - 1..place.end),
            Event::Start(tag) => self.start(tag, place),
            Event::End(_) => self.end(),
            Event::Text(text) => self.text(&text, place),
            Event::SoftBreak => self.text("\n", place),
            Event::Code(code) => self.add(Node::new(NodeKind::Code(Label::new(&code)), place)),
            Event::InlineHtml(tag) if html::is_break(&tag) => self.add(Node::new(NodeKind::LineBreak, place)),
            Event::InlineHtml(tag) => self.tag(&tag, place),
            Event::Html(html) => self.html(&html, place),
            Event::FootnoteReference(name) => self.add(Node::new(NodeKind::FootnoteMark(Label::new(&name)), place)),
            Event::HardBreak => self.add(Node::new(NodeKind::LineBreak, place)),
            Event::Rule => self.add(Node::new(NodeKind::Rule, place)),
            Event::TaskListMarker(done) => self.add(Node::new(NodeKind::Task(done), place)),
            // Not switched on.
            Event::InlineMath(text) | Event::DisplayMath(text) => self.text(&text, place),
        }
    }

    fn is_single(&self, place: &Range<usize>) -> bool {
        !self.source[place.clone()].starts_with("~~")
    }

    fn start(&mut self, tag: Tag, place: Range<usize>) {
        let is_inline = is_inline(&tag);
        if !is_inline {
            self.tags = Tags::default();
        }
        if self.surplus == 0 && self.depth() < DEEPEST {
            self.open.push(Open::new(container(tag), place));
            return;
        }
        if self.surplus == 0 {
            self.report(&place);
            let kind = if is_inline { NodeKind::Emphasis } else { NodeKind::Paragraph };
            self.open.push(Open::new(kind, place));
        } else if !is_inline && !self.siblings().is_empty() {
            // The words of two blocks stay apart.
            self.add(Node::new(NodeKind::LineBreak, place.start..place.start));
        }
        self.surplus += 1;
    }

    fn end(&mut self) {
        if self.surplus > 1 {
            self.surplus -= 1;
            return;
        }
        let stands_too_deep = std::mem::take(&mut self.surplus) == 1;
        if let Some(Open { node, children }) = self.open.pop()
            && !(stands_too_deep && children.is_empty())
        {
            self.add(Node { children: children.into(), ..node });
        }
    }

    fn depth(&self) -> usize {
        self.open.len() - 1 + self.tags.open
    }

    /// What begins at a place stands too deep; once in a block.
    fn report(&mut self, place: &Range<usize>) {
        if std::mem::replace(&mut self.tags.told, true) {
            return;
        }
        let place = self.first_line(place.clone());
        self.diagnostics.push(faults::nested_too_deep(place));
    }

    fn unused(&mut self, definition: Range<usize>) {
        let place = self.first_line(definition);
        self.diagnostics.push(faults::unused_address(place));
    }

    fn second(&mut self, definition: Range<usize>, first: Range<usize>) {
        let (place, first) = (self.first_line(definition), self.first_line(first));
        self.diagnostics.push(faults::second_address(place, first));
    }

    fn first_line(&self, place: Range<usize>) -> Span {
        let length = self.source[place.clone()].find('\n').unwrap_or(place.len());
        Span::new(self.file, place.start..place.start + length)
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
                last.join(source, text, place.clone());
            }
            last.end = to_u32(place.end);
        } else if verbatim {
            self.add(Node::new(NodeKind::Verbatim, place));
        } else {
            let joined = Joined::new(text, place.clone());
            self.add(Node::new(NodeKind::Joined(Box::new(joined)), place));
        }
    }

    /// A block of HTML comes line by line.
    fn html(&mut self, html: &str, place: Range<usize>) {
        let verbatim = self.source[place.clone()] == *html;
        for (part, is_tag) in html::pieces(html, &mut self.tags.unfinished) {
            let text = &html[part.clone()];
            let place = if verbatim { place.start + part.start..place.start + part.end } else { place.clone() };
            if is_tag {
                self.tag(text, place);
            } else if verbatim {
                self.add(Node::new(NodeKind::Verbatim, place));
            } else {
                self.add(Node::new(NodeKind::Joined(Box::new(Joined::new(text, place.clone()))), place));
            }
        }
    }

    /// A tag that stands too deep is left out, and so is the one that closes it.
    fn tag(&mut self, tag: &str, place: Range<usize>) {
        match html::deeper(tag) {
            1 if self.tags.surplus > 0 || self.depth() >= DEEPEST => {
                if self.surplus == 0 {
                    self.report(&place);
                }
                self.tags.surplus += 1;
            }
            -1 if self.tags.surplus > 0 => self.tags.surplus -= 1,
            deeper => {
                self.tags.open = self.tags.open.saturating_add_signed(deeper);
                self.add(Node::new(NodeKind::Tag(Label::new(tag)), place));
            }
        }
    }
}

/// Whether an event opens what holds other blocks, so that not all of its bytes are shown.
fn is_container(event: &Event) -> bool {
    let Event::Start(tag) = event else { return false };
    !is_inline(tag) && !matches!(tag, Tag::Paragraph | Tag::Heading { .. } | Tag::CodeBlock(_) | Tag::HtmlBlock)
}

fn is_inline(tag: &Tag) -> bool {
    matches!(
        tag,
        Tag::Emphasis
            | Tag::Strong
            | Tag::Strikethrough
            | Tag::Link { .. }
            | Tag::Image { .. }
            | Tag::Superscript
            | Tag::Subscript
    )
}

impl Node {
    /// Whether it is text, and holds nothing.
    pub fn is_text(&self) -> bool {
        matches!(self.kind, NodeKind::Verbatim | NodeKind::Joined(_))
    }

    /// Adds text that does not continue the source as it stands.
    fn join(&mut self, source: &str, text: &str, place: Range<usize>) {
        if let NodeKind::Verbatim = self.kind {
            let before = self.start as usize..self.end as usize;
            self.kind = NodeKind::Joined(Box::new(Joined::new(&source[before.clone()], before)));
        }
        if let NodeKind::Joined(joined) = &mut self.kind {
            joined.push(text, place);
        }
    }
}

fn container(tag: Tag) -> NodeKind {
    match tag {
        Tag::Paragraph => NodeKind::Paragraph,
        // What stands in braces behind it is read from the source, so that nothing of it is lost.
        Tag::Heading { level, .. } => NodeKind::Heading(Box::new(Heading {
            level: level as u8,
            id: String::new(),
            text: String::new(),
            at: None,
        })),
        Tag::BlockQuote(_) => NodeKind::Quote,
        Tag::CodeBlock(CodeBlockKind::Fenced(info)) => NodeKind::CodeBlock(Label::new(&info)),
        Tag::CodeBlock(CodeBlockKind::Indented) => NodeKind::CodeBlock(Label::new("")),
        Tag::HtmlBlock => NodeKind::Html,
        Tag::List(first) => NodeKind::List(first.map(|first| u32::try_from(first).unwrap_or(u32::MAX))),
        Tag::Item => NodeKind::Item,
        Tag::FootnoteDefinition(name) => NodeKind::FootnoteText(Label::new(&name)),
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
