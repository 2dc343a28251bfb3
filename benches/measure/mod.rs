//! Runs a program, and notes how long it took, how much memory it had and what it made.

mod report;

pub use report::{megabytes, report};

use std::ffi::{OsStr, OsString};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::time::Instant;

pub const TIME: &str = "/usr/bin/time";

/// One of those that are compared, with what was measured of it so far.
pub struct Program {
    pub name: &'static str,
    program: PathBuf,
    arguments: Vec<OsString>,
    folder: PathBuf,
    pub made: Made,
    pub runs: Vec<Run>,
    /// Why it is not timed, in its own words.
    pub failure: Option<String>,
}

/// Seconds on the clock, seconds of all cores together, and the most memory at once.
pub struct Run {
    pub wall: f64,
    pub cores: Option<f64>,
    pub kilobytes: Option<u64>,
}

impl Program {
    pub fn new(name: &'static str, program: &Path, arguments: &[&OsStr], folder: &Path) -> Program {
        Program {
            name,
            program: program.to_path_buf(),
            arguments: arguments.iter().map(|argument| argument.to_os_string()).collect(),
            folder: folder.to_path_buf(),
            made: Made::default(),
            runs: Vec::new(),
            failure: None,
        }
    }

    /// Round 0 is not counted: after it, we look at what was made. Taking away the output is not timed.
    pub fn take_part(&mut self, round: usize, remove_output: bool) -> io::Result<()> {
        if self.failure.is_some() {
            return Ok(());
        }
        let output = self.folder.join(format!("{}-{round}", self.name));
        let run = self.run(&output)?;
        match round {
            0 if self.failure.is_none() => self.made = Made::measure(&output)?,
            0 => {}
            _ => self.runs.push(run),
        }
        if remove_output { remove(&output) } else { Ok(()) }
    }

    fn run(&mut self, output: &Path) -> io::Result<Run> {
        let mut command = self.command(output);
        let start = Instant::now();
        let result = command.output()?;
        let wall = start.elapsed().as_secs_f64();
        if !result.status.success() {
            self.failure = Some(first_lines(&result));
        }
        let (cores, kilobytes) = self.told();
        Ok(Run { wall, cores, kilobytes })
    }

    /// Memory is asked of GNU time: a child that this program starts itself would be charged with the memory of this program.
    fn command(&self, output: &Path) -> Command {
        let mut command = Command::new(&self.program);
        if Path::new(TIME).exists() {
            command = Command::new(TIME);
            command.args(["--format", "%U %S %M", "--output"]).arg(self.told_in()).arg(&self.program);
        }
        command.args(&self.arguments).arg(output).current_dir(env!("CARGO_MANIFEST_DIR")).stdin(Stdio::null());
        command
    }

    fn told_in(&self) -> PathBuf {
        self.folder.join("time.txt")
    }

    /// What GNU time wrote down: user seconds, system seconds, kilobytes.
    fn told(&self) -> (Option<f64>, Option<u64>) {
        let text = fs::read_to_string(self.told_in()).unwrap_or_default();
        let line: Vec<&str> = text.lines().last().unwrap_or_default().split(' ').collect();
        match line.as_slice() {
            [user, system, kilobytes] => (sum(user, system), kilobytes.parse().ok()),
            _ => (None, None),
        }
    }
}

fn sum(one: &str, other: &str) -> Option<f64> {
    Some(one.parse::<f64>().ok()? + other.parse::<f64>().ok()?)
}

/// How many files a folder holds, and how many bytes they have.
#[derive(Default)]
pub struct Made {
    pub files: usize,
    pub bytes: u64,
}

impl Made {
    pub fn measure(folder: &Path) -> io::Result<Made> {
        let mut made = Made::default();
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            if entry.file_type()?.is_dir() {
                let below = Made::measure(&entry.path())?;
                made.files += below.files;
                made.bytes += below.bytes;
            } else {
                made.files += 1;
                made.bytes += entry.metadata()?.len();
            }
        }
        Ok(made)
    }
}

/// The beginning of what a program said when it failed.
fn first_lines(result: &Output) -> String {
    let all = [result.stderr.as_slice(), result.stdout.as_slice()].concat();
    let said = String::from_utf8_lossy(&all);
    let lines: Vec<&str> = said.lines().take(12).collect();
    format!("({}) {}", result.status, lines.join("\n    "))
}

/// A folder and all in it; one that is not there is no fault.
pub fn remove(folder: &Path) -> io::Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}
