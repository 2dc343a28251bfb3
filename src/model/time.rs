//! When a meeting began and ended, on the clock where it was.

use std::fmt;

/// A time of day, to the minute.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Clock {
    hour: u8,
    minute: u8,
}

/// The beginning of a meeting, and its end where the paper gives it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Hours {
    /// When it began.
    pub from: Clock,
    /// When it ended: on the next day, where that is earlier than the beginning.
    pub to: Option<Clock>,
}

/// What is wrong with a text that should be a time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// What is wrong.
    pub reason: &'static str,
    /// The form in which the same can be read, where it is known what is meant.
    pub instead: Option<Hours>,
}

/// The longest meeting that can go past midnight, in minutes. An end that is further off stands before the beginning.
const LONGEST_NIGHT: u16 = 12 * 60;

/// What stands between the beginning and the end in a paper.
const BETWEEN: [&str; 5] = ["–", "—", "-", " to ", " until "];

impl Clock {
    fn new(hour: u8, minute: u8) -> Option<Clock> {
        (hour < 24 && minute < 60).then_some(Clock { hour, minute })
    }

    fn minutes(self) -> u16 {
        u16::from(self.hour) * 60 + u16::from(self.minute)
    }

    /// Hour and minute, two digits each.
    pub fn with(self, between: &str) -> String {
        format!("{:02}{between}{:02}", self.hour, self.minute)
    }
}

/// 09:05
impl fmt::Display for Clock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.with(":"))
    }
}

/// As it is written in front matter.
impl fmt::Display for Hours {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.to {
            Some(to) => write!(f, "{}-{to}", self.from),
            None => write!(f, "{}", self.from),
        }
    }
}

impl Hours {
    /// Reads `10:00`, `10:00-13:50`, and `22:00-00:30`, which ends on the next day.
    ///
    /// # Errors
    /// What is wrong, for a text in another form, a time that is on no clock, or an end that cannot be one.
    pub fn parse(text: &str) -> Result<Hours, Fault> {
        let (from, to) = parts(text, &["-", "–"]);
        let clock = |text: &str| clock(text, [':', '.']);
        match (clock(from), to.map(clock)) {
            (Some(from), None) => Hours::new(from, None),
            (Some(from), Some(Some(to))) => Hours::new(from, Some(to)),
            _ => Err(Fault { reason: reason(text), instead: spoken(text) }),
        }
    }

    fn new(from: Clock, to: Option<Clock>) -> Result<Hours, Fault> {
        let fault = |reason| Err(Fault { reason, instead: None });
        match to {
            Some(to) if to == from => fault("it would end when it begins"),
            Some(to) if to < from && to.minutes() + 24 * 60 - from.minutes() >= LONGEST_NIGHT => {
                fault("it would end before it begins")
            }
            to => Ok(Hours { from, to }),
        }
    }

    /// Whether it ended on the day after it began.
    pub fn past_midnight(self) -> bool {
        self.to.is_some_and(|to| to < self.from)
    }
}

fn parts<'t>(text: &'t str, between: &[&str]) -> (&'t str, Option<&'t str>) {
    let cut = between.iter().find_map(|between| text.split_once(between));
    cut.map_or((text.trim(), None), |(from, to)| (from.trim(), Some(to.trim())))
}

/// `9:05`: one or two digits, then two.
fn clock(text: &str, between: [char; 2]) -> Option<Clock> {
    let (hour, minute) = text.split_once(between)?;
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let sound = matches!(hour.len(), 1 | 2) && minute.len() == 2 && digits(hour) && digits(minute);
    sound.then(|| Clock::new(hour.parse().ok()?, minute.parse().ok()?)).flatten()
}

/// A time in the form that is on no clock is another mistake than a form that is not known.
fn reason(text: &str) -> &'static str {
    let digits = |part: &str| part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_digit());
    let is_form = |text: &str| text.split_once(':').is_some_and(|(hour, minute)| digits(hour) && digits(minute));
    let (from, to) = parts(text, &BETWEEN);
    if is_form(from) && to.is_none_or(is_form) { "no clock shows this" } else { "it is in none of the forms of a time" }
}

