//! Every quotation says whose words it is, and whether they are real.
//!
//! Papers imagine patients and illustrate with invented cases. A reader must be able to tell their words from those that
//! somebody said. With the sources at hand (`--sources`), the words are looked for in the part of the source that governs
//! the passage.
//!
//! ```text
//! quotations:
//!   - { words: "we were not told", by: "a carer", kind: real }
//!
//! A carer said: “we were not told”.         <- good
//! ```

use std::ops::Range;

use super::papers::{Paper, plain};
use super::passages::Passage;
use super::subject::Subject;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::map::HashMap;
use crate::model::id::Kind;
use crate::model::values::{Quotation, Quoted};

/// Applies the rule. The slips of a pack quote the pack; pages about the archive, and meanings of words, quote nobody.
pub fn check(subject: &Subject, diagnostics: &mut Diagnostics) {
    if matches!(subject.entry.kind, Kind::Page | Kind::Pack | Kind::Term) {
        return;
    }
    let marked = &subject.entry.upkeep.quotations;
    let mut used = vec![false; marked.len()];
    let mut known: HashMap<String, usize> = HashMap::default();
    for (i, quotation) in marked.iter().enumerate() {
        known.entry(plain(&quotation.words.text)).or_insert(i);
    }
    for passage in subject.passages.iter().filter(|passage| passage.part.is_worded()) {
        for range in quoted(passage) {
            let words = &passage.text[range.clone()];
            match known.get(&plain(words)).copied() {
                None => diagnostics.push(unmarked(passage, range)),
                Some(i) => {
                    used[i] = true;
                    diagnostics.append(in_source(subject, passage, range, &marked[i]));
                }
            }
        }
    }
    for quotation in marked.iter().zip(used).filter(|(_, used)| !used).map(|(quotation, _)| quotation) {
        diagnostics.push(
            Diagnostic::warning(Code::UnmarkedQuotation, "nothing on the page is quoted in these words")
                .at(quotation.words.span, "no such quotation")
                .help("Take the entry away, or write `words:` exactly as they stand between the quotation marks."),
        );
    }
}

/// What stands between quotation marks, without them; the whole of a passage in a `<blockquote>`.
pub fn quoted(passage: &Passage) -> Vec<Range<usize>> {
    if passage.is_quoted {
        return std::iter::once(0..passage.text.len()).collect();
    }
    [('“', '”'), ('‘', '’')].into_iter().flat_map(|(open, close)| between(&passage.text, open, close)).collect()
}

/// A closing single mark is also an apostrophe: it closes only where no letter follows.
fn between(text: &str, open: char, close: char) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = text[at..].find(open).map(|i| at + i + open.len_utf8()) {
        let closes = |(i, c): &(usize, char)| {
            *c == close && !text[start + i + c.len_utf8()..].starts_with(char::is_alphanumeric)
        };
        let close = text[start..].char_indices().find(closes).map(|(length, _)| length);
        // A quotation that goes on in the next paragraph is not closed in this one; a single mark may be an apostrophe.
        let rest = (open == '“').then_some(text.len() - start);
        let Some(length) = close.or(rest) else { break };
        found.push(start..start + length);
        at = start + length;
    }
    found
}

fn unmarked(passage: &Passage, range: Range<usize>) -> Diagnostic {
    let words = &passage.text[range.clone()];
    Diagnostic::error(Code::UnmarkedQuotation, "a quotation does not say whose words it is")
        .at(passage.span(range.clone()), "quoted")
        .about(words)
        .help(format!(
            "Add to the front matter: `quotations: [{{ words: \"{words}\", by: \"…\", kind: real }}]`. `kind` is real (somebody said \
             it), imagined, illustration, or wording (how the paper writes). If nobody is quoted, take the quotation marks away."
        ))
}

/// Whatever a record quotes, the source has it, word for word; only an illustration may be the archive's own.
fn in_source(subject: &Subject, passage: &Passage, range: Range<usize>, quotation: &Quotation) -> Diagnostics {
    let mut faults = Diagnostics::new();
    let ranges = quotation.at.as_ref().map(|at| at.ranges().into()).or_else(|| passage.at.clone());
    let (Some(paper), Some(ranges)) = (Paper::of(subject), ranges) else { return faults };
    let words = &passage.text[range.clone()];
    if quotation.kind != Quoted::Illustration && !paper.holds(words, &ranges) {
        faults.push(
            Diagnostic::error(Code::QuotationNotInSource, "these words do not stand in the source")
                .at(passage.span(range.clone()), "not there word for word")
                .about(words)
                .help("Quote exactly, or say it in your own words without quotation marks. Look also whether the range is right."),
        );
    }
    faults
}
