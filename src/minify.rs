//! Pages, smaller. The door to minify-html.

use std::sync::LazyLock;

use minify_html::Cfg;

use crate::markdown::SMALL;

/// Takes out of a page what means nothing: remarks, most spaces, quotation marks that HTML does not need. What stands
/// between the marks [`SMALL`] is left as it is: bodies are printed small, and the templates of a theme can be written small. A
/// page that begins with such a mark is small as a whole, and is only rid of the marks.
pub fn minify(page: &[u8]) -> Vec<u8> {
    let Ok(text) = std::str::from_utf8(page) else { return minify_html::minify(page, &CFG) };
    let [open, close] = SMALL;
    if text.starts_with(open) {
        return without(text, [open, close]).into_bytes();
    }
    let (frame, small) = cut(text);
    let frame = minify_html::minify(frame.as_bytes(), &CFG);
    join(&frame, &small).unwrap_or_else(|| minify_html::minify(page, &CFG))
}

/// Nothing that a validator or an old screen reader could stumble over is left out: closing tags, `<html>`, `<head>`, the
/// full doctype, quotation marks where the standard wants them.
static CFG: LazyLock<Cfg> = LazyLock::new(|| Cfg {
    keep_closing_tags: true,
    keep_html_and_head_opening_tags: true,
    keep_input_type_text_attr: true,
    minify_doctype: false,
    minify_css: false,
    minify_js: false,
    ..Cfg::default()
});

/// The page without these marks.
fn without(page: &str, marks: [&str; 2]) -> String {
    let mut small = String::with_capacity(page.len());
    let mut rest = page;
    // Both begin like a remark, of which a small page has few others.
    while let Some(at) = rest.find("<!--") {
        let mark = marks.iter().find(|mark| rest[at..].starts_with(**mark));
        let end = at + mark.map_or("<!--".len(), |_| 0);
        small.push_str(&rest[..end]);
        rest = &rest[at + mark.map_or("<!--".len(), |mark| mark.len())..];
    }
    small.push_str(rest);
    small
}

/// Stands in the frame for what was cut out. A block, as what it stands for, so that the spaces around it go.
const SLOT: &str = "<hr data-small>";

/// The page with a slot for each part between marks, and those parts in order.
fn cut(page: &str) -> (String, Vec<&str>) {
    let [open, close] = SMALL;
    let mut frame = String::with_capacity(page.len().min(16 * 1024));
    let mut small = Vec::new();
    let mut rest = page;
    while let Some((before, (part, after))) =
        rest.split_once(open).and_then(|(before, rest)| Some((before, rest.split_once(close)?)))
    {
        frame.push_str(before);
        frame.push_str(SLOT);
        small.push(part);
        rest = after;
    }
    frame.push_str(rest);
    (frame, small)
}

/// Puts the parts into the slots again; nothing, where there are more or fewer of these.
fn join(frame: &[u8], small: &[&str]) -> Option<Vec<u8>> {
    let frame = std::str::from_utf8(frame).ok()?;
    let mut pieces = frame.split(SLOT);
    let mut page = Vec::with_capacity(frame.len() + small.iter().map(|part| part.len()).sum::<usize>());
    page.extend_from_slice(pieces.next()?.as_bytes());
    let mut parts = small.iter();
    for piece in pieces {
        page.extend_from_slice(parts.next()?.as_bytes());
        page.extend_from_slice(piece.as_bytes());
    }
    parts.next().is_none().then_some(page)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn small(page: &str) -> String {
        String::from_utf8(minify(page.as_bytes())).unwrap_or_default()
    }

    #[test]
    fn what_is_marked_as_small_stays_as_it_is() {
        let page =
            "<div>\n  <p>One</p>\n  <!--small--><ul><li><a href=\"b\">B  b</a></ul><!--/small-->\n  <p>Two</p></div>";
        assert_eq!(small(page), "<div><p>One</p><ul><li><a href=\"b\">B  b</a></ul><p>Two</p></div>");
    }

    #[test]
    fn a_page_that_begins_with_the_mark_stays_as_it_is() {
        let page = "<!--small--><!doctype html>\n<p>One  <!--small--><b>two</b><!--/small--> <!-- three --></p><!--/small-->\n";
        assert_eq!(small(page), "<!doctype html>\n<p>One  <b>two</b> <!-- three --></p>\n");
    }

    #[test]
    fn a_mark_that_is_not_closed_is_a_remark() {
        assert_eq!(small("<p>One</p> <!--small--> <p>Two</p>"), "<p>One</p><p>Two</p>");
    }

    #[test]
    fn a_page_that_holds_the_slot_itself_is_minified_whole() {
        let page = "<div> <hr data-small> <!--small--><p>A  b</p><!--/small--> </div>";
        assert_eq!(small(page), "<div><hr data-small><p>A b</p></div>");
    }
}
