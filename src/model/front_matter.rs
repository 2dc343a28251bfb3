//! Front matter: the YAML between the two lines of `---`. The door to the YAML library.
//!
//! The library stops at the first fault. A person wants all of them, so after each fault the entry that holds it is
//! taken out (its bytes become spaces, so that places stay true) and the rest is read again.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::ops::Range;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer};
use serde_yaml::{Error, Location};

use crate::diagnostic::{Code, Diagnostic, Diagnostics, nearest};
use crate::source::{FileId, Span};

/// A value with its bytes in the file.
#[derive(Clone, Debug)]
pub struct Located<T> {
    /// The value.
    pub value: T,
    /// Bytes from the start of the file.
    pub range: Range<usize>,
}

impl<T> Located<T> {
    /// The place in `file`.
    pub fn span(&self, file: FileId) -> Span {
        Span::new(file, self.range.clone())
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Located<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let spanned = serde_yaml::Spanned::<T>::deserialize(deserializer)?;
        Ok(Located { range: bytes(&spanned.referenced), value: spanned.value })
    }
}

impl<T: JsonSchema> JsonSchema for Located<T> {
    fn inline_schema() -> bool {
        T::inline_schema()
    }
    fn schema_name() -> Cow<'static, str> {
        T::schema_name()
    }
    fn schema_id() -> Cow<'static, str> {
        T::schema_id()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        T::json_schema(generator)
    }
}

/// The bytes of a location; empty at the start where the library has none.
fn bytes(location: &Location) -> Range<usize> {
    let span = location.span();
    let start = span.byte_offset().map_or(0, |at| usize::try_from(at).unwrap_or_default());
    let len = span.byte_len().map_or(0, |len| usize::try_from(len).unwrap_or_default());
    start..start + len
}

/// A file in its two parts, each in bytes from the start of the file. The YAML keeps its opening `---`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parts {
    /// From the opening `---` up to the closing one.
    pub yaml: Range<usize>,
    /// After the closing line.
    pub body: Range<usize>,
}

/// Splits a record. Nothing, where front matter is not opened or not closed.
pub fn split(text: &str) -> Option<Parts> {
    let first = text.split_inclusive('\n').next().filter(|line| line.trim_end() == "---")?;
    let mut at = first.len();
    for line in text[first.len()..].split_inclusive('\n') {
        if line.trim_end() == "---" {
            return Some(Parts { yaml: 0..at, body: at + line.len()..text.len() });
        }
        at += line.len();
    }
    None
}

/// Reads the YAML in `text[..end]` of `file` as a `T`, reporting every fault. Nothing is returned where there was one.
pub fn read<T: DeserializeOwned + JsonSchema>(
    file: FileId,
    text: &str,
    end: usize,
    diagnostics: &mut Diagnostics,
) -> Option<T> {
    // Almost every record is sound; only a faulty one pays for the second way.
    serde_yaml::from_str_with_options(&text[..end], options()).map_or_else(
        |error| {
            Recovery::new(file, &text[..end]).run::<T>(error, diagnostics);
            None
        },
        Some,
    )
}

/// Reads YAML as whatever it is, without a word where it cannot be read: [`read`] tells.
pub fn any<T: DeserializeOwned>(yaml: &str) -> Option<T> {
    serde_yaml::from_str_with_options(yaml, options()).ok()
}

fn options() -> serde_yaml::Options {
    serde_yaml::options! { with_snippet: false }
}

/// Reads on behind each fault.
struct Recovery {
    file: FileId,
    /// The YAML, with what was at fault blanked out.
    text: String,
    /// Keys that were blanked out: they are not missing.
    removed: BTreeSet<String>,
    /// First bytes of lines below which everything was blanked out: they are not empty.
    emptied: BTreeSet<usize>,
}

impl Recovery {
    fn new(file: FileId, text: &str) -> Self {
        Recovery { file, text: text.to_owned(), removed: BTreeSet::new(), emptied: BTreeSet::new() }
    }

    /// Reports every fault, and at the least the first: a record is never left out without a word.
    fn run<T: DeserializeOwned + JsonSchema>(&mut self, first: Error, diagnostics: &mut Diagnostics) {
        let fallback = self.syntax(&first, first.location().as_ref());
        let mut found = Diagnostics::new();
        if self.is_empty() {
            self.report_missing::<T>(&mut found);
        } else {
            self.go_on::<T>(first, &mut found);
        }
        if !found.has_errors() {
            found.push(fallback);
        }
        diagnostics.append(found);
    }

