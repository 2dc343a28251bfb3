//! Values that several kinds share, as they are meant, and the [`Reader`] that makes them from what is written.

use std::fmt;
use std::ops::RangeInclusive;

use schemars::JsonSchema;
use serde::Deserialize;

use super::date::{Date, DateText};
use super::front_matter::{Filled, Located};
use super::id::{Address, Id, Kind, Reference};
use super::number::Number;
use super::placeholder::placeholder;
use super::web::{self, Wanted};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Severity};
use crate::markdown;
use crate::source::{FileId, Span, name};

/// Plain text of the front matter, with typographic quotation marks, and its place. It is never empty.
#[derive(Clone, Debug)]
pub struct Text {
    /// The words.
    pub text: String,
    /// Where they stand.
    pub span: Span,
}

/// Lines of a text source, or pages of a PDF: one or more ranges, both ends included.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct At {
    ranges: Vec<RangeInclusive<u32>>,
    /// Where it is written, in front matter.
    pub span: Option<Span>,
}

impl At {
    /// Reads `155-276`, `171`, or several with commas.
    pub fn parse(text: &str) -> Option<At> {
        let range = |part: &str| -> Option<RangeInclusive<u32>> {
            let (from, to) = part.split_once('-').unwrap_or((part, part));
            let (from, to) = (from.trim().parse().ok()?, to.trim().parse().ok()?);
            (1 <= from && from <= to).then_some(from..=to)
        };
        let ranges = text.split(',').map(range).collect::<Option<Vec<_>>>()?;
        Some(At { ranges, span: None })
    }

    /// What was meant by a text that is no range: one with dashes, quotation marks or words, or with the larger number first.
    pub fn meant(text: &str) -> Option<At> {
        let words = text.to_lowercase().replace(" to ", "-").replace(" and ", ",");
        let sign = |c: char| match c {
            '0'..='9' | ',' | '-' => Some(c),
            '‐'..='―' | '−' => Some('-'),
            ';' | '&' => Some(','),
            _ => None,
        };
        let plain: String = words.chars().filter_map(sign).collect();
        let ordered = |part: &str| match part.split_once('-') {
            Some((from, to)) if from.parse::<u32>().ok() > to.parse::<u32>().ok() => format!("{to}-{from}"),
            _ => part.to_owned(),
        };
        let all: Vec<String> = plain.split(',').filter(|part| !part.is_empty()).map(ordered).collect();
        // Digits that stood apart are not one number.
        let digits = |text: &str| text.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty()).count();
        At::parse(&all.join(",")).filter(|_| digits(text) == digits(&plain))
    }

    /// What to write in the place of a text that is no range, between `before` and `behind`.
    pub fn instead(text: &str, before: &str, behind: &str) -> String {
        let write = |at: &str| format!("{before}{at}{behind}");
        match At::meant(text) {
            Some(at) if text.contains(|c| matches!(c, '‐'..='―' | '−')) => {
                format!("Write `{}`, with a hyphen as the keyboard has it, not with a dash.", write(&at.to_string()))
            }
            Some(at) if text.contains(['"', '\'', '“', '”']) => {
                format!("Take the quotation marks away: `{}`.", write(&at.to_string()))
            }
            Some(at) => {
                format!("Write `{}`: numbers and hyphens alone, the smaller number first.", write(&at.to_string()))
            }
            None => format!(
                "Write `{}`, `{}`, or several with commas, as in `{}`.",
                write("155-276"),
                write("171"),
                write("155-160, 171")
            ),
        }
    }

    /// The ranges as they were written.
    pub fn ranges(&self) -> &[RangeInclusive<u32>] {
        &self.ranges
    }

    /// The last line or page that is named.
    pub fn last(&self) -> u32 {
        self.ranges.iter().map(|range| *range.end()).max().unwrap_or_default()
    }
}

impl fmt::Display for At {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, range) in self.ranges.iter().enumerate() {
            let comma = if i == 0 { "" } else { ", " };
            match (range.start(), range.end()) {
                (from, to) if from == to => write!(f, "{comma}{from}")?,
                (from, to) => write!(f, "{comma}{from}-{to}")?,
            }
        }
        Ok(())
    }
}

/// Where a record has its facts from.
#[derive(Clone, Debug)]
pub struct SourceRange {
    /// The pack.
    pub pack: Reference,
    /// The part of it.
    pub at: At,
}

/// What came of an item, in the words that the minutes use.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// Heard, with no decision.
    Noted,
    /// Agreed.
    Agreed,
    /// Approved.
    Approved,
    /// Somebody was asked for something.
    Requested,
    /// Passed on to another body.
    Referred,
    /// Put off.
    Deferred,
    /// Turned down.
    Rejected,
    /// Welcomed.
    Welcomed,
    /// Nothing to decide.
    None,
}

impl Outcome {
    /// Whether there was nothing to decide.
    pub fn is_none(self) -> bool {
        self == Outcome::None
    }

    /// The word in front matter, which is also the name of the string that readers see.
    pub fn word(self) -> &'static str {
        match self {
            Outcome::Noted => "noted",
            Outcome::Agreed => "agreed",
            Outcome::Approved => "approved",
            Outcome::Requested => "requested",
            Outcome::Referred => "referred",
            Outcome::Deferred => "deferred",
            Outcome::Rejected => "rejected",
            Outcome::Welcomed => "welcomed",
            Outcome::None => "none",
        }
    }
}

