//! Pass: what stands in braces behind a heading. `{ at=12-14 }` names the lines or pages of the source, `{#costs}` the address.
//!
//! The parser takes anything in braces away from a heading, and hands on what it knows. So they are read here from the source, and
//! what is not understood is told.

use std::ops::Range;

use super::body::{Body, Heading, Node, NodeKind};
use super::headings::slug;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::source::Span;

const KNOWN: &str = "Behind a heading, braces hold the lines or pages of the source, `{ at=24-26 }`, or an address of its own, `{#short-name}`. Other words stand before the braces.";

/// What stands in braces.
#[derive(Default)]
struct Braces<'a> {
    at: Option<String>,
    id: Option<&'a str>,
}

/// Reads the braces of each heading; those that are not understood are reported.
pub fn read(body: &mut Body, diagnostics: &mut Diagnostics) {
    let mut blocks = std::mem::take(&mut body.blocks);
    for node in &mut blocks {
        if let NodeKind::Heading(_) = node.kind {
            heading(body, node, diagnostics);
        }
    }
    body.blocks = blocks;
}

/// What stands in braces at the end of a point, where it is meant for the program: a range, or braces and all what somebody took for
/// one.
pub fn of_point(braces: &str) -> Option<String> {
    let inside = braces.strip_prefix('{')?.strip_suffix('}')?;
    let first = inside.trim().trim_start_matches("at").trim_start();
    match parse(inside) {
        Some(Braces { at: Some(at), id: None }) => Some(at),
        Some(_) => Some(braces.to_owned()),
        None => (is_meant(braces) || first.starts_with(|c: char| c.is_ascii_digit())).then(|| braces.to_owned()),
    }
}

/// Reports braces that belong somewhere else.
pub fn strays(body: &Body, diagnostics: &mut Diagnostics) {
    body.each(&mut |node| stray(body, node, diagnostics));
}

fn heading(body: &Body, node: &mut Node, diagnostics: &mut Diagnostics) {
    let Some(range) = range(body, node) else { return };
    let inside = &body.source[range.start + 1..range.end - 1];
    let place = Span::new(body.file, range);
    if body.is_escaped(place) {
        diagnostics.push(half_escaped(inside, place));
        return;
    }
    let Some(Braces { at, id }) = parse(inside) else {
        diagnostics.push(unknown(inside, place));
        return;
    };
    if let Some(id) = id.filter(|id| slug(id) != **id) {
        diagnostics.push(
            fault(format!("`#{id}` cannot be the address of a heading"))
                .at(place, "small letters, digits and hyphens are expected")
                .help(format!("Write `{{#{}}}`.", slug(id))),
        );
    }
    if let NodeKind::Heading(heading) = &mut node.kind {
        **heading = Heading { at, id: id.unwrap_or_default().to_owned(), ..std::mem::take(heading) };
    }
}

/// The braces that the parser took away, themselves included: what stands behind the last word of the heading.
fn range(body: &Body, node: &Node) -> Option<Range<usize>> {
    let words = node.children.last().map_or(node.start, |last| last.end) as usize;
    let rest = &body.source[words..node.end as usize];
    let start = rest.find('{')?;
    let end = rest[start..].find('}')?;
    Some(words + start..words + start + end + 1)
}

fn parse(inside: &str) -> Option<Braces<'_>> {
    let mut braces = Braces::default();
    let mut words = inside.split_whitespace().peekable();
    while let Some(word) = words.next() {
        if let Some(id) = word.strip_prefix('#') {
            if braces.id.replace(id).is_some() || id.is_empty() {
                return None;
            }
            continue;
        }
        // Around `=`, and in a list of ranges, people write spaces.
        let mut written = word.to_owned();
        while let Some(next) = words.next_if(|next| written.ends_with(OPEN) || next.starts_with(OPEN)) {
            written.push_str(next);
        }
        let value = written.strip_prefix("at=").filter(|value| !value.is_empty())?;
        if braces.at.replace(value.to_owned()).is_some() {
            return None;
        }
    }
    Some(braces)
}

/// The parser takes the braces away all the same.
fn half_escaped(inside: &str, place: Span) -> Diagnostic {
    fault("a backslash stands before the first brace only".to_owned())
        .at(place, "this would be lost")
        .help(format!("Braces that are meant as signs have a backslash before each: `\\{{{inside}\\}}`. {KNOWN}"))
}

/// Signs behind and before which a range goes on.
const OPEN: [char; 4] = ['=', ',', '-', '–'];

fn unknown(inside: &str, place: Span) -> Diagnostic {
    let range = inside.split_once(['=', ':']).map_or("", |(_, value)| value).trim().trim_matches(['"', '\'']);
    let is_range = range.starts_with(|c: char| c.is_ascii_digit())
        && range.chars().all(|c| c.is_ascii_digit() || c == ' ' || OPEN[1..].contains(&c));
    let help = if is_range {
        format!("Write `{{ at={} }}`. {KNOWN}", range.replace(' ', "").replace('–', "-"))
    } else {
        KNOWN.to_owned()
    };
    fault(format!("`{{{inside}}}` means nothing behind a heading")).at(place, "this would be lost").help(help)
}

