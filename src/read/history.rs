//! What version control knows of the content. The door to git.

#![expect(clippy::disallowed_methods, reason = "this is the stage that touches the disk")]

use std::path::Path;
use std::process::Command;

use crate::source::{Changes, History};

/// What stands before the date of a commit, and before no path: git puts a path that has one in quotation marks.
const MARK: char = '\t';

/// Variables by which git, when it runs a build from a hook, names its own repository by a path that is wrong below it.
const OWN: [&str; 4] = ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX"];

/// When each file below `content` changed. Nothing is known without git, outside a repository, and where the repository
/// does not hold all that happened: half a history would be told as the whole.
pub fn history(content: &Path) -> History {
    let whole = git(content, &["rev-parse", "--is-shallow-repository"]).is_some_and(|answer| answer.trim() == "false");
    let log = whole.then(|| git(content, LOG)).flatten();
    log.map(|log| parse(&log)).unwrap_or_default()
}

/// All commits in one call, each with its day and the paths below the folder, each with what was done to it. What a person may have chosen for
/// themselves is set aside. The day is that of whoever committed, so that it is the same wherever the site is built.
const LOG: &[&str] = &[
    "-c",
    "core.quotePath=false",
    "-c",
    "log.follow=false",
    "-c",
    "log.showSignature=false",
    "log",
    "--no-color",
    "--no-renames",
    "--relative",
    "--name-status",
    "--format=%x09%cs",
    "--",
    ".",
];

fn git(folder: &Path, arguments: &[&str]) -> Option<String> {
    let mut command = Command::new("git");
    command.current_dir(folder).args(arguments);
    for variable in OWN {
        command.env_remove(variable);
    }
    let output = command.output().ok().filter(|output| output.status.success())?;
    Some(String::from_utf8_lossy(&output.stdout).into_owned())
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
