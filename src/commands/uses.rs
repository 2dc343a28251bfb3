//! `minutebook uses`

use std::io::{self, Write};
use std::process::ExitCode;

use clap::Args;
use minutebook::cache::NoCache;
use minutebook::diagnostic::{Code, Diagnostic, Diagnostics, Format, Severity, nearest};
use minutebook::link::{How, Use, renamed, uses};
use minutebook::model::id::{Address, Id, Kind};
use minutebook::model::{self, Site};
use minutebook::read;
use minutebook::source::{Positions, Sources};
use serde::Serialize;

use super::common::{AT_FAULT, COULD_NOT_RUN, Common};

/// Choices of `uses`.
#[derive(Args, Clone, Debug)]
pub struct Options {
    /// The address of a record as links have it, or its file: /minutes/2024-06-11-parish-council/003-footpath. With a section
    /// behind it (#what-was-said) only links to that section are listed
    #[arg(value_name = "ADDRESS[#SECTION]")]
    address: String,
}

/// Lists what rests on a record or a section.
pub fn run(common: &Common, options: &Options) -> io::Result<ExitCode> {
    common.see_content()?;
    if matches!(common.format, Format::Github | Format::Sarif) {
        let message = "`uses` prints no faults, so its format is `human` or `json`";
        return Err(io::Error::new(io::ErrorKind::InvalidInput, message));
    }
    let mut diagnostics = Diagnostics::new();
    let sources = read::read(&common.folders(), &mut diagnostics);
    let model = model::model(&sources, &NoCache).tell(&mut diagnostics);
    // What cannot be read may rest on the record too, so it is told.
    diagnostics.retain(|fault| fault.severity == Severity::Error);
    let site = model.as_ref().map(|model| &model.site);
    let asked = site.map(|site| asked(site, &options.address).map(|(address, section)| (site, address, section)));
    let is_unknown = matches!(asked, Some(Err(_)));
    match asked {
        Some(Ok((site, address, section))) => print(common, &sources, &address, &uses(site, &address, section))?,
        Some(Err(fault)) => diagnostics.push(*fault),
        None => {}
    }
    common.report(&diagnostics.clone().sorted(), &sources)?;
    Ok(match (is_unknown, diagnostics.has_errors()) {
        (true, _) => ExitCode::from(COULD_NOT_RUN),
        (false, true) => ExitCode::from(AT_FAULT),
        (false, false) => ExitCode::SUCCESS,
    })
}

/// The record, and the section of it, that were typed.
fn asked<'a>(site: &Site, typed: &'a str) -> Result<(Address, Option<&'a str>), Box<Diagnostic>> {
    let (path, section) = typed.split_once('#').map_or((typed, None), |(path, section)| (path, Some(section)));
    let path = path.replace('\\', "/");
    let path = path.trim_matches('/');
    let path = path.strip_prefix("content/").unwrap_or(path);
    let path = path.strip_suffix(".md").unwrap_or(path);
    // In the address bar a page about the archive lies at the top.
    let page = Address { kind: Kind::Page, id: Id::new(path) };
    let record = Address::parse(path).into_iter().chain([page]).find(|address| site.knows(address));
    let record = record.ok_or_else(|| Box::new(unknown_record(site, path)))?;
    match section {
        Some(section) if !sections(site, &record).any(|known| known == section) => {
            Err(Box::new(unknown_section(site, &record, section)))
        }
        _ => Ok((record, section)),
    }
}

fn sections<'a>(site: &'a Site, record: &Address) -> impl Iterator<Item = &'a str> {
    let headings = site.entry(record).into_iter().flat_map(|record| record.body.headings());
    headings.map(|(_, heading)| heading.id.as_str())
}

fn unknown_record(site: &Site, path: &str) -> Diagnostic {
    let all: Vec<String> = site.entries().iter().map(|entry| entry.address().to_string()).collect();
    let near = nearest(path, all.iter().map(String::as_str)).map(str::to_owned);
    let near = near.or_else(|| Some(renamed(site, &Address::parse(path)?)?.to_string()));
    Diagnostic::error(Code::BrokenLink, format!("`{path}` is the address of no record")).help(near.map_or_else(
        || {
            "Write the address as links have it, or the path of the file: /topics/beds or content/topics/beds.md."
                .to_owned()
        },
        |near| format!("Did you mean `minutebook uses {near}`?"),
    ))
}

fn unknown_section(site: &Site, record: &Address, section: &str) -> Diagnostic {
    let near = nearest(section, sections(site, record));
    let all = || sections(site, record).map(|known| format!("#{known}")).collect::<Vec<_>>().join(", ");
    let help = near.map_or_else(
        || format!("Its sections are: {}.", all()),
        |near| format!("Did you mean `minutebook uses {record}#{near}`?"),
    );
    Diagnostic::error(Code::BrokenFragment, format!("{record} has no section #{section}")).help(help)
}

/// A place as programs read it: one JSON object a line.
#[derive(Serialize)]
struct Line<'a> {
    file: &'a str,
    line: usize,
    column: usize,
    from: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    section: Option<&'a str>,
    how: &'static str,
    to: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    to_section: Option<&'a str>,
}

fn print(common: &Common, sources: &Sources, asked: &Address, uses: &[Use]) -> io::Result<()> {
    let positions = Positions::of(sources);
    let mut out = io::stdout().lock();
    for found in uses {
        let line = line(found, asked, sources, &positions);
        match common.format {
            Format::Json => writeln!(out, "{}", serde_json::to_string(&line)?)?,
            _ => writeln!(out, "{}", text(&line, found.how))?,
        }
    }
    match uses.len() {
        0 => common.say("Nothing in the archive rests on it."),
        _ => Ok(()),
    }
}

fn line<'a>(found: &'a Use, asked: &Address, sources: &'a Sources, positions: &Positions) -> Line<'a> {
    let place = positions.position(found.span.file, found.span.range().start);
    Line {
        file: &sources.get(found.span.file).path,
        line: place.line,
        column: place.column,
        from: found.from.to_string(),
        section: found.section.as_deref(),
        how: found.how.name(),
        to: asked.to_string(),
        to_section: found.to_section.as_deref(),
    }
}

fn text(line: &Line, how: How) -> String {
    let with = |section: Option<&str>| section.map_or_else(String::new, |section| format!("#{section}"));
    let how = match (how, line.to_section) {
        (How::Names, _) => "names it".to_owned(),
        (How::Links, None) => "links to it".to_owned(),
        (How::Links, section) => format!("links to {}", with(section)),
    };
    format!("{}:{}: {}{} {how}", line.file, line.line, line.from, with(line.section))
}
