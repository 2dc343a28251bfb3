//! Dates of two records, or of two fields, that cannot both be true. Vague dates are wrong only where every day that they can
//! mean is.
//!
//! ```text
//! meeting: 2020-03-18-board
//! decisions:
//!   - { part: a, text: The trust will report back., due: 2020-01, … }     <- before the meeting that decided it
//! ```

use super::subject::Subject;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::figures::{Reader, Value, scan};
use crate::model::date::Date;
use crate::model::id::{Id, Kind, Reference};
use crate::model::meeting::Meeting;
use crate::model::minute::Minute;
use crate::model::organisation::{Organisation, Succession};
use crate::model::report::Report;
use crate::model::values::{Event, Review, Status};
use crate::model::{AnyEntry, Site};
use crate::source::Span;

/// Applies the rule to a record.
pub fn check(subject: &Subject, diagnostics: &mut Diagnostics) {
    let Subject { site, entry, .. } = subject;
    let faults = match entry.kind {
        Kind::Meeting => site.meetings.get(entry.id).map(|meeting| of_meeting(site, entry, &meeting.data)),
        Kind::Minute => site.minutes.get(entry.id).map(|minute| of_minute(site, entry, &minute.data)),
        Kind::Report => site.reports.get(entry.id).map(|report| of_report(site, &report.data)),
        Kind::Organisation => site.organisations.get(entry.id).map(|body| of_organisation(site, &body.data)),
        Kind::Place | Kind::Topic | Kind::Term | Kind::Pack | Kind::Page => None,
    };
    diagnostics.extend(faults.into_iter().flatten());
}

/// Two dates, of which the first is not to be before the second.
fn not_before(
    span: Span,
    message: &str,
    (what, date): (&str, Date),
    (limit, other): (&str, Date),
) -> Option<Diagnostic> {
    date.is_before(other).then(|| {
        Diagnostic::error(Code::Contradiction, message)
            .at(span, format!("{what} {date}, and {limit} {other}"))
            .help("See which of the two is wrong, and correct it there.")
    })
}

/// The title of a meeting may name its day, and then not only that of another.
fn of_title(Meeting { title, date, .. }: &Meeting) -> Option<Diagnostic> {
    let figures = scan(&title.text, Reader::Prose).into_iter().map(|figure| figure.value);
    let named: Vec<Value> = figures.filter(|value| matches!(value, Value::Date(date) if date.year.is_some())).collect();
    let is_own = |value: &Value| date.to_string().starts_with(&value.to_string());
    (!named.is_empty() && !named.iter().any(is_own)).then(|| {
        Diagnostic::error(Code::Contradiction, "the title names another day than `date:`")
            .at(title.span, format!("`date:` is {date}"))
            .help("See which of the two is wrong, and correct it there.")
    })
}

fn of_meeting(site: &Site, entry: &AnyEntry, meeting: &Meeting) -> Vec<Diagnostic> {
    let body = site.organisations.get(&meeting.body.address.id).and_then(|body| body.data.to);
    let ended = body.and_then(|to| {
        not_before(meeting.body.span, "this body met after it had ended", ("it ended", to), ("met", meeting.date))
    });
    let next = meeting.next.as_ref().and_then(|next| {
        if next.address.id == *entry.id {
            let message = "this meeting is said to be followed by itself";
            return Some(
                Diagnostic::error(Code::Contradiction, message)
                    .at(next.span, "the id of this very record")
                    .help("Write the id of the next meeting, or take the line away where the archive has none."),
            );
        }
        let date = ("that one is of", date_of(site, &next.address.id)?);
        not_before(next.span, "the next meeting is before this one", date, ("this one of", meeting.date))
    });
    ended.into_iter().chain(next).chain(of_title(meeting)).collect()
}

fn date_of(site: &Site, meeting: &Id) -> Option<Date> {
    site.meetings.get(meeting).map(|meeting| meeting.data.date)
}

