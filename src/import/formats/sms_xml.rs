//! Text messages and calls of an Android phone as SMS Backup & Restore writes them: `<smses>` and `<calls>`.
//!
//! The app writes what no XML parser takes (halves of characters as references of their own) and pictures of megabytes into
//! attributes. So tags are walked through here, and nothing is kept but what counts.

use std::collections::HashMap;

use encoding_rs::{UTF_16BE, UTF_16LE};

use crate::import::clock::Clock;
use crate::import::detect::encoding_of;
use crate::import::error::{ImportError, ImportErrorKind};
use crate::import::json::LAST_SECOND;
use crate::import::window::Window;
use crate::import::{Detection, Format, FormatMeta, Probe, ReadContext};
use crate::model::chat::{Author, Chat, ChatKind, MessageTraits, RawHandle, Side};
use crate::model::ledger::SkipReason;
use crate::model::source::{SourceData, SourceKind};
use crate::model::time::{Basis, Stamp};

/// Text messages and calls are one channel.
const CHANNEL: &str = "phone";

/// Bytes of one attribute that are kept; the rest of a longer one is passed.
const KEPT: usize = 64 << 10;

/// Bytes of a name of a tag or an attribute.
const LONGEST_NAME: usize = 256;

/// How much of a file shows its encoding.
const HEAD: usize = 4 << 10;

/// A number of seconds that lies in the year 5138 is one of milliseconds.
const MOST_SECONDS: i64 = 100_000_000_000;

/// Fewest digits of a person's number: shorter ones are services.
const FEWEST_DIGITS: usize = 7;

/// How many participants `inspect` is told of.
const MOST_PARTICIPANTS: usize = 1_000;

/// SMS Backup & Restore's XML.
pub(super) struct SmsXml;

impl Format for SmsXml {
    fn meta(&self) -> FormatMeta {
        FormatMeta {
            id: "sms-xml",
            title: "SMS Backup & Restore (XML)",
            channel: Some(CHANNEL),
            kind: SourceKind::Messenger,
            unit: "message",
        }
    }

    fn detect(&self, probe: &Probe<'_>) -> Detection {
        let start: String = probe.text.trim_start().chars().take(HEAD).collect();
        let is_backup = start.starts_with('<') && ["<smses", "<calls"].iter().any(|root| start.contains(root));
        if is_backup { Detection::Yes } else { Detection::No }
    }

    fn read(&self, mut input: Window<'_>, context: &ReadContext<'_>) -> Result<SourceData, ImportError> {
        input.fill(HEAD)?;
        let head = &input.view()[..input.view().len().min(HEAD)];
        if head.is_empty() {
            return Err(ImportErrorKind::Empty.into());
        }
        let encoding = encoding_of(head, input.is_at_end());
        let is_wide = encoding == UTF_16LE || encoding == UTF_16BE;
        let mut tags = Tags { input: if is_wide { input.decoded(encoding) } else { input }, line: 1 };
        let mut backup = Backup::new(context);
        let mut is_closed = false;
        while let Some(tag) = tags.next()? {
            is_closed |= matches!(tag.name.as_str(), "/smses" | "/calls")
                || (tag.is_whole && matches!(tag.name.as_str(), "smses" | "calls"));
            backup.take(&tag);
        }
        if !is_closed {
            return Err(ImportError::at(ImportErrorKind::Truncated("the backup"), tags.line));
        }
        Ok(backup.finish())
    }
}

/// One tag, with the beginning of each of its attributes as written.
struct Tag {
    name: String,
    /// It ends in itself: `<sms … />`.
    is_whole: bool,
    line: u64,
    attributes: HashMap<String, Vec<u8>>,
}

impl Tag {
    /// An attribute without its references; none when the app wrote `null` for nothing.
    fn get(&self, name: &str) -> Option<String> {
        let value = decoded(self.attributes.get(name)?);
        (!value.is_empty() && value != "null").then_some(value)
    }

    fn number(&self, name: &str) -> Option<i64> {
        self.get(name)?.trim().parse().ok()
    }
}

/// Walks through a document tag by tag.
struct Tags<'a> {
    input: Window<'a>,
    line: u64,
}

