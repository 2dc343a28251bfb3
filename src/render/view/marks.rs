//! Dates, and words that are marked.

use serde::Serialize;

use super::pieces::Pieces;
use crate::model::date::Date;
use crate::model::values::Outcome;

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

impl Pieces<'_> {
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

    pub(super) fn status(&self, name: &'static str, string: &str) -> Tag {
        Tag { group: "status", name, text: self.cx.strings.word(string).to_owned() }
    }
}
