//! The list of a sample: read once, with the hash by which a report says which one it was.

use std::path::Path;

use super::Failure;
use super::links_file::LARGEST_LINKS;
use crate::import::plain;
use crate::model::code::Code;
use crate::model::sampling::Sample;
use crate::observe::Diagnostic;
use crate::pipeline::sample_file::read_sample;
use crate::text::Message;

/// What the list of a sample says, with the hash by which a report says which one it was.
#[derive(Debug, Clone)]
pub struct SampleList {
    /// Whom it drew.
    pub sample: Sample,
    /// BLAKE3 of its bytes, in hex.
    pub hash: String,
}

/// Reads the list of a sample.
///
/// # Errors
///
/// When it cannot be read, or is none.
pub(super) fn read_list(path: &Path) -> Result<SampleList, Failure> {
    let refuse = || {
        let said = Diagnostic::error(Code::SampleList, Message::new("sample-unreadable")).at(path.display());
        Failure::Usage(said.help(Message::new("help-sample")).into())
    };
    let bytes = plain::read(path, LARGEST_LINKS).map_err(|error| refuse().caused_by(error))?;
    let sample = read_sample(&bytes).map_err(|error| refuse().caused_by(error))?;
    Ok(SampleList { sample, hash: blake3::hash(&bytes).to_string() })
}
