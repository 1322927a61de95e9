//! JSON exports, value by value: layout, numbers of spaces, escapes and faults stay as they are.

use super::keys::mode_of;
use super::{Family, File, as_text};
use crate::anonymize::mapper::{Mapper, runs};
use crate::anonymize::mode::Mode;

pub(super) struct Json;

impl Family for Json {
    fn is_of(&self, file: &File<'_>, text: &str) -> bool {
        let is_chat = file.known.format == "whatsapp-txt";
        let start = text.trim_start();
        let behind = start.get(1..).unwrap_or_default().trim_start();
        !is_chat
            && (start.starts_with('{') && behind.starts_with(['"', '}'])
                || start.starts_with('[') && behind.starts_with(['{', '[', '"', ']']))
    }

    fn rewrite(&self, file: &File<'_>, mapper: &mut Mapper) -> Option<Vec<u8>> {
        Some(as_text(file, |text| Rewriter { mapper, frames: Vec::new(), out: String::new() }.run(text)))
    }
}

/// An object or a list that is open.
struct Frame {
    is_object: bool,
    /// The next text is a key.
    awaits_key: bool,
    /// The key that values belong to; in a list, that of the list.
    key: String,
}

struct Rewriter<'m> {
    mapper: &'m mut Mapper,
    frames: Vec<Frame>,
    out: String,
}

impl Rewriter<'_> {
    fn run(mut self, text: &str) -> String {
        let mut rest = text;
        while let Some(sign) = rest.chars().next() {
            let length = match sign {
                '"' => {
                    let length = end_of_text(rest);
                    self.text(&rest[..length]);
                    length
                }
                '-' | '0'..='9' => {
                    let is_sign = |sign: char| !(sign.is_ascii_alphanumeric() || "+-.".contains(sign));
                    let length = rest.find(is_sign).unwrap_or(rest.len());
                    self.number(&rest[..length]);
                    length
                }
                _ => {
                    self.mark(sign);
                    self.out.push(sign);
                    sign.len_utf8()
                }
            };
            rest = &rest[length..];
        }
        self.out
    }

    fn mark(&mut self, sign: char) {
        match sign {
            '{' | '[' => {
                let key = self.frames.last().map(|frame| frame.key.clone()).unwrap_or_default();
                self.frames.push(Frame { is_object: sign == '{', awaits_key: sign == '{', key });
            }
            '}' | ']' => drop(self.frames.pop()),
            ':' => self.frames.last_mut().into_iter().for_each(|frame| frame.awaits_key = false),
            ',' => self.frames.last_mut().into_iter().for_each(|frame| frame.awaits_key = frame.is_object),
            _ => {}
        }
    }

    fn mode(&self) -> Mode {
        mode_of(self.frames.last().map(|frame| frame.key.as_str()).unwrap_or_default())
    }

    /// A key or a value, with its quotes.
    fn text(&mut self, literal: &str) {
        let Ok(text) = serde_json::from_str::<String>(literal) else {
            // A broken escape: nothing is kept but where it stands.
            self.out.push_str(&nought(literal));
            return;
        };
        if let Some(frame) = self.frames.last_mut().filter(|frame| frame.awaits_key) {
            frame.key.clone_from(&text);
            let digits = text.bytes().filter(u8::is_ascii_digit).count();
            // `@odata.context` is a word of the layout, `anna@…` is somebody.
            let is_address = text.split_once('@').is_some_and(|(local, _)| !local.is_empty());
            let is_somebody = is_address || digits >= 7;
            let new =
                if is_somebody { written(&self.mapper.any(&text), literal) } else { literal.to_owned() };
            self.out.push_str(&new);
            return;
        }
        // A log may keep what it got as a text.
        if text.starts_with("{\"") || text.starts_with("[{\"") {
            let inner = Rewriter { mapper: &mut *self.mapper, frames: Vec::new(), out: String::new() };
            let new = inner.run(&text);
            self.out.push_str(&written(&new, literal));
            return;
        }
        let mode = match self.mode() {
            Mode::Any if is_id(&text) => Mode::Id,
            mode => mode,
        };
        let new = match repaired(&text) {
            Some(right) => broken(&self.mapper.value(mode, &right)),
            None => self.mapper.value(mode, &text),
        };
        self.out.push_str(&if new == text { literal.to_owned() } else { written(&new, literal) });
    }

    fn number(&mut self, literal: &str) {
        let bare = literal.trim_start_matches('-');
        let is_whole = !bare.is_empty() && bare.bytes().all(|byte| byte.is_ascii_digit());
        let new = match self.mode() {
            Mode::Id | Mode::Coded if is_whole => self.mapper.coded(literal),
            Mode::Phone if is_whole => self.mapper.phones(literal),
            Mode::Any if is_whole && bare.len() >= 7 && !is_time(bare) => self.mapper.number(bare),
            _ => literal.to_owned(),
        };
        self.out.push_str(&new);
    }
}

