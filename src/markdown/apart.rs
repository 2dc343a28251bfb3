//! Raised and lowered figures in plain text: 10<sup>2</sup> is `10^2` and not 102.

/// What a tag that raises or lowers is in plain text.
pub fn sign(tag: &str) -> Option<char> {
    let name = tag.trim_start_matches(['<', '/']).split(|sign: char| !sign.is_ascii_alphanumeric()).next()?;
    match name {
        _ if name.eq_ignore_ascii_case("sup") => Some('^'),
        _ if name.eq_ignore_ascii_case("sub") => Some('_'),
        _ => None,
    }
}

/// The sign of a tag, where it stands between two figures that would else be one.
pub fn between(before: &str, sign: Option<char>, after: &str) -> Option<char> {
    let is_digit = |sign: char| sign.is_ascii_digit();
    sign.filter(|_| before.ends_with(is_digit) && after.starts_with(is_digit))
}
