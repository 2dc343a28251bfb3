//! `jargon.yaml`: the words for which this archive wants plainer ones.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::reading;

/// What can be written: a list.
#[derive(Deserialize, JsonSchema)]
#[schemars(title = "jargon")]
pub struct Fields(Vec<WordFields>);

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct WordFields {
    /// As it stands in a paper.
    word: String,
    /// Its other forms.
    #[serde(default)]
    forms: Vec<String>,
    /// What to write instead.
    say: String,
    /// Phrases in which it is right.
    #[serde(default)]
    unless: Vec<String>,
    /// When the plainer word does not fit; for whoever reads the list.
    #[allow(dead_code)]
    note: Option<String>,
}

impl Fields {
    /// The words, as the rule wants them.
    pub(super) fn entries(self) -> Vec<reading::Entry> {
        let entry = |WordFields { word, forms, say, unless, note: _ }: WordFields| reading::Entry {
            forms: [word].into_iter().chain(forms).collect(),
            say,
            unless,
        };
        self.0.into_iter().map(entry).collect()
    }
}