    /// Whether there is no field at all.
    fn is_empty(&self) -> bool {
        self.text.lines().map(str::trim).all(|line| line.is_empty() || line == "---" || line.starts_with('#'))
    }

    fn go_on<T: DeserializeOwned + JsonSchema>(&mut self, first: Error, diagnostics: &mut Diagnostics) {
        let mut error = first;
        // Each round blanks at least one line.
        for _ in 0..self.text.lines().count() {
            if let Error::SerdeMissingField { field, location } = error.without_snippet() {
                let at = bytes(location).start;
                // The fields of the record itself begin at the margin; those between braces on such a line do not.
                if at == self.line_start(at) {
                    self.report_missing::<T>(diagnostics);
                    return;
                }
                let item = self.item_start(at);
                if !self.removed.contains(*field) {
                    diagnostics.push(missing(field, self.line(item)));
                }
                self.blank(item);
            } else {
                let Some(location) = error.location() else {
                    diagnostics.push(self.syntax(&error, None));
                    return;
                };
                if location.span().byte_offset().is_none() {
                    diagnostics.push(self.syntax(&error, Some(&location)));
                    return;
                }
                if is_syntax(error.without_snippet()) {
                    diagnostics.push(self.syntax(&error, Some(&location)));
                    return;
                }
                let at = bytes(&location).start;
                if !self.emptied.contains(&self.line_start(at)) {
                    diagnostics.push(self.describe(&error, &location));
                }
                self.blank(self.line_start(at));
            }
            match serde_yaml::from_str_with_options::<T>(&self.text, options()) {
                Ok(_) => return,
                Err(next) => error = next,
            }
        }
    }

    /// All missing fields of the record itself, in the order of the schema.
    fn report_missing<T: JsonSchema>(&self, diagnostics: &mut Diagnostics) {
        let schema = schemars::schema_for!(T);
        let required = schema.get("required").and_then(|list| list.as_array()).into_iter().flatten();
        let present = |field: &str| self.text.lines().any(|line| key_of(line) == Some(field));
        for field in required.filter_map(|field| field.as_str()) {
            if !present(field) && !self.removed.contains(field) {
                diagnostics.push(missing(field, self.line(0)));
            }
        }
    }

    fn place(&self, location: &Location) -> Span {
        let range = bytes(location);
        let trimmed = self.text.get(range.clone()).map_or(0, |text| text.trim_end().len());
        Span::new(self.file, range.start..range.start + trimmed)
    }

    fn describe(&self, error: &Error, location: &Location) -> Diagnostic {
        let span = self.place(location);
        match error.without_snippet() {
            Error::SerdeUnknownField { field, expected, .. } => {
                unknown(Code::UnknownField, "field", field, expected, span)
            }
            Error::SerdeUnknownVariant { variant, expected, .. } => {
                unknown(Code::UnknownValue, "value", variant, expected, span)
            }
            Error::DuplicateMappingKey { key, .. } => {
                let key = key.as_deref().unwrap_or("this field");
                Diagnostic::error(Code::DuplicateField, format!("`{key}` is written twice"))
                    .at(span, "the second time")
                    .help("Keep one of the two. If both hold something, join them.")
            }
            Error::NullIntoString { .. } => Diagnostic::error(Code::WrongType, "a field is empty")
                .at(span, "nothing stands after the colon")
                .help("Write a value, or take the line away if the field may be left out."),
            error => wrong_type(error, span),
        }
    }

    fn syntax(&self, error: &Error, location: Option<&Location>) -> Diagnostic {
        let line = location.map_or(1, |l| usize::try_from(l.line()).unwrap_or(1));
        let column = location.map_or(1, |l| usize::try_from(l.column()).unwrap_or(1));
        let start: usize = self.text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
        let within = self.text[start..].char_indices().nth(column - 1).map_or(0, |(i, _)| i);
        Diagnostic::error(Code::BadYaml, "the front matter cannot be read")
            .at(Span::new(self.file, start + within..start + within + 1), plain_message(error))
            .help(
                "Usually a text with a colon, a hash or a quotation mark in it needs quotation marks around it, or a line is not \
                 indented like its neighbours. Use spaces, not tabs.",
            )
    }

