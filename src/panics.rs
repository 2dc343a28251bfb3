//! Panics of libraries, which become faults at the library's door.

use std::any::Any;
use std::cell::Cell;
use std::panic::{self, AssertUnwindSafe};
use std::sync::Once;

thread_local! {
    /// Whether this thread is behind a door, where a panic is told as a fault and not printed as well.
    static CAUGHT: Cell<bool> = const { Cell::new(false) };
}

/// What a library gives, or the words with which it gave up. Whatever it had begun must not be used again.
///
/// # Errors
/// The message of the panic.
pub fn caught<T>(call: impl FnOnce() -> T) -> Result<T, String> {
    static QUIET: Once = Once::new();
    QUIET.call_once(|| {
        let print = panic::take_hook();
        panic::set_hook(Box::new(move |panic| {
            if !CAUGHT.get() {
                print(panic);
            }
        }));
    });
    let outer = CAUGHT.replace(true);
    let result = panic::catch_unwind(AssertUnwindSafe(call));
    CAUGHT.set(outer);
    result.map_err(|panic| words(&*panic))
}

fn words(panic: &(dyn Any + Send)) -> String {
    let text = panic.downcast_ref::<&str>().map(|text| (*text).to_owned());
    text.or_else(|| panic.downcast_ref::<String>().cloned()).unwrap_or_else(|| "it gave no reason".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_becomes_its_words_and_what_is_no_panic_stays() {
        assert_eq!(caught(|| 7), Ok(7));
        assert_eq!(caught(|| panic!("no more")), Err::<(), _>("no more".to_owned()));
        assert_eq!(caught(|| panic!("no more of {}", 7)), Err::<(), _>("no more of 7".to_owned()));
        assert!(!CAUGHT.get(), "what panics later is printed");
    }
}
