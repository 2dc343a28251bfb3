//! The signs of which figures are made, each in its plainest form: `２１７`, `⁹⁹⁹` and `٢١٧` are read like `217`.
//!
//! Signs that nobody sees are left out, hyphens of every kind are `-`, and the narrow spaces that set thousands apart are
//! `U+00A0`. What stands apart from the digits before it, a raised figure or a fraction, begins with [`EDGE`], so that `10²` is
//! a 10 and a 2, and `2½` no 21.

use unicode_normalization::UnicodeNormalization;

use crate::fold::{self, Folded, Folder};

/// Stands in front of what does not go on with the digits before it. No other folded text has this sign, which nobody sees.
pub(super) const EDGE: char = '\u{2060}';

/// Stands between such a sign and digits that come next.
const END: char = '\u{2061}';

/// The noughts of living scripts beyond those of the normal forms; the other nine digits follow each.
const NOUGHTS: [char; 18] = [
    '\u{660}', '\u{6f0}', '\u{7c0}', '\u{966}', '\u{9e6}', '\u{a66}', '\u{ae6}', '\u{b66}', '\u{be6}', '\u{c66}',
    '\u{ce6}', '\u{d66}', '\u{e50}', '\u{ed0}', '\u{f20}', '\u{1040}', '\u{17e0}', '\u{1810}',
];

/// A text with the signs of its figures in their plainest form.
pub(super) fn plain(text: &str) -> Folded<'_> {
    let mut folder = Folder::new(text);
    if text.is_ascii() {
        return folder.finish();
    }
    let mut last = Sign::Same;
    for (at, sign) in text.char_indices() {
        let place = at..at + sign.len_utf8();
        if fold::is_unseen(sign) {
            folder.put(place, "");
            continue;
        }
        let this = read(sign);
        let stood_apart = matches!(last, Sign::Raised(_) | Sign::Apart(_));
        let is_digit = |sign: char| sign.is_ascii_digit();
        match &this {
            Sign::Same if stood_apart && is_digit(sign) => folder.put(place, &format!("{END}{sign}")),
            Sign::Same => {}
            Sign::Plain(plain) if stood_apart && plain.starts_with(is_digit) => {
                folder.put(place, &format!("{END}{plain}"));
            }
            Sign::Plain(plain) => folder.put(place, plain),
            // A raised number of several figures is one.
            Sign::Raised(digit) if matches!(last, Sign::Raised(_)) => folder.put(place, digit.encode_utf8(&mut [0; 4])),
            Sign::Raised(digit) => folder.put(place, &format!("{EDGE}{digit}")),
            // Of two numbers in rings, the second is no mark of a note behind the first.
            Sign::Apart(plain) if matches!(last, Sign::Apart(_)) => folder.put(place, &format!("{END}{EDGE}{plain}")),
            Sign::Apart(plain) => folder.put(place, &format!("{EDGE}{plain}")),
        }
        last = this;
    }
    folder.finish()
}

/// What a sign is to a figure.
enum Sign {
    Same,
    Plain(String),
    /// A raised or lowered figure.
    Raised(char),
    /// A fraction, or a number in a ring.
    Apart(String),
}

fn read(sign: char) -> Sign {
    let plain = |plain: &str| Sign::Plain(plain.to_owned());
    match sign {
        // Those that most texts have.
        _ if sign.is_ascii() => Sign::Same,
        '£' | '’' | '‘' | '“' | '”' | '–' | '—' | '…' | '−' | '\u{a0}' => Sign::Same,
        '²' | '³' | '¹' | '\u{2070}'..='\u{2079}' | '\u{2080}'..='\u{2089}' => {
            sign.nfkc().next().filter(char::is_ascii_digit).map_or(Sign::Same, Sign::Raised)
        }
        '¼'..='¾' | '\u{2150}'..='\u{215e}' | '\u{2189}' => Sign::Apart(sign.nfkc().collect()),
        // With the brackets or the full stop of some of them left out.
        '\u{2460}'..='\u{249b}' | '\u{24ea}' | '\u{3251}'..='\u{325f}' | '\u{32b1}'..='\u{32bf}' => {
            Sign::Apart(sign.nfkc().filter(char::is_ascii_digit).collect())
        }
        '\u{24eb}'..='\u{24f4}' => Sign::Apart((u32::from(sign) - 0x24eb + 11).to_string()),
        '\u{24f5}'..='\u{24fe}' => Sign::Apart((u32::from(sign) - 0x24f5 + 1).to_string()),
        '\u{24ff}' => Sign::Apart("0".to_owned()),
        '\u{2776}'..='\u{2793}' => Sign::Apart(((u32::from(sign) - 0x2776) % 10 + 1).to_string()),
        '\u{2007}'..='\u{200a}' | '\u{202f}' => plain("\u{a0}"),
        '\u{85}' | '\u{2028}' | '\u{2029}' => plain("\n"),
        _ if fold::is_hyphen(sign) || sign == '\u{2012}' => plain("-"),
        _ if sign.is_whitespace() => plain(" "),
        '\u{66a}' | '\u{fe6a}' => plain("%"),
        '\u{66b}' => plain("."),
        '\u{66c}' => plain(","),
        // Ligatures, wide signs, letters and digits as formulas have them.
        '\u{fb00}'..='\u{fb06}' | '\u{ff01}'..='\u{ff5e}' | '\u{ffe0}'..='\u{ffe6}' | '\u{1d400}'..='\u{1d7ff}' => {
            Sign::Plain(sign.nfkc().collect())
        }
        _ => digit(sign).map_or(Sign::Same, |digit| Sign::Plain(digit.to_string())),
    }
}

/// The digit of another script.
fn digit(sign: char) -> Option<u32> {
    let nought = NOUGHTS.iter().rev().find(|nought| **nought <= sign)?;
    Some(u32::from(sign) - u32::from(*nought)).filter(|digit| *digit < 10)
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn digits_are_read_whatever_they_look_like() {
        for (text, folded) in [
            ("２１７", "217"),
            ("７７％", "77%"),
            ("£１．５m", "£1.5m"),
            ("٢١٧", "217"),
            ("२१७", "217"),
            ("𝟐𝟏𝟕", "217"),
            ("⁹⁹⁹", "\u{2060}999"),
            ("10²", "10\u{2060}2"),
            ("2½", "2\u{2060}1\u{2044}2"),
            ("①②", "\u{2060}1\u{2061}\u{2060}2"),
            ("⑼❾⒚⓬⓿", "\u{2060}9\u{2061}\u{2060}9\u{2061}\u{2060}19\u{2061}\u{2060}12\u{2061}\u{2060}0"),
            ("½3", "\u{2060}1\u{2044}2\u{2061}3"),
            ("2024\u{2011}03\u{2012}04", "2024-03-04"),
            ("1\u{202f}234", "1\u{a0}234"),
            ("1\u{ad}64\u{200b}3", "1643"),
            ("ﬁve – “€5…”", "five – “€5…”"),
        ] {
            assert_eq!(&*plain(text), folded);
        }
    }
}
