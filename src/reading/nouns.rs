//! Verbs dressed up as nouns.

use std::ops::Range;

use super::words;

/// A noun where a verb would do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Nominalisation {
    /// The bytes to write anew: "carry out an assessment of", "the provision of".
    pub range: Range<usize>,
    /// The verb to use: "assess", "provide".
    pub verb: &'static str,
}

/// A noun made of a verb, and what betrays it.
struct Noun {
    noun: &'static str,
    verb: &'static str,
    /// Verbs that say nothing before it; none where only "the … of" betrays it.
    empty: &'static [&'static str],
    /// Whether "the … of" is better as a verb.
    of: bool,
}

#[rustfmt::skip]
const CARRY: &[&str] = &[
    "carry", "carries", "carried", "carrying", "undertake", "undertakes", "undertaken", "undertook", "undertaking",
    "conduct", "conducted", "conducting", "perform", "performed", "performing", "do", "did", "done",
];
const MAKE: &[&str] = &["make", "makes", "made", "making"];
const GIVE: &[&str] =
    &["give", "gives", "given", "gave", "giving", "provide", "provides", "provided", "providing", "offer", "offered"];
const REACH: &[&str] = &["reach", "reached", "reaching", "come", "came"];
const HAVE: &[&str] = &["have", "has", "had", "having"];

/// In order of the noun.
const NOUNS: &[Noun] = &[
    noun("achievement", "achieve", &[], true),
    noun("adjustment", "adjust", MAKE, false),
    noun("adjustments", "adjust", MAKE, false),
    noun("allocation", "allocate", &[], true),
    noun("amendment", "amend", MAKE, false),
    noun("amendments", "amend", MAKE, false),
    noun("analysis", "analyse", CARRY, false),
    noun("application", "apply", MAKE, true),
    noun("appraisal", "appraise", CARRY, false),
    noun("assessment", "assess", CARRY, true),
    noun("assessments", "assess", CARRY, false),
    noun("assistance", "help", GIVE, true),
    noun("assumption", "assume", MAKE, false),
    noun("calculation", "calculate", MAKE, true),
    noun("clarification", "explain", GIVE, false),
    noun("comparison", "compare", MAKE, false),
    noun("completion", "complete", &[], true),
    noun("conclusion", "conclude", REACH, false),
    noun("consideration", "consider", GIVE, true),
    noun("contribution", "contribute", MAKE, false),
    noun("creation", "create", &[], true),
    noun("decision", "decide", REACH, false),
    noun("establishment", "set up", &[], true),
    noun("evaluation", "evaluate", CARRY, true),
    noun("examination", "examine", CARRY, true),
    noun("explanation", "explain", GIVE, false),
    noun("formulation", "draw up", &[], true),
    noun("identification", "find", &[], true),
    noun("implementation", "carry out", CARRY, true),
    noun("improvement", "improve", MAKE, true),
    noun("improvements", "improve", MAKE, false),
    noun("indication", "show", GIVE, false),
    noun("inspection", "inspect", CARRY, false),
    noun("introduction", "introduce", &[], true),
    noun("investigation", "investigate", CARRY, true),
    noun("maximisation", "make the most of", &[], true),
    noun("minimisation", "reduce", &[], true),
    noun("modification", "change", MAKE, true),
    noun("modifications", "change", MAKE, false),
    noun("notification", "tell", GIVE, true),
    noun("provision", "provide", MAKE, true),
    noun("realisation", "achieve", &[], true),
    noun("recommendation", "recommend", MAKE, false),
    noun("recommendations", "recommend", MAKE, false),
    noun("reconfiguration", "reorganise", &[], true),
    noun("reduction", "reduce", MAKE, true),
    noun("reference", "refer", MAKE, false),
    noun("requirement", "need", HAVE, false),
    noun("review", "review", CARRY, false),
    noun("reviews", "review", CARRY, false),
    noun("suggestion", "suggest", MAKE, false),
    noun("suggestions", "suggest", MAKE, false),
    noun("utilisation", "use", &[], true),
];

const fn noun(noun: &'static str, verb: &'static str, empty: &'static [&'static str], of: bool) -> Noun {
    Noun { noun, verb, empty, of }
}

