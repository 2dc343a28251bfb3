//! Marks of Markdown and HTML do what they are meant to do, and are not seen.
//!
//! A mark without its partner, or with a space on the wrong side, is printed. The fields at the top are plain words: there every
//! mark is printed.
//!
//! ```text
//! The board ** agreed** this.                 <- a space behind the first two stars
//! title: "The **new** plan<br>for wards"      <- nothing is bold in a title
//! ```

use std::ops::Range;

use super::passages::Passage;
use super::subject::Subject;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::markdown::Body;
use crate::source::Span;

/// Marks that stand on both sides of words, of which no text has one by itself.
const PAIRS: [&str; 3] = ["**", "~~", "__"];

/// Applies the rule: of each passage the first such mark is told, and not what closes a mark of an earlier one.
pub fn check(subject: &Subject, diagnostics: &mut Diagnostics) {
    let body = subject.entry.body;
    let mut open = None;
    for passage in subject.passages.iter().filter(|passage| passage.part.is_worded()) {
        let text = &*passage.text;
        let found = match passage.section {
            0 => in_field(text),
            _ => pair(text, &|at| is_plain(body, passage, at)),
        };
        let Some(found) = found else { continue };
        let mark = &text[found.clone()];
        let closes = open.take() == Some(mark) && !text[..found.start].ends_with([' ', '\n']) && found.start > 0;
        if !closes {
            open = (passage.section > 0 && text[found.end..].starts_with(char::is_alphanumeric)).then_some(mark);
            diagnostics.push(fault(mark, passage.span(found), passage.section > 0));
        }
    }
    for correction in &subject.entry.upkeep.corrections {
        let text = &correction.text;
        if let Some(found) = in_field(&text.text) {
            diagnostics.push(fault(&text.text[found], text.span, false));
        }
    }
}

/// Whether a sign is meant as it stands there: neither in code nor behind a backslash.
fn is_plain(body: &Body, passage: &Passage, at: usize) -> bool {
    !passage.is_code(at) && !body.is_escaped(passage.span(at..at + 1))
}

/// The first mark of a pair that touches a word. Longer rows of signs are lines to write on.
fn pair(text: &str, is_plain: &dyn Fn(usize) -> bool) -> Option<Range<usize>> {
    let found = PAIRS.iter().flat_map(|mark| text.match_indices(mark)).filter(|(at, mark)| {
        let (before, behind) = (text[..*at].chars().next_back(), text[at + mark.len()..].chars().next());
        let sign = mark.chars().next();
        let is_alone = before != sign && behind != sign;
        let touches = [before, behind].into_iter().flatten().any(|c| !c.is_whitespace());
        is_alone && touches && !is_of_address(text, *at) && is_plain(*at)
    });
    found.map(|(at, mark)| at..at + mark.len()).min_by_key(|range| range.start)
}

/// Addresses and names of files have such signs.
fn is_of_address(text: &str, at: usize) -> bool {
    let start = at - text[..at].rsplit(char::is_whitespace).next().map_or(0, str::len);
    let word = text[start..].split(char::is_whitespace).next().unwrap_or_default();
    word.contains("://") || word.contains('@') || word.starts_with("www.")
}

/// The first mark in words that have none: pairs, words between single marks, tags, and names of signs.
fn in_field(text: &str) -> Option<Range<usize>> {
    let all = [
        pair(text, &|_| true),
        marked(text, '*'),
        marked(text, '_'),
        marked(text, '`'),
        tag(text),
        entity(text),
        braces(text),
    ];
    all.into_iter().flatten().min_by_key(|range| range.start)
}

/// `*words*`, not joined to other words: not the stars of "4* and 5*".
fn marked(text: &str, mark: char) -> Option<Range<usize>> {
    let mut opened = None;
    for (at, _) in text.match_indices(mark) {
        let (before, behind) = (text[..at].chars().next_back(), text[at + 1..].chars().next());
        let joins = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == mark);
        let is_space = |c: Option<char>| c.is_none_or(|c| c.is_whitespace() || c == mark);
        match opened {
            Some(start) if !is_space(before) && !joins(behind) => return Some(start..at + 1),
            _ if !joins(before) && !is_space(behind) => opened = Some(at),
            _ => {}
        }
    }
    None
}

/// `<br>`, `</b>`, `<a href="…">`
fn tag(text: &str) -> Option<Range<usize>> {
    text.match_indices('<').find_map(|(at, _)| {
        let name = text[at + 1..].trim_start_matches('/');
        let end = at + text[at..].find('>')? + 1;
        (name.starts_with(|c: char| c.is_ascii_alphabetic()) && !text[at + 1..end].contains('<')).then_some(at..end)
    })
}

/// `&nbsp;`, `&#8217;`
fn entity(text: &str) -> Option<Range<usize>> {
    text.match_indices('&').find_map(|(at, _)| {
        let end = at + text[at..].find(';')? + 1;
        let name = &text[at + 1..end - 1];
        let is_number = name
            .strip_prefix('#')
            .is_some_and(|digits| digits.bytes().all(|byte| byte.is_ascii_hexdigit() || byte == b'x'));
        // "R&D; then" has none.
        let is_name = name.len() > 1 && name.bytes().all(|byte| byte.is_ascii_lowercase());
        (is_number || is_name).then_some(at..end)
    })
}

/// `{Say what it is.}`, where nothing else stands there. Two braces are looked for where the text is read.
fn braces(text: &str) -> Option<Range<usize>> {
    let is_whole = text.starts_with('{') && text.ends_with('}') && !text.starts_with("{{");
    is_whole.then_some(0..text.len())
}

fn fault(mark: &str, place: Span, in_text: bool) -> Diagnostic {
    let help = match in_text {
        true => format!("Marks stand on both sides of the words and touch them: `**important**`. One that is meant as a sign has a backslash before it: `\\{mark}`."),
        false => "The fields at the top are plain words. Take the mark away; what is to be bold or a link stands in the text below.".to_owned(),
    };
    Diagnostic::error(Code::LostMark, format!("readers would see `{mark}`"))
        .at(place, "a mark that does nothing here")
        .about(mark)
        .help(help)
}

#[cfg(test)]
mod tests {
    fn in_field(text: &str) -> Option<&str> {
        super::in_field(text).map(|range| &text[range])
    }

    #[test]
    fn marks_in_plain_words_are_found() {
        for (text, mark) in [
            ("The **new** plan", "**"),
            ("The *new* plan", "*new*"),
            ("The _new_ plan", "_new_"),
            ("The `new` plan", "`new`"),
            ("The ~~old~~ plan", "~~"),
            ("Wards<br>and beds", "<br>"),
            ("Wards &amp; beds", "&amp;"),
            ("{Say what it is.}", "{Say what it is.}"),
        ] {
            assert_eq!(in_field(text), Some(mark), "{text}");
        }
    }

    #[test]
    fn signs_of_a_text_are_left_alone() {
        for text in [
            "4* and 5* hotels",
            "a < b > c",
            "R&D; tests",
            "2 * 3 * 4",
            "care_plan_2020",
            "Name: ________",
            "{a} and b",
        ] {
            assert_eq!(in_field(text), None, "{text}");
        }
    }
}