/// One separate thing that was decided.
#[derive(Clone, Debug)]
pub struct Decision {
    /// Its letter or number in the minutes, where these print one.
    pub part: Option<String>,
    /// Its place among the decisions of its minute, from 1.
    pub number: usize,
    /// What was decided, as a sentence.
    pub text: Text,
    /// In the words of the minutes.
    pub outcome: Outcome,
    /// Who must act.
    pub asked: Vec<Reference>,
    /// Why the archive takes it to be these, where the minutes do not name them.
    pub inferred: Option<Text>,
    /// By when.
    pub due: Option<Date>,
    /// Where that is written.
    pub due_span: Option<Span>,
    /// Where the source says so.
    pub at: At,
    /// What the archive knows of it later.
    pub follow_up: Option<FollowUp>,
}

impl Decision {
    /// Its letter or number; its place among the others where the minutes print none.
    pub fn called(&self) -> String {
        self.part.clone().unwrap_or_else(|| self.number.to_string())
    }

    /// The same as it stands in addresses, by which it is told from the others.
    pub fn name(&self) -> String {
        self.called().chars().map(|c| if c.is_alphanumeric() { c } else { '-' }).collect()
    }
}

/// What somebody said at the meeting that they would do, offered, or hoped for. No meeting decided it.
#[derive(Clone, Debug)]
pub struct Undertaking {
    /// Who.
    pub by: Vec<Reference>,
    /// How firmly.
    pub kind: Firmness,
    /// To whom.
    pub to: Vec<Reference>,
    /// Why the archive takes it to be these, where the minutes do not name them.
    pub inferred: Option<Text>,
    /// By when.
    pub due: Option<Date>,
    /// Where that is written.
    pub due_span: Option<Span>,
    /// What, as a sentence.
    pub text: Text,
    /// Where the source says so.
    pub at: At,
    /// What the archive knows of it later.
    pub follow_up: Option<FollowUp>,
    /// Its place among those of its minute, from 1.
    pub number: usize,
}

/// How firmly somebody said that they would do something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Firmness {
    /// They would.
    Promised,
    /// They would if it was wanted.
    Offered,
    /// It was hoped for, or told as to come.
    Expected,
}

impl Firmness {
    /// The word in front matter, which is also the end of the names of the strings that readers see.
    pub fn word(self) -> &'static str {
        match self {
            Firmness::Promised => "promised",
            Firmness::Offered => "offered",
            Firmness::Expected => "expected",
        }
    }
}

/// What was asked or suggested in the discussion without a resolution.
#[derive(Clone, Debug)]
pub struct Suggestion {
    /// The bodies that suggested it, where the minutes name them.
    pub by: Vec<Reference>,
    /// Members of the meeting suggested it.
    pub by_members: bool,
    /// Of whom it was asked.
    pub of: Vec<Reference>,
    /// Why the archive takes it to be these, where the minutes do not name them.
    pub inferred: Option<Text>,
    /// What, as a sentence.
    pub text: Text,
    /// Where the source says so.
    pub at: At,
    /// What the archive knows of it later.
    pub follow_up: Option<FollowUp>,
    /// Its place among those of its minute, from 1.
    pub number: usize,
}

/// What the archive knows later of what was decided, promised or suggested.
#[derive(Clone, Debug)]
pub enum FollowUp {
    /// A later minute or report answers it.
    Answered(Reference),
    /// A later minute or report answers part of it.
    #[allow(missing_docs)]
    Partly { by: Reference, missing: Text },
    /// A later minute or report says when it is to come.
    #[allow(missing_docs)]
    Scheduled { by: Reference, on: Date },
    /// No record of the archive tells it, but a note on what happened later does.
    Elsewhere,
    /// Somebody looked and found nothing. Some later records look like answers, and are none.
    #[allow(missing_docs)]
    NoneFound { looked_at: Vec<Reference> },
}

impl FollowUp {
    /// The word in front matter.
    pub fn word(&self) -> &'static str {
        match self {
            FollowUp::Answered(_) => "answered",
            FollowUp::Partly { .. } => "partly",
            FollowUp::Scheduled { .. } => "scheduled",
            FollowUp::Elsewhere => "elsewhere",
            FollowUp::NoneFound { .. } => "none_found",
        }
    }

    /// The later minute or report.
    pub fn record(&self) -> Option<&Reference> {
        match self {
            FollowUp::Answered(by) | FollowUp::Partly { by, .. } | FollowUp::Scheduled { by, .. } => Some(by),
            FollowUp::Elsewhere | FollowUp::NoneFound { .. } => None,
        }
    }

    /// Later records that look like answers, and are none.
    pub fn looked_at(&self) -> &[Reference] {
        match self {
            FollowUp::NoneFound { looked_at } => looked_at,
            _ => &[],
        }
    }
}

/// What happened after the papers, as a public page tells it. The archive wrote it, and no source proves it.
#[derive(Clone, Debug)]
pub struct Later {
    /// When.
    pub date: Date,
    /// What, in the archive's words.
    pub text: Text,
    /// The part of the decisions of a minute that it belongs to.
    pub part: Option<Text>,
    /// The page that tells it.
    pub source: PublicPage,
}

/// A page on the web that somebody read.
#[derive(Clone, Debug)]
pub struct PublicPage {
    /// Its title.
    pub title: Text,
    /// Who publishes it.
    pub publisher: Text,
    /// Its address.
    pub address: String,
    /// The day on which it was read.
    pub read_on: Date,
}

/// Whether something had happened when the paper was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// It had happened.
    Happened,
    /// It was planned; whether it happened, the paper cannot say.
    Planned,
}

