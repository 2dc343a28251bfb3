//! What a chart block says.

use std::ops::Range;

/// How a chart is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A bar for each number: to compare sizes.
    Bar,
    /// Bars end to end: parts of a whole.
    Stacked,
    /// Points joined in order: a change over time.
    Line,
    /// A mark for each number: to compare places on a scale.
    Dot,
}

impl Kind {
    const ALL: [(&'static str, Kind); 4] =
        [("bar", Kind::Bar), ("stacked bar", Kind::Stacked), ("line", Kind::Line), ("dot", Kind::Dot)];
}

/// A chart block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spec {
    /// How it is drawn.
    pub kind: Kind,
    /// What it shows, as a statement.
    pub title: String,
    /// What its numbers count.
    pub unit: String,
    /// The lines or pages of the source that its numbers are from, as written.
    pub at: Option<String>,
    /// The bytes of the title in the block.
    pub title_range: Range<usize>,
}

/// Something wrong in a chart block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Its bytes in the block.
    pub range: Range<usize>,
    /// What is wrong.
    pub message: String,
    /// How to mend it.
    pub help: String,
}

const FIELDS: [&str; 4] = ["kind", "title", "unit", "at"];

/// A value with its bytes in the block.
type Field<'a> = (&'a str, Range<usize>);

/// Reads the lines of a chart block: `kind: bar`, `title: "…"`, `unit: "…"`, `at: "12-14"`.
///
/// # Errors
/// Every fault of the block.
pub fn read(block: &str) -> Result<Spec, Vec<Fault>> {
    let mut faults = Vec::new();
    let mut fields: [Option<Field>; 4] = [None, None, None, None];
    for (start, line) in lines(block) {
        match field(start, line) {
            Ok(None) => {}
            Ok(Some((slot, value))) => match &mut fields[slot] {
                Some(_) => faults.push(fault(value.1, &format!("`{}` is said twice", FIELDS[slot]), "Keep one.")),
                empty => *empty = Some(value),
            },
            Err(found) => faults.push(found),
        }
    }
    let [kind, title, unit, at] = fields;
    let whole = 0..block.trim_end().len();
    let mut required = |field: Option<Field<'_>>, name: &str, help: &str| match field {
        Some((text, range)) if !text.is_empty() => Some((text.to_owned(), range)),
        _ => {
            faults.push(fault(whole.clone(), &format!("this chart has no `{name}`"), help));
            None
        }
    };
    let title = required(title, "title", "Say in one sentence what the chart shows: `title: \"Waits got longer\"`.");
    let unit = required(unit, "unit", "Say what the numbers count: `unit: \"people\"`.");
    let kind =
        required(kind, "kind", "Say how to draw it: bar, stacked bar, line or dot.").and_then(|(word, range)| {
            let known = Kind::ALL.into_iter().find(|(name, _)| *name == word).map(|(_, kind)| kind);
            if known.is_none() {
                faults.push(fault(
                    range,
                    &format!("no chart is drawn as `{word}`"),
                    "Write bar, stacked bar, line or dot.",
                ));
            }
            known
        });
    match (kind, title, unit) {
        (Some(kind), Some((title, title_range)), Some((unit, _))) if faults.is_empty() => {
            Ok(Spec { kind, title, unit, at: at.map(|(at, _)| at.to_owned()), title_range })
        }
        _ => Err(faults),
    }
}

fn lines(block: &str) -> impl Iterator<Item = (usize, &str)> {
    block.split_inclusive('\n').scan(0, |at, line| {
        let start = *at;
        *at += line.len();
        Some((start, line))
    })
}

/// The field of a line: its number in [`FIELDS`], and its value; nothing for an empty line or a comment.
fn field(start: usize, line: &str) -> Result<Option<(usize, Field<'_>)>, Fault> {
    let content = line.trim();
    if content.is_empty() || content.starts_with('#') {
        return Ok(None);
    }
    let place = start + (line.len() - line.trim_start().len());
    let help = "A chart block has four lines: `kind:`, `title:`, `unit:` and `at:`.";
    let Some((name, _)) = content.split_once(':') else {
        return Err(fault(place..place + content.len(), "this line names no field", help));
    };
    let Some(slot) = FIELDS.iter().position(|field| *field == name.trim_end()) else {
        return Err(fault(place..place + name.len(), &format!("a chart has no field `{}`", name.trim_end()), help));
    };
    let (value, at) = value(content, name.len() + 1);
    Ok(Some((slot, (value, place + at..place + at + value.len()))))
}

/// The value behind the colon, without quotation marks and without a comment, and its first byte.
fn value(content: &str, from: usize) -> (&str, usize) {
    let rest = &content[from..];
    let value = rest.trim_start();
    let at = from + (rest.len() - value.len());
    for mark in ['"', '\''] {
        if let Some((inside, _)) = value.strip_prefix(mark).and_then(|inside| inside.split_once(mark)) {
            return (inside, at + 1);
        }
    }
    (value.split(" #").next().unwrap_or_default().trim_end(), at)
}

fn fault(range: Range<usize>, message: &str, help: &str) -> Fault {
    Fault { range, message: message.to_owned(), help: help.to_owned() }
}
