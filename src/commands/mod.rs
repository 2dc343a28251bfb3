//! What can be typed: one command a file, each a few lines over the library.

pub mod build;
pub mod check;
mod clock;
mod common;
pub mod explain;
pub mod init;
pub mod ledger;
pub mod new;
pub mod schema;
pub mod serve;
pub mod shell;
pub mod uses;

use std::io;
use std::process::ExitCode;

use clap::{CommandFactory, Parser, Subcommand};

pub use common::COULD_NOT_RUN;
use common::Common;

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
        Some(Command::Completions(options)) => shell::completions(&options, Cli::command()),
        Some(Command::Man) => shell::manual(Cli::command()),
    }
}
