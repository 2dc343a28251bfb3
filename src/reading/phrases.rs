//! Finds whole words and phrases of a list in one pass.

use std::ops::Range;

use aho_corasick::{AhoCorasick, BuildError, Input, MatchKind};

/// A list of phrases, ready to scan with.
#[derive(Clone, Debug)]
pub struct Phrases {
    automaton: AhoCorasick,
}

impl Phrases {
    /// Makes the list ready. Large and small letters are the same.
    ///
    /// # Errors
    /// Where the list is larger than the search can hold: some hundred million letters.
    pub fn new<P: AsRef<[u8]>>(phrases: impl IntoIterator<Item = P>) -> Result<Self, BuildError> {
        let automaton = AhoCorasick::builder()
            .match_kind(MatchKind::LeftmostLongest)
            .ascii_case_insensitive(true)
            .build(phrases)?;
        Ok(Phrases { automaton })
    }

    /// The phrases that `text` holds, the longest first, each with its place in the list.
    pub fn find<'a>(&'a self, text: &'a str) -> impl Iterator<Item = (usize, Range<usize>)> + 'a {
        let mut at = 0;
        std::iter::from_fn(move || {
            while let Some(found) = self.automaton.find(Input::new(text).range(at..)) {
                let range = found.range();
                let whole = is_whole(text, &range);
                // An empty phrase is found everywhere, and would be found at the same place for ever.
                at = if whole && !range.is_empty() { range.end } else { range.start + 1 };
                if whole {
                    return Some((found.pattern().as_usize(), range));
                }
            }
            None
        })
    }
}

/// Whether no letter, figure or hyphen touches the range.
fn is_whole(text: &str, range: &Range<usize>) -> bool {
    let joins = |next: Option<char>| next.is_some_and(|next| next.is_alphanumeric() || next == '-');
    !joins(text[..range.start].chars().next_back()) && !joins(text[range.end..].chars().next())
}
