//! The figures that each record tells. Whoever links to a record for a figure finds it on that very page.

use std::sync::OnceLock;

use super::passages::passages;
use crate::figures::Ledger;
use crate::map::HashMap;
use crate::model::Site;
use crate::model::id::Address;
use crate::model::values::Part;

/// The figures of every record, gathered when somebody first asks for them.
pub struct Told<'a> {
    site: &'a Site,
    ledgers: HashMap<Address, OnceLock<Ledger>>,
}

impl<'a> Told<'a> {
    /// Nothing is gathered yet.
    pub fn of(site: &'a Site) -> Self {
        let ledgers = site.entries().iter().map(|entry| (entry.address(), OnceLock::new())).collect();
        Told { site, ledgers }
    }

    /// The figures of a record that has a source, which proves them.
    pub fn by(&self, address: &Address) -> Option<&Ledger> {
        let entry = self.site.entry(address).filter(|entry| entry.source.is_some())?;
        let ledger = self.ledgers.get(address)?;
        Some(ledger.get_or_init(|| {
            let lines: Vec<String> = passages(self.site, &entry)
                .iter()
                .filter(|passage| passage.part != Part::Later)
                .map(|passage| passage.text.replace('\n', " "))
                .collect();
            Ledger::of_lines("", &lines.join("\n"), "")
        }))
    }
}
