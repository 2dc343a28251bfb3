//! A minute lies in the folder of its meeting, so that its address says which meeting it is of.
//!
//! ```text
//! content/minutes/2020-03-18-board/012-beds.md
//! meeting: 2020-01-24-board        <- another one than the folder says
//! ```

use super::subject::Subject;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::id::{Id, Kind};

/// Applies the rule.
pub fn check(subject: &Subject, diagnostics: &mut Diagnostics) {
    let Subject { site, entry, .. } = subject;
    let minute = site.minutes.get(entry.id).filter(|_| entry.kind == Kind::Minute);
    // A meeting that is not there is told by itself.
    let Some(meeting) = minute.map(|minute| &minute.data.meeting).filter(|meeting| site.knows(&meeting.address)) else {
        return;
    };
    let (folder, name) = entry.id.as_str().rsplit_once('/').unwrap_or(("", entry.id.as_str()));
    let named = meeting.address.id.as_str();
    if folder == named {
        return;
    }
    let place = format!("content/minutes/{named}/{name}.md");
    let rename = format!("ove the file to {place}, and write `moved_from: [{}]` if it was published before.", entry.id);
    let help = match site.meetings.get(&Id::new(folder)) {
        Some(_) => format!("Write `meeting: {folder}` if it is of that meeting. If not, m{rename}"),
        None => format!("M{rename}"),
    };
    diagnostics.push(
        Diagnostic::error(Code::Contradiction, "this minute does not lie in the folder of its meeting")
            .at(meeting.span, format!("the file is content/minutes/{}.md", entry.id))
            .help(help),
    );
}
