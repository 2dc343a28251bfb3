//! Lists and fields between brackets and braces, on one line or on several.

use std::ops::Range;

use super::lines::{field_end, name_without_space};
use super::scanner::{Edit, Scanner, indent, quoted};
use crate::diagnostic::Code;

/// Between braces a comma ends a value, in brackets too; a colon does so between braces only.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Within {
    /// `{…}`
    Braces,
    /// `[…]`
    Brackets,
}

impl Within {
    /// What closes it.
    pub fn close(self) -> char {
        match self {
            Within::Braces => '}',
            Within::Brackets => ']',
        }
    }
}

impl Scanner<'_> {
    /// The end of `[…]` or `{…}`; nothing where a slip has been told that leaves the rest of it unclear.
    pub fn list_or_fields(&mut self, start: usize, column: usize) -> Option<usize> {
        let mut open: Vec<Within> = Vec::new();
        let mut at = start;
        // The value that a comma within it may have cut, and whether a name is expected.
        let mut before: Option<Range<usize>> = None;
        let mut is_name = false;
        while at < self.text.len() {
            let rest = &self.text[at..];
            let first = rest.chars().next()?;
            match first {
                '\n' if self.next_line(at).is_none_or(|(indent, _)| indent <= column) => break,
                '\n' | ' ' | '\t' => at += 1,
                '#' if self.text[..at].ends_with([' ', '\n']) => {
                    at = match before.take().filter(|value| self.hash_in(value, at)) {
                        Some(value) => self.hash_between(value, at),
                        None if self.is_number_sign(at) => {
                            let end = at + length_to_comma(rest);
                            self.number_sign(at..at + self.text[at..end].trim_end().len());
                            end
                        }
                        None => self.line_end(at),
                    };
                }
                '{' if self.placeholder(at).is_some() => return None,
                '{' | '[' => {
                    open.push(if first == '{' { Within::Braces } else { Within::Brackets });
                    (is_name, before) = (first == '{', None);
                    at += 1;
                }
                '}' | ']' => {
                    match open.pop() {
                        Some(within) if within.close() == first => {}
                        Some(within) => self.other_closer(at, within),
                        None => return Some(at),
                    }
                    at += 1;
                    if open.is_empty() {
                        return Some(at);
                    }
                    (is_name, before) = (false, None);
                }
                ',' if self.text[..at].trim_end().ends_with([',', '[', '{']) => {
                    at = self.comma_again(at);
                }
                ';' if begins_next_field(rest) => {
                    self.semicolon(at);
                    is_name = true;
                    at += 1;
                }
                ',' if self.is_within_number(at, &open)
                    && before.as_ref().is_some_and(|value| self.is_plain(value)) =>
                {
                    at = self.comma_in_list(before.take().map_or(at, |value| value.start), at);
                }
                ',' => {
                    is_name = open.last() == Some(&Within::Braces);
                    at += 1;
                }
                ':' => {
                    is_name = false;
                    at += 1;
                }
                '"' | '\'' => {
                    let end = self.quotation(at, column, &open)?;
                    if !is_name && self.is_whole(end, open.last()) {
                        self.no_comma(at..end, end);
                        is_name = open.last() == Some(&Within::Braces);
                    } else if !is_name && self.goes_on_behind(at, end) {
                        return None;
                    }
                    (before, at) = (Some(at..end), end);
                }
                _ => {
                    let length = plain_length(rest);
                    let range = at..at + rest[..length].trim_end().len();
                    at += length.max(first.len_utf8());
                    let is_field = self.text[at..].starts_with(':') && open.last() == Some(&Within::Braces);
                    match (is_name, is_field) {
                        (true, true) => {}
                        (true, false) => at = self.no_name(&range, before.take()).unwrap_or(at),
                        (false, true) => {
                            self.colon_in_braces(range.clone(), at);
                            at += length_to_comma(&self.text[at..]);
                        }
                        (false, false) => {
                            if !self.odd_beginning(&range) {
                                self.curly(&range);
                            }
                        }
                    }
                    before = (!is_name).then_some(range);
                }
            }
        }
        self.missing_closer(start, &open);
        None
    }

    /// A bracket or brace that is not closed where the next field begins.
    fn missing_closer(&mut self, start: usize, open: &[Within]) {
        let line = &self.text[start..self.line_end(start)];
        let end = match self.text[start..].find('\n') {
            // Of several lines the last that belongs to it.
            Some(_) => self.last_line_end(start),
            None => start + line.trim_end().len(),
        };
        let closers = missing_closers(open, "");
        let mend = vec![(end..end, closers.clone())];
        let help = format!("Write `{}`.", self.typed(end, &mend));
        let message = format!("a closing `{closers}` is missing");
        self.at = (self.line_end(end) + 1).min(self.text.len());
        self.slip(start..start + line.trim_end().len(), [&message, "what is opened here is not closed", &help], mend);
    }

    /// Where the lines end that are indented more than the one that holds `start`.
    fn last_line_end(&self, start: usize) -> usize {
        let depth = indent(&self.text[self.line_start(start)..]);
        let mut end = self.line_end(start);
        while let Some(line) = self.text.get(end + 1..).and_then(|rest| rest.lines().next()) {
            if line.trim().is_empty() || indent(line) <= depth {
                break;
            }
            end += 1 + line.len();
        }
        let line = self.line_start(end);
        line + self.text[line..end].trim_end().len()
    }

    fn other_closer(&mut self, at: usize, within: Within) {
        let (found, expected) = (&self.text[at..=at], within.close());
        let mend = vec![(at..at + 1, expected.to_string())];
        let help = format!("Write `{}`.", self.typed(at, &mend));
        let message = format!("`{found}` stands where `{expected}` is expected");
        self.slip(at..at + 1, [&message, "this closes what was not opened", &help], mend);
    }

    /// Whether the next field or text begins right behind a text in quotation marks, without a comma between them:
    /// `text: "The ward opened." status: happened`, `["beds" "wards"]`.
    fn is_whole(&self, end: usize, within: Option<&Within>) -> bool {
        let rest = self.text[end..self.line_end(end)].trim_start();
        match within {
            Some(Within::Brackets) => rest.starts_with(['"', '\'']),
            _ => field_end(rest).is_some_and(|name| is_name(&rest[..name])),
        }
    }

    /// Whether words stand behind a text in quotation marks, between braces: one of its marks is missing.
    fn goes_on_behind(&mut self, start: usize, end: usize) -> bool {
        let rest = self.text[end..self.line_end(end)].trim_start();
        if rest.is_empty() || rest.starts_with([',', ']', '}', '#', ':']) || begins_next_field(rest) {
            return false;
        }
        let text = &self.text[start..end];
        // `"The ward opened., status: happened, at: "5"`: the first field within the text tells where it should have ended.
        let comma =
            text.match_indices(", ").map(|(i, _)| i).find(|i| field_end(&text[i + 2..]).is_some_and(|n| n < 30));
        let mend: Vec<Edit> = comma.map(|i| (start + i..start + i, text[..1].to_owned())).into_iter().collect();
        let help = match mend.is_empty() {
            true => "Each text has one quotation mark before it and one behind it. Within the text write \\\" for one."
                .to_owned(),
            false => format!("Write `{}`.", self.typed(start, &mend)),
        };
        let label = "this text does not end where it should";
        self.slip(start..end, ["a quotation mark is missing or too many on this line", label, &help], mend);
        true
    }

    /// Between braces, where the name of a field is expected. Gives the end of a text that its commas took apart.
    fn no_name(&mut self, range: &Range<usize>, before: Option<Range<usize>>) -> Option<usize> {
        if let Some(colon) = name_without_space(&self.text[range.clone()]) {
            self.no_space(range.start, range.start + colon);
            return None;
        }
        let before = before.filter(|before| !self.text[before.clone()].starts_with(['"', '\'']))?;
        let end = self.end_of_parted(range.end);
        let value = before.start..end;
        let mend = vec![(value.clone(), quoted(&self.text[value]))];
        let help = format!("Put quotation marks round the text: `{}`.", self.typed(range.start, &mend));
        let label = "to the right of a comma another field is expected";
        self.slip(range.start..end, ["a comma ends a text between braces", label, &help], mend);
        Some(end)
    }

    /// Where a text ends that goes on behind a comma: where the next field begins, or what is around it ends.
    fn end_of_parted(&self, from: usize) -> usize {
        let mut end = from;
        while let Some(rest) = self.text[end..].strip_prefix(',') {
            let piece = &rest[..length_to_comma(rest)];
            let content = piece.trim();
            let is_other = content.starts_with(['"', '\'', '[', '{']) || field_end(content).is_some();
            if content.is_empty() || is_other || name_without_space(content).is_some() {
                break;
            }
            end += 1 + piece.len();
        }
        from + self.text[from..end].trim_end().len()
    }

    /// Commas with nothing before them. Gives their end.
    fn comma_again(&mut self, at: usize) -> usize {
        let rest = &self.text[at..];
        let run = &rest[..rest.len() - rest.trim_start_matches([',', ' ']).len()];
        let range = at..at + run.trim_end().len();
        let mend = vec![(range.clone(), String::new())];
        let help = format!("Take it away: `{}`.", self.typed(at, &mend));
        self.slip(range.clone(), ["there is a comma too many", "nothing stands before this comma", &help], mend);
        range.end
    }

    fn semicolon(&mut self, at: usize) {
        let mend = vec![(at..at + 1, ",".to_owned())];
        let help = format!("Write `{}`.", self.typed(at, &mend));
        self.slip(at..at + 1, ["a semicolon stands where a comma is expected", "the next field follows", &help], mend);
    }

    /// Whether a hash belongs to the word behind it, where a value begins that ends on the same line.
    fn is_number_sign(&self, hash: usize) -> bool {
        let rest = &self.text[hash..self.line_end(hash)];
        let begins = self.text[..hash].trim_end_matches(' ').ends_with([',', ':', '[', '{']);
        begins && begins_with_number_sign(rest) && rest.contains([']', '}'])
    }

    /// The comma between two values is missing, the first of which ends at `end`.
    fn no_comma(&mut self, range: Range<usize>, end: usize) {
        let mend = vec![(end..end, ",".to_owned())];
        let help = format!("Write `{}`.", self.typed(end, &mend));
        self.slip(range, ["a comma is missing", "a comma is expected behind this", &help], mend);
    }

    /// A text between braces that has a colon in it, or another field behind it without a comma: `status: planned at: "63"`.
    fn colon_in_braces(&mut self, range: Range<usize>, colon: usize) {
        let (before, behind) = (&self.text[range.clone()], self.text[colon + 1..].trim_start());
        let last = before.rfind(' ').filter(|blank| is_name(&before[blank + 1..]) && behind.starts_with(['"', '\'']));
        if let Some(blank) = last {
            let end = range.start + before[..blank].trim_end().len();
            self.no_comma(range.start..end, end);
            return;
        }
        let end = colon + length_to_comma(&self.text[colon..]);
        let value = range.start..range.start + self.text[range.start..end].trim_end().len();
        let mend = vec![(value.clone(), quoted(&self.text[value]))];
        let help = format!("Put quotation marks round the value: `{}`.", self.typed(range.start, &mend));
        self.slip(colon..colon + 1, ["there is a second colon in a value", "a second colon", &help], mend);
    }

    /// Whether a comma in a list stands between the digits of a number: `[1,105 / 18,420 = 6%]`.
    fn is_within_number(&self, comma: usize, open: &[Within]) -> bool {
        let behind = self.text[comma + 1..].bytes().take_while(u8::is_ascii_digit).count();
        open.last() == Some(&Within::Brackets)
            && behind == 3
            && self.text[..comma].ends_with(|c: char| c.is_ascii_digit())
    }

    /// Whether a value has no quotation marks round it.
    fn is_plain(&self, value: &Range<usize>) -> bool {
        !self.text[value.clone()].starts_with(['"', '\''])
    }

    /// A text in a list that its own comma would take apart. Gives its end.
    fn comma_in_list(&mut self, start: usize, comma: usize) -> usize {
        let mut end = comma;
        while self.text[end..].starts_with(',') && self.is_within_number(end, &[Within::Brackets]) {
            end += 1 + length_to_comma(&self.text[end + 1..]);
        }
        let value = start..start + self.text[start..end].trim_end().len();
        let mend = vec![(value.clone(), quoted(&self.text[value.clone()]))];
        let help = format!("Put quotation marks round the text: `{}`.", self.typed(start, &mend));
        let words = ["a comma ends a text in a list", "each comma in it would begin another text", &help];
        self.slip_as(Code::UnquotedText, value, words, mend);
        end
    }

    /// Whether a hash stands in a text: one goes on before it on the same line, and a bracket or brace is closed behind it.
    fn hash_in(&self, value: &Range<usize>, hash: usize) -> bool {
        let is_text =
            !self.text[value.clone()].starts_with(['"', '\'']) && !self.text[value.end..hash].contains(['\n', ',']);
        is_text && self.text[hash..self.line_end(hash)].contains([']', '}'])
    }

    /// A text between brackets or braces that a hash would cut. Gives its end.
    fn hash_between(&mut self, value: Range<usize>, hash: usize) -> usize {
        let end = hash + length_to_comma(&self.text[hash..]);
        let whole = value.start..value.start + self.text[value.start..end].trim_end().len();
        let mend = vec![(whole.clone(), quoted(&self.text[whole.clone()]))];
        let help = format!("Put quotation marks round the text: `{}`.", self.typed(hash, &mend));
        let words = ["a hash begins a remark", "all from here to the end of the line would be lost", &help];
        self.slip_as(Code::UnquotedText, hash..whole.end, words, mend);
        end
    }
}

