//! Pages: marks and their order stay, texts and addresses in them do not.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;

use super::table::mode_of;
use super::{Family, File, as_text};
use crate::anonymize::forms::is_length;
use crate::anonymize::mapper::Mapper;
use crate::anonymize::mode::Mode;
use crate::anonymize::plan::Table;
use crate::import::DateOrder;
use crate::import::table::{date_words, dates};

/// Marks of one kind of page and what stands in them: the name of a class, and the mode of the texts inside.
const CLASSES: [(&str, Mode); 12] = [
    ("message__header", Mode::Keep),
    ("attachment__description", Mode::Keep),
    ("message-edited", Mode::Keep),
    ("date", Mode::Keep),
    ("ui_crumb", Mode::Name),
    ("from_name", Mode::Name),
    ("sender", Mode::Name),
    ("fn", Mode::Name),
    ("name", Mode::Name),
    ("_a6-h", Mode::Name),
    ("msg_item", Mode::Text),
    ("top_home_link", Mode::Label),
];

pub(super) struct Page;

impl Family for Page {
    fn is_of(&self, file: &File<'_>, text: &str) -> bool {
        let start: String = text.trim_start().chars().take(256).collect::<String>().to_lowercase();
        !super::is_binary(file.bytes)
            && start.starts_with('<')
            && ["<!doctype html", "<html", "<table", "<meta", "<head", "<div"]
                .iter()
                .any(|mark| start.contains(mark))
    }

    fn rewrite(&self, file: &File<'_>, mapper: &mut Mapper) -> Option<Vec<u8>> {
        let table = file.known.tables.get("").cloned();
        Some(as_text(file, |text| {
            Walk { mapper, table, column: 0, row: 0, open: Vec::new(), is_code: false }.run(text)
        }))
    }
}

/// A walk over the marks of a page.
struct Walk<'m> {
    mapper: &'m mut Mapper,
    /// The table that the page is, where it is one.
    table: Option<Table>,
    column: usize,
    row: usize,
    /// Names of open marks with the mode of their texts.
    open: Vec<(String, Mode)>,
    /// Inside a script or a style.
    is_code: bool,
}

/// Marks that are never closed.
const VOID: [&str; 8] = ["br", "hr", "img", "input", "link", "meta", "col", "wbr"];

impl Walk<'_> {
    fn run(mut self, text: &str) -> String {
        let mut out = String::with_capacity(text.len());
        let mut rest = text;
        while !rest.is_empty() {
            let length = if rest.starts_with("<!--") {
                // What a page does not show is not handed on.
                rest.find("-->").map_or(rest.len(), |end| end + 3)
            } else if rest.starts_with('<') {
                let end = rest.find('>').map_or(rest.len(), |end| end + 1);
                out.push_str(&self.mark(&rest[..end]));
                end
            } else {
                let end = rest.find('<').unwrap_or(rest.len());
                out.push_str(&self.text(&rest[..end]));
                end
            };
            rest = &rest[length..];
        }
        out
    }

    /// A mark, with addresses in its attributes replaced.
    fn mark(&mut self, mark: &str) -> String {
        let inner = mark.trim_matches(['<', '>']);
        let is_end = inner.starts_with('/');
        let name = inner
            .trim_start_matches('/')
            .split([' ', '\t', '\r', '\n', '/'])
            .next()
            .unwrap_or_default()
            .to_lowercase();
        match name.as_str() {
            "script" | "style" => self.is_code = !is_end,
            "tr" if !is_end => (self.row, self.column) = (self.row + 1, 0),
            "td" | "th" if !is_end => self.column += 1,
            _ => {}
        }
        if is_end {
            if let Some(at) = self.open.iter().rposition(|(open, _)| *open == name) {
                self.open.truncate(at);
            }
        } else if !VOID.contains(&name.as_str()) && !inner.ends_with('/') && !inner.starts_with('!') {
            let class = attribute(inner, "class").unwrap_or_default();
            let own = CLASSES
                .iter()
                .find(|(known, _)| class.split(' ').any(|one| one == *known))
                .map(|(_, mode)| *mode);
            let inherited = self.open.last().map(|(_, mode)| *mode);
            let mode = match name.as_str() {
                "a" => Mode::Name,
                "h1" | "h2" if own.is_none() && self.mapper.is_of_meta => Mode::Name,
                "title" => Mode::Label,
                _ => own
                    .or(inherited.filter(|mode| *mode != Mode::Keep || own.is_some()))
                    .unwrap_or(Mode::Text),
            };
            self.open.push((name, mode));
        }
        self.attributes(mark)
    }

    fn attributes(&mut self, mark: &str) -> String {
        let mut new = mark.to_owned();
        for name in ["href", "src", "title", "alt", "content"] {
            let Some(value) = attribute(mark, name).filter(|value| !value.is_empty()) else { continue };
            let replaced = match name {
                "content" => self.owner(&value).unwrap_or_else(|| value.clone()),
                // A place of the same page, and what Google calls the kind of a call.
                "title" if is_length(&value) => value.clone(),
                "href" if value.starts_with('#') || value.contains("google.com/voice#") => value.clone(),
                "href" | "src" if value.contains("://") => self.mapper.link(&value),
                "href" | "src" => self.mapper.path(&value),
                _ => self.mapper.any(&value),
            };
            new = new.replace(&format!("\"{value}\""), &format!("\"{replaced}\""));
        }
        new
    }

    /// VK's statement of whose archive it is, in base64.
    fn owner(&mut self, value: &str) -> Option<String> {
        let decoded = String::from_utf8(BASE64_STANDARD.decode(value).ok()?).ok()?;
        decoded.starts_with('{').then(|| BASE64_STANDARD.encode(self.mapper.coded(&decoded)))
    }

    fn text(&mut self, text: &str) -> String {
        if self.is_code || text.trim().is_empty() {
            return text.to_owned();
        }
        let mode = match &self.table {
            Some(_) if self.row <= 1 => Mode::Label,
            Some(table) => mode_of(
                table.columns.get(self.column.saturating_sub(1)).and_then(|(_, role)| role.as_deref()),
            ),
            None => self.open.last().map_or(Mode::Text, |(_, mode)| *mode),
        };
        let decoded = entities_undone(text);
        if is_time(&decoded) || ME.contains(&decoded.trim()) {
            return text.to_owned();
        }
        let new = match decoded.split_once(',') {
            // Who wrote without a link, and when.
            Some((who, when)) if mode == Mode::Keep && self.table.is_none() => {
                format!("{},{when}", self.mapper.name(who))
            }
            _ => self.mapper.value(mode, &decoded),
        };
        if new == decoded { text.to_owned() } else { entities(&new, text) }
    }
}

