//! Every record that front matter names must be there.

use crate::diagnostic::{Code, Diagnostic, Diagnostics, nearest};
use crate::model::id::{Id, Reference};
use crate::model::{Collection, Record, Site, for_each_kind};

/// Reports each reference to a record that is not there, with the nearest that is.
pub fn check(site: &Site, diagnostics: &mut Diagnostics) {
    macro_rules! visit {
        ($collection:expr) => {
            collection(site, $collection, diagnostics)
        };
    }
    for_each_kind!(site, visit);
}

fn collection<T: Record>(site: &Site, collection: &Collection<T>, diagnostics: &mut Diagnostics) {
    for entry in collection.iter() {
        for reference in entry.data.references() {
            if !site.knows(&reference.address) {
                diagnostics.push(dangling(site, reference));
            }
        }
    }
}

fn dangling(site: &Site, reference: &Reference) -> Diagnostic {
    let kind = reference.address.kind;
    let known = site.ids(kind);
    let help = nearest(reference.address.id.as_str(), known.iter().map(|id| Id::as_str(id))).map_or_else(
        || format!("Write a record content/{}.md, or mend the id.", reference.address),
        |near| format!("Did you mean `{near}`? If not, write a record content/{}.md.", reference.address),
    );
    Diagnostic::error(Code::DanglingReference, format!("there is no {} `{}`", kind.name(), reference.address.id))
        .at(reference.span, format!("no file content/{}.md", reference.address))
        .help(help)
}
