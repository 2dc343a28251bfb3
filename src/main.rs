//! The command `minutebook`: arguments in, exit code out.

mod commands;

use std::io::Write;
use std::process::ExitCode;

use clap::Parser;

#[cfg(not(target_env = "msvc"))]
#[global_allocator]
static ALLOCATOR: tikv_jemallocator::Jemalloc = tikv_jemallocator::Jemalloc;

fn main() -> ExitCode {
    let cli = commands::Cli::parse();
    match commands::run(cli) {
        Ok(code) => code,
        // Whoever reads has gone away: `minutebook explain | head`.
        Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            drop(writeln!(std::io::stderr(), "minutebook: {error}"));
            ExitCode::from(commands::COULD_NOT_RUN)
        }
    }
}
