//! What a copy must not hold, collected from the files of a world without the program's own reading of them.

use std::collections::BTreeSet;
use std::fs;
use std::io::{Cursor, Read};
use std::path::Path;

use aho_corasick::AhoCorasick;
use serde_json::Value;
use zip::ZipArchive;

use crate::support::files;

/// Addresses that were typed to fill a field.
const NOBODYS: [&str; 4] = ["client@example.com", "no@no.ru", "test@test.ru", "test@mail-x.ru"];

/// A provider of mail that was typed in the place of a company.
const PROVIDER: &str = "mail.ru";

/// Sentences of WhatsApp's own in the place of a message, as words, and a link to a number that was typed to fill a field.
const OWN_WORDS: [&str; 18] = [
    "https wa me 79000000000",
    "без медиафайлов",
    "данное сообщение удалено",
    "вы удалили данное сообщение",
    "media omitted",
    "audio omitted",
    "document omitted",
    "image omitted",
    "video omitted",
    "sticker omitted",
    "missed voice call",
    "this message was deleted",
    "you deleted this message",
    "аудиофайл отсутствует",
    "документ отсутствует",
    "изображение отсутствует",
    "видео отсутствует",
    "стикер отсутствует",
];

/// Parts of headers over people, and over anything else.
const OF_PEOPLE: [&str; 16] = [
    "name",
    "имя",
    "фамил",
    "отчество",
    "контакт",
    "клиент",
    "фио",
    "contact",
    "person",
    "client",
    "customer",
    "owner",
    "ответств",
    "организ",
    "кто",
    "organization",
];
const OF_OTHERS: [&str; 14] = [
    "deal name",
    " id",
    "ids",
    "date",
    "since",
    "last activity",
    "type",
    "тип",
    "status",
    "marketing",
    "источник",
    "дата",
    "label",
    "count",
];
const OF_TEXTS: [&str; 5] = ["body", "text", "note", "коммент", "comment"];

/// Keys of JSON over people, and over what they wrote.
const NAME_KEYS: [&str; 10] = [
    "name",
    "from",
    "actor",
    "sender_name",
    "NAME",
    "LAST_NAME",
    "firstname",
    "lastname",
    "first_name",
    "last_name",
];
const TEXT_KEYS: [&str; 6] = ["text", "content", "body", "DESCRIPTION", "hs_note_body", "message"];

/// Fewest letters of a text that is sought.
const SHORTEST_TEXT: usize = 12;

/// Digits of a number that are sought: what stands before them is written or not.
const NATIONAL: usize = 10;

/// Fewest digits of an id that is not met by chance.
const SHORTEST_ID: usize = 8;

/// All files below a folder with their paths, members of archives one by one.
pub(super) fn texts(folder: &Path) -> Vec<String> {
    let mut all = Vec::new();
    for file in files(folder) {
        let path = file.strip_prefix(folder).expect("below").to_string_lossy().into_owned();
        opened(&path, &fs::read(&file).expect("readable"), &mut all);
    }
    all.into_iter().map(|(path, text)| format!("{path}\n{text}")).collect()
}

fn opened(path: &str, bytes: &[u8], all: &mut Vec<(String, String)>) {
    let Ok(mut archive) = ZipArchive::new(Cursor::new(bytes)) else {
        let text = match std::str::from_utf8(bytes) {
            Ok(text) => text.to_owned(),
            Err(_) => encoding_rs::WINDOWS_1251.decode(bytes).0.into_owned(),
        };
        let strings = serde_json::from_str(&text).map(|json| strings(&json)).unwrap_or_default();
        let strings: Vec<String> = strings.into_iter().map(|(_, value)| value).collect();
        all.push((path.to_owned(), format!("{text}\n{}", strings.join("\n"))));
        return;
    };
    for index in 0..archive.len() {
        let mut member = archive.by_index(index).expect("a member");
        let name = member.name().map(|name| name.to_string()).unwrap_or_default();
        let mut inner = Vec::new();
        member.read_to_end(&mut inner).expect("readable");
        opened(&format!("{path}/{name}"), &inner, all);
    }
}

