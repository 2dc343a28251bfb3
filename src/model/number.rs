//! The number of a minute as its paper has it: 128, 28/25, 5a, 7.1, § 3.

use std::borrow::Cow;
use std::cmp::Ordering;
use std::fmt;

use schemars::JsonSchema;

/// The number of a minute. Numbers are in the order in which a person counts: 9 before 10, 5a before 5b, 7.2 before 7.10.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Number(String);

/// What the schemas say of it: to YAML, `128` and `7.1` are numbers and the other forms are texts.
#[derive(JsonSchema)]
#[serde(untagged)]
#[allow(dead_code, reason = "only its schema is of use")]
pub enum NumberText {
    /// 128
    Number(f64),
    /// 28/25, 5a, § 3
    Words(String),
}

impl Number {
    /// How many letters it has at the most.
    const MOST: usize = 20;

    /// Reads a number; nothing for a text that no paper counts with.
    pub fn parse(text: &str) -> Option<Number> {
        let counts = text.contains(|c: char| c.is_ascii_digit()) || is_letter(text) || is_roman(text);
        (counts && text.chars().count() <= Number::MOST).then(|| Number(text.to_owned()))
    }

    /// As the paper has it.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The number itself, where it is nothing but digits.
    pub fn plain(&self) -> Option<u32> {
        let is_plain = self.0 == "0" || is_digits(&self.0) && !self.0.starts_with('0');
        is_plain.then(|| self.0.parse().ok()).flatten()
    }

    /// Whether both are the same to a person: 7 and 007.
    pub fn is_same(&self, other: &Number) -> bool {
        self.order(other).is_eq()
    }

    fn order(&self, other: &Number) -> Ordering {
        // Nearly all are plain.
        if let (Some(own), Some(other)) = (self.plain(), other.plain()) {
            return own.cmp(&other);
        }
        let (own, others) = (runs(&self.0), runs(&other.0));
        let mut pairs = own.iter().zip(&others).map(|(one, two)| compare(one, two));
        pairs.find(|order| order.is_ne()).unwrap_or_else(|| own.len().cmp(&others.len()))
    }

    /// The first and the last number between this one and one that is counted in the same way: 28/25 and 31/25 have 29/25 to
    /// 30/25 between them. Nothing, where none is left out, or where more than one of their counters differs.
    pub fn between(&self, other: &Number) -> Option<(Number, Number)> {
        let (own, others) = (runs(&self.0), runs(&other.0));
        let mut differing = own.iter().zip(&others).enumerate().filter(|(_, (one, two))| one != two);
        let (at, (one, two)) = differing.next().filter(|_| own.len() == others.len())?;
        let (first, last) = (one.parse::<u32>().ok()?, two.parse::<u32>().ok()?);
        if differing.next().is_some() || last <= first.saturating_add(1) {
            return None;
        }
        let with = |counter: u32| {
            let counter = Cow::from(counter.to_string());
            let parts = own.iter().enumerate().map(|(i, run)| if i == at { counter.as_ref() } else { run });
            Number(parts.collect())
        };
        Some((with(first + 1), with(last - 1)))
    }

