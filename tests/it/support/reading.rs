//! Reading bytes with a format, without files and processes.

use std::fs;
use std::path::PathBuf;

use untether::import::encoding::PROBE_BYTES;
use untether::import::error::ImportError;
use untether::import::window::Window;
use untether::import::{Format, Probe, ReadContext, ReadParams, SourceRule};
use untether::import::{detect, encoding};
use untether::model::source::SourceData;
use untether::model::zone::Zone;

use super::{entries, files, folders, name, project};

/// One file of a format's samples.
pub(crate) struct SampleFile {
    /// Id of the format whose sample it is.
    pub(crate) format: String,
    /// Where it is.
    pub(crate) path: PathBuf,
    /// What is in it.
    pub(crate) bytes: Vec<u8>,
}

/// All files of all samples, sorted by format and path.
pub(crate) fn samples() -> Vec<SampleFile> {
    let mut samples = Vec::new();
    for format in folders(&project().join("fixtures/formats")) {
        for case in folders(&format) {
            let inputs = entries(&case).into_iter().filter(|path| name(path) != "expected.json");
            samples.extend(inputs.flat_map(|path| files(&path)).map(|path| SampleFile {
                format: name(&format),
                bytes: fs::read(&path).expect("readable"),
                path,
            }));
        }
    }
    assert!(!samples.is_empty(), "no sample was found");
    samples
}

/// The format that a file is recognised as.
pub(crate) fn detected(path: &str, bytes: &[u8]) -> Result<&'static dyn Format, ImportError> {
    let head = &bytes[..bytes.len().min(PROBE_BYTES)];
    let text = encoding::decode(head, bytes.len() <= PROBE_BYTES);
    detect::detect(&Probe::new(path, last(path), head, &text))
}

/// Reads bytes with a format: as a whole, or as a stream that comes in pieces.
pub(crate) fn read_as(
    format: &dyn Format,
    path: &str,
    bytes: &[u8],
    streamed: bool,
) -> Result<SourceData, ImportError> {
    let params =
        ReadParams { own_domains: vec!["studio.example".to_owned()], ..ReadParams::in_zone(Zone::UTC) };
    let rule = SourceRule::default();
    let context = ReadContext { path, name: last(path), params: &params, rule: &rule };
    let window = if streamed { Window::stream(Box::new(bytes)) } else { Window::whole(bytes) };
    format.read(window, &context)
}

fn last(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}
