//! Times of day.

use super::text::{Read, Text};
use super::value::Time;

/// Which half of the day a time names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Half {
    Morning,
    Afternoon,
    /// The clock counts 24 hours.
    Whole,
}

/// Reads `2pm`, `2.30pm`, `10.00 a.m.`, `14:00`, `14.00 hrs`, `12 noon`.
pub(super) fn time(text: Text<'_>, at: usize) -> Read<Time> {
    let (hour, minute, colon, end) = clock(text, at)?;
    let (half, end) = match half(text, end, minute.is_some()) {
        Some(found) => found,
        None if colon => (Half::Whole, end),
        None => return None,
    };
    Some((in_half(hour, minute.unwrap_or(0), half)?, end))
}

/// Reads the first time of `6.30-8.30pm`, which takes its half of the day from the last; 11-1pm begins in the morning.
pub(super) fn before(text: Text<'_>, at: usize, end: usize, last: Time) -> Option<Time> {
    let (hour, minute, _, clock_end) = clock(text, at)?;
    (clock_end == end).then_some(())?;
    let in_half = |half| in_half(hour, minute.unwrap_or(0), half);
    let same = if last.hour >= 12 { Half::Afternoon } else { Half::Morning };
    in_half(same).filter(|first| *first <= last).or_else(|| in_half(Half::Morning).filter(|first| *first <= last))
}

/// The hour, the minute where there is one, whether a colon stands between, and the end.
fn clock(text: Text<'_>, at: usize) -> Option<(u8, Option<u8>, bool, usize)> {
    let (hour, end) = text.number(at, 4)?;
    if end == at + 4 {
        // "1400 hrs"
        let (hour, minute) = (u8::try_from(hour / 100).ok()?, u8::try_from(hour % 100).ok()?);
        return hours_end(text, end).map(|_| (hour, Some(minute), false, end));
    }
    let hour = u8::try_from(hour).ok().filter(|&hour| hour < 25)?;
    let separator = text.byte(end);
    match text.number(end + 1, 2).filter(|(_, after)| matches!(separator, b'.' | b':') && *after == end + 3) {
        Some((minute, end)) => Some((hour, Some(u8::try_from(minute).ok()?), separator == b':', end)),
        None => Some((hour, None, false, end)),
    }
}

/// The half of the day that is named after the clock.
fn half(text: Text<'_>, at: usize, has_minute: bool) -> Read<Half> {
    let start = text.space(at);
    let forms = [
        ("a.m.", Half::Morning),
        ("p.m.", Half::Afternoon),
        ("a.m", Half::Morning),
        ("p.m", Half::Afternoon),
        ("am", Half::Morning),
        ("pm", Half::Afternoon),
        ("noon", Half::Afternoon),
        ("midnight", Half::Morning),
    ];
    let fits = |form: &str| text.has_ignoring_case(start, form) && !text.letter_at(start + form.len());
    let named = forms.into_iter().find(|(form, _)| fits(form)).map(|(form, half)| (half, start + form.len()));
    named.or_else(|| hours_end(text, at).filter(|_| has_minute).map(|end| (Half::Whole, end)))
}

fn hours_end(text: Text<'_>, at: usize) -> Option<usize> {
    let end = text.after(text.space(at), &["hours", "hrs"])?;
    (!text.letter_at(end)).then_some(end)
}

fn in_half(hour: u8, minute: u8, half: Half) -> Option<Time> {
    match half {
        Half::Whole => Time::new(hour, minute),
        Half::Morning => (1..=12).contains(&hour).then(|| Time::new(hour % 12, minute)).flatten(),
        Half::Afternoon if hour > 12 => Time::new(hour, minute),
        Half::Afternoon => (hour > 0).then(|| Time::new(hour % 12 + 12, minute)).flatten(),
    }
}
