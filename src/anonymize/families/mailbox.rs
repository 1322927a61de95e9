//! Mailboxes: heads, parts and their kinds stay; people, subjects and bodies do not.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use encoding_rs::Encoding;

use super::{Family, File};
use crate::anonymize::mapper::Mapper;
use crate::anonymize::mode::Mode;

pub(super) struct Mailbox;

impl Family for Mailbox {
    fn is_of(&self, file: &File<'_>, text: &str) -> bool {
        let is_mail = file.known.format == "mbox" || file.known.format == "eml";
        text.starts_with("From ") && text.lines().nth(1).is_some_and(is_header)
            || is_mail && text.lines().next().is_some_and(is_header)
    }

    fn rewrite(&self, file: &File<'_>, mapper: &mut Mapper) -> Option<Vec<u8>> {
        // Line ends and bytes that are in no encoding: one byte, one letter.
        let text: String = match std::str::from_utf8(file.bytes) {
            Ok(text) => text.to_owned(),
            Err(_) => String::from_utf8_lossy(file.bytes).into_owned(),
        };
        let mut out = String::with_capacity(text.len());
        let mut mail = Mail { mapper, is_head: true, boundaries: Vec::new() };
        let mut lines = text.split_inclusive('\n').peekable();
        while let Some(line) = lines.next() {
            let mut whole = line.to_owned();
            if mail.is_head && is_header(line) {
                while lines.peek().is_some_and(|next| next.starts_with([' ', '\t'])) {
                    whole.push_str(lines.next().unwrap_or_default());
                }
            }
            out.push_str(&mail.line(&whole, lines.peek().copied().unwrap_or_default()));
        }
        Some(out.into_bytes())
    }
}

/// Whether a line is `Name: value`.
fn is_header(line: &str) -> bool {
    line.split_once(':')
        .is_some_and(|(name, _)| !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_graphic()))
}

struct Mail<'m> {
    mapper: &'m mut Mapper,
    is_head: bool,
    boundaries: Vec<String>,
}

impl Mail<'_> {
    fn line(&mut self, line: &str, next: &str) -> String {
        let end = line.trim_end_matches(['\r', '\n']).len();
        let (bare, newline) = line.split_at(end);
        if bare.starts_with("From ") && is_header(next) {
            self.is_head = true;
            self.boundaries.clear();
            return format!("{}{newline}", self.postmark(bare));
        }
        if self.is_head {
            if bare.is_empty() {
                self.is_head = false;
                return line.to_owned();
            }
            return format!("{}{newline}", self.header(bare));
        }
        if let Some(rest) = bare.strip_prefix("--")
            && self.boundaries.iter().any(|boundary| rest.starts_with(boundary.as_str()))
        {
            self.is_head = !rest.ends_with("--");
            return line.to_owned();
        }
        format!("{}{newline}", self.body(bare))
    }

    /// `From address date`.
    fn postmark(&mut self, line: &str) -> String {
        let rest = &line["From ".len()..];
        let end = rest.find(' ').unwrap_or(rest.len());
        let who = &rest[..end];
        let who = if who.contains('@') { self.mapper.address(who) } else { who.to_owned() };
        format!("From {who}{}", &rest[end..])
    }

    fn header(&mut self, line: &str) -> String {
        let Some((name, value)) = line.split_once(':') else { return self.mapper.text(line) };
        let new = match name.to_lowercase().as_str() {
            "from"
            | "to"
            | "cc"
            | "bcc"
            | "reply-to"
            | "sender"
            | "return-path"
            | "delivered-to"
            | "x-original-to"
            | "errors-to"
            | "envelope-to"
            | "disposition-notification-to"
            | "x-forwarded-to"
            | "x-forwarded-for"
            | "resent-from"
            | "resent-to" => self.people(value),
            "message-id" | "in-reply-to" | "references" | "content-id" | "x-message-id" => self.ids(value),
            "subject" | "thread-topic" | "comments" | "keywords" | "content-description" => {
                self.words(value, Mode::Text)
            }
            "x-gmail-labels" => self.words(value, Mode::Label),
            "x-gm-thrid" | "x-gm-msgid" => self.mapper.coded(value),
            "content-type" => {
                self.boundaries.extend(boundary(value));
                self.parameters(value)
            }
            "content-disposition" => self.parameters(value),
            "date"
            | "mime-version"
            | "content-transfer-encoding"
            | "content-language"
            | "precedence"
            | "auto-submitted"
            | "x-auto-response-suppress"
            | "importance"
            | "x-priority"
            | "priority"
            | "x-mozilla-status"
            | "x-mozilla-status2"
            | "x-mozilla-keys"
            | "status"
            | "x-status"
            | "x-spam-flag"
            | "x-autoreply"
            | "x-autorespond"
            | "list-unsubscribe-post"
            | "lines"
            | "content-length" => value.to_owned(),
            "received" => self.received(value),
            _ => self.mapper.text(value),
        };
        format!("{name}:{new}")
    }

    /// Of the way of a mail only when it was where.
    fn received(&mut self, value: &str) -> String {
        match value.rsplit_once(';') {
            Some((way, when)) => format!("{};{when}", self.mapper.text(way)),
            None => self.mapper.text(value),
        }
    }

    /// Names and addresses.
    fn people(&mut self, value: &str) -> String {
        self.words(value, Mode::Name)
    }

    /// A value in which encoded words may stand: decoded, replaced, encoded again.
    fn words(&mut self, value: &str, mode: Mode) -> String {
        let mut out = String::new();
        let mut rest = value;
        while let Some(at) = rest.find("=?") {
            let Some((length, text)) = encoded_word(&rest[at..]) else { break };
            out.push_str(&self.mapper.value(mode, &rest[..at]));
            let new = self.mapper.value(mode, &text);
            out.extend(["=?UTF-8?B?", &BASE64_STANDARD.encode(new), "?="]);
            rest = &rest[at + length..];
        }
        out.push_str(&self.mapper.value(mode, rest));
        out
    }

    /// Ids of mails, `<left@right>`.
    fn ids(&mut self, value: &str) -> String {
        let mut out = String::new();
        for (id, is_id) in
            crate::anonymize::mapper::runs(value, |sign| !sign.is_whitespace() && sign != '<' && sign != '>')
        {
            let new = match id.rsplit_once('@') {
                Some((left, right)) if is_id => {
                    format!("{}@{}", self.machine(left), self.mapper.domain(right))
                }
                _ if is_id => self.machine(id),
                _ => id.to_owned(),
            };
            out.push_str(&new);
        }
        out
    }

    fn machine(&mut self, id: &str) -> String {
        let has = |is_of: fn(&u8) -> bool| id.as_bytes().iter().any(is_of);
        if has(u8::is_ascii_digit) { self.mapper.id(id) } else { self.mapper.handle(id) }
    }

    /// `text/plain; charset=…; name="…"`: names of files are replaced.
    fn parameters(&mut self, value: &str) -> String {
        let parts = value.split(';').map(|part| {
            let trimmed = part.trim_start().to_lowercase();
            let is_name = trimmed.starts_with("name") || trimmed.starts_with("filename");
            match part.split_once('=') {
                Some((key, name)) if is_name => format!("{key}={}", self.words(name, Mode::Path)),
                _ => part.to_owned(),
            }
        });
        parts.collect::<Vec<_>>().join(";")
    }

    fn body(&mut self, line: &str) -> String {
        let is_packed = line.len() > 20
            && line.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"+/=".contains(&byte));
        if is_packed {
            return line.chars().map(|sign| if sign.is_ascii_alphanumeric() { 'A' } else { sign }).collect();
        }
        self.mapper.text(line)
    }
}