impl Tags<'_> {
    /// The next tag, comments and instructions passed over; `None` at the end.
    fn next(&mut self) -> Result<Option<Tag>, ImportError> {
        loop {
            if !self.pass(b'<', None)? {
                return Ok(None);
            }
            let line = self.line;
            match self.peek()? {
                Some(b'!' | b'?') => _ = self.pass(b'>', None)?,
                Some(_) => return self.tag(line).map(Some),
                None => return Err(self.cut()),
            }
        }
    }

    /// Reads a tag behind its opening sign.
    fn tag(&mut self, line: u64) -> Result<Tag, ImportError> {
        let name = self.name()?;
        let mut tag = Tag { name, is_whole: false, line, attributes: HashMap::new() };
        loop {
            match self.peek()?.ok_or_else(|| self.cut())? {
                b'>' => {
                    self.take(1);
                    return Ok(tag);
                }
                b'/' => {
                    tag.is_whole = true;
                    self.take(1);
                }
                byte if byte.is_ascii_whitespace() => self.take(1),
                byte if byte.is_ascii_alphabetic() || byte == b'_' => self.attribute(&mut tag)?,
                _ => {
                    let kind = ImportErrorKind::Malformed { expected: "an attribute", found: "something else" };
                    return Err(ImportError::at(kind, self.line));
                }
            }
        }
    }

    /// Reads one attribute. What is in `data` are pictures.
    fn attribute(&mut self, tag: &mut Tag) -> Result<(), ImportError> {
        let name = self.name()?;
        while self.peek()?.is_some_and(|byte| byte.is_ascii_whitespace() || byte == b'=') {
            self.take(1);
        }
        let quote = self.peek()?.ok_or_else(|| self.cut())?;
        if !matches!(quote, b'"' | b'\'') {
            let kind = ImportErrorKind::Malformed { expected: "a quotation mark", found: "something else" };
            return Err(ImportError::at(kind, self.line));
        }
        self.take(1);
        let mut value = Vec::new();
        let kept = (name != "data").then_some(&mut value);
        if !self.pass(quote, kept)? {
            return Err(self.cut());
        }
        tag.attributes.insert(name, value);
        Ok(())
    }

    /// Reads a name.
    fn name(&mut self) -> Result<String, ImportError> {
        let mut name = String::new();
        while let Some(byte) = self.peek()? {
            let ends = byte.is_ascii_whitespace() || matches!(byte, b'=' | b'>') || (byte == b'/' && !name.is_empty());
            if ends || name.len() >= LONGEST_NAME {
                break;
            }
            name.push(char::from(byte));
            self.take(1);
        }
        Ok(name)
    }

    /// Passes a sign and all before it, of which the beginning is kept; `false` when there is none.
    fn pass(&mut self, sign: u8, mut kept: Option<&mut Vec<u8>>) -> Result<bool, ImportError> {
        loop {
            let view = self.input.view();
            let found = memchr::memchr(sign, view);
            let before = &view[..found.unwrap_or(view.len())];
            if let Some(kept) = kept.as_deref_mut() {
                kept.extend_from_slice(&before[..before.len().min(KEPT.saturating_sub(kept.len()))]);
            }
            let passed = before.len() + usize::from(found.is_some());
            self.take(passed);
            if found.is_some() {
                return Ok(true);
            }
            if !self.input.grow()? {
                return Ok(false);
            }
        }
    }

    /// The next byte; `None` at the end.
    fn peek(&mut self) -> Result<Option<u8>, ImportError> {
        if self.input.view().is_empty() {
            self.input.fill(1)?;
        }
        Ok(self.input.view().first().copied())
    }

    fn take(&mut self, count: usize) {
        let view = self.input.view();
        let count = count.min(view.len());
        self.line += memchr::memchr_iter(b'\n', &view[..count]).count() as u64;
        self.input.consume(count);
    }

    fn cut(&self) -> ImportError {
        ImportError::at(ImportErrorKind::Truncated("the backup"), self.line)
    }
}

