//! Where in a ledger a figure may stand, without a look at every entry. What [`matches()`](super::matches()) and
//! [`rounded()`](super::rounded()) say of the few that are left decides.

use std::ops::Range;

use super::duration::TimeUnit;
use super::entry::Entry;
use super::figure::Printed;
use super::ratio::Ratio;
use super::value::{Time, Value};
use crate::map::hash32;

/// The entries of a ledger, by their numbers in its order.
///
/// A site holds the indexes of all its ledgers at once, so they are sorted lists of hashes. Where two keys share one, an entry more
/// is looked at.
#[derive(Debug, Clone, Default)]
pub(super) struct Index {
    by_key: Box<[(u32, u32)]>,
    /// Those that may be rounded, by the size of their number.
    by_size: Box<[u32]>,
}

/// What a figure and each entry that says it have in common. A number stands for its digits in any unit.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum Key {
    Number(Ratio),
    /// The end of a range.
    End(Ratio),
    Length(Ratio, TimeUnit),
    Day(u8, u8),
    Month(Option<u16>, u8),
    /// The last two digits of the year in which a financial year begins.
    Financial(u16),
    Time(Time),
    Digits(Box<str>),
}

impl Index {
    pub(super) fn of<'a>(entries: impl Iterator<Item = Entry<'a>>) -> Self {
        let (mut by_key, mut by_size) = (Vec::new(), Vec::new());
        for (number, entry) in (0..).zip(entries) {
            each_key(entry.value, entry.printed(), &mut |key| by_key.push((hash32(&key), number)));
            by_size.extend(amount(entry.value).map(|size| (size, number)));
        }
        by_key.sort_unstable();
        // An entry may have the same key twice.
        by_key.dedup();
        by_size.sort_unstable();
        Self { by_key: by_key.into(), by_size: by_size.into_iter().map(|(_, number)| number).collect() }
    }

    /// The entries of some part of the ledger that may say a figure.
    pub(super) fn may_say(&self, value: &Value, printed: Option<Printed>, within: &Range<u32>) -> Vec<u32> {
        let mut found = Vec::new();
        each_wanted_key(value, printed, &mut |key| {
            let hash = hash32(&key);
            let from = self.by_key.partition_point(|entry| *entry < (hash, within.start));
            let of_key = self.by_key[from..].iter().take_while(|entry| **entry < (hash, within.end));
            found.extend(of_key.map(|(_, number)| number));
        });
        found
    }

    /// The entries whose number lies between two others, in no part of the ledger; `value` is what an entry says.
    pub(super) fn between<'a>(&self, (low, high): (Ratio, Ratio), value: impl Fn(u32) -> &'a Value) -> &[u32] {
        let size = |number: u32| amount(value(number));
        let from = self.by_size.partition_point(|number| size(*number) < Some(low));
        let to = self.by_size.partition_point(|number| size(*number) <= Some(high));
        self.by_size.get(from..to).unwrap_or_default()
    }
}

/// The keys of an entry.
fn each_key(value: &Value, printed: Option<Printed>, add: &mut dyn FnMut(Key)) {
    if let Some(number) = amount(value) {
        add(Key::Number(number));
        printed.into_iter().for_each(|printed| add(Key::Number(printed.digits.abs())));
    }
    match value {
        Value::Number(_) | Value::Money(_) => {}
        // "half" for 50%.
        Value::Percent(hundredths) => {
            hundredths.abs().over(Ratio::integer(100)).into_iter().for_each(|share| add(Key::Number(share)));
        }
        Value::Duration(number, unit) => add(Key::Length(*number, *unit)),
        Value::Ordinal(place) => add(Key::Number(Ratio::integer(i64::from(*place)))),
        Value::Date(date) => {
            date.year.into_iter().for_each(|year| add(Key::Number(Ratio::integer(i64::from(year)))));
            date.day.into_iter().for_each(|day| add(Key::Day(date.month, day)));
            add(Key::Month(date.year, date.month));
        }
        Value::FinancialYear(first) => {
            add(Key::Number(Ratio::integer(i64::from(*first))));
            add(Key::Number(Ratio::integer(i64::from(*first) + 1)));
            add(Key::Financial(first % 100));
        }
        Value::Time(time) => add(Key::Time(*time)),
        Value::Digits(digits) => add(Key::Digits(digits.clone())),
        Value::Range(ends) => {
            for end in [&ends.0, &ends.1] {
                each_key(end, None, add);
                amount(end).into_iter().for_each(|number| add(Key::End(number)));
            }
            span(&ends.0).into_iter().for_each(add);
        }
    }
}

