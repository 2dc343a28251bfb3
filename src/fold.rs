//! Texts as they are compared: what a reader takes for the same word is the same. The door to Unicode's normal forms.
//!
//! A word pasted from a PDF or a word processor may hold signs that nobody sees, and an accent may be a sign of its own.
//! [`Folded`] is a text without such differences, and finds its way back: whatever is found in it has a place in the text as
//! it stands.
//!
//! - White space of any kind and any length is one space.
//! - Signs that are not seen are left out: soft hyphens, marks of no width.
//! - Hyphens of every kind are `-`, and apostrophes of every kind but the plain one `’`.
//! - A letter and its accent are one sign; letters that stand joined, wide or fancy are plain: `ﬁ` is `fi`, `Ａ` is `A`.
//! - Letters beyond ASCII are small. Those of ASCII stay as they are, for every search passes over their case by itself, and
//!   most texts then need no folding at all. [`key`] makes them small too.
//!
//! Raised signs and fractions stay: `m²` is not `m2`.

use std::borrow::Cow;
use std::ops::{Deref, Range};

use unicode_normalization::char::is_combining_mark;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfkc_quick};

pub use crate::source::name::is_unseen;
use crate::source::to_u32;

/// A text as it is compared, with the way back to the text as it stands.
#[derive(Clone, Debug)]
pub struct Folded<'t> {
    text: Cow<'t, str>,
    steps: Vec<Step>,
}

/// From here on, up to the next step, the two texts run alike, or one sign stands for another.
#[derive(Clone, Copy, Debug)]
struct Step {
    folded: u32,
    source: u32,
    alike: bool,
}

impl<'t> Folded<'t> {
    /// Folds a text.
    pub fn of(text: &'t str) -> Self {
        fold(text, Case::Folded)
    }

    /// The same with capitals and small letters kept apart.
    pub fn in_case(text: &'t str) -> Self {
        fold(text, Case::Kept)
    }

    /// The bytes of the text as it stands for which `range` of the folded one stands.
    pub fn source(&self, range: Range<usize>) -> Range<usize> {
        if self.steps.is_empty() {
            return range;
        }
        let start = self.locate(range.start);
        if range.is_empty() {
            return start..start;
        }
        let (step, next) = self.step(range.end - 1);
        let end = match next.filter(|_| !step.alike) {
            Some(next) => next.source as usize,
            None => step.source as usize + range.end - step.folded as usize,
        };
        start..end
    }

    fn locate(&self, at: usize) -> usize {
        let (step, _) = self.step(at);
        step.source as usize + if step.alike { at - step.folded as usize } else { 0 }
    }

    /// The step that holds at a byte of the folded text, and the one after it.
    fn step(&self, at: usize) -> (Step, Option<Step>) {
        const FIRST: Step = Step { folded: 0, source: 0, alike: true };
        let after = self.steps.partition_point(|step| step.folded as usize <= at);
        let step = after.checked_sub(1).map_or(FIRST, |last| self.steps[last]);
        (step, self.steps.get(after).copied())
    }

    /// The folded text by itself.
    pub fn into_text(self) -> Cow<'t, str> {
        self.text
    }
}

impl Deref for Folded<'_> {
    type Target = str;

    fn deref(&self) -> &str {
        &self.text
    }
}

/// What two forms of one word or phrase share: folded, in small letters, without space around.
pub fn key(text: &str) -> String {
    let mut key = Folded::of(text).trim().to_owned();
    key.make_ascii_lowercase();
    key
}

/// A word or phrase folded with its capitals, without space around.
pub fn in_case(text: &str) -> String {
    Folded::in_case(text).trim().to_owned()
}

/// The name of a file as the disks of Windows and macOS compare it: neither capitals nor the form of an accent make another file.
pub fn file_name(name: &str) -> String {
    name.to_lowercase().nfc().collect()
}

/// Whether a sign goes on with the word beside it: a letter, a figure, an accent. A raised figure, as of a note, does not.
pub fn joins(sign: char) -> bool {
    sign.is_ascii_alphanumeric()
        || !sign.is_ascii() && (sign.is_alphanumeric() && !stays(sign) || is_combining_mark(sign))
}

/// Whether a sign is a hyphen, for all that readers see.
pub fn is_hyphen(sign: char) -> bool {
    matches!(sign, '-' | '\u{2010}' | '\u{2011}' | '\u{fe63}' | '\u{ff0d}')
}

/// Whether a sign stands for an apostrophe, as fonts and keyboards have it.
fn is_other_apostrophe(sign: char) -> bool {
    matches!(sign, '´' | '\u{2b9}' | '\u{2bc}' | '\u{201b}' | '\u{2032}' | '\u{ff07}')
}

