//! Files beside records keep their own addresses: none is in the place of a file that Minutebook makes, and no two are one
//! where a disk does not tell capitals from small letters, or one form of an accent from the other.

use super::addresses::page_of;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::fold;
use crate::map::HashMap;
use crate::model::attachment::Attachment;
use crate::model::{AnyEntry, Site};
use crate::source::Span;

/// Reports those that meet another.
pub fn check(site: &Site, diagnostics: &mut Diagnostics) {
    // By the path of a file or a folder as disks compare it: the path as it is written, and the first file there.
    let mut known: HashMap<String, (&str, &Attachment)> = HashMap::default();
    for (path, file) in &site.attachments {
        let ends = path.match_indices('/').map(|(at, _)| at).chain([path.len()]);
        for part in ends.map(|end| &path[..end]) {
            let (other, first) = *known.entry(fold::file_name(part)).or_insert((part, file));
            if other != part {
                diagnostics.push(twice(part, file, other, first));
                break;
            }
        }
    }
    let has_table = known.keys().any(|path| path.contains("/table-"));
    for entry in site.entries().iter().filter(|_| has_table) {
        for (path, file) in tables(entry).filter_map(|path| known.get(&path)) {
            diagnostics.push(of_table(path, file, entry));
        }
    }
}

/// The files that are made of the tables of a record.
fn tables(entry: &AnyEntry) -> impl Iterator<Item = String> {
    let page = page_of(&entry.address());
    (1..=entry.body.tables().len()).map(move |number| format!("{page}/table-{number}.csv"))
}

fn twice(path: &str, file: &Attachment, other: &str, first: &Attachment) -> Diagnostic {
    let (what, disks) = if path.to_lowercase() == other.to_lowercase() {
        ("in capitals", "Windows and macOS")
    } else {
        ("in how their accents are written", "macOS")
    };
    Diagnostic::error(Code::SameAddress, format!("`{path}` and `{other}` differ only {what}"))
        .at(Span::new(file.file, 0..0), "this one")
        .related(Span::new(first.file, 0..0), "and this one")
        .help(format!("Give one of them another name: on {disks} both are the same file or folder."))
}

fn of_table(path: &str, file: &Attachment, entry: &AnyEntry) -> Diagnostic {
    Diagnostic::error(Code::SameAddress, format!("`{path}` is also the address of a table of {}", entry.address()))
        .at(Span::new(file.file, 0..0), "this file would be in its place")
        .related(entry.title.span, "the record with the table")
        .help("Give the file another name. Minutebook makes a file of this name of each table.")
}
