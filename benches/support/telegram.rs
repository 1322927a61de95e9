//! Writes an export as Telegram Desktop does: pretty-printed with one space per level. The same seed gives the same bytes.
//! Everybody in it is invented.
#![expect(clippy::write_with_newline, reason = "the layout of the file is easier to see")]

use std::io::{self, Write};

use crate::random::Random;

/// How an export is laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shape {
    /// A whole account with this many private chats.
    Account(u64),
    /// One chat.
    Single,
}

const OWNER: u64 = 770_001;

const WORDS: [&str; 16] = [
    "добрый",
    "день",
    "подскажите",
    "пожалуйста",
    "можно",
    "записаться",
    "на",
    "вторник",
    "спасибо",
    "цена",
    "заказ",
    "когда",
    "будет",
    "готово",
    "tomorrow",
    "ok",
];

/// Writes an export of `messages` messages.
///
/// # Errors
///
/// When `out` fails.
pub(crate) fn write(out: &mut impl Write, shape: Shape, messages: u64) -> io::Result<()> {
    let mut random = Random(42);
    let Shape::Account(chats) = shape else {
        write!(out, "{{\n \"name\": \"Вера Ежова\",\n \"type\": \"personal_chat\",\n \"id\": 1000000,\n")?;
        list(out, &mut random, " ", 1_000_000, messages)?;
        return write!(out, "\n}}");
    };
    write!(out, "{{\n \"about\": \"Here is the data you requested.\",\n \"personal_information\": {{\n")?;
    write!(out, "  \"user_id\": {OWNER},\n  \"first_name\": \"Салон\",\n  \"last_name\": \"Кедр\",\n")?;
    write!(out, "  \"phone_number\": \"+7 916 555-00-01\"\n }},\n \"chats\": {{\n")?;
    write!(out, "  \"about\": \"This page lists all chats from this export.\",\n  \"list\": [")?;
    for chat in 0..chats {
        let partner = 1_000_000 + chat;
        write!(out, "{}\n   {{\n    \"name\": \"Клиент {chat}\",\n", if chat == 0 { "" } else { "," })?;
        write!(out, "    \"type\": \"personal_chat\",\n    \"id\": {partner},\n")?;
        let count = messages / chats + u64::from(chat < messages % chats);
        list(out, &mut random, "    ", partner, count)?;
        write!(out, "\n   }}")?;
    }
    write!(out, "\n  ]\n }}\n}}")
}

/// Writes the member `messages` of a chat, indented by `pad`.
fn list(out: &mut impl Write, random: &mut Random, pad: &str, partner: u64, count: u64) -> io::Result<()> {
    write!(out, "{pad}\"messages\": [")?;
    let mut unix = 1_704_103_200 + random.below(86_400 * 300);
    for id in 1..=count {
        unix += random.below(40_000 * 1_000 / (count + 999)) + 1;
        let separator = if id == 1 { "" } else { "," };
        write!(out, "{separator}\n{pad} {{\n{pad}  \"id\": {id},\n")?;
        entry(out, random, pad, partner, unix)?;
        write!(out, "\n{pad} }}")?;
    }
    write!(out, "\n{pad}]")
}

fn entry(out: &mut impl Write, random: &mut Random, pad: &str, partner: u64, unix: u64) -> io::Result<()> {
    let (author, name) = if random.below(2) == 0 {
        (OWNER, "Салон Кедр".to_owned())
    } else {
        (partner, format!("Клиент {partner}"))
    };
    let local = unix + 3 * 3600;
    let (day, second) = (local / 86_400, local % 86_400);
    let (hour, minute, second) = (second / 3600, second / 60 % 60, second % 60);
    let (year, month, day) = date(day);
    let (kind, who) = if random.below(50) == 0 { ("service", "actor") } else { ("message", "from") };
    write!(
        out,
        "{pad}  \"type\": \"{kind}\",\n{pad}  \"date\": \"{year}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}\",\n"
    )?;
    write!(out, "{pad}  \"date_unixtime\": \"{unix}\",\n")?;
    write!(out, "{pad}  \"{who}\": \"{name}\",\n{pad}  \"{who}_id\": \"user{author}\",\n")?;
    if kind == "service" {
        write!(out, "{pad}  \"action\": \"phone_call\",\n{pad}  \"discard_reason\": \"missed\",\n")?;
        return write!(out, "{pad}  \"text\": \"\",\n{pad}  \"text_entities\": []");
    }
    match random.below(20) {
        0 => write!(out, "{pad}  \"reply_to_message_id\": 1,\n")?,
        1 => write!(
            out,
            "{pad}  \"photo\": \"(File not included. Change data exporting settings to download.)\",\n"
        )?,
        _ => {}
    }
    let words = 3 + random.below(12);
    let text: Vec<_> = (0..words).map(|_| WORDS[random.below(16) as usize]).collect();
    let text = text.join(" ");
    if random.below(30) == 0 {
        let link = "https://calendly.com/kedr/30min";
        write!(out, "{pad}  \"text\": [\n{pad}   \"{text}: \",\n{pad}   {{\n{pad}    \"type\": \"link\",\n")?;
        write!(out, "{pad}    \"text\": \"{link}\"\n{pad}   }},\n{pad}   \"\"\n{pad}  ],\n")?;
    } else {
        write!(out, "{pad}  \"text\": \"{text}.\",\n")?;
    }
    write!(out, "{pad}  \"text_entities\": [\n{pad}   {{\n{pad}    \"type\": \"plain\",\n")?;
    write!(out, "{pad}    \"text\": \"{text}.\"\n{pad}   }}\n{pad}  ]")
}

/// Year, month and day of a day since 1970, in the calendar that begins its years in March.
fn date(day: u64) -> (u64, u64, u64) {
    let day = day + 719_468;
    let (era, of_era) = (day / 146_097, day % 146_097);
    let year = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let month = (5 * of_year + 2) / 153;
    let day = of_year - (153 * month + 2) / 5 + 1;
    let january = u64::from(month >= 10);
    (era * 400 + year + january, if month < 10 { month + 3 } else { month - 9 }, day)
}