/// Makes a folded text, sign by sign, in the order of its source. It copies nothing where nothing is changed.
pub(crate) struct Folder<'t> {
    source: &'t str,
    folded: String,
    steps: Vec<Step>,
    /// What stands before this byte has been taken over.
    done: usize,
}

impl<'t> Folder<'t> {
    pub(crate) fn new(source: &'t str) -> Self {
        Folder { source, folded: String::new(), steps: Vec::new(), done: 0 }
    }

    /// Puts `folded` in the place of some bytes of the source. Those before them stay as they are.
    pub(crate) fn put(&mut self, place: Range<usize>, folded: &str) {
        if self.folded.is_empty() {
            self.folded.reserve(self.source.len());
        }
        self.folded.push_str(&self.source[self.done..place.start]);
        self.done = place.end;
        // One byte for one byte leads nowhere else.
        if place.len() == 1 && folded.len() == 1 {
            self.folded.push_str(folded);
            return;
        }
        if !folded.is_empty() {
            self.step(place.start, false);
            self.folded.push_str(folded);
        }
        self.step(place.end, true);
    }

    fn step(&mut self, source: usize, alike: bool) {
        self.steps.push(Step { folded: to_u32(self.folded.len()), source: to_u32(source), alike });
    }

    pub(crate) fn finish(mut self) -> Folded<'t> {
        if self.done == 0 {
            return Folded { text: Cow::Borrowed(self.source), steps: Vec::new() };
        }
        self.folded.push_str(&self.source[self.done..]);
        Folded { text: Cow::Owned(self.folded), steps: self.steps }
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Case {
    Kept,
    Folded,
}

fn fold(text: &str, case: Case) -> Folded<'_> {
    let mut folder = Folder::new(text);
    let mut plain = String::new();
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        let is_plain = byte.is_ascii_graphic() || byte == b' ' && bytes.get(at + 1).is_some_and(u8::is_ascii_graphic);
        if is_plain {
            at += 1;
            continue;
        }
        let Some(sign) = text[at..].chars().next() else { break };
        let mut end = at + sign.len_utf8();
        if sign.is_whitespace() {
            end = run(text, end, |sign| sign.is_whitespace() || is_unseen(sign));
            if text[at..end] != *" " {
                folder.put(at..end, " ");
            }
        } else if is_unseen(sign) {
            folder.put(at..end, "");
        } else if is_hyphen(sign) {
            folder.put(at..end, "-");
        } else if is_other_apostrophe(sign) {
            folder.put(at..end, "’");
        } else if !sign.is_ascii() {
            end = run(text, end, goes_on);
            // An accent after a plain letter: the letter has been passed already.
            let lone = goes_on(sign) && at > 0 && bytes[at - 1].is_ascii_alphanumeric();
            let start = at - usize::from(lone);
            plain.clear();
            plainly(&text[start..end], case, &mut plain);
            if text[start..end] != *plain {
                folder.put(start..end, &plain);
            }
        }
        at = end;
    }
    folder.finish()
}

/// Where the signs from `at` on end of which something holds.
fn run(text: &str, at: usize, holds: impl Fn(char) -> bool) -> usize {
    text[at..].find(|sign| !holds(sign)).map_or(text.len(), |length| at + length)
}

/// Whether a sign is part of the letter before it: an accent, or the later part of a Korean syllable.
fn goes_on(sign: char) -> bool {
    !sign.is_ascii() && (is_combining_mark(sign) && !is_unseen(sign) || matches!(sign, '\u{1160}'..='\u{11ff}'))
}

/// Writes one letter with its accents, in the fewest and plainest signs.
fn plainly(letter: &str, case: Case, out: &mut String) {
    let mut signs = letter.chars();
    match (signs.next(), signs.next()) {
        (Some(sign), None) if stays(sign) || is_nfkc_quick(std::iter::once(sign)) == IsNormalized::Yes => {
            in_small(std::iter::once(sign), case, out);
        }
        _ => in_small(letter.nfkc(), case, out),
    }
}

/// Capitals first, since some letters have two small forms.
fn in_small(signs: impl Iterator<Item = char>, case: Case, out: &mut String) {
    for sign in signs {
        match case {
            Case::Folded if !sign.is_ascii() && sign.is_alphabetic() => {
                out.extend(sign.to_uppercase().flat_map(char::to_lowercase));
            }
            _ => out.push(sign),
        }
    }
}

