//! The lines of a text as they are written, for rules about how lines begin.

use std::ops::Range;

use super::passages::Passage;
use crate::markdown::{Body, is_blank_sign};
use crate::model::values::Part;
use crate::source::Span;

/// A line of a paragraph or of a point of a list.
pub struct Line<'p, 'a> {
    passage: &'p Passage<'a>,
    /// Its bytes in the text of the passage.
    range: Range<usize>,
    /// A sign that nobody sees stands before it.
    pub is_hidden: bool,
    /// It is the first of its passage.
    pub is_first: bool,
    /// It is the last of its passage.
    pub is_last: bool,
}

impl<'p> Line<'p, '_> {
    /// Its words.
    pub fn text(&self) -> &'p str {
        &self.passage.text[self.range.clone()]
    }

    /// The place of its first bytes.
    pub fn first(&self, bytes: usize) -> Span {
        self.passage.span(self.range.start..self.range.start + bytes)
    }

    /// Whether its first sign is meant as it stands there: not in code, and without a backslash, which says that it is a sign.
    pub fn begins_plainly(&self, body: &Body) -> bool {
        let code = &self.passage.code;
        let before = code.partition_point(|code| code.start <= self.range.start);
        let in_code = code[..before].last().is_some_and(|code| code.contains(&self.range.start));
        !in_code && !body.is_escaped(self.first(1))
    }
}

/// The lines of a passage, where it is a paragraph or a point of a list in a body.
pub fn lines<'p, 'a>(passage: &'p Passage<'a>) -> impl Iterator<Item = Line<'p, 'a>> {
    let is_text = matches!(passage.part, Part::Prose | Part::Item) && passage.section > 0;
    let mut at = 0;
    let lines = passage.text.split('\n').filter(move |_| is_text).map(move |line| {
        let words = line.trim_start_matches(is_blank_sign);
        let is_hidden = words.len() < line.trim_start_matches(' ').len();
        let range = at + line.len() - words.len()..at + line.len();
        at += line.len() + 1;
        Line { passage, is_hidden, is_first: at == line.len() + 1, is_last: at > passage.text.len(), range }
    });
    lines.filter(|line| !line.range.is_empty())
}
