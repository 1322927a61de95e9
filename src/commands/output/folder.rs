//! A folder that is written whole or not at all.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::file::{Access, beside, exists, failed, keep_mode, options};
use super::inputs::Inputs;
use super::unfinished::{begin, discard, unfinished};
use crate::commands::Failure;
use crate::import::plain;
use crate::model::code::Code;
use crate::model::sorted_set::SortedSet;
use crate::observe::Diagnostic;
use crate::report::{FolderFile, FolderRenderer};
use crate::text::Message;

/// Most bytes of the index of a folder.
const LARGEST_INDEX: u64 = 16 << 20;

/// Makes a folder, for its owner alone where the run writes contacts.
fn make(path: &Path, access: Access) -> io::Result<()> {
    #[cfg_attr(not(unix), expect(unused_mut, reason = "there are no owners"))]
    let mut builder = fs::DirBuilder::new();
    #[cfg(unix)]
    if access == Access::Owner {
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    }
    #[cfg(not(unix))]
    let _ = access;
    builder.create(path)
}

/// A folder that takes its name only when all its files are whole: until then it is a temporary beside its place. It takes
/// the place of another folder only if that was written by the same format and nobody has put anything into it since.
pub(super) struct PendingFolder {
    path: PathBuf,
    temporary: PathBuf,
    force: bool,
    access: Access,
    format: &'static dyn FolderRenderer,
}

impl PendingFolder {
    /// Makes a temporary folder beside `path`.
    ///
    /// # Errors
    ///
    /// When the path exists without `force`, holds what this program has not written, or nothing can be written there.
    pub(super) fn create(
        path: &Path,
        force: bool,
        format: &'static dyn FolderRenderer,
        inputs: &Inputs,
    ) -> Result<Self, Failure> {
        // Without a slash at its end, which would follow a link.
        let path: PathBuf = path.components().collect();
        if path.file_name().is_none() {
            return Err(failed(&path, io::ErrorKind::AlreadyExists.into()));
        }
        replaced(&path, force, format)?;
        let temporary = beside(&path, "partial");
        let access = Access::of(inputs);
        begin(&temporary, |path| make(path, access)).map_err(|error| failed(&path, error))?;
        Ok(Self { path, temporary, force, access, format })
    }

    /// Writes the files and puts the folder in its place, safely on disk.
    ///
    /// # Errors
    ///
    /// When that fails, or the place has been taken meanwhile.
    pub(super) fn finish(self, files: &[FolderFile]) -> Result<PathBuf, Failure> {
        let write = |file: &FolderFile| write(&self.temporary.join(&file.name), &file.bytes, self.access);
        let written = files.iter().try_for_each(write);
        let synced = written.and_then(|()| sync(&self.temporary));
        synced.map_err(|error| failed(&self.path, error))?;
        let replaced = replaced(&self.path, self.force, self.format)?;
        self.swap(replaced).map_err(|error| failed(&self.path, error))?;
        Ok(self.path.clone())
    }

    /// Puts the new folder in the place of the old one. Nobody interrupts this.
    fn swap(&self, replaced: Option<SortedSet<String>>) -> io::Result<()> {
        let _uninterrupted = unfinished();
        let Some(files) = replaced else { return fs::rename(&self.temporary, &self.path) };
        keep_mode(&self.path, &self.temporary);
        let old = beside(&self.path, "replaced");
        fs::rename(&self.path, &old)?;
        if let Err(error) = fs::rename(&self.temporary, &self.path) {
            fs::rename(&old, &self.path)?;
            return Err(error);
        }
        // One by one: what somebody has put there in this moment stays, and its folder with it.
        files.iter().try_for_each(|name| fs::remove_file(old.join(name)))?;
        fs::remove_dir(&old)
    }
}

impl Drop for PendingFolder {
    fn drop(&mut self) {
        discard(&self.temporary);
    }
}

/// The files of the folder that will be replaced; `None` where nothing stands in the way.
fn replaced(
    path: &Path,
    force: bool,
    format: &dyn FolderRenderer,
) -> Result<Option<SortedSet<String>>, Failure> {
    let found = match path.symlink_metadata() {
        Ok(found) => found,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(failed(path, error)),
    };
    if !force {
        return Err(exists(path));
    }
    if !found.is_dir() {
        return Err(foreign(path));
    }
    let (own, strangers) = entries(path, format).map_err(|error| failed(path, error))?;
    match strangers.first() {
        Some(name) => Err(foreign(&path.join(name))),
        None => Ok(Some(own)),
    }
}

