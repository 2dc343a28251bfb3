//! Rules about a site that is sound. One rule a file, with what, why and an example in its doc comment.

mod headings;
mod images;
mod link_text;
mod links;
mod ranges;
mod raw_html;
mod tables;

use rayon::prelude::*;

use crate::diagnostic::Diagnostics;
use crate::link::Links;
use crate::model::{AnyEntry, Site};

/// What a rule sees.
pub struct Subject<'a> {
    /// The whole site.
    pub site: &'a Site,
    /// What is known of its records from elsewhere.
    pub links: &'a Links<'a>,
    /// The record that is looked at.
    pub entry: AnyEntry<'a>,
}

/// A rule about one record.
type Rule = fn(&Subject, &mut Diagnostics);

/// The rules that look at each record by itself.
pub const RULES: [Rule; 7] =
    [headings::check, images::check, link_text::check, links::check, ranges::check, raw_html::check, tables::check];

/// Applies every rule to every record.
pub fn check(site: &Site, links: &Links, diagnostics: &mut Diagnostics) {
    let mut entries = site.entries();
    // What is left of a broken record is looked at too: a person mends all of a page in one go.
    entries.extend(site.broken_entries());
    let found: Vec<Diagnostics> = entries
        .par_iter()
        .map(|entry| {
            let subject = Subject { site, links, entry: *entry };
            let mut faults = Diagnostics::new();
            for rule in RULES {
                rule(&subject, &mut faults);
            }
            faults
        })
        .collect();
    for faults in found {
        diagnostics.append(faults);
    }
    ranges::packs(site, diagnostics);
}
