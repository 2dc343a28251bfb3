//! Files that lie beside records and are published as they are: which may, under which names, and which were meant to be records.

use super::id::Kind;
use super::{drawing, front_matter};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, nearest};
use crate::source::{FileId, SourceFile, Span, name};

/// How the names of files end that may lie beside a record.
pub const ENDS: [&str; 7] = ["pdf", "txt", "csv", "png", "jpg", "jpeg", "svg"];

/// How other programs end the names of Markdown files.
const MARKDOWN: [&str; 5] = ["md", "markdown", "mdown", "mkd", "mdx"];

/// A file that is published as it is.
#[derive(Clone, Copy, Debug)]
pub struct Attachment {
    /// The file.
    pub file: FileId,
    /// Its size in bytes.
    pub size: usize,
}

/// Takes a file that is no record.
pub fn attachment(id: FileId, file: &SourceFile, path: &str, diagnostics: &mut Diagnostics) -> Option<Attachment> {
    let place = Span::new(id, 0..0);
    let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
    if let Some(record) = meant_for(file, name) {
        diagnostics.push(
            Diagnostic::error(Code::BadFileName, format!("`{name}` looks like a record, but no page is made of it"))
                .at(place, "this file")
                .help(format!(
                    "Rename the file to `{record}`. Some programs add an ending of their own and hide it: in Notepad, choose “All files” \
                     under “Save as type”."
                )),
        );
        return None;
    }
    let end = name.rsplit_once('.').map_or("", |(_, end)| end);
    if ENDS.contains(&end) {
        if let Some(fault) = name::fault(path).or_else(|| fault_of_folder(folder)) {
            diagnostics.push(bad_name(id, path, fault));
            return None;
        }
        if end == "svg" {
            drawing::check(id, file, diagnostics);
        }
        return Some(Attachment { file: id, size: file.bytes().len() });
    }
    let small = end.to_ascii_lowercase();
    if ENDS.contains(&small.as_str()) {
        let stem = name.strip_suffix(end).unwrap_or(name);
        diagnostics.push(
            Diagnostic::error(Code::BadFileName, format!("the name of `{name}` ends in capitals"))
                .at(place, "this file")
                .help(format!("Rename the file to `{stem}{small}`. On some disks {folder}/{name} and {folder}/{stem}{small} are two files, on others one.")),
        );
        return None;
    }
    diagnostics.push(unknown_place(id, path));
    None
}

/// A file of the theme that is published as it is. It is no part of the content, but its name is one of the site.
pub fn asset(id: FileId, name: &str, diagnostics: &mut Diagnostics) {
    if let Some(fault) = name::fault(name) {
        diagnostics.push(bad_name(id, name, fault));
    }
}

fn bad_name(id: FileId, name: &str, fault: &str) -> Diagnostic {
    let message = format!("the file name `{}` cannot be kept everywhere: {fault}", name::seen(name));
    Diagnostic::error(Code::BadFileName, message)
        .at(Span::new(id, 0..0), "this file")
        .help("Rename the file, or its folder. Letters, digits, spaces, hyphens and full stops work everywhere.")
}

/// Pages and what lies beside them are files with a full stop in their names: no folder is in the place of one.
fn fault_of_folder(folder: &str) -> Option<&'static str> {
    folder.contains('.').then_some("the name of its folder has a full stop, like that of a file")
}

/// A file about the archive as a whole that has another name than it should.
pub fn misnamed(id: FileId, path: &str, meant: &str) -> Diagnostic {
    Diagnostic::error(Code::BadFileName, format!("content/{path} is not read: such a file is called `{meant}`"))
        .at(Span::new(id, 0..0), "this file")
        .help(format!("Rename the file to `{meant}`, or take it away where there is one of that name already."))
}

/// The name that a file should have which was saved under another ending, so that nobody would miss the page that is not made.
pub fn meant_for(file: &SourceFile, name: &str) -> Option<String> {
    let (stem, end) = name.rsplit_once('.')?;
    let is_text = is_one_of(end, &["txt", "text"]);
    if is_text && let Some((inner, own)) = stem.rsplit_once('.') {
        match own.to_ascii_lowercase().as_str() {
            own @ ("figures" | "yaml") => return Some(format!("{inner}.{own}")),
            own if MARKDOWN.contains(&own) => return Some(format!("{inner}.md")),
            _ => {}
        }
    }
    let is_record = is_one_of(end, &MARKDOWN) || (is_text && front_matter::split(file.text()).is_some());
    is_record.then(|| format!("{stem}.md"))
}

fn is_one_of(end: &str, known: &[&str]) -> bool {
    known.iter().any(|known| end.eq_ignore_ascii_case(known))
}

/// Nothing is known to do with what lies there.
pub fn unknown_place(id: FileId, path: &str) -> Diagnostic {
    let folders = Kind::ALL.map(Kind::folder);
    let folder = path.split('/').next().unwrap_or_default();
    let hint = match nearest(folder, folders) {
        Some(near) if near == folder => {
            format!(" Files that may lie beside them end in {}.", ENDS.join(", "))
        }
        Some(near) => format!(" Did you mean {near}/?"),
        None => String::new(),
    };
    Diagnostic::error(Code::UnknownPlace, format!("nothing is known to do with content/{path}"))
        .at(Span::new(id, 0..0), "this file")
        .help(format!("Records are Markdown files (.md) below {}.{hint}", folders.join("/, ") + "/"))
}
