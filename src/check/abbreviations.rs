//! Letters that stand for words are in the glossary.
//!
//! Readers who do not know what NHSE means cannot ask the page. Each abbreviation is a term, an organisation or a place, or stands
//! within one of their names (WCAG 2.2, 3.1.4).
//!
//! ```text
//! The QOF pays for it.       <- no record has the abbreviation QOF
//! ```

use std::collections::BTreeMap;

use super::subject::Subject;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, nearest};
use crate::reading::{abbreviations, all_caps};

/// Applies the rule.
pub fn check(subject: &Subject, diagnostics: &mut Diagnostics) {
    let names = &subject.common.names;
    let mut nears: BTreeMap<&str, String> = BTreeMap::new();
    for passage in subject.passages.iter().filter(|passage| passage.part.is_worded()) {
        // Words in capitals are often just words.
        let shouted = all_caps(&passage.text, |word| names.know(word));
        for found in abbreviations(&passage.text) {
            let letters = &passage.text[found.stem.clone()];
            if passage.is_code(found.range.start) || names.know(letters) {
                continue;
            }
            let near = nears.entry(letters).or_insert_with(|| {
                nearest(letters, names.abbreviations())
                    .map_or_else(String::new, |near| format!(" Or did you mean {near}?"))
            });
            let word = match shouted.iter().any(|run| run.contains(&found.stem.start)) {
                true => format!("Write a word in small letters: `{}`. Of letters: write ", letters.to_lowercase()),
                false => "Write ".to_owned(),
            };
            diagnostics.push(
                Diagnostic::error(Code::UnknownAbbreviation, format!("nothing says what {letters} stands for"))
                    .at(passage.span(found.range), "no term, organisation or place is called by these letters")
                    .about(letters)
                    .help(format!("{word}the words in full, or give a record `abbreviation: {letters}` (`minutebook new term`).{near}")),
            );
        }
    }
}