/// Whether a sign says more than the letters that it is made of, so that they may not stand for it: raised ones, accents by
/// themselves, fractions, figures in rings, units in squares.
fn stays(sign: char) -> bool {
    matches!(
        sign,
        '¨' | 'ª' | '¯' | '²' | '³' | '´' | '¸' | '¹' | 'º' | '¼'..='¾'
            | '\u{2b0}'..='\u{2ff}'
            | '…'
            | '\u{2070}'..='\u{207f}'
            | '℠'
            | '™'
            | '\u{2150}'..='\u{215f}'
            | '\u{2189}'
            | '\u{2460}'..='\u{24ff}'
            | '\u{3200}'..='\u{33ff}'
    )
}

#[cfg(test)]
mod tests {
    use super::{Folded, in_case, joins, key};

    #[test]
    fn forms_that_look_the_same_are_the_same() {
        let pairs = [
            ("planning\u{a0}officer", "planning officer"),
            ("planning \n\t officer", "planning officer"),
            ("\u{2009}small thing\u{3000}", "small thing"),
            ("walk\u{2011}in cen\u{ad}tre", "walk-in centre"),
            ("back of\u{fb01}ce", "back office"),
            ("cafe\u{301}", "café"),
            ("CAFE\u{301}", "café"),
            ("ÉCOLE", "école"),
            ("СОВЕТ", "совет"),
            ("ΣΟΦΟΣ", "σοφος"),
            ("Stra\u{df}e", "STRASSE"),
            ("\u{ff30}\u{ff30}\u{ff27}", "PPG"),
            ("\u{1112}\u{1161}\u{11ab}", "\u{d55c}"),
            ("Bell\u{2bc}s, Bell\u{2032}s", "Bell\u{b4}s, Bell’s"),
            ("zero\u{200b}width\u{feff}", "zerowidth"),
        ];
        for (one, other) in pairs {
            assert_eq!(key(one), key(other), "{one} and {other}");
        }
        for (one, other) in [("m²", "m2"), ("cafe", "café"), ("walk in", "walk-in"), ("½", "1/2")] {
            assert_ne!(key(one), key(other), "{one} and {other}");
        }
        assert_eq!(in_case("E\u{301}COLE  du Nord"), "ÉCOLE du Nord");
    }

    #[test]
    fn what_is_found_has_its_place_in_the_text_as_it_stands() {
        let text = "A \u{201c}back of\u{fb01}ce\u{201d} \n cafe\u{301}, cen\u{ad}tre\u{ad}; É.";
        let folded = Folded::of(text);
        for (words, as_it_stands) in [
            ("back office", "back of\u{fb01}ce"),
            ("office", "of\u{fb01}ce"),
            ("café", "cafe\u{301}"),
            ("\u{201d} caf", "\u{201d} \n caf"),
            ("centre", "cen\u{ad}tre"),
            ("tre;", "tre\u{ad};"),
            ("é.", "É."),
        ] {
            let start = folded.find(words).expect(words);
            assert_eq!(&text[folded.source(start..start + words.len())], as_it_stands);
        }
        assert_eq!(folded.source(folded.len()..folded.len()), text.len()..text.len());
    }

    #[test]
    fn every_part_of_a_folded_text_has_a_place() {
        let signs = [
            "a",
            "É",
            "\u{301}",
            " ",
            "\n",
            "\u{a0}",
            "\u{ad}",
            "\u{fb03}",
            "²",
            "½",
            "…",
            "ß",
            "İ",
            "\u{1161}",
            "’",
            "\u{1f600}",
        ];
        let mut seed: u32 = 1;
        for _ in 0..4_000 {
            let mut text = String::new();
            for _ in 0..8 {
                seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                text.push_str(signs[(seed >> 16) as usize % signs.len()]);
            }
            for folded in [Folded::of(&text), Folded::in_case(&text)] {
                let mut last = 0;
                for (at, sign) in folded.char_indices() {
                    let place = folded.source(at..at + sign.len_utf8());
                    assert!(last <= place.start && text.get(place.clone()).is_some(), "{text:?} {place:?}");
                    last = place.start;
                    assert!(
                        text.get(folded.source(0..at)).is_some() && text.get(folded.source(at..folded.len())).is_some()
                    );
                }
            }
        }
    }

    #[test]
    fn a_plain_text_is_not_copied() {
        let text = "The PPG met at the “town hall” – café – for £5.";
        assert!(matches!(Folded::of(text).into_text(), std::borrow::Cow::Borrowed(_)));
    }

    #[test]
    fn a_raised_figure_ends_a_word() {
        assert!(joins('é') && joins('\u{301}') && joins('7') && joins('\u{0966}'));
        assert!(!joins('²') && !joins('-') && !joins(' ') && !joins('½'));
    }
}
