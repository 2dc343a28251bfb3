//! The report as a person reads it in a terminal: rustc's picture of an error, in plain characters that a screen
//! reader speaks sensibly.
//!
//! The library is given only the text around each place, so that a fault costs the same in a small file and in a large one.

use std::borrow::Cow;
use std::ops::Range;

use annotate_snippets::{Annotation, AnnotationKind, Group, Level, Renderer, Snippet, renderer::DecorStyle};

use super::fault::{Diagnostic, Severity};
use super::list::Diagnostics;
use super::printable::printable;
use crate::source::{FileId, Positions, Sources, Span, floor_char_boundary};

/// How much of a long line is shown on either side of a place, and of a long place itself, in bytes. No terminal is as wide.
const WINDOW: usize = 800;

/// Two places of a file share a picture if no more bytes lie between them.
const NEAR: usize = 2000;

/// Ends the place of a picture. No text has it that went through [`printable`].
const END_OF_PLACE: char = '\u{1}';

/// Prints every fault, with a line between them.
pub fn render(diagnostics: &Diagnostics, sources: &Sources, colour: bool) -> String {
    let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
    let renderer = renderer.decor_style(DecorStyle::Ascii);
    let positions = Positions::of(sources);
    let draw = |diagnostic: &Diagnostic| {
        let snippets = pictures(diagnostic, sources).into_iter().map(|picture| picture.snippet(sources, &positions));
        whole(diagnostic, snippets.collect(), &renderer)
    };
    diagnostics.iter().map(draw).collect()
}

fn whole(diagnostic: &Diagnostic, snippets: Vec<Snippet<Annotation>>, renderer: &Renderer) -> String {
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Advice => Level::NOTE,
    };
    let mut group = level.primary_title(printable(&diagnostic.message)).id(diagnostic.code.as_str()).elements(snippets);
    if !diagnostic.help.is_empty() {
        group = group.element(Level::HELP.message(printable(&diagnostic.help)));
    }
    let report: &[Group] = &[group];
    format!("{}\n\n", with_our_places(&renderer.render(report)))
}

/// The library counts lines and columns in what it is given, which can begin in the middle of a line. Ours stand before its own.
fn with_our_places(drawn: &str) -> String {
    let own = |c: char| c == ':' || c.is_ascii_digit();
    let mut parts = drawn.split(END_OF_PLACE);
    let first = parts.next().into_iter();
    first.chain(parts.map(|rest| rest.trim_start_matches(own))).collect()
}

/// A place with what is said of it.
struct Mark<'a> {
    kind: AnnotationKind,
    bytes: Range<usize>,
    label: &'a str,
}

/// Places that are near each other in one file.
struct Picture<'a> {
    file: FileId,
    bytes: Range<usize>,
    marks: Vec<Mark<'a>>,
}

/// The main place and then each related one.
fn pictures<'a>(diagnostic: &'a Diagnostic, sources: &Sources) -> Vec<Picture<'a>> {
    let Some(main) = diagnostic.span else { return Vec::new() };
    let main = (AnnotationKind::Primary, main, diagnostic.label.as_str());
    let related = diagnostic.related.iter().map(|other| (AnnotationKind::Context, other.span, other.label.as_str()));
    let mut pictures: Vec<Picture> = Vec::new();
    for (kind, span, label) in [main].into_iter().chain(related) {
        let bytes = shown(span, sources);
        let mark = Mark { kind, bytes: bytes.clone(), label };
        match pictures.iter_mut().find(|picture| picture.file == span.file && picture.is_near(&bytes)) {
            Some(picture) => picture.add(mark),
            None => pictures.push(Picture { file: span.file, bytes, marks: vec![mark] }),
        }
    }
    pictures
}

/// A fault that covers several lines is shown at its first: a picture of a whole section helps nobody.
fn shown(span: Span, sources: &Sources) -> Range<usize> {
    let bytes = sources.bytes_of(span);
    let text = &sources.get(span.file).text()[bytes.clone()];
    let line = &text[..floor_char_boundary(text, WINDOW)];
    let line = line.lines().next().unwrap_or_default().trim_end();
    bytes.start..bytes.start + line.len()
}

impl<'a> Picture<'a> {
    fn is_near(&self, bytes: &Range<usize>) -> bool {
        bytes.start <= self.bytes.end + NEAR && self.bytes.start <= bytes.end + NEAR
    }

    fn add(&mut self, mark: Mark<'a>) {
        self.bytes = self.bytes.start.min(mark.bytes.start)..self.bytes.end.max(mark.bytes.end);
        self.marks.push(mark);
    }

    fn snippet(self, sources: &'a Sources, positions: &Positions) -> Snippet<'a, Annotation<'a>> {
        let file = sources.get(self.file);
        let lines = lines_around(file.text(), self.bytes);
        let before = |offset: usize| drawable(&file.text()[lines.start..offset]).len();
        let annotation = |mark: &Mark<'a>| {
            let annotation = mark.kind.span(before(mark.bytes.start)..before(mark.bytes.end));
            if mark.label.is_empty() { annotation } else { annotation.label(printable(mark.label)) }
        };
        let annotations: Vec<Annotation> = self.marks.iter().map(annotation).collect();
        let place = self.marks.first().map_or(lines.start, |mark| mark.bytes.start);
        let place = positions.position(self.file, place);
        Snippet::source(drawable(&file.text()[lines.clone()]))
            .line_start(positions.position(self.file, lines.start).line)
            .path(format!("{}:{}:{}{END_OF_PLACE}", printable(&file.path), place.line, place.column))
            .annotations(annotations)
    }
}

/// The whole lines of a place, or what a person can take in of a long one.
fn lines_around(text: &str, bytes: Range<usize>) -> Range<usize> {
    let first = floor_char_boundary(text, bytes.start.saturating_sub(WINDOW));
    let last = floor_char_boundary(text, bytes.end + WINDOW);
    let start = text[first..bytes.start].rfind('\n').map_or(first, |i| first + i + 1);
    let end = text[bytes.end..last].find('\n').map_or(last, |i| bytes.end + i);
    start..end
}

/// The library draws most signs that steer a terminal as visible ones, but not these.
fn drawable(lines: &str) -> Cow<'_, str> {
    let steers = |c: char| matches!(c, '\u{80}'..='\u{9f}' | '\u{2028}' | '\u{2029}');
    if lines.contains(steers) { Cow::Owned(lines.replace(steers, "\u{fffd}")) } else { Cow::Borrowed(lines) }
}
