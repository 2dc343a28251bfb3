//! "Did you mean …?": only what is a slip of the hand away, never a word of another meaning.

use std::cmp::Reverse;

/// The known word that somebody meant who wrote `word`, if one is near enough.
///
/// A slip changes few letters, and rarely the first: `aproved` is near `approved`, and `elected` is not near `rejected`. Of
/// addresses only what follows the folder that they share is compared. The beginning of just one known word is near it too:
/// `library` is near `library-services`.
pub fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let mut begun: Option<&str> = None;
    let mut is_begun_once = true;
    let mut best: Option<((usize, Reverse<usize>), &str)> = None;
    for candidate in known {
        if is_beginning(word, candidate) {
            is_begun_once = begun.is_none();
            begun = begun.or(Some(candidate));
        }
        let Some(slips) = slips(word, candidate) else { continue };
        let order = (slips, Reverse(shared(word, candidate)));
        if best.is_none_or(|(least, other)| (order, candidate) < (least, other)) {
            best = Some((order, candidate));
        }
    }
    best.map(|(_, candidate)| candidate).or_else(|| begun.filter(|_| is_begun_once))
}

/// How many slips of the hand lie between two words; nothing where they are too many, or of another sort.
fn slips(word: &str, candidate: &str) -> Option<usize> {
    let folder = common_folder(word, candidate);
    let (word, candidate) = (&word[folder..], &candidate[folder..]);
    if word.eq_ignore_ascii_case(candidate) {
        return Some(0);
    }
    let most = match word.chars().count() {
        0..=3 => 0,
        4..=9 => 1,
        10..=15 => 2,
        _ => 3,
    };
    let same_first = word.chars().next().zip(candidate.chars().next()).is_some_and(|(a, b)| a.eq_ignore_ascii_case(&b));
    if !same_first || word.len().abs_diff(candidate.len()) > 4 * most {
        return None;
    }
    Some(strsim::osa_distance(&word.to_lowercase(), &candidate.to_lowercase())).filter(|slips| *slips <= most)
}

/// Where the folders end that two addresses share.
fn common_folder(one: &str, other: &str) -> usize {
    let shared = shared(one, other);
    one.as_bytes()[..shared].iter().rposition(|byte| *byte == b'/').map_or(0, |slash| slash + 1)
}

/// How many bytes at the beginning are the same.
fn shared(one: &str, other: &str) -> usize {
    one.bytes().zip(other.bytes()).take_while(|(a, b)| a == b).count()
}

/// Whether a known word goes on where the written one ends, after a hyphen or its like.
fn is_beginning(word: &str, candidate: &str) -> bool {
    let rest = candidate.strip_prefix(word).filter(|_| word.len() > 3);
    rest.is_some_and(|rest| rest.starts_with(['-', '_', '/']))
}

#[cfg(test)]
mod tests {
    use super::nearest;

    const OUTCOMES: [&str; 9] =
        ["noted", "agreed", "approved", "requested", "referred", "deferred", "rejected", "welcomed", "none"];

    #[test]
    fn a_slip_of_the_hand_is_recognised() {
        for (word, meant) in [
            ("approve", "approved"),
            ("aproved", "approved"),
            ("Noted", "noted"),
            ("note", "noted"),
            ("reqeusted", "requested"),
            ("refered", "referred"),
        ] {
            assert_eq!(nearest(word, OUTCOMES), Some(meant), "{word}");
        }
        assert_eq!(nearest("titel", ["title", "summary"]), Some("title"));
        assert_eq!(nearest("/places/ashbi", ["/places/ashby", "/places/derby"]), Some("/places/ashby"));
        assert_eq!(nearest("library", ["library-services", "liberty"]), Some("library-services"));
    }

    #[test]
    fn a_word_of_another_meaning_is_near_none() {
        for word in [
            "elected",
            "re-elected",
            "selected",
            "ejected",
            "disagreed",
            "disapproved",
            "unapproved",
            "not-agreed",
            "received",
            "refused",
            "accepted",
            "resolved",
            "voted",
            "no",
            "reviewed",
            "agreed-in-part",
        ] {
            assert_eq!(nearest(word, OUTCOMES), None, "{word}");
        }
        assert_eq!(nearest("/places/york", ["/places/cork"]), None);
        assert_eq!(nearest("CCS", ["CCG", "ICS"]), None);
        assert_eq!(nearest("health", ["health-plans", "health-visitors"]), None, "it could be either");
    }
}
