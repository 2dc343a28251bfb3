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
use crate::model::{Entry, Evidence, Site};
use crate::source::Span;

/// Applies the rule.
pub fn check(site: &Site, evidence: &Evidence, diagnostics: &mut Diagnostics) {
    for pack in site.packs.iter() {
        match evidence.ledgers.get(&pack.id) {
            Some(ledger) => belongs(pack, ledger, diagnostics),
            None if evidence.unreadable_ledgers.contains(&pack.id) => {}
            None => diagnostics.push(absent(pack)),
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

fn absent(pack: &Entry<Pack>) -> Diagnostic {
    Diagnostic::warning(Code::NoLedger, format!("no figure can be checked against {}", pack.data.file))
        .at(pack.data.title.span, format!("there is no content/packs/{}.figures", pack.id))
        .help(format!("Where you have the source at hand, run `minutebook ledger {}`.", pack.data.file))
}

fn belongs(pack: &Entry<Pack>, PackLedger { file, ledger, .. }: &PackLedger, diagnostics: &mut Diagnostics) {
    let fault = |message: String, label: String| {
        Diagnostic::error(Code::BadLedger, message)
            .at(Span::new(*file, 0..0), label)
            .related(pack.data.title.span, "the pack")
            .help(format!("Make the ledger again: `minutebook ledger {}`.", pack.data.file))
    };
    if ledger.sha256 != pack.data.sha256 {
        diagnostics.push(fault(
            "this ledger was made from another file than the pack names".to_owned(),
            format!("the pack has the sum {}, the ledger {}", pack.data.sha256, ledger.sha256),
        ));
    }
    let last = ledger.entries().last().map_or(0, |entry| entry.place);
    if last > pack.data.end() {
        diagnostics.push(fault(
            format!("this ledger goes on to {last}, and the pack ends at {}", pack.data.extent.last()),
            "longer than the `extent` of its pack".to_owned(),
        ));
    }
    let unit = match pack.data.extent {
        Extent::Lines(_) => Unit::Lines,
        Extent::Pages(_) => Unit::Pages,
    };
    if ledger.unit != unit {
        diagnostics.push(fault(
            format!("this ledger counts {}, the pack {}", ledger.unit.name(), unit.name()),
            "its `unit`".to_owned(),
        ));
    }
}