/// A text without its references. Characters beyond the basic plane are written as two of them, one for each half.
fn decoded(raw: &[u8]) -> String {
    let text = String::from_utf8_lossy(raw);
    let Some((before, mut rest)) = text.split_once('&') else { return text.into_owned() };
    let mut units: Vec<u16> = before.encode_utf16().collect();
    loop {
        let reference = rest.split_once(';').filter(|(name, _)| name.len() <= 10);
        let known = reference.and_then(|(name, behind)| Some((units_of(name)?, behind)));
        if let Some((referred, behind)) = known {
            units.extend(referred);
            rest = behind;
        } else {
            units.push(u16::from(b'&'));
        }
        match rest.split_once('&') {
            Some((plain, behind)) => {
                units.extend(plain.encode_utf16());
                rest = behind;
            }
            None => {
                units.extend(rest.encode_utf16());
                return String::from_utf16_lossy(&units);
            }
        }
    }
}

/// What a reference stands for.
fn units_of(name: &str) -> Option<Vec<u16>> {
    let code = match name {
        "amp" => 0x26,
        "lt" => 0x3c,
        "gt" => 0x3e,
        "quot" => 0x22,
        "apos" => 0x27,
        _ => {
            let digits = name.strip_prefix('#')?;
            match digits.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16).ok()?,
                None => digits.parse().ok()?,
            }
        }
    };
    match u16::try_from(code) {
        Ok(unit) => Some(vec![unit]),
        Err(_) => char::from_u32(code).map(|letter| letter.encode_utf16(&mut [0; 2]).to_vec()),
    }
}

/// An MMS, the parts of which follow its tag.
struct Mms {
    tag: Tag,
    /// Numbers by their part in it: 137 wrote it, 151 got it.
    addresses: Vec<(i64, String)>,
    traits: MessageTraits,
}

/// A backup while it is read.
struct Backup<'p> {
    context: &'p ReadContext<'p>,
    clock: Clock,
    data: SourceData,
    /// Places of chats by the digits of their numbers.
    chats: HashMap<String, usize>,
    open: Option<Mms>,
}

impl<'p> Backup<'p> {
    fn new(context: &'p ReadContext<'p>) -> Self {
        let mut data = SourceData {
            kind: SourceKind::Messenger,
            channel: Some(CHANNEL.to_owned()),
            ..SourceData::default()
        };
        (data.detail.inbound, data.detail.outbound) = (Some(0), Some(0));
        Self { context, clock: Clock::new(context.params.zone), data, chats: HashMap::new(), open: None }
    }

    /// Takes in one tag.
    fn take(&mut self, tag: &Tag) {
        match tag.name.as_str() {
            "sms" => self.sms(tag),
            "call" => self.call(tag),
            "mms" => {
                let copy = Tag { name: String::new(), attributes: tag.attributes.clone(), ..*tag };
                self.open = Some(Mms { tag: copy, addresses: Vec::new(), traits: MessageTraits::default() });
                if tag.is_whole {
                    self.mms();
                }
            }
            "/mms" => self.mms(),
            "part" => self.part(tag),
            "addr" => {
                if let (Some(mms), Some(kind), Some(address)) =
                    (&mut self.open, tag.number("type"), tag.get("address"))
                {
                    mms.addresses.push((kind, address));
                }
            }
            _ => {}
        }
    }

    fn part(&mut self, tag: &Tag) {
        let Some(mms) = &mut self.open else { return };
        let kind = tag.get("ct").unwrap_or_default();
        mms.traits.media |= !matches!(kind.as_str(), "" | "text/plain" | "application/smil");
        if let Some(text) = tag.get("text") {
            self.context.params.links.spot(text.as_bytes(), &mut mms.traits.links);
        }
    }

    fn sms(&mut self, tag: &Tag) {
        let mut traits = MessageTraits::default();
        if let Some(body) = tag.get("body") {
            self.context.params.links.spot(body.as_bytes(), &mut traits.links);
        }
        let address = tag.get("address");
        self.message(tag, tag.number("type"), address, traits);
    }

    /// Counts an MMS whose parts have been read. Without an address it has those of whoever wrote or got it.
    fn mms(&mut self) {
        let Some(mms) = self.open.take() else { return };
        let kind = mms.tag.number("msg_box");
        let part = if kind == Some(2) { 151 } else { 137 };
        let of_part = || mms.addresses.iter().find(|(kind, _)| *kind == part).map(|(_, address)| address.clone());
        let address = mms.tag.get("address").or_else(of_part);
        self.message(&mms.tag, kind, address, mms.traits);
    }

