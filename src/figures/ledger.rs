//! The figures of a source by place, and their written form.
//!
//! A ledger is a plain text file. After six lines of head, of which the last names the places with words that resolve (a question mark
//! behind those that may mean something else), each line is a place of the source that has figures, in
//! order: the number of the line or page, a colon, and the figures in the order of the text with ` | ` between them. A
//! figure stands in its canonical form; its printed form follows in quotation marks where it differs. Before it stand the words between
//! it and the figure before it, in angle brackets, as codes of two signs. No other word of the source enters a ledger.
//!
//! ```text
//! minutebook ledger 1
//! source: council-2014-11-20.txt
//! sha256: 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
//! unit: lines
//! words: 6403
//! resolved: 176 209 251?
//! 160: <YSHJ>164 | <ON>163 | 2014-11-20 "20th November 2014" | £943000 "£943K"
//! 172: 46%
//! ```

use std::collections::BTreeSet;
use std::fmt::{self, Write};
use std::ops::{Range, RangeInclusive};
use std::sync::OnceLock;

use super::beside::{Beside, Token, WordCode};
use super::entries::{Entries, Gathering};
use super::entry::Entry;
use super::figure::{Figure, Reader};
use super::index::Index;
use super::matching::{Found, find_by, matches};
use super::resolving::{Resolving, resolving};
use super::rounding::{hedge, reach};
use super::scan::scan;
use super::value::Value;
use crate::source::to_u32;

const TITLE: &str = "minutebook ledger 1";

/// Up to how many entries it is quicker to look at each.
const FEW: usize = 32;

/// At how many places of a figure it is looked what stands beside it.
const MOST: usize = 64;

/// What the places of a ledger are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Lines of a text, from 1.
    Lines,
    /// Pages of a document, from 1.
    Pages,
}

impl Unit {
    /// The word for one of them.
    #[must_use]
    pub const fn singular(self) -> &'static str {
        match self {
            Self::Lines => "line",
            Self::Pages => "page",
        }
    }

    /// The word in the head of a ledger.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Lines => "lines",
            Self::Pages => "pages",
        }
    }
}

/// The figures of one source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ledger {
    /// The name of the source, on one line.
    pub source: String,
    /// The SHA-256 sum of the source's bytes, in hexadecimal.
    pub sha256: String,
    /// What its places are.
    pub unit: Unit,
    /// How many words the source has, so that a reader can be told how much shorter the archive is.
    pub words: usize,
    /// Where it resolves something; nothing where the ledger was made by an earlier version, which did not look.
    pub resolving: Option<Vec<Resolving>>,
    /// By place, then in the order of the text.
    entries: Entries,
    /// Made when somebody first looks for a figure in a long part.
    index: Lazy,
}

/// An index says nothing that its ledger does not.
#[derive(Debug, Clone, Default)]
struct Lazy(OnceLock<Index>);

impl PartialEq for Lazy {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Eq for Lazy {}

/// Why a text is no ledger.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LedgerError {
    /// The line of the ledger, from 1.
    pub line: usize,
    /// What was expected there.
    pub message: String,
}

impl Ledger {
    /// The figures of a text by line. One that crosses a line end belongs to the line on which it begins.
    #[must_use]
    pub fn of_lines(source: &str, text: &str, sha256: &str) -> Self {
        let (mut line, mut counted) = (1, 0);
        let mut entries = Gathering::default();
        gather(text, &mut entries, &mut |figure| {
            let passed = text.as_bytes().get(counted..figure.range.start).unwrap_or_default();
            line += u32::try_from(passed.iter().filter(|&&byte| byte == b'\n').count()).unwrap_or(u32::MAX);
            counted = figure.range.start;
            line
        });
        let resolving = resolving((1..).zip(text.lines()));
        Self { resolving: Some(resolving), ..Self::new(source, sha256, Unit::Lines, words(text), entries.done()) }
    }

