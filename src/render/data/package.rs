//! `data/datapackage.json`: what each column of each table holds, in the form of a Data Package (frictionlessdata.io), so that
//! programs can read and check the tables by themselves. Beside it the licence, which it names.

use serde_json::{Value, json};

use super::columns::{Column, Sort, Table};
use super::json::{self, object};
use super::tables::{BETWEEN, TABLES};
use crate::render::context::Context;
use crate::render::task::Task;

/// The description of the tables.
pub const PACKAGE: &str = "data/datapackage.json";

/// The licence, below `data/`.
const LICENCE: &str = "licence.txt";

/// The description, and the licence where the archive names one.
pub fn tasks<'a>(cx: &'a Context<'a>) -> Vec<Task<'a>> {
    let package = Task::file(PACKAGE.to_owned(), cx.shown_of_all(), move || json::pretty(&package(cx)));
    let licence = cx.site.archive.licence.as_ref().map(|licence| {
        Task::file(format!("data/{LICENCE}"), cx.shown_of_all(), move || format!("{licence}\n").into_bytes())
    });
    [package].into_iter().chain(licence).collect()
}

fn package(cx: &Context) -> Value {
    let archive = &cx.site.archive;
    let licence = archive.licence.as_ref().map(|licence| json!([{ "path": LICENCE, "title": licence }]));
    let resources = TABLES.into_iter().flat_map(|table| [resource(cx, table, "csv"), resource(cx, table, "json")]);
    object([
        ("name", json!("archive")),
        ("title", json!(archive.title)),
        ("description", json!(archive.summary)),
        ("homepage", json!(archive.address)),
        ("licenses", json!(licence)),
        ("resources", resources.collect()),
    ])
}

/// A file of a table. Names of resources are unique, so those of the JSON files say what they are.
fn resource(cx: &Context, table: &Table, form: &'static str) -> Value {
    let is_csv = form == "csv";
    let name = if is_csv { table.name.to_owned() } else { format!("{}-{form}", table.name) };
    let title = cx.strings.word(&format!("data_{}", table.name));
    object([
        ("name", json!(name)),
        ("type", json!("table")),
        ("path", json!(format!("{}.{form}", table.name))),
        ("title", json!(title)),
        ("format", json!(form)),
        ("mediatype", json!(if is_csv { "text/csv" } else { "application/json" })),
        ("encoding", json!("utf-8")),
        ("schema", schema(cx, table, is_csv)),
    ])
}

fn schema(cx: &Context, table: &Table, is_csv: bool) -> Value {
    let fields: Vec<Value> = table.columns.iter().map(|column| field(cx, column, is_csv)).collect();
    let foreign = table.columns.iter().filter_map(|column| foreign(table, column, is_csv));
    object([("fields", json!(fields)), ("primaryKey", json!(table.key)), ("foreignKeys", foreign.collect())])
}

/// As dates are written in front matter.
const DATE: &str = "[0-9]{4}(-[0-9]{2}(-[0-9]{2})?|/[0-9]{2})?|(early|spring|mid|summer|autumn|late|winter) [0-9]{4}";

fn field(cx: &Context, column: &Column, is_csv: bool) -> Value {
    let sort = match column.sort {
        Sort::Text | Sort::Word(_) | Sort::Date | Sort::Row(_) => "string",
        Sort::Day => "date",
        Sort::Number => "integer",
        Sort::Minute if super::papers::counts_in_whole_numbers(cx) => "integer",
        Sort::Minute => "string",
        // A cell of a spreadsheet holds one text only.
        Sort::List if is_csv => "list",
        Sort::List => "array",
    };
    let constraints = object([
        ("required", if column.needed { json!(true) } else { Value::Null }),
        ("enum", if let Sort::Word(words) = column.sort { json!(words) } else { Value::Null }),
        ("pattern", if column.sort == Sort::Date { json!(DATE) } else { Value::Null }),
    ]);
    let has_some = constraints.as_object().is_some_and(|constraints| !constraints.is_empty());
    object([
        ("name", json!(column.name)),
        ("type", json!(sort)),
        ("delimiter", if sort == "list" { json!(BETWEEN) } else { Value::Null }),
        ("description", json!(cx.strings.word(&format!("field_{}", column.name)))),
        ("constraints", if has_some { constraints } else { Value::Null }),
    ])
}

/// The table that the cells of a column lead to, in the same form.
fn foreign(table: &Table, column: &Column, is_csv: bool) -> Option<Value> {
    let Sort::Row(to) = column.sort else { return None };
    let resource = match to {
        // A table names itself without a name.
        own if own == table.name => String::new(),
        other if is_csv => other.to_owned(),
        other => format!("{other}-json"),
    };
    Some(json!({ "fields": [column.name], "reference": { "resource": resource, "fields": ["id"] } }))
}
