//! Who names each record: references and mentions, turned round.

use std::sync::Arc;

use super::glossary::Mention;
use crate::map::HashMap;
use crate::model::id::{Address, Kind};
use crate::model::site::Visit;
use crate::model::{AnyEntry, Collection, Record, Site};
use crate::source::sum;

/// Who names each record, in the order of kinds and ids.
pub struct Backlinks<'site> {
    entries: Vec<AnyEntry<'site>>,
    /// For each record, what stands for its address.
    sums: Vec<u128>,
    /// For each record, which of the entries name it.
    uses: HashMap<Address, Vec<u32>>,
}

impl<'site> Backlinks<'site> {
    /// The records that name `address`, each once, in order.
    pub fn of<'s>(&'s self, address: &Address) -> impl Iterator<Item = &'s AnyEntry<'site>> {
        self.uses.get(address).into_iter().flatten().filter_map(|at| self.entries.get(*at as usize))
    }

    /// How many records name `address`.
    pub fn count(&self, address: &Address) -> usize {
        self.uses.get(address).map_or(0, Vec::len)
    }

    /// Every record, in order.
    pub fn entries(&self) -> &[AnyEntry<'site>] {
        &self.entries
    }

    /// Stands for which records name `address`.
    pub fn sum_of(&self, address: &Address) -> u128 {
        let sums = self.uses.get(address).into_iter().flatten().filter_map(|at| self.sums.get(*at as usize));
        // Each is as good as random, so no two sets have the same total.
        sums.fold(0, |total, sum| total.wrapping_add(*sum))
    }

    /// Those of one kind.
    pub fn of_kind<'s>(&'s self, address: &Address, kind: Kind) -> impl Iterator<Item = &'s AnyEntry<'site>> {
        self.of(address).filter(move |from| from.kind == kind)
    }
}

/// Turns the references and mentions of a site round.
pub fn backlinks<'site>(site: &'site Site, mentions: &HashMap<Address, Arc<[Mention]>>) -> Backlinks<'site> {
    let mut uses: HashMap<Address, Vec<u32>> = HashMap::default();
    let mut references = References::default();
    site.visit(&mut references);
    let entries = site.entries();
    for (at, entry) in (0..).zip(&entries) {
        let address = entry.address();
        let mentioned = mentions.get(&address).into_iter().flat_map(|list| list.iter()).map(|mention| &mention.target);
        let named = references.0.get(&address).into_iter().flatten();
        for target in named.copied().chain(mentioned).filter(|target| **target != address) {
            match uses.get_mut(target) {
                Some(list) if list.last() == Some(&at) => {}
                Some(list) => list.push(at),
                None => drop(uses.insert(target.clone(), vec![at])),
            }
        }
    }
    let sums =
        entries.iter().map(|entry| sum([entry.kind.folder().as_bytes(), entry.id.as_str().as_bytes()])).collect();
    Backlinks { entries, sums, uses }
}

/// What each record is about, as its front matter names it.
#[derive(Default)]
struct References<'site>(HashMap<Address, Vec<&'site Address>>);

impl<'site> Visit<'site> for References<'site> {
    fn visit<T: Record>(&mut self, collection: &'site Collection<T>) {
        self.0.extend(collection.iter().map(|entry| {
            let named = entry.data.related().into_iter().map(|reference| &reference.address);
            (Address { kind: T::KIND, id: entry.id.clone() }, named.collect())
        }));
    }
}