/// A dated thing that a paper tells.
#[derive(Clone, Debug)]
pub struct Event {
    /// When.
    pub date: Date,
    /// Where that is written.
    pub date_span: Span,
    /// What, as a sentence without its date.
    pub text: Text,
    /// Happened or planned.
    pub status: Status,
    /// Where the source says so.
    pub at: At,
}

/// Who wrote a page and who checked it against its source.
#[derive(Clone, Debug)]
pub struct Review {
    /// First draft.
    pub drafted: Drafter,
    /// That somebody checked it.
    pub checked: Option<Checked>,
}

/// That somebody held a page against its source.
#[derive(Clone, Debug)]
pub struct Checked {
    /// The person or the role.
    pub by: String,
    /// When.
    pub on: Date,
    /// Where that is written.
    pub on_span: Span,
}

/// What wrote the first draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Drafter {
    /// A program.
    Software,
    /// A person.
    Person,
}

/// A written form, and the term that it stands for on this page.
#[derive(Clone, Debug)]
pub struct Meaning {
    /// As it is written in the text.
    pub form: String,
    /// The term.
    pub term: Reference,
}

/// What maintainers note about a record.
#[derive(Clone, Debug, Default)]
pub struct Upkeep {
    /// Addresses that it used to have, the first one first. All are of its own kind.
    pub moved_from: Vec<Reference>,
    /// Rules that it is let off.
    pub excuses: Vec<Excuse>,
    /// Mistakes that were mended after it was published.
    pub corrections: Vec<Correction>,
    /// Whose words it quotes.
    pub quotations: Vec<Quotation>,
}

/// Words that a record quotes.
#[derive(Clone, Debug)]
pub struct Quotation {
    /// As they stand between the quotation marks.
    pub words: Text,
    /// Whose they are.
    pub by: Text,
    /// Whether they are real.
    pub kind: Quoted,
    /// Where they stand in the source, if not where the passage is from.
    pub at: Option<At>,
}

/// Whether quoted words are real.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Quoted {
    /// Somebody said or wrote them.
    Real,
    /// The paper imagines that somebody says them.
    Imagined,
    /// They show something and are nobody's.
    Illustration,
    /// How the paper writes: a name or a phrase of its own.
    Wording,
}

impl Quoted {
    /// The word in front matter, which is also the name of the string that readers see.
    pub fn word(self) -> &'static str {
        match self {
            Quoted::Real => "real",
            Quoted::Imagined => "imagined",
            Quoted::Illustration => "illustration",
            Quoted::Wording => "wording",
        }
    }
}

/// One finding that a record is let off, with the reason.
#[derive(Clone, Debug)]
pub struct Excuse {
    /// The code of the diagnostic.
    pub code: Code,
    /// What the diagnostic is about, as it names it: a figure, a word.
    pub of: Text,
    /// Why.
    pub why: Text,
}

/// A mistake that was mended after the record was published.
#[derive(Clone, Debug)]
pub struct Correction {
    /// When.
    pub date: Date,
    /// Where that is written.
    pub date_span: Span,
    /// What was wrong, and what stands there now.
    pub text: Text,
}

/// A text of the front matter that readers see.
#[derive(Clone, Copy, Debug)]
pub struct Saying<'a> {
    /// What it is.
    pub part: Part,
    /// The words.
    pub text: &'a Text,
    /// The part of the source that it is from; the whole of what the record is from, where it names none.
    pub at: Option<&'a At>,
    /// The date that stands beside it, and where it is written.
    pub date: Option<(Date, Span)>,
}

impl<'a> Saying<'a> {
    /// A text without a range of its own.
    pub fn of(part: Part, text: &'a Text) -> Self {
        Saying { part, text, at: None, date: None }
    }

    /// A text from a range of its own.
    pub fn at(part: Part, text: &'a Text, at: &'a At) -> Self {
        Saying { part, text, at: Some(at), date: None }
    }

    /// The same with a date beside it.
    pub fn on(self, date: Option<(Date, Span)>) -> Self {
        Saying { date, ..self }
    }
}

/// What a piece of a record is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Part {
    Title,
    Summary,
    Decision(Outcome),
    /// What was promised or suggested, and not decided.
    Undertaking,
    Ask,
    Event,
    /// The date of an event, or the day by which something is due.
    Date,
    /// What a record is known by, or what it has word for word from its source: its date, the hours of a meeting, who was there,
    /// a title in the source.
    Fact,
    Definition,
    Note,
    /// What happened after the papers: no source proves it.
    Later,
    Heading,
    /// A paragraph.
    Prose,
    /// An item of a list.
    Item,
    /// The number that a point of a list has.
    Number,
    /// A cell of a table.
    Cell,
    /// The caption of a table.
    Caption,
    /// The words of an image.
    Image,
    /// Code, or the data of a chart.
    Code,
}

impl Part {
    /// Whether it is in words that somebody chose for readers: no code, and nothing that only repeats a source.
    pub fn is_worded(self) -> bool {
        !matches!(self, Part::Code | Part::Fact)
    }

    /// Whether it is made of sentences.
    pub fn is_prose(self) -> bool {
        matches!(
            self,
            Part::Summary
                | Part::Decision(_)
                | Part::Undertaking
                | Part::Ask
                | Part::Event
                | Part::Definition
                | Part::Later
                | Part::Prose
                | Part::Item
        )
    }
}

/// Whatever says something to readers in its front matter.
pub trait Says: Sync {
    /// All of it, in the order of the page.
    fn said(&self) -> Vec<Saying<'_>>;
}

/// What a record's front matter says, in the forms that several kinds share. Its types describe what is *written*; they
/// also make the JSON Schema.
pub mod written {
    use super::*;
    use std::collections::BTreeMap;

