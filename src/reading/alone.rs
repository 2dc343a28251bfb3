//! Whether a phrase stands by itself in a text. Letters and digits beside it are not all that a word or a number is made of: 111 is
//! no part of 1,111, and a midwife is none in the name of a file.

use std::ops::Range;

use crate::fold::joins;

/// Whether some bytes of a folded text are no part of a number, an address, the name of a file or a longer word.
pub fn stands_alone(text: &str, range: &Range<usize>) -> bool {
    let phrase = &text[range.clone()];
    !goes_on_before(phrase, &text[..range.start])
        && !goes_on_behind(phrase, &text[range.end..])
        && !is_in_address(text, range)
}

/// `£111`, `1,111`, `.111`, `#midwife`, `list.midwife`, `O’Brien`.
fn goes_on_before(phrase: &str, before: &str) -> bool {
    let mut signs = before.chars().rev();
    let (Some(sign), earlier) = (signs.next(), signs.next()) else { return false };
    let is_number = phrase.starts_with(|first: char| first.is_numeric());
    match sign {
        '#' | '@' => true,
        '£' | '$' | '€' => is_number,
        '’' | '\'' => !is_number && earlier.is_some_and(char::is_uppercase),
        '.' if earlier.is_some_and(joins) => true,
        '.' | ',' | '/' | ':' | '-' | '–' | '−' => is_number && earlier.is_none_or(|sign| !sign.is_alphabetic()),
        _ => false,
    }
}

/// `3.5`, `3,000`, `3–5`, `3%`, `midwife.pdf`, `midwife@`, `can’t`, the first plus of `C++`.
fn goes_on_behind(phrase: &str, after: &str) -> bool {
    let mut signs = after.chars();
    let (Some(sign), further) = (signs.next(), signs.next()) else { return false };
    let is_number = phrase.ends_with(|last: char| last.is_numeric());
    match sign {
        '@' => true,
        '.' => further.is_some_and(joins),
        '’' | '\'' => is_contraction(&after[sign.len_utf8()..]),
        ',' | '/' | ':' | '-' | '–' | '−' if is_number => further.is_some_and(char::is_numeric),
        _ if is_number && after.trim_start_matches(' ').starts_with('%') => true,
        _ => !sign.is_whitespace() && !joins(sign) && phrase.ends_with(sign),
    }
}

/// Whether letters behind an apostrophe are more than the ending of a genitive.
fn is_contraction(letters: &str) -> bool {
    let ending = &letters[..letters.find(|sign| !joins(sign)).unwrap_or(letters.len())];
    !ending.is_empty() && !ending.eq_ignore_ascii_case("s")
}

/// How far from a phrase the ends of its address are looked for, in bytes.
const REACH: usize = 200;

/// Whether a phrase is a part of a web or mail address.
fn is_in_address(text: &str, range: &Range<usize>) -> bool {
    let is_edge = |byte: &u8| byte.is_ascii_whitespace() || b"<>()[]\"".contains(byte);
    let bytes = text.as_bytes();
    let before = &bytes[range.start.saturating_sub(REACH)..range.start];
    let after = &bytes[range.end..bytes.len().min(range.end + REACH)];
    let start = range.start - before.iter().rev().position(is_edge).unwrap_or(before.len());
    let end = range.end + after.iter().position(is_edge).unwrap_or(after.len());
    let token = &bytes[start..end];
    let is_address = || {
        token.contains(&b'@')
            || token.get(..4).is_some_and(|first| first.eq_ignore_ascii_case(b"www."))
            || token.windows(3).any(|part| part == b"://")
    };
    end - start > range.len() && is_address()
}

#[cfg(test)]
mod tests {
    use super::stands_alone;

    /// Whether the words between the bars stand alone.
    fn alone(marked: &str) -> bool {
        let parts: Vec<&str> = marked.split('|').collect();
        stands_alone(&parts.concat(), &(parts[0].len()..parts[0].len() + parts[1].len()))
    }

    #[test]
    fn a_number_is_no_part_of_a_longer_one() {
        for marked in [
            "1,|111|",
            "0.|111|",
            ".|111|",
            "£|111|",
            "|111|%",
            "|111| %",
            "-|111|",
            "|111|/22",
            "22/|111|",
            "|tier 3|,000",
            "|tier 3|.5",
            "|tier 3|–5",
        ] {
            assert!(!alone(marked), "{marked}");
        }
        for marked in ["|111|.", "|111|, 999", "NHS-|111|", "(|111|)", "|tier 3|-led", "– |111|", "|111|: a number"] {
            assert!(alone(marked), "{marked}");
        }
    }

    #[test]
    fn a_word_is_no_part_of_an_address_a_file_or_a_longer_word() {
        for marked in [
            "https://example.org/|midwife|/list",
            "www.|midwife|.example.org",
            "|midwife|@example.org",
            "|midwife|.pdf",
            "#|midwife|",
            "|can|’t",
            "O’|Brien plan|",
            "|C+|+",
            "list@|midwife|",
        ] {
            assert!(!alone(marked), "{marked}");
        }
        for marked in ["|midwife|’s list", "a ‘|midwife|’", "|midwife|.", "GP/|midwife|", "“|can|”, can’t", "|C+|, C"]
        {
            assert!(alone(marked), "{marked}");
        }
    }
}
