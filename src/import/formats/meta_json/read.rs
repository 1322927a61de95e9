//! Which files belong to a download, and how one of them is read.

use super::platform::Platform;
use super::{archive, page, sniff};
use crate::import::error::{ImportError, ImportErrorKind};
use crate::import::json::{Scanner, open};
use crate::import::window::Window;
use crate::import::{Detection, Probe, ReadContext};
use crate::model::source::{SourceData, SourceKind};

/// Whether a file belongs to a download of `platform`.
pub(in crate::import::formats) fn detect(platform: Platform, probe: &Probe<'_>) -> Detection {
    if sniff::platform(probe.path, probe.text) == Some(platform) { Detection::Yes } else { Detection::No }
}

/// Reads one file of a download: a page of a thread, the account, or another file, which says nothing.
pub(in crate::import::formats) fn read(
    platform: Platform,
    input: Window<'_>,
    context: &ReadContext<'_>,
) -> Result<SourceData, ImportError> {
    let mut input = open(input)?;
    input.fill(crate::import::encoding::PROBE_BYTES)?;
    if input.view().trim_ascii().is_empty() {
        return Err(ImportErrorKind::Empty.into());
    }
    let root = archive::root(context.path);
    let folder = archive::folder(context.path);
    let is_page = folder.is_some() || sniff::is_page(&mut Scanner::new(input.view()));
    // What is neither a page nor in a download is read as a page as well: that tells what is wrong with it.
    let mut source = if is_page || root.is_none() {
        page::read(platform, input, context)?
    } else {
        SourceData { owner: archive::owner(platform, &mut input)?, ..SourceData::default() }
    };
    source.kind = SourceKind::Messenger;
    source.channel = Some(platform.channel().to_owned());
    source.export_root = root.or_else(|| folder.map(str::to_owned)).or(source.export_root);
    if source.ledger.items() == 0 && source.export_root.is_none() {
        return Err(ImportErrorKind::NothingFound("messages").into());
    }
    Ok(source)
}
