//! LINE: `[LINE] ….txt` of the phone, with tabs, and the text of the desktop program, with blanks. A day stands above its
//! messages.

use super::log::TextChat;
use super::words::{clock, is_unsent, title};
use crate::import::error::ImportError;
use crate::import::lines::each_line;
use crate::import::table::{date_words, dates};
use crate::import::talks::with_messages;
use crate::import::window::Window;
use crate::import::{DateOrder, Detection, Format, FormatMeta, Probe, ReadContext};
use crate::model::chat::ChatKind;
use crate::model::source::{SourceData, SourceKind};
use crate::model::time::{Basis, DAY_SECONDS, Stamp};

/// Chats of LINE.
pub(in crate::import::formats) struct LineTxt;

/// The sign before what is said of a call.
const CALL: &str = "☎";

impl Format for LineTxt {
    fn meta(&self) -> FormatMeta {
        FormatMeta {
            id: "line-txt",
            title: "LINE chat history (text)",
            channel: Some("line"),
            kind: SourceKind::Messenger,
            unit: "message",
        }
    }

    fn detect(&self, probe: &Probe<'_>) -> Detection {
        let first = probe.text.lines().next().unwrap_or_default();
        let has_mark = first.trim_start_matches('\u{feff}').starts_with("[LINE] ");
        // The desktop program writes no head: a day, then a time with a name behind it.
        let mut lines = probe.text.lines().filter(|line| !line.trim().is_empty());
        let is_desktop = lines.next().is_some_and(is_dotted_day)
            && lines.next().is_some_and(|line| clock(line).is_some_and(|(_, _, rest)| rest.starts_with(' ')));
        if has_mark || is_desktop { Detection::Yes } else { Detection::No }
    }

    fn read(&self, input: Window<'_>, context: &ReadContext<'_>) -> Result<SourceData, ImportError> {
        let mut reader =
            LineReader { chat: TextChat::new("line", context), day: None, last: 0, is_quoted: false };
        each_line(input, context, |line, number| {
            reader.line(line, number);
            Ok(())
        })?;
        with_messages(reader.chat.finish())
    }
}

struct LineReader<'p> {
    chat: TextChat<'p>,
    /// Wall seconds of the day that stands above.
    day: Option<i64>,
    /// Second of the day of the last message.
    last: u32,
    /// Inside of a text in quotes, which may hold lines of any look.
    is_quoted: bool,
}

impl LineReader<'_> {
    fn line(&mut self, line: &str, number: u64) {
        if number == 1
            && let Some((name, kind)) = title(line)
        {
            (self.chat.title, self.chat.kind) = (name, kind);
            return;
        }
        if self.is_quoted {
            self.is_quoted = !ends_quote(line);
            return self.chat.more(line);
        }
        if let Some(day) = day(line) {
            self.chat.close();
            (self.day, self.last) = (Some(day), 0);
            return;
        }
        match (self.day, clock(line)) {
            (Some(day), Some((second, is_open, rest))) if rest.starts_with(['\t', ' ']) => {
                self.entry(day, second, is_open, rest, number);
            }
            _ => self.chat.more(line),
        }
    }

    fn entry(&mut self, day: i64, second: u32, is_open: bool, rest: &str, number: u64) {
        let other = (second + 43_200) % 86_400;
        // Some write noon as twelve in the morning: the order of the file tells.
        let second = if is_open && second < self.last && other >= self.last { other } else { second };
        self.last = second;
        let stamp = Stamp { wall: day + i64::from(second), basis: Basis::Local };
        let (author, text) = match rest.strip_prefix('\t') {
            Some(rest) => match rest.split_once('\t') {
                Some(parts) => parts,
                None => return self.chat.service(Some(stamp)),
            },
            None if is_unsent(rest) => return self.chat.service(Some(stamp)),
            None => self.split(rest.trim_start()),
        };
        if let Some(call) = text.strip_prefix(CALL) {
            // A call that was taken tells how long it was.
            if !call.bytes().any(|byte| byte.is_ascii_digit()) {
                return self.chat.missed(stamp, author);
            }
        } else if is_unsent(text) {
            return self.chat.service(Some(stamp));
        }
        self.is_quoted = text.starts_with('"') && !(text.len() > 1 && ends_quote(text));
        self.chat.message(stamp, author, text, number);
    }

    /// Splits a name from a text with blanks alone between them: the title of the chat is a name, else a name is one word.
    fn split<'l>(&self, rest: &'l str) -> (&'l str, &'l str) {
        let title = self.chat.title.as_str();
        if self.chat.kind != ChatKind::Group
            && !title.is_empty()
            && let Some(text) = rest.strip_prefix(title).and_then(|text| text.strip_prefix(' '))
        {
            return (&rest[..title.len()], text);
        }
        rest.split_once(' ').unwrap_or((rest, ""))
    }
}

/// Whether a line ends a text in quotes; doubled quotes are part of it.
fn ends_quote(line: &str) -> bool {
    line.trim_end().bytes().rev().take_while(|byte| *byte == b'"').count() % 2 == 1
}

/// Whether a line is a day.
pub(super) fn is_day(line: &str) -> bool {
    day(line).is_some()
}

/// `2017.09.03 Sunday`: how the desktop program writes a day.
fn is_dotted_day(line: &str) -> bool {
    line.trim_start_matches('\u{feff}').get(..10).is_some_and(|start| {
        start.bytes().enumerate().all(
            |(at, byte)| {
                if at == 4 || at == 7 { byte == b'.' } else { byte.is_ascii_digit() }
            },
        )
    }) && day(line).is_some()
}

/// `Wed, 5/14/2025`: which of the numbers is the month, the weekday tells.
fn behind_weekday(line: &str) -> Option<i64> {
    let (weekday, date) = line.split_once(", ")?;
    let number = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
        .iter()
        .position(|name| weekday.starts_with(name))?;
    [DateOrder::Mdy, DateOrder::Dmy].into_iter().find_map(|order| {
        let day = dates::parse(date.trim().as_bytes(), order)?.wall.div_euclid(DAY_SECONDS);
        // The first of January 1970 was a Thursday.
        (day.rem_euclid(7) == number as i64).then_some(day * DAY_SECONDS)
    })
}

/// The day that a line is, in any of the languages; none when there is a time or more in it.
fn day(line: &str) -> Option<i64> {
    let line = line.trim_start_matches('\u{feff}').trim();
    if line.is_empty() || line.len() > 40 || line.contains([':', '\t']) {
        return None;
    }
    if let Some(day) = behind_weekday(line) {
        return Some(day);
    }
    let end = line.find(|sign: char| !sign.is_ascii_digit() && !"./-".contains(sign)).unwrap_or(line.len());
    let (date, rest) = line.split_at(end);
    let is_weekday = rest.chars().filter(|sign| sign.is_alphabetic()).count() <= 12
        && !rest.chars().any(|sign| sign.is_ascii_digit());
    let plain = dates::parse(date.trim_end_matches('.').as_bytes(), DateOrder::Dmy)
        .filter(|_| date.len() > 7 && is_weekday);
    let stamp = plain.or_else(|| date_words::parse(line.as_bytes()))?;
    Some(stamp.wall.div_euclid(DAY_SECONDS) * DAY_SECONDS)
}
