//! A text that is never empty.

use std::borrow::Cow;
use std::fmt;
use std::ops::Deref;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::de::{Error as _, Unexpected};
use serde::{Deserialize, Deserializer};

use crate::markdown::is_blank_sign;

/// A text that says something: without white space round it, and never empty.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Filled(String);

impl Filled {
    /// What [`Filled`] asks of a text, as the library tells it.
    pub const EXPECTED: &'static str = "a text that is not empty";
}

impl<'de> Deserialize<'de> for Filled {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut text = String::deserialize(deserializer)?;
        if text.starts_with(is_blank_sign) || text.ends_with(is_blank_sign) {
            text = text.trim_matches(is_blank_sign).to_owned();
        }
        if text.is_empty() {
            return Err(D::Error::invalid_value(Unexpected::Str(&text), &Filled::EXPECTED));
        }
        Ok(Filled(text))
    }
}

impl Deref for Filled {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Filled {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl From<Filled> for String {
    fn from(text: Filled) -> String {
        text.0
    }
}

impl JsonSchema for Filled {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> Cow<'static, str> {
        String::schema_name()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        schemars::json_schema!({ "type": "string", "pattern": r"\S" })
    }
}