/// What stands in a folder: files that its index names, and all else.
fn entries(path: &Path, format: &dyn FolderRenderer) -> io::Result<(SortedSet<String>, SortedSet<String>)> {
    let listed = match plain::read(&path.join(format.index()), LARGEST_INDEX) {
        Ok(bytes) => format.listed(&bytes),
        Err(error) if error.kind() == io::ErrorKind::NotFound => None,
        Err(error) => return Err(error),
    };
    let listed = listed.unwrap_or_default();
    let (mut own, mut strangers) = (SortedSet::new(), SortedSet::new());
    for entry in fs::read_dir(path)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let is_own = listed.contains(&name) && entry.file_type()?.is_file();
        if is_own { &mut own } else { &mut strangers }.insert(name);
    }
    Ok((own, strangers))
}

fn write(path: &Path, bytes: &[u8], access: Access) -> io::Result<()> {
    let mut file = options(access).open(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

/// Makes the names in a folder safe; systems that cannot open a folder do it themselves.
fn sync(folder: &Path) -> io::Result<()> {
    if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
}

/// Something that this program has not written and will not remove.
fn foreign(path: &Path) -> Failure {
    let message = Message::new("output-foreign").with("path", path.display().to_string());
    Failure::Output(
        Diagnostic::error(Code::OutputExists, message).help(Message::new("help-output-foreign")).into(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::CsvFolder;

    fn file(name: &str, text: &str) -> FolderFile {
        FolderFile { name: name.to_owned(), bytes: text.as_bytes().to_vec() }
    }

    fn files() -> Vec<FolderFile> {
        let index = r#"{"created_by": "untether", "resources": [{"path": "a.csv"}]}"#;
        vec![file("a.csv", "x"), file(CsvFolder.index(), index)]
    }

    fn write_folder(path: &Path, force: bool) -> Result<PathBuf, Failure> {
        PendingFolder::create(path, force, &CsvFolder, &Inputs::default())
            .and_then(|folder| folder.finish(&files()))
    }

    fn names(folder: &Path) -> Vec<String> {
        let entries = fs::read_dir(folder).expect("readable");
        let mut names: Vec<String> = entries
            .map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned())
            .collect();
        names.sort_unstable();
        names
    }

    #[test]
    fn a_folder_appears_only_when_it_is_whole() {
        let around = tempfile::tempdir().expect("a folder");
        let path = around.path().join("tables");
        drop(PendingFolder::create(&path, false, &CsvFolder, &Inputs::default()).expect("writable"));
        assert_eq!(names(around.path()), [""; 0], "nothing is left of what was not finished");
        write_folder(&path.join(""), false).expect("in place");
        assert_eq!(names(&path), ["a.csv", "datapackage.json"]);
        assert_eq!(names(around.path()), ["tables"]);
        let again = write_folder(&path, false).expect_err("it exists");
        assert_eq!(again.diagnostic().message.id, "output-exists");
        assert!(write_folder(&around.path().join("none/tables"), false).is_err());
    }

    #[test]
    fn only_its_own_folder_is_replaced() {
        let around = tempfile::tempdir().expect("a folder");
        let path = around.path().join("tables");
        write_folder(&path, true).expect("a new one");
        fs::write(path.join("a.csv"), "changed").expect("writable");
        write_folder(&path, true).expect("replaced");
        assert_eq!(fs::read_to_string(path.join("a.csv")).expect("there"), "x");
        assert_eq!(names(around.path()), ["tables"]);
        fs::write(path.join("notes.txt"), "mine").expect("writable");
        let refused = write_folder(&path, true).expect_err("a stranger");
        assert_eq!(refused.diagnostic().message.id, "output-foreign");
        assert_eq!(names(&path), ["a.csv", "datapackage.json", "notes.txt"]);
        assert_eq!(names(around.path()), ["tables"]);
    }

    #[test]
    fn nothing_else_is_replaced() {
        let around = tempfile::tempdir().expect("a folder");
        let folder = around.path().join("photos");
        fs::create_dir(&folder).expect("a folder");
        write_folder(&folder, true).expect("an empty folder holds nothing");
        for index in
            ["{\"resources\": [{\"path\": \"a.csv\"}]}", "no index", "{\"created_by\": \"untether\"}"]
        {
            fs::write(folder.join(CsvFolder.index()), index).expect("writable");
            assert!(write_folder(&folder, true).is_err(), "{index}");
            assert_eq!(names(&folder), ["a.csv", "datapackage.json"]);
        }
        let plain = around.path().join("file");
        fs::write(&plain, "mine").expect("writable");
        assert!(write_folder(&plain, true).is_err());
        assert_eq!(fs::read_to_string(&plain).expect("there"), "mine");
        #[cfg(unix)]
        {
            let link = around.path().join("link");
            std::os::unix::fs::symlink(&folder, &link).expect("a link");
            assert!(write_folder(&link.join(""), true).is_err(), "a link is followed nowhere");
        }
    }
}
