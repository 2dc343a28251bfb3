//! Pieces of views that many pages share. Views are what templates see: every string in them is final.

use std::collections::BTreeSet;

use serde::Serialize;

use super::address::{Folder, Linker};
use super::context::Context;
use super::data::meta::{self, Meta};
use super::data::{calendar, citation, feeds, linked};
use super::forms;
use super::made::file_of;
use crate::fold;
use crate::link::{Destination, Mention, Moment, Promise, What, destination};
use crate::markdown::{self, Anchor, Contents, LinkTarget};
use crate::model::date::Date;
use crate::model::id::{Address, Id, Kind, Reference};
use crate::model::values::{Decision, FollowUp, Outcome, Review, SourceRange};
use crate::model::{AnyEntry, Record};

/// What every page has.
#[derive(Clone, Debug, Serialize)]
pub struct Frame {
    /// The kind of page, for styles and tests.
    pub kind: &'static str,
    /// The heading of level 1.
    pub title: String,
    /// What the browser's tab says: unique on the site.
    pub head_title: String,
    /// One sentence for search engines; empty where there is none.
    pub description: String,
    /// The way up to the top of the site.
    pub root: String,
    /// Links name `index.html`.
    pub index: &'static str,
    /// The whole address, where the archive has one.
    pub canonical: Option<String>,
    /// The path below the address of the archive.
    pub path: String,
    /// The way here from the home page, without this page.
    pub crumbs: Vec<Link>,
    /// This page at the end of that way.
    pub here: String,
    /// Where the file of the page can be edited.
    pub edit: Option<String>,
    /// The form for a mistake on this page.
    pub issues: Option<String>,
    /// The page runs a script of the theme; no other may.
    pub scripts: bool,
    /// What the page says of itself to programs, in JSON-LD.
    pub linked: String,
    /// What it says of itself to reference managers.
    pub meta: Vec<Meta>,
    /// A feed of what is new on it, with its title.
    pub feed: Option<Link>,
    /// A calendar of its meetings.
    pub calendar: Option<Link>,
}

/// A link.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Link {
    /// Words.
    pub text: String,
    /// Where to.
    pub href: String,
}

/// A date.
#[derive(Clone, Debug, Serialize)]
pub struct When {
    /// In words.
    pub text: String,
    /// For `<time datetime>`, where HTML knows the form.
    pub machine: Option<String>,
}

/// A word that is marked: an outcome, or the status of something.
#[derive(Clone, Debug, Serialize)]
pub struct Tag {
    /// `outcome` or `status`.
    pub group: &'static str,
    /// For styles.
    pub name: &'static str,
    /// For readers.
    pub text: String,
}

/// A line of a list of records.
#[derive(Clone, Debug, Serialize)]
pub struct Item {
    /// Words of the link.
    pub title: String,
    /// Where to.
    pub href: String,
    /// A date beside it.
    pub when: Option<When>,
    /// A mark beside it.
    pub tag: Option<Tag>,
    /// What sort of thing it is.
    pub sort: String,
    /// One sentence.
    pub summary: String,
}

/// How many lines a list has at the most that says more of each than its title and date.
pub const DENSE: usize = 40;

/// A line of a timeline.
#[derive(Clone, Debug, Serialize)]
pub struct Event {
    /// When.
    pub when: When,
    /// `happened`, `planned`, `decided` or `met`.
    pub status: &'static str,
    /// The same for readers.
    pub status_text: String,
    /// What.
    pub text: String,
    /// The record that tells it.
    pub source: Link,
    /// Where its source says so: "line 160".
    pub at: Option<String>,
}

/// The events of a year.
#[derive(Clone, Debug, Serialize)]
pub struct Year {
    /// 2020
    pub year: String,
    /// In order.
    pub events: Vec<Event>,
}

