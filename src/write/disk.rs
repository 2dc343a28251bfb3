//! Files on their way to the disk, and what only some systems can do. The door to rustix.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;

/// Puts something at `path`; where that fails, once more after making the folder, which most often is there.
pub fn in_its_folder(path: &Path, put: impl Fn(&Path) -> io::Result<()>) -> io::Result<()> {
    put(path).or_else(|_| {
        path.parent().map_or(Ok(()), fs::create_dir_all)?;
        put(path)
    })
}

/// Writes a file. Where the system can bring all of a disk up to date at once, which is quicker, that is done later.
pub fn create(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = File::create(path)?;
    file.write_all(bytes)?;
    if cfg!(target_os = "linux") { Ok(()) } else { file.sync_all() }
}

/// Whether two folders can be exchanged, on most of its file systems.
pub const CAN_EXCHANGE: bool = cfg!(any(target_os = "linux", target_vendor = "apple"));

/// Puts each of two folders in the place of the other, in one step.
#[cfg(any(target_os = "linux", target_vendor = "apple"))]
pub fn exchange(a: &Path, b: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    renameat_with(CWD, a, CWD, b, RenameFlags::EXCHANGE).map_err(io::Error::from)
}

/// There is no such step here.
#[cfg(not(any(target_os = "linux", target_vendor = "apple")))]
pub fn exchange(_: &Path, _: &Path) -> io::Result<()> {
    Err(io::Error::from(io::ErrorKind::Unsupported))
}

/// Comes back when what was written to the file system of this folder would outlive a power cut: one call for all files, which
/// costs far less than one for each.
#[cfg(target_os = "linux")]
pub fn sync(folder: &Path) -> io::Result<()> {
    rustix::fs::syncfs(std::fs::File::open(folder)?).map_err(io::Error::from)
}

/// Each file was brought to the disk as it was written.
#[cfg(not(target_os = "linux"))]
pub fn sync(_: &Path) -> io::Result<()> {
    Ok(())
}

/// Whether something is mounted on this folder, which can then be filled and not be replaced.
#[cfg(target_os = "linux")]
pub fn is_mount(folder: &Path) -> bool {
    use rustix::fs::{AtFlags, CWD, StatxAttributes, StatxFlags, statx};
    let told = statx(CWD, folder, AtFlags::empty(), StatxFlags::BASIC_STATS);
    let told = told.ok().filter(|told| told.stx_attributes_mask.contains(StatxAttributes::MOUNT_ROOT));
    told.map_or_else(|| is_on_another_disk(folder), |told| told.stx_attributes.contains(StatxAttributes::MOUNT_ROOT))
}

/// Whether something is mounted on this folder, which can then be filled and not be replaced.
#[cfg(not(target_os = "linux"))]
pub fn is_mount(folder: &Path) -> bool {
    is_on_another_disk(folder)
}

#[cfg(unix)]
fn is_on_another_disk(folder: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let disk = |folder: &Path| std::fs::metadata(folder).ok().map(|metadata| metadata.dev());
    folder.parent().is_none_or(|above| disk(above) != disk(folder))
}

#[cfg(not(unix))]
fn is_on_another_disk(_: &Path) -> bool {
    false
}
