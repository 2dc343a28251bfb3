//! `accessibility.yaml`: what the tests of the built archive found out, criterion by criterion. `tests/run --record` writes it.

use schemars::JsonSchema;
use serde::Deserialize;

use super::date::Date;
use super::front_matter::Filled;
use super::values::Reader;
use super::values::written::Words;
use crate::source::Span;

/// What can be written.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "accessibility")]
pub struct Fields {
    /// The day of the tests.
    tested_on: Words,
    browser: Tool,
    tools: Vec<Tool>,
    pages: Pages,
    criteria: Vec<Criterion>,
}

/// A program that tested.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Tool {
    /// Its name.
    pub name: Filled,
    /// Its version.
    pub version: Filled,
}

/// How many pages were looked at.
#[derive(Clone, Copy, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Pages {
    /// Those in the browser.
    pub looked_at: usize,
    /// All that there were.
    pub of: usize,
}

/// What is known of one success criterion of WCAG 2.2.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Criterion {
    /// 1.4.3
    pub id: Filled,
    /// Its name.
    pub name: Filled,
    /// A, AA or AAA.
    pub level: Level,
    /// What was found.
    pub result: Outcome,
    /// What showed it, as statements.
    #[serde(default)]
    pub by: Vec<Filled>,
    /// Why it does not apply, or what a person must do.
    pub why: Option<Filled>,
}

/// A level of conformance.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[allow(missing_docs)]
pub enum Level {
    A,
    AA,
    AAA,
}

/// What was found of a criterion.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// Every test of it passed.
    Passed,
    /// The archive has nothing that it speaks of.
    NotApplicable,
    /// Programs cannot decide it.
    Person,
}

impl Level {
    /// As it is written.
    pub fn name(self) -> &'static str {
        match self {
            Level::A => "A",
            Level::AA => "AA",
            Level::AAA => "AAA",
        }
    }
}

impl Outcome {
    /// For the strings.
    pub fn word(self) -> &'static str {
        match self {
            Outcome::Passed => "passed",
            Outcome::NotApplicable => "not_applicable",
            Outcome::Person => "person",
        }
    }
}

/// The results of the tests.
#[derive(Clone, Debug)]
pub struct Accessibility {
    /// The day of the tests.
    pub tested_on: Date,
    /// Where it is written.
    pub tested_span: Span,
    /// The browser.
    pub browser: Tool,
    /// The other programs.
    pub tools: Vec<Tool>,
    /// How many pages were looked at.
    pub pages: Pages,
    /// Every criterion, in order.
    pub criteria: Vec<Criterion>,
}

impl Accessibility {
    pub(super) fn from_fields(fields: Fields, reader: &mut Reader) -> Option<Self> {
        let Fields { tested_on, browser, tools, pages, criteria } = fields;
        let tested_span = tested_on.span(reader.file);
        Some(Accessibility { tested_on: reader.date(tested_on)?, tested_span, browser, tools, pages, criteria })
    }
}
