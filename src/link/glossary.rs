//! Words of the glossary, organisations and places found in running text.
//!
//! Whole words as [`Folded`] texts have them, with plurals. At each place the longest form that fits is meant: the one written
//! exactly so before one in other capitals, and a form of the archive before a plural of one. Terms are linked at their
//! first use in each section, organisations and places at their first mention in a page; nothing inside headings, links,
//! code, quotations or captions.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::{Arc, OnceLock};

use rayon::prelude::*;

use super::plurals::plurals;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::fold::{self, Folded};
use crate::map::HashMap;
use crate::markdown::{Node, NodeKind};
use crate::model::id::{Address, Kind};
use crate::model::term::{Case, Term};
use crate::model::values::Text;
use crate::model::{AnyEntry, Site};
use crate::reading::Phrases;
use crate::source::{Span, sum, to_u32};

/// A word, organisation or place that a body mentions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// Which text node of the body: its first byte in the file.
    pub node: u32,
    /// Which bytes of that node's content.
    pub range: Range<usize>,
    /// What is mentioned.
    pub target: Address,
}

/// Keeps what a body mentions from one build to the next. The plain build keeps nothing.
pub trait Cache: Sync {
    /// The mentions that `key` stands for: as they were kept, or by calling `find`. `None` from `find` is not kept.
    fn mentions(&self, key: u128, find: &mut dyn FnMut() -> Option<Arc<[Mention]>>) -> Option<Arc<[Mention]>>;
}

/// What every body mentions. Words that could mean two things are reported.
pub fn mentions(site: &Site, cache: &dyn Cache, diagnostics: &mut Diagnostics) -> HashMap<Address, Arc<[Mention]>> {
    let forms = OnceLock::new();
    let entries = site.entries();
    let found: Vec<_> = entries
        .par_iter()
        .map(|entry| {
            let mut faulty = None;
            // What a body mentions follows from its own text and address, and the front matter of all records.
            let address = entry.address();
            let (folder, id) = (address.kind.folder(), address.id.as_str());
            let sums = [entry.sum, site.front_matter_sum].map(u128::to_le_bytes);
            let key = sum([&sums[0][..], &sums[1], folder.as_bytes(), id.as_bytes()]);
            let mentions = cache.mentions(key, &mut || {
                let mut finder = Finder::new(forms.get_or_init(|| Forms::new(site)), *entry);
                finder.blocks();
                // Faults are told anew in each build, with places that hold in that build.
                if finder.diagnostics.is_empty() {
                    return Some(finder.found.into());
                }
                faulty = Some(finder.diagnostics);
                None
            });
            (address, mentions.unwrap_or_default(), faulty.unwrap_or_default())
        })
        .collect();
    let mut mentions = HashMap::with_capacity_and_hasher(found.len(), Default::default());
    for (address, list, faults) in found {
        diagnostics.append(faults);
        mentions.insert(address, list);
    }
    mentions
}

/// One thing that a written form can stand for.
struct Meaning {
    target: Address,
    /// The form with its capitals.
    written: String,
    /// Only as written.
    is_exact: bool,
    /// The form is a plural of one that the archive has.
    is_plural: bool,
    /// Packs and records in which it has this meaning; everywhere where there are none.
    scope: Vec<Address>,
    /// Where the form is written in front matter.
    span: Span,
}

/// All written forms with what they can stand for.
struct Forms {
    phrases: Option<Phrases>,
    meanings: Vec<Vec<Meaning>>,
}

impl Forms {
    fn new(site: &Site) -> Self {
        let mut gathered = Gathered { forms: BTreeMap::new(), is_english: site.archive.is_english() };
        for entry in site.terms.iter() {
            let target = Address { kind: Kind::Term, id: entry.id.clone() };
            let term = &entry.data;
            let scope: Vec<Address> = term.applies_to.iter().map(|reference| reference.address.clone()).collect();
            for form in [&term.term].into_iter().chain(&term.abbreviation).chain(&term.also) {
                gathered.add(form, &target, is_exact(term, form), &scope);
            }
        }
        for entry in site.organisations.iter() {
            let target = Address { kind: Kind::Organisation, id: entry.id.clone() };
            let body = &entry.data;
            for form in [&body.name].into_iter().chain(&body.abbreviation).chain(&body.also) {
                gathered.add(form, &target, true, &[]);
            }
        }
        for entry in site.places.iter() {
            let target = Address { kind: Kind::Place, id: entry.id.clone() };
            for form in [&entry.data.name].into_iter().chain(&entry.data.also) {
                gathered.add(form, &target, true, &[]);
            }
        }
        // Underscores stand in names of files, which are no words.
        let phrases = Phrases::new(gathered.forms.keys(), |sign| fold::joins(sign) || sign == '_').ok();
        Forms { phrases, meanings: gathered.forms.into_values().collect() }
    }
}

