//! The figures of a pack, which lie beside it.

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::figures::Ledger;
use crate::source::{FileId, SourceFile, Span, sum};

/// The figures of a pack: what `minutebook ledger` wrote.
#[derive(Debug)]
pub struct PackLedger {
    /// The file.
    pub file: FileId,
    /// What it says.
    pub ledger: Ledger,
    /// Stands for the whole file.
    pub sum: u128,
}

/// How the file of a pack's figures ends.
pub const END: &str = ".figures";

/// Reads one.
pub fn ledger(id: FileId, file: &SourceFile, diagnostics: &mut Diagnostics) -> Option<PackLedger> {
    match Ledger::parse(file.text()) {
        Ok(ledger) => Some(PackLedger { file: id, ledger, sum: sum([file.bytes()]) }),
        Err(error) => {
            let lines = file.text().split_inclusive('\n');
            let start: usize = lines.clone().take(error.line.saturating_sub(1)).map(str::len).sum();
            let line = lines.clone().nth(error.line.saturating_sub(1)).unwrap_or_default();
            diagnostics.push(
                Diagnostic::error(Code::BadLedger, "this ledger of figures cannot be read")
                    .at(Span::new(id, start..start + line.trim_end().len()), error.message)
                    .help("A ledger is written by `minutebook ledger`, never by hand. Make it again from the source."),
            );
            None
        }
    }
}
