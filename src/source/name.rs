//! Names of files: what every system can hold, every host can serve and every list can name, and how any other is shown.

use std::borrow::Cow;

/// The most characters of a path. Windows opens paths of 259 with the drive and the folder in which somebody keeps a copy of the
/// archive; the rest is left for those.
const LONGEST: usize = 200;

/// The most bytes of one name. Disks hold 255; a build and an editor put a few more behind it for a while.
const LONGEST_NAME: usize = 240;

/// Names that Windows keeps for devices, with any ending. A digit may follow [`PORTS`].
const DEVICES: [&str; 6] = ["con", "prn", "aux", "nul", "conin$", "conout$"];

/// Devices that have a number.
const PORTS: [&str; 2] = ["com", "lpt"];

/// Characters that Windows has in no name, and those that mean something in an address.
const SIGNS: [char; 11] = ['<', '>', ':', '"', '\\', '|', '?', '*', '#', '%', '/'];

/// What keeps a file with this path, whose parts stand between slashes, from being kept on every disk and served by every
/// host, if anything does.
pub fn fault(path: &str) -> Option<&'static str> {
    path.split('/').find_map(fault_of_signs).or_else(|| fault_of_plain(path))
}

/// The same for a path of plain letters, digits and hyphens.
pub fn fault_of_plain(path: &str) -> Option<&'static str> {
    if path.chars().count() > LONGEST || path.split('/').any(|name| name.len() > LONGEST_NAME) {
        Some("it is too long: a path has 200 characters at most")
    } else if path.split('/').any(is_device) {
        Some("Windows keeps con, prn, aux, nul, com1 to com9 and lpt1 to lpt9 for itself, with any ending")
    } else {
        None
    }
}

fn fault_of_signs(name: &str) -> Option<&'static str> {
    if name.is_empty() {
        Some("a part of its path is empty")
    } else if name.contains(|c| is_steering(c) || is_unseen(c)) {
        Some("it has a line feed or another character that nobody sees")
    } else if name.contains(char::REPLACEMENT_CHARACTER) {
        Some("it has bytes that are no letters")
    } else if name.contains(SIGNS) {
        Some("it has one of the signs < > : \" \\ | ? * # %")
    } else if name.starts_with([' ', '.']) || name.ends_with([' ', '.']) {
        Some("a part of it begins or ends with a space or a full stop")
    } else {
        None
    }
}

fn is_device(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default().trim_end();
    let is_port = |port: &str| {
        let start = stem.get(..port.len()).filter(|start| start.eq_ignore_ascii_case(port));
        start.is_some_and(|start| is_number_of_port(&stem[start.len()..]))
    };
    DEVICES.iter().any(|device| stem.eq_ignore_ascii_case(device)) || PORTS.into_iter().any(is_port)
}

fn is_number_of_port(text: &str) -> bool {
    let mut signs = text.chars();
    signs.next().is_some_and(|sign| sign.is_ascii_digit() || ['¹', '²', '³'].contains(&sign)) && signs.next().is_none()
}

/// Whether a character does something to a terminal or a list in place of being seen: a control character, a separator of
/// lines, or a mark that turns the direction of what follows.
pub fn is_steering(c: char) -> bool {
    is_control(c)
        || matches!(c, '\n' | '\r' | '\t' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

/// Whether a sign is one that nobody sees, though it may do something: it joins, parts or marks letters.
pub fn is_unseen(sign: char) -> bool {
    matches!(
        sign,
        '\u{ad}'
            | '\u{34f}'
            | '\u{61c}'
            | '\u{180b}'..='\u{180f}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{fe00}'..='\u{fe0f}'
            | '\u{feff}'
            | '\u{e0100}'..='\u{e01ef}'
    )
}

/// Whether a character has no place in any text: it is neither seen nor white space that people type, and XML cannot hold it.
/// The ends of lines and the tab are none of these.
pub fn is_control(c: char) -> bool {
    (c.is_control() && !matches!(c, '\n' | '\r' | '\t'))
        || matches!(c, '\u{2028}' | '\u{2029}' | '\u{fffe}' | '\u{ffff}')
}

/// A text as a terminal, a log or a list can show it: what nobody sees is written out, but for those of `kept`.
pub fn shown<'a>(text: &'a str, kept: &[char]) -> Cow<'a, str> {
    written_out(text, |c| is_steering(c) && !kept.contains(&c))
}

/// A name or an address with every sign written out that nobody sees.
pub fn seen(text: &str) -> Cow<'_, str> {
    written_out(text, |c| is_steering(c) || is_unseen(c))
}

fn written_out(text: &str, is_strange: impl Fn(char) -> bool) -> Cow<'_, str> {
    if !text.contains(&is_strange) {
        return Cow::Borrowed(text);
    }
    let signs = text.chars().map(|c| if is_strange(c) { c.escape_default().to_string() } else { c.to_string() });
    Cow::Owned(signs.collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_some_system_cannot_have_are_told() {
        for name in [
            "con",
            "CON",
            "aux.md",
            "nul.tar.gz",
            "reports/prn/a.pdf",
            "com1.txt",
            "LPT9",
            "com¹",
            "conout$.pdf",
            "con .pdf",
            "a:b.pdf",
            "what?.pdf",
            "a#b.pdf",
            "5%.pdf",
            "a\\b.pdf",
            "x\nrobots.txt",
            "x\u{1b}[31m.pdf",
            "x\u{202e}fdp.txt",
            "x\u{200b}.pdf",
            "plan\u{ad}ning.pdf",
            "a\u{2060}b/c.pdf",
            "x\u{fffd}.pdf",
            " a.pdf",
            "a.pdf ",
            "a.",
            "a//b.pdf",
            "../a.pdf",
            "..",
        ] {
            assert!(fault(name).is_some(), "{name:?}");
        }
        assert!(fault(&"a".repeat(201)).is_some());
        assert!(fault(&"字".repeat(100)).is_some(), "300 bytes are too long for one name");
    }

    #[test]
    fn names_that_come_near_those_are_sound() {
        for name in [
            "concert.pdf",
            "console.md",
            "auxiliary",
            "null.txt",
            "com10.pdf",
            "com.pdf",
            "lpt",
            "reports/Plan 2020 (final).pdf",
            "Café & Söhne, 1'500.png",
            "a.b.c.pdf",
        ] {
            assert_eq!(fault(name), None, "{name:?}");
        }
        assert_eq!(fault(&"a".repeat(200)), None);
    }

    #[test]
    fn what_nobody_sees_is_written_out() {
        assert_eq!(shown("x\u{1b}[31m\n::error::\u{202e}", &[]), "x\\u{1b}[31m\\n::error::\\u{202e}");
        assert_eq!(seen("pl\u{200b}an\u{202e}.pdf"), "pl\\u{200b}an\\u{202e}.pdf");
        assert_eq!(shown("one\ntwo\u{7}", &['\n']), "one\ntwo\\u{7}");
        assert!(matches!(shown("Café – 漢字 🌍", &[]), Cow::Borrowed(_)));
    }
}
