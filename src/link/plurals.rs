//! The plurals of a word or phrase, so that nobody has to write them down.

/// English endings whose plural is no `-s`: the ending, how many of its letters go, and what comes in their place.
///
/// They end longer words too: `midwife`, `grandchild`, `spokesperson`. A word that only looks alike gets a plural that nobody
/// writes, which does no harm.
const IRREGULAR: [(&str, usize, &str); 66] = [
    ("addendum", 2, "a"),
    ("alga", 0, "e"),
    ("alumnus", 2, "i"),
    ("antenna", 0, "e"),
    ("appendix", 1, "ces"),
    ("axis", 2, "es"),
    ("bacillus", 2, "i"),
    ("bacterium", 2, "a"),
    ("bureau", 0, "x"),
    ("calf", 1, "ves"),
    ("cargo", 0, "es"),
    ("child", 0, "ren"),
    ("corpus", 2, "ora"),
    ("criterion", 2, "a"),
    ("curriculum", 2, "a"),
    ("datum", 2, "a"),
    ("echo", 0, "es"),
    ("embargo", 0, "es"),
    ("epoch", 0, "s"),
    ("erratum", 2, "a"),
    ("focus", 2, "i"),
    ("foot", 3, "eet"),
    ("formula", 0, "e"),
    ("forum", 2, "a"),
    ("fungus", 2, "i"),
    ("genus", 2, "era"),
    ("goose", 4, "eese"),
    ("half", 1, "ves"),
    ("hero", 0, "es"),
    ("index", 2, "ices"),
    ("knife", 2, "ves"),
    ("larva", 0, "e"),
    ("leaf", 1, "ves"),
    ("life", 2, "ves"),
    ("loaf", 1, "ves"),
    ("locus", 2, "i"),
    ("louse", 4, "ice"),
    ("matrix", 1, "ces"),
    ("medium", 2, "a"),
    ("memorandum", 2, "a"),
    ("moratorium", 2, "a"),
    ("mouse", 4, "ice"),
    ("nucleus", 2, "i"),
    ("penny", 3, "nce"),
    ("person", 4, "ople"),
    ("phenomenon", 2, "a"),
    ("plateau", 0, "x"),
    ("potato", 0, "es"),
    ("quiz", 0, "zes"),
    ("referendum", 2, "a"),
    ("scarf", 1, "ves"),
    ("self", 1, "ves"),
    ("shelf", 1, "ves"),
    ("sis", 2, "es"),
    ("spectrum", 2, "a"),
    ("stimulus", 2, "i"),
    ("stomach", 0, "s"),
    ("stratum", 2, "a"),
    ("thief", 1, "ves"),
    ("tooth", 4, "eeth"),
    ("vertebra", 0, "e"),
    ("vertex", 2, "ices"),
    ("veto", 0, "es"),
    ("wife", 2, "ves"),
    ("wolf", 1, "ves"),
    ("woman", 2, "en"),
];

/// Words in `-man` that are no men.
const NO_MEN: [&str; 9] = ["human", "german", "roman", "norman", "shaman", "talisman", "ottoman", "caiman", "brahman"];

/// What stands between a word and what only describes it: `mother-in-law`, `director of public health`.
const BEHIND_HEAD: [&str; 2] = ["-in-law", " of "];

/// The plurals of a form: the regular one, and those of English that are not.
pub fn plurals(form: &str, is_english: bool) -> Vec<String> {
    let mut plurals = vec![regular(form)];
    if is_english {
        plurals.extend(irregular(form));
        plurals.extend(of_head(form));
    }
    plurals
}

fn regular(form: &str) -> String {
    match form.as_bytes() {
        [.., b's' | b'x' | b'z'] | [.., b'c' | b's', b'h'] => format!("{form}es"),
        [.., before, b'y'] if !b"aeiou".contains(before) && before.is_ascii_lowercase() => {
            format!("{}ies", &form[..form.len() - 1])
        }
        _ => format!("{form}s"),
    }
}

/// Letters that stand for words have no such plural: the ending is in small letters, but for the first.
fn irregular(form: &str) -> Option<String> {
    let last = form.rsplit([' ', '-']).next().unwrap_or(form);
    let ends_in = |ending: &str| {
        let start = last.len().checked_sub(ending.len()).filter(|start| last.is_char_boundary(*start));
        start.is_some_and(|start| {
            last[start..].eq_ignore_ascii_case(ending) && !last.chars().skip(1).any(char::is_uppercase)
        })
    };
    let (gone, new) = match IRREGULAR.iter().find(|(ending, ..)| ends_in(ending)) {
        Some((_, gone, new)) => (*gone, *new),
        None if ends_in("man") && !NO_MEN.iter().any(|other| last.eq_ignore_ascii_case(other)) => (2, "en"),
        None => return None,
    };
    Some(format!("{}{new}", &form[..form.len() - gone]))
}

/// The plural of the first word, where the others only describe it.
fn of_head(form: &str) -> Option<String> {
    let at = BEHIND_HEAD.iter().filter_map(|behind| form.find(behind)).min().filter(|at| *at > 0)?;
    let (head, rest) = form.split_at(at);
    Some(irregular(head).unwrap_or_else(|| regular(head)) + rest)
}

#[cfg(test)]
mod tests {
    use super::plurals;

    #[test]
    fn common_plurals_are_found() {
        for (one, many) in [
            ("nurse", "nurses"),
            ("duty", "duties"),
            ("box", "boxes"),
            ("waltz", "waltzes"),
            ("midwife", "midwives"),
            ("Midwife", "Midwives"),
            ("looked-after child", "looked-after children"),
            ("diagnosis", "diagnoses"),
            ("criterion", "criteria"),
            ("chairman", "chairmen"),
            ("spokeswoman", "spokeswomen"),
            ("person", "people"),
            ("half-life", "half-lives"),
            ("stomach", "stomachs"),
            ("mother-in-law", "mothers-in-law"),
            ("director of public health", "directors of public health"),
            ("PPG", "PPGs"),
        ] {
            assert!(plurals(one, true).iter().any(|plural| plural == many), "{many}: {:?}", plurals(one, true));
        }
    }

    #[test]
    fn other_words_and_other_languages_are_left_alone() {
        assert_eq!(plurals("human", true), ["humans"]);
        assert_eq!(plurals("CHILD", true), ["CHILDs"]);
        assert_eq!(plurals("belief", true), ["beliefs"]);
        assert_eq!(plurals("child", false), ["childs"]);
        assert_eq!(plurals("é", true), ["és"]);
    }
}
