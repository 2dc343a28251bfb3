//! Ranges of lines or pages can be read, and lie inside their source.
//!
//! ```text
//! ## What was said { at=128-21 }    <- the smaller number comes first
//! ```

use super::Subject;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::Site;
use crate::model::id::Reference;
use crate::model::values::{At, SourceRange};
use crate::source::Span;

/// Applies the rule to the sections of a record.
pub fn check(subject: &Subject, diagnostics: &mut Diagnostics) {
    let body = subject.entry.body;
    for (node, heading) in body.headings() {
        let Some(written) = &heading.at else { continue };
        match At::parse(written) {
            None => diagnostics.push(
                Diagnostic::error(Code::BadRange, format!("`{written}` is not a range of lines or pages"))
                    .at(body.span(node), "a range is expected after `at=`")
                    .help("Write { at=128-214 } or { at=128-214,230-241 }: no spaces, the smaller number first."),
            ),
            Some(at) => inside(subject.site, subject.entry.pack, &at, body.span(node), diagnostics),
        }
    }
}

/// Applies the rule to `source:` of minutes and reports, and to the documents of packs.
pub fn packs(site: &Site, diagnostics: &mut Diagnostics) {
    let minutes = site.minutes.iter().map(|minute| &minute.data.source);
    let reports = site.reports.iter().map(|report| &report.data.source);
    let meetings = site.meetings.iter().filter_map(|meeting| meeting.data.source.as_ref());
    for SourceRange { pack, at, at_span } in minutes.chain(reports).chain(meetings) {
        inside(site, Some(pack), at, *at_span, diagnostics);
    }
}

fn inside(site: &Site, pack: Option<&Reference>, at: &At, span: Span, diagnostics: &mut Diagnostics) {
    let Some(pack) = pack.and_then(|pack| site.packs.get(&pack.address.id)) else { return };
    let extent = pack.data.extent.last();
    if at.last() > extent {
        diagnostics.push(
            Diagnostic::error(Code::BadRange, format!("{} lies outside the source, which ends at {extent}", at.last()))
                .at(span, "beyond the end")
                .help(format!("Look the place up again, or mend `extent:` in content/packs/{}.md.", pack.id)),
        );
    }
}
