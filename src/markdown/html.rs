//! Raw HTML in bodies: an allow-list of elements that Markdown lacks. The door to ammonia.

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
    use super::refused;

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
}
