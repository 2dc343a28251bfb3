//! `init`, `new` and `serve`, run as a person runs them.

use std::collections::BTreeSet;
use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::Duration;

use minutebook::model;
use minutebook::model::id::Kind;
use tempfile::TempDir;

use crate::support::{Run, folder, minutebook, put, run, snapshot};

/// A new archive.
fn archive() -> TempDir {
    let folder = folder();
    let Run { code, err, .. } = run(folder.path(), "init .");
    assert_eq!(code, Some(0), "{err}");
    folder
}

/// Nothing is wrong, except that a new pack has no ledger yet, and that new records have to be filled in.
fn assert_sound(folder: &Path) {
    let Run { code, out, .. } = run(folder, "check --format json");
    let is_other = |fault: &&str| !["\"no-ledger\"", "\"not-filled-in\""].iter().any(|code| fault.contains(code));
    let others: Vec<&str> = out.lines().filter(is_other).collect();
    assert_eq!((code, others), (Some(0), Vec::new()));
}

#[test]
fn a_new_archive_has_each_kind_and_builds() {
    let folder = archive();
    for kind in Kind::ALL {
        let records = snapshot(&folder.path().join("content").join(kind.folder()));
        assert_eq!(records.keys().filter(|path| path.ends_with(".md")).count(), 1, "{}", kind.name());
    }
    assert_sound(folder.path());
    let Run { code, err, .. } = run(folder.path(), "build");
    assert_eq!((code, err.as_str()), (Some(0), ""));
    assert!(folder.path().join("output/index.html").is_file());
}

#[test]
fn a_new_archive_brings_what_hosts_need() {
    let folder = archive();
    let text = |path: &str| fs::read_to_string(folder.path().join(path)).expect(path);
    assert!(text(".gitignore").contains("/output/"));
    assert!(text("README.md").contains("minutebook serve"));
    assert!(text("themes/plain/README.md").contains("templates/NAME.html"));
    let version = format!("MINUTEBOOK_VERSION: \"{}\"", env!("CARGO_PKG_VERSION"));
    assert!(text(".github/workflows/publish.yml").contains(&version));
    assert!(text(".github/workflows/publish.yml").contains("minutebook check --format github"));
    assert!(text(".gitlab-ci.yml").contains(&version));
    assert!(snapshot(folder.path()).values().all(|bytes| !String::from_utf8_lossy(bytes).contains("{{version}}")));
}

#[test]
fn the_source_of_the_sample_is_what_its_record_says() {
    let folder = archive();
    let source = "content/packs/example-town-council-2024-05-14.txt";
    let record = fs::read_to_string(folder.path().join(source).with_extension("md")).expect("a record");
    let lines = fs::read_to_string(folder.path().join(source)).expect("a source").lines().count();
    assert!(record.contains(&format!("extent: \"lines: {lines}\"")));
    // Not every system has the command.
    if let Ok(sum) = Command::new("sha256sum").arg(source).current_dir(folder.path()).output() {
        let sum = String::from_utf8_lossy(&sum.stdout).split(' ').next().unwrap_or_default().to_owned();
        assert!(record.contains(&format!("sha256: {sum}\n")), "{sum}");
    }
}

#[test]
fn init_leaves_a_folder_with_something_in_it_alone() {
    let folder = folder();
    put(&folder.path().join("papers/letter.txt"), "mine");
    let before = snapshot(folder.path());
    let Run { code, out, err } = run(folder.path(), "init papers");
    assert_eq!((code, out.as_str()), (Some(2), ""));
    assert_eq!(err, "minutebook: papers is not empty: it holds `letter.txt`. Choose a folder that is not there yet.\n");
    assert_eq!(snapshot(folder.path()), before);
    assert_eq!(run(folder.path(), "init papers/letter.txt").code, Some(2));
    put(&folder.path().join("repository/.git/HEAD"), "ref: refs/heads/main\n");
    assert_eq!(run(folder.path(), "init repository").code, Some(0));
}

