//! Hash maps that are quick with the short keys of records. The door to foldhash.
//!
//! Keys come from the archive's own files, so nobody gains by choosing them to collide, against which the hash of the
//! standard library guards. Nothing is listed in the order of a hash map.

pub use foldhash::{HashMap, HashSet};
