//! Values: the quotation marks, brackets and braces round them, and signs that mean something else to YAML than to a person.

use std::ops::Range;

use super::brackets::{Within, begins_with_number_sign, missing_closers};
use super::lines::field_end;
use super::scanner::{Edit, Scanner, indent, quoted};
use crate::diagnostic::Code;
use crate::markdown::is_blank_sign;

/// Quotation marks that are none to YAML, with those that close them.
const CURLY: [(char, &str); 6] = [('“', "”“"), ('”', "”“"), ('„', "“”"), ('‘', "’‘"), ('’', "’‘"), ('«', "»")];

impl Scanner<'_> {
    /// The value behind the colon, or the hyphen, of what begins in `column`.
    pub fn value(&mut self, at: usize, column: usize) {
        let line = &self.text[at..self.line_end(at)];
        let at = at + line.len() - line.trim_start_matches(' ').len();
        let end = self.line_end(at);
        let value = &self.text[at..end];
        let Some(first) = value.chars().next().filter(|first| *first != '#' && !value.trim().is_empty()) else {
            self.nothing_or_hash(at, column);
            return;
        };
        match first {
            c if is_blank_sign(c) => self.no_space(self.line_start(at), at),
            '{' if self.placeholder(at).is_some() => {}
            '"' | '\'' => {
                if let Some(end) = self.quotation(at, column, &[]) {
                    self.behind(at, end);
                }
            }
            '[' | '{' => {
                if let Some(end) = self.list_or_fields(at, column) {
                    self.behind(at, end);
                }
            }
            '|' | '>' if is_block(value) => self.block(end, column),
            _ => self.plain(at..end, column),
        }
    }

    /// Nothing stands where a value would begin, or a remark. A hash right before a word is no remark, where no value follows below.
    pub fn nothing_or_hash(&mut self, at: usize, column: usize) {
        let value = self.text[at..self.line_end(at)].trim_end();
        let is_field = self.levels.last().is_some_and(|level| !level.is_list);
        let is_below =
            |(indent, line): (usize, &str)| indent > column || is_field && indent == column && line.starts_with("- ");
        if !begins_with_number_sign(value) || self.next_line(self.line_end(at)).is_some_and(is_below) {
            self.open();
            return;
        }
        self.number_sign(at..at + value.len());
    }

    /// A value that would be lost, because it begins with a hash. Of a number the hash is no part.
    pub fn number_sign(&mut self, range: Range<usize>) {
        let value = &self.text[range.clone()];
        let number = &value[1..];
        let (new, how) = match number.bytes().all(|byte| byte.is_ascii_digit()) {
            true => (number.to_owned(), "Take the hash away"),
            false => (quoted(value), "Put quotation marks round the text"),
        };
        let mend = vec![(range.clone(), new)];
        let help = format!("{how}: `{}`.", self.typed(range.start, &mend));
        let words = ["a hash begins a remark", "all from here to the end of the line would be lost", &help];
        self.slip_as(Code::UnquotedText, range, words, mend);
    }

    /// Lines below `|` or `>` are taken as they are.
    fn block(&mut self, mut end: usize, column: usize) {
        while let Some(line) = self.text.get(end + 1..).and_then(|rest| rest.lines().next()) {
            if !line.trim().is_empty() && indent(line) <= column {
                break;
            }
            end += 1 + line.len();
        }
        self.at = (end + 1).min(self.text.len());
    }

    /// A value without quotation marks.
    fn plain(&mut self, line: Range<usize>, column: usize) {
        let whole = &self.text[line.clone()];
        let value = whole[..remark(whole).unwrap_or(whole.len())].trim_end();
        let range = line.start..line.start + value.len();
        if !self.odd_beginning(&range) && !self.curly(&range) {
            if let Some(colon) = field_end(value) {
                self.second_colon(range, colon);
            } else if matches!(value, "null" | "Null" | "NULL") {
                self.needs_marks(range, &format!("`{value}` stands for nothing here"), Code::UnquotedText);
            } else {
                self.running = Some(column);
            }
        }
    }

    fn second_colon(&mut self, range: Range<usize>, colon: usize) {
        let value = &self.text[range.clone()];
        // `source: pack: march, at: "5"}`
        if value.ends_with('}') && !value.contains('{') {
            let mend = vec![(range.start..range.start, "{".to_owned())];
            let help = format!("Write `{}`.", self.typed(range.start, &mend));
            self.slip(range.clone(), ["an opening `{` is missing", "a `{` is expected first", &help], mend);
            return;
        }
        let mend = vec![(range.clone(), quoted(value))];
        let help = format!(
            "Put quotation marks round the value: `{}`. If two fields stand on one line, give each a line of its own.",
            self.typed(range.start, &mend)
        );
        let at = range.start + colon;
        self.slip(at..at + 1, ["there are two colons on one line", "a second colon", &help], mend);
    }

    /// Whether a value begins with a sign that means something else to YAML.
    pub fn odd_beginning(&mut self, range: &Range<usize>) -> bool {
        let value = &self.text[range.clone()];
        let Some(first) = value.chars().next() else { return false };
        let is_odd = match first {
            '!' | '&' | '*' | '@' | '`' | '%' | '|' | '>' | ',' | ']' | '}' | '[' | '{' => true,
            '-' | '?' => value[1..].starts_with(' '),
            _ => false,
        };
        // What begins with one of these is read, but for its first word.
        let code = if "!&*".contains(first) { Code::UnquotedText } else { Code::BadYaml };
        if is_odd {
            self.needs_marks(range.clone(), &format!("a value cannot begin with `{first}`"), code);
        }
        is_odd
    }

    fn needs_marks(&mut self, range: Range<usize>, message: &str, code: Code) {
        let value = &self.text[range.clone()];
        let mend = vec![(range.clone(), quoted(value))];
        let help = format!("Put quotation marks round the value: `{}`.", self.typed(range.start, &mend));
        let label = match code {
            Code::UnquotedText => "words of this would be lost",
            _ => "this has quotation marks round it, or begins with another sign",
        };
        self.slip_as(code, range, [message, label, &help], mend);
    }

    /// Whether curly quotation marks stand round a value.
    pub fn curly(&mut self, range: &Range<usize>) -> bool {
        let value = &self.text[range.clone()];
        let Some(inner) = without_curly(value) else { return false };
        let mend = vec![(range.clone(), quoted(inner))];
        let help = format!("Type straight quotation marks: `{}`.", self.typed(range.start, &mend));
        let words = ["the quotation marks round this value are curly", "curly marks are part of the text", &help];
        self.slip_as(Code::UnquotedText, range.clone(), words, mend);
        true
    }

    /// The end of what stands between quotation marks; nothing where a slip has been told, and the rest of the line left.
    ///
    /// `open` are the brackets and braces around it.
    pub fn quotation(&mut self, start: usize, column: usize, open: &[Within]) -> Option<usize> {
        let mark = self.text.as_bytes()[start];
        let bytes = self.text.as_bytes();
        let mut at = start + 1;
        let mut backslashes = Vec::new();
        while let Some(byte) = bytes.get(at) {
            match byte {
                b'\\' if mark == b'"' => {
                    backslashes.extend((!is_escape(&self.text[at + 1..])).then_some(at));
                    at += 1;
                }
                byte if *byte == mark && mark == b'\'' && bytes.get(at + 1) == Some(&mark) => at += 1,
                byte if *byte == mark => {
                    self.backslashes(start..at + 1, &backslashes);
                    return Some(at + 1);
                }
                b'\n' if self.next_line(at).is_none_or(|(indent, _)| indent <= column) => break,
                _ => {}
            }
            at += 1;
        }
        self.unclosed(start, open);
        None
    }

    /// Backslashes between double quotation marks that are meant as they are.
    fn backslashes(&mut self, range: Range<usize>, wrong: &[usize]) {
        let Some(first) = wrong.first() else { return };
        let mend: Vec<Edit> = wrong.iter().map(|at| (*at..*at, "\\".to_owned())).collect();
        let help = format!("Write each backslash twice: `{}`.", self.typed(range.start, &mend));
        let letter = self.text[first + 1..].chars().next().map_or(0, char::len_utf8);
        let words = [
            "a backslash takes a letter away",
            "between double quotation marks, these two stand for a sign, or for nothing",
            &help,
        ];
        self.slip_as(Code::LostBackslash, *first..first + 1 + letter, words, mend);
    }

    /// A quotation mark that is not closed on its line, where the next line is a field of its own.
    fn unclosed(&mut self, start: usize, open: &[Within]) {
        let line = &self.text[start..self.line_end(start)];
        let mut closers = open.iter().rev().map(|within| within.close()).collect::<String>();
        // The braces at the end of the line are those around the text.
        while !closers.is_empty() && !line.trim_end().ends_with(&closers) {
            closers.pop();
        }
        let line_end = start + line.trim_end().len();
        let end = line_end - closers.len();
        // `"1'`: the mark at the end is of the other kind. That of `"the patients'` belongs to its word.
        let (mark, text) = (&self.text[start..=start], &self.text[start + 1..end]);
        let other = if mark == "\"" { '\'' } else { '"' };
        let is_other = text.strip_suffix(other).is_some_and(|text| !text.contains(other) && !text.ends_with('s'));
        let mend = vec![
            (end - usize::from(is_other)..end, mark.to_owned()),
            (line_end..line_end, missing_closers(open, &closers)),
        ];
        let help = format!("Write `{}`.", self.typed(start, &mend));
        let words = ["a closing quotation mark is missing", "what this quotation mark opens is not closed", &help];
        self.slip(start..start + line.trim_end().len(), words, mend);
    }

    /// What stands behind a value that has ended: nothing but a remark.
    fn behind(&mut self, start: usize, end: usize) {
        let line_end = self.line_end(end);
        let rest = &self.text[end..line_end];
        let words = rest[..remark(rest).unwrap_or(rest.len())].trim();
        self.at = (line_end + 1).min(self.text.len());
        if words.is_empty() {
            return;
        }
        let at = end + rest.len() - rest.trim_start().len();
        let range = at..at + words.len();
        let value = start..range.end;
        if words.chars().all(|c| matches!(c, ']' | '}')) {
            let mend = vec![(range.clone(), String::new())];
            let help = format!("Take it away: `{}`. Or open it before the value.", self.typed(at, &mend));
            self.slip(range, [&format!("`{words}` closes what was not opened"), "nothing is open here", &help], mend);
            return;
        }
        let whole = &self.text[value.clone()];
        let first = whole.chars().next().filter(|first| matches!(first, '"' | '\''));
        // In `'It's a plan'` the marks at the ends belong together; in `"Beds" and "wards"` they do not.
        let ends_too_early = !self.text[..end - 1].ends_with([' ', '(']) && !rest.starts_with(char::is_alphanumeric);
        let inner = first.filter(|_| !ends_too_early).and_then(|mark| whole.strip_prefix(mark)?.strip_suffix(mark));
        let mend = vec![(value.clone(), quoted(inner.unwrap_or(whole)))];
        let help = format!("Put all of it between quotation marks: `{}`.", self.typed(at, &mend));
        let message = match first {
            Some(_) => "the quotation marks end before the value does",
            None => "the value goes on behind its brackets",
        };
        let code = if words.starts_with('#') { Code::UnquotedText } else { Code::BadYaml };
        self.slip_as(code, range, [message, "this stands behind the value", &help], mend);
    }
}

