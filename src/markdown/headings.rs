//! Pass: each heading gets its words and its address in the page.

use super::{Body, NodeKind};

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

/// Small letters and digits, with hyphens for everything between them. A heading without any is a section.
pub fn slug(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars().flat_map(char::to_lowercase) {
        if c.is_alphanumeric() {
            out.push(c);
        } else if !out.ends_with('-') && !out.is_empty() && c != '’' {
            out.push('-');
        }
    }
    let slug = out.trim_end_matches('-');
    if slug.is_empty() { "section".to_owned() } else { slug.to_owned() }
}

#[cfg(test)]
mod tests {
    #[test]
    fn addresses_are_made_from_words() {
        assert_eq!(super::slug("What patients’ groups said (part 2)"), "what-patients-groups-said-part-2");
        assert_eq!(super::slug("…"), "section");
    }
}
