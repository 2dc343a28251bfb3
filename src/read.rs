//! The only stage that reads the disk: folders become [`Sources`].

#![expect(clippy::disallowed_methods, reason = "this is the stage that touches the disk")]

mod earlier;
mod git;
mod history;
mod paper;
mod walk;

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use include_dir::{Dir, DirEntry, include_dir};
use rayon::prelude::*;

use crate::diagnostic::{Code, Diagnostic, Diagnostics, reason};
use crate::map::HashMap;
use crate::source::{Contents, FileId, Role, SourceFile, Sources, Span, name};
pub use earlier::earlier;
pub use history::history;
pub use paper::{Paper, PaperText, paper};
use walk::{leads_out, walk};

/// The theme that every other one inherits from. It travels inside the program.
static PLAIN: Dir = include_dir!("$CARGO_MANIFEST_DIR/themes/plain");

/// The name of that theme.
const PLAIN_NAME: &str = "plain";

/// Where a build reads.
#[derive(Clone, Debug)]
pub struct Folders {
    /// The records.
    pub content: PathBuf,
    /// Sources that a maintainer has at hand, for the rules that need them.
    pub sources: Option<PathBuf>,
    /// A theme; `themes/NAME` beside the content, after `theme:` in `archive.yaml`, where nothing is said.
    pub theme: Option<PathBuf>,
}

impl Folders {
    /// The folder of the theme that is asked for; it need not exist where it is the one in the program.
    fn theme_folder(&self, archive: Option<&str>) -> PathBuf {
        let beside = || self.top().join("themes").join(archive.unwrap_or(PLAIN_NAME));
        self.theme.clone().unwrap_or_else(beside)
    }

    /// The folder of the archive, in which the content and the themes lie.
    fn top(&self) -> PathBuf {
        self.content.parent().unwrap_or(Path::new("")).to_owned()
    }

    /// Everything that a preview must watch.
    pub fn watched(&self) -> Vec<PathBuf> {
        let name = fs::read_to_string(self.content.join("archive.yaml")).ok();
        let theme = self.theme_folder(name.as_deref().and_then(theme_name));
        [self.content.clone(), theme].into_iter().filter(|folder| folder.is_dir()).collect()
    }
}

/// Files as they were read last, so that a preview reads again only those that have changed since: whose time stamp or
/// length is another.
#[derive(Default)]
pub struct Shelf {
    files: HashMap<PathBuf, Kept>,
}

#[derive(Clone)]
struct Kept {
    stamp: Stamp,
    file: SourceFile,
    fault: Option<Misread>,
}

type Stamp = (SystemTime, u64);

/// Reads the content and the theme. What cannot be read is reported, and the rest is read all the same.
pub fn read(folders: &Folders, diagnostics: &mut Diagnostics) -> Sources {
    read_again(folders, &mut Shelf::default(), diagnostics)
}

/// The same, with what was read before.
pub fn read_again(folders: &Folders, shelf: &mut Shelf, diagnostics: &mut Diagnostics) -> Sources {
    let before = std::mem::take(shelf);
    let mut faults = Vec::new();
    let content = folder(
        &folders.content,
        &before,
        shelf,
        &|path| Some(Role::Content(path.to_owned())),
        &mut faults,
        diagnostics,
    );
    let archive = content.iter().find(|file| file.role == Role::Content("archive.yaml".into()));
    let theme = folders.theme_folder(archive.and_then(|file| theme_name(file.text())));
    let mut no_theme = None;
    let mut files: BTreeMap<Role, SourceFile> =
        built_in_theme().into_iter().map(|file| (file.role.clone(), file)).collect();
    if folders.theme.is_none() && leads_out(&theme, &folders.top()) {
        diagnostics.push(walk::link_leaves(&theme, &folders.top()));
    } else if theme.is_dir() {
        let own = folder(&theme, &before, shelf, &|path| theme_role(path, false), &mut faults, diagnostics);
        files.extend(own.into_iter().map(|file| (file.role.clone(), file)));
    } else if theme.file_name().is_none_or(|name| name != PLAIN_NAME) {
        no_theme = Some(
            Diagnostic::error(Code::Unreadable, format!("there is no theme folder {}", shown(&theme)))
                .help("Make the folder, or take `theme:` out of archive.yaml (or `--theme` out of the command) to use the theme `plain`."),
        );
    }
    files.extend(content.into_iter().map(|file| (file.role.clone(), file)));
    let papers = folders.sources.iter().flat_map(|folder| papers(folder, diagnostics));
    files.extend(papers.map(|file| (file.role.clone(), file)));
    let sources = Sources::new(files.into_values().collect());
    if let Some(fault) = no_theme {
        let named = named_theme(&sources).filter(|_| folders.theme.is_none());
        diagnostics.push(named.map_or(fault.clone(), |place| fault.at(place, "this names it")));
    }
    for (role, fault) in faults {
        diagnostics.push(not_utf8(&sources, &role, fault));
    }
    sources
}

