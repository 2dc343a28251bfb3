//! Words of the glossary, organisations and places found in running text.
//!
//! By longest match on word boundaries, with plurals; terms at their first use in each section, organisations and
//! places at their first mention in a page; never inside headings, links, code, quotations or captions.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::{Arc, OnceLock};

use aho_corasick::{AhoCorasick, Input, MatchKind};
use rayon::prelude::*;

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::map::HashMap;
use crate::markdown::{Node, NodeKind};
use crate::model::id::{Address, Kind};
use crate::model::term::{Case, Term};
use crate::model::values::Text;
use crate::model::{AnyEntry, Site};
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
pub trait Memory: Sync {
    /// The mentions that `key` stands for, from memory or by calling `find`. `None` from `find` is not kept.
    fn mentions(&self, key: u128, find: &mut dyn FnMut() -> Option<Arc<[Mention]>>) -> Option<Arc<[Mention]>>;
}

/// What every body mentions. Words that could mean two things are reported.
pub fn mentions(site: &Site, memory: &dyn Memory, diagnostics: &mut Diagnostics) -> HashMap<Address, Arc<[Mention]>> {
    let forms = OnceLock::new();
    let entries = site.entries();
    let found: Vec<_> = entries
        .par_iter()
        .map(|entry| {
            let mut faulty = None;
            // What a body mentions follows from its own text and the front matter of all records.
            let key =
                sum([&entry.sum.to_le_bytes()[..], &site.front_matter_sum.to_le_bytes(), entry.id.as_str().as_bytes()]);
            let mentions = memory.mentions(key, &mut || {
                let mut finder = Finder::new(forms.get_or_init(|| Forms::new(site)), *entry);
                finder.blocks();
                // Faults are told anew in each build, with places that hold in that build.
                if finder.diagnostics.is_empty() {
                    return Some(finder.found.into());
                }
                faulty = Some(finder.diagnostics);
                None
            });
            (entry.address(), mentions.unwrap_or_default(), faulty.unwrap_or_default())
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
    /// Only as written.
    exact: Option<String>,
    /// Packs and records in which it has this meaning; everywhere where there are none.
    scope: Vec<Address>,
    /// Where the form is written in front matter.
    span: Span,
}

/// All written forms, in small letters, with what they can stand for.
struct Forms {
    automaton: Option<AhoCorasick>,
    meanings: Vec<Vec<Meaning>>,
}

impl Forms {
    fn new(site: &Site) -> Self {
        let mut forms: BTreeMap<String, Vec<Meaning>> = BTreeMap::new();
        for entry in site.terms.iter() {
            let target = Address { kind: Kind::Term, id: entry.id.clone() };
            let term = &entry.data;
            let scope: Vec<Address> = term.applies_to.iter().map(|reference| reference.address.clone()).collect();
            for form in [&term.term].into_iter().chain(&term.abbreviation).chain(&term.also) {
                add(&mut forms, form, &target, is_exact(term, form), &scope);
            }
        }
        for entry in site.organisations.iter() {
            let target = Address { kind: Kind::Organisation, id: entry.id.clone() };
            let body = &entry.data;
            for form in [&body.name].into_iter().chain(&body.abbreviation).chain(&body.also) {
                add(&mut forms, form, &target, true, &[]);
            }
        }
        for entry in site.places.iter() {
            let target = Address { kind: Kind::Place, id: entry.id.clone() };
            for form in [&entry.data.name].into_iter().chain(&entry.data.also) {
                add(&mut forms, form, &target, true, &[]);
            }
        }
        let automaton = AhoCorasick::builder()
            .match_kind(MatchKind::LeftmostLongest)
            .ascii_case_insensitive(true)
            .build(forms.keys())
            .ok();
        Forms { automaton, meanings: forms.into_values().collect() }
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

fn add(forms: &mut BTreeMap<String, Vec<Meaning>>, form: &Text, target: &Address, exact: bool, scope: &[Address]) {
    for written in with_plural(&form.text) {
        let meanings = forms.entry(written.to_ascii_lowercase()).or_default();
        let exact = exact.then_some(written);
        if !meanings.iter().any(|known| known.target == *target && known.exact == exact) {
            meanings.push(Meaning { target: target.clone(), exact, scope: scope.to_vec(), span: form.span });
        }
    }
}

/// The form and its regular plural.
fn with_plural(form: &str) -> Vec<String> {
    let plural = match form.as_bytes() {
        [.., b's' | b'x'] | [.., b'c' | b's', b'h'] => format!("{form}es"),
        [.., before, b'y'] if !b"aeiou".contains(before) && before.is_ascii_lowercase() => {
            format!("{}ies", &form[..form.len() - 1])
        }
        _ => format!("{form}s"),
    };
    vec![form.to_owned(), plural]
}

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
    /// The text of a node with its line breaks as spaces, kept to save making it anew.
    haystack: String,
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
            haystack: String::new(),
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
        let Some(automaton) = &self.forms.automaton else { return };
        let text = self.entry.body.text(node);
        let mut haystack = std::mem::take(&mut self.haystack);
        haystack.clear();
        for line in text.split('\n') {
            haystack.push_str(line);
            haystack.push(' ');
        }
        let mut at = 0;
        while let Some(found) = automaton.find(Input::new(&haystack).range(at..)) {
            let range = found.range();
            let taken =
                is_word(&haystack, &range) && self.mention(node, text, range.clone(), found.pattern().as_usize());
            at = if taken { range.end } else { next_char(&haystack, range.start) };
        }
        self.haystack = haystack;
    }

    /// Whether the form stands here for something; its first use is kept.
    fn mention(&mut self, node: &Node, text: &str, range: Range<usize>, form: usize) -> bool {
        let forms = self.forms;
        let written = &text[range.clone()];
        let fits = |meaning: &&Meaning| {
            meaning.exact.as_deref().is_none_or(|exact| exact == written || is_same_but_for_breaks(exact, written))
        };
        let mut meanings: Vec<&Meaning> = forms.meanings[form].iter().filter(fits).collect();
        // One thing may have the same form twice, in capitals and in small letters.
        meanings.dedup_by_key(|meaning| &meaning.target);
        if meanings.is_empty() {
            return false;
        }
        match self.choose(&meanings, written) {
            Choice::One(target) => self.keep(node, range, target),
            Choice::None => {}
            Choice::Unclear => self.report(node, range, written, form, &meanings),
        }
        true
    }

    fn choose<'m>(&self, meanings: &[&'m Meaning], written: &str) -> Choice<'m> {
        if let Some(settled) = self.entry.meanings.iter().find(|meaning| meaning.form == written) {
            let chosen = meanings.iter().find(|meaning| meaning.target == settled.term.address);
            return chosen.map_or(Choice::None, |meaning| Choice::One(&meaning.target));
        }
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

fn is_same_but_for_breaks(exact: &str, written: &str) -> bool {
    written.contains('\n') && exact == written.replace('\n', " ")
}

/// Whether a match begins and ends where words do.
fn is_word(text: &str, range: &Range<usize>) -> bool {
    let before = text[..range.start].chars().next_back();
    let after = text[range.end..].chars().next();
    let joins = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '_');
    !joins(before) && !joins(after)
}

fn next_char(text: &str, at: usize) -> usize {
    at + text[at..].chars().next().map_or(1, char::len_utf8)
}

impl Mention {
    /// A key that sorts mentions in the order of the text.
    pub fn order(&self) -> (u32, u32) {
        (self.node, to_u32(self.range.start))
    }
}
