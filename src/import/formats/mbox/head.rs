//! What the headers of one mail say.

use std::borrow::Cow;

use mail_parser::{Address, DateTime, Header, HeaderName, HeaderValue, MessageParser};

use super::folder::{self, Folder};
use super::split::describes_file;
use crate::model::time::{Basis, Day, Moment, Stamp};
use crate::reference::mail;

/// The bit of Thunderbird's status that says that a mail was deleted.
const EXPUNGED: u32 = 0x0008;

/// The longest address that is believed; longer ones are damage.
const LONGEST_ADDRESS: usize = 320;

/// A person of a mail: address in lower case and display name.
pub(super) struct Party {
    pub(super) address: String,
    pub(super) name: String,
}

/// When a mail was written.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Dated {
    /// By its `Date`.
    Stated(Stamp),
    /// By the servers it passed, for want of a `Date`.
    Assumed(Stamp),
    /// Not at all.
    Unreadable,
}

/// The headers that matter.
pub(super) struct Head {
    /// The author.
    pub(super) from: Option<Party>,
    /// Those it is addressed to, in order, and how many of them stand under `To`.
    pub(super) recipients: Vec<Party>,
    /// How many of the recipients stand under `To`; the rest got a copy.
    pub(super) to_count: usize,
    /// The mailbox into which the last server delivered it.
    pub(super) delivered: Option<String>,
    /// When.
    pub(super) dated: Dated,
    /// Its `Message-ID`.
    pub(super) id: Option<String>,
    /// Written by a machine or to a list.
    pub(super) automatic: bool,
    /// Where it is kept, as far as it says.
    pub(super) folder: Folder,
    /// The body consists of parts.
    pub(super) multipart: bool,
    /// The body as a whole is a file.
    pub(super) attachment: bool,
}

/// Reads header blocks.
pub(super) struct HeadReader {
    parser: MessageParser,
}

impl HeadReader {
    pub(super) fn new() -> Self {
        let parser = MessageParser::new()
            .header_address(HeaderName::From)
            .header_address(HeaderName::Sender)
            .header_address(HeaderName::To)
            .header_address(HeaderName::Cc)
            .header_text("X-Gmail-Labels")
            .default_header_raw();
        Self { parser }
    }

    /// Reads one header block; `postmark` is the `From ` line above it.
    pub(super) fn read(&self, block: &[u8], postmark: &str) -> Head {
        let mut draft = Draft::default();
        if let Some(message) = self.parser.parse_headers(block) {
            message.headers().iter().for_each(|header| draft.take(header));
        }
        draft.finish(postmark)
    }
}

/// Headers met so far.
#[derive(Default)]
struct Draft {
    from: Option<Party>,
    sender: Option<Party>,
    to: Vec<Party>,
    cc: Vec<Party>,
    delivered: Option<String>,
    date: Option<String>,
    received: Option<String>,
    id: Option<String>,
    automatic: bool,
    folder: Folder,
    multipart: bool,
    attachment: bool,
}

impl Draft {
    fn take(&mut self, header: &Header<'_>) {
        let text = text_of(&header.value);
        let text = text.trim();
        match header.name().to_ascii_lowercase().as_str() {
            "from" => self.from = self.from.take().or_else(|| parties(&header.value).next()),
            "sender" => self.sender = self.sender.take().or_else(|| parties(&header.value).next()),
            "to" => self.to.extend(parties(&header.value)),
            "cc" => self.cc.extend(parties(&header.value)),
            // The topmost is the last server's.
            "delivered-to" => {
                self.delivered = self.delivered.take().or_else(|| Some(party(text, "")?.address));
            }
            "date" => _ = self.date.get_or_insert_with(|| text.to_owned()),
            "received" => _ = self.received.get_or_insert_with(|| text.to_owned()),
            "message-id" => _ = self.id.get_or_insert_with(|| text.to_owned()),
            "list-id" | "list-unsubscribe" | "x-auto-response-suppress" => self.automatic = true,
            "precedence" => {
                self.automatic |= ["bulk", "list", "junk"].iter().any(|word| text.eq_ignore_ascii_case(word));
            }
            "auto-submitted" => self.automatic |= !first_word(text).eq_ignore_ascii_case("no"),
            "x-gmail-labels" if self.folder != Folder::Expunged => self.folder = folder::of_labels(text),
            "x-mozilla-status" if is_expunged(text) => self.folder = Folder::Expunged,
            name @ ("content-type" | "content-disposition") => {
                self.attachment |= describes_file(name, text);
                let kind = text.get(..10).unwrap_or_default();
                self.multipart |= name == "content-type" && kind.eq_ignore_ascii_case("multipart/");
            }
            _ => {}
        }
    }