    /// Counts a message of a box: 1 came in, 2 went out, others were never sent.
    fn message(&mut self, tag: &Tag, kind: Option<i64>, address: Option<String>, traits: MessageTraits) {
        let side = match kind {
            Some(1) => Side::Client,
            Some(2) => Side::Business,
            Some(_) => return self.data.ledger.skip(SkipReason::Drafts, tag.line),
            None => return self.data.ledger.skip(SkipReason::Malformed, tag.line),
        };
        self.count(tag, side, address, traits);
    }

    /// Counts a call: one that lasted is a message of whoever called, another one a line of the service.
    fn call(&mut self, tag: &Tag) {
        let lasted = tag.number("duration").unwrap_or(0) > 0;
        let side = match tag.number("type") {
            Some(1) if lasted => Side::Client,
            Some(2) if lasted => Side::Business,
            _ => {
                self.data.ledger.system += 1;
                return;
            }
        };
        self.count(tag, side, tag.get("number"), MessageTraits::default());
    }

    fn count(&mut self, tag: &Tag, side: Side, address: Option<String>, traits: MessageTraits) {
        let Some(address) = address else {
            return self.data.ledger.skip(SkipReason::NoCounterpart, tag.line);
        };
        let seconds = tag.number("date").map(|time| if time > MOST_SECONDS { time / 1_000 } else { time });
        let Some(seconds) = seconds.filter(|seconds| (1..=LAST_SECOND).contains(seconds)) else {
            return self.data.ledger.skip(SkipReason::BadTimestamp, tag.line);
        };
        self.data.detail.span.add(Stamp { wall: seconds, basis: Basis::Utc });
        if address.contains('~') && side == Side::Client {
            // Which of several people wrote is not said.
            return self.data.ledger.skip(SkipReason::NoCounterpart, tag.line);
        }
        let digits: String = address.chars().filter(char::is_ascii_digit).collect();
        // Short codes and senders with a name are services that write by themselves.
        if digits.len() < FEWEST_DIGITS || address.chars().any(char::is_alphabetic) {
            self.data.ledger.system += 1;
            return;
        }
        let name = tag.get("contact_name").filter(|name| name != "(Unknown)").unwrap_or_default();
        let chat = self.chat(digits, &address, &name);
        let author = u32::from(side == Side::Client);
        let at = self.clock.moment(seconds);
        self.data.chats[chat].add(author, at, traits, tag.line);
        let detail = &mut self.data.detail;
        detail.media += u64::from(traits.media);
        let count = if side == Side::Client { &mut detail.inbound } else { &mut detail.outbound };
        *count = count.map(|count| count + 1);
        self.data.ledger.messages += 1;
    }

    /// The place of a number's chat, new or known.
    fn chat(&mut self, digits: String, address: &str, name: &str) -> usize {
        let next = self.data.chats.len();
        let place = *self.chats.entry(digits).or_insert(next);
        if place == next {
            let is_group = address.contains('~');
            let kind = if is_group { ChatKind::Group } else { ChatKind::Private };
            let mut chat = Chat::new(CHANNEL, kind, name);
            chat.staff_account.clone_from(&self.context.rule.staff_account);
            let handles = if is_group { Vec::new() } else { vec![RawHandle::Phone(address.to_owned())] };
            chat.partner.clone_from(&handles);
            let business = Author { name: String::new(), handles: Vec::new(), side: Side::Business };
            chat.authors = vec![business, Author { name: name.to_owned(), handles, side: Side::Client }];
            self.data.chats.push(chat);
        }
        place
    }

