//! How a page was made: where its facts are from, how they were checked, how hard it is to read, and when it changed.

use serde::Serialize;

use super::marks::When;
use super::pieces::Pieces;
use crate::check::Tally;
use crate::diagnostic::Code;
use crate::model::AnyEntry;
use crate::model::date::Date;
use crate::model::history::Changes;
use crate::model::id::{Address, Id, Kind};
use crate::model::values::{Checked, Correction, Drafter, Quotation, Review, SourceRange};
use crate::render::address::{Folder, file_of};
use crate::render::data::citations;
use crate::render::forms;
use crate::render::link::Link;
use crate::source::sum;

/// Where a record is from.
#[derive(Clone, Debug, Serialize)]
pub struct Source {
    /// The pack.
    pub pack: Link,
    /// "Lines 155 to 276 of 1,046"
    pub at: String,
    /// The name of the file.
    pub file: String,
    /// Its sum.
    pub sha256: String,
    /// Where it was published.
    pub address: Option<String>,
    /// "Software"
    pub drafted_by: String,
    /// Who checked it, when; nothing where nobody has yet.
    pub checked: Option<String>,
    /// How to cite the page.
    pub citation: String,
}

/// The page that tells how all pages are made, if the archive has one of this name.
const HOW: &str = "how-this-was-made";

/// How a page was made.
#[derive(Clone, Debug, Serialize)]
pub struct Made {
    /// Where its facts are from; nothing where it is from no one source.
    pub source: Option<Source>,
    /// How its figures were found, in sentences; none where it has none.
    pub figures: Vec<String>,
    /// The sums from which some of them follow.
    pub workings: Vec<String>,
    /// Whose words it quotes, and whether they are real.
    pub quotations: Vec<String>,
    /// How hard it is to read.
    pub reading: String,
    /// When it changed, in words; nothing where version control does not know.
    pub changes: Option<String>,
    /// Where each change can be looked at.
    pub history: Option<String>,
    /// What was mended after it was published, the newest first.
    pub corrections: Vec<Corrected>,
    /// Files for reference managers, of all minutes and papers of its pack or its meeting.
    pub citations: Vec<Link>,
    /// The page that tells how all pages are made.
    pub more: Option<Link>,
}

/// A mistake that was mended.
#[derive(Clone, Debug, Serialize)]
pub struct Corrected {
    /// Its address in the page.
    pub id: String,
    /// When.
    pub when: When,
    /// "Corrected on 18 March 2026:"
    pub label: String,
    /// What was wrong, and what stands there now.
    pub text: String,
}

