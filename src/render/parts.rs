//! Lists that may be too long for one page. Such a list becomes an overview and pages: by year, month and day, by letters,
//! and only where these do not tell lines apart by numbered parts. So a new line changes the page on which it stands, and
//! the addresses of the others stay.

use super::address::Folder;
use super::context::Context;
use super::strings::Strings;
use super::view::{Frame, Link, Pager, Pieces};
use crate::model::date::Date;
use crate::model::id::Address;

/// How many bytes of words the lists of a page hold at the most. Marks are the same in each line and pack to nearly nothing, so
/// a page with so much takes about half of 50 kB, and just fits where its words are like none before them.
pub const ROOM: usize = 64_000;

/// What a line weighs beside its words.
const MARKS: usize = 24;

/// How many letters of a name are looked at. Names that have more in common are told apart by numbered parts.
const LETTERS: usize = 12;

/// How many numbered parts an overview leads to at the most.
const WAYS: usize = 200;

/// A line of a list.
pub struct Line<'a, T> {
    what: T,
    place: Place<'a>,
    weight: usize,
}

/// Where a line is looked for.
#[derive(Clone, Copy)]
pub enum Place<'a> {
    /// In time. The lines of such a list are in its order, whichever way it runs.
    Day(Date),
    /// In the alphabet.
    Name(&'a str),
    /// Where it stands in the list, and nowhere else.
    Row,
}

impl<'a, T> Line<'a, T> {
    /// A line that shows so many bytes of words.
    pub fn new(what: T, place: Place<'a>, words: usize) -> Self {
        Line { what, place, weight: words + MARKS }
    }

    /// How much room it takes.
    pub fn weight(&self) -> usize {
        self.weight
    }
}

/// How much room lines take.
pub fn weight<T>(lines: &[Line<T>]) -> usize {
    lines.iter().map(|line| line.weight).sum()
}

/// Where a page of a list is, and what it is called.
#[derive(Clone, Debug)]
pub struct Step {
    /// Its folder.
    pub folder: String,
    /// What it is called by itself: "Minutes: March 2020".
    pub title: String,
    /// What it is called on the page above it: "March 2020".
    pub name: String,
}

impl Step {
    /// What tells it from its neighbours, as a place in a page.
    pub fn id(&self) -> &str {
        self.folder.rsplit('/').next().unwrap_or_default()
    }
}

/// A page of a list: an overview with the ways to its parts, or lines.
pub struct Page<T> {
    /// Itself.
    pub step: Step,
    /// The pages of the list above it, the whole list first.
    pub above: Vec<Step>,
    /// Its parts.
    pub ways: Vec<Step>,
    /// The part before it and the part after it.
    pub neighbours: [Option<Step>; 2],
    /// Its lines.
    pub lines: Vec<T>,
}

impl<T> Page<T> {
    /// A whole list as one page, however long it is.
    pub fn of(whole: Part<T>) -> Self {
        let lines = whats(whole.lines);
        Page { step: whole.step, above: Vec::new(), ways: Vec::new(), neighbours: [None, None], lines }
    }

    /// The pieces of this page.
    pub fn pieces<'a>(&self, cx: &'a Context<'a>) -> Pieces<'a> {
        Pieces::new(cx, Folder::new(self.step.folder.clone()))
    }

    /// The ways to its parts.
    pub fn ways(&self, pieces: &Pieces) -> Vec<Link> {
        self.ways.iter().map(|step| link(pieces, step, &step.name)).collect()
    }

    /// The frame of this page. `about` is the record to which the list belongs, where it belongs to one.
    pub fn frame(&self, pieces: &Pieces, kind: &'static str, description: &str, about: Option<&Address>) -> Frame {
        let record = about.into_iter().flat_map(|record| [pieces.listing(record.kind.folder()), pieces.link(record)]);
        let above = self.above.iter().map(|step| link(pieces, step, &step.title));
        pieces.frame(kind, &self.step.title, description, record.chain(above).collect())
    }

    /// The way to its neighbours.
    pub fn pager(&self, pieces: &Pieces) -> Pager {
        let [previous, next] =
            self.neighbours.each_ref().map(|step| step.as_ref().map(|step| link(pieces, step, &step.title)));
        Pager { previous, next }
    }
}

fn link(pieces: &Pieces, step: &Step, text: &str) -> Link {
    Link { text: text.to_owned(), href: pieces.linker.page(&Folder::new(step.folder.clone())) }
}

/// A part of a list that is still to be divided, or not.
pub struct Part<'a, T> {
    /// Its page.
    pub step: Step,
    /// What stands before the names of its parts: "Minutes".
    pub list: String,
    /// How often the list was divided in time to come here: into years, months, days.
    pub times: usize,
    /// Its lines.
    pub lines: Vec<Line<'a, T>>,
}

impl<'a, T> Part<'a, T> {
    /// A whole list with this title.
    pub fn whole(folder: impl Into<String>, title: &str, lines: Vec<Line<'a, T>>) -> Self {
        let step = Step { folder: folder.into(), title: title.to_owned(), name: title.to_owned() };
        Part { step, list: title.to_owned(), times: 0, lines }
    }

