//! What files become, one by one.

use std::sync::Arc;

use super::attachment::Attachment;
use super::broken::Broken;
use super::id::{Address, Id};
use super::kinds::with_kinds;
use super::ledger::PackLedger;
use super::record::Entry;
use super::{meeting, minute, organisation, pack, page, place, report, term, topic};
use crate::diagnostic::Diagnostics;
use crate::source::{FileId, SourceFile};

macro_rules! parsed {
    ($($(#[doc = $doc:literal])* $Kind:ident $module:ident $field:ident $folder:literal,)*) => {
        /// What a file is: what is kept between two builds for one that did not change.
        #[derive(Clone, Debug)]
        pub enum Parsed {
            $($(#[doc = $doc])* $Kind(Arc<Entry<$module::$Kind>>),)*
            /// Its front matter is at fault.
            Broken(Address, Option<Arc<Broken>>),
            /// It lies beside a record and is published as it is.
            Attachment(String, Attachment),
            /// The figures of the pack with this id.
            Ledger(Id, Option<Arc<PackLedger>>),
            /// It is about the archive as a whole, and read by itself.
            Archive,
            /// It cannot be a record, and a diagnostic says so.
            Nothing,
        }
    };
}
with_kinds!(parsed);

/// What reading one file gave.
pub type ParsedFile = (Parsed, Diagnostics);

/// Keeps what files became, from one build to the next. The plain build keeps nothing.
pub trait Cache: Sync {
    /// What `file` became: as it was kept, or by calling `parse`.
    fn parsed(&self, id: FileId, file: &SourceFile, parse: &dyn Fn() -> ParsedFile) -> ParsedFile;
}
