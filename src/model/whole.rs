//! The files about the archive as a whole: `archive.yaml`, `jargon.yaml`, `accessibility.yaml`.

use super::values::Reader;
use super::{accessibility, archive, control, front_matter, jargon};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::read;
use crate::reading;
use crate::source::{FileId, Role, SourceFile, Sources};
use accessibility::Accessibility;
use archive::Archive;

/// The file about the archive itself.
const ARCHIVE: &str = "archive.yaml";

/// Whether a path below `content/` is one of theirs.
pub fn is_about_the_whole(path: &str) -> bool {
    matches!(path, ARCHIVE | JARGON | ACCESSIBILITY)
}

/// The file of theirs that was meant by a path below `content/` that none has: `archive.yml`, `Archive.yaml.txt`.
pub fn meant(path: &str) -> Option<&'static str> {
    let stem = |path: &str| path.split('.').next().unwrap_or_default().to_ascii_lowercase();
    let is_like = |name: &&str| path.contains('.') && stem(path) == stem(name);
    [ARCHIVE, JARGON, ACCESSIBILITY].into_iter().find(is_like)
}

fn find<'s>(sources: &'s Sources, name: &str) -> Option<(FileId, &'s SourceFile)> {
    sources.iter().find(|(_, file)| matches!(&file.role, Role::Content(path) if path == name))
}

/// Reads `archive.yaml`. Nothing within where it is at fault, which is reported: the faults of all other files are told too.
pub fn read_archive(sources: &Sources, diagnostics: &mut Diagnostics) -> Option<Option<Archive>> {
    let Some((id, file)) = find(sources, ARCHIVE) else {
        // One under another name has been told.
        if sources.iter().any(|(_, file)| matches!(&file.role, Role::Content(path) if meant(path) == Some(ARCHIVE))) {
            return Some(None);
        }
        diagnostics.push(Diagnostic::error(Code::NoArchive, "there is no content/archive.yaml").help(
            "Every archive has one: it gives the title and the language. `minutebook init FOLDER` makes a new archive.",
        ));
        return None;
    };
    let text = control::blanked(file.text());
    let fields = front_matter::read::<archive::Fields>(id, &text, text.len(), diagnostics);
    let theme = read::theme_name(&text);
    let languages: Vec<&str> = sources.iter().filter_map(|(_, file)| language_of(file)).collect();
    let mut reader = Reader { file: id, source: &text, diagnostics };
    Some(fields.map(|fields| Archive::from_fields(fields, theme, &languages, &mut reader)))
}

/// The language of a file of words of the interface.
fn language_of(file: &SourceFile) -> Option<&str> {
    match &file.role {
        Role::Strings { language, .. } => Some(language),
        _ => None,
    }
}

/// The file of the words for which the archive wants plainer ones.
const JARGON: &str = "jargon.yaml";

/// The words; none where there is no such file, and nothing where it is at fault, which is reported.
pub fn read_jargon(sources: &Sources, diagnostics: &mut Diagnostics) -> Option<Vec<reading::Entry>> {
    let Some((id, file)) = find(sources, JARGON) else { return Some(Vec::new()) };
    let text = control::blanked(file.text());
    let fields = front_matter::read::<jargon::Fields>(id, &text, text.len(), diagnostics)?;
    Some(fields.entries(&mut Reader { file: id, source: &text, diagnostics }))
}

/// The file of what the tests of the built archive found out.
const ACCESSIBILITY: &str = "accessibility.yaml";

/// What the tests of the built archive found out, where they were recorded.
pub fn read_accessibility(sources: &Sources, diagnostics: &mut Diagnostics) -> Option<Accessibility> {
    let (id, file) = find(sources, ACCESSIBILITY)?;
    let text = control::blanked(file.text());
    let fields = front_matter::read::<accessibility::Fields>(id, &text, text.len(), diagnostics)?;
    Accessibility::from_fields(fields, &mut Reader { file: id, source: &text, diagnostics })
}
