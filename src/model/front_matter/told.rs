//! What a person is told of a fault: in everyday words, never in those of the YAML library.

use serde_yaml::Error;

use super::super::placeholder::placeholder;
use super::filled::Filled;
use crate::diagnostic::{Code, Diagnostic, nearest};
use crate::markdown::is_blank_sign;
use crate::source::Span;

/// A field that must be there; between braces there is no line of its own for it.
pub fn missing(field: &str, span: Span, in_braces: bool) -> Diagnostic {
    let help = match in_braces {
        true => format!("Write `, {field}: \"…\"` before the closing `}}`."),
        false => format!("Add a line `{field}: …`."),
    };
    Diagnostic::error(Code::MissingField, format!("the field `{field}` is missing"))
        .at(span, format!("`{field}:` is expected here"))
        .help(format!("{help} docs/content-model.md says what belongs there."))
}

/// A line `---` with fields on both sides.
pub fn stray_end(span: Span) -> Diagnostic {
    Diagnostic::error(Code::BadYaml, "a line `---` stands between the fields")
        .at(span, "the fields would end here, and those below would be text")
        .help("Take this line away. Only the line behind the last field is `---`.")
}

/// What the library stumbles over, and nobody knows why.
pub fn unreadable(span: Span) -> Diagnostic {
    Diagnostic::error(Code::BadYaml, "the front matter cannot be read")
        .at(span, "reading stopped here; what is wrong stands here or above")
        .help(
            "Usually a text with a colon, a hash or a quotation mark in it needs quotation marks around it, or a line is not \
             indented like its neighbours. Use spaces, not tabs.",
        )
}

/// More faults than anybody mends in one go.
pub fn more(span: Span) -> Diagnostic {
    Diagnostic::error(Code::BadYaml, "there are more faults in this front matter than are told at once")
        .at(span, "only the first of them are told")
        .help("Mend those first, and check again.")
}

/// What stands where a value was read.
#[derive(Clone, Copy, Debug)]
pub struct Value<'a> {
    /// The name of its field, where it has one.
    pub field: Option<&'a str>,
    /// Its words.
    pub words: &'a str,
    /// The first field that such a value must have, where it is made of fields.
    pub first: Option<&'a str>,
}

/// A field or value that the kind of record does not have.
pub fn fault(error: &Error, span: Span, value: Value) -> Diagnostic {
    match error.without_snippet() {
        Error::SerdeUnknownField { field, expected, .. } => unknown_field(field, expected, span),
        Error::SerdeUnknownVariant { variant, expected, .. } if placeholder(variant).is_some() => {
            Diagnostic::error(Code::NotFilledIn, "nobody has chosen yet what belongs here")
                .at(span, format!("`{variant}` stands in its place"))
                .help(format!("Write one of these, without the braces: {}.", expected.join(", ")))
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
        Error::NullIntoString { .. } => empty(span, "nothing stands after the colon"),
        Error::SerdeInvalidValue { expected, .. } if expected == Filled::EXPECTED => {
            empty(span, "there is nothing in it")
        }
        error => wrong_type(error, span, value),
    }
}

fn empty(span: Span, label: &str) -> Diagnostic {
    Diagnostic::error(Code::WrongType, "a field is empty")
        .at(span, label)
        .help("Write a value, or take the line away if the field may be left out.")
}

fn unknown_field(field: &str, expected: &[&'static str], span: Span) -> Diagnostic {
    if field.contains(|c: char| is_blank_sign(c) && c != ' ') {
        return Diagnostic::error(Code::UnknownField, "the name of a field holds a sign that nobody can see")
            .at(span, "what you see is not all that stands here")
            .help(format!("Delete the line and type it anew. One of these is expected: {}.", expected.join(", ")));
    }
    unknown(Code::UnknownField, "field", field, expected, span)
}

fn unknown(code: Code, what: &str, found: &str, expected: &[&'static str], span: Span) -> Diagnostic {
    let help = nearest(found, expected.iter().copied()).map_or_else(
        || format!("One of these is expected: {}.", expected.join(", ")),
        |near| format!("Did you mean `{near}`? Known here: {}.", expected.join(", ")),
    );
    Diagnostic::error(code, format!("there is no {what} `{found}` here")).at(span, format!("unknown {what}")).help(help)
}

/// Whether a list was expected.
pub fn wants_list(error: &Error) -> bool {
    expected(error.without_snippet()) == LIST
}

fn wrong_type(error: &Error, span: Span, value: Value) -> Diagnostic {
    let expected = expected(error);
    Diagnostic::error(Code::WrongType, "a value is of the wrong type")
        .at(span, format!("expected {expected}"))
        .help(instead(expected, value))
}

/// What was expected, in words.
fn expected(error: &Error) -> &str {
    match error {
        Error::InvalidScalar { ty, .. } => in_words(ty),
        Error::SerdeInvalidType { expected, .. } | Error::SerdeInvalidValue { expected, .. } => in_words(expected),
        Error::Unexpected { expected, .. } => in_words(expected),
        Error::ExternallyTaggedEnumExpectedScalarOrMapping { .. } => "a word",
        // Types of this program say themselves what they expect.
        Error::Message { msg, .. } => in_words(msg),
        _ => "something else",
    }
}

/// What to type in the place of a value of another type.
fn instead(expected: &str, Value { field, words, first }: Value) -> String {
    // `topics: beds`, `review: person`: what is there is right, but for what stands round it.
    let field = field.filter(|_| !words.is_empty() && !words.contains('\n') && !words.starts_with(['[', '{']));
    match (expected, field, first) {
        // `- 12 + 6: 18` is a field to YAML.
        (TEXT, ..) if !words.starts_with(['[', '{']) => {
            "A colon with a space makes a field. A text with a colon in it needs quotation marks round the whole of it."
                .to_owned()
        }
        (LIST, Some(field), None) => format!("Write `{field}: [{words}]`."),
        (LIST, Some(field), Some(first)) => format!("Write `{field}: [{{{first}: {words}, …}}]`, with all its fields."),
        (LIST, None, _) if field_of(words).is_some() => {
            let line = words.lines().next().unwrap_or_default();
            format!(
                "Begin each entry with a hyphen and a space: `- {line}`. Its other fields stand right below its first."
            )
        }
        (FIELDS, Some(field), Some(first)) => {
            format!("Write `{field}: {{{first}: {words}}}`. docs/content-model.md says which fields it may have.")
        }
        _ => "docs/content-model.md says what belongs there.".to_owned(),
    }
}

/// The name of the field with which words begin.
fn field_of(words: &str) -> Option<&str> {
    let (name, _) = words.split_once(':')?;
    (!name.is_empty() && name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_')).then_some(name)
}

const TEXT: &str = "a text";
const FIELDS: &str = "fields: `name: value`, one a line or in { }";
const LIST: &str = "a list: lines that begin with `- `, or [one, two]";

/// A type of the programming language in words that everybody knows.
fn in_words(expected: &str) -> &str {
    match expected {
        "u8" | "u16" | "u32" | "u64" | "i64" | "i32" => "a whole number",
        "bool" | "a boolean" => "true or false",
        "a string" | "string" | "string scalar" | "scalar" => TEXT,
        "sequence start" | "a sequence" => LIST,
        "mapping start" | "a map" => FIELDS,
        other if other.starts_with("struct ") => FIELDS,
        other if other.starts_with("the ") => other,
        _ => "something else",
    }
}
