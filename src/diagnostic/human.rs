//! The report as a person reads it in a terminal: rustc's picture of an error, in plain characters that a screen
//! reader speaks sensibly.

use annotate_snippets::{Annotation, AnnotationKind, Group, Level, Renderer, Snippet, renderer::DecorStyle};

use super::{Diagnostic, Diagnostics, Severity};
use crate::source::{Sources, Span};

/// Prints every fault, with a line between them.
pub fn render(diagnostics: &Diagnostics, sources: &Sources, colour: bool) -> String {
    let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
    let renderer = renderer.decor_style(DecorStyle::Ascii);
    diagnostics.iter().map(|diagnostic| picture(diagnostic, sources, &renderer)).collect()
}

fn picture(diagnostic: &Diagnostic, sources: &Sources, renderer: &Renderer) -> String {
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Advice => Level::NOTE,
    };
    let mut group =
        level.primary_title(&diagnostic.message).id(diagnostic.code.as_str()).elements(snippets(diagnostic, sources));
    if !diagnostic.help.is_empty() {
        group = group.element(Level::HELP.message(&diagnostic.help));
    }
    let report: &[Group] = &[group];
    format!("{}\n\n", renderer.render(report))
}

/// The main place and then each related one; places in the same file share a picture.
fn snippets<'a>(diagnostic: &'a Diagnostic, sources: &'a Sources) -> Vec<Snippet<'a, Annotation<'a>>> {
    let Some(main) = diagnostic.span else { return Vec::new() };
    let mut pictures =
        vec![snippet(sources, main).annotation(annotation(AnnotationKind::Primary, main, &diagnostic.label, sources))];
    let mut files = vec![main.file];
    for related in &diagnostic.related {
        let mark = annotation(AnnotationKind::Context, related.span, &related.label, sources);
        match files.iter().position(|file| *file == related.span.file) {
            Some(i) => pictures[i] = pictures[i].clone().annotation(mark),
            None => {
                files.push(related.span.file);
                pictures.push(snippet(sources, related.span).annotation(mark));
            }
        }
    }
    pictures
}

fn snippet(sources: &Sources, span: Span) -> Snippet<'_, Annotation<'_>> {
    let file = sources.get(span.file);
    Snippet::source(file.text()).path(file.path.as_str())
}

fn annotation<'a>(kind: AnnotationKind, span: Span, label: &'a str, sources: &Sources) -> Annotation<'a> {
    let annotation = kind.span(first_line(span, sources));
    if label.is_empty() { annotation } else { annotation.label(label) }
}

/// A fault that covers several lines is shown at its first: a picture of a whole section helps nobody.
fn first_line(span: Span, sources: &Sources) -> std::ops::Range<usize> {
    let text = sources.slice(span);
    let line = text.lines().next().unwrap_or_default().trim_end().len();
    span.start as usize..span.start as usize + line
}
