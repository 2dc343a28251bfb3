//! A folder that cannot be replaced is filled file by file, in steps that can stop anywhere: the list of the folder names the
//! files of both sites from before the first step until after the last, so that the next build knows them all as its own.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::Path;

use super::disk::{self, create, in_its_folder};
use super::files::Files;
use super::list::{self, List};
use super::names::STAGED;
use super::output::Output;
use crate::diagnostic::{Code, Diagnostic, reason};

/// One thing that is done to the folder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step<'a> {
    /// The list says that the folder is being filled, and names the files of both sites.
    Announce,
    /// What was done is sure to be on the disk before what follows.
    Sync,
    /// A file of the new site is put in its place.
    Place(&'a str),
    /// A file of the old site goes, with the folders that are empty then.
    Remove(&'a str),
    /// The list says that the site is whole.
    Close,
}

/// What makes the new site of the old one. New files come before old ones go, but for those that are in their way.
pub fn steps<'a>(old: &'a List, files: &'a Files) -> Vec<Step<'a>> {
    let gone = old.paths.iter().map(String::as_str).filter(|path| !files.has(path));
    let (first, last): (Vec<&str>, Vec<&str>) = gone.partition(|path| is_in_the_way(path, files));
    let remove = |paths: Vec<&'a str>| paths.into_iter().map(Step::Remove);
    let place = files.changed.iter().map(|path| Step::Place(path));
    [Step::Announce, Step::Sync]
        .into_iter()
        .chain(remove(first))
        .chain(place)
        .chain(remove(last))
        .chain([Step::Sync, Step::Close])
        .collect()
}

/// Whether the new site has a folder where the old one has this file, or a file where the old one has a folder above it.
fn is_in_the_way(old: &str, files: &Files) -> bool {
    let below = format!("{old}/");
    let next = files.all.partition_point(|file| **file < *below);
    let above = old.match_indices('/').any(|(end, _)| files.has(&old[..end]));
    above || files.all.get(next).is_some_and(|file| file.starts_with(&below))
}

/// Takes the steps.
pub fn fill(output: &mut Output, old: &List, files: &Files, steps: &[Step]) -> Result<(), Box<Diagnostic>> {
    for (n, step) in steps.iter().enumerate() {
        let taken = take(output, old, files, *step);
        taken.map_err(
            |error| if n == 0 { output.refused(&error) } else { half_filled(&output.folder, *step, &error) },
        )?;
        // From the first step on the folder is ours for good.
        output.made.clear();
    }
    Ok(())
}

fn take(output: &Output, old: &List, files: &Files, step: Step) -> io::Result<()> {
    let (folder, staging) = (&output.folder, &output.staging);
    match step {
        Step::Announce => {
            let new = files.all.iter().map(AsRef::as_ref);
            let both: BTreeSet<&str> = old.paths.iter().map(String::as_str).chain(new).collect();
            write_list(output, true, both.into_iter())
        }
        Step::Sync => {
            let mounts = output.others.mounts.iter().map(|mount| folder.join(mount)).filter(|mount| mount.is_dir());
            [folder.clone()].into_iter().chain(mounts).try_for_each(|disk| disk::sync(&disk))
        }
        Step::Place(path) => in_its_folder(&folder.join(path), |to| place(&staging.join(path), to)),
        Step::Remove(path) => remove(folder, path),
        Step::Close => write_list(output, false, files.all.iter().map(AsRef::as_ref)),
    }
}

/// Puts a file in its place in one step. Where another disk is mounted on a folder of the site, the file is brought there first.
fn place(from: &Path, to: &Path) -> io::Result<()> {
    match fs::rename(from, to) {
        Err(error) if error.kind() == io::ErrorKind::CrossesDevices => {
            let beside = to.with_file_name(STAGED);
            let placed = create(&beside, &fs::read(from)?).and_then(|()| fs::rename(&beside, to));
            placed.inspect_err(|_| drop(fs::remove_file(&beside)))
        }
        done => done,
    }
}

/// Whoever reads the list finds the old one or the new one, and never a part.
fn write_list<'a>(output: &Output, unfinished: bool, paths: impl Iterator<Item = &'a str>) -> io::Result<()> {
    let staged = output.staging.join(list::NAME);
    list::write(&staged, unfinished, paths)?;
    fs::rename(staged, output.folder.join(list::NAME))
}

/// An interrupted build may have listed a file that it never wrote, or one in whose place there is a folder by now.
fn remove(folder: &Path, path: &str) -> io::Result<()> {
    let file = folder.join(path);
    if fs::symlink_metadata(&file).is_ok_and(|found| !found.is_dir()) {
        fs::remove_file(file)?;
    }
    let above = Path::new(path).ancestors().skip(1).filter(|above| !above.as_os_str().is_empty());
    // A folder that holds anything cannot be removed, nor can those above it.
    above.map(|above| fs::remove_dir(folder.join(above))).take_while(Result::is_ok).for_each(drop);
    Ok(())
}