    /// A text.
    pub type Words = Located<Filled>;
    /// A list of texts.
    pub type List = Option<Vec<Words>>;
    /// The words of `terms:`.
    pub type Meanings = Option<BTreeMap<Filled, Words>>;

    /// `excuses:`
    pub type Excuses = Option<Vec<ExcuseFields>>;
    /// `corrections:`
    pub type Corrections = Option<Vec<CorrectionFields>>;
    /// `quotations:`
    pub type Quotations = Option<Vec<QuotationFields>>;

    /// An entry of `quotations:`
    #[derive(Deserialize, JsonSchema)]
    #[serde(deny_unknown_fields)]
    pub struct QuotationFields {
        /// As they stand between the quotation marks.
        pub words: Words,
        /// Whose they are.
        pub by: Words,
        /// Whether they are real.
        pub kind: Quoted,
        /// Lines or pages, if not those that the passage is from.
        pub at: Option<Words>,
    }

    /// An entry of `excuses:`
    #[derive(Deserialize, JsonSchema)]
    #[serde(deny_unknown_fields)]
    pub struct ExcuseFields {
        /// Code of the diagnostic.
        pub code: Words,
        /// What the diagnostic is about, as it names it.
        pub of: Words,
        /// The reason.
        pub why: Words,
    }

    /// An entry of `corrections:`
    #[derive(Deserialize, JsonSchema)]
    #[serde(deny_unknown_fields)]
    pub struct CorrectionFields {
        /// When the mistake was mended.
        #[schemars(with = "DateText")]
        pub date: Words,
        /// What was wrong, and what stands there now.
        pub text: Words,
    }

    /// `source:`
    #[derive(Deserialize, JsonSchema)]
    #[serde(deny_unknown_fields)]
    pub struct SourceFields {
        /// Id of the pack.
        pub pack: Words,
        /// Lines or pages: "155-276".
        pub at: Words,
    }

    /// An entry of `decisions:`
    #[derive(Deserialize, JsonSchema)]
    #[serde(deny_unknown_fields)]
    pub struct DecisionFields {
        /// The letter or number in the minutes, where these print one.
        pub part: Option<Words>,
        /// What was decided.
        pub text: Words,
        /// In the words of the minutes.
        pub outcome: Outcome,
        /// Organisations that must act.
        pub asked: List,
        /// Why the archive takes it to be these, where the minutes do not name them.
        pub inferred: Option<Words>,
        /// By when.
        #[schemars(with = "Option<DateText>")]
        pub due: Option<Words>,
        /// Lines or pages.
        pub at: Words,
        /// What the archive knows of it later.
        pub follow_up: Option<Located<FollowUpFields>>,
    }

    /// An entry of `undertakings:`
    #[derive(Deserialize, JsonSchema)]
    #[serde(deny_unknown_fields)]
    pub struct UndertakingFields {
        /// Organisations that said so.
        pub by: List,
        /// How firmly.
        pub kind: Firmness,
        /// Organisations to whom they said it.
        pub to: List,
        /// Why the archive takes it to be these, where the minutes do not name them.
        pub inferred: Option<Words>,
        /// By when.
        #[schemars(with = "Option<DateText>")]
        pub due: Option<Words>,
        /// What, as a sentence.
        pub text: Words,
        /// Lines or pages.
        pub at: Words,
        /// What the archive knows of it later.
        pub follow_up: Option<Located<FollowUpFields>>,
    }

    /// An entry of `suggestions:`
    #[derive(Deserialize, JsonSchema)]
    #[serde(deny_unknown_fields)]
    pub struct SuggestionFields {
        /// `members`, or organisations; left out where the minutes do not say.
        pub by: Option<ByFields>,
        /// Organisations of which it was asked.
        pub of: List,
        /// Why the archive takes it to be these, where the minutes do not name them.
        pub inferred: Option<Words>,
        /// What, as a sentence.
        pub text: Words,
        /// Lines or pages.
        pub at: Words,
        /// What the archive knows of it later.
        pub follow_up: Option<Located<FollowUpFields>>,
    }

    /// `by:` of a suggestion.
    #[derive(Deserialize, JsonSchema)]
    #[serde(untagged, expecting = "`members`, or a list of organisations")]
    pub enum ByFields {
        /// Organisations.
        Bodies(Vec<Words>),
        /// The members of the meeting.
        Members(Members),
    }

    /// The word for the members of the meeting.
    #[derive(Deserialize, JsonSchema)]
    #[serde(rename_all = "kebab-case")]
    #[allow(missing_docs)]
    pub enum Members {
        Members,
    }

    /// `follow_up:`, which has one of these states.
    #[derive(Deserialize, JsonSchema)]
    #[serde(deny_unknown_fields)]
    pub struct FollowUpFields {
        /// Id of the minute that answers it; a report is named with its folder: `reports/…`.
        pub answered: Option<Words>,
        /// The same, where it answers part of it.
        pub partly: Option<Words>,
        /// With `partly`: what is still missing.
        pub missing: Option<Words>,
        /// Id of the minute or report that says when it is to come.
        pub scheduled: Option<Words>,
        /// With `scheduled`: when.
        #[serde(rename = "for")]
        #[schemars(with = "Option<DateText>")]
        pub on: Option<Words>,
        /// True where no record tells it, and a note under `later:` does.
        pub elsewhere: Option<bool>,
        /// True where somebody looked and found nothing.
        pub none_found: Option<bool>,
        /// With `none_found`: later minutes and reports that look like answers, and are none.
        pub looked_at: List,
    }