/// Set phrases, with what to write.
const PHRASES: &[(&[&str], &str)] = &[
    (&["take", "into", "consideration"], "consider"),
    (&["taken", "into", "consideration"], "considered"),
    (&["taking", "into", "consideration"], "considering"),
    (&["in", "receipt", "of"], "getting"),
    (&["have", "an", "impact", "on"], "affect"),
    (&["has", "an", "impact", "on"], "affects"),
    (&["had", "an", "impact", "on"], "affected"),
    (&["have", "an", "effect", "on"], "affect"),
    (&["has", "an", "effect", "on"], "affects"),
    (&["had", "an", "effect", "on"], "affected"),
];

/// Words between an empty verb and its noun: "carried **out a detailed** assessment".
const MOST_BETWEEN: usize = 4;

/// The nouns of `sentence` that a verb would say more plainly.
///
/// Three patterns, each with a list so that few good nouns are touched: a verb that says nothing with a noun that says it
/// ("carry out an assessment"), "the … of" ("the provision of"), and a few set phrases ("take into consideration").
pub fn nominalisations(sentence: &str) -> Vec<Nominalisation> {
    let words: Vec<Range<usize>> = words(sentence).collect();
    let at = |index: usize| words.get(index).map_or("", |word| &sentence[word.clone()]);
    let mut found: Vec<Nominalisation> = Vec::new();
    for index in 0..words.len() {
        let next = match lookup(at(index)) {
            Some(noun) => of_phrase(noun, &at, index).or_else(|| empty_verb(noun, &at, index)),
            None => set_phrase(&at, index),
        };
        let last = found.last().map_or(0, |last| last.range.end);
        if let Some((verb, first, end)) = next.filter(|(_, first, _)| words[*first].start >= last) {
            found.push(Nominalisation { range: words[first].start..words[end].end, verb });
        }
    }
    found
}

/// A verb, and the first and the last word that it replaces.
type Found = (&'static str, usize, usize);

fn lookup(word: &str) -> Option<&'static Noun> {
    let may_be = word.len() > 5
        && matches!(
            word.as_bytes(),
            [.., b'o' | b'n' | b't' | b'i' | b'a' | b'c' | b'e' | b'w', b'n' | b't' | b's' | b'l' | b'e' | b'w']
        );
    let index = may_be.then(|| NOUNS.binary_search_by(|known| known.noun.cmp(word)).ok())??;
    Some(&NOUNS[index])
}

/// "the provision of", seen from its noun.
fn of_phrase<'a>(noun: &Noun, at: &impl Fn(usize) -> &'a str, index: usize) -> Option<Found> {
    let the = index.checked_sub(1)?;
    (noun.of && at(index + 1) == "of" && at(the).eq_ignore_ascii_case("the")).then_some((noun.verb, the, index + 1))
}

/// "carry out an assessment", seen from its noun.
fn empty_verb<'a>(noun: &Noun, at: &impl Fn(usize) -> &'a str, index: usize) -> Option<Found> {
    let nearest = index.saturating_sub(MOST_BETWEEN + 1);
    let verb = (nearest..index).rev().find(|before| is_one_of(noun.empty, at(*before)))?;
    let between = verb + 1..index;
    let determined =
        between.clone().any(|word| is_one_of(&["a", "an", "any", "further", "out", "due", "full"], at(word)));
    let crossed = between
        .clone()
        .any(|word| is_one_of(&["and", "or", "to", "of", "for", "in", "by", "that", "with", "the"], at(word)));
    ((determined || between.is_empty()) && !crossed).then_some((noun.verb, verb, index))
}

fn set_phrase<'a>(at: &impl Fn(usize) -> &'a str, index: usize) -> Option<Found> {
    if !matches!(at(index + 1), "into" | "receipt" | "an") {
        return None;
    }
    let is_here = |phrase: &[&str]| (0..phrase.len()).all(|step| at(index + step).eq_ignore_ascii_case(phrase[step]));
    let (phrase, verb) = PHRASES.iter().find(|(phrase, _)| is_here(phrase))?;
    Some((verb, index, index + phrase.len() - 1))
}

fn is_one_of(list: &[&str], word: &str) -> bool {
    list.iter().any(|known| known.eq_ignore_ascii_case(word))
}