/// Whether a word looks like the name of a field.
fn is_name(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_')
}

/// What has to be closed yet, the innermost first, where `there` closes the innermost of it.
pub fn missing_closers(open: &[Within], there: &str) -> String {
    open.iter().rev().map(|within| within.close()).skip(there.len()).collect()
}

/// Whether a semicolon stands before the name of another field.
fn begins_next_field(rest: &str) -> bool {
    let Some(behind) = rest.strip_prefix(';').map(|behind| behind.trim_start_matches(' ')) else { return false };
    let behind_name = behind.trim_start_matches(|c: char| c.is_ascii_lowercase() || c == '_');
    behind_name.len() < behind.len() && behind_name.starts_with(": ")
}

/// How far a value without quotation marks reaches, within brackets or braces.
fn plain_length(rest: &str) -> usize {
    let ends = |(i, c): &(usize, char)| match c {
        ',' | '[' | ']' | '{' | '}' | '\n' => true,
        ':' => rest[i + 1..].chars().next().is_none_or(|next| matches!(next, ' ' | '\n' | ',' | ']' | '}')),
        '#' => rest[..*i].ends_with(' '),
        ';' => begins_next_field(&rest[*i..]),
        _ => false,
    };
    rest.char_indices().find(ends).map_or(rest.len(), |(i, _)| i)
}

/// How far it is to the comma or the closing brace.
fn length_to_comma(rest: &str) -> usize {
    rest.find([',', ']', '}', '\n']).unwrap_or(rest.len())
}

/// Whether a text begins with a hash that belongs to the word behind it: `#32`.
pub fn begins_with_number_sign(text: &str) -> bool {
    text.strip_prefix('#').is_some_and(|rest| rest.starts_with(char::is_alphanumeric))
}