/// Braces that Markdown prints, though they are meant for the program: unfinished ones of a heading, and those behind anything
/// else.
fn stray(body: &Body, node: &Node, diagnostics: &mut Diagnostics) {
    // What is shown as it is written means nothing.
    if let NodeKind::CodeBlock(_) = node.kind {
        return;
    }
    let is_heading = matches!(node.kind, NodeKind::Heading(_));
    for (i, child) in node.children.iter().enumerate().filter(|(_, child)| child.is_text()) {
        let words = body.text(child);
        for (start, _) in words.match_indices('{') {
            let inside = words[start + 1..].find(['{', '}', '\n']).unwrap_or(words.len() - start - 1);
            let behind = &words[start + 1 + inside..];
            let braces = start..start + 1 + inside + usize::from(behind.starts_with('}'));
            let rest = words[braces.end..].trim_start_matches(' ');
            let ends_line = rest.starts_with('\n') || (rest.is_empty() && i + 1 == node.children.len());
            // Hashes that make no heading are told with all that stands behind them.
            let is_lost = matches!(node.kind, NodeKind::Paragraph) && is_lost_heading(body, child, &words[..start]);
            let is_wrong = is_heading || (ends_line && is_meant(&words[braces.clone()]));
            let holds_words = !words[..start].ends_with('{') && stands_for_words(&words[braces.clone()]);
            let place = body.span_within(child, braces);
            if (is_wrong || holds_words) && !is_lost && !body.is_escaped(place) {
                diagnostics.push(if is_wrong { printed(place, is_heading) } else { left(place) });
            }
        }
    }
}

/// Whether the line on which braces stand begins with hashes that are not meant as signs.
fn is_lost_heading(body: &Body, node: &Node, before: &str) -> bool {
    let line = before.rfind('\n').map_or(0, |end| end + 1);
    let words = before[line..].trim_start_matches(' ');
    let start = before.len() - words.len();
    words.starts_with("##") && !body.is_escaped(body.span_within(node, start..start + 1))
}

fn printed(place: Span, in_heading: bool) -> Diagnostic {
    if in_heading {
        return fault("a brace stands in a heading".to_owned())
            .at(place, "braces are closed, and are the last of the line")
            .help(format!("{KNOWN} Braces that are meant as signs have a backslash before each: `\\{{`, `\\}}`."));
    }
    fault("braces stand behind something that is no heading".to_owned())
        .at(place, "readers would see this")
        .help(format!("Put them behind the words of the heading, on its line, or take them away. In a minute or a paper, `{{ at=24-26 }}` may also stand at the end of a point of *In short*. {KNOWN}"))
}

fn left(place: Span) -> Diagnostic {
    fault("words stand in braces".to_owned()).at(place, "readers would see the braces").help(
        "Put your own words there, without braces. A brace that is meant as a sign has a backslash before it: `\\{`.",
    )
}

/// `{Say what it is.}`, as samples have it. Two braces are looked for by a rule of their own.
fn stands_for_words(braces: &str) -> bool {
    let inside = braces.strip_prefix('{').and_then(|braces| braces.strip_suffix('}'));
    inside.is_some_and(|inside| inside.starts_with(char::is_uppercase) && inside.ends_with(['.', '!', '?']))
}

/// `{#costs}`, `{.wide}`, `{ at=12 }`, `{width: half}`
fn is_meant(braces: &str) -> bool {
    let Some(inside) = braces.strip_prefix('{').and_then(|braces| braces.strip_suffix('}')) else { return false };
    let inside = inside.trim();
    let key = inside.trim_start_matches(|c: char| c.is_alphanumeric() || c == '_' || c == '-');
    let has_key = key.len() < inside.len() && key.trim_start().starts_with(['=', ':']);
    has_key || inside.starts_with('.') || inside.strip_prefix('#').is_some_and(|id| !id.contains(char::is_whitespace))
}

fn fault(message: String) -> Diagnostic {
    Diagnostic::error(Code::BadBraces, message)
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn a_range_may_have_spaces_and_an_address_beside_it() {
        let at = |inside| parse(inside).and_then(|braces| braces.at);
        assert_eq!(at(" at=24-26 "), Some("24-26".to_owned()));
        assert_eq!(at("at = 24 - 26, 30"), Some("24-26,30".to_owned()));
        assert_eq!(at("#costs at =24"), Some("24".to_owned()));
        assert!(parse("#costs").is_some_and(|braces| braces.id == Some("costs") && braces.at.is_none()));
    }

    #[test]
    fn nothing_else_is_understood() {
        let others =
            ["draft", "at: 24", "lines=24", "at=24 26", "at=24 draft", ".wide", "#", "#a #b", "at=1 at=2", "at", "at="];
        assert!(others.into_iter().all(|inside| parse(inside).is_none()));
    }
}