/// Whether a text is an id that says of what it is one: `cus_9`, `ch_1A2`. It refers to what bears it, whatever its key.
fn is_id(text: &str) -> bool {
    text.split_once('_').is_some_and(|(kind, rest)| {
        (2..=10).contains(&kind.len())
            && kind.bytes().all(|byte| byte.is_ascii_lowercase())
            && rest.bytes().all(|byte| byte.is_ascii_alphanumeric())
            && rest.bytes().any(|byte| byte.is_ascii_digit())
    })
}

/// Seconds or milliseconds of the years in which people chat.
fn is_time(digits: &str) -> bool {
    matches!(digits.len(), 10 | 13) && matches!(digits.as_bytes()[0], b'1')
}

/// The length of a text with its quotes.
fn end_of_text(rest: &str) -> usize {
    let mut is_escaped = false;
    for (at, byte) in rest.bytes().enumerate().skip(1) {
        match byte {
            _ if is_escaped => is_escaped = false,
            b'\\' => is_escaped = true,
            b'"' => return at + 1,
            _ => {}
        }
    }
    rest.len()
}

/// A text as JSON, escaped as another one is.
fn written(text: &str, like: &str) -> String {
    let mut new = serde_json::to_string(text).unwrap_or_default();
    if like.contains("\\/") {
        new = new.replace('/', "\\/");
    }
    if !like.is_ascii() || !like.contains("\\u") {
        return new;
    }
    let mut ascii = String::new();
    for letter in new.chars() {
        if letter.is_ascii() {
            ascii.push(letter);
        } else {
            let mut units = [0; 2];
            ascii.extend(letter.encode_utf16(&mut units).iter().map(|unit| format!("\\u{unit:04x}")));
        }
    }
    ascii
}

/// A text whose UTF-8 was written as Latin-1, as Meta does it; `None` for any other.
fn repaired(text: &str) -> Option<String> {
    let bytes: Option<Vec<u8>> = text.chars().map(|letter| u8::try_from(u32::from(letter)).ok()).collect();
    let bytes = bytes.filter(|bytes| !bytes.is_ascii())?;
    String::from_utf8(bytes).ok()
}

/// The same damage done again.
fn broken(text: &str) -> String {
    text.bytes().map(char::from).collect()
}

/// What nobody can be told from: letters and digits made alike, escapes left.
fn nought(literal: &str) -> String {
    let mut new = String::new();
    let mut is_escaped = false;
    for (run, is_backslash) in runs(literal, |letter| letter == '\\') {
        let mut letters = run.chars();
        if is_escaped && !is_backslash {
            new.extend(letters.next());
        }
        is_escaped = is_backslash && run.len() % 2 == 1;
        new.extend(letters.map(|letter| if letter.is_alphanumeric() { 'x' } else { letter }));
    }
    new
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::anonymize::Key;
    use crate::anonymize::plan::Known;

    fn rewritten(text: &str) -> String {
        let mut mapper = Mapper::new(Key::known(1));
        let file = File { bytes: text.as_bytes(), known: &Known::default() };
        String::from_utf8(Json.rewrite(&file, &mut mapper).expect("rewritten")).expect("text")
    }

    #[test]
    fn layout_and_escapes_stay() {
        let text = "{\n \"name\" : \"\\u0410\\u043d\\u043d\\u0430\",\n\t\"list\":[{\"id\": 1172277305, \"from_id\":\"user1172277305\"},1,null,true, ]}";
        let new = rewritten(text);
        assert!(!new.contains("1172277305") && !new.contains("\\u0410\\u043d"), "{new}");
        let shape = |text: &str| text.replace(|sign: char| sign.is_ascii_alphanumeric() || sign == '\\', "");
        assert_eq!(shape(&new), shape(text));
        let id = new.split("\"id\": ").nth(1).and_then(|rest| rest.split(',').next()).expect("an id");
        assert!(new.contains(&format!("\"user{id}\"")), "{new}");
    }

    #[test]
    fn damage_stays_damage() {
        let text = "{\"sender_name\":\"Sarah KovÃ¡cs\",\"content\":\"broken \\x0c escape\"}";
        let new = rewritten(text);
        assert!(!new.contains("Sarah") && new.contains('Ã') && new.contains("\\x"), "{new}");
    }
}
