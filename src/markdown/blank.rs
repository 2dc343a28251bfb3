//! Signs that nobody sees.

use crate::fold;

/// Whether a text shows nothing: it has only white space, and signs that have no width or no ink.
pub fn is_blank(text: &str) -> bool {
    text.chars().all(is_blank_sign)
}

/// Whether a sign shows nothing.
pub fn is_blank_sign(c: char) -> bool {
    c.is_whitespace() || c.is_control() || has_no_ink(c)
}

/// Signs that nobody sees, and fillers, which are drawn as a space: of Korean and Khmer, the empty Braille pattern, tags.
fn has_no_ink(c: char) -> bool {
    fold::is_unseen(c)
        || matches!(
            c,
            '\u{115f}'..='\u{1160}'
                | '\u{17b4}'..='\u{17b5}'
                | '\u{2800}'
                | '\u{3164}'
                | '\u{ffa0}'
                | '\u{e0000}'..='\u{e0fff}'
        )
}

#[cfg(test)]
mod tests {
    use super::is_blank;

    #[test]
    fn blank_is_what_nobody_sees() {
        assert!(is_blank(" \u{a0}\u{200b}\u{feff}\n\u{2800}"));
        assert!(!is_blank("\u{200b}."));
    }
}
