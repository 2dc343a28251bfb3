//! Words of health and council papers that have plainer ones.

use std::ops::Range;

use aho_corasick::BuildError;

use super::phrases::{Phrases, in_compound};
use crate::fold::Folded;

/// A word of the list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    /// Its forms as they stand in a text, in any letters: "commission", "commissioned".
    pub forms: Vec<String>,
    /// What to write instead.
    pub say: String,
    /// Phrases in which it is right: "Care Quality Commission".
    pub unless: Vec<String>,
}

/// A list of words with plainer ones, ready to scan with.
#[derive(Clone, Debug)]
pub struct Jargon {
    entries: Vec<Entry>,
    /// The entry that each pattern belongs to; `None` for a phrase in which a word is right.
    patterns: Vec<Option<usize>>,
    phrases: Phrases,
}

/// A word that has a plainer one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundJargon<'a> {
    /// Its bytes.
    pub range: Range<usize>,
    /// The entry of the list that it belongs to.
    pub entry: &'a Entry,
}

impl Jargon {
    /// Makes the list ready. Of two entries with the same form the first holds.
    ///
    /// # Errors
    /// Where the list is larger than the search can hold: some hundred million letters.
    pub fn new(entries: Vec<Entry>) -> Result<Self, BuildError> {
        let phrases = entries.iter().flat_map(|entry| &entry.unless).map(|phrase| (phrase, None));
        let forms = entries
            .iter()
            .enumerate()
            .flat_map(|(index, entry)| entry.forms.iter().map(move |form| (form, Some(index))));
        let (written, patterns): (Vec<&String>, Vec<Option<usize>>) = phrases.chain(forms).unzip();
        let phrases = Phrases::new(&written, in_compound)?;
        Ok(Jargon { entries, patterns, phrases })
    }

    /// The words of `text` that the list holds: whole words, the longest form first.
    ///
    /// A phrase of `unless` hides every word within it, of whichever entry. A word that is explained where it stands is
    /// left: `triaged (sorted by need)`, `acute means…`, `elective, or planned`.
    pub fn find<'a>(&'a self, text: &'a str) -> impl Iterator<Item = FoundJargon<'a>> + 'a {
        let folded = Folded::of(text);
        let found: Vec<_> = self
            .phrases
            .find(&folded)
            .filter(|(_, range)| !is_explained(&folded[range.end..]))
            .map(|(pattern, range)| (pattern, folded.source(range)))
            .collect();
        found
            .into_iter()
            .filter_map(|(pattern, range)| Some(FoundJargon { range, entry: &self.entries[self.patterns[pattern]?] }))
    }
}

/// Whether the text goes on to say what the word means. An abbreviation in brackets says nothing.
fn is_explained(rest: &str) -> bool {
    let in_brackets = rest.strip_prefix(" (").is_some_and(|rest| rest.starts_with(|c: char| c.is_lowercase()));
    in_brackets || rest.starts_with(" means ") || rest.starts_with(", or ")
}
