//! Two figures that stand in each other's place.
//!
//! Both stand in the source, so that neither is missed, and yet the page says something false. A ledger has the words and the
//! figures beside each figure, as codes: where the words around each of two figures of a page stand in the source beside the other one,
//! they are likely to have changed places. What is alike in both places binds neither, and a difference that is small is none.
//!
//! A page may lay out a table in another way than its source, or tell a paragraph in another order: where that makes more than one such
//! pair in a section or a table, nothing is told, since it is the order that differs and no figure.
//!
//! ```text
//! source: { pack: board, at: "120-180" }     <- "152 beds were staffed. A further 164 people waited."
//!
//! The ward staffed 164 beds, and 152 people waited.    <- in each other's place
//! ```

use std::collections::BTreeMap;
use std::mem::discriminant;
use std::rc::Rc;

use super::passages::{Cell, Passage};
use super::places::{Place, What};
use super::subject::Subject;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::figures::{Beside, Figure, Ratio, Reader, Value, scan};
use crate::model::values::Part;
use crate::reading::sentences;

/// With how many of those that follow a figure is compared.
const NEXT: usize = 3;

/// How far on they are looked for, and the next figure of a column.
const AHEAD: usize = 40;

/// In a text of more figures, or a row of more cells, nothing says what belongs to which.
const MOST: usize = 60;

/// How much better two figures fit in each other's place where that is worth telling: more than half of what one word weighs that
/// stands next to a figure both on the page and in the source.
const MARGIN: f32 = 0.6;

/// How much better each of the two fits there.
const LEAST: f32 = 0.2;

/// As loosely as what stands so far away, a figure is bound to its row, and to the head of its column.
const ROW: usize = 1;
const HEAD: usize = 3;

/// A figure of a page that stands in its source.
pub struct Standing<'s, 'a> {
    /// Where it is written.
    pub passage: &'s Passage<'a>,
    /// All figures of the passage.
    pub figures: Rc<[Figure]>,
    /// Which of them.
    pub number: usize,
    /// Where it may stand.
    pub places: Rc<[Place<'a>]>,
}

impl Standing<'_, '_> {
    fn figure(&self) -> &Figure {
        &self.figures[self.number]
    }

    fn written(&self) -> &str {
        &self.passage.text[self.figure().range.clone()]
    }

    /// Nobody mistypes a number in words for another; one of a single digit stands beside anything; and what stands alone in front matter
    /// has nothing beside it. Where a page is from many others, years tell these apart.
    fn may_be_swapped(&self, is_own: bool) -> bool {
        let is_text = !matches!(self.passage.part, Part::Title | Part::Date | Part::Fact);
        let value = &self.figure().value;
        let is_time = size(value) == Size::Year || matches!(value, Value::Date(_) | Value::FinancialYear(_));
        is_text && self.written().bytes().filter(u8::is_ascii_digit).count() > 1 && (!is_time || is_own)
    }

    /// Whether a writer could take the one for the other: figures of one kind, printed alike and, of numbers, about one size.
    fn is_like(&self, other: &Self) -> bool {
        let [one, two] = [self, other].map(|standing| &standing.figure().value);
        let decimals = |standing: &Self| standing.written().split_once('.').map(|(_, decimals)| decimals.len());
        discriminant(one) == discriminant(two) && size(one) == size(two) && decimals(self) == decimals(other)
    }

