//! A hostile content folder: what a stranger could put into a pull request, or into an archive that is handed on, and what
//! comes of it. `docs/security.md` makes the promise that is held here.

use std::collections::BTreeMap;
use std::path::Path;

use expect_test::expect;
use minutebook::diagnostic::{Code, printable};
use minutebook::sink::OutputFile;
use minutebook::source::History;
use minutebook::{read, write};
use serde_json::Value;

use crate::support::{Run, build, codes, compiled, folder, minutebook, put, report, run, site_folder, snapshot};

/// A sound page.
const PAGE: &str = "== content/pages/about.md\n---\ntitle: About\n---\n\nText.\n";

/// What a program of a stranger would leave.
const TRACE: &str = "PWNED";

/// Whether a program of a stranger ran: it would have left something, somewhere below the folder.
fn assert_nothing_ran(folder: &Path) {
    let traces: Vec<String> = snapshot(folder).into_keys().filter(|path| path.ends_with(TRACE)).collect();
    assert_eq!(traces, Vec::<String>::new());
}

/// A line for each fault: its code, its place and what it says.
fn faults(folder: &Path) -> String {
    let Run { code, out, .. } = run(folder, "check --format json");
    assert_eq!(code, Some(1), "{out}");
    let line = |line: &str| {
        let fault: Value = serde_json::from_str(line).expect("a line of JSON");
        let word = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let place = &fault["place"];
        let line = place["line"].as_u64().map_or_else(String::new, |line| format!(":{line}"));
        format!("{} {}{line}: {}\n", word(&fault["code"]), word(&place["file"]), printable(&word(&fault["message"])))
    };
    out.lines().map(line).collect()
}

/// Files that git takes for a bare repository, all of which can be committed. Git finds no branch that it has, and so asks the
/// remote for what is missing, by a program that `config` names. This is a real attack: with git 2.47, `git log` in the folder
/// leaves the trace.
fn put_bare_repository(folder: &Path, trace: &Path) {
    put(&folder.join("HEAD"), "ref: refs/heads/main\n");
    put(&folder.join("refs/heads/main"), "1".repeat(40) + "\n");
    put(&folder.join("objects/info/keep"), "");
    let config = format!(
        "[core]\n\trepositoryformatversion = 1\n\tbare = true\n[extensions]\n\tpartialClone = origin\n\
         [remote \"origin\"]\n\turl = .\n\tpromisor = true\n\tuploadpack = \"touch {}; false\"\n",
        trace.display()
    );
    put(&folder.join("config"), config);
}

#[test]
fn content_that_looks_like_a_repository_makes_git_run_nothing() {
    for arguments in ["check", "build"] {
        let site = site_folder(PAGE);
        put_bare_repository(&site.path().join("content"), &site.path().join(TRACE));
        let Run { code, err, .. } = run(site.path(), arguments);
        assert_eq!(code, Some(1));
        assert!(err.contains("error[unknown-place]: nothing is known to do with content/HEAD"), "{err}");
        assert_nothing_ran(site.path());
        assert!(!site.path().join("output").exists());
    }
}

#[test]
fn a_repository_of_plain_files_is_asked_nothing_wherever_it_lies_on_the_way_up() {
    for place in ["content", "", "content/pages"] {
        let site = site_folder(PAGE);
        put_bare_repository(&site.path().join(place), &site.path().join(TRACE));
        for asked in ["content", "content/pages"] {
            assert_eq!(read::history(&site.path().join(asked)), History::new());
        }
        assert_nothing_ran(site.path());
    }
}

#[cfg(unix)]
mod unix {
    use std::env;
    use std::fs;
    use std::os::unix::fs::{PermissionsExt, symlink};
    use std::process::Command;

    use super::*;

