//! Each point of *In short* says where it stands in the source.
//!
//! Many read no further than these points. A range as wide as the document proves little of them: over many lines nearly any small
//! number turns up somewhere, and whoever looks a point up has all of it to read. Only a point that says what is not given is from
//! the whole: that is where it is not said.
//!
//! ```text
//! source: { pack: board, at: "155-276" }
//!
//! - The board agreed to the plan.                     <- nothing says where
//! - It is to cost £2 million. { at=155-276 }          <- somewhere in the minute
//! - The minutes do not say who pays. { at=155-276 }   <- sound
//! ```

use super::subject::Subject;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::figures::Unit;
use crate::markdown::{Body, Node};
use crate::model::values::At;

/// A document of so many lines or pages is as narrow as a range need be.
const SHORT: [(Unit, u32); 2] = [(Unit::Lines, 12), (Unit::Pages, 2)];

/// How many lines or pages the example of a help has.
const FEW: u32 = 3;

/// Words that deny.
const NOT: [&str; 11] =
    ["no", "not", "none", "nothing", "nobody", "nowhere", "never", "neither", "nor", "cannot", "without"];

/// Words for what a source does.
const GIVEN: [&str; 32] = [
    "answer",
    "answers",
    "archive",
    "clear",
    "explain",
    "explained",
    "explains",
    "give",
    "given",
    "gives",
    "known",
    "list",
    "listed",
    "lists",
    "mention",
    "mentioned",
    "name",
    "named",
    "names",
    "printed",
    "record",
    "recorded",
    "records",
    "said",
    "say",
    "says",
    "show",
    "shown",
    "state",
    "stated",
    "tell",
    "told",
];

/// Applies the rule to a minute or a paper whose source has a ledger.
pub fn check(subject: &Subject, diagnostics: &mut Diagnostics) {
    let entry = &subject.entry;
    let Some(source) = entry.source.filter(|_| entry.kind.begins_in_short()) else { return };
    let Some(pack) = subject.evidence.ledgers.get(&source.pack.address.id) else { return };
    let whole = Whole { at: &source.at, unit: pack.ledger.unit };
    let points: Vec<_> = entry.body.points().collect();
    if points.len() < 2 {
        return;
    }
    // How another language says that something is not given, nobody knows here.
    let may_be_whole =
        |point| whole.is_short() || !subject.site.archive.is_english() || says_what_is_missing(entry.body, point);
    for (point, at) in points {
        match at {
            None => diagnostics.push(whole.without(entry.body, point)),
            Some((node, at)) if whole.is_in(at) && !may_be_whole(point) => {
                diagnostics.push(whole.wide(entry.body, node))
            }
            Some(_) => {}
        }
    }
}

/// The document that the points are from.
struct Whole<'a> {
    at: &'a At,
    unit: Unit,
}

impl Whole<'_> {
    fn is_short(&self) -> bool {
        SHORT.iter().any(|(unit, most)| *unit == self.unit && self.at.length() <= *most)
    }

    /// Whether a range leaves out nothing of it.
    fn is_in(&self, at: &str) -> bool {
        At::parse(at).is_some_and(|at| at.covers(self.at))
    }

    fn without(&self, body: &Body, point: &Node) -> Diagnostic {
        let words = body.written(point).lines().next().unwrap_or_default().trim_end().len();
        fault("this point does not say where it stands in the source")
            .at(body.span_of(point, 0..words), format!("its {} are expected at its end", self.unit.name()))
            .help(format!(
                "Write the few {} that say it at the end of the point, as in `{}`.",
                self.unit.name(),
                self.few()
            ))
    }

    fn wide(&self, body: &Body, at: &Node) -> Diagnostic {
        fault("this point is said to stand somewhere in the whole of the document")
            .at(body.span(at), format!("all of its {}", self.unit.name()))
            .help(format!(
                "Write the few {} that say it, as in `{}`. Only a point that says what is not given may have all of them.",
                self.unit.name(),
                self.few()
            ))
    }

    /// `{ at=155-157 }`: how its first lines are written.
    fn few(&self) -> String {
        let (first, last) = self.at.ranges().first().map_or((1, 1), |range| (*range.start(), *range.end()));
        match last.min(first.saturating_add(FEW - 1)) {
            last if last == first => format!("{{ at={first} }}"),
            last => format!("{{ at={first}-{last} }}"),
        }
    }
}

/// "The minutes do not say who pays."
fn says_what_is_missing(body: &Body, point: &Node) -> bool {
    let text = body.plain_text(point).to_lowercase().replace('’', "'");
    let is_word = |c: char| c.is_alphanumeric() || c == '\'';
    let words = || text.split(|c| !is_word(c));
    let denies = words().any(|word| NOT.contains(&word) || word.ends_with("n't"));
    denies && words().any(|word| GIVEN.contains(&word))
}

fn fault(message: &str) -> Diagnostic {
    Diagnostic::warning(Code::PointWithoutLines, message)
}