    /// Whether the name of a file begins with this number: `028-25-opening-of-the-park` with 28/25, `005a-thanks` with 5a.
    /// A name that begins with no number, or with a date, says nothing of it.
    pub fn begins(&self, name: &str) -> bool {
        let mut words = name.split('-');
        let first = words.next().unwrap_or_default();
        let is_date = first.len() == 4 && words.next().is_some_and(|next| next.len() == 2 && is_digits(next));
        if is_date || !first.starts_with(|c: char| c.is_ascii_digit()) {
            return true;
        }
        let plain: String = self.0.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_ascii_lowercase();
        let wanted = first.trim_start_matches('0');
        let counter =
            plain.find(|c: char| c.is_ascii_digit()).map_or("", |start| plain[start..].trim_start_matches('0'));
        // The digits of the name are those of the whole number, or of its first counter.
        let first_counter = runs(&self.0).into_iter().find(|run| is_digits(run)).unwrap_or_default();
        wanted == counter || wanted == first_counter.trim_start_matches('0') || counter.is_empty()
    }
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Ord for Number {
    fn cmp(&self, other: &Self) -> Ordering {
        self.order(other).then_with(|| self.0.cmp(&other.0))
    }
}

impl PartialOrd for Number {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// Digits by what they count, other signs by the alphabet, and digits before other signs.
fn compare(one: &str, two: &str) -> Ordering {
    match (is_digits(one), is_digits(two)) {
        (true, true) => {
            let (one, two) = (one.trim_start_matches('0'), two.trim_start_matches('0'));
            one.len().cmp(&two.len()).then_with(|| one.cmp(two))
        }
        (true, false) => Ordering::Less,
        (false, true) => Ordering::Greater,
        (false, false) => one.cmp(two),
    }
}

/// A number in its runs of digits and of other signs.
fn runs(text: &str) -> Vec<&str> {
    let mut runs = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let is_digit = first.is_ascii_digit();
        let end = rest.find(|c: char| c.is_ascii_digit() != is_digit).unwrap_or(rest.len());
        runs.push(&rest[..end]);
        rest = &rest[end..];
    }
    runs
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// A, B, C
fn is_letter(text: &str) -> bool {
    text.len() == 1 && text.bytes().all(|byte| byte.is_ascii_alphabetic())
}

/// iv, XII
fn is_roman(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| b"ivxlcIVXLC".contains(&byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(text: &str) -> Number {
        Number::parse(text).expect("a number")
    }

    #[test]
    fn numbers_are_in_the_order_in_which_a_person_counts() {
        for [before, after] in [
            ["9", "10"],
            ["28/25", "29/25"],
            ["99/25", "100/25"],
            ["5", "5a"],
            ["5a", "5b"],
            ["5b", "6"],
            ["7.2", "7.10"],
            ["§ 3", "§ 12"],
        ] {
            assert!(number(before) < number(after), "{before} {after}");
            assert!(number(after) > number(before), "{before} {after}");
        }
    }

    #[test]
    fn what_lies_between_two_numbers_is_counted_as_they_are() {
        let between =
            |one: &str, two: &str| number(one).between(&number(two)).map(|(first, last)| format!("{first} to {last}"));
        assert_eq!(between("4", "7").as_deref(), Some("5 to 6"));
        assert_eq!(between("28/25", "30/25").as_deref(), Some("29/25 to 29/25"));
        assert_eq!(between("7.1", "7.4").as_deref(), Some("7.2 to 7.3"));
        for [one, two] in [["4", "5"], ["5", "4"], ["5a", "7"], ["7.9", "8.1"], ["12/24", "14/25"]] {
            assert_eq!(between(one, two), None, "{one} {two}");
        }
    }

    #[test]
    fn the_name_of_a_file_begins_with_its_number() {
        for (text, name, expected) in [
            ("28/25", "028-25-opening-of-the-park", true),
            ("28/25", "028-opening", true),
            ("28/25", "2825-opening", true),
            ("5a", "005a-thanks", true),
            ("5a", "005-thanks", true),
            ("5b", "005a-thanks", false),
            ("7.10", "007-10-thanks", true),
            ("§ 3", "003-thanks", true),
            ("126", "126-12-hours", true),
            ("12", "002-thanks", false),
            ("1", "welcome", true),
            ("1", "2024-05-14-welcome", true),
            ("iv", "004-thanks", true),
        ] {
            assert_eq!(number(text).begins(name), expected, "{text} {name}");
        }
    }

    #[test]
    fn a_number_has_digits_or_is_a_letter_or_roman() {
        assert!(["128", "§ 3", "A", "iv"].iter().all(|text| Number::parse(text).is_some()));
        assert!(["first", "", "AB", "no number that is so long 1"].iter().all(|text| Number::parse(text).is_none()));
    }
}
