//! `KakaoTalk`: text of the phone, where each message states day and time; of Windows, where days stand above; and CSV of the
//! Mac.

use super::log::TextChat;
use super::words::{clock, title};
use crate::import::error::ImportError;
use crate::import::lines::each_line;
use crate::import::table::{date_words, dates};
use crate::import::talks::with_messages;
use crate::import::window::Window;
use crate::import::{DateOrder, Detection, Format, FormatMeta, Probe, ReadContext};
use crate::model::source::{SourceData, SourceKind};
use crate::model::time::{Basis, DAY_SECONDS, Stamp};

/// Chats of `KakaoTalk`.
pub(in crate::import::formats) struct KakaoTxt;

/// The heading of a CSV.
const HEADING: &str = "Date,User,Message";

impl Format for KakaoTxt {
    fn meta(&self) -> FormatMeta {
        FormatMeta {
            id: "kakaotalk-txt",
            title: "KakaoTalk chat (text, CSV)",
            channel: Some("kakaotalk"),
            kind: SourceKind::Messenger,
            unit: "message",
        }
    }

    fn detect(&self, probe: &Probe<'_>) -> Detection {
        let lines = probe.lines();
        let first = lines.first().map_or("", |line| line.trim_start_matches('\u{feff}'));
        let is_titled = !first.starts_with("[LINE]") && title(first).is_some();
        let is_csv = first.trim_end() == HEADING;
        let is_windows = lines.iter().take(40).any(|line| divider(line).is_some())
            && lines.iter().any(|line| bracketed(line).is_some());
        let has_messages = || lines.iter().any(|line| stated(line).is_some());
        if is_csv || is_windows || (is_titled && has_messages()) { Detection::Yes } else { Detection::No }
    }

    fn read(&self, input: Window<'_>, context: &ReadContext<'_>) -> Result<SourceData, ImportError> {
        let mut chat = TextChat::new("kakaotalk", context);
        let (mut day, mut is_csv) = (None, false);
        each_line(input, context, |line, number| {
            if number == 1 {
                is_csv = line.trim_end() == HEADING;
                if let Some((name, kind)) = title(line) {
                    (chat.title, chat.kind) = (name, kind);
                    return Ok(());
                }
            }
            if is_csv {
                row(&mut chat, line, number);
            } else {
                take(&mut chat, &mut day, line, number);
            }
            Ok(())
        })?;
        with_messages(chat.finish())
    }
}

/// Takes a line of a text.
fn take(chat: &mut TextChat<'_>, day: &mut Option<i64>, line: &str, number: u64) {
    if let Some(found) = divider(line) {
        chat.close();
        *day = Some(found);
        return;
    }
    if let (Some(day), Some((author, second, text))) = (*day, bracketed(line)) {
        let stamp = Stamp { wall: day + i64::from(second), basis: Basis::Local };
        return chat.message(stamp, author, text, number);
    }
    match stated(line) {
        Some(Stated::Message(stamp, author, text)) => {
            chat.message(stamp, author, text, number);
        }
        Some(Stated::Service(stamp)) => chat.service(Some(stamp)),
        // The time stands once more above its messages.
        Some(Stated::Day) => chat.close(),
        None => chat.more(line),
    }
}

/// `--------------- 2020년 6월 28일 일요일 ---------------`
fn divider(line: &str) -> Option<i64> {
    let inner = line.trim().strip_prefix("-----")?.strip_suffix("-----")?;
    let stamp = day(inner.trim_matches(['-', ' ']))?;
    Some(stamp.wall.div_euclid(DAY_SECONDS) * DAY_SECONDS)
}

/// A day: `2020년 6월 28일 일요일`, `2026. 2. 2.`, or a date with words.
fn day(text: &str) -> Option<Stamp> {
    if let Some((year, rest)) = text.split_once('년') {
        let (month, rest) = rest.split_once('월')?;
        let (day, _) = rest.split_once('일')?;
        let date = format!("{}-{}-{}", year.trim(), month.trim(), day.trim());
        return dates::parse(date.as_bytes(), DateOrder::Ymd);
    }
    let compact: String = text.chars().filter(|sign| *sign != ' ').collect();
    let has_words = text.contains(char::is_alphabetic);
    has_words
        .then(|| date_words::parse(text.as_bytes()))
        .flatten()
        .or_else(|| dates::parse(compact.trim_end_matches('.').as_bytes(), DateOrder::Ymd))
}

