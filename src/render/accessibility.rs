//! The accessibility statement, made from what the tests found out, to the headings of regulation 8 of the Public Sector
//! Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018 (SI 2018/952).

use serde::Serialize;

use super::address::Folder;
use super::context::Context;
use super::task::Task;
use super::view::{Frame, Pieces, When};
use crate::model::accessibility::{Accessibility, Criterion, Level, Outcome};

/// What the template `accessibility.html` sees.
#[derive(Serialize)]
struct View {
    page: Frame,
    intro: String,
    /// What was tested; nothing where no results are at hand.
    tested: Option<Tested>,
}

#[derive(Serialize)]
struct Tested {
    when: When,
    /// "42 passed, 31 do not apply, 13 need a person"
    sum: String,
    looked_at: String,
    /// Each with its version.
    tools: Vec<String>,
    /// What a person must still look at.
    open: Vec<Line>,
    levels: Vec<Group>,
}

/// The criteria of a level.
#[derive(Serialize)]
struct Group {
    id: &'static str,
    title: String,
    lines: Vec<Line>,
}

/// A success criterion.
#[derive(Serialize)]
struct Line {
    name: String,
    result: String,
    by: Vec<String>,
    why: Option<String>,
}

/// The page.
pub fn tasks<'a>(cx: &'a Context<'a>) -> Vec<Task<'a>> {
    if cx.has_page("accessibility") {
        return Vec::new();
    }
    let folder = Folder::new("accessibility");
    let shown = cx.shown_of_all();
    vec![Task::new(folder.file(), "accessibility", "accessibility.html", shown, move || view(cx, &folder))]
}

fn view(cx: &Context, folder: &Folder) -> View {
    let pieces = Pieces::new(cx, folder.clone());
    let intro = cx.strings.word("intro_accessibility");
    View {
        page: pieces.frame("accessibility", cx.strings.word("list_accessibility"), intro, Vec::new()),
        intro: intro.to_owned(),
        tested: cx.site.accessibility.as_ref().map(|results| tested(&pieces, results)),
    }
}

fn tested(pieces: &Pieces, results: &Accessibility) -> Tested {
    let strings = pieces.cx.strings;
    let count = |outcome: Outcome| results.criteria.iter().filter(|criterion| criterion.result == outcome).count();
    let number = |n: usize| strings.number(n);
    let sum = [
        ("passed", number(count(Outcome::Passed)).into()),
        ("not_applicable", number(count(Outcome::NotApplicable)).into()),
        ("person", number(count(Outcome::Person)).into()),
        ("all", number(results.criteria.len()).into()),
    ];
    let pages = [("looked_at", number(results.pages.looked_at).into()), ("all", number(results.pages.of).into())];
    let programs = [&results.browser].into_iter().chain(&results.tools);
    Tested {
        when: pieces.when(results.tested_on),
        sum: strings.say("accessibility_sum", &sum),
        looked_at: strings.say("accessibility_pages", &pages),
        tools: programs.map(|tool| format!("{} {}", tool.name, tool.version)).collect(),
        open: results.criteria.iter().filter(|c| c.result == Outcome::Person).map(|c| line(pieces, c)).collect(),
        levels: [Level::A, Level::AA, Level::AAA].map(|level| group(pieces, results, level)).into(),
    }
}

fn group(pieces: &Pieces, results: &Accessibility, level: Level) -> Group {
    let name = level.name();
    Group {
        id: name,
        title: pieces.cx.strings.say("accessibility_level", &[("level", name.into())]),
        lines: results.criteria.iter().filter(|c| c.level == level).map(|c| line(pieces, c)).collect(),
    }
}

fn line(pieces: &Pieces, criterion: &Criterion) -> Line {
    Line {
        name: format!("{} {}", criterion.id, criterion.name),
        result: pieces.cx.strings.word(&format!("accessibility_{}", criterion.result.word())).to_owned(),
        by: criterion.by.iter().map(|what| what.to_string()).collect(),
        why: criterion.why.as_ref().map(ToString::to_string),
    }
}
