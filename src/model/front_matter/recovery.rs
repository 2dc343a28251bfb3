//! Reads on behind each fault, so that all are told at once.
//!
//! The slips of a hand are mended first. Then, after each fault of a value, the entry that holds it is taken out (its bytes
//! become spaces, so that places stay true) and the rest is read again.

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::de::DeserializeOwned;
use serde_yaml::{Error, Location};

use super::located::bytes;
use super::slips::{Edit, Slip, mended};
use super::told;
use crate::diagnostic::{Diagnostic, Diagnostics, Severity, nearest};
use crate::source::{FileId, Span};

/// How many faults of one front matter are told at the most: after each it is read again, and nobody mends more in one go.
const MOST: usize = 50;

/// How the library reads: it prints nothing of its own.
pub fn options() -> serde_yaml::Options {
    serde_yaml::options! { with_snippet: false }
}

/// Front matter that is at fault.
pub struct Recovery<'a> {
    file: FileId,
    /// The YAML as it is written.
    written: &'a str,
    /// The YAML with its slips mended, and what was at fault blanked out.
    text: String,
    /// How the mended text came about, in order.
    edits: Vec<Edit>,
    /// Keys that were blanked out: they are not missing.
    removed: BTreeSet<String>,
    /// First bytes of lines below which everything was blanked out: they are not empty.
    emptied: BTreeSet<usize>,
}

impl<'a> Recovery<'a> {
    /// Begins with the YAML as it is written.
    pub fn new(file: FileId, written: &'a str) -> Self {
        let (removed, emptied) = (BTreeSet::new(), BTreeSet::new());
        Recovery { file, written, text: written.to_owned(), edits: Vec::new(), removed, emptied }
    }

    /// Reports every fault, and at the least one: a record is never left out without a word.
    pub fn run<T: DeserializeOwned + JsonSchema>(&mut self, slips: &[Slip], diagnostics: &mut Diagnostics) {
        let mend = mended(self.written, slips);
        let is_mended = mend.is_some();
        if let Some((text, edits)) = mend {
            (self.text, self.edits) = (text, edits);
        }
        if self.is_empty() {
            self.report_missing::<T>(diagnostics);
            return;
        }
        // What only a person can mend leaves everything else unclear.
        if !is_mended {
            slips.iter().for_each(|slip| diagnostics.push(slip.diagnostic(self.file)));
            return;
        }
        let read = self.read::<T>();
        let cannot_be_read = read.as_ref().err().filter(|error| is_syntax(error));
        match cannot_be_read {
            // Where the mends do not make it readable, only the first slip is sure.
            Some(_) if !slips.is_empty() => {
                slips.iter().take(1).for_each(|slip| diagnostics.push(slip.diagnostic(self.file)));
            }
            Some(error) => diagnostics.push(told::unreadable(self.place_of_reading(error))),
            None => {
                slips.iter().for_each(|slip| diagnostics.push(slip.diagnostic(self.file)));
                if let Err(first) = read {
                    let mut found = self.faults::<T>(first, !slips.is_empty());
                    // What a slip made of a value is told with the slip.
                    found.retain(|fault| {
                        !fault.span.is_some_and(|span| slips.iter().any(|slip| slip.holds(span.start)))
                    });
                    diagnostics.append(found);
                }
            }
        }
    }

    fn read<T: DeserializeOwned>(&self) -> Result<T, Error> {
        serde_yaml::from_str_with_options(&self.text, options())
    }

    /// Faults of the fields, where the whole can be read.
    fn faults<T: DeserializeOwned + JsonSchema>(&mut self, first: Error, is_told: bool) -> Diagnostics {
        let fallback = told::unreadable(self.place_of_reading(&first));
        let mut found = Diagnostics::new();
        self.go_on::<T>(first, &mut found);
        if !found.has_errors() && !is_told {
            found.push(fallback);
        }
        found
    }

    /// Whether there is no field at all.
    fn is_empty(&self) -> bool {
        self.text.lines().map(str::trim).all(|line| line.is_empty() || line == "---" || line.starts_with('#'))
    }

