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
pub(super) fn read(input: Window<'_>, context: &ReadContext<'_>) -> Result<SourceData, ImportError> {
    let mut mails = Mails::new(context);
    mails.take(input)?;
    if mails.seen.is_empty() {
        return Err(ImportErrorKind::NothingFound("mail").into());
    }
    Ok(mails.finish())
}

/// Mails of one box, which may lie in several files.
pub(in crate::import) struct Mails<'c> {
    context: &'c ReadContext<'c>,
    heads: HeadReader,
    seen: Correspondence,
}

impl<'c> Mails<'c> {
    /// A box without any mail yet.
    pub(in crate::import) fn new(context: &'c ReadContext<'c>) -> Self {
        let seen = Correspondence::new(context.params.zone, folder::of_path(context.path));
        Self { context, heads: HeadReader::new(), seen }
    }

    /// Takes all mails of a file.
    ///
    /// # Errors
    ///
    /// When it cannot be read.
    pub(in crate::import) fn take(&mut self, mut input: Window<'_>) -> Result<(), ImportError> {
        input.fill(5)?;
        if input.view().is_empty() {
            return Err(ImportErrorKind::Empty.into());
        }
        let mut splitter = Splitter::new(input);
        while let Some(start) = splitter.open()? {
            if start.cut_off {
                self.seen.ledger.skip(SkipReason::Malformed, start.line);
                self.seen.notice(NOTICE_CUT_OFF);
                break;
            }
            let head = self.heads.read(splitter.header(&start), &start.postmark);
            let body = splitter.pass_body(&start, head.multipart, &self.context.params.links)?;
            self.seen.add(&head, &body, start.line);
        }
        Ok(())
    }

    /// The source: which side is the business is decided over all mails.
    pub(in crate::import) fn finish(&self) -> SourceData {
        sides::decide(&self.seen, self.context)
    }
}
