//! The stage that reads the disk: what it takes, what it leaves, and what it says of files that it cannot read.

use std::path::Path;

use expect_test::expect;
use minutebook::diagnostic::Diagnostics;
use minutebook::read::{self, Folders};
use minutebook::source::{Contents, Role, Sources};

use crate::support::{folder, put, run, site_folder};

/// A sound page.
const PAGE: &str = "== content/pages/about.md\n---\ntitle: About\n---\n\nText.\n";

fn read(folder: &Path) -> (Sources, Diagnostics) {
    let mut diagnostics = Diagnostics::new();
    let sources =
        read::read(&Folders { content: folder.join("content"), sources: None, theme: None }, &mut diagnostics);
    (sources, diagnostics)
}

/// The names below `content/` that are read.
fn names(folder: &Path) -> Vec<String> {
    let (sources, diagnostics) = read(folder);
    assert_eq!(diagnostics.iter().count(), 0);
    let name = |role: &Role| match role {
        Role::Content(name) => Some(name.clone()),
        _ => None,
    };
    sources.iter().filter_map(|(_, file)| name(&file.role)).collect()
}

/// The text of an asset or template of the theme that a site gets.
fn themed(folder: &Path, role: &Role) -> String {
    let (sources, _) = read(folder);
    sources.iter().find(|(_, file)| file.role == *role).map(|(_, file)| file.text().to_owned()).unwrap_or_default()
}

