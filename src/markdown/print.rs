//! The tree becomes HTML, once.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::ops::Range;

use super::body::{Align, Body, Heading, Node, NodeKind, Table, Target};
use super::highlight::highlight;
use super::smart::smart;
use crate::chart;

/// A link that was not written by the author: a word of the glossary, an organisation, a place.
#[derive(Clone, Debug)]
pub struct Anchor {
    /// [`Node::start`] of the text node.
    pub node: u32,
    /// Bytes of the content of that node.
    pub range: Range<usize>,
    /// Where it leads.
    pub href: String,
    /// `term`, `organisation` or `place`.
    pub class: &'static str,
}

/// Where a link that the author wrote leads.
pub enum LinkTarget {
    /// Within the archive.
    Internal(String),
    /// To another website.
    External(String),
    /// To a program that writes mail or makes calls.
    Contact(String),
}

/// Where a point stands in the source, as readers see it.
pub struct Cited {
    /// "lines 76 to 78"
    pub at: String,
    /// "of the papers for May", for those who hear the link by itself.
    pub of: String,
    /// Where the source is described.
    pub href: String,
}

/// What this archive notes of the source of a section: no words of the author, and marked as such.
pub struct SourceNote {
    /// [`Node::start`] of the heading of the section.
    pub section: u32,
    /// What it says.
    pub text: String,
    /// "lines 76 to 78"
    pub at: String,
}

/// Words that are printed into bodies, in the language of the interface.
#[derive(Clone, Debug, Default)]
pub struct Words {
    /// Heading of the footnotes.
    pub footnotes: String,
    /// What a footnote mark is called: "Note".
    pub note: String,
    /// Text of the link back from a footnote.
    pub back: String,
    /// What follows the text of a link that leaves the archive.
    pub external: String,
    /// A task that is done.
    pub done: String,
    /// A task that is not.
    pub to_do: String,
    /// Name of a table without a caption.
    pub table: String,
    /// What stands behind the message of a chart.
    pub chart: String,
    /// The link to a table as a file, before its number.
    pub csv: String,
    /// What stands before the notes of the archive on the source of a section.
    pub source_notes: String,
}

/// A printed body.
#[derive(Debug, Default)]
pub struct Printed {
    /// Up to the second heading of level 2: what comes before the outcome box.
    pub lead: String,
    /// The rest.
    pub rest: String,
    /// The footnotes, with their heading; empty where there are none.
    pub footnotes: String,
    /// The headings of levels 2 and 3.
    pub contents: Vec<Contents>,
}

/// A line of the contents.
#[derive(Clone, Debug, serde::Serialize)]
pub struct Contents {
    /// Address in the page.
    pub id: String,
    /// Words.
    pub text: String,
    /// 2 or 3.
    pub level: u8,
}

/// Marks around HTML in which there is nothing to take out, as in what [`print()`] gives.
pub const SMALL: [&str; 2] = ["<!--small-->", "<!--/small-->"];

/// Prints `body`. `anchors` are in the order of the text; `notes` end their sections; `resolve` says where a written link leads, and
/// `cite` what a written range of the source is.
pub fn print(
    body: &Body,
    anchors: &[Anchor],
    notes: &[SourceNote],
    resolve: &dyn Fn(&str) -> LinkTarget,
    cite: &dyn Fn(&str) -> Option<Cited>,
    words: &Words,
) -> Printed {
    let mut printer = Printer {
        body,
        anchors,
        notes,
        resolve,
        cite,
        words,
        out: String::with_capacity(body.range.len() * 3 / 2),
        marks: (1..).zip(&body.footnotes).map(|(number, footnote)| (&footnote.label[..], (number, 0))).collect(),
        tables: 0,
    };
    let second = body.blocks.iter().enumerate().filter(|(_, node)| is_section(node)).map(|(i, _)| i).nth(1);
    let (lead, rest) = body.blocks.split_at(second.unwrap_or(body.blocks.len()));
    printer.sections(lead);
    let lead = std::mem::take(&mut printer.out);
    printer.sections(rest);
    let rest = std::mem::take(&mut printer.out);
    printer.footnotes();
    Printed { lead, rest, footnotes: printer.out, contents: contents(body) }
}

