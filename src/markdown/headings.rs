//! Pass: each heading gets its words and its address in the page.

use std::borrow::Cow;

use percent_encoding::percent_decode_str;

use super::body::{Body, NodeKind};
use crate::fold::{self, Folded};

/// Names the headings. An address that the author wrote stays; the others are made from the words, and so stay the same
/// as long as the words do.
pub fn name(body: &mut Body) {
    let texts: Vec<Option<String>> = body
        .blocks
        .iter()
        .map(|node| matches!(node.kind, NodeKind::Heading(_)).then(|| body.plain_text(node)))
        .collect();
    for (node, text) in body.blocks.iter_mut().zip(texts) {
        if let (NodeKind::Heading(heading), Some(text)) = (&mut node.kind, text) {
            if heading.id.is_empty() {
                heading.id = slug(&text);
            }
            heading.text = text;
        }
    }
}

/// Small letters and digits, with hyphens for everything between them. A heading without any is a section. Signs that nobody
/// sees are left out, and a letter with its accent is one, so that the same words have the same address on any machine.
pub fn slug(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in Folded::in_case(text).chars().flat_map(char::to_lowercase) {
        if c.is_alphanumeric() || fold::joins(c) {
            out.push(c);
        } else if !out.ends_with('-') && !out.is_empty() && c != '’' {
            out.push('-');
        }
    }
    let slug = out.trim_end_matches('-');
    if slug.is_empty() { "section".to_owned() } else { slug.to_owned() }
}

/// The destination of a link with its fragment as headings have it: however a machine types `#Caf%C3%A9-talk`, the heading is
/// found. Addresses outside of the archive stay.
pub fn with_fragment(destination: &str) -> String {
    let is_plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    match destination.split_once('#') {
        Some((page, fragment)) if is_inside(page) && !fragment.bytes().all(is_plain) => {
            let decoded = decoded(fragment);
            let folded = Folded::in_case(&decoded);
            format!("{page}#{}", folded.to_lowercase())
        }
        _ => destination.to_owned(),
    }
}

/// The name of a file as a person types it, where a link has it as an address bar shows it: `my%20plan.txt` is `my plan.txt`.
pub fn decoded(destination: &str) -> Cow<'_, str> {
    percent_decode_str(destination).decode_utf8_lossy()
}

/// Whether the page of a link is the page itself or lies in the archive.
fn is_inside(page: &str) -> bool {
    page.is_empty() || page.starts_with('/') && !page.starts_with("//")
}

#[cfg(test)]
mod tests {
    #[test]
    fn addresses_are_made_from_words() {
        assert_eq!(super::slug("What patients’ groups said (part 2)"), "what-patients-groups-said-part-2");
        assert_eq!(super::slug("…"), "section");
        assert_eq!(super::slug("Cafe\u{301} ta\u{ad}lk"), super::slug("Caf\u{e9} talk"));
        assert_eq!(super::slug("Straße in m²"), "straße-in-m²");
    }

    #[test]
    fn fragments_are_written_as_headings_are_named() {
        for destination in
            ["/two#caf\u{e9}-talk", "/two#Cafe\u{301}-talk", "/two#caf%C3%A9-talk", "/two#cafe%CC%81-talk"]
        {
            assert_eq!(super::with_fragment(destination), "/two#caf\u{e9}-talk");
        }
        for destination in ["#what-was-said", "/two", "https://example.org/#A%20b", "beds.png"] {
            assert_eq!(super::with_fragment(destination), destination);
        }
    }
}