    /// The figures of a document by page.
    #[must_use]
    pub fn of_pages(source: &str, pages: &[String], sha256: &str) -> Self {
        let mut entries = Gathering::default();
        for (place, text) in (1..).zip(pages) {
            gather(text, &mut entries, &mut |_| place);
        }
        let entries = entries.done();
        let words = pages.iter().map(|page| words(page)).sum();
        let resolving = resolving((1..).zip(pages.iter().map(String::as_str)));
        Self { resolving: Some(resolving), ..Self::new(source, sha256, Unit::Pages, words, entries) }
    }

    fn new(source: &str, sha256: &str, unit: Unit, words: usize, entries: Entries) -> Self {
        let (source, sha256) = (source.to_owned(), sha256.to_owned());
        Self { source, sha256, unit, words, resolving: None, entries, index: Lazy::default() }
    }

    /// All figures in order.
    pub fn entries(&self) -> impl Iterator<Item = Entry<'_>> + Clone {
        (0..self.entries.kept.len()).map(|number| self.entry(number))
    }

    /// The figures of the given places, each range by itself.
    pub fn within<'a>(&'a self, ranges: &'a [RangeInclusive<u32>]) -> impl Iterator<Item = Entry<'a>> + Clone {
        ranges.iter().flat_map(|range| self.numbers(range)).map(|number| self.entry(number))
    }

    /// Whether the given places say what is wanted, by [`matches()`]: where in them it stands.
    pub fn find(&self, wanted: &Figure, near: Option<u16>, ranges: &[RangeInclusive<u32>]) -> Option<Found<'_>> {
        let said = |wanted: &Figure, range| {
            let mut all = self.may_say(wanted, range).into_iter().map(|number| self.entry(number));
            all.find(|entry| matches(wanted, *entry, near))
        };
        find_by(wanted, |wanted| ranges.iter().find_map(|range| said(wanted, range)))
    }

    /// Where of the given places a figure of a page stands best, and how well: how much of the words and figures that the page has
    /// beside it stands beside it there too. Nothing where it does not stand there. The two of `but` do not count.
    #[must_use]
    pub fn fit(
        &self,
        wanted: &Figure,
        near: Option<u16>,
        ranges: &[RangeInclusive<u32>],
        beside: &Beside,
        but: [&Value; 2],
    ) -> Option<(f32, u32)> {
        let but = but.map(Token::figure);
        let all = ranges.iter().flat_map(|range| self.may_say(wanted, range));
        let found = all.filter(|number| matches(wanted, self.entry(*number), near)).take(MOST);
        let fits = found.map(|number| (self.entries.fit(number, beside, but), self.entry(number).place));
        fits.max_by(|(one, _), (other, _)| one.total_cmp(other))
    }

    /// The numbers of the entries of some places that may say what is wanted.
    fn may_say(&self, wanted: &Figure, range: &RangeInclusive<u32>) -> Vec<usize> {
        let numbers = self.numbers(range);
        if numbers.len() <= FEW {
            return numbers.collect();
        }
        let within = to_u32(numbers.start)..to_u32(numbers.end);
        let may_say = self.index().may_say(&wanted.value, wanted.printed, &within);
        may_say.into_iter().map(|number| number as usize).collect()
    }

    /// Whether the text before a figure says that it is rounded, and it is true of what the given places say.
    #[must_use]
    pub fn rounds(&self, prose_before: &str, wanted: &Figure, ranges: &[RangeInclusive<u32>]) -> bool {
        let Some(hedge) = hedge(prose_before) else { return false };
        let allows = |number: usize| hedge.allows(wanted, self.entry(number).value);
        let count: usize = ranges.iter().map(|range| self.numbers(range).len()).sum();
        let value = |number: u32| self.entry(number as usize).value;
        let near = reach(wanted).filter(|_| count > FEW);
        let near = near.map(|reach| reach.map(|between| self.index().between(between, value)));
        match near.filter(|near| near.iter().map(|near| near.len()).sum::<usize>() < count) {
            Some(near) => {
                let is_within = |number: usize| ranges.iter().any(|range| self.numbers(range).contains(&number));
                let mut numbers = near.into_iter().flatten().map(|number| *number as usize);
                numbers.any(|number| allows(number) && is_within(number))
            }
            None => ranges.iter().flat_map(|range| self.numbers(range)).any(allows),
        }
    }

    /// The numbers of the entries of some places.
    fn numbers(&self, places: &RangeInclusive<u32>) -> Range<usize> {
        let kept = &self.entries.kept;
        let from = kept.partition_point(|kept| kept.place < *places.start());
        let to = kept.partition_point(|kept| kept.place <= *places.end());
        from..to.max(from)
    }

    fn entry(&self, number: usize) -> Entry<'_> {
        self.entries.entry(number)
    }

    fn index(&self) -> &Index {
        self.index.0.get_or_init(|| Index::of(self.entries()))
    }

    /// The places of a value, in order, one for each time that the source says it.
    pub fn places_of<'a>(&'a self, value: &'a Value) -> impl Iterator<Item = u32> + 'a {
        let numbers: BTreeSet<u32> = self.index().may_say(value, None, &(0..u32::MAX)).into_iter().collect();
        let entries = numbers.into_iter().map(|number| self.entry(number as usize));
        entries.filter(move |entry| entry.value == value).map(|entry| entry.place)
    }

    /// The written form.
    #[must_use]
    pub fn to_text(&self) -> String {
        self.to_string()
    }

    /// Reads the written form.
    ///
    /// # Errors
    /// The first line that is no part of a ledger.
    pub fn parse(text: &str) -> Result<Self, LedgerError> {
        let mut lines = (1..).zip(text.lines());
        let mut head = |expected: &str| {
            let (line, text) = lines.next().unwrap_or_default();
            let rest = text.strip_prefix(expected).ok_or_else(|| error(line.max(1), format!("expected `{expected}`")));
            rest.map(|rest| (line, rest.to_owned()))
        };
        head(TITLE)
            .and_then(|(line, rest)| rest.is_empty().then_some(()).ok_or_else(|| error(line, "expected version 1")))?;
        let (source, sha256) = (head("source: ")?.1, head("sha256: ")?.1);
        let unit = match head("unit: ")? {
            (_, unit) if unit == Unit::Lines.name() => Unit::Lines,
            (_, unit) if unit == Unit::Pages.name() => Unit::Pages,
            (line, _) => return Err(error(line, "expected `lines` or `pages`")),
        };
        let (line, words) = head("words: ")?;
        let words = words.parse().map_err(|_| error(line, "expected a number of words"))?;
        let mut lines = lines.peekable();
        let resolved = lines.next_if(|(_, text)| text.starts_with(RESOLVED));
        let resolving = resolved.map(|(line, text)| read_resolving(line, text)).transpose()?;
        let mut entries = Gathering::default();
        for (line, text) in lines {
            read_place(text, &mut entries).map_err(|message| error(line, message))?;
        }
        Ok(Self { resolving, ..Self::new(&source, &sha256, unit, words, entries.done()) })
    }
}

