//! Every record that front matter names must be there.

use std::cell::OnceCell;

use crate::diagnostic::{Code, Diagnostic, Diagnostics, nearest};
use crate::map::HashMap;
use crate::model::id::{Id, Kind, Reference};
use crate::model::site::Visit;
use crate::model::values::Text;
use crate::model::{Collection, Record, Site};

/// Reports each reference to a record that is not there, with the one that was meant, if that is known.
pub fn check(site: &Site, diagnostics: &mut Diagnostics) {
    site.visit(&mut Check { site, names: Names { site, by_words: OnceCell::new() }, diagnostics });
}

struct Check<'a> {
    site: &'a Site,
    names: Names<'a>,
    diagnostics: &'a mut Diagnostics,
}

impl<'site> Visit<'site> for Check<'_> {
    fn visit<T: Record>(&mut self, collection: &'site Collection<T>) {
        let named = collection.iter().flat_map(|entry| entry.data.references());
        for reference in named.filter(|reference| !self.site.knows(&reference.address)) {
            self.diagnostics.push(dangling(self.site, &self.names, reference));
        }
    }
}

fn dangling(site: &Site, names: &Names, reference: &Reference) -> Diagnostic {
    let (kind, id) = (reference.address.kind, reference.address.id.as_str());
    let fault = Id::fault(id);
    let meant = names.record(kind, id).or_else(|| nearest(id, site.ids(kind).into_iter().map(Id::as_str)));
    let help = match (meant, fault) {
        (Some(id), Some(_)) => format!("Records are named by their ids. Did you mean `{id}`?"),
        (Some(id), None) => format!("Did you mean `{id}`? If not, write a record content/{}.md.", reference.address),
        (None, Some(_)) => {
            format!("The id of a {} is its file name below content/{}/ without `.md`.", kind.name(), kind.folder())
        }
        (None, None) => format!("Write a record content/{}.md, or mend the id.", reference.address),
    };
    let (message, label) = match fault {
        Some(fault) => (format!("`{id}` is not the id of a record"), fault.to_owned()),
        None => (format!("there is no {} `{id}`", kind.name()), format!("no file content/{}.md", reference.address)),
    };
    Diagnostic::error(Code::DanglingReference, message).at(reference.span, label).help(help)
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
