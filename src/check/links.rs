//! Every link inside the archive leads somewhere, to the very heading that it names.
//!
//! ```text
//! [the report](/reports/2020/no-such-report)        <- no such record
//! [the costs](/reports/2020/transport#costs)        <- no such heading
//! ```

use crate::diagnostic::{Code, Diagnostic, Diagnostics, nearest};
use crate::link::{Destination, destination};
use crate::markdown::{Node, NodeKind, Target};
use crate::model::id::{Address, Kind};
use crate::model::{AnyEntry, Site};

/// The links and images of a record, and the site around it.
pub struct Linking<'a> {
    site: &'a Site,
    entry: &'a AnyEntry<'a>,
    nodes: Vec<(&'a Node, &'a Target)>,
}

impl<'a> Linking<'a> {
    /// Gathers them.
    pub fn of(site: &'a Site, entry: &'a AnyEntry<'a>) -> Self {
        let mut nodes = Vec::new();
        entry.body.each(&mut |node| {
            if let NodeKind::Link(target) | NodeKind::Image(target) = &node.kind {
                nodes.push((node, target.as_ref()));
            }
        });
        Linking { site, entry, nodes }
    }

    /// Applies the rule.
    pub fn check(&self, diagnostics: &mut Diagnostics) {
        for (node, target) in &self.nodes {
            match &node.kind {
                NodeKind::Image(_) => image(self, node, target, diagnostics),
                _ => link(self, node, target, diagnostics),
            }
        }
    }

    /// The records that are linked to, each as often as it is.
    pub fn records(&self) -> impl Iterator<Item = AnyEntry<'a>> {
        self.nodes.iter().filter_map(|(_, target)| match destination(self.site, self.entry, &target.destination) {
            Some(Destination::Record(address, _)) => self.site.entry(&address),
            _ => None,
        })
    }
}

fn link(subject: &Linking, node: &Node, target: &Target, diagnostics: &mut Diagnostics) {
    match destination(subject.site, subject.entry, &target.destination) {
        None => diagnostics.push(broken(subject, node, &target.destination)),
        Some(Destination::Here(fragment)) => {
            fragment_of(subject, node, &subject.entry.address(), fragment, diagnostics)
        }
        Some(Destination::Record(address, Some(fragment))) => {
            fragment_of(subject, node, &address, fragment, diagnostics)
        }
        Some(_) => {}
    }
}

/// An image from elsewhere would tell that site who reads the page, so it lies in the archive.
fn image(subject: &Linking, node: &Node, target: &Target, diagnostics: &mut Diagnostics) {
    match destination(subject.site, subject.entry, &target.destination) {
        Some(Destination::Attachment(_)) => {}
        None => diagnostics.push(broken(subject, node, &target.destination)),
        Some(_) => diagnostics.push(
            Diagnostic::error(Code::BrokenLink, format!("`{}` is not an image of this archive", target.destination))
                .at(subject.entry.body.span(node), "an image lies beside its record")
                .help("Put the image into the folder of this file and write its name alone: `![what it tells](beds.png)`."),
        ),
    }
}

/// A broken page has been blamed already; where it would lead is not known.
fn fragment_of(subject: &Linking, node: &Node, address: &Address, fragment: &str, diagnostics: &mut Diagnostics) {
    let known = fragments(subject, address);
    if subject.site.broken.contains_key(address) || known.contains(&fragment) {
        return;
    }
    let help = nearest(fragment, known.iter().copied()).map_or_else(
        || match known.as_slice() {
            [] => "The page has no headings.".to_owned(),
            _ => format!("The page has these: #{}.", known.join(", #")),
        },
        |near| format!("Did you mean #{near}?"),
    );
    diagnostics.push(
        Diagnostic::error(Code::BrokenFragment, format!("{address} has no heading with the address #{fragment}"))
            .at(subject.entry.body.span(node), "this link leads to no heading")
            .help(help),
    );
}

/// The places in the page of `address` that can be linked to.
fn fragments<'a>(subject: &Linking<'a>, address: &Address) -> Vec<&'a str> {
    let page = subject.site.entry(address).into_iter();
    page.flat_map(|page| page.body.headings()).map(|(_, heading)| heading.id.as_str()).collect()
}

fn broken(subject: &Linking, node: &Node, destination: &str) -> Diagnostic {
    let records: Vec<String> = Kind::ALL
        .iter()
        .flat_map(|kind| subject.site.ids(*kind).into_iter().map(|id| format!("/{}/{id}", kind.folder())))
        .collect();
    let record = subject.entry.address().to_string();
    let folder = record.rsplit_once('/').map_or("", |(folder, _)| folder);
    let files = subject.site.attachments.keys().filter_map(|path| path.strip_prefix(folder)?.strip_prefix('/'));
    let known: Vec<&str> =
        if destination.starts_with('/') { records.iter().map(String::as_str).collect() } else { files.collect() };
    let help = nearest(destination, known).map_or_else(
        || {
            "Write the address of a record, such as /glossary/reablement, the name of a file beside this one, or a whole address that begins with https://."
                .to_owned()
        },
        |near| format!("Did you mean {near}? An address outside the archive begins with https://."),
    );
    Diagnostic::error(Code::BrokenLink, format!("`{destination}` leads nowhere"))
        .at(subject.entry.body.span(node), "no such record or file")
        .help(help)
}
