//! Data out: what the archive says, in forms that other programs understand. One format a file.
//!
//! In pages: [`linked`] (JSON-LD) and [`meta`] (for reference managers). Beside pages: [`citations`] and what writes them,
//! [`feeds`], [`calendar`]. Of the whole: [`tables`] with their [`package`], [`popolo`], and over all files [`manifest`] and
//! [`bag`]. All are pure functions of the records. The names of records in them are their addresses.

pub mod bag;
pub mod bibtex;
pub mod calendar;
pub mod citation;
pub mod citations;
pub mod columns;
pub mod csl;
pub mod facts;
pub mod feeds;
mod json;
pub mod linked;
pub mod manifest;
pub mod meta;
pub mod names;
pub mod package;
pub mod papers;
pub mod popolo;
pub mod ris;
pub mod tables;

use super::context::Context;
use super::task::Task;

/// The files of the whole, but those that are made from all other files, the large ones and those beside a page.
pub fn tasks<'a>(cx: &'a Context<'a>) -> Vec<Task<'a>> {
    let makers = [package::tasks, feeds::tasks, calendar::tasks];
    makers.into_iter().flat_map(|make| make(cx)).collect()
}

/// Files that grow with the archive and are made one at a time.
pub fn large<'a>(cx: &'a Context<'a>) -> Vec<Task<'a>> {
    tables::tasks(cx).into_iter().chain(popolo::tasks(cx)).collect()
}
