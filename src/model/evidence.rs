//! What proves a site: the figures of its sources, and the sources themselves where they are at hand. Nobody needs them but
//! whoever checks.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::id::{Id, Kind};
use super::ledger::PackLedger;
use super::pack::{Extent, Pack};
use super::parsed::Parsed;
use super::record::{Entry, any_entry};
use super::site::Site;
use super::values::not_filled_in;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, distance};
use crate::source::{Earlier, Role, SourceFile, Sources, Span, sha256, sum};

/// By how many letters the name of a source may be misspelt.
const SLIPS: usize = 2;

/// What proves a site.
#[derive(Debug, Default)]
pub struct Evidence {
    /// The figures of packs, by their ids.
    pub ledgers: BTreeMap<Id, Arc<PackLedger>>,
    /// Packs whose ledgers cannot be read, which has been reported.
    pub unreadable_ledgers: BTreeSet<Id>,
    /// The sources of packs, by their ids, where they are at hand.
    pub papers: BTreeMap<Id, PackPaper>,
    /// What records said when pages that rest on them last changed, where somebody asked version control.
    pub earlier: Arc<Earlier>,
}

impl Evidence {
    /// Takes what is a ledger.
    pub(super) fn add(&mut self, parsed: &Parsed) {
        match parsed {
            Parsed::Ledger(pack, Some(ledger)) => drop(self.ledgers.insert(pack.clone(), Arc::clone(ledger))),
            Parsed::Ledger(pack, None) => drop(self.unreadable_ledgers.insert(pack.clone())),
            _ => {}
        }
    }

    /// How many words the source of each pack has.
    pub(super) fn source_words(&self) -> BTreeMap<Id, usize> {
        self.ledgers.iter().map(|(pack, ledger)| (pack.clone(), ledger.ledger.words)).collect()
    }

    /// The packs whose sums nobody has written yet. Where a ledger or the source itself tells the sum, it is told with that.
    pub(super) fn without_sums(&self, site: &Site, sources: &Sources) -> Diagnostics {
        let mut faults = Diagnostics::new();
        let beside = beside(site, sources);
        let is_named = |pack: &Entry<Pack>, file: &SourceFile| matches!(&file.role, Role::Paper { name, .. } if *name == pack.data.file);
        let is_at_hand = |pack: &Entry<Pack>| {
            beside.contains_key(&(&*any_entry(pack).address().folder(), pack.data.file.as_str()))
                || sources.iter().any(|(_, file)| is_named(pack, file))
        };
        for pack in site.packs.iter().filter(|pack| pack.data.lacks_sum()) {
            if !self.ledgers.contains_key(&pack.id) && !is_at_hand(pack) {
                faults.push(not_filled_in("0000…", pack.data.sha256_span).help(format!(
                    "Write the sum of the file there. `minutebook ledger --print {}` prints it.",
                    pack.data.file
                )));
            }
        }
        faults
    }

    /// Stands for the figures of all sources.
    pub(super) fn sum(&self) -> u128 {
        let sums = self.ledgers.iter().map(|(id, ledger)| sum([id.as_str().as_bytes(), &ledger.sum.to_le_bytes()]));
        let all: Vec<u8> = sums.flat_map(u128::to_le_bytes).collect();
        sum([all.as_slice()])
    }
}

/// A source that is at hand.
#[derive(Debug)]
pub struct PackPaper {
    places: Vec<String>,
}

impl PackPaper {
    /// The text of a line or page, counted from 1.
    pub fn place(&self, number: u32) -> Option<&str> {
        let index = usize::try_from(number).ok()?.checked_sub(1)?;
        self.places.get(index).map(String::as_str)
    }
}

/// The sources that are at hand, each with the pack that was made from that very file.
pub(super) fn papers(site: &Site, sources: &Sources, diagnostics: &mut Diagnostics) -> BTreeMap<Id, PackPaper> {
    let mut papers = BTreeMap::new();
    for (_, file) in sources.iter() {
        let Role::Paper { name, sha256 } = &file.role else { continue };
        for pack in site.packs.iter().filter(|pack| pack.data.file == *name) {
            if pack.data.sha256 != *sha256 {
                diagnostics.push(another_paper(pack, file, sha256));
                continue;
            }
            let end = match pack.data.extent {
                Extent::Lines(_) => '\n',
                Extent::Pages(_) => '\u{c}',
            };
            diagnostics.append(of_length(pack, file.text()));
            let places = file.text().split(end).map(str::to_owned).collect();
            papers.insert(pack.id.clone(), PackPaper { places });
        }
    }
    papers
}

