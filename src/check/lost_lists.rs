//! What is meant as a list is one.
//!
//! Papers and word processors begin points with signs that Markdown does not know: round and square bullets, dashes, letters in
//! brackets. Markdown puts such lines behind each other, as one paragraph, and a screen reader does not say how many points there
//! are (WCAG 2.2, 1.3.1).
//!
//! ```text
//! The council agreed:
//! a) to note the plan
//! b) to ask for more        <- read as “a) to note the plan b) to ask for more”
//! ```

use super::lines::{Line, lines};
use super::{Passage, Subject};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};

/// Signs that word processors and papers begin points with.
const BULLETS: [char; 23] =
    ['•', '‣', '⁃', '∙', '●', '○', '◦', '◉', '■', '□', '▪', '▫', '◆', '◇', '◊', '❖', '➢', '➤', '►', '▶', '▸', '✓', '✔'];

/// Applies the rule: each run of such lines is told at its first.
pub fn check(subject: &Subject, diagnostics: &mut Diagnostics) {
    let mut in_run = false;
    for passage in &subject.passages {
        let found = bullet(subject, passage).or_else(|| letter(subject, passage));
        match found {
            Some(fault) if !in_run => {
                diagnostics.push(fault);
                in_run = true;
            }
            found => in_run = found.is_some(),
        }
    }
}

/// The first line of a passage that begins with a bullet.
fn bullet(subject: &Subject, passage: &Passage) -> Option<Diagnostic> {
    let mut dashed = None;
    for line in lines(subject, passage) {
        let text = line.text();
        let mark = text.chars().next()?;
        let rest = &text[mark.len_utf8()..];
        let has_room = rest.starts_with(char::is_whitespace);
        let is_bullet = match mark {
            // Symbol fonts keep their signs here.
            '\u{f000}'..='\u{f0ff}' => true,
            // Middle dots and the letter that stands for a hollow bullet are also parts of words.
            '·' | '*' | '+' => has_room || (mark != '·' && rest.starts_with(char::is_alphabetic)),
            'o' | '§' => rest.starts_with('\t'),
            '-' | '‐' | '‑' => rest.starts_with(|c: char| c.is_alphabetic()) || has_room,
            // A dash within a sentence may come to stand at the beginning of a line.
            '–' | '—' | '−' if has_room && (line.is_first || dashed.is_some()) => true,
            '–' | '—' | '−' => {
                dashed = has_room.then_some(()).or(dashed);
                false
            }
            _ => BULLETS.contains(&mark),
        };
        if is_bullet {
            let words = rest.trim();
            let help = format!(
                "Begin each point with a hyphen and a space, on a line of its own, as in `- {}`. Put an empty line before the first.",
                start_of(words)
            );
            return Some(fault(&line, mark.len_utf8(), &help));
        }
    }
    None
}

/// The first of two lines that begin with letters or numbers in a row, or one behind a colon that begins with the first.
fn letter(subject: &Subject, passage: &Passage) -> Option<Diagnostic> {
    let mut before: Option<(Line, Label)> = None;
    let mut after_colon = false;
    for line in lines(subject, passage) {
        if let Some(label) = Label::of(line.text()) {
            let first = match before.take() {
                Some((first, earlier)) if label.follows(&earlier) => Some((first, earlier)),
                _ if after_colon && label.is_first() => Some((line, label)),
                _ => {
                    after_colon = line.text().trim_end().ends_with(':');
                    before = Some((line, label));
                    continue;
                }
            };
            return first.map(|(line, label)| {
                let words = line.text()[label.length..].trim();
                let help = format!(
                    "Begin each point with a hyphen and a space, on a line of its own, as in `- **{}** {}`. Put an empty line before the first.",
                    &line.text()[..label.length],
                    start_of(words)
                );
                fault(&line, label.length, &help)
            });
        }
        after_colon = line.text().trim_end().ends_with(':');
    }
    None
}

/// What a line begins with: `a)`, `(ii)`, `B.`, `3)`, `4.1`.
struct Label<'t> {
    /// What stands before the letter or number, and behind it.
    around: (&'t str, &'t str),
    name: &'t str,
    /// Its bytes, with what is around it.
    length: usize,
}

impl<'t> Label<'t> {
    fn of(line: &'t str) -> Option<Self> {
        let word = line.split(char::is_whitespace).next().filter(|word| word.len() < line.len() && word.len() <= 9)?;
        let inside = word.strip_prefix('(').unwrap_or(word);
        let name = inside.trim_end_matches([')', '.', ':']);
        let around = (&word[..word.len() - inside.len()], &inside[name.len()..]);
        let is_short = match name.chars().next()? {
            c if c.is_ascii_digit() => name
                .split('.')
                .all(|part| !part.is_empty() && part.len() <= 3 && part.bytes().all(|b| b.is_ascii_digit())),
            c if c.is_ascii_alphabetic() => name.len() == 1 || roman(name).is_some(),
            _ => false,
        };
        // `4.1` needs nothing around it; a word or a number alone begins no point.
        let is_marked = !around.1.is_empty() || name.contains('.');
        (is_short && is_marked).then_some(Label { around, name, length: word.len() })
    }

    /// What it counts, in each way in which it can be read, with what stands before the last number.
    fn counts(&self) -> [Option<(&'t str, u32)>; 2] {
        let (before, last) = self.name.rsplit_once('.').unwrap_or(("", self.name));
        let number = last.parse().ok().map(|number| (before, number));
        let letter = match last.as_bytes() {
            [letter] if letter.is_ascii_alphabetic() => Some(("", u32::from(letter.to_ascii_lowercase() - b'a') + 1)),
            _ => None,
        };
        [number.or(letter), roman(last).map(|number| ("", number))]
    }

    fn follows(&self, earlier: &Label) -> bool {
        let next = |(this, earlier): (Option<(&str, u32)>, Option<(&str, u32)>)| match (this, earlier) {
            (Some((of, number)), Some((of_earlier, before))) => of == of_earlier && number == before + 1,
            _ => false,
        };
        self.around == earlier.around && self.counts().into_iter().zip(earlier.counts()).any(next)
    }

    fn is_first(&self) -> bool {
        self.counts().into_iter().flatten().any(|(_, number)| number == 1)
    }
}

/// A Roman number up to 39, in letters of one size.
fn roman(name: &str) -> Option<u32> {
    let is_one_size = name.bytes().all(|b| b.is_ascii_lowercase()) || name.bytes().all(|b| b.is_ascii_uppercase());
    let name = name.to_ascii_lowercase();
    let ones = name.trim_start_matches('x');
    let tens = u32::try_from(name.len() - ones.len()).ok().filter(|tens| *tens <= 3)?;
    let ones = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"].iter().position(|known| *known == ones)?;
    Some(tens * 10 + u32::try_from(ones).ok()?).filter(|number| is_one_size && *number > 0)
}

/// The first words of a point, for an example.
fn start_of(words: &str) -> String {
    let first: Vec<&str> = words.split_whitespace().take(4).collect();
    if first.len() < words.split_whitespace().take(5).count() {
        format!("{} …", first.join(" "))
    } else {
        first.join(" ")
    }
}

fn fault(line: &Line, bytes: usize, help: &str) -> Diagnostic {
    Diagnostic::error(Code::LostList, "this line begins like a point of a list, but makes none")
        .at(line.first(bytes), "Markdown knows no such mark of a list")
        .help(help)
}
