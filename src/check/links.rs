//! Every link inside the archive leads somewhere, to the very heading that it names.
//!
//! ```text
//! [the report](/reports/2020/no-such-report)        <- no such record
//! [the costs](/reports/2020/transport#costs)        <- no such heading
//! ```

use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use crate::diagnostic::{Code, Diagnostic, Diagnostics, nearest};
use crate::fold;
use crate::link::{Destination, destination, renamed};
use crate::map::{HashMap, HashSet};
use crate::markdown::{Node, NodeKind, Target, decoded};
use crate::model::attachment::ENDS;
use crate::model::id::{Address, Kind};
use crate::model::web::{self, Wanted};
use crate::model::{AnyEntry, Site};
use crate::source::name;

/// How many links of a record are told which place is nearest: to look for it costs as much as there are places.
const SUGGESTIONS: usize = 100;

/// How many places of a page are listed.
const LISTED: usize = 10;

/// What links can name. It is the same for all records, and gathered when the first of them asks.
pub struct Ends<'a> {
    site: &'a Site,
    records: OnceLock<Vec<String>>,
    fragments: Mutex<HashMap<Address, Arc<Fragments<'a>>>>,
}

/// The places in a page that can be linked to.
struct Fragments<'a> {
    in_order: Vec<&'a str>,
    known: HashSet<&'a str>,
}

impl<'a> Ends<'a> {
    /// Nothing is gathered yet.
    pub fn of(site: &'a Site) -> Self {
        Ends { site, records: OnceLock::new(), fragments: Mutex::default() }
    }

    /// The addresses of all records.
    fn records(&self) -> impl Iterator<Item = &str> {
        let addresses = |kind: &Kind| {
            let folder = kind.folder();
            self.site.ids(*kind).into_iter().map(move |id| format!("/{folder}/{id}"))
        };
        self.records.get_or_init(|| Kind::ALL.iter().flat_map(addresses).collect()).iter().map(String::as_str)
    }

    fn fragments(&self, address: &Address) -> Arc<Fragments<'a>> {
        let mut all = self.fragments.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(found) = all.get(address) {
            return Arc::clone(found);
        }
        let page = self.site.entry(address).into_iter();
        let in_order: Vec<&str> =
            page.flat_map(|page| page.body.headings()).map(|(_, heading)| heading.id.as_str()).collect();
        let found = Arc::new(Fragments { known: in_order.iter().copied().collect(), in_order });
        all.insert(address.clone(), Arc::clone(&found));
        found
    }
}

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
    pub fn check(&self, ends: &Ends, diagnostics: &mut Diagnostics) {
        let faults = self.nodes.iter().filter_map(|(node, target)| {
            match &node.kind {
                NodeKind::Image(_) => image(self, target),
                _ => link(self, target, ends),
            }
            .map(|fault| (*node, fault))
        });
        for (i, (node, fault)) in faults.enumerate() {
            diagnostics.push(fault.diagnostic(self, node, ends, i < SUGGESTIONS));
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

/// What is wrong with a link or an image.
enum Fault<'a> {
    /// It leads nowhere.
    Broken(&'a str),
    /// It leads to a page, but to no place in it.
    Fragment(Address, &'a str),
    /// It leads to what is no image of the archive.
    NoImage(&'a str),
    /// It leads out of the archive, by what is no address.
    Unfollowed(&'a str, web::Fault),
}

fn link<'a>(subject: &Linking, target: &'a Target, ends: &Ends) -> Option<Fault<'a>> {
    let (address, fragment) = match destination(subject.site, subject.entry, &target.destination) {
        None => return Some(Fault::Broken(&target.destination)),
        Some(Destination::Here(fragment)) => (subject.entry.address(), fragment),
        Some(Destination::Record(address, Some(fragment))) => (address, fragment),
        Some(Destination::External(address)) => {
            return web::fault_of_link(address).map(|fault| Fault::Unfollowed(address, fault));
        }
        Some(_) => return None,
    };
    // A broken page has been blamed already; where it would lead is not known.
    let is_sound = subject.site.broken.contains_key(&address) || ends.fragments(&address).known.contains(fragment);
    (!is_sound).then_some(Fault::Fragment(address, fragment))
}

/// An image from elsewhere would tell that site who reads the page, so it lies in the archive.
fn image<'a>(subject: &Linking, target: &'a Target) -> Option<Fault<'a>> {
    match destination(subject.site, subject.entry, &target.destination) {
        Some(Destination::Attachment(_)) => None,
        None => Some(Fault::Broken(&target.destination)),
        Some(_) => Some(Fault::NoImage(&target.destination)),
    }
}

impl Fault<'_> {
    /// `suggests` says whether it is worth the while to look for what was meant.
    fn diagnostic(&self, subject: &Linking, node: &Node, ends: &Ends, suggests: bool) -> Diagnostic {
        let (code, message, label, help) = match self {
            Fault::Broken(destination) => (
                Code::BrokenLink,
                format!("`{destination}` leads nowhere"),
                "no such record or file",
                meant(subject, ends, destination, suggests),
            ),
            Fault::Fragment(address, fragment) => (
                Code::BrokenFragment,
                format!("{address} has no heading with the address #{fragment}"),
                "this link leads to no heading",
                fragments_of(&ends.fragments(address).in_order, fragment, suggests),
            ),
            Fault::Unfollowed(address, web::Fault { label, help }) => (
                Code::BadAddress,
                format!("`{}` cannot be followed as an address", name::seen(address)),
                label.as_str(),
                help.clone(),
            ),
            Fault::NoImage(destination) => (
                Code::BrokenLink,
                format!("`{destination}` is not an image of this archive"),
                "an image lies beside its record",
                "Put the image into the folder of this file and write its name alone: `![what it tells](beds.png)`."
                    .to_owned(),
            ),
        };
        Diagnostic::error(code, message).at(subject.entry.body.span(node), label).help(help)
    }
}

