//! Whole sites, in the form that `tests/it/site.rs` tells. A line `=====` ends a version and begins edits of it.
#![no_main]

use libfuzzer_sys::fuzz_target;
use minutebook_fuzz::{look, text, versions};

fuzz_target!(|data: &[u8]| {
    if let Some(text) = text(data) {
        look(versions(text));
    }
});