    fn finish(mut self) -> SourceData {
        for chat in &mut self.data.chats {
            chat.seal();
            let shown = if chat.title.is_empty() { chat.partner.first().map_or("", RawHandle::text) } else { &chat.title };
            if self.data.detail.participants.len() < MOST_PARTICIPANTS && !shown.is_empty() {
                self.data.detail.participants.push(shown.to_owned());
            }
        }
        self.data
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::{ReadParams, SourceRule};
    use crate::reference::links::LinkSpotter;

    fn read(text: &str) -> Result<SourceData, ImportError> {
        let params = ReadParams {
            zone: chrono_tz::UTC,
            date_order: None,
            links: LinkSpotter::default(),
            own_domains: Vec::new(),
            own_handles: Vec::new(),
        };
        let rule = SourceRule::default();
        let context = ReadContext { path: "sms.xml", name: "sms.xml", params: &params, rule: &rule };
        SmsXml.read(Window::stream(Box::new(std::io::Cursor::new(text.as_bytes().to_vec()))), &context)
    }

    fn smses(inner: &str) -> String {
        format!("<?xml version='1.0'?>\n<!-- made by an app -->\n<smses count=\"9\">\n{inner}</smses>\n")
    }

    #[test]
    fn messages_drafts_and_services_are_told_apart() {
        let text = smses(
            "<sms address=\"+44 7400 123456\" date=\"1747216800000\" type=\"1\" body=\"hi &#55357;&#56838; &amp; calendly.com/x\" contact_name=\"Kim &quot;K&quot; Low\" />\n\
             <sms address=\"+447400123456\" date=\"1747216860000\" type=\"2\" body=\"null\" contact_name=\"(Unknown)\"/>\n\
             <sms address=\"+447400123456\" date=\"1747216860000\" type=\"3\" body=\"draft\"/>\n\
             <sms address=\"12345\" date=\"1747216860000\" type=\"1\" body=\"code\"/>\n\
             <sms address=\"BANK\" date=\"1747216860000\" type=\"1\" body=\"code\"/>\n\
             <sms address=\"+447400123456\" date=\"bad\" type=\"1\" body=\"x\"/>\n",
        );
        let data = read(&text).expect("a sound file");
        assert_eq!((data.ledger.messages, data.ledger.system), (2, 2));
        assert_eq!(data.ledger.left_out[&SkipReason::Drafts].places, [6]);
        assert_eq!(data.ledger.left_out[&SkipReason::BadTimestamp].places, [9]);
        assert_eq!((data.detail.inbound, data.detail.outbound), (Some(1), Some(1)));
        assert_eq!((data.chats.len(), data.chats[0].title.as_str()), (1, "Kim \"K\" Low"));
        assert_eq!(data.chats[0].cells[1].links, [1, 0, 0]);
    }

    #[test]
    fn pictures_are_passed_over_and_parts_tell_of_them() {
        let picture = "A".repeat(300_000);
        let text = smses(&format!(
            "<mms date=\"1747216800\" msg_box=\"1\"><parts><part ct=\"application/smil\" text=\"null\"/>\
             <part ct=\"image/jpeg\" data=\"{picture}\"/></parts><addrs><addr address=\"+447400123456\" type=\"137\"/>\
             <addr address=\"insert-address-token\" type=\"151\"/></addrs></mms>"
        ));
        let data = read(&text).expect("a sound file");
        assert_eq!((data.ledger.messages, data.detail.media), (1, 1));
        assert_eq!(data.chats[0].partner, [RawHandle::Phone("+447400123456".to_owned())]);
    }

    #[test]
    fn a_call_that_lasted_is_a_message() {
        let text = "<calls count=\"3\"><call number=\"+447400123456\" duration=\"65\" date=\"1747216800000\" type=\"1\"/>\
            <call number=\"+447400123456\" duration=\"0\" date=\"1747216800000\" type=\"3\"/>\
            <call number=\"+447400123456\" duration=\"0\" date=\"1747216800000\" type=\"2\"/></calls>";
        let data = read(text).expect("a sound file");
        assert_eq!((data.ledger.messages, data.ledger.system), (1, 2));
    }

    #[test]
    fn damage_is_an_error_with_its_line() {
        for broken in ["<smses>\n<sms address=\"1\" <!-- x", "<smses>\n<sms address=\"1", "<smses>\n<sms address=1>", "<smses>\n"] {
            let error = read(broken).expect_err("damage");
            assert_eq!(error.line, Some(2), "{broken}: {error}");
        }
        assert_eq!(decoded(b"a & b &unknown; &#x1f600;&#55357;"), "a & b &unknown; \u{1f600}\u{fffd}");
    }
}
