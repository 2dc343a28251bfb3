//! Finds whole words and phrases of a list in one pass. The door to the automaton.

use std::collections::BTreeMap;
use std::ops::Range;

use aho_corasick::{AhoCorasick, AhoCorasickKind, BuildError, Input, MatchKind};

use super::alone::stands_alone;
use crate::fold::{self, Folded};

/// A list of phrases, ready to scan with. They are compared as [`Folded`] texts, in capitals or in small letters.
#[derive(Clone, Debug)]
pub struct Phrases {
    automaton: AhoCorasick,
    /// The phrases in the order of the automaton.
    phrases: Vec<Phrase>,
    joins: fn(char) -> bool,
}

#[derive(Clone, Copy, Debug)]
struct Phrase {
    /// Its place in the list.
    place: usize,
    length: usize,
    /// The longest other phrase with which it begins.
    shorter: Option<usize>,
}

impl Phrases {
    /// Makes the list ready. Phrases without a sign are passed over; of two that are the same the first holds. `joins` tells
    /// which signs make one word with those beside them: a phrase is found where none stands on either side, and it is no part of a
    /// number or an address.
    ///
    /// # Errors
    /// Where the list is larger than the search can hold: some hundred million letters.
    pub fn new<P: AsRef<str>>(
        phrases: impl IntoIterator<Item = P>,
        joins: fn(char) -> bool,
    ) -> Result<Self, BuildError> {
        let mut places: BTreeMap<String, usize> = BTreeMap::new();
        for (place, phrase) in phrases.into_iter().enumerate() {
            let key = fold::key(phrase.as_ref());
            if !key.is_empty() {
                places.entry(key).or_insert(place);
            }
        }
        let automaton = AhoCorasick::builder()
            .match_kind(MatchKind::LeftmostLongest)
            // The other kind, which is chosen for few phrases, is made in the square of the length of the longest.
            .kind(Some(AhoCorasickKind::ContiguousNFA))
            .ascii_case_insensitive(true)
            .build(places.keys())?;
        Ok(Phrases { automaton, phrases: with_shorter(&places), joins })
    }

    /// The phrases that a text holds, the longest first, each with its place in the list and its bytes in the folded text.
    pub fn find<'a>(&'a self, text: &'a Folded) -> impl Iterator<Item = (usize, Range<usize>)> + 'a {
        let mut at = 0;
        std::iter::from_fn(move || {
            let (place, range) = self.next(text, at, |_, _| true)?;
            at = range.end;
            Some((place, range))
        })
    }

    /// The first phrase from `at` on that is meant where it stands: of those that begin at one place the longest, and where that is
    /// not meant, or is not whole, the next shorter one.
    pub fn next(
        &self,
        text: &Folded,
        mut at: usize,
        mut is_meant: impl FnMut(usize, &Range<usize>) -> bool,
    ) -> Option<(usize, Range<usize>)> {
        while let Some(found) = self.automaton.find(Input::new(&**text).range(at..)) {
            let start = found.start();
            let mut phrase = Some(found.pattern().as_usize()).filter(|_| self.begins_word(text, start));
            while let Some(Phrase { place, length, shorter }) = phrase.map(|phrase| self.phrases[phrase]) {
                let range = start..start + length;
                if self.ends_word(text, range.end) && stands_alone(text, &range) && is_meant(place, &range) {
                    return Some((place, range));
                }
                phrase = shorter;
            }
            at = self.next_word(text, start);
        }
        None
    }

    fn begins_word(&self, text: &str, at: usize) -> bool {
        !text[..at].chars().next_back().is_some_and(self.joins)
    }

    fn ends_word(&self, text: &str, at: usize) -> bool {
        !text[at..].chars().next().is_some_and(self.joins)
    }

    /// The next place after `at` at which a word may begin.
    fn next_word(&self, text: &str, at: usize) -> usize {
        let mut rest = text[at..].char_indices().skip_while(|(_, sign)| (self.joins)(*sign));
        rest.next().map_or(text.len(), |(length, sign)| at + length + sign.len_utf8())
    }
}

/// Whether a sign makes one word with those beside it where a compound with hyphens is one.
pub fn in_compound(sign: char) -> bool {
    fold::joins(sign) || fold::is_hyphen(sign)
}

/// The phrases in their order, in which each comes after all with which it begins.
fn with_shorter(places: &BTreeMap<String, usize>) -> Vec<Phrase> {
    let keys: Vec<&String> = places.keys().collect();
    let mut phrases = Vec::with_capacity(keys.len());
    let mut begun: Vec<usize> = Vec::new();
    for (at, (key, place)) in places.iter().enumerate() {
        while begun.last().is_some_and(|last| !key.starts_with(keys[*last])) {
            begun.pop();
        }
        phrases.push(Phrase { place: *place, length: key.len(), shorter: begun.last().copied() });
        begun.push(at);
    }
    phrases
}

#[cfg(test)]
mod tests {
    use super::Phrases;
    use crate::fold::{Folded, joins};

    fn found(phrases: &[&str], text: &str) -> Vec<String> {
        let phrases = Phrases::new(phrases, joins).expect("a short list");
        let folded = Folded::of(text);
        phrases.find(&folded).map(|(_, range)| text[folded.source(range)].to_owned()).collect()
    }

    #[test]
    fn where_the_longest_phrase_is_not_whole_the_next_shorter_one_is_found() {
        let phrases = ["PPG", "PPG network", "PPG network of", "work"];
        assert_eq!(found(&phrases, "the PPG networking, a PPG network or"), ["PPG", "PPG network"]);
        assert_eq!(found(&phrases, "xPPG network work"), ["work"]);
    }

    #[test]
    fn an_empty_phrase_is_passed_over_and_a_space_at_the_end_does_not_count() {
        assert_eq!(found(&["", " ", "\u{ad}", "small thing "], "It is a small thing"), ["small thing"]);
        assert_eq!(found(&[""], "It is"), Vec::<String>::new());
    }

    #[test]
    fn phrases_within_each_other_are_looked_through_once_each() {
        let phrases: Vec<String> = (1..=300).map(|length| vec!["a"; length].join(" ")).collect();
        let phrases = Phrases::new(phrases, joins).expect("a short list");
        let text = "a ".repeat(30_000);
        let folded = Folded::of(&text);
        let mut tried = 0;
        assert!(
            phrases
                .next(&folded, 0, |_, _| {
                    tried += 1;
                    false
                })
                .is_none()
        );
        assert_eq!(tried, 300 * 30_000 - 300 * 299 / 2);
        assert_eq!(phrases.find(&folded).count(), 100);
    }
}
