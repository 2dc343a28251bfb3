//! What files said when a page that rests on sections of them last changed.

use std::collections::BTreeSet;
use std::path::Path;

use super::git::{self, MARK};
use crate::map::HashMap;
use crate::source::{Earlier, Role, SourceFile, Sources};

/// The folders of pages without lines of their own.
const RESTING: [&str; 4] = ["topics/", "places/", "organisations/", "pages/"];

/// How links to minutes and reports begin.
const RESTED_ON: [&str; 2] = ["/minutes/", "/reports/"];

/// For each page that links to sections of minutes and reports what these said when that page last changed, where they say
/// something else today. Nothing is told of a page that is being changed and is not committed yet.
pub fn earlier(content: &Path, sources: &Sources) -> Earlier {
    let today: HashMap<&str, &str> = sources.iter().filter_map(|(_, file)| Some((path(file)?, file.text()))).collect();
    let Some(log) = git::log(content, "--format=%x09%H") else { return Earlier::new() };
    let last = last_commits(&log);
    let pages = sources.iter().filter_map(|(_, file)| path(file)).filter(|path| rests(path) && last.contains_key(path));
    let wanted: Vec<(&str, String)> = pages.flat_map(|page| wanted(page, today[page])).collect();
    let names: Vec<String> = wanted.iter().map(|(page, file)| format!("{}:./{file}", last[page])).collect();
    let (mut earlier, mut changing) = (Earlier::new(), BTreeSet::new());
    let is_whole = git::files(content, &names, &mut |place, held| {
        let (page, file) = &wanted[place];
        let held = String::from_utf8_lossy(held);
        let is_same = today.get(file.as_str()).is_some_and(|today| today.lines().eq(held.lines()));
        if !is_same && page == file {
            changing.insert(*page);
        } else if !is_same {
            earlier.entry((*page).to_owned()).or_default().insert(file.clone(), held.into());
        }
    });
    earlier.retain(|page, _| !changing.contains(page.as_str()));
    is_whole.map(|()| earlier).unwrap_or_default()
}

fn path(file: &SourceFile) -> Option<&str> {
    match &file.role {
        Role::Content(path) => Some(path),
        _ => None,
    }
}

fn rests(page: &str) -> bool {
    RESTING.iter().any(|folder| page.starts_with(folder))
}

/// What is asked for a page, with the page: the files on which it rests, and the page itself, which is being changed where it says
/// something else today.
fn wanted<'a>(page: &'a str, text: &str) -> impl Iterator<Item = (&'a str, String)> {
    let files = rests_on(text);
    let itself = (!files.is_empty()).then(|| page.to_owned());
    itself.into_iter().chain(files).map(move |file| (page, file))
}

/// The last commit that changed each file.
fn last_commits(log: &str) -> HashMap<&str, &str> {
    let mut last = HashMap::default();
    let mut commit = "";
    for line in log.lines() {
        match (line.strip_prefix(MARK), line.split_once('\t')) {
            (Some(name), _) => commit = name,
            (None, Some((done, path))) if done != "D" => drop(last.entry(path).or_insert(commit)),
            _ => {}
        }
    }
    last
}

/// The files to whose sections a text links, each once. The stage that understands links comes later, and passes over whatever
/// else looks like one here.
fn rests_on(text: &str) -> BTreeSet<String> {
    let begins = RESTED_ON.iter().flat_map(|begin| text.match_indices(begin));
    let files = begins.filter_map(|(at, _)| {
        let rest = &text[at + 1..];
        let end = rest.find(|sign: char| !(sign.is_ascii_alphanumeric() || matches!(sign, '-' | '/')))?;
        rest[end..].starts_with('#').then(|| format!("{}.md", &rest[..end]))
    });
    files.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_rests_on_what_its_links_to_sections_name() {
        let text = "[a](/minutes/may/001-beds#costs), [b](/minutes/may/001-beds#staff) and [c](/reports/beds/all), [d]\n\n[d]: /reports/wards#all\n";
        assert_eq!(
            rests_on(text),
            BTreeSet::from(["minutes/may/001-beds.md".to_owned(), "reports/wards.md".to_owned()])
        );
    }

    #[test]
    fn the_last_commit_is_the_first_of_the_log() {
        let log = "\tb2\n\nM\tpages/about.md\n\ta1\n\nA\tpages/about.md\nA\tglossary/a.md\nD\tglossary/b.md\n";
        let expected = [("pages/about.md", "b2"), ("glossary/a.md", "a1")];
        assert_eq!(last_commits(log), expected.into_iter().collect());
    }
}
