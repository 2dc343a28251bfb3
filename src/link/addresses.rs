//! Old addresses lead to new ones, and no two pages share one.

use std::collections::BTreeMap;

use super::destination::LISTINGS;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::id::{Address, Id, Kind};
use crate::model::{AnyEntry, Site};
use crate::source::Span;

/// An old address and the record that has moved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Redirect {
    /// Where it used to be.
    pub from: Address,
    /// Where it is.
    pub to: Address,
}

/// The redirects, in the order of old addresses. Addresses that are taken twice are reported.
pub fn redirects(site: &Site, diagnostics: &mut Diagnostics) -> Vec<Redirect> {
    let mut taken: BTreeMap<String, (Address, Span)> = BTreeMap::new();
    let mut redirects = Vec::new();
    let entries = site.entries();
    for entry in &entries {
        claim(&mut taken, page_of(&entry.address()), entry, entry.title.span, diagnostics);
    }
    for entry in &entries {
        for old in &entry.upkeep.moved_from {
            let from = Address { kind: entry.kind, id: Id::new(&old.text) };
            if let Some(fault) = Id::fault(&old.text) {
                let message = format!("`{}` cannot have been the id of a record", old.text);
                diagnostics.push(
                    Diagnostic::error(Code::SameAddress, message)
                        .at(old.span, fault)
                        .help("Write the id that the record used to have, as in its old address."),
                );
            } else if claim(&mut taken, page_of(&from), entry, old.span, diagnostics) {
                redirects.push(Redirect { from, to: entry.address() });
            }
        }
    }
    redirects.sort_by(|a, b| a.from.cmp(&b.from));
    redirects
}

/// The folder of the page of an address. Pages about the archive lie at the top, beside the lists.
pub fn page_of(address: &Address) -> String {
    match address.kind {
        Kind::Page => address.id.to_string(),
        _ => address.to_string(),
    }
}

fn claim(
    taken: &mut BTreeMap<String, (Address, Span)>,
    page: String,
    entry: &AnyEntry,
    span: Span,
    diagnostics: &mut Diagnostics,
) -> bool {
    let list = if entry.kind == Kind::Page { page.split('/').next().unwrap_or_default() } else { page.as_str() };
    if LISTINGS.contains(&list) {
        let message = format!("the address /{list}/ is taken by a list that Minutebook makes");
        diagnostics.push(
            Diagnostic::error(Code::SameAddress, message)
                .at(span, "this record would be there or below")
                .help("Give the file another name."),
        );
        return false;
    }
    if let Some((other, place)) = taken.get(&page) {
        let message = format!("two records would have the address /{page}/");
        diagnostics.push(
            Diagnostic::error(Code::SameAddress, message)
                .at(span, "this one")
                .related(*place, format!("and {other}"))
                .help("Rename one of them, or take the id out of `moved_from`."),
        );
        return false;
    }
    taken.insert(page, (entry.address(), span));
    true
}
