//! Every record that front matter names must be there.

use std::cell::OnceCell;
use std::collections::BTreeMap;

use crate::diagnostic::{Code, Diagnostic, Diagnostics, nearest};
use crate::map::HashMap;
use crate::model::id::{Address, Id, Kind, Reference};
use crate::model::site::Visit;
use crate::model::values::Text;
use crate::model::{AnyEntry, Collection, Record, Site};

/// Reports each record that is named and not there: at the first place that names it, with the others and the one that was
/// meant, if that is known.
pub fn check(site: &Site, diagnostics: &mut Diagnostics) {
    let mut dangling = Dangling { site, named: BTreeMap::new() };
    site.visit(&mut dangling);
    let names = Names { site, by_words: OnceCell::new() };
    for mut references in dangling.named.into_values() {
        references.sort_by_key(|reference| reference.span);
        if let [first, others @ ..] = references.as_slice() {
            let fault = self::dangling(site, &names, first);
            let also = |fault: Diagnostic, other: &&Reference| fault.related(other.span, "named here too");
            diagnostics.push(others.iter().fold(fault, also));
        }
    }
}

/// The references that lead nowhere, by what they name.
struct Dangling<'a> {
    site: &'a Site,
    named: BTreeMap<&'a Address, Vec<&'a Reference>>,
}

impl<'site> Visit<'site> for Dangling<'site> {
    fn visit<T: Record>(&mut self, collection: &'site Collection<T>) {
        let named = collection.iter().flat_map(|entry| entry.data.references());
        for reference in named.filter(|reference| !self.site.knows(&reference.address)) {
            self.named.entry(&reference.address).or_default().push(reference);
        }
    }
}

fn dangling(site: &Site, names: &Names, reference: &Reference) -> Diagnostic {
    let (kind, id) = (reference.address.kind, reference.address.id.as_str());
    let fault = Id::fault(id);
    let meant = names.record(kind, id).or_else(|| nearest(id, site.ids(kind).into_iter().map(Id::as_str)));
    let help = of_other_kind(site, &reference.address).unwrap_or_else(|| match (meant, fault) {
        (Some(id), Some(_)) => format!("Records are named by their ids. Did you mean `{id}`?"),
        (Some(id), None) => format!("Did you mean `{id}`? If not, write a record content/{}.md.", reference.address),
        (None, Some(_)) => {
            format!("Its id is the name of its file below content/{}/, without `.md`.", kind.folder())
        }
        (None, None) => new_id(site, &reference.address)
            .unwrap_or_else(|| format!("Write a record content/{}.md, or mend the id.", reference.address)),
    });
    let (message, label) = match fault {
        Some(fault) => (format!("`{id}` is not the id of a record"), fault.to_owned()),
        None => (format!("there is no {} `{id}`", kind.name()), format!("no file content/{}.md", reference.address)),
    };
    Diagnostic::error(Code::DanglingReference, message).at(reference.span, label).help(help)
}

/// What to type where a record of that id is of another kind.
fn of_other_kind(site: &Site, Address { kind, id }: &Address) -> Option<String> {
    let others = Kind::ALL.into_iter().map(|kind| Address { kind, id: id.clone() });
    let other = others.into_iter().find(|address| site.knows(address))?;
    Some(match (kind, other.kind) {
        // What follows up a decision, and what is published from a pack, may be either.
        (Kind::Minute, Kind::Report) => format!("The record of this id is a report: write `{other}`."),
        _ => format!(
            "The record of this id is content/{other}.md. Here the id of another kind is expected: {}.",
            kind.name()
        ),
    })
}

/// The record that has another id now: it says so itself, or it is the one of its folder that begins with the same number.
pub fn renamed(site: &Site, address: &Address) -> Option<Address> {
    let entries = site.entries();
    let moved = entries.iter().find(|entry| entry.former_addresses().any(|former| former == *address));
    let (folder, name) = address.id.as_str().rsplit_once('/').unwrap_or_default();
    let number = name.split('-').next().filter(|word| word.starts_with(|c: char| c.is_ascii_digit()));
    let is_near = |entry: &&AnyEntry| {
        let (other, name) = entry.id.as_str().rsplit_once('/').unwrap_or_default();
        entry.kind == address.kind && other == folder && number.is_some() && name.split('-').next() == number
    };
    moved.or_else(|| entries.iter().find(is_near)).map(AnyEntry::address)
}

/// What to type where the record has another id now.
fn new_id(site: &Site, address: &Address) -> Option<String> {
    let new = renamed(site, address)?.id;
    Some(format!(
        "Did you mean `{new}`? If that file was renamed, write its new id here, and in its own front matter `moved_from: [{}]`.",
        address.id
    ))
}

/// The records by what they are called, gathered when somebody first names one that is not there.
struct Names<'a> {
    site: &'a Site,
    by_words: OnceCell<HashMap<(Kind, String), &'a Id>>,
}

impl<'a> Names<'a> {
    /// The record of a kind that is called so.
    fn record(&self, kind: Kind, name: &str) -> Option<&'a str> {
        let by_words = self.by_words.get_or_init(|| self.gather());
        by_words.get(&(kind, plain(name))).map(|id| id.as_str())
    }

    fn gather(&self) -> HashMap<(Kind, String), &'a Id> {
        let site = self.site;
        let mut names: HashMap<(Kind, String), &Id> = HashMap::default();
        let mut add = |kind: Kind, id: &'a Id, name: &Text| {
            names.entry((kind, plain(&name.text))).or_insert(id);
        };
        for entry in site.entries() {
            add(entry.kind, entry.id, entry.title);
        }
        for body in site.organisations.iter() {
            body.data
                .abbreviation
                .iter()
                .chain(&body.data.also)
                .for_each(|name| add(Kind::Organisation, &body.id, name));
        }
        for term in site.terms.iter() {
            term.data.abbreviation.iter().chain(&term.data.also).for_each(|name| add(Kind::Term, &term.id, name));
        }
        site.places.iter().for_each(|place| place.data.also.iter().for_each(|name| add(Kind::Place, &place.id, name)));
        site.topics.iter().for_each(|topic| topic.data.also.iter().for_each(|name| add(Kind::Topic, &topic.id, name)));
        names
    }
}

/// The letters and figures of a name, in small letters, with one space between its words.
fn plain(name: &str) -> String {
    let words = name.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ").to_lowercase()
}
