//! How far lines are indented.

use super::lines::field_end;
use super::scanner::{Level, Scanner};

impl Scanner<'_> {
    /// Finds the level of an entry that begins in a column. Gives the column in which it should begin.
    pub fn enter(&mut self, at: usize, column: usize, is_list: bool) -> usize {
        let mut closed = None;
        while let Some(level) = self.levels.last().copied().filter(|level| level.column > column) {
            closed = Some(level);
            self.levels.pop();
        }
        // A list may begin in the column of the field that holds it, and ends with the next field there.
        if self.levels.last().is_some_and(|level| level.is_list && !is_list && level.column == column) {
            self.levels.pop();
        }
        match self.levels.last_mut() {
            Some(level) if level.column == column && level.is_list == is_list => {
                let before = *level;
                (level.is_open, level.is_single) = (false, false);
                if self.begins_again(&before, at) {
                    self.no_hyphen(at);
                }
                return column;
            }
            Some(level) if level.is_open => level.is_open = false,
            Some(level) if level.column == column => return column,
            Some(level) => {
                let around = *level;
                return self.misplaced(at, column, is_list, around, closed);
            }
            None => {
                // Where all fields but the first begin here, the first is wrong.
                if let Some(first) = closed.filter(|closed| closed.is_single && !closed.is_list && !is_list) {
                    self.wrong_indent(first.start, first.column, column);
                } else if let Some(closed) = closed {
                    self.levels.push(closed);
                    return self.wrong_indent(at, column, closed.column);
                }
            }
        }
        self.levels.push(Level { column, start: at, is_single: true, is_list, is_open: false });
        column
    }

    /// Whether the fields of an entry of a list begin once more, as those of the next entry would, with room for its hyphen.
    fn begins_again(&self, fields: &Level, at: usize) -> bool {
        let name = |at: usize| field_end(&self.text[at..self.line_end(at)]).map(|end| &self.text[at..at + end]);
        let is_entry = !fields.is_list && !fields.is_single && self.text[..fields.start].ends_with("- ");
        is_entry && self.text[..at].ends_with("  ") && name(at) == name(fields.start)
    }

    /// The first field of an entry of a list has no hyphen, though there is room for it.
    fn no_hyphen(&mut self, at: usize) {
        let mend = vec![(at - 2..at, "- ".to_owned())];
        let help = format!("Write `{}`.", self.typed(at, &mend));
        let range = at..at + self.text[at..self.line_end(at)].trim_end().len();
        let words = ["a hyphen is missing before the first field of an entry", "`- ` is expected before this", &help];
        self.slip(range, words, mend);
    }

    /// An entry that begins between two levels: it belongs to the nearer of those that are of its sort.
    fn misplaced(&mut self, at: usize, column: usize, is_list: bool, around: Level, closed: Option<Level>) -> usize {
        if let Some(first) = closed.filter(|closed| is_list && self.lacks_hyphen(closed, column)) {
            self.no_hyphen(first.start);
            self.levels.push(Level { column, start: first.start - 2, is_single: false, is_list, is_open: false });
            return column;
        }
        let fits = |level: &Level| level.is_list == is_list;
        let other = self.levels.iter().rev().copied().find(fits);
        let target = match (closed.filter(fits), other) {
            (Some(below), Some(other)) if column - other.column < below.column - column => other,
            (Some(below), _) => below,
            (None, Some(other)) => other,
            (None, None) => closed.unwrap_or(around),
        };
        self.levels.retain(|level| level.column <= target.column);
        if self.levels.last().is_none_or(|level| level.column != target.column) {
            self.levels.push(Level { is_open: false, ..target });
        }
        self.wrong_indent(at, column, target.column)
    }

    /// Whether the fields that ended stand as those of an entry do whose hyphen would be in a column.
    fn lacks_hyphen(&self, fields: &Level, column: usize) -> bool {
        !fields.is_list && fields.column == column + 2 && self.text[..fields.start].ends_with("  ")
    }

    fn wrong_indent(&mut self, at: usize, column: usize, expected: usize) -> usize {
        let (start, end) = (self.line_start(at), self.line_end(at));
        // Only the first of several entries on a line has an indentation of its own.
        if self.text[start..at].bytes().all(|byte| byte == b' ') {
            let label = format!("spaces before it: {column}; expected: {expected}");
            let help = match expected {
                0 => "Take the spaces before it away. Fields of one sort begin right below each other.".to_owned(),
                _ => format!("Put {expected} spaces before it. Fields of one sort begin right below each other."),
            };
            let help = match self.levels.is_empty() {
                true => help,
                false => {
                    format!("{help} If it is the rest of the text above, put all of that text in quotation marks.")
                }
            };
            let message = "this line is not indented like its neighbours";
            let mend = vec![(start..start + column, " ".repeat(expected))];
            self.slip(at..at + self.text[at..end].trim_end().len(), [message, &label, &help], mend);
        }
        expected
    }

    /// A tab, or a space that is none, before an entry. Gives the column in which the entry should begin.
    pub fn wrong_blank(&mut self, start: usize, at: usize) -> usize {
        let column = self.likely_column(&self.text[at..self.line_end(at)]);
        let is_tab = self.text[start..at].contains('\t');
        let (message, label) = match is_tab {
            true => ("a tab stands before this line", "a tab; spaces are expected"),
            false => ("a sign that only looks like a space stands before this line", "spaces are expected"),
        };
        let help = match column {
            0 => "Take it away: this line begins at the margin.".to_owned(),
            _ => format!("Take it away, and type {column} spaces in its place."),
        };
        let mend = vec![(start..at, " ".repeat(column))];
        self.slip(start..at, [message, label, &help], mend);
        column
    }

    /// Where a line most likely belongs that is indented with something else than spaces.
    fn likely_column(&self, line: &str) -> usize {
        let is_list = line.starts_with("- ");
        match self.levels.last() {
            None => 0,
            Some(level) if level.is_open => level.column + 2,
            Some(_) => self.levels.iter().rev().find(|level| level.is_list == is_list).map_or(0, |level| level.column),
        }
    }
}
