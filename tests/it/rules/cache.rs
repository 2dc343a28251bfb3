//! A preview that remembers says the same, and makes the same bytes, as a build that remembers nothing.

use std::collections::BTreeMap;

use minutebook::cache::{Cache, LastBuild, NoCache};
use minutebook::diagnostic::{self, Format};
use minutebook::{Options, compile_in_memory};

use super::{minute, topic, world};
use crate::support::sources;

/// The report of a site and the files that it becomes.
type Built = (String, BTreeMap<String, Vec<u8>>);

fn built(site: &str, cache: &dyn Cache) -> Built {
    let sources = sources(site);
    let compiled = compile_in_memory(&sources, Options::default(), cache);
    let report = diagnostic::render(&compiled.diagnostics, &sources, Format::Human, false);
    (report, compiled.files.into_iter().map(|file| (file.path.to_string(), file.bytes.to_vec())).collect())
}

/// Builds each site with the cache of those before it, and each as if it were the first. Each edit must change the report.
fn is_remembered_well(sites: &[String]) {
    let reports = built_alike(sites).into_iter().map(|(report, _)| report).collect::<Vec<_>>();
    let changes = reports.windows(2).filter(|two| two[0] != two[1]).count();
    assert_eq!(changes + 1, sites.len(), "an edit changes nothing, so that this test proves nothing");
}

/// The same, and what came of each. Each edit must change the report or a file.
fn built_alike(sites: &[String]) -> Vec<Built> {
    let mut cache = LastBuild::default();
    let mut all: Vec<Built> = Vec::new();
    for (i, site) in sites.iter().enumerate() {
        cache.begin();
        let built = built(site, &cache);
        let (clean_report, clean_files) = self::built(site, &NoCache);
        assert_eq!(built.0, clean_report, "site {i}");
        let differs = |(path, bytes): &(&String, &Vec<u8>)| built.1.get(*path) != Some(*bytes);
        let stale: Vec<&String> = clean_files.iter().filter(differs).map(|(path, _)| path).collect();
        assert!(stale.is_empty() && built.1.len() == clean_files.len(), "site {i} has other files: {stale:?}");
        assert_ne!(all.last(), Some(&built), "an edit changes nothing, so that this test proves nothing");
        all.push(built);
    }
    all
}

/// A minute, and a topic that links to it.
fn site(text: &str, told: &str) -> String {
    minute("", text) + &topic("", &format!("{told}: [the welcome](/minutes/january/001-welcome)."))
}

#[test]
fn a_figure_of_a_record_that_changes_is_looked_for_again() {
    let sound = site("The ward has 146 beds.", "All 146 beds");
    is_remembered_well(&[
        sound.clone(),
        site("The ward has 147 beds.", "All 146 beds"),
        site("The ward has 146 beds.", "All 147 beds"),
        sound,
    ]);
}

#[test]
fn figures_are_looked_for_again_where_the_ledger_changes() {
    let sound = site("The ward has 146 beds.", "All 146 beds");
    is_remembered_well(&[
        sound.clone(),
        sound.replace("10: 146 |", "10: 147 |"),
        sound.replace("10: 146 | 19805", "10: 19805"),
        sound.clone(),
        sound.replace("\n10: 146", "\n60: 146"),
        sound.replace("minutebook ledger 1", "minutebook ledger 2"),
        sound,
    ]);
}

#[test]
fn figures_are_looked_for_again_where_a_ledger_goes_to_another_pack() {
    // A second pack, so that no file before it gets another number.
    let april = world()
        .split("\n== ")
        .find(|part| part.starts_with("content/packs/march.md"))
        .expect("the pack")
        .replace("packs/march.md", "packs/april.md")
        .replace("The March pack", "The April pack")
        .replace("march.txt", "april.txt");
    let sound = site("The ward has 147 beds.", "All 147 beds") + "\n== " + &april;
    let other = sound.replace("packs/march.figures", "packs/april.figures");
    is_remembered_well(&[other.clone(), sound.clone(), other, sound]);
}

