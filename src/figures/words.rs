//! The words of numbers, orders, fractions and months.

/// What a word is to a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Term {
    /// 0 to 19.
    Unit(u32),
    /// 20, 30 … 90.
    Tens(u32),
    /// Hundred, thousand, million …, or a dozen.
    Scale(u64),
    /// First, twentieth …
    Ordinal(u32),
    /// Thirds, quarters …: the number below the line.
    Parts(u32),
    Half,
    Quarter,
    Article,
    Month(u8),
    Noon,
    Midnight,
}

/// What a word in lower case is to a figure.
pub(super) fn term(word: &str) -> Option<Term> {
    Some(match word {
        "a" | "an" => Term::Article,
        "half" => Term::Half,
        "quarter" => Term::Quarter,
        "noon" => Term::Noon,
        "midnight" => Term::Midnight,
        "dozen" => Term::Scale(12),
        _ => {
            return cardinal(word)
                .or_else(|| scale(word).map(Term::Scale))
                .or_else(|| month(word).map(|(month, _)| Term::Month(month)))
                .or_else(|| order(word).map(Term::Ordinal))
                .or_else(|| parts(word).map(Term::Parts));
        }
    })
}

fn cardinal(word: &str) -> Option<Term> {
    #[rustfmt::skip]
    const UNITS: [&str; 20] = [
        "zero", "one", "two", "three", "four", "five", "six", "seven",
        "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen",
        "sixteen", "seventeen", "eighteen", "nineteen",
    ];
    const TENS: [&str; 8] = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
    let unit = (0..).zip(UNITS).find(|(_, unit)| *unit == word).map(|(number, _)| Term::Unit(number));
    unit.or_else(|| (2..).zip(TENS).find(|(_, tens)| *tens == word).map(|(number, _)| Term::Tens(number * 10)))
}

/// The size that a scale word multiplies by.
pub(super) fn scale(word: &str) -> Option<u64> {
    Some(match word {
        "hundred" => 100,
        "thousand" => 1_000,
        "million" => 1_000_000,
        "billion" => 1_000_000_000,
        "trillion" => 1_000_000_000_000,
        _ => return None,
    })
}

/// The month, and whether the word is a short form of its name.
pub(super) fn month(word: &str) -> Option<(u8, bool)> {
    #[rustfmt::skip]
    const MONTHS: [&str; 12] = [
        "january", "february", "march", "april", "may", "june", "july", "august",
        "september", "october", "november", "december",
    ];
    let is_form = |name: &str| word == name || word.len() == 3 && name.starts_with(word);
    let found = (1..).zip(MONTHS).find(|(_, name)| is_form(name));
    found.map(|(month, name)| (month, word != name)).or_else(|| (word == "sept").then_some((9, true)))
}

fn order(word: &str) -> Option<u32> {
    #[rustfmt::skip]
    const ORDERS: [&str; 20] = [
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth",
        "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth",
        "seventeenth", "eighteenth", "nineteenth", "twentieth",
    ];
    (1..).zip(ORDERS).find(|(_, order)| *order == word).map(|(number, _)| number)
}

fn parts(word: &str) -> Option<u32> {
    match word {
        "quarters" => Some(4),
        "halves" => Some(2),
        _ => order(word.strip_suffix('s')?).filter(|&number| (3..=20).contains(&number)),
    }
}
