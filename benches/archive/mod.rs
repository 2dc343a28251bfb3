//! An archive made to measure: as large as wanted, always the same, and valid by `docs/content-model.md`.
//!
//! `documents` counts minutes and reports, about half each, of 300 to 1,500 words, with tables, footnotes, decisions and
//! events. Each mentions about ten of the 150 terms, four of the 60 organisations and one of the 20 places in running text.

mod date;
mod documents;
mod names;
mod plan;
mod prose;
mod random;
#[rustfmt::skip] // Its lists are to be read as paragraphs.
mod words;
mod yaml;

use documents::Documents;
use names::Names;
use plan::Plan;

const ABOUT: &str = "---
title: About this archive
menu: 1
---

Nobody wrote these papers. They were made to measure how long it takes to build an archive.
";

const ARCHIVE: &str = "title: An archive made to measure
summary: Papers that a program wrote, to time the building of an archive.
language: en-GB
# The programs beside it make no index either.
search: false
publisher:
  name: Minutebook
address: https://archive.example/
licence: Anybody may use these papers for anything.
";

/// Each file of the archive: its path below `content/`, and its text.
pub fn archive(documents: usize) -> Vec<(String, String)> {
    let names = Names::new();
    let plan = Plan::new(documents, &names);
    let mut files =
        vec![("archive.yaml".to_string(), ARCHIVE.to_string()), ("pages/about.md".to_string(), ABOUT.to_string())];
    files.extend(names.records());
    files.extend(Documents { plan: &plan, names: &names }.records());
    files
}
