//! What a site is made for.

/// What a site is made for, which settles how its links are written and what lies beside its pages.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Edition {
    /// A host on the web.
    #[default]
    Web,
    /// A disk: links name `index.html`.
    Disk,
    /// A disk, packed in a bag, which has its own sums of all files.
    Bag,
    /// A look at it while somebody writes: what is made from all files together is left out.
    Preview,
}

impl Edition {
    /// Whether it opens from a disk, where an address without a file name leads nowhere and nothing can be fetched.
    pub fn is_offline(self) -> bool {
        matches!(self, Edition::Disk | Edition::Bag)
    }

    /// Whether the sum of every file lies beside them.
    pub fn has_manifest(self) -> bool {
        matches!(self, Edition::Web | Edition::Disk)
    }

    /// Whether readers can take a copy of the whole away, where the archive wants it.
    pub fn has_copy(self) -> bool {
        self == Edition::Web
    }
}
