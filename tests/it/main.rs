//! Tests of the whole: a site goes in as one string, and what a person sees comes out.

// Only `read` and `write` of the program touch the disk; its tests may.
#![allow(clippy::disallowed_methods)]

mod breaks;
mod commands;
mod commonmark;
mod data;
mod diagnostics;
mod explanations;
mod figures;
mod golden;
mod hostile;
mod ids;
mod made;
mod mutation;
mod nesting;
mod pages;
mod places;
mod read;
mod reading;
mod repository;
mod rules;
mod said;
mod scale;
mod schemas;
mod search;
mod site;
mod stale;
mod support;
mod uses;
mod words;
mod write;

/// Where the repository lies.
const ROOT: &str = env!("CARGO_MANIFEST_DIR");
