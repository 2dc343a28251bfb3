//! Old addresses lead to new ones, and no two pages share one.

use std::collections::BTreeMap;

use super::destination::LISTINGS;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::id::{Address, Id, Kind, Reference};
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
            if let Some(fault) = never_was(entry, old) {
                diagnostics.push(fault);
            } else if claim(&mut taken, page_of(&old.address), entry, old.span, diagnostics) {
                redirects.push(Redirect { from: old.address.clone(), to: entry.address() });
            }
        }
    }
    redirects.sort_by(|a, b| a.from.cmp(&b.from));
    redirects
}

/// What keeps an address from being an old one of this record: no record can have had it, or only one of another kind.
fn never_was(entry: &AnyEntry, old: &Reference) -> Option<Diagnostic> {
    let (kind, id) = (entry.kind, &old.address.id);
    let fault = |message: String, label: String, help: String| {
        Some(Diagnostic::error(Code::SameAddress, message).at(old.span, label).help(help))
    };
    if let Some(label) = Id::fault(id.as_str()) {
        let message = format!("`{id}` cannot have been the id of a record");
        let help = "Write the id that the record used to have, as in its old address.";
        return fault(message, label.to_owned(), help.to_owned());
    }
    let other = Address::parse(id.as_str()).map(|address| address.kind).filter(|_| kind != Kind::Page)?;
    let message = format!("`{id}` names another kind of record ({}) than this one ({})", other.name(), kind.name());
    let help = format!(
        "Write the id that the record used to have below content/{}/. What was of another kind leaves no address behind here.",
        kind.folder()
    );
    fault(message, "an old address is one of the same kind".to_owned(), help)
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
    if let Some((_, place)) = taken.get(&page).filter(|(holder, _)| *holder == entry.address()) {
        diagnostics.push(named_again(&page, span, *place));
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

/// An old address that the record has now, or that it names twice.
fn named_again(page: &str, span: Span, first: Span) -> Diagnostic {
    Diagnostic::error(Code::SameAddress, format!("the address /{page}/ is named once more than it should be"))
        .at(span, "this record has it already")
        .related(first, "from here")
        .help("Take the id out of `moved_from`: only addresses that are the record's no more stand there, each once.")
}