    /// Git as a person uses it who knows nothing of the repository's configuration.
    fn git(folder: &Path, arguments: &[&str]) -> String {
        let output = Command::new("git")
            .current_dir(folder)
            .args(["-c", "user.name=Nobody", "-c", "user.email=nobody@example.org", "-c", "commit.gpgsign=false"])
            .args(arguments)
            .env_remove("GIT_DIR")
            .env_remove("GIT_INDEX_FILE")
            .output()
            .expect("git is there");
        assert!(output.status.success(), "git {arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8_lossy(&output.stdout).trim().to_owned()
    }

    /// A program that leaves the trace.
    fn program(path: &Path, trace: &Path) {
        put(path, format!("#!/bin/sh\ntouch '{}'\n", trace.display()));
        fs::set_permissions(path, fs::Permissions::from_mode(0o755)).expect("a program can be run");
    }

    /// A repository right in the content folder with one commit, which says that it is signed, and a configuration that names a
    /// program wherever one can be named.
    fn repository_of_a_stranger(site: &Path) {
        let content = site.join("content");
        let (evil, trace) = (site.join("evil"), site.join(TRACE));
        program(&evil, &trace);
        put(&content.join(".gitattributes"), "* diff=evil filter=evil\n");
        git(&content, &["init", "--quiet"]);
        git(&content, &["add", "."]);
        git(&content, &["commit", "--quiet", "--message", "All"]);
        let commit = git(&content, &["cat-file", "commit", "HEAD"]);
        let signed = commit.replacen(
            "\n\n",
            "\ngpgsig -----BEGIN PGP SIGNATURE-----\n \n x\n -----END PGP SIGNATURE-----\n\n",
            1,
        );
        put(&site.join("signed"), signed + "\n");
        let name = git(&content, &["hash-object", "-t", "commit", "-w", "../signed"]);
        git(&content, &["update-ref", "HEAD", &name]);
        for hook in fs::read_dir(content.join(".git/hooks")).into_iter().flatten().flatten() {
            program(
                &content.join(".git/hooks").join(hook.file_name().to_string_lossy().trim_end_matches(".sample")),
                &trace,
            );
        }
        let run = evil.display();
        let config = format!(
            "[core]\n\trepositoryformatversion = 1\n\tfsmonitor = {run}\n\tpager = {run}\n\tsshCommand = {run}\n\teditor = {run}\n\
             \taskPass = {run}\n\tgitProxy = {run}\n\talternateRefsCommand = {run}\n[pager]\n\tlog = {run}\n\trev-parse = {run}\n\
             [alias]\n\tlog = !{run}\n\trev-parse = !{run}\n[log]\n\tshowSignature = true\n[gpg]\n\tprogram = {run}\n\
             [diff]\n\texternal = {run}\n[diff \"evil\"]\n\tcommand = {run}\n\ttextconv = {run}\n[filter \"evil\"]\n\tclean = {run}\n\
             \tsmudge = {run}\n\tprocess = {run}\n[credential]\n\thelper = !{run}\n[protocol]\n\tallow = always\n\
             [protocol \"ext\"]\n\tallow = always\n[extensions]\n\tpartialClone = origin\n[remote \"origin\"]\n\turl = ext::{run}\n\
             \tpromisor = true\n\tuploadpack = {run}\n[safe]\n\tbareRepository = all\n"
        );
        let path = content.join(".git/config");
        let before = fs::read_to_string(&path).expect("a configuration");
        put(&path, before + &config);
    }

    #[test]
    fn the_configuration_of_a_repository_makes_git_run_nothing_and_its_history_is_read() {
        let site = site_folder(PAGE);
        repository_of_a_stranger(site.path());
        let history = read::history(&site.path().join("content"));
        assert!(history.contains_key("pages/about.md"), "{history:?}");
        assert_nothing_ran(site.path());
    }

    #[test]
    fn what_files_said_before_is_read_without_running_anything() {
        let site = site_folder(&crate::uses::site());
        repository_of_a_stranger(site.path());
        let report = site.path().join("content/reports/beds.md");
        let before = fs::read_to_string(&report).expect("the report");
        let old = git(site.path(), &["hash-object", "--no-filters", "content/reports/beds.md"]);
        put(&report, before.replace("They are high.", "They are low."));
        let stale = || run(site.path(), "check --history").err.matches("[stale-rests-on]").count();
        assert_eq!(stale(), 1);
        fs::remove_file(site.path().join("content/.git/objects").join(&old[..2]).join(&old[2..])).expect("it goes");
        assert_eq!(stale(), 0, "what is missing is not fetched");
        assert_nothing_ran(site.path());
    }

    #[test]
    fn what_a_repository_lacks_is_not_fetched() {
        let site = site_folder(PAGE);
        repository_of_a_stranger(site.path());
        let content = site.path().join("content");
        let tree = fs::read_to_string(site.path().join("signed")).expect("the commit");
        let tree = tree.lines().find_map(|line| line.strip_prefix("tree ")).expect("a tree");
        fs::remove_file(content.join(".git/objects").join(&tree[..2]).join(&tree[2..])).expect("the tree goes");
        assert_eq!(read::history(&content), History::new());
        assert_nothing_ran(site.path());
    }

    #[test]
    fn a_program_that_lies_in_the_content_is_not_taken_for_git() {
        let site = site_folder(PAGE);
        git(site.path(), &["init", "--quiet"]);
        program(&site.path().join("content/git"), &site.path().join(TRACE));
        let path = format!(".:{}", env::var("PATH").unwrap_or_default());
        let output = minutebook(site.path(), "build").env("PATH", path).output().expect("the program can be started");
        assert_eq!(output.status.code(), Some(1), "content/git has no place there");
        assert_nothing_ran(site.path());
    }

    #[test]
    fn variables_of_git_count_for_nothing() {
        let site = site_folder(PAGE);
        let content = site.path().join("content");
        git(&content, &["init", "--quiet"]);
        git(&content, &["add", "."]);
        git(&content, &["commit", "--quiet", "--message", "All"]);
        program(&site.path().join("evil"), &site.path().join(TRACE));
        let evil = site.path().join("evil");
        let mut command = minutebook(site.path(), "build");
        for name in ["GIT_DIR", "GIT_EXEC_PATH", "GIT_SSH", "GIT_PAGER", "GIT_EXTERNAL_DIFF", "GIT_CONFIG_GLOBAL"] {
            command.env(name, &evil);
        }
        let output = command.output().expect("the program can be started");
        assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
        let page = fs::read_to_string(site.path().join("output/about/index.html")).expect("a page");
        assert!(page.contains("Added"), "{page}");
        assert_nothing_ran(site.path());
    }

    #[test]
    fn names_of_files_do_nothing_to_a_terminal_or_a_log() {
        let site = site_folder(PAGE);
        let pages = site.path().join("content/pages");
        for name in ["\u{1b}[31mred\n::error::made up.md", "\u{202e}fdp.txt", "x\nrobots.txt", "a\r::warning::b.png"] {
            put(&pages.join(name), "anything");
        }
        for format in ["human", "github", "json", "sarif"] {
            let Run { code, out, err } = run(site.path(), &format!("check --format {format}"));
            assert_eq!(code, Some(1));
            let text = out + &err;
            let unseen = |c: char| (c.is_control() && c != '\n') || c == '\u{202e}';
            assert!(!text.contains(unseen), "{format}: {text:?}");
            let commands =
                text.lines().filter(|line| line.trim_start().starts_with("::") && !line.starts_with("::error "));
            assert_eq!(commands.collect::<Vec<_>>(), Vec::<&str>::new(), "{format}");
        }
        expect![[r#"
            bad-file-name content/pages/\u{1b}[31mred\n::error::made up.md:1: the file name `\u{1b}[31mred\n::error::made up.md` cannot become an address: it has something other than small letters a to z, digits and hyphens
            bad-file-name content/pages/a\r::warning::b.png:1: the file name `pages/a\r::warning::b.png` cannot be kept everywhere: it has a line feed or another character that nobody sees
            bad-file-name content/pages/x\nrobots.txt:1: the file name `pages/x\nrobots.txt` cannot be kept everywhere: it has a line feed or another character that nobody sees
            bad-file-name content/pages/\u{202e}fdp.txt:1: the file name `pages/\u{202e}fdp.txt` cannot be kept everywhere: it has a line feed or another character that nobody sees
        "#]].assert_eq(&faults(site.path()));
    }

    #[test]
    fn a_theme_that_is_a_link_out_of_the_archive_is_refused() {
        let archive = "== content/archive.yaml\ntitle: A\nsummary: B.\nlanguage: en-GB\ntheme: own\n";
        let site = site_folder(&format!("{PAGE}\n{archive}"));
        let secret = folder();
        put(&secret.path().join("assets/secret.txt"), "secret");
        fs::create_dir_all(site.path().join("themes")).expect("a folder");
        symlink(secret.path(), site.path().join("themes/own")).expect("a link");
        expect![[r#"
            link-leaves-folder : themes/own is a link that leads out of this folder
        "#]]
        .assert_eq(&faults(site.path()));
        // Who runs the program may take a theme from anywhere.
        let Run { code, .. } = run(site.path(), &format!("check --theme {}", secret.path().display()));
        assert_eq!(code, Some(0));
        fs::remove_file(site.path().join("themes/own")).expect("the link goes");
        put(&site.path().join("themes/other/assets/site.css"), "body {}");
        symlink("other", site.path().join("themes/own")).expect("a link within the archive");
        assert_eq!(run(site.path(), "check").code, Some(0));
    }
}

/// What stands in `archive.yaml` beside what must.
fn archive(more: &str) -> String {
    format!("{PAGE}\n== content/archive.yaml\ntitle: A\nsummary: B.\nlanguage: en-GB\n{more}\n")
}

#[test]
fn a_theme_is_the_name_of_one_folder_on_a_line_of_its_own() {
    let site = folder();
    for (theme, folder) in [("evil", "evil"), ("content", "content/pages/t"), ("themes", "themes/deep/er")] {
        put(&site.path().join(folder).join("assets/secret.txt"), theme);
    }
    let mut all = String::new();
    for line in [
        "theme: ../evil",
        "theme: ../content/pages/t",
        "theme: /",
        "theme: ..",
        "theme: .",
        "theme: deep/er",
        "theme: 'a\\b'",
        "theme: \"..\\x2fevil\"",
        "theme: \"\"",
        "theme : deep",
        "\"theme\": deep",
        "theme:\n  deep",
        "theme: &a deep",
    ] {
        for (path, text) in crate::support::files(&archive(line)) {
            put(&site.path().join(path), text);
        }
        all += &format!("{line}\n{}", faults(site.path()));
    }
    expect![[r#"
        theme: ../evil
        unknown-value content/archive.yaml:4: `../evil` is not the name of a theme
        theme: ../content/pages/t
        unknown-value content/archive.yaml:4: `../content/pages/t` is not the name of a theme
        theme: /
        unknown-value content/archive.yaml:4: `/` is not the name of a theme
        theme: ..
        unknown-value content/archive.yaml:4: `..` is not the name of a theme
        theme: .
        unknown-value content/archive.yaml:4: `.` is not the name of a theme
        theme: deep/er
        unknown-value content/archive.yaml:4: `deep/er` is not the name of a theme
        theme: 'a\b'
        unknown-value content/archive.yaml:4: `a\b` is not the name of a theme
        theme: "..\x2fevil"
        unknown-value content/archive.yaml:4: `../evil` is not the name of a theme
        theme: ""
        wrong-type content/archive.yaml:4: a field is empty
        theme : deep
        unknown-value content/archive.yaml:4: `deep` is not the name of a theme
        "theme": deep
        unknown-value content/archive.yaml:4: `deep` is not the name of a theme
        theme:
          deep
        unknown-value content/archive.yaml:5: `deep` is not the name of a theme
        theme: &a deep
        unreadable content/archive.yaml:4: there is no theme folder themes/&a deep
        unquoted-text content/archive.yaml:4: a value cannot begin with `&`
    "#]]
    .assert_eq(&all);
    for sound in ["theme: plain", "theme: 'deep' # a remark", "theme: \"deep\""] {
        put(&site.path().join("content/archive.yaml"), format!("title: A\nsummary: B.\nlanguage: en-GB\n{sound}\n"));
        let Run { code, err, .. } = run(site.path(), "check");
        assert_eq!((code, err.as_str()), (Some(0), ""), "{sound}");
    }
}

#[test]
fn an_address_in_a_field_is_one_of_the_web_or_of_mail() {
    let organisation = |address: &str| {
        format!("\n== content/organisations/group.md\n---\nname: Group\nkind: charity\naddress: \"{address}\"\n---\n")
    };
    let fields = "address: papers.example.org\nedit: \"https://github.com/OWNER/NAME/edit/main/{path}\"\n\
        history: \"javascript:alert('{path}')\"\nissues: \"https://example.org/{file}\"\n\
        publisher: {name: Us, contact: \"javascript:alert()\"}";
    expect![[r#"
        error[bad-address]: `papers.example.org` cannot be followed as an address
         --> content/archive.yaml:4:10
          |
        4 | address: papers.example.org
          |          ^^^^^^^^^^^^^^^^^^ `https://` is expected in front
          |
          = help: Write the whole address: https://papers.example.org

        error[bad-address]: `https://github.com/OWNER/NAME/edit/main/{path}` cannot be followed as an address
         --> content/archive.yaml:5:7
          |
        5 | edit: "https://github.com/OWNER/NAME/edit/main/{path}"
          |       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ `OWNER` and `NAME` stand for words of your own
          |
          = help: Write the owner and the name of your repository in their place, or take the line away.

        error[bad-address]: `javascript:alert('{path}')` cannot be followed as an address
         --> content/archive.yaml:6:10
          |
        6 | history: "javascript:alert('{path}')"
          |          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ an address that begins with `https://` is expected
          |
          = help: Write a whole address on the web, as the address bar of a browser shows it: https://example.org/

        error[bad-address]: `https://example.org/{file}` cannot be followed as an address
         --> content/archive.yaml:7:9
          |
        7 | issues: "https://example.org/{file}"
          |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ something in braces is filled in by nobody
          |
          = help: What is filled in here is {title}, {path}, {address}. Write it so, or take the braces away.

        error[bad-address]: `javascript:alert()` cannot be followed as an address
         --> content/archive.yaml:8:32
          |
        8 | publisher: {name: Us, contact: "javascript:alert()"}
          |                                ^^^^^^^^^^^^^^^^^^^^ an address that begins with `https://` is expected
          |
          = help: Write a whole address on the web, such as https://example.org/contact, or a mail address.

        error[bad-address]: `javascript:alert()` cannot be followed as an address
         --> content/organisations/group.md:4:10
          |
        4 | address: "javascript:alert()"
          |          ^^^^^^^^^^^^^^^^^^^^ an address that begins with `https://` is expected
          |
          = help: Write a whole address on the web, as the address bar of a browser shows it: https://example.org/

    "#]]
    .assert_eq(&report(&(archive(fields) + &organisation("javascript:alert()"))));
    let sound = "address: https://papers.example.org/a\nedit: \"https://github.com/us/papers/edit/main/{path}\"\n\
        history: \"https://github.com/us/papers/commits/main/{path}\"\n\
        issues: \"https://example.org/new?title={title}&body={address}%20({path})\"\n\
        publisher: {name: Us, contact: papers@example.org}";
    let files = build(&(archive(sound) + &organisation("https://example.org/?a=b")));
    assert!(
        files["contact/index.html"].contains("href=\"mailto:papers@example.org\""),
        "{}",
        files["contact/index.html"]
    );
}

#[test]
fn a_link_of_a_text_is_held_to_what_a_field_is_held_to() {
    let page = |text: &str| format!("== content/pages/about.md\n---\ntitle: About\n---\n\n{text}\n");
    let links = "Read [the file](https:///example.org/), [the bank](https://bank.example@example.org/), \
        [the list](https://example.org/\u{202e}gro), or [write](mailto:clerk).";
    expect![[r#"
        error[bad-address]: `https:///example.org/` cannot be followed as an address
         --> content/pages/about.md:5:6
          |
        5 | Read [the file](https:///example.org/), [the bank](https://bank.example@example.org/), [the list](https://example.org/�gro), or [writ...
          |      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no site is named
          |
          = help: After `https://` comes the name of a site, and then a slash: https://example.org/

        error[bad-address]: `https://bank.example@example.org/` cannot be followed as an address
         --> content/pages/about.md:5:41
          |
        5 | Read [the file](https:///example.org/), [the bank](https://bank.example@example.org/), [the list](https://example.org/�gro), or [writ...
          |                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no site is named
          |
          = help: After `https://` comes the name of a site, and then a slash: https://example.org/

        error[bad-address]: `https://example.org/\u{202e}gro` cannot be followed as an address
         --> content/pages/about.md:5:88
          |
        5 | ...bank.example@example.org/), [the list](https://example.org/�gro), or [write](mailto:clerk).
          |                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ a sign that nobody sees stands in it
          |
          = help: Copy the address again from the address bar of a browser.

        error[bad-address]: `mailto:clerk` cannot be followed as an address
         --> content/pages/about.md:5:129
          |
        5 | ...[the list](https://example.org/�gro), or [write](mailto:clerk).
          |                                             ^^^^^^^^^^^^^^^^^^^^^ a mail address is expected
          |
          = help: Write it as in papers@example.org, or write the address of a page with a form.

    "#]].assert_eq(&report(&page(links)));
    let told = report(&page("See [the plan](https://example.org/a\u{200b}b)."));
    assert!(told.contains("`https://example.org/a\\u{200b}b` cannot be followed"), "{told}");
    for sound in ["https://example.org/a?b={c}#d", "mailto:a@example.org?subject=A", "tel:+441162345678"] {
        assert_eq!(codes(&page(&format!("Ask [the council]({sound})."))), [""; 0], "{sound}");
    }
}

#[test]
fn a_link_whose_words_are_an_address_leads_there() {
    let page = |link: &str| format!("== content/pages/about.md\n---\ntitle: About\n---\n\nSee {link} for more.\n");
    expect![[r#"
        error[misleading-link]: this link does not lead to example.org
         --> content/pages/about.md:5:5
          |
        5 | See [https://example.org](https://example.com/login) for more.
          |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ it leads to example.com
          |
          = help: Say in words where it leads, or write the address that readers see: [the council's site](https://…).

    "#]]
    .assert_eq(&report(&page("[https://example.org](https://example.com/login)")));
    for link in [
        "[www.example.org](https://example.com)",
        "[http://example.org/a](https://example.org.example.com/a)",
        "[**https://example.org**](https://badexample.org)",
        "[clerk@example.org](mailto:clerk@example.com)",
        "[clerk@example.org](https://example.org/)",
        "[www.example.org](mailto:clerk@example.org)",
    ] {
        assert_eq!(codes(&page(link)), ["misleading-link"], "{link}");
    }
    for link in [
        "<https://example.org>",
        "<clerk@example.org>",
        "[www.example.org](https://example.org/plans/2020)",
        "[https://Example.org/Plans](https://www.example.org/plans)",
        "[example.org](https://example.com)",
        "[https://example.org](https://papers.example.org/)",
        "[www.xn--bcher-kva.example](https://www.xn--bcher-kva.example/)",
        "[Clerk@example.org](mailto:clerk@example.org?subject=A)",
        "[www.example.org, as it was in 2016](https://example.com/kept/www.example.org)",
    ] {
        assert_eq!(codes(&page(link)), [""; 0], "{link}");
    }
}

#[test]
fn the_address_of_a_pack_is_one_of_the_web() {
    let pack = crate::support::WORLD.replace("documents:", "address: \"data:text/html,x\"\ndocuments:");
    assert_eq!(codes(&pack), ["bad-address"]);
}

#[test]
fn a_drawing_only_draws() {
    let drawing = |more: &str, inside: &str| {
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" {more}>{inside}</svg>"
        )
    };
    let site = |text: &str| format!("{PAGE}\n== content/pages/map.svg\n{text}\n");
    let mut all = String::new();
    for text in [
        drawing("", "<script>alert()</script>"),
        drawing("onload=\"alert()\"", ""),
        drawing("", "<a xlink:href=\" java&#10;script:alert()\"><path/></a>"),
        drawing("", "<a><set attributeName=\"xlink:href\" to=\"javascript:alert()\"/></a>"),
        drawing("", "<foreignObject><b xmlns=\"http://www.w3.org/1999/xhtml\">x</b></foreignObject>"),
        drawing("", "<image href=\"https://example.org/pixel.png\"/>"),
        drawing("", "<image href=\"data:image/svg+xml;base64,AA\"/>"),
        drawing("", "<use href=\"other.svg#a\"/>"),
        drawing("", "<style>@import 'https://example.org/a.css';</style>"),
        drawing("", "<style><![CDATA[path { fill: URL( 'https://example.org/a') }]]></style>"),
        drawing("", "<path style=\"fill:u\\72l(https://example.org/a)\"/>"),
        drawing("", "<style>@\\69mport 'https://example.org/a.css';</style>"),
        drawing("", "<style>@im<!-- x -->port 'https://example.org/a.css';</style>"),
        drawing("", "<style>@im<g>x</g>port 'https://example.org/a.css';</style>"),
        drawing("", "<path style=\"fill: red\\;\"/>"),
        drawing("", "<path fill=\"\\75rl(https://example.org/a)\"/>"),
        format!("<?xml-stylesheet href=\"https://example.org/a.xsl\"?>\n{}", drawing("", "")),
        format!("<!DOCTYPE svg [<!ATTLIST svg onload CDATA \"alert()\">]>\n{}", drawing("", "")),
        format!("<!DOCTYPE svg [<!ENTITY a \"x\">]>\n{}", drawing("", "&a;")),
        format!("<?xml version=\"1.0\" encoding=\"GBK\"?>\n{}", drawing("", "")),
        "<html xmlns=\"http://www.w3.org/1999/xhtml\"><script>alert()</script></html>".to_owned(),
        drawing("", "<path>"),
        "no drawing".to_owned(),
    ] {
        all += &report(&site(&text));
    }
    expect![[r#"
        error[unsafe-svg]: this drawing does more than draw
         --> content/pages/map.svg:1:85
          |
        1 | <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ><script>alert()</script></svg>
          |                                                                                     ^^^^^^^^ no `script` is expected
          |
          = help: Save the drawing again as “plain SVG”, or as PNG. It may have no script, nothing from other sites, and links only to pages of the web.

        error[unsafe-svg]: this drawing does more than draw
         --> content/pages/map.svg:1:84
          |
        1 | <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" onload="alert()"></svg>
          |                                                                                    ^^^^^^^^^^^^^^^^ nothing that runs is expected
          |
          = help: Save the drawing again as “plain SVG”, or as PNG. It may have no script, nothing from other sites, and links only to pages of the web.

        error[unsafe-svg]: this drawing does more than draw
         --> content/pages/map.svg:1:88
          |
        1 | ...nk" ><a xlink:href=" java&#10;script:alert()"><path/></a></svg>
          |            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ a place in the drawing itself (`#name`), or a picture within it, is expected
          |
          = help: Save the drawing again as “plain SVG”, or as PNG. It may have no script, nothing from other sites, and links only to pages of the web.

        error[unsafe-svg]: this drawing does more than draw
         --> content/pages/map.svg:1:93
          |
        1 | ...org/1999/xlink" ><a><set attributeName="xlink:href" to="javascript:alert()"/></a></svg>
          |                             ^^^^^^^^^^^^^^^^^^^^^^^^^^ an animation that changes an address is not expected
          |
          = help: Save the drawing again as “plain SVG”, or as PNG. It may have no script, nothing from other sites, and links only to pages of the web.

        error[unsafe-svg]: this drawing does more than draw
         --> content/pages/map.svg:1:85
          |
        1 | <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ><foreignObject><b xmlns="http://www.w3.org/1999/x...
          |                                                                                     ^^^^^^^^^^^^^^^ no `foreignObject` is expected
          |
          = help: Save the drawing again as “plain SVG”, or as PNG. It may have no script, nothing from other sites, and links only to pages of the web.

        error[unsafe-svg]: this drawing does more than draw
         --> content/pages/map.svg:1:100
          |
        1 | ...w3.org/1999/xlink" ><foreignObject><b xmlns="http://www.w3.org/1999/xhtml">x</b></foreignObject></svg>
          |                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no `b` is expected
          |
          = help: Save the drawing again as “plain SVG”, or as PNG. It may have no script, nothing from other sites, and links only to pages of the web.

        error[unsafe-svg]: this drawing does more than draw
         --> content/pages/map.svg:1:92
          |
        1 | <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ><image href="https://example.org/pixel.png"/></svg>
          |                                                                                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ a place in the drawing itself (`#name`), or a picture within it, is expected
          |
          = help: Save the drawing again as “plain SVG”, or as PNG. It may have no script, nothing from other sites, and links only to pages of the web.

        error[unsafe-svg]: this drawing does more than draw
         --> content/pages/map.svg:1:92
          |
        1 | <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ><image href="data:image/svg+xml;base64,AA"/></svg>
          |                                                                                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ a place in the drawing itself (`#name`), or a picture within it, is expected
          |
          = help: Save the drawing again as “plain SVG”, or as PNG. It may have no script, nothing from other sites, and links only to pages of the web.

        error[unsafe-svg]: this drawing does more than draw
         --> content/pages/map.svg:1:90
          |
        1 | <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ><use href="other.svg#a"/></svg>
          |                                                                                          ^^^^^^^^^^^^^^^^^^ a place in the drawing itself (`#name`), or a picture within it, is expected
          |
          = help: Save the drawing again as “plain SVG”, or as PNG. It may have no script, nothing from other sites, and links only to pages of the web.

        error[unsafe-svg]: this drawing does more than draw
         --> content/pages/map.svg:1:92
          |
        1 | ...3.org/1999/xlink" ><style>@import 'https://example.org/a.css';</style></svg>
          |                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ a style that fetches nothing is expected
          |
          = help: Save the drawing again as “plain SVG”, or as PNG. It may have no script, nothing from other sites, and links only to pages of the web.

        error[unsafe-svg]: this drawing does more than draw
         --> content/pages/map.svg:1:92
          |
        1 | .../xlink" ><style><![CDATA[path { fill: URL( 'https://example.org/a') }]]></style></svg>
          |                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ a style that fetches nothing is expected
          |
          = help: Save the drawing again as “plain SVG”, or as PNG. It may have no script, nothing from other sites, and links only to pages of the web.

        error[unsafe-svg]: this drawing does more than draw
         --> content/pages/map.svg:1:91
          |
        1 | ....org/1999/xlink" ><path style="fill:u\72l(https://example.org/a)"/></svg>
          |                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ a style without a backslash is expected
          |
          = help: Save the drawing again as “plain SVG”, or as PNG. It may have no script, nothing from other sites, and links only to pages of the web.

        error[unsafe-svg]: this drawing does more than draw
         --> content/pages/map.svg:1:92
          |
        1 | ...3.org/1999/xlink" ><style>@\69mport 'https://example.org/a.css';</style></svg>
          |                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ a style without a backslash is expected
          |
          = help: Save the drawing again as “plain SVG”, or as PNG. It may have no script, nothing from other sites, and links only to pages of the web.

        error[unsafe-svg]: this drawing does more than draw
         --> content/pages/map.svg:1:92
          |
        1 | .../1999/xlink" ><style>@im<!-- x -->port 'https://example.org/a.css';</style></svg>
          |                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ a style that fetches nothing is expected
          |
          = help: Save the drawing again as “plain SVG”, or as PNG. It may have no script, nothing from other sites, and links only to pages of the web.

        error[unsafe-svg]: this drawing does more than draw
         --> content/pages/map.svg:1:92
          |
        1 | ...g/1999/xlink" ><style>@im<g>x</g>port 'https://example.org/a.css';</style></svg>
          |                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ a style that fetches nothing is expected
          |
          = help: Save the drawing again as “plain SVG”, or as PNG. It may have no script, nothing from other sites, and links only to pages of the web.

        error[unsafe-svg]: this drawing does more than draw
         --> content/pages/map.svg:1:91
          |
        1 | <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ><path style="fill: red\;"/></svg>
          |                                                                                           ^^^^^^^^^^^^^^^^^^^ a style without a backslash is expected
          |
          = help: Save the drawing again as “plain SVG”, or as PNG. It may have no script, nothing from other sites, and links only to pages of the web.

        error[unsafe-svg]: this drawing does more than draw
         --> content/pages/map.svg:1:91
          |
        1 | <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ><path fill="\75rl(https://example.org/a)"/></svg>
          |                                                                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ a style without a backslash is expected
          |
          = help: Save the drawing again as “plain SVG”, or as PNG. It may have no script, nothing from other sites, and links only to pages of the web.

        error[unsafe-svg]: this drawing does more than draw
         --> content/pages/map.svg:1:1
          |
        1 | <?xml-stylesheet href="https://example.org/a.xsl"?>
          | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no style sheet from elsewhere is expected
          |
          = help: Save the drawing again as “plain SVG”, or as PNG. It may have no script, nothing from other sites, and links only to pages of the web.

        error[unsafe-svg]: this drawing does more than draw
         --> content/pages/map.svg:1:16
          |
        1 | <!DOCTYPE svg [<!ATTLIST svg onload CDATA "alert()">]>
          |                ^^^^^^^^^ no declarations are expected, only the drawing itself
          |
          = help: Save the drawing again as “plain SVG”, or as PNG. It may have no script, nothing from other sites, and links only to pages of the web.

        error[unsafe-svg]: this drawing does more than draw
         --> content/pages/map.svg:1:16
          |
        1 | <!DOCTYPE svg [<!ENTITY a "x">]>
          |                ^^^^^^^^ no declarations are expected, only the drawing itself
          |
          = help: Save the drawing again as “plain SVG”, or as PNG. It may have no script, nothing from other sites, and links only to pages of the web.

        error[unsafe-svg]: this drawing does more than draw
         --> content/pages/map.svg:1:21
          |
        1 | <?xml version="1.0" encoding="GBK"?>
          |                     ^^^^^^^^^^^^^^ UTF-8 is expected
          |
          = help: Save the drawing again as “plain SVG”, or as PNG. It may have no script, nothing from other sites, and links only to pages of the web.

        error[unsafe-svg]: this drawing does more than draw
         --> content/pages/map.svg:1:1
          |
        1 | <html xmlns="http://www.w3.org/1999/xhtml"><script>alert()</script></html>
          | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ `<svg xmlns="http://www.w3.org/2000/svg">` is expected first
          |
          = help: Save the drawing again as “plain SVG”, or as PNG. It may have no script, nothing from other sites, and links only to pages of the web.

        error[unsafe-svg]: this drawing does more than draw
         --> content/pages/map.svg:1:44
          |
        1 | <html xmlns="http://www.w3.org/1999/xhtml"><script>alert()</script></html>
          |                                            ^^^^^^^^ no `script` is expected
          |
          = help: Save the drawing again as “plain SVG”, or as PNG. It may have no script, nothing from other sites, and links only to pages of the web.

        error[unsafe-svg]: this drawing does more than draw
         --> content/pages/map.svg:1:91
          |
        1 | <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ><path></svg>
          |                                                                                           ^ here it is no sound XML: expected 'path' tag, not 'svg'
          |
          = help: Save the drawing again as “plain SVG”, or as PNG. It may have no script, nothing from other sites, and links only to pages of the web.

        error[unsafe-svg]: this drawing does more than draw
         --> content/pages/map.svg:1:1
          |
        1 | no drawing
          | ^ here it is no sound XML: unknown token
          |
          = help: Save the drawing again as “plain SVG”, or as PNG. It may have no script, nothing from other sites, and links only to pages of the web.

    "#]].assert_eq(&all);
    let sound = drawing(
        "viewBox=\"0 0 9 9\" role=\"img\"",
        "<title>A map</title><style>.a { fill: url(#b) } /* only x */</style><defs><linearGradient id=\"b\"/></defs>\
         <use xlink:href=\"#b\"/><text class=\"a\\b\">C:\\plans</text><image href=\"data:image/png;base64,AA\"/><a href=\"https://example.org/\"><path d=\"M0 0\"/></a>\
         <metadata xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Bag rdf:resource=\"http://example.org\"/></metadata>",
    );
    let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"no\"?>\n<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \
        \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\">\n";
    assert_eq!(build(&site(&format!("{head}{sound}")))["pages/map.svg"], format!("{head}{sound}\n"));
}

#[test]
fn a_character_that_nobody_sees_is_a_fault_at_its_place_and_causes_no_other() {
    let page = "== content/pages/pasted.md\n---\ntitle: Pas\u{b}ted\nsummary: \"One\\x0ctwo\"\n---\n\nA hall\u{b}by\u{c} the river.\nA &#x1b;park.\n";
    expect![[r#"
        error[control-character]: a character stands here that nobody sees: U+000B
         --> content/pages/pasted.md:2:11
          |
        2 | title: Pas␋ted
          |           ^ a space, or nothing, is expected
          |
          = help: Take it away, or write a space in its place. It often comes with words that are copied from a word processor or a PDF. If you see nothing there, write the words on both sides again.

        error[control-character]: a character stands here that nobody sees: U+000C
         --> content/pages/pasted.md:3:10
          |
        3 | summary: "One\x0ctwo"
          |          ^^^^^^^^^^^^ a space, or nothing, is expected
          |
          = help: Take it away, or write a space in its place. It often comes with words that are copied from a word processor or a PDF. If you see nothing there, write the words on both sides again.

        error[control-character]: a character stands here that nobody sees: U+000B
         --> content/pages/pasted.md:6:7
          |
        6 | A hall␋by␌ the river.
          |       ^ a space, or nothing, is expected
          |
          = help: Take it away, or write a space in its place. It often comes with words that are copied from a word processor or a PDF. If you see nothing there, write the words on both sides again.

        error[control-character]: a character stands here that nobody sees: U+001B
         --> content/pages/pasted.md:7:3
          |
        7 | A &#x1b;park.
          |   ^^^^^^ a space, or nothing, is expected
          |
          = help: Take it away, or write a space in its place. It often comes with words that are copied from a word processor or a PDF. If you see nothing there, write the words on both sides again.

    "#]].assert_eq(&report(page));
    for sound in ["A\ttab, a\u{a0}space, a soft\u{ad}hyphen, &#8217; and &#9;.", "Arabic \u{200f}and 🌍."] {
        assert_eq!(
            codes(&format!("== content/pages/a.md\n---\ntitle: \"A \\u2019 \\\"b\\\"\"\n---\n\n{sound}\n")),
            [""; 0],
            "{sound}"
        );
    }
    let archive =
        |title| codes(&format!("== content/archive.yaml\ntitle: \"{title}\"\nsummary: B.\nlanguage: en-GB\n"));
    assert_eq!(archive("A\\u0085b"), ["control-character"]);
    for title in ["A\\Lb", "A\\eb", "A\\0b"] {
        assert_eq!(archive(title), ["lost-backslash"], "{title}");
    }
}

#[test]
fn line_feeds_and_signs_in_names_add_nothing_to_what_is_handed_on() {
    let name = "Council, of A;B\\x0aBEGIN:VEVENT\\x0aSUMMARY:Fake\\x0aER  - \\x0aTY  - FAKE";
    let world = crate::support::WORLD.replace("name: County Council", &format!("name: \"{name}\""));
    let compiled = compiled(&format!("{world}\n{}", archive("address: \"https://example.org/a&b/\"")));
    assert!(!compiled.diagnostics.has_errors(), "{:?}", compiled.diagnostics);
    let text = |file: &OutputFile| (file.path.to_string(), String::from_utf8_lossy(&file.bytes).into_owned());
    let files: BTreeMap<String, String> = compiled.files.iter().map(text).collect();
    let calendar = &files["organisations/county-council/calendar.ics"];
    assert_eq!(calendar.matches("\r\nBEGIN:VEVENT\r\n").count(), 1, "{calendar}");
    assert!(calendar.contains("\r\nNAME;VALUE=TEXT:Council\\, of A\\;B\\nBEGIN:VEVENT\\n"), "{calendar}");
    assert!(calendar.split("\r\n").all(|line| !line.starts_with("SUMMARY:Fake") && !line.contains('\n')), "{calendar}");
    for (path, text) in files.iter().filter(|(path, _)| path.ends_with(".xml")) {
        roxmltree::Document::parse(text).unwrap_or_else(|error| panic!("{path}: {error}"));
    }
    assert!(files["sitemap.xml"].contains("<loc>https://example.org/a&amp;b/"), "{}", files["sitemap.xml"]);
}

#[test]
fn a_table_opens_rightly_and_harmlessly_in_a_spreadsheet_program() {
    let organisation = "== content/organisations/a.md\n---\nname: \"=cmd|' /C calc'!A0\"\nkind: charity\n---\n";
    let page = "\n== content/pages/money.md\n---\ntitle: Money\n---\n\nTable: What it costs\n\n| What | Cost |\n|---|---|\n\
        | The council’s hall | £12 |\n| @sum(a1) | -5 |\n";
    let files = build(&format!("{organisation}{page}"));
    assert_eq!(files["money/table-1.csv"], "\u{feff}What,Cost\r\nThe council’s hall,£12\r\n'@sum(a1),-5\r\n");
    let (csv, json) = (&files["data/organisations.csv"], &files["data/organisations.json"]);
    assert!(csv.starts_with("\u{feff}id,name,") && csv.contains(",'=cmd|"), "{csv}");
    assert!(json.contains("\"name\":\"=cmd|"), "{json}");
}

#[test]
fn nothing_is_written_whose_name_would_end_its_line_in_a_list() {
    let output = folder();
    for path in ["x\nrobots.txt", "x\rrobots.txt", "x\u{1b}.txt"] {
        let file = OutputFile { path: path.into(), kind: "file", bytes: b"x".as_slice().into() };
        let claimed = write::claim(&output.path().join("output"), &[], &|_| {}).expect("the folder is free");
        let fault = write::write(claimed, |sink| {
            sink.put(file.clone());
            true
        });
        assert_eq!(fault.expect_err("it is refused").code, Code::PathEscapes, "{path:?}");
        assert!(!output.path().join("output").exists());
    }
}
