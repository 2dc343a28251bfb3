//! The stage that writes the disk: the last good site stays until the next one is whole, and nobody else's file goes.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;
use std::sync::mpsc::channel;
use std::thread::{self, sleep};
use std::time::{Duration, Instant, SystemTime};

use minutebook::diagnostic::{Code, Diagnostic};
use minutebook::sink::OutputFile;
use minutebook::write::{self, Notice, Output, Written};

use crate::support::{Run, folder, minutebook, put, run, site_folder, snapshot};

/// Where Minutebook says what it made.
const MARKER: &str = ".minutebook";

/// What the build that writes a folder has locked in it.
const LOCK: &str = ".minutebook.lock";

/// How the names begin of what builds make their sites in, beside the folder `output`.
const STAGING: &str = ".output.minutebook-build-";

/// The same, within a folder that is filled.
const WITHIN: &str = ".minutebook-build-";

/// Files of a site, as (path, text).
fn site(files: &[(&str, &str)]) -> Vec<OutputFile> {
    files
        .iter()
        .map(|(path, text)| OutputFile { path: (*path).into(), kind: "page", bytes: text.as_bytes().into() })
        .collect()
}

/// Writes a site, a file at a time.
fn try_write(files: &[(&str, &str)], output: &Path) -> Result<Option<Written>, Box<Diagnostic>> {
    write::write(claim(output)?, |sink| {
        site(files).into_iter().for_each(|file| sink.put(file));
        true
    })
}

/// Takes a folder for a site, which nobody else has.
fn claim(output: &Path) -> Result<Output, Box<Diagnostic>> {
    write::claim(output, &[], &|notice| assert_eq!(notice, Notice::Mends))
}

/// Writes a site, which must succeed.
fn write(files: &[(&str, &str)], output: &Path) -> Written {
    try_write(files, output).unwrap_or_else(|fault| panic!("{}", fault.message)).expect("the site is sound")
}

/// The code and message of a refusal.
fn refused(files: &[(&str, &str)], output: &Path) -> (Code, String) {
    let fault = try_write(files, output).expect_err("the site is refused");
    (fault.code, fault.message)
}

/// The files of a folder, without the list and the lock that Minutebook keeps.
fn published(output: &Path) -> BTreeMap<String, String> {
    let text = |bytes| String::from_utf8(bytes).expect("these files are text");
    snapshot(output)
        .into_iter()
        .filter(|(path, _)| path != MARKER && path != LOCK)
        .map(|(path, bytes)| (path, text(bytes)))
        .collect()
}

fn are<const N: usize>(files: [(&str, &str); N]) -> BTreeMap<String, String> {
    files.into_iter().map(|(path, text)| (path.to_owned(), text.to_owned())).collect()
}

