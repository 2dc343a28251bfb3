//! Ranges of lines or pages can be read, and lie inside their source.
//!
//! ```text
//! ## What was said { at=128-21 }    <- the smaller number comes first
//!
//! - The board agreed. { at=130-900 }    <- the source ends at 288
//! ```

use std::ops::Range;

use super::subject::Subject;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::link::{Said, said};
use crate::model::Site;
use crate::model::id::{Address, Kind, Reference};
use crate::model::pack::Pack;
use crate::model::values::{At, SourceRange};
use crate::source::Span;

/// Applies the rule to the sections of a record, and to the points of its first one.
pub fn check(subject: &Subject, diagnostics: &mut Diagnostics) {
    let body = subject.entry.body;
    for (node, heading) in body.headings() {
        let Some(written) = &heading.at else { continue };
        written_in(subject, written, body.span_of(node, braces(body.written(node))), diagnostics);
    }
    for (node, written) in body.points().filter_map(|(_, at)| at) {
        written_in(subject, written, body.span(node), diagnostics);
    }
}

/// A range in braces.
fn written_in(subject: &Subject, written: &str, place: Span, diagnostics: &mut Diagnostics) {
    match At::parse(written) {
        None => diagnostics.push(
            Diagnostic::error(Code::BadRange, format!("`{written}` is not a range of lines or pages"))
                .at(place, "a range is expected after `at=`")
                .help(At::instead(written, "{ at=", " }")),
        ),
        Some(at) => inside(subject.site, subject.entry.source.map(|source| &source.pack), &at, place, diagnostics),
    }
}

/// The braces behind the words of a heading, as it is written.
fn braces(heading: &str) -> Range<usize> {
    let end = heading.rfind('}').map_or(heading.len(), |at| at + 1);
    heading[..end].rfind('{').unwrap_or_default()..end
}

/// Applies the rule to every range in front matter: of minutes, reports and meetings, and of what packs hold.
pub fn packs(site: &Site, diagnostics: &mut Diagnostics) {
    let mut check =
        |pack: &Reference, at: &At| at.span.iter().for_each(|span| inside(site, Some(pack), at, *span, diagnostics));
    for minute in site.minutes.iter().map(|minute| &minute.data) {
        let decisions = said(minute).map(Said::at);
        let events = minute.events.iter().map(|event| &event.at);
        decisions.chain(events).chain([&minute.source.at]).for_each(|at| check(&minute.source.pack, at));
    }
    for report in site.reports.iter().map(|report| &report.data) {
        let asks = report.asks.iter().map(|ask| &ask.at);
        let events = report.events.iter().map(|event| &event.at);
        asks.chain(events).chain([&report.source.at]).for_each(|at| check(&report.source.pack, at));
    }
    for SourceRange { pack, at, .. } in site.meetings.iter().filter_map(|meeting| meeting.data.source.as_ref()) {
        check(pack, at);
    }
    for pack in site.packs.iter() {
        let own = Reference { address: Address { kind: Kind::Pack, id: pack.id.clone() }, span: pack.data.title.span };
        pack.data.ranges().for_each(|at| check(&own, at));
    }
    site.packs.iter().for_each(|pack| too_short(&pack.data, diagnostics));
}

/// A pack whose documents go on behind its end: `extent:` is wrong, or one of them. No other place is blamed for it.
fn too_short(pack: &Pack, diagnostics: &mut Diagnostics) {
    let Some(extent_span) = pack.extent_span else { return };
    let (extent, end) = (pack.extent.last(), pack.end());
    let Some(document) = pack.documents.iter().find(|document| end > extent && document.at.last() == end) else {
        return;
    };
    diagnostics.push(
        Diagnostic::error(Code::BadRange, format!("the source ends at {extent}, and one of its documents at {end}"))
            .at(extent_span, "the end of the source")
            .related(document.at.span.unwrap_or(document.title.span), "the end of the document")
            .help("Count the lines of the source again, or its pages. Mend `extent:`, or the range of the document."),
    );
}

fn inside(site: &Site, pack: Option<&Reference>, at: &At, span: Span, diagnostics: &mut Diagnostics) {
    let Some(pack) = pack.and_then(|pack| site.packs.get(&pack.address.id)) else { return };
    let extent = pack.data.end();
    // Nobody knows the end of what has not been counted yet.
    if pack.data.extent_span.is_some() && at.last() > extent {
        diagnostics.push(
            Diagnostic::error(Code::BadRange, format!("{} lies outside the source, which ends at {extent}", at.last()))
                .at(span, "beyond the end")
                .help(format!("Look the place up again, or mend `extent:` in content/packs/{}.md.", pack.id)),
        );
    }
}