/// Meanings by what the forms of each share in all capitals.
struct Gathered {
    forms: BTreeMap<String, Vec<Meaning>>,
    is_english: bool,
}

impl Gathered {
    fn add(&mut self, form: &Text, target: &Address, is_exact: bool, scope: &[Address]) {
        let singular = fold::in_case(&form.text);
        let plurals = plurals(&singular, self.is_english);
        let forms = [(singular, false)].into_iter().chain(plurals.into_iter().map(|plural| (plural, true)));
        for (written, is_plural) in forms {
            let meanings = self.forms.entry(fold::key(&written)).or_default();
            let is_known =
                |known: &Meaning| known.target == *target && known.written == written && known.is_exact == is_exact;
            if !meanings.iter().any(is_known) {
                let (target, scope) = (target.clone(), scope.to_vec());
                meanings.push(Meaning { target, written, is_exact, is_plural, scope, span: form.span });
            }
        }
    }
}

/// Forms with two capitals or more are letters that stand for words: `WHO` is not `who`.
fn is_exact(term: &Term, form: &Text) -> bool {
    match term.case {
        Some(Case::Exact) => true,
        Some(Case::Any) => false,
        None => form.text.chars().filter(|c| c.is_uppercase()).count() >= 2,
    }
}

/// How much what is written is like a form, the least value the most: in the same capitals, and no plural.
type Likeness = (bool, bool);

/// Goes through one body.
struct Finder<'a> {
    forms: &'a Forms,
    entry: AnyEntry<'a>,
    /// Addresses whose meaning of a word counts here: the record and its pack.
    scopes: Vec<Address>,
    /// Terms that this section has used.
    in_section: BTreeSet<&'a Address>,
    /// Organisations and places that the page has mentioned.
    in_page: BTreeSet<&'a Address>,
    /// Forms already reported.
    ambiguous: BTreeSet<usize>,
    found: Vec<Mention>,
    diagnostics: Diagnostics,
}

impl<'a> Finder<'a> {
    fn new(forms: &'a Forms, entry: AnyEntry<'a>) -> Self {
        let scopes =
            [entry.address()].into_iter().chain(entry.source.map(|source| source.pack.address.clone())).collect();
        Finder {
            forms,
            entry,
            scopes,
            in_section: BTreeSet::new(),
            in_page: BTreeSet::new(),
            ambiguous: BTreeSet::new(),
            found: Vec::new(),
            diagnostics: Diagnostics::new(),
        }
    }

    fn blocks(&mut self) {
        let body = self.entry.body;
        for node in &body.blocks {
            self.node(node);
        }
        for footnote in &body.footnotes {
            self.node(&footnote.node);
        }
    }

    fn node(&mut self, node: &'a Node) {
        match &node.kind {
            NodeKind::Heading(heading) if heading.level <= 2 => self.in_section.clear(),
            NodeKind::Heading(_)
            | NodeKind::Link(_)
            | NodeKind::Image(_)
            | NodeKind::Code(_)
            | NodeKind::CodeBlock(_)
            | NodeKind::Quote
            | NodeKind::Html => {}
            NodeKind::Verbatim | NodeKind::Joined(_) => self.text(node),
            _ => node.children.iter().for_each(|child| self.node(child)),
        }
    }

    fn text(&mut self, node: &'a Node) {
        let Some(phrases) = &self.forms.phrases else { return };
        let text = self.entry.body.text(node);
        let folded = Folded::of(text);
        let mut at = 0;
        while let Some((_, range)) =
            phrases.next(&folded, at, |form, range| self.mention(node, text, folded.source(range.clone()), form))
        {
            at = range.end;
        }
    }