/// The texts and whole numbers of a JSON file with their keys; what Meta wrote as Latin-1 is read as it was meant.
fn strings(json: &Value) -> Vec<(String, String)> {
    fn walk(key: &str, value: &Value, all: &mut Vec<(String, String)>) {
        match value {
            Value::Object(fields) => fields.iter().for_each(|(key, value)| walk(key, value, all)),
            Value::Array(values) => values.iter().for_each(|value| walk(key, value, all)),
            Value::String(text) => {
                let bytes: Option<Vec<u8>> =
                    text.chars().map(|letter| u8::try_from(u32::from(letter)).ok()).collect();
                let meant = bytes.and_then(|bytes| String::from_utf8(bytes).ok());
                all.push((key.to_owned(), meant.unwrap_or_else(|| text.clone())));
            }
            Value::Number(number) => all.push((key.to_owned(), number.to_string())),
            _ => {}
        }
    }
    let mut all = Vec::new();
    walk("", json, &mut all);
    all
}

/// Words in lower case with one blank around each.
fn words(text: &str) -> String {
    let lower = text.to_lowercase().replace('ё', "е");
    let words: Vec<&str> =
        lower.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    format!(" {} ", words.join(" "))
}

/// A text without what people put between digits.
fn glued(text: &str) -> String {
    text.chars().filter(|sign| !matches!(sign, ' ' | '(' | ')' | '-' | '.' | '\u{a0}' | '\u{202f}')).collect()
}

/// Whether an address stands in a text by itself, and not as the end of another one.
fn stands_in(address: &str, text: &str) -> bool {
    text.match_indices(address).any(|(at, _)| {
        !text[..at].ends_with(|letter: char| letter.is_alphanumeric() || ".+-_".contains(letter))
    })
}

/// Which of them stand in a text. All are looked for at once: there are thousands of them.
fn among(all: &BTreeSet<String>, text: &str) -> BTreeSet<String> {
    let searched = AhoCorasick::new(all).expect("few enough");
    let all: Vec<&String> = all.iter().collect();
    searched.find_overlapping_iter(text).map(|found| all[found.pattern()].clone()).collect()
}

/// Everything that tells of somebody.
#[derive(Debug, Default)]
pub(super) struct Sought {
    /// Names and texts, as words.
    words: BTreeSet<String>,
    addresses: BTreeSet<String>,
    /// Last digits of phone numbers.
    numbers: BTreeSet<String>,
    ids: BTreeSet<String>,
}

impl Sought {
    /// What the files of a folder hold.
    pub(super) fn of(folder: &Path) -> Self {
        let mut sought = Self::default();
        for file in files(folder) {
            let path = file.strip_prefix(folder).expect("below").to_string_lossy().into_owned();
            let mut all = Vec::new();
            opened(&path, &fs::read(&file).expect("readable"), &mut all);
            for (path, text) in all {
                sought.anywhere(&format!("{path}\n{text}"));
                match path.rsplit('.').next() {
                    Some("csv") => sought.table(text.trim_start_matches('\u{feff}')),
                    Some("json") => sought.json(&text),
                    Some("txt") => text.lines().for_each(|line| sought.chat_line(line)),
                    Some("html") => sought.page(&text),
                    _ => {}
                }
            }
        }
        sought
    }

    /// How much is sought.
    pub(super) fn count(&self) -> usize {
        self.words.len() + self.addresses.len() + self.numbers.len() + self.ids.len()
    }

    /// What of it stands in texts.
    pub(super) fn found_in(&self, texts: &[String]) -> BTreeSet<String> {
        let whole = texts.join("\n");
        let (as_words, lower, digits) = (words(&whole), whole.to_lowercase(), glued(&whole));
        let found = [
            among(&self.words, &as_words),
            among(&self.addresses, &lower).into_iter().filter(|one| stands_in(one, &lower)).collect(),
            among(&self.numbers, &digits),
            among(&self.ids, &whole),
        ];
        found.into_iter().flatten().collect()
    }

    fn name(&mut self, name: &str) {
        let letters = name.chars().filter(|letter| letter.is_alphabetic()).count();
        if letters >= 3 && name != PROVIDER && !name.contains(['@', '/']) {
            self.words.insert(words(name));
        }
    }

    fn text(&mut self, text: &str) {
        let as_words = words(text);
        // A date or an amount alone says nothing of anybody.
        let letters = text.chars().filter(|letter| letter.is_alphabetic()).count();
        if text.chars().count() >= SHORTEST_TEXT
            && letters >= SHORTEST_TEXT / 2
            && !OWN_WORDS.contains(&as_words.trim())
        {
            self.words.insert(as_words);
        }
    }