fn boundary(value: &str) -> Option<String> {
    let lower = value.to_ascii_lowercase();
    let rest = &value[lower.find("boundary=")? + "boundary=".len()..];
    let quoted = rest.strip_prefix('"').and_then(|rest| rest.split('"').next());
    let bare = || rest.split([';', ' ', '\r', '\n']).next();
    quoted.or_else(bare).map(str::to_owned).filter(|boundary| !boundary.is_empty())
}

/// The encoded word at the start of a text: its length and what it says (RFC 2047).
fn encoded_word(text: &str) -> Option<(usize, String)> {
    let mut parts = text.strip_prefix("=?")?.splitn(3, '?');
    let (charset, way, rest) = (parts.next()?, parts.next()?, parts.next()?);
    let end = rest.find("?=")?;
    let bytes = match way {
        "B" | "b" => BASE64_STANDARD.decode(&rest[..end]).ok()?,
        "Q" | "q" => unquoted(&rest[..end].replace('_', " ")),
        _ => return None,
    };
    let encoding = Encoding::for_label(charset.split('*').next()?.as_bytes())?;
    Some((2 + charset.len() + 1 + way.len() + 1 + end + 2, encoding.decode(&bytes).0.into_owned()))
}

/// Quoted-printable as text.
pub(super) fn quoted_printable(text: &str) -> String {
    String::from_utf8_lossy(&unquoted(text)).into_owned()
}

fn unquoted(text: &str) -> Vec<u8> {
    let mut out = Vec::new();
    let mut rest = text.as_bytes();
    while let Some((byte, behind)) = rest.split_first() {
        let hex = (*byte == b'=').then(|| behind.get(..2)).flatten();
        let value = hex
            .and_then(|hex| std::str::from_utf8(hex).ok())
            .and_then(|hex| u8::from_str_radix(hex, 16).ok());
        out.push(value.unwrap_or(*byte));
        rest = if value.is_some() { &behind[2..] } else { behind };
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::anonymize::Key;
    use crate::anonymize::plan::Known;

    #[test]
    fn people_go_and_the_shape_of_a_mailbox_stays() {
        let text = "From anna@kotova.ru Mon Jan 06 10:00:00 2025\r\nFrom: =?UTF-8?B?0JDQvdC90LA=?= <anna@kotova.ru>\r\nTo: \"Sales, Acme\"\r\n <sales@acme.ru>\r\n\
                    Date: Mon, 06 Jan 2025 10:00:00 +0300\r\nMessage-ID: <abc17@kotova.ru>\r\nSubject: hello Anna\r\n\r\nDear Anna,\r\n>From here\r\n\r\n";
        let mut mapper = Mapper::new(Key::known(1));
        let known = Known { format: "mbox".to_owned(), ..Known::default() };
        let new =
            Mailbox.rewrite(&File { bytes: text.as_bytes(), known: &known }, &mut mapper).expect("rewritten");
        let new = String::from_utf8(new).expect("text");
        for gone in ["anna", "Anna", "kotova", "acme", "0JDQvdC90LA", "hello"] {
            assert!(!new.contains(gone), "{gone}: {new}");
        }
        assert_eq!(new.lines().count(), text.lines().count());
        assert!(
            new.contains("Date: Mon, 06 Jan 2025 10:00:00 +0300")
                && new.contains("sales@")
                && new.contains(".ru>"),
            "{new}"
        );
    }
}
