//! How safe the figures of the archive are: figures of each record are changed by one digit or one word, or two of them change
//! places, and the checks must notice.
//!
//! `cargo test mutation -- --nocapture` prints the rate by the kind of figure and by the part of the record. Of a record
//! with many figures a few are taken, evenly spread; with `MINUTEBOOK_ALL=1` every figure is changed.
//! A record has at most one change at a time, and all records are looked at together: an error counts only where it stands
//! at the change itself.

use std::collections::BTreeMap;
use std::ops::{AddAssign, Range};
use std::path::Path;

use minutebook::cache::LastBuild;
use minutebook::check::{self, Checked, Passage, passages};
use minutebook::diagnostic::{Code, Diagnostic, Diagnostics, Severity};
use minutebook::figures::{Figure, Ratio, Reader, Value, scan};
use minutebook::link::link;
use minutebook::model::date::Date;
use minutebook::model::id::Kind;
use minutebook::model::values::Part;
use minutebook::model::{AnyEntry, Model, Site, model};
use minutebook::read;
use minutebook::source::{Contents, FileId, Positions, SourceFile, Sources};

/// How many figures of a record are changed, one after the other.
const FEW: usize = 5;

/// The kinds that are changed together: never a record with one that proves its figures, as a broken pack has no ledger.
const TURNS: [&[Kind]; 3] = [
    &[Kind::Pack, Kind::Meeting],
    &[Kind::Minute, Kind::Report],
    &[Kind::Organisation, Kind::Place, Kind::Topic, Kind::Term],
];

/// How many changes of a digit are noticed at the least, of a hundred. In long papers a small number often stands by chance
/// in the lines that govern it, above all in tables; of sums, dates and numbers above 31 nearly all are noticed.
const LEAST: f64 = 92.5;

/// The same of numbers in words, which have no digit: "one" becomes "two". They are small, and a small number very often stands
/// somewhere in the lines that govern it: a ledger knows that there is a 3 and a 4, and not what is counted.
const LEAST_OF_WORDS: f64 = 55.0;

/// Words of numbers and shares, each with the one that is put in its place.
const WORDS: [(&str, &str); 57] = [
    ("january", "February"),
    ("february", "March"),
    ("march", "April"),
    ("april", "May"),
    ("may", "June"),
    ("june", "July"),
    ("july", "August"),
    ("august", "September"),
    ("september", "October"),
    ("october", "November"),
    ("november", "December"),
    ("december", "January"),
    ("zero", "one"),
    ("one", "two"),
    ("two", "three"),
    ("three", "four"),
    ("four", "five"),
    ("five", "six"),
    ("six", "seven"),
    ("seven", "eight"),
    ("eight", "nine"),
    ("nine", "ten"),
    ("ten", "eleven"),
    ("eleven", "twelve"),
    ("twelve", "thirteen"),
    ("thirteen", "fourteen"),
    ("fourteen", "fifteen"),
    ("fifteen", "sixteen"),
    ("sixteen", "seventeen"),
    ("seventeen", "eighteen"),
    ("eighteen", "nineteen"),
    ("nineteen", "twenty"),
    ("twenty", "thirty"),
    ("thirty", "forty"),
    ("forty", "fifty"),
    ("fifty", "sixty"),
    ("sixty", "seventy"),
    ("seventy", "eighty"),
    ("eighty", "ninety"),
    ("ninety", "eighty"),
    ("dozen", "hundred"),
    ("hundred", "thousand"),
    ("thousand", "million"),
    ("million", "billion"),
    ("billion", "million"),
    ("noon", "midnight"),
    ("midnight", "noon"),
    ("half", "a third"),
    ("third", "quarter"),
    ("thirds", "quarters"),
    ("quarter", "fifth"),
    ("quarters", "fifths"),
    ("fifth", "sixth"),
    ("fifths", "sixths"),
    ("sixth", "seventh"),
    ("seventh", "eighth"),
    ("tenth", "ninth"),
];

