//! Rust as words and signs, as far as its paths are of interest.

/// The words and signs of a source file, without its remarks and its texts. `::` is one sign.
pub fn tokens(text: &str) -> Vec<&str> {
    let mut tokens = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let length = passed_over(rest).unwrap_or_else(|| {
            let length = length_of_token(rest, first);
            tokens.push(&rest[..length]);
            length
        });
        rest = &rest[length..];
    }
    tokens
}

/// The length of what means nothing here and stands first: white space, a remark, a text, a character.
fn passed_over(rest: &str) -> Option<usize> {
    let blank = rest.len() - rest.trim_start().len();
    if blank > 0 {
        return Some(blank);
    }
    if rest.starts_with("//") {
        return Some(rest.find('\n').unwrap_or(rest.len()));
    }
    raw_text(rest).or_else(|| text(rest)).or_else(|| character(rest))
}

/// `r"…"`, `br#"…"#`
fn raw_text(rest: &str) -> Option<usize> {
    let behind = rest.strip_prefix("br").or_else(|| rest.strip_prefix('r'))?;
    let hashes = behind.len() - behind.trim_start_matches('#').len();
    let inside = behind[hashes..].strip_prefix('"')?;
    let end = format!("\"{}", "#".repeat(hashes));
    let length = inside.find(&end).map_or(inside.len(), |at| at + end.len());
    Some(rest.len() - inside.len() + length)
}

/// `"…"`, with whatever a backslash stands before.
fn text(rest: &str) -> Option<usize> {
    let inside = rest.strip_prefix('"')?;
    let mut signs = inside.char_indices();
    while let Some((at, sign)) = signs.next() {
        match sign {
            '"' => return Some(at + 2),
            '\\' => drop(signs.next()),
            _ => {}
        }
    }
    Some(rest.len())
}

/// `'a'`, `'\''`, `'\u{a0}'`; the mark of a lifetime is none.
fn character(rest: &str) -> Option<usize> {
    let inside = rest.strip_prefix('\'')?;
    let mut signs = inside.char_indices();
    let (_, first) = signs.next()?;
    if first == '\\' {
        return Some(4 + inside.get(2..)?.find('\'')?);
    }
    signs.next().filter(|(_, second)| *second == '\'').map(|(at, _)| at + 2)
}

fn length_of_token(rest: &str, first: char) -> usize {
    let is_word = |c: char| c.is_alphanumeric() || c == '_';
    match first {
        c if is_word(c) => rest.find(|c| !is_word(c)).unwrap_or(rest.len()),
        ':' if rest.starts_with("::") => 2,
        c => c.len_utf8(),
    }
}

#[test]
fn remarks_texts_and_characters_are_passed_over() {
    let text = "a::b('\\'', 'x', \"crate::\\\"c\", r#\"super::\"d\"#) // crate::e\n&'f g";
    assert_eq!(tokens(text), ["a", "::", "b", "(", ",", ",", ",", ")", "&", "'", "f", "g"]);
}
