//! A preview cannot show an old page: after each of many random edits, what its cache gives is what a build gives that remembers
//! nothing, byte for byte and fault for fault.
//!
//! `MINUTEBOOK_SEED=7 cargo test --test it edits` tries other edits. The seed of a failure stands in its message.

#[path = "../../benches/archive/random.rs"]
#[allow(dead_code, reason = "the benches use more of it")]
mod random;
mod stale;
mod world;

use std::collections::BTreeMap;
use std::sync::Arc;

use minutebook::cache::{Cache, LastBuild, NoCache};
use minutebook::render::Edition;
use minutebook::sink::Bytes;
use minutebook::{Compiled, Options, compile_in_memory};

use stale::{Stale, Wrong};
use world::{SORTS, World};

/// How many edits are made.
const EDITS: usize = 200;

/// The choices of a preview.
const PREVIEW: Options = Options { edition: Edition::Preview, advice: false, search: false };

/// A cache with the one thing that a preview does to it beside building.
trait Preview: Cache {
    /// Begins a build.
    fn begin(&mut self);
}

impl Preview for LastBuild {
    fn begin(&mut self) {
        LastBuild::begin(self);
    }
}

/// How often each sort of edit changed the site or what is told of it.
type Changes = BTreeMap<&'static str, usize>;

/// Edits the small world again and again.
///
/// # Errors
/// What is old after which edit.
fn follow(seed: usize, cache: &mut dyn Preview) -> Result<Changes, String> {
    let mut world = World::new(seed);
    let mut changes = Changes::new();
    let mut last = compile_in_memory(&world.sources(), PREVIEW, cache);
    for number in 1..=EDITS {
        let (sort, edit) = world.edit(last.diagnostics.has_errors());
        // As the preview does: a build that was at fault asked for little.
        if !last.diagnostics.has_errors() {
            cache.begin();
        }
        let sources = world.sources();
        let (kept, clean) =
            (compile_in_memory(&sources, PREVIEW, cache), compile_in_memory(&sources, PREVIEW, &NoCache));
        if let Some(old) = difference(&kept, &clean) {
            return Err(format!("seed {seed}, edit {number}, {edit}: {old}"));
        }
        *changes.entry(sort).or_default() += usize::from(difference(&last, &clean).is_some());
        last = clean;
    }
    Ok(changes)
}

/// What one build gave otherwise than another.
fn difference(one: &Compiled, other: &Compiled) -> Option<String> {
    if !one.diagnostics.iter().eq(other.diagnostics.iter()) {
        return Some("other faults".to_owned());
    }
    let (one, other) = (files(one), files(other));
    let differs = |path: &&Arc<str>| one.get(*path) != other.get(*path);
    let paths: Vec<&str> = one.keys().chain(other.keys()).filter(differs).map(AsRef::as_ref).collect();
    (!paths.is_empty()).then(|| format!("other bytes in {}", paths.join(", ")))
}

fn files(built: &Compiled) -> BTreeMap<Arc<str>, Bytes> {
    built.files.iter().map(|file| (Arc::clone(&file.path), file.bytes.clone())).collect()
}

fn seed() -> usize {
    std::env::var("MINUTEBOOK_SEED").ok().and_then(|seed| seed.parse().ok()).unwrap_or(1)
}

#[test]
fn after_any_edit_the_preview_shows_what_a_clean_build_makes() {
    let changes = follow(seed(), &mut LastBuild::default()).unwrap_or_else(|old| panic!("{old}"));
    for (sort, _) in SORTS {
        assert!(
            changes.get(sort).is_some_and(|n| *n > 0),
            "seed {}: no edit of the sort `{sort}` changed anything",
            seed()
        );
    }
}

#[test]
fn a_cache_that_looks_at_too_little_is_found_out() {
    for wrong in [Wrong::Parsed, Wrong::Findings, Wrong::Names] {
        let found = follow(seed(), &mut Stale::new(wrong));
        assert!(found.is_err(), "a cache that is wrong about {wrong:?} passed for a right one: {found:?}");
    }
}

#[test]
fn a_stale_page_is_named_with_the_seed_and_the_edit() {
    let found = follow(1, &mut Stale::new(Wrong::Parsed)).expect_err("no record is read a second time");
    assert!(found.starts_with("seed 1, edit "), "{found}");
}