#[test]
fn words_are_looked_for_again_where_the_list_of_jargon_changes() {
    let site = site("They commissioned beds.", "All beds");
    let list = |word: &str, say: &str| format!("{site}\n== content/jargon.yaml\n- {{word: {word}, say: {say}}}\n");
    is_remembered_well(&[
        site.clone(),
        list("commissioned", "bought"),
        list("commissioned", "paid for"),
        list("bed", "a place"),
        list("beds", "places"),
        site.clone(),
    ]);
}

#[test]
fn names_are_looked_for_again_where_another_record_changes_its_name() {
    let body = |name: &str| {
        let text = site("People can ring NHS 111.", "All beds");
        format!("{text}\n== content/organisations/helpline.md\n---\nname: {name}\nkind: national\n---\n")
    };
    is_remembered_well(&[body("NHS 111"), body("NHS Direct"), body("The helpline"), body("NHS 111")]);
}

#[test]
fn what_a_link_proves_is_looked_for_again_where_the_other_record_changes() {
    let tells = |text: &str| site(text, "All 146 beds");
    is_remembered_well(&[tells("There are 146 beds."), tells("There are 164 beds."), tells("Now 146 beds are there.")]);
}

#[test]
fn sentences_are_counted_again_where_the_gates_change() {
    let archive = |reading: &str| {
        let text = site("They came. We came.", "All beds");
        format!("{text}\n== content/archive.yaml\ntitle: Test\nsummary: For tests.\nlanguage: en-GB\n{reading}\n")
    };
    is_remembered_well(&[archive(""), archive("reading: {paragraph: 1}"), archive("reading: {paragraph: 2}")]);
}

#[test]
fn how_the_figures_of_a_page_were_found_is_told_again_where_another_record_comes_to_prove_them() {
    let tells = |text: &str| site(text, "About 150 beds").replace("10: 146 |", "10: 146 | 150 |");
    let built = built_alike(&[tells("The ward has 146 beds."), tells("The ward has 146 beds. It had 150.")]);
    for (report, _) in built {
        assert_eq!(report, "", "only a sound site has pages");
    }
}

#[test]
fn files_for_programs_are_made_again_where_the_words_of_the_theme_change() {
    let words = include_str!("../../../themes/plain/strings/en-GB.ftl");
    let line = words.lines().find(|line| line.starts_with("meeting_description =")).expect("the calendar has words");
    let other = words.replace(line, "meeting_description = What was said:");
    let site = site("The ward has 146 beds.", "All 146 beds");
    let theirs = |words: &str| format!("{site}\n== themes/plain/strings/en-GB.ftl\n{words}");
    built_alike(&[theirs(words), theirs(&other)]);
}

/// Records whose titles take so much room that a list of them has a page of its own, and the last of which says this.
fn long_list(last: &str) -> String {
    let title = "a title of many words ".repeat(60);
    let topic = |i: usize| {
        let text = if i == 60 { last } else { "The ward." };
        format!(
            "\n== content/topics/topic-{i}.md\n---\ntitle: Topic {i}, {title}\nsummary: About beds.\n---\n\n{text}\n"
        )
    };
    let term = "\n== content/glossary/ward.md\n---\nterm: ward\ndefinition: A room for patients.\n---\n";
    world() + term + &(0..=60).map(topic).collect::<String>()
}

#[test]
fn a_long_list_of_those_that_name_a_word_is_made_again_where_another_body_names_it() {
    let built = built_alike(&[long_list("Beds."), long_list("The ward.")]);
    let is_list = |path: &&String| path.starts_with("glossary/ward/elsewhere/");
    assert!(built[0].1.keys().any(|path| is_list(&path)), "no list is long enough: {}", built[0].0);
}

#[test]
fn places_in_other_files_are_told_anew_where_a_file_comes_between() {
    let report = "\n== content/reports/beds.md\n---\npack: march\ntitle: Beds\nkind: report\nauthors: [county-council]\ndate: 2020-03-18\n\
                  source: {pack: march, at: \"1-90\"}\nsummary: About beds.\nreview: {drafted: person}\n---\n\n## In short\n\nText.\n";
    let at_fault = world() + report;
    let between = format!("{at_fault}\n== content/pages/notes.xyz\nNotes\n");
    is_remembered_well(&[at_fault.clone(), between, at_fault]);
}
