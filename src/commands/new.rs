//! stub being written
use std::io; use std::process::ExitCode; use clap::Args; use super::Common;
/// Choices.
#[derive(Args, Clone, Debug)]
pub struct Options {}
/// Runs.
pub fn run(_: &Common, _: &Options) -> io::Result<ExitCode> { Ok(ExitCode::SUCCESS) }
