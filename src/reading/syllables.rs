//! How many syllables a word has.

use super::irregular::irregular;
use super::vowels::{by_rule, hisses};

/// Letters of a word that are read; no English word between hyphens is longer.
const LONGEST: usize = 48;

/// How many syllables `word` has, at least 1.
///
/// Words are counted by rule: groups of vowels, less those that are silent, more those that are two. The few that break
/// the rules are listed. Parts between hyphens are counted by themselves.
///
/// Figures and abbreviations count 1, as Flesch counts them: `2019/20` and `NHS` are long to say and short to read
/// (R. Flesch, "How to Write Plain English", Harper & Row, 1979, chapter 2). An abbreviation is a part with a sign inside
/// (`A&E`, `e.g`), or one with two capitals that has three letters at most or no vowel; `CAMHS` and `REPORT` are read as
/// words.
pub fn syllables(word: &str) -> u32 {
    if word.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return in_letters(word.as_bytes()).max(1);
    }
    let parts = word.split(['-', '\u{2010}', '\u{2011}', '–']).filter(|part| !part.is_empty());
    let (mut sum, mut figure) = (0, 0);
    for part in parts {
        if part.bytes().any(|byte| byte.is_ascii_digit()) {
            figure = 1;
        } else {
            sum += if is_abbreviation(part) { 1 } else { count(part).max(1) };
        }
    }
    (sum + figure).max(1)
}

fn is_abbreviation(part: &str) -> bool {
    let stem = ["'s", "’s", "s"].iter().find_map(|ending| part.strip_suffix(ending)).unwrap_or(part);
    let capitals = stem.bytes().filter(u8::is_ascii_uppercase).count();
    let vowels = stem.bytes().any(|byte| b"AEIOUYaeiouy".contains(&byte));
    part.contains(['.', '&', '@']) || (capitals >= 2 && (stem.len() <= 3 || !vowels))
}

/// The syllables of a word in letters.
fn count(part: &str) -> u32 {
    let mut buffer = [0; LONGEST];
    let word = fold(part, &mut buffer);
    let (word, possessive) = match word {
        [stem @ .., b'\'', b's'] => (stem, u32::from(hisses(stem))),
        [stem @ .., b'n', b'\'', b't'] => (stem, u32::from(matches!(stem, [.., b'd' | b's'] | b"have"))),
        _ => (word, 0),
    };
    possessive + in_letters(word)
}

/// The syllables of a word in small letters.
fn in_letters(word: &[u8]) -> u32 {
    let word = &word[..word.len().min(LONGEST)];
    irregular(word).unwrap_or_else(|| by_rule(word))
}

/// The word in small letters, accents taken off, in `buffer`.
fn fold<'a>(part: &str, buffer: &'a mut [u8; LONGEST]) -> &'a [u8] {
    let mut length = 0;
    for (slot, letter) in buffer.iter_mut().zip(part.chars()) {
        *slot = match letter {
            'a'..='z' => letter as u8,
            'A'..='Z' => letter as u8 | 0x20,
            '’' | '\'' => b'\'',
            'à'..='æ' | 'À'..='Æ' => b'a',
            'è'..='ë' | 'È'..='Ë' => b'e',
            'ì'..='ï' | 'Ì'..='Ï' => b'i',
            'ò'..='ö' | 'Ò'..='Ö' | 'ø' | 'Ø' | 'œ' => b'o',
            'ù'..='ü' | 'Ù'..='Ü' => b'u',
            'ý' | 'ÿ' => b'y',
            _ => b'-',
        };
        length += 1;
    }
    &buffer[..length]
}