/// An id of each kind, in an order in which each has what it must name.
const IDS: [(Kind, &str); 9] = [
    (Kind::Organisation, "parish-council-of-example"),
    (Kind::Place, "village-hall"),
    (Kind::Topic, "footpaths"),
    (Kind::Term, "right-of-way"),
    (Kind::Page, "help"),
    (Kind::Meeting, "2024-06-11-parish-council-of-example"),
    (Kind::Pack, "parish-council-of-example-2024-06-11"),
    (Kind::Minute, "2024-06-11-parish-council-of-example/003-footpath-by-the-river"),
    (Kind::Report, "2024-06-11-parish-council-of-example/plan-for-the-footpath"),
];

fn new(folder: &Path, kind: Kind, id: &str) -> Run {
    run(folder, &format!("new {} {id}", kind.name()))
}

fn record(folder: &Path, kind: Kind, id: &str) -> String {
    let path = format!("content/{}/{id}.md", kind.folder());
    fs::read_to_string(folder.join(&path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

#[test]
fn a_new_record_of_each_kind_passes_check() {
    let folder = archive();
    for (kind, id) in IDS {
        let Run { code, out, err } = new(folder.path(), kind, id);
        assert_eq!((code, err.as_str()), (Some(0), ""), "{id}");
        assert!(out.starts_with(&format!("content/{}/{id}.md\nNext: ", kind.folder())), "{out}");
        assert_sound(folder.path());
        let Run { out, .. } = run(folder.path(), "check --format json");
        let path = format!("content/{}/{id}.md", kind.folder());
        assert!(out.lines().any(|fault| fault.contains("\"not-filled-in\"") && fault.contains(&path)), "{path}: {out}");
    }
    assert_eq!(run(folder.path(), "build").code, Some(0));
}

#[test]
fn a_new_record_shows_every_field_of_its_kind() {
    let folder = archive();
    for (kind, id) in IDS {
        new(folder.path(), kind, id);
        let text = record(folder.path(), kind, id);
        let shown: BTreeSet<&str> = text
            .lines()
            .filter_map(|line| line.trim_start_matches("# ").split_once(':'))
            .map(|(field, _)| field)
            .collect();
        let schema = model::schema(kind);
        let fields = schema.get("properties").and_then(|fields| fields.as_object()).expect("a schema has properties");
        for field in fields.keys() {
            assert!(shown.contains(field.as_str()), "`{field}` is not in what `new {}` writes", kind.name());
        }
    }
}

/// A record with all its optional fields put to use.
fn with_all_fields(text: &str) -> String {
    let is_word = |key: &str| key.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_');
    let is_field = |rest: &str| rest.starts_with("  ") || rest.split_once(':').is_some_and(|(key, _)| is_word(key));
    let used = |line: &str| line.strip_prefix("# ").filter(|rest| is_field(rest)).unwrap_or(line).to_owned();
    text.lines().map(used).collect::<Vec<_>>().join("\n")
}

#[test]
fn the_optional_fields_of_a_new_record_are_written_as_they_must_be() {
    let folder = archive();
    for (kind, id) in IDS {
        new(folder.path(), kind, id);
        let text = with_all_fields(&record(folder.path(), kind, id));
        assert!(text.contains("\nmoved_from: [old-id]\n"), "{text}");
        put(&folder.path().join(format!("content/{}/{id}.md", kind.folder())), text);
        let Run { out, .. } = run(folder.path(), "check --format json");
        // What the examples name is not there: records, a word to excuse, a quotation. Nothing else may be wrong.
        let of_examples = [
            "\"not-filled-in\"",
            "\"no-ledger\"",
            "\"dangling-reference\"",
            "\"unused-excuse\"",
            "\"unmarked-quotation\"",
        ];
        for fault in out.lines() {
            assert!(of_examples.iter().any(|code| fault.contains(code)), "{id}: {fault}");
        }
        fs::remove_file(folder.path().join(format!("content/{}/{id}.md", kind.folder()))).expect("the new record");
        assert_eq!(new(folder.path(), kind, id).code, Some(0));
    }
}

#[test]
fn a_new_record_names_what_its_id_says() {
    let folder = archive();
    for (kind, id) in IDS {
        new(folder.path(), kind, id);
    }
    let has = |kind: Kind, lines: &[&str]| {
        let (_, id) = IDS.into_iter().find(|(known, _)| *known == kind).expect("every kind has an id");
        let text = record(folder.path(), kind, id);
        for line in lines {
            assert!(text.lines().any(|found| found == *line), "no `{line}` in\n{text}");
        }
    };
    has(
        Kind::Meeting,
        &["title: \"Parish Council of Example, 2024-06-11\"", "body: parish-council-of-example", "date: 2024-06-11"],
    );
    has(
        Kind::Pack,
        &[
            "title: \"Parish Council of Example: papers for 2024-06-11\"",
            "publisher: example-town-council",
            "date: 2024-06-11",
            "file: parish-council-of-example-2024-06-11.pdf",
        ],
    );
    has(
        Kind::Minute,
        &["meeting: 2024-06-11-parish-council-of-example", "number: 3", "title: \"Footpath by the river\""],
    );
    has(Kind::Report, &["date: 2024-06-11", "title: \"Plan for the footpath\""]);
    has(Kind::Organisation, &["name: \"Parish Council of Example\""]);
    has(Kind::Term, &["term: \"right of way\""]);
}

#[test]
fn a_new_minute_is_from_the_place_where_its_pack_lists_it() {
    let folder = archive();
    let minute = "2024-05-14-example-town-council/001-library-opening-hours";
    fs::remove_file(folder.path().join(format!("content/minutes/{minute}.md"))).expect("the sample has a minute");
    assert_eq!(new(folder.path(), Kind::Minute, &format!("/minutes/{minute}.md")).code, Some(0));
    let text = record(folder.path(), Kind::Minute, minute);
    assert!(text.contains("source: {pack: example-town-council-2024-05-14, at: \"56-64\"}"), "{text}");
    assert!(text.contains("\n## What was said { at=56-64 }\n"), "{text}");
}

#[test]
fn a_title_may_hold_anything() {
    let folder = archive();
    let mut command = minutebook(folder.path(), "new page odd --title");
    let output = command.arg("\"Why?\": a # b, {c} \\ — 'd'").output().expect("the program can be started");
    assert!(output.status.success());
    assert_sound(folder.path());
}

#[test]
fn new_refuses_ids_that_cannot_be_or_are_taken() {
    let folder = archive();
    let before = snapshot(folder.path());
    let refusal = |arguments: &str| {
        let Run { code, out, err } = run(folder.path(), arguments);
        assert_eq!((code, out.as_str()), (Some(2), ""));
        err
    };
    assert_eq!(
        refusal("new page Über"),
        "minutebook: `Über` cannot be an id: it has something other than small letters a to z, digits and hyphens\n"
    );
    assert_eq!(
        refusal("new page ../secret"),
        "minutebook: `../secret` cannot be an id: it has something other than small letters a to z, digits and hyphens\n"
    );
    assert_eq!(refusal("new page about"), "minutebook: content/pages/about.md is there already, and stays as it is\n");
    for id in ["2024-04-09-example-town-council/007-parks", "042-miu", "2024-05-14-example-town-council/42-miu"] {
        assert!(refusal(&format!("new minute {id}")).contains("does not begin with"), "{id}");
    }
    assert!(refusal("new minute 2024-05-14-example-town-council/042").contains("a few words"));
    assert!(refusal("new letter about").contains("[possible values: meeting, minute,"));
    assert_eq!(snapshot(folder.path()), before);
    assert_eq!(
        refusal("new page timeline"),
        "minutebook: pages/timeline would be where a list is that Minutebook makes\n"
    );
    put(&folder.path().join("content/pages/help.md"), "---\ntitle: Help\nmoved_from: [faq]\n---\n");
    assert_eq!(
        refusal("new page faq"),
        "minutebook: pages/faq is an old address of another record, which says so under `moved_from:`\n"
    );
}

#[test]
fn new_says_what_must_be_written_first() {
    let folder = folder();
    put(&folder.path().join("content/archive.yaml"), "title: A\nsummary: B.\nlanguage: en-GB\n");
    let refusal = |kind, id| {
        let Run { code, out, err } = new(folder.path(), kind, id);
        assert_eq!((code, out.as_str()), (Some(1), ""));
        err
    };
    assert_eq!(
        refusal(Kind::Minute, "2024-06-11-council/001-apologies"),
        "minutebook: a minute names a meeting, and the archive has none yet. Write one first: minutebook new meeting 2024-05-14-example-town-council\n"
    );
    assert!(refusal(Kind::Meeting, "2024-06-11-council").contains("a meeting names an organisation,"));
    assert!(refusal(Kind::Report, "2024-06-11-council/plan").contains("a report names a pack,"));
    for (kind, id) in IDS {
        assert_eq!(new(folder.path(), kind, id).code, Some(0), "{id}");
    }
    assert_sound(folder.path());
}

#[test]
fn new_outside_an_archive_says_so() {
    let folder = folder();
    let Run { code, err, .. } = run(folder.path(), "new page about");
    assert_eq!(code, Some(2));
    assert!(err.contains("there is no folder content"), "{err}");
    assert!(snapshot(folder.path()).is_empty());
}

/// A preview that is running. It ends with the test.
struct Preview {
    child: Child,
    out: BufReader<ChildStdout>,
    /// The address without a path: `127.0.0.1:4711`.
    host: String,
}

impl Preview {
    fn start(folder: &Path, arguments: &str) -> Self {
        let mut command = minutebook(folder, &format!("serve --port 0 {arguments}"));
        let mut child =
            command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().expect("the program can be started");
        let mut out = BufReader::new(child.stdout.take().expect("the output is a pipe"));
        let mut line = String::new();
        out.read_line(&mut line).expect("the program says where the preview is");
        let host = line
            .split(['/', ' '])
            .find(|part| part.starts_with("127.0.0.1:"))
            .unwrap_or_else(|| panic!("no address in {line}"));
        Preview { host: host.to_owned(), child, out }
    }

    /// The next line in the terminal.
    fn line(&mut self) -> String {
        let mut line = String::new();
        self.out.read_line(&mut line).expect("the program says what it did");
        line
    }

    fn ask(&self, path: &str, host: &str) -> TcpStream {
        let mut stream = TcpStream::connect(&self.host).expect("the preview answers");
        stream.set_read_timeout(Some(Duration::from_secs(60))).expect("a time limit can be set");
        write!(stream, "GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n")
            .expect("a request can be sent");
        stream
    }

    /// The whole answer, with its head.
    fn get_as(&self, path: &str, host: &str) -> String {
        let mut answer = String::new();
        self.ask(path, host).read_to_string(&mut answer).expect("the answer is text");
        answer
    }

    fn get(&self, path: &str) -> String {
        self.get_as(path, &self.host)
    }

    /// Versions as the page is told of them.
    fn versions(&self) -> impl Iterator<Item = String> + use<> {
        let lines = BufReader::new(self.ask("/.minutebook/events", &self.host)).lines().map_while(Result::ok);
        lines.filter_map(|line| line.strip_prefix("data: ").map(str::to_owned))
    }
}

impl Drop for Preview {
    fn drop(&mut self) {
        // It may have ended by itself.
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

/// Changes a file of an archive in one step, as good editors do. A preview would else now and then see it half written, or
/// see its new folder first, and tell of one change more.
fn save(folder: &Path, path: &str, text: impl AsRef<[u8]>) {
    let new = folder.join("saved");
    put(&new, text);
    fs::rename(new, folder.join(path)).expect("a file can be put in its place");
}

/// The file of the page that the tests of the preview change.
const ABOUT: &str = "content/pages/about.md";

#[test]
fn the_preview_answers_like_a_host_and_writes_nothing() {
    let folder = archive();
    let before = snapshot(folder.path());
    let preview = Preview::start(folder.path(), "");
    for (path, status, content_type) in [
        ("/", "200 OK", "text/html; charset=utf-8"),
        ("/about/", "200 OK", "text/html; charset=utf-8"),
        ("/about/index.html", "200 OK", "text/html; charset=utf-8"),
        ("/assets/site.css", "200 OK", "text/css; charset=utf-8"),
        ("/packs/example-town-council-2024-05-14.txt", "200 OK", "text/plain; charset=utf-8"),
        ("/no/such/page/", "404 Not Found", "text/html; charset=utf-8"),
        ("/../../../etc/passwd", "404 Not Found", "text/html; charset=utf-8"),
        ("/%2e%2e/content/archive.yaml", "404 Not Found", "text/html; charset=utf-8"),
    ] {
        let answer = preview.get(path);
        assert!(answer.starts_with(&format!("HTTP/1.1 {status}\r\n")), "{path}: {answer}");
        assert!(answer.contains(&format!("content-type: {content_type}\r\n")), "{path}: {answer}");
        assert!(answer.contains("cache-control: no-store\r\n"), "{path}: {answer}");
    }
    let moved = preview.get("/about");
    assert!(moved.starts_with("HTTP/1.1 307") && moved.contains("location: /about/\r\n"), "{moved}");
    assert_eq!(snapshot(folder.path()), before);
}

#[test]
fn the_preview_answers_only_under_names_of_this_computer() {
    let folder = archive();
    let preview = Preview::start(folder.path(), "");
    assert!(preview.get_as("/", "localhost:8080").starts_with("HTTP/1.1 200"));
    for path in ["/", "/.minutebook/events", "/.minutebook/page.js"] {
        assert!(preview.get_as(path, "example.org").starts_with("HTTP/1.1 403"), "{path}");
    }
}

#[test]
fn a_drawing_is_sent_with_a_policy_under_which_nothing_runs() {
    let folder = archive();
    put(&folder.path().join("content/places/map.svg"), "<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n");
    let preview = Preview::start(folder.path(), "");
    let policy = |path: &str| {
        let answer = preview.get(path);
        let line = answer.lines().find_map(|line| line.strip_prefix("content-security-policy: ").map(str::to_owned));
        line.unwrap_or_else(|| panic!("no policy in {answer}"))
    };
    for path in ["/places/map.svg", "/packs/example-town-council-2024-05-14.txt", "/.minutebook/page.js"] {
        assert!(policy(path).starts_with("default-src 'none'; "), "{path}");
    }
    // A page says itself what it may do.
    assert_eq!(policy("/about/"), "frame-ancestors 'none'");
}

#[test]
fn only_search_and_the_preview_have_a_script_and_the_policy_lets_it_run() {
    let folder = archive();
    let preview = Preview::start(folder.path(), "");
    let page = preview.get("/");
    assert!(page.contains("<script src=\"/.minutebook/page.js\" data-version="), "{page}");
    assert!(page.contains("script-src 'self'; connect-src 'self'; default-src 'none'"), "{page}");
    run(folder.path(), "build");
    let pages = snapshot(&folder.path().join("output"));
    for (path, bytes) in pages.iter().filter(|(path, _)| path.ends_with(".html") && *path != "search/index.html") {
        // A block of data is no script: no browser runs it.
        let text = String::from_utf8_lossy(bytes).replace("<script type=application/ld+json>", "");
        assert!(!text.contains("<script"), "{path}");
    }
}

#[test]
fn the_preview_follows_changes_and_keeps_the_last_sound_site() {
    let folder = archive();
    let mut preview = Preview::start(folder.path(), "");
    let mut versions = preview.versions();
    let first = versions.next().expect("a version at once");
    assert!(preview.line().contains("pages"));
    let about = folder.path().join(ABOUT);
    let sound = fs::read_to_string(&about).expect("the sample has a page");

    save(folder.path(), ABOUT, sound.replace("This is a sample archive.", "This is a changed archive."));
    let second = versions.next().expect("a version after the change");
    assert_ne!(first, second);
    assert!(preview.line().contains("1 page changed"));
    assert!(preview.get("/about/").contains("This is a changed archive."));

    save(folder.path(), ABOUT, sound.replace("menu: 1", "menu: <first>"));
    versions.next().expect("a version after the fault");
    assert!(preview.line().contains("1 error, 0 warnings; the last site that was sound is still shown"));
    for path in ["/", "/about/", "/no/such/page/"] {
        let page = preview.get(path);
        assert!(page.contains("<pre role=\"alert\" tabindex=\"0\">error[wrong-type]"), "{page}");
        assert!(page.contains("menu: &lt;first&gt;"), "{page}");
    }
    assert!(preview.get("/about/").contains("This is a changed archive."));

    save(folder.path(), ABOUT, &sound);
    versions.next().expect("a version after the fault was mended");
    assert!(preview.line().contains("1 page changed"));
    let page = preview.get("/about/");
    assert!(page.contains("This is a sample archive.") && !page.contains("role=\"alert\""), "{page}");
}

#[test]
fn the_preview_of_an_archive_at_fault_shows_the_faults_until_they_are_mended() {
    let folder = archive();
    let about = folder.path().join(ABOUT);
    let sound = fs::read_to_string(&about).expect("the sample has a page");
    put(&about, "no front matter");
    let mut preview = Preview::start(folder.path(), "");
    let mut versions = preview.versions().skip(1);
    assert!(preview.line().contains("there is no site to show yet"));
    let page = preview.get("/");
    assert!(
        page.starts_with("HTTP/1.1 503") && page.contains("<pre role=\"alert\" tabindex=\"0\">error[no-front-matter]"),
        "{page}"
    );
    save(folder.path(), ABOUT, sound);
    versions.next().expect("a version after the fault was mended");
    assert!(preview.get("/").starts_with("HTTP/1.1 200"));
}

#[test]
fn the_preview_follows_the_theme() {
    let folder = archive();
    fs::create_dir(folder.path().join("themes/plain/assets")).expect("a folder can be made");
    let mut preview = Preview::start(folder.path(), "");
    let mut versions = preview.versions().skip(1);
    preview.line();
    save(folder.path(), "themes/plain/assets/site.css", "main { color: black }");
    versions.next().expect("a version after the change");
    assert!(preview.line().contains("1 other file changed"));
    assert!(preview.get("/assets/site.css").ends_with("main { color: black }"));
}

#[test]
fn the_preview_goes_on_when_the_folder_of_records_was_away() {
    let folder = archive();
    let mut preview = Preview::start(folder.path(), "");
    let mut versions = preview.versions().skip(1);
    preview.line();
    let (here, away) = (folder.path().join("content"), folder.path().join("elsewhere"));
    fs::rename(&here, &away).expect("the folder can be moved");
    versions.next().expect("a version without the folder");
    assert!(preview.get("/").contains("error[no-archive]"));
    fs::rename(&away, &here).expect("the folder can be moved back");
    versions.next().expect("a version with the folder");
    let about = folder.path().join(ABOUT);
    let sound = fs::read_to_string(&about).expect("the sample has a page");
    save(folder.path(), ABOUT, sound.replace("This is a sample archive.", "This is a changed archive."));
    versions.next().expect("a version after the change");
    assert!(preview.get("/about/").contains("This is a changed archive."));
}

#[test]
fn the_preview_takes_no_port_that_is_in_use() {
    let folder = archive();
    let preview = Preview::start(folder.path(), "");
    let port = preview.host.rsplit_once(':').map(|(_, port)| port.to_owned()).expect("a port");
    let Run { code, err, .. } = run(folder.path(), &format!("serve --port {port}"));
    assert_eq!(code, Some(2));
    assert!(err.starts_with(&format!("minutebook: port {port} cannot be used: ")), "{err}");
}

#[test]
fn the_preview_needs_a_folder_of_records() {
    let folder = folder();
    let Run { code, err, .. } = run(folder.path(), "serve");
    assert_eq!(
        (code, err.as_str()),
        (
            Some(2),
            "minutebook: there is no folder content. Go to the folder of an archive (`cd FOLDER`), or make a new one: `minutebook init \
             FOLDER`.\n"
        )
    );
}

#[cfg(unix)]
#[test]
fn ctrl_c_ends_the_preview_while_pages_listen() {
    let folder = archive();
    let mut preview = Preview::start(folder.path(), "");
    let mut versions = preview.versions();
    versions.next().expect("a version at once");
    preview.line();
    let status =
        Command::new("kill").args(["-INT", &preview.child.id().to_string()]).status().expect("the system has kill");
    assert!(status.success());
    assert_eq!(preview.line(), "Stopped.\n");
    assert!(preview.child.wait().expect("the program ends").success());
    assert_eq!(versions.next(), None);
}

/// The source of the sample archive, and its ledger.
const SOURCE: &str = "content/packs/example-town-council-2024-05-14.txt";
const LEDGER: &str = "content/packs/example-town-council-2024-05-14.figures";

#[test]
fn a_ledger_is_written_beside_its_pack_the_same_each_time() {
    let folder = archive();
    let path = folder.path().join(LEDGER);
    let before = fs::read_to_string(&path).expect("the sample has a ledger");
    fs::remove_file(&path).expect("it can go");
    let Run { code, out, .. } = run(folder.path(), &format!("ledger {SOURCE}"));
    assert_eq!(code, Some(0));
    assert!(out.starts_with("37 figures of example-town-council-2024-05-14.txt written to "), "{out}");
    assert_eq!(fs::read_to_string(&path).expect("the ledger"), before);
    let printed = run(folder.path(), &format!("ledger --print {SOURCE}"));
    assert_eq!(printed.out, before, "what is printed can be kept as it is");
}

#[test]
fn a_ledger_is_only_made_from_the_very_file_of_a_pack() {
    let folder = archive();
    let before = fs::read_to_string(folder.path().join(LEDGER)).expect("the sample has a ledger");
    let source = fs::read_to_string(folder.path().join(SOURCE)).expect("the sample has a source");
    put(&folder.path().join(SOURCE), source.replace("212", "213"));
    let Run { code, err, .. } = run(folder.path(), &format!("ledger {SOURCE}"));
    assert_eq!(code, Some(1));
    assert!(err.contains("is not the file that the pack was made from"), "{err}");
    assert_eq!(fs::read_to_string(folder.path().join(LEDGER)).expect("the ledger"), before);
    put(&folder.path().join("other.txt"), source);
    let Run { code, err, .. } = run(folder.path(), "ledger other.txt");
    assert_eq!(code, Some(1));
    assert!(err.contains("the pack of this source names it otherwise than other.txt"), "{err}");
    put(&folder.path().join("third.txt"), "Nobody knows it.\n");
    let Run { code, err, .. } = run(folder.path(), "ledger third.txt");
    assert_eq!(code, Some(1));
    assert!(err.contains("no pack has `file: third.txt`"), "{err}");
}

#[test]
fn a_ledger_can_count_the_pages_of_a_text() {
    let folder = archive();
    put(&folder.path().join("pages.txt"), "164 beds\n\u{c}no figure\n\u{c}£943K\n\u{c}");
    let Run { code, out, .. } = run(folder.path(), "ledger --print --pages pages.txt");
    assert_eq!(code, Some(0));
    assert!(out.contains("unit: pages\nwords: 5\nresolved:\n1: 164\n3: <ZC8D>£943000 \"£943K\"\n"), "{out}");
}

#[test]
fn check_can_list_the_pages_and_what_no_page_tells() {
    let folder = archive();
    let Run { code, out, .. } = run(folder.path(), "check --report --sources content/packs");
    assert_eq!(code, Some(0));
    assert!(out.contains("figures  direct  rounded"), "{out}");
    assert!(out.contains("words of the sources are in no section, decision or event"), "{out}");
    let Run { out, .. } = run(folder.path(), "check --advice --format json");
    assert!(out.lines().all(|line| line.contains("\"advice\"")), "{out}");
}

/// Its sum.
const SUM: &str = "adc3e52cc14fd645c3793b8eab89b182e1d0bc428c81aa0d8991d3dd753b0bb6";

#[test]
fn what_belongs_in_the_record_of_a_pack_is_printed_below_its_ledger() {
    let folder = archive();
    let Run { code, out, err } = run(folder.path(), &format!("ledger {SOURCE} --print"));
    let ledger = fs::read_to_string(folder.path().join(SOURCE).with_extension("figures")).expect("a ledger");
    assert_eq!((code, out), (Some(0), ledger));
    let name = SOURCE.rsplit('/').next().unwrap_or_default();
    let fields = format!("file: \"{name}\"\nsha256: \"{SUM}\"\nextent: \"lines: 68\"\n");
    assert_eq!(err, format!("\nFor the record of the pack:\n\n{fields}"));
}

#[test]
fn what_is_typed_for_a_ledger_that_cannot_be_made_is_said() {
    let folder = archive();
    let pack = folder.path().join(SOURCE).with_extension("md");
    let record = fs::read_to_string(&pack).expect("a record");
    let says = |arguments: &str, expected: &str, code: i32| {
        let run = run(folder.path(), arguments);
        assert!(run.err.contains(expected) && !run.err.contains("os error"), "{arguments}: {}", run.err);
        assert_eq!(run.code, Some(code), "{arguments}");
    };
    let name = SOURCE.rsplit('/').next().unwrap_or_default();
    says(&format!("ledger {name}"), &format!("Did you mean `minutebook ledger {SOURCE}`?"), 2);
    says("ledger content", "it is a folder", 2);
    fs::copy(folder.path().join(SOURCE), folder.path().join("other.txt")).expect("a copy");
    says("ledger other.txt", &format!("Rename the source to `{name}`, or write `file: other.txt` here."), 1);
    put(&pack, record.replace(SUM, &"0".repeat(64)));
    says(&format!("ledger {SOURCE}"), &format!("Write `sha256: \"{SUM}\"` there."), 1);
    put(&pack, record.replace("lines: 68", "pages: 68"));
    says("check", "write `extent: \"lines: …\"` with the number of its lines", 1);
    put(&pack, record.replace("lines: 68", "lines: 8"));
    says("check", "Mend `extent:`", 1);
    put(&pack, &record);
    fs::remove_file(folder.path().join(SOURCE).with_extension("figures")).expect("a ledger");
    says("check", &format!("run `minutebook ledger {SOURCE}`"), 0);
    says(&format!("ledger {SOURCE}"), "", 0);
    says("check --deny-warnings", "", 0);
}

#[test]
fn codes_that_can_be_excused_are_marked() {
    let folder = folder();
    let list = run(folder.path(), "explain").out;
    let is_marked = |code: &str| list.lines().any(|line| line.starts_with(&format!("{code:<22} * ")));
    assert!(is_marked("jargon") && !is_marked("broken-link"), "{list}");
    assert!(run(folder.path(), "explain jargon").out.ends_with("with `code: jargon`.\n"));
    assert!(
        run(folder.path(), "explain broken-link").out.ends_with("No record can be let off this under `excuses:`.\n")
    );
}

#[test]
fn completions_whose_reader_goes_away_are_no_fault() {
    let folder = folder();
    let mut child = minutebook(folder.path(), "completions bash")
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("it starts");
    drop(child.stdout.take());
    let output = child.wait_with_output().expect("it ends");
    assert_eq!((output.status.code(), String::from_utf8_lossy(&output.stderr).as_ref()), (Some(0), ""));
}
