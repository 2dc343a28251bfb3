//! `minutebook build`

use std::io;
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;

use clap::Args;
use minutebook::cache::NoCache;
use minutebook::diagnostic::{Code, Diagnostics, Severity};
use minutebook::render::Edition;
use minutebook::sink::FILE;
use minutebook::source::Sources;
use minutebook::write::{self, Notice, Written};
use minutebook::{Stage, compile, read};

use super::clock::{self, Clock};
use super::common::{AT_FAULT, Common};

/// Choices of `build`.
#[derive(Args, Clone, Debug)]
pub struct Options {
    /// Folder that the site is written to
    #[arg(long, default_value = "output", value_name = "FOLDER")]
    output: PathBuf,
    /// Make links that name index.html, for a copy that opens from a disk
    #[arg(long)]
    offline: bool,
}

/// Builds the site.
pub fn run(common: &Common, options: &Options) -> io::Result<ExitCode> {
    common.see_content()?;
    let clock = Clock::start();
    let mut diagnostics = Diagnostics::new();
    let folders = common.folders();
    // What the build reads, it reads when it is sure that it can write, and when the one before it has ended.
    let output = match write::claim(&options.output, &folders.watched(), &|notice| tell(common, options, notice)) {
        Ok(output) => output,
        Err(fault) => {
            diagnostics.push(*fault);
            common.report(&diagnostics, &Sources::default())?;
            return not_written(common, &diagnostics);
        }
    };
    common.progress("read …");
    clock.begin("read");
    let sources =
        read::read(&folders, &mut diagnostics).with_history(read::history(&folders.content)).with_today(clock::today());
    let edition = if options.offline { Edition::Disk } else { Edition::Web };
    let chosen = minutebook::Options { edition, search: !options.offline, ..minutebook::Options::default() };
    let begin = |stage: Stage| {
        clock.begin(stage.name());
        common.progress(&format!("{} …", stage.name()));
    };
    let written = write::write(output, |sink| {
        compile(&sources, chosen, &NoCache, sink, &begin).tell(&mut diagnostics);
        clock.begin("write");
        common.progress("write …");
        !common.refuses(&diagnostics)
    });
    let written = written.unwrap_or_else(|fault| {
        diagnostics.push(*fault);
        None
    });
    common.progress("");
    let diagnostics = diagnostics.sorted();
    common.report(&diagnostics, &sources)?;
    if common.verbose {
        common.say(&clock.table())?;
    }
    let Some(written) = written else { return not_written(common, &diagnostics) };
    common.say(&summary(
        &written,
        &options.output.display().to_string(),
        clock.elapsed(),
        diagnostics.count(Severity::Warning),
    ))?;
    Ok(ExitCode::SUCCESS)
}

fn not_written(common: &Common, diagnostics: &Diagnostics) -> io::Result<ExitCode> {
    let half = diagnostics.iter().any(|fault| fault.code == Code::HalfWritten);
    let written = if half { "The site is not whole" } else { "Nothing was written" };
    common.say(&format!("{written}: {}.", common.verdict(diagnostics)))?;
    Ok(ExitCode::from(AT_FAULT))
}

fn tell(common: &Common, options: &Options, notice: Notice) {
    let output = options.output.display();
    let text = match notice {
        Notice::Waits => {
            format!("Another build is writing {output}. This one waits until it has ended (Ctrl-C stops it).")
        }
        Notice::Mends => {
            format!("The last build was interrupted while it filled {output}. This one makes the site whole.")
        }
    };
    // That this cannot be said is no reason to stop.
    drop(common.say(&text));
}

/// What was made: pages by kind, files, bytes, time, warnings.
fn summary(written: &Written, output: &str, time: Duration, warnings: usize) -> String {
    let pages = || written.kinds.iter().filter(|(kind, _)| **kind != FILE);
    let by_kind: Vec<String> = pages().map(|(kind, n)| format!("{kind} {n}")).collect();
    let kept = if written.kept == 0 {
        String::new()
    } else {
        format!("\nkept     {} files that Minutebook did not make", written.kept)
    };
    format!(
        "pages    {}: {}\nfiles    {}, {} kB, {} new or changed\nwarnings {warnings}\ntime     {:.2} s\nwritten  {output}{kept}",
        pages().map(|(_, n)| n).sum::<usize>(),
        by_kind.join(", "),
        written.kinds.values().sum::<usize>(),
        written.bytes.div_ceil(1000),
        written.changed,
        time.as_secs_f64(),
    )
}