/// What is meant by a time as papers and people write it: `7pm`, `7.30 p.m.`, `7-9pm`, `noon`.
fn spoken(text: &str) -> Option<Hours> {
    let text = text.to_lowercase();
    let (from, to) = parts(&text, &BETWEEN);
    // In `7-9pm` the end says it for both.
    let last = to.and_then(|to| half(to).1);
    let to = to.map_or(Some(None), |to| spoken_clock(to, None).map(Some));
    Hours::new(spoken_clock(from, last)?, to?).ok()
}

/// The first or second half of the day.
#[derive(Clone, Copy)]
enum Half {
    Morning,
    Afternoon,
}

/// A time without `am` or `pm`, and which of them it has.
fn half(text: &str) -> (&str, Option<Half>) {
    let halves = [("a.m.", Half::Morning), ("am", Half::Morning), ("p.m.", Half::Afternoon), ("pm", Half::Afternoon)];
    let found = halves.into_iter().find_map(|(end, half)| Some((text.strip_suffix(end)?.trim_end(), Some(half))));
    found.unwrap_or((text, None))
}

fn spoken_clock(text: &str, other: Option<Half>) -> Option<Clock> {
    let (time, own) = half(text);
    let named = match text {
        "noon" | "12 noon" => Clock::new(12, 0),
        "midnight" | "12 midnight" => Clock::new(0, 0),
        _ => None,
    };
    let half = own.or(other);
    let shown = || clock(time, [':', '.']).or_else(|| Clock::new(time.parse().ok()?, 0).filter(|_| half.is_some()));
    named.or_else(|| match (shown()?, half) {
        (Clock { hour: 12, minute }, Some(Half::Morning)) => Clock::new(0, minute),
        (Clock { hour, minute }, Some(Half::Afternoon)) if hour < 12 => Clock::new(hour + 12, minute),
        (time, _) => Some(time),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<String, Fault> {
        Hours::parse(text).map(|hours| hours.to_string())
    }

    /// What is offered instead of a text that cannot be read.
    fn instead(text: &str) -> Option<String> {
        read(text).expect_err("it cannot be read").instead.map(|hours| hours.to_string())
    }

    #[test]
    fn times_are_read_as_minutes_write_them() {
        for (written, meant) in [
            ("10:00", "10:00"),
            ("10:00-13:50", "10:00-13:50"),
            ("9:05 – 11.30", "09:05-11:30"),
            ("00:00", "00:00"),
            ("22:00-00:30", "22:00-00:30"),
        ] {
            assert_eq!(read(written), Ok(meant.to_owned()));
        }
        let past = |text| Hours::parse(text).expect("hours").past_midnight();
        assert!(past("22:00-00:30") && !past("10:00-13:50") && !past("22:00"));
    }

    #[test]
    fn what_no_clock_shows_is_a_fault_and_nothing_is_guessed() {
        for text in ["25:99", "24:00", "10:75", "10:00-25:00", "10:00-10:00", "14:00-13:00", "10:00-11:00-12:00", ""] {
            assert_eq!(instead(text), None, "{text}");
        }
        assert_eq!(read("25:99").expect_err("a fault").reason, "no clock shows this");
        assert_eq!(read("14:00-13:00").expect_err("a fault").reason, "it would end before it begins");
    }

    #[test]
    fn what_a_person_says_is_offered_in_the_form_that_can_be_read() {
        for (said, meant) in [
            ("7pm", Some("19:00")),
            ("7.30 p.m.", Some("19:30")),
            ("7:30 PM", Some("19:30")),
            ("12.15am", Some("00:15")),
            ("12pm", Some("12:00")),
            ("7-9pm", Some("19:00-21:00")),
            ("10am to 1pm", Some("10:00-13:00")),
            ("10:00 to 13:50", Some("10:00-13:50")),
            ("noon", Some("12:00")),
            ("13pm", Some("13:00")),
            ("7", None),
            ("in the afternoon", None),
            ("25pm", None),
        ] {
            assert_eq!(instead(said).as_deref(), meant, "{said}");
        }
    }
}
