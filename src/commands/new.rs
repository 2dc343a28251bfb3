//! `minutebook new`: a record that passes `check`, ready to be filled in.
//!
//! What a record must name (its meeting, its pack, an organisation) is taken from the archive ([`near`]). Where there is none,
//! nothing is written, because the new record would be at fault.

mod near;

use std::fs;
use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;

use clap::Args;
use clap::builder::{NonEmptyStringValueParser, PossibleValuesParser};
use minutebook::cache::NoCache;
use minutebook::diagnostic::{Diagnostics, nearest, reason};
use minutebook::link::LISTINGS;
use minutebook::model::id::{Address, Id, Kind};
use minutebook::model::{self, AnyEntry, Model, Site};
use minutebook::read;

use super::common::{AT_FAULT, Common};
use near::{Missing, Values, values};

/// Choices of `new`.
#[derive(Args, Clone, Debug)]
#[command(after_help = "\
Examples:
  minutebook new organisation example-town-council
  minutebook new meeting 2024-05-14-example-town-council
  minutebook new minute 2024-05-14-example-town-council/007-library-opening-hours
  minutebook new term quorum --title \"quorum\"

Write what others name first: organisations, then meetings and packs, then minutes and reports.")]
pub struct Options {
    /// The kind of record
    #[arg(value_parser = PossibleValuesParser::new(Kind::ALL.map(Kind::name)))]
    kind: String,
    /// Its id for ever: the path of its file below the folder of its kind, without .md. Small letters, digits and hyphens, with / between
    /// folders
    id: String,
    /// Its title or name [default: the words of the id]
    #[arg(long, value_parser = NonEmptyStringValueParser::new())]
    title: Option<String>,
}

/// Writes a record.
pub fn run(common: &Common, options: &Options) -> io::Result<ExitCode> {
    let address = address(options)?;
    let path = common.content.join(address.kind.folder()).join(format!("{}.md", address.id));
    if path.exists() {
        return Err(io::Error::new(
            io::ErrorKind::AlreadyExists,
            format!("{} is there already, and stays as it is", path.display()),
        ));
    }
    let mut diagnostics = Diagnostics::new();
    let sources = read::read(&common.folders(), &mut diagnostics);
    let Some(Model { site, .. }) = model::model(&sources, &NoCache).tell(&mut diagnostics) else {
        common.report(&diagnostics.sorted(), &sources)?;
        return Ok(ExitCode::from(AT_FAULT));
    };
    if let Some(taken) = taken(&site, &address) {
        return Err(io::Error::new(io::ErrorKind::AlreadyExists, format!("{address} {taken}")));
    }
    if let Some(fault) = misplaced(&site, &address) {
        return Err(io::Error::new(io::ErrorKind::InvalidInput, fault));
    }
    match values(&site, &address) {
        Ok(values) => {
            write(&path, &filled(&address, options.title.as_deref(), values))?;
            common.say(&written(&path, &address))?;
            Ok(ExitCode::SUCCESS)
        }
        Err(Missing(kind)) => {
            writeln!(io::stderr().lock(), "minutebook: {}", missing(address.kind, kind))?;
            Ok(ExitCode::from(AT_FAULT))
        }
    }
}

/// A person copies ids out of the address bar or the file list: both are understood.
fn address(options: &Options) -> io::Result<Address> {
    let kind = Kind::ALL.into_iter().find(|kind| kind.name() == options.kind).unwrap_or(Kind::Page);
    let text = options.id.trim_matches('/').trim_end_matches(".md");
    let text = text.strip_prefix("content/").unwrap_or(text);
    let id = text.strip_prefix(kind.folder()).and_then(|rest| rest.strip_prefix('/')).unwrap_or(text);
    match Id::fault(id) {
        None => Ok(Address { kind, id: Id::new(id) }),
        Some(fault) => {
            Err(io::Error::new(io::ErrorKind::InvalidInput, format!("`{}` cannot be an id: {fault}", options.id)))
        }
    }
}

/// What is wrong with the id of a minute, which is its meeting's id, a slash, its number in three digits and a few words. Nothing is
/// said where there is no meeting yet, which is told by itself.
fn misplaced(site: &Site, address: &Address) -> Option<String> {
    if address.kind != Kind::Minute || site.meetings.is_empty() {
        return None;
    }
    let id = address.id.as_str();
    let (folder, name) = id.rsplit_once('/').unwrap_or(("", id));
    let meetings = || site.meetings.iter().map(|meeting| meeting.id.as_str());
    if !meetings().any(|meeting| meeting == folder) {
        let wanted = if folder.is_empty() { id } else { folder };
        let near = nearest(wanted, meetings()).or_else(|| meetings().last()).unwrap_or_default();
        return Some(format!(
            "`{id}` does not begin with a meeting of the archive and a slash, such as {near}/007-words"
        ));
    }
    let digits = name.bytes().take_while(u8::is_ascii_digit).count();
    let has_words = name.split('-').skip(1).any(|word| word.starts_with(|c: char| c.is_ascii_lowercase()));
    (digits < 3 || !has_words).then(|| {
        format!(
            "`{name}` does not begin with a number in three digits and a few words, such as 007-library-opening-hours"
        )
    })
}