    /// Addresses and numbers, wherever they stand.
    fn anywhere(&mut self, text: &str) {
        let ends = |letter: char| !(letter.is_alphanumeric() || "@.+-_".contains(letter));
        for token in text.split(ends).map(|token| token.trim_matches('.').to_lowercase()) {
            let is_address = token
                .split_once('@')
                .is_some_and(|(local, domain)| !local.is_empty() && domain.contains('.'));
            if is_address && !NOBODYS.contains(&token.as_str()) {
                self.addresses.insert(token);
            }
        }
        let between = |sign: char| !(sign.is_ascii_digit() || " ()-\u{a0}+".contains(sign));
        for run in text.split(between).flat_map(|run| run.split('+')) {
            let digits: String = run.chars().filter(char::is_ascii_digit).collect();
            let is_year = digits.starts_with("20") || digits.starts_with("19");
            let Some(from) = digits.len().checked_sub(NATIONAL).filter(|_| digits.len() <= 12 && !is_year)
            else {
                continue;
            };
            let last = &digits[from..];
            let is_filler =
                last[3..].bytes().all(|digit| digit == last.as_bytes()[9]) || last.starts_with("000");
            let is_time = digits.len() == NATIONAL && digits.starts_with('1');
            if !is_filler && !is_time {
                self.numbers.insert(last.to_owned());
            }
        }
    }

    fn table(&mut self, text: &str) {
        let head = text.lines().next().unwrap_or_default();
        let delimiter = [b',', b';', b'\t']
            .into_iter()
            .max_by_key(|sign| head.bytes().filter(|byte| byte == sign).count());
        let mut rows = csv::ReaderBuilder::new()
            .delimiter(delimiter.expect("one of three"))
            .flexible(true)
            .from_reader(text.as_bytes());
        let headers: Vec<String> = rows.headers().expect("headers").iter().map(str::to_lowercase).collect();
        for row in rows.records() {
            for (header, cell) in headers.iter().zip(&row.expect("a row")) {
                let is_of = |parts: &[&str]| parts.iter().any(|part| header.contains(part));
                if is_of(&OF_PEOPLE) && !is_of(&OF_OTHERS) {
                    self.name(cell);
                }
                if is_of(&OF_TEXTS) {
                    self.text(cell);
                }
            }
        }
    }

    fn json(&mut self, text: &str) {
        let Some(Ok(json)) = serde_json::Deserializer::from_str(text).into_iter::<Value>().next() else {
            return;
        };
        for (key, value) in strings(&json) {
            let digits = value.trim_start_matches(|sign: char| sign.is_ascii_alphabetic());
            let is_id = digits.len() >= SHORTEST_ID && digits.bytes().all(|byte| byte.is_ascii_digit());
            match key.as_str() {
                "id" | "from_id" | "actor_id" if is_id => {
                    self.ids.insert(digits.to_owned());
                }
                key if NAME_KEYS.contains(&key) => self.name(&value),
                key if TEXT_KEYS.contains(&key) => self.text(&value),
                _ => {}
            }
        }
    }

    /// A line of a chat: `[time] author: text` or `time - author: text`.
    fn chat_line(&mut self, line: &str) {
        let behind =
            line.split_once("] ").filter(|(time, _)| time.trim_start_matches('\u{200e}').starts_with('['));
        let behind = behind.or_else(|| line.split_once(" - ").filter(|(time, _)| time.contains(':')));
        match behind.and_then(|(_, rest)| rest.split_once(": ")) {
            Some((author, text)) => {
                self.name(author);
                self.text(text);
            }
            None if behind.is_none() => self.text(line),
            None => {}
        }
    }

    /// Names stand in links of a page, texts between any tags.
    fn page(&mut self, text: &str) {
        for part in text.split('<').skip(1) {
            let Some((tag, inner)) = part.split_once('>') else { continue };
            // `Author, time`: the business itself is "you", others stand in a link.
            let is_time = inner.starts_with(", ") || inner.starts_with("Вы, ");
            if tag.starts_with("a ") {
                self.name(inner);
            } else if !is_time && !tag.starts_with(['/', 's', 't']) {
                self.text(inner);
            }
        }
    }
}
