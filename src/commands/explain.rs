//! `minutebook explain`

use std::io::{self, Write};
use std::process::ExitCode;

use clap::Args;
use minutebook::diagnostic::Code;

/// Choices of `explain`.
#[derive(Args, Clone, Debug)]
pub struct Options {
    /// The code in brackets behind `error` or `warning`; all codes where it is left out
    code: Option<Code>,
}

/// Prints the page of a code, or the list of all.
pub fn run(options: &Options) -> io::Result<ExitCode> {
    let mut out = io::stdout().lock();
    match options.code {
        Some(code) => write!(out, "{}", code.explanation())?,
        None => {
            for code in Code::ALL {
                writeln!(out, "{:<22} {}", code.as_str(), code.sentence())?;
            }
        }
    }
    Ok(ExitCode::SUCCESS)
}