/// The figures of a text with the words between them; `place` says where each belongs.
fn gather(text: &str, entries: &mut Gathering, place: &mut dyn FnMut(&Figure) -> u32) {
    let mut passed = 0;
    for figure in scan(text, Reader::Source) {
        entries.push_words(text.get(passed..figure.range.start).unwrap_or_default());
        entries.push_figure(place(&figure), &figure, text);
        passed = figure.range.end;
    }
    entries.push_words(text.get(passed..).unwrap_or_default());
}

fn error(line: usize, message: impl Into<String>) -> LedgerError {
    LedgerError { line, message: message.into() }
}

/// How the line begins that names the places which resolve something.
const RESOLVED: &str = "resolved:";

fn read_resolving(line: usize, text: &str) -> Result<Vec<Resolving>, LedgerError> {
    let places = text.trim_start_matches(RESOLVED).split_whitespace();
    let read = |written: &str| {
        let (place, is_sure) = written.strip_suffix('?').map_or((written, true), |place| (place, false));
        let place = place.parse().map_err(|_| error(line, "expected places that resolve something"))?;
        Ok(Resolving { place, is_sure })
    };
    places.map(read).collect()
}

/// What stands between spaces and holds a letter or a figure.
fn words(text: &str) -> usize {
    text.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).count()
}

