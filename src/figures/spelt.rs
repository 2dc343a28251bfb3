//! Numbers of several words.

use super::ratio::Ratio;
use super::text::{Read, Text};
use super::words::{Term, scale, term};

/// A number or an order in words, whole or a fraction.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Spelt {
    Number(Ratio),
    Ordinal(u32),
}

/// Reads the words that begin here, the longest number that they make.
pub(super) fn spelt(text: Text<'_>, at: usize, first: Term, end: usize) -> Read<Spelt> {
    match first {
        Term::Ordinal(place) => Some((Spelt::Ordinal(place), end)),
        Term::Half => half(text, end),
        Term::Article => article(text, end),
        Term::Unit(_) | Term::Tens(_) => compound(text, at, 0),
        _ => None,
    }
}

/// "half", or "half a million".
fn half(text: Text<'_>, end: usize) -> Read<Spelt> {
    let million = text.gap_then(end, "a").and_then(|end| {
        let word = text.word(text.gap(end)?);
        let size = scale(word.as_str())?;
        Some((Spelt::Number(Ratio::new(i128::from(size), 2)?), word.end))
    });
    million.or_else(|| Some((Spelt::Number(Ratio::new(1, 2)?), end)))
}

/// "a hundred", "a dozen", "a quarter of", "a half".
fn article(text: Text<'_>, end: usize) -> Read<Spelt> {
    let next = text.gap(end)?;
    let word = text.word(next);
    match term(word.as_str())? {
        Term::Scale(_) => compound(text, next, 1),
        Term::Half => Some((Spelt::Number(Ratio::new(1, 2)?), word.end)),
        Term::Quarter if is_share(text, word.end) => Some((Spelt::Number(Ratio::new(1, 4)?), word.end)),
        Term::Ordinal(parts @ 3..) if is_share(text, word.end) => {
            Some((Spelt::Number(Ratio::new(1, i128::from(parts))?), word.end))
        }
        _ => None,
    }
}

/// Whether "a third" that ends here is a share, not the third of a row: "a third of", "a third were", "by a third."
fn is_share(text: Text<'_>, end: usize) -> bool {
    const AFTER: [&str; 12] =
        ["of", "are", "is", "were", "was", "had", "have", "said", "more", "less", "lower", "higher"];
    text.gap(end).is_none_or(|next| AFTER.contains(&text.word(next).as_str()))
}

/// A cardinal of several words: what is below the next scale word, and what is above.
#[derive(Default)]
struct Sum {
    total: u64,
    current: u64,
    /// The scale word that came last: the next must be smaller.
    scale: Option<u64>,
}

impl Sum {
    fn take(&mut self, term: Term) -> Option<()> {
        match term {
            Term::Unit(number) if self.current.is_multiple_of(100) && (number > 0 || self.is_new()) => {
                self.current += u64::from(number);
            }
            Term::Unit(number @ 1..=9) if self.current.is_multiple_of(10) && self.current % 100 >= 20 => {
                self.current += u64::from(number);
            }
            Term::Tens(number) if self.current.is_multiple_of(100) => self.current += u64::from(number),
            Term::Scale(100) if (1..100).contains(&self.current) => self.current *= 100,
            Term::Scale(size) if size != 100 && self.current > 0 && self.scale.is_none_or(|last| size < last) => {
                self.total += self.current.checked_mul(size)?;
                (self.current, self.scale) = (0, Some(size));
            }
            _ => return None,
        }
        Some(())
    }

    fn is_new(&self) -> bool {
        self.total == 0 && self.current == 0
    }

    fn number(&self) -> Option<Ratio> {
        Some(Ratio::integer(i64::try_from(self.total.checked_add(self.current)?).ok()?))
    }
}

/// Reads a cardinal, or what it begins; "a" before it makes `current` one.
fn compound(text: Text<'_>, at: usize, current: u64) -> Read<Spelt> {
    let mut sum = Sum { current, ..Sum::default() };
    let (mut next, mut end) = (Some(at), at);
    while let Some(place) = next {
        let word = text.word(place);
        let Some(term) = term(word.as_str()) else { break };
        if let Some(fraction) = fraction(&sum, term, word.end) {
            return Some(fraction);
        }
        if sum.take(term).is_none() {
            break;
        }
        end = word.end;
        next = next_word(text, term, end);
    }
    if end == at {
        return None;
    }
    with_half(text, sum.number()?, end)
}

/// "two-thirds", "one third", "three quarters"; or "twenty-first", which ends a number as an order.
fn fraction(sum: &Sum, term: Term, end: usize) -> Read<Spelt> {
    let below = match (term, sum.current) {
        (Term::Ordinal(place @ 1..=9), tens @ 20..=90) if tens % 10 == 0 => {
            return Some((Spelt::Ordinal(u32::try_from(tens).ok()? + place), end));
        }
        (Term::Parts(below), 1..=19) => below,
        (Term::Ordinal(below @ 3..), 1) => below,
        (Term::Quarter, 1) => 4,
        (Term::Half, 1) => 2,
        _ => return None,
    };
    (sum.total == 0).then_some(())?;
    Some((Spelt::Number(Ratio::new(i128::from(sum.current), i128::from(below))?), end))
}

/// Where the next word of a number may begin: after a hyphen, a space, or "and".
///
/// "A hundred and five" is one number, "five and six" are two.
fn next_word(text: Text<'_>, last: Term, end: usize) -> Option<usize> {
    if text.byte(end) == b'-' {
        return Some(end + 1);
    }
    let next = text.gap(end)?;
    let word = text.word(next);
    match (word.as_str(), last) {
        ("and", Term::Scale(_)) => text.gap(word.end),
        _ => Some(next),
    }
}

/// "two and a half".
fn with_half(text: Text<'_>, number: Ratio, end: usize) -> Read<Spelt> {
    let half = text.gap_then(end, "and").and_then(|end| text.gap_then(end, "a"));
    let end_of_half = half.and_then(|end| text.gap_then(end, "half"));
    match end_of_half {
        Some(end) => Some((Spelt::Number(number.plus(Ratio::new(1, 2)?)?), end)),
        None => Some((Spelt::Number(number), end)),
    }
}
