//! What a person is told of a fault: in everyday words, never in those of the YAML library.

use serde_yaml::Error;

use super::super::placeholder::placeholder;
use super::Filled;
use crate::diagnostic::{Code, Diagnostic, nearest};
use crate::markdown::is_blank_sign;
use crate::source::Span;

/// A field that must be there.
pub fn missing(field: &str, span: Span) -> Diagnostic {
    Diagnostic::error(Code::MissingField, format!("the field `{field}` is missing"))
        .at(span, format!("`{field}:` is expected here"))
        .help(format!("Add a line `{field}: …`. docs/content-model.md says what belongs there."))
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

/// A field or value that the kind of record does not have. `words` are what stands there.
pub fn fault(error: &Error, span: Span, words: &str) -> Diagnostic {
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
        error => wrong_type(error, span, words),
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

fn wrong_type(error: &Error, span: Span, words: &str) -> Diagnostic {
    let expected = match error {
        Error::InvalidScalar { ty, .. } => in_words(ty),
        Error::SerdeInvalidType { expected, .. } | Error::SerdeInvalidValue { expected, .. } => in_words(expected),
        Error::Unexpected { expected, .. } => in_words(expected),
        Error::ExternallyTaggedEnumExpectedScalarOrMapping { .. } => "a word",
        // Types of this program say themselves what they expect.
        Error::Message { msg, .. } => in_words(msg),
        _ => "something else",
    };
    // `- 12 + 6: 18` is a field to YAML.
    let is_colon = expected == TEXT && !words.starts_with(['[', '{']);
    let help = match is_colon {
        true => {
            "A colon with a space makes a field. A text with a colon in it needs quotation marks round the whole of it."
        }
        false => "Look at the same field in a record that builds, or in docs/content-model.md.",
    };
    Diagnostic::error(Code::WrongType, "a value is of the wrong type")
        .at(span, format!("expected {expected}"))
        .help(help)
}

const TEXT: &str = "a text";
const FIELDS: &str = "fields: `name: value`, one a line or in { }";

/// A type of the programming language in words that everybody knows.
fn in_words(expected: &str) -> &str {
    match expected {
        "u8" | "u16" | "u32" | "u64" | "i64" | "i32" => "a whole number",
        "bool" | "a boolean" => "true or false",
        "a string" | "string" | "string scalar" | "scalar" => TEXT,
        "sequence start" | "a sequence" => "a list: lines that begin with `- `, or [one, two]",
        "mapping start" | "a map" => FIELDS,
        other if other.starts_with("struct ") => FIELDS,
        other if other.starts_with("the ") => other,
        _ => "something else",
    }
}
