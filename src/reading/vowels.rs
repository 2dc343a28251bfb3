//! Syllables by rule: groups of vowels, less those that are silent, more those that are two.

/// A silent `e` stands before these: `state-ment`, `home-less`.
const SUFFIXES: &[&[u8]] =
    &[b"ment", b"less", b"ful", b"ness", b"liness", b"hood", b"work", b"wide", b"times", b"where", b"thing"];
/// First halves of compounds, with a silent `e` at their end: `care-giver`.
const STEMS: &[&[u8]] = &[
    b"base", b"before", b"care", b"case", b"cause", b"date", b"face", b"fire", b"fore", b"gate", b"guide", b"here",
    b"home", b"house", b"life", b"like", b"line", b"love", b"make", b"mile", b"more", b"name", b"nine", b"note",
    b"one", b"piece", b"place", b"price", b"safe", b"score", b"share", b"side", b"smoke", b"some", b"stake", b"sure",
    b"there", b"time", b"trade", b"type", b"use", b"where", b"white", b"wide",
];

/// The syllables of a word in small letters.
pub fn by_rule(word: &[u8]) -> u32 {
    let mut count = 0;
    let mut after_vowel = false;
    for at in 0..word.len() {
        let vowel = is_vowel(word, at);
        if vowel && (!after_vowel || divides(word, at)) {
            let silent = word[at] == b'e' && !after_vowel && count > 0 && is_silent(word, at);
            count += u32::from(!silent);
        }
        after_vowel = vowel;
    }
    match word {
        [.., b's', b'm'] | [.., b's', b'm', b's'] | [.., b't', b'h', b'm'] | [.., b't', b'h', b'm', b's'] => count + 1,
        [.., b'i', b'c', b'a', b'l', b'l', b'y'] if count > 3 => count - 1,
        _ => count,
    }
}

/// Whether the letter at `at` is a vowel here: not the `y` of `yes` and `player`, not the `u` of `quick` and `guide`.
fn is_vowel(word: &[u8], at: usize) -> bool {
    let before_vowel = word.get(at + 1).is_some_and(|next| b"aeiou".contains(next));
    match word[at] {
        b'a' | b'e' | b'i' | b'o' => true,
        b'u' => match at.checked_sub(1).map(|before| word[before]) {
            Some(b'q') => !before_vowel,
            Some(b'g') => !word.get(at + 1).is_some_and(|next| b"aei".contains(next)),
            _ => true,
        },
        b'y' => !(before_vowel && (at == 0 || b"aeiou".contains(&word[at - 1]))),
        _ => false,
    }
}

/// Whether the vowel at `at` begins a syllable though another vowel stands before it.
fn divides(word: &[u8], at: usize) -> bool {
    let head = &word[..at - 1];
    let tail = &word[at + 1..];
    let last = head.last().copied().unwrap_or(b' ');
    let follows = |start: &[u8]| tail.starts_with(start);
    match (word[at - 1], word[at]) {
        (_, b'i') if follows(b"ng") && word.len() == at + 3 => true,
        (b'i', b'a') => match last {
            b'c' | b't' => follows(b"t") || follows(b"sm"),
            b's' => follows(b"s"),
            b'g' => false,
            _ => !follows(b"ge"),
        },
        (b'i', b'e') => divides_ie(last, head, tail),
        (b'i', b'o') => match tail {
            [b'n', ..] => !b"tscxgnlh".contains(&last),
            [b'u', b'r', ..] => false,
            [b'u', ..] => !b"tcgx".contains(&last),
            [b'r', ..] => last != b'n',
            _ => true,
        },
        (b'i', b'u' | b'i') | (b'a', b'o') | (b'u', b'o') => true,
        (b'u', b'a') => last != b's' || follows(b"l"),
        (b'u', b'e') => matches!(tail, [b'n' | b'l' | b't', ..]),
        (b'u', b'i') => follows(b"ty") || follows(b"ti") || (b"tnl".contains(&last) && !follows(b"s")) || head == b"r",
        (b'e', b'a') => divides_ea(head, tail),
        (b'e', b'o') => last != b'g' || !matches!(tail, [b'n' | b'u', ..]),
        (b'e', b'u') => (follows(b"m") && tail.len() <= 2) || head == b"r",
        (b'e', b'i') => head == b"r" && matches!(tail, [b'n' | b't' | b'm', _, ..]),
        (b'o', b'e') => matches!(tail, [b'm' | b't', ..]) || (head == b"c" && follows(b"x")),
        (b'o', b'a') => head == b"pr" || (head == b"c" && follows(b"lit")),
        (b'o', b'i') => (head == b"c" && follows(b"nc")) || tail == b"c" || tail == b"cal",
        (b'o', b'o') => head == b"c" && matches!(tail, [b'r', ..] | [b'p', _, ..]),
        (b'a', b'i') => tail == b"c",
        (b'y', b'o') => last == b'r',
        (b'y', b'e') => last != b'w' && follows(b"r"),
        _ => false,
    }
}

