//! Where the settings come from.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::error::ConfigError;
use crate::text::Message;

/// The name of the settings file.
const NAME: &str = "untether.toml";

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

/// The settings file: the one named, else the one in the working directory, else the one in the first audited folder.
///
/// # Errors
///
/// When a file was named or found but cannot be read.
pub fn locate(
    named: Option<&Path>,
    working: &Path,
    first: Option<&Path>,
) -> Result<Option<FoundConfig>, ConfigError> {
    if let Some(path) = named {
        let text = fs::read_to_string(path).map_err(|error| unreadable(path, &error))?;
        return Ok(Some(FoundConfig { path: path.to_owned(), text, in_audited: false }));
    }
    if let Some(text) = read(&working.join(NAME))? {
        return Ok(Some(FoundConfig { path: PathBuf::from(NAME), text, in_audited: false }));
    }
    let Some(folder) = first else { return Ok(None) };
    let path = folder.join(NAME);
    let text = if folder.is_dir() { read(&path)? } else { None };
    Ok(text.map(|text| FoundConfig { path, text, in_audited: true }))
}

fn read(path: &Path) -> Result<Option<String>, ConfigError> {
    match fs::read_to_string(path) {
        Ok(text) => Ok(Some(text)),
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
