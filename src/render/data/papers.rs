//! Meetings, and what was written for them and about them, as tables.

use serde_json::{Value, json};

use super::columns::{Cells, Sort, Table, date, days, known, list, named, needed, row};
use crate::model::meeting::Meeting;
use crate::model::minute::{Considered, Minute};
use crate::model::pack::{Extent, Pack};
use crate::model::report::Report;
use crate::model::values::{Drafter, Review, SourceRange};
use crate::model::{Entry, any_entry};
use crate::render::context::Context;

/// What came of an item, in the words that minutes use.
pub const OUTCOME: Sort =
    Sort::Word(&["noted", "agreed", "approved", "requested", "referred", "deferred", "rejected", "welcomed", "none"]);

/// Who wrote the first draft of a page.
const DRAFTED: Sort = Sort::Word(&["software", "person"]);

/// What a paper is.
const FORM: Sort =
    Sort::Word(&["report", "appendix", "presentation", "strategy", "plan", "template", "log", "guidance", "booklet"]);

/// The meetings.
pub const MEETINGS: Table = Table {
    name: "meetings",
    key: &["id"],
    columns: &[
        needed("id", Sort::Text),
        needed("title", Sort::Text),
        needed("body", Sort::Row("organisations")),
        needed("date", Sort::Date),
        needed("first_day", Sort::Day),
        needed("last_day", Sort::Day),
        known("time", Sort::Text),
        known("venue", Sort::Text),
        known("next", Sort::Row("meetings")),
        known("pack", Sort::Row("packs")),
        known("at", Sort::Text),
    ],
    rows: |cx| Box::new(cx.meetings.iter().map(|meeting| self::meeting(meeting))),
};

fn meeting(meeting: &Entry<Meeting>) -> Cells {
    let data = &meeting.data;
    let [date, first, last] = days(data.date);
    let [pack, at] = data.source.as_ref().map_or([Value::Null, Value::Null], source);
    vec![
        row(&any_entry(meeting).address()),
        json!(data.title.text),
        row(&data.body.address),
        date,
        first,
        last,
        json!(data.time.map(|time| time.to_string())),
        json!(data.venue),
        named(data.next.as_ref()),
        pack,
        at,
    ]
}

/// The minutes.
pub const MINUTES: Table = Table {
    name: "minutes",
    key: &["id"],
    columns: &[
        needed("id", Sort::Text),
        needed("meeting", Sort::Row("meetings")),
        needed("number", Sort::Minute),
        needed("title", Sort::Text),
        known("original_title", Sort::Text),
        needed("summary", Sort::Text),
        needed("outcome", OUTCOME),
        known("papers", Sort::List),
        known("organisations", Sort::List),
        known("topics", Sort::List),
        known("places", Sort::List),
        needed("pack", Sort::Row("packs")),
        needed("at", Sort::Text),
        needed("drafted", DRAFTED),
        known("checked_by", Sort::Text),
        known("checked_on", Sort::Date),
    ],
    rows: |cx| {
        let is_whole = counts_in_whole_numbers(cx);
        Box::new(cx.site.minutes.iter().map(move |entry| minute(entry, is_whole)))
    },
};

/// Whether every minute of the archive has a whole number.
pub fn counts_in_whole_numbers(cx: &Context) -> bool {
    cx.site.minutes.iter().all(|minute| minute.data.number.plain().is_some())
}

fn minute(minute: &Entry<Minute>, is_whole: bool) -> Cells {
    let data = &minute.data;
    let papers = data.considers.iter().filter_map(|considered| match considered {
        Considered::Report(report) => Some(row(&report.address)),
        Considered::Absent(_) => None,
    });
    let [pack, at] = source(&data.source);
    let [drafted, checked_by, checked_on] = review(&data.review);
    vec![
        row(&any_entry(minute).address()),
        row(&data.meeting.address),
        match data.number.plain().filter(|_| is_whole) {
            Some(number) => json!(number),
            None => json!(data.number.as_str()),
        },
        json!(data.title.text),
        json!(data.original_title),
        json!(data.summary.text),
        json!(data.outcome.word()),
        papers.collect(),
        list(&data.organisations),
        list(&data.topics),
        list(&data.places),
        pack,
        at,
        drafted,
        checked_by,
        checked_on,
    ]
}

