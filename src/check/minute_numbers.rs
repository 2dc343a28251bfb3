//! A minute has one number: its own, which begins the name of its file, and by which its pack lists it. No other minute of the
//! meeting has it.
//!
//! ```text
//! content/minutes/may/002-thanks.md
//! number: 12      <- the file says 2
//! ```

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::link::minutes_by_meeting;
use crate::map::HashMap;
use crate::model::id::Id;
use crate::model::minute::Minute;
use crate::model::pack::{Coverage, Item, Published};
use crate::model::{Entry, Site};

/// Applies the rule. Of each minute one fault is told, where several places disagree with each other.
pub fn check(site: &Site, diagnostics: &mut Diagnostics) {
    let listed = listed(site);
    for minutes in minutes_by_meeting(site).into_values() {
        for (i, minute) in minutes.iter().enumerate() {
            let number = &minute.data.number;
            let items = listed.get(&minute.id).map_or(&[][..], Vec::as_slice);
            let others: Vec<&Item> = items.iter().copied().filter(|item| !item.number.is_same(number)).collect();
            // Minutes are in the order of their numbers.
            let twin = minutes[..i].last().filter(|twin| twin.data.number.is_same(number));
            if is_in_name(minute) {
                diagnostics_of_lists(minute, &others, diagnostics);
                if let Some(twin) = twin.filter(|twin| is_in_name(twin)) {
                    diagnostics.push(twice(minute, twin));
                }
            } else {
                diagnostics.push(unlike_name(minute, &others));
            }
        }
    }
}

/// What packs list of each minute.
fn listed(site: &Site) -> HashMap<&Id, Vec<&Item>> {
    let mut listed: HashMap<&Id, Vec<&Item>> = HashMap::default();
    for document in site.packs.iter().flat_map(|pack| &pack.data.documents) {
        let Coverage::Minutes(items) = &document.coverage else { continue };
        for item in items {
            if let Published::As(record) = &item.published {
                listed.entry(&record.address.id).or_default().push(item);
            }
        }
    }
    listed
}

fn is_in_name(minute: &Entry<Minute>) -> bool {
    minute.data.number.begins(name(minute))
}

fn name(minute: &Entry<Minute>) -> &str {
    minute.id.as_str().rsplit('/').next().unwrap_or_default()
}

fn unlike_name(minute: &Entry<Minute>, others: &[&Item]) -> Diagnostic {
    let message = format!("minute {} is in a file that begins with another number", minute.data.number);
    let fault = Diagnostic::error(Code::MinuteNumber, message)
        .at(minute.data.number_span, format!("the file is `{}.md`", name(minute)))
        .help("Look the number up in the paper. Mend it here, or rename the file and write its old id under `moved_from:`.");
    others.iter().fold(fault, |fault, item| fault.related(item.number_span, "the number in the list of the pack"))
}

fn diagnostics_of_lists(minute: &Entry<Minute>, others: &[&Item], diagnostics: &mut Diagnostics) {
    for item in others {
        let message = format!("the pack lists minute {} under the number {}", minute.data.number, item.number);
        diagnostics.push(
            Diagnostic::error(Code::MinuteNumber, message)
                .at(item.number_span, "the number in the list of the pack")
                .related(minute.data.number_span, "the number in the record of the minute")
                .help("Look the number up in the paper, and mend the one that is wrong. Perhaps `published:` names another minute."),
        );
    }
}

fn twice(minute: &Entry<Minute>, twin: &Entry<Minute>) -> Diagnostic {
    Diagnostic::error(Code::MinuteNumber, format!("two minutes of this meeting have the number {}", minute.data.number))
        .at(minute.data.number_span, "the second of them")
        .related(twin.data.number_span, "the first of them")
        .help("Look both numbers up in the paper, and mend the one that is wrong.")
}
