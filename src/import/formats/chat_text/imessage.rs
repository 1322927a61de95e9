//! imessage-exporter as text: a block for each message, with the time, who wrote, and the text; answers stand once more,
//! indented, below what they answer.

use super::log::TextChat;
use crate::import::error::ImportError;
use crate::import::lines::each_line;
use crate::import::table::date_words;
use crate::import::talks::with_messages;
use crate::import::window::Window;
use crate::import::{Detection, Format, FormatMeta, Probe, ReadContext};
use crate::model::chat::{ChatKind, RawHandle};
use crate::model::name::is_phone;
use crate::model::source::{SourceData, SourceKind};
use crate::model::time::Stamp;

/// Texts of imessage-exporter.
pub(in crate::import::formats) struct IMessageTxt;

impl Format for IMessageTxt {
    fn meta(&self) -> FormatMeta {
        FormatMeta {
            id: "imessage-txt",
            title: "imessage-exporter text",
            channel: Some("imessage"),
            kind: SourceKind::Messenger,
            unit: "message",
        }
    }

    fn detect(&self, probe: &Probe<'_>) -> Detection {
        let mut lines = probe.text.lines().skip_while(|line| line.trim().is_empty());
        let is_start = lines.next().and_then(header).is_some_and(|(_, rest)| rest.is_empty());
        let has_author = lines.next().is_some_and(|line| !line.trim().is_empty() && header(line).is_none());
        if is_start && has_author { Detection::Yes } else { Detection::No }
    }

    fn read(&self, input: Window<'_>, context: &ReadContext<'_>) -> Result<SourceData, ImportError> {
        let mut chat = TextChat::new("imessage", context);
        chat.knows_owner = true;
        name(&mut chat, context.name);
        let mut waiting: Option<(Stamp, u64)> = None;
        each_line(input, context, |line, number| {
            // What is indented is an answer, or who liked a message.
            if line.starts_with("    ") {
                return Ok(());
            }
            if let Some((stamp, rest)) = header(line) {
                if rest.is_empty() {
                    chat.close();
                    waiting = Some((stamp, number));
                } else {
                    chat.service(Some(stamp));
                }
            } else if let Some((stamp, place)) = waiting.take() {
                chat.message(stamp, line, "", place);
            } else {
                chat.more(line);
                if is_file(line) {
                    chat.file();
                }
            }
            Ok(())
        })?;
        with_messages(chat.finish())
    }
}

/// `May 17, 2022  5:29:42 PM (Read by you after 1 hour)`: the time, and what stands behind it but for the brackets.
fn header(line: &str) -> Option<(Stamp, &str)> {
    let end = ["AM", "PM"].iter().filter_map(|half| Some(line.find(half)? + half.len())).min()?;
    let time = line
        .get(..end)
        .filter(|time| time.len() <= 30 && time.starts_with(|sign: char| sign.is_ascii_uppercase()))?;
    let stamp = date_words::parse(time.as_bytes())?;
    let rest = line[end..].trim();
    Some((stamp, if rest.starts_with('(') { "" } else { rest }))
}

/// Whether a line is the time of a message.
pub(super) fn is_header(line: &str) -> bool {
    header(line).is_some_and(|(_, rest)| rest.is_empty())
}

/// What is said behind the time, of a line of the service.
pub(super) fn notice(line: &str) -> Option<&str> {
    header(line).map(|(_, rest)| rest).filter(|rest| !rest.is_empty())
}

/// Whether a line is the way to a file.
fn is_file(line: &str) -> bool {
    let line = line.trim();
    let is_path = line.starts_with('/') || line.starts_with("~/") || line.starts_with("attachments/");
    is_path && line.rsplit('/').next().is_some_and(|name| name.contains('.'))
}

/// Takes those who take part from the name of the file.
fn name(chat: &mut TextChat<'_>, file: &str) {
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    chat.title = stem.to_owned();
    let people: Vec<&str> = stem.split(", ").collect();
    chat.kind = if people.len() > 1 { ChatKind::Group } else { ChatKind::Private };
    match people.as_slice() {
        [one] if one.contains('@') => chat.partner.push(RawHandle::Email((*one).to_owned())),
        [one] if is_phone(one) => chat.partner.push(RawHandle::Phone((*one).to_owned())),
        _ => {}
    }
}
