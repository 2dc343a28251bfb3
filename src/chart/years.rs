//! How many things happened in each year: an overview of a timeline, whose list says the same.

use std::fmt::Write;

use super::paint::{escape, fill, length, open, patterns};

/// How many years one picture shows at the most.
const MOST_YEARS: usize = 60;
/// The height of the longest column, in ems.
const HEIGHT: f64 = 7.0;
/// Ems between the lines of the key.
const LINE: f64 = 1.75;

/// A year, with how many things of each sort there are in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Year {
    /// 2014
    pub year: i16,
    /// One for each sort.
    pub counts: Vec<usize>,
}

/// Draws the years, in order, as columns from the first to the last; those without anything stay empty. `sorts` are the
/// names of the counts, `name` is the id of the element that says what is shown. Nothing for a single year, or for more
/// years than a phone can show.
#[must_use]
pub fn draw(years: &[Year], sorts: &[String], number: usize, name: &str) -> Option<String> {
    let (first, last) = (years.first()?.year, years.last()?.year);
    let span = usize::try_from(last - first).ok()? + 1;
    if !(2..=MOST_YEARS).contains(&span) {
        return None;
    }
    let most = years.iter().map(|year| year.counts.iter().sum::<usize>()).max()?.max(1);
    let used: Vec<usize> = (0..sorts.len()).filter(|sort| years.iter().any(|year| year.counts[*sort] > 0)).collect();
    let (key, top) = key(sorts, &used, number);
    let mut out = format!("{}{}{key}", open(top + HEIGHT + 2.4, name), patterns(number, sorts.len()));
    let width = 100.0 / span as f64;
    for year in years {
        let at = f64::from(year.year - first) * width;
        column(&mut out, year, at + width * 0.1, width * 0.8, top, most, number);
    }
    let foot = length(top + HEIGHT);
    let _ = write!(out, "<line class=\"grid\" x1=\"0\" x2=\"100%\" y1=\"{foot}em\" y2=\"{foot}em\"/>");
    for (x, anchor, year) in [(0, "start", first), (100, "end", last)] {
        let y = length(top + HEIGHT + 1.5);
        let _ = write!(out, "<text text-anchor=\"{anchor}\" x=\"{x}%\" y=\"{y}em\">{year}</text>");
    }
    out.push_str("</svg>");
    Some(out)
}

fn column(out: &mut String, year: &Year, x: f64, width: f64, top: f64, most: usize, number: usize) {
    let mut below = top + HEIGHT;
    for (sort, count) in year.counts.iter().enumerate().filter(|(_, count)| **count > 0) {
        let height = HEIGHT * *count as f64 / most as f64;
        below -= height;
        let _ = write!(
            out,
            "<rect {} x=\"{}%\" y=\"{}em\" width=\"{}%\" height=\"{}em\"/>",
            fill(number, sort),
            length(x),
            length(below),
            length(width),
            length(height)
        );
    }
}

fn key(sorts: &[String], used: &[usize], number: usize) -> (String, f64) {
    let mut out = String::new();
    for (line, sort) in used.iter().enumerate() {
        let top = LINE * line as f64;
        let _ = write!(
            out,
            "<rect {} x=\"1\" y=\"{}em\" width=\"1.75em\" height=\"1.1em\"/><text x=\"2.5em\" y=\"{}em\">{}</text>",
            fill(number, *sort),
            length(top + 0.2),
            length(top + 1.1),
            escape(&sorts[*sort])
        );
    }
    (out, LINE * used.len() as f64 + 0.75)
}
