//! The cells of a row as it is written.

/// How many cells a row has: as Markdown counts them, so that bars in code part cells too, and only a backslash before a bar keeps
/// it a sign.
pub fn cells(row: &str) -> usize {
    let row = row.lines().next().unwrap_or_default().as_bytes();
    let mut cells = 0;
    let mut at = 0;
    loop {
        at += usize::from(row.get(at) == Some(&b'|'));
        if row[at..].iter().all(|byte| matches!(byte, b' ' | b'\t' | 0x0b | 0x0c)) {
            return cells;
        }
        cells += 1;
        at = (at..row.len()).find(|i| row[*i] == b'|' && (*i == 0 || row[*i - 1] != b'\\')).unwrap_or(row.len());
    }
}

#[cfg(test)]
mod tests {
    use super::cells;

    #[test]
    fn cells_are_counted_as_markdown_does() {
        assert_eq!(cells("| North | nurses |\n"), 2);
        assert_eq!(cells("North | nurses | since spring"), 3);
        assert_eq!(cells("| a \\| b | `c \\| d` |"), 2);
        assert_eq!(cells("| `a | b` |"), 2);
        assert_eq!(cells("||b|"), 2);
        assert_eq!(cells("| |"), 1);
        assert_eq!(cells("text\\\\| more"), 1);
    }
}