/// Whether the header of a block of lines is one.
fn is_block(value: &str) -> bool {
    let header = value[..remark(value).unwrap_or(value.len())].trim_end();
    header.len() <= 3 && header[1..].bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'-' | b'+'))
}

/// Where a remark begins on a line: at a hash with a space before it. `#2` is a number that somebody meant to show.
fn remark(line: &str) -> Option<usize> {
    let is_remark = |(at, _): &(usize, &str)| !line[at + 2..].starts_with(|next: char| next.is_ascii_digit());
    line.match_indices(" #").find(is_remark).map(|(at, _)| at)
}

/// Whether a backslash before this text is meant for YAML: before a mark, another one, the end of a line, or the number of a sign.
fn is_escape(behind: &str) -> bool {
    let digits = |count: usize| behind.bytes().skip(1).take(count).filter(u8::is_ascii_hexdigit).count() == count;
    match behind.bytes().next() {
        Some(b'"' | b'\\' | b'\n' | b'\r') => true,
        Some(b'x') => digits(2),
        Some(b'u') => digits(4),
        Some(b'U') => digits(8),
        _ => false,
    }
}

/// What stands between curly quotation marks, where they stand round the whole of a value.
fn without_curly(value: &str) -> Option<&str> {
    let first = value.chars().next()?;
    let (_, closers) = CURLY.iter().find(|(open, _)| *open == first)?;
    let inner = value[first.len_utf8()..].strip_suffix(|c| closers.contains(c))?;
    // In `“Together” and “apart”` they stand round parts of it.
    let is_whole = !inner.contains(['“', '”', '„', '«', '»']);
    (is_whole && !inner.is_empty()).then_some(inner)
}