/// A decision that is shown.
#[derive(Clone, Debug, Serialize)]
pub struct Decided {
    /// Its letter.
    pub part: String,
    /// Its address in the page of its minute.
    pub id: String,
    /// What was decided.
    pub text: String,
    /// In the words of the minutes.
    pub outcome: Tag,
    /// Who must act.
    pub asked: Vec<Link>,
    /// By when.
    pub due: Option<When>,
    /// What is known since; nothing where nobody was asked.
    pub known: Option<Known>,
}

/// What the archive knows of a decision later.
#[derive(Clone, Debug, Serialize)]
pub struct Known {
    /// Done, or no later record found, or not looked for yet.
    pub status: Tag,
    /// The minute that deals with it.
    pub by: Option<Link>,
}

/// A decision that asks somebody for something, away from its minute.
#[derive(Clone, Debug, Serialize)]
pub struct Promised {
    /// The decision.
    pub decision: Decided,
    /// The decision in its minute.
    pub href: String,
    /// "Minute 17 (d), 24 January 2020"
    pub asked_at: String,
}

/// A body, printed.
#[derive(Clone, Debug, Serialize)]
pub struct Text {
    /// Up to the second section.
    pub lead: String,
    /// The rest.
    pub rest: String,
    /// With their heading.
    pub footnotes: String,
    /// Its headings.
    pub contents: Vec<Contents>,
}

/// A term with its meaning.
#[derive(Clone, Debug, Serialize)]
pub struct Word {
    /// Its page, with its words.
    pub link: Link,
    /// Its letters.
    pub abbreviation: Option<String>,
    /// One sentence.
    pub definition: String,
}

/// Where a record is from.
#[derive(Clone, Debug, Serialize)]
pub struct Source {
    /// The pack.
    pub pack: Link,
    /// "Lines 155 to 276 of 1,046"
    pub at: String,
    /// The name of the file.
    pub file: String,
    /// Its sum.
    pub sha256: String,
    /// Where it was published.
    pub address: Option<String>,
    /// "Software"
    pub drafted_by: String,
    /// Who checked it, when; nothing where nobody has yet.
    pub checked: Option<String>,
    /// How to cite the page.
    pub citation: String,
    /// The same as files for reference managers.
    pub citations: Vec<Link>,
}

/// The page before and the page after.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Pager {
    /// Before.
    pub previous: Option<Link>,
    /// After.
    pub next: Option<Link>,
}

/// Makes the pieces of one page.
pub struct Pieces<'a> {
    /// What all pages know.
    pub cx: &'a Context<'a>,
    /// The links of this page.
    pub linker: Linker,
    folder: Folder,
}

impl<'a> Pieces<'a> {
    /// The pieces of the page in `folder`.
    pub fn new(cx: &'a Context<'a>, folder: Folder) -> Self {
        Pieces { cx, linker: Linker::new(&folder, cx.edition.is_offline()), folder }
    }

    /// The pieces of a record's page.
    pub fn of(cx: &'a Context<'a>, address: &Address) -> Self {
        Self::new(cx, Folder::of(address))
    }

    /// The frame of a page. `crumbs` are the pages above it, the home page left out.
    pub fn frame(&self, kind: &'static str, title: &str, description: &str, crumbs: Vec<Link>) -> Frame {
        self.frame_about(None, kind, title, description, crumbs)
    }

    /// The same, where the page is that of a record or not.
    fn frame_about(
        &self,
        record: Option<&Address>,
        kind: &'static str,
        title: &str,
        description: &str,
        crumbs: Vec<Link>,
    ) -> Frame {
        let home = Link { text: self.cx.strings.word("home").to_owned(), href: self.linker.page(&Folder::new("")) };
        let crumbs: Vec<Link> = if kind == "home" { Vec::new() } else { [home].into_iter().chain(crumbs).collect() };
        let archive = &self.cx.site.archive;
        let description = match description {
            "" => self
                .cx
                .strings
                .say("description_of", &[("title", title.into()), ("archive", archive.summary.as_str().into())]),
            description => description.to_owned(),
        };
        let head_title = if kind == "home" { archive.title.clone() } else { format!("{title} – {}", archive.title) };
        Frame {
            kind,
            title: title.to_owned(),
            head_title,
            description,
            root: self.linker.root().to_owned(),
            index: if self.cx.edition.is_offline() { "index.html" } else { "" },
            canonical: archive.address.as_ref().map(|address| format!("{address}{}", self.folder.path())),
            path: self.folder.path(),
            linked: linked::page(self, record, &crumbs, title),
            crumbs,
            here: title.to_owned(),
            edit: None,
            issues: self.issues(title, ""),
            scripts: false,
            meta: Vec::new(),
            feed: None,
            calendar: None,
        }
    }

