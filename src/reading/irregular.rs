//! Words whose syllables no rule gives.

use super::vowels::hisses;

/// The syllables of a word that breaks the rules, or of its plural.
pub fn irregular(word: &[u8]) -> Option<u32> {
    let find = |word: &[u8]| {
        let lengths = LENGTHS[usize::from(*word.first()?)];
        if lengths & (1 << word.len()) == 0 {
            return None;
        }
        let index = KEYS.binary_search(&key(word)).ok()?;
        Some(u32::from(IRREGULAR[index].1))
    };
    if word.len() > LONGEST_KEY {
        return None;
    }
    find(word).or_else(|| word.strip_suffix(b"s").filter(|stem| !hisses(stem)).and_then(find))
}

/// For each first letter, the lengths of the words that are listed with it, one bit a length. Few words of a text need to be
/// looked for.
const LENGTHS: [u32; 256] = {
    let mut lengths = [0; 256];
    let mut index = 0;
    while index < IRREGULAR.len() {
        let word = IRREGULAR[index].0.as_bytes();
        lengths[word[0] as usize] |= 1 << word.len();
        index += 1;
    }
    lengths
};

/// Letters that a key has room for.
const LONGEST_KEY: usize = 16;

/// The listed words as numbers, which are compared faster than letters.
const KEYS: [u128; IRREGULAR.len()] = {
    let mut keys = [0; IRREGULAR.len()];
    let mut index = 0;
    while index < keys.len() {
        keys[index] = key(IRREGULAR[index].0.as_bytes());
        assert!(index == 0 || keys[index - 1] < keys[index], "the words are in order");
        index += 1;
    }
    keys
};

/// The letters of a word as digits of a number that sorts as the word does.
const fn key(word: &[u8]) -> u128 {
    let mut key = 0;
    let mut at = 0;
    while at < word.len() {
        key |= (word[at] as u128) << (8 * (LONGEST_KEY - 1 - at));
        at += 1;
    }
    key
}

/// Words in small letters with their syllables, in order. Plurals in `s` follow their singular.
#[rustfmt::skip]
const IRREGULAR: &[(&str, u8)] = &[
    ("aches", 1), ("acne", 2), ("aisle", 1), ("albeit", 3), ("ambiguity", 5), ("anyone", 3),
    ("apostrophe", 4), ("argue", 2), ("argued", 2), ("arguing", 3), ("beforehand", 3), ("beloved", 3),
    ("biased", 3), ("buoy", 1), ("business", 2), ("businesses", 3), ("cafe", 2), ("cashier", 2),
    ("catastrophe", 4), ("cereal", 3), ("cllr", 3), ("collegial", 4), ("collegiality", 6), ("colonel", 2),
    ("comfortable", 3), ("confidentiality", 7), ("conscientious", 4), ("corporeal", 5), ("deity", 3), ("diabetes", 4),
    ("dr", 2), ("element", 3), ("elementary", 5), ("embed", 2), ("epitome", 4), ("etc", 4),
    ("evening", 2), ("every", 2), ("everybody", 4), ("everyday", 3), ("everyone", 3), ("everything", 3),
    ("everywhere", 3), ("eye", 1), ("fiery", 3), ("fluoride", 2), ("foliage", 3), ("forecast", 2),
    ("forefront", 2), ("forehead", 2), ("forever", 3), ("frontier", 2), ("gateway", 2), ("george", 1),
    ("giant", 2), ("gloucester", 2), ("guideline", 2), ("hereafter", 3), ("hereby", 2), ("heroin", 3),
    ("initiative", 4), ("invaluable", 4), ("isle", 1), ("israel", 3), ("jeopardise", 3), ("jeopardy", 3),
    ("joanna", 3), ("laryngeal", 4), ("leicester", 2), ("leopard", 2), ("lineage", 3), ("lion", 2),
    ("ltd", 3), ("maybe", 2), ("mayor", 1), ("mccrae", 2), ("mchugh", 2), ("milestone", 2),
    ("montreal", 3), ("mr", 2), ("mrs", 2), ("naive", 2), ("naked", 2), ("nauseous", 2),
    ("nevertheless", 4), ("ninety", 2), ("nonetheless", 3), ("oasis", 3), ("parliament", 3), ("parliamentary", 5),
    ("people", 2), ("permeate", 3), ("piecemeal", 2), ("pm", 2), ("pneumonia", 3), ("prayer", 1),
    ("preamble", 3), ("preempt", 2), ("prof", 3), ("queue", 1), ("realisation", 4), ("recipe", 3),
    ("recruiting", 3), ("rosemary", 3), ("safety", 2), ("simile", 3), ("soloist", 3), ("somerset", 3),
    ("suicidal", 4), ("suicide", 3), ("tenement", 3), ("theatre", 3), ("theatrical", 4), ("thereafter", 3),
    ("thereby", 2), ("thereof", 2), ("triage", 2), ("triaged", 2), ("valuable", 3), ("vegetable", 3),
    ("vehement", 3), ("venereal", 4), ("verbiage", 3), ("vs", 2), ("wednesday", 2), ("whereas", 2),
    ("whereby", 2), ("wherever", 3), ("whoever", 3), ("wholesale", 2), ("wicked", 2), ("worcester", 2),
    ("zoology", 4),
];
