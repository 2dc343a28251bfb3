//! Builds in memory, again after each change, and says what came of it.

use std::convert::Infallible;
use std::io;
use std::process;
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use minutebook::cache::LastBuild;
use minutebook::diagnostic::{self, Diagnostics, Format, Severity};
use minutebook::render::Edition;
use minutebook::sink::Kept;
use minutebook::source::{History, Sources};
use minutebook::{Options, compile, read};

use super::screen::{Files, Screen, Shown};
use super::watch::Watch;
use crate::commands::clock::Clock;
use crate::commands::common::Common;

/// What is made from all files together would be made anew at each change, and nobody looks at it in a preview.
const PREVIEW: Options = Options { edition: Edition::Preview, advice: false, search: false };

/// What is kept from one build to the next.
pub struct Preview {
    common: Common,
    screen: Screen,
    cache: LastBuild,
    shelf: read::Shelf,
    /// As it was when the preview began. A change that is not committed is not in it anyway.
    history: History,
    /// The last build was at fault.
    unfinished: bool,
    builds: usize,
    /// Faults and warnings that stand in the terminal already.
    told: String,
}

/// What came of a build.
struct Built {
    sources: Sources,
    /// Nothing, where the content or the theme is at fault.
    site: Option<Files>,
    diagnostics: Diagnostics,
}

impl Preview {
    /// Has built nothing yet.
    pub fn new(common: Common, screen: Screen) -> Self {
        let history = read::history(&common.content);
        Preview {
            common,
            screen,
            history,
            cache: LastBuild::default(),
            shelf: read::Shelf::default(),
            unfinished: false,
            builds: 0,
            told: String::new(),
        }
    }

    /// Builds now and after each change, until the changes cannot be followed any more.
    pub fn follow(mut self, mut watch: Watch) -> io::Result<Infallible> {
        loop {
            // First, so that nothing changes unseen between the reading and the watching.
            let watched = self.common.folders().watched();
            let follows_content = watched.contains(&self.common.content);
            watch.look_at(watched)?;
            self.round()?;
            // The folder may have come back since: then nobody watches it yet.
            if follows_content {
                watch.wait()?;
            } else {
                self.wait_for_content();
            }
        }
    }

    /// What is not there cannot be watched. A change of branch can take the folder away for a while.
    fn wait_for_content(&self) {
        while !self.common.content.is_dir() {
            thread::sleep(Duration::from_millis(250));
        }
    }

    /// One build, from reading to showing.
    fn round(&mut self) -> io::Result<()> {
        let clock = Clock::start();
        let built = self.build(&clock);
        let changes = built.site.as_ref().map(|site| changes(self.site().as_deref(), site));
        let time = clock.elapsed();
        let report = diagnostic::render_most(&built.diagnostics, &built.sources, Format::Human, false);
        self.show(built.site, &report);
        if report != self.told {
            self.common.report(&built.diagnostics, &built.sources)?;
            self.told = report;
        }
        if self.common.verbose {
            self.common.say(&clock.table())?;
        }
        self.common.say(&format!("{:>6} ms  {}", time.as_millis(), self.outcome(changes, &built.diagnostics)))
    }

    fn build(&mut self, clock: &Clock) -> Built {
        let mut diagnostics = Diagnostics::new();
        clock.begin("read");
        let sources = read::read_again(&self.common.folders(), &mut self.shelf, &mut diagnostics);
        let sources = sources.with_history(self.history.clone());
        // To begin is to forget what the last build did not ask for. One that was at fault stopped early and asked for little.
        if !self.unfinished {
            self.cache.begin();
        }
        let kept = Kept::default();
        compile(&sources, PREVIEW, &self.cache, &kept, &|stage| clock.begin(stage.name())).tell(&mut diagnostics);
        let sound = !self.common.refuses(&diagnostics);
        self.unfinished = !sound;
        let site = sound.then(|| kept.into_files().into_iter().map(|file| (file.path, file.bytes)).collect());
        Built { sources, site, diagnostics: diagnostics.sorted() }
    }

    /// The last site that was sound.
    fn site(&self) -> Option<Arc<Files>> {
        self.screen.shown().and_then(|shown| shown.site.clone())
    }

    /// Shows what came of a build. Where it is what is shown already, no page needs to be loaded again.
    fn show(&mut self, site: Option<Files>, report: &str) {
        let faults = site.is_none().then(|| report.to_owned());
        let site = site.map(Arc::new).or_else(|| self.site());
        let is_shown = |shown: &Shown| match (&shown.site, &site) {
            (Some(old), Some(new)) => changed(old, new).next().is_none(),
            (old, new) => old.is_none() && new.is_none(),
        };
        if self.screen.shown().is_some_and(|shown| shown.faults == faults && is_shown(&shown)) {
            return;
        }
        self.builds += 1;
        let version = format!("{}-{}", process::id(), self.builds);
        self.screen.show(Shown { version, site, faults });
    }

    fn outcome(&self, changes: Option<String>, diagnostics: &Diagnostics) -> String {
        let verdict = self.common.verdict(diagnostics);
        match changes {
            None if self.site().is_some() => format!("{verdict}; the last site that was sound is still shown"),
            None => format!("{verdict}; there is no site to show yet"),
            Some(changes) if diagnostics.count(Severity::Warning) > 0 => format!("{changes}; {verdict}"),
            Some(changes) => changes,
        }
    }
}

/// What is other than before, in words.
fn changes(old: Option<&Files>, new: &Files) -> String {
    let Some(old) = old else { return counted(new.keys()) };
    match counted(changed(old, new)) {
        words if words.is_empty() => "nothing changed".to_owned(),
        words => format!("{words} changed"),
    }
}

