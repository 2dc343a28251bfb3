//! The ledgers of an archive made to measure: every figure of a record stands on the lines that the record names, and each decision
//! beside a word that resolves.

use std::collections::BTreeMap;

use minutebook::figures::Ledger;

/// A ledger for each pack: its path below `content/`, and its text.
pub fn ledgers(archive: &[(String, String)]) -> Vec<(String, String)> {
    let mut packs: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for (_, record) in archive {
        let Some((pack, first)) = source(record) else { continue };
        let lines = packs.entry(pack).or_default();
        for (line, text) in places(record, first) {
            if lines.len() < line {
                lines.resize(line, String::new());
            }
            lines[line - 1] += &format!(" {}", text.replace('\n', " "));
        }
    }
    let is_pack = |path: &str| path.strip_prefix("packs/").and_then(|path| path.strip_suffix(".md")).map(str::to_owned);
    let packed = archive.iter().filter_map(|(path, record)| Some((is_pack(path)?, record)));
    packed
        .map(|(id, record)| {
            let text = packs.get(id.as_str()).map_or_else(String::new, |lines| lines.join("\n"));
            let ledger = Ledger::of_lines(field(record, "file"), &text, field(record, "sha256").trim_matches('"'));
            (format!("packs/{id}.figures"), ledger.to_text())
        })
        .collect()
}

/// The pack that a record is from, and its first line there.
fn source(record: &str) -> Option<(&str, usize)> {
    let (pack, at) = field(record, "source").strip_prefix("{pack: ")?.split_once(", at: \"")?;
    Some((pack, first(at)?))
}

fn field<'a>(record: &'a str, name: &str) -> &'a str {
    let lines = record.lines().filter_map(|line| line.strip_prefix(name)?.strip_prefix(": "));
    lines.take(1).next().unwrap_or_default()
}

/// The first line of a range.
fn first(at: &str) -> Option<usize> {
    at.split(|c: char| !c.is_ascii_digit()).next()?.parse().ok()
}

/// What a record says, by the line of its source. Front matter stands on every line that it names.
fn places(record: &str, whole: usize) -> Vec<(usize, String)> {
    let (front, body) = record.split_once("\n---\n").unwrap_or((record, ""));
    let resolves = if front.contains("\ndecisions:") { "RESOLVED " } else { "" };
    let named = front.split("at: \"").skip(1).filter_map(first);
    let mut places: Vec<(usize, String)> = named.map(|line| (line, format!("{resolves}{front}"))).collect();
    places.push((whole, front.to_owned()));
    let mut line = whole;
    for paragraph in body.split("\n\n").flat_map(|paragraph| paragraph.split("\n- ")) {
        line = paragraph.split("{ at=").nth(1).and_then(first).unwrap_or(line);
        places.push((line, paragraph.to_owned()));
    }
    places
}
