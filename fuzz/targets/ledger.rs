//! The ledger of a pack; and a source, of which a ledger is made that must read as itself.
#![no_main]

use libfuzzer_sys::fuzz_target;
use minutebook::figures::Ledger;
use minutebook_fuzz::{look, text, world_with};

fuzz_target!(|data: &[u8]| {
    let Some(text) = text(data) else { return };
    look(vec![world_with("content/packs/march.figures", text.to_owned())]);
    let made = Ledger::of_lines("march.txt", text, &"0".repeat(64)).to_text();
    let read = Ledger::parse(&made).expect("a ledger that was made can be read");
    assert_eq!(read.to_text(), made, "a ledger is another when it was read");
});
