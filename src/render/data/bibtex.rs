//! A citation as BibTeX.
//!
//! The crates that write BibTeX put a backslash before each sign that means something. That is right for `&`, but an
//! accent for `~`, a new line for `\`, and for `{` still a brace that must be closed. So it is written here.

use std::fmt::Write;

use super::citation::Citation;
use crate::model::date::Date;

/// The file, with an empty line between two.
pub fn write(citations: &[Citation]) -> Vec<u8> {
    citations.iter().map(entry).collect::<Vec<_>>().join("\n").into_bytes()
}

fn entry(citation: &Citation) -> String {
    let month = match citation.date {
        Date::Day(day) => Some(day.month()),
        Date::Month(_, month) => Some(month),
        _ => None,
    };
    let fields = [
        ("title", Some(whole(&citation.title))),
        // A body is one name, not a first and a last one.
        ("author", Some(whole(&citation.author))),
        ("howpublished", Some(tex(&citation.archive))),
        ("year", Some(citation.date.year().to_string())),
        ("month", month.map(|month| month.to_string())),
        ("note", Some(tex(&citation.note))),
        ("url", citation.address.as_deref().map(tex)),
        ("language", Some(tex(&citation.language))),
    ];
    let mut text = format!("@misc{{{},\n", citation.key);
    for (name, value) in fields {
        if let Some(value) = value {
            let _ = writeln!(text, "  {name} = {{{value}}},");
        }
    }
    text.push_str("}\n");
    text
}

/// A text whose capitals are kept, and which is not taken apart.
fn whole(text: &str) -> String {
    format!("{{{}}}", tex(text))
}

/// A text with the signs escaped that mean something to TeX.
fn tex(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' | '%' | '$' | '#' | '_' => out.extend(['\\', c]),
            '{' => out.push_str("\\textbraceleft{}"),
            '}' => out.push_str("\\textbraceright{}"),
            '\\' => out.push_str("\\textbackslash{}"),
            '~' => out.push_str("\\textasciitilde{}"),
            '^' => out.push_str("\\textasciicircum{}"),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_of_tex_are_escaped_and_braces_stay_in_pairs() {
        assert_eq!(tex("R&D: 5 % of {a_b}"), "R\\&D: 5 \\% of \\textbraceleft{}a\\_b\\textbraceright{}");
        assert_eq!(tex("~^\\"), "\\textasciitilde{}\\textasciicircum{}\\textbackslash{}");
    }
}
