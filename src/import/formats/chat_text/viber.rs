//! Viber: one CSV for each chat, without a heading: day, time, sender, number, text; also with tabs and each cell as a formula
//! (`="Me"`). The only messenger whose texts give the number of everybody.

use super::log::TextChat;
use super::words::{clock, is_me};
use crate::import::error::{ImportError, ImportErrorKind};
use crate::import::lines::each_line;
use crate::import::table::dates;
use crate::import::talks::with_messages;
use crate::import::window::Window;
use crate::import::{DateOrder, Detection, Format, FormatMeta, KnownFrom, Probe, ReadContext};
use crate::model::chat::{ChatKind, Side};
use crate::model::source::{SourceData, SourceKind};
use crate::model::time::{Basis, DAY_SECONDS, Stamp};

/// Chats of Viber as CSV.
pub(in crate::import::formats) struct ViberCsv;

impl Format for ViberCsv {
    fn meta(&self) -> FormatMeta {
        FormatMeta {
            id: "viber-csv",
            title: "Viber chat (CSV)",
            channel: Some("viber"),
            kind: SourceKind::Messenger,
            unit: "message",
        }
    }

    fn known_from(&self) -> KnownFrom {
        KnownFrom::Code
    }

    fn detect(&self, probe: &Probe<'_>) -> Detection {
        let mut lines = probe.text.lines().filter(|line| !line.trim().is_empty());
        let first = lines.next().and_then(|line| Row::of(line.trim_start_matches('\u{feff}')));
        let is_chat = first.is_some_and(|row| is_number(&row.phone) || is_me(&row.sender));
        if is_chat { Detection::Yes } else { Detection::No }
    }

    fn read(&self, mut input: Window<'_>, context: &ReadContext<'_>) -> Result<SourceData, ImportError> {
        input.fill(crate::import::encoding::PROBE_BYTES)?;
        let order = order(&String::from_utf8_lossy(input.view()), context)?;
        let mut chat = TextChat::new("viber", context);
        chat.kind = ChatKind::Unknown;
        each_line(input, context, |line, number| {
            let row = Row::of(line);
            let stamp = row.as_ref().and_then(|row| row.stamp(order));
            match (row, stamp) {
                (Some(row), Some(stamp)) => {
                    let side = if is_me(&row.sender) { Side::Business } else { Side::Client };
                    let phone = Some(row.phone).filter(|phone| is_number(phone));
                    if side == Side::Client && chat.title.is_empty() {
                        chat.title.clone_from(&row.sender);
                        chat.kind = ChatKind::Private;
                    } else if side == Side::Client && chat.title != row.sender {
                        chat.kind = ChatKind::Group;
                    }
                    chat.message_of(stamp, &row.sender, side, phone, &row.text, number);
                }
                (Some(_), None) => chat.talks.skip(crate::model::ledger::SkipReason::BadTimestamp, number),
                (None, _) => chat.more(line),
            }
            Ok(())
        })?;
        let mut data = chat.finish();
        data.detail.date_order = Some(order.id().to_owned());
        with_messages(data)
    }
}

/// The cells of a line that begins a message.
struct Row {
    day: String,
    second: u32,
    sender: String,
    phone: String,
    text: String,
}

impl Row {
    fn of(line: &str) -> Option<Self> {
        let sign = if line.contains('\t') { '\t' } else { ',' };
        let mut cells = line.splitn(5, sign).map(cell);
        let (day, time) = (cells.next()?, cells.next()?);
        let (sender, phone, text) = (cells.next()?, cells.next()?, cells.next()?);
        let is_day = day.len() <= 10
            && dates::parse(day.as_bytes(), DateOrder::Dmy)
                .or_else(|| dates::parse(day.as_bytes(), DateOrder::Mdy))
                .is_some();
        let (second, _, rest) = clock(&time)?;
        (is_day && rest.trim().is_empty()).then_some(Self { day, second, sender, phone, text })
    }

    fn stamp(&self, order: DateOrder) -> Option<Stamp> {
        let day = dates::parse(self.day.as_bytes(), order)?;
        let wall = day.wall.div_euclid(DAY_SECONDS) * DAY_SECONDS + i64::from(self.second);
        Some(Stamp { wall, basis: Basis::Local })
    }
}

/// Sender, number and text of a line that begins a message.
pub(super) fn parts(line: &str) -> Option<(&str, &str, &str)> {
    Row::of(line)?;
    let sign = if line.contains('\t') { '\t' } else { ',' };
    let mut cells = line.splitn(5, sign).skip(2).map(|cell| {
        let bare = cell.trim();
        bare.strip_prefix('=').unwrap_or(bare).trim_matches('"').trim()
    });
    Some((cells.next()?, cells.next()?, cells.next()?))
}

/// A cell without its quotes and without what makes it a formula.
fn cell(raw: &str) -> String {
    let raw = raw.trim();
    raw.strip_prefix('=').unwrap_or(raw).trim_matches('"').trim().to_owned()
}

fn is_number(text: &str) -> bool {
    crate::model::name::is_phone(text)
}

/// The order of day and month: as set, else as the first days of the file prove.
fn order(text: &str, context: &ReadContext<'_>) -> Result<DateOrder, ImportError> {
    if let Some(order) = context.params.date_order {
        return Ok(order);
    }
    let mut is_dotted = false;
    for day in text.lines().filter_map(|line| Row::of(line.trim_start_matches('\u{feff}'))).map(|row| row.day)
    {
        let parts: Vec<u32> = day.split(['/', '.', '-']).filter_map(|part| part.parse().ok()).collect();
        is_dotted |= day.contains('.');
        match parts.as_slice() {
            [year, ..] if *year > 31 => return Ok(DateOrder::Ymd),
            [first, ..] if *first > 12 => return Ok(DateOrder::Dmy),
            [_, second, ..] if *second > 12 => return Ok(DateOrder::Mdy),
            _ => {}
        }
    }
    if is_dotted { Ok(DateOrder::Dmy) } else { Err(ImportErrorKind::DateOrder.into()) }
}
