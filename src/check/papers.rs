//! What can only be found out with the sources at hand (`minutebook check --sources FOLDER`).

use std::ops::RangeInclusive;

use super::Subject;
use super::figures::pack_of;
use crate::model::PackPaper;

/// The source of a record, by lines or pages.
pub struct Paper<'a> {
    paper: &'a PackPaper,
}

impl<'a> Paper<'a> {
    /// The source of a record, where it is at hand.
    pub fn of(subject: &Subject<'a>) -> Option<Paper<'a>> {
        subject.site.papers.get(pack_of(subject)?).map(|paper| Paper { paper })
    }

    /// Whether the words stand in the given part, whatever the line ends, spaces, hyphens and quotation marks.
    pub fn holds(&self, words: &str, ranges: &[RangeInclusive<u32>]) -> bool {
        let words = plain(words);
        ranges.iter().any(|range| plain(&self.text(range)).contains(&words))
    }

    /// The text of a part.
    pub fn text(&self, range: &RangeInclusive<u32>) -> String {
        range.clone().filter_map(|place| self.paper.place(place)).collect::<Vec<_>>().join("\n")
    }
}

/// A text in small letters and figures, all else being single spaces: what two forms of the same words share.
pub fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for word in text.split(|c: char| !c.is_alphanumeric() && !is_apostrophe(c)).filter(|word| !word.is_empty()) {
        if !plain.is_empty() {
            plain.push(' ');
        }
        plain.extend(word.chars().filter(|c| !is_apostrophe(*c)).flat_map(char::to_lowercase));
    }
    plain
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘')
}
