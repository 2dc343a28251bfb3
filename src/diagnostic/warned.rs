//! What a stage returns.

use super::list::Diagnostics;

/// A value, with all that is to be said of how it was made.
#[derive(Debug)]
#[must_use]
pub struct Warned<T> {
    /// What was made.
    pub value: T,
    /// What is wrong with what it was made from.
    pub diagnostics: Diagnostics,
}

impl<T> Warned<T> {
    /// What `make` makes, with all that it adds to the diagnostics that it is given.
    pub fn by(make: impl FnOnce(&mut Diagnostics) -> T) -> Self {
        let mut diagnostics = Diagnostics::new();
        let value = make(&mut diagnostics);
        Warned { value, diagnostics }
    }

    /// The value; what is to be said goes to the rest of it.
    pub fn tell(self, diagnostics: &mut Diagnostics) -> T {
        diagnostics.append(self.diagnostics);
        self.value
    }
}
