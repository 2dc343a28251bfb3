//! `data/popolo.json`: organisations and meetings in the form of Popolo (popoloproject.com), which civic programs read.

use serde_json::{Value, json};

use super::json::{self, object};
use crate::model::date::Date;
use crate::model::id::{Kind, Reference};
use crate::model::meeting::Meeting;
use crate::model::organisation::Organisation;
use crate::model::{Entry, any_entry};
use crate::render::address::Folder;
use crate::render::context::Context;
use crate::render::task::Task;

/// The file.
pub const POPOLO: &str = "data/popolo.json";

/// The file.
pub fn tasks<'a>(cx: &'a Context<'a>) -> Vec<Task<'a>> {
    vec![Task::file(POPOLO.to_owned(), cx.shown_of_all(), move || json::pretty(&popolo(cx)))]
}

fn popolo(cx: &Context) -> Value {
    json!({
        "persons": [],
        "organizations": cx.site.organisations.iter().map(|body| organisation(cx, body)).collect::<Vec<_>>(),
        "memberships": [],
        "posts": [],
        "events": cx.meetings.iter().map(|meeting| event(cx, meeting)).collect::<Vec<_>>(),
    })
}

fn organisation(cx: &Context, body: &Entry<Organisation>) -> Value {
    let data = &body.data;
    let names = data.abbreviation.iter().chain(&data.also).map(|name| json!({ "name": name.text }));
    let web = data.address.iter().map(|address| json!({ "url": address }));
    let address = any_entry(body).address();
    object([
        ("id", json!(address.to_string())),
        ("name", json!(data.name.text)),
        ("other_names", names.collect()),
        ("classification", json!(data.sort.word().replace('_', "-"))),
        ("parent_id", id(data.part_of.as_ref())),
        ("founding_date", date(data.from)),
        ("dissolution_date", date(data.to)),
        ("links", web.collect()),
        ("sources", page(cx, &Folder::of(&address))),
    ])
}

fn event(cx: &Context, meeting: &Entry<Meeting>) -> Value {
    let data = &meeting.data;
    let address = any_entry(meeting).address();
    object([
        ("id", json!(address.to_string())),
        ("name", json!(data.title.text)),
        ("classification", json!(Kind::Meeting.name())),
        ("start_date", date(Some(data.date))),
        ("location", json!(data.venue)),
        ("organization_id", id(Some(&data.body))),
        ("sources", page(cx, &Folder::of(&address))),
    ])
}

/// Where the page of a record is, where the archive has an address.
fn page(cx: &Context, folder: &Folder) -> Value {
    let top = cx.site.archive.address.iter();
    top.map(|top| json!({ "url": format!("{top}{}", folder.path()) })).collect()
}

fn id(reference: Option<&Reference>) -> Value {
    json!(reference.map(|reference| reference.address.to_string()))
}

/// Popolo knows years, months and days; a time needs a zone there, which the minutes do not give.
fn date(date: Option<Date>) -> Value {
    json!(date.and_then(Date::machine))
}