    /// Whether the form stands here for something; its first use is kept.
    fn mention(&mut self, node: &Node, text: &str, range: Range<usize>, form: usize) -> bool {
        let forms = self.forms;
        let written = &text[range.clone()];
        let in_case = Folded::in_case(written);
        let likeness = |meaning: &'a Meaning| {
            let is_same = meaning.written == *in_case;
            (is_same || !meaning.is_exact).then_some(((!is_same, meaning.is_plural), meaning))
        };
        let mut meanings: Vec<(Likeness, &Meaning)> = forms.meanings[form].iter().filter_map(likeness).collect();
        if let Some(settled) = self.entry.meanings.iter().find(|meaning| fold::in_case(&meaning.form) == *in_case) {
            let chosen = meanings.iter().find(|(_, meaning)| meaning.target == settled.term.address);
            chosen.into_iter().for_each(|(_, meaning)| self.keep(node, range.clone(), &meaning.target));
            return !meanings.is_empty();
        }
        meanings.sort_by_key(|(likeness, _)| *likeness);
        for alike in meanings.chunk_by(|(one, _), (other, _)| one == other) {
            let mut meanings: Vec<&Meaning> = alike.iter().map(|(_, meaning)| *meaning).collect();
            // One thing may have the same form twice.
            meanings.dedup_by_key(|meaning| &meaning.target);
            match self.choose(&meanings) {
                Choice::One(target) => self.keep(node, range, target),
                Choice::Unclear => self.report(node, range, written, form, &meanings),
                Choice::None => continue,
            }
            return true;
        }
        false
    }

    fn choose<'m>(&self, meanings: &[&'m Meaning]) -> Choice<'m> {
        let in_scope: Vec<_> =
            meanings.iter().filter(|meaning| meaning.scope.iter().any(|scope| self.scopes.contains(scope))).collect();
        let everywhere: Vec<_> = meanings.iter().filter(|meaning| meaning.scope.is_empty()).collect();
        match (in_scope.as_slice(), everywhere.as_slice()) {
            ([one], _) | ([], [one]) => Choice::One(&one.target),
            ([], []) if meanings.len() == 1 => Choice::None,
            _ => Choice::Unclear,
        }
    }

    fn keep(&mut self, node: &Node, range: Range<usize>, target: &'a Address) {
        let is_itself = target.kind == self.entry.kind && target.id == *self.entry.id;
        let first = match target.kind {
            Kind::Term => self.in_section.insert(target),
            _ => self.in_page.insert(target),
        };
        if first && !is_itself {
            self.found.push(Mention { node: node.start(), range, target: target.clone() });
        }
    }

    fn report(&mut self, node: &Node, range: Range<usize>, written: &str, form: usize, meanings: &[&Meaning]) {
        if !self.ambiguous.insert(form) {
            return;
        }
        let names: Vec<String> = meanings.iter().map(|meaning| meaning.target.id.to_string()).collect();
        let mut diagnostic =
            Diagnostic::error(Code::AmbiguousWord, format!("`{written}` can mean {}", names.join(" or ")))
                .at(self.entry.body.span_within(node, range), "which of them is meant?")
                .help(self.way_out(written, meanings));
        for meaning in meanings {
            diagnostic = diagnostic.related(meaning.span, format!("one meaning: {}", meaning.target));
        }
        self.diagnostics.push(diagnostic);
    }
}

/// How to say which meaning is meant: a link always does; fields do where the kind has them.
impl Finder<'_> {
    fn way_out(&self, written: &str, meanings: &[&Meaning]) -> String {
        let Some(first) = meanings.first().map(|meaning| &meaning.target) else { return String::new() };
        let link = format!("Link the word yourself, as in `[{written}](/{first})`");
        let has_terms = matches!(self.entry.kind, Kind::Minute | Kind::Report);
        if has_terms && first.kind == Kind::Term {
            format!(
                "Say it in the front matter of this file, as in `terms: {{{written}: {}}}`, or for a whole pack with `applies_to:` in the terms.",
                first.id
            )
        } else {
            format!("{link}.")
        }
    }
}

enum Choice<'m> {
    One(&'m Address),
    None,
    Unclear,
}

impl Mention {
    /// A key that sorts mentions in the order of the text.
    pub fn order(&self) -> (u32, u32) {
        (self.node, to_u32(self.range.start))
    }
}
