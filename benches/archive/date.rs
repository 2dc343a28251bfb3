//! Civil dates of the years 2010 to 2020, without a library and without a clock.

use super::random::Random;

const FIRST_YEAR: usize = 2010;
const LAST_YEAR: usize = 2020;
/// Days from 1 January 2010 to 31 December 2020.
const DAYS: usize = 4018;

#[derive(Clone, Copy)]
pub struct Date {
    pub year: usize,
    month: usize,
    day: usize,
}

impl Date {
    /// The day of meeting number `index` out of `count`: they are spread evenly, in order.
    pub fn spread(index: usize, count: usize) -> Date {
        Date::after_start(index * DAYS / count)
    }

    fn after_start(days: usize) -> Date {
        let mut rest = days;
        let mut date = Date { year: FIRST_YEAR, month: 1, day: 1 };
        while rest >= days_in(date.year, date.month) {
            rest -= days_in(date.year, date.month);
            date = date.first_of_next_month();
        }
        Date { day: rest + 1, ..date }
    }

    fn first_of_next_month(self) -> Date {
        match self.month {
            12 => Date { year: self.year + 1, month: 1, day: 1 },
            month => Date { month: month + 1, day: 1, ..self },
        }
    }

    pub fn text(self) -> String {
        format!("{}-{:02}-{:02}", self.year, self.month, self.day)
    }

    /// A day in the year before, as exact as a source might have it.
    pub fn earlier(self, random: &mut Random) -> String {
        match self.year {
            FIRST_YEAR => FIRST_YEAR.to_string(),
            year => vague(year - 1, random),
        }
    }

    /// A day in the year after.
    pub fn later(self, random: &mut Random) -> String {
        match self.year {
            LAST_YEAR => LAST_YEAR.to_string(),
            year => vague(year + 1, random),
        }
    }
}

/// A date in `year`, in each way of writing that the content model has.
fn vague(year: usize, random: &mut Random) -> String {
    let month = random.within(1..=12);
    match random.below(7) {
        0 => year.to_string(),
        1 if year < LAST_YEAR => format!("{year}/{:02}", (year + 1) % 100),
        2 => format!("spring {year}"),
        3 => format!("early {year}"),
        4 | 5 => format!("{year}-{month:02}"),
        _ => Date { year, month, day: random.within(1..=28) }.text(),
    }
}

fn days_in(year: usize, month: usize) -> usize {
    match month {
        2 if year.is_multiple_of(4) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}
