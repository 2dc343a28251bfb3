//! Waits for changes of files. The door to notify.

use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use notify_debouncer_full::notify::{Error, RecommendedWatcher, RecursiveMode};
use notify_debouncer_full::{DebounceEventResult, DebouncedEvent, Debouncer, RecommendedCache, new_debouncer};

/// How long a change must be past before it counts: editors save in several steps.
const DEBOUNCE: Duration = Duration::from_millis(30);

/// How long nothing more must happen before a build begins: a change of branch touches many files.
const SETTLE: Duration = Duration::from_millis(10);

/// Folders that are watched.
pub struct Watch {
    debouncer: Debouncer<RecommendedWatcher, RecommendedCache>,
    events: Receiver<DebounceEventResult>,
    folders: BTreeSet<PathBuf>,
    /// The system lost count, and a build has been made because of it.
    lost: bool,
}

impl Watch {
    /// Watches nothing yet.
    pub fn new() -> io::Result<Self> {
        let (sender, events) = channel();
        let debouncer = new_debouncer(DEBOUNCE, None, sender).map_err(|error| refused(Path::new("files"), error))?;
        Ok(Watch { debouncer, events, folders: BTreeSet::new(), lost: false })
    }

    /// Watches these folders, and no longer any other.
    pub fn look_at(&mut self, folders: Vec<PathBuf>) -> io::Result<()> {
        let folders: BTreeSet<PathBuf> = folders.into_iter().collect();
        for folder in self.folders.difference(&folders) {
            // A folder that is gone is not watched any more, which is what is wanted.
            drop(self.debouncer.unwatch(folder));
        }
        for folder in folders.difference(&self.folders) {
            self.debouncer.watch(folder, RecursiveMode::Recursive).map_err(|error| refused(folder, error))?;
        }
        self.folders = folders;
        Ok(())
    }

    /// Waits until something has changed and no more does.
    pub fn wait(&mut self) -> io::Result<()> {
        loop {
            let first = self.events.recv().map_err(io::Error::other)?;
            if self.counts(&first) {
                break;
            }
        }
        while let Ok(next) = self.events.recv_timeout(SETTLE) {
            self.counts(&next);
        }
        Ok(())
    }

    /// Whether these events call for a build.
    ///
    /// Where too much happened at once the system says only that it lost count. That is worth one build, not one after
    /// another: a build reads every file, and that may be what was too much.
    fn counts(&mut self, events: &DebounceEventResult) -> bool {
        let Ok(events) = events else { return true };
        self.forget_replaced(events);
        let changed = events.iter().any(is_change);
        let lost = events.iter().any(|event| event.need_rescan());
        let counts = changed || (lost && !self.lost);
        self.lost = lost || (self.lost && !changed);
        counts
    }

    /// A folder that was itself removed or renamed may be another one by now, which must be watched anew.
    fn forget_replaced(&mut self, events: &[DebouncedEvent]) {
        for path in events.iter().filter(|event| !event.kind.is_access()).flat_map(|event| &event.paths) {
            if self.folders.remove(path) {
                drop(self.debouncer.unwatch(path));
            }
        }
    }
}

/// Whether the event can matter: builds themselves open files, and hidden files belong to editors.
fn is_change(event: &DebouncedEvent) -> bool {
    let hidden = |path: &PathBuf| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'));
    !event.kind.is_access() && !event.kind.is_other() && event.paths.iter().any(|path| !hidden(path))
}

fn refused(path: &Path, error: Error) -> io::Error {
    io::Error::other(format!("{} cannot be watched for changes: {error}", path.display()))
}
