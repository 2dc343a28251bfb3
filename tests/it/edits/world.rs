//! The small world of `samples/archive/`, and edits of it such as people make.

use std::collections::BTreeMap;
use std::path::Path;

use minutebook::source::Sources;

use super::random::Random;
use crate::site::{snapshot, sources_of};

type Files = BTreeMap<String, String>;

/// An edit: whatever it does, and what it did in words.
type Edit = fn(&mut World) -> String;

/// The sorts of edits.
pub const SORTS: [(&str, Edit); 14] = [
    ("word", word),
    ("line", line),
    ("paragraph", paragraph),
    ("title", title),
    ("strings", strings),
    ("template", template),
    ("archive", archive),
    ("jargon", jargon),
    ("ledger", ledger),
    ("copy", copy),
    ("rename", rename),
    ("stray file", stray),
    ("deletion", deletion),
    ("restoration", restoration),
];

const ARCHIVE: &str = "content/archive.yaml";
const JARGON: &str = "content/jargon.yaml";
const MINUTE: &str = "minutes/2024-05-14-example-town-council/001-library-opening-hours";
const REPORT: &str = "reports/2024-05-14-example-town-council/library-opening-hours";
const STRINGS: &str = "themes/plain/strings/en-GB.ftl";
const TEMPLATES: &str = "themes/plain/templates/";

/// Words that may take the place of others: names, terms, figures of the source and figures that are in none, words of jargon.
const WORDS: [&str; 14] = [
    "library",
    "consultation",
    "consultations",
    "128",
    "212",
    "129",
    "Example Library",
    "Example Town Council",
    "utilise",
    "six",
    "stakeholders",
    "2024",
    "agreed",
    "council",
];

/// Texts that may follow any other.
const PARAGRAPHS: [&str; 9] = [
    "A public consultation came before it.",
    "Of 212 replies, 128 wanted a late evening.",
    "There were 213 replies.",
    "Example Library is in the town.",
    "The council told [what was decided](/MINUTE), for six months.",
    "See [the plan](/REPORT), and [the council](/organisations/example-town-council).",
    "## More of it\n\nThe library is open until 8pm.",
    "| day | hour |\n|---|---|\n| Thursday | 8pm |\n| Friday | 5pm |",
    "Everyone was asked to utilise it going forward.",
];

/// Files that belong nowhere, or cannot be read as what they are.
const STRAYS: [&str; 4] = [
    "content/pages/notes.xyz",
    "content/packs/another.figures",
    "content/meetings/draft.txt",
    "content/places/plan.txt",
];

/// An archive that is being edited.
pub struct World {
    random: Random,
    first: Files,
    sound: Files,
    files: Files,
}

impl World {
    /// The archive as it lies in the repository, and edits that follow from a number.
    pub fn new(seed: usize) -> Self {
        let root = Path::new(crate::ROOT).join("samples/archive/content");
        let text = |(path, bytes)| (format!("content/{path}"), String::from_utf8(bytes).expect("a text"));
        let first: Files = snapshot(&root).into_iter().map(text).collect();
        World { random: Random::for_each("edits", seed), sound: first.clone(), files: first.clone(), first }
    }

    /// As the stages see it.
    pub fn sources(&self) -> Sources {
        sources_of(self.files.clone())
    }

    /// Makes one edit: its sort, and what it did. Of an archive that is at fault, half of the edits are its mending.
    pub fn edit(&mut self, is_at_fault: bool) -> (&'static str, String) {
        if !is_at_fault {
            self.sound = self.files.clone();
        } else if self.random.once_in(2) {
            return ("restoration", restoration(self));
        }
        let (sort, edit) = SORTS[self.random.below(SORTS.len())];
        (sort, edit(self))
    }

    /// One of the files whose paths are wanted.
    fn file(&mut self, wanted: impl Fn(&str) -> bool) -> Option<String> {
        let paths: Vec<&String> = self.files.keys().filter(|path| wanted(path)).collect();
        (!paths.is_empty()).then(|| paths[self.random.below(paths.len())].clone())
    }

