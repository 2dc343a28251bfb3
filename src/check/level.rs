//! A page is easy enough to read.
//!
//! Plain language is what the archive is for. The measure is the grade of Flesch and Kincaid, with names and titles taken
//! out, as WCAG 2.2, 3.1.5 counts; the gate stands in `archive.yaml` (`reading: { grade: 9 }`). A text of less than 100 words or
//! five sentences is too short to be measured.
//!
//! ```text
//! reading: { grade: 9 }       <- a page of grade 9.1 is refused
//! ```

use super::passages::Passage;
use super::subject::Subject;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::id::Kind;
use crate::model::values::Part;
use crate::reading::{Measure, words};

/// Applies the rule.
pub fn check(subject: &Subject, diagnostics: &mut Diagnostics) {
    let Some(level) = subject.measure.level() else { return };
    let most = subject.site.archive.reading.grade;
    if !level.is_within(most) {
        diagnostics.push(
            Diagnostic::error(Code::HardToRead, format!("this page is hard to read: school grade {}", level.grade()))
                .at(subject.entry.title.span, format!("grade {most} is the most"))
                .about("grade")
                .help("Make sentences shorter and words plainer. `minutebook check --report` lists the pages, `--advice` shows habits that make a text hard."),
        );
    }
}

/// Words and sentences of all that is prose, names taken out.
pub fn measure_of(passages: &[Passage]) -> Measure {
    let mut total = Measure::default();
    for passage in passages.iter().filter(|passage| passage.part.is_prose() && !passage.is_quoted) {
        total += passage.counted.measure;
    }
    total
}

/// Every word of the record that readers see.
pub fn words_of(subject: &Subject) -> usize {
    if matches!(subject.entry.kind, Kind::Pack) {
        return 0;
    }
    subject.passages.iter().filter(|passage| passage.part != Part::Fact).map(words_in).sum()
}

fn words_in(passage: &Passage) -> usize {
    if passage.part.is_prose() {
        return passage.counted.sentences.iter().map(|sentence| sentence.words).sum();
    }
    words(&passage.text).count()
}
