//! The published examples of CommonMark, run through the parser's door: the tree keeps everything that they are about.
//!
//! The examples come with the package `commonmark-spec` of the browser tests (`tests/install`); no copy is kept here.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use minutebook::markdown::{Body, Node, NodeKind, Target, parse_commonmark};
use minutebook::source::{Contents, FileId, Role, SourceFile, Sources};

const SPEC: &str = "tests/browser/node_modules/commonmark-spec/spec.txt";
const FENCE: &str = "````````````````````````````````";

struct Example {
    number: usize,
    markdown: String,
    html: String,
}

fn examples() -> Vec<Example> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(SPEC);
    let text = fs::read_to_string(&path).unwrap_or_else(|_| panic!("{SPEC} is missing: run tests/install first"));
    let (opening, closing) = (format!("{FENCE} example\n"), format!("\n{FENCE}"));
    let blocks = text.split(opening.as_str()).skip(1);
    let example = |(i, block): (usize, &str)| {
        let block = block.split(closing.as_str()).next().expect("an end of the example").replace('→', "\t");
        let (markdown, html) = block
            .split_once("\n.\n")
            .or_else(|| block.strip_prefix(".\n").map(|html| ("", html)))
            .unwrap_or((block.trim_end_matches("\n."), ""));
        Example { number: i + 1, markdown: format!("{markdown}\n"), html: html.to_owned() }
    };
    blocks.enumerate().map(example).collect()
}

/// An id for texts that lie in no folder.
fn some_file() -> FileId {
    let file =
        SourceFile { path: String::new(), role: Role::Content(String::new()), contents: Contents::Text("".into()) };
    Sources::new(vec![file]).iter().next().expect("one file").0
}

/// Prints the tree as the examples do.
struct Plain<'a> {
    body: &'a Body,
    out: String,
}

impl Plain<'_> {
    fn all(&mut self, nodes: &[Node]) {
        nodes.iter().for_each(|node| self.node(node));
    }

    fn element(&mut self, name: &str, node: &Node) {
        let _ = write!(self.out, "<{name}>");
        self.all(&node.children);
        let _ = write!(self.out, "</{}>", name.split(' ').next().unwrap_or(name));
    }

    fn node(&mut self, node: &Node) {
        match &node.kind {
            NodeKind::Paragraph => self.element("p", node),
            NodeKind::Heading(heading) => self.element(&format!("h{}", heading.level), node),
            NodeKind::Quote => self.element("blockquote", node),
            NodeKind::List(None) => self.element("ul", node),
            NodeKind::List(Some(1)) => self.element("ol", node),
            NodeKind::List(Some(first)) => self.element(&format!("ol start=\"{first}\""), node),
            NodeKind::Item => self.element("li", node),
            NodeKind::CodeBlock(info) => self.code_block(info, node),
            NodeKind::Rule => self.out.push_str("<hr />"),
            NodeKind::Html => node.children.iter().for_each(|piece| self.out.push_str(self.body.text(piece))),
            NodeKind::Tag(tag) => self.out.push_str(tag),
            NodeKind::Verbatim | NodeKind::Joined(_) => self.out.push_str(&escape(self.body.text(node))),
            NodeKind::Code(code) => drop(write!(self.out, "<code>{}</code>", escape(code))),
            NodeKind::Emphasis => self.element("em", node),
            NodeKind::Strong => self.element("strong", node),
            NodeKind::Link(target) => self.link(target, node),
            NodeKind::Image(target) => self.image(target, node),
            NodeKind::LineBreak => self.out.push_str("<br />"),
            other => panic!("CommonMark has no {other:?}"),
        }
    }

    fn code_block(&mut self, info: &str, node: &Node) {
        let class = info
            .split_whitespace()
            .next()
            .map(|name| format!(" class=\"language-{}\"", escape(name)))
            .unwrap_or_default();
        let code: String = node.children.iter().map(|line| self.body.text(line)).collect();
        let _ = write!(self.out, "<pre><code{class}>{}</code></pre>", escape(&code));
    }

    fn link(&mut self, target: &Target, node: &Node) {
        let _ = write!(self.out, "<a href=\"{}\"{}>", address(&target.destination), title(target));
        self.all(&node.children);
        self.out.push_str("</a>");
    }

    fn image(&mut self, target: &Target, node: &Node) {
        let alt: String = node.children.iter().map(|child| self.alternative(child)).collect();
        let _ = write!(
            self.out,
            "<img src=\"{}\" alt=\"{}\"{} />",
            address(&target.destination),
            escape(&alt),
            title(target)
        );
    }

    fn alternative(&self, node: &Node) -> String {
        self.body.plain_text(node)
    }
}

fn title(target: &Target) -> String {
    if target.title.is_empty() { String::new() } else { format!(" title=\"{}\"", escape(&target.title)) }
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// Addresses are printed in the characters that addresses have.
fn address(destination: &str) -> String {
    let mut out = String::new();
    for byte in destination.bytes() {
        match byte {
            b'&' => out.push_str("&amp;"),
            b'\'' => out.push_str("&#x27;"),
            b if b.is_ascii_alphanumeric() || b"-_.~!*();:@=+$,/?#%".contains(&b) => out.push(char::from(b)),
            b => drop(write!(out, "%{b:02X}")),
        }
    }
    out.replace("&#x27;", "'")
}

/// White space between and around blocks means nothing.
fn canonical(html: &str) -> String {
    let mut text = html.replace('\n', " ");
    for tag in ["p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "hr /", "pre", "br /"] {
        for mark in [format!("<{tag}>"), format!("</{tag}>")] {
            text = text.replace(&format!(" {mark}"), &mark).replace(&format!("{mark} "), &mark);
        }
    }
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn every_published_example_passes() {
    let examples = examples();
    assert!(examples.len() > 640, "only {} examples were found", examples.len());
    let file = some_file();
    let mut faults = Vec::new();
    for example in &examples {
        let body = parse_commonmark(file, &example.markdown);
        let mut plain = Plain { body: &body, out: String::new() };
        plain.all(&body.blocks);
        if canonical(&plain.out) != canonical(&example.html) {
            faults.push(format!(
                "{}: {:?}\n  wanted {}\n  got    {}",
                example.number,
                example.markdown,
                canonical(&example.html),
                canonical(&plain.out)
            ));
        }
    }
    assert!(faults.is_empty(), "{} of {} examples differ:\n{}", faults.len(), examples.len(), faults.join("\n"));
}
