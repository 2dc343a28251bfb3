//! What makes the pieces of one page. Each room beside this one makes those of its sort.

use crate::model::id::Address;
use crate::render::address::{Folder, Linker};
use crate::render::context::Context;

/// Makes the pieces of one page.
pub struct Pieces<'a> {
    /// What all pages know.
    pub cx: &'a Context<'a>,
    /// The links of this page.
    pub linker: Linker,
    pub(super) folder: Folder,
}

impl<'a> Pieces<'a> {
    /// The pieces of the page in `folder`.
    pub fn new(cx: &'a Context<'a>, folder: Folder) -> Self {
        Pieces { cx, linker: Linker::new(&folder, cx.edition.is_offline()), folder }
    }

    /// The pieces of a record's page.
    pub fn of(cx: &'a Context<'a>, address: &Address) -> Self {
        Self::new(cx, Folder::of(address))
    }
}
