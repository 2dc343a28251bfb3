//! Lines: the field or the entry of a list with which each begins.

use super::scanner::{Scanner, indent};
use crate::diagnostic::Code;
use crate::markdown::is_blank_sign;

/// Marks with which texts begin the entries of a list.
const BULLETS: [char; 5] = ['*', '+', '•', '·', '▪'];

impl Scanner<'_> {
    /// Looks at the line that begins at `self.at`, and at all lines on which its value goes on.
    pub fn line(&mut self) {
        let (start, end) = (self.at, self.line_end(self.at));
        let line = &self.text[start..end];
        let content = line.trim();
        self.at = (end + 1).min(self.text.len());
        if content == "..." {
            let help = "Take the dots away. Fields end with a line `---`.";
            let mend = vec![(start..self.at, String::new())];
            self.slip(start..end, ["a line of dots ends the fields", "the fields end here", help], mend);
        } else if content == "---" && start > 0 {
            let help = "Take the line away. In this file only fields stand.";
            let mend = vec![(start..self.at, String::new())];
            self.slip(start..end, ["a line of hyphens ends the fields", "the fields end here", help], mend);
        } else if !(content.is_empty() || content.starts_with('#') || content == "---") {
            let blank = line.len() - line.trim_start_matches(is_blank_sign).len();
            let column = match indent(line) == blank {
                true => blank,
                false => self.wrong_blank(start, start + blank),
            };
            if !self.goes_on(column, &line[blank..]) {
                self.entry(start + blank, column);
            }
        }
    }

    /// Whether a line is more of the text without quotation marks that began above it.
    fn goes_on(&mut self, column: usize, content: &str) -> bool {
        let is_text = field_end(content).is_none() && name_without_space(content).is_none();
        let goes_on = is_text && self.running.is_some_and(|field| column > field);
        if !goes_on {
            self.running = None;
        }
        goes_on
    }

    /// A field, an entry of a list, or a value by itself, that begins at `at`.
    fn entry(&mut self, at: usize, column: usize) {
        let content = &self.text[at..self.line_end(at)];
        if content == "-" || content.starts_with("- ") {
            let column = self.enter(at, column, true);
            let blank = content.len() - content[1..].trim_start_matches(' ').len();
            match content[blank..].trim().is_empty() || content[blank..].starts_with('#') {
                true => self.nothing_or_hash(at + blank, column),
                false => self.entry_of_list(at + blank, column, column + blank),
            }
        } else if let Some(mark) = self.other_hyphen(content, column) {
            self.no_hyphen_and_space(at, mark);
            let column = self.enter(at, column, true);
            let blank = content.len() - content[mark..].trim_start_matches(' ').len();
            // With its hyphen and its space the entry begins two columns further in.
            self.entry_of_list(at + blank, column, column + 2);
        } else if let Some(name) = field_end(content) {
            let column = self.enter(at, column, false);
            self.value(at + name + 1, column);
        } else if self.levels.last().is_some_and(|level| level.is_open && column > level.column) {
            // The value of the field above.
            let around = self.levels.last_mut().map_or(0, |level| {
                level.is_open = false;
                level.column
            });
            self.value(at, around);
        } else {
            self.no_field(at, column);
        }
    }

    /// The length of what stands in the place of the hyphen and its space before an entry of a list: a hyphen without a space before
    /// a field, a text in quotation marks or in braces, or another mark of a list where one is open.
    fn other_hyphen(&self, content: &str, column: usize) -> Option<usize> {
        let first = content.chars().next()?;
        let behind = &content[first.len_utf8()..];
        let in_place = self.levels.last().is_some_and(|level| {
            if level.is_list { level.column == column } else { level.is_open && column >= level.column }
        });
        let is_whole = || behind.starts_with(['{', '[', '"', '\'']) || field_end(behind).is_some();
        let is_hyphen = first == '-' && !behind.starts_with(['-', ' ']) && is_whole();
        let is_bullet = BULLETS.contains(&first) && behind.starts_with(' ') && in_place;
        (is_hyphen || is_bullet).then_some(first.len_utf8())
    }

    fn no_hyphen_and_space(&mut self, at: usize, mark: usize) {
        let behind = &self.text[at + mark..];
        let blank = behind.len() - behind.trim_start_matches(' ').len();
        let mend = vec![(at..at + mark + blank, "- ".to_owned())];
        let help = format!("Write `{}`.", self.typed(at, &mend));
        let message = match &self.text[at..at + mark] {
            "-" => "a space is missing behind the hyphen".to_owned(),
            mark => format!("`{mark}` stands where a hyphen is expected"),
        };
        self.slip(at..at + mark, [&message, "an entry of a list begins with `- `", &help], mend);
    }

    /// What stands behind a hyphen.
    fn entry_of_list(&mut self, at: usize, list: usize, column: usize) {
        let content = &self.text[at..self.line_end(at)];
        let holds_fields = || self.next_line(self.line_end(at)).is_some_and(|(next, _)| next == column);
        if field_end(content).is_some() || content.starts_with("- ") {
            self.open();
            self.entry(at, column);
        } else if name_without_space(content).is_some() && holds_fields() {
            self.open();
            self.enter(at, column, false);
            self.no_field(at, column);
        } else {
            self.value(at, list);
        }
    }

    /// Something may stand below the last entry.
    pub fn open(&mut self) {
        if let Some(level) = self.levels.last_mut() {
            level.is_open = true;
        }
    }

    /// A line in the place of a field that is none.
    fn no_field(&mut self, at: usize, column: usize) {
        let end = self.line_end(at);
        let content = &self.text[at..end];
        if self.placeholder(at).is_some() {
            return;
        }
        let whole = at..at + content.trim_end().len();
        if let Some(colon) = name_without_space(content) {
            let column = self.enter(at, column, false);
            self.no_space(at, at + colon);
            self.value(at + colon, column);
        } else if content.starts_with('-') && !content.starts_with("--") {
            let mend = vec![(at + 1..at + 1, " ".to_owned())];
            let help = format!("Write `{}`.", self.typed(at, &mend));
            self.slip(
                at..at + 1,
                ["a space is missing behind the hyphen", "an entry of a list begins with `- `", &help],
                mend,
            );
        } else {
            let help = "A field is written `name: value`, with a colon and a space. If this line is the rest of the text above it, begin \
                        it with two spaces more than the field has.";
            self.slip(whole, ["this line has no field", "a colon is missing here", help], Vec::new());
        }
    }

    /// The colon of a field that ends at `colon` has no space behind it.
    pub fn no_space(&mut self, at: usize, colon: usize) {
        // A sign that looks like a space is taken away.
        let rest = &self.text[colon..];
        let blank = rest.len() - rest.trim_start_matches(|c| is_blank_sign(c) && c != '\n').len();
        let mend = vec![(colon..colon + blank, " ".to_owned())];
        let help = format!("Write `{}`.", self.typed(at, &mend));
        let label = match blank {
            0 => "a space is expected between the colon and the value",
            _ => "what stands behind the colon only looks like a space",
        };
        self.slip(at..colon, ["a space is missing behind the colon", label, &help], mend);
    }

    /// Text between double braces, as in the samples of records.
    pub fn placeholder(&mut self, at: usize) -> Option<usize> {
        let rest = &self.text[at..self.line_end(at)];
        let length = rest.strip_prefix("{{").and_then(|rest| rest.find("}}"))? + 4;
        let message = format!("`{}` has not been filled in", &rest[..length]);
        let help = "Put your own words in its place, without the braces, or take the line away if it may be left out.";
        self.slip_as(Code::NotFilledIn, at..at + length, [&message, "a value is expected here", help], Vec::new());
        Some(at + length)
    }
}

/// Where the name of a field ends: at a colon with a space or nothing behind it.
pub fn field_end(content: &str) -> Option<usize> {
    let first = content.chars().next()?;
    if let '"' | '\'' = first {
        let end = content[1..].find(first)? + 2;
        return (content[end..].starts_with(": ") || content[end..].trim_end() == ":").then_some(end);
    }
    if "[{#&*!|>%@`,]}".contains(first) {
        return None;
    }
    let name = &content[..content.find(" #").unwrap_or(content.len())];
    let colon = name.find(": ").or_else(|| name.trim_end().ends_with(':').then(|| name.trim_end().len() - 1))?;
    // A quotation mark before the colon means that the colon is within a text.
    (!name[..colon].contains(['"', '“'])).then_some(colon)
}

/// Where the colon of `outcome:agreed` ends. An address or a time is no field.
pub fn name_without_space(content: &str) -> Option<usize> {
    let length = content.bytes().take_while(|byte| byte.is_ascii_lowercase() || *byte == b'_').count();
    let rest = content[length..].strip_prefix(':')?;
    (length > 1 && !rest.starts_with([' ', '/', '\t']) && !rest.trim().is_empty()).then_some(length + 1)
}
