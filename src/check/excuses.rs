//! A record is let off what its front matter gives a reason for, and no more.
//!
//! An excuse that nothing needs any more would hide the next fault of the same kind, so it is a warning.
//!
//! ```text
//! excuses:
//!   - { code: figure-not-in-source, of: "1948", why: "The year in which the NHS began is common knowledge." }
//! ```

use super::papers::Paper;
use super::subject::Subject;
use super::withheld;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::fold;
use crate::map::HashMap;
use crate::model::values::Excuse;

/// Takes out the faults that are excused, and gives the number of figures among them.
pub fn apply(subject: &Subject, faults: &mut Diagnostics) -> usize {
    let excuses = &subject.entry.upkeep.excuses;
    if excuses.is_empty() {
        return 0;
    }
    let mut used = vec![false; excuses.len()];
    let mut figures = 0;
    // What looks the same is no difference.
    let mut covered: HashMap<(Code, String), usize> = HashMap::default();
    for (i, excuse) in excuses.iter().enumerate() {
        covered.entry((excuse.code, fold::in_case(&excuse.of.text))).or_insert(i);
    }
    let excuse_of = |fault: &Diagnostic| covered.get(&(fault.code, fold::in_case(fault.about.as_ref()?)));
    faults.retain(|fault| match excuse_of(fault) {
        Some(i) => {
            used[*i] = true;
            figures += usize::from(fault.code == Code::FigureNotInSource);
            false
        }
        None => true,
    });
    let is_looked_for = |excuse: &&Excuse| {
        (Paper::of(subject).is_some() || !needs_source(excuse.code)) && withheld::is_sure(subject, excuse.code)
    };
    let unused = excuses.iter().zip(used).filter(|(_, used)| !used).map(|(excuse, _)| excuse);
    unused.filter(is_looked_for).for_each(|excuse| faults.push(needless(excuse)));
    figures
}

/// Whether what is excused may only be found with the source at hand.
fn needs_source(code: Code) -> bool {
    matches!(code, Code::CopiedWords | Code::QuotationNotInSource | Code::StrongerWord)
}

fn needless(excuse: &Excuse) -> Diagnostic {
    Diagnostic::warning(Code::UnusedExcuse, format!("nothing here needs to be excused for `{}`", excuse.of.text))
        .at(excuse.of.span, format!("{} finds nothing of these words", excuse.code.as_str()))
        .help("Take the entry away, or write `of:` exactly as the diagnostic names it.")
}
