//! The place of a text in its file, however the parser put it together.

use minutebook::diagnostic::Diagnostics;
use minutebook::markdown::{self, Body, Node, NodeKind};
use minutebook::source::{Contents, Role, SourceFile, Sources};

use crate::support::{compiled, report};

/// What random texts are made of: signs that the parser changes, signs of several bytes, and words.
const PIECES: [&str; 30] = [
    "word", "a", "é", "“", "\"", "'", "--", "---", "...", "&amp;", "&nbsp;", "&quot;", "\\*", "\\\\", "*", "**", "~",
    "~~", "`", "``", " ", "\n", "\n\n", "\r\n", "> ", "- ", "Table: ", "| x |\n", "[^1]", "<br>",
];

/// The next of a row of numbers that looks like chance and is the same on every machine (Knuth, The Art of Computer
/// Programming, 3.3.4, line 26).
fn next(state: &mut u64) -> usize {
    *state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
    usize::try_from(*state >> 33).unwrap_or_default()
}

fn text(state: &mut u64) -> String {
    (0..next(state) % 24).map(|_| PIECES[next(state) % PIECES.len()]).collect()
}

fn parsed(text: &str) -> Body {
    let file = SourceFile {
        path: "content/pages/x.md".to_owned(),
        role: Role::Content("pages/x.md".to_owned()),
        contents: Contents::Text(text.into()),
    };
    let sources = Sources::new(vec![file]);
    let (id, file) = sources.iter().next().expect("one file");
    markdown::parse(id, file, 0..text.len(), false, &mut Diagnostics::new())
}

/// Every letter that is read stands at its place in the file; every other sign has a place within the file.
fn assert_places(source: &str, body: &Body, node: &Node) {
    let text = body.text(node);
    for (at, c) in text.char_indices() {
        let place = body.span_within(node, at..at + c.len_utf8()).range();
        let written = source.get(place.clone()).unwrap_or_else(|| panic!("{source:?}: {c:?} of {text:?} at {place:?}"));
        // Code that a quotation or a table breaks has its place as a whole.
        if c.is_alphanumeric() && !(matches!(node.kind, NodeKind::Code(_)) && written == body.written(node)) {
            assert_eq!(written, c.to_string(), "{source:?}: {text:?}");
        }
        assert!(!written.is_empty() || c.is_whitespace(), "{source:?}: {c:?} of {text:?} has no place");
        let rest = body.span_within(node, at..text.len()).range();
        assert_eq!(rest.start, place.start, "{source:?}: {text:?}");
        assert!(source.get(rest).is_some(), "{source:?}: the rest of {text:?} at {at}");
    }
}

#[test]
fn every_letter_of_a_text_has_its_place_in_the_file() {
    let mut state = 1;
    let mut texts = 0;
    for _ in 0..20_000 {
        let source = text(&mut state);
        let body = parsed(&source);
        body.each(&mut |node| {
            if matches!(node.kind, NodeKind::Verbatim | NodeKind::Joined(_) | NodeKind::Code(_)) {
                assert_places(&source, &body, node);
                texts += 1;
            }
        });
    }
    assert!(texts > 20_000, "enough texts were looked at: {texts}");
}

#[test]
fn every_fault_of_a_text_lies_within_its_file() {
    let mut state = 2;
    for _ in 0..300 {
        let site = format!("== content/places/hall.md\n---\nname: The hall\n---\n\n{}", text(&mut state));
        for fault in compiled(&site).diagnostics.iter() {
            let places = fault.span.iter().chain(fault.related.iter().map(|related| &related.span));
            let end = u32::try_from(site.len()).expect("a small site");
            places.for_each(|place| assert!(place.start <= place.end && place.end <= end, "{site:?}"));
        }
        assert!(!report(&site).is_empty() || compiled(&site).diagnostics.is_empty());
    }
}

#[test]
fn a_quotation_that_ends_its_file_is_shown_at_its_place() {
    let text = "---\nname: The hall\n---\nA carer said \"";
    let file = SourceFile {
        path: "content/places/hall.md".to_owned(),
        role: Role::Content("places/hall.md".to_owned()),
        contents: Contents::Text(text.into()),
    };
    let body = {
        let sources = Sources::new(vec![file]);
        let (id, file) = sources.iter().next().expect("one file");
        markdown::parse(id, file, text.find("A carer").expect("the text")..text.len(), false, &mut Diagnostics::new())
    };
    body.each(&mut |node| {
        if let NodeKind::Joined(_) = node.kind {
            let end = body.text(node).len();
            assert_eq!(body.span_within(node, end..end).range(), text.len()..text.len());
        }
    });
}
