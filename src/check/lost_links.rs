//! What is meant as a link is one.
//!
//! A space in the wrong place, brackets in the wrong order or one that is missing, and Markdown prints the address for all to see.
//! In the fields at the top there are no links at all.
//!
//! ```text
//! [the report] (/reports/beds)        <- a space between the two
//! (the report)[/reports/beds]         <- the brackets are mixed up
//! [the report](/reports/beds          <- the last one is missing
//! [[beds]]                            <- a link of other programs
//! ```

use std::ops::Range;

use super::passages::Passage;
use super::subject::Subject;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::markdown::Body;
use crate::model::values::Part;

/// Applies the rule: of each passage the first such place is told.
pub fn check(subject: &Subject, diagnostics: &mut Diagnostics) {
    let body = subject.entry.body;
    for passage in subject.passages.iter().filter(|passage| passage.part.is_worded()) {
        if let Some(found) = found(&passage.text, &|at| is_plain(body, passage, at)) {
            diagnostics.push(fault(passage, found));
        }
    }
}

/// Whether a sign is meant as it stands there: neither in code nor behind a backslash.
fn is_plain(body: &Body, passage: &Passage, at: usize) -> bool {
    !passage.is_code(at) && (passage.section == 0 || !body.is_escaped(passage.span(at..at + 1)))
}

/// The first signs of a link that make none.
fn found(text: &str, is_plain: &dyn Fn(usize) -> bool) -> Option<Range<usize>> {
    let mut at = 0;
    while let Some(next) = text[at..].find([']', ')', '[']).map(|next| at + next) {
        let rest = &text[next..];
        let opened = |sign: char| text[..next].rfind(sign).filter(|open| is_plain(*open));
        let start = match rest.as_bytes() {
            [b']', b'(' | b'[', ..] => opened('['),
            [b']', b' ', b'(', ..] if is_address(&rest[3..]) => opened('['),
            [b')', b'[', ..] if is_address(&rest[2..]) => opened('('),
            [b'[', b'[', ..] if rest.contains("]]") => Some(next),
            _ => None,
        };
        if let Some(start) = start.filter(|_| is_plain(next)) {
            return Some(start..end(text, next));
        }
        at = next + 1;
    }
    None
}

/// Where the words end that stand for the link: at its last bracket, or at the end of the word.
fn end(text: &str, from: usize) -> usize {
    let rest = &text[from + 2..];
    let close = rest.find(|c: char| c.is_whitespace() || c == ')' || c == ']').unwrap_or(rest.len());
    let closed = rest[close..].find(|c| c != ')' && c != ']').map_or(rest.len(), |signs| close + signs);
    from + 2 + closed.max(close)
}

/// What an address begins with.
fn is_address(text: &str) -> bool {
    ["/", "#", "./", "../", "http://", "https://", "mailto:", "www."].iter().any(|start| text.starts_with(start))
}

fn fault(passage: &Passage, found: Range<usize>) -> Diagnostic {
    let help = match passage.part {
        _ if passage.section > 0 => {
            "Write `[words](address)`: first the words in square brackets, then the address in round ones, with no space between. A bracket that is meant as a sign has a backslash before it: `\\[`."
        }
        Part::Title => "A title has no links. Take the brackets and the address away.",
        _ => "The fields at the top have no links. Write the words alone here, and the link into the text below.",
    };
    Diagnostic::error(Code::LostLink, "this is meant as a link, but makes none")
        .at(passage.span(found), "readers would see the brackets and the address")
        .help(help)
}

#[cfg(test)]
mod tests {
    fn found(text: &str) -> Option<&str> {
        super::found(text, &|_| true).map(|range| &text[range])
    }

    #[test]
    fn signs_of_a_link_that_make_none_are_found() {
        for (text, expected) in [
            ("See [the report] (/about), now", "[the report] (/about)"),
            ("See (the rules)[/about], now", "(the rules)[/about]"),
            ("See [the plan](/about and more", "[the plan](/about"),
            ("See [[about]].", "[[about]]"),
            ("See [the plan][plan].", "[the plan][plan]"),
            ("See [the site] (https://example.org/a).", "[the site] (https://example.org/a)"),
        ] {
            assert_eq!(found(text), Some(expected), "{text}");
        }
    }

    #[test]
    fn brackets_that_are_signs_are_left_alone() {
        for text in
            ["He said [sic] (page 4).", "(2)[1]", "a] (/b)", "[a] [b]", "[name] (left out)", "1) [2]", "f(x)[i]"]
        {
            assert_eq!(found(text), None, "{text}");
        }
    }
}
