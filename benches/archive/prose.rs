//! Sentences, filled from the vocabulary, and bodies made of them.

use super::names::{Named, Names};
use super::plan::Lines;
use super::random::Random;
use super::words;

/// A sentence that mentions nothing with a page of its own.
pub fn plain(random: &mut Random) -> String {
    sentence(random.pick(words::PLAIN_SHAPES), "", random)
}

/// A sentence for a point, a summary or an event.
pub fn short(random: &mut Random) -> String {
    sentence(random.pick(words::SHORT_SHAPES), "", random)
}

/// The first sentence without a figure, for records that have no source.
pub fn without_figures(random: &mut Random, sentence: fn(&mut Random) -> String) -> String {
    let mut sentences = std::iter::repeat_with(|| sentence(random));
    sentences.find(|sentence| !sentence.contains(|c: char| c.is_ascii_digit())).unwrap_or_default()
}

fn sentence(shape: &str, mention: &str, random: &mut Random) -> String {
    let mut text = String::with_capacity(120);
    let mut rest = shape;
    while let Some((before, after)) = rest.split_once('{') {
        text.push_str(before);
        match &after[..1] {
            "n" => text.push_str(random.pick(words::THINGS)),
            "p" => text.push_str(random.pick(words::SEVERAL)),
            "a" => push_quality(&mut text, random.pick(words::QUALITIES)),
            "v" => text.push_str(random.pick(words::DEEDS)),
            "d" => text.push_str(random.pick(words::MANNERS)),
            "t" => text.push_str(random.pick(words::TIMES)),
            "c" => text.push_str(&random.within(13..=99).to_string()),
            "C" => text.push_str(&random.within(100..=2400).to_string()),
            _ => text.push_str(mention),
        }
        rest = &after[2..];
    }
    text.push_str(rest);
    capital(text)
}

/// `a` before a vowel becomes `an`.
fn push_quality(text: &mut String, quality: &str) {
    let article = text == "a " || text.ends_with(" a ");
    if article && quality.starts_with(['a', 'e', 'i', 'o']) {
        text.insert(text.len() - 1, 'n');
    }
    text.push_str(quality);
}

fn capital(text: String) -> String {
    text[..1].to_uppercase() + &text[1..]
}

/// What one document mentions: about ten terms, four organisations, one place.
pub struct Mentions {
    pub organisations: Vec<usize>,
    pub place: usize,
    /// Each mention in words, in the order of the text; then those with an abbreviation again, in letters.
    queue: Vec<String>,
}

impl Mentions {
    pub fn choose(names: &Names, random: &mut Random) -> Mentions {
        let count = random.within(8..=12);
        let terms = random.distinct(count, names.terms.len());
        let count = random.within(3..=5);
        let organisations = random.distinct(count, names.organisations.len());
        let place = random.below(names.places.len());

        let mut in_words: Vec<String> = terms.iter().map(|term| term_in_words(&names.terms[*term])).collect();
        in_words.extend(organisations.iter().map(|organisation| in_full(&names.organisations[*organisation])));
        in_words.push(names.places[place].name.clone());

        let mut queue = shuffled(&in_words, random);
        queue.extend(terms.iter().filter_map(|term| in_letters(&names.terms[*term])));
        queue.extend(organisations.iter().filter_map(|organisation| in_letters(&names.organisations[*organisation])));
        Mentions { organisations, place, queue }
    }
}

/// A term without an abbreviation is written in the plural, so that plurals are met too.
fn term_in_words(term: &Named) -> String {
    match term.abbreviation {
        Some(_) => format!("the {}", in_full(term)),
        None => format!("all {}s", term.name),
    }
}

/// Words first, letters second.
fn in_full(named: &Named) -> String {
    match &named.abbreviation {
        Some(letters) => format!("{} ({letters})", named.name),
        None => named.name.clone(),
    }
}

fn in_letters(named: &Named) -> Option<String> {
    named.abbreviation.as_ref().map(|letters| format!("the {letters}"))
}

fn shuffled(values: &[String], random: &mut Random) -> Vec<String> {
    random.distinct(values.len(), values.len()).into_iter().map(|index| values[index].clone()).collect()
}

/// Writes sentences; mentions are spread evenly over the words that are wanted.
pub struct Writer<'a> {
    pub random: &'a mut Random,
    mentions: std::slice::Iter<'a, String>,
    every: usize,
    sentences: usize,
}

