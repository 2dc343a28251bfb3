//! JSON as all formats here write it.

use serde_json::Value;

/// JSON for people and programs, with a line feed at its end.
pub fn pretty(value: &Value) -> Vec<u8> {
    let mut bytes = serde_json::to_vec_pretty(value).unwrap_or_default();
    bytes.push(b'\n');
    bytes
}

/// An object of those properties that have a value.
pub fn object(properties: impl IntoIterator<Item = (&'static str, Value)>) -> Value {
    let has_value = |value: &Value| !value.is_null() && value.as_array().is_none_or(|list| !list.is_empty());
    let known = properties.into_iter().filter(|(_, value)| has_value(value));
    Value::Object(known.map(|(name, value)| (name.to_owned(), value)).collect())
}
