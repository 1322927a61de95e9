//! A file that is written whole or not at all.

use std::fs::{self, File, OpenOptions};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use super::inputs::Inputs;
use super::run_id::run_id;
use super::unfinished::{begin, discard};
use crate::commands::Failure;
use crate::model::code::Code;
use crate::observe::Diagnostic;
use crate::text::Message;

/// A file that takes its name only when it is whole: until then it is a temporary beside its place.
#[derive(Debug)]
pub struct PendingFile {
    /// Takes what is to be written.
    pub writer: BufWriter<File>,
    path: PathBuf,
    temporary: PathBuf,
    force: bool,
    access: Access,
}

/// Who may read a file that is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Access {
    /// As the user's own settings have it.
    Usual,
    /// The owner alone, where the system knows owners: the file holds contacts.
    Owner,
}

impl Access {
    /// Who may read the files of a run.
    pub(super) fn of(inputs: &Inputs) -> Self {
        if inputs.is_private { Self::Owner } else { Self::Usual }
    }
}

impl PendingFile {
    /// Opens a temporary file beside `path`.
    ///
    /// # Errors
    ///
    /// When the path exists without `force`, or nothing can be written there.
    pub fn create(path: PathBuf, force: bool, inputs: &Inputs) -> Result<Self, Failure> {
        Self::open(path, force, Access::of(inputs), None, inputs)
    }

    /// The same for a file of a kind that is read again, which only this kind of output may replace: `baseline`, `history`.
    ///
    /// # Errors
    ///
    /// As `create`.
    pub fn create_kept(
        path: PathBuf,
        force: bool,
        kind: &'static str,
        inputs: &Inputs,
    ) -> Result<Self, Failure> {
        Self::open(path, force, Access::of(inputs), Some(kind), inputs)
    }

    /// The same for a file that only its owner may read, from the first byte on and whatever stood there before.
    ///
    /// # Errors
    ///
    /// As `create`.
    pub fn create_private(path: PathBuf, force: bool, inputs: &Inputs) -> Result<Self, Failure> {
        Self::open(path, force, Access::Owner, None, inputs)
    }

    /// The same for a file of a kind that is read again, which only this kind of output may replace: `link-review`.
    ///
    /// # Errors
    ///
    /// As `create`.
    pub fn create_private_kept(
        path: PathBuf,
        force: bool,
        kind: &'static str,
        inputs: &Inputs,
    ) -> Result<Self, Failure> {
        Self::open(path, force, Access::Owner, Some(kind), inputs)
    }

    fn open(
        path: PathBuf,
        force: bool,
        access: Access,
        kind: Option<&str>,
        inputs: &Inputs,
    ) -> Result<Self, Failure> {
        if !force && path.symlink_metadata().is_ok() {
            return Err(exists(&path));
        }
        inputs.refuse(&path, kind)?;
        let temporary = beside(&path, "partial");
        let file = if path.file_name().is_none() || path.is_dir() {
            Err(io::ErrorKind::IsADirectory.into())
        } else if path.metadata().is_ok_and(|known| !known.is_file()) {
            // A device or a pipe is no place that a file could take.
            Err(io::ErrorKind::InvalidInput.into())
        } else {
            begin(&temporary, |path| options(access).open(path))
        };
        match file {
            Ok(file) => Ok(Self { writer: BufWriter::new(file), path, temporary, force, access }),
            Err(error) => Err(failed(&path, error)),
        }
    }

    /// Puts the file in its place, safely on disk, when everything was `written`.
    ///
    /// # Errors
    ///
    /// When that fails, or another file has taken the place meanwhile.
    pub fn finish(mut self, written: io::Result<()>) -> Result<PathBuf, Failure> {
        let flushed =
            written.and_then(|()| self.writer.flush()).and_then(|()| self.writer.get_ref().sync_all());
        flushed.map_err(|error| failed(&self.path, error))?;
        if !self.force && self.path.symlink_metadata().is_ok() {
            return Err(exists(&self.path));
        }
        if self.access == Access::Usual {
            keep_mode(&self.path, &self.temporary);
        }
        fs::rename(&self.temporary, &self.path).map_err(|error| failed(&self.path, error))?;
        Ok(self.path.clone())
    }
}

impl Drop for PendingFile {
    fn drop(&mut self) {
        discard(&self.temporary);
    }
}

/// How a new file is opened.
pub(super) fn options(access: Access) -> OpenOptions {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    if access == Access::Owner {
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    }
    #[cfg(not(unix))]
    let _ = access;
    options
}

/// A path beside another that no other run has.
pub(super) fn beside(path: &Path, ending: &str) -> PathBuf {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    path.with_file_name(format!(".{name}.{}.{ending}", run_id()))
}

/// What is replaced keeps who may read it.
pub(super) fn keep_mode(old: &Path, new: &Path) {
    if let Ok(metadata) = fs::metadata(old) {
        let _ = fs::set_permissions(new, metadata.permissions());
    }
}

/// An output whose place is taken.
pub(super) fn exists(path: &Path) -> Failure {
    let message = Message::new("output-exists").with("path", path.display().to_string());
    Failure::Output(
        Diagnostic::error(Code::OutputExists, message).help(Message::new("help-output-exists")).into(),
    )
}

/// An output that cannot be written.
pub(in crate::commands) fn failed(path: &Path, error: io::Error) -> Failure {
    let message = Message::new("output-failed").with("path", path.display().to_string());
    let said = Diagnostic::error(Code::OutputFailed, message).help(Message::new("help-output-failed"));
    Failure::Output(said.into()).caused_by(error)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(unix)]
    #[test]
    fn a_private_file_is_its_owners_alone() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("worklist.xlsx");
        let mode = |path: &Path| fs::metadata(path).expect("there").permissions().mode() & 0o777;
        fs::write(&path, "old").expect("writable");
        fs::set_permissions(&path, PermissionsExt::from_mode(0o644)).expect("settable");
        assert!(
            PendingFile::create_private(path.clone(), false, &Inputs::default()).is_err(),
            "replaced without being told to"
        );
        let mut file = PendingFile::create_private(path.clone(), true, &Inputs::default()).expect("writable");
        assert_eq!(mode(&file.temporary), 0o600);
        let written = file.writer.write_all(b"new");
        file.finish(written).expect("in place");
        assert_eq!(mode(&path), 0o600);
    }

    #[test]
    fn a_file_appears_only_when_it_is_whole() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("report.json");
        let files = || fs::read_dir(folder.path()).expect("readable").count();
        let mut file = PendingFile::create(path.clone(), false, &Inputs::default()).expect("writable");
        file.writer.write_all(b"half").expect("writable");
        drop(file);
        assert_eq!(files(), 0);
        let mut file = PendingFile::create(path.clone(), false, &Inputs::default()).expect("writable");
        let written = file.writer.write_all(b"whole");
        file.finish(written).expect("in place");
        assert_eq!((fs::read(&path).expect("there"), files()), (b"whole".to_vec(), 1));
        assert!(
            PendingFile::create(path.clone(), false, &Inputs::default())
                .is_err_and(|why| matches!(why, Failure::Output(_)))
        );
        assert!(PendingFile::create(path, true, &Inputs::default()).is_ok());
        assert!(
            PendingFile::create(folder.path().join("none/report.json"), false, &Inputs::default()).is_err()
        );
    }
}