/// Reads one line of figures.
fn read_place(text: &str, gathering: &mut Gathering) -> Result<(), &'static str> {
    let (place, figures) = text.split_once(": ").ok_or("expected a place, a colon and figures")?;
    let is_after = |place: &u32| gathering.last_place().is_none_or(|last| last < *place);
    let place = place.parse().ok().filter(is_after).ok_or("expected a place after the one before")?;
    for figure in figures.split(" | ") {
        read_entry(place, figure, gathering)?;
    }
    Ok(())
}

fn read_entry(place: u32, text: &str, entries: &mut Gathering) -> Result<(), &'static str> {
    let text = read_words(text, entries)?;
    // Behind the last figure words may stand alone.
    if text.is_empty() && entries.last_place() == Some(place) {
        return Ok(());
    }
    let Some((value, printed)) = text.split_once(' ') else {
        entries.push(place, text.parse()?, None);
        return Ok(());
    };
    let printed = printed.strip_prefix('"').and_then(|printed| printed.strip_suffix('"'));
    let printed =
        printed.filter(|printed| !printed.contains('"')).ok_or("expected the printed form in quotation marks")?;
    entries.push(place, value.parse()?, Some(printed));
    Ok(())
}

/// The signs of which a word's code has two.
const SIGNS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// Stands for words that were left out.
const CUT: &str = "..";

/// `<k39f..A1>`: words in angle brackets before a figure.
fn read_words<'t>(text: &'t str, entries: &mut Gathering) -> Result<&'t str, &'static str> {
    const EXPECTED: &str = "expected codes of words, two signs each, in angle brackets";
    let Some(rest) = text.strip_prefix('<') else { return Ok(text) };
    let (codes, rest) = rest.split_once('>').ok_or(EXPECTED)?;
    let sign = |sign: u8| SIGNS.iter().position(|known| *known == sign).and_then(|sign| u16::try_from(sign).ok());
    for code in codes.as_bytes().chunks(2) {
        let word = match code {
            code if code == CUT.as_bytes() => WordCode::CUT,
            [first, second] => WordCode(sign(*first).ok_or(EXPECTED)? * 64 + sign(*second).ok_or(EXPECTED)?),
            _ => return Err(EXPECTED),
        };
        entries.push_word(word);
    }
    Ok(rest)
}

fn write_words(out: &mut fmt::Formatter<'_>, words: &[WordCode]) -> fmt::Result {
    if words.is_empty() {
        return Ok(());
    }
    out.write_char('<')?;
    for word in words {
        match *word {
            WordCode::CUT => out.write_str(CUT)?,
            WordCode(code) => [code / 64, code % 64]
                .iter()
                .try_for_each(|sign| out.write_char(char::from(SIGNS[usize::from(*sign) % 64])))?,
        }
    }
    out.write_char('>')
}

impl fmt::Display for Ledger {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { source, sha256, unit, words, .. } = self;
        writeln!(out, "{TITLE}\nsource: {source}\nsha256: {sha256}\nunit: {}\nwords: {words}", unit.name())?;
        if let Some(resolving) = &self.resolving {
            out.write_str(RESOLVED)?;
            for Resolving { place, is_sure } in resolving {
                write!(out, " {place}{}", if *is_sure { "" } else { "?" })?;
            }
            out.write_char('\n')?;
        }
        let mut number = 0;
        for place in self.entries.kept.chunk_by(|one, next| one.place == next.place) {
            let mut separator = ": ";
            write!(out, "{}", place.first().map_or(0, |kept| kept.place))?;
            for _ in place {
                out.write_str(separator)?;
                write_words(out, self.entries.words_before(number))?;
                write!(out, "{}", self.entry(number))?;
                separator = " | ";
                number += 1;
            }
            let behind = self.entries.words_before(number);
            if number == self.entries.kept.len() && !behind.is_empty() {
                out.write_str(separator)?;
                write_words(out, behind)?;
            }
            out.write_char('\n')?;
        }
        Ok(())
    }
}

impl fmt::Display for Entry<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}", self.value)?;
        self.text.as_ref().map_or(Ok(()), |text| write!(out, " \"{text}\""))
    }
}
