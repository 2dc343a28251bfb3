//! Hash maps that are quick with the short keys of records. The door to foldhash.
//!
//! Keys come from the archive's own files, so nobody gains by choosing them to collide, against which the hash of the
//! standard library guards. Nothing is listed in the order of a hash map.

use std::hash::{BuildHasher, Hash};

use foldhash::fast::FixedState;
pub use foldhash::{HashMap, HashSet};

/// A hash of little room, for sorted lists in the place of a map. It is the same within a run of the program, not longer.
pub fn hash32(key: &impl Hash) -> u32 {
    let hash = FixedState::default().hash_one(key);
    (hash ^ (hash >> 32)) as u32
}
