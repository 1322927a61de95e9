//! Mailboxes: mbox files of any size and single mails.
//!
//! A mailbox does not say whose it is. So mails are first counted by correspondence (who wrote to whom), and which side
//! is the business is decided at the end, when everything has been seen; the result does not depend on the order of the
//! mails, and a stream will do.

mod correspondence;
mod folder;
mod head;
mod outlook;
mod sides;
mod split;
#[cfg(test)]
mod tests;

use crate::import::error::{ImportError, ImportErrorKind};
use crate::import::window::Window;
use crate::import::{Detection, Format, FormatMeta, Probe, ReadContext};
use crate::model::ledger::SkipReason;
use crate::model::source::{SourceData, SourceKind};

pub(super) use outlook::{OutlookMessage, is_message};

use correspondence::Correspondence;
use head::HeadReader;
use split::Splitter;

/// Notice: the file ends inside the headers of its last mail.
const NOTICE_CUT_OFF: &str = "mail-cut-off";
/// Notice: mails without a `Date` were dated by their way through the servers.
const NOTICE_DATE_ASSUMED: &str = "mail-date-assumed";
/// Notice: nothing tells which address is the business's own.
const NOTICE_OWNER_UNKNOWN: &str = "mail-owner-unknown";

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
        let mailbox = probe.text.starts_with("From ")
            && probe.text.lines().nth(1).is_none_or(|line| split::is_header(line.as_bytes()));
        if mailbox || is_single_mail(probe.text) { Detection::Yes } else { Detection::No }
    }

    fn read(&self, mut input: Window<'_>, context: &ReadContext<'_>) -> Result<SourceData, ImportError> {
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
}

/// Whether a text begins with the headers of one mail.
fn is_single_mail(text: &str) -> bool {
    let mut known = [false; 5];
    for line in text.lines().take_while(|line| !line.is_empty()) {
        if line.starts_with([' ', '\t']) {
            continue;
        }
        let Some((name, _)) = line.split_once(':') else { return false };
        if !split::is_header(line.as_bytes()) {
            return false;
        }
        let names: [&[&str]; 5] =
            [&["from"], &["date"], &["message-id"], &["to", "cc", "delivered-to"], &["received", "subject"]];
        for (found, names) in known.iter_mut().zip(names) {
            *found |= names.contains(&name.to_ascii_lowercase().as_str());
        }
    }
    known[0] && known.iter().filter(|found| **found).count() >= 3
}