/// When a file was last changed.
fn changed(path: &Path) -> SystemTime {
    let metadata = fs::metadata(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    metadata.modified().expect("the system keeps time stamps")
}

/// Gives a file a time stamp that no build could give it.
fn age(path: &Path) -> SystemTime {
    let past = SystemTime::UNIX_EPOCH + Duration::from_secs(1_000_000_000);
    let file = fs::File::options().write(true).open(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    file.set_modified(past).expect("the time stamp can be set");
    past
}

#[test]
fn a_site_is_written_to_a_new_folder_with_the_folders_above_it() {
    let folder = folder();
    let output = folder.path().join("public/site");
    let written = write(&[("index.html", "home"), ("a/b/index.html", "b")], &output);
    assert_eq!(published(&output), are([("index.html", "home"), ("a/b/index.html", "b")]));
    assert_eq!(written, Written { kinds: [("page", 2)].into(), bytes: 5, changed: 2, kept: 0 });
}

#[test]
fn what_is_not_sound_is_not_published() {
    let folder = folder();
    let output = folder.path().join("output");
    write(&[("index.html", "home")], &output);
    let written = write::write(claim(&output).expect("the folder is ours"), |sink| {
        site(&[("index.html", "half of it")]).into_iter().for_each(|file| sink.put(file));
        false
    });
    assert_eq!(written.expect("the disk has room"), None);
    assert_eq!(published(&output), are([("index.html", "home")]));
    assert_eq!(fs::read_dir(folder.path()).expect("the folder").count(), 1, "nothing was left beside it");
}

#[test]
fn pages_that_are_no_longer_made_go_with_their_folders() {
    let folder = folder();
    let output = folder.path().join("output");
    write(&[("index.html", "home"), ("old/deep/index.html", "old")], &output);
    write(&[("index.html", "home")], &output);
    assert_eq!(published(&output), are([("index.html", "home")]));
    assert!(!output.join("old").exists());
}

#[test]
fn files_that_did_not_change_keep_their_time_stamps() {
    let folder = folder();
    let output = folder.path().join("output");
    write(&[("same.html", "same"), ("other.html", "one")], &output);
    let past = age(&output.join("same.html"));
    age(&output.join("other.html"));
    let written = write(&[("same.html", "same"), ("other.html", "two")], &output);
    assert_eq!(changed(&output.join("same.html")), past);
    assert_ne!(changed(&output.join("other.html")), past);
    assert_eq!(written.changed, 1);
    assert_eq!(published(&output), are([("same.html", "same"), ("other.html", "two")]));
}

#[test]
fn a_site_that_did_not_change_is_left_as_it_is() {
    let folder = folder();
    let output = folder.path().join("output");
    let files = [("index.html", "home"), ("about/index.html", "about")];
    write(&files, &output);
    let before = (identity(&output), age(&output.join(MARKER)));
    put(&output.join("CNAME"), "mine");
    assert_eq!(write(&files, &output), Written { kinds: [("page", 2)].into(), bytes: 9, changed: 0, kept: 1 });
    assert_eq!((identity(&output), changed(&output.join(MARKER))), before);
    write(&files[..1], &output);
    assert_eq!(published(&output), are([("index.html", "home"), ("CNAME", "mine")]), "one page less is a change");
    assert_left_behind(folder.path(), &["output"]);
}

#[test]
fn a_folder_with_files_of_others_is_refused_and_left_as_it_is() {
    let folder = folder();
    let output = folder.path().join("Documents");
    put(&output.join("letter.txt"), "Dear reader");
    let (code, message) = refused(&[("index.html", "home")], &output);
    assert_eq!(code, Code::NotOurs);
    assert!(message.contains("`letter.txt`"), "{message}");
    assert_eq!(published(&output), are([("letter.txt", "Dear reader")]));
    assert_eq!(snapshot(folder.path()).len(), 1, "nothing was left beside it");
}

#[test]
fn an_empty_folder_is_taken_and_what_keeps_it_in_a_repository_stays() {
    let folder = folder();
    let output = folder.path().join("output");
    put(&output.join(".gitignore"), "*\n");
    put(&output.join(".gitkeep"), "");
    for _ in 0..2 {
        write(&[("index.html", "home")], &output);
        assert_eq!(published(&output), are([(".gitignore", "*\n"), (".gitkeep", ""), ("index.html", "home")]));
    }
}

#[test]
fn files_of_others_are_carried_over_with_their_time_stamps() {
    let folder = folder();
    let output = folder.path().join("output");
    write(&[("index.html", "home"), ("old.html", "old")], &output);
    put(&output.join("CNAME"), "archive.example.org");
    put(&output.join("old/photo.txt"), "mine");
    let past = age(&output.join("CNAME"));
    let written = write(&[("index.html", "new")], &output);
    assert_eq!(
        published(&output),
        are([("CNAME", "archive.example.org"), ("index.html", "new"), ("old/photo.txt", "mine")])
    );
    assert_eq!(changed(&output.join("CNAME")), past);
    assert_eq!(written.kept, 2);
}

#[test]
fn empty_folders_of_others_are_carried_over() {
    let folder = folder();
    let output = folder.path().join("output");
    write(&[("index.html", "home")], &output);
    // A new repository is one for as long as it has these folders.
    put(&output.join(".git/HEAD"), "ref: refs/heads/main");
    fs::create_dir_all(output.join(".git/refs/heads")).expect("a folder can be made");
    write(&[("index.html", "new")], &output);
    assert!(output.join(".git/refs/heads").is_dir());
}

#[test]
fn a_file_of_another_is_not_replaced_by_a_page() {
    let folder = folder();
    let output = folder.path().join("output");
    write(&[("index.html", "home")], &output);
    put(&output.join("robots.txt"), "mine");
    let (code, message) = refused(&[("index.html", "home"), ("robots.txt", "ours")], &output);
    assert_eq!(code, Code::NotOurs);
    assert!(message.contains("`robots.txt`"), "{message}");
    assert_eq!(published(&output), are([("index.html", "home"), ("robots.txt", "mine")]));
}

#[cfg(unix)]
#[test]
fn a_folder_of_another_that_cannot_be_looked_into_is_not_lost() {
    use std::os::unix::fs::PermissionsExt;
    let folder = folder();
    let output = folder.path().join("output");
    write(&[("index.html", "home")], &output);
    put(&output.join("private/diary.txt"), "mine");
    let private = |mode| fs::set_permissions(output.join("private"), fs::Permissions::from_mode(mode));
    private(0o000).expect("the owner may change who may read");
    let result = try_write(&[("index.html", "new")], &output);
    private(0o755).expect("the owner may change who may read");
    assert!(result.is_ok() || published(&output)["index.html"] == "home", "the site was replaced in spite of a fault");
    assert_eq!(published(&output)["private/diary.txt"], "mine");
}

#[test]
fn a_path_that_leads_out_of_the_folder_is_refused_before_anything_is_written() {
    let folder = folder();
    let output = folder.path().join("output");
    for path in ["../index.html", "a/../../b", "/etc/passwd", "", "./index.html", "a\\..\\b"] {
        let (code, message) = refused(&[("good.html", "good"), (path, "bad")], &output);
        assert_eq!(code, Code::PathEscapes, "{path}");
        assert!(message.starts_with(&format!("`{path}` would")), "{message}");
        assert_eq!(snapshot(folder.path()).len(), 0, "{path}");
    }
}

#[test]
fn a_file_where_the_folder_should_be_is_told() {
    let folder = folder();
    put(&folder.path().join("output"), "a file");
    assert_eq!(refused(&[("index.html", "home")], &folder.path().join("output")).0, Code::Unwritable);
    assert_eq!(published(folder.path()), are([("output", "a file")]));
}

#[test]
fn what_interrupted_builds_left_goes_with_the_next() {
    let folder = folder();
    let output = folder.path().join("output");
    for left in
        [format!("{STAGING}7/half.html"), format!("{STAGING}8/a/half.html"), format!("output/{WITHIN}9/half.html")]
    {
        put(&folder.path().join(left), "half");
    }
    put(&output.join(LOCK), "");
    write(&[("index.html", "home")], &output);
    assert_eq!(published(folder.path()).keys().collect::<Vec<_>>(), ["output/.minutebook", "output/index.html"]);
    assert_left_behind(folder.path(), &["output"]);
}

#[test]
fn a_file_that_was_on_its_way_to_another_disk_goes_with_the_next_build() {
    let folder = folder();
    let output = folder.path().join("output");
    write(&[("index.html", "home"), ("a/b/index.html", "page")], &output);
    put(&output.join("a/b").join(WITHIN.trim_end_matches('-')), "half");
    let written = write(&[("index.html", "home"), ("a/b/index.html", "page")], &output);
    assert_eq!((written.kept, written.changed), (0, 0));
    assert_eq!(published(&output), are([("a/b/index.html", "page"), ("index.html", "home")]));
}

/// A program in a view of the disks of its own, in which it may mount. Nothing, where this system allows nobody to.
#[cfg(target_os = "linux")]
fn mounting(folder: &Path, script: &str) -> Option<Run> {
    let unshared = |script: &str| {
        let mut command = Command::new("unshare");
        command.current_dir(folder).args(["--map-root-user", "--mount", "sh", "-ec", script]);
        command.env("MINUTEBOOK", env!("CARGO_BIN_EXE_minutebook")).env("NO_COLOR", "1");
        command.output().ok()
    };
    unshared("mount -t tmpfs none .").filter(|tried| tried.status.success())?;
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    let ran = unshared(script).expect("it ran a moment ago");
    Some(Run { code: ran.status.code(), out: text(&ran.stdout), err: text(&ran.stderr) })
}

#[cfg(target_os = "linux")]
#[test]
fn a_folder_of_the_site_on_which_something_is_mounted_is_filled_and_stays_mounted() {
    let folder = folder();
    for word in ["old", "new"] {
        for (path, text) in crate::support::files(&large(word)) {
            put(&folder.path().join(path.replacen("content", word, 1)), text);
        }
    }
    // A build into it while it holds nothing, one while it holds its page, and one that takes the page back.
    let script = "
        $MINUTEBOOK build --quiet --content old
        mount -t tmpfs none output/page-001
        for word in old new old; do
            $MINUTEBOOK build --quiet --content $word
            mountpoint output/page-001 > /dev/null
            cp -r output seen-$((n=n+1))
        done";
    let Some(Run { code, out, err }) = mounting(folder.path(), script) else { return };
    assert_eq!((code, out.as_str()), (Some(0), ""), "{err}");
    let [old, new] = ["old", "new"].map(|word| clean(&large(word), "2"));
    for (seen, expected) in [("seen-1", &old), ("seen-2", &new), ("seen-3", &old)] {
        assert!(snapshot(&folder.path().join(seen)) == *expected, "{seen}");
    }
    assert_eq!(snapshot(folder.path()).keys().filter(|path| path.contains("minutebook-build")).count(), 0);
}

#[test]
fn what_was_put_into_the_old_site_while_it_went_is_not_lost() {
    let folder = folder();
    let output = folder.path().join("output");
    write(&[("index.html", "home"), ("old.html", "old")], &output);
    // A build that was killed just behind the exchange leaves the old site so.
    let left = folder.path().join(format!("{STAGING}7"));
    fs::create_dir(&left).expect("a folder can be made");
    for name in [MARKER, "index.html", "old.html"] {
        fs::copy(output.join(name), left.join(name)).expect("a file can be copied");
    }
    put(&left.join("uploads/photo.txt"), "mine");
    write(&[("index.html", "new")], &output);
    assert_eq!(published(&output), are([("index.html", "new"), ("uploads/photo.txt", "mine")]));
    assert_left_behind(folder.path(), &["output"]);
}

#[test]
fn a_second_build_waits_until_the_first_has_ended() {
    let folder = folder();
    let output = folder.path().join("output");
    write(&[("index.html", "home")], &output);
    let first = claim(&output).expect("the folder is ours");
    let (waits, told) = channel();
    thread::scope(|scope| {
        let second = scope.spawn(|| {
            let claimed = write::claim(&output, &[], &|notice| waits.send(notice).expect("the test listens"));
            write::write(claimed.expect("the folder is free now"), |sink| {
                assert_eq!(published(&output), are([("first.html", "first")]), "it begins when the first has ended");
                site(&[("second.html", "second")]).into_iter().for_each(|file| sink.put(file));
                true
            })
        });
        assert_eq!(told.recv(), Ok(Notice::Waits));
        let written = write::write(first, |sink| {
            site(&[("first.html", "first")]).into_iter().for_each(|file| sink.put(file));
            true
        });
        assert!(written.expect("the disk has room").is_some());
        assert!(second.join().expect("no panic").expect("the disk has room").is_some());
    });
    assert_eq!(told.try_recv().ok(), None, "it is told once");
    assert_eq!(published(&output), are([("second.html", "second")]));
    assert_left_behind(folder.path(), &["output"]);
}

#[test]
fn a_build_that_waited_for_one_that_made_nothing_makes_the_folder_again() {
    let folder = folder();
    let output = folder.path().join("public/site");
    let first = claim(&output).expect("the folder is new");
    let (waits, told) = channel();
    thread::scope(|scope| {
        let second = scope.spawn(|| {
            let claimed = write::claim(&output, &[], &|notice| waits.send(notice).expect("the test listens"));
            write::write(claimed.expect("the folder is free now"), |sink| {
                site(&[("index.html", "home")]).into_iter().for_each(|file| sink.put(file));
                true
            })
        });
        assert_eq!(told.recv(), Ok(Notice::Waits));
        assert_eq!(write::write(first, |_| false).expect("nothing was put"), None);
        assert!(second.join().expect("no panic").expect("the disk has room").is_some());
    });
    assert_eq!(published(&output), are([("index.html", "home")]));
}

#[test]
fn a_file_that_a_person_keeps_is_written_whole_over_what_an_interrupted_command_left() {
    let folder = folder();
    let path = folder.path().join("pack.figures");
    put(&folder.path().join(".pack.figures.minutebook-build"), "a longer half of another ledger");
    for text in ["one", "two"] {
        write::file(&path, text.as_bytes()).unwrap_or_else(|fault| panic!("{}", fault.message));
        assert_eq!(published(folder.path()), are([("pack.figures", text)]));
    }
}

#[test]
fn a_folder_that_no_site_came_to_goes_again_with_those_above_it() {
    let folder = folder();
    let made = write::write(claim(&folder.path().join("public/site")).expect("a new folder"), |_| false);
    assert_eq!(made.expect("nothing was put"), None);
    assert_left_behind(folder.path(), &[]);
}

#[test]
fn a_site_within_what_it_is_made_from_is_refused_before_anything_is_read() {
    let folder = site_folder("== content/pages/about.md\n---\ntitle: \n---\n");
    for output in ["content", "content/site", "content/pages/../site", ".", "themes/own/site"] {
        put(&folder.path().join("themes/own/assets/site.css"), "");
        let run = run(folder.path(), &format!("build --theme themes/own --output {output}"));
        assert_eq!(run.code, Some(1), "{output}: {}", run.err);
        assert!(run.err.contains("error[unwritable]: the site cannot be written to "), "{output}: {}", run.err);
        assert!(run.out.contains("Nothing was written: 1 error, "), "the content was read: {}", run.out);
        assert!(!snapshot(folder.path()).keys().any(|path| path.contains("minutebook") || path.contains("site/")));
    }
    assert_eq!(
        run(folder.path(), "build --output contents").code,
        Some(1),
        "its neighbour is read, and its fault told"
    );
}

/// An archive with `pages` in it, built into the folder that one is in, which therefore cannot be exchanged.
fn filled(folder: &Path) -> Command {
    let mut command = minutebook(&folder.join("site"), "build --output . --quiet --content");
    command.arg(folder.join("content"));
    command
}

#[test]
fn the_folder_that_one_is_in_is_filled_and_stays() {
    let folder = site_folder(&large("old"));
    let site = folder.path().join("site");
    put(&site.join(".gitkeep"), "");
    let before = identity(&site);
    for word in ["old", "new", "new"] {
        rewrite(folder.path(), &large(word));
        let ran = filled(folder.path()).output().expect("the program can be started");
        assert!(ran.status.success(), "{}", String::from_utf8_lossy(&ran.stderr));
        put(&site.join("CNAME"), "mine");
        let mut expected = clean(&large(word), "2");
        expected.extend([(".gitkeep".to_owned(), Vec::new()), ("CNAME".to_owned(), b"mine".to_vec())]);
        assert!(snapshot(&site) == expected, "the site is not that of `{word}`");
        assert_eq!(identity(&site), before, "the folder is another one");
    }
}

/// By which the system knows a folder, whatever its name.
#[cfg(unix)]
fn identity(path: &Path) -> u64 {
    use std::os::unix::fs::MetadataExt;
    fs::metadata(path).expect("a folder").ino()
}

#[cfg(not(unix))]
fn identity(_: &Path) -> u64 {
    0
}

#[cfg(unix)]
#[test]
fn a_lock_that_is_a_link_to_nowhere_is_told() {
    let folder = folder();
    let output = folder.path().join("output");
    fs::create_dir(&output).expect("a folder can be made");
    std::os::unix::fs::symlink("/nowhere/lock", output.join(LOCK)).expect("a link can be made");
    assert_eq!(refused(&[("index.html", "home")], &output).0, Code::Unwritable);
}

#[cfg(unix)]
#[test]
fn a_link_to_a_folder_stays_a_link() {
    let folder = folder();
    fs::create_dir(folder.path().join("disk")).expect("a folder can be made");
    let output = folder.path().join("output");
    std::os::unix::fs::symlink("disk", &output).expect("a link can be made");
    for text in ["one", "two"] {
        write(&[("index.html", text)], &output);
        assert!(output.is_symlink());
        assert_eq!(published(&folder.path().join("disk")), are([("index.html", text)]));
    }
}

#[test]
fn a_refusal_is_a_fault_like_any_other() {
    let folder = site_folder("== content/pages/about.md\n---\ntitle: About\n---\n");
    put(&folder.path().join("output/letter.txt"), "Dear reader");
    let run = run(folder.path(), "build");
    assert_eq!(run.code, Some(1));
    assert!(run.err.contains("error[not-ours]: ") && run.err.contains("`letter.txt`"), "{}", run.err);
    assert!(run.out.contains("Nothing was written"), "{}", run.out);
}

/// An archive of many pages, all of which say `word`.
fn large(word: &str) -> String {
    let page = |n: usize| {
        format!(
            "== content/pages/page-{n:03}.md\n---\ntitle: Page {n}\n---\n\n## {word}\n\n{}\n\n",
            format!("The word is {word}. ").repeat(40)
        )
    };
    (0..200).map(page).collect()
}

/// Puts the pages of another site in the place of those that are there.
fn rewrite(folder: &Path, site: &str) {
    for (path, text) in crate::support::files(site) {
        put(&folder.join(path), text);
    }
}

/// The site that a build in a folder of its own gives.
fn clean(site: &str, threads: &str) -> BTreeMap<String, Vec<u8>> {
    let folder = site_folder(site);
    let status = minutebook(folder.path(), "build --quiet")
        .env("RAYON_NUM_THREADS", threads)
        .status()
        .expect("the program can be started");
    assert!(status.success());
    snapshot(&folder.path().join("output"))
}

#[test]
fn two_builds_give_the_same_bytes_whatever_the_number_of_threads() {
    let site = large("same");
    let one = clean(&site, "1");
    assert!(one.len() > 200, "{} files", one.len());
    assert!(one == clean(&site, "2"), "one thread and two");
    assert!(one == clean(&site, "2"), "two and two");
}

#[test]
fn a_build_that_is_killed_leaves_the_last_good_site_whole() {
    let (old, new) = (clean(&large("old"), "2"), clean(&large("new"), "2"));
    let folder = site_folder(&large("old"));
    let output = folder.path().join("output");
    let start = Instant::now();
    assert_eq!(run(folder.path(), "build").code, Some(0));
    let whole = start.elapsed();
    rewrite(folder.path(), &large("new"));
    let moments = 16;
    let mut killed = 0;
    for moment in 0..moments {
        killed += usize::from(killed_after(folder.path(), whole * moment / moments));
        let found = after_a_kill(&output);
        assert!(
            found == old || found == new,
            "after {moment} parts of {moments} the site is neither the old nor the new"
        );
        if found == new {
            break;
        }
    }
    assert!(killed >= 3, "too few builds were killed in the middle: {killed}");
    assert_eq!(run(folder.path(), "build").code, Some(0));
    assert!(snapshot(&output) == new, "the next build is whole");
    assert_left_behind(folder.path(), &["content", "output"]);
}

/// The site, without the empty file that a build had locked which was killed.
fn after_a_kill(output: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut files = snapshot(output);
    assert!(files.remove(LOCK).is_none_or(|lock| lock.is_empty()));
    files
}

/// Starts a build and kills it after a time, for a kill may come at any moment: this one wait by the clock is what is tested. Says
/// whether it was still at work.
fn killed_after(folder: &Path, time: Duration) -> bool {
    let mut child = minutebook(folder, "build --quiet").spawn().expect("the program can be started");
    sleep(time);
    child.kill().expect("a child can be killed");
    !child.wait().expect("a child that was killed ends").success()
}

/// The folder holds these names and no others.
fn assert_left_behind(folder: &Path, names: &[&str]) {
    let entries = fs::read_dir(folder).expect("the folder can be listed");
    let mut found: Vec<String> =
        entries.map(|entry| entry.expect("an entry can be read").file_name().to_string_lossy().into_owned()).collect();
    found.sort();
    assert_eq!(found, names);
}

#[test]
fn a_build_that_is_killed_while_it_writes_leaves_the_last_good_site_whole() {
    let (old, new) = (clean(&large("old"), "2"), clean(&large("new"), "2"));
    let folder = site_folder(&large("old"));
    let output = folder.path().join("output");
    assert_eq!(run(folder.path(), "build").code, Some(0));
    // On a busy machine a build can be over before anybody looks; then the next one is tried.
    let killed = ["new", "old"].iter().cycle().take(20).any(|word| {
        rewrite(folder.path(), &large(word));
        killed_while_writing(folder.path())
    });
    assert!(killed, "no build was ever seen at writing");
    let found = after_a_kill(&output);
    assert!(found == old || found == new, "the site is neither the old nor the new");
    rewrite(folder.path(), &large("new"));
    assert_eq!(run(folder.path(), "build").code, Some(0));
    assert!(snapshot(&output) == new);
    assert_left_behind(folder.path(), &["content", "output"]);
}

/// Starts a build and kills it as soon as it writes. Says whether it was seen to write.
fn killed_while_writing(folder: &Path) -> bool {
    let mut child = minutebook(folder, "build --quiet").spawn().expect("the program can be started");
    let staging = folder.join(format!("{STAGING}{}", child.id()));
    let mut seen = false;
    while !seen && child.try_wait().expect("a child can be asked").is_none() {
        seen = staging.join("assets").exists();
    }
    child.kill().expect("a child can be killed");
    child.wait().expect("a child that was killed ends");
    seen
}

#[cfg(target_os = "linux")]
#[test]
fn a_command_that_may_open_few_files_ends_with_words() {
    let folder = site_folder("== content/pages/about.md\n---\ntitle: About\n---\n\nThis is about parks.\n");
    for (few, command) in [(5..=8, "build"), (5..=10, "serve --port 0")] {
        for files in few {
            // What hangs is ended, and is a fault.
            let script = format!("ulimit -n {files}; exec timeout 60 {} {command}", env!("CARGO_BIN_EXE_minutebook"));
            let ran =
                Command::new("sh").current_dir(folder.path()).args(["-c", &script]).output().expect("there is a shell");
            let said = String::from_utf8_lossy(&ran.stderr);
            let ended = ran.status.code().is_some_and(|code| code <= 2);
            assert!(ended && !said.contains("panicked"), "{command} with {files} files: {:?} {said}", ran.status);
        }
    }
}

#[cfg(unix)]
#[test]
fn a_working_folder_that_is_gone_is_told() {
    let folder = site_folder("== content/pages/about.md\n---\ntitle: About\n---\n\nThis is about parks.\n");
    let (program, content) = (env!("CARGO_BIN_EXE_minutebook"), folder.path().join("content"));
    let (content, site) = (content.display(), folder.path().join("site"));
    fs::create_dir(folder.path().join("gone")).expect("a folder can be made");
    let script = |output: &str| {
        format!(
            "cd gone && rmdir ../gone && {program} build --content {content} --output {output}; mkdir ../gone; exit 0"
        )
    };
    let said = |output: &str| {
        let ran = Command::new("sh").current_dir(folder.path()).args(["-c", &script(output)]).output();
        fs::create_dir_all(folder.path().join("gone")).expect("a folder can be made");
        String::from_utf8(ran.expect("there is a shell").stderr).expect("text")
    };
    let relative = said("site");
    assert!(relative.contains("error[unwritable]: nobody knows where the folder site would be"), "{relative}");
    let absolute = said(&site.display().to_string());
    assert!(absolute.contains("error[search-fault]: the search index could not be made"), "{absolute}");
    assert!(!absolute.contains("panicked") && !site.exists(), "{absolute}");
}
