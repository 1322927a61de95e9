//! A folder of folders that is written whole or not at all, for its owner alone.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::file::{beside, failed};
use super::unfinished::{begin, discard, unfinished};
use crate::commands::Failure;
use crate::model::code::Code;
use crate::observe::Diagnostic;
use crate::text::Message;

/// A folder that takes its name only when all in it is whole: until then it is a temporary beside its place.
#[derive(Debug)]
pub struct PendingTree {
    /// Where to write meanwhile.
    pub temporary: PathBuf,
    path: PathBuf,
}

impl PendingTree {
    /// Makes a temporary folder beside `path`.
    ///
    /// # Errors
    ///
    /// When something stands in the place already, or nothing can be written there.
    pub fn create(path: &Path) -> Result<Self, Failure> {
        let path: PathBuf = path.components().collect();
        if path.file_name().is_none() {
            return Err(failed(&path, io::ErrorKind::AlreadyExists.into()));
        }
        check_free(&path)?;
        let temporary = beside(&path, "partial");
        begin(&temporary, |path| {
            #[cfg_attr(not(unix), expect(unused_mut, reason = "there are no owners"))]
            let mut builder = fs::DirBuilder::new();
            #[cfg(unix)]
            std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
            builder.create(path)
        })
        .map_err(|error| failed(&path, error))?;
        Ok(Self { temporary, path })
    }

    /// Puts the folder in its place.
    ///
    /// # Errors
    ///
    /// When that fails, or the place has been taken meanwhile.
    pub fn finish(self) -> Result<PathBuf, Failure> {
        check_free(&self.path)?;
        let _uninterrupted = unfinished();
        let moved = match fs::remove_dir(&self.path) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
            _ => fs::rename(&self.temporary, &self.path),
        };
        moved.map_err(|error| failed(&self.path, error))?;
        Ok(self.path.clone())
    }
}

impl Drop for PendingTree {
    fn drop(&mut self) {
        discard(&self.temporary);
    }
}

/// Nothing is there, or an empty folder.
fn check_free(path: &Path) -> Result<(), Failure> {
    let is_free = match fs::read_dir(path) {
        Ok(mut entries) => entries.next().is_none(),
        Err(error) => error.kind() == io::ErrorKind::NotFound,
    };
    if is_free {
        return Ok(());
    }
    let message = Message::new("output-not-empty").with("path", path.display().to_string());
    Err(Failure::Output(
        Diagnostic::error(Code::OutputExists, message).help(Message::new("help-output-not-empty")).into(),
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_takes_only_a_free_place() {
        let around = tempfile::tempdir().expect("a folder");
        let path = around.path().join("copy");
        drop(PendingTree::create(&path).expect("writable"));
        assert!(!path.exists());
        let tree = PendingTree::create(&path).expect("writable");
        fs::write(tree.temporary.join("a.txt"), "x").expect("writable");
        tree.finish().expect("in place");
        assert_eq!(fs::read_to_string(path.join("a.txt")).expect("there"), "x");
        assert!(PendingTree::create(&path).is_err(), "somebody's files are there");
        fs::create_dir(around.path().join("empty")).expect("a folder");
        PendingTree::create(&around.path().join("empty"))
            .and_then(PendingTree::finish)
            .expect("an empty folder");
    }
}
