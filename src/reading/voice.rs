//! The passive: sentences that hide who acts.

use std::ops::Range;

use super::participles::{IRREGULAR, NOT_PARTICIPLES, STATES};
use super::words;

/// A passive verb in a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passive {
    /// The bytes from the form of "be" or "get" to the end of the participle.
    pub range: Range<usize>,
    /// The bytes of the participle alone.
    pub participle: Range<usize>,
    /// Whether "by" follows: then the sentence can be turned round with the words it has.
    pub names_who: bool,
}

/// Words between "be" and the participle.
const MOST_BETWEEN: usize = 3;

/// The passive verbs of `sentence`: a form of "be" or "get" with a past participle, and adverbs between them.
///
/// Participles that tell a state are left alone ("is concerned", "are located"), unless "by" follows.
pub fn passive(sentence: &str) -> Vec<Passive> {
    let words: Vec<Range<usize>> = words(sentence).collect();
    let mut found = Vec::new();
    let mut at = 0;
    while at < words.len() {
        match passive_at(sentence, &words[at..]) {
            Some((passive, length)) => {
                found.push(passive);
                at += length;
            }
            None => at += 1,
        }
    }
    found
}

/// The passive verb whose form of "be" is the first of `words`, and how many words it has.
fn passive_at(sentence: &str, words: &[Range<usize>]) -> Option<(Passive, usize)> {
    let text = |word: &Range<usize>| -> &str { &sentence[word.clone()] };
    if !is_auxiliary(text(&words[0])) {
        return None;
    }
    let between = words[1..].iter().take(MOST_BETWEEN).take_while(|word| is_between(text(word))).count();
    let participle = words.get(between + 1)?;
    if !is_one_clause(&sentence[words[0].end..participle.start]) || !is_participle(text(participle)) {
        return None;
    }
    let next = |step: usize| words.get(between + 1 + step).map_or("", text);
    let names_who = next(1).eq_ignore_ascii_case("by") && !is_time(next(2), next(3));
    if is_listed(STATES, text(participle)) && !names_who {
        return None;
    }
    let range = words[0].start..participle.end;
    Some((Passive { range, participle: participle.clone(), names_who }, between + 2))
}

fn is_one_clause(between: &str) -> bool {
    !between.contains([',', ';', ':', '(', '"', '“', '‘'])
}

/// Whether "by" is followed by a time, not by someone: "by June", "by 2021", "by the end of".
fn is_time(word: &str, next: &str) -> bool {
    #[rustfmt::skip]
    const TIMES: [&str; 22] = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "autumn", "spring", "summer", "winter", "then",
    ];
    word.is_empty()
        || word.bytes().all(|byte| byte.is_ascii_digit() || byte == b'/')
        || TIMES.contains(&word)
        || (word == "the" && matches!(next, "end" | "beginning" | "start" | "middle"))
}

fn is_auxiliary(word: &str) -> bool {
    #[rustfmt::skip]
    const FORMS: [&str; 20] = [
        "am", "are", "be", "been", "being", "is", "was", "were", "get", "gets", "getting", "got",
        "aren't", "isn't", "wasn't", "weren't", "aren’t", "isn’t", "wasn’t", "weren’t",
    ];
    word.len() <= 9 && matches!(word.as_bytes()[0] | 0x20, b'a' | b'b' | b'g' | b'i' | b'w') && is_one_of(&FORMS, word)
}

/// Whether the word may stand between "be" and its participle.
fn is_between(word: &str) -> bool {
    #[rustfmt::skip]
    const WORDS: [&str; 24] = [
        "all", "already", "also", "always", "been", "being", "both", "ever", "first", "just", "later", "never", "not", "now",
        "often", "only", "since", "soon", "still", "then", "there", "therefore", "thus", "twice",
    ];
    let adverb = word.len() > 4 && word.ends_with("ly") && !is_one_of(&["family", "early", "supply", "only"], word);
    adverb || is_one_of(&WORDS, word)
}

fn is_one_of(list: &[&str], word: &str) -> bool {
    list.iter().any(|known| known.eq_ignore_ascii_case(word))
}

/// Whether the word is a past participle, regular or not.
fn is_participle(word: &str) -> bool {
    let regular =
        word.len() >= 4 && word.ends_with("ed") && !word.ends_with("eed") && !is_listed(NOT_PARTICIPLES, word);
    // A prefix or a compound bends as its verb does: `re-opened`, `overtaken`.
    let verb = word.rsplit('-').next().unwrap_or(word);
    let bare = ["over", "under", "with", "re", "un", "out", "mis"].iter().find_map(|prefix| verb.strip_prefix(prefix));
    regular || is_listed(IRREGULAR, verb) || bare.is_some_and(|verb| is_listed(IRREGULAR, verb))
}

/// Whether a sorted list holds the word in small letters.
fn is_listed(list: &[&str], word: &str) -> bool {
    list.binary_search(&word).is_ok()
}