/// What else is at the address, where no file is.
fn taken(site: &Site, address: &Address) -> Option<&'static str> {
    if address.kind == Kind::Page && LISTINGS.contains(&address.id.as_str()) {
        return Some("would be where a list is that Minutebook makes");
    }
    let moved = |entry: &AnyEntry| entry.former_addresses().any(|old| old == *address);
    site.entries().iter().any(moved).then_some("is an old address of another record, which says so under `moved_from:`")
}

/// Makes the file and its folders. A file that came in between is left alone.
#[allow(clippy::disallowed_methods, reason = "a record is content, which no stage of a build writes")]
fn write(path: &Path, text: &str) -> io::Result<()> {
    let explain = |error: io::Error| {
        io::Error::new(error.kind(), format!("{} cannot be written: {}", path.display(), reason(&error)))
    };
    fs::create_dir_all(path.parent().unwrap_or(Path::new(""))).map_err(explain)?;
    let mut file = fs::File::create_new(path).map_err(explain)?;
    file.write_all(text.as_bytes()).map_err(explain)
}

fn written(path: &Path, address: &Address) -> String {
    let check = match address.kind {
        Kind::Meeting | Kind::Minute | Kind::Report | Kind::Pack => {
            "\nThe records that it names were guessed from its id: see that they are right."
        }
        _ => "",
    };
    format!(
        "{}\nNext: put your own words in the place of those that stand there, take out what you do not need, and run `minutebook check`.{check}",
        path.display()
    )
}

fn missing(kind: Kind, wanted: Kind) -> String {
    let (wanted, example) = match wanted {
        Kind::Meeting => ("a meeting", "meeting 2024-05-14-example-town-council"),
        Kind::Pack => ("a pack", "pack example-town-council-2024-05-14"),
        _ => ("an organisation", "organisation example-town-council"),
    };
    let kind = kind.name();
    format!("a {kind} names {wanted}, and the archive has none yet. Write one first: minutebook new {example}")
}

/// The record as it will be written. The title that is asked for comes before one that fits the records around it.
fn filled(address: &Address, asked: Option<&str>, values: Values) -> String {
    let title = |text: String| ("title", text);
    let asked = asked.map(str::to_owned).map(title);
    let all = asked.into_iter().chain(values).chain([title(title_of(address))]);
    all.fold(scaffold(address.kind).to_owned(), |text, (name, value)| put(&text, name, &value))
}

/// Puts a value where its name stands; a title in quotation marks, since it may hold anything.
fn put(text: &str, name: &str, value: &str) -> String {
    let value = if name == "title" { quoted(value) } else { value.to_owned() };
    text.replace(&format!("{{{{{name}}}}}"), &value)
}

fn scaffold(kind: Kind) -> &'static str {
    match kind {
        Kind::Meeting => include_str!("../../samples/records/meeting.md"),
        Kind::Minute => include_str!("../../samples/records/minute.md"),
        Kind::Report => include_str!("../../samples/records/report.md"),
        Kind::Organisation => include_str!("../../samples/records/organisation.md"),
        Kind::Place => include_str!("../../samples/records/place.md"),
        Kind::Topic => include_str!("../../samples/records/topic.md"),
        Kind::Term => include_str!("../../samples/records/term.md"),
        Kind::Pack => include_str!("../../samples/records/pack.md"),
        Kind::Page => include_str!("../../samples/records/page.md"),
    }
}

/// A text in quotation marks, on one line.
fn quoted(text: &str) -> String {
    let escape = |c: char| match c {
        '"' | '\\' => format!("\\{c}"),
        c if c.is_control() => " ".to_owned(),
        c => c.to_string(),
    };
    format!("\"{}\"", text.chars().map(escape).collect::<String>())
}

/// The words of an id: `007-library-opening-hours` is "Library opening hours".
fn title_of(address: &Address) -> String {
    let name = address.id.as_str().rsplit('/').next().unwrap_or_default();
    let number = |word: &&str| address.kind == Kind::Minute && word.bytes().all(|byte| byte.is_ascii_digit());
    let mut words: Vec<&str> = name.split('-').skip_while(number).filter(|word| !word.is_empty()).collect();
    if words.is_empty() {
        words.push(name);
    }
    match address.kind {
        Kind::Term => words.join(" "),
        Kind::Organisation | Kind::Place => words.iter().map(|word| in_name(word)).collect::<Vec<_>>().join(" "),
        _ => capital(&words.join(" ")),
    }
}

/// A word as it stands in a name: `University Hospitals of Leicester`.
fn in_name(word: &str) -> String {
    match word {
        "and" | "at" | "for" | "in" | "of" | "on" | "the" | "to" => word.to_owned(),
        _ => capital(word),
    }
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_ascii_uppercase()).into_iter().chain(letters).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn title(kind: Kind, id: &str) -> String {
        title_of(&Address { kind, id: Id::new(id) })
    }

    #[test]
    fn titles_are_the_words_of_the_id() {
        assert_eq!(title(Kind::Minute, "2020-03-18-llr-hosc/017-hospital-plans"), "Hospital plans");
        assert_eq!(title(Kind::Organisation, "university-hospitals-of-leicester"), "University Hospitals of Leicester");
        assert_eq!(title(Kind::Term, "clinical-commissioning-group"), "clinical commissioning group");
        assert_eq!(title(Kind::Page, "2020"), "2020");
    }
}
