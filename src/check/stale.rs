//! A page without lines of its own is no older than the sections on which it rests.
//!
//! ```text
//! content/topics/beds.md                        [a survey was promised](/minutes/may/004-beds#what-was-said)
//! content/minutes/may/004-beds.md               ## What was said        <- its words changed, and the topic was not looked at
//! ```

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::fold;
use crate::link::{Destination, destination};
use crate::map::HashSet;
use crate::markdown::{self, Body, NodeKind};
use crate::model::front_matter;
use crate::model::id::Address;
use crate::model::{AnyEntry, Evidence, Site};
use crate::source::{Contents, Role, SourceFile};

/// Applies the rule, where it is known what sections said before.
pub fn check(site: &Site, evidence: &Evidence, diagnostics: &mut Diagnostics) {
    let pages = site.entries().into_iter().filter(|entry| entry.source.is_none());
    let pages: Vec<(AnyEntry, &BTreeMap<String, Arc<str>>)> =
        pages.filter_map(|page| Some((page, evidence.earlier.get(&file(&page.address()))?))).collect();
    let faults: Vec<Diagnostics> = pages.par_iter().map(|(page, earlier)| of_page(site, page, earlier)).collect();
    faults.into_iter().for_each(|faults| diagnostics.append(faults));
}

/// The file of a record, below `content/`.
fn file(address: &Address) -> String {
    format!("{address}.md")
}

/// Each section that changed is told once, where the page first links to it.
fn of_page(site: &Site, page: &AnyEntry, earlier: &BTreeMap<String, Arc<str>>) -> Diagnostics {
    let mut faults = Diagnostics::new();
    let mut known: HashSet<(Address, &str)> = HashSet::default();
    page.body.each(&mut |node| {
        let NodeKind::Link(target) = &node.kind else { return };
        let Some(Destination::Record(address, Some(section))) = destination(site, page, &target.destination) else {
            return;
        };
        if known.insert((address.clone(), section))
            && let Some(before) = earlier.get(&file(&address))
            && let Some(record) = site.entry(&address)
            && has_changed(&record, before, section)
            && let Some((heading, _)) = record.body.headings().find(|(_, heading)| heading.id == section)
        {
            faults.push(
                stale(&address, section)
                    .at(page.body.span(node), "this page has not changed since")
                    .related(record.body.span(heading), "this section has other words than when the page last changed"),
            );
        }
    });
    faults
}

fn stale(address: &Address, section: &str) -> Diagnostic {
    Diagnostic::warning(Code::StaleRestsOn, format!("{address}#{section} has changed since it was used here")).help(
        "Compare what the page says with the section as it is now, and mend it. Where all is still true, add a line between the two \
         lines of `---` that begins with `# compared on` and has the day of today, and commit it.",
    )
}

/// Whether the words of a section are others than before. A section that was not there before was written after all that is known.
fn has_changed(record: &AnyEntry, before: &Arc<str>, section: &str) -> bool {
    let Some(parts) = front_matter::split(before) else { return false };
    let file = SourceFile {
        path: String::new(),
        role: Role::Content(file(&record.address())),
        contents: Contents::Text(Arc::clone(before)),
    };
    let in_short = record.kind.begins_in_short();
    let body = markdown::parse(record.file, &file, parts.body, in_short, &mut Diagnostics::new());
    words(&body, section).is_some_and(|before| words(record.body, section).is_some_and(|now| before != now))
}

/// The words of a section with those below it, as they are compared.
fn words(body: &Body, section: &str) -> Option<Vec<String>> {
    let mut blocks = body.blocks.iter();
    let is_named = |kind: &NodeKind| matches!(kind, NodeKind::Heading(heading) if heading.id == section);
    let first = blocks.find(|block| is_named(&block.kind))?;
    let NodeKind::Heading(named) = &first.kind else { return None };
    let is_within = |kind: &NodeKind| !matches!(kind, NodeKind::Heading(next) if next.level <= named.level);
    let below = blocks.take_while(|block| is_within(&block.kind));
    Some([first].into_iter().chain(below).map(|block| fold::key(&body.plain_text(block))).collect())
}
