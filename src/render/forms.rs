//! Addresses outside the archive that are filled for each page. The door to percent-encoding.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// All but the characters that mean nothing in any part of an address (RFC 3986, "unreserved").
const RESERVED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// The address of something that a host keeps of a file, such as its editor. A path stands in it as it is: it has small
/// letters, digits, hyphens and slashes only.
pub fn of_file(address: &str, path: &str) -> String {
    address.replace("{path}", path)
}

/// The address of a form for a new issue. Whatever is filled in is encoded, so that it stays within its part of the
/// address.
pub fn of_issue(address: &str, title: &str, path: &str, page: &str) -> String {
    let places = [("{title}", title), ("{path}", path), ("{address}", page)];
    // In one pass: what is filled in is not looked through again.
    let mut filled = String::with_capacity(address.len());
    let mut rest = address;
    while let Some(start) = rest.find('{') {
        let (before, from) = rest.split_at(start);
        let (place, with) = places.into_iter().find(|(place, _)| from.starts_with(place)).unwrap_or(("{", "{"));
        filled.push_str(before);
        match place {
            "{" => filled.push('{'),
            _ => filled.extend(utf8_percent_encode(with, RESERVED)),
        }
        rest = &from[place.len()..];
    }
    filled + rest
}
