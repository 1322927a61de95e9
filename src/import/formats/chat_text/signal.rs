//! Signal: texts of signal-export, a line for each message, and of sigtop, a block for each.

use super::log::TextChat;
use crate::import::error::ImportError;
use crate::import::lines::each_line;
use crate::import::path::ending;
use crate::import::table::{date_words, dates};
use crate::import::talks::with_messages;
use crate::import::window::Window;
use crate::import::{DateOrder, Detection, Format, FormatMeta, Probe, ReadContext};
use crate::model::chat::{ChatKind, Side};
use crate::model::name::is_phone;
use crate::model::source::{SourceData, SourceKind};
use crate::model::time::Stamp;

/// Chats of Signal as text.
pub(in crate::import::formats) struct SignalTxt;

impl Format for SignalTxt {
    fn meta(&self) -> FormatMeta {
        FormatMeta {
            id: "signal-txt",
            title: "Signal chat (text)",
            channel: Some("signal"),
            kind: SourceKind::Messenger,
            unit: "message",
        }
    }

    fn detect(&self, probe: &Probe<'_>) -> Detection {
        let is_block = || {
            let has = |words: &[&str]| {
                words.iter().any(|word| probe.lines().iter().take(40).any(|line| line.starts_with(word)))
            };
            has(&["From: "]) && has(&["Type: incoming", "Type: outgoing"]) && has(&["Sent: "])
        };
        if is_of_lines(probe.text, is_markdown(probe.name)) || is_block() {
            Detection::Yes
        } else {
            Detection::No
        }
    }

    fn read(&self, input: Window<'_>, context: &ReadContext<'_>) -> Result<SourceData, ImportError> {
        let mut chat = TextChat::new("signal", context);
        let mut block = Block::default();
        let is_markdown = is_markdown(context.name);
        if is_markdown {
            // `Ida Moss/chat.md`
            let folder = context.path.rsplit('/').nth(1).unwrap_or_default();
            folder.clone_into(&mut chat.title);
        }
        each_line(input, context, |line, number| {
            match header(line, is_markdown) {
                Some((stamp, author, text)) => {
                    chat.message(stamp, author, text, number);
                }
                None => block.line(&mut chat, line, number),
            }
            Ok(())
        })?;
        block.close(&mut chat);
        with_messages(chat.finish())
    }
}

/// Whether a file is the chat that signal-export writes as Markdown.
fn is_markdown(name: &str) -> bool {
    ending(name) == "md"
}

/// Whether the first line with anything in it is a message of signal-export: no other program writes the day so in brackets,
/// with a comma and without seconds, and none writes Markdown.
fn is_of_lines(text: &str, is_markdown: bool) -> bool {
    let first =
        text.lines().map(|line| line.trim_start_matches('\u{feff}')).find(|line| !line.trim().is_empty());
    first.is_some_and(|line| header(line, is_markdown).is_some())
}

/// `[2019-12-24, 12:23] Name: text`; in Markdown with seconds, with the comma or without.
fn header(line: &str, is_markdown: bool) -> Option<(Stamp, &str, &str)> {
    let (time, rest) = line.strip_prefix('[')?.split_once("] ")?;
    let is_time = is_markdown || time.len() == 17 && time.get(10..12) == Some(", ");
    let stamp = dates::parse(time.as_bytes(), DateOrder::Ymd).filter(|_| is_time)?;
    let (author, text) = rest.split_once(':')?;
    Some((stamp, author, text.trim_start()))
}

/// Author and text of a line, or the value of one that names somebody, where it has them.
pub(super) fn parts(line: &str) -> Option<(&str, &str)> {
    if let Some((_, author, text)) = header(line, true) {
        return Some((author, text));
    }
    let (name, value) = line.split_once(": ")?;
    match name {
        "From" | "Conversation" => Some((value, "")),
        "Type" | "Sent" | "Received" | "Edited" => Some((&line[line.len()..], "")),
        "Attachment" => Some((&value[..0], value)),
        _ => None,
    }
}

/// A block of sigtop: lines with a name and a colon, a blank line, the text.
#[derive(Default)]
struct Block {
    from: String,
    is_outgoing: Option<bool>,
    sent: Option<Stamp>,
    has_file: bool,
    place: u64,
}

impl Block {
    fn line(&mut self, chat: &mut TextChat<'_>, line: &str, number: u64) {
        let Some((name, value)) = line.split_once(": ") else {
            if line.trim().is_empty() && self.is_outgoing.is_some() {
                self.close(chat);
            } else {
                chat.more(line);
            }
            return;
        };
        match name {
            "Conversation" => {
                chat.title = value.split(" (").next().unwrap_or(value).trim().to_owned();
                let number = value.split_once(" (").map(|(_, rest)| rest.trim_end_matches(')'));
                chat.kind = if number == Some("group") { ChatKind::Group } else { ChatKind::Private };
                if let Some(number) = number.filter(|number| is_phone(number)) {
                    chat.partner.push(crate::model::chat::RawHandle::Phone(number.to_owned()));
                }
            }
            "From" => {
                self.close(chat);
                (self.from, self.place) = (value.trim().to_owned(), number);
            }
            "Type" if self.place > 0 => self.is_outgoing = Some(value.trim() == "outgoing"),
            "Sent" if self.place > 0 => self.sent = date_words::parse(value.trim().as_bytes()),
            "Attachment" if self.place > 0 => self.has_file = true,
            "Received" | "Edited" | "Delivered" | "Read" | "Reaction" | "Quote" if self.place > 0 => {}
            _ => chat.more(line),
        }
    }

    fn close(&mut self, chat: &mut TextChat<'_>) {
        let block = std::mem::take(self);
        let (Some(is_outgoing), Some(stamp)) = (block.is_outgoing, block.sent) else { return };
        let (name, number) = match block.from.split_once(" (") {
            Some((name, number)) => (name, Some(number.trim_end_matches(')'))),
            None => (block.from.as_str(), None),
        };
        let side = if is_outgoing { Side::Business } else { Side::Client };
        let phone = number.filter(|number| is_phone(number) && !is_outgoing).map(str::to_owned);
        chat.message_of(stamp, name, side, phone, "", block.place);
        if block.has_file {
            chat.file();
        }
    }
}
