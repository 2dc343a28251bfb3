//! What each pattern, shape or line stands for, where there is more than one.

use std::fmt::Write;

use super::numbers::Chart;
use super::paint::{dashes, escape, fill, length, mark};
use super::spec::Kind;

/// The height of a line of the key, in ems.
const LINE: f64 = 1.75;

/// The key at the top of the picture, and its height in ems; nothing for a single column, which the message names.
pub fn draw(chart: &Chart, number: usize) -> (String, f64) {
    if chart.series.len() < 2 {
        return (String::new(), 0.0);
    }
    let mut out = String::new();
    for (i, series) in chart.series.iter().enumerate() {
        let top = LINE * i as f64;
        out.push_str(&sample(chart.spec.kind, number, i, top));
        let _ = write!(out, "<text x=\"2.5em\" y=\"{}em\">{}</text>", length(top + 1.1), escape(&series.name));
    }
    (out, LINE * chart.series.len() as f64 + 0.75)
}

fn sample(kind: Kind, number: usize, column: usize, top: f64) -> String {
    let middle = length(top + 0.75);
    match kind {
        Kind::Bar | Kind::Stacked => format!(
            "<rect {} x=\"1\" y=\"{}em\" width=\"1.75em\" height=\"1.1em\"/>",
            fill(number, column),
            length(top + 0.2)
        ),
        Kind::Dot => mark(column, "1em", &format!("{middle}em")),
        Kind::Line => format!(
            "<line class=\"run\"{} x1=\"0\" x2=\"2em\" y1=\"{middle}em\" y2=\"{middle}em\"/>{}",
            dashes(column),
            mark(column, "1em", &format!("{middle}em"))
        ),
    }
}
