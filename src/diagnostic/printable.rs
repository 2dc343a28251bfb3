//! What may be written into a terminal or the log of a run.
//!
//! Names of files and texts of records are somebody else's. A sign in them that steers a terminal could hide a fault, and a
//! line feed could begin a line that a log takes for a command.

use std::borrow::Cow;

/// The text with a visible sign in the place of each that steers. What comes back is one line.
pub fn printable(text: &str) -> Cow<'_, str> {
    if !text.contains(steers) {
        return Cow::Borrowed(text);
    }
    text.chars().map(|sign| if steers(sign) { visible(sign) } else { sign }).collect()
}

/// JSON with each sign that steers written by its number: the text in it stays the same.
pub fn printable_json(json: &str) -> String {
    let mut out = String::with_capacity(json.len());
    for sign in json.chars() {
        // Between its strings JSON has line feeds, and within them none. All that steers has a number of four digits.
        if steers(sign) && sign != '\n' {
            out.push_str(&format!("\\u{:04x}", u32::from(sign)));
        } else {
            out.push(sign);
        }
    }
    out
}

/// Control characters, line breaks, and signs that turn the direction of what follows. A tab does no harm.
fn steers(sign: char) -> bool {
    (sign.is_control() && sign != '\t')
        || matches!(sign, '\u{2028}' | '\u{2029}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// The control pictures of Unicode, where there is one.
fn visible(sign: char) -> char {
    match sign {
        '\0'..='\u{1f}' => char::from_u32(0x2400 + u32::from(sign)).unwrap_or(char::REPLACEMENT_CHARACTER),
        '\u{7f}' => '\u{2421}',
        _ => char::REPLACEMENT_CHARACTER,
    }
}
