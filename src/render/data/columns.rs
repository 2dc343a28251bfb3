//! A table, its columns, and what stands in a cell: what all lists of tables share.

use serde_json::{Value, json};

use crate::model::date::Date;
use crate::model::id::{Address, Reference};
use crate::render::context::Context;

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

impl Table {
    /// The path of its file of a form, `csv` or `json`.
    pub fn path(&self, form: &str) -> String {
        format!("data/{}.{form}", self.name)
    }
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
