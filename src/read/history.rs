//! When the files of the content changed, as version control knows it.

use std::path::Path;

use super::git::{self, MARK};
use crate::source::{Changes, History};

/// When each file below `content` changed. The day is that of whoever committed, so that it is the same wherever the site is
/// built. Nothing is known where [`git::log`] knows nothing.
pub fn history(content: &Path) -> History {
    git::log(content, "--format=%x09%cs").map(|log| parse(&log)).unwrap_or_default()
}

fn parse(log: &str) -> History {
    let mut history = History::new();
    let mut day = "";
    for line in log.lines().filter(|line| !line.is_empty()) {
        match line.strip_prefix(MARK) {
            Some(date) => day = date,
            // That a file went is no change of it: when a record gets another name, the file of the old one goes.
            None => match line.split_once('\t') {
                Some((done, path)) if done != "D" => add(&mut history, path, day),
                _ => {}
            },
        }
    }
    history
}

fn add(history: &mut History, path: &str, day: &str) {
    let new = || Changes { first: day.to_owned(), last: day.to_owned(), times: 0 };
    let changes = history.entry(path.to_owned()).or_insert_with(new);
    // The order of commits need not be the order of their days.
    if day < changes.first.as_str() {
        day.clone_into(&mut changes.first);
    }
    if day > changes.last.as_str() {
        day.clone_into(&mut changes.last);
    }
    changes.times += 1;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_has_its_first_day_its_last_and_how_often_it_changed() {
        let log = "\t2026-03-18\n\nA\tpages/about.md\n\t2026-03-20\n\nM\tpages/about.md\nA\tglossary/a.md\nD\tglossary/b.md\n\t2026-03-19\n";
        let changes = |first: &str, last: &str, times| Changes { first: first.into(), last: last.into(), times };
        let expected = [
            ("glossary/a.md".to_owned(), changes("2026-03-20", "2026-03-20", 1)),
            ("pages/about.md".to_owned(), changes("2026-03-18", "2026-03-20", 2)),
        ];
        assert_eq!(parse(log), History::from(expected));
    }
}
