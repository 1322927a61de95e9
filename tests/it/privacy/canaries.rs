//! What may not be said: the names, numbers and addresses that stand in the exports of a world.

use std::collections::BTreeSet;
use std::fs;
use std::io::{Cursor, Read};
use std::path::Path;

use aho_corasick::AhoCorasick;
use serde_json::Value;

use super::exports;
use crate::support::name;

/// Keys of JSON exports behind which there are names.
const NAME_KEYS: [&str; 10] = [
    "name",
    "from",
    "actor",
    "sender_name",
    "first_name",
    "last_name",
    "title",
    "NAME",
    "LAST_NAME",
    "username",
];

/// Words in the headers of columns that hold names of people or companies.
const NAME_HEADERS: [&str; 14] = [
    "first name",
    "last name",
    "person - name",
    "associated contact",
    "contact person",
    "owner",
    "assigned",
    "имя",
    "фамилия",
    "контакт: ",
    "ответственный",
    "компани",
    "company",
    "organization",
];

/// What is looked for.
#[derive(Default)]
pub(super) struct Canaries {
    /// Several words, in lower case: found anywhere, without regard to case.
    names: BTreeSet<String>,
    /// Single words: found between other characters than letters, as they are written.
    words: BTreeSet<String>,
    /// The last nine digits of numbers, or all of shorter ones.
    digits: BTreeSet<String>,
    /// Addresses, in lower case.
    addresses: BTreeSet<String>,
}

impl Canaries {
    /// All that stands in the exports of a world. The labels that its settings give to staff may be said.
    pub(super) fn of(world: &Path) -> Self {
        let mut canaries = Self::default();
        for path in exports(world) {
            canaries.add_file(&name(&path), &fs::read(&path).expect("readable"));
        }
        let settings = fs::read_to_string(world.join("untether.toml")).expect("settings");
        let settings: toml::Table = settings.parse().expect("settings");
        for source in settings.get("source").and_then(toml::Value::as_array).into_iter().flatten() {
            let label = source.get("staff_account").and_then(toml::Value::as_str).unwrap_or_default();
            canaries.names.remove(&label.to_lowercase());
            for word in label.split_whitespace() {
                canaries.words.remove(word);
            }
        }
        canaries
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.names.len() + self.words.len() + self.digits.len() + self.addresses.len()
    }

    fn add_file(&mut self, file: &str, bytes: &[u8]) {
        self.add_chat_file(file);
        if bytes.starts_with(b"PK") {
            let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("an archive");
            for index in 0..archive.len() {
                let mut member = archive.by_index(index).expect("a member");
                let mut bytes = Vec::new();
                member.read_to_end(&mut bytes).expect("readable");
                let inside = member.name().expect("a name").into_owned();
                self.add_text(&inside, &text(&bytes));
            }
        } else {
            self.add_text(file, &text(bytes));
        }
    }

    /// The partner that the name of a chat's file names.
    fn add_chat_file(&mut self, file: &str) {
        let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
        for before in ["WhatsApp Chat with ", "WhatsApp Chat - ", "контактом "] {
            if let Some((_, partner)) = stem.split_once(before) {
                self.add_name(partner);
            }
        }
    }

    fn add_text(&mut self, file: &str, text: &str) {
        for token in text.split(|c: char| c.is_whitespace() || "<>\"'(),;:[]=".contains(c)) {
            if token.find('@').is_some_and(|at| at > 0 && token[at..].contains('.')) {
                self.add_address(token);
            }
        }
        // A plus sign stands before a phone number or a time zone, and the zone is short.
        for (at, _) in text.match_indices('+') {
            let is_part = |c: &char| c.is_ascii_digit() || " -()\u{a0}".contains(*c);
            self.add_digits(&text[at + 1..].chars().take_while(is_part).take(18).collect::<String>());
        }
        let ending = file.rsplit('.').next().unwrap_or_default();
        match ending {
            "json" => self.add_json(&serde_json::from_str(text).expect("JSON"), ""),
            "csv" => self.add_table(text),
            "html" => self.add_page(text),
            "mbox" => {
                for line in text.lines().filter(|line| line.starts_with("From: ") || line.starts_with("To: "))
                {
                    let shown = line.split_once(": ").map_or("", |(_, rest)| rest);
                    self.add_name(shown.split('<').next().unwrap_or_default().trim_matches('"'));
                }
            }
            _ => self.add_chat(text),
        }
    }

    /// The authors of a WhatsApp text.
    fn add_chat(&mut self, text: &str) {
        for line in text.lines() {
            let behind =
                line.split_once("] ").or_else(|| line.split_once(" - ")).map_or("", |(_, rest)| rest);
            if let Some((author, _)) = behind.split_once(": ")
                && author.chars().count() < 40
            {
                self.add_name(author);
            }
        }
    }

