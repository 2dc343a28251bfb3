//! `minutebook schema`

use std::io::{self, Write};
use std::process::ExitCode;

use clap::Args;
use minutebook::model::id::Kind;
use minutebook::model::{archive_schema, schema};

/// Choices of `schema`.
#[derive(Args, Clone, Debug)]
pub struct Options {
    /// The kind of record, or `archive` for archive.yaml
    #[arg(value_parser = kinds())]
    kind: String,
}

fn kinds() -> clap::builder::PossibleValuesParser {
    Kind::ALL.map(Kind::name).into_iter().chain(["archive"]).collect::<Vec<_>>().into()
}

/// Prints the schema of a kind.
pub fn run(options: &Options) -> io::Result<ExitCode> {
    let kind = Kind::ALL.into_iter().find(|kind| kind.name() == options.kind);
    let schema = kind.map_or_else(archive_schema, schema);
    writeln!(io::stdout().lock(), "{:#}", schema.as_value())?;
    Ok(ExitCode::SUCCESS)
}