/// How many pairs of figures that have changed places are noticed at the least, of a hundred: where one does not stand in the lines or
/// behind the links of the other, or stands in the source beside other words. Left are mostly years, dates and cells of one table.
const LEAST_OF_SWAPS: f64 = 46.0;

/// A figure of a record, where it is written.
struct Written {
    file: FileId,
    place: Range<usize>,
    /// The bytes of the file at which an error is one about this figure.
    seen: Range<usize>,
    text: String,
    value: Value,
    kind: &'static str,
    part: &'static str,
    /// It has no digit.
    in_words: bool,
}

/// A change of a record: of one figure, or of two that change places.
struct Mutation {
    file: FileId,
    edits: Vec<Edit>,
    kind: &'static str,
    part: &'static str,
    in_words: bool,
}

struct Edit {
    /// The bytes of the file that are changed, and what stands there then.
    place: Range<usize>,
    new: String,
    /// The bytes of the file at which an error is one about this change.
    seen: Range<usize>,
}

/// How many changes there were, and how many were noticed.
#[derive(Clone, Copy, Default)]
struct Rate {
    caught: usize,
    all: usize,
}

impl Rate {
    fn percent(self) -> f64 {
        self.caught as f64 * 100.0 / self.all.max(1) as f64
    }
}

impl AddAssign<bool> for Rate {
    fn add_assign(&mut self, caught: bool) {
        self.all += 1;
        self.caught += usize::from(caught);
    }
}

fn archive() -> Sources {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folders =
        read::Folders { content: root.join("content"), sources: None, theme: Some(root.join("themes/plain")) };
    let mut diagnostics = Diagnostics::new();
    let sources = read::read(&folders, &mut diagnostics);
    assert!(!diagnostics.has_errors(), "the archive cannot be read");
    sources
}

fn look<T>(sources: &Sources, cache: &LastBuild, take: impl FnOnce(&Site, &Checked, Diagnostics) -> T) -> T {
    let mut diagnostics = Diagnostics::new();
    let model = model(sources, cache).tell(&mut diagnostics);
    let Model { site, evidence } = model.expect("the archive has its archive.yaml");
    link(&site, cache).tell(&mut diagnostics);
    let checked = check::check(&site, &evidence, false, cache).tell(&mut diagnostics);
    take(&site, &checked, diagnostics)
}

/// Every figure of a record, in its order.
fn figures(sources: &Sources, site: &Site, entry: &AnyEntry) -> Vec<Written> {
    let mut all = Vec::new();
    // What public pages say came later is proved by no source.
    for passage in passages(site, entry).into_iter().filter(|passage| passage.part != Part::Later) {
        let whole = passage.whole().range();
        // What a thing is called is no fact of a source.
        if passage.part == Part::Title && matches!(entry.kind, Kind::Term | Kind::Organisation | Kind::Place) {
            continue;
        }
        // The figures of front matter stand in the order of the text somewhere within its place.
        let mut from = whole.start;
        let date = (passage.part == Part::Date).then(|| date_near(sources, entry.file, &passage));
        for figure in scan(&passage.text, Reader::Prose) {
            let in_code = passage.part != Part::Code && passage.code.iter().any(|c| c.contains(&figure.range.start));
            if in_code {
                continue;
            }
            let written = &passage.text[figure.range.clone()];
            let place = match &date {
                Some(date) => date.clone(),
                None => {
                    let exact = passage.span(figure.range.clone()).range();
                    let text = sources.get(entry.file).text();
                    // A figure may be broken over two lines of a list.
                    if text[exact.clone()].split_whitespace().eq(written.split_whitespace()) {
                        exact
                    } else {
                        let start = from
                            + text[from..whole.end].find(written).unwrap_or_else(|| {
                                panic!("{} has no `{written}` in `{}`", entry.id.as_str(), &text[whole.clone()])
                            });
                        from = start + written.len();
                        start..from
                    }
                }
            };
            let seen = whole.start.min(place.start)..whole.end.max(place.end);
            let seen = if date.is_some() || passage.section == 0 { seen } else { place.clone() };
            all.push(Written {
                file: entry.file,
                text: sources.get(entry.file).text()[place.clone()].to_owned(),
                place,
                seen,
                kind: kind(&figure, written),
                part: part(passage.part),
                in_words: !written.bytes().any(|byte| byte.is_ascii_digit()),
                value: figure.value,
            });
        }
    }
    all
}

