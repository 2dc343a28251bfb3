//! How a page is cited.
//!
//! What is cited is the page, a work of this archive in plain language. The paper that it tells, and whose it is, stand in
//! the note and among the properties of the original. The date is that of the paper.

use crate::model::date::Date;
use crate::model::id::{Address, Kind, Reference};
use crate::model::values::SourceRange;
use crate::render::address::Folder;
use crate::render::context::Context;

/// What can be said of a page that is cited.
pub struct Citation {
    /// Its name among citations: `reports:2020-03-18-llr-hosc:patient-transport`.
    pub key: String,
    /// Its title.
    pub title: String,
    /// Who answers for it.
    pub author: String,
    /// The archive.
    pub archive: String,
    /// Of the paper that it tells.
    pub date: Date,
    /// "Plain-language version of a paper of 18 March 2020. Source sum 7d875d62."
    pub note: String,
    /// Where the paper is: the pack, and the place in it.
    pub source: String,
    /// The whole address of the page, where the archive has one.
    pub address: Option<String>,
    /// BCP 47 tag.
    pub language: String,
    /// The title of the paper itself.
    pub original_title: Option<String>,
    /// Who wrote it.
    pub original_authors: Vec<String>,
}

/// How the page of a record is cited; nothing where the record is from no source.
pub fn of(cx: &Context, address: &Address) -> Option<Citation> {
    let site = cx.site;
    match address.kind {
        Kind::Minute => {
            let minute = &site.minutes.get(&address.id)?.data;
            let meeting = &site.meetings.get(&minute.meeting.address.id)?.data;
            let known = citation(cx, address, meeting.date, &minute.source)?;
            let authors = names(cx, std::slice::from_ref(&meeting.body));
            Some(Citation { original_title: minute.original_title.clone(), original_authors: authors, ..known })
        }
        Kind::Report => {
            let report = &site.reports.get(&address.id)?.data;
            let known = citation(cx, address, report.date, &report.source)?;
            let authors = names(cx, &report.authors);
            Some(Citation { original_title: report.original_title.clone(), original_authors: authors, ..known })
        }
        _ => None,
    }
}

fn names(cx: &Context, bodies: &[Reference]) -> Vec<String> {
    bodies.iter().filter_map(|body| cx.site.title(&body.address)).map(str::to_owned).collect()
}

fn citation(cx: &Context, address: &Address, date: Date, source: &SourceRange) -> Option<Citation> {
    let pack = &cx.site.packs.get(&source.pack.address.id)?.data;
    let archive = &cx.site.archive;
    let sum: String = pack.sha256.chars().take(8).collect();
    let note = cx.strings.say("citation_note", &[("date", cx.strings.date(date).into()), ("sum", sum.into())]);
    Some(Citation {
        key: address.to_string().replace('/', ":"),
        title: cx.site.title(address)?.to_owned(),
        author: archive.publisher.as_ref().map_or_else(|| archive.title.clone(), |publisher| publisher.name.clone()),
        archive: archive.title.clone(),
        date,
        note,
        source: [pack.title.text.as_str(), &cx.at_of(&source.at, pack.extent)].join(cx.strings.word("between")),
        address: archive.address.as_ref().map(|top| format!("{top}{}", Folder::of(address).path())),
        language: archive.language.clone(),
        original_title: None,
        original_authors: Vec::new(),
    })
}