/// The texts and PDFs of a folder of sources.
fn papers(folder: &Path, diagnostics: &mut Diagnostics) -> Vec<SourceFile> {
    let mut files = Vec::new();
    let is_paper = |path: &&PathBuf| path.extension().is_some_and(|extension| extension == "txt" || extension == "pdf");
    for path in walk(folder, diagnostics).iter().filter(is_paper) {
        match paper(path) {
            Ok(Paper { name, sha256, text }) => {
                let text = match text {
                    PaperText::Lines(text) => text,
                    PaperText::Pages(pages) => pages.join("\u{c}"),
                };
                let role = Role::Paper { name, sha256 };
                files.push(SourceFile { path: shown(path), role, contents: Contents::Text(text.into()) });
            }
            Err(fault) => diagnostics.push(*fault),
        }
    }
    files
}

/// The theme of `archive.yaml`: the name of one folder, never a way to elsewhere. The stage that understands YAML comes later;
/// this one line is needed before it, and that stage refuses whatever it reads otherwise.
pub fn theme_name(archive: &str) -> Option<&str> {
    archive
        .lines()
        .find_map(|line| line.strip_prefix("theme:"))
        .map(|name| name.split(" #").next().unwrap_or(name).trim().trim_matches(['"', '\'']))
        .filter(|name| !name.contains('/') && name::fault(name).is_none())
}

/// The line of `archive.yaml` that names a theme.
fn named_theme(sources: &Sources) -> Option<Span> {
    let (id, file) = sources.iter().find(|(_, file)| file.role == Role::Content("archive.yaml".into()))?;
    let text = file.text();
    let is_first = |at: &usize| *at == 0 || text[..*at].ends_with('\n');
    let start = text.match_indices("theme:").map(|(at, _)| at).find(is_first)?;
    let line = text[start..].lines().next()?;
    Some(Span::new(id, start..start + line.trim_end().len()))
}

/// Where a file of a theme belongs, by its folder.
fn theme_role(path: &str, built_in: bool) -> Option<Role> {
    let (folder, name) = path.split_once('/')?;
    match folder {
        "templates" => Some(Role::Template(name.to_owned())),
        "strings" => {
            name.strip_suffix(".ftl").map(|language| Role::Strings { language: language.to_owned(), built_in })
        }
        "assets" => Some(Role::Asset(name.to_owned())),
        _ => None,
    }
}

fn built_in_theme() -> Vec<SourceFile> {
    let mut files = Vec::new();
    let mut folders = vec![&PLAIN];
    while let Some(folder) = folders.pop() {
        for entry in folder.entries() {
            match entry {
                DirEntry::Dir(below) => folders.push(below),
                DirEntry::File(file) => files.extend(built_in_file(&file.path().to_string_lossy(), file.contents())),
            }
        }
    }
    files
}

fn built_in_file(path: &str, bytes: &[u8]) -> Option<SourceFile> {
    let contents = match std::str::from_utf8(bytes) {
        Ok(text) => Contents::Text(text.into()),
        Err(_) => Contents::Binary(bytes.into()),
    };
    Some(SourceFile { path: format!("themes/{PLAIN_NAME}/{path}"), role: theme_role(path, true)?, contents })
}

/// What a text is that is not UTF-8.
#[derive(Clone, Copy)]
enum Misread {
    /// UTF-16, as some programs save what they call Unicode: it is read all the same.
    Wide,
    /// Something else, from this byte on.
    From(usize),
}

/// Texts that are not UTF-8.
type Faults = Vec<(Role, Misread)>;

fn folder(
    root: &Path,
    before: &Shelf,
    shelf: &mut Shelf,
    role: &(dyn Fn(&str) -> Option<Role> + Sync),
    faults: &mut Faults,
    diagnostics: &mut Diagnostics,
) -> Vec<SourceFile> {
    let found = walk(root, diagnostics);
    let read: Vec<_> = found.into_par_iter().map(|path| kept_or_read(root, path, before, role)).collect();
    let mut files = Vec::new();
    for result in read {
        match result {
            Ok(Some((path, kept))) => {
                faults.extend(kept.fault.map(|fault| (kept.file.role.clone(), fault)));
                files.push(kept.file.clone());
                shelf.files.insert(path, kept);
            }
            Ok(None) => {}
            Err(diagnostic) => diagnostics.push(*diagnostic),
        }
    }
    files
}

type Read = Result<Option<(PathBuf, Kept)>, Box<Diagnostic>>;

