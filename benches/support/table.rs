//! A seeded log of messages as a connector would export it. All people in it are invented.

use std::io::Write;

use crate::random::Random;

const WORDS: [&str; 10] =
    ["завтра", "оплата", "можно", "спасибо", "адрес", "сколько", "стоит", "заказ", "перенести", "хорошо"];

/// A table of `rows` messages with `clients` clients, sorted by time over two years.
pub(crate) fn messages(rows: u64, clients: u64, seed: u64) -> Vec<u8> {
    let mut numbers = Random(seed);
    let mut table = Vec::with_capacity(rows as usize * 190);
    table.extend_from_slice("time,channel,direction,phone,author,text,attachment\n".as_bytes());
    for row in 0..rows {
        let second = row * 63_072_000 / rows;
        let (day, second) = (second / 86_400, second % 86_400);
        let (month, day) = (day / 30 % 24, day % 28 + 1);
        let client = numbers.below(clients);
        let outbound = numbers.below(2) == 0;
        let time = (second / 3600, second / 60 % 60, second % 60);
        let _ = write!(
            table,
            "{}-{:02}-{day:02} {:02}:{:02}:{:02},{},{},+7900{client:07},\"{}\",\"",
            2024 + month / 12,
            month % 12 + 1,
            time.0,
            time.1,
            time.2,
            if client.is_multiple_of(3) { "telegram" } else { "whatsapp" },
            if outbound { "outbound" } else { "inbound" },
            if outbound { "Ольга Кедрова" } else { "Клиент" },
        );
        for _ in 0..5 + numbers.below(4) {
            let _ = write!(table, "{} ", WORDS[numbers.below(10) as usize]);
        }
        match numbers.below(50) {
            0 => table.extend_from_slice("https://calendly.com/x/30min".as_bytes()),
            1 => table.extend_from_slice("\"\"срочно\"\",\nцена 3.50".as_bytes()),
            _ => {}
        }
        let file = if numbers.below(20) == 0 { "photo.jpg" } else { "" };
        let _ = writeln!(table, "\",{file}");
    }
    table
}
