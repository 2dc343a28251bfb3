//! Lines that give the address of a link a second time: the parser passes over them without a word.

use std::ops::Range;

/// The second lines `[the plan]: …` of a text, each with the first one. `shown` are bytes that readers see something of, in the order
/// of their beginnings; `first_of` knows the first line of each label.
pub fn second(
    text: &str,
    shown: &[Range<usize>],
    first_of: impl Fn(&str) -> Option<Range<usize>>,
) -> Vec<(Range<usize>, Range<usize>)> {
    if !text.contains("]:") {
        return Vec::new();
    }
    let mut reach = 0;
    let reaches: Vec<usize> = shown
        .iter()
        .map(|place| {
            reach = place.end.max(reach);
            reach
        })
        .collect();
    let is_shown = |at: usize| {
        let begun = shown.partition_point(|place| place.start <= at);
        begun.checked_sub(1).is_some_and(|last| reaches[last] > at)
    };
    let mut found = Vec::new();
    let mut line_start = 0;
    for line in text.split_inclusive('\n') {
        let start = line_start + line.len() - line.trim_start_matches(['>', ' ', '\t', '-', '*', '+']).len();
        line_start += line.len();
        let first = label(&text[start..line_start]).and_then(&first_of);
        found.extend(
            first.filter(|first| first.start != start && !is_shown(start)).map(|first| (start..line_start, first)),
        );
    }
    found
}

/// The label of a line that gives an address. That of a footnote is none.
fn label(line: &str) -> Option<&str> {
    let (label, _) = line.strip_prefix('[')?.split_once("]:")?;
    (!label.starts_with('^') && !label.contains(['[', ']'])).then_some(label)
}