    /// A part of this one, with other lines.
    fn part(&self, titles: &Titles, id: &str, name: String, lines: Vec<Line<'a, T>>) -> Self {
        let step = Step {
            folder: format!("{}/{id}", self.step.folder),
            title: (titles.title)(titles.strings, &self.list, &name),
            name,
        };
        Part { step, list: self.list.clone(), times: self.times + 1, lines }
    }
}

/// How the parts of a list are called.
#[derive(Clone, Copy)]
pub struct Titles<'a> {
    /// The words of the interface.
    pub strings: &'a Strings,
    /// The title of a part, from that of the list and the name of the part.
    pub title: fn(&Strings, &str, &str) -> String,
}

impl<'a> Titles<'a> {
    /// "Minutes: March 2020"
    pub fn plain(strings: &'a Strings) -> Self {
        Titles { strings, title: |_, list, name| format!("{list}: {name}") }
    }
}

/// The pages of a list: one, or an overview and its parts.
pub fn of_lines<T>(titles: Titles, whole: Part<T>) -> Vec<Page<T>> {
    let mut dividing = Dividing { titles, pages: Vec::new() };
    dividing.divide(whole, &[], [None, None]);
    dividing.pages
}

/// The pages of a list that has these parts however short it is. Those that are too long are divided again.
pub fn of_parts<T>(titles: Titles, whole: Step, parts: Vec<Part<T>>) -> Vec<Page<T>> {
    let mut dividing = Dividing { titles, pages: Vec::new() };
    dividing.overview(whole, &[], [None, None], parts);
    dividing.pages
}

/// The parts of a list by year, in the order of its lines.
pub fn years<'a, T>(titles: Titles, whole: Part<'a, T>) -> Vec<Part<'a, T>> {
    Dividing { titles, pages: Vec::<Page<T>>::new() }.by_time(whole)
}

struct Dividing<'s, T> {
    titles: Titles<'s>,
    pages: Vec<Page<T>>,
}

impl<T> Dividing<'_, T> {
    fn divide(&mut self, part: Part<T>, above: &[Step], neighbours: [Option<Step>; 2]) {
        if part.lines.len() < 2 || weight(&part.lines) <= ROOM {
            let lines = whats(part.lines);
            self.pages.push(Page { step: part.step, above: above.to_vec(), ways: Vec::new(), neighbours, lines });
            return;
        }
        let step = part.step.clone();
        let parts = match part.lines[0].place {
            Place::Day(_) if part.times < DAYS => self.by_time(part),
            Place::Name(_) => match letters_in_common(&part.lines) {
                LETTERS => self.by_number(part),
                letters => self.by_letters(part, letters + 1),
            },
            _ => self.by_number(part),
        };
        self.overview(step, above, neighbours, parts);
    }

    fn overview(&mut self, step: Step, above: &[Step], neighbours: [Option<Step>; 2], parts: Vec<Part<T>>) {
        let ways: Vec<Step> = parts.iter().map(|part| part.step.clone()).collect();
        let path: Vec<Step> = above.iter().chain([&step]).cloned().collect();
        self.pages.push(Page { step, above: above.to_vec(), ways: ways.clone(), neighbours, lines: Vec::new() });
        for (i, part) in parts.into_iter().enumerate() {
            let neighbours = [i.checked_sub(1), Some(i + 1)].map(|i| ways.get(i?).cloned());
            self.divide(part, &path, neighbours);
        }
    }

    /// The next step in time: years, months, days.
    fn by_time<'a>(&self, mut part: Part<'a, T>) -> Vec<Part<'a, T>> {
        let times = part.times + 1;
        let groups = grouped(std::mem::take(&mut part.lines), |line| moment(line, times));
        let mut parts = Vec::with_capacity(groups.len());
        for ((year, month, day), lines) in groups {
            let (id, name) = self.time(times, (year, month, day), &lines);
            let made = part.part(&self.titles, &id, name, lines);
            // What has no month has no day.
            parts.push(Part { times: if times == MONTHS && month == 0 { DAYS } else { times }, ..made });
        }
        parts
    }

    /// What the part for a year, a month or a day is called.
    fn time(&self, times: usize, (year, month, day): Moment, lines: &[Line<T>]) -> (String, String) {
        let strings = self.titles.strings;
        let without = |name: &str, date: String| (VAGUE.to_owned(), strings.say(name, &[("date", date.into())]));
        match (times, month, day) {
            (MONTHS, 0, _) => without("without_month", year.to_string()),
            (MONTHS, month, _) => (format!("{month:02}"), strings.date(Date::Month(year, month))),
            (DAYS, month, 0) => without("without_day", strings.date(Date::Month(year, month))),
            (DAYS, _, day) => {
                let date = lines.first().and_then(|line| line.date());
                (format!("{day:02}"), date.map(|date| strings.date(date)).unwrap_or_default())
            }
            _ => (year.to_string(), year.to_string()),
        }
    }

    /// By the first letters of names, one more than they have in common.
    fn by_letters<'a>(&self, mut part: Part<'a, T>, letters: usize) -> Vec<Part<'a, T>> {
        let mut lines = std::mem::take(&mut part.lines);
        lines.sort_by_cached_key(|line| first_letters(line.name(), letters));
        let groups = grouped(lines, |line| first_letters(line.name(), letters));
        let made = groups.into_iter().map(|(first, lines)| {
            let name = beginning(lines.first().map_or("", Line::name), letters);
            part.part(&self.titles, &format!("letter-{first}"), name, lines)
        });
        made.collect()
    }

    /// In the order of the list.
    fn by_number<'a>(&self, mut part: Part<'a, T>) -> Vec<Part<'a, T>> {
        let lines = std::mem::take(&mut part.lines);
        let all = weight(&lines);
        let mut room = ROOM;
        while all > room.saturating_mul(WAYS) {
            room = room.saturating_mul(WAYS);
        }
        let mut parts: Vec<Vec<Line<T>>> = Vec::new();
        let mut free = 0;
        for line in lines {
            match parts.last_mut().filter(|_| line.weight <= free) {
                Some(last) => {
                    free -= line.weight;
                    last.push(line);
                }
                None => {
                    free = room.saturating_sub(line.weight);
                    parts.push(vec![line]);
                }
            }
        }
        let numbered = (1..).zip(parts).map(|(number, lines): (usize, _)| {
            let say = |words: &str| {
                let number = self.titles.strings.number(number).into();
                self.titles.strings.say(words, &[("title", part.step.title.as_str().into()), ("number", number)])
            };
            let made = part.part(&self.titles, &format!("part-{number}"), say("part_name"), lines);
            Part { step: Step { title: say("part_title"), ..made.step }, times: DAYS, ..made }
        });
        numbered.collect()
    }
}

