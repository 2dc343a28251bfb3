//! `minutebook completions` and `minutebook man`

use std::io::{self, Write};
use std::process::ExitCode;

use clap::{Args, Command};
use clap_complete::Shell;

/// Choices of `completions`.
#[derive(Args, Clone, Debug)]
pub struct Options {
    /// The shell
    shell: Shell,
}

/// Prints the completions of a shell.
pub fn completions(options: &Options, mut program: Command) -> io::Result<ExitCode> {
    // The library panics where its reader goes away, and cannot be told otherwise.
    let mut text = Vec::new();
    clap_complete::generate(options.shell, &mut program, "minutebook", &mut text);
    io::stdout().lock().write_all(&text)?;
    Ok(ExitCode::SUCCESS)
}

/// Prints the manual page.
pub fn manual(program: Command) -> io::Result<ExitCode> {
    clap_mangen::Man::new(program).render(&mut io::stdout())?;
    Ok(ExitCode::SUCCESS)
}
