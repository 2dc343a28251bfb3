//! Drawings (SVG) beside records. A browser that opens one by itself runs what it says, in the name of the archive's site, so a
//! drawing that is published only draws. The door to roxmltree.

use std::ops::Range;

use roxmltree::{Document, Node, ParsingOptions};

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::source::{FileId, SourceFile, Span};

const SVG: &str = "http://www.w3.org/2000/svg";
const XHTML: &str = "http://www.w3.org/1999/xhtml";

/// Elements that run a program, or hold a page. Names are compared in small letters.
const ELEMENTS: [&str; 4] = ["script", "handler", "listener", "foreignobject"];

/// Attributes that lead somewhere.
const REFERENCES: [&str; 7] = ["href", "src", "base", "action", "formaction", "srcdoc", "data"];

/// What fetches something in a style, beside `url(`.
const FETCHES: [&str; 3] = ["@import", "image-set(", "src("];

/// Pictures that may stand within the drawing itself.
const PICTURES: [&str; 5] =
    ["data:image/png", "data:image/jpeg", "data:image/jpg", "data:image/gif", "data:image/webp"];

/// Declarations by which what is read can be other than what is written.
const DECLARATIONS: [&str; 2] = ["<!ENTITY", "<!ATTLIST"];

/// Reports everything in a drawing that does more than draw.
pub fn check(id: FileId, file: &SourceFile, diagnostics: &mut Diagnostics) {
    let text = file.text();
    let mut report = |range: Range<usize>, label: &str| diagnostics.push(fault(Span::new(id, range), label));
    for declaration in DECLARATIONS {
        if let Some((at, found)) = text.match_indices(declaration).next() {
            return report(at..at + found.len(), "no declarations are expected, only the drawing itself");
        }
    }
    if let Some(range) = other_encoding(text) {
        return report(range, "UTF-8 is expected");
    }
    let drawing = match Document::parse_with_options(text, ParsingOptions { allow_dtd: true, ..Default::default() }) {
        Ok(drawing) => drawing,
        Err(error) => {
            let at = offset(text, error.pos());
            let end = text[at..].chars().next().map_or(at, |c| at + c.len_utf8());
            return report(at..end, &format!("here it is no sound XML: {}", plain(&error)));
        }
    };
    if !drawing.root_element().has_tag_name((SVG, "svg")) {
        report(
            start_of(text, drawing.root_element()),
            "`<svg xmlns=\"http://www.w3.org/2000/svg\">` is expected first",
        );
    }
    for node in drawing.descendants() {
        for (range, label) in node_faults(text, node) {
            report(range, &label);
        }
    }
}

fn fault(span: Span, label: &str) -> Diagnostic {
    Diagnostic::error(Code::UnsafeSvg, "this drawing does more than draw").at(span, label).help(
        "Save the drawing again as “plain SVG”, or as PNG. It may have no script, nothing from other sites, and links only to \
         pages of the web.",
    )
}

type Faults = Vec<(Range<usize>, String)>;

fn node_faults(text: &str, node: Node) -> Faults {
    if node.pi().is_some_and(|instruction| instruction.target == "xml-stylesheet") {
        return vec![(node.range(), "no style sheet from elsewhere is expected".to_owned())];
    }
    if !node.is_element() {
        return Vec::new();
    }
    let name = node.tag_name();
    let runs = ELEMENTS.contains(&name.name().to_ascii_lowercase().as_str()) || name.namespace() == Some(XHTML);
    let element = runs.then(|| (start_of(text, node), format!("no `{}` is expected", name.name())));
    let attributes = node.attributes().filter_map(|attribute| {
        let label =
            attribute_fault(node, &attribute.name().to_ascii_lowercase(), attribute.namespace(), attribute.value())?;
        Some((attribute.range(), label))
    });
    element.into_iter().chain(style_sheet_fault(node)).chain(attributes).collect()
}

