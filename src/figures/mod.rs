//! What a number in a text is, in canonical form, and whether a source prints it.
//!
//! [`scan`] finds the figures of a text, a [`Ledger`] keeps those of a source by line or page, [`matches()`] and [`find`]
//! look one up exactly, [`rounded()`] judges a figure that is said to be rounded, and [`workings`] evaluates stated arithmetic.

mod beside;
mod date;
mod duration;
mod entries;
mod entry;
mod figure;
mod index;
mod item;
mod ledger;
mod matching;
mod number;
mod parse;
mod postcode;
mod prose;
mod range;
mod ratio;
mod resolving;
mod rounding;
mod scan;
mod season;
mod signs;
mod spelt;
mod text;
mod time;
mod value;
mod words;
pub mod workings;

pub use beside::Beside;
pub use duration::TimeUnit;
pub use entry::Entry;
pub use figure::{Figure, Printed, Reader};
pub use ledger::{Ledger, LedgerError, Unit};
pub use matching::{Found, find, matches};
pub use postcode::is_postcode;
pub use ratio::Ratio;
pub use resolving::Resolving;
pub use rounding::rounded;
pub use scan::scan;
pub use season::Season;
pub use value::{Date, Time, Value};
