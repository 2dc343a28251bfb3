//! What the archive holds, before a word of it is written: ids, titles and where each lies in its source.

use std::ops::Range;

use super::date::Date;
use super::names::{self, Named, Names};
use super::random::Random;
use super::words;

const DOCUMENTS_IN_A_PACK: usize = 100;
const MINUTES_IN_A_MEETING: usize = 12;

/// Lines of a source, the first and the last.
#[derive(Clone, Copy)]
pub struct Lines {
    pub first: usize,
    pub last: usize,
}

impl Lines {
    pub fn text(self) -> String {
        format!("{}-{}", self.first, self.last)
    }

    /// Part number `index` of `count` parts of the same size.
    pub fn part(self, index: usize, count: usize) -> Lines {
        let length = self.last + 1 - self.first;
        Lines { first: self.first + index * length / count, last: self.first + (index + 1) * length / count - 1 }
    }
}

/// Its meetings are neighbours in the list of the plan, and so are its reports.
pub struct Pack {
    pub id: String,
    pub meetings: Range<usize>,
    pub reports: Range<usize>,
    pub lines: usize,
}

pub struct Meeting {
    pub id: String,
    pub pack: usize,
    pub committee: usize,
    pub date: Date,
    pub minutes: Range<usize>,
    pub reports: Range<usize>,
    /// Where the minutes of the meeting stand in the pack.
    pub lines: Lines,
}

/// A minute or a report.
pub struct Document {
    pub id: String,
    pub title: String,
    pub pack: usize,
    pub meeting: usize,
    /// The number of the item in its meeting.
    pub number: usize,
    pub lines: Lines,
}

#[derive(Default)]
pub struct Plan {
    pub packs: Vec<Pack>,
    pub meetings: Vec<Meeting>,
    pub minutes: Vec<Document>,
    pub reports: Vec<Document>,
}

impl Plan {
    pub fn new(documents: usize, names: &Names) -> Plan {
        let sizes: Vec<usize> = (0..documents)
            .step_by(DOCUMENTS_IN_A_PACK)
            .map(|start| (documents - start).min(DOCUMENTS_IN_A_PACK))
            .collect();
        let meetings = sizes.iter().map(|size| meetings_in(*size)).sum();
        let mut plan = Plan::default();
        for size in sizes {
            plan.add_pack(size, meetings, names);
        }
        plan
    }

    /// Half of the documents are minutes, shared out among the meetings; the other half are the reports that they heard.
    fn add_pack(&mut self, size: usize, all_meetings: usize, names: &Names) {
        let mut random = Random::for_each("pack", self.packs.len());
        let (minutes, reports, meetings) = (size.div_ceil(2), size / 2, meetings_in(size));
        let (first_meeting, first_report) = (self.meetings.len(), self.reports.len());
        let mut next_line = 40;
        for index in 0..meetings {
            let share = |of: usize| (index + 1) * of / meetings - index * of / meetings;
            self.add_meeting(all_meetings, share(minutes), share(reports), &mut next_line, &mut random, names);
        }
        for report in &mut self.reports[first_report..] {
            report.lines = take(&mut next_line, random.within(60..=300));
        }
        let last = &self.meetings[self.meetings.len() - 1];
        self.packs.push(Pack {
            id: format!("{}-{}", letters(names.committee(last.committee)), last.date.text()),
            meetings: first_meeting..self.meetings.len(),
            reports: first_report..self.reports.len(),
            lines: next_line - 1,
        });
    }

    fn add_meeting(
        &mut self,
        all_meetings: usize,
        minutes: usize,
        reports: usize,
        next_line: &mut usize,
        random: &mut Random,
        names: &Names,
    ) {
        let index = self.meetings.len();
        let date = Date::spread(index, all_meetings);
        let id = format!("{}-{}", date.text(), letters(names.committee(index)));
        let (first_minute, first_report, first_line) = (self.minutes.len(), self.reports.len(), *next_line);
        *next_line += 20;
        for number in 1..=minutes {
            let title = title(self.minutes.len() + self.reports.len());
            let short: Vec<String> = names::slug(&title).split('-').take(5).map(str::to_string).collect();
            let id = format!("{id}/{number:03}-{}", short.join("-"));
            let lines = take(next_line, random.within(20..=120));
            self.minutes.push(Document { id, title, pack: self.packs.len(), meeting: index, number, lines });
        }
        for number in 1..=reports {
            let title = title(self.minutes.len() + self.reports.len());
            let id = format!("{id}/{}", names::slug(&title));
            let lines = Lines { first: 0, last: 0 };
            self.reports.push(Document { id, title, pack: self.packs.len(), meeting: index, number, lines });
        }
        self.meetings.push(Meeting {
            id,
            pack: self.packs.len(),
            committee: index,
            date,
            minutes: first_minute..self.minutes.len(),
            reports: first_report..self.reports.len(),
            lines: Lines { first: first_line, last: *next_line - 1 },
        });
    }
}

fn meetings_in(pack: usize) -> usize {
    (pack.div_ceil(2) / MINUTES_IN_A_MEETING).max(1)
}

fn take(next_line: &mut usize, count: usize) -> Lines {
    let first = *next_line;
    *next_line += count;
    Lines { first, last: first + count - 1 }
}

fn letters(committee: &Named) -> String {
    committee.abbreviation.as_deref().unwrap_or(&committee.id).to_lowercase()
}

/// A title that no other document has. The step has no factor in common with the number of titles, so each comes once.
fn title(index: usize) -> String {
    let (subjects, aspects, towns) = (words::SUBJECTS.len(), words::ASPECTS.len(), names::TOWNS.len());
    let all = subjects * aspects * towns;
    let mixed = (index % all) * 7919 % all;
    let subject = words::SUBJECTS[mixed % subjects];
    let aspect = words::ASPECTS[mixed / subjects % aspects];
    let town = names::TOWNS[mixed / subjects / aspects];
    match index / all {
        0 => format!("{subject} in {town}: {aspect}"),
        round => format!("{subject} in {town}: {aspect}, part {}", round + 1),
    }
}