    /// Its section, and its table where it stands in one.
    fn group(&self) -> Group {
        (self.passage.section, self.passage.cell.map(|cell| cell.table))
    }
}

/// A section, and a table of it.
type Group = (usize, Option<usize>);

/// Sizes of numbers that are not taken for each other.
#[derive(PartialEq, Eq)]
enum Size {
    /// Up to the days of a month.
    Small,
    Year,
    /// Up to a thousand, and whatever is no number.
    Usual,
    Large,
}

fn size(value: &Value) -> Size {
    let Value::Number(number) = value else { return Size::Usual };
    match number.abs() {
        small if small <= Ratio::integer(31) => Size::Small,
        year if (1900..2100).any(|known| year == Ratio::integer(known)) => Size::Year,
        usual if usual < Ratio::integer(1000) => Size::Usual,
        _ => Size::Large,
    }
}

/// Two that would fit better in each other's place, and by how much.
struct Pair {
    one: usize,
    other: usize,
    gain: f32,
    /// Where the source has the other beside the words of the one, and the one beside those of the other.
    places: [String; 2],
}

/// Applies the rule to the figures of a record that stand in its source, in their order.
pub fn check(subject: &Subject, standing: &[Standing], diagnostics: &mut Diagnostics) {
    if standing.len() < 2 {
        return;
    }
    let is_own = subject.pack().is_some();
    let standing: Vec<&Standing> = standing.iter().filter(|standing| standing.may_be_swapped(is_own)).collect();
    let tables = Tables::of(&subject.passages);
    let beside: Vec<Beside> = standing.iter().map(|standing| tables.beside(standing)).collect();
    let near = subject.known.year;
    let fit = |figure: usize, at: usize, but: usize| {
        let but = [figure, but].map(|number| &standing[number].figure().value);
        let fits = standing[at].places.iter().filter_map(|place| {
            let (fit, line) = place.ledger?.fit(standing[figure].figure(), near, &place.at, &beside[at], but)?;
            Some((fit, place, line))
        });
        fits.max_by(|(one, ..), (other, ..)| one.total_cmp(other))
    };
    let mut groups: BTreeMap<_, Vec<Pair>> = BTreeMap::new();
    for (one, other) in pairs(&standing) {
        let Some((first, second)) = fit(other, one, one).zip(fit(one, other, other)) else { continue };
        if first.0 + second.0 < MARGIN {
            continue;
        }
        let Some((own, others)) = fit(one, one, other).zip(fit(other, other, one)) else { continue };
        let gains = [first.0 - own.0, second.0 - others.0];
        let gain = gains[0] + gains[1];
        if gain > MARGIN && gains.iter().all(|gain| *gain > LEAST) {
            let places = [(first.1, first.2), (second.1, second.2)].map(|(place, line)| described(place, line));
            groups.entry(standing[one].group()).or_default().push(Pair { one, other, gain, places });
        }
    }
    for pairs in groups.values() {
        let Some(best) = pairs.iter().max_by(|one, other| one.gain.total_cmp(&other.gain)) else { continue };
        let touches = |number: usize| number == best.one || number == best.other;
        if pairs.iter().all(|pair| touches(pair.one) || touches(pair.other)) {
            diagnostics.push(fault(standing[best.one], standing[best.other], &best.places));
        }
    }
}

/// Figures that could be taken for each other: those that follow one another, and those that stand below one another in a table.
fn pairs<'s>(standing: &'s [&Standing]) -> impl Iterator<Item = (usize, usize)> + 's {
    let is_pair = move |one: usize, other: &usize| {
        let [one, other] = [one, *other].map(|number| &standing[number]);
        one.group() == other.group() && one.is_like(other) && one.figure().value != other.figure().value
    };
    let is_below = move |one: usize, other: &usize| {
        let cells = standing[one].passage.cell.zip(standing[*other].passage.cell);
        cells.is_some_and(|(one, other)| (one.table, one.column) == (other.table, other.column) && one.row < other.row)
    };
    (0..standing.len()).flat_map(move |one| {
        let later = one + 1..standing.len().min(one + 1 + AHEAD);
        let mut pairs: Vec<usize> = later.filter(|other| is_pair(one, other)).collect();
        let below = pairs.iter().skip(NEXT).find(|other| is_below(one, other)).copied();
        pairs.truncate(NEXT);
        pairs.extend(below);
        pairs.into_iter().map(move |other| (one, other))
    })
}

/// The rows and heads of the tables of a record, as what they bind to their figures.
struct Tables {
    /// By table and row.
    rows: BTreeMap<(usize, usize), Beside>,
    /// By table and column.
    heads: BTreeMap<(usize, usize), Beside>,
}

impl Tables {
    fn of(passages: &[Passage]) -> Self {
        let cells = passages.iter().filter(|passage| passage.part == Part::Cell);
        let cells: Vec<_> = cells.filter_map(|passage| Some((passage.cell?, passage))).collect();
        let rows = cells.chunk_by(|(one, _), (next, _)| (one.table, one.row) == (next.table, next.row));
        let row = |row: &[(Cell, &Passage)]| {
            let beside = row.iter().take(MOST).map(|(_, passage)| in_cell(passage, ROW));
            ((row[0].0.table, row[0].0.row), beside.fold(Beside::default(), |all, cell| all.and(&cell)))
        };
        let heads = cells.iter().filter(|(cell, _)| cell.row == 0);
        Tables {
            rows: rows.map(row).collect(),
            heads: heads.map(|(cell, passage)| ((cell.table, cell.column), in_cell(passage, HEAD))).collect(),
        }
    }

    /// What stands beside a figure of a page: the rest of its sentence; in a table, its row and the head of its column.
    fn beside(&self, standing: &Standing) -> Beside {
        let Standing { passage, figures, number, .. } = standing;
        if let Some(cell) = passage.cell {
            let row = self.rows.get(&(cell.table, cell.row));
            let head = self.heads.get(&(cell.table, cell.column));
            return [row, head].into_iter().flatten().fold(Beside::default(), |all, part| all.and(part));
        }
        if figures.len() > MOST {
            return Beside::default();
        }
        let at = figures[*number].range.start;
        let sentence = sentences(&passage.text).find(|sentence| sentence.contains(&at));
        Beside::in_sentence(&passage.text, sentence.unwrap_or(0..passage.text.len()), figures, *number)
    }
}

fn in_cell(passage: &Passage, distance: usize) -> Beside {
    Beside::in_cell(&passage.text, &scan(&passage.text, Reader::Prose), distance)
}

fn described(place: &Place, line: u32) -> String {
    match (&place.what, place.ledger) {
        (What::Source(_), Some(ledger)) => format!("on {} {line}", ledger.unit.singular()),
        (What::Source(pack), None) => format!("in packs/{pack}"),
        (What::Page(address), _) => format!("in {address}"),
    }
}

fn fault(one: &Standing, other: &Standing, places: &[String; 2]) -> Diagnostic {
    let [first, second] = [one, other].map(|standing| standing.written());
    let span = |standing: &Standing| standing.passage.span(standing.figure().range.clone());
    let label = |figure: &str, place: &str| format!("words like those beside it stand beside {figure} {place}");
    Diagnostic::warning(Code::SwappedFigures, format!("{first} and {second} seem to have changed places"))
        .about(first)
        .at(span(one), label(second, &places[0]))
        .related(span(other), label(first, &places[1]))
        .help(
            "Compare both with the source. Where they stand right, narrow `at` of the point or the section to the lines that say it, so that \
             neither can stand for the other; or give the reason under `excuses:`.",
        )
}