fn kept_or_read(root: &Path, path: PathBuf, before: &Shelf, role: &(dyn Fn(&str) -> Option<Role> + Sync)) -> Read {
    let metadata = fs::metadata(&path).map_err(|error| Box::new(unreadable(&path, &error)))?;
    let stamp = (metadata.modified().map_err(|error| Box::new(unreadable(&path, &error)))?, metadata.len());
    if let Some(kept) = before.files.get(&path).filter(|kept| kept.stamp == stamp) {
        return Ok(Some((path, kept.clone())));
    }
    let below = below(path.strip_prefix(root).unwrap_or(&path));
    let Some(role) = role(&below) else { return Ok(None) };
    let bytes = fs::read(&path).map_err(|error| Box::new(unreadable(&path, &error)))?;
    if u32::try_from(bytes.len()).is_err() {
        return Err(Box::new(
            Diagnostic::error(Code::Unreadable, format!("{} is larger than 4 GiB", shown(&path)))
                .help("Publish large files elsewhere and link to them."),
        ));
    }
    let (contents, fault) = contents(&below, bytes);
    let file = SourceFile { path: shown(&path), role, contents };
    Ok(Some((path, Kept { stamp, file, fault })))
}

/// Kinds of file that must be text.
const TEXT: [&str; 9] = ["md", "yaml", "html", "ftl", "css", "js", "svg", "txt", "figures"];

/// Stands for bytes that are no character.
const UNREAD: &str = "\u{2426}";

fn contents(path: &str, bytes: Vec<u8>) -> (Contents, Option<Misread>) {
    let is_text = path.rsplit_once('.').is_some_and(|(_, extension)| TEXT.contains(&extension));
    if !is_text {
        return (Contents::Binary(bytes.into()), None);
    }
    if let Some(text) = wide(&bytes) {
        return (Contents::Text(without_mark(text).into()), Some(Misread::Wide));
    }
    match String::from_utf8(bytes) {
        Ok(text) => (Contents::Text(without_mark(text).into()), None),
        Err(error) => {
            let offset = error.utf8_error().valid_up_to();
            let text = marked(&String::from_utf8_lossy(error.as_bytes()));
            (Contents::Text(text.into()), Some(Misread::From(offset)))
        }
    }
}

/// A text in UTF-16. It begins with its mark, or every other byte of its first line is a nought.
fn wide(bytes: &[u8]) -> Option<String> {
    let little = match bytes {
        [0xff, 0xfe, ..] => true,
        [0xfe, 0xff, ..] => false,
        [one, 0, other, 0, ..] if *one != 0 && *other != 0 => true,
        [0, one, 0, other, ..] if *one != 0 && *other != 0 => false,
        _ => return None,
    };
    let unit = |pair: &[u8; 2]| if little { u16::from_le_bytes(*pair) } else { u16::from_be_bytes(*pair) };
    let units: Vec<u16> = bytes.as_chunks::<2>().0.iter().map(unit).collect();
    Some(marked(&String::from_utf16_lossy(&units)))
}

/// The usual mark of what cannot be read would be told as a letter that was lost before.
fn marked(text: &str) -> String {
    text.replace('\u{fffd}', UNREAD)
}

/// Some editors begin a file with a byte order mark; it means nothing in UTF-8.
fn without_mark(text: String) -> String {
    text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text)
}

fn not_utf8(sources: &Sources, role: &Role, fault: Misread) -> Diagnostic {
    let found: Option<(FileId, &SourceFile)> = sources.iter().find(|(_, file)| file.role == *role);
    let path = found.map_or("a file", |(_, file)| file.path.as_str());
    let diagnostic = Diagnostic::error(Code::NotUtf8, format!("{path} is not UTF-8"))
        .help("Save the file again with the encoding UTF-8. In most editors that is a choice under “Save as”.");
    match (found, fault) {
        (Some((id, _)), Misread::Wide) => {
            diagnostic.at(Span::new(id, 0..0), "it is UTF-16, which some programs call Unicode")
        }
        (Some((id, _)), Misread::From(offset)) => {
            diagnostic.at(Span::new(id, offset..offset + UNREAD.len()), "the first character that cannot be read")
        }
        (None, _) => diagnostic,
    }
}

fn unreadable(path: &Path, error: &io::Error) -> Diagnostic {
    Diagnostic::error(Code::Unreadable, format!("{} cannot be read: {}", shown(path), reason(error)))
        .help("See that it is there, and that you may read it.")
}

/// A path with `/` on every system, as roles have it: the name by which a file is known.
fn below(path: &Path) -> String {
    path.components().map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/").replace("//", "/")
}

/// A path as people are shown it: a name cannot do anything to their terminal, nor begin a line of a log.
fn shown(path: &Path) -> String {
    name::shown(&below(path), &[]).into_owned()
}
