//! One file becomes what it stands for.

use std::sync::Arc;

use super::broken::Broken;
use super::id::{Address, Id, Kind};
use super::kinds::with_kinds;
use super::parsed::{Parsed, ParsedFile};
use super::record::{Entry, Record};
use super::remains::Remains;
use super::values::{Reader, Text};
use super::whole::{is_about_the_whole, meant};
use super::{attachment, control, front_matter, garbled, ledger};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::markdown;
use crate::source::{Contents, FileId, Role, SourceFile, Span, sum};

/// Reads one file.
pub fn parse(id: FileId, file: &SourceFile) -> ParsedFile {
    let mut diagnostics = Diagnostics::new();
    let blanked = has_fields(file).then(|| control::check(id, file, &mut diagnostics)).flatten();
    let file = blanked.as_ref().unwrap_or(file);
    if has_fields(file) {
        garbled::check(id, file, &mut diagnostics);
    }
    let joined = has_fields(file).then(|| front_matter::joined(id, file.text(), &mut diagnostics)).flatten();
    let joined = joined.map(|text| SourceFile { contents: Contents::Text(text.into()), ..file.clone() });
    let file = joined.as_ref().unwrap_or(file);
    let parsed = match &file.role {
        Role::Content(path) if is_about_the_whole(path) => Parsed::Archive,
        Role::Content(path) => parse_content(id, file, path, &mut diagnostics),
        Role::Asset(name) => {
            attachment::asset(id, name, &mut diagnostics);
            Parsed::Nothing
        }
        Role::Template(_) | Role::Strings { .. } | Role::Paper { .. } => Parsed::Nothing,
    };
    (parsed, diagnostics)
}

/// Whether it is a record, or another file with fields.
fn has_fields(file: &SourceFile) -> bool {
    matches!(&file.role, Role::Content(path) if path.ends_with(".md") || path.ends_with(".yaml"))
}

fn parse_content(id: FileId, file: &SourceFile, path: &str, diagnostics: &mut Diagnostics) -> Parsed {
    let Some((kind, rest)) = path.split_once('/').and_then(|(folder, rest)| Some((Kind::from_folder(folder)?, rest)))
    else {
        diagnostics.push(match meant(path) {
            Some(name) => attachment::misnamed(id, path, name),
            None => attachment::unknown_place(id, path),
        });
        return Parsed::Nothing;
    };
    if let Some(pack) = rest.strip_suffix(ledger::END).filter(|_| kind == Kind::Pack) {
        return Parsed::Ledger(Id::new(pack), ledger::ledger(id, file, diagnostics).map(Arc::new));
    }
    let Some(name) = rest.strip_suffix(".md") else {
        return match attachment::attachment(id, file, path, diagnostics) {
            Some(file) => Parsed::Attachment(path.to_owned(), file),
            None => attachment::meant_for(file, rest).map_or(Parsed::Nothing, |name| misnamed(kind, &name)),
        };
    };
    if let Some(fault) = Id::fault(name) {
        diagnostics.push(
            Diagnostic::error(Code::BadFileName, format!("the file name `{rest}` cannot become an address: {fault}"))
                .at(Span::new(id, 0..0), "this file")
                .help("Rename the file: small letters without accents, digits and hyphens, then `.md`."),
        );
        return misnamed(kind, rest);
    }
    let address = Address { kind, id: Id::new(name) };
    let record = record(id, file, &address, diagnostics);
    record.unwrap_or_else(|broken| Parsed::Broken(address, broken))
}

/// A record whose file has a name that it cannot have: there is one, and nobody is blamed for naming it.
fn misnamed(kind: Kind, name: &str) -> Parsed {
    let id = name.strip_suffix(".md").unwrap_or(name).to_lowercase();
    Parsed::Broken(Address { kind, id: Id::new(&id) }, None)
}

macro_rules! record {
    ($($(#[doc = $doc:literal])* $Kind:ident $module:ident $field:ident $folder:literal,)*) => {
        fn record(id: FileId, file: &SourceFile, address: &Address, diagnostics: &mut Diagnostics) -> Read<Parsed> {
            Ok(match address.kind {
                $(Kind::$Kind => Parsed::$Kind(entry(id, file, address, diagnostics)?),)*
            })
        }
    };
}
with_kinds!(record);

/// What was read, or what is left of it.
type Read<T> = Result<T, Option<Arc<Broken>>>;

/// Reads a record. The body is read even where the front matter is at fault, so that all faults are told at once.
fn entry<T: Record>(
    id: FileId,
    file: &SourceFile,
    address: &Address,
    diagnostics: &mut Diagnostics,
) -> Read<Arc<Entry<T>>> {
    let Some(parts) = front_matter::split(file.text()) else {
        let first = file.text().lines().next().unwrap_or_default();
        let (message, label) = match first.trim_end() {
            "---" => ("the front matter is not closed", "after this line and the fields another `---` is expected"),
            first if first.starts_with("<<<<<<<") => {
                ("marks of a merge conflict stand before the front matter", "keep one of the two versions that follow")
            }
            _ => ("this record has no front matter", "a line with `---` is expected first"),
        };
        diagnostics.push(
            Diagnostic::error(Code::NoFrontMatter, message).at(Span::new(id, 0..first.len()), label).help(format!(
                "A record begins with a line `---`, its fields, and another line `---`. See `minutebook new {}`.",
                T::KIND.name()
            )),
        );
        return Err(None);
    };
    let front_matter_sum = sum([file.text()[parts.yaml.clone()].as_bytes()]);
    let fields = front_matter::read::<T::Fields>(id, file.text(), parts.yaml.end, diagnostics);
    let body = markdown::parse(id, file, parts.body, T::KIND.begins_in_short(), diagnostics);
    let Some(data) =
        fields.and_then(|fields| T::from_fields(fields, &mut Reader { file: id, source: file.text(), diagnostics }))
    else {
        let title = Text { text: String::new(), span: Span::new(id, 0..0) };
        let remains = Remains::of(id, file.text(), parts.yaml.end, address);
        return Err(Some(Arc::new(Broken { file: id, title, body, remains, front_matter_sum })));
    };
    Ok(Arc::new(Entry { id: address.id.clone(), file: id, data, body, sum: sum([file.bytes()]), front_matter_sum }))
}
