//! The door to git.
//!
//! Git does what the configuration of a repository says, and some of it names programs. Content comes from strangers, so git is
//! asked with nothing that a stranger can steer: see `docs/security.md`.

#![expect(clippy::disallowed_methods, reason = "this is the stage that touches the disk")]

use std::env;
use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::path::Path;
use std::process::{ChildStdin, Command, Stdio};
use std::thread;

/// What stands before what is told of a commit, and before no path: git puts a path that has one in quotation marks.
pub const MARK: char = '\t';

/// All commits that changed files below a folder, the newest first: a line with [`MARK`] and what `format` says of the commit,
/// and a line for each path with what was done to it. Nothing is known without git, outside a repository, and where the
/// repository does not hold all that happened: half a history would be told as the whole.
pub fn log(folder: &Path, format: &str) -> Option<String> {
    let whole = || git(folder, &["rev-parse", "--is-shallow-repository"]).is_some_and(|told| told.trim() == "false");
    (is_in_work_tree(folder) && whole()).then(|| git(folder, &[LOG, &[format, "--", "."]].concat())).flatten()
}

/// Gives what files held, in the order in which they are named, each by its commit and its path below the folder:
/// `COMMIT:./PATH`. A file that was not there is passed over. It is one call, however many files there are.
pub fn files(folder: &Path, named: &[String], each: &mut dyn FnMut(usize, &[u8])) -> Option<()> {
    let mut command = command(folder, &["cat-file", "--batch"]);
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().ok()?;
    let (input, output) = (child.stdin.take()?, child.stdout.take()?);
    let told = thread::scope(|scope| {
        // Git answers while it is asked, and waits where nobody reads.
        scope.spawn(move || ask(input, named));
        read_files(BufReader::new(output), named.len(), each)
    });
    child.wait().ok()?;
    told
}

/// Names one file a line. Where git has gone away, what it said before ends early, and that is noticed there.
fn ask(mut input: ChildStdin, named: &[String]) {
    for name in named {
        if writeln!(input, "{name}").is_err() {
            return;
        }
    }
}

/// Format: "BATCH OUTPUT" in the manual of `git cat-file`.
fn read_files(mut told: impl BufRead, number: usize, each: &mut dyn FnMut(usize, &[u8])) -> Option<()> {
    for place in 0..number {
        let mut head = String::new();
        told.read_line(&mut head).ok().filter(|length| *length > 0)?;
        let [_, kind, size] = *head.split_ascii_whitespace().collect::<Vec<_>>() else { continue };
        let Ok(size) = size.parse::<u64>() else { continue };
        let mut held = Vec::new();
        told.by_ref().take(size + 1).read_to_end(&mut held).ok()?;
        if held.pop() != Some(b'\n') {
            return None;
        }
        if kind == "blob" {
            each(place, &held);
        }
    }
    Some(())
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

/// All commits in one call, each with the paths below the folder and what was done to each. What a person may have chosen for
/// themselves is set aside, and so are programs that show signatures and differences.
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
];

/// What git says.
fn git(folder: &Path, arguments: &[&str]) -> Option<String> {
    let output = command(folder, arguments).output().ok().filter(|output| output.status.success())?;
    Some(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Git in `folder`, about to be asked. The folder is an argument, for git is not to be looked for in it, as it would be where the
/// search path has a `.`.
fn command(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new("git");
    // Variables of git name repositories, programs and configuration: those of the hook that runs a build, or of anybody.
    for (name, _) in env::vars_os().filter(|(name, _)| is_of_git(&name.to_string_lossy())) {
        command.env_remove(name);
    }
    // What is missing is not fetched, and no way of fetching is allowed: the second is known to older versions too.
    command.env("GIT_NO_LAZY_FETCH", "1").env("GIT_ALLOW_PROTOCOL", "none");
    command.arg("-C").arg(folder).args(NO_PROGRAMS).args(arguments);
    command
}

fn is_of_git(variable: &str) -> bool {
    variable.to_ascii_uppercase().starts_with("GIT_")
}