    fn finish(self, postmark: &str) -> Head {
        let from = self.from.or(self.sender);
        let automatic = self.automatic || from.as_ref().is_some_and(|from| is_machine(&from.address));
        let dated = match &self.date {
            Some(date) if !date.is_empty() => stamp(date).map_or(Dated::Unreadable, Dated::Stated),
            _ => self
                .received
                .as_deref()
                .and_then(stamp)
                .or_else(|| postmark_stamp(postmark))
                .map_or(Dated::Unreadable, Dated::Assumed),
        };
        let to_count = self.to.len();
        let mut recipients = self.to;
        recipients.extend(self.cc);
        Head {
            from,
            recipients,
            to_count,
            delivered: self.delivered,
            dated,
            id: self.id.filter(|id| id.len() > 2),
            automatic,
            folder: self.folder,
            multipart: self.multipart,
            attachment: self.attachment,
        }
    }
}

/// Whether a status of Thunderbird's says that the mail was deleted.
fn is_expunged(status: &str) -> bool {
    u32::from_str_radix(status, 16).is_ok_and(|status| status & EXPUNGED != 0)
}

fn text_of<'a>(value: &'a HeaderValue<'_>) -> Cow<'a, str> {
    match value {
        HeaderValue::Text(text) => Cow::Borrowed(text),
        HeaderValue::TextList(list) => Cow::Owned(list.join(" ")),
        _ => Cow::Borrowed(""),
    }
}

/// The people of an address header, groups opened up.
fn parties<'a>(value: &'a HeaderValue<'_>) -> impl Iterator<Item = Party> + 'a {
    let addresses = value.as_address().into_iter().flat_map(Address::iter);
    addresses.filter_map(|one| party(one.address.as_deref()?, one.name.as_deref().unwrap_or_default()))
}

/// A person, when the address is one.
fn party(address: &str, name: &str) -> Option<Party> {
    let address = mail::clean(address);
    let possible = address.len() <= LONGEST_ADDRESS
        && address.split_once('@').is_some_and(|(local, domain)| !local.is_empty() && !domain.is_empty())
        && !address.contains(char::is_whitespace);
    let name = name.trim().trim_matches(['"', '\'']).trim();
    // Many programs repeat the address where they know no name.
    let name = if mail::clean(name) == address { "" } else { name };
    possible.then(|| Party { address, name: name.chars().take(200).collect() })
}

fn first_word(text: &str) -> &str {
    text.split(|c: char| c.is_whitespace() || c == ';').next().unwrap_or_default()
}

/// Whether an address is one from which machines write.
fn is_machine(address: &str) -> bool {
    let mut local = address.split('@').next().unwrap_or_default().to_owned();
    local.retain(char::is_alphanumeric);
    local.starts_with("noreply")
        || local.starts_with("donotreply")
        || local == "mailerdaemon"
        || local == "postmaster"
}

/// A date header, or a `Received` header that ends with a date.
fn stamp(text: &str) -> Option<Stamp> {
    let date = DateTime::parse_rfc822(text).or_else(|| DateTime::parse_rfc822(&format!("{text} +0000")))?;
    let day = Day::from_ymd(i32::from(date.year), u32::from(date.month), u32::from(date.day))?;
    let clock_ok = date.hour < 24 && date.minute < 60 && date.second <= 60 && date.tz_hour < 24;
    // Mail is younger than this, and years of two digits have been completed by now.
    if !clock_ok || !(1970..=9999).contains(&date.year) {
        return None;
    }
    let second = u32::from(date.hour) * 3600 + u32::from(date.minute) * 60 + u32::from(date.second.min(59));
    let offset = i32::from(date.tz_hour) * 60 + i32::from(date.tz_minute);
    let offset = if date.tz_before_gmt { -offset } else { offset };
    Some(Stamp { wall: Moment { day, second }.wall_seconds(), basis: Basis::Offset(offset) })
}

/// The time of a `From ` line: `Mon Jan 15 10:00:00 2024`, with an offset before or after the year, else in UTC.
fn postmark_stamp(postmark: &str) -> Option<Stamp> {
    let words: Vec<&str> = postmark.split_whitespace().collect();
    let at =
        words.iter().position(|word| word.len() >= 5 && word.contains(':') && word.starts_with(digit))?;
    let (month, day) = (words.get(at.checked_sub(2)?)?, words.get(at - 1)?);
    let rest = words.get(at + 1..)?;
    let year = rest.iter().find(|word| word.len() == 4 && word.chars().all(digit))?;
    let offset = rest.iter().find(|word| word.starts_with(['+', '-'])).unwrap_or(&"+0000");
    stamp(&format!("{day} {month} {year} {} {offset}", words[at]))
}

fn digit(c: char) -> bool {
    c.is_ascii_digit()
}
