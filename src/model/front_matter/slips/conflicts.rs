//! Marks that a merge leaves where two people changed the same lines.

use std::borrow::Cow;
use std::ops::Range;

use super::scanner::Slip;
use crate::diagnostic::Code;

/// How their lines begin: the first version, what stood there before both, the second version, the end.
const MARKS: [&str; 4] = ["<<<<<<<", "|||||||", "=======", ">>>>>>>"];

/// The text with blanks in the place of all marks and second versions, so that the rest can be looked at; and a slip for
/// each conflict.
pub fn settled(text: &str) -> (Cow<'_, str>, Vec<Slip>) {
    let is_mark = |line: &str| MARKS.iter().any(|mark| line.starts_with(mark));
    if !text.lines().any(is_mark) {
        return (Cow::Borrowed(text), Vec::new());
    }
    let mut slips: Vec<Slip> = Vec::new();
    let mut settled = String::with_capacity(text.len());
    // Whether the lines are in a conflict, and in the version of it that is kept.
    let (mut inside, mut kept) = (false, true);
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let range = at..at + line.len();
        at = range.end;
        let mark = MARKS.iter().position(|mark| line.starts_with(mark));
        if mark.is_some() && !inside {
            slips.push(slip(range.start..range.start + line.trim_end().len()));
        }
        match mark {
            Some(0) => (inside, kept) = (true, true),
            Some(1 | 2) => (inside, kept) = (true, !text[at..].contains(MARKS[3])),
            Some(_) => (inside, kept) = (false, true),
            None => {}
        }
        if mark.is_none() && kept {
            settled.push_str(line);
            continue;
        }
        settled.extend(line.bytes().map(|byte| if byte == b'\n' { '\n' } else { ' ' }));
        if let Some(slip) = slips.last_mut() {
            slip.mend.push((range, String::new()));
        }
    }
    (Cow::Owned(settled), slips)
}

fn slip(range: Range<usize>) -> Slip {
    Slip {
        code: Code::BadYaml,
        range,
        message: "marks of a merge conflict stand here".to_owned(),
        label: "two versions follow, of which one has to be chosen".to_owned(),
        help: "Two people changed the same lines. Keep the version that is right. Take the other one away, and the lines that begin \
               with <<<<<<<, ======= and >>>>>>>."
            .to_owned(),
        mend: Vec::new(),
    }
}
