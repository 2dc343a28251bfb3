//! Links, as templates see them.

use serde::Serialize;

/// A link.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Link {
    /// Words.
    pub text: String,
    /// Where to.
    pub href: String,
}