fn fragments_of(known: &[&str], fragment: &str, suggests: bool) -> String {
    let near = suggests.then(|| nearest(fragment, known.iter().copied())).flatten();
    match (near, known) {
        (Some(near), _) => format!("Did you mean #{near}?"),
        (None, []) => "The page has no headings.".to_owned(),
        (None, few) if few.len() <= LISTED => format!("The page has these: #{}.", few.join(", #")),
        (None, many) => {
            format!("The page has these: #{}, and {} more.", many[..LISTED].join(", #"), many.len() - LISTED)
        }
    }
}

fn meant(subject: &Linking, ends: &Ends, destination: &str, suggests: bool) -> String {
    if let Some(whole) = elsewhere(destination) {
        return format!("Write the whole address: {whole}");
    }
    if let Some(address) = address_of(subject, destination) {
        return format!("The address of a record begins with a slash and its folder: write {address}.");
    }
    let folder = subject.entry.address().folder();
    let files = || subject.site.attachments.keys().filter_map(|path| path.strip_prefix(&folder)?.strip_prefix('/'));
    let near = match destination.starts_with('/') {
        _ if !suggests => None,
        true => nearest(destination, ends.records()),
        false => {
            let name = decoded(destination);
            if let Some(file) = files().find(|file| fold::key(file) == fold::key(&name)) {
                return called_alike(file, &name);
            }
            nearest(destination, files())
        }
    };
    let new_address = || {
        let named = Address::parse(destination.strip_prefix('/')?)?;
        renamed(subject.site, &named).map(|record| format!("/{record}"))
    };
    let near = near.map(str::to_owned).or_else(new_address);
    let example = || ends.records().next().map_or_else(String::new, |record| format!(", such as {record}"));
    near.map_or_else(
        || {
            format!(
                "Write the address of a record{}, the name of a file beside this one, or a whole address that begins with https://.",
                example()
            )
        },
        |near| format!("Did you mean {near}? An address outside the archive begins with https://."),
    )
}

/// A file whose name differs from what the link says, for a computer more than for a person.
fn called_alike(file: &str, name: &str) -> String {
    if file != name && fold::in_case(file) == fold::in_case(name) {
        return "A file beside this one has a name that looks the same, in other signs: some programs write an accent or a space in \
                their own way. Rename the file, and type its name anew."
            .to_owned();
    }
    let file = if file.contains([' ', '(', ')']) { format!("<{file}>") } else { file.to_owned() };
    format!("Write the name as the file has it: [what it is]({file})")
}

/// A web or mail address as people say it: `www.example.org`, `clerk@example.org`.
fn elsewhere(destination: &str) -> Option<String> {
    let begins_like_file =
        destination.starts_with(['/', '.', '#']) || ENDS.iter().any(|end| destination.ends_with(end));
    let is_mail = destination.contains('@') && !destination.contains('/');
    let site = destination.split('/').next().unwrap_or_default();
    let is_site = site.starts_with("www.") || (site.contains('.') && destination.contains('/'));
    let said = if is_mail { destination.to_owned() } else { format!("https://{destination}") };
    (!begins_like_file && (is_mail || is_site)).then(|| web::read(&said, Wanted::Contact).ok()).flatten()
}

/// The address of a record or list that is named by the way to its file, or without its slash.
fn address_of(subject: &Linking, written: &str) -> Option<String> {
    let path = written.trim_start_matches('/');
    let mut folders = vec!["content".to_owned()];
    folders.extend(subject.entry.address().folder().split('/').map(str::to_owned));
    let from_record = walked(folders, path);
    let from_top = walked(Vec::new(), path);
    [from_top, from_record].into_iter().flatten().find_map(|path| {
        let path = path.strip_prefix("content/").unwrap_or(&path);
        let address = format!("/{}", path.trim_end_matches('/').trim_end_matches(".md"));
        let is_other = address != written && address != "/";
        let leads = matches!(
            destination(subject.site, subject.entry, &address),
            Some(Destination::Record(..) | Destination::Listing(_))
        );
        (is_other && leads).then_some(address)
    })
}

/// Where a path leads from a folder; nothing where it leads out of all that is known.
fn walked(mut folders: Vec<String>, path: &str) -> Option<String> {
    for step in path.split('/').filter(|step| *step != ".") {
        match step {
            ".." => drop(folders.pop()?),
            step => folders.push(step.to_owned()),
        }
    }
    Some(folders.join("/"))
}
