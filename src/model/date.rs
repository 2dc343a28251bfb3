//! Civil dates with the precision that the source has: a day is never invented.

use std::fmt;

use jiff::civil;
use schemars::JsonSchema;

/// A date as exact as the source gives it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Date {
    /// `2020`
    Year(i16),
    /// `2019/20`, from April to March; the number is the first year.
    FinancialYear(i16),
    /// `spring 2020`, `early 2020`
    Part(Part, i16),
    /// `2020-03`
    Month(i16, i8),
    /// `2020-03-18`
    Day(civil::Date),
}

/// What the schemas say of a date: to YAML, `2020` is a number and the other forms are texts.
#[derive(JsonSchema)]
#[serde(untagged)]
#[allow(dead_code, reason = "only its schema is of use")]
pub enum DateText {
    /// 2020
    Year(u16),
    /// 2020-03, 2020-03-18, 2019/20, spring 2020
    Words(String),
}

/// A part of a year that papers name instead of a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// The first months.
    Early,
    /// March to May.
    Spring,
    /// The middle months.
    Mid,
    /// June to August.
    Summer,
    /// September to November.
    Autumn,
    /// The last months.
    Late,
    /// December and after.
    Winter,
}

impl Part {
    const ALL: [Part; 7] = [Part::Early, Part::Spring, Part::Mid, Part::Summer, Part::Autumn, Part::Late, Part::Winter];

    /// The word in front matter, which is also the name of the string that readers see.
    pub fn word(self) -> &'static str {
        match self {
            Part::Early => "early",
            Part::Spring => "spring",
            Part::Mid => "mid",
            Part::Summer => "summer",
            Part::Autumn => "autumn",
            Part::Late => "late",
            Part::Winter => "winter",
        }
    }

    /// The month before which a timeline puts it.
    fn first_month(self) -> i8 {
        match self {
            Part::Early => 1,
            Part::Spring => 3,
            Part::Mid => 5,
            Part::Summer => 6,
            Part::Autumn => 9,
            Part::Late => 10,
            Part::Winter => 12,
        }
    }
}

/// The day so many days after 1 January 1970; nothing beyond the calendar.
pub fn of_days(days: i64) -> Option<Date> {
    let span = jiff::Span::new().try_days(days).ok()?;
    jiff::civil::date(1970, 1, 1).checked_add(span).ok().map(Date::Day)
}

impl Date {
    /// Reads a date as front matter has it; the error says what is wrong with it.
    ///
    /// # Errors
    /// A sentence, for a text in none of the forms or a day that does not exist.
    pub fn parse(text: &str) -> Result<Date, String> {
        let text = text.trim();
        let date = part_of_year(text).or_else(|| financial_year(text)).unwrap_or_else(|| numeric(text))?;
        // Forms fill in noughts for what nobody knew.
        if date.year() == 0 { Err("there was no year 0".to_owned()) } else { Ok(date) }
    }

    /// The year under which it is listed: the one in which it begins.
    pub fn year(self) -> i16 {
        match self {
            Date::Year(year) | Date::FinancialYear(year) | Date::Part(_, year) | Date::Month(year, _) => year,
            Date::Day(day) => day.year(),
        }
    }

    /// Puts dates in order; a vaguer date stands before the exact ones that it covers.
    pub fn order(self) -> (i16, i8, i8) {
        match self {
            Date::Year(year) => (year, 0, 0),
            Date::FinancialYear(year) => (year, 4, -1),
            Date::Part(part, year) => (year, part.first_month(), -2),
            Date::Month(year, month) => (year, month, 0),
            Date::Day(day) => (day.year(), day.month(), day.day()),
        }
    }

    /// The last day that it can mean, as (year, month, day): what a due date has passed by.
    pub fn end(self) -> (i16, i8, i8) {
        match self {
            Date::Year(year) => (year, 12, 31),
            Date::FinancialYear(year) => (year + 1, 3, 31),
            Date::Part(Part::Winter, year) => (year + 1, 2, 29),
            Date::Part(part, year) => (year, (part.first_month() + 3).min(12), 31),
            Date::Month(year, month) => (year, month, 31),
            Date::Day(day) => (day.year(), day.month(), day.day()),
        }
    }

    /// The first and the last day that it can mean.
    pub fn days(self) -> (civil::Date, civil::Date) {
        let (year, month, day) = self.order();
        let first = civil::date(year, month.max(1), day.max(1));
        let (year, month, day) = self.end();
        // Some ends are written with a day that a month may not have, and the last winter would end after the calendar.
        let last = civil::Date::new(year, month, 1).unwrap_or(civil::Date::MAX);
        (first, last.with().day(day.min(last.days_in_month())).build().unwrap_or(civil::Date::MAX))
    }

    /// Whether it is surely before `other`, however vague they are.
    pub fn is_before(self, other: Date) -> bool {
        self.days().1 < other.days().0
    }

    /// The day after this day; nothing for a vaguer date.
    pub fn next_day(self) -> Option<Date> {
        match self {
            Date::Day(day) => day.tomorrow().ok().map(Date::Day),
            _ => None,
        }
    }

