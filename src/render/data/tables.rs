//! Every kind of record as a table, in two forms: CSV for spreadsheets, JSON for programs. What a column holds is said once,
//! here and in the modules that list the tables; [`super::package`] tells it to others.

use std::fmt::Write;

use serde_json::{Value, json};

use super::{facts, names, papers};
use crate::model::date::Date;
use crate::model::id::{Address, Reference};
use crate::render::csv::write as write_csv;
use crate::render::{Context, Task};

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    /// Words.
    Text,
    /// One of a few words.
    Word(&'static [&'static str]),
    /// A date as exact as the source has it: `2020`, `2019/20`, `spring 2020`.
    Date,
    /// A day of the calendar.
    Day,
    /// A whole number.
    Number,
    /// The number of a minute: a whole number where all of the archive are, else a text.
    Minute,
    /// Several texts.
    List,
    /// The address of a row of another table.
    Row(&'static str),
}

/// A column.
#[derive(Clone, Copy, Debug)]
pub struct Column {
    /// Its name, which is also that of the string that says what it holds.
    pub name: &'static str,
    /// What it holds.
    pub sort: Sort,
    /// Whether every row has it.
    pub needed: bool,
}

/// A column that every row has.
pub const fn needed(name: &'static str, sort: Sort) -> Column {
    Column { name, sort, needed: true }
}

/// A column that some rows have.
pub const fn known(name: &'static str, sort: Sort) -> Column {
    Column { name, sort, needed: false }
}

/// What stands in a row under a column; `Null` where nothing is known.
pub type Cells = Vec<Value>;

/// The rows of a table, made anew each time: they are never all in memory as cells.
pub type Rows = for<'a> fn(&'a Context<'a>) -> Box<dyn Iterator<Item = Cells> + 'a>;

/// A table.
pub struct Table {
    /// Its name, which is also the name of its files.
    pub name: &'static str,
    /// The columns by which a row is known.
    pub key: &'static [&'static str],
    /// Its columns.
    pub columns: &'static [Column],
    /// Its rows.
    pub rows: Rows,
}

/// All tables, in the order of the Download page.
pub const TABLES: [&Table; 11] = [
    &papers::MEETINGS,
    &papers::MINUTES,
    &facts::DECISIONS,
    &facts::PROMISES,
    &papers::REPORTS,
    &names::ORGANISATIONS,
    &names::PLACES,
    &names::TOPICS,
    &names::TERMS,
    &facts::EVENTS,
    &papers::PACKS,
];

impl Table {
    /// The path of its file of a form, `csv` or `json`.
    pub fn path(&self, form: &str) -> String {
        format!("data/{}.{form}", self.name)
    }
}

/// Two files of each table.
pub fn tasks<'a>(cx: &'a Context<'a>) -> Vec<Task<'a>> {
    let files = TABLES.into_iter().flat_map(|table| {
        [
            Task::file(table.path("csv"), cx.shown_of_all(), move || spreadsheet(cx, table)),
            Task::file(table.path("json"), cx.shown_of_all(), move || objects(cx, table)),
        ]
    });
    files.collect()
}

fn spreadsheet(cx: &Context, table: &Table) -> Vec<u8> {
    let head: Vec<String> = table.columns.iter().map(|column| column.name.to_owned()).collect();
    let rows = (table.rows)(cx).map(|cells| cells.iter().map(cell).collect());
    write_csv([head].into_iter().chain(rows))
}

/// What stands between the entries of a list in a cell.
pub const BETWEEN: &str = "|";

fn cell(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        // A bar within an entry would make two of it.
        Value::Array(list) => {
            list.iter().map(|entry| cell(entry).replace(BETWEEN, "¦")).collect::<Vec<_>>().join(BETWEEN)
        }
        other => other.to_string(),
    }
}

/// One object a line, so that a difference between two builds can be read.
fn objects(cx: &Context, table: &Table) -> Vec<u8> {
    let mut out = String::from("[");
    let mut before = "\n";
    for cells in (table.rows)(cx) {
        out.push_str(before);
        object(&mut out, table, &cells);
        before = ",\n";
    }
    out.push_str("\n]\n");
    out.into_bytes()
}

/// A row with the names of its columns, in their order.
fn object(out: &mut String, table: &Table, cells: &[Value]) {
    let mut before = '{';
    for (column, value) in table.columns.iter().zip(cells) {
        let _ = write!(out, "{before}{}:{value}", json!(column.name));
        before = ',';
    }
    out.push('}');
}

/// The address of a record.
pub fn row(address: &Address) -> Value {
    json!(address.to_string())
}

/// The record that another names.
pub fn named(reference: Option<&Reference>) -> Value {
    reference.map_or(Value::Null, |reference| row(&reference.address))
}

/// The records that another names.
pub fn list(references: &[Reference]) -> Value {
    references.iter().map(|reference| row(&reference.address)).collect()
}

/// A date as it is written.
pub fn date(date: Option<Date>) -> Value {
    json!(date.map(|date| date.to_string()))
}

/// A date as it is written, and the first and the last day that it can mean.
pub fn days(date: Date) -> [Value; 3] {
    let (first, last) = date.days();
    [date.to_string(), first.to_string(), last.to_string()].map(Value::from)
}