/// Each figure with one digit or one word changed.
fn mutations(figures: Vec<Written>) -> Vec<Mutation> {
    let mutation = |(count, figure): (usize, Written)| {
        let Written { file, place, seen, text, kind, part, in_words, .. } = figure;
        let (at, new) = changed(&text, count).unwrap_or_else(|| panic!("nothing in `{text}` can be changed"));
        let place = place.start + at.start..place.start + at.end;
        Mutation { file, edits: vec![Edit { place, new, seen }], kind, part, in_words }
    };
    figures.into_iter().enumerate().map(mutation).collect()
}

/// Each figure and the next one of its kind on the page, in each other's place: the pair that is hardest to notice.
fn swaps(figures: Vec<Written>) -> Vec<Mutation> {
    let swap = |(at, one): (usize, &Written)| {
        let is_other = |other: &&Written| {
            other.kind == one.kind && other.value != one.value && other.place.start >= one.place.end && !other.in_words
        };
        let other = figures[at + 1..].iter().find(is_other)?;
        let edit = |place: &Written, new: &Written| Edit {
            place: place.place.clone(),
            new: new.text.clone(),
            seen: place.seen.clone(),
        };
        let edits = vec![edit(one, other), edit(other, one)];
        Some(Mutation { file: one.file, edits, kind: one.kind, part: one.part, in_words: false })
    };
    figures.iter().enumerate().filter(|(_, figure)| !figure.in_words).filter_map(swap).collect()
}

/// Where the date beside a text of the front matter is written.
fn date_near(sources: &Sources, file: FileId, passage: &Passage) -> Range<usize> {
    let text = sources.get(file).text();
    let at = passage.whole().start as usize;
    let fields = ["date:", "due:"].into_iter().flat_map(|name| text.match_indices(name));
    let values = fields.filter_map(|(start, name)| {
        let rest = &text[start + name.len()..];
        let value = rest.split([',', '}', '\n']).next().unwrap_or_default();
        let trimmed = value.trim().trim_matches('"');
        let start = start + name.len() + value.find(trimmed)?;
        (Date::parse(trimmed).ok()?.to_string() == passage.text).then(|| start..start + trimmed.len())
    });
    values.min_by_key(|place| place.start.abs_diff(at)).expect("the date of the text is written near it")
}

/// A figure with one digit or one word changed: the bytes that are, and what stands there then.
fn changed(written: &str, count: usize) -> Option<(Range<usize>, String)> {
    let digits: Vec<usize> = written.bytes().enumerate().filter(|(_, b)| b.is_ascii_digit()).map(|(i, _)| i).collect();
    if digits.is_empty() {
        return changed_word(written, count);
    }
    let at = [0, digits.len() / 2, digits.len() - 1].map(|nth| digits[nth])[count % 3];
    let digit = (written.as_bytes()[at] - b'0' + 1) % 10;
    // Nobody writes a number with a nought before it.
    let digit = if digit == 0 && at == digits[0] { 1 } else { digit };
    Some((at..at + 1, digit.to_string()))
}