fn is_section(node: &Node) -> bool {
    matches!(&node.kind, NodeKind::Heading(heading) if heading.level == 2)
}

fn contents(body: &Body) -> Vec<Contents> {
    body.headings()
        .filter(|(_, heading)| heading.level <= 3)
        .map(|(_, heading)| Contents { id: heading.id.clone(), text: heading.text.clone(), level: heading.level })
        .collect()
}

struct Printer<'a> {
    body: &'a Body,
    /// Those that are still to come.
    anchors: &'a [Anchor],
    notes: &'a [SourceNote],
    resolve: &'a dyn Fn(&str) -> LinkTarget,
    cite: &'a dyn Fn(&str) -> Option<Cited>,
    words: &'a Words,
    out: String,
    /// The number of each footnote, by label, and how often it was pointed to so far.
    marks: BTreeMap<&'a str, (usize, usize)>,
    tables: usize,
}

impl<'a> Printer<'a> {
    fn all(&mut self, nodes: &'a [Node]) {
        for node in nodes {
            self.node(node);
        }
    }

    /// Blocks, with what is noted of the source of each section behind its own words.
    fn sections(&mut self, blocks: &'a [Node]) {
        for section in blocks.chunk_by(|_, next| !matches!(next.kind, NodeKind::Heading(_))) {
            self.all(section);
            self.source_notes(section.first().map_or(0, Node::start));
        }
    }

    fn source_notes(&mut self, section: u32) {
        let mut notes = self.notes.iter().filter(|note| note.section == section).peekable();
        if notes.peek().is_none() {
            return;
        }
        let label = escape(&self.words.source_notes);
        let _ = write!(self.out, "<div class=\"note\" data-kind=\"source\"><div><p><strong>{label}</strong></p><ul>");
        for SourceNote { text, at, .. } in notes {
            let _ = write!(self.out, "<li>{} <span class=\"lines\">({})</span></li>", escape(text), escape(at));
        }
        self.out.push_str("</ul></div></div>");
    }

    fn node(&mut self, node: &'a Node) {
        match &node.kind {
            NodeKind::Paragraph => self.element("p", node),
            NodeKind::Heading(heading) => self.heading(heading, node),
            NodeKind::Quote => self.element("blockquote", node),
            NodeKind::List(first) => self.list(*first, node),
            NodeKind::Item => self.item(node),
            NodeKind::Task(done) => self.task(*done),
            NodeKind::CodeBlock(language) => self.code_block(language, node),
            NodeKind::Table(table) => self.table(table, node),
            NodeKind::DefinitionList => self.element("dl", node),
            NodeKind::DefinitionTerm => self.element("dt", node),
            NodeKind::Definition => self.element("dd", node),
            NodeKind::Rule => self.out.push_str("<hr>"),
            NodeKind::Html => node.children.iter().for_each(|piece| self.out.push_str(self.body.text(piece))),
            NodeKind::Tag(tag) => self.out.push_str(tag),
            NodeKind::Verbatim | NodeKind::Joined(_) => self.text(node),
            NodeKind::Code(code) => self.code(code),
            NodeKind::Emphasis => self.element("em", node),
            NodeKind::Strong => self.element("strong", node),
            NodeKind::Strikethrough => self.element("del", node),
            NodeKind::Link(target) => self.link(target, node),
            NodeKind::Image(target) => self.image(target, node),
            NodeKind::LineBreak => self.out.push_str("<br>"),
            NodeKind::FootnoteMark(label) => self.mark(label),
            NodeKind::At(at) => self.cited(at),
            // Rows are printed by their table, footnotes after the body.
            NodeKind::TableHead | NodeKind::TableRow | NodeKind::TableCell | NodeKind::FootnoteText(_) => {
                self.all(&node.children)
            }
        }
    }

