//! A record says things in its own words.
//!
//! The sentences of papers are their publishers', and hard to read; only facts carry over. With the sources at hand
//! (`--sources`), eight words or more in a row that stand in the source too are reported, except in quotations, names and
//! titles, and except runs that are mostly figures.
//!
//! ```text
//! the committee asked officers to bring back a report       <- nine words that the source has in the same order
//! ```

use std::ops::Range;

use super::papers::{Paper, plain, plain_words};
use super::passages::Passage;
use super::quotations::quoted;
use super::subject::Subject;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::map::HashSet;
use crate::model::values::Part;

/// How many words in a row are a copy.
const RUN: usize = 8;

/// Applies the rule, where the source is at hand.
pub fn check(subject: &Subject, diagnostics: &mut Diagnostics) {
    let (Some(paper), Some(source)) = (Paper::of(subject), subject.entry.source) else { return };
    let text: Vec<String> = source.at.ranges().iter().map(|range| plain(&paper.text(range))).collect();
    let known: HashSet<&str> = text.iter().flat_map(|text| runs(text)).collect();
    let own = |passage: &&Passage| passage.part != Part::Title && passage.part.is_worded() && !passage.is_quoted;
    for passage in subject.passages.iter().filter(own) {
        for range in copied(passage, &known) {
            let first: Vec<&str> = passage.text[range.clone()].split_whitespace().take(5).collect();
            let count = plain_words(&passage.text[range.clone()]).count();
            diagnostics.push(
                Diagnostic::warning(Code::CopiedWords, format!("{count} words in a row stand in the source too"))
                    .at(passage.span(range.clone()), "say it in your own words")
                    .about(first.join(" "))
                    .help("Tell the fact in a new sentence: another verb, another order, shorter. Or quote it, and say whose words they are."),
            );
        }
    }
}

/// Every run of words of a plain text.
fn runs(text: &str) -> impl Iterator<Item = &str> {
    let starts: Vec<usize> = [0].into_iter().chain(text.match_indices(' ').map(|(i, _)| i + 1)).collect();
    let ends: Vec<usize> = text.match_indices(' ').map(|(i, _)| i).chain([text.len()]).collect();
    (RUN - 1..ends.len()).map(move |last| &text[starts[last + 1 - RUN]..ends[last]])
}

/// The parts of a passage that are copied, each as long as it goes.
fn copied(passage: &Passage, known: &HashSet<&str>) -> Vec<Range<usize>> {
    let quoted = quoted(passage);
    let touches = |places: &[Range<usize>], word: &Range<usize>| {
        places.iter().any(|place| place.start < word.end && word.start < place.end)
    };
    let all: Vec<Range<usize>> = plain_words(&passage.text).collect();
    let mut found: Vec<Range<usize>> = Vec::new();
    for run in all.windows(RUN) {
        let whole = run[0].start..run[RUN - 1].end;
        let own = run
            .iter()
            .filter(|word| !touches(&passage.names, word) && !has_figure(&passage.text[(*word).clone()]))
            .count();
        let is_own = own > RUN / 2 && !touches(&quoted, &whole);
        if !is_own || !known.contains(plain(&passage.text[whole.clone()]).as_str()) {
            continue;
        }
        match found.last_mut().filter(|last| last.end > whole.start) {
            Some(last) => last.end = whole.end,
            None => found.push(whole),
        }
    }
    found
}

fn has_figure(word: &str) -> bool {
    word.bytes().any(|byte| byte.is_ascii_digit())
}
