//! The list of the kinds of record, the one place that names all of them.

/// Hands the list to the macro `make`. Each kind comes with what it is, its type, its module and word, the field of the site that
/// holds its records, and the folder below `content/` which is also the first part of its addresses:
///
/// ```text
/// /// One meeting of one body.
/// Meeting meeting meetings "meetings",
/// ```
///
/// The order is that in which a reader meets them.
macro_rules! with_kinds {
    ($make:ident) => {
        $make! {
            /// One meeting of one body.
            Meeting meeting meetings "meetings",
            /// One numbered item of the minutes.
            Minute minute minutes "minutes",
            /// A paper, an appendix, a booklet.
            Report report reports "reports",
            /// A body of any sort, from a council to a charity.
            Organisation organisation organisations "organisations",
            /// A hospital, a town, an area.
            Place place places "places",
            /// A subject that runs through many papers.
            Topic topic topics "topics",
            /// A word of the glossary.
            Term term terms "glossary",
            /// One source: a committee pack or a booklet.
            Pack pack packs "packs",
            /// A page about the archive itself.
            Page page pages "pages",
        }
    };
}
pub(super) use with_kinds;