    fn line_start(&self, at: usize) -> usize {
        self.text[..at.min(self.text.len())].rfind('\n').map_or(0, |i| i + 1)
    }

    /// The line that begins at `start`, without its margins.
    fn line(&self, start: usize) -> Span {
        let line = self.text[start..].lines().next().unwrap_or_default();
        let margin = indent(line);
        Span::new(self.file, start + margin..start + margin + line.trim().len())
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

fn indent(line: &str) -> usize {
    line.len() - line.trim_start_matches(' ').len()
}

fn key_of(line: &str) -> Option<&str> {
    line.split_once(':').map(|(key, _)| key).filter(|key| !key.is_empty() && !key.contains([' ', '\n']))
}

fn missing(field: &str, span: Span) -> Diagnostic {
    Diagnostic::error(Code::MissingField, format!("the field `{field}` is missing"))
        .at(span, format!("`{field}:` is expected here"))
        .help(format!("Add a line `{field}: …`. docs/content-model.md says what belongs there."))
}

fn unknown(code: Code, what: &str, found: &str, expected: &[&'static str], span: Span) -> Diagnostic {
    let help = nearest(found, expected.iter().copied()).map_or_else(
        || format!("One of these is expected: {}.", expected.join(", ")),
        |near| format!("Did you mean `{near}`? Known here: {}.", expected.join(", ")),
    );
    Diagnostic::error(code, format!("there is no {what} `{found}` here")).at(span, format!("unknown {what}")).help(help)
}

fn wrong_type(error: &Error, span: Span) -> Diagnostic {
    let expected = match error {
        Error::InvalidScalar { ty, .. } => in_words(ty),
        Error::SerdeInvalidType { expected, .. } | Error::SerdeInvalidValue { expected, .. } => in_words(expected),
        Error::Unexpected { expected, .. } => in_words(expected),
        Error::ExternallyTaggedEnumExpectedScalarOrMapping { .. } => "a word".to_owned(),
        error => plain_message(error),
    };
    Diagnostic::error(Code::WrongType, "a value is of the wrong type")
        .at(span, format!("expected {expected}"))
        .help("Look at the same field in a record that builds, or in docs/content-model.md.")
}

/// A type of the programming language in words that everybody knows.
fn in_words(expected: &str) -> String {
    match expected {
        "u8" | "u16" | "u32" | "u64" | "i64" | "i32" => "a whole number".to_owned(),
        "bool" | "a boolean" => "true or false".to_owned(),
        "a string" | "string" | "string scalar" | "scalar" => "a text".to_owned(),
        "sequence start" | "a sequence" => "a list: lines that begin with `- `, or [one, two]".to_owned(),
        "mapping start" | "a map" => "fields: `name: value`, one a line or in { }".to_owned(),
        other if other.starts_with("struct ") => "fields: `name: value`, one a line or in { }".to_owned(),
        other => other.to_owned(),
    }
}

/// Whether the text as a whole cannot be read, so that nothing can be said of what follows.
fn is_syntax(error: &Error) -> bool {
    matches!(error, Error::MultipleDocuments { .. } | Error::Eof { .. } | Error::UnknownAnchor { .. })
}

/// The message of the library without its place, which the picture shows. The usual slips are told in everyday words.
fn plain_message(error: &Error) -> String {
    let message = error.to_string();
    let message = message.split(" at line ").next().unwrap_or(&message);
    match message {
        "mapping values are not allowed in this context" => "a second colon on one line".to_owned(),
        "unclosed quote" => "this quotation mark is not closed".to_owned(),
        _ if message.contains("tabs disallowed") => "a tab; spaces are expected".to_owned(),
        _ if message.starts_with("multiple YAML documents") => "the fields end above this line".to_owned(),
        _ => message.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_record_is_split_at_its_two_lines() {
        let text = "---\ntitle: A\n---\nBody\n";
        assert_eq!(split(text), Some(Parts { yaml: 0..13, body: 17..22 }));
        assert_eq!(split("---\ntitle: A\n"), None);
        assert_eq!(split("Body only\n"), None);
    }
}
