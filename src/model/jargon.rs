//! `jargon.yaml`: the words for which this archive wants plainer ones.

use schemars::JsonSchema;
use serde::Deserialize;

use super::values::Reader;
use super::values::written::Words;
use crate::reading;

/// What can be written: a list.
#[derive(Deserialize, JsonSchema)]
#[schemars(title = "jargon")]
pub struct Fields(Vec<WordFields>);

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct WordFields {
    /// As it stands in a paper.
    word: Words,
    /// Its other forms.
    #[serde(default)]
    forms: Vec<Words>,
    /// What to write instead.
    say: Words,
    /// Phrases in which it is right.
    #[serde(default)]
    unless: Vec<Words>,
    /// When the plainer word does not fit; for whoever reads the list.
    #[allow(dead_code)]
    note: Option<Words>,
}

impl Fields {
    /// The words, as the rule wants them.
    pub(super) fn entries(self, reader: &mut Reader) -> Vec<reading::Entry> {
        self.0.into_iter().map(|written| entry(reader, written)).collect()
    }
}

fn entry(reader: &mut Reader, written: WordFields) -> reading::Entry {
    let WordFields { word, forms, say, unless, note: _ } = written;
    let mut plain = |words: Vec<Words>| reader.list(Some(words)).into_iter().map(|text| text.text).collect();
    let forms = plain([word].into_iter().chain(forms).collect());
    let unless = plain(unless);
    reading::Entry { forms, say: reader.text(say).text, unless }
}
