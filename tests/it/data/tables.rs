//! The records as tables, with their description.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::{ADDRESS, built};

type Files = BTreeMap<String, String>;

fn package(files: &Files) -> Value {
    serde_json::from_str(&files["data/datapackage.json"]).expect("JSON")
}

fn resources(files: &Files) -> Vec<Value> {
    package(files)["resources"].as_array().expect("resources").clone()
}

/// The rows of a CSV file, by the names of their columns.
fn rows(text: &str) -> Vec<BTreeMap<String, String>> {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let head: Vec<String> = reader.headers().expect("a head").iter().map(str::to_owned).collect();
    let row = |record: csv::StringRecord| head.iter().cloned().zip(record.iter().map(str::to_owned)).collect();
    reader.records().map(|record| row(record.expect("a row as wide as the head"))).collect()
}

fn text<'a>(value: &'a Value, name: &str) -> &'a str {
    value[name].as_str().unwrap_or_else(|| panic!("no {name} in {value}"))
}

#[test]
fn every_column_is_described_in_words_and_in_the_order_of_the_file() {
    let files = built(ADDRESS);
    assert_eq!(resources(&files).len(), 22);
    for resource in resources(&files) {
        let fields = resource["schema"]["fields"].as_array().expect("fields").clone();
        for field in &fields {
            let (name, words) = (text(field, "name"), text(field, "description"));
            assert!(words.len() > 3 && !words.contains('_'), "{name}: {words}");
        }
        let path = format!("data/{}", text(&resource, "path"));
        if path.ends_with(".csv") {
            let head: Vec<&str> = fields.iter().map(|field| text(field, "name")).collect();
            assert_eq!(files[&path].lines().next(), Some(&*format!("\u{feff}{}", head.join(","))), "{path}");
        }
        assert!(!text(&resource, "title").is_empty(), "{path}");
    }
}

#[test]
fn both_forms_of_a_table_say_the_same() {
    let files = built(ADDRESS);
    for (path, csv) in files.iter().filter(|(path, _)| path.starts_with("data/") && path.ends_with(".csv")) {
        let objects: Vec<Value> = serde_json::from_str(&files[&path.replace(".csv", ".json")]).expect("JSON");
        let rows = rows(csv);
        assert_eq!(rows.len(), objects.len(), "{path}");
        for (row, object) in rows.iter().zip(&objects) {
            let cell = |name: &String| match &object[name] {
                Value::Null => String::new(),
                Value::String(text) => text.clone(),
                Value::Array(list) => {
                    let texts = list.iter().map(|entry| entry.as_str().expect("a text").replace('|', "¦"));
                    texts.collect::<Vec<_>>().join("|")
                }
                other => other.to_string(),
            };
            for (name, value) in row {
                assert_eq!(*value, cell(name), "{name} in {path}");
            }
        }
    }
}

#[test]
fn a_record_is_known_by_its_address_and_what_it_names_is_there() {
    let files = built("");
    let tables: BTreeMap<String, Vec<BTreeMap<String, String>>> = files
        .iter()
        .filter_map(|(path, text)| Some((path.strip_prefix("data/")?.strip_suffix(".csv")?.to_owned(), rows(text))))
        .collect();
    let ids = |table: &str| tables[table].iter().map(|row| row["id"].clone()).collect::<BTreeSet<_>>();
    let mut followed = 0;
    for resource in resources(&files).iter().filter(|resource| resource["format"] == "csv") {
        let name = text(resource, "name");
        for row in &tables[name] {
            let address = row.get("id").unwrap_or_else(|| &row["record"]);
            let (page, place) = address.split_once('#').unwrap_or((address, ""));
            let html = &files[&format!("{page}/index.html")];
            assert!(place.is_empty() || html.contains(&format!("id=\"{place}\">")), "{address}");
        }
        followed += follow(resource, &tables[name], &ids);
    }
    assert_eq!(followed, 12, "names of other records");
}

/// How many cells name a row of another table; each of them is there.
fn follow(resource: &Value, rows: &[BTreeMap<String, String>], ids: &dyn Fn(&str) -> BTreeSet<String>) -> usize {
    let mut followed = 0;
    for key in resource["schema"]["foreignKeys"].as_array().into_iter().flatten() {
        let column = key["fields"][0].as_str().expect("a column");
        let table = match text(&key["reference"], "resource") {
            "" => text(resource, "name"),
            other => other,
        };
        let known = ids(table);
        for value in rows.iter().map(|row| &row[column]).filter(|value| !value.is_empty()) {
            assert!(known.contains(value), "{value} under {column} is not in {table}");
            followed += 1;
        }
    }
    followed
}

#[test]
fn dates_are_as_exact_as_the_source_with_the_days_that_they_can_mean() {
    let meetings = rows(&built("")["data/meetings.csv"]);
    let later = meetings.iter().find(|row| row["id"] == "meetings/later").expect("the later meeting");
    assert_eq!(
        (&*later["date"], &*later["first_day"], &*later["last_day"]),
        ("spring 2021", "2021-03-01", "2021-06-30")
    );
}

#[test]
fn a_promise_says_what_is_known_of_it() {
    let files = built("");
    let promises = rows(&files["data/promises.csv"]);
    assert_eq!(promises.len(), 1);
    assert_eq!(promises[0]["id"], "minutes/january/001-beds#_decision-a");
    assert_eq!(promises[0]["asked"], "organisations/beds-and-sons");
    assert_eq!(promises[0]["known"], "none-found");
}

#[test]
fn a_list_in_a_cell_can_be_taken_apart_again() {
    let rows = rows(&built("")["data/organisations.csv"]);
    let council = rows.iter().find(|row| row["id"] == "organisations/county-council").expect("the council");
    let names: Vec<&str> = council["other_names"].split('|').collect();
    assert_eq!(names, ["The Council, of the county", "The ¦Council¦"]);
}

#[test]
fn the_licence_lies_beside_the_tables_where_there_is_one() {
    let files = built(ADDRESS);
    let licence = &package(&files)["licenses"][0];
    assert_eq!(licence["title"], "Free for all.");
    assert_eq!(files[&format!("data/{}", text(licence, "path"))], "Free for all.\n");
    assert_eq!(package(&built(""))["licenses"], Value::Null);
}

#[test]
fn popolo_has_every_organisation_and_every_meeting() {
    let popolo: Value = serde_json::from_str(&built(ADDRESS)["data/popolo.json"]).expect("JSON");
    let ids = |list: &str| -> Vec<String> {
        let all = popolo[list].as_array().expect("a list");
        all.iter().map(|one| text(one, "id").to_owned()).collect()
    };
    assert_eq!(ids("organizations"), ["organisations/beds-and-sons", "organisations/county-council"]);
    assert_eq!(ids("events"), ["meetings/january", "meetings/march", "meetings/later"]);
    assert_eq!(popolo["organizations"][0]["parent_id"], "organisations/county-council");
    assert_eq!(popolo["organizations"][1]["founding_date"], Value::Null, "Popolo knows no spring");
    assert_eq!(popolo["events"][1]["start_date"], "2020-03-18");
}