    /// The form for a mistake on this page. `path` is its file in the repository, where it has one.
    fn issues(&self, title: &str, path: &str) -> Option<String> {
        let archive = &self.cx.site.archive;
        let page = format!("{}{}", archive.address.as_deref().unwrap_or_default(), self.folder.path());
        archive.issues.as_ref().map(|form| forms::of_issue(form, title, path, &page))
    }

    /// The same for a record, with the place where its file can be edited.
    pub fn record_frame(&self, address: &Address, title: &str, description: &str, crumbs: Vec<Link>) -> Frame {
        let path = file_of(address);
        let edit = self.cx.site.archive.edit.as_ref().map(|form| forms::of_file(form, &path));
        let frame = self.frame_about(Some(address), address.kind.name(), title, description, crumbs);
        Frame {
            edit,
            issues: self.issues(title, &path),
            meta: citation::of(self.cx, address).as_ref().map(meta::of).unwrap_or_default(),
            feed: self.feed(Some(address)),
            calendar: self.calendar(address),
            ..frame
        }
    }

    /// The feed of what is new in the archive, or on a record.
    pub fn feed(&self, record: Option<&Address>) -> Option<Link> {
        let (path, text) = feeds::of(self.cx, record)?;
        Some(Link { text, href: self.linker.file(&path) })
    }

    /// The calendar of a body that meets.
    fn calendar(&self, record: &Address) -> Option<Link> {
        let body = Some(&record.id).filter(|_| record.kind == Kind::Organisation);
        let text = self.cx.strings.say("calendar_of", &[("body", self.cx.site.title(record)?.into())]);
        Some(Link { text, href: self.linker.file(&calendar::of(self.cx, Some(body?))?) })
    }

    /// The list of a kind, as a step of the way to a record.
    pub fn listing(&self, folder: &str) -> Link {
        Link {
            text: self.cx.strings.word(&format!("list_{}", folder.replace('-', "_"))).to_owned(),
            href: self.linker.page(&Folder::new(folder)),
        }
    }

    /// A link to a record, called by its title.
    pub fn link(&self, address: &Address) -> Link {
        Link { text: self.cx.site.title(address).unwrap_or_default().to_owned(), href: self.linker.record(address) }
    }

    /// Links to records.
    pub fn links(&self, references: &[Reference]) -> Vec<Link> {
        references.iter().map(|reference| self.link(&reference.address)).collect()
    }

    /// Links to topics, in words that no term of the glossary is called by.
    pub fn stories(&self, topics: &[Reference]) -> Vec<Link> {
        let story = |link: Link| Link { text: self.cx.strings.say("story", &[("title", link.text.into())]), ..link };
        self.links(topics).into_iter().map(story).collect()
    }

    /// A date.
    pub fn when(&self, date: Date) -> When {
        When { text: self.cx.strings.date(date), machine: date.machine() }
    }

    /// An outcome, marked.
    pub fn outcome(&self, outcome: Outcome) -> Tag {
        Tag {
            group: "outcome",
            name: outcome.word(),
            text: self.cx.strings.word(&format!("outcome_{}", outcome.word())).to_owned(),
        }
    }

    fn status(&self, name: &'static str, string: &str) -> Tag {
        Tag { group: "status", name, text: self.cx.strings.word(string).to_owned() }
    }

