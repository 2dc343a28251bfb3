//! Pages that are older than the sections on which they rest.

use std::fs;
use std::path::Path;

use expect_test::expect;
use tempfile::TempDir;

use crate::support::{folder, git, put, run, site_folder};
use crate::uses::site;

/// The order of commits counts, and not their days.
const DAY: &str = "2026-02-01";

fn commit(folder: &Path) {
    git(folder, DAY, &["add", "."]);
    git(folder, DAY, &["commit", "--quiet", "--message", "A change"]);
}

/// A repository in which the paper was changed after the topic.
fn changed(from: &str, to: &str) -> TempDir {
    let site = site_folder(&site());
    git(site.path(), DAY, &["init", "--quiet"]);
    commit(site.path());
    change(site.path(), "reports/beds.md", from, to);
    commit(site.path());
    site
}

fn change(folder: &Path, file: &str, from: &str, to: &str) {
    let path = folder.join("content").join(file);
    let text = fs::read_to_string(&path).expect("the file is there");
    assert!(text.contains(from), "{file} has no {from:?}");
    put(&path, text.replace(from, to));
}

/// How often a check tells of a page that is older than what it rests on.
fn stale(folder: &Path) -> usize {
    run(folder, "check --history").err.matches("warning[stale-rests-on]").count()
}

#[test]
fn a_page_that_is_older_than_a_section_on_which_it_rests_is_told() {
    let site = changed("They are high.", "They are low.");
    expect![[r#"
        warning[stale-rests-on]: reports/beds#costs has changed since it was used here
          --> content/topics/beds.md:8:1
           |
         8 | [Beds are dear](/reports/beds#costs), and so are mattresses.
           | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ this page has not changed since
           |
          ::: content/reports/beds.md:16:1
           |
        16 | ## Costs { at=10-20 }
           | --------------------- this section has other words than when the page last changed
           |
           = help: Compare what the page says with the section as it is now, and mend it. Where all is still true, add a line between the two lines of `---` that begins with `# compared on` and has the day of today, and commit it.

    "#]]
    .assert_eq(&run(site.path(), "check --history").err);
    assert_eq!(run(site.path(), "check --history").code, Some(0), "it is a warning");
    assert_eq!(run(site.path(), "check").err, "", "git is not asked");
}

#[test]
fn only_the_words_of_the_section_and_of_those_below_it_count() {
    assert_eq!(stale(changed("A mattress is dear.", "A mattress is cheap.").path()), 1, "a section below it");
    assert_eq!(stale(changed("They are few.", "They are many.").path()), 0, "another section");
    assert_eq!(stale(changed("{ at=10-20 }", "{ at=10-21 }").path()), 0, "its lines");
    assert_eq!(stale(changed("They are high.", "They\nare  high.").path()), 0, "its line breaks");
    assert_eq!(stale(changed("title: Beds in the county", "title: Beds in the north").path()), 0, "the front matter");
}

#[test]
fn a_page_that_changed_since_is_not_told_committed_or_not() {
    let site = changed("They are high.", "They are low.");
    change(site.path(), "topics/beds.md", "summary: About beds.\n", "summary: About beds.\n# compared on 2026-12-01\n");
    assert_eq!(stale(site.path()), 0, "somebody is at it");
    commit(site.path());
    assert_eq!(stale(site.path()), 0);
    change(site.path(), "reports/beds.md", "They are low.", "They are lower.");
    assert_eq!(stale(site.path()), 1, "the section is changed again, and not yet committed");
}

#[test]
fn nothing_is_told_without_a_whole_repository() {
    let site = changed("They are high.", "They are low.");
    let shallow = folder();
    let origin = format!("file://{}", site.path().display());
    git(shallow.path(), DAY, &["clone", "--quiet", "--depth", "1", &origin, "copy"]);
    assert_eq!(stale(&shallow.path().join("copy")), 0, "half a history");
    assert_eq!(stale(site.path()), 1);
    fs::rename(site.path().join(".git"), site.path().join("git")).expect("the repository goes");
    assert_eq!(stale(site.path()), 0, "no repository");
}
