//! What has not found its place yet.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::model::sorted_set::SortedSet;

/// Temporary files and folders; an interrupted program removes them.
static UNFINISHED: Mutex<SortedSet<PathBuf>> = Mutex::new(SortedSet::new());

/// All of them. While this is held, the program cannot be interrupted.
pub(super) fn unfinished() -> MutexGuard<'static, SortedSet<PathBuf>> {
    UNFINISHED.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Makes one and puts it on the list, with no room for an interruption between.
pub(super) fn begin<T>(path: &Path, open: impl FnOnce(&Path) -> io::Result<T>) -> io::Result<T> {
    let mut all = unfinished();
    let opened = open(path)?;
    all.insert(path.to_owned());
    Ok(opened)
}

/// Forgets and removes one of them; it may have found its place already.
pub(super) fn discard(temporary: &Path) {
    let mut all = unfinished();
    remove(temporary);
    all.remove(temporary);
}

/// Removes everything that is not whole yet, for a program that is about to end: until what is returned is dropped, nothing
/// new can be begun.
pub fn hold_unfinished() -> MutexGuard<'static, SortedSet<PathBuf>> {
    let mut held = unfinished();
    for temporary in std::mem::take(&mut *held) {
        remove(&temporary);
    }
    held
}

/// Everything here was made by this run, under a name of its own.
fn remove(temporary: &Path) {
    // There is nothing more that could be done.
    let _ = match temporary.symlink_metadata() {
        Ok(found) if found.is_dir() => fs::remove_dir_all(temporary),
        Ok(_) => fs::remove_file(temporary),
        Err(error) => Err(error),
    };
}