impl Pieces<'_> {
    /// How the page of a record was made. `source` is where its facts are from.
    pub fn made(&self, entry: &AnyEntry, source: Option<Source>) -> Made {
        let address = entry.address();
        let changes = self.cx.site.history.get(&address);
        let history = self.cx.site.archive.history.as_ref().filter(|_| changes.is_some());
        Made {
            source,
            figures: self.figures(entry),
            workings: entry.workings.iter().map(|working| working.text.clone()).collect(),
            quotations: entry.upkeep.quotations.iter().map(|quotation| self.quotation(quotation)).collect(),
            reading: self.reading(&address),
            changes: changes.map(|changes| self.changes(changes)),
            history: history.map(|form| forms::of_file(form, &file_of(&address))),
            corrections: corrections_of(entry).iter().map(|found| self.corrected(found)).collect(),
            citations: self.citations(entry),
            more: self.how(&address),
        }
    }

    /// Where a record is from, and how to cite it.
    pub fn source(&self, title: &str, date: Date, source: &SourceRange, review: &Review) -> Option<Source> {
        let pack = self.cx.site.packs.get(&source.pack.address.id)?;
        let strings = self.cx.strings;
        let checked = review.checked.as_ref().map(|Checked { by, on, .. }| {
            strings.say("checked_by_on", &[("by", by.as_str().into()), ("on", strings.date(*on).into())])
        });
        let citation = strings.say(
            "citation",
            &[
                ("title", title.into()),
                ("archive", self.cx.site.archive.title.as_str().into()),
                ("date", strings.date(date).into()),
                ("sum", pack.data.sha256.chars().take(8).collect::<String>().into()),
            ],
        );
        Some(Source {
            pack: self.link(&source.pack.address),
            at: self.cx.at_of(&source.at, pack.data.extent),
            file: pack.data.file.clone(),
            sha256: pack.data.sha256.clone(),
            address: pack.data.address.clone(),
            drafted_by: strings
                .word(match review.drafted {
                    Drafter::Software => "drafted_software",
                    Drafter::Person => "drafted_person",
                })
                .to_owned(),
            checked,
            citation,
        })
    }

    /// The files that say how to cite a page, with others of its pack; those of a pack or a meeting, how to cite all that is in it.
    fn citations(&self, entry: &AnyEntry) -> Vec<Link> {
        let Some(holder) = citations::holder(self.cx, entry) else { return Vec::new() };
        let folder = Folder::of(&holder).path();
        let files = citations::FILES.iter().map(|(name, words, _)| Link {
            text: self.cx.strings.word(words).to_owned(),
            href: self.linker.file(&format!("{folder}{name}")),
        });
        files.collect()
    }

    /// "“elected procedures”: the wording of the minutes"
    fn quotation(&self, quotation: &Quotation) -> String {
        let named = [("words", quotation.words.text.as_str().into()), ("by", quotation.by.text.as_str().into())];
        self.cx.strings.say(&format!("quotation_{}", quotation.kind.word()), &named)
    }

    /// How the figures of a record were found.
    fn figures(&self, entry: &AnyEntry) -> Vec<String> {
        let tally = self.cx.checked.page(&entry.address()).figures;
        let strings = self.cx.strings;
        let known = (tally.known > 0).then(|| strings.say("figures_are_known", &[("count", tally.known.into())]));
        let excuses = entry.upkeep.excuses.iter().filter(|excuse| excuse.code == Code::FigureNotInSource);
        let excused = excuses.map(|excuse| {
            let named = [("figure", excuse.of.text.as_str().into()), ("why", excuse.why.text.as_str().into())];
            strings.say("figure_is_excused", &named)
        });
        let unknown = self.has_no_ledger(entry).then(|| strings.word("figures_not_checked").to_owned());
        unknown.into_iter().chain(self.found(entry, tally)).chain(known).chain(excused).collect()
    }

    /// "23 of 23 figures found in the source (20 as printed, 1 rounded, 2 worked out)"
    fn found(&self, entry: &AnyEntry, tally: Tally) -> Option<String> {
        let Tally { direct, rounded, worked, known: _, excused: _, missing } = tally;
        let (found, strings) = (direct + rounded + worked, self.cx.strings);
        let ways: Vec<String> = [("printed", direct), ("rounded", rounded), ("worked", worked)]
            .into_iter()
            .filter(|(_, count)| *count > 0)
            .map(|(way, count)| strings.say(&format!("figures_as_{way}"), &[("number", strings.number(count).into())]))
            .collect();
        let all = found + missing;
        let name = if is_from_a_source(entry) { "figures_found" } else { "figures_found_linked" };
        let numbers = [
            ("found", strings.number(found).into()),
            ("all", strings.number(all).into()),
            ("count", all.into()),
            ("ways", ways.join(strings.word("between")).into()),
        ];
        (all > 0).then(|| strings.say(name, &numbers))
    }

    /// Whether nothing is known of the figures of its source.
    fn has_no_ledger(&self, entry: &AnyEntry) -> bool {
        entry.source.is_some_and(|source| !self.cx.site.source_words.contains_key(&source.pack.address.id))
    }

    fn reading(&self, address: &Address) -> String {
        let strings = self.cx.strings;
        if !self.cx.site.archive.is_english() {
            return strings.word("reading_other").to_owned();
        }
        match self.cx.checked.page(address).measure.level() {
            Some(level) => {
                let grade = format!("{:.1}", level.grade()).replace('.', strings.word("decimal"));
                strings.say("reading_grade", &[("grade", grade.into()), ("age", level.age().to_string().into())])
            }
            None => strings.word("reading_short").to_owned(),
        }
    }

    /// "Last changed 18 March 2026. 2 changes since it was added on 1 February 2026"
    fn changes(&self, changes: &Changes) -> String {
        let date = |date: Date| self.cx.strings.date(date).into();
        match changes.times {
            0 | 1 => self.cx.strings.say("changed_never", &[("first", date(changes.first))]),
            times => self.cx.strings.say(
                "changed_last",
                &[("first", date(changes.first)), ("last", date(changes.last)), ("count", (times - 1).into())],
            ),
        }
    }

    /// A correction, as it stands on the page.
    pub fn corrected(&self, found: &Found) -> Corrected {
        let date = found.correction.date;
        let label = if matches!(date, Date::Day(_)) { "corrected_on" } else { "corrected_in" };
        Corrected {
            id: found.id.clone(),
            when: self.when(date),
            label: self.cx.strings.say(label, &[("date", self.cx.strings.date(date).into())]),
            text: found.correction.text.text.clone(),
        }
    }

    fn how(&self, address: &Address) -> Option<Link> {
        let how = Address { kind: Kind::Page, id: Id::new(HOW) };
        let exists = self.cx.site.pages.get(&how.id).is_some();
        (exists && how != *address).then(|| self.link(&how))
    }
}

/// Whether its figures are looked for in a source of its own; those of others, in the sources of what they link to.
fn is_from_a_source(entry: &AnyEntry) -> bool {
    entry.kind == Kind::Pack || entry.source.is_some()
}

/// A correction with its address in the page.
pub struct Found<'a> {
    /// `_correction-2026-03-18-1f0c8a52`
    pub id: String,
    /// What was mended.
    pub correction: &'a Correction,
}

/// The corrections of a record, the newest first. Their addresses are made from their dates and their words, so that those of one
/// day keep theirs wherever a new one is written.
pub fn corrections_of<'a>(entry: &AnyEntry<'a>) -> Vec<Found<'a>> {
    let all = &entry.upkeep.corrections;
    let mut found: Vec<Found> = all.iter().enumerate().map(|(i, correction)| found(&all[..i], correction)).collect();
    found.sort_by_key(|found| std::cmp::Reverse(found.correction.date.order()));
    found
}

fn found<'a>(before: &[Correction], correction: &'a Correction) -> Found<'a> {
    let id = id_of(correction);
    // Two that say the same of one day are alike in all but their number.
    let id = match before.iter().filter(|other| id_of(other) == id).count() {
        0 => id,
        n => format!("{id}-{}", n + 1),
    };
    Found { id, correction }
}

fn id_of(correction: &Correction) -> String {
    let date = correction.date.to_string().replace([' ', '/'], "-");
    format!("_correction-{date}-{:08x}", sum([correction.text.text.as_bytes()]) >> (128 - 32))
}
