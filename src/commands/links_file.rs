//! The file of links between handles: read once, with the hash by which a report says which one it was.

use std::path::Path;

use super::Failure;
use crate::identity::link::Crosslink;
use crate::import::plain;
use crate::model::code::Code;
use crate::observe::Diagnostic;
use crate::pipeline::read_crosswalk;
use crate::text::Message;

/// Most bytes of a file of links: as many as of a workbook.
pub(super) const LARGEST_LINKS: u64 = 64 << 20;

/// What a file of links says.
#[derive(Debug, Clone)]
pub struct Links {
    /// Its rows.
    pub rows: Vec<Crosslink>,
    /// BLAKE3 of its bytes, in hex.
    pub hash: String,
}

/// Reads a file of links.
///
/// # Errors
///
/// When it cannot be read, or a row of it links nothing.
pub(super) fn read_links(path: &Path) -> Result<Links, Failure> {
    let refuse = || {
        let said = Diagnostic::error(Code::LinksFile, Message::new("links-unreadable")).at(path.display());
        Failure::Usage(said.help(Message::new("help-links")).into())
    };
    let bytes = plain::read(path, LARGEST_LINKS).map_err(|error| refuse().caused_by(error))?;
    let rows = read_crosswalk(&bytes).map_err(|error| refuse().caused_by(error))?;
    Ok(Links { rows, hash: blake3::hash(&bytes).to_string() })
}