#[test]
fn a_letter_that_is_not_utf8_is_shown_at_its_line_and_column() {
    let site = site_folder(PAGE);
    put(&site.path().join("content/pages/cafe.md"), b"---\ntitle: Th\xc3\xa9 and caf\xe9\n---\n");
    let run = run(site.path(), "check");
    expect![[r#"
        error[not-utf8]: content/pages/cafe.md is not UTF-8
         --> content/pages/cafe.md:2:19
          |
        2 | title: Thé and caf␦
          |                   ^ the first character that cannot be read
          |
          = help: Save the file again with the encoding UTF-8. In most editors that is a choice under “Save as”.

    "#]]
    .assert_eq(&run.err);
    assert_eq!(run.code, Some(1));
}

#[test]
fn a_file_that_is_no_text_need_not_be_utf8() {
    let site = site_folder(PAGE);
    put(&site.path().join("content/pages/plan.pdf"), b"%PDF \xff\xfe");
    let (sources, diagnostics) = read(site.path());
    assert_eq!(diagnostics.iter().count(), 0);
    assert!(
        sources
            .iter()
            .any(|(_, file)| matches!(&file.contents, Contents::Binary(bytes) if bytes[..] == *b"%PDF \xff\xfe"))
    );
}

#[test]
fn the_mark_that_some_editors_put_first_is_passed_over() {
    let site = site_folder(PAGE);
    put(&site.path().join("content/pages/marked.md"), "\u{feff}---\ntitle: Marked\n---\n");
    let run = run(site.path(), "check");
    assert_eq!((run.code, run.err.as_str()), (Some(0), ""));
}

#[test]
fn hidden_files_and_folders_are_passed_over() {
    let site = site_folder(PAGE);
    for hidden in [".DS_Store", "pages/.about.md.swp", ".obsidian/notes.md", "pages/.git/config"] {
        put(&site.path().join("content").join(hidden), "anything");
    }
    assert_eq!(names(site.path()), ["archive.yaml", "pages/about.md"]);
}

#[test]
fn what_editors_merges_and_systems_leave_is_passed_over() {
    let site = site_folder(PAGE);
    let left = [
        "pages/about.md~",
        "pages/#about.md#",
        "glossary/4913",
        "glossary/ward.md.orig",
        "pages/about.md.rej",
        "pages/about.md.bak",
        "pages/about.md.swp",
        "packs/march.pdf.part",
        "places/Thumbs.db",
        "places/desktop.ini",
        "places/Icon\r",
        "pages/~$plan.docx",
        "__MACOSX/pages/._about.md",
        "archive.yaml~",
    ];
    for name in left {
        put(&site.path().join("content").join(name), "anything");
    }
    assert_eq!(names(site.path()), ["archive.yaml", "pages/about.md"]);
    // They come near those.
    for name in ["pages/4914", "pages/a~b.txt", "pages/#a.txt", "pages/bak", "pages/4913/plan.txt"] {
        put(&site.path().join("content").join(name), "anything");
    }
    assert_eq!(
        names(site.path()),
        [
            "archive.yaml",
            "pages/#a.txt",
            "pages/4913/plan.txt",
            "pages/4914",
            "pages/about.md",
            "pages/a~b.txt",
            "pages/bak"
        ]
    );
}

#[test]
fn files_are_read_in_one_order_however_the_disk_has_them() {
    let site = site_folder(PAGE);
    for name in ["pages/z.md", "pages/b.md", "pages/a/c.md", "places/a.md", "meetings/a.md"] {
        put(&site.path().join("content").join(name), "---\n---\n");
    }
    assert_eq!(
        names(site.path()),
        ["archive.yaml", "meetings/a.md", "pages/a/c.md", "pages/about.md", "pages/b.md", "pages/z.md", "places/a.md"]
    );
}

#[test]
fn a_folder_that_is_not_there_is_told_with_where_to_go() {
    let archive = site_folder(PAGE);
    let content = archive.path().join("content");
    let empty = folder();
    for (place, arguments, expected) in [
        (
            empty.path(),
            "check",
            "there is no folder content. Go to the folder of an archive (`cd FOLDER`), or make a new one: `minutebook init FOLDER`.",
        ),
        (
            empty.path(),
            "build",
            "there is no folder content. Go to the folder of an archive (`cd FOLDER`), or make a new one: `minutebook init FOLDER`.",
        ),
        (
            content.as_path(),
            "check",
            "there is no folder content. This folder holds the records itself: go to the one above it (`cd ..`).",
        ),
        (archive.path(), "check --content .", "the records are in ./content, not in .: write `--content ./content`"),
        (
            archive.path(),
            "check --sources papers",
            "there is no folder papers: `--sources` takes the one in which the sources lie",
        ),
    ] {
        let run = run(place, arguments);
        assert_eq!(
            (run.code, run.out.as_str(), run.err),
            (Some(2), "", format!("minutebook: {expected}\n")),
            "{arguments}"
        );
    }
}

#[test]
fn a_record_in_utf_16_is_told_once_and_read() {
    let site = site_folder("");
    let text = "---\ntitle: About\n---\n\nSee [the plan](/reports/plan).\n";
    let wide: Vec<u16> = text.encode_utf16().collect();
    let little: Vec<u8> = wide.iter().flat_map(|unit| unit.to_le_bytes()).collect();
    let big: Vec<u8> = wide.iter().flat_map(|unit| unit.to_be_bytes()).collect();
    for bytes in [[&[0xff, 0xfe], &little[..]].concat(), [&[0xfe, 0xff], &big[..]].concat(), little, big] {
        put(&site.path().join("content/pages/about.md"), bytes);
        let run = run(site.path(), "check --format json");
        let codes: Vec<bool> = ["not-utf8", "broken-link"].map(|code| run.out.contains(code)).to_vec();
        assert_eq!((run.out.lines().count(), codes), (2, vec![true, true]), "{}", run.out);
    }
}

#[test]
fn a_theme_that_is_not_there_is_told() {
    let site =
        site_folder("== content/archive.yaml\ntitle: Archive\nsummary: For tests.\nlanguage: en-GB\ntheme: library\n");
    let run = run(site.path(), "check");
    expect![[r#"
        error[unreadable]: there is no theme folder themes/library
         --> content/archive.yaml:4:1
          |
        4 | theme: library
          | ^^^^^^^^^^^^^^ this names it
          |
          = help: Make the folder, or take `theme:` out of archive.yaml (or `--theme` out of the command) to use the theme `plain`.

    "#]].assert_eq(&run.err);
    assert_eq!(run.code, Some(1));
}

#[test]
fn a_theme_replaces_single_files_and_inherits_the_rest() {
    let site = site_folder(&format!(
        "{PAGE}\n== content/archive.yaml\ntitle: Archive\nsummary: For tests.\nlanguage: en-GB\ntheme: 'library'\n\n== themes/library/assets/site.css\nbody {{ color: navy }}\n"
    ));
    assert_eq!(themed(site.path(), &Role::Asset("site.css".into())), "body { color: navy }\n");
    assert_ne!(themed(site.path(), &Role::Asset("favicon.svg".into())), "");
}

#[cfg(unix)]
mod unix {
    use std::fs::{self, Permissions};
    use std::os::unix::fs::{PermissionsExt, symlink};

    use super::*;

    fn link(target: &Path, link: &Path) {
        symlink(target, link).expect("a link can be made in a temporary folder");
    }

    #[test]
    fn a_link_that_leaves_the_content_is_refused() {
        let site = site_folder(PAGE);
        put(&site.path().join("private.md"), "---\ntitle: Private\n---\n");
        link(Path::new("../../private.md"), &site.path().join("content/pages/private.md"));
        let run = run(site.path(), "check");
        expect![[r#"
            error[link-leaves-folder]: content/pages/private.md is a link that leads out of content
             |
             = help: Put the file itself in its place. A link to elsewhere would make the site depend on more than this folder.

        "#]].assert_eq(&run.err);
        assert_eq!(run.code, Some(1));
    }

    #[test]
    fn a_link_to_a_folder_outside_is_not_followed() {
        let site = site_folder(PAGE);
        put(&site.path().join("elsewhere/faulty.md"), "no front matter");
        link(Path::new("../../elsewhere"), &site.path().join("content/pages/elsewhere"));
        let (sources, diagnostics) = read(site.path());
        assert_eq!(diagnostics.iter().map(|fault| fault.code.as_str()).collect::<Vec<_>>(), ["link-leaves-folder"]);
        assert!(!sources.iter().any(|(_, file)| file.path.contains("faulty")), "a file behind the link was read");
    }

    #[test]
    fn a_link_within_the_content_is_followed() {
        let site = site_folder(PAGE);
        link(Path::new("about.md"), &site.path().join("content/pages/again.md"));
        assert_eq!(names(site.path()), ["archive.yaml", "pages/about.md", "pages/again.md"]);
    }

    #[test]
    fn the_content_may_itself_be_a_link() {
        let site = site_folder(PAGE);
        fs::rename(site.path().join("content"), site.path().join("real")).expect("a folder can be renamed");
        link(Path::new("real"), &site.path().join("content"));
        assert_eq!(names(site.path()), ["archive.yaml", "pages/about.md"]);
    }

    #[test]
    fn a_link_to_nothing_is_told() {
        let site = site_folder(PAGE);
        link(Path::new("gone.md"), &site.path().join("content/pages/lost.md"));
        let run = run(site.path(), "check");
        expect![[r#"
            error[unreadable]: content/pages/lost.md cannot be read: there is no such file or folder
             |
             = help: See that it is there, and that you may read it.

        "#]]
        .assert_eq(&run.err);
        assert_eq!(run.code, Some(1));
    }

    #[test]
    fn a_link_of_an_editor_is_passed_over_wherever_it_leads() {
        let site = site_folder(PAGE);
        let pages = site.path().join("content/pages");
        link(Path::new("editor@laptop.4242:1700000000"), &pages.join(".#about.md"));
        link(Path::new("gone.md"), &pages.join("about.md~"));
        link(Path::new("."), &pages.join(".again"));
        link(Path::new("/"), &pages.join(".out"));
        assert_eq!(names(site.path()), ["archive.yaml", "pages/about.md"]);
    }

    #[test]
    fn a_link_to_its_own_folder_is_told() {
        let site = site_folder(PAGE);
        link(Path::new("."), &site.path().join("content/pages/again"));
        let run = run(site.path(), "check");
        assert!(run.err.starts_with("error[unreadable]: content/pages/again"), "{}", run.err);
        assert_eq!(run.code, Some(1));
    }

    #[test]
    fn a_file_that_may_not_be_opened_is_told_and_the_rest_is_read() {
        let site = site_folder(&format!(
            "{PAGE}\n== content/pages/secret.md\n---\ntitle: Secret\n---\n\n== content/pages/bad.md\nno front matter\n"
        ));
        let secret = site.path().join("content/pages/secret.md");
        fs::set_permissions(&secret, Permissions::from_mode(0o000)).expect("the owner may change who may read");
        if fs::read(&secret).is_ok() {
            return; // The administrator may read everything.
        }
        let run = run(site.path(), "check");
        expect![[r#"
            error[unreadable]: content/pages/secret.md cannot be read: Permission denied (os error 13)
             |
             = help: See that it is there, and that you may read it.

            error[no-front-matter]: this record has no front matter
             --> content/pages/bad.md:1:1
              |
            1 | no front matter
              | ^^^^^^^^^^^^^^^ a line with `---` is expected first
              |
              = help: A record begins with a line `---`, its fields, and another line `---`. See `minutebook new page`.

        "#]]
        .assert_eq(&run.err);
        assert_eq!(run.code, Some(1));
    }
}