fn changed_word(written: &str, count: usize) -> Option<(Range<usize>, String)> {
    let lower = written.to_ascii_lowercase();
    let words = lower.split(|c: char| !c.is_alphabetic()).map(|word| {
        let start = word.as_ptr() as usize - lower.as_ptr() as usize;
        (start..start + word.len(), word)
    });
    let next = |word: &str| WORDS.iter().find(|(known, _)| *known == word).map(|(_, next)| (*next).to_owned());
    let known: Vec<_> = words.filter_map(|(place, word)| Some((place, next(word)?))).collect();
    (!known.is_empty()).then(|| known[count % known.len()].clone())
}

fn kind(figure: &Figure, written: &str) -> &'static str {
    let in_words = !written.bytes().any(|byte| byte.is_ascii_digit());
    match &figure.value {
        Value::Number(_) if in_words => "numbers in words",
        Value::Number(number) if number.abs() <= Ratio::integer(31) => "numbers up to 31",
        Value::Number(number) if (1900..2100).any(|year| *number == Ratio::integer(year)) => "years",
        Value::Number(_) => "numbers above 31",
        Value::Money(_) => "sums of money",
        Value::Percent(_) => "percentages",
        Value::Ordinal(_) => "orders",
        Value::Date(_) => "dates",
        Value::FinancialYear(_) => "financial years",
        Value::Time(_) => "times",
        Value::Digits(_) => "digits",
        Value::Duration(..) => "lengths of time",
        Value::Range(_) => "ranges",
    }
}

fn part(part: Part) -> &'static str {
    match part {
        Part::Title => "titles",
        Part::Summary => "summaries",
        Part::Decision(_) | Part::Undertaking | Part::Ask => "decisions",
        Part::Event | Part::Definition | Part::Note | Part::Later => "events and notes",
        Part::Date => "dates of events",
        Part::Fact => "dates, hours and people",
        Part::Heading | Part::Prose | Part::Item | Part::Number | Part::Image | Part::Code => "text",
        Part::Cell | Part::Caption => "tables",
    }
}

/// A few of them, evenly spread.
fn few(all: Vec<Mutation>) -> Vec<Mutation> {
    let count = if std::env::var_os("MINUTEBOOK_ALL").is_some() { all.len() } else { all.len().min(FEW) };
    let chosen: Vec<usize> = (0..count).map(|i| i * all.len() / count).collect();
    all.into_iter().enumerate().filter(|(i, _)| chosen.binary_search(i).is_ok()).map(|(_, mutation)| mutation).collect()
}

/// The archive with a few of its figures changed.
fn mutated(sources: &Sources, changes: &BTreeMap<FileId, &Mutation>) -> Sources {
    let file = |(id, file): (FileId, &SourceFile)| match changes.get(&id) {
        Some(change) => {
            let mut text = file.text().to_owned();
            for edit in change.edits.iter().rev() {
                text.replace_range(edit.place.clone(), &edit.new);
            }
            SourceFile { contents: Contents::Text(text.into()), ..file.clone() }
        }
        None => file.clone(),
    };
    Sources::new(sources.iter().map(file).collect())
}

/// Whether any error about a figure stands where something was changed, or a warning that figures have changed places.
fn is_caught(change: &Mutation, diagnostics: &Diagnostics) -> bool {
    let is_told = |fault: &&Diagnostic| fault.severity == Severity::Error || fault.code == Code::SwappedFigures;
    diagnostics.iter().filter(is_told).any(|fault| {
        fault.span.is_some_and(|span| {
            // What follows a change may have moved by a few letters.
            let (start, end) = (span.start as usize, span.end as usize);
            let is_at = |edit: &Edit| start <= edit.seen.end && edit.seen.start <= end;
            span.file == change.file && change.edits.iter().any(is_at)
        })
    })
}

#[test]
fn a_figure_of_the_archive_that_is_changed_by_one_digit_is_noticed_by_this_mutation_test() {
    let rates = rates("changes of figures", &mutations);
    assert!(rates["all"].all > 400, "only {} figures were changed", rates["all"].all);
    for (name, least) in [("all in digits", LEAST), ("all in words", LEAST_OF_WORDS)] {
        let rate = rates[name].percent();
        assert!(rate >= least, "only {rate:.1} % of {name} were noticed");
    }
}

