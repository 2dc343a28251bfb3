//! Letters that a program has read wrongly: `Â£` for £, `â€™` for ’. Each is written in several bytes, and a program that takes every
//! byte for a letter of its own shows several.

use std::ops::Range;

use super::control::first_of_lines;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::source::{FileId, SourceFile, Span};

/// What Windows shows for the bytes from 0x80 to 0x9f; the others are Unicode's.
const WINDOWS: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}', '‘', '’',
    '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// Reports the first of each line.
pub fn check(id: FileId, file: &SourceFile, diagnostics: &mut Diagnostics) {
    let text = file.text();
    let found: Vec<(Range<usize>, char)> = found(text).collect();
    for (range, meant) in first_of_lines(text, &found) {
        let garbled = &text[range.clone()];
        diagnostics.push(
            Diagnostic::error(Code::LostLetter, format!("`{garbled}` stands here for one letter"))
                .at(Span::new(id, range), "a program has read it wrongly")
                .help(match meant {
                    '\u{fffd}' | '\u{feff}' => "Look into the paper, and type what stands there.".to_owned(),
                    meant => format!("Write `{meant}`. The rest of the text may have more of the kind: open the paper as UTF-8, and copy it again."),
                }),
        );
    }
}

fn found(text: &str) -> impl Iterator<Item = (Range<usize>, char)> {
    let leads = text.char_indices().filter_map(|(at, lead)| Some((at, length(lead)?)));
    leads.filter_map(|(at, length)| {
        // In a word of capitals they are letters: “MANHÃ”.
        let is_in_capitals = text[..at].chars().next_back().is_some_and(char::is_uppercase);
        let signs = text[at..].chars().take(length);
        let bytes: Vec<u8> = signs.clone().map_while(byte).collect();
        let meant = std::str::from_utf8(&bytes).ok()?.chars().next().filter(|_| bytes.len() == length)?;
        let end = at + signs.map(char::len_utf8).sum::<usize>();
        // What follows a letter at the end of a word.
        let may_be_meant = length == 2 && text[at..end].ends_with(['’', '”', '»', '–', '—', '…']);
        (!is_in_capitals && !may_be_meant).then_some((at..end, meant))
    })
}

/// Of how many bytes a letter is made that begins so: those of Latin scripts, signs and pictures.
fn length(lead: char) -> Option<usize> {
    match lead {
        'Â' | 'Ã' | 'Ä' | 'Å' => Some(2),
        'â' | 'ï' => Some(3),
        'ð' => Some(4),
        _ => None,
    }
}

fn byte(sign: char) -> Option<u8> {
    let windows = || WINDOWS.iter().zip(0x80..).find(|(shown, _)| **shown == sign).map(|(_, byte)| byte);
    u8::try_from(u32::from(sign)).ok().filter(|byte| *byte >= 0x80).or_else(windows)
}

#[cfg(test)]
mod tests {
    fn found(text: &str) -> Vec<(&str, char)> {
        super::found(text).map(|(range, meant)| (&text[range], meant)).collect()
    }

    #[test]
    fn what_windows_shows_for_the_bytes_of_a_letter_is_that_letter() {
        for (text, garbled) in [
            ("Itâ€™s", ("â€™", '’')),
            ("Â£5", ("Â£", '£')),
            ("CafÃ©", ("Ã©", 'é')),
            ("a â€“ b", ("â€“", '–')),
            ("ï»¿x", ("ï»¿", '\u{feff}')),
            ("ðŸ˜€", ("ðŸ˜€", '😀')),
            ("Å¡koda", ("Å¡", 'š')),
        ] {
            assert_eq!(found(text), [garbled], "{text}");
        }
    }

    #[test]
    fn letters_of_other_languages_are_letters() {
        for text in ["“MANHÃ”", "Ã”", "château, naïve, Ångström, Ärger", "“Ä”", "â”", "São ‘Ã’ – Â»", "12 m² à £5"]
        {
            assert_eq!(found(text), [], "{text}");
        }
    }
}
