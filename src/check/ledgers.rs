//! Every pack has a ledger of its figures, made from the very file that the pack names.
//!
//! A ledger made from another edition of a paper would prove the wrong figures.
//!
//! ```text
//! packs/board.md          sha256: 9f86…
//! packs/board.figures     sha256: 2c26…     <- made from another file
//! ```

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::figures::Unit;
use crate::model::id::{Address, Id, Kind};
use crate::model::ledger::PackLedger;
use crate::model::pack::{Extent, Pack};
use crate::model::{Entry, Evidence, Site, any_entry, evidence};
use crate::source::Span;

/// Applies the rule.
pub fn check(site: &Site, evidence: &Evidence, diagnostics: &mut Diagnostics) {
    for pack in site.packs.iter() {
        match evidence.ledgers.get(&pack.id) {
            Some(ledger) => belongs(site, evidence, pack, ledger, diagnostics),
            None if evidence.unreadable_ledgers.contains(&pack.id) => {}
            None => diagnostics.push(absent(site, pack)),
        }
    }
    let is_lost = |id: &Id| !site.knows(&Address { kind: Kind::Pack, id: id.clone() });
    for (id, ledger) in evidence.ledgers.iter().filter(|(id, _)| is_lost(id)) {
        diagnostics.push(
            Diagnostic::error(Code::BadLedger, format!("there is no pack `{id}` to which these figures belong"))
                .at(Span::new(ledger.file, 0..0), "this file")
                .help(format!("Write a record content/packs/{id}.md, or rename the file.")),
        );
    }
}

fn absent(site: &Site, pack: &Entry<Pack>) -> Diagnostic {
    Diagnostic::warning(Code::NoLedger, format!("no figure can be checked against {}", pack.data.file))
        .at(pack.data.title.span, format!("there is no content/packs/{}.figures", pack.id))
        .help(format!("Where you have the source at hand, run `minutebook ledger {}`.", source(site, pack)))
}

/// The source as it is typed: where it lies beside its pack, with its folder.
fn source(site: &Site, pack: &Entry<Pack>) -> String {
    let beside = format!("{}/{}", any_entry(pack).address().folder(), pack.data.file);
    if site.attachments.contains_key(&beside) { format!("content/{beside}") } else { pack.data.file.clone() }
}

/// Whether the lines or pages of the source itself are counted, so that a wrong `extent:` is told there.
fn is_counted(site: &Site, evidence: &Evidence, pack: &Entry<Pack>) -> bool {
    let lies_beside = source(site, pack) != pack.data.file;
    evidence.papers.contains_key(&pack.id) || (lies_beside && !pack.data.file.ends_with(".pdf"))
}

fn belongs(
    site: &Site,
    evidence: &Evidence,
    pack: &Entry<Pack>,
    PackLedger { file, ledger, .. }: &PackLedger,
    diagnostics: &mut Diagnostics,
) {
    let Pack { sha256, sha256_span, extent, extent_span, .. } = &pack.data;
    let fault =
        |message: String, label: String| Diagnostic::error(Code::BadLedger, message).at(Span::new(*file, 0..0), label);
    let again = format!("`minutebook ledger {}`", source(site, pack));
    let (unit, other) = match extent {
        Extent::Lines(_) => (Unit::Lines, Unit::Pages),
        Extent::Pages(_) => (Unit::Pages, Unit::Lines),
    };
    let last = ledger.entries().last().map_or(0, |entry| entry.place);
    if ledger.sha256 != *sha256 {
        let message = "this ledger was made from another file than the pack names".to_owned();
        diagnostics.push(
            fault(message, format!("the pack has the sum {sha256}, the ledger {}", ledger.sha256))
                .related(*sha256_span, "the sum in the pack")
                .help(evidence::if_right(pack, &ledger.sha256, &format!("make the ledger again, {again}."))),
        );
        return;
    }
    let Some(extent_span) = *extent_span else { return };
    // How far it counts says nothing where it counts something else.
    if ledger.unit != unit {
        diagnostics.push(
            fault(format!("this ledger counts {}, the pack {}", other.name(), unit.name()), "its `unit`".to_owned())
                .related(extent_span, "what the pack counts")
                .help(other_unit(other, &source(site, pack))),
        );
    } else if last > pack.data.end() && !is_counted(site, evidence, pack) {
        let message = format!("this ledger goes on to {last}, and the pack ends at {}", extent.last());
        let label = "longer than the `extent` of its pack".to_owned();
        let help = format!(
            "Mend `extent:` in content/packs/{}.md. The ledger is of the very file that the pack names.",
            pack.id
        );
        diagnostics.push(fault(message, label).related(extent_span, "where the pack ends").help(help));
    }
}

/// A text has lines, or pages where each ends with a form feed; a PDF has pages alone.
fn other_unit(counted: Unit, source: &str) -> String {
    match counted {
        Unit::Lines => format!(
            "The source is a text: write `extent: \"lines: …\"` with the number of its lines. If its pages are counted, each of which ends \
             with a form feed, make the ledger with `minutebook ledger --pages {source}`."
        ),
        Unit::Pages => format!(
            "Write `extent: \"pages: …\"` with the number of its pages. If the source is a text whose lines are counted, make the ledger again \
             without `--pages`: `minutebook ledger {source}`."
        ),
    }
}
