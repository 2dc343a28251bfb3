//! One at a time: a lock that the system gives up when its holder ends, however it ends. The door to same-file.

use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

use same_file::Handle;

/// A file that nobody else may lock while this one is held. The file goes with the lock.
pub struct Lock {
    path: PathBuf,
    handle: Handle,
}

impl Lock {
    /// Makes the file at `path`, with the folders above it, and locks it. Where another has it, calls `wait` once, and waits.
    pub fn take(path: &Path, wait: &dyn Fn()) -> io::Result<Lock> {
        let mut told = false;
        loop {
            let file = match open(path) {
                // Whoever had the lock has just taken the folder away with it. A link to nowhere would be there for ever.
                Err(error) if error.kind() == io::ErrorKind::NotFound && !path.is_symlink() => continue,
                file => file?,
            };
            match file.try_lock() {
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => {
                    if !told {
                        wait();
                        told = true;
                    }
                    file.lock()?;
                }
                Err(TryLockError::Error(error)) => return Err(error),
            }
            let lock = Lock { path: path.to_owned(), handle: Handle::from_file(file)? };
            // While this one waited, the file may have gone: then the lock is one that nobody else will ask for.
            if lock.is_current()? {
                return Ok(lock);
            }
        }
    }

    /// The file that is locked.
    pub fn file(&self) -> &File {
        self.handle.as_file()
    }

    /// The same lock, after the folder of its file got another name.
    pub fn moved_to(mut self, path: PathBuf) -> Lock {
        self.path = path;
        self
    }

    fn is_current(&self) -> io::Result<bool> {
        match Handle::from_path(&self.path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
            there => Ok(there? == self.handle),
        }
    }
}

impl Drop for Lock {
    /// The file goes first, so that nobody locks it after those who wait for it now; they will see that it is gone.
    fn drop(&mut self) {
        if self.is_current().unwrap_or_default() {
            drop(fs::remove_file(&self.path));
        }
    }
}

fn open(path: &Path) -> io::Result<File> {
    path.parent().map_or(Ok(()), fs::create_dir_all)?;
    File::options().create(true).truncate(false).read(true).write(true).open(path)
}
