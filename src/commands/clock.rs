//! How long each stage took. The only clock in the program: nothing that is published depends on it.

#![expect(clippy::disallowed_methods, reason = "this is the clock")]

use std::cell::RefCell;
use std::fmt::Write;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

/// The day, in days since 1 January 1970.
pub fn today() -> i64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    i64::try_from(since.as_secs() / (24 * 60 * 60)).unwrap_or_default()
}

/// Notes when each stage begins.
pub struct Clock {
    start: Instant,
    begun: RefCell<Vec<(&'static str, Duration)>>,
}

impl Clock {
    /// Starts.
    pub fn start() -> Self {
        Clock { start: Instant::now(), begun: RefCell::default() }
    }

    /// A stage begins, and the one before it ends.
    pub fn begin(&self, stage: &'static str) {
        self.begun.borrow_mut().push((stage, self.start.elapsed()));
    }

    /// Since the start.
    pub fn elapsed(&self) -> Duration {
        self.start.elapsed()
    }

    /// A line for each stage, in milliseconds.
    pub fn table(&self) -> String {
        let begun = self.begun.borrow();
        let ends = begun.iter().skip(1).map(|(_, at)| *at).chain([self.elapsed()]);
        let mut table = String::new();
        for ((stage, from), to) in begun.iter().zip(ends) {
            let _ = writeln!(table, "{stage:<8} {:>7.1} ms", (to - *from).as_secs_f64() * 1000.0);
        }
        table.trim_end().to_owned()
    }
}
