//! What is told of a text while it is read.

use crate::diagnostic::{Code, Diagnostic};
use crate::source::Span;

/// How many blocks, marks and tags may stand inside each other.
pub const DEEPEST: usize = 64;

/// Too much stands inside each other.
pub fn nested_too_deep(place: Span) -> Diagnostic {
    Diagnostic::error(Code::NestedTooDeep, format!("more than {DEEPEST} things stand inside each other here"))
        .at(place, "what begins here stands too deep")
        .help(
            "Take some of the marks in front away. Lists, quotations, links, bold words and tags may stand inside each other, but nobody can follow so many. A mark that is meant as a sign has a backslash before it: `\\>`, `\\*`.",
        )
}

/// A second line names the address of a link, and the first one counts.
pub fn second_address(place: Span, first: Span) -> Diagnostic {
    Diagnostic::error(Code::UnusedAddress, "this line gives the address of a link that has one already")
        .at(place, "readers would see nothing of this line")
        .related(first, "links lead to this address")
        .help("Keep one of the two, or give one of them another name.")
}

/// A line names the address of a link, `[the plan]: https://…`, and no link uses it: readers would not see it.
pub fn unused_address(place: Span) -> Diagnostic {
    Diagnostic::error(Code::UnusedAddress, "this line gives the address of a link, and no link uses it")
        .at(place, "readers would see nothing of this line")
        .help(
            "Write the link where it belongs, as in `[the plan](https://…)`, or take the line away. Words that are meant as they are have a backslash before the bracket: `\\[`.",
        )
}
