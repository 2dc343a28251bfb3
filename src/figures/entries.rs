//! The figures of a ledger in little room, with the words between them.

use std::num::NonZeroU32;

use super::beside::{Beside, REACH, Token, WordCode, weight, words};
use super::entry::Entry;
use super::figure::Figure;
use super::value::Value;
use crate::map::HashMap;
use crate::source::to_u32;

/// Figures in little room: a site holds all its ledgers at once, and most figures are printed as their value is written.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Entries {
    pub(super) kept: Vec<Kept>,
    /// Each value once: a source says most of them many times.
    values: Vec<Value>,
    /// The printed forms, each with the end of a line behind it.
    printed: String,
    /// The words before each figure, and those behind the last.
    words: Vec<WordCode>,
}

/// A figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Kept {
    /// The line or page on which it begins.
    pub(super) place: u32,
    /// Where its printed form begins, counted from 1.
    printed: Option<NonZeroU32>,
    /// Which of the values.
    value: u32,
    /// Where the words before it end.
    words: u32,
}

impl Entries {
    /// A figure with its place.
    pub(super) fn entry(&self, number: usize) -> Entry<'_> {
        let kept = &self.kept[number];
        let begin = kept.printed.map(|begin| begin.get() as usize - 1);
        let text = begin.and_then(|begin| self.printed.get(begin..)?.lines().next());
        Entry { place: kept.place, value: &self.values[kept.value as usize], text }
    }

    /// The words between a figure and the one before it; past the last figure, those behind it.
    pub(super) fn words_before(&self, number: usize) -> &[WordCode] {
        let end = |number: usize| self.kept.get(number).map_or(self.words.len(), |kept| kept.words as usize);
        let start = number.checked_sub(1).map_or(0, end);
        &self.words[start..end(number)]
    }

    /// How well what a page says beside a figure fits what stands beside one here. What is one of `but` does not count.
    pub(super) fn fit(&self, number: usize, said: &Beside, but: [Token; 2]) -> f32 {
        let own = Token::figure(self.entry(number).value);
        let (mut before, mut behind) = (self.tokens_before(number), self.tokens_behind(number));
        let mut seen = Vec::with_capacity(2 * REACH);
        let mut fit = 0.0;
        for distance in 0..REACH {
            for token in [before.next(), behind.next()].into_iter().flatten() {
                if token != own && !but.contains(&token) && !seen.contains(&token) {
                    seen.push(token);
                    fit += said.weight_of(token) * weight(distance);
                }
            }
        }
        fit
    }

    /// The words and figures before a figure, the nearest first.
    fn tokens_before(&self, number: usize) -> impl Iterator<Item = Token> {
        let words = |number: usize| self.words_before(number).iter().rev().copied().map(Step::Word);
        let all =
            (0..=number).rev().flat_map(move |number| words(number).chain(number.checked_sub(1).map(Step::Figure)));
        self.tokens(all)
    }

    /// Those behind it.
    fn tokens_behind(&self, number: usize) -> impl Iterator<Item = Token> {
        let words = |number: usize| self.words_before(number).iter().copied().map(Step::Word);
        let figure = |number: usize| Some(number).filter(|number| *number < self.kept.len()).map(Step::Figure);
        let all = (number + 1..=self.kept.len()).flat_map(move |number| words(number).chain(figure(number)));
        self.tokens(all)
    }

    fn tokens(&self, steps: impl Iterator<Item = Step>) -> impl Iterator<Item = Token> {
        let near = steps.take_while(|step| *step != Step::Word(WordCode::CUT)).take(REACH);
        near.map(|step| match step {
            Step::Word(code) => Token::word(code),
            Step::Figure(number) => Token::figure(self.entry(number).value),
        })
    }
}

/// What is met on the way from a figure.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Step {
    Word(WordCode),
    /// The number of an entry.
    Figure(usize),
}

/// Entries that are being gathered, with the number of each value.
#[derive(Default)]
pub(super) struct Gathering {
    entries: Entries,
    numbers: HashMap<Value, u32>,
    /// Where the words since the last figure begin.
    since: usize,
}

impl Gathering {
    /// The place of the last figure.
    pub(super) fn last_place(&self) -> Option<u32> {
        self.entries.kept.last().map(|kept| kept.place)
    }

    /// The words of a text in which no figure stands. Of many those stay that stand near a figure.
    pub(super) fn push_words(&mut self, text: &str) {
        for (_, code) in words(text) {
            self.push_word(code);
        }
    }

    /// One word, or the sign that words were left out.
    pub(super) fn push_word(&mut self, code: WordCode) {
        let words = &mut self.entries.words;
        words.push(code);
        let since = words.len() - self.since;
        let is_first = self.entries.kept.is_empty();
        // Those that come first stand behind the figure before them, the last before the next.
        match (is_first, since) {
            (true, since) if since > REACH => drop(words.remove(self.since)),
            (false, since) if since == 2 * REACH + 1 => words[self.since + REACH] = WordCode::CUT,
            (false, since) if since > 2 * REACH + 1 => drop(words.remove(self.since + REACH + 1)),
            _ => {}
        }
    }

    pub(super) fn push(&mut self, place: u32, value: Value, printed: Option<&str>) {
        let Entries { kept, values, printed: forms, words } = &mut self.entries;
        let printed = printed.and_then(|printed| {
            let begin = u32::try_from(forms.len() + 1).ok().and_then(NonZeroU32::new);
            let between = std::iter::once("").chain(std::iter::repeat(" "));
            // The narrow spaces between thousands are no ends of words.
            forms.extend(printed.split_ascii_whitespace().zip(between).flat_map(|(word, space)| [space, word]));
            forms.push('\n');
            begin
        });
        let value = *self.numbers.entry(value).or_insert_with_key(|value| {
            values.push(value.clone());
            to_u32(values.len() - 1)
        });
        self.since = words.len();
        kept.push(Kept { place, printed, value, words: to_u32(words.len()) });
    }

    pub(super) fn push_figure(&mut self, place: u32, figure: &Figure, text: &str) {
        let printed = text.get(figure.range.clone()).unwrap_or_default();
        let differs = printed != figure.value.to_string();
        self.push(place, figure.value.clone(), differs.then_some(printed));
    }

    /// What was gathered, in no more room than it needs.
    pub(super) fn done(mut self) -> Entries {
        // Those behind the last figure belong to no other; without a figure, none belong to anything.
        let behind = if self.entries.kept.is_empty() { 0 } else { REACH };
        self.entries.words.truncate(self.since + behind);
        let mut entries = self.entries;
        entries.kept.shrink_to_fit();
        entries.values.shrink_to_fit();
        entries.printed.shrink_to_fit();
        entries.words.shrink_to_fit();
        entries
    }
}