/// The files that are new, other than before, or gone.
fn changed<'a>(old: &'a Files, new: &'a Files) -> impl Iterator<Item = &'a Arc<str>> {
    // What was kept from the last build is the same without a look at its bytes.
    let other = new.iter().filter(|(path, bytes)| old.get(*path) != Some(*bytes));
    other.map(|(path, _)| path).chain(old.keys().filter(|path| !new.contains_key(*path)))
}

/// "2 pages and 1 other file"; empty for none.
fn counted<'a>(paths: impl Iterator<Item = &'a Arc<str>>) -> String {
    let (pages, others): (Vec<_>, Vec<_>) = paths.partition(|path| path.ends_with(".html"));
    let count = |n: usize, one: &str| match n {
        0 => None,
        1 => Some(format!("1 {one}")),
        n => Some(format!("{n} {one}s")),
    };
    let parts: Vec<String> = count(pages.len(), "page").into_iter().chain(count(others.len(), "other file")).collect();
    parts.join(" and ")
}

#[cfg(test)]
#[allow(clippy::disallowed_methods, reason = "a preview is of files on a disk")]
mod tests {
    use std::collections::BTreeSet;
    use std::fs;

    use minutebook::cache::NoCache;
    use minutebook::compile_in_memory;
    use minutebook::sink::OutputFile;
    use tempfile::TempDir;

    use super::*;
    use crate::commands::init;

    fn preview(folder: &TempDir) -> Preview {
        let content = folder.path().join("content");
        let common = Common {
            content,
            theme: None,
            format: Format::Human,
            all_faults: false,
            deny_warnings: false,
            quiet: true,
            verbose: false,
        };
        Preview::new(common, Screen::new())
    }

    /// A new archive, in a folder where it can be changed.
    fn archive() -> TempDir {
        let folder = tempfile::tempdir().expect("a folder");
        init::make(folder.path()).expect("a new archive");
        folder
    }

    fn edit(folder: &TempDir, path: &str, from: &str, to: &str) {
        let path = folder.path().join(path);
        let text = fs::read_to_string(&path).expect("a file");
        assert!(text.contains(from), "no `{from}` in {text}");
        fs::write(path, text.replace(from, to)).expect("a change");
    }

    /// Builds again, and expects the bytes of a build that remembers nothing.
    fn assert_clean(preview: &mut Preview) {
        preview.round().expect("a build");
        let sources = read::read(&preview.common.folders(), &mut Diagnostics::new());
        let clean = compile_in_memory(&sources, PREVIEW, &NoCache);
        let site = preview.site().expect("a sound site");
        assert_eq!(
            site.keys().collect::<BTreeSet<_>>(),
            clean.files.iter().map(|file| &file.path).collect::<BTreeSet<_>>()
        );
        for OutputFile { path, bytes, .. } in &clean.files {
            assert!(site.get(path) == Some(bytes), "{path} is not what a clean build makes");
        }
    }

    const MINUTE: &str = "content/minutes/2024-05-14-example-town-council/001-library-opening-hours.md";
    const TERM: &str = "content/glossary/consultation.md";

    #[test]
    fn a_preview_is_byte_for_byte_what_a_clean_build_makes() {
        let folder = archive();
        let mut preview = preview(&folder);
        assert_clean(&mut preview);
        edit(&folder, MINUTE, "how many people come", "how many people came to the consultation");
        assert_clean(&mut preview);
        edit(&folder, MINUTE, "Later opening at the library", "Longer evenings at the library");
        assert_clean(&mut preview);
        // A new file before all others gives each of them another number.
        let term = fs::read_to_string(folder.path().join(TERM)).expect("a term");
        let other = term
            .replace("term: consultation", "term: story hour")
            .replace("  - public consultation", "  - hour of stories");
        fs::write(folder.path().join("content/glossary/a.md"), other).expect("a new term");
        assert_clean(&mut preview);
        edit(&folder, "content/archive.yaml", "title: Example Town Council papers", "title: Papers");
        assert_clean(&mut preview);
        edit(&folder, "content/pages/about.md", "title: About this archive", "title: What this is");
        assert_clean(&mut preview);
        fs::create_dir(folder.path().join("themes/plain/templates")).expect("a folder of templates");
        fs::write(
            folder.path().join("themes/plain/templates/404.html"),
            "<!doctype html><title>{{ site.title }}</title>",
        )
        .expect("a template");
        assert_clean(&mut preview);
        fs::remove_file(folder.path().join("content/glossary/a.md")).expect("the new term");
        assert_clean(&mut preview);
    }

    #[test]
    fn a_fault_leaves_the_last_site_and_the_cache_as_they_were() {
        let folder = archive();
        let mut preview = preview(&folder);
        assert_clean(&mut preview);
        let sound = preview.site().expect("a sound site");
        for fault in ["nubmer: 1", "number: one"] {
            edit(&folder, MINUTE, "number: 1", fault);
            preview.round().expect("a build");
            assert!(Arc::ptr_eq(&preview.site().expect("the last site"), &sound));
            let shown = preview.screen.shown().expect("something is shown");
            assert!(shown.faults.as_ref().is_some_and(|report| report.contains(fault)));
            edit(&folder, MINUTE, fault, "number: 1");
        }
        assert_clean(&mut preview);
        let mended = preview.site().expect("a sound site");
        let pages = sound.iter().filter(|(path, _)| path.ends_with(".html"));
        for (path, bytes) in pages {
            assert!(mended.get(path).is_some_and(|mended| mended.is(bytes)), "{path} was made anew");
        }
    }
}
