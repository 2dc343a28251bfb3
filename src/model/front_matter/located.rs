//! A value with its place. The library says the one, a record needs both.

use std::borrow::Cow;
use std::ops::Range;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::{Deserialize, Deserializer};
use serde_yaml::Location;

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
pub fn bytes(location: &Location) -> Range<usize> {
    let span = location.span();
    let start = span.byte_offset().map_or(0, |at| usize::try_from(at).unwrap_or_default());
    let len = span.byte_len().map_or(0, |len| usize::try_from(len).unwrap_or_default());
    start..start + len
}
