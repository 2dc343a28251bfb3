//! Why the system refused something, in everyday words.

use std::io::{Error, ErrorKind};

/// What a person is told of a fault of the system, without its number.
pub fn reason(error: &Error) -> String {
    let known = match error.kind() {
        // What this program says itself is said in its own words.
        _ if error.raw_os_error().is_none() => None,
        ErrorKind::NotFound => Some("there is no such file or folder"),
        ErrorKind::PermissionDenied => Some("this is not permitted"),
        ErrorKind::IsADirectory => Some("it is a folder"),
        ErrorKind::NotADirectory => Some("part of its path is a file, not a folder"),
        ErrorKind::AlreadyExists => Some("it is there already"),
        ErrorKind::StorageFull => Some("the disk is full"),
        ErrorKind::ReadOnlyFilesystem => Some("the disk can only be read"),
        ErrorKind::AddrInUse => Some("another program uses it"),
        _ => None,
    };
    let said = error.to_string();
    let without_number = said.split(" (os error").next().unwrap_or_default();
    known.unwrap_or(without_number).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_system_is_told_in_everyday_words_and_the_program_in_its_own() {
        assert_eq!(reason(&Error::from_raw_os_error(2)), "there is no such file or folder");
        assert!(!reason(&Error::from_raw_os_error(5)).contains("os error"));
        assert_eq!(reason(&Error::new(ErrorKind::NotFound, "no paper")), "no paper");
    }
}
