//! Who names each record: references and mentions, turned round.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use super::glossary::Mention;
use crate::model::id::{Address, Kind};
use crate::model::{AnyEntry, Collection, Record, Site, for_each_kind};

/// A record that names another.
#[derive(Clone, Copy)]
pub struct Use<'site> {
    /// The record that names it.
    pub from: AnyEntry<'site>,
}

/// Who names each record, in the order of kinds and ids.
pub struct Backlinks<'site> {
    uses: HashMap<Address, Vec<Use<'site>>>,
}

impl<'site> Backlinks<'site> {
    /// The records that name `address`, each once, in order.
    pub fn of(&self, address: &Address) -> &[Use<'site>] {
        self.uses.get(address).map_or(&[], Vec::as_slice)
    }

    /// Those of one kind.
    pub fn of_kind(&self, address: &Address, kind: Kind) -> impl Iterator<Item = AnyEntry<'site>> {
        self.of(address).iter().map(|link| link.from).filter(move |from| from.kind == kind)
    }
}

/// Turns the references and mentions of a site round.
pub fn backlinks<'site>(site: &'site Site, mentions: &HashMap<Address, Arc<[Mention]>>) -> Backlinks<'site> {
    let mut uses: HashMap<Address, Vec<Use<'site>>> = HashMap::new();
    let references = references(site);
    for entry in site.entries() {
        let address = entry.address();
        let mentioned = mentions.get(&address).into_iter().flat_map(|list| list.iter()).map(|mention| &mention.target);
        let named = references.get(&address).into_iter().flatten();
        let targets: BTreeSet<&Address> = named.copied().chain(mentioned).collect();
        for target in targets.into_iter().filter(|target| **target != address) {
            match uses.get_mut(target) {
                Some(list) => list.push(Use { from: entry }),
                None => drop(uses.insert(target.clone(), vec![Use { from: entry }])),
            }
        }
    }
    Backlinks { uses }
}

fn references(site: &Site) -> HashMap<Address, Vec<&Address>> {
    let mut references = HashMap::new();
    macro_rules! visit {
        ($collection:expr) => {
            gather($collection, &mut references)
        };
    }
    for_each_kind!(site, visit);
    references
}

fn gather<'site, T: Record>(collection: &'site Collection<T>, references: &mut HashMap<Address, Vec<&'site Address>>) {
    for entry in collection.iter() {
        let address = Address { kind: T::KIND, id: entry.id.clone() };
        references.insert(address, entry.data.references().into_iter().map(|reference| &reference.address).collect());
    }
}
