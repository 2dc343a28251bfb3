//! Typographic quotation marks, dashes and ellipses for plain text, by the same rules as in bodies.

use pulldown_cmark::{Event, Options, Parser};

/// `text` with the parser's smart punctuation. Nothing else in it is understood as Markdown.
pub fn smart(text: &str) -> String {
    if !text.contains(['\'', '"']) && !text.contains("--") && !text.contains("...") {
        return text.to_owned();
    }
    // Every mark that could mean something is escaped, and a letter in front keeps the text from being a list.
    let mut escaped = String::with_capacity(text.len() + 16);
    escaped.push('x');
    for c in text.chars() {
        if c.is_ascii_punctuation() && !matches!(c, '\'' | '"' | '-' | '.') {
            escaped.push('\\');
        }
        escaped.push(if c.is_whitespace() { ' ' } else { c });
    }
    // An opening mark at the very start would stand behind our letter.
    if text.starts_with(['\'', '"']) {
        escaped.insert(1, ' ');
    }
    let mut out = String::with_capacity(text.len() + 8);
    for event in Parser::new_ext(&escaped, Options::ENABLE_SMART_PUNCTUATION) {
        if let Event::Text(piece) = event {
            out.push_str(&piece);
        }
    }
    out.strip_prefix('x').unwrap_or(&out).trim_start().to_owned()
}

#[cfg(test)]
mod tests {
    use super::smart;

    #[test]
    fn quotation_marks_become_typographic_and_nothing_else_changes() {
        assert_eq!(smart("Patients' Panel *and* \"others\" [x] <b> #1"), "Patients’ Panel *and* “others” [x] <b> #1");
        assert_eq!(smart("\"Yes\", it's 1-2 & 3 -- so..."), "“Yes”, it’s 1-2 & 3 – so…");
        assert_eq!(smart("2. 'One' _two_"), "2. ‘One’ _two_");
    }
}
