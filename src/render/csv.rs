//! Tables as files for spreadsheets. The door to csv.
//!
//! A spreadsheet program must show what the page shows. It takes a file without a mark for an older encoding, and a cell that
//! begins like a formula for one: so the file begins with the mark of UTF-8, and such a cell with an apostrophe. Programs that
//! want the words to the letter have the JSON of the same tables. `docs/security.md` says why.

use std::borrow::Cow;

use super::address::Folder;
use super::task::Task;
use crate::model::AnyEntry;
use crate::source::sum;

/// By which spreadsheet programs know UTF-8.
const MARK: &str = "\u{feff}";

/// Rows as CSV (RFC 4180), in UTF-8.
pub fn write<R: AsRef<str>>(rows: impl IntoIterator<Item = impl IntoIterator<Item = R>>) -> Vec<u8> {
    let mut writer =
        ::csv::WriterBuilder::new().flexible(true).terminator(::csv::Terminator::CRLF).from_writer(MARK.into());
    for row in rows {
        // A vector takes whatever is written to it.
        let _ = row.into_iter().try_for_each(|cell| writer.write_field(harmless(cell.as_ref()).as_bytes()));
        let _ = writer.write_record(None::<&[u8]>);
    }
    writer.into_inner().unwrap_or_default()
}

/// A cell as no spreadsheet program calculates it. A number with its sign is none that it would have to.
fn harmless(cell: &str) -> Cow<'_, str> {
    let is_formula = match cell.chars().next() {
        Some('=' | '@' | '\t' | '\r' | '＝' | '＠') => true,
        Some('+' | '-' | '＋' | '－') => {
            cell.contains(|c: char| c.is_alphabetic() || matches!(c, '!' | '|' | '=' | '@'))
        }
        _ => false,
    };
    if is_formula { Cow::Owned(format!("'{cell}")) } else { Cow::Borrowed(cell) }
}

/// Every table of a body, beside the page that shows it.
pub fn beside<'a>(entry: &'a AnyEntry<'a>) -> Vec<Task<'a>> {
    let folder = Folder::of(&entry.address());
    let file = |(i, table): (usize, _)| {
        let shown = sum([&entry.sum.to_le_bytes()[..], &i.to_le_bytes()]);
        Task::file(format!("{}table-{}.csv", folder.path(), i + 1), shown, move || {
            let cells = entry.body.cells(table);
            write([cells.head].into_iter().chain(cells.rows))
        })
    };
    entry.body.tables().into_iter().enumerate().map(file).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_that_would_be_calculated_begins_with_an_apostrophe() {
        for cell in
            ["=1+1", "=cmd|' /C calc'!A0", "@SUM(A1)", "+A1", "-2+3+cmd|' /C calc'!A0", "\t=1", "＝1", "- not held"]
        {
            assert_eq!(harmless(cell), format!("'{cell}"));
        }
    }

    #[test]
    fn numbers_and_words_stay_as_they_are() {
        for cell in
            ["", "-", "-5", "+3", "-12.5%", "−5", "+44 116 305 0000", "-£1,200", "(=)", "'quoted'", "a = b", "5 - 3"]
        {
            assert_eq!(harmless(cell), cell);
        }
    }
}
