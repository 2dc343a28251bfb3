//! `minutebook check`

use std::io;
use std::process::ExitCode;

use minutebook::diagnostic::Diagnostics;
use minutebook::memory::NoMemory;
use minutebook::{compile, read, render};

use super::{AT_FAULT, Common};

/// Does everything that a build does, except to write.
pub fn run(common: &Common) -> io::Result<ExitCode> {
    let mut diagnostics = Diagnostics::new();
    common.progress("read …");
    let sources = read::read(&common.folders(), &mut diagnostics);
    let compiled = compile(&sources, render::Options::default(), &NoMemory, &|stage| {
        common.progress(&format!("{} …", stage.name()))
    });
    diagnostics.append(compiled.diagnostics);
    common.progress("");
    let diagnostics = diagnostics.sorted();
    common.report(&diagnostics, &sources)?;
    common.say(&format!("{}.", common.verdict(&diagnostics)))?;
    Ok(if common.refuses(&diagnostics) { ExitCode::from(AT_FAULT) } else { ExitCode::SUCCESS })
}
