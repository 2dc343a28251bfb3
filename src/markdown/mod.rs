//! Bodies. A body is parsed once into a tree, changed by small named passes, and printed once.
//!
//! The door to the Markdown parser: nothing outside this folder knows which one it is.

pub mod apart;
mod blank;
mod body;
mod braces;
mod captions;
mod cells;
mod charts;
mod definitions;
mod faults;
mod footnotes;
mod headings;
mod highlight;
mod html;
mod joined;
mod points;
mod print;
mod room;
mod smart;
mod tree;

use std::ops::Range;
use std::sync::Arc;

pub use blank::{is_blank, is_blank_sign};
pub use body::{Align, Body, Footnote, Heading, Label, Node, NodeKind, Table, Target};
pub use captions::is_caption;
pub use cells::cells;
pub use charts::{Cells, is_chart, is_chart_like, misspelt};
pub use footnotes::lost_marks;
pub use headings::decoded;
pub use html::{allowed, deeper, refused};
pub use joined::Joined;
pub use print::{Anchor, Cited, Contents, LinkTarget, Printed, SMALL, SourceNote, Words, print};
pub use smart::smart;

use crate::diagnostic::Diagnostics;
use crate::source::{Contents as FileContents, FileId, SourceFile};

/// Parses `range` of a file as a body with every extension, and reports what would be lost of it: what stands too deep, words
/// in braces, footnotes without their mark or text, addresses without a link. The points of its first section may say where they
/// stand in the source, where it begins *in short*.
pub fn parse(
    id: FileId,
    file: &SourceFile,
    range: Range<usize>,
    begins_in_short: bool,
    diagnostics: &mut Diagnostics,
) -> Body {
    let source = match &file.contents {
        FileContents::Text(text) => Arc::clone(text),
        FileContents::Binary(_) => Arc::from(""),
    };
    let mut body = tree::build(id, source, range, tree::extensions(), diagnostics);
    braces::read(&mut body, diagnostics);
    if begins_in_short {
        points::read(&mut body);
    }
    braces::strays(&body, diagnostics);
    footnotes::gather(&mut body, diagnostics);
    captions::attach(&mut body);
    charts::attach(&mut body);
    headings::name(&mut body);
    room::give_back(&mut body);
    body
}

/// Parses a text as CommonMark without extensions or passes: what the published examples are tested on.
pub fn parse_commonmark(id: FileId, text: &str) -> Body {
    tree::build(id, text.into(), 0..text.len(), tree::no_extensions(), &mut Diagnostics::new())
}
