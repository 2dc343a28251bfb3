//! What proves a site: the figures of its sources, and the sources themselves where they are at hand. Nobody needs them but
//! whoever checks.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::id::Id;
use super::ledger::PackLedger;
use super::pack::{Extent, Pack};
use super::parsed::Parsed;
use super::record::Entry;
use super::site::Site;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::source::{Role, SourceFile, Sources, sum};

/// What proves a site.
#[derive(Debug, Default)]
pub struct Evidence {
    /// The figures of packs, by their ids.
    pub ledgers: BTreeMap<Id, Arc<PackLedger>>,
    /// Packs whose ledgers cannot be read, which has been reported.
    pub unreadable_ledgers: BTreeSet<Id>,
    /// The sources of packs, by their ids, where they are at hand.
    pub papers: BTreeMap<Id, PackPaper>,
}

impl Evidence {
    /// Takes what is a ledger.
    pub(super) fn add(&mut self, parsed: &Parsed) {
        match parsed {
            Parsed::Ledger(pack, Some(ledger)) => drop(self.ledgers.insert(pack.clone(), Arc::clone(ledger))),
            Parsed::Ledger(pack, None) => drop(self.unreadable_ledgers.insert(pack.clone())),
            _ => {}
        }
    }

    /// How many words the source of each pack has.
    pub(super) fn source_words(&self) -> BTreeMap<Id, usize> {
        self.ledgers.iter().map(|(pack, ledger)| (pack.clone(), ledger.ledger.words)).collect()
    }

    /// Stands for the figures of all sources.
    pub(super) fn sum(&self) -> u128 {
        let sums = self.ledgers.iter().map(|(id, ledger)| sum([id.as_str().as_bytes(), &ledger.sum.to_le_bytes()]));
        let all: Vec<u8> = sums.flat_map(u128::to_le_bytes).collect();
        sum([all.as_slice()])
    }
}

/// A source that is at hand.
#[derive(Debug)]
pub struct PackPaper {
    places: Vec<String>,
}

impl PackPaper {
    /// The text of a line or page, counted from 1.
    pub fn place(&self, number: u32) -> Option<&str> {
        let index = usize::try_from(number).ok()?.checked_sub(1)?;
        self.places.get(index).map(String::as_str)
    }
}

/// The sources that are at hand, each with the pack that was made from that very file.
pub(super) fn papers(site: &Site, sources: &Sources, diagnostics: &mut Diagnostics) -> BTreeMap<Id, PackPaper> {
    let mut papers = BTreeMap::new();
    for (_, file) in sources.iter() {
        let Role::Paper { name, sha256 } = &file.role else { continue };
        for pack in site.packs.iter().filter(|pack| pack.data.file == *name) {
            if pack.data.sha256 != *sha256 {
                diagnostics.push(another_paper(pack, file, sha256));
                continue;
            }
            let end = match pack.data.extent {
                Extent::Lines(_) => '\n',
                Extent::Pages(_) => '\u{c}',
            };
            let places = file.text().split(end).map(str::to_owned).collect();
            papers.insert(pack.id.clone(), PackPaper { places });
        }
    }
    papers
}

fn another_paper(pack: &Entry<Pack>, file: &SourceFile, sum: &str) -> Diagnostic {
    let help = format!("Take this one out of the folder, and find the file with the sum {}.", pack.data.sha256);
    Diagnostic::error(Code::BadLedger, format!("{} is not the file that this pack was made from", file.path))
        .at(pack.data.sha256_span, "the pack has another sum")
        .help(if_right(pack, sum, &help))
}

/// How to mend the sum of a pack, or else what to do with a file that has another.
pub fn if_right(pack: &Entry<Pack>, sum: &str, otherwise: &str) -> String {
    match pack.data.lacks_sum() {
        true => format!("Write `sha256: \"{sum}\"` there."),
        false => format!("If this is the right file, write `sha256: \"{sum}\"` there. If not: {otherwise}"),
    }
}