/// What a style sheet must not do. A browser reads the texts in it as one, whatever stands between them.
fn style_sheet_fault(node: Node) -> Option<(Range<usize>, String)> {
    let texts: Vec<Node> = node.children().filter(|child| is_named(node, "style") && child.is_text()).collect();
    let sheet: String = texts.iter().filter_map(Node::text).collect();
    let label = style_fault(&sheet)?;
    Some((texts.first()?.range().start..texts.last()?.range().end, label))
}

fn is_named(node: Node, name: &str) -> bool {
    node.tag_name().name().eq_ignore_ascii_case(name)
}

fn attribute_fault(node: Node, name: &str, namespace: Option<&str>, value: &str) -> Option<String> {
    // Browsers take away what nobody sees before they look at an address.
    let value: String =
        value.chars().filter(|c| !c.is_control() && !c.is_whitespace()).collect::<String>().to_lowercase();
    if name.starts_with("on") && namespace.is_none() {
        return Some("nothing that runs is expected".to_owned());
    }
    if name == "attributename" && (value.ends_with("href") || value.starts_with("on")) {
        return Some("an animation that changes an address is not expected".to_owned());
    }
    if REFERENCES.contains(&name) {
        let is_link = is_named(node, "a") && ["https://", "http://"].iter().any(|scheme| value.starts_with(scheme));
        let stays = value.is_empty() || stays_inside(&value) || is_link;
        return (!stays)
            .then(|| "a place in the drawing itself (`#name`), or a picture within it, is expected".to_owned());
    }
    match (namespace, name) {
        (Some(_), _) => None,
        (None, "style") => style_fault(&value),
        // A single value can only fetch something by the name of a function.
        (None, _) => style_fault(&value).filter(|_| value.contains('(')),
    }
}

/// Whether an address, in small letters, leads to nothing outside the drawing.
fn stays_inside(address: &str) -> bool {
    address.starts_with('#') || PICTURES.iter().any(|picture| address.starts_with(picture))
}

/// What a style must not do: fetch something. A backslash can hide any name there: `@\69mport` is `@import`.
fn style_fault(style: &str) -> Option<String> {
    let style = style.to_lowercase();
    let mut addresses =
        style.split("url(").skip(1).map(|rest| rest.trim_start_matches(['"', '\'', ' ', '\n', '\t', '\r']));
    if FETCHES.iter().any(|name| style.contains(name)) || addresses.any(|address| !stays_inside(address)) {
        return Some("a style that fetches nothing is expected".to_owned());
    }
    style.contains('\\').then(|| "a style without a backslash is expected".to_owned())
}

/// Where the file says that it has another encoding than the one in which it is read here and served.
fn other_encoding(text: &str) -> Option<Range<usize>> {
    let declaration = text.strip_prefix("<?xml").and_then(|rest| rest.split("?>").next())?;
    let (before, value) = declaration.split_once("encoding")?;
    let start = "<?xml".len() + before.len();
    let named = value.trim_start_matches([' ', '=', '"', '\'']).split(['"', '\'']).next().unwrap_or_default();
    let sound = ["utf-8", "us-ascii", "ascii"].iter().any(|known| named.eq_ignore_ascii_case(known));
    (!sound).then(|| start.."<?xml".len() + declaration.len())
}

/// The first tag of an element, without what it holds.
fn start_of(text: &str, node: Node) -> Range<usize> {
    let range = node.range();
    let length = text[range.clone()].find('>').map_or(range.len(), |end| end + 1);
    range.start..range.start + length
}

fn offset(text: &str, place: roxmltree::TextPos) -> usize {
    let row = usize::try_from(place.row).unwrap_or(1).saturating_sub(1);
    let column = usize::try_from(place.col).unwrap_or(1).saturating_sub(1);
    let start: usize = text.split_inclusive('\n').take(row).map(str::len).sum();
    start + text[start..].char_indices().nth(column).map_or(text.len() - start, |(at, _)| at)
}

/// The message of the library without its place, which the picture shows.
fn plain(error: &roxmltree::Error) -> String {
    let message = error.to_string();
    message.split(" at ").next().unwrap_or_default().to_owned()
}
