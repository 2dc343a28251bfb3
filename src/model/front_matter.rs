//! Front matter: the YAML between the two lines of `---`. The door to the YAML library.
//!
//! The library stops at the first fault, and a person wants all of them: `recovery` reads on behind each. What the
//! library cannot read at all, or reads with a loss of words, `slips` explains.

mod filled;
mod located;
mod recovery;
mod slips;
mod told;

use std::ops::Range;

use schemars::JsonSchema;
use serde::de::DeserializeOwned;

pub use filled::Filled;
pub use located::Located;

use crate::diagnostic::Diagnostics;
use crate::source::{FileId, Span};
use recovery::{Recovery, options};

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

/// The text without lines of `---` between its fields, with blanks in their places, and a fault for each; nothing where it has none.
pub fn joined(file: FileId, text: &str, diagnostics: &mut Diagnostics) -> Option<String> {
    let mut joined: Option<String> = None;
    while let Some(line) = stray_end(joined.as_deref().unwrap_or(text)) {
        diagnostics.push(told::stray_end(Span::new(file, line.clone())));
        joined.get_or_insert_with(|| text.to_owned()).replace_range(line.clone(), &" ".repeat(line.len()));
    }
    joined
}

/// A line `---` that ends the fields too early: up to the next such line all that follows looks like fields.
fn stray_end(text: &str) -> Option<Range<usize>> {
    let parts = split(text)?;
    let behind = &text[parts.body.clone()];
    let mut rest = behind.lines().take_while(|line| line.trim_end() != "---");
    let is_closed = || behind.lines().any(|line| line.trim_end() == "---");
    let is_part = |line: &str| line.trim().is_empty() || line.starts_with([' ', '-']) || is_field(line);
    let begins = behind.lines().find(|line| !line.trim().is_empty()).is_some_and(is_field);
    (begins && is_closed() && rest.all(is_part)).then(|| parts.yaml.end..parts.yaml.end + "---".len())
}

/// Whether a line begins with the name of a field at the margin.
fn is_field(line: &str) -> bool {
    let behind = line.trim_start_matches(|c: char| c.is_ascii_lowercase() || c == '_');
    behind.len() < line.len() && (behind.starts_with(": ") || behind.trim_end() == ":")
}

/// Reads the YAML in `text[..end]` of `file` as a `T`, reporting every fault. Nothing is returned where there was one.
pub fn read<T: DeserializeOwned + JsonSchema>(
    file: FileId,
    text: &str,
    end: usize,
    diagnostics: &mut Diagnostics,
) -> Option<T> {
    let yaml = &text[..end];
    // Almost every record is sound; only a faulty one pays for the second way.
    let read = serde_yaml::from_str_with_options(yaml, options());
    let slips = match &read {
        Err(_) => slips::find(yaml),
        Ok(_) if slips::may_lose_words(yaml) => {
            slips::find(yaml).into_iter().filter(slips::Slip::loses_words).collect()
        }
        Ok(_) => Vec::new(),
    };
    match read {
        Ok(fields) if slips.is_empty() => Some(fields),
        _ => {
            Recovery::new(file, yaml).run::<T>(&slips, diagnostics);
            None
        }
    }
}

/// What can be read of front matter that has been reported to be at fault, by a type that lets every field be missing.
pub fn remains<T: DeserializeOwned>(text: &str, end: usize) -> Option<T> {
    let yaml = &text[..end];
    let read = |yaml: &str| serde_yaml::from_str_with_options(yaml, options()).ok();
    read(yaml).or_else(|| read(&slips::mended(yaml, &slips::find(yaml))?.0))
}

/// Reads YAML as whatever it is, without a word where it cannot be read: [`read`] tells.
pub fn any<T: DeserializeOwned>(yaml: &str) -> Option<T> {
    serde_yaml::from_str_with_options(yaml, options()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_between_the_fields_is_told_from_one_behind_them() {
        let at = |text: &str| stray_end(text).map(|range| range.start);
        assert_eq!(at("---\ntitle: A\n---\nalso:\n- b\n\n---\nBody\n"), Some(13));
        assert_eq!(at("---\ntitle: A\n---\n\n  x: b\n---\n"), None);
        for body in ["also: b\n", "also: b\nText\n---\n", "Also: b\n---\n", "See also: b\n---\n", "http://a\n---\n", ""]
        {
            assert_eq!(at(&format!("---\ntitle: A\n---\n{body}")), None, "{body}");
        }
    }

    #[test]
    fn a_record_is_split_at_its_two_lines() {
        let text = "---\ntitle: A\n---\nBody\n";
        assert_eq!(split(text), Some(Parts { yaml: 0..13, body: 17..22 }));
        assert_eq!(split("---\ntitle: A\n"), None);
        assert_eq!(split("Body only\n"), None);
    }
}
