//! A citation as RIS, which most reference managers read.

use std::fmt::Write;

use super::citation::Citation;
use crate::model::date::Date;

/// The file. Its lines end as its specification wants.
pub fn write(citations: &[Citation]) -> Vec<u8> {
    citations.iter().map(entry).collect::<String>().into_bytes()
}

fn entry(citation: &Citation) -> String {
    let day = match citation.date {
        Date::Day(day) => format!("{:04}/{:02}/{:02}/", day.year(), day.month(), day.day()),
        Date::Month(year, month) => format!("{year:04}/{month:02}//"),
        date => format!("{:04}///", date.year()),
    };
    let lines = [
        ("TI", Some(citation.title.clone())),
        ("AU", Some(citation.author.clone())),
        ("T2", Some(citation.archive.clone())),
        ("PB", Some(citation.author.clone())),
        ("PY", Some(format!("{:04}", citation.date.year()))),
        ("DA", Some(day)),
        ("N1", Some(citation.note.clone())),
        ("LA", Some(citation.language.clone())),
        ("UR", citation.address.clone()),
        ("ID", Some(citation.key.clone())),
    ];
    let mut text = "TY  - ELEC\r\n".to_owned();
    for (tag, value) in lines {
        if let Some(value) = value {
            let _ = write!(text, "{tag}  - {}\r\n", value.replace(['\r', '\n'], " "));
        }
    }
    text.push_str("ER  - \r\n");
    text
}
