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
        Some(code) => writeln!(out, "{}\n{}", code.explanation(), excusable(code))?,
        None => {
            for code in Code::ALL {
                let mark = if code.can_be_excused() { '*' } else { ' ' };
                writeln!(out, "{:<22} {mark} {}", code.as_str(), code.sentence())?;
            }
            writeln!(out, "\n* A record can be let off this, with the reason, under `excuses:`.")?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// Whether a record can be let off a rule.
fn excusable(code: Code) -> String {
    match code.can_be_excused() {
        true => format!("A record can be let off this under `excuses:`, with `code: {}`.", code.as_str()),
        false => "No record can be let off this under `excuses:`.".to_owned(),
    }
}
