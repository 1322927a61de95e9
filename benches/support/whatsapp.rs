//! Invented WhatsApp texts of any size: the same seed gives the same bytes.

use std::fmt::Write;

/// A small generator of pseudo-random numbers (xorshift), so that no file is random.
pub(crate) struct Dice(u64);

impl Dice {
    /// Dice that always fall alike for one seed.
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    /// A number below `limit`, which is not 0.
    pub(crate) fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) as usize % limit
    }
}

const WORDS: [&str; 24] = [
    "завтра",
    "спасибо",
    "доставка",
    "можно",
    "address",
    "yes",
    "на",
    "для",
    "заказ",
    "when",
    "привет",
    "сегодня",
    "ok",
    "хорошо",
    "please",
    "кедр",
    "будет",
    "оплата",
    "готово",
    "the",
    "смета",
    "позвоните",
    "3.50",
    "до",
];

/// The account whose exports these are.
const BUSINESS: &str = "Мастерская Кедр";

/// Writes one line of a chat: header, sender and some words; now and then a file, a link or a second line.
fn line(out: &mut String, dice: &mut Dice, minute: usize, sender: &str) {
    let (day, of_day) = (minute / 1440, minute % 1440);
    let (month, day) = (1 + day / 28 % 12, 1 + day % 28);
    let _ = write!(out, "{day:02}.{month:02}.2025, {:02}:{:02} - {sender}: ", of_day / 60, of_day % 60);
    match dice.below(40) {
        0 => out.push_str("<Без медиафайлов>"),
        1 => out.push_str("IMG-20250115-WA0002.jpg (файл добавлен)"),
        2 => out.push_str("Выберите время: https://calendly.com/kedr/30min"),
        3 => out.push_str("Данное сообщение удалено"),
        kind => {
            for _ in 0..5 + dice.below(5) {
                out.push_str(WORDS[dice.below(WORDS.len())]);
                out.push(' ');
            }
            out.push_str(match kind {
                4..8 => "\nи ещё строка",
                8..12 => ":)",
                _ => "!",
            });
        }
    }
    out.push('\n');
}

/// Name of client number `at`: every third one is a number.
fn client(at: usize) -> String {
    if at.is_multiple_of(3) {
        format!("+7 903 {:03}-{:02}-00", 100 + at / 100, at % 100)
    } else {
        format!("Клиент Ежов {at}")
    }
}

/// One group of `clients` people who write `messages` messages within a year, in talks of a few lines with the business.
pub(crate) fn one_file(messages: usize, clients: usize) -> String {
    let mut dice = Dice::new(1);
    let mut out = String::with_capacity(messages * 128);
    let mut written = 0;
    while written < messages {
        let name = client(dice.below(clients));
        for turn in 0..(2 + dice.below(8)).min(messages - written) {
            let minute = written * 330 / messages.max(1) * 1440 + written % 1440;
            line(&mut out, &mut dice, minute, if turn % 2 == 0 { &name } else { BUSINESS });
            written += 1;
        }
    }
    out
}

/// The chat with client number `at`: file name and text of `messages` messages.
pub(crate) fn one_chat(at: usize, messages: usize) -> (String, String) {
    let (mut dice, name) = (Dice::new(at as u64 + 2), client(at));
    let mut out = String::from("01.01.2025, 00:00 - Сообщения и звонки защищены сквозным шифрованием.\n");
    let start = dice.below(300) * 1440;
    for turn in 0..messages {
        line(&mut out, &mut dice, start + turn * 400, if turn % 2 == 0 { &name } else { BUSINESS });
    }
    (format!("Чат WhatsApp с контактом {name}.txt"), out)
}