/// The papers.
pub const REPORTS: Table = Table {
    name: "reports",
    key: &["id"],
    columns: &[
        needed("id", Sort::Text),
        needed("title", Sort::Text),
        known("original_title", Sort::Text),
        needed("form", FORM),
        needed("summary", Sort::Text),
        needed("date", Sort::Date),
        needed("first_day", Sort::Day),
        needed("last_day", Sort::Day),
        known("meeting", Sort::Row("meetings")),
        known("item", Sort::Text),
        known("part_of", Sort::Row("reports")),
        needed("order", Sort::Number),
        known("authors", Sort::List),
        known("officer", Sort::Text),
        known("organisations", Sort::List),
        known("topics", Sort::List),
        known("places", Sort::List),
        needed("pack", Sort::Row("packs")),
        needed("at", Sort::Text),
        needed("drafted", DRAFTED),
        known("checked_by", Sort::Text),
        known("checked_on", Sort::Date),
    ],
    rows: |cx| Box::new(cx.site.reports.iter().map(report)),
};

fn report(report: &Entry<Report>) -> Cells {
    let data = &report.data;
    let [date, first, last] = days(data.date);
    let [pack, at] = source(&data.source);
    let [drafted, checked_by, checked_on] = review(&data.review);
    vec![
        row(&any_entry(report).address()),
        json!(data.title.text),
        json!(data.original_title),
        json!(data.form.word()),
        json!(data.summary.text),
        date,
        first,
        last,
        named(data.meeting.as_ref()),
        json!(data.item),
        named(data.part_of.as_ref()),
        json!(data.order),
        list(&data.authors),
        json!(data.officer),
        list(&data.organisations),
        list(&data.topics),
        list(&data.places),
        pack,
        at,
        drafted,
        checked_by,
        checked_on,
    ]
}

/// The packs.
pub const PACKS: Table = Table {
    name: "packs",
    key: &["id"],
    columns: &[
        needed("id", Sort::Text),
        needed("title", Sort::Text),
        needed("publisher", Sort::Row("organisations")),
        known("meeting", Sort::Row("meetings")),
        needed("date", Sort::Date),
        needed("file", Sort::Text),
        needed("sha256", Sort::Text),
        needed("unit", Sort::Word(&["lines", "pages"])),
        needed("length", Sort::Number),
        known("web", Sort::Text),
        known("licence", Sort::Text),
    ],
    rows: |cx| Box::new(cx.site.packs.iter().map(pack)),
};

fn pack(pack: &Entry<Pack>) -> Cells {
    let data = &pack.data;
    let unit = match data.extent {
        Extent::Lines(_) => "lines",
        Extent::Pages(_) => "pages",
    };
    vec![
        row(&any_entry(pack).address()),
        json!(data.title.text),
        row(&data.publisher.address),
        named(data.meeting.as_ref()),
        date(Some(data.date)),
        json!(data.file),
        json!(data.sha256),
        json!(unit),
        json!(data.extent.last()),
        json!(data.address),
        json!(data.licence),
    ]
}

/// The pack, and the place in it.
fn source(source: &SourceRange) -> [Value; 2] {
    [row(&source.pack.address), json!(source.at.to_string())]
}

fn review(review: &Review) -> [Value; 3] {
    let drafted = match review.drafted {
        Drafter::Software => "software",
        Drafter::Person => "person",
    };
    let checked = review.checked.as_ref();
    [json!(drafted), json!(checked.map(|checked| &checked.by)), date(checked.map(|checked| checked.on))]
}
