//! The bytes of a file of the site.

use std::ops::Deref;
use std::sync::Arc;

/// Bytes that whoever holds them shares. A file is never copied only to be shared, since the largest take much room.
#[derive(Clone, Debug)]
pub enum Bytes {
    /// Made by Minutebook.
    Made(Arc<Vec<u8>>),
    /// Read as they are.
    Read(Arc<[u8]>),
}

impl Bytes {
    /// Whether these are the very same bytes, which is seen without a look at them.
    pub fn is(&self, other: &Bytes) -> bool {
        std::ptr::eq::<[u8]>(&**self, &**other)
    }
}

impl Deref for Bytes {
    type Target = [u8];

    fn deref(&self) -> &[u8] {
        match self {
            Bytes::Made(bytes) => bytes,
            Bytes::Read(bytes) => bytes,
        }
    }
}

impl AsRef<[u8]> for Bytes {
    fn as_ref(&self) -> &[u8] {
        self
    }
}

impl PartialEq for Bytes {
    fn eq(&self, other: &Bytes) -> bool {
        self.is(other) || **self == **other
    }
}

impl Eq for Bytes {}

impl From<Vec<u8>> for Bytes {
    fn from(bytes: Vec<u8>) -> Self {
        Bytes::Made(Arc::new(bytes))
    }
}

impl From<Arc<[u8]>> for Bytes {
    fn from(bytes: Arc<[u8]>) -> Self {
        Bytes::Read(bytes)
    }
}

impl From<&[u8]> for Bytes {
    fn from(bytes: &[u8]) -> Self {
        Bytes::Read(bytes.into())
    }
}