/// `[name] [오전 1:01] text`
fn bracketed(line: &str) -> Option<(&str, u32, &str)> {
    let (author, rest) = line.strip_prefix('[')?.split_once("] [")?;
    let (time, text) = rest.split_once(']')?;
    let (second, _, behind) = clock(time)?;
    behind.trim().is_empty().then_some((author, second, text.strip_prefix(' ').unwrap_or(text)))
}

/// Author and text of a line, where it has them; both empty where it states a day alone.
pub(super) fn parts(line: &str) -> Option<(&str, &str)> {
    if divider(line).is_some() {
        return Some((&line[line.len()..], ""));
    }
    if let Some((author, _, text)) = bracketed(line) {
        return Some((author, text));
    }
    match stated(line)? {
        Stated::Message(_, author, text) => Some((author, text)),
        Stated::Day => Some((&line[line.len()..], "")),
        Stated::Service(_) => {
            let at = line.match_indices(": ").find(|(at, _)| moment(&line[..*at]).is_some())?.0 + 2;
            Some((&line[at..at], &line[at..]))
        }
    }
}

/// Author and text of a line of a CSV.
pub(super) fn cells(line: &str) -> Option<(&str, &str)> {
    dates::parse(line.get(..19)?.as_bytes(), DateOrder::Ymd)?;
    let rest = line.get(19..)?.strip_prefix(",\"")?;
    rest.split_once("\",")
}

enum Stated<'l> {
    Message(Stamp, &'l str, &'l str),
    Service(Stamp),
    Day,
}

/// The longest statement of a day and a time.
const LONGEST: usize = 60;

/// `2016년 2월 5일 오전 1:33, 회원님 : text`, `February 10, 2016, 2:33 AM, you : text`, `2026. 2. 2. 오전 7:33: notice`.
fn stated(line: &str) -> Option<Stated<'_>> {
    let is_start = line.starts_with(|sign: char| sign.is_ascii_digit() || sign.is_alphabetic());
    if !is_start || !line.contains(':') {
        return None;
    }
    if line.len() <= LONGEST && moment(line).is_some() {
        return Some(Stated::Day);
    }
    for (at, _) in line.match_indices(", ").take_while(|(at, _)| *at <= LONGEST) {
        let Some(stamp) = moment(&line[..at]) else { continue };
        if let Some((author, text)) = line[at + 2..].split_once(" : ") {
            return Some(Stated::Message(stamp, author, text));
        }
    }
    let mut notice = line.match_indices(": ").take_while(|(at, _)| *at <= LONGEST);
    notice.find_map(|(at, _)| moment(&line[..at])).map(Stated::Service)
}

/// A day with a time.
fn moment(text: &str) -> Option<Stamp> {
    let at = text.find(':')?;
    // The time begins at the last blank before its hour, or before the half of the day.
    let hour = text[..at].rfind(|sign: char| !sign.is_ascii_digit())?;
    let sign = text[hour..].chars().next()?;
    let (before, time) = (&text[..hour + sign.len_utf8()], &text[hour + sign.len_utf8()..]);
    let word = before.trim_end().rsplit([' ', ',']).next().unwrap_or_default();
    let with_half = &text[before.trim_end().len() - word.len()..];
    let (second, day) = match clock(with_half) {
        Some((second, _, rest)) if rest.trim().is_empty() && !word.is_empty() => {
            (second, &before.trim_end()[..before.trim_end().len() - word.len()])
        }
        _ => match clock(time)? {
            (second, _, rest) if rest.trim().is_empty() => (second, before),
            _ => return None,
        },
    };
    let stamp = self::day(day.trim().trim_end_matches(','))?;
    let wall = stamp.wall.div_euclid(DAY_SECONDS) * DAY_SECONDS + i64::from(second);
    Some(Stamp { wall, basis: Basis::Local })
}

/// Takes a line of a CSV: `2021-01-01 10:00:00,"name","text"`; the lines of a longer text follow.
fn row(chat: &mut TextChat<'_>, line: &str, number: u64) {
    let stamp = line.get(..19).and_then(|start| dates::parse(start.as_bytes(), DateOrder::Ymd));
    let rest = line.get(19..).and_then(|rest| rest.strip_prefix(','));
    let (Some(stamp), Some(rest)) = (stamp, rest) else {
        if number > 1 {
            chat.more(line);
        }
        return;
    };
    let (author, text) = match rest.strip_prefix('"').and_then(|rest| rest.split_once("\",")) {
        Some(parts) => parts,
        None => rest.split_once(',').unwrap_or((rest, "")),
    };
    chat.message(stamp, author, text.trim_matches('"'), number);
}
