//! The usual slips of a hand in front matter: what the YAML library refuses, or reads as something that nobody meant.
//!
//! A line is looked at as a person sees it: a field, its colon, its value. Where one of them is not as it should be, the
//! slip says what to type, and its mend makes it so. With all mends made the rest can be read as if nothing had been wrong.

mod brackets;
mod conflicts;
mod indents;
mod lines;
mod values;

use std::ops::Range;

use crate::diagnostic::{Code, Diagnostic};
use crate::source::{FileId, Span};
use indents::Level;

/// One slip.
#[derive(Debug)]
pub struct Slip {
    code: Code,
    range: Range<usize>,
    message: String,
    label: String,
    help: String,
    /// What is put in the place of some bytes; several are in order. Nothing, where only a person can know it.
    mend: Vec<Edit>,
}

/// What is put in the place of some bytes.
pub type Edit = (Range<usize>, String);

impl Slip {
    /// What a person is told.
    pub fn diagnostic(&self, file: FileId) -> Diagnostic {
        Diagnostic::error(self.code, self.message.as_str())
            .at(Span::new(file, self.range.clone()), self.label.as_str())
            .help(self.help.as_str())
    }

    /// Whether a byte of the file is part of it.
    pub fn holds(&self, at: u32) -> bool {
        usize::try_from(at).is_ok_and(|at| self.range.contains(&at))
    }

    /// Whether the YAML library reads the value, and loses some of its words.
    pub fn loses_words(&self) -> bool {
        matches!(self.code, Code::UnquotedText | Code::LostBackslash)
    }
}

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

/// A part of a text with the edits made that lie in it.
fn edited(text: &str, part: Range<usize>, edits: &[Edit]) -> String {
    let mut out = String::with_capacity(part.len() + edits.len());
    let mut from = part.start;
    for (range, new) in edits {
        out.push_str(&text[from..range.start]);
        out.push_str(new);
        from = range.end;
    }
    out.push_str(&text[from..part.end]);
    out
}

/// Goes through the lines of front matter.
struct Scanner<'a> {
    text: &'a str,
    /// The first byte that has not been looked at.
    at: usize,
    /// The fields and lists that are open, the outermost first.
    levels: Vec<Level>,
    /// The column of the field whose text without quotation marks may go on in the next line.
    running: Option<usize>,
    slips: Vec<Slip>,
}

impl<'a> Scanner<'a> {
    /// The end of the line that holds a byte, without its line feed.
    fn line_end(&self, at: usize) -> usize {
        self.text[at..].find('\n').map_or(self.text.len(), |length| at + length)
    }

    fn line_start(&self, at: usize) -> usize {
        self.text[..at].rfind('\n').map_or(0, |i| i + 1)
    }

    /// The first line from `at` on that is neither empty nor a remark: its text, and how far it is indented.
    fn next_line(&self, at: usize) -> Option<(usize, &'a str)> {
        let lines = self.text[at..].lines();
        let mut lines = lines.filter(|line| !line.trim().is_empty() && !line.trim_start().starts_with('#'));
        lines.next().map(|line| (indent(line), line.trim_start()))
    }

    /// What the line of `at` looks like with some edits made, for a person to type.
    fn typed(&self, at: usize, edits: &[Edit]) -> String {
        let line = self.line_start(at)..self.line_end(at);
        let within: Vec<Edit> =
            edits.iter().filter(|(range, _)| line.start <= range.start && range.end <= line.end).cloned().collect();
        shortened(edited(self.text, line, &within).trim())
    }

    fn slip(&mut self, range: Range<usize>, [message, label, help]: [&str; 3], mend: Vec<Edit>) {
        self.slip_as(Code::BadYaml, range, [message, label, help], mend);
    }

    fn slip_as(&mut self, code: Code, range: Range<usize>, words: [&str; 3], mend: Vec<Edit>) {
        let [message, label, help] = words.map(str::to_owned);
        self.slips.push(Slip { code, range, message, label, help, mend });
    }
}

/// How many spaces a line begins with.
fn indent(line: &str) -> usize {
    line.len() - line.trim_start_matches(' ').len()
}

/// A long line without its middle.
fn shortened(line: &str) -> String {
    const ENDS: usize = 50;
    let letters = line.chars().count();
    if letters <= 2 * ENDS + 10 {
        return line.to_owned();
    }
    let (first, last) = (line.chars().take(ENDS), line.chars().skip(letters - ENDS));
    first.chain(['…']).chain(last).collect()
}

/// A text in the quotation marks that suit it.
fn quoted(text: &str) -> String {
    match (text.contains('"') || text.contains('\\'), text.contains('\'')) {
        (false, _) => format!("\"{text}\""),
        (true, false) => format!("'{text}'"),
        (true, true) => format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\"")),
    }
}
