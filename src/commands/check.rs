//! `minutebook check`

use std::io;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use minutebook::cache::NoCache;
use minutebook::diagnostic::Diagnostics;
use minutebook::read::Folders;
use minutebook::sink::Discard;
use minutebook::source::Role;
use minutebook::{Options as Choices, Stage, check::Checked, compile, read};

use super::clock;
use super::common::{AT_FAULT, Common};

/// Choices of `check`.
#[derive(Args, Clone, Debug)]
pub struct Options {
    /// Print a table of the pages: figures, words, reading level
    #[arg(long)]
    report: bool,
    /// Folder of the sources, where you have them at hand: look for quotations and copied words in them, and list what no
    /// page tells
    #[arg(long, value_name = "FOLDER")]
    sources: Option<PathBuf>,
    /// Give hints too: sentences that hide who acts, nouns where a verb would do
    #[arg(long)]
    advice: bool,
    /// Ask git, and tell of pages that have not changed since the sections on which they rest
    #[arg(long)]
    history: bool,
}

/// Does everything that a build does, except to write.
pub fn run(common: &Common, options: &Options) -> io::Result<ExitCode> {
    common.see_content()?;
    if let Some(folder) = options.sources.as_ref().filter(|folder| !folder.is_dir()) {
        let message =
            format!("there is no folder {}: `--sources` takes the one in which the sources lie", folder.display());
        return Err(io::Error::new(io::ErrorKind::NotFound, message));
    }
    let mut diagnostics = Diagnostics::new();
    common.progress("read …");
    let folders = Folders { sources: options.sources.clone(), ..common.folders() };
    let sources = read::read(&folders, &mut diagnostics).with_today(clock::today());
    let earlier = options.history.then(|| read::earlier(&folders.content, &sources));
    let sources = sources.with_earlier(earlier.unwrap_or_default());
    let choices = Choices { advice: options.advice, ..Choices::default() };
    let begin = |stage: Stage| common.progress(&format!("{} …", stage.name()));
    // The site is made all the same: a template can be at fault.
    let checked = compile(&sources, choices, &NoCache, &Discard, &begin).tell(&mut diagnostics);
    common.progress("");
    let diagnostics = diagnostics.sorted();
    common.report(&diagnostics, &sources)?;
    if options.report {
        common.say(&report(&checked))?;
    }
    if let Some(folder) = &options.sources {
        let has_sources = sources.iter().any(|(_, file)| matches!(file.role, Role::Paper { .. }));
        let none = || format!("There is no source in {}: no file that ends in .txt or .pdf.", folder.display());
        common.say(&if has_sources { untold(&checked) } else { none() })?;
    }
    common.say(&format!("{}.", common.verdict(&diagnostics)))?;
    Ok(if common.refuses(&diagnostics) { ExitCode::from(AT_FAULT) } else { ExitCode::SUCCESS })
}

/// A line for each passage of a source that no page tells.
fn untold(checked: &Checked) -> String {
    let total: usize = checked.uncited.iter().map(|passage| passage.words).sum();
    if total == 0 {
        return "No words of the sources are left untold.".to_owned();
    }
    let head = format!("{total} words of the sources are in no section, decision or event, the longest passage first:");
    let lines = checked.uncited.iter().map(|passage| {
        let (from, to) = (passage.at.start(), passage.at.end());
        format!("{:>6} words  {} {from}-{to}: {} …", passage.words, passage.pack, passage.beginning)
    });
    [head].into_iter().chain(lines).collect::<Vec<_>>().join("\n")
}

/// A line for each page that says anything: its figures and how they were found, its words, its grade.
fn report(checked: &Checked) -> String {
    let mut lines = vec![format!(
        "{:>7} {:>7} {:>8} {:>7} {:>6} {:>8} {:>8} {:>6} {:>6}  page",
        "figures", "direct", "rounded", "worked", "known", "excused", "missing", "words", "grade"
    )];
    for (address, page) in checked.iter() {
        let figures = page.figures;
        let grade = page.measure.level().map_or_else(|| "-".to_owned(), |level| format!("{:.1}", level.grade()));
        lines.push(format!(
            "{:>7} {:>7} {:>8} {:>7} {:>6} {:>8} {:>8} {:>6} {grade:>6}  {address}",
            figures.all(),
            figures.direct,
            figures.rounded,
            figures.worked,
            figures.known,
            figures.excused,
            figures.missing,
            page.words,
        ));
    }
    lines.join("\n")
}