    fn record(&mut self) -> Option<String> {
        self.file(|path| path.ends_with(".md"))
    }

    /// Changes a file, which may be one of the theme that nobody has changed before.
    fn change(&mut self, path: &str, change: impl FnOnce(&mut Random, &str) -> String) -> String {
        let before = self
            .files
            .get(path)
            .cloned()
            .unwrap_or_else(|| std::fs::read_to_string(Path::new(crate::ROOT).join(path)).unwrap_or_default());
        let after = change(&mut self.random, &before);
        self.files.insert(path.to_owned(), after);
        format!("{path} changed")
    }

    fn change_record(&mut self, change: impl FnOnce(&mut Random, &str) -> String) -> String {
        self.record().map_or_else(String::new, |path| self.change(&path, change))
    }
}

/// A word of a record becomes another.
fn word(world: &mut World) -> String {
    world.change_record(|random, text| {
        let words: Vec<&str> = text.split(' ').collect();
        let at = random.below(words.len());
        let new = random.pick(&WORDS);
        words.iter().enumerate().map(|(i, word)| if i == at { new } else { word }).collect::<Vec<_>>().join(" ")
    })
}

/// A line of a record goes, or stands there twice.
fn line(world: &mut World) -> String {
    world.change_record(one_line)
}

fn one_line(random: &mut Random, text: &str) -> String {
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    let at = random.below(lines.len().max(1));
    let times = if random.once_in(2) { 0 } else { 2 };
    lines.iter().enumerate().map(|(i, line)| line.repeat(if i == at { times } else { 1 })).collect()
}

/// A record says more.
fn paragraph(world: &mut World) -> String {
    world.change_record(|random, text| {
        let more = random.pick(&PARAGRAPHS).replace("MINUTE", MINUTE).replace("REPORT", REPORT);
        format!("{}\n\n{more}\n", text.trim_end())
    })
}

/// A record is called otherwise.
fn title(world: &mut World) -> String {
    world.change_record(|random, text| {
        let other = random.pick(&["Opening hours", "Public consultation", "Example Library", "The town"]);
        let is_title = |line: &str| ["title:", "name:", "term:"].iter().any(|field| line.starts_with(field));
        let new = |line: &str| match line.split_once(':') {
            Some((field, _)) if is_title(line) => format!("{field}: {other}\n"),
            _ => format!("{line}\n"),
        };
        text.lines().map(new).collect()
    })
}

/// One string of so many is changed.
const SOME: usize = 10;

/// The theme says something otherwise.
fn strings(world: &mut World) -> String {
    world.change(STRINGS, |random, text| {
        let lines: Vec<&str> = text.lines().collect();
        let is_said = |line: &str| line.starts_with(|c: char| c.is_ascii_lowercase()) && line.contains(" = ");
        let said: Vec<usize> = (0..lines.len()).filter(|i| is_said(lines[*i])).collect();
        // Some of them in one go: not every word is shown on a page of the world.
        let first = random.below(SOME);
        let changed: Vec<usize> = said.into_iter().skip(first).step_by(SOME).collect();
        let new = |(i, line): (usize, &&str)| match changed.binary_search(&i) {
            Ok(_) => format!("{line} now\n"),
            Err(_) => format!("{line}\n"),
        };
        lines.iter().enumerate().map(new).collect()
    })
}

/// A template shows something more.
fn template(world: &mut World) -> String {
    let names = snapshot(&Path::new(crate::ROOT).join(TEMPLATES));
    let names: Vec<&String> = names.keys().collect();
    let path = format!("{TEMPLATES}{}", names[world.random.below(names.len())]);
    world.change(&path, |random, text| {
        let ends: Vec<usize> = ["</p>", "</h1>", "</h2>", "</li>", "</a>"]
            .iter()
            .flat_map(|end| text.match_indices(end).map(|(at, _)| at))
            .collect();
        let at = if ends.is_empty() { text.len() } else { random.pick(&ends) };
        format!("{}!{}", &text[..at], &text[at..])
    })
}

