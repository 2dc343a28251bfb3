//! One numbered item of the minutes.

use serde::Serialize;

use super::address::Folder;
use super::context::Context;
use super::task::Task;
use super::view::{Decided, Frame, Happened, Link, Made, Pager, Pieces, Tag, Text, When, Word, Year};
use crate::model::id::{Address, Kind};
use crate::model::minute::{Considered, Minute};
use crate::model::{Entry, Record, any_entry};

/// What the template `minute.html` sees.
#[derive(Serialize)]
struct View {
    page: Frame,
    number: String,
    /// The organisation that met.
    body: String,
    when: Option<When>,
    original_title: Option<String>,
    summary: String,
    content_note: Option<String>,
    outcome: Tag,
    /// What the outcome means, in a sentence.
    meaning: String,
    decisions: Vec<Decided>,
    undertakings: Vec<Decided>,
    suggestions: Vec<Decided>,
    later: Vec<Happened>,
    text: Text,
    papers: Vec<Link>,
    absent: Vec<String>,
    events: Vec<Year>,
    words_used: Vec<Word>,
    named: Vec<Link>,
    topics: Vec<Link>,
    made: Made,
    pager: Pager,
}

/// The page of every minute.
pub fn tasks<'a>(cx: &'a Context<'a>) -> Vec<Task<'a>> {
    let task = |minute: &'a Entry<Minute>| {
        let address = Address { kind: Kind::Minute, id: minute.id.clone() };
        let shown = cx.shown_of(&any_entry(minute));
        Task::new(Folder::of(&address).file(), "minute", "minute.html", shown, move || view(cx, minute, &address))
    };
    cx.site.minutes.iter().map(task).collect()
}

fn view(cx: &Context, minute: &Entry<Minute>, address: &Address) -> View {
    let pieces = Pieces::of(cx, address);
    let data = &minute.data;
    let meeting = pieces.link(&data.meeting.address);
    let met = cx.site.meetings.get(&data.meeting.address.id);
    let date = met.map(|meeting| meeting.data.date);
    let title = &data.title.text;
    let head = Frame {
        // Many meetings have a minute "Urgent items".
        head_title: format!("{title} – {} – {}", meeting.text, cx.site.archive.title),
        here: cx.strings.say("minute_number", &[("number", data.number.to_string().into())]),
        ..pieces.record_frame(address, title, &data.summary.text, vec![pieces.listing("meetings"), meeting])
    };
    let siblings = cx.minutes_of.get(&data.meeting.address.id).map_or(&[][..], Vec::as_slice);
    let source = date.and_then(|date| pieces.source(title, date, &data.source, &data.review));
    let [decisions, undertakings, suggestions] = pieces.said(data);
    View {
        page: head,
        number: data.number.to_string(),
        body: met.map(|meeting| pieces.link(&meeting.data.body.address).text).unwrap_or_default(),
        when: date.map(|date| pieces.when(date)),
        original_title: data.original_title.clone(),
        summary: data.summary.text.clone(),
        content_note: data.content_note.as_ref().map(|note| note.text.clone()),
        outcome: pieces.outcome(data.outcome),
        meaning: cx.strings.word(&format!("meaning_{}", data.outcome.word())).to_owned(),
        decisions,
        undertakings,
        suggestions,
        later: pieces.happened(&data.later),
        text: pieces.text(&any_entry(minute)),
        papers: data.considers.iter().filter_map(|considered| report(&pieces, considered)).collect(),
        absent: data.considers.iter().filter_map(absent).collect(),
        events: pieces.years(cx.links.timeline.told_by(address)),
        words_used: pieces.words(address),
        named: pieces.named(address, &data.references()),
        topics: pieces.stories(&data.topics),
        made: pieces.made(&any_entry(minute), source),
        pager: pieces.pager(siblings, siblings.iter().position(|sibling| sibling.id == minute.id)),
    }
}

fn report(pieces: &Pieces, considered: &Considered) -> Option<Link> {
    match considered {
        Considered::Report(report) => Some(pieces.link(&report.address)),
        Considered::Absent(_) => None,
    }
}

fn absent(considered: &Considered) -> Option<String> {
    match considered {
        Considered::Report(_) => None,
        Considered::Absent(why) => Some(why.clone()),
    }
}
