//! No sentence is longer than a reader can hold.
//!
//! ```text
//! reading: { long_sentence: 20, longest_sentence: 25 }     <- a warning from 21 words, an error from 26
//! ```

use super::passages::Passage;
use super::subject::Subject;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::reading::Sentence;

/// Applies the rule.
pub fn check(subject: &Subject, diagnostics: &mut Diagnostics) {
    let gates = subject.site.archive.reading;
    for passage in subject.passages.iter().filter(|passage| passage.part.is_prose() && !passage.is_quoted) {
        let long = |sentence: &&Sentence| sentence.words > gates.long_sentence;
        for sentence in passage.counted.sentences.iter().filter(long) {
            diagnostics.push(fault(passage, sentence, gates.longest_sentence));
        }
    }
}

fn fault(passage: &Passage, sentence: &Sentence, longest: usize) -> Diagnostic {
    let message = format!("a sentence of {} words", sentence.words);
    let (diagnostic, label) = if sentence.words > longest {
        (Diagnostic::error(Code::LongSentence, message), format!("{longest} words are the most"))
    } else {
        (Diagnostic::warning(Code::LongSentence, message), "shorter is easier".to_owned())
    };
    diagnostic
        .at(passage.span(sentence.range.clone()), label)
        .about(first_words(&passage.text[sentence.range.clone()]))
        .help("Say one thing in one sentence: end it sooner and begin another, or make a list of its parts.")
}

/// How an excuse names a sentence: by its first five words.
fn first_words(sentence: &str) -> String {
    sentence.split_whitespace().take(5).collect::<Vec<_>>().join(" ")
}
