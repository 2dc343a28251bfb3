//! How hard English prose is to read, and habits that make it so.
//!
//! Every function takes the plain text of one block (a paragraph, an item of a list, a cell) and returns ranges of bytes
//! in it. The words are British English.

mod alone;
mod capitals;
mod irregular;
mod jargon;
mod measure;
mod modals;
mod nouns;
mod participles;
mod phrases;
mod sentences;
mod syllables;
mod voice;
mod vowels;
mod words;

pub use capitals::{Abbreviation, abbreviations, all_caps};
pub use jargon::{Entry, FoundJargon, Jargon};
pub use measure::{Counted, Level, Measure, Sentence, count};
pub use modals::{FoundModal, Modal, modals};
pub use nouns::{Nominalisation, nominalisations};
pub use phrases::{Phrases, in_compound};
pub use sentences::sentences;
pub use syllables::syllables;
pub use voice::{Passive, passive};
pub use words::words;
