//! `sitemap.xml` (sitemaps.org, 0.9): every page, for search engines. More pages than one file may list are listed in several,
//! and then `sitemap.xml` lists these.

use std::fmt::Write;

use super::context::Context;
use crate::sink::OutputFile;

/// How many addresses the protocol allows in a file.
const ADDRESSES: usize = 50_000;

/// How many bytes it allows in one, less room for the head and the foot.
const BYTES: usize = 50 * 1024 * 1024 - 1024;

/// The sitemap of all `pages`. It needs whole addresses; without the archive's own there is none.
pub fn files(cx: &Context, mut pages: Vec<&str>) -> Vec<OutputFile> {
    let Some(top) = cx.site.archive.address.as_ref().filter(|_| !cx.edition.is_offline()) else { return Vec::new() };
    pages.sort_unstable();
    let address = |path: &str| format!("{top}{}", path.strip_suffix("index.html").unwrap_or(path));
    let parts = split(pages.into_iter().map(|path| entry("url", &address(path))), ADDRESSES, BYTES);
    let named = |name: &str, text: String| OutputFile::file(name, text.into_bytes());
    match <[String; 1]>::try_from(parts) {
        Ok([only]) => vec![named("sitemap.xml", file("urlset", &only))],
        Err(parts) => {
            let name = |i: usize| format!("sitemap-{}.xml", i + 1);
            let list: String = (0..parts.len()).map(|i| entry("sitemap", &address(&name(i)))).collect();
            let parts = parts.iter().enumerate().map(|(i, part)| named(&name(i), file("urlset", part)));
            parts.chain([named("sitemap.xml", file("sitemapindex", &list))]).collect()
        }
    }
}

/// Entries, in as few parts as the limits allow, and at least one.
fn split(entries: impl Iterator<Item = String>, most: usize, bytes: usize) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut count = 0;
    for entry in entries {
        let last = parts.len() - 1;
        if count == most || parts[last].len() + entry.len() > bytes {
            parts.push(entry);
            count = 1;
        } else {
            parts[last].push_str(&entry);
            count += 1;
        }
    }
    parts
}

fn entry(element: &str, address: &str) -> String {
    let mut text = String::with_capacity(address.len() + 40);
    let _ = writeln!(text, "<{element}><loc>{}</loc></{element}>", address.replace('&', "&amp;"));
    text
}

fn file(element: &str, entries: &str) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<{element} xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n{entries}</{element}>\n"
    )
}

#[cfg(test)]
mod tests {
    use super::split;

    fn parts(most: usize, bytes: usize) -> Vec<String> {
        split(["one ", "two ", "three ", "four "].into_iter().map(str::to_owned), most, bytes)
    }

    #[test]
    fn a_sitemap_has_a_part_for_each_number_of_addresses_and_of_bytes_that_is_allowed() {
        assert_eq!(parts(10, 1000), ["one two three four "]);
        assert_eq!(parts(3, 1000), ["one two three ", "four "]);
        assert_eq!(parts(10, 10), ["one two ", "three ", "four "]);
        assert_eq!(split(std::iter::empty(), 10, 10), [""]);
    }
}
