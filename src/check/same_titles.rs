//! No two pages have one title: in lists, in tabs of a browser and in what a search finds, nobody could tell them apart (WCAG
//! 2.2, 2.4.2).
//!
//! ```text
//! content/minutes/2020-03-18-board/012-beds.md     title: Hospital beds
//! content/reports/2020-03-18-board/beds.md         title: Hospital beds      <- which is which?
//! ```

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::fold::Folded;
use crate::map::HashMap;
use crate::model::id::Kind;
use crate::model::{AnyEntry, Site};

/// Applies the rule: each title is told at every page but the first that has it. A body, a place and a word are called what they
/// are called.
pub fn check(site: &Site, diagnostics: &mut Diagnostics) {
    let mut first: HashMap<String, AnyEntry> = HashMap::default();
    let is_named = |entry: &AnyEntry| matches!(entry.kind, Kind::Organisation | Kind::Place | Kind::Term);
    for entry in site.entries().into_iter().filter(|entry| !is_named(entry)) {
        let title = Folded::of(&entry.title.text).to_lowercase();
        match first.get(&title) {
            Some(other) => diagnostics.push(twice(&entry, other)),
            None => drop(first.insert(title, entry)),
        }
    }
}

fn twice(entry: &AnyEntry, other: &AnyEntry) -> Diagnostic {
    Diagnostic::error(Code::SameTitle, format!("two pages have the title “{}”", entry.title.text))
        .at(entry.title.span, "the second of them")
        .related(other.title.span, format!("the first: {}", other.address()))
        .help("Give each a title that says what is on this page and on no other. The title in the source goes into `original_title:`.")
}