#[test]
fn two_figures_of_a_page_that_change_places_are_noticed_by_this_mutation_test() {
    let rates = rates("figures that changed places", &swaps);
    assert!(rates["all"].all > 300, "only {} pairs changed places", rates["all"].all);
    let rate = rates["all"].percent();
    assert!(rate >= LEAST_OF_SWAPS, "only {rate:.1} % were noticed");
}

/// How many of the changes are noticed, by kind and part.
fn rates(what: &str, changes_of: &dyn Fn(Vec<Written>) -> Vec<Mutation>) -> BTreeMap<&'static str, Rate> {
    let sources = archive();
    let mut cache = LastBuild::default();
    let by_record: Vec<(Kind, Vec<Mutation>)> = look(&sources, &cache, |site, _, diagnostics| {
        assert!(!diagnostics.has_errors(), "the archive is not sound");
        let entries = site.entries();
        // Pages about the archive have no source.
        let checked = entries.iter().filter(|entry| entry.kind != Kind::Page);
        checked.map(|entry| (entry.kind, few(changes_of(figures(&sources, site, entry))))).collect()
    });
    let rounds = by_record.iter().map(|(_, record)| record.len()).max().unwrap_or_default();
    let mut rates: BTreeMap<&str, Rate> = BTreeMap::new();
    let mut missed = Vec::new();
    let turns = (0..rounds).flat_map(|round| TURNS.iter().map(move |kinds| (round, *kinds)));
    for (round, kinds) in turns {
        let turn = by_record.iter().filter(|(kind, _)| kinds.contains(kind));
        let changes: BTreeMap<FileId, &Mutation> =
            turn.filter_map(|(_, record)| record.get(round)).map(|change| (change.file, change)).collect();
        cache.begin();
        let diagnostics = look(&mutated(&sources, &changes), &cache, |_, _, diagnostics| diagnostics);
        for change in changes.values() {
            let caught = is_caught(change, &diagnostics);
            let form = if change.in_words { "all in words" } else { "all in digits" };
            for name in [change.kind, change.part, form, "all"] {
                *rates.entry(name).or_default() += caught;
            }
            if !caught {
                missed.push(describe(&sources, change));
            }
        }
    }
    print(what, &rates, rounds, &missed);
    rates
}

fn describe(sources: &Sources, change: &Mutation) -> String {
    let file = sources.get(change.file);
    let text = file.text();
    let around = |edit: &Edit| {
        let line = Positions::of(sources).position(change.file, edit.place.start).line;
        let start = text[..edit.place.start].char_indices().rev().nth(30).map_or(0, |(i, _)| i);
        let end = text[edit.place.end..].char_indices().nth(20).map_or(text.len(), |(i, _)| edit.place.end + i);
        let (before, after) = (&text[start..edit.place.start], &text[edit.place.end..end]);
        format!("{line}: {before}[{} -> {}]{after}", &text[edit.place.clone()], edit.new)
    };
    let edits: Vec<String> = change.edits.iter().map(around).collect();
    format!("{}: {}: {}", file.path, change.kind, edits.join(" and ")).replace('\n', " ")
}

/// What `--nocapture` shows.
#[expect(clippy::print_stdout, reason = "somebody asked for it")]
fn print(what: &str, rates: &BTreeMap<&str, Rate>, rounds: usize, missed: &[String]) {
    if std::env::var_os("MUTATION_MISSED").is_some() {
        missed.iter().for_each(|line| println!("{line}"));
    }
    println!("{what} that are noticed, in {rounds} rounds:");
    for (name, rate) in rates {
        println!("{name:>20} {:>5} of {:>5}  {:>5.1} %", rate.caught, rate.all, rate.percent());
    }
}