/// The average length of a sentence in words, which the spacing of mentions is reckoned from.
const SENTENCE: usize = 13;

impl<'a> Writer<'a> {
    pub fn new(wanted: usize, mentions: &'a Mentions, random: &'a mut Random) -> Writer<'a> {
        let every = wanted * 2 / 3 / SENTENCE / mentions.queue.len();
        Writer { random, mentions: mentions.queue.iter(), every: every.max(1), sentences: 0 }
    }

    fn sentence(&mut self) -> String {
        self.sentences += 1;
        let due = self.sentences.is_multiple_of(self.every);
        match due.then(|| self.mentions.next()).flatten() {
            Some(mention) => sentence(self.random.pick(words::MENTION_SHAPES), mention, self.random),
            None => plain(self.random),
        }
    }

    fn paragraph(&mut self) -> String {
        let count = self.random.within(2..=3);
        let sentences: Vec<String> = (0..count).map(|_| self.sentence()).collect();
        sentences.join(" ")
    }

    fn points(&mut self, count: usize) -> String {
        (0..count).map(|_| format!("- {}\n", short(self.random))).collect()
    }

    /// Points with the lines that each is from.
    fn points_from(&mut self, lines: Lines, count: usize) -> String {
        let point = |index| format!("- {} {{ at={} }}\n", short(self.random), lines.part(index, count).text());
        (0..count).map(point).collect()
    }

    /// Several numbers about several rows, with its caption before it.
    fn table(&mut self) -> String {
        let count = self.random.within(4..=8);
        let rows = self.random.distinct(count, words::SEVERAL.len());
        let thing = self.random.pick(words::THINGS);
        let mut text = format!("Table: The {thing} and what it cost, by group\n\n");
        text += "| Group | People (number) | Cost (£ thousand) | Share (%) |\n|---|---:|---:|---:|\n";
        for row in rows {
            let name = capital(words::SEVERAL[row].to_string());
            let (people, cost, share) = (self.random.below(3000), self.random.below(900), self.random.below(100));
            text += &format!("| {name} | {people} | {cost} | {share} |\n");
        }
        text
    }
}

/// A body of about `wanted` words: *In short*, then sections; `links` are addresses with titles to be mentioned.
pub fn body(wanted: usize, lines: Lines, links: &[(String, String)], writer: &mut Writer) -> String {
    let points = writer.random.within(3..=5);
    let mut text = format!("## In short\n\n{}", writer.points_from(lines, points));
    let count = (wanted / 90).clamp(3, 8);
    let headings = writer.random.distinct(count, words::HEADINGS.len());
    let has_table = writer.random.once_in(2);
    let footnotes = writer.random.below(2) * writer.random.within(1..=3);
    for (index, heading) in headings.into_iter().enumerate() {
        let at = lines.part(index, count).text();
        text += &format!("\n## {} {{ at={at} }}\n", words::HEADINGS[heading]);
        text += &opening(index, links.get(index), index < footnotes, writer);
        if index == 1 && has_table {
            text += &format!("\n{}", writer.table());
        }
        fill(&mut text, wanted * (index + 1) / count, writer);
    }
    for number in 1..=footnotes {
        text += &format!("\n[^{number}]: {}\n", plain(writer.random));
    }
    text
}

/// The first paragraph of a section, with its link and the mark of its footnote.
fn opening(index: usize, link: Option<&(String, String)>, footnote: bool, writer: &mut Writer) -> String {
    let mut text = format!("\n{}", writer.paragraph());
    if let Some((address, title)) = link {
        text += &format!("\n\nMore is in [{title}](/{address}).");
    }
    if footnote {
        text += &format!("[^{}]", index + 1);
    }
    text + "\n"
}

/// More paragraphs, and now and then a list, until the text has as many words as it should have by now.
fn fill(text: &mut String, words: usize, writer: &mut Writer) {
    let mut count = words_in(text);
    while count + 2 * SENTENCE < words {
        let more = match writer.random.once_in(8) {
            true => format!("These points came up:\n\n{}", writer.points(3)),
            false => format!("{}\n", writer.paragraph()),
        };
        count += words_in(&more);
        *text += &format!("\n{more}");
    }
}

/// Words as a reader meets them: no marks, no attributes.
fn words_in(text: &str) -> usize {
    let is_word = |part: &&str| part.contains(char::is_alphanumeric) && !part.starts_with("at=");
    text.split_whitespace().filter(is_word).count()
}
