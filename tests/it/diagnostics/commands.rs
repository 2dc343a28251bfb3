//! The report through the program itself: where it is printed, and with which exit code.

use expect_test::expect;

use crate::support::{run, site_folder, snapshot};

/// A page that links to nothing.
const FAULTY: &str = "== content/pages/about.md\n---\ntitle: About\n---\n\nSee [the plan](/reports/plan).\n";

/// A page without a fault.
const SOUND: &str = "== content/pages/about.md\n---\ntitle: About\n---\n\nText.\n";

#[test]
fn a_sound_site_gives_0() {
    let folder = site_folder(SOUND);
    for arguments in ["check", "build", "", "check --deny-warnings"] {
        let run = run(folder.path(), arguments);
        assert_eq!((run.code, run.err.as_str()), (Some(0), ""), "minutebook {arguments}\n{}", run.out);
    }
}

#[test]
fn a_site_at_fault_gives_1_and_nothing_is_written() {
    let folder = site_folder(FAULTY);
    for arguments in ["check", "build", ""] {
        assert_eq!(run(folder.path(), arguments).code, Some(1), "minutebook {arguments}");
    }
    assert!(!folder.path().join("output").exists());
}

#[test]
fn a_command_that_cannot_run_gives_2() {
    let folder = site_folder(SOUND);
    for arguments in [
        "biuld",
        "--no-such-flag",
        "check --format xml",
        "--quiet --verbose",
        "explain no-such-code",
        "schema no-such-kind",
    ] {
        let run = run(folder.path(), arguments);
        assert_eq!((run.code, run.out.as_str()), (Some(2), ""), "minutebook {arguments}");
        assert!(!run.err.is_empty());
    }
}

#[test]
fn people_read_faults_on_the_error_output_and_the_verdict_on_the_other() {
    let run = run(site_folder(FAULTY).path(), "check");
    expect![[r#"
        error[broken-link]: `/reports/plan` leads nowhere
         --> content/pages/about.md:5:5
          |
        5 | See [the plan](/reports/plan).
          |     ^^^^^^^^^^^^^^^^^^^^^^^^^ no such record or file
          |
          = help: Write the address of a record, such as /pages/about, the name of a file beside this one, or a whole address that begins with https://.

    "#]].assert_eq(&run.err);
    expect![[r#"
        1 error, 0 warnings.
    "#]]
    .assert_eq(&run.out);
}

#[test]
fn programs_read_faults_on_the_standard_output_and_nothing_else() {
    let folder = site_folder(FAULTY);
    for format in ["json", "github", "sarif"] {
        let run = run(folder.path(), &format!("check --format {format}"));
        assert_eq!((run.code, run.err.as_str()), (Some(1), ""), "{format}");
        assert!(run.out.contains("broken-link") && !run.out.contains("1 error"), "{format}: {}", run.out);
    }
}

#[test]
fn quiet_says_only_what_is_wrong() {
    assert_eq!(run(site_folder(SOUND).path(), "build --quiet").out, "");
    let faulty = run(site_folder(FAULTY).path(), "check --quiet");
    assert_eq!(faulty.out, "");
    assert!(faulty.err.starts_with("error[broken-link]"), "{}", faulty.err);
}

#[test]
fn check_writes_nothing() {
    let folder = site_folder(SOUND);
    let before = snapshot(folder.path());
    assert_eq!(run(folder.path(), "check").code, Some(0));
    assert_eq!(snapshot(folder.path()), before);
}

#[test]
fn a_report_in_a_file_has_no_colour() {
    let run = run(site_folder(FAULTY).path(), "check");
    assert!(!run.err.contains('\u{1b}') && !run.out.contains('\u{1b}'));
}
