//! What may be written into a terminal or the log of a run.
//!
//! Names of files and texts of records are somebody else's. A sign in them that steers a terminal could hide a fault, and a
//! line feed could begin a line that a log takes for a command.

use std::borrow::Cow;

use crate::source::name;

/// The text with each sign that steers written out. What comes back is one line.
pub fn printable(text: &str) -> Cow<'_, str> {
    name::shown(text, &['\t'])
}

/// JSON with each sign that steers written by its number: the text in it stays the same.
pub fn printable_json(json: &str) -> String {
    let mut out = String::with_capacity(json.len());
    for sign in json.chars() {
        // Between its strings JSON has line feeds, and within them none. All that steers has a number of four digits.
        if name::is_steering(sign) && !matches!(sign, '\n' | '\t') {
            out.push_str(&format!("\\u{:04x}", u32::from(sign)));
        } else {
            out.push(sign);
        }
    }
    out
}
