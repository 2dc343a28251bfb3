//! The usual slips of a hand in front matter: what the YAML library refuses, or reads as something that nobody meant.
//!
//! A line is looked at as a person sees it: a field, its colon, its value. Where one of them is not as it should be, the
//! slip says what to type, and its mend makes it so. With all mends made the rest can be read as if nothing had been wrong.

mod brackets;
mod conflicts;
mod indents;
mod lines;
mod scanner;
mod values;

pub use scanner::{Edit, Slip};

use scanner::{Scanner, edited};

/// Every slip of some YAML, in its order.
pub fn find(text: &str) -> Vec<Slip> {
    let (text, conflicts) = conflicts::settled(text);
    let mut scanner = Scanner { text: &text, at: 0, levels: Vec::new(), running: None, slips: conflicts };
    while scanner.at < text.len() {
        scanner.line();
    }
    scanner.slips
}

/// Whether anything in sound YAML is worth looking for slips: a sign that makes it lose words, or a comma that takes a number apart.
pub fn may_lose_words(text: &str) -> bool {
    let digits = |part: &[u8]| part.iter().all(u8::is_ascii_digit);
    let parts_number = |part: &[u8]| part[0].is_ascii_digit() && part[1] == b',' && digits(&part[2..]);
    let is_in_list = |line: &str| line.contains('[') && line.as_bytes().windows(5).any(parts_number);
    text.lines().any(is_in_list)
        || text.bytes().any(|byte| matches!(byte, b'!' | b'&' | b'*' | b'\\' | 0xE2))
        || ["ull", "ULL", "\" #", "' #", ": #", "- #"].iter().any(|sign| text.contains(sign))
}

/// The text with every mend made, and the edits in order; nothing where a slip has none.
pub fn mended(text: &str, slips: &[Slip]) -> Option<(String, Vec<Edit>)> {
    if slips.iter().any(|slip| slip.mend.is_empty()) {
        return None;
    }
    let mut edits: Vec<Edit> = slips.iter().flat_map(|slip| slip.mend.iter().cloned()).collect();
    edits.sort_by_key(|(range, _)| (range.start, range.end));
    let is_apart = edits.windows(2).all(|pair| pair[0].0.end <= pair[1].0.start);
    is_apart.then(|| (edited(text, 0..text.len(), &edits), edits))
}