    /// `later:`
    pub type LaterNotes = Option<Vec<LaterFields>>;

    /// An entry of `later:`
    #[derive(Deserialize, JsonSchema)]
    #[serde(deny_unknown_fields)]
    pub struct LaterFields {
        /// When, as exactly as the page says.
        #[schemars(with = "DateText")]
        pub date: Words,
        /// What, in 40 words at most.
        pub text: Words,
        /// In a minute: the part of its decisions that it belongs to.
        pub part: Option<Words>,
        /// The page that tells it.
        pub source: PublicPageFields,
    }

    /// `source:` of an entry of `later:`
    #[derive(Deserialize, JsonSchema)]
    #[serde(deny_unknown_fields)]
    pub struct PublicPageFields {
        /// Its title.
        pub title: Words,
        /// Who publishes it.
        pub publisher: Words,
        /// Its address.
        pub address: Words,
        /// The day on which it was read.
        #[schemars(with = "DateText")]
        pub read_on: Words,
    }

    /// An entry of `events:`
    #[derive(Deserialize, JsonSchema)]
    #[serde(deny_unknown_fields)]
    pub struct EventFields {
        /// When.
        #[schemars(with = "DateText")]
        pub date: Words,
        /// What, without the date.
        pub text: Words,
        /// Happened or planned.
        pub status: Status,
        /// Lines or pages.
        pub at: Words,
    }

    /// `review:`
    #[derive(Deserialize, JsonSchema)]
    #[serde(deny_unknown_fields)]
    pub struct ReviewFields {
        /// What wrote the first draft.
        pub drafted: Drafter,
        /// Who checked it against its source.
        pub checked_by: Option<Words>,
        /// When.
        #[schemars(with = "Option<DateText>")]
        pub checked_on: Option<Words>,
    }
}

/// Turns what is written into what is meant, with a diagnostic for each value that cannot be.
pub struct Reader<'a> {
    /// The file that is read.
    pub file: FileId,
    /// Its text.
    pub source: &'a str,
    /// Where faults go.
    pub diagnostics: &'a mut Diagnostics,
}