    fn go_on<T: DeserializeOwned + JsonSchema>(&mut self, first: Error, diagnostics: &mut Diagnostics) {
        let mut error = first;
        // Each round blanks at least one line.
        for _ in 0..self.text.lines().count().min(MOST) {
            if let Error::SerdeMissingField { field, location } = error.without_snippet() {
                let at = bytes(location).start;
                // The fields of the record itself begin at the margin; those between braces on such a line do not.
                if at == self.line_start(at) {
                    self.report_missing::<T>(diagnostics);
                    return;
                }
                let item = self.item_start(at);
                if !self.is_told(field, &[*field]) {
                    diagnostics.push(told::missing(
                        field,
                        self.line(item),
                        self.is_in_braces(at) || self.is_in_braces(item + indent(&self.text[item..])),
                    ));
                }
                self.blank(item);
            } else if let Some(location) = error.location().filter(|_| !is_syntax(&error)) {
                let at = bytes(&location).start;
                if !self.emptied.contains(&self.line_start(at)) {
                    diagnostics.push(self.fault::<T>(&error, &location));
                }
                self.blank(self.first_line(at, &error));
            } else {
                diagnostics.push(told::unreadable(self.place_of_reading(&error)));
                return;
            }
            match self.read::<T>() {
                Ok(_) => return,
                Err(next) => error = next,
            }
        }
        if diagnostics.count(Severity::Error) >= MOST {
            diagnostics.push(told::more(self.line(0)));
        }
    }

    /// A fault of a value, with what to type in its place.
    fn fault<T: JsonSchema>(&self, error: &Error, location: &Location) -> Diagnostic {
        let at = bytes(location).start;
        let line = self.line_start(at);
        // Of fields that stand where a list is expected, the library gives no more than the first byte.
        if self.first_line(at, error) != line {
            let place = self.line(line);
            let value = told::Value { field: None, words: self.written[place.range()].trim(), first: None };
            return told::fault(error, place, value);
        }
        let field = self.field_before(at);
        let first = field.and_then(first_field::<T>);
        let value = told::Value { field, words: self.words(location), first: first.as_deref() };
        told::fault(error, self.place(location), value)
    }

    /// All missing fields of the record itself, in the order of the schema.
    fn report_missing<T: JsonSchema>(&self, diagnostics: &mut Diagnostics) {
        let schema = schemars::schema_for!(T);
        let required = schema.get("required").and_then(|list| list.as_array()).into_iter().flatten();
        let known = schema.get("properties").and_then(|all| all.as_object()).into_iter().flat_map(|all| all.keys());
        let known: Vec<&str> = known.map(String::as_str).collect();
        let present: BTreeSet<&str> = self.text.lines().filter_map(key_of).collect();
        for field in required.filter_map(|field| field.as_str()) {
            if !present.contains(field) && !self.is_told(field, &known) {
                diagnostics.push(told::missing(field, self.line(0), false));
            }
        }
    }

    /// Whether a field is missing only because something is wrong with it that has been told: its value, or its name.
    fn is_told(&self, field: &str, known: &[&str]) -> bool {
        self.removed.iter().any(|key| key == field || nearest(key, known.iter().copied()) == Some(field))
    }

    /// Whether the fields that begin at a byte, or right behind it, stand between braces.
    fn is_in_braces(&self, at: usize) -> bool {
        self.text[at..].trim_start_matches("- ").starts_with('{') || self.text[..at].trim_end().ends_with('{')
    }

    /// The name of the field whose value begins on the same line at a byte.
    fn field_before(&self, at: usize) -> Option<&str> {
        let before = self.text[self.line_start(at)..at].trim_end().strip_suffix(':')?;
        before.rsplit(['{', ',', ' ']).next().filter(|name| !name.is_empty())
    }

    /// The line from which on a faulty value is taken out. Fields where a list is expected are all of them wrong.
    fn first_line(&self, at: usize, error: &Error) -> usize {
        let line = self.line_start(at);
        match self.text[..line].trim_end_matches('\n').rfind('\n').map_or(0, |end| end + 1) {
            above if told::wants_list(error) && self.opens(above, line) => above,
            _ => line,
        }
    }

    /// Whether nothing stands behind the colon of a line, and the next is indented below it.
    fn opens(&self, above: usize, line: usize) -> bool {
        self.text[above..line].trim_end().ends_with(':') && indent(&self.text[above..]) < indent(&self.text[line..])
    }

    /// A place in the file, of bytes of the mended text.
    fn span(&self, start: usize, end: usize) -> Span {
        let written = self.written_at(start);
        Span::new(self.file, written..self.written_at(end).max(written))
    }

    /// The byte of the file that became this one of the mended text.
    fn written_at(&self, at: usize) -> usize {
        let mut moved = 0_isize;
        for (range, new) in &self.edits {
            // Both lie within one text in memory, whose length an `isize` can hold.
            let start = range.start.saturating_add_signed(moved);
            if at < start + new.len() {
                return if at < start { at.saturating_add_signed(-moved) } else { range.start };
            }
            moved += new.len().cast_signed() - range.len().cast_signed();
        }
        at.saturating_add_signed(-moved).min(self.written.len())
    }