/// How programs write the owner of an account.
const ME: [&str; 2] = ["Me", "You"];

/// Whether a text is a time and nothing else, but for what a program adds in brackets.
fn is_time(text: &str) -> bool {
    let bare = text.split('(').next().unwrap_or(text).trim();
    let digits = bare.bytes().filter(u8::is_ascii_digit).count();
    (3..=20).contains(&digits)
        && bare.len() <= 40
        && (dates::parse(bare.as_bytes(), DateOrder::Dmy).is_some() && bare.contains(['-', '.', '/'])
            || date_words::parse(bare.as_bytes()).is_some()
            || bare.len() <= 8
                && bare.contains(':')
                && bare.bytes().all(|byte| byte.is_ascii_digit() || byte == b':'))
}

/// The value of an attribute in quotes.
fn attribute(mark: &str, name: &str) -> Option<String> {
    let start = mark.find(&format!("{name}=\""))? + name.len() + 2;
    let end = mark[start..].find('"')? + start;
    Some(mark[start..end].to_owned())
}

/// Signs that are written as entities.
const ENTITIES: [(&str, &str); 7] = [
    ("&lt;", "<"),
    ("&gt;", ">"),
    ("&quot;", "\""),
    ("&#39;", "'"),
    ("&nbsp;", "\u{a0}"),
    ("&#33;", "!"),
    ("&amp;", "&"),
];

fn entities_undone(text: &str) -> String {
    let mut plain = text.to_owned();
    while let Some(at) = plain.find("&#") {
        let Some(end) = plain[at..].find(';').map(|end| at + end) else { break };
        let code = &plain[at + 2..end];
        let number = code
            .strip_prefix(['x', 'X'])
            .map_or_else(|| code.parse().ok(), |hex| u32::from_str_radix(hex, 16).ok());
        let Some(letter) = number.and_then(char::from_u32) else { break };
        plain.replace_range(at..=end, &letter.to_string());
    }
    ENTITIES.iter().fold(plain, |plain, (entity, sign)| plain.replace(entity, sign))
}

/// A text with its signs as entities; letters as numbers where the original has them so.
fn entities(text: &str, like: &str) -> String {
    let is_numbered = like.is_ascii() && like.contains("&#");
    let mut out = String::new();
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            letter if is_numbered && !letter.is_ascii() => {
                out.extend(["&#", &u32::from(letter).to_string(), ";"]);
            }
            letter => out.push(letter),
        }
    }
    out
}
