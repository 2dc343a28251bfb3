//! Times whole commands, each beside the others: the floor, `minutebook build`, and Hugo where it is installed.
//!
//! ```text
//! cargo bench --bench whole                             100, 1,000 and 10,000 documents
//! cargo bench --bench whole -- 10000                    one size
//! cargo bench --bench whole -- --runs 9 1000            nine counted rounds in place of five
//! cargo bench --bench whole -- --folder target/disk     on a disk
//! cargo bench --bench whole -- --write DIR 1000         only write the archive, to look at it or to profile with it
//! benches/hugo.sh install                               once, to have Hugo in the comparison
//! ```
//!
//! Each round runs every program once, one after the other, so that a slow spell of a shared machine falls on all of them;
//! ratios are taken within a round. The first round warms up and is not counted. Each run writes to a new folder.
//!
//! Files are kept in memory (`/dev/shm`), since disks differ more than programs: one that was measured took from 1 to 40
//! seconds for the same files. On a disk, outputs are taken away only at the end, because an ext4 disk is slow for a
//! while after that. Linux only: GNU `/usr/bin/time` tells the memory.

#![allow(
    clippy::disallowed_methods,
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a bench is a program of its own: it reads the clock and the disk, and its output is its report"
)]

mod archive;
mod floor;
mod ledgers;
mod measure;

use std::ffi::OsString;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use measure::{Made, Program, TIME, megabytes, remove, report};

const MEMORY: &str = "/dev/shm/minutebook-bench";
const SIZES: [usize; 3] = [100, 1_000, 10_000];
const RUNS: usize = 5;
const USAGE: &str = "Usage: cargo bench --bench whole -- [--runs N] [--folder DIR | --write DIR] [SIZE …]";