fn half_filled(folder: &Path, step: Step, error: &io::Error) -> Box<Diagnostic> {
    let place = match step {
        Step::Place(path) | Step::Remove(path) => folder.join(path),
        Step::Announce | Step::Sync | Step::Close => folder.to_owned(),
    };
    let (folder, place) = (folder.display(), place.display());
    let message =
        format!("the site could not be written to {folder} to its end, but only as far as {place}: {}", reason(error));
    Box::new(
        Diagnostic::error(Code::HalfWritten, message).help(
            "Some of its pages are new now and some are old. See that you may write there and that the disk has room, then build \
             again: the next build makes the site whole.",
        ),
    )
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;
    use std::path::PathBuf;
    use std::sync::Mutex;

    use super::super::output::{Notice, Way, claim};
    use super::super::staging::Staging;
    use super::*;
    use crate::sink::{OutputFile, Sink};

    type Site<'a> = [(&'a str, &'a str)];

    /// A site in which a file is in the way of a folder of the next one, and a folder in the way of a file.
    const OLD: &Site = &[("a", "1"), ("b/c/d", "2"), ("gone/deep/index.html", "3"), ("index.html", "4"), ("same", "5")];
    const NEW: &Site =
        &[("a/index.html", "6"), ("b", "7"), ("index.html", "8"), ("new/index.html", "9"), ("same", "5")];

    /// Takes a folder that can only be filled. Says whether the build before was interrupted.
    fn taken(folder: &Path) -> (Output, bool) {
        let told = Mutex::new(false);
        let tell = |notice| *told.lock().expect("no panic") = notice == Notice::Mends;
        let mut output = claim(folder, &[], &tell).expect("the folder is ours");
        output.staged = None;
        fs::remove_dir_all(&output.staging).expect("a folder can be removed");
        output.staging = output.folder.join(STAGED);
        fs::create_dir(&output.staging).expect("a folder can be made");
        output.way = Way::Fill;
        (output, told.into_inner().expect("no panic"))
    }

    /// Fills the folder with a site, up to a step. Says how many steps there are, and whether it mended something.
    fn filled(folder: &Path, site: &Site, up_to: usize) -> (usize, bool) {
        let (mut output, mends) = taken(folder);
        let staging = Staging::new(&output);
        for (path, text) in site {
            staging.put(OutputFile::file(*path, text.as_bytes()));
        }
        let (files, _) = staging.finish().expect("nothing is in the way");
        let old = List::read(&output.folder).expect("the list can be read").unwrap_or_default();
        let steps = steps(&old, &files);
        fill(&mut output, &old, &files, &steps[..up_to.min(steps.len())]).expect("the disk has room");
        (steps.len(), mends)
    }

    /// All files but the list, by path.
    fn found(folder: &Path) -> BTreeMap<PathBuf, String> {
        let files = walkdir::WalkDir::new(folder).into_iter().map(|entry| entry.expect("an entry"));
        let files = files.filter(|entry| entry.file_type().is_file() && entry.file_name() != list::NAME);
        let below = |path: &Path| path.strip_prefix(folder).expect("below").to_owned();
        files.map(|entry| (below(entry.path()), fs::read_to_string(entry.path()).expect("a text"))).collect()
    }

    fn with_theirs(site: &Site) -> BTreeMap<PathBuf, String> {
        let theirs = [("CNAME", "mine"), ("gone/photo.txt", "mine")];
        site.iter().chain(&theirs).map(|(path, text)| (PathBuf::from(path), (*text).to_owned())).collect()
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_file_gets_to_its_place_on_another_disk() {
        let (here, there) = (tempfile::tempdir(), tempfile::tempdir_in("/dev/shm"));
        let (here, there) = (here.expect("a folder"), there.expect("a folder in memory"));
        let (from, to) = (here.path().join("new"), there.path().join("index.html"));
        fs::write(&from, "new").expect("a file");
        fs::write(&to, "old").expect("a file");
        let crosses = fs::hard_link(&from, there.path().join("link")).map_err(|error| error.kind());
        assert_eq!(crosses, Err(io::ErrorKind::CrossesDevices), "the folders are on two disks");
        place(&from, &to).expect("the file can be copied");
        assert_eq!(found(there.path()), BTreeMap::from([(PathBuf::from("index.html"), "new".to_owned())]));
        // Where it cannot get to its place, what is there stays, and nothing is left beside it.
        place(&from, &there.path().join("index.html/a")).expect_err("a file is no folder");
        fs::create_dir(there.path().join("folder")).expect("a folder");
        place(&from, &there.path().join("folder")).expect_err("a folder is in its place");
        assert_eq!(found(there.path()), BTreeMap::from([(PathBuf::from("index.html"), "new".to_owned())]));
    }

    #[test]
    fn wherever_a_build_is_interrupted_the_next_one_makes_the_site_whole_and_keeps_what_is_not_ours() {
        let whole = usize::MAX;
        let mut all = 0;
        for up_to in 0.. {
            let folder = tempfile::tempdir().expect("a folder");
            let folder = folder.path().join("site");
            filled(&folder, OLD, whole);
            for theirs in ["CNAME", "gone/photo.txt"] {
                fs::write(folder.join(theirs), "mine").expect("a file");
            }
            (all, _) = filled(&folder, NEW, up_to);
            let interrupted = up_to > 0 && up_to < all;
            assert_eq!(
                List::read(&folder).expect("a list").expect("ours").unfinished,
                interrupted,
                "after {up_to} steps"
            );
            let text = |path: &str| fs::read_to_string(folder.join(path)).expect("a text");
            assert!(["4", "8"].contains(&text("index.html").as_str()), "after {up_to} steps");
            assert_eq!(text("gone/photo.txt"), "mine");
            // The next build may be of the old site as well as of the new one.
            for site in [NEW, OLD] {
                assert_eq!(filled(&folder, site, whole).1, interrupted && site == NEW, "after {up_to} steps");
                assert_eq!(found(&folder), with_theirs(site), "after {up_to} steps");
            }
            if up_to >= all {
                break;
            }
        }
        assert_eq!(all, 11, "each file is a step of its own");
    }
}