    /// A line for a record in a list.
    pub fn item(&self, entry: &AnyEntry) -> Item {
        let address = entry.address();
        let plain = Item {
            title: entry.title.text.clone(),
            href: self.linker.record(&address),
            when: None,
            tag: None,
            sort: self.cx.strings.word(&format!("kind_{}", entry.kind.name())).to_owned(),
            summary: String::new(),
        };
        match entry.kind {
            Kind::Minute => self.cx.site.minutes.get(entry.id).map_or(plain.clone(), |minute| Item {
                when: self
                    .cx
                    .site
                    .meetings
                    .get(&minute.data.meeting.address.id)
                    .map(|meeting| self.when(meeting.data.date)),
                tag: Some(self.outcome(minute.data.outcome)),
                sort: self.cx.strings.say("minute_number", &[("number", minute.data.number.to_string().into())]),
                summary: minute.data.summary.text.clone(),
                ..plain
            }),
            Kind::Report => self.cx.site.reports.get(entry.id).map_or(plain.clone(), |report| Item {
                when: Some(self.when(report.data.date)),
                sort: self.cx.strings.word(&format!("form_{}", report.data.form.word())).to_owned(),
                summary: report.data.summary.text.clone(),
                ..plain
            }),
            Kind::Meeting => self.cx.site.meetings.get(entry.id).map_or(plain.clone(), |meeting| Item {
                when: Some(self.when(meeting.data.date)),
                summary: self.agenda(&meeting.id),
                ..plain
            }),
            Kind::Pack => self
                .cx
                .site
                .packs
                .get(entry.id)
                .map_or(plain.clone(), |pack| Item { when: Some(self.when(pack.data.date)), ..plain }),
            Kind::Topic => self
                .cx
                .site
                .topics
                .get(entry.id)
                .map_or(plain.clone(), |topic| Item { summary: topic.data.summary.text.clone(), ..plain }),
            Kind::Term => self
                .cx
                .site
                .terms
                .get(entry.id)
                .map_or(plain.clone(), |term| Item { summary: term.data.definition.text.clone(), ..plain }),
            Kind::Organisation | Kind::Place | Kind::Page => plain,
        }
    }

    /// How much a meeting went through: "11 minutes, 2 papers".
    fn agenda(&self, meeting: &Id) -> String {
        let minutes = self.cx.minutes_of.get(meeting).map_or(0, Vec::len);
        let papers = self.cx.reports_of.get(meeting).map_or(0, Vec::len);
        let counts = [("count_minutes", minutes), ("count_reports", papers)];
        let counts = counts.into_iter().filter(|(_, count)| *count > 0);
        counts
            .map(|(words, count)| self.cx.strings.count(words, count))
            .collect::<Vec<_>>()
            .join(self.cx.strings.word("between"))
    }

    /// Records as lines of a list, in their order. A long list is for looking a thing up, so it does without sentences and
    /// marks.
    pub fn items(&self, entries: &[&AnyEntry]) -> Vec<Item> {
        let dense = entries.len() > DENSE;
        entries.iter().map(|entry| if dense { self.dense(entry) } else { self.item(entry) }).collect()
    }

    /// A line of a long list.
    fn dense(&self, entry: &AnyEntry) -> Item {
        Item {
            title: entry.title.text.clone(),
            href: self.linker.record(&entry.address()),
            when: self.cx.date_of(entry).map(|date| self.when(date)),
            tag: None,
            sort: String::new(),
            summary: String::new(),
        }
    }

    /// A line of a timeline.
    pub fn event(&self, moment: &Moment) -> Event {
        let status = moment.what.word();
        let (text, fragment) = match moment.what {
            What::Met(meeting) => {
                let body = self.link(&meeting.data.body.address).text;
                (self.cx.strings.say("body_met", &[("body", body.into())]), None)
            }
            What::Decided(_, decision) => (decision.text.text.clone(), Some(decision_id(decision))),
            What::Told(event) => (event.text.text.clone(), None),
        };
        let link = self.link(&moment.source);
        let href = fragment.map_or(link.href.clone(), |fragment| self.linker.within(&moment.source, &fragment));
        Event {
            when: self.when(moment.date),
            status,
            status_text: self.cx.strings.word(&format!("event_{status}")).to_owned(),
            text,
            source: Link { href, ..link },
            at: moment.what.at().map(|at| self.cx.at(at, self.cx.extent_of(&moment.source))),
        }
    }

