//! Tables as files for spreadsheets. The door to csv.

use super::Task;
use super::address::Folder;
use crate::model::AnyEntry;
use crate::source::sum;

/// Rows as CSV (RFC 4180), in UTF-8.
pub fn write<R: AsRef<[u8]>>(rows: impl IntoIterator<Item = impl IntoIterator<Item = R>>) -> Vec<u8> {
    let mut writer =
        ::csv::WriterBuilder::new().flexible(true).terminator(::csv::Terminator::CRLF).from_writer(Vec::new());
    for row in rows {
        // A vector takes whatever is written to it.
        let _ = writer.write_record(row);
    }
    writer.into_inner().unwrap_or_default()
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
