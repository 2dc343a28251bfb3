//! Figures that are said to be rounded.
//!
//! A hedge stands within the three words before the figure; of several, the last counts. The figure is stated to its last
//! digit that is not a closing nought: "20,000" to ten thousands, "19,800" to hundreds, "£1.10m" to ten thousand pounds,
//! a fraction such as "a third" to a tenth. That step decides what is true:
//!
//! - "about", "around", "roughly": the source's figure rounds to the stated one, a half going away from zero;
//! - "nearly", "almost", "just under": it rounds so too, and is smaller;
//! - "just over": it rounds so too, and is larger;
//! - "under", "less than", "fewer than": it is smaller, by less than a step; "up to", "at most": or the same;
//! - "over", "more than", "above": it is larger, by less than a step; "at least": or the same.

use super::figure::{Figure, Printed};
use super::ratio::Ratio;
use super::value::Value;
use crate::fold;

/// What a hedge says of the source's figure beside the stated one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Hedge {
    About,
    JustBelow,
    JustAbove,
    Below,
    Above,
    AtMost,
    AtLeast,
}

/// Longer phrases stand before the shorter ones within them.
const HEDGES: [(&str, Hedge); 25] = [
    ("just under", Hedge::JustBelow),
    ("just below", Hedge::JustBelow),
    ("just over", Hedge::JustAbove),
    ("just above", Hedge::JustAbove),
    ("slightly under", Hedge::JustBelow),
    ("slightly over", Hedge::JustAbove),
    ("less than", Hedge::Below),
    ("fewer than", Hedge::Below),
    ("more than", Hedge::Above),
    ("up to", Hedge::AtMost),
    ("at most", Hedge::AtMost),
    ("no more than", Hedge::AtMost),
    ("at least", Hedge::AtLeast),
    ("close to", Hedge::About),
    ("about", Hedge::About),
    ("around", Hedge::About),
    ("roughly", Hedge::About),
    ("approximately", Hedge::About),
    ("some", Hedge::About),
    ("nearly", Hedge::JustBelow),
    ("almost", Hedge::JustBelow),
    ("under", Hedge::Below),
    ("below", Hedge::Below),
    ("over", Hedge::Above),
    ("above", Hedge::Above),
];

/// Whether the text before a figure says that it is rounded, and it is true of what the source says.
///
/// `prose_before` is what stands before the figure in its sentence. Units are compared as in [`super::matches()`].
#[must_use]
pub fn rounded(prose_before: &str, wanted: &Figure, found: &Value) -> bool {
    hedge(prose_before).is_some_and(|hedge| hedge.allows(wanted, found))
}

impl Hedge {
    /// Whether what the source says may be rounded so to the figure.
    pub(super) fn allows(self, wanted: &Figure, found: &Value) -> bool {
        let holds = |(stated, step, exact): (Ratio, Ratio, Ratio)| holds(self, stated, step, exact) == Some(true);
        comparisons(wanted, found).into_iter().flatten().any(holds)
    }
}

/// The sizes between which whatever is rounded to a figure lies; none where they are too large to be told.
pub(super) fn reach(wanted: &Figure) -> Option<[(Ratio, Ratio); 3]> {
    let printed = wanted.printed?;
    let step = step(printed)?;
    let stated = printed.digits.times(printed.scale)?.abs();
    let around = |stated: Ratio, step: Ratio| Some((stated.minus(step)?, stated.plus(step)?));
    let (low, high) = around(stated, step.times(printed.scale)?)?;
    let hundred = Ratio::integer(100);
    // Below a head in millions, and as a share.
    Some([(low, high), around(printed.digits.abs(), step)?, (low.times(hundred)?, high.times(hundred)?)])
}

/// The hedge that ends nearest to the figure, within three words.
pub(super) fn hedge(before: &str) -> Option<Hedge> {
    let words = |count: usize| {
        let start = before.split_whitespace().rev().nth(count)?;
        Some(start.as_ptr() as usize - before.as_ptr() as usize)
    };
    let near = fold::key(before.get(words(2).or_else(|| words(1)).or_else(|| words(0))?..)?);
    let place = |phrase: &str| {
        let start = near.rfind(phrase)?;
        let end = start + phrase.len();
        let edge = |place: Option<char>| place.is_none_or(|letter| !letter.is_alphanumeric());
        (edge(near[..start].chars().next_back()) && edge(near[end..].chars().next())).then_some(end)
    };
    let found = HEDGES.iter().filter_map(|(phrase, hedge)| Some((place(phrase)?, phrase.len(), *hedge)));
    found.max_by_key(|(end, length, _)| (*end, *length)).map(|(.., hedge)| hedge)
}

/// The stated number, its step and the source's number, in each way in which the units agree.
fn comparisons(wanted: &Figure, found: &Value) -> [Option<(Ratio, Ratio, Ratio)>; 2] {
    let Some(printed) = wanted.printed else { return [None, None] };
    let hundred = Ratio::integer(100);
    let step = step(printed);
    let whole = |stated: Ratio, exact: Ratio| Some((stated, step?.times(printed.scale)?, exact));
    match (&wanted.value, found) {
        (Value::Number(stated), Value::Percent(exact)) if stated.whole().is_none() && printed.decimals == 0 => {
            [whole(*stated, exact.over(hundred).unwrap_or(*exact)), None]
        }
        (Value::Number(stated), Value::Number(exact) | Value::Money(exact) | Value::Percent(exact))
        | (Value::Money(stated) | Value::Percent(stated), Value::Number(exact)) => {
            // "about £26 million" of a cell that says 25.8 below a head in millions.
            let digits = step.filter(|_| printed.scale > Ratio::integer(1));
            [whole(*stated, *exact), digits.map(|step| (printed.digits, step, *exact))]
        }
        (Value::Money(stated), Value::Money(exact)) | (Value::Percent(stated), Value::Percent(exact)) => {
            [whole(*stated, *exact), None]
        }
        (Value::Duration(stated, unit), Value::Duration(exact, other)) if unit == other => {
            [whole(*stated, *exact), None]
        }
        _ => [None, None],
    }
}

/// One unit of the last digit that is stated, before the scale word.
pub(super) fn step(printed: Printed) -> Option<Ratio> {
    if printed.decimals > 0 {
        return Ratio::tenth_power(printed.decimals);
    }
    let Some(mut digits) = printed.digits.whole() else { return Ratio::tenth_power(1) };
    let mut step = 1;
    while digits != 0 && digits % 10 == 0 {
        (digits, step) = (digits / 10, step * 10);
    }
    Some(Ratio::integer(step))
}

fn holds(hedge: Hedge, stated: Ratio, step: Ratio, exact: Ratio) -> Option<bool> {
    let (stated, exact) = (stated.abs(), exact.abs());
    let rounds = || {
        exact.minus(stated).map(|by| {
            by.abs().times(Ratio::integer(2)).is_some_and(|twice| twice < step || twice == step && exact < stated)
        })
    };
    let is_near = exact.minus(stated)?.abs() < step;
    Some(match hedge {
        Hedge::About => rounds()?,
        Hedge::JustBelow => exact < stated && rounds()?,
        Hedge::JustAbove => exact > stated && rounds()?,
        Hedge::Below => exact < stated && is_near,
        Hedge::AtMost => exact <= stated && is_near,
        Hedge::Above => exact > stated && is_near,
        Hedge::AtLeast => exact >= stated && is_near,
    })
}