fn main() -> ExitCode {
    let result = match arguments().as_slice() {
        [task, content, output] if task == "--floor" => floor::build(content.as_ref(), output.as_ref()),
        // Cargo tells a bench that it is one. `cargo test --all-targets` does not, and has no use for timings.
        arguments if arguments.iter().any(|argument| argument == "--bench") => compare(arguments),
        _ => {
            println!("Nothing is timed here. Run: cargo bench --bench whole");
            Ok(())
        }
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn arguments() -> Vec<OsString> {
    std::env::args_os().skip(1).collect()
}

/// What is asked for on the command line.
struct Wishes {
    sizes: Vec<usize>,
    runs: usize,
    /// A folder on a disk, in place of memory.
    folder: Option<PathBuf>,
    /// A folder to write the archive to, and then stop.
    write: Option<PathBuf>,
}

impl Wishes {
    fn read(arguments: &[OsString]) -> io::Result<Wishes> {
        let mut wishes = Wishes { sizes: Vec::new(), runs: RUNS, folder: None, write: None };
        let mut rest = arguments.iter().filter(|argument| *argument != "--bench");
        while let Some(argument) = rest.next() {
            match argument.to_str() {
                Some("--runs") => wishes.runs = number(rest.next())?.max(1),
                Some("--folder") => wishes.folder = Some(folder(rest.next())?),
                Some("--write") => wishes.write = Some(folder(rest.next())?),
                _ => wishes.sizes.push(number(Some(argument))?),
            }
        }
        if wishes.sizes.is_empty() {
            wishes.sizes.extend(SIZES);
        }
        Ok(wishes)
    }
}

/// A whole path: the programs run in the folder of the project, wherever this one was started.
fn folder(argument: Option<&OsString>) -> io::Result<PathBuf> {
    let path = argument.ok_or_else(|| io::Error::other("expected a folder. ".to_string() + USAGE))?;
    std::path::absolute(path)
}

fn number(argument: Option<&OsString>) -> io::Result<usize> {
    let text = argument.map(|argument| argument.to_string_lossy().replace(',', "")).unwrap_or_default();
    text.parse().map_err(|_| io::Error::other(format!("expected a number, found “{text}”. {USAGE}")))
}

fn compare(arguments: &[OsString]) -> io::Result<()> {
    let wishes = Wishes::read(arguments)?;
    if let Some(folder) = wishes.write {
        return write_archive(wishes.sizes[0], &folder);
    }
    let place = Place::choose(wishes.folder);
    let hugo = hugo();
    introduce(wishes.runs, &place, hugo.as_deref())?;
    remove(&place.folder)?;
    for documents in wishes.sizes {
        one_size(documents, wishes.runs, &place, hugo.as_deref())?;
    }
    remove(&place.folder)
}

/// Where archives and outputs are while they are measured.
struct Place {
    folder: PathBuf,
    in_memory: bool,
}

impl Place {
    fn choose(disk: Option<PathBuf>) -> Place {
        let memory = PathBuf::from(MEMORY);
        let in_memory = disk.is_none() && memory.parent().is_some_and(Path::is_dir);
        let folder = disk.unwrap_or_else(|| target().join("bench")).join("minutebook-bench");
        Place { folder: if in_memory { memory } else { folder }, in_memory }
    }
}

/// What is measured where, and what cannot be.
fn introduce(runs: usize, place: &Place, hugo: Option<&Path>) -> io::Result<()> {
    let cores = std::thread::available_parallelism()?;
    println!("{cores} cores; files in {}. One round to warm up, then {runs} that count.", place.folder.display());
    match hugo {
        Some(hugo) => println!("Hugo is {}.", hugo.display()),
        None => println!("Hugo is not here, so nothing is said about it. To have it: benches/hugo.sh install"),
    }
    if !Path::new(TIME).exists() {
        println!("{TIME} is not here, so memory is not measured. On Debian: apt-get install time");
    }
    Ok(())
}

/// Cargo's own folder for what is built, wherever it is.
fn target() -> &'static Path {
    let below = Path::new(env!("CARGO_TARGET_TMPDIR"));
    below.parent().unwrap_or(below)
}

fn hugo() -> Option<PathBuf> {
    let installed = target().join("bench/hugo/bin/hugo-itself");
    let path = std::env::var_os("PATH").unwrap_or_default();
    let on_path = std::env::split_paths(&path).map(|folder| folder.join("hugo")).collect::<Vec<_>>();
    [installed].into_iter().chain(on_path).find(|program| program.is_file())
}

fn one_size(documents: usize, runs: usize, place: &Place, hugo: Option<&Path>) -> io::Result<()> {
    let folder = place.folder.join(documents.to_string());
    let content = folder.join("content");
    write_archive(documents, &content)?;
    let made = Made::measure(&content)?;
    println!("\n{documents} documents: {} files, {}", made.files, megabytes(made.bytes));

    let mut programs = programs(&content, &folder, hugo)?;
    for round in 0..=runs {
        for program in &mut programs {
            program.take_part(round, place.in_memory)?;
        }
    }
    report(documents, &programs);
    if place.in_memory { remove(&folder) } else { Ok(()) }
}

fn write_archive(documents: usize, content: &Path) -> io::Result<()> {
    let mut archive = archive::archive(documents);
    archive.extend(ledgers::ledgers(&archive));
    for (path, text) in archive {
        let file = content.join(path);
        fs::create_dir_all(file.parent().unwrap_or(content))?;
        fs::write(file, text)?;
    }
    Ok(())
}

/// The floor first: the others are compared with it. The last argument of each, its output folder, is added in each round.
fn programs(content: &Path, folder: &Path, hugo: Option<&Path>) -> io::Result<Vec<Program>> {
    let floor = std::env::current_exe()?;
    let minutebook = Path::new(env!("CARGO_BIN_EXE_minutebook"));
    let mut programs = vec![
        Program::new("floor", &floor, &["--floor".as_ref(), content.as_os_str()], folder),
        Program::new(
            "minutebook",
            minutebook,
            &["build".as_ref(), "--content".as_ref(), content.as_os_str(), "--output".as_ref()],
            folder,
        ),
    ];
    if let Some(hugo) = hugo {
        let site = folder.join("hugo");
        make_hugo_site(content, &site)?;
        let arguments = ["--quiet".as_ref(), "--source".as_ref(), site.as_os_str(), "--destination".as_ref()];
        programs.push(Program::new("hugo", hugo, &arguments, folder));
    }
    Ok(programs)
}

fn make_hugo_site(content: &Path, site: &Path) -> io::Result<()> {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/hugo.sh");
    let status = Command::new(script).arg("site").arg(content).arg(site).status()?;
    status.success().then_some(()).ok_or_else(|| io::Error::other("benches/hugo.sh could not make the site"))
}
