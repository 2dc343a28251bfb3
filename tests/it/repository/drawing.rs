//! The drawing of the house in the doc comment of the crate: which module uses which.

use std::collections::{BTreeMap, BTreeSet};

use super::uses::Uses;

/// What stands before the drawing.
const ABOVE: &str = "//! Which module uses which";

/// The modules from the top down, each with those that it uses.
pub struct Drawing(pub Vec<(String, BTreeSet<String>)>);

impl Drawing {
    /// Reads the drawing in a doc comment: a row for each module.
    pub fn read(comment: &str) -> Self {
        let behind = comment.split_once(ABOVE).map_or("", |(_, behind)| behind);
        let rows =
            behind.lines().skip_while(|line| *line != "//! ```text").skip(1).take_while(|line| *line != "//! ```");
        let row = |line: &str| {
            let mut words = line.trim_start_matches("//!").split_whitespace().map(str::to_owned);
            Some((words.next()?, words.collect()))
        };
        Drawing(rows.filter_map(row).collect())
    }

    /// Each module that a row uses though it does not stand below.
    pub fn climbs(&self) -> Vec<String> {
        let rows = self.0.iter().enumerate();
        let faults = rows.flat_map(|(i, (module, used))| {
            let is_below = move |name: &&String| self.0[i + 1..].iter().any(|(below, _)| below == *name);
            used.iter().filter(move |name| !is_below(name)).map(move |name| format!("{module} uses {name}"))
        });
        faults.collect()
    }

    /// Where the drawing is not the code: each use that only one of them has.
    pub fn differences(&self, uses: &Uses) -> Vec<String> {
        let drawn: BTreeSet<String> = self.0.iter().flat_map(|(module, used)| rows(module, used)).collect();
        let built: BTreeSet<String> = modules(uses).iter().flat_map(|(module, used)| rows(module, used)).collect();
        let missing = built.difference(&drawn).map(|row| format!("not drawn: {row}"));
        missing.chain(drawn.difference(&built).map(|row| format!("not built: {row}"))).collect()
    }
}

/// `a`, `a uses b`, …
fn rows(module: &str, used: &BTreeSet<String>) -> Vec<String> {
    [module.to_owned()].into_iter().chain(used.iter().map(|name| format!("{module} uses {name}"))).collect()
}

/// What the modules use, all of a folder being one.
fn modules(uses: &Uses) -> BTreeMap<&str, BTreeSet<String>> {
    let mut modules: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    for (file, used) in uses {
        let others = used.iter().map(|used| module(used)).filter(|used| *used != module(file));
        modules.entry(module(file)).or_default().extend(others.map(str::to_owned));
    }
    modules
}

fn module(file: &str) -> &str {
    file.split('/').next().unwrap_or_default().trim_end_matches(".rs")
}
