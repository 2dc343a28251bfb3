//! How columns are told apart without colour: by pattern in bars, by shape and dashes on lines.

use std::fmt::Write;

/// Text as it may stand in SVG.
pub fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// A length without needless zeros: 12.5 and 3.
pub fn length(value: f64) -> String {
    let text = format!("{value:.2}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// Opens the picture: `height` in ems. A picture is one thing to a screen reader, named by its message.
pub fn open(height: f64, name: &str) -> String {
    format!(
        "<svg role=\"img\" aria-labelledby=\"{name}\" width=\"100%\" height=\"{}em\" focusable=\"false\">",
        length(height)
    )
}

/// The patterns of a chart with so many columns: the first is plain.
pub fn patterns(chart: usize, columns: usize) -> String {
    const LINES: [&str; 3] = ["M-2 10L10-2M-2 2L2-2M6 10L10 6", "M0 4H8", "M4 0V8M0 4H8"];
    let mut out = String::new();
    for (i, lines) in LINES.iter().enumerate().take(columns.saturating_sub(1)) {
        let _ = write!(
            out,
            "<pattern id=\"{}\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\"><path class=\"hatch\" d=\"{lines}\"/></pattern>",
            pattern(chart, i + 1)
        );
    }
    if out.is_empty() { out } else { format!("<defs>{out}</defs>") }
}

fn pattern(chart: usize, column: usize) -> String {
    format!("_chart-{chart}-pattern-{column}")
}

/// The attributes that fill a bar of a column.
pub fn fill(chart: usize, column: usize) -> String {
    match column {
        0 => "class=\"bar\"".to_owned(),
        _ => format!("class=\"bar\" fill=\"url(#{})\"", pattern(chart, column)),
    }
}

/// The mark of a column, about the point where it stands: a disc, a square, a diamond, a triangle.
pub fn mark(column: usize, x: &str, y: &str) -> String {
    const SHAPES: [&str; 4] =
        ["M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0z", "M-5-5H5V5H-5z", "M0-7L7 0 0 7-7 0z", "M0-6L6 5H-6z"];
    let shape = SHAPES[column % SHAPES.len()];
    let class = if column == 0 { "mark-point" } else { "mark-point open" };
    format!("<svg x=\"{x}\" y=\"{y}\" overflow=\"visible\"><path class=\"{class}\" d=\"{shape}\"/></svg>")
}

/// How the line of a column is broken.
pub fn dashes(column: usize) -> &'static str {
    ["", " stroke-dasharray=\"8 5\"", " stroke-dasharray=\"2 5\"", " stroke-dasharray=\"12 4 2 4\""][column % 4]
}
