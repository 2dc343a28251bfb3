//! What can be typed: one command a file, each a few lines over the library.

pub mod build;
pub mod check;
mod clock;
pub mod explain;
pub mod init;
pub mod ledger;
pub mod new;
pub mod schema;
pub mod serve;
pub mod shell;
pub mod uses;

use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, Parser, Subcommand};
use minutebook::diagnostic::{self, Diagnostics, Format, Severity};
use minutebook::read::Folders;
use minutebook::source::Sources;

/// Turns curated Markdown into an accessible archive of public papers.
///
/// Without a command, `minutebook` builds: it reads content/ and themes/, checks everything, and writes the site to output/. If
/// anything is wrong, nothing is written, and every fault is shown with its file, line and a way to mend it.
#[derive(Parser)]
#[command(
    name = "minutebook",
    version,
    max_term_width = 100,
    after_help = "Exit status: 0 all is well, 1 the content or the theme is at fault, 2 the command could not run."
)]
pub struct Cli {
    #[command(subcommand)]
    command: Option<Command>,
    #[command(flatten)]
    build: build::Options,
    #[command(flatten)]
    common: Common,
}

/// What every command understands.
#[derive(Args, Clone, Debug)]
pub struct Common {
    /// Folder of the records
    #[arg(long, global = true, default_value = "content", value_name = "FOLDER")]
    content: PathBuf,
    /// Folder of the theme [default: the `theme:` of archive.yaml, below themes/ beside the content]
    #[arg(long, global = true, value_name = "FOLDER")]
    theme: Option<PathBuf>,
    /// How faults are printed
    #[arg(long, global = true, default_value = "human", value_name = "FORMAT", value_parser = format())]
    format: Format,
    /// Print every fault: a person and GitHub are told the first 100 without this, the errors before the warnings
    #[arg(long, global = true)]
    all_faults: bool,
    /// Treat warnings as errors
    #[arg(long, global = true)]
    deny_warnings: bool,
    /// Say only what is wrong
    #[arg(short, long, global = true, conflicts_with = "verbose")]
    quiet: bool,
    /// Say how long each stage took
    #[arg(short, long, global = true)]
    verbose: bool,
}

fn format() -> impl TypedValueParser<Value = Format> {
    PossibleValuesParser::new(Format::NAMES).try_map(|name| name.parse::<Format>())
}

#[derive(Subcommand)]
enum Command {
    /// Build the site (this is what happens without a command)
    Build(build::Options),
    /// Check everything that a build checks, and write nothing
    Check(check::Options),
    /// Write down every figure of a source, so that each figure of the archive can be checked against it
    Ledger(ledger::Options),
    /// Show the site while you write: a preview in your browser that follows every change
    Serve(serve::Options),
    /// Write a new record, ready to be filled in
    New(new::Options),
    /// Make a new archive, with one sample of each kind
    Init(init::Options),
    /// Print the JSON Schema of a kind of record, for editors that check as you type
    Schema(schema::Options),
    /// List what rests on a record, or on one of its sections, so that a correction reaches all of it
    Uses(uses::Options),
    /// Explain a code that a fault is printed with
    Explain(explain::Options),
    /// Print the completions of a shell
    Completions(shell::Options),
    /// Print the manual page
    Man,
}

/// Runs what was typed.
pub fn run(cli: Cli) -> io::Result<ExitCode> {
    match cli.command {
        None => build::run(&cli.common, &cli.build),
        Some(Command::Build(options)) => build::run(&cli.common, &options),
        Some(Command::Check(options)) => check::run(&cli.common, &options),
        Some(Command::Ledger(options)) => ledger::run(&cli.common, &options),
        Some(Command::Serve(options)) => serve::run(&cli.common, &options),
        Some(Command::New(options)) => {
            cli.common.see_content()?;
            new::run(&cli.common, &options)
        }
        Some(Command::Init(options)) => init::run(&cli.common, &options),
        Some(Command::Schema(options)) => schema::run(&options),
        Some(Command::Uses(options)) => uses::run(&cli.common, &options),
        Some(Command::Explain(options)) => explain::run(&options),
        Some(Command::Completions(options)) => shell::completions(&options),
        Some(Command::Man) => shell::manual(),
    }
}

/// The exit status where the content or the theme is at fault.
pub const AT_FAULT: u8 = 1;

/// The exit status where the command could not run.
pub const COULD_NOT_RUN: u8 = 2;

impl Common {
    /// Where a build reads.
    pub fn folders(&self) -> Folders {
        Folders { content: self.content.clone(), theme: self.theme.clone(), sources: None }
    }

    /// Sees that there is a folder of records, and that it is the one of an archive and not the one around it.
    ///
    /// # Errors
    /// What to type, where it is not.
    pub fn see_content(&self) -> io::Result<()> {
        const ARCHIVE: &str = "archive.yaml";
        let folder = &self.content;
        let below = folder.join("content");
        if below.join(ARCHIVE).is_file() && !folder.join(ARCHIVE).exists() {
            let message =
                format!("the records are in {0}, not in {1}: write `--content {0}`", below.display(), folder.display());
            return Err(io::Error::new(io::ErrorKind::NotFound, message));
        }
        if folder.is_dir() {
            return Ok(());
        }
        let help = match Path::new(ARCHIVE).is_file() {
            true => "This folder holds the records itself: go to the one above it (`cd ..`).",
            false => "Go to the folder of an archive (`cd FOLDER`), or make a new one: `minutebook init FOLDER`.",
        };
        Err(io::Error::new(io::ErrorKind::NotFound, format!("there is no folder {}. {help}", folder.display())))
    }

    /// Whether the faults stop the site from being published.
    pub fn refuses(&self, diagnostics: &Diagnostics) -> bool {
        diagnostics.has_errors() || (self.deny_warnings && diagnostics.count(Severity::Warning) > 0)
    }

    /// Prints the faults: for people on the error output, for programs on the standard output.
    pub fn report(&self, diagnostics: &Diagnostics, sources: &Sources) -> io::Result<()> {
        let colour =
            self.format == Format::Human && anstream::AutoStream::choice(&io::stderr()) != anstream::ColorChoice::Never;
        let render = if self.all_faults { diagnostic::render } else { diagnostic::render_most };
        let text = render(diagnostics, sources, self.format, colour);
        match self.format {
            Format::Human => write!(io::stderr().lock(), "{text}"),
            Format::Json | Format::Github | Format::Sarif => write!(io::stdout().lock(), "{text}"),
        }
    }

    /// Says something that is no fault, unless only faults are wanted or the output is for a program.
    pub fn say(&self, text: &str) -> io::Result<()> {
        if self.quiet || self.format != Format::Human { Ok(()) } else { writeln!(io::stdout().lock(), "{text}") }
    }

    /// Shows what is being done, on a terminal only; the next line takes its place.
    pub fn progress(&self, text: &str) {
        if !self.quiet && self.format == Format::Human && io::stderr().is_terminal() {
            // A progress line that cannot be written is no reason to stop.
            drop(write!(io::stderr().lock(), "\r\x1b[2K{text}"));
        }
    }

    /// How many faults there were, in words.
    pub fn verdict(&self, diagnostics: &Diagnostics) -> String {
        let count = |severity, name| diagnostic::counted(diagnostics.count(severity), name);
        format!("{}, {}", count(Severity::Error, "error"), count(Severity::Warning, "warning"))
    }
}
