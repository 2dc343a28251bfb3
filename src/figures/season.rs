//! Parts of a year: "late 2025" is not January.

use super::value::Value;

/// The months that a part of a year may mean. People draw their bounds in several ways, so the widest hold.
const PARTS: [(&str, &[u8]); 13] = [
    ("early", &[1, 2, 3, 4, 5]),
    ("start", &[1, 2, 3, 4]),
    ("beginning", &[1, 2, 3, 4]),
    ("spring", &[2, 3, 4, 5, 6]),
    ("mid", &[4, 5, 6, 7, 8, 9]),
    ("middle", &[4, 5, 6, 7, 8, 9]),
    ("summer", &[5, 6, 7, 8, 9]),
    ("autumn", &[8, 9, 10, 11, 12]),
    ("fall", &[8, 9, 10, 11, 12]),
    ("late", &[8, 9, 10, 11, 12]),
    ("later", &[7, 8, 9, 10, 11, 12]),
    ("end", &[9, 10, 11, 12]),
    ("winter", &[1, 2, 3, 10, 11, 12]),
];

/// The months that a word before a year may mean: "late" before 2025, "the end of" before 2025.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Season(&'static [u8]);

impl Season {
    /// The part of the year that the text right before a year names.
    #[must_use]
    pub fn before(text: &str) -> Option<Season> {
        let text = text.trim_end_matches(|sign: char| sign.is_whitespace() || sign == '-');
        let inner = ["of", "in"].iter().find_map(|word| text.strip_suffix(word)?.strip_suffix(char::is_whitespace));
        let text = inner.unwrap_or(text).trim_end();
        let start = text
            .rfind(|sign: char| !sign.is_alphanumeric())
            .map_or(0, |at| at + text[at..].chars().next().map_or(1, char::len_utf8));
        let word = &text[start..];
        PARTS.iter().find(|(name, _)| name.eq_ignore_ascii_case(word)).map(|(_, months)| Season(months))
    }

    /// Whether a figure of a source may lie in it. What names no month may.
    #[must_use]
    pub fn may_hold(self, found: &Value) -> bool {
        match found {
            Value::Date(date) => self.0.contains(&date.month),
            Value::Range(ends) => self.may_hold(&ends.0) || self.may_hold(&ends.1),
            _ => true,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Season;
    use crate::figures::{Date, Value};

    #[test]
    fn a_month_lies_in_the_part_of_a_year_that_people_count_it_to() {
        let holds = |before: &str, month| {
            let date = Date::new(Some(2025), month, None).map(Value::Date).expect("a month");
            Season::before(before).expect(before).may_hold(&date)
        };
        for (before, month) in [
            ("late ", 10),
            ("Early ", 1),
            ("in the summer of ", 6),
            ("mid-", 7),
            ("at the end of ", 12),
            ("late in ", 9),
            ("winter\n", 1),
        ] {
            assert!(holds(before, month), "{before}{month}");
        }
        for (before, month) in
            [("late ", 1), ("early ", 11), ("summer ", 1), ("autumn ", 3), ("mid-", 12), ("“late ", 2)]
        {
            assert!(!holds(before, month), "{before}{month}");
        }
        for before in ["", "of ", "the year ", "translate ", "– "] {
            assert_eq!(Season::before(before), None, "{before}");
        }
    }
}
