//! The pages of `docs/errors/`: every example does what its page says.

use minutebook::diagnostic::Code;

use crate::support::{codes, folder, report, run};

/// Codes that no text in the content can cause. Their pages tell of the situation; `read.rs` and `write.rs` bring it about.
const WITHOUT_SITE: [Code; 14] = [
    Code::NotUtf8,
    Code::Unreadable,
    Code::LinkLeavesFolder,
    Code::NotOurs,
    Code::PathEscapes,
    Code::Unwritable,
    Code::HalfWritten,
    // No text is known to bring it about.
    Code::SearchFault,
    // It depends on the day: tests/it/pages.rs shows it.
    Code::OldStatement,
    // It depends on what version control knows: tests/it/stale.rs shows it.
    Code::StaleRestsOn,
    // These need the sources at hand, or are told only where advice is wanted: tests/it/rules/ shows them.
    Code::CopiedWords,
    Code::QuotationNotInSource,
    Code::PassiveVoice,
    Code::HeavyNoun,
];

/// The headings of every page.
const HEADINGS: [&str; 3] = ["## Why it is a rule", "## An example", "## How to mend it"];

fn shown() -> impl Iterator<Item = Code> {
    Code::ALL.iter().copied().filter(|code| !WITHOUT_SITE.contains(code))
}

/// The sections of a page, each with its heading. A `##` inside a fence belongs to the site that is shown there.
fn sections(code: Code) -> Vec<(&'static str, String)> {
    let mut sections: Vec<(&str, String)> = Vec::new();
    let mut fenced = false;
    for line in code.explanation().lines() {
        fenced ^= line.starts_with("```");
        match sections.last_mut().filter(|_| fenced || !line.starts_with("## ")) {
            Some((_, text)) => text.extend([line, "\n"]),
            None if line.starts_with("## ") => sections.push((line, String::new())),
            None => {}
        }
    }
    sections
}

/// The site in a section, between its two fences.
fn site(code: Code, heading: &str) -> String {
    let name = code.as_str();
    let section = sections(code).into_iter().find(|(found, _)| *found == heading);
    let (_, text) = section.unwrap_or_else(|| panic!("the page of {name} has no `{heading}`"));
    let sites: Vec<&str> = text.split("```site\n").skip(1).filter_map(|rest| rest.split("```").next()).collect();
    assert_eq!(sites.len(), 1, "`{heading}` of {name} shows one site");
    sites.concat()
}

#[test]
fn every_page_has_its_name_one_sentence_and_three_sections() {
    for code in Code::ALL {
        let name = code.as_str();
        let lines: Vec<&str> = code.explanation().lines().collect();
        assert_eq!(lines[..2], [format!("# {name}").as_str(), ""], "the page of {name} begins with its name");
        assert!(lines[2].ends_with('.'), "the sentence of {name} is whole and on one line: {}", lines[2]);
        assert_eq!(lines[2].matches(". ").count(), 0, "{name} has one sentence below its name: {}", lines[2]);
        assert_eq!(lines[3], "", "the sentence of {name} stands alone");
        let sections = sections(*code);
        assert!(sections.iter().map(|(heading, _)| *heading).eq(HEADINGS), "the sections of {name}: {sections:?}");
        assert!(sections.iter().all(|(_, text)| text.trim().len() > 50), "each section of {name} says something");
    }
}

#[test]
fn every_example_shows_its_fault_and_no_other() {
    for code in shown() {
        let example = site(code, HEADINGS[1]);
        let mut found = codes(&example);
        found.dedup();
        assert_eq!(found, [code.as_str()], "the example of {} says:\n{}", code.as_str(), report(&example));
    }
}

#[test]
fn every_mended_example_is_sound() {
    for code in shown() {
        let report = report(&site(code, HEADINGS[2]));
        assert_eq!(report, "", "the mended example of {} says:\n{report}", code.as_str());
    }
}

#[test]
fn a_code_without_a_site_really_has_none() {
    for code in WITHOUT_SITE {
        assert!(
            !code.explanation().contains("```site"),
            "{} can be shown after all: take it out of the list",
            code.as_str()
        );
    }
}

#[test]
fn explain_lists_every_code_with_its_sentence_and_prints_each_page() {
    let folder = folder();
    let list = run(folder.path(), "explain");
    // Below the list it says what the mark before some of the sentences means.
    assert_eq!((list.code, list.out.lines().count()), (Some(0), Code::ALL.len() + 2));
    for (line, code) in list.out.lines().zip(Code::ALL) {
        let sentence = code.explanation().lines().nth(2).expect("a page has a sentence");
        assert!(line.starts_with(code.as_str()) && line.ends_with(sentence), "{line}");
    }
    for code in Code::ALL {
        let page = run(folder.path(), &format!("explain {}", code.as_str())).out;
        assert_eq!(page.strip_prefix(code.explanation()).map(|behind| behind.lines().count()), Some(2), "{page}");
    }
}

#[test]
fn explain_suggests_the_nearest_code() {
    let run = run(folder().path(), "explain broken-lnk");
    assert_eq!(run.code, Some(2));
    assert!(run.err.contains("Did you mean broken-link?"), "{}", run.err);
}
