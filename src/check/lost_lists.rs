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

use super::labels::Label;
use super::lines::{Line, lines};
use super::passages::Passage;
use super::subject::Subject;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::markdown::Body;

/// Signs that word processors and papers begin points with.
const BULLETS: [char; 23] =
    ['•', '‣', '⁃', '∙', '●', '○', '◦', '◉', '■', '□', '▪', '▫', '◆', '◇', '◊', '❖', '➢', '➤', '►', '▶', '▸', '✓', '✔'];

/// Applies the rule: each run of such lines is told at its first.
pub fn check(subject: &Subject, diagnostics: &mut Diagnostics) {
    let body = subject.entry.body;
    let mut in_run = false;
    for passage in &subject.passages {
        let found = bullet(body, passage).or_else(|| letter(body, passage));
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
fn bullet(body: &Body, passage: &Passage) -> Option<Diagnostic> {
    let mut dash = None;
    for line in lines(passage) {
        let Some(mark) = mark(line.text()).filter(|_| line.begins_plainly(body)) else { continue };
        // A dash within a sentence may come to stand at the beginning of a line.
        let first = match dash.take() {
            None if mark == Mark::Dash && !line.is_first => {
                dash = Some(line);
                continue;
            }
            before => before.unwrap_or(line),
        };
        let sign = first.text().chars().next().map_or(0, char::len_utf8);
        return Some(fault(&first, sign, &first.text()[sign..]));
    }
    None
}

/// What a line may begin a point with.
#[derive(PartialEq, Eq)]
enum Mark {
    /// A sign that stands for nothing else.
    Bullet,
    /// One that also stands in sentences.
    Dash,
}

fn mark(line: &str) -> Option<Mark> {
    let sign = line.chars().next()?;
    let rest = &line[sign.len_utf8()..];
    let has_room = rest.starts_with(char::is_whitespace);
    let touches_word = rest.starts_with(char::is_alphabetic);
    match sign {
        '–' | '—' | '−' | '―' | '‒' | '→' | '➔' | '➜' => has_room.then_some(Mark::Dash),
        '-' | '‐' | '‑' | '－' | '﹣' | '*' | '＊' | '∗' | '+' => {
            (has_room || touches_word).then_some(Mark::Bullet)
        }
        '·' => has_room.then_some(Mark::Bullet),
        // A hollow bullet and a square, in the letters that stand for them.
        'o' | '§' if rest.starts_with('\t') => Some(Mark::Bullet),
        // `§ 4` names a part of a law.
        '§' => {
            rest.strip_prefix(' ').is_some_and(|words| words.starts_with(char::is_alphabetic)).then_some(Mark::Bullet)
        }
        // Numbers in rings and brackets.
        '\u{2460}'..='\u{249b}' | '\u{24eb}'..='\u{24fe}' | '\u{2776}'..='\u{2793}' => Some(Mark::Bullet),
        // Symbol fonts keep their signs here.
        '\u{f000}'..='\u{f0ff}' => Some(Mark::Bullet),
        _ => BULLETS.contains(&sign).then_some(Mark::Bullet),
    }
}

/// The first of two lines that begin with letters or numbers in a row, or one behind a colon that begins with the first.
fn letter(body: &Body, passage: &Passage) -> Option<Diagnostic> {
    let mut before: Option<(Line, Label)> = None;
    let mut ends_in_colon = false;
    for line in lines(passage) {
        let follows_colon = std::mem::replace(&mut ends_in_colon, line.text().trim_end().ends_with(':'));
        let Some(label) = Label::of(line.text()).filter(|_| line.begins_plainly(body)) else { continue };
        let (first, label) = match before.take() {
            Some(earlier) if label.follows(&earlier.1) => earlier,
            _ if follows_colon && label.is_first() => (line, label),
            _ => {
                before = Some((line, label));
                continue;
            }
        };
        let (name, words) = first.text().split_at(label.length);
        return Some(fault(&first, label.length, &format!("**{name}** {}", words.trim())));
    }
    None
}

/// `bytes` are those of the sign, `point` is how it would be written behind the hyphen.
fn fault(line: &Line, bytes: usize, point: &str) -> Diagnostic {
    Diagnostic::error(Code::LostList, "this line begins like a point of a list, but makes none")
        .at(line.first(bytes), match line.is_hidden {
            true => "a sign that nobody sees stands before it",
            false => "Markdown knows no such mark of a list",
        })
        .help(format!(
            "Begin each point with a hyphen and a space, on a line of its own, as in `- {}`. Put an empty line before the first.",
            start_of(point)
        ))
}

/// The first words of a point, for an example.
fn start_of(words: &str) -> String {
    let first: Vec<&str> = words.split_whitespace().take(6).collect();
    match first.as_slice() {
        [shown @ .., _] if first.len() == 6 => format!("{} …", shown.join(" ")),
        all => all.join(" "),
    }
}