fn divides_ie(last: u8, head: &[u8], tail: &[u8]) -> bool {
    match tail {
        [b't', ..] => true,
        [b'n', rest @ ..] => head == b"sc" || !(b"tcg".contains(&last) || (last == b'r' && rest.starts_with(b"d"))),
        [b'r'] | [b'r', b's'] => head.len() > 1,
        [b's', b't'] | [b'r', b'a', ..] => true,
        _ => false,
    }
}

fn divides_ea(head: &[u8], tail: &[u8]) -> bool {
    const AFTER_RE: [&[u8]; 9] = [b"ct", b"ff", b"dm", b"dj", b"li", b"pp", b"rr", b"ss", b"wa"];
    match head {
        b"r" | b"over" | b"inter" => AFTER_RE.iter().any(|start| tail.starts_with(start)),
        [.., b'c', b'r'] => tail.starts_with(b"ti") || tail.starts_with(b"te") || tail.starts_with(b"to"),
        _ => (tail.is_empty() || tail == b"s") && head.len() > 1,
    }
}

/// Whether the `e` at `at`, which stands behind a consonant, is not heard.
fn is_silent(word: &[u8], at: usize) -> bool {
    let before = &word[..at];
    match &word[at + 1..] {
        [] => !is_syllabic(before),
        b"s" => !is_syllabic(before) && !hisses(&word[..=at]) && !hisses(before),
        b"d" => !is_syllabic(before) && !matches!(before, [.., b't' | b'd']),
        b"ly" => !is_syllabic(before),
        rest => is_inner(&word[..=at], rest) && !is_syllabic(before),
    }
}

/// Whether the end of `before` makes a syllable with the `e` behind it: `ta-ble`, `cen-tre`.
fn is_syllabic(before: &[u8]) -> bool {
    match before {
        [.., consonant, b'l'] => !b"aeiouylrw".contains(consonant),
        [.., consonant, b'r'] => b"tbcdg".contains(consonant),
        _ => false,
    }
}

/// Whether `stem`, with an `e` at its end, and `rest` are two parts of a word.
fn is_inner(stem: &[u8], rest: &[u8]) -> bool {
    SUFFIXES.iter().any(|suffix| rest.starts_with(suffix))
        || (rest.len() > 2
            && rest[0] != b'e'
            && rest.iter().any(|letter| b"aeiou".contains(letter))
            && stem.len() <= 6
            && STEMS.binary_search(&stem).is_ok())
}

/// Whether an `s` behind the word is a syllable of its own.
pub fn hisses(word: &[u8]) -> bool {
    matches!(word, [.., b's' | b'x' | b'z'] | [.., b'c' | b'g' | b's' | b'z', b'e'] | [.., b'c' | b's', b'h'])
}
