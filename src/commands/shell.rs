//! `minutebook completions` and `minutebook man`

use std::io::{self, Write};
use std::process::ExitCode;

use clap::{Args, CommandFactory};
use clap_complete::Shell;

use super::Cli;

/// Choices of `completions`.
#[derive(Args, Clone, Debug)]
pub struct Options {
    /// The shell
    shell: Shell,
}

/// Prints the completions of a shell.
pub fn completions(options: &Options) -> io::Result<ExitCode> {
    // The library panics where its reader goes away, and cannot be told otherwise.
    let mut text = Vec::new();
    clap_complete::generate(options.shell, &mut Cli::command(), "minutebook", &mut text);
    io::stdout().lock().write_all(&text)?;
    Ok(ExitCode::SUCCESS)
}

/// Prints the manual page.
pub fn manual() -> io::Result<ExitCode> {
    clap_mangen::Man::new(Cli::command()).render(&mut io::stdout())?;
    Ok(ExitCode::SUCCESS)
}
