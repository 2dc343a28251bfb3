//! Points joined in order.

use std::fmt::Write;

use super::key;
use super::numbers::{Chart, Series};
use super::paint::{dashes, escape, length, mark, open};

/// The height of the picture between its lowest and its highest line, in ems.
const HEIGHT: f64 = 12.0;
/// Labels below the picture that a phone has room for.
const LABELS: usize = 3;

/// Draws the chart.
pub fn draw(chart: &Chart, number: usize, name: &str) -> String {
    let (key, top) = key::draw(chart, number);
    let top = top + 1.6;
    let span = Span::of(chart);
    let frame = format!("x=\"2%\" y=\"{}em\" width=\"96%\" height=\"{HEIGHT}em\" overflow=\"visible\"", length(top));
    let runs: String = chart.series.iter().enumerate().map(|(i, series)| run(series, i, &span)).collect();
    let marks: String = chart.series.iter().enumerate().map(|(i, series)| marks(series, i, &span)).collect();
    format!(
        "{}{key}<svg {frame}>{}</svg><svg {frame} viewBox=\"0 0 100 100\" preserveAspectRatio=\"none\">{runs}</svg><svg {frame}>{marks}{}{}</svg></svg>",
        open(top + HEIGHT + 2.2, name),
        grid(&span),
        last_numbers(chart, &span),
        labels(&chart.labels)
    )
}

/// The lowest and the highest line. Zero is shown unless the numbers lie far from it and close to each other.
struct Span {
    least: f64,
    most: f64,
    steps: usize,
}

impl Span {
    fn of(chart: &Chart) -> Span {
        let values = || chart.values();
        let (low, high) = (values().fold(f64::INFINITY, f64::min), values().fold(f64::NEG_INFINITY, f64::max));
        let low = if low > 0.0 && (high - low) > 0.2 * high { 0.0 } else { low };
        let step = step((high - low).max(high.abs() * 0.01).max(f64::MIN_POSITIVE));
        let (least, most) = ((low / step).floor() * step, (high / step).ceil() * step);
        let most = if most > least { most } else { least + step };
        Span { least, most, steps: ((most - least) / step).round() as usize }
    }

    /// Percent from the top.
    fn y(&self, value: f64) -> f64 {
        100.0 - (value - self.least) / (self.most - self.least) * 100.0
    }
}

/// A round distance of 1, 2 or 5 times a power of ten that divides `span` into two to five.
fn step(span: f64) -> f64 {
    // Not by logarithms, which differ from machine to machine in the last bit.
    let mut power = 1.0;
    while power * 10.0 <= span / 4.0 {
        power *= 10.0;
    }
    while power > span / 4.0 {
        power /= 10.0;
    }
    [1.0, 2.0, 5.0, 10.0].into_iter().map(|factor| factor * power).find(|step| span / step <= 4.0).unwrap_or(span)
}

/// Percent from the left.
fn x(i: usize, count: usize) -> f64 {
    i as f64 / (count.max(2) - 1) as f64 * 100.0
}

fn grid(span: &Span) -> String {
    let mut out = String::new();
    for i in 0..=span.steps {
        let value = span.least + (span.most - span.least) * i as f64 / span.steps.max(1) as f64;
        let y = length(span.y(value));
        let _ = write!(
            out,
            "<line class=\"grid\" x1=\"0\" x2=\"100%\" y1=\"{y}%\" y2=\"{y}%\"/><text class=\"tick\" x=\"0\" y=\"{y}%\" dy=\"-.3em\">{}</text>",
            tick(value)
        );
    }
    out
}

/// A number of the scale, with thousands set apart as in the tables.
fn tick(value: f64) -> String {
    let text = length((value * 1000.0).round() / 1000.0);
    let (whole, rest) = text.split_once('.').map_or((text.as_str(), None), |(whole, rest)| (whole, Some(rest)));
    let (sign, digits) = whole.strip_prefix('-').map_or(("", whole), |digits| ("\u{2212}", digits));
    let mut out = sign.to_owned();
    for (i, digit) in digits.char_indices() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    rest.map_or(out.clone(), |rest| format!("{out}.{rest}"))
}

/// The lines of a column: they stop where a number is missing.
fn run(series: &Series, column: usize, span: &Span) -> String {
    let count = series.points.len();
    let mut path = String::new();
    let mut joined = false;
    for (i, point) in series.points.iter().enumerate() {
        if let Some(value) = point.value {
            let (x, y) = (length(x(i, count)), length(span.y(value)));
            let _ = write!(path, "{}{x} {y}", if joined { 'L' } else { 'M' });
        }
        joined = point.value.is_some();
    }
    format!("<path class=\"run\" vector-effect=\"non-scaling-stroke\"{} d=\"{path}\"/>", dashes(column))
}

fn marks(series: &Series, column: usize, span: &Span) -> String {
    let count = series.points.len();
    let mut out = String::new();
    for (i, value) in series.points.iter().enumerate().filter_map(|(i, point)| Some((i, point.value?))) {
        out.push_str(&mark(column, &format!("{}%", length(x(i, count))), &format!("{}%", length(span.y(value)))));
    }
    out
}

/// Percent of the height within which two numbers would cover each other.
const NEAR: f64 = 12.0;

/// The last number of each column: above its mark, or below where another stands there.
fn last_numbers(chart: &Chart, span: &Span) -> String {
    let last = |series: &Series| {
        let (i, point) = series.points.iter().enumerate().rfind(|(_, point)| point.value.is_some())?;
        Some((x(i, series.points.len()), span.y(point.value?), point.text.clone()))
    };
    let numbers: Vec<(f64, f64, String)> = chart.series.iter().filter_map(last).collect();
    let mut out = String::new();
    for (x, y, text) in &numbers {
        let covered = numbers.iter().any(|(_, other, _)| other < y && y - other < NEAR);
        let _ = write!(
            out,
            "<text class=\"value\" text-anchor=\"end\" x=\"{}%\" y=\"{}%\" dy=\"{}\">{}</text>",
            length(*x),
            length(*y),
            if covered { "1.4em" } else { "-.7em" },
            escape(text)
        );
    }
    out
}

/// The first label, the last, and one between them.
fn labels(labels: &[String]) -> String {
    let count = labels.len();
    let shown: Vec<usize> = if count <= LABELS {
        (0..count).collect()
    } else if count.is_multiple_of(2) {
        vec![0, count - 1]
    } else {
        vec![0, count / 2, count - 1]
    };
    let mut out = String::new();
    for i in shown {
        let anchor = match i {
            0 => "start",
            i if i + 1 == count => "end",
            _ => "middle",
        };
        let _ = write!(
            out,
            "<text text-anchor=\"{anchor}\" x=\"{}%\" y=\"100%\" dy=\"1.6em\">{}</text>",
            length(x(i, count)),
            escape(&labels[i])
        );
    }
    out
}
