//! `minutebook ledger`

use std::io::{self, Write};
use std::mem::discriminant;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;
use minutebook::cache::NoCache;
use minutebook::diagnostic::{Code, Diagnostic, Diagnostics};
use minutebook::figures::{Ledger, Unit};
use minutebook::model::pack::{Extent, Pack};
use minutebook::model::{self, Entry, Site, evidence};
use minutebook::read::{self, Paper, PaperText};
use minutebook::write;

use super::common::{AT_FAULT, COULD_NOT_RUN, Common};

/// Choices of `ledger`.
#[derive(Args, Clone, Debug)]
pub struct Options {
    /// The source: a text or a PDF, by the name that its pack gives under `file:`
    source: PathBuf,
    /// Count the pages of a text, each of which ends with a form feed, instead of its lines; a PDF is always counted by pages
    #[arg(long)]
    pages: bool,
    /// Print the ledger instead of writing it beside its pack, and below it the sum and the length of the source, for the record of a
    /// pack that is not written yet
    #[arg(long)]
    print: bool,
}

/// Writes the figures of a source beside its pack.
pub fn run(common: &Common, options: &Options) -> io::Result<ExitCode> {
    // What is printed belongs to no archive.
    if !options.print {
        common.see_content()?;
    }
    let mut diagnostics = Diagnostics::new();
    let sources = read::read(&common.folders(), &mut Diagnostics::new());
    match ledger(common, options, &sources) {
        // What was printed is the whole of it: an empty line behind it would be no ledger.
        Ok(said) if said.is_empty() => {}
        Ok(said) => common.say(&said)?,
        Err(fault) => diagnostics.push(*fault),
    }
    common.report(&diagnostics, &sources)?;
    let is_unread = diagnostics.iter().any(|fault| fault.code == Code::Unreadable);
    Ok(match (is_unread, diagnostics.has_errors()) {
        (true, _) => ExitCode::from(COULD_NOT_RUN),
        (false, true) => ExitCode::from(AT_FAULT),
        (false, false) => ExitCode::SUCCESS,
    })
}

/// The source. One that is not there may lie beside its pack.
fn paper(common: &Common, source: &Path) -> Result<Paper, Box<Diagnostic>> {
    read::paper(source).map_err(|fault| {
        let beside = common.content.join("packs").join(source.file_name().unwrap_or_default());
        match !source.exists() && beside.is_file() {
            true => Box::new(fault.help(format!("Did you mean `minutebook ledger {}`?", beside.display()))),
            false => fault,
        }
    })
}

fn ledger(
    common: &Common,
    options: &Options,
    sources: &minutebook::source::Sources,
) -> Result<String, Box<Diagnostic>> {
    let paper = paper(common, &options.source)?;
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
        if !common.quiet {
            drop(write!(io::stderr().lock(), "{}", fields(&paper, options)));
        }
        return Ok(String::new());
    }
    let model = model::model(sources, &NoCache).value;
    let pack = same(model.as_ref().map(|model| &model.site), &paper)?;
    of_length(pack, &paper, ledger.unit)?;
    let path = common.content.join(format!("packs/{}.figures", pack.id));
    write::file(&path, ledger.to_text().as_bytes())?;
    Ok(format!("{} figures of {} written to {}", ledger.entries().count(), paper.name, path.display()))
}

/// What the record of a pack says of its source, to be copied. It is no part of the ledger.
fn fields(paper: &Paper, options: &Options) -> String {
    let unit = if options.pages { Unit::Pages } else { Unit::Lines };
    let (name, sum, length) = (&paper.name, &paper.sha256, length(paper, unit));
    format!("\nFor the record of the pack:\n\nfile: \"{name}\"\nsha256: \"{sum}\"\nextent: \"{length}\"\n")
}

/// The pack of a source, if it is of this very file.
fn same<'a>(site: Option<&'a Site>, paper: &Paper) -> Result<&'a Entry<Pack>, Box<Diagnostic>> {
    let fault = |message: String| Diagnostic::error(Code::BadLedger, message);
    let packs = || site.into_iter().flat_map(|site| site.packs.iter());
    let Some(pack) = packs().find(|pack| pack.data.file == paper.name) else {
        let twin = packs().find(|pack| pack.data.sha256 == paper.sha256);
        return Err(Box::new(match twin {
            Some(pack) => fault(format!("the pack of this source names it otherwise than {}", paper.name))
                .at(pack.data.sha256_span, "this is its sum")
                .help(format!("Rename the source to `{}`, or write `file: {}` here.", pack.data.file, paper.name)),
            None => fault(format!("no pack has `file: {}`", paper.name)).help(format!(
                "Write the record of the pack first (`minutebook new pack`), with `file: {}` and `sha256: \"{}\"`.",
                paper.name, paper.sha256
            )),
        }));
    };
    if pack.data.sha256 == paper.sha256 {
        return Ok(pack);
    }
    let otherwise = format!("find the file with the sum {}.", pack.data.sha256);
    Err(Box::new(
        fault(format!("{} is not the file that the pack was made from", paper.name))
            .at(pack.data.sha256_span, "the pack has another sum")
            .help(evidence::if_right(pack, &paper.sha256, &otherwise)),
    ))
}

/// How long a source is. A PDF has pages alone.
fn length(paper: &Paper, unit: Unit) -> Extent {
    match (&paper.text, unit) {
        (PaperText::Lines(text), Unit::Lines) => Extent::Lines(0).of(text),
        (PaperText::Lines(text), Unit::Pages) => Extent::Pages(0).of(text),
        (PaperText::Pages(pages), _) => Extent::Pages(u32::try_from(pages.len()).unwrap_or(u32::MAX)),
    }
}

/// The pack says how long the source is, in lines or pages as the ledger has them.
fn of_length(pack: &Entry<Pack>, paper: &Paper, unit: Unit) -> Result<(), Box<Diagnostic>> {
    let (extent, length) = (pack.data.extent, length(paper, unit));
    let is_of_text = match &paper.text {
        PaperText::Lines(text) => discriminant(&extent) == discriminant(&length) && extent.is_of(text),
        PaperText::Pages(_) => false,
    };
    if extent == length || is_of_text {
        return Ok(());
    }
    Err(Box::new(evidence::wrong_extent(pack.data.extent_span.unwrap_or(pack.data.title.span), length)))
}