    /// Moments, year by year.
    pub fn years<'m, 'site: 'm>(&self, moments: impl IntoIterator<Item = &'m Moment<'site>>) -> Vec<Year> {
        let mut years: Vec<Year> = Vec::new();
        for moment in moments {
            let year = moment.date.year().to_string();
            let event = self.event(moment);
            match years.last_mut().filter(|last| last.year == year) {
                Some(last) => last.events.push(event),
                None => years.push(Year { year, events: vec![event] }),
            }
        }
        years
    }

    /// A decision.
    pub fn decided(&self, decision: &Decision) -> Decided {
        let known = (!decision.asked.is_empty()).then(|| match &decision.follow_up {
            Some(FollowUp::By(minute)) => {
                Known { status: self.status("done", "known_done"), by: Some(self.link(&minute.address)) }
            }
            Some(FollowUp::NoneFound) => Known { status: self.status("open", "known_none"), by: None },
            None => Known { status: self.status("open", "known_unasked"), by: None },
        });
        Decided {
            part: decision.part.clone(),
            id: decision_id(decision),
            text: decision.text.text.clone(),
            outcome: self.outcome(decision.outcome),
            asked: self.links(&decision.asked),
            due: decision.due.map(|due| self.when(due)),
            known,
        }
    }

    /// A promise, away from its minute.
    pub fn promised(&self, promise: &Promise) -> Promised {
        let minute = Address { kind: Kind::Minute, id: promise.minute.id.clone() };
        let asked_at = self.cx.strings.say(
            "asked_at",
            &[
                ("number", promise.minute.data.number.to_string().into()),
                ("part", promise.decision.part.as_str().into()),
                ("date", self.cx.strings.date(promise.meeting.data.date).into()),
            ],
        );
        Promised {
            href: self.linker.within(&minute, &decision_id(promise.decision)),
            asked_at,
            decision: self.decided(promise.decision),
        }
    }

    /// The body of a record.
    pub fn text(&self, entry: &AnyEntry) -> Text {
        let anchors: Vec<Anchor> =
            self.cx.links.mentions_of(&entry.address()).iter().map(|mention| self.anchor(mention)).collect();
        let resolve = |written: &str| self.resolve(entry, written);
        let printed = markdown::print(entry.body, &anchors, &resolve, &self.cx.body_words);
        Text {
            lead: small(&printed.lead),
            rest: small(&printed.rest),
            footnotes: small(&printed.footnotes),
            contents: printed.contents,
        }
    }

    fn anchor(&self, mention: &Mention) -> Anchor {
        Anchor {
            node: mention.node,
            range: mention.range.clone(),
            href: self.linker.record(&mention.target),
            class: mention.target.kind.name(),
        }
    }

    fn resolve(&self, entry: &AnyEntry, written: &str) -> LinkTarget {
        match destination(self.cx.site, entry, written) {
            Some(Destination::Record(address, Some(fragment))) => {
                LinkTarget::Internal(self.linker.within(&address, fragment))
            }
            Some(Destination::Record(address, None)) => LinkTarget::Internal(self.linker.record(&address)),
            Some(Destination::Here(fragment)) => LinkTarget::Internal(format!("#{fragment}")),
            Some(Destination::Listing(folder)) => LinkTarget::Internal(self.linker.page(&Folder::new(folder))),
            Some(Destination::Attachment(path)) => LinkTarget::Internal(self.linker.file(&path)),
            Some(Destination::External(address)) => LinkTarget::External(address.to_owned()),
            // `check` has refused it; a preview of a faulty page keeps what was written.
            None => LinkTarget::Internal(written.to_owned()),
        }
    }

    /// The terms that a body mentions, in the order of the alphabet.
    pub fn words(&self, address: &Address) -> Vec<Word> {
        let terms: BTreeSet<&Address> = self.mentioned(address).filter(|target| target.kind == Kind::Term).collect();
        let mut words: Vec<Word> = terms.into_iter().filter_map(|target| self.word(target)).collect();
        words.sort_by_cached_key(|word| fold::key(&word.link.text));
        words
    }

    /// A term with its meaning.
    pub fn word(&self, address: &Address) -> Option<Word> {
        let term = &self.cx.site.terms.get(&address.id)?.data;
        Some(Word {
            link: self.link(address),
            abbreviation: term.abbreviation.as_ref().map(|text| text.text.clone()),
            definition: term.definition.text.clone(),
        })
    }

    /// The organisations and places that a record names or mentions, in the order of the alphabet.
    pub fn named(&self, address: &Address, references: &[&Reference]) -> Vec<Link> {
        let referred = references.iter().map(|reference| &reference.address);
        let named: BTreeSet<&Address> = self
            .mentioned(address)
            .chain(referred)
            .filter(|target| matches!(target.kind, Kind::Organisation | Kind::Place))
            .collect();
        let mut links: Vec<Link> = named.into_iter().map(|target| self.link(target)).collect();
        links.sort_by_cached_key(|link| fold::key(&link.text));
        links
    }

    fn mentioned(&self, address: &Address) -> impl Iterator<Item = &'a Address> {
        self.cx.links.mentions_of(address).iter().map(|mention| &mention.target)
    }

    /// Where a record is from, and how to cite it.
    pub fn source(&self, title: &str, date: Date, source: &SourceRange, review: &Review) -> Option<Source> {
        let pack = self.cx.site.packs.get(&source.pack.address.id)?;
        let strings = self.cx.strings;
        let checked = review.checked.as_ref().map(|(by, on)| {
            strings.say("checked_by_on", &[("by", by.as_str().into()), ("on", strings.date(*on).into())])
        });
        let citation = strings.say(
            "citation",
            &[
                ("title", title.into()),
                ("archive", self.cx.site.archive.title.as_str().into()),
                ("date", strings.date(date).into()),
                ("sum", pack.data.sha256.chars().take(8).collect::<String>().into()),
            ],
        );
        Some(Source {
            pack: self.link(&source.pack.address),
            at: self.cx.at_of(&source.at, pack.data.extent),
            file: pack.data.file.clone(),
            sha256: pack.data.sha256.clone(),
            address: pack.data.address.clone(),
            drafted_by: strings
                .word(match review.drafted {
                    crate::model::values::Drafter::Software => "drafted_software",
                    crate::model::values::Drafter::Person => "drafted_person",
                })
                .to_owned(),
            checked,
            citation,
            citations: self.citations(),
        })
    }

    /// The files beside the page that say how to cite it.
    fn citations(&self) -> Vec<Link> {
        let files = citation::FILES.iter().map(|(name, words, _)| Link {
            text: self.cx.strings.word(words).to_owned(),
            href: self.linker.file(&format!("{}{name}", self.folder.path())),
        });
        files.collect()
    }

    /// The neighbours of the record at `position` in a list.
    pub fn pager<'e, T: Record + 'e>(&self, list: &[&'e crate::model::Entry<T>], position: Option<usize>) -> Pager {
        let link = |i: usize| list.get(i).map(|entry| self.link(&Address { kind: T::KIND, id: entry.id.clone() }));
        position.map_or_else(Pager::default, |i| Pager { previous: i.checked_sub(1).and_then(link), next: link(i + 1) })
    }
}

/// Says that there is nothing to take out.
fn small(html: &str) -> String {
    let [open, close] = markdown::SMALL;
    if html.is_empty() { String::new() } else { [open, html, close].concat() }
}

/// The address of a decision in the page of its minute.
pub fn decision_id(decision: &Decision) -> String {
    format!("_decision-{}", decision.name())
}
