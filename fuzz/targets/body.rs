//! The body of a minute.
#![no_main]

use libfuzzer_sys::fuzz_target;
use minutebook_fuzz::{look, minute_with, text};

fuzz_target!(|data: &[u8]| {
    if let Some(text) = text(data) {
        look(vec![minute_with(text)]);
    }
});
