//! `minutebook ledger`

use std::io::{self, Write};
use std::mem::discriminant;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use minutebook::cache::NoCache;
use minutebook::diagnostic::{Code, Diagnostic, Diagnostics};
use minutebook::figures::{Ledger, Unit};
use minutebook::model::evidence::wrong_extent;
use minutebook::model::pack::{Extent, Pack};
use minutebook::model::{self, Entry};
use minutebook::read::{self, Paper, PaperText};
use minutebook::write;

use super::{AT_FAULT, Common};

/// Choices of `ledger`.
#[derive(Args, Clone, Debug)]
pub struct Options {
    /// The source: a text or a PDF, by the name that its pack gives under `file:`
    source: PathBuf,
    /// Count the pages of a text, each of which ends with a form feed, instead of its lines; a PDF is always counted by pages
    #[arg(long)]
    pages: bool,
    /// Print the ledger instead of writing it beside its pack
    #[arg(long)]
    print: bool,
}

/// Writes the figures of a source beside its pack.
pub fn run(common: &Common, options: &Options) -> io::Result<ExitCode> {
    let mut diagnostics = Diagnostics::new();
    let sources = read::read(&common.folders(), &mut Diagnostics::new());
    match ledger(common, options, &sources) {
        // What was printed is the whole of it: an empty line behind it would be no ledger.
        Ok(said) if said.is_empty() => {}
        Ok(said) => common.say(&said)?,
        Err(fault) => diagnostics.push(*fault),
    }
    common.report(&diagnostics, &sources)?;
    Ok(if diagnostics.has_errors() { ExitCode::from(AT_FAULT) } else { ExitCode::SUCCESS })
}

fn ledger(
    common: &Common,
    options: &Options,
    sources: &minutebook::source::Sources,
) -> Result<String, Box<Diagnostic>> {
    let paper = read::paper(&options.source)?;
    let ledger = match &paper.text {
        PaperText::Lines(text) if options.pages => {
            let pages: Vec<String> = text.trim_end_matches('\u{c}').split('\u{c}').map(str::to_owned).collect();
            Ledger::of_pages(&paper.name, &pages, &paper.sha256)
        }
        PaperText::Lines(text) => Ledger::of_lines(&paper.name, text, &paper.sha256),
        PaperText::Pages(pages) => Ledger::of_pages(&paper.name, pages, &paper.sha256),
    };
    if options.print {
        // Whoever reads it may go away; that is no fault.
        drop(write!(io::stdout().lock(), "{ledger}"));
        return Ok(String::new());
    }
    let model = model::model(sources, &NoCache).value;
    let pack = model.as_ref().and_then(|model| model.site.packs.iter().find(|pack| pack.data.file == paper.name));
    let pack = same(pack, &paper)?;
    of_length(pack, &paper, ledger.unit)?;
    let path = common.content.join(format!("packs/{}.figures", pack.id));
    write::file(&path, ledger.to_text().as_bytes())?;
    Ok(format!("{} figures of {} written to {}", ledger.entries().count(), paper.name, path.display()))
}

/// The pack of a source, if it is of this very file.
fn same<'a>(pack: Option<&'a Entry<Pack>>, paper: &Paper) -> Result<&'a Entry<Pack>, Box<Diagnostic>> {
    let Some(pack) = pack else {
        return Err(Box::new(Diagnostic::error(Code::BadLedger, format!("no pack has `file: {}`", paper.name)).help(
            format!("Write the record of the pack first (`minutebook new pack`), with `sha256: {}`.", paper.sha256),
        )));
    };
    if pack.data.sha256 == paper.sha256 {
        return Ok(pack);
    }
    Err(Box::new(
        Diagnostic::error(Code::BadLedger, format!("{} is not the file that the pack was made from", paper.name))
            .at(pack.data.title.span, "this pack has another sum under `sha256:`")
            .help(format!(
                "Find the file with the sum {}. If the pack is wrong, mend its `sha256:` to {}.",
                pack.data.sha256, paper.sha256
            )),
    ))
}

/// The pack says how long the source is, in lines or pages as the ledger has them.
fn of_length(pack: &Entry<Pack>, paper: &Paper, unit: Unit) -> Result<(), Box<Diagnostic>> {
    let length = match (&paper.text, unit) {
        (PaperText::Lines(text), Unit::Lines) => Extent::Lines(0).of(text),
        (PaperText::Lines(text), Unit::Pages) => Extent::Pages(0).of(text),
        (PaperText::Pages(pages), _) => Extent::Pages(u32::try_from(pages.len()).unwrap_or(u32::MAX)),
    };
    let extent = pack.data.extent;
    let is_of_text = match &paper.text {
        PaperText::Lines(text) => discriminant(&extent) == discriminant(&length) && extent.is_of(text),
        PaperText::Pages(_) => false,
    };
    if extent == length || is_of_text {
        return Ok(());
    }
    Err(Box::new(wrong_extent(pack.data.extent_span.unwrap_or(pack.data.title.span), length)))
}
