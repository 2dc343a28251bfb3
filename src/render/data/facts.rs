//! What papers and minutes hold, one fact a row: decisions, promises and events.

use serde_json::{Value, json};

use super::columns::{Cells, Sort, Table, date, days, known, list, needed, row};
use super::papers::OUTCOME;
use crate::link::Promise;
use crate::model::id::{Address, Kind, Reference};
use crate::model::minute::Minute;
use crate::model::values::{Decision, Event, FollowUp, Status};
use crate::model::{Entry, any_entry};
use crate::render::context::Context;
use crate::render::view::decisions::{decision_id, said_id};

/// The decisions, in the order of their minutes.
pub const DECISIONS: Table = Table {
    name: "decisions",
    key: &["id"],
    columns: &[
        needed("id", Sort::Text),
        needed("minute", Sort::Row("minutes")),
        known("part", Sort::Text),
        needed("text", Sort::Text),
        needed("outcome", OUTCOME),
        known("asked", Sort::List),
        known("due", Sort::Date),
        needed("at", Sort::Text),
    ],
    rows: |cx| {
        let all = cx.site.minutes.iter();
        Box::new(all.flat_map(|minute| minute.data.decisions.iter().map(|decision| self::decision(minute, decision))))
    },
};

/// The address of a decision: a place in the page of its minute.
fn id(minute: &Entry<Minute>, decision: &Decision) -> Value {
    json!(format!("{}#{}", any_entry(minute).address(), decision_id(decision)))
}

fn decision(minute: &Entry<Minute>, decision: &Decision) -> Cells {
    vec![
        id(minute, decision),
        row(&any_entry(minute).address()),
        json!(decision.part),
        json!(decision.text.text),
        json!(decision.outcome.word()),
        list(&decision.asked),
        date(decision.due),
        json!(decision.at.to_string()),
    ]
}

/// What somebody was asked for or promised, in the order of time: decisions that ask, and what was only said.
pub const PROMISES: Table = Table {
    name: "promises",
    key: &["id"],
    columns: &[
        needed("id", Sort::Text),
        // `decided` by the meeting; all others were only said at it.
        needed("said", Sort::Word(&["decided", "promised", "offered", "expected", "suggested"])),
        needed("minute", Sort::Row("minutes")),
        needed("meeting", Sort::Row("meetings")),
        needed("date", Sort::Date),
        needed("text", Sort::Text),
        known("asked", Sort::List),
        known("due", Sort::Date),
        needed("known", Sort::Word(&["answered", "partly", "scheduled", "elsewhere", "none-found", "not-looked-for"])),
        // A minute or a paper.
        known("follow_up", Sort::Text),
    ],
    rows: |cx| Box::new(cx.links.promises.all().iter().map(promise)),
};

fn promise(promise: &Promise) -> Cells {
    let Promise { meeting, minute, said } = promise;
    let minute = any_entry(minute).address();
    let follow_up = said.follow_up();
    let record = follow_up.and_then(FollowUp::record);
    vec![
        json!(format!("{minute}#{}", said_id(*said))),
        json!(said.word()),
        row(&minute),
        row(&any_entry(meeting).address()),
        date(Some(meeting.data.date)),
        json!(said.text().text),
        list(said.actors()),
        date(said.due()),
        json!(follow_up.map_or("not-looked-for".to_owned(), |follow_up| follow_up.word().replace('_', "-"))),
        record.map_or(Value::Null, |record| row(&record.address)),
    ]
}

/// The dated things that papers and minutes tell, in the order of these.
pub const EVENTS: Table = Table {
    name: "events",
    key: &["record", "number"],
    columns: &[
        needed("record", Sort::Text),
        needed("number", Sort::Number),
        needed("date", Sort::Date),
        needed("first_day", Sort::Day),
        needed("last_day", Sort::Day),
        needed("text", Sort::Text),
        needed("status", Sort::Word(&["happened", "planned"])),
        needed("at", Sort::Text),
        known("organisations", Sort::List),
        known("topics", Sort::List),
        known("places", Sort::List),
    ],
    rows: |cx| Box::new(minutes(cx).chain(reports(cx))),
};

fn minutes<'a>(cx: &'a Context<'a>) -> impl Iterator<Item = Cells> + 'a {
    cx.site.minutes.iter().flat_map(|minute| {
        let data = &minute.data;
        events(Kind::Minute, minute, &data.events, [&data.organisations, &data.topics, &data.places])
    })
}

fn reports<'a>(cx: &'a Context<'a>) -> impl Iterator<Item = Cells> + 'a {
    cx.site.reports.iter().flat_map(|report| {
        let data = &report.data;
        events(Kind::Report, report, &data.events, [&data.organisations, &data.topics, &data.places])
    })
}

/// The events of a record, counted from 1, with what the record is about.
fn events<'a, T>(
    kind: Kind,
    record: &'a Entry<T>,
    events: &'a [Event],
    about: [&'a [Reference]; 3],
) -> impl Iterator<Item = Cells> + 'a {
    events.iter().enumerate().map(move |(i, event)| {
        let [date, first, last] = days(event.date);
        let status = match event.status {
            Status::Happened => "happened",
            Status::Planned => "planned",
        };
        let known = [
            row(&Address { kind, id: record.id.clone() }),
            json!(i + 1),
            date,
            first,
            last,
            json!(event.text.text),
            json!(status),
            json!(event.at.to_string()),
        ];
        known.into_iter().chain(about.map(list)).collect()
    })
}
