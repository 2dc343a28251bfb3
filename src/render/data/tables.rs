//! Every kind of record as a table, in two forms: CSV for spreadsheets, JSON for programs. What a column holds is said once,
//! in the modules that list the tables ([`super::columns`]); [`super::package`] tells it to others.

use std::fmt::Write;

use serde_json::{Value, json};

use super::columns::Table;
use super::{facts, names, papers};
use crate::render::context::Context;
use crate::render::csv::write as write_csv;
use crate::render::task::Task;

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
