//! What can only be found out with the sources at hand (`minutebook check --sources FOLDER`).

use std::ops::{Range, RangeInclusive};

use super::subject::Subject;
use crate::fold::{self, Folded};
use crate::model::evidence::PackPaper;

/// The source of a record, by lines or pages.
pub struct Paper<'a> {
    paper: &'a PackPaper,
}

impl<'a> Paper<'a> {
    /// The source of a record, where it is at hand.
    pub fn of(subject: &Subject<'a>) -> Option<Paper<'a>> {
        subject.evidence.papers.get(subject.pack()?).map(|paper| Paper { paper })
    }

    /// Whether the words stand in the given part, whatever the line ends, spaces, hyphens and quotation marks.
    pub fn holds(&self, words: &str, ranges: &[RangeInclusive<u32>]) -> bool {
        let words = format!(" {} ", plain(words));
        ranges.iter().any(|range| format!(" {} ", plain(&self.text(range))).contains(&words))
    }

    /// The text of a part.
    pub fn text(&self, range: &RangeInclusive<u32>) -> String {
        range.clone().map_while(|place| self.paper.place(place)).collect::<Vec<_>>().join("\n")
    }
}

/// A text in small letters and figures, all else being single spaces: what two forms of the same words share.
pub fn plain(text: &str) -> String {
    let folded = Folded::of(text);
    let mut plain = String::with_capacity(folded.len());
    for word in plain_words(&folded) {
        if !plain.is_empty() {
            plain.push(' ');
        }
        plain.extend(folded[word].chars().filter(|c| !is_apostrophe(*c)).flat_map(char::to_lowercase));
    }
    plain
}

/// The words that [`plain`] joins, in bytes of the text.
pub fn plain_words(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let words =
        text.split(|c: char| !fold::joins(c) && !c.is_alphanumeric() && !fold::is_unseen(c) && !is_apostrophe(c));
    let placed = words.scan(0, |at, word| {
        // Each word ends at one character that is none, of whatever length.
        let start = *at;
        let end = start + word.len();
        *at = end + text[end..].chars().next().map_or(0, char::len_utf8);
        Some(start..end)
    });
    placed.filter(|range| text[range.clone()].contains(char::is_alphanumeric))
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘')
}
