//! Signs that nobody sees.

/// Whether a text shows nothing: it has only white space, and signs that have no width or no ink.
pub fn is_blank(text: &str) -> bool {
    text.chars().all(is_blank_sign)
}

/// Whether a sign shows nothing.
pub fn is_blank_sign(c: char) -> bool {
    c.is_whitespace() || c.is_control() || has_no_ink(c)
}

/// Joiners, marks of direction, soft hyphens, fillers and the empty Braille pattern (Unicode, Default_Ignorable_Code_Point and
/// what is drawn as a space).
fn has_no_ink(c: char) -> bool {
    matches!(
        c,
        '\u{ad}'
            | '\u{34f}'
            | '\u{61c}'
            | '\u{115f}'..='\u{1160}'
            | '\u{17b4}'..='\u{17b5}'
            | '\u{180b}'..='\u{180f}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{2800}'
            | '\u{3164}'
            | '\u{fe00}'..='\u{fe0f}'
            | '\u{feff}'
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