fn of_minute(site: &Site, entry: &AnyEntry, minute: &Minute) -> Vec<Diagnostic> {
    let Some(met) = date_of(site, &minute.meeting.address.id) else { return Vec::new() };
    let met = ("the meeting was", met);
    let due = minute.decisions.iter().filter_map(|decision| {
        let message = format!("({}) is due before the meeting that decided it", decision.called());
        not_before(decision.due_span?, &message, ("it is due", decision.due?), met)
    });
    let pack = pack_date(site, &minute.source.pack);
    let printed = pack.and_then(|date| {
        let message = "these minutes would be in a pack from before the meeting";
        not_before(minute.source.pack.span, message, ("the pack is of", date), met)
    });
    let message = "this page was checked before the meeting that it tells of";
    let checked = checked(&minute.review, message, met);
    let corrected = entry.upkeep.corrections.iter().filter_map(|correction| {
        let message = "this page was corrected before the meeting that it tells of";
        not_before(correction.date_span, message, ("it was corrected", correction.date), met)
    });
    let happened = pack.map(|date| happened_later(&minute.events, date)).unwrap_or_default();
    due.chain(printed).chain(checked).chain(corrected).chain(happened).collect()
}

fn checked(review: &Review, message: &str, limit: (&str, Date)) -> Option<Diagnostic> {
    let checked = review.checked.as_ref()?;
    not_before(checked.on_span, message, ("it was checked", checked.on), limit)
}

fn of_report(site: &Site, report: &Report) -> Vec<Diagnostic> {
    let pack = pack_date(site, &report.pack).unwrap_or(report.date);
    let written = if pack.is_before(report.date) { report.date } else { pack };
    let met = report.meeting.as_ref().and_then(|meeting| {
        let message = "the meeting that this paper was for was before the paper was written";
        let met = ("the meeting was", date_of(site, &meeting.address.id)?);
        not_before(report.dated.span, message, met, ("the paper is of", report.date))
    });
    let message = "this page was checked before the paper was written that it tells of";
    let checked = checked(&report.review, message, ("the paper is of", report.date));
    met.into_iter().chain(checked).chain(happened_later(&report.events, written)).collect()
}

fn pack_date(site: &Site, pack: &Reference) -> Option<Date> {
    site.packs.get(&pack.address.id).map(|pack| pack.data.date)
}

/// What had happened when a paper was written is not from after it.
fn happened_later(events: &[Event], paper: Date) -> Vec<Diagnostic> {
    let happened = events.iter().filter(|event| event.status == Status::Happened);
    let late = happened.filter_map(|event| {
        let message = "this had happened when the paper was written, and is from after it";
        not_before(event.date_span, message, ("the paper is of", paper), ("this is of", event.date))
    });
    late.collect()
}

fn of_organisation(site: &Site, body: &Organisation) -> Vec<Diagnostic> {
    let other = |reference: &Reference| site.organisations.get(&reference.address.id).map(|other| &other.data);
    let before = body.preceded_by.iter().filter_map(|step| succession(step, other(&step.organisation)?, body));
    let after = body.succeeded_by.iter().filter_map(|step| succession(step, body, other(&step.organisation)?));
    let part = body.part_of.iter().filter_map(|whole| {
        let message = "this body was never there together with the one that it is a part of";
        let (span, whole) = (whole.span, other(whole)?);
        not_before_both(span, message, whole, body).or_else(|| not_before_both(span, message, body, whole))
    });
    let today = body.today.iter().filter_map(|today| {
        let named = today.organisation.as_ref()?;
        let ended = ("it ended", other(named)?.to?);
        not_before(
            named.span,
            "the body that does the work today had ended",
            ended,
            ("somebody looked", today.checked_on),
        )
    });
    before.chain(after).chain(part).chain(today).collect()
}

/// Whoever comes after may begin early, and does not end before the other begins.
fn succession(step: &Succession, earlier: &Organisation, later: &Organisation) -> Option<Diagnostic> {
    not_before_both(step.organisation.span, "the later body ended before the earlier one began", later, earlier)
}

/// The first body is not to have ended before the second one began.
fn not_before_both(span: Span, message: &str, ends: &Organisation, begins: &Organisation) -> Option<Diagnostic> {
    let (ended, began) = (format!("{} ended", ends.name.text), format!("{} began", begins.name.text));
    not_before(span, message, (&ended, ends.to?), (&began, begins.from?))
}
