//! Charts whose numbers lie along a line for each row: bars, bars end to end, and dots.

use std::fmt::Write;

use super::key;
use super::numbers::{Chart, Point};
use super::paint::{escape, fill, length, mark, open, patterns};
use super::spec::Kind;

/// Characters of a label on one line: what a phone of 320 pixels shows at its usual size.
const LABEL: usize = 34;
/// Ems between the lines of a label.
const LINE: f64 = 1.35;
/// Room between a label and its bars, in ems.
const ROOM: f64 = 0.3;
/// The height of a bar, in ems.
const BAR: f64 = 1.3;
/// Room below a row, in ems.
const GAP: f64 = 0.9;

/// Draws the chart.
pub fn draw(chart: &Chart, number: usize, name: &str) -> String {
    let scale = Scale::of(chart);
    let (key, top) = key::draw(chart, number);
    let mut y = top;
    let mut rows = String::new();
    for (i, label) in chart.labels.iter().enumerate() {
        for line in lines(label) {
            let _ = write!(rows, "<text x=\"0\" y=\"{}em\">{}</text>", length(y + 1.0), escape(&line));
            y += LINE;
        }
        y += ROOM;
        y = match chart.spec.kind {
            Kind::Stacked => stacked(chart, number, i, &scale, y, &mut rows),
            Kind::Dot => dots(chart, i, &scale, y, &mut rows),
            _ => side_by_side(chart, number, i, &scale, y, &mut rows),
        };
        y += GAP;
    }
    let zero = zero_line(&scale, top, y);
    format!("{}{}{key}{rows}{zero}</svg>", open(y, name), patterns(number, chart.series.len()))
}

/// Where numbers lie, in percent of the width.
struct Scale {
    least: f64,
    most: f64,
    /// The percentage at which the largest number lies: behind it is room for its text.
    end: f64,
}

impl Scale {
    fn of(chart: &Chart) -> Scale {
        let totals = (0..chart.labels.len()).map(|row| total(chart, row));
        let sizes: Vec<f64> = match chart.spec.kind {
            Kind::Stacked => totals.collect(),
            _ => chart.values().collect(),
        };
        let longest = chart.points().map(|point| point.text.chars().count()).max().unwrap_or_default();
        let room = if chart.spec.kind == Kind::Stacked { 0.0 } else { 4.0 + 3.3 * longest as f64 };
        Scale {
            least: sizes.iter().copied().fold(0.0, f64::min),
            most: sizes.iter().copied().fold(0.0, f64::max),
            end: (99.0 - room).max(40.0),
        }
    }

    fn at(&self, value: f64) -> f64 {
        let span = self.most - self.least;
        if span > 0.0 { (value - self.least) / span * self.end } else { 0.0 }
    }
}

fn total(chart: &Chart, row: usize) -> f64 {
    chart.series.iter().filter_map(|series| series.points[row].value).sum()
}

fn side_by_side(chart: &Chart, number: usize, row: usize, scale: &Scale, mut y: f64, out: &mut String) -> f64 {
    for (i, series) in chart.series.iter().enumerate() {
        let point = &series.points[row];
        let (from, to) = point.value.map_or((0.0, 0.0), |size| (scale.at(size.min(0.0)), scale.at(size.max(0.0))));
        if point.value.is_some() {
            bar(out, &fill(number, i), from, to, y);
        }
        value(out, point, to, y);
        y += BAR + 0.15;
    }
    y
}

fn stacked(chart: &Chart, number: usize, row: usize, scale: &Scale, y: f64, out: &mut String) -> f64 {
    let mut sum = 0.0;
    for (i, series) in chart.series.iter().enumerate() {
        if let Some(size) = series.points[row].value {
            bar(out, &fill(number, i), scale.at(sum), scale.at(sum + size), y);
            sum += size;
        }
    }
    y + BAR
}

fn dots(chart: &Chart, row: usize, scale: &Scale, y: f64, out: &mut String) -> f64 {
    let middle = format!("{}em", length(y + BAR / 2.0));
    let _ =
        write!(out, "<line class=\"grid\" x1=\"0\" x2=\"{}%\" y1=\"{middle}\" y2=\"{middle}\"/>", length(scale.end));
    for (i, series) in chart.series.iter().enumerate() {
        if let Some(size) = series.points[row].value {
            out.push_str(&mark(i, &format!("{}%", length(scale.at(size))), &middle));
        }
    }
    // The numbers of two dots might cover each other; of a single one there is room for it.
    if let [only] = chart.series.as_slice() {
        value(out, &only.points[row], only.points[row].value.map_or(0.0, |size| scale.at(size)), y);
    }
    y + BAR
}

fn bar(out: &mut String, fill: &str, from: f64, to: f64, y: f64) {
    let _ = write!(
        out,
        "<rect {fill} x=\"{}%\" y=\"{}em\" width=\"{}%\" height=\"{}em\"/>",
        length(from),
        length(y),
        length((to - from).max(0.2)),
        length(BAR)
    );
}

fn value(out: &mut String, point: &Point, at: f64, y: f64) {
    let _ = write!(
        out,
        "<text class=\"value\" x=\"{}%\" dx=\".6em\" y=\"{}em\">{}</text>",
        length(at),
        length(y + 1.0),
        escape(&point.text)
    );
}

/// The line from which bars grow, where some grow the other way.
fn zero_line(scale: &Scale, top: f64, end: f64) -> String {
    if scale.least >= 0.0 {
        return String::new();
    }
    let zero = length(scale.at(0.0));
    format!("<line class=\"grid\" x1=\"{zero}%\" x2=\"{zero}%\" y1=\"{}em\" y2=\"{}em\"/>", length(top), length(end))
}

/// A label in lines that fit a phone.
fn lines(label: &str) -> Vec<String> {
    let mut lines: Vec<String> = vec![String::new()];
    for word in label.split_whitespace() {
        let last = lines.len() - 1;
        if lines[last].is_empty() {
            lines[last].push_str(word);
        } else if lines[last].chars().count() + 1 + word.chars().count() <= LABEL {
            lines[last].push(' ');
            lines[last].push_str(word);
        } else {
            lines.push(word.to_owned());
        }
    }
    lines
}