/// The sources that are published beside their packs: each is the very file that its pack names.
pub(super) fn published(site: &Site, sources: &Sources) -> Diagnostics {
    let mut faults = Diagnostics::new();
    let beside = beside(site, sources);
    for pack in site.packs.iter() {
        match beside.get(&(&*any_entry(pack).address().folder(), pack.data.file.as_str())) {
            Some(file) if sum_of(file) != pack.data.sha256 => faults.push(another_paper(pack, file, &sum_of(file))),
            Some(file) if !file.bytes().starts_with(b"%PDF") => faults.append(of_length(pack, file.text())),
            Some(_) => {}
            None => faults.extend(misspelt(pack, &beside)),
        }
    }
    faults
}

fn sum_of(file: &SourceFile) -> String {
    sha256(file.bytes()).to_string()
}

/// What lies beside packs, by folder and name.
fn beside<'a>(site: &'a Site, sources: &'a Sources) -> BTreeMap<(&'a str, &'a str), &'a SourceFile> {
    let files =
        site.attachments.iter().filter_map(|(path, file)| Some((path.rsplit_once('/')?, sources.get(file.file))));
    files.filter(|((folder, _), _)| folder.split('/').next() == Some(Kind::Pack.folder())).collect()
}

/// The source lies beside its pack, under another name than the pack says.
fn misspelt(pack: &Entry<Pack>, beside: &BTreeMap<(&str, &str), &SourceFile>) -> Option<Diagnostic> {
    let is_meant =
        |name: &str, file: &SourceFile| distance(name, &pack.data.file) <= SLIPS || sum_of(file) == pack.data.sha256;
    let folder = any_entry(pack).address().folder();
    let here = beside.iter().filter(|((other, _), _)| *other == folder);
    let (name, _) = here.map(|((_, name), file)| (*name, *file)).find(|(name, file)| is_meant(name, file))?;
    Some(
        Diagnostic::error(Code::DanglingReference, format!("there is no file `{}` beside this pack", pack.data.file))
            .at(pack.data.file_span, format!("beside it lies `{name}`"))
            .help(format!("Write `file: {name}` if that is the source, or rename the file.")),
    )
}

/// The source is as long as its pack says. That its documents go on behind its end is told by a rule of its own.
fn of_length(pack: &Entry<Pack>, text: &str) -> Diagnostics {
    let mut faults = Diagnostics::new();
    let extent = pack.data.extent;
    let is_told = pack.data.end() > extent.last();
    if let Some(span) = pack.data.extent_span.filter(|_| !is_told && !extent.is_of(text)) {
        faults.push(wrong_extent(span, extent.of(text)));
    }
    faults
}

/// The source is longer or shorter than its pack says.
pub fn wrong_extent(span: Span, found: Extent) -> Diagnostic {
    Diagnostic::error(Code::BadRange, "the source is not as long as the pack says")
        .at(span, format!("it has {found}"))
        .help(format!("Write `extent: \"{found}\"`."))
}

fn another_paper(pack: &Entry<Pack>, file: &SourceFile, sum: &str) -> Diagnostic {
    let help = format!("take this one out of the folder, and find the file with the sum {}.", pack.data.sha256);
    Diagnostic::error(Code::BadLedger, format!("{} is not the file that this pack was made from", file.path))
        .at(pack.data.sha256_span, "the pack has another sum")
        .help(if_right(pack, sum, &help))
}

/// How to mend the sum of a pack, or else what to do with a file that has another.
pub fn if_right(pack: &Entry<Pack>, sum: &str, otherwise: &str) -> String {
    match pack.data.lacks_sum() {
        true => format!("Write `sha256: \"{sum}\"` there."),
        false => format!("If this is the right file, write `sha256: \"{sum}\"` there. If not: {otherwise}"),
    }
}
