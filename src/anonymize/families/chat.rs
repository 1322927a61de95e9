//! Text chats of WhatsApp: dates, signs and WhatsApp's own words stay, senders and what they wrote do not.

use super::{Family, File, as_text};
use crate::anonymize::mapper::Mapper;
use crate::import::formats::whatsapp_txt::line::dissect;

pub(super) struct Chat;

impl Family for Chat {
    fn is_of(&self, file: &File<'_>, text: &str) -> bool {
        let is_headed = || text.lines().take(20).filter(|line| dissect(line).is_some()).count() > 0;
        !super::is_binary(file.bytes)
            && (file.known.format == "whatsapp-txt" || file.known.tables.is_empty() && is_headed())
    }

    fn rewrite(&self, file: &File<'_>, mapper: &mut Mapper) -> Option<Vec<u8>> {
        Some(as_text(file, |text| text.split_inclusive('\n').map(|line| rewritten(line, mapper)).collect()))
    }
}

fn rewritten(line: &str, mapper: &mut Mapper) -> String {
    let end = line.trim_end_matches(['\r', '\n']).len();
    let (line, newline) = line.split_at(end);
    let Some(parts) = dissect(line) else { return format!("{}{newline}", mapper.text(line)) };
    let text = if parts.is_own_words {
        own_words(parts.text, parts.sender, mapper)
    } else {
        message(parts.text, mapper)
    };
    let sender = parts.sender.map(|sender| {
        let new = mapper.name(sender);
        let blank = if line[parts.header.len() + sender.len()..].starts_with(": ") { " " } else { "" };
        format!("{new}:{blank}")
    });
    format!("{}{}{text}{newline}", parts.header, sender.unwrap_or_default())
}

/// What somebody wrote; what WhatsApp adds behind it in angle brackets stays.
fn message(text: &str, mapper: &mut Mapper) -> String {
    let added = text.ends_with('>').then(|| text.rfind('<')).flatten();
    match added {
        Some(at) => format!("{}{}", mapper.text(&text[..at]), mapper.sentence(&text[at..])),
        None => mapper.text(text),
    }
}

/// WhatsApp's own words stay; names among them, and the names of files, are replaced. A line that begins with its sender goes on
/// doing so.
fn own_words(text: &str, sender: Option<&str>, mapper: &mut Mapper) -> String {
    if let Some(sender) = sender.filter(|sender| !sender.is_empty())
        && let Some(at) = text.find(sender)
    {
        let (before, behind) = (&text[..at], &text[at + sender.len()..]);
        return format!(
            "{}{}{}",
            mapper.sentence(before),
            mapper.name(sender),
            own_words(behind, None, mapper)
        );
    }
    mapper.sentence(text)
}
