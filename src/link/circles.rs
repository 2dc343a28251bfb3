//! Chapters are of one paper, and bodies follow each other in time: neither leads back to itself.

use std::collections::BTreeSet;

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::Site;
use crate::model::id::{Id, Reference};

/// Reports each record from which `part_of` or `succeeded_by` leads back to itself.
pub fn check(site: &Site, diagnostics: &mut Diagnostics) {
    for report in site.reports.iter() {
        let next = |id: &Id| site.reports.get(id).into_iter().flat_map(|report| &report.data.part_of).collect();
        report_circle(&report.id, &next, "is a part of itself", diagnostics);
    }
    for organisation in site.organisations.iter() {
        let parent = |id: &Id| site.organisations.get(id).into_iter().flat_map(|body| &body.data.part_of).collect();
        report_circle(&organisation.id, &parent, "is a part of itself", diagnostics);
        let after = |id: &Id| {
            let steps = site.organisations.get(id).into_iter().flat_map(|body| &body.data.succeeded_by);
            steps.map(|step| &step.organisation).collect()
        };
        report_circle(&organisation.id, &after, "is its own successor", diagnostics);
    }
}

fn report_circle<'a>(
    start: &'a Id,
    next: &dyn Fn(&Id) -> Vec<&'a Reference>,
    message: &str,
    diagnostics: &mut Diagnostics,
) {
    let mut seen = BTreeSet::new();
    let mut to_do = vec![start];
    while let Some(id) = to_do.pop() {
        for step in next(id) {
            if step.address.id == *start {
                let found = Diagnostic::error(Code::Circle, format!("`{start}` {message}"));
                diagnostics.push(found.at(step.span, "this leads back").help("Take out the step that is wrong."));
                return;
            }
            if seen.insert(&step.address.id) {
                to_do.push(&step.address.id);
            }
        }
    }
}