    /// The value of `<time datetime>`, for the forms that HTML knows.
    pub fn machine(self) -> Option<String> {
        match self {
            Date::Year(_) | Date::Month(..) | Date::Day(_) => Some(self.to_string()),
            Date::FinancialYear(_) | Date::Part(..) => None,
        }
    }
}

/// As it is written in front matter.
impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Date::Year(year) => write!(f, "{year:04}"),
            Date::FinancialYear(year) => write!(f, "{year:04}/{:02}", (year + 1) % 100),
            Date::Part(part, year) => write!(f, "{} {year:04}", part.word()),
            Date::Month(year, month) => write!(f, "{year:04}-{month:02}"),
            Date::Day(day) => write!(f, "{day}"),
        }
    }
}

type Parsed = Option<Result<Date, String>>;

fn part_of_year(text: &str) -> Parsed {
    let (word, year) = text.split_once(' ')?;
    let part = Part::ALL.into_iter().find(|part| part.word() == word.to_ascii_lowercase())?;
    Some(
        four_digits(year)
            .map(|year| Date::Part(part, year))
            .ok_or_else(|| format!("{year} is not a year of four digits")),
    )
}

fn financial_year(text: &str) -> Parsed {
    let (from, to) = text.split_once('/')?;
    let year = four_digits(from)?;
    let next = format!("{:02}", (year + 1) % 100);
    Some(if to == next {
        Ok(Date::FinancialYear(year))
    } else {
        Err(format!("the financial year that begins in {year} is {year}/{next}"))
    })
}

fn numeric(text: &str) -> Result<Date, String> {
    let unknown = || "it is in none of the forms of a date".to_owned();
    let parts: Vec<&str> = text.split('-').collect();
    let year = parts.first().and_then(|year| four_digits(year)).ok_or_else(unknown)?;
    let two_digits = |part: &str| if part.len() == 2 { part.parse::<i8>().ok() } else { None };
    match parts[1..] {
        [] => Ok(Date::Year(year)),
        [month] => match two_digits(month).ok_or_else(unknown)? {
            month @ 1..=12 => Ok(Date::Month(year, month)),
            month => Err(format!("there is no month {month}")),
        },
        [month, day] => {
            let (month, day) = two_digits(month).zip(two_digits(day)).ok_or_else(unknown)?;
            civil::Date::new(year, month, day)
                .map(Date::Day)
                .map_err(|_| format!("there is no day {text} in the calendar"))
        }
        _ => Err(unknown()),
    }
}

fn four_digits(text: &str) -> Option<i16> {
    (text.len() == 4 && text.bytes().all(|b| b.is_ascii_digit())).then(|| text.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_keep_the_precision_of_the_source() {
        for text in ["2020", "2019/20", "1999/00", "early 2020", "autumn 2020", "2020-03", "2020-03-18"] {
            assert_eq!(Date::parse(text).map(|date| date.to_string()), Ok(text.to_owned()));
        }
    }

    #[test]
    fn days_that_do_not_exist_are_refused() {
        for text in ["2019-02-29", "2020-13", "2019/21", "20-03-18", "18 March 2020", "2020-3-1", "tomorrow"] {
            assert!(Date::parse(text).is_err(), "{text}");
        }
    }

    #[test]
    fn there_was_no_year_nought_in_any_form() {
        for text in ["0000", "0000-03", "0000-03-18", "0000/01", "spring 0000"] {
            assert_eq!(Date::parse(text), Err("there was no year 0".to_owned()), "{text}");
        }
        assert!(Date::parse("0001").is_ok());
    }

    #[test]
    fn a_date_is_before_another_only_where_that_is_sure() {
        let before = |a, b| Date::parse(a).expect("a date").is_before(Date::parse(b).expect("a date"));
        assert!(before("2019", "2020") && before("2020-03-17", "2020-03-18") && before("2018/19", "2019-04-01"));
        assert!(!before("2020", "2020-06-01") && !before("2019/20", "2020") && !before("2020-03-18", "2020-03-18"));
        assert!(!before("winter 9999", "9999") && !before("9999/00", "2020"));
    }

    #[test]
    fn the_days_of_a_vague_date_are_days_of_the_calendar() {
        let days = |text| {
            let (first, last) = Date::parse(text).expect("a date").days();
            format!("{first} {last}")
        };
        assert_eq!(days("2020"), "2020-01-01 2020-12-31");
        assert_eq!(days("2019/20"), "2019-04-01 2020-03-31");
        assert_eq!(days("2020-02"), "2020-02-01 2020-02-29");
        assert_eq!(days("winter 2020"), "2020-12-01 2021-02-28");
        assert_eq!(days("2020-03-18"), "2020-03-18 2020-03-18");
        assert_eq!(days("spring 2020"), "2020-03-01 2020-06-30");
    }

    #[test]
    fn a_vaguer_date_stands_before_those_it_covers() {
        let order = |text| Date::parse(text).expect("a date").order();
        assert!(order("2020") < order("2020-01-01"));
        assert!(order("2020-03") < order("2020-03-01"));
        assert!(order("spring 2020") < order("2020-03-01"));
        assert!(order("2019/20") > order("2019-03-31"));
    }
}
