//! Charts, drawn from a table at build: what a chart block says, what its table holds, and the picture of both.
//!
//! The table stays on the page as the chart's equal, so a chart needs to say only its message. No library runs in the
//! browser: positions are in percent and in ems, so that a chart is as wide as its column and its words as large as the
//! reader's.

mod bars;
mod key;
mod line;
mod numbers;
mod paint;
mod spec;
pub mod years;

pub use numbers::{Chart, MOST_SERIES, Point, Series, Undrawable};
pub use spec::{Fault, Kind, Spec, read};

impl Chart<'_> {
    /// The chart as an `<svg>` element. `number` keeps its names apart from those of other charts on the page; `name` is
    /// the id of the element that says its message.
    #[must_use]
    pub fn svg(&self, number: usize, name: &str) -> String {
        match self.spec.kind {
            Kind::Bar | Kind::Stacked | Kind::Dot => bars::draw(self, number, name),
            Kind::Line => line::draw(self, number, name),
        }
    }
}
