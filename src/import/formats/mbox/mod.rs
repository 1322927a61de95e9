//! Mailboxes: mbox files of any size and single mails.
//!
//! A mailbox does not say whose it is. So mails are first counted by correspondence (who wrote to whom), and which side
//! is the business is decided at the end, when everything has been seen; the result does not depend on the order of the
//! mails, and a stream will do.

mod correspondence;
mod detect;
mod encoded;
mod folder;
mod head;
mod notices;
mod outlook;
mod read;
mod sides;
mod split;
#[cfg(test)]
mod tests;

use crate::import::error::ImportError;
use crate::import::window::Window;
use crate::import::{Detection, Format, FormatMeta, Probe, ReadContext};
use crate::model::source::{SourceData, SourceKind};

pub(super) use outlook::{OutlookMessage, is_message};
pub(in crate::import) use read::Mails;

/// E-mail as a mailbox file or a single message.
pub struct Mbox;

impl Format for Mbox {
    fn meta(&self) -> FormatMeta {
        FormatMeta {
            id: "mbox",
            title: "Mailbox (mbox, eml)",
            channel: Some("email"),
            kind: SourceKind::Mailbox,
            unit: "mail",
        }
    }

    fn detect(&self, probe: &Probe<'_>) -> Detection {
        detect::detect(probe)
    }

    fn read(&self, input: Window<'_>, context: &ReadContext<'_>) -> Result<SourceData, ImportError> {
        read::read(input, context)
    }
}
