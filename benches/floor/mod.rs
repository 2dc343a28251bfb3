//! The floor: the least that any program must do to make pages of an archive, and nothing more.
//!
//! It reads each Markdown file, passes over the front matter, parses the body with the extensions that Minutebook uses,
//! prints it inside fixed furniture of about four kilobytes, and writes it to a folder of its own. No model, no links, no check.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use pulldown_cmark::{Options, Parser, html};
use rayon::prelude::*;

/// Also the layout that Hugo is given: `hugo.sh` puts its own marks in place of these.
const FURNITURE: &str = include_str!("furniture.html");

pub fn build(content: &Path, output: &Path) -> io::Result<()> {
    let mut files = Vec::new();
    find(content, &mut files)?;
    files.par_iter().try_for_each(|file| page(file, content, output))
}

fn find(folder: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            find(&path, files)?;
        } else if path.extension().is_some_and(|extension| extension == "md") {
            files.push(path);
        }
    }
    Ok(())
}

fn page(file: &Path, content: &Path, output: &Path) -> io::Result<()> {
    let text = fs::read_to_string(file)?;
    let (fields, body) = split(&text);
    let below = file.strip_prefix(content).unwrap_or(file).with_extension("");
    let folder = output.join(below);
    fs::create_dir_all(&folder)?;
    fs::write(folder.join("index.html"), print(title(fields), body))
}

/// Front matter and body.
fn split(text: &str) -> (&str, &str) {
    text.strip_prefix("---\n").and_then(|rest| rest.split_once("\n---\n")).unwrap_or(("", text))
}

fn title(fields: &str) -> &str {
    let named = |line: &'_ &str| ["title: ", "name: ", "term: "].iter().any(|field| line.starts_with(field));
    let line = fields.lines().find(named).unwrap_or_default();
    line.split_once(": ").map_or("", |(_, title)| title.trim_matches('"'))
}

fn print(title: &str, body: &str) -> String {
    let (before, after) = FURNITURE.split_once("{body}").unwrap_or((FURNITURE, ""));
    let mut page = String::with_capacity(FURNITURE.len() + 2 * body.len());
    page.push_str(&before.replace("{title}", title));
    html::push_html(&mut page, Parser::new_ext(body, extensions()));
    page.push_str(after);
    page
}

fn extensions() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_DEFINITION_LIST
        | Options::ENABLE_SMART_PUNCTUATION
}
