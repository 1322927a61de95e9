//! What no output may replace: the files that a run reads, known by identity, so that a link or another spelling changes
//! nothing; and what any other run would read, known by what is in it.

use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

use crate::commands::Failure;
use crate::import::ownership::is_written_here;
use crate::import::plain;
use crate::import::replaced::is_replaceable;
use crate::model::code::Code;
use crate::observe::Diagnostic;
use crate::text::Message;

/// How much of a file is looked at to tell whether it was written here.
const HEAD: u64 = 64 << 10;

/// What a run reads, which none of its outputs may replace, and whom these are for.
#[derive(Debug, Clone, Default)]
pub struct Inputs {
    /// Files that the command line or the environment names for reading, and folders with all that is in them.
    pub named: Vec<PathBuf>,
    /// The run writes names and contacts: every file that it writes is for its owner alone.
    pub is_private: bool,
}

impl Inputs {
    /// Refuses a place that is an input; an output of a `kind` that is read again may take the place of its own kind.
    ///
    /// # Errors
    ///
    /// When what stands there is read by this run, lies in a folder that is read and was not written by this program, or is
    /// what a run reads and nobody can make again: an export, settings, a policy, a baseline, a key, links.
    pub(super) fn refuse(&self, path: &Path, kind: Option<&str>) -> Result<(), Failure> {
        let Ok(there) = fs::metadata(path) else { return Ok(()) };
        let named = || self.named.iter();
        let is_named = || named().any(|input| is_same(input, path));
        let lies_inside = || named().any(|input| is_inside(input, path)) && !is_ours(path);
        // A name more of a file that lies in a folder which is read.
        let is_linked = || links(&there) > 1 && named().any(|folder| holds(folder, path));
        if is_named() || lies_inside() || is_linked() || there.is_file() && !is_replaceable(path, kind) {
            let message = Message::new("output-not-ours").with("path", path.display().to_string());
            let said = Diagnostic::error(Code::OutputFailed, message);
            return Err(Failure::Output(said.help(Message::new("help-output-not-ours")).into()));
        }
        Ok(())
    }
}

/// Whether two paths lead to one file.
fn is_same(one: &Path, other: &Path) -> bool {
    let (Ok(a), Ok(b)) = (fs::metadata(one), fs::metadata(other)) else { return false };
    let full = || one.canonicalize().ok().zip(other.canonicalize().ok());
    a.is_file() && b.is_file() && (have_one_identity(&a, &b) || full().is_some_and(|(a, b)| a == b))
}

/// Whether a file lies in a folder, also through links.
fn is_inside(folder: &Path, path: &Path) -> bool {
    let full = |path: &Path| path.canonicalize().ok();
    folder.is_dir() && full(folder).zip(full(path)).is_some_and(|(folder, path)| path.starts_with(folder))
}

/// Whether some file in a folder is the same as one outside of it.
fn holds(folder: &Path, path: &Path) -> bool {
    let files = walkdir::WalkDir::new(folder).into_iter().filter_map(Result::ok);
    files.filter(|entry| entry.file_type().is_file()).any(|entry| is_same(entry.path(), path))
}

/// Whether a file was written by this program: it may take its own place again.
fn is_ours(path: &Path) -> bool {
    let mut head = Vec::new();
    let read = plain::open(path).and_then(|file| file.take(HEAD).read_to_end(&mut head));
    read.is_ok() && is_written_here(&path.to_string_lossy(), &head)
}

/// Whether two files are one by what tells a file from all others on this machine.
#[cfg(unix)]
fn have_one_identity(a: &fs::Metadata, b: &fs::Metadata) -> bool {
    use std::os::unix::fs::MetadataExt;
    (a.dev(), a.ino()) == (b.dev(), b.ino())
}

/// Elsewhere full paths have to do.
#[cfg(not(unix))]
fn have_one_identity(_: &fs::Metadata, _: &fs::Metadata) -> bool {
    false
}

/// How many names a file has.
#[cfg(unix)]
fn links(metadata: &fs::Metadata) -> u64 {
    std::os::unix::fs::MetadataExt::nlink(metadata)
}

#[cfg(not(unix))]
fn links(_: &fs::Metadata) -> u64 {
    1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_known_by_identity() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("crm.csv");
        fs::write(&file, "name,phone\n").expect("writable");
        assert!(is_same(&file, &folder.path().join("./crm.csv")) && is_inside(folder.path(), &file));
        assert!(!is_ours(&file), "a client's table");
        let report = folder.path().join("report.json");
        fs::write(&report, "{\"schema\": \"untether.report/1\"}").expect("writable");
        assert!(is_ours(&report) && !is_same(&file, &report));
        #[cfg(unix)]
        {
            let other = tempfile::tempdir().expect("a folder");
            let (link, hard) = (other.path().join("a"), other.path().join("b"));
            std::os::unix::fs::symlink(&file, &link).expect("a link");
            fs::hard_link(&file, &hard).expect("a link");
            assert!(is_same(&link, &file) && is_same(&hard, &file));
            assert!(is_inside(folder.path(), &link) && !is_inside(folder.path(), &hard));
            assert!(holds(folder.path(), &hard));
        }
    }

    #[test]
    fn settings_are_never_replaced() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("untether.toml");
        let inputs = Inputs::default();
        assert!(inputs.refuse(&path, None).is_ok(), "it does not exist");
        fs::write(&path, "config_version = 1\n").expect("writable");
        assert!(matches!(inputs.refuse(&path, None), Err(Failure::Output(_))));
    }
}
