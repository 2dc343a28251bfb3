//! The body of a minute.
#![no_main]

use libfuzzer_sys::fuzz_target;
use minutebook_fuzz::{look, minute_with};

fuzz_target!(|data: &[u8]| {
    if let Ok(text) = std::str::from_utf8(data) {
        look(vec![minute_with(text)]);
    }
});
