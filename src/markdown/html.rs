//! Raw HTML in bodies: an allow-list of elements that Markdown lacks. The door to ammonia.

use std::ops::Range;
use std::sync::OnceLock;

use ammonia::Builder;

/// Elements that carry meaning for readers, and no others: nothing that frames, scripts, styles or forms.
const ALLOWED: [&str; 22] = [
    "bdi", "bdo", "br", "cite", "del", "details", "dfn", "div", "em", "i", "ins", "kbd", "p", "q", "rp", "rt", "ruby",
    "span", "strong", "sub", "summary", "sup",
];

fn cleaner() -> &'static Builder<'static> {
    static CLEANER: OnceLock<Builder<'static>> = OnceLock::new();
    CLEANER.get_or_init(|| {
        let mut builder = Builder::empty();
        builder.tags(ALLOWED.into_iter().collect()).generic_attributes(["lang", "dir"].into_iter().collect());
        builder
    })
}

/// Whether any of `html` is not on the list, or is not closed.
pub fn refused(html: &str) -> bool {
    canonical(&cleaner().clean(html).to_string()) != canonical(html)
}

/// The elements that are allowed, for the help of a diagnostic.
pub fn allowed() -> String {
    ALLOWED.join(", ")
}

/// Elements that begin a line of their own, or stand above their neighbour.
const APART: [&str; 7] = ["br", "details", "div", "p", "rp", "rt", "summary"];

/// Elements that hold nothing, or that the next of their like closes: they cannot stand inside each other.
const FLAT: [&str; 16] = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "p", "rp", "rt", "source", "track",
    "wbr",
];

/// Whether the words before and behind a tag are two.
pub fn parts_words(tag: &str) -> bool {
    APART.iter().any(|name| name.eq_ignore_ascii_case(name_of(tag)))
}

/// Whether a tag is a line break and nothing more.
pub fn is_break(tag: &str) -> bool {
    let inside = tag.trim_start_matches('<').trim_end_matches(['/', '>', ' ']);
    inside.eq_ignore_ascii_case("br")
}

/// By how much what follows a tag stands deeper.
pub fn deeper(tag: &str) -> isize {
    let name = name_of(tag);
    if !name.starts_with(|c: char| c.is_ascii_alphabetic()) || FLAT.iter().any(|flat| flat.eq_ignore_ascii_case(name)) {
        return 0;
    }
    if tag.starts_with("</") { -1 } else { 1 }
}

fn name_of(tag: &str) -> &str {
    let inside = tag.strip_prefix('<').unwrap_or_default();
    inside.trim_start_matches('/').split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default()
}

/// Cuts a line into its tags and what stands between them: the bytes of each piece, and whether it is of a tag. `in_tag` says
/// whether the line before left a tag open, and is changed to what holds for the next.
pub fn pieces(line: &str, in_tag: &mut bool) -> Vec<(Range<usize>, bool)> {
    let mut pieces = Vec::new();
    let mut at = 0;
    while at < line.len() {
        let rest = &line[at..];
        let end = match *in_tag {
            true => rest.find('>').map(|end| end + 1),
            false => rest.match_indices('<').map(|(i, _)| i).find(|i| begins_tag(&rest[i + 1..])),
        };
        let found = at..at + end.unwrap_or(rest.len());
        at = found.end;
        if !found.is_empty() {
            pieces.push((found, *in_tag));
        }
        if end.is_some() {
            *in_tag = !*in_tag;
        }
    }
    pieces
}

fn begins_tag(behind: &str) -> bool {
    behind.starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '/' | '!' | '?'))
}

/// The tags alone, without differences that mean nothing: letter case, quotation marks, white space, the slash of an empty
/// element. What stands between them is text, in which `&` and `&amp;` are the same.
fn canonical(html: &str) -> Vec<String> {
    let tag = |piece: &str| {
        let tag = piece.split('>').next().unwrap_or_default().trim_end_matches('/');
        tag.chars().filter(|c| !c.is_whitespace() && !matches!(c, '"' | '\'')).collect::<String>().to_lowercase()
    };
    html.split('<').skip(1).map(tag).collect()
}

#[cfg(test)]
mod tests {
    use super::{is_break, parts_words, pieces, refused};

    #[test]
    fn only_the_list_passes() {
        assert!(!refused("H<sub>2</sub>O<br/>"));
        assert!(!refused("<span lang=cy>Iechyd</span>"));
        assert!(refused("<script>alert(1)</script>"));
        assert!(refused("<sub onclick='x()'>2</sub>"));
        assert!(refused("<sub>2"));
        assert!(!refused("<p>Fish & chips &eacute; 5 > 3</p>"));
        assert!(refused("<p>Text <!-- with a remark --></p>"));
        assert!(refused("<p title='<script>'>Text</p>"));
        assert!(refused("<iframe src='https://example.org'></iframe>"));
    }

    #[test]
    fn a_line_is_cut_into_tags_and_words() {
        let mut in_tag = false;
        assert_eq!(pieces("<p>a 2<br", &mut in_tag), [(0..3, true), (3..6, false), (6..9, true)]);
        assert_eq!(pieces(">1</p>", &mut in_tag), [(0..1, true), (1..2, false), (2..6, true)]);
        assert!(!in_tag);
    }

    #[test]
    fn some_tags_part_words() {
        assert!(["<br>", "</p>", "<DIV lang=cy>", "<br/>"].into_iter().all(parts_words));
        assert!(!["<sub>", "</q>", "<pre>"].into_iter().any(parts_words));
        assert!(["<br>", "<BR />", "<br/>"].into_iter().all(is_break));
        assert!(!["<br lang=cy>", "</br>"].into_iter().any(is_break));
    }
}
