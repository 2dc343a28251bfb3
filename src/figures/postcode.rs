//! Postcodes of the United Kingdom, which are names of places and no figures.

use super::text::Text;

/// Where the postcode ends that begins at a place, or whose first digit stands there: `LE3 8RA`, `SW1A 1AA`, `M11AE`.
pub(super) fn end(text: Text<'_>, at: usize) -> Option<usize> {
    let digit = (at..at + 3).find(|at| text.is_digit(*at))?;
    let is_capital = |at: usize| text.byte(at).is_ascii_uppercase();
    let letters = (1..=3).take_while(|back| digit.checked_sub(*back).is_some_and(is_capital)).count();
    let start = digit.checked_sub(letters).filter(|start| matches!(letters, 1 | 2) && !text.letter_before(*start))?;
    if text.is_digit(start.wrapping_sub(1)) {
        return None;
    }
    // The district: one digit or two, or one and a letter.
    let districts = [digit + 1, digit + 2]
        .into_iter()
        .filter(|end| *end == digit + 1 || text.is_digit(digit + 1) || is_capital(digit + 1));
    // The halves may stand on two lines.
    let next = |end: usize| match text.spaces(end) {
        next if text.byte(next) == b'\n' => text.spaces(next + 1),
        next => next,
    };
    districts.filter_map(|end| inward_end(text, next(end))).next()
}

/// A digit and two letters, with nothing to go on: `8RA`. Some letters are too like others to be used.
fn inward_end(text: Text<'_>, at: usize) -> Option<usize> {
    let is_letter = |at: usize| text.byte(at).is_ascii_uppercase() && !b"CIKMOV".contains(&text.byte(at));
    let is_inward = text.is_digit(at) && is_letter(at + 1) && is_letter(at + 2);
    (is_inward && !text.letter_at(at + 3) && !text.is_digit(at + 3)).then_some(at + 3)
}

/// Whether two words that stand side by side are the halves of a postcode.
pub fn is_postcode(outward: &str, inward: &str) -> bool {
    let whole = format!("{outward} {inward}");
    let digit = whole.find(|sign: char| sign.is_ascii_digit());
    digit.and_then(|digit| end(Text(&whole), digit)) == Some(whole.len())
}

#[cfg(test)]
mod tests {
    use super::is_postcode;

    #[test]
    fn postcodes_are_told_from_other_words() {
        for (outward, inward) in
            [("LE3", "8RA"), ("M1", "1AE"), ("SW1A", "1AA"), ("W1A", "0AX"), ("LE67", "3FY"), ("AA1", "1ND")]
        {
            assert!(is_postcode(outward, inward), "{outward} {inward}");
        }
        for (outward, inward) in
            [("LE3", "8RAX"), ("LE3", "8CA"), ("LEE3", "8RA"), ("le3", "8RA"), ("3", "8RA"), ("H1N1", "2ND"), ("", "")]
        {
            assert!(!is_postcode(outward, inward), "{outward} {inward}");
        }
    }
}
