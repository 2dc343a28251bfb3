//! Counts of a text, and the school grades that the formulas make of them.

use std::ops::{AddAssign, Range};

use super::{sentences, syllables, words};

/// Words below which no grade is given, as many as in one of Flesch's samples. In fewer, a single syllable moves the
/// grade by more than a tenth.
const FEWEST_WORDS: u32 = 100;
/// Sentences below which no grade is given: one long sentence is no sample.
const FEWEST_SENTENCES: u32 = 5;
/// The sentences that SMOG was fitted to.
const SMOG_SENTENCES: u32 = 30;
/// Syllables from which a word is long: McLaughlin's polysyllables.
const LONG_WORD: u32 = 3;

/// What is counted in a text. Measures of blocks add up to the measure of a page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Measure {
    /// Sentences with a word that counts.
    pub sentences: u32,
    /// Words, less those that are taken out.
    pub words: u32,
    /// Syllables of the words.
    pub syllables: u32,
    /// Letters of the words.
    pub letters: u32,
    /// Letters and figures of the words.
    pub characters: u32,
    /// Words of three syllables and more.
    pub long_words: u32,
}

/// A sentence with its words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// Its bytes.
    pub range: Range<usize>,
    /// How many words it has, names too: a reader must hold them all.
    pub words: usize,
}

/// A block of text, counted once for everyone who asks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counted {
    /// Its sentences, in order.
    pub sentences: Vec<Sentence>,
    /// Its sum, less the words that are taken out.
    pub measure: Measure,
}

/// Counts a block of text, with the words that `skip` touches taken out.
///
/// `skip` holds the bytes of registered names, titles and abbreviations, in order. WCAG 2.2, 3.1.5 measures a text "after
/// removal of proper names and titles", so these words count as nothing; the sentence they stand in is still one. To
/// count each as one short word instead would make a text with many names look easier than its own words are. A sentence
/// of nothing but names is not counted.
pub fn count(text: &str, skip: &[Range<usize>]) -> Counted {
    let mut counted = Counted::default();
    let sum = &mut counted.measure;
    let mut skip = skip.iter().peekable();
    for range in sentences(text) {
        let before = sum.words;
        let mut all = 0;
        for word in words(&text[range.clone()]) {
            all += 1;
            let (start, end) = (range.start + word.start, range.start + word.end);
            while skip.next_if(|name| name.end <= start).is_some() {}
            if skip.peek().is_none_or(|name| name.start >= end) {
                sum.add_word(&text[start..end]);
            }
        }
        sum.sentences += u32::from(sum.words > before);
        counted.sentences.push(Sentence { range, words: all });
    }
    counted
}

impl Measure {
    fn add_word(&mut self, word: &str) {
        let syllables = syllables(word);
        self.words += 1;
        self.syllables += syllables;
        self.long_words += u32::from(syllables >= LONG_WORD);
        for character in word.chars() {
            self.characters += u32::from(character.is_alphanumeric());
            self.letters += u32::from(character.is_alphabetic());
        }
    }

    /// The grade that the archive shows and limits: Flesch–Kincaid's, to one decimal place.
    ///
    /// `None` for a text under 100 words or 5 sentences.
    pub fn level(&self) -> Option<Level> {
        self.flesch_kincaid().map(|grade| Level { tenths: (grade * 10.0).round() as i32 })
    }

    /// Flesch–Kincaid grade level, in school years of the United States.
    ///
    /// J. P. Kincaid, R. P. Fishburne, R. L. Rogers and B. S. Chissom, "Derivation of New Readability Formulas (Automated
    /// Readability Index, Fog Count and Flesch Reading Ease Formula) for Navy Enlisted Personnel", Research Branch Report
    /// 8-75, Naval Technical Training, 1975.
    ///
    /// `None` for a text under 100 words or 5 sentences.
    pub fn flesch_kincaid(&self) -> Option<f64> {
        self.is_enough().then(|| 0.39 * self.words_per_sentence() + 11.8 * self.per_word(self.syllables) - 15.59)
    }

    /// Automated readability index, in school years of the United States.
    ///
    /// E. A. Smith and R. J. Senter, "Automated Readability Index", AMRL-TR-66-220, Aerospace Medical Research
    /// Laboratories, 1967.
    ///
    /// `None` for a text under 100 words or 5 sentences.
    pub fn automated_readability(&self) -> Option<f64> {
        self.is_enough().then(|| 4.71 * self.per_word(self.characters) + 0.5 * self.words_per_sentence() - 21.43)
    }

    /// Coleman–Liau index, in school years of the United States.
    ///
    /// M. Coleman and T. L. Liau, "A computer readability formula designed for machine scoring", Journal of Applied
    /// Psychology 60 (2), 1975, pages 283–284.
    ///
    /// `None` for a text under 100 words or 5 sentences.
    pub fn coleman_liau(&self) -> Option<f64> {
        let per_hundred = |count| 100.0 * self.per_word(count);
        self.is_enough().then(|| 0.0588 * per_hundred(self.letters) - 0.296 * per_hundred(self.sentences) - 15.8)
    }

    /// SMOG grade, in school years of the United States: the grade at which a text is understood whole, so it is
    /// commonly two above the others.
    ///
    /// G. H. McLaughlin, "SMOG Grading – a New Readability Formula", Journal of Reading 12 (8), 1969, pages 639–646.
    ///
    /// `None` for a text under 30 sentences, McLaughlin's sample.
    pub fn smog(&self) -> Option<f64> {
        let sample = f64::from(SMOG_SENTENCES);
        (self.sentences >= SMOG_SENTENCES)
            .then(|| 3.1291 + 1.0430 * (f64::from(self.long_words) * sample / f64::from(self.sentences)).sqrt())
    }

    fn is_enough(&self) -> bool {
        self.words >= FEWEST_WORDS && self.sentences >= FEWEST_SENTENCES
    }

    fn words_per_sentence(&self) -> f64 {
        f64::from(self.words) / f64::from(self.sentences)
    }

    fn per_word(&self, count: u32) -> f64 {
        f64::from(count) / f64::from(self.words)
    }
}

impl AddAssign for Measure {
    fn add_assign(&mut self, other: Measure) {
        self.sentences += other.sentences;
        self.words += other.words;
        self.syllables += other.syllables;
        self.letters += other.letters;
        self.characters += other.characters;
        self.long_words += other.long_words;
    }
}

/// A reading level as it is shown: a school grade with one decimal place, which is also what a limit is held against.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Level {
    tenths: i32,
}

impl Level {
    /// School years of the United States; grade 9 is the end of lower secondary education.
    pub fn grade(self) -> f64 {
        f64::from(self.tenths) / 10.0
    }

    /// The age in years at which most readers have had as much schooling, at least 5.
    pub fn age(self) -> u32 {
        u32::try_from((self.tenths + 9) / 10 + 5).unwrap_or(5).max(5)
    }

    /// Whether the level, as shown, is `grade` or easier.
    pub fn is_within(self, grade: u8) -> bool {
        self.tenths <= i32::from(grade) * 10
    }
}