/// How often a list was divided in time when its parts are months.
const MONTHS: usize = 2;

/// The same of days, which are not divided further.
const DAYS: usize = 3;

/// The part for dates that name no month or no day.
const VAGUE: &str = "vague";

/// Year, month and day; nought for what a date does not name, or a part of it does not look at.
type Moment = (i16, i8, i8);

fn moment<T>(line: &Line<T>, times: usize) -> Moment {
    let (year, month, day) = line.date().map(Date::order).unwrap_or_default();
    match times {
        DAYS => (year, month, day.max(0)),
        MONTHS => (year, month, 0),
        _ => (year, 0, 0),
    }
}

impl<T: Copy> Line<'_, T> {
    /// What it shows.
    pub fn what(&self) -> T {
        self.what
    }
}

impl<T> Line<'_, T> {
    /// Puts lines in the order of time.
    pub fn order(&self) -> Option<(i16, i8, i8)> {
        self.date().map(Date::order)
    }

    fn date(&self) -> Option<Date> {
        match self.place {
            Place::Day(date) => Some(date),
            _ => None,
        }
    }

    fn name(&self) -> &str {
        match self.place {
            Place::Name(name) => name,
            _ => "",
        }
    }
}

/// What lines show, in no more room than it needs.
fn whats<T>(lines: Vec<Line<T>>) -> Vec<T> {
    let mut whats: Vec<T> = lines.into_iter().map(|line| line.what).collect();
    whats.shrink_to_fit();
    whats
}

/// Lines with the same key, which are neighbours.
fn grouped<'a, T, K: PartialEq>(
    lines: Vec<Line<'a, T>>,
    key: impl Fn(&Line<'a, T>) -> K,
) -> Vec<(K, Vec<Line<'a, T>>)> {
    let mut groups: Vec<(K, Vec<Line<T>>)> = Vec::new();
    for line in lines {
        let key = key(&line);
        match groups.last_mut().filter(|(last, _)| *last == key) {
            Some((_, group)) => group.push(line),
            None => groups.push((key, vec![line])),
        }
    }
    groups
}

/// The first letters and figures of a name, small.
fn first_letters(name: &str, letters: usize) -> String {
    name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).take(letters).collect()
}

/// A name up to that many letters, as it is written.
fn beginning(name: &str, letters: usize) -> String {
    let mut left = letters;
    let taken = name.chars().take_while(|c| {
        let go_on = left > 0;
        left -= usize::from(go_on && c.is_alphanumeric());
        go_on
    });
    taken.collect()
}

/// How many of their first letters all names have in common; as many as are looked at where nothing tells them apart.
fn letters_in_common<T>(lines: &[Line<T>]) -> usize {
    let first = |line: &Line<T>| first_letters(line.name(), LETTERS);
    let mut all = lines.iter().map(first);
    let shared = all.next().unwrap_or_default();
    let (mut common, mut differ) = (shared.chars().count(), false);
    for name in all {
        let same = name.chars().zip(shared.chars()).take_while(|(one, other)| one == other).count();
        differ |= name != shared;
        common = common.min(same);
    }
    if differ { common.min(LETTERS - 1) } else { LETTERS }
}
