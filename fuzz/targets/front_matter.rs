//! The front matter of a record, whose path without `.md` is the first line: `topics/beds`. A path that ends in `.yaml` is a
//! file without a body.
#![no_main]

use libfuzzer_sys::fuzz_target;
use minutebook_fuzz::{look, text, world_with};

fuzz_target!(|data: &[u8]| {
    let Some((path, yaml)) = text(data).and_then(|text| text.split_once('\n')) else { return };
    look(vec![if path.ends_with(".yaml") {
        world_with(&format!("content/{path}"), yaml.to_owned())
    } else {
        world_with(&format!("content/{path}.md"), format!("---\n{yaml}\n---\n\nIt tells of beds.\n"))
    }]);
});