/// Keys one of which each entry has that says what is wanted.
fn each_wanted_key(value: &Value, printed: Option<Printed>, add: &mut dyn FnMut(Key)) {
    match value {
        Value::Duration(number, unit) => {
            add(Key::Length(*number, *unit));
            add(Key::End(number.abs()));
        }
        Value::Date(date) => match date.day {
            Some(day) => add(Key::Day(date.month, day)),
            None => {
                add(Key::Month(date.year, date.month));
                add(Key::Month(None, date.month));
            }
        },
        Value::FinancialYear(first) => add(Key::Financial(first % 100)),
        Value::Range(ends) => {
            match amount(&ends.0) {
                Some(number) => add(Key::End(number)),
                None => each_wanted_key(&ends.0, None, add),
            }
            span(&ends.0).into_iter().for_each(add);
        }
        _ => each_key(value, printed, add),
    }
}

/// The size of what may be rounded.
pub(super) fn amount(value: &Value) -> Option<Ratio> {
    match value {
        Value::Number(number) | Value::Money(number) | Value::Percent(number) | Value::Duration(number, _) => {
            Some(number.abs())
        }
        _ => None,
    }
}

/// The financial year that a range may be which begins with this number: 2013-14, 13-14.
fn span(low: &Value) -> Option<Key> {
    let Value::Number(number) = low else { return None };
    let year = u16::try_from(number.whole()?).ok()?;
    Some(Key::Financial(year % 100))
}

#[cfg(test)]
mod tests {
    use super::super::{Ledger, Reader, find, rounded, scan};

    /// Figures of every kind, each near to others of its kind and of other kinds.
    const TEXT: &str = "164 163 1,640 £164 £1.64m 164% 16.4% 0.5 50% half a half 5 £5 5% 2014 2,014 2014/15 13-14 2013-14 \
         20 November 2014, 20 November, November 2014, 2 hours, 2 days, 24-48 hours, 20th, 1st, 2.30pm, 14:30, 65-84, 65 to 90, \
         £24-25m, 10-15%, 3.2.1, 01632 960 123, -4, 4%, £1.10m, 1/3 of them, two-thirds, 25.8, £25.8 million, 26 million, 18 to 19 March 2020";

    #[test]
    fn a_ledger_finds_what_a_look_at_every_entry_finds() {
        let lines = TEXT.replace(' ', " \n").repeat(3);
        let ledger = Ledger::of_lines("", &format!("{TEXT}\n{lines}"), "");
        let whole = [0..=u32::MAX];
        let part = [2..=40, 60..=200];
        for ranges in [&whole[..], &part[..]] {
            for figure in scan(TEXT, Reader::Source) {
                for near in [None, Some(2014)] {
                    let by_look = find(&figure, near, ledger.within(ranges)).is_some();
                    assert_eq!(ledger.find(&figure, near, ranges).is_some(), by_look, "{figure:?}");
                }
                for before in ["", "about ", "nearly ", "more than ", "up to "] {
                    let by_look = ledger.within(ranges).any(|entry| rounded(before, &figure, entry.value));
                    assert_eq!(ledger.rounds(before, &figure, ranges), by_look, "{before}{figure:?}");
                }
            }
        }
    }
}