impl Reader<'_> {
    /// Whether words in braces stand in the place of a value without which nothing can be made of the record. It is reported.
    fn is_open(&mut self, written: &written::Words) -> bool {
        let found = placeholder(&written.value);
        if let Some(found) = &found {
            let fault = not_filled_in(&written.value[found.clone()], written.span(self.file));
            self.diagnostics.push(Diagnostic { severity: Severity::Error, ..fault });
        }
        found.is_some()
    }

    /// Plain text with typographic quotation marks.
    pub fn text(&mut self, written: written::Words) -> Text {
        let span = written.span(self.file);
        let text = self.whole(written);
        if let Some(found) = placeholder(&text) {
            self.diagnostics.push(not_filled_in(&text[found], span));
        }
        Text { span, text: markdown::smart(&text) }
    }

    /// A text with what a remark would take away from it, which is a fault.
    fn whole(&mut self, written: written::Words) -> String {
        let value = self.source.get(written.range.clone()).unwrap_or_default().trim_end();
        if value.starts_with(['"', '\'', '|', '>']) {
            return written.value.into();
        }
        let end = written.range.start + value.len();
        let rest = self.source.get(end..).and_then(|rest| rest.lines().next()).unwrap_or_default();
        if rest.starts_with(' ') && rest.trim_start().starts_with('#') {
            let lost = rest.trim();
            let start = end + rest.len() - rest.trim_start().len();
            self.unquoted(
                Span::new(self.file, start..start + lost.len()),
                &format!("`{lost}` would be lost"),
                "in a text without quotation marks, a hash begins a remark",
            );
            return format!("{} {lost}", written.value);
        }
        let is_half_open = value.ends_with('"') && value.matches('"').count() == 1;
        if is_half_open && !value.trim_end_matches('"').ends_with(|c: char| c.is_ascii_digit()) {
            let label = "a text that ends with a quotation mark begins with one";
            self.unquoted(written.span(self.file), "an opening quotation mark is missing", label);
            return value.trim_end_matches('"').to_owned();
        }
        written.value.into()
    }

    fn unquoted(&mut self, span: Span, message: &str, label: &str) {
        let help = "Put quotation marks round the whole text, from its first word to its last.";
        self.diagnostics.push(Diagnostic::error(Code::UnquotedText, message).at(span, label).help(help));
    }

    /// A text as it is written, to be looked up in the source, and its place; nothing where the field was left out.
    pub fn as_written<'w>(&self, written: impl IntoIterator<Item = &'w written::Words>) -> Vec<Text> {
        let text = |words: &written::Words| Text { text: words.value.to_string(), span: words.span(self.file) };
        written.into_iter().map(text).collect()
    }

    /// A text without its place.
    pub fn words(&mut self, written: Option<written::Words>) -> Option<String> {
        written.map(|words| self.text(words).text)
    }

    /// A list of plain texts.
    pub fn list(&mut self, written: written::List) -> Vec<Text> {
        let mut list: Vec<Text> = written.into_iter().flatten().map(|words| self.text(words)).collect();
        list.shrink_to_fit();
        list
    }

    /// A date, and how it is looked up in a source.
    pub fn dated(&mut self, written: written::Words) -> Option<(Date, Text)> {
        let span = written.span(self.file);
        self.date(written).map(|date| (date, Text { text: date.to_string(), span }))
    }

    /// A date.
    pub fn date(&mut self, written: written::Words) -> Option<Date> {
        if self.is_open(&written) {
            return None;
        }
        let date = Date::parse(&written.value);
        date.map_err(|fault| {
            let diagnostic = Diagnostic::error(Code::BadDate, format!("`{}` cannot be read as a date", written.value))
                .at(written.span(self.file), fault)
                .help("Write 2020, 2020-03, 2020-03-18, 2019/20 or `spring 2020`: only as exact as the source.");
            self.diagnostics.push(diagnostic);
        })
        .ok()
    }

    /// A day on which somebody did something for the archive, and knows when.
    pub fn day(&mut self, written: written::Words) -> Option<Date> {
        let (span, words) = (written.span(self.file), written.value.to_string());
        let date = self.date(written)?;
        if let Date::Day(_) = date {
            return Some(date);
        }
        self.diagnostics.push(
            Diagnostic::error(Code::BadDate, format!("`{words}` is no day"))
                .at(span, "the day on which somebody looked is expected")
                .help("Write year, month and day, as in 2020-03-18."),
        );
        None
    }

    /// A date that may be left out; `None` outside stands for a faulty one.
    pub fn optional_date(&mut self, written: Option<written::Words>) -> Option<Option<Date>> {
        written.map_or(Some(None), |written| self.date(written).map(Some))
    }

    /// A web or mail address: the one way in which any field gets one that readers can follow.
    pub fn address(&mut self, written: written::Words, wanted: Wanted) -> Option<String> {
        let address = web::read(&written.value, wanted);
        address
            .map_err(|web::Fault { label, help }| {
                let message = format!("`{}` cannot be followed as an address", name::seen(&written.value));
                let place = written.span(self.file);
                self.diagnostics.push(Diagnostic::error(Code::BadAddress, message).at(place, label).help(help));
            })
            .ok()
    }

    /// An address that may be left out; `None` outside stands for a faulty one.
    pub fn optional_address(&mut self, written: Option<written::Words>, wanted: Wanted) -> Option<Option<String>> {
        written.map_or(Some(None), |written| self.address(written, wanted).map(Some))
    }

    /// The number of a minute, without a word that says that it is one.
    pub fn number(&mut self, written: &written::Words) -> Option<Number> {
        if self.is_open(written) {
            return None;
        }
        let counted = without_word(&written.value);
        let number = Number::parse(counted.unwrap_or(&written.value));
        if number.is_none() || counted.is_some() {
            let help = match (&number, counted) {
                (Some(number), Some(_)) => format!("Write the number alone: `{number}`."),
                _ => "Write it as the paper has it, such as 128, 28/25, 5a or 7.1.".to_owned(),
            };
            self.diagnostics.push(
                Diagnostic::error(Code::WrongType, format!("`{}` is not the number of a minute", written.value))
                    .at(written.span(self.file), "a number is expected")
                    .help(help),
            );
        }
        number.filter(|_| counted.is_none())
    }

    /// Lines or pages.
    pub fn at(&mut self, written: &written::Words) -> Option<At> {
        if self.is_open(written) {
            return None;
        }
        let at = At::parse(&written.value);
        if at.is_none() {
            let diagnostic =
                Diagnostic::error(Code::BadRange, format!("`{}` is not a range of lines or pages", written.value))
                    .at(written.span(self.file), "a range is expected")
                    .help(At::instead(&written.value, "\"", "\""));
            self.diagnostics.push(diagnostic);
        }
        at.map(|at| At { span: Some(written.span(self.file)), ..at })
    }

    /// The id of a record of `kind`. What can be no id names no record, which is told where all names are known.
    pub fn reference(&mut self, kind: Kind, written: written::Words) -> Option<Reference> {
        if self.is_open(&written) {
            return None;
        }
        let span = written.span(self.file);
        // A person copies addresses out of the address bar or the file list: both are understood.
        let text = written.value.trim_start_matches('/').trim_end_matches(".md");
        let id = text.strip_prefix(kind.folder()).and_then(|rest| rest.strip_prefix('/')).unwrap_or(text);
        Some(Reference { address: Address { kind, id: Id::new(id) }, span })
    }

    /// A reference that may be left out.
    pub fn optional_reference(&mut self, kind: Kind, written: Option<written::Words>) -> Option<Option<Reference>> {
        written.map_or(Some(None), |written| self.reference(kind, written).map(Some))
    }

    /// A list of references, each read even when one before it is faulty.
    pub fn references(&mut self, kind: Kind, written: written::List) -> Option<Vec<Reference>> {
        self.each(written, |reader, id| reader.reference(kind, id))
    }

    /// Reads every entry of a list, so that all its faults are told; nothing where there was one.
    pub fn each<W, T>(&mut self, written: Option<Vec<W>>, read: impl Fn(&mut Self, W) -> Option<T>) -> Option<Vec<T>> {
        let all: Vec<Option<T>> = written.into_iter().flatten().map(|entry| read(self, entry)).collect();
        let mut all: Option<Vec<T>> = all.into_iter().collect();
        // Lists of records are short, many, and kept to the end.
        if let Some(all) = &mut all {
            all.shrink_to_fit();
        }
        all
    }

    /// `source:`
    pub fn source(&mut self, written: written::SourceFields) -> Option<SourceRange> {
        let written::SourceFields { pack, at } = written;
        let (pack, at) = (self.reference(Kind::Pack, pack), self.at(&at));
        Some(SourceRange { pack: pack?, at: at? })
    }

    /// An entry of `events:`
    pub fn event(&mut self, written: written::EventFields) -> Option<Event> {
        let written::EventFields { date, text, status, at } = written;
        let date_span = date.span(self.file);
        let (date, at) = (self.date(date), self.at(&at));
        Some(Event { date: date?, date_span, text: self.text(text), status, at: at? })
    }

    /// `decisions:`
    pub fn decisions(&mut self, written: Option<Vec<written::DecisionFields>>) -> Option<Vec<Decision>> {
        let mut decisions = self.each(written, Self::decision)?;
        decisions.iter_mut().zip(1..).for_each(|(decision, number)| decision.number = number);
        Some(decisions)
    }

    fn decision(&mut self, written: written::DecisionFields) -> Option<Decision> {
        let written::DecisionFields { part, text, outcome, asked, inferred, due, at, follow_up } = written;
        let asked = self.references(Kind::Organisation, asked);
        let due_span = due.as_ref().map(|due| due.span(self.file));
        let due = self.optional_date(due);
        let at = self.at(&at);
        let follow_up = self.optional_follow_up(follow_up);
        Some(Decision {
            part: part.map_or(Some(None), |part| self.part(part).map(Some))?,
            number: 0,
            text: self.text(text),
            outcome,
            asked: asked?,
            inferred: inferred.map(|why| self.text(why)),
            due: due?,
            due_span,
            at: at?,
            follow_up: follow_up?,
        })
    }

    /// `undertakings:`
    pub fn undertakings(&mut self, written: Option<Vec<written::UndertakingFields>>) -> Option<Vec<Undertaking>> {
        let mut undertakings = self.each(written, Self::undertaking)?;
        undertakings.iter_mut().zip(1..).for_each(|(undertaking, number)| undertaking.number = number);
        Some(undertakings)
    }

    fn undertaking(&mut self, written: written::UndertakingFields) -> Option<Undertaking> {
        let written::UndertakingFields { by, kind, to, inferred, due, text, at, follow_up } = written;
        let (by, to) = (self.references(Kind::Organisation, by), self.references(Kind::Organisation, to));
        let due_span = due.as_ref().map(|due| due.span(self.file));
        let due = self.optional_date(due);
        let at = self.at(&at);
        let follow_up = self.optional_follow_up(follow_up);
        Some(Undertaking {
            by: by?,
            kind,
            to: to?,
            inferred: inferred.map(|why| self.text(why)),
            due: due?,
            due_span,
            text: self.text(text),
            at: at?,
            follow_up: follow_up?,
            number: 0,
        })
    }

    /// `suggestions:`
    pub fn suggestions(&mut self, written: Option<Vec<written::SuggestionFields>>) -> Option<Vec<Suggestion>> {
        let mut suggestions = self.each(written, Self::suggestion)?;
        suggestions.iter_mut().zip(1..).for_each(|(suggestion, number)| suggestion.number = number);
        Some(suggestions)
    }

    fn suggestion(&mut self, written: written::SuggestionFields) -> Option<Suggestion> {
        let written::SuggestionFields { by, of, inferred, text, at, follow_up } = written;
        let by_members = matches!(by, Some(written::ByFields::Members(_)));
        let bodies = match by {
            Some(written::ByFields::Bodies(bodies)) => Some(bodies),
            _ => None,
        };
        let (by, of) = (self.references(Kind::Organisation, bodies), self.references(Kind::Organisation, of));
        let at = self.at(&at);
        let follow_up = self.optional_follow_up(follow_up);
        Some(Suggestion {
            by: by?,
            by_members,
            of: of?,
            inferred: inferred.map(|why| self.text(why)),
            text: self.text(text),
            at: at?,
            follow_up: follow_up?,
            number: 0,
        })
    }

    fn optional_follow_up(&mut self, written: Option<Located<written::FollowUpFields>>) -> Option<Option<FollowUp>> {
        written.map_or(Some(None), |written| self.follow_up(written).map(Some))
    }

    /// The letter or number of a decision, which pages show in brackets of their own.
    fn part(&mut self, written: written::Words) -> Option<String> {
        let span = written.span(self.file);
        let part = written.value.to_string();
        let name = part.trim_matches(|c: char| !c.is_alphanumeric());
        if name == part {
            return Some(part);
        }
        let help = match name {
            "" => "Write the letter or number that the minutes have, as in `part: a`.".to_owned(),
            name => format!("Write `part: {name}`."),
        };
        self.diagnostics.push(
            Diagnostic::error(Code::WrongType, format!("`{part}` is more than the letter or number of a decision"))
                .at(span, "the brackets round it are those of the page")
                .help(help),
        );
        None
    }

    fn follow_up(&mut self, written: Located<written::FollowUpFields>) -> Option<FollowUp> {
        let span = written.span(self.file);
        let written::FollowUpFields { answered, partly, missing, scheduled, on, elsewhere, none_found, looked_at } =
            written.value;
        match (answered, partly, missing, scheduled, on, elsewhere, none_found, looked_at) {
            (Some(by), None, None, None, None, None, None, None) => self.answering(by).map(FollowUp::Answered),
            (None, Some(by), Some(missing), None, None, None, None, None) => {
                let missing = self.text(missing);
                self.answering(by).map(|by| FollowUp::Partly { by, missing })
            }
            (None, None, None, Some(by), Some(on), None, None, None) => {
                let (by, on) = (self.answering(by), self.date(on));
                Some(FollowUp::Scheduled { by: by?, on: on? })
            }
            (None, None, None, None, None, Some(true), None, None) => Some(FollowUp::Elsewhere),
            (None, None, None, None, None, None, Some(true), looked_at) => {
                self.each(looked_at, Self::answering).map(|looked_at| FollowUp::NoneFound { looked_at })
            }
            _ => {
                self.contradiction(
                    span,
                    "`follow_up` has one state",
                    "Write one of these: {answered: ID}, {partly: ID, missing: \"…\"}, {scheduled: ID, for: DATE}, {elsewhere: true}, \
                     {none_found: true}.",
                );
                None
            }
        }
    }

    /// The minute that deals with what was asked for, or the report, which is named with its folder.
    fn answering(&mut self, written: written::Words) -> Option<Reference> {
        self.reference(answering(&written.value), written)
    }

    /// `later:`
    pub fn later(&mut self, written: written::LaterNotes) -> Option<Vec<Later>> {
        self.each(written, Self::later_note)
    }

    fn later_note(&mut self, written: written::LaterFields) -> Option<Later> {
        let written::LaterFields { date, text, part, source } = written;
        let written::PublicPageFields { title, publisher, address, read_on } = source;
        let (date, read_on) = (self.date(date), self.date(read_on));
        let address = self.address(address, Wanted::Page);
        let source = PublicPage {
            title: self.text(title),
            publisher: self.text(publisher),
            address: address?,
            read_on: read_on?,
        };
        Some(Later { date: date?, text: self.text(text), part: part.map(|part| self.text(part)), source })
    }

    /// `review:`
    pub fn review(&mut self, written: Located<written::ReviewFields>) -> Option<Review> {
        let span = written.span(self.file);
        let written::ReviewFields { drafted, checked_by, checked_on } = written.value;
        let checked = match (checked_by, checked_on) {
            (Some(by), Some(on)) => {
                let on_span = on.span(self.file);
                Some(Checked { by: self.text(by).text, on: self.day(on)?, on_span })
            }
            (None, None) => None,
            _ => {
                self.contradiction(
                    span,
                    "`checked_by` and `checked_on` belong together",
                    "Give both: who checked the page, and on which day.",
                );
                return None;
            }
        };
        Some(Review { drafted, checked })
    }

    /// `moved_from:`, `excuses:`, `corrections:` and `quotations:`
    pub fn upkeep(
        &mut self,
        kind: Kind,
        moved_from: written::List,
        excuses: written::Excuses,
        corrections: written::Corrections,
        quotations: written::Quotations,
    ) -> Option<Upkeep> {
        let moved_from = self.references(kind, moved_from);
        let excuses = self.each(excuses, Self::excuse);
        let corrections = self.each(corrections, Self::correction);
        let quotations = self.each(quotations, Self::quotation);
        Some(Upkeep { moved_from: moved_from?, excuses: excuses?, corrections: corrections?, quotations: quotations? })
    }

    fn quotation(&mut self, written: written::QuotationFields) -> Option<Quotation> {
        let written::QuotationFields { words, by, kind, at } = written;
        let at = at.map_or(Some(None), |at| self.at(&at).map(Some))?;
        Some(Quotation { words: self.text(words), by: self.text(by), kind, at })
    }

    fn excuse(&mut self, written: written::ExcuseFields) -> Option<Excuse> {
        let written::ExcuseFields { code, of, why } = written;
        let known = code.value.parse().ok().filter(|code: &Code| code.can_be_excused());
        if known.is_none() {
            let codes = Code::ALL.iter().filter(|code| code.can_be_excused());
            let codes: Vec<&str> = codes.map(|code| code.as_str()).collect();
            self.diagnostics.push(
                Diagnostic::error(
                    Code::UnknownValue,
                    format!("`{}` is nothing that a record can be let off", code.value),
                )
                .at(code.span(self.file), "the name of a rule is expected, as it stands in brackets behind `error`")
                .help(format!("One of these is expected: {}.", codes.join(", "))),
            );
        }
        Some(Excuse { code: known?, of: self.text(of), why: self.text(why) })
    }

    fn correction(&mut self, written: written::CorrectionFields) -> Option<Correction> {
        let written::CorrectionFields { date, text } = written;
        let date_span = date.span(self.file);
        Some(Correction { date: self.date(date)?, date_span, text: self.text(text) })
    }

    /// `terms:`
    pub fn meanings(&mut self, written: written::Meanings) -> Option<Vec<Meaning>> {
        let pairs = written.map(|map| map.into_iter().collect());
        self.each(pairs, |reader, (form, term)| {
            reader.reference(Kind::Term, term).map(|term| Meaning { form: form.into(), term })
        })
    }

    /// Two fields that exclude or need each other.
    pub fn contradiction(&mut self, span: Span, message: &str, help: &str) {
        self.diagnostics.push(Diagnostic::error(Code::Contradiction, message).at(span, "here").help(help));
    }
}

/// Words that stand where somebody is to put their own.
pub fn not_filled_in(words: &str, span: Span) -> Diagnostic {
    Diagnostic::warning(Code::NotFilledIn, "this has not been filled in")
        .at(span, format!("`{words}` stands in its place"))
        .help("Put your own words there, without the braces. Take the line or the section away where you need none.")
}

/// What follows the word for a number: `42` of `Minute 42`.
fn without_word(number: &str) -> Option<&str> {
    const WORDS: [&str; 6] = ["minute", "item", "number", "no", "no.", "nr"];
    let (word, rest) = number.split_once(' ')?;
    WORDS.iter().any(|known| word.eq_ignore_ascii_case(known)).then(|| rest.trim())
}

/// The kind of record that deals with what was asked for: a minute, unless a report is named with its folder.
fn answering(id: &str) -> Kind {
    let is_report =
        id.trim_start_matches('/').strip_prefix(Kind::Report.folder()).is_some_and(|rest| rest.starts_with('/'));
    if is_report { Kind::Report } else { Kind::Minute }
}
