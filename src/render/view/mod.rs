//! Pieces of views that many pages share, each sort in a room of its own. Views are what templates see: every string in them is final.

mod body;
pub mod decisions;
mod events;
mod frame;
mod items;
mod links;
mod marks;
mod notes;
pub mod pieces;
mod provenance;

pub use body::{Text, Word};
pub use decisions::{Decided, Happened, Promised};
pub use events::Year;
pub use frame::Frame;
pub use items::{DENSE, Item};
pub use links::Pager;
pub use marks::{Tag, When};
pub use pieces::Pieces;
pub use provenance::{Corrected, Found, Made, corrections_of};

pub use crate::render::link::Link;
