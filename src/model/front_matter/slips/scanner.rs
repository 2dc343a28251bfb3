//! A slip, and what goes through front matter line by line to find it.

use std::ops::Range;

use crate::diagnostic::{Code, Diagnostic};
use crate::source::{FileId, Span};

/// One slip.
#[derive(Debug)]
pub struct Slip {
    pub(super) code: Code,
    pub(super) range: Range<usize>,
    pub(super) message: String,
    pub(super) label: String,
    pub(super) help: String,
    /// What is put in the place of some bytes; several are in order. Nothing, where only a person can know it.
    pub(super) mend: Vec<Edit>,
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

/// A part of a text with the edits made that lie in it.
pub(super) fn edited(text: &str, part: Range<usize>, edits: &[Edit]) -> String {
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

/// The fields of one record, or the entries of one list: all begin in one column.
#[derive(Clone, Copy, Debug)]
pub struct Level {
    pub column: usize,
    /// Where its first entry begins.
    pub start: usize,
    /// It has no other entry so far.
    pub is_single: bool,
    pub is_list: bool,
    /// Nothing stands behind the colon or the hyphen yet, so that something may stand below it.
    pub is_open: bool,
}

/// Goes through the lines of front matter.
pub(super) struct Scanner<'a> {
    pub(super) text: &'a str,
    /// The first byte that has not been looked at.
    pub(super) at: usize,
    /// The fields and lists that are open, the outermost first.
    pub(super) levels: Vec<Level>,
    /// The column of the field whose text without quotation marks may go on in the next line.
    pub(super) running: Option<usize>,
    pub(super) slips: Vec<Slip>,
}

impl<'a> Scanner<'a> {
    /// The end of the line that holds a byte, without its line feed.
    pub(super) fn line_end(&self, at: usize) -> usize {
        self.text[at..].find('\n').map_or(self.text.len(), |length| at + length)
    }

    pub(super) fn line_start(&self, at: usize) -> usize {
        self.text[..at].rfind('\n').map_or(0, |i| i + 1)
    }

    /// The first line from `at` on that is neither empty nor a remark: its text, and how far it is indented.
    pub(super) fn next_line(&self, at: usize) -> Option<(usize, &'a str)> {
        let lines = self.text[at..].lines();
        let mut lines = lines.filter(|line| !line.trim().is_empty() && !line.trim_start().starts_with('#'));
        lines.next().map(|line| (indent(line), line.trim_start()))
    }

    /// What the line of `at` looks like with some edits made, for a person to type.
    pub(super) fn typed(&self, at: usize, edits: &[Edit]) -> String {
        let line = self.line_start(at)..self.line_end(at);
        let within: Vec<Edit> =
            edits.iter().filter(|(range, _)| line.start <= range.start && range.end <= line.end).cloned().collect();
        shortened(edited(self.text, line, &within).trim())
    }

    pub(super) fn slip(&mut self, range: Range<usize>, [message, label, help]: [&str; 3], mend: Vec<Edit>) {
        self.slip_as(Code::BadYaml, range, [message, label, help], mend);
    }

    pub(super) fn slip_as(&mut self, code: Code, range: Range<usize>, words: [&str; 3], mend: Vec<Edit>) {
        let [message, label, help] = words.map(str::to_owned);
        self.slips.push(Slip { code, range, message, label, help, mend });
    }
}

/// How many spaces a line begins with.
pub(super) fn indent(line: &str) -> usize {
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
pub(super) fn quoted(text: &str) -> String {
    match (text.contains('"') || text.contains('\\'), text.contains('\'')) {
        (false, _) => format!("\"{text}\""),
        (true, false) => format!("'{text}'"),
        (true, true) => format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\"")),
    }
}
