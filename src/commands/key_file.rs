//! The file with the key of pseudonyms: read, checked, never shown.

use std::io::Read;
use std::path::Path;

use super::Failure;
use crate::import::plain;
use crate::model::code::Code;
use crate::observe::Diagnostic;
use crate::pipeline::roster::{PseudonymKey, SHORTEST_KEY};
use crate::text::Message;

/// A longer file is no key but something named by mistake.
const LONGEST_FILE: u64 = 64 << 10;

/// Reads the key, with what is to be said of its file.
///
/// # Errors
///
/// When the file cannot be read, or holds no key.
pub(super) fn read_key(path: &Path) -> Result<(PseudonymKey, Option<Diagnostic>), Failure> {
    let unusable = |message: Message| {
        let said = Diagnostic::error(Code::KeyFile, message).at(path.display());
        Failure::Usage(said.help(Message::new("help-key")).into())
    };
    let mut content = Vec::new();
    let opened = plain::open(path);
    let read = opened.and_then(|file| file.take(LONGEST_FILE + 1).read_to_end(&mut content));
    read.map_err(|error| unusable(Message::new("key-unreadable")).caused_by(error))?;
    if content.len() as u64 > LONGEST_FILE {
        return Err(unusable(Message::new("key-long")));
    }
    let key = PseudonymKey::new(&content)
        .ok_or_else(|| unusable(Message::new("key-short").with("least", SHORTEST_KEY as u64)))?;
    let warning = is_open(path).then(|| {
        let warning = Diagnostic::warning(Message::new("warning-key-open")).at(path.display());
        warning.help(Message::new("help-key-open"))
    });
    Ok((key, warning))
}

/// Whether everybody on this computer may read the file.
#[cfg(unix)]
fn is_open(path: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    path.metadata().is_ok_and(|metadata| metadata.permissions().mode() & 0o004 != 0)
}

/// Elsewhere permissions are no matter of a few bits.
#[cfg(not(unix))]
fn is_open(_: &Path) -> bool {
    false
}
