//! Where the settings come from.

use std::io;
use std::path::{Path, PathBuf};

use super::error::ConfigError;
use crate::import::plain;
use crate::text::Message;

/// The name of the settings file.
const NAME: &str = "untether.toml";

/// Most bytes of settings and of policies.
pub(super) const LARGEST: u64 = 4 << 20;

/// A settings file and its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundConfig {
    /// Its path, as found.
    pub path: PathBuf,
    /// Its text.
    pub text: String,
    /// It lies in the folder that is audited, so it may not set the bar for itself.
    pub in_audited: bool,
}

/// The settings file: the one named, else the one in the working directory, else the one in the first audited folder. A
/// working directory that lies in an audited folder counts as the audited folder.
///
/// # Errors
///
/// When a file was named or found but cannot be read.
pub fn locate(
    named: Option<&Path>,
    working: &Path,
    audited: &[PathBuf],
) -> Result<Option<FoundConfig>, ConfigError> {
    if let Some(path) = named {
        let text = plain::read_text(path, LARGEST).map_err(|error| unreadable(path, &error))?;
        return Ok(Some(FoundConfig { path: path.to_owned(), text, in_audited: false }));
    }
    let full = |path: &Path| working.join(path).canonicalize().ok();
    let here = full(Path::new(""));
    let holds_us = |path: &PathBuf| {
        let folder = full(path).filter(|path| path.is_dir());
        folder.zip(here.as_ref()).is_some_and(|(folder, here)| here.starts_with(folder))
    };
    let in_audited = audited.iter().any(holds_us);
    if let Some(text) = read(&working.join(NAME), in_audited)? {
        return Ok(Some(FoundConfig { path: PathBuf::from(NAME), text, in_audited }));
    }
    let Some(folder) = audited.first() else { return Ok(None) };
    let path = folder.join(NAME);
    let text = if folder.is_dir() { read(&path, true)? } else { None };
    Ok(text.map(|text| FoundConfig { path, text, in_audited: true }))
}

/// The text of a file, if it is there. Of an audited folder only a plain file in it counts: a link could lead anywhere, and
/// a pipe would never end.
fn read(path: &Path, in_audited: bool) -> Result<Option<String>, ConfigError> {
    let metadata = if in_audited { path.symlink_metadata() } else { path.metadata() };
    match metadata {
        Ok(metadata) if !metadata.is_file() => {
            Err(unreadable(path, &io::Error::other("it is no plain file")))
        }
        Ok(_) => plain::read_text(path, LARGEST).map(Some).map_err(|error| unreadable(path, &error)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(unreadable(path, &error)),
    }
}

fn unreadable(path: &Path, error: &io::Error) -> ConfigError {
    ConfigError {
        message: Message::new("config-unreadable").with("detail", error.to_string()),
        help: None,
        place: path.display().to_string(),
    }
}
