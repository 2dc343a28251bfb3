//! Where a source resolves something: what stands before these words in a minute was only said.

/// A place of a source with a word that resolves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Resolving {
    /// The line or page.
    pub place: u32,
    /// The word is one that minutes use for nothing else, such as `RESOLVED`. Others, such as "noted", count only where a minute has
    /// none of these.
    pub is_sure: bool,
}

/// Words of English minutes, in capitals, that mean nothing else.
const SURE: [&str; 7] =
    ["RESOLVED", "IT WAS AGREED", "AGREED", "NOTED", "DECIDED", "RECOMMENDED TO COUNCIL", "APPROVED"];

/// Words that may resolve something.
const LIKELY: [&str; 8] =
    ["resolved", "it was agreed", "were agreed", "noted", "confirmed", "approved", "consent", "be agreed"];

/// The places of some texts, each a line or a page, that resolve something.
pub fn resolving<'a>(places: impl Iterator<Item = (u32, &'a str)>) -> Vec<Resolving> {
    let found = places.filter_map(|(place, text)| {
        let is_sure = SURE.iter().any(|word| has_word(text, word));
        let is_likely = || LIKELY.iter().any(|word| has_word(&text.to_lowercase(), word));
        (is_sure || is_likely()).then_some(Resolving { place, is_sure })
    });
    found.collect()
}

fn has_word(text: &str, word: &str) -> bool {
    text.match_indices(word).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let behind = text[at + word.len()..].chars().next();
        !before.is_some_and(char::is_alphanumeric) && !behind.is_some_and(char::is_alphanumeric)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_in_capitals_resolve_and_others_may() {
        let text = "RESOLVED:\nThe report be noted.\nMembers were unresolved.\nDENOTED\nIT WAS AGREED that";
        let found = resolving((1..).zip(text.lines()));
        let found: Vec<(u32, bool)> = found.into_iter().map(|found| (found.place, found.is_sure)).collect();
        assert_eq!(found, [(1, true), (2, false), (5, true)]);
    }
}