    fn add_json(&mut self, value: &Value, key: &str) {
        match value {
            Value::Object(map) => map.iter().for_each(|(key, value)| self.add_json(value, key)),
            Value::Array(list) => list.iter().for_each(|value| self.add_json(value, key)),
            Value::String(text) if NAME_KEYS.contains(&key) => self.add_name(&repaired(text)),
            Value::String(text) if key.contains("phone") => self.add_digits(text),
            _ => {}
        }
    }

    fn add_table(&mut self, text: &str) {
        let first = text.lines().next().unwrap_or_default();
        let delimiter = if first.contains("\";\"") { b';' } else { b',' };
        let mut table =
            csv::ReaderBuilder::new().delimiter(delimiter).flexible(true).from_reader(text.as_bytes());
        let headers = table.headers().expect("headers").clone();
        for row in table.records() {
            for (header, cell) in headers.iter().zip(row.expect("a row").iter()) {
                let header = header.to_lowercase();
                if ["phone", "телефон"].iter().any(|word| header.contains(word)) {
                    self.add_digits(cell);
                } else if NAME_HEADERS.iter().any(|word| header.contains(word)) && !header.contains("id") {
                    self.add_name(cell.split(" (").next().unwrap_or_default());
                }
            }
        }
    }

    /// The partner of a page of VK.
    fn add_page(&mut self, text: &str) {
        for part in text.split("class=\"ui_crumb\">").skip(1) {
            self.add_name(part.split('<').next().unwrap_or_default());
        }
    }

    /// A name, or a number where a name is expected. Names of fewer than four letters would be found everywhere.
    pub(super) fn add_name(&mut self, name: &str) {
        let name = name.trim_matches(|c: char| !c.is_alphanumeric());
        if name.chars().filter(char::is_ascii_digit).count() >= 7 {
            self.add_digits(name);
        } else if name.chars().filter(|c| c.is_alphabetic()).count() < 4 {
        } else if name.contains(' ') {
            self.names.insert(name.to_lowercase());
        } else {
            self.words.insert(name.to_owned());
        }
    }

    /// An address of mail.
    pub(super) fn add_address(&mut self, address: &str) {
        self.addresses.insert(address.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase());
    }

    /// A phone number in any notation.
    pub(super) fn add_digits(&mut self, number: &str) {
        let digits: String = number.chars().filter(char::is_ascii_digit).collect();
        // One digit again and again is typed to fill a field, and stands in many a fraction.
        let is_one_digit = digits.bytes().all(|digit| digits.starts_with(char::from(digit)));
        if (7..=15).contains(&digits.len()) && !is_one_digit {
            self.digits.insert(digits[digits.len().saturating_sub(9)..].to_owned());
        }
    }

    /// Which of them stand in a text.
    pub(super) fn found_in(&self, text: &str) -> Vec<String> {
        let lower = text.to_lowercase();
        let mut found = standing(self.names.iter().chain(&self.addresses), &lower);
        let words = text.split(|c: char| !c.is_alphanumeric());
        let named: BTreeSet<&str> = words.filter(|word| self.words.contains(*word)).collect();
        found.extend(named.into_iter().map(str::to_owned));
        // Numbers as people write them: digits with a blank, a dash or a bracket between them.
        let is_between = |c: &char| matches!(c, ' ' | '-' | '(' | ')' | '\u{a0}' | '\u{202f}');
        let joined: String = text.chars().filter(|c| !is_between(c)).collect();
        found.extend(standing(self.digits.iter(), &joined));
        found
    }
}

/// Which of many stand in a text: all are looked for at once, and hardly ever is there one.
fn standing<'a>(canaries: impl Iterator<Item = &'a String> + Clone, text: &str) -> Vec<String> {
    let any = AhoCorasick::new(canaries.clone()).expect("a few hundred names");
    if any.is_match(text) {
        canaries.filter(|canary| text.contains(*canary)).cloned().collect()
    } else {
        Vec::new()
    }
}

/// A text in UTF-8 or windows-1251.
fn text(bytes: &[u8]) -> String {
    let text = std::str::from_utf8(bytes).map(str::to_owned);
    text.unwrap_or_else(|_| encoding_rs::WINDOWS_1251.decode(bytes).0.into_owned())
}

/// Downloads of Instagram write each byte of UTF-8 as a character of its own.
fn repaired(text: &str) -> String {
    let bytes: Option<Vec<u8>> = text.chars().map(|c| u8::try_from(u32::from(c)).ok()).collect();
    bytes.and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_else(|| text.to_owned())
}
