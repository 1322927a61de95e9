//! A mailbox, mail by mail.

use super::correspondence::Correspondence;
use super::head::HeadReader;
use super::notices::NOTICE_CUT_OFF;
use super::split::Splitter;
use super::{folder, sides};
use crate::import::ReadContext;
use crate::import::error::{ImportError, ImportErrorKind};
use crate::import::window::Window;
use crate::model::ledger::SkipReason;
use crate::model::source::SourceData;

/// Reads all mails.
///
/// # Errors
///
/// When it cannot be read, or there is no mail in it.
pub(super) fn read(mut input: Window<'_>, context: &ReadContext<'_>) -> Result<SourceData, ImportError> {
    input.fill(5)?;
    if input.view().is_empty() {
        return Err(ImportErrorKind::Empty.into());
    }
    let mut splitter = Splitter::new(input);
    let heads = HeadReader::new();
    let mut seen = Correspondence::new(context.params.zone, folder::of_path(context.path));
    while let Some(start) = splitter.open()? {
        if start.cut_off {
            seen.ledger.skip(SkipReason::Malformed, start.line);
            seen.notice(NOTICE_CUT_OFF);
            break;
        }
        let head = heads.read(splitter.header(&start), &start.postmark);
        let body = splitter.pass_body(&start, head.multipart, &context.params.links)?;
        seen.add(&head, &body, start.line);
    }
    if seen.is_empty() {
        return Err(ImportErrorKind::NothingFound("mail").into());
    }
    Ok(sides::decide(&seen, context))
}