    fn element(&mut self, name: &str, node: &'a Node) {
        let _ = write!(self.out, "<{name}>");
        let start = self.out.len();
        self.all(&node.children);
        self.mark_link(start);
        let _ = write!(self.out, "</{name}>");
    }

    /// Marks an element of which nothing but a link was printed since `start`, right behind its opening tag: by the author
    /// or because the whole of it is a word of the glossary.
    fn mark_link(&mut self, start: usize) {
        let inside = &self.out[start..];
        let Some((link, behind)) = inside.split_once("</a>") else { return };
        if link.starts_with("<a ") && behind.bytes().all(|byte| byte.is_ascii_punctuation() && byte != b'<') {
            self.out.insert_str(start - 1, " class=\"link\"");
        }
    }

    fn heading(&mut self, heading: &Heading, node: &'a Node) {
        let _ = write!(self.out, "<h{} id=\"{}\">", heading.level, attribute(&heading.id));
        self.all(&node.children);
        let _ = write!(self.out, "</h{}>", heading.level);
    }

    fn list(&mut self, first: Option<u32>, node: &'a Node) {
        match first {
            None => self.element("ul", node),
            Some(1) => self.element("ol", node),
            Some(first) => {
                let _ = write!(self.out, "<ol start=\"{first}\">");
                self.all(&node.children);
                self.out.push_str("</ol>");
            }
        }
    }

    /// An item that is nothing but a link is a target by itself, not a word in a sentence (WCAG 2.2, 2.5.5).
    fn item(&mut self, node: &'a Node) {
        self.out.push_str("<li>");
        let start = self.out.len();
        self.all(&node.children);
        self.mark_link(start);
        self.out.push_str("</li>");
    }

    /// In words: a box that cannot be ticked tells a screen reader's user less.
    fn task(&mut self, done: bool) {
        let (class, word) = if done { ("done", &self.words.done) } else { ("to-do", &self.words.to_do) };
        let _ = write!(self.out, "<span class=\"task {class}\">{}</span> ", escape(word));
    }

    fn code(&mut self, code: &str) {
        let _ = write!(self.out, "<code>{}</code>", escape(code));
    }

    fn code_block(&mut self, language: &str, node: &'a Node) {
        let code: String = node.children.iter().map(|line| self.body.text(line)).collect();
        let html = highlight(language, &code).unwrap_or_else(|| escape(&code));
        let _ = write!(self.out, "<pre><code>{html}</code></pre>");
    }

    /// Text, with the links that belong into it.
    fn text(&mut self, node: &'a Node) {
        let text = self.body.text(node);
        let mut done = 0;
        while let Some((anchor, rest)) = self.anchors.split_first().filter(|(anchor, _)| anchor.node <= node.start) {
            self.anchors = rest;
            if anchor.node < node.start || anchor.range.start < done {
                continue;
            }
            escape_into(&mut self.out, &text[done..anchor.range.start]);
            let _ = write!(
                self.out,
                "<a class=\"{}\" href=\"{}\">{}</a>",
                anchor.class,
                attribute(&anchor.href),
                escape(&text[anchor.range.clone()])
            );
            done = anchor.range.end;
        }
        escape_into(&mut self.out, &text[done..]);
    }

