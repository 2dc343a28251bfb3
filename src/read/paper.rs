//! A source as it was published: a text by lines, or a PDF by pages. The door to poppler.

#![expect(clippy::disallowed_methods, reason = "this is the stage that touches the disk")]

use std::fs;
use std::path::Path;
use std::process::Command;

use super::paths::unreadable;
use crate::diagnostic::{Code, Diagnostic, reason};
use crate::source::sha256;

/// A source, read.
#[derive(Clone, Debug)]
pub struct Paper {
    /// The name of its file.
    pub name: String,
    /// The sum of its bytes, in small hexadecimal digits.
    pub sha256: String,
    /// Its words.
    pub text: PaperText,
}

/// The words of a source.
#[derive(Clone, Debug)]
pub enum PaperText {
    /// Of a text.
    Lines(String),
    /// Of a PDF, page by page.
    Pages(Vec<String>),
}

/// Reads a source.
///
/// # Errors
/// A diagnostic, where the file cannot be read, is neither text nor PDF, or where `pdftotext` is missing.
pub fn paper(path: &Path) -> Result<Paper, Box<Diagnostic>> {
    let bytes = fs::read(path).map_err(|error| Box::new(unreadable(path, &error)))?;
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let sha256 = sha256(&bytes).to_string();
    let text =
        if bytes.starts_with(b"%PDF") { PaperText::Pages(pages(path)?) } else { PaperText::Lines(lines(path, bytes)?) };
    Ok(Paper { name, sha256, text })
}

fn lines(path: &Path, bytes: Vec<u8>) -> Result<String, Box<Diagnostic>> {
    String::from_utf8(bytes).map_err(|_| {
        Box::new(
            Diagnostic::error(Code::NotUtf8, format!("{} is neither a PDF nor a text in UTF-8", path.display()))
                .help("Save the text again with the encoding UTF-8, or give the PDF itself."),
        )
    })
}

/// The text of a PDF, laid out as on the page so that rows of tables stay together. A form feed ends each page.
fn pages(path: &Path) -> Result<Vec<String>, Box<Diagnostic>> {
    let ran = Command::new("pdftotext").args(["-layout", "-enc", "UTF-8"]).arg(path).arg("-").output();
    let fault = |message: String, help: &str| Box::new(Diagnostic::error(Code::Unreadable, message).help(help));
    let output = ran.map_err(|error| {
        fault(
            format!("`pdftotext` cannot be run: {}", reason(&error)),
            "It comes with poppler: `apt install poppler-utils`, `brew install poppler`, or poppler for Windows.",
        )
    })?;
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr).trim().to_owned();
        return Err(fault(
            format!("`pdftotext` cannot read {}: {said}", path.display()),
            "See that the file opens in a PDF reader, and is not locked.",
        ));
    }
    let text = String::from_utf8_lossy(&output.stdout);
    Ok(text.strip_suffix('\u{c}').unwrap_or(&text).split('\u{c}').map(str::to_owned).collect())
}
