//! A chart with the numbers of its table, and what keeps a table from being drawn.

use std::fmt;

use super::spec::{Kind, Spec};
use crate::figures::{Ratio, Reader, Value, scan};

/// How many columns of numbers can be told apart by pattern and shape.
pub const MOST_SERIES: usize = 4;
/// How many rows are still a picture.
const MOST_ROWS: usize = 40;

/// A chart with its numbers.
#[derive(Clone, Debug, PartialEq)]
pub struct Chart<'a> {
    /// What its block says.
    pub spec: &'a Spec,
    /// The first column of the table, less its head.
    pub labels: Vec<String>,
    /// The other columns.
    pub series: Vec<Series>,
}

/// A column of numbers.
#[derive(Clone, Debug, PartialEq)]
pub struct Series {
    /// The head of the column.
    pub name: String,
    /// One for each label.
    pub points: Vec<Point>,
}

/// A cell of the table.
#[derive(Clone, Debug, PartialEq)]
pub struct Point {
    /// Its size; nothing where the table says in words that there is none.
    pub value: Option<f64>,
    /// As the table has it.
    pub text: String,
}

/// What keeps a table from being drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Undrawable {
    /// Fewer than two rows of numbers, or more than forty.
    Rows(usize),
    /// No column of numbers, or more than four.
    Columns(usize),
    /// A column holds no number at all.
    Words(String),
    /// Parts of a whole cannot be below zero.
    Negative(String),
    /// A cell has another unit than the numbers above it.
    Mixed(String),
}

impl fmt::Display for Undrawable {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Undrawable::Rows(1) => write!(out, "its table has 1 row; a chart needs 2 to {MOST_ROWS}"),
            Undrawable::Rows(rows) => write!(out, "its table has {rows} rows; a chart needs 2 to {MOST_ROWS}"),
            Undrawable::Columns(columns) => {
                write!(out, "its table has {columns} columns beside the first; a chart needs 1 to {MOST_SERIES}")
            }
            Undrawable::Words(column) => write!(out, "the column `{column}` holds no numbers"),
            Undrawable::Mixed(cell) => write!(out, "`{cell}` is in another unit than other numbers of the table"),
            Undrawable::Negative(column) => write!(out, "the column `{column}` has a number below zero"),
        }
    }
}

impl<'a> Chart<'a> {
    /// The chart of a table: `head` and `rows` are its cells as plain words.
    ///
    /// # Errors
    /// Where the table cannot be drawn.
    pub fn new(spec: &'a Spec, head: &[String], rows: &[Vec<String>]) -> Result<Self, Undrawable> {
        if !(2..=MOST_ROWS).contains(&rows.len()) {
            return Err(Undrawable::Rows(rows.len()));
        }
        let columns = head.len().saturating_sub(1);
        if !(1..=MOST_SERIES).contains(&columns) {
            return Err(Undrawable::Columns(columns));
        }
        let labels = rows.iter().map(|row| row.first().cloned().unwrap_or_default()).collect();
        let series: Vec<Series> = head.iter().enumerate().skip(1).map(|(i, name)| series(name, i, rows)).collect();
        if let Some(empty) = series.iter().find(|series| series.points.iter().all(|point| point.value.is_none())) {
            return Err(Undrawable::Words(empty.name.clone()));
        }
        let below_zero =
            |series: &&Series| series.points.iter().filter_map(|point| point.value).any(|value| value < 0.0);
        if let Some(negative) = series.iter().find(below_zero).filter(|_| spec.kind == Kind::Stacked) {
            return Err(Undrawable::Negative(negative.name.clone()));
        }
        if let Some(mixed) = mixed(spec, &series) {
            return Err(Undrawable::Mixed(mixed));
        }
        Ok(Chart { spec, labels, series })
    }

    /// Every cell.
    pub(super) fn points(&self) -> impl Iterator<Item = &Point> {
        self.series.iter().flat_map(|series| &series.points)
    }

    /// Every number.
    pub(super) fn values(&self) -> impl Iterator<Item = f64> {
        self.points().filter_map(|point| point.value)
    }
}

fn series(name: &str, column: usize, rows: &[Vec<String>]) -> Series {
    let point = |row: &Vec<String>| {
        let text = row.get(column).cloned().unwrap_or_default();
        Point { value: number(&text), text }
    };
    Series { name: name.to_owned(), points: rows.iter().map(point).collect() }
}

/// The first cell that says itself that it is a share or an amount of money, where others say that they are something else.
/// A bare number is of the unit of the chart, which may be what the cells say.
fn mixed(spec: &Spec, series: &[Series]) -> Option<String> {
    let points = || series.iter().flat_map(|series| &series.points).filter(|point| point.value.is_some());
    let units: Vec<char> = points().filter_map(|point| sign(&point.text)).collect();
    let is_of_chart = |unit: char| {
        units.iter().all(|other| *other == unit)
            && (spec.unit.contains(unit) || SHARES.iter().any(|word| unit == '%' && spec.unit.contains(word)))
    };
    let first = *units.first()?;
    let has_bare = points().any(|point| sign(&point.text).is_none());
    if units.iter().all(|unit| *unit == first) && (!has_bare || is_of_chart(first)) {
        return None;
    }
    points().find(|point| sign(&point.text).is_some()).map(|point| point.text.clone())
}

/// Words for shares, in units of charts.
const SHARES: [&str; 2] = ["per cent", "percent"];

/// The sign of what a cell counts: shares or pounds.
fn sign(cell: &str) -> Option<char> {
    let figure = scan(cell, Reader::Source).into_iter().next()?;
    match figure.value {
        Value::Percent(_) => Some('%'),
        Value::Money(_) => Some('£'),
        _ => None,
    }
}

/// The size of what a cell says: "1,234", "£2.3m", "46%", "-12".
fn number(cell: &str) -> Option<f64> {
    let figure = scan(cell, Reader::Source).into_iter().next()?;
    let size = size(&figure.value)?;
    let before = cell[..figure.range.start].trim_end();
    let minus = before.ends_with(['-', '\u{2212}', '–']) && size > 0.0;
    Some(if minus { -size } else { size })
}

fn size(value: &Value) -> Option<f64> {
    match value {
        Value::Number(number) | Value::Money(number) | Value::Percent(number) | Value::Duration(number, _) => {
            Some(Ratio::to_f64(*number))
        }
        _ => None,
    }
}
