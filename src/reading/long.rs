//! Sentences with more words than a reader can hold.

use std::ops::Range;

use super::{sentences, words};

/// A sentence that is too long.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LongSentence {
    /// Its bytes.
    pub range: Range<usize>,
    /// How many words it has, names too: a reader must hold them all.
    pub words: usize,
}

/// The sentences of `text` with more than `most` words.
pub fn long_sentences(text: &str, most: usize) -> impl Iterator<Item = LongSentence> + '_ {
    sentences(text)
        .map(|range| LongSentence { words: words(&text[range.clone()]).count(), range })
        .filter(move |sentence| sentence.words > most)
}
