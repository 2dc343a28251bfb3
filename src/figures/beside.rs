//! What stands beside a figure: by its words and figures a figure is told from another of the same size.
//!
//! A ledger keeps the words of its source as codes of twelve bits: enough to see that a page has the same words beside a figure, and
//! too few to read the source. Words of up to three small letters bind nothing and are passed over; of the others the beginning
//! counts, so that "admitted" and "admission", "bed" and "beds" are near enough.

use std::ops::Range;

use super::figure::Figure;
use super::index::amount;
use super::ratio::Ratio;
use super::value::Value;
use crate::fold;
use crate::map::hash32;

/// How many words and figures before and behind a figure stand beside it.
pub(super) const REACH: usize = 8;

/// How many letters of a word count.
const STEM: usize = 5;

/// The longest word in small letters that is passed over.
const SHORT: usize = 3;

/// A word of a source: one of [`WordCode::COUNT`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct WordCode(pub(super) u16);

impl WordCode {
    /// How many there are: two signs of sixty-four each.
    const COUNT: u32 = 64 * 64;

    /// Stands where words were left out, too far from any figure.
    pub(super) const CUT: Self = Self(u16::MAX);

    /// FNV-1a of the beginning of a word: it is written into ledgers, so it may never change.
    fn of(stem: &str) -> Self {
        let hash = stem.bytes().fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
        Self(((hash ^ (hash >> 16)) % Self::COUNT) as u16)
    }
}

/// The words of a text that bind, each with its first byte.
pub(super) fn words(text: &str) -> impl Iterator<Item = (usize, WordCode)> {
    let words = text.split(|c: char| !c.is_alphabetic());
    words
        .filter(|word| binds(word))
        .map(|word| (word.as_ptr() as usize - text.as_ptr() as usize, WordCode::of(&stem(word))))
}

fn binds(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(|first| {
        let rest = letters.take(SHORT).count();
        rest == SHORT || rest > 0 && first.is_uppercase()
    })
}

/// The beginning of a word in small letters, without the ending of several.
fn stem(word: &str) -> String {
    let key = if word.is_ascii() { word.to_ascii_lowercase() } else { fold::key(word) };
    let one = key.strip_suffix('s').filter(|one| one.len() >= SHORT).unwrap_or(&key);
    one.chars().take(STEM).collect()
}

/// A word or a figure beside a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Token(u32);

impl Token {
    /// Set in those of figures.
    const FIGURE: u32 = 1 << 31;

    pub(super) fn word(code: WordCode) -> Self {
        Self(u32::from(code.0))
    }

    /// Figures of one size are the same, whatever their unit.
    pub(super) fn figure(value: &Value) -> Self {
        let hash = amount(value).map_or_else(|| hash32(value), |size| hash32(&size));
        Self(Self::FIGURE | hash)
    }
}

/// How much a word or a figure binds that stands so many places from another: the nearer, the more.
pub(super) fn weight(distance: usize) -> f32 {
    4.0 / (4.0 + distance as f32)
}

/// A small figure stands anywhere.
fn size_weight(value: &Value) -> f32 {
    match amount(value) {
        Some(size) if size < Ratio::integer(10) => 0.6,
        _ => 1.2,
    }
}

/// What a page says beside a figure.
#[derive(Debug, Clone, Default)]
pub struct Beside {
    /// Each once, with its weight, in order.
    tokens: Vec<(Token, f32)>,
}

impl Beside {
    /// The words and the other figures of a sentence of a text; `figures` are all of the text, `this` is the number of the figure.
    #[must_use]
    pub fn in_sentence(text: &str, sentence: Range<usize>, figures: &[Figure], this: usize) -> Self {
        let at = figures[this].range.start;
        let is_figure = |start: &usize| figures.iter().any(|figure| figure.range.contains(start));
        let words =
            words(&text[sentence.clone()]).map(|(start, code)| (sentence.start + start, Token::word(code), 1.0));
        let mut all: Vec<(usize, Token, f32)> = words.filter(|(start, ..)| !is_figure(start)).collect();
        let others = figures
            .iter()
            .enumerate()
            .filter(|(number, other)| *number != this && sentence.contains(&other.range.start));
        all.extend(
            others.map(|(_, figure)| (figure.range.start, Token::figure(&figure.value), size_weight(&figure.value))),
        );
        all.sort_by_key(|(start, ..)| *start);
        let before = all.partition_point(|(start, ..)| *start < at);
        let distance = |number: usize| if number < before { before - 1 - number } else { number - before };
        Self::of(all.iter().enumerate().map(|(number, (_, token, full))| (*token, full * weight(distance(number)))))
    }

    /// All of a text, as loosely bound as what stands `distance` places away.
    #[must_use]
    pub fn in_cell(text: &str, figures: &[Figure], distance: usize) -> Self {
        let is_within = |start: &usize| figures.iter().any(|figure| figure.range.contains(start));
        let words = words(text).filter(|(start, _)| !is_within(start)).map(|(_, code)| (Token::word(code), 1.0));
        let figures = figures.iter().map(|figure| (Token::figure(&figure.value), size_weight(&figure.value)));
        Self::of(words.chain(figures).map(|(token, full)| (token, full * weight(distance))))
    }

    /// All that stands in either.
    #[must_use]
    pub fn and(&self, other: &Self) -> Self {
        Self::of(self.tokens.iter().chain(&other.tokens).copied())
    }

    fn of(tokens: impl Iterator<Item = (Token, f32)>) -> Self {
        let mut tokens: Vec<_> = tokens.collect();
        tokens.sort_by(|(one, weight), (other, lower)| one.cmp(other).then(lower.total_cmp(weight)));
        tokens.dedup_by_key(|(token, _)| *token);
        Self { tokens }
    }

    /// How much a word or a figure weighs here; nothing where it does not stand beside the figure.
    pub(super) fn weight_of(&self, token: Token) -> f32 {
        self.tokens.binary_search_by_key(&token, |(token, _)| *token).map_or(0.0, |found| self.tokens[found].1)
    }
}