    fn place(&self, location: &Location) -> Span {
        let start = bytes(location).start;
        self.span(start, start + self.words(location).len())
    }

    /// What stands at a location.
    fn words(&self, location: &Location) -> &str {
        self.text.get(bytes(location)).map_or("", str::trim_end)
    }

    /// Where the library stopped to read.
    fn place_of_reading(&self, error: &Error) -> Span {
        let location = error.location();
        let line = location.map_or(1, |l| usize::try_from(l.line()).unwrap_or(1));
        let column = location.map_or(1, |l| usize::try_from(l.column()).unwrap_or(1));
        let start: usize = self.text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
        let within = self.text[start..].char_indices().nth(column - 1).map_or(0, |(i, _)| i);
        let length = self.text[start + within..].chars().next().map_or(1, char::len_utf8);
        self.span(start + within, start + within + length)
    }

    fn line_start(&self, at: usize) -> usize {
        self.text[..at.min(self.text.len())].rfind('\n').map_or(0, |i| i + 1)
    }

    /// The line that begins at `start`, without its margins.
    fn line(&self, start: usize) -> Span {
        let line = self.text[start..].lines().next().unwrap_or_default();
        let margin = indent(line);
        self.span(start + margin, start + margin + line.trim().len())
    }

    /// The line at which the list item or mapping that holds `at` begins.
    fn item_start(&self, at: usize) -> usize {
        let mut line = self.line_start(at);
        let key_column = at - line;
        while line > 0 {
            let text = &self.text[line..];
            let dash = indent(text);
            if dash < key_column && !text[dash..].trim_start().is_empty() {
                break;
            }
            line = self.line_start(line - 1);
        }
        line
    }

    /// Takes out the entry that begins at the line `start`, with the lines indented below it.
    fn blank(&mut self, start: usize) {
        let depth = indent(&self.text[start..]);
        let mut end = start;
        for (i, line) in self.text[start..].split_inclusive('\n').enumerate() {
            if i > 0 && !line.trim().is_empty() && indent(line) <= depth {
                break;
            }
            end += line.len();
        }
        if let Some(key) = key_of(self.text[start..end].trim_start().trim_start_matches("- ")) {
            self.removed.insert(key.to_owned());
        }
        if start > 0 {
            self.emptied.insert(self.line_start(start - 1));
        }
        let blank: String = self.text[start..end].bytes().map(|b| if b == b'\n' { '\n' } else { ' ' }).collect();
        self.text.replace_range(start..end, &blank);
    }
}

/// Whether the text as a whole cannot be read, so that nothing can be said of what follows.
fn is_syntax(error: &Error) -> bool {
    let is_placed = error.location().is_some_and(|location| location.span().byte_offset().is_some());
    let is_whole = matches!(
        error.without_snippet(),
        Error::MultipleDocuments { .. } | Error::Eof { .. } | Error::UnknownAnchor { .. }
    );
    !matches!(error.without_snippet(), Error::SerdeMissingField { .. }) && (is_whole || !is_placed)
}

/// The first field that the value of a field must have, or may have; nothing where it is not made of fields.
fn first_field<T: JsonSchema>(field: &str) -> Option<String> {
    let schema = schemars::schema_for!(T);
    let definitions = schema.get("$defs").and_then(|all| all.as_object());
    let inner = definitions.into_iter().flat_map(|all| all.values()).filter_map(|one| one.get("properties"));
    let shape = schema.get("properties").into_iter().chain(inner).find_map(|fields| fields.get(field))?.to_string();
    // What a field holds may be left out, or a list: the name of its type stands somewhere in it.
    let (_, name) = shape.split_once("#/$defs/")?;
    let fields = definitions?.get(name.split('"').next()?)?;
    let required = fields.get("required").and_then(|all| all.as_array()).and_then(|all| all.first()?.as_str());
    required.map(str::to_owned).or_else(|| fields.get("properties")?.as_object()?.keys().next().cloned())
}

fn indent(line: &str) -> usize {
    line.len() - line.trim_start_matches(' ').len()
}

fn key_of(line: &str) -> Option<&str> {
    line.split_once(':').map(|(key, _)| key).filter(|key| !key.is_empty() && !key.contains([' ', '\n']))
}
