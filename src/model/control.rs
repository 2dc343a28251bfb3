//! Characters that nobody sees and nobody means: vertical tabs and form feeds from a word processor or a PDF, escape sequences,
//! noughts. XML cannot hold them, so that a feed with one can be read by no reader, and a terminal obeys them. And two signs that stand
//! for what was lost: a carriage return alone, which ended a line on old systems, and the mark for a letter that could not be read.

use std::borrow::Cow;
use std::fmt;
use std::ops::Range;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};

use super::front_matter::{self, Located};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::source::name::is_control;
use crate::source::{Contents, FileId, SourceFile, Span};

/// Reports the control characters of a record or another file with fields. Where there are some, the file is returned with
/// spaces in their place, so that they cause no second fault and no byte moves.
pub fn check(id: FileId, file: &SourceFile, diagnostics: &mut Diagnostics) -> Option<SourceFile> {
    let text = file.text();
    let found = found(text);
    for (range, character) in first_of_lines(text, &found) {
        diagnostics.push(fault(Span::new(id, range), character));
    }
    let blanked = without(text, &found);
    for (range, character) in escaped(&blanked) {
        diagnostics.push(fault(Span::new(id, range), character));
    }
    match blanked {
        Cow::Owned(text) => Some(SourceFile { contents: Contents::Text(text.into()), ..file.clone() }),
        Cow::Borrowed(_) => None,
    }
}

/// A text with spaces in the place of its control characters.
pub fn blanked(text: &str) -> Cow<'_, str> {
    without(text, &found(text))
}

/// The mark that programs put in the place of a letter that they cannot read.
const LOST: char = '\u{fffd}';

fn is_unwanted(c: char) -> bool {
    is_control(c) || c == LOST
}

fn fault(span: Span, character: char) -> Diagnostic {
    match character {
        LOST => {
            return Diagnostic::error(Code::LostLetter, "a letter is lost here")
                .at(span, "a program could not read it, and put this mark in its place")
                .help("Look into the paper, and type the letter that stands there.");
        }
        '\r' => {
            return Diagnostic::error(Code::ControlCharacter, "a line ends here as lines ended on old systems")
                .at(span, "this end of a line is none to most programs")
                .help("Delete what stands between the words, and press the key that begins a new line. If all lines end so, save the file with line ends of Unix or Windows (LF or CRLF).");
        }
        _ => {}
    }
    let number = u32::from(character);
    Diagnostic::error(Code::ControlCharacter, format!("a character stands here that nobody sees: U+{number:04X}"))
        .at(span, "a space, or nothing, is expected")
        .help(
            "Take it away, or write a space in its place. It often comes with words that are copied from a word processor or a PDF. \
             If you see nothing there, write the words on both sides again.",
        )
}

/// Where one stands, or what Markdown makes one of.
pub type Found = (Range<usize>, char);

fn found(text: &str) -> Vec<Found> {
    let is_lone = |at: usize, c: char| c == '\r' && !text[at + 1..].starts_with('\n');
    let signs = text
        .char_indices()
        .filter(|(at, c)| is_unwanted(*c) || is_lone(*at, *c))
        .map(|(at, c)| (at..at + c.len_utf8(), c));
    let mut found: Vec<Found> = signs.chain(references(text)).collect();
    found.sort_by_key(|(range, _)| range.start);
    found
}

/// `&#11;` and `&#xb;`: Markdown puts the character itself in their place.
fn references(text: &str) -> impl Iterator<Item = Found> {
    text.match_indices("&#").filter_map(|(at, _)| {
        let (number, _) = text[at + 2..].split_once(';')?;
        let value = match number.strip_prefix(['x', 'X']) {
            Some(digits) => u32::from_str_radix(digits, 16),
            None => number.parse(),
        };
        let character = char::from_u32(value.ok()?).filter(|c| *c != '\0').unwrap_or(LOST);
        is_unwanted(character).then_some(())?;
        Some((at..at + "&#;".len() + number.len(), character))
    })
}

/// A pasted page can have one on every line, or a hundred on one: the first of each line is told.
pub fn first_of_lines<'a>(text: &'a str, found: &'a [Found]) -> impl Iterator<Item = Found> + 'a {
    let mut told = 0;
    found
        .iter()
        .filter(move |(range, _)| {
            let is_first = told == 0 || text[told..range.start].contains('\n');
            told = range.end;
            is_first
        })
        .cloned()
}

fn without<'a>(text: &'a str, found: &[Found]) -> Cow<'a, str> {
    if found.is_empty() {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for (range, _) in found {
        out.push_str(&text[at..range.start]);
        match &text[range.clone()] {
            "\r" => out.push('\n'),
            _ => out.extend(std::iter::repeat_n(' ', range.len())),
        }
        at = range.end;
    }
    Cow::Owned(out + &text[at..])
}

/// Those that are written as YAML writes them between quotation marks, `"a\x0bb"`. They are known only when it is read, which
/// is worth while only where there is a backslash.
fn escaped(text: &str) -> Vec<Found> {
    let yaml = front_matter::split(text).map_or(text, |parts| &text[parts.yaml]);
    if !yaml.contains('\\') {
        return Vec::new();
    }
    let mut found = Vec::new();
    if let Some(all) = front_matter::any::<Any>(yaml) {
        // A backslash with another letter is told as such.
        let has_number = |range: &Range<usize>| {
            yaml.get(range.clone())
                .is_some_and(|written| ["\\x", "\\u", "\\U"].iter().any(|sign| written.contains(sign)))
        };
        all.each(&mut |range, text| {
            let unwanted = text.chars().find(|c| is_unwanted(*c)).filter(|_| has_number(range));
            found.extend(unwanted.map(|c| (range.clone(), c)));
        });
    }
    found
}

/// Whatever stands in YAML.
enum Any {
    Text(String),
    Several(Vec<Located<Any>>),
    Other,
}

impl Any {
    fn each(&self, see: &mut impl FnMut(&Range<usize>, &str)) {
        let Any::Several(list) = self else { return };
        for entry in list {
            match &entry.value {
                Any::Text(text) => see(&entry.range, text),
                several => several.each(see),
            }
        }
    }
}

impl<'de> Deserialize<'de> for Any {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(AnyVisitor)
    }
}

struct AnyVisitor;

impl<'de> Visitor<'de> for AnyVisitor {
    type Value = Any;

    fn expecting(&self, out: &mut fmt::Formatter) -> fmt::Result {
        out.write_str("anything")
    }

    fn visit_str<E>(self, text: &str) -> Result<Any, E> {
        Ok(Any::Text(text.to_owned()))
    }

    fn visit_bool<E>(self, _: bool) -> Result<Any, E> {
        Ok(Any::Other)
    }

    fn visit_i64<E>(self, _: i64) -> Result<Any, E> {
        Ok(Any::Other)
    }

    fn visit_u64<E>(self, _: u64) -> Result<Any, E> {
        Ok(Any::Other)
    }

    fn visit_f64<E>(self, _: f64) -> Result<Any, E> {
        Ok(Any::Other)
    }

    fn visit_unit<E>(self) -> Result<Any, E> {
        Ok(Any::Other)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut entries: A) -> Result<Any, A::Error> {
        let mut all = Vec::new();
        while let Some(entry) = entries.next_element()? {
            all.push(entry);
        }
        Ok(Any::Several(all))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Any, A::Error> {
        let mut all = Vec::new();
        while let Some((name, value)) = entries.next_entry()? {
            all.extend([name, value]);
        }
        Ok(Any::Several(all))
    }
}