    fn link(&mut self, target: &Target, node: &'a Node) {
        let (href, external) = match (self.resolve)(&target.destination) {
            LinkTarget::Internal(href) | LinkTarget::Contact(href) => (href, false),
            LinkTarget::External(href) => (href, true),
        };
        let rel = if external { " rel=\"external\"" } else { "" };
        let _ = write!(self.out, "<a href=\"{}\"{rel}>", attribute(&href));
        // A bare address keeps its order between words of another direction.
        let is_bare = node.children.iter().map(|child| self.body.text(child)).eq([target.destination.as_str()]);
        self.out.push_str(if is_bare { "<bdi>" } else { "" });
        self.all(&node.children);
        self.out.push_str(if is_bare { "</bdi>" } else { "" });
        if external {
            let _ = write!(self.out, " <span class=\"external\">{}</span>", escape(&self.words.external));
        }
        self.out.push_str("</a>");
    }

    fn image(&mut self, target: &Target, node: &'a Node) {
        let source = match (self.resolve)(&target.destination) {
            LinkTarget::Internal(href) | LinkTarget::External(href) | LinkTarget::Contact(href) => href,
        };
        let alt: String = node.children.iter().map(|child| self.body.plain_text(child)).collect();
        let _ = write!(self.out, "<img src=\"{}\" alt=\"{}\">", attribute(&source), attribute(&alt));
    }

    fn mark(&mut self, label: &'a str) {
        let Some((number, count)) = self.marks.get_mut(label) else { return };
        *count += 1;
        let number = *number;
        let id = mark_id(number, *count);
        let _ = write!(
            self.out,
            "<sup><a class=\"note-mark\" id=\"{id}\" href=\"#_note-{number}\" role=\"doc-noteref\"><span class=\"say\">{} </span>{number}</a></sup>",
            escape(&self.words.note)
        );
    }

    /// Where a point stands in the source, behind its words.
    fn cited(&mut self, at: &str) {
        let Some(Cited { at, of, href }) = (self.cite)(at) else { return };
        let _ = write!(
            self.out,
            " <span class=\"lines\">(<a href=\"{}\" aria-label=\"{} {}\">{}</a>)</span>",
            attribute(&href),
            attribute(&at),
            attribute(&of),
            escape(&at)
        );
    }

    fn table(&mut self, table: &'a Table, node: &'a Node) {
        self.tables += 1;
        let number = self.tables;
        self.chart(table, node);
        let wide = is_wide(self.body, node);
        if wide {
            let name = match &table.caption {
                Some(_) => format!("aria-labelledby=\"_table-{number}\""),
                None => format!("aria-label=\"{} {number}\"", attribute(&self.words.table)),
            };
            let _ = write!(self.out, "<div class=\"table\" role=\"region\" {name} tabindex=\"0\">");
        }
        self.out.push_str("<table>");
        if let Some(caption) = &table.caption {
            let _ = write!(self.out, "<caption id=\"_table-{number}\">");
            self.all(&caption.children);
            self.out.push_str("</caption>");
        }
        for row in &node.children {
            match row.kind {
                NodeKind::TableHead => self.head(row, &table.columns),
                _ => self.row(row, &table.columns),
            }
        }
        self.out.push_str(if node.children.len() > 1 { "</tbody></table>" } else { "</table>" });
        if wide {
            self.out.push_str("</div>");
        }
        let _ = write!(
            self.out,
            "<p class=\"more\"><a href=\"table-{number}.csv\" download>{} {number}</a></p>",
            escape(&self.words.csv)
        );
    }

    /// The picture of a table, named by its message. Whoever hears the page is told that the numbers follow.
    fn chart(&mut self, table: &'a Table, node: &'a Node) {
        let Some((block, _)) = self.body.chart(table) else { return };
        let Ok(spec) = chart::read(block) else { return };
        let cells = self.body.cells(node);
        let Ok(drawing) = chart::Chart::new(&spec, &cells.head, &cells.rows) else { return };
        let (number, name) = (self.tables, format!("_chart-{}", self.tables));
        let _ = write!(
            self.out,
            "<figure class=\"chart\"><figcaption id=\"{name}\">{} <span class=\"unit\">({}). {}</span></figcaption>{}</figure>",
            escape(&smart(&spec.title)),
            escape(&spec.unit),
            escape(&self.words.chart),
            drawing.svg(number, &name)
        );
    }

