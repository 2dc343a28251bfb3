//! Words that say whether a thing is a duty, a choice or a plan.

use std::ops::Range;

use super::words;

/// A modal verb. The paper's own is kept: "must" and "should" are not the same promise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Modal {
    /// A duty.
    Must,
    /// Advice, or a duty with exceptions.
    Should,
    /// A possibility, or leave to do something.
    May,
    /// A plan or a promise.
    Will,
    /// A power, or a possibility.
    Can,
}

/// A modal verb in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundModal {
    /// Its bytes, with the `not` that is joined to it: `can’t`, `cannot`.
    pub range: Range<usize>,
    /// Which one.
    pub modal: Modal,
    /// Whether `not` belongs to it.
    pub negated: bool,
}

/// The modal verbs of `text`: not the month of May, and not the will of a person.
pub fn modals(text: &str) -> impl Iterator<Item = FoundModal> + '_ {
    let mut words = words(text).peekable();
    let mut before = "";
    std::iter::from_fn(move || {
        while let Some(range) = words.next() {
            let word = &text[range.clone()];
            let next = words.peek().map_or("", |next| &text[next.clone()]);
            let found = modal(word)
                .filter(|(modal, _)| !is_month(word, &text[..range.start], next) && !is_owned(*modal, before));
            before = word;
            if let Some((modal, negated)) = found {
                return Some(FoundModal { range, modal, negated: negated || next.eq_ignore_ascii_case("not") });
            }
        }
        None
    })
}

/// The modal verb that `word` is, and whether it holds a `not`.
fn modal(word: &str) -> Option<(Modal, bool)> {
    const FORMS: [(&str, Modal, bool); 14] = [
        ("must", Modal::Must, false),
        ("mustn't", Modal::Must, true),
        ("mustn’t", Modal::Must, true),
        ("should", Modal::Should, false),
        ("shouldn't", Modal::Should, true),
        ("shouldn’t", Modal::Should, true),
        ("may", Modal::May, false),
        ("will", Modal::Will, false),
        ("won't", Modal::Will, true),
        ("won’t", Modal::Will, true),
        ("can", Modal::Can, false),
        ("can't", Modal::Can, true),
        ("can’t", Modal::Can, true),
        ("cannot", Modal::Can, true),
    ];
    if word.ends_with("'ll") || word.ends_with("’ll") {
        return Some((Modal::Will, false));
    }
    let first = word.as_bytes().first()? | 0x20;
    let form = b"mswc".contains(&first).then(|| FORMS.iter().find(|form| word.eq_ignore_ascii_case(form.0)))??;
    Some((form.1, form.2))
}

/// Whether `word` is the month: with a capital inside a sentence, or before a date.
fn is_month(word: &str, text_before: &str, next: &str) -> bool {
    let begins =
        matches!(text_before.trim_end().chars().next_back(), None | Some('.' | '!' | '?' | ':' | '“' | '"' | '‘'));
    word == "May" && (!begins || next.bytes().any(|byte| byte.is_ascii_digit()))
}

/// Whether the verb is a noun here: a person's will.
fn is_owned(modal: Modal, before: &str) -> bool {
    const OWNERS: [&str; 13] =
        ["a", "the", "his", "her", "their", "my", "your", "our", "its", "living", "good", "free", "political"];
    modal == Modal::Will && OWNERS.iter().any(|owner| before.eq_ignore_ascii_case(owner))
}
