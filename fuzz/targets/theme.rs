//! A template, whose name is the first line: `minute.html`.
#![no_main]

use libfuzzer_sys::fuzz_target;
use minutebook_fuzz::{look, text, world_with};

fuzz_target!(|data: &[u8]| {
    if let Some((name, text)) = text(data).and_then(|text| text.split_once('\n')) {
        look(vec![world_with(&format!("themes/plain/templates/{name}"), text.to_owned())]);
    }
});
