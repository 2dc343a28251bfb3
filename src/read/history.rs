//! What version control knows of the content. The door to git.
//!
//! Git does what the configuration of a repository says, and some of it names programs. Content comes from strangers, so git is
//! asked with nothing that a stranger can steer: see `docs/security.md`.

#![expect(clippy::disallowed_methods, reason = "this is the stage that touches the disk")]

use std::env;
use std::fs;
use std::path::Path;
use std::process::Command;

use crate::source::{Changes, History};

/// What stands before the date of a commit, and before no path: git puts a path that has one in quotation marks.
const MARK: char = '\t';

/// When each file below `content` changed. Nothing is known without git, outside a repository, and where the repository
/// does not hold all that happened: half a history would be told as the whole.
pub fn history(content: &Path) -> History {
    let whole = || git(content, &["rev-parse", "--is-shallow-repository"]).is_some_and(|told| told.trim() == "false");
    let log = (is_in_work_tree(content) && whole()).then(|| git(content, LOG)).flatten();
    log.map(|log| parse(&log)).unwrap_or_default()
}

/// Whether the way up from `folder` leads to a `.git` before it leads to anything else that git takes for a repository. Git
/// commits nothing of the name `.git`, so that one is the owner's, even right in the content. A bare repository is made of
/// plain files, the first of them `HEAD`, which anybody can commit; git before 2.38 cannot be told to pass over it.
fn is_in_work_tree(folder: &Path) -> bool {
    let Ok(folder) = fs::canonicalize(folder) else { return false };
    let has = |folder: &Path, name: &str| fs::symlink_metadata(folder.join(name)).is_ok();
    let found = folder.ancestors().find(|above| has(above, ".git") || has(above, "HEAD"));
    found.is_some_and(|repository| has(repository, ".git"))
}

/// Nothing that a repository says makes git run a program: no repository of plain files, no pager, monitor of changes or hook.
const NO_PROGRAMS: &[&str] = &[
    "--no-pager",
    "-c",
    "safe.bareRepository=explicit",
    "-c",
    "core.fsmonitor=false",
    "-c",
    "core.hooksPath=/dev/null",
];

/// All commits in one call, each with its day and the paths below the folder, each with what was done to it. What a person may
/// have chosen for themselves is set aside, and so are programs that show signatures and differences. The day is that of whoever
/// committed, so that it is the same wherever the site is built.
const LOG: &[&str] = &[
    "-c",
    "core.quotePath=false",
    "-c",
    "log.follow=false",
    "-c",
    "log.showSignature=false",
    "log",
    "--no-color",
    "--no-ext-diff",
    "--no-textconv",
    "--no-renames",
    "--relative",
    "--name-status",
    "--format=%x09%cs",
    "--",
    ".",
];

/// Asks git in `folder`. The folder is an argument, for git is not to be looked for in it, as it would be where the search
/// path has a `.`.
fn git(folder: &Path, arguments: &[&str]) -> Option<String> {
    let mut command = Command::new("git");
    // Variables of git name repositories, programs and configuration: those of the hook that runs a build, or of anybody.
    for (name, _) in env::vars_os().filter(|(name, _)| is_of_git(&name.to_string_lossy())) {
        command.env_remove(name);
    }
    // What is missing is not fetched, and no way of fetching is allowed: the second is known to older versions too.
    command.env("GIT_NO_LAZY_FETCH", "1").env("GIT_ALLOW_PROTOCOL", "none");
    let output = command.arg("-C").arg(folder).args(NO_PROGRAMS).args(arguments).output();
    let output = output.ok().filter(|output| output.status.success())?;
    Some(String::from_utf8_lossy(&output.stdout).into_owned())
}

fn is_of_git(variable: &str) -> bool {
    variable.to_ascii_uppercase().starts_with("GIT_")
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
