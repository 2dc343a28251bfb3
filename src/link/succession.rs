//! Who did the work before, who did it after, and who does it today. Each step may be written at either end.

use std::collections::BTreeMap;

use crate::model::Site;
use crate::model::id::Id;
use crate::model::organisation::{Basis, Succession};

/// One neighbour in time.
#[derive(Clone, Copy, Debug)]
pub struct Step<'site> {
    /// The other body.
    pub organisation: &'site Id,
    /// How it is known.
    pub basis: Basis,
    /// What to add.
    pub note: Option<&'site str>,
}

/// The neighbours in time of every organisation.
#[derive(Debug, Default)]
pub struct Successions<'site> {
    before: BTreeMap<&'site Id, Vec<Step<'site>>>,
    after: BTreeMap<&'site Id, Vec<Step<'site>>>,
}

impl<'site> Successions<'site> {
    /// Who did the work before.
    pub fn before(&self, id: &Id) -> &[Step<'site>] {
        self.before.get(id).map_or(&[], Vec::as_slice)
    }

    /// Who did the work after.
    pub fn after(&self, id: &Id) -> &[Step<'site>] {
        self.after.get(id).map_or(&[], Vec::as_slice)
    }
}

/// Turns every step round, so that it is known at both ends.
pub fn successions(site: &Site) -> Successions<'_> {
    let mut successions = Successions::default();
    for body in site.organisations.iter() {
        for step in &body.data.preceded_by {
            add(&mut successions.before, &body.id, &step.organisation.address.id, step);
            add(&mut successions.after, &step.organisation.address.id, &body.id, step);
        }
        for step in &body.data.succeeded_by {
            add(&mut successions.after, &body.id, &step.organisation.address.id, step);
            add(&mut successions.before, &step.organisation.address.id, &body.id, step);
        }
    }
    successions
}

/// Adds a step, unless it is known from the other end.
fn add<'site>(
    steps: &mut BTreeMap<&'site Id, Vec<Step<'site>>>,
    of: &'site Id,
    organisation: &'site Id,
    step: &'site Succession,
) {
    let list = steps.entry(of).or_default();
    match list.iter_mut().find(|known| known.organisation == organisation) {
        Some(known) => known.note = known.note.or(step.note.as_deref()),
        None => list.push(Step { organisation, basis: step.basis, note: step.note.as_deref() }),
    }
}
