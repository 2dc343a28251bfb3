//! The words of an archive's own theme.
#![no_main]

use libfuzzer_sys::fuzz_target;
use minutebook_fuzz::{look, text, world_with};

fuzz_target!(|data: &[u8]| {
    if let Some(text) = text(data) {
        look(vec![world_with("themes/own/strings/en-GB.ftl", text.to_owned())]);
    }
});