    fn head(&mut self, row: &'a Node, columns: &[Align]) {
        self.out.push_str("<thead><tr>");
        for (cell, align) in row.children.iter().zip(columns) {
            let _ = write!(self.out, "<th scope=\"col\"{}>", align_class(*align));
            self.all(&cell.children);
            self.out.push_str("</th>");
        }
        self.out.push_str("</tr></thead><tbody>");
    }

    /// The first cell names the row.
    fn row(&mut self, row: &'a Node, columns: &[Align]) {
        self.out.push_str("<tr>");
        for (i, (cell, align)) in row.children.iter().zip(columns).enumerate() {
            let name = if i == 0 { "th" } else { "td" };
            let scope = if i == 0 { " scope=\"row\"" } else { "" };
            let _ = write!(self.out, "<{name}{scope}{}>", align_class(*align));
            self.all(&cell.children);
            let _ = write!(self.out, "</{name}>");
        }
        self.out.push_str("</tr>");
    }

    fn footnotes(&mut self) {
        if self.body.footnotes.is_empty() {
            return;
        }
        let _ = write!(
            self.out,
            "<section class=\"footnotes\" aria-labelledby=\"_footnotes\"><h2 id=\"_footnotes\">{}</h2><ol>",
            escape(&self.words.footnotes)
        );
        for (i, footnote) in self.body.footnotes.iter().enumerate() {
            let number = i + 1;
            let _ = write!(self.out, "<li id=\"_note-{number}\">");
            self.all(&footnote.node.children);
            for count in 1..=self.marks.get(footnote.label.as_str()).map_or(0, |(_, count)| *count) {
                // The number and the letter keep equal texts from leading to different places.
                let letter = if count == 1 { String::new() } else { format!(" ({count})") };
                let _ = write!(
                    self.out,
                    "<p class=\"note-back\"><a href=\"#{}\" role=\"doc-backlink\">{} {number}{letter}</a></p>",
                    mark_id(number, count),
                    escape(&self.words.back)
                );
            }
            self.out.push_str("</li>");
        }
        self.out.push_str("</ol></section>");
    }
}

fn mark_id(number: usize, count: usize) -> String {
    if count == 1 { format!("_mark-{number}") } else { format!("_mark-{number}-{count}") }
}

fn align_class(align: Align) -> &'static str {
    match align {
        Align::Start => "",
        Align::End => " class=\"num\"",
        Align::Centre => " class=\"centre\"",
    }
}

/// Characters, with room between cells, that fit a screen of 320 pixels with text at twice its size (WCAG 2.2, 1.4.4 and
/// 1.4.10 together).
const NARROW: usize = 14;

/// Whether a table may need to scroll on a small phone: columns get no narrower than their longest word.
fn is_wide(body: &Body, table: &Node) -> bool {
    let mut widths: Vec<usize> = Vec::new();
    for row in &table.children {
        for (i, cell) in row.children.iter().enumerate() {
            let longest =
                body.plain_text(cell).split_whitespace().map(|word| word.chars().count()).max().unwrap_or_default();
            match widths.get_mut(i) {
                Some(width) => *width = (*width).max(longest),
                None => widths.push(longest),
            }
        }
    }
    widths.iter().map(|width| width + 2).sum::<usize>() > NARROW
}

fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 8);
    escape_into(&mut out, text);
    out
}

/// Only what HTML needs in running text.
fn escape_into(out: &mut String, text: &str) {
    let mut done = 0;
    for (i, byte) in text.bytes().enumerate() {
        let entity = match byte {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            _ => continue,
        };
        out.push_str(&text[done..i]);
        out.push_str(entity);
        done = i + 1;
    }
    out.push_str(&text[done..]);
}

fn attribute(text: &str) -> String {
    escape(text).replace('"', "&quot;")
}