/// The archive is described otherwise.
fn archive(world: &mut World) -> String {
    world.change(ARCHIVE, |random, text| {
        let field = random.pick(&[
            "title: Papers of the town",
            "summary: What the town decided.",
            "reading: {grade: 4}",
            "reading: {paragraph: 1}",
            "address: https://example.org/",
            "licence: \"Anybody may use this.\"",
            "publisher: {name: \"The town\", contact: \"https://example.org/contact\"}",
            "issues: \"https://example.org/new?title={title}\"",
            "edit: \"https://example.org/edit/{path}\"",
        ]);
        let name = field.split(':').next().unwrap_or_default();
        let others: String =
            text.lines().filter(|line| line.split(':').next() != Some(name)).map(|line| format!("{line}\n")).collect();
        format!("{others}{field}\n")
    })
}

/// Another word is jargon, or one is not any more.
fn jargon(world: &mut World) -> String {
    world.change(JARGON, |random, text| match random.below(3) {
        0 => one_line(random, text),
        _ => format!("{text}- {{word: {}, say: \"a plainer word {}\"}}\n", random.pick(&WORDS), random.below(9)),
    })
}

/// A source has other figures.
fn ledger(world: &mut World) -> String {
    let Some(path) = world.file(|path| path.ends_with(".figures")) else { return String::new() };
    world.change(&path, |random, text| match random.below(2) {
        0 => one_line(random, text),
        _ => text.replacen(
            random.pick(&["128", "212", "6-month", "20:00"]),
            random.pick(&["129", "7-month", "19:00"]),
            1,
        ),
    })
}

/// A record once more, under another name, and maybe of another kind.
fn copy(world: &mut World) -> String {
    let Some(path) = world.record() else { return String::new() };
    let text = world.files[&path].clone();
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    let folder = if world.random.once_in(3) { world.random.pick(&["content/pages", "content/topics"]) } else { folder };
    let new = format!("{folder}/{}.md", world.random.pick(&["aa", "zz", "example", "library-services"]));
    world.files.insert(new.clone(), text);
    format!("{path} copied to {new}")
}

/// A record has another name, by which others may call it too.
fn rename(world: &mut World) -> String {
    let Some(path) = world.record() else { return String::new() };
    let (folder, name) = path.rsplit_once('/').unwrap_or_default();
    let old = name.trim_end_matches(".md");
    let new = format!("{}{}", world.random.pick(&["a-", "z-", "0-"]), old);
    let text = world.files.remove(&path).unwrap_or_default();
    world.files.insert(format!("{folder}/{new}.md"), text);
    if !world.random.once_in(4) {
        world.files.values_mut().for_each(|text| *text = text.replace(old, &new));
    }
    format!("{path} renamed to {new}")
}

/// A file that belongs nowhere comes, or goes.
fn stray(world: &mut World) -> String {
    let path = world.random.pick(&STRAYS);
    if world.files.remove(path).is_none() {
        world.files.insert(path.to_owned(), "Notes\n".to_owned());
    }
    format!("{path} came or went")
}

/// A file goes.
fn deletion(world: &mut World) -> String {
    let Some(path) = world.file(|path| path != ARCHIVE) else { return String::new() };
    world.files.remove(&path);
    format!("{path} deleted")
}

/// A file, or all of them, is again as it was when all was well.
fn restoration(world: &mut World) -> String {
    let from = if world.random.once_in(4) { world.first.clone() } else { world.sound.clone() };
    if world.random.once_in(3) {
        let paths: Vec<&String> = from.keys().collect();
        let path = paths[world.random.below(paths.len())].clone();
        world.files.insert(path.clone(), from[&path].clone());
        return format!("{path} restored");
    }
    world.files = from;
    "all restored".to_owned()
}
