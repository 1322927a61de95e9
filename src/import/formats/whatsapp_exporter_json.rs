//! A whole phone as WhatsApp-Chat-Exporter writes it: `result.json`, a map from chats to their messages.
//!
//! It knows what no text export does: the direction and the second of every message, and the number of everybody but those
//! whom WhatsApp hides behind an id of its own (`…@lid`), which is no number.

use std::collections::HashMap;
use std::sync::Arc;

use crate::import::clock::Clock;
use crate::import::error::{ImportError, ImportErrorKind};
use crate::import::json::{Fault, LAST_SECOND, Reader, Scalar, Scanner, TextLinks, bounded, open, text};
use crate::import::window::Window;
use crate::import::{Detection, Format, FormatMeta, Probe, ReadContext};
use crate::model::chat::{Author, Chat, ChatKind, MessageTraits, RawHandle, Side};
use crate::model::ledger::SkipReason;
use crate::model::name::is_phone;
use crate::model::source::{SourceData, SourceKind};
use crate::model::time::{Basis, Stamp};

const CHANNEL: &str = "whatsapp";

/// A number of seconds that lies in the year 5138 is one of milliseconds.
const MOST_SECONDS: i64 = 100_000_000_000;

/// How many participants `inspect` is told of.
const MOST_PARTICIPANTS: usize = 1_000;

/// WhatsApp-Chat-Exporter's JSON.
pub(super) struct WhatsAppExporterJson;

impl Format for WhatsAppExporterJson {
    fn meta(&self) -> FormatMeta {
        FormatMeta {
            id: "whatsapp-exporter-json",
            title: "WhatsApp-Chat-Exporter JSON",
            channel: Some(CHANNEL),
            kind: SourceKind::Messenger,
            unit: "message",
        }
    }

    fn detect(&self, probe: &Probe<'_>) -> Detection {
        let is_export = is_export(&mut Scanner::new(probe.text.as_bytes())).unwrap_or(false);
        if is_export { Detection::Yes } else { Detection::No }
    }

    fn read(&self, input: Window<'_>, context: &ReadContext<'_>) -> Result<SourceData, ImportError> {
        let mut reader = Reader::new(open(input)?);
        reader.document()?;
        let mut export = Export::new(context);
        let mut chats = 0;
        while let Some(id) = reader.key(|key| text(bounded(key)))? {
            if reader.enter(b'{')? {
                export.chat(&id, &mut reader)?;
                chats += 1;
            }
        }
        reader.end()?;
        if chats == 0 {
            return Err(ImportErrorKind::NothingFound("messages").into());
        }
        Ok(export.finish())
    }
}

/// What a chat is, by the address that WhatsApp has for it.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Address {
    /// A person, with a number.
    Phone(String),
    /// A person whose number is hidden: an id.
    Hidden(String),
    /// A group.
    Group,
    /// Nobody's conversation.
    NoClients(SkipReason),
}

impl Address {
    /// The address of a chat; `None` for what is none.
    fn of(id: &str) -> Option<Self> {
        let (user, server) = id.split_once('@')?;
        // A device of the person may stand behind a colon.
        let user = user.split(':').next().unwrap_or_default();
        let is_number = !user.is_empty() && user.bytes().all(|byte| byte.is_ascii_digit());
        Some(match server {
            "s.whatsapp.net" | "c.us" if user == "0" => Self::NoClients(SkipReason::Bot),
            "s.whatsapp.net" | "c.us" if is_number => Self::Phone(format!("+{user}")),
            "lid" if is_number => Self::Hidden(format!("{user}@lid")),
            "g.us" => Self::Group,
            "broadcast" | "newsletter" => Self::NoClients(SkipReason::BroadcastChannel),
            "bot" => Self::NoClients(SkipReason::Bot),
            _ => return None,
        })
    }

    fn handles(&self) -> Vec<RawHandle> {
        match self {
            Self::Phone(number) => vec![RawHandle::Phone(number.clone())],
            Self::Hidden(id) => vec![RawHandle::Platform(CHANNEL.to_owned(), id.clone())],
            Self::Group | Self::NoClients(_) => Vec::new(),
        }
    }
}

/// Whether the first chat of a map has an address of WhatsApp's and messages, from as much of it as is there.
fn is_export(scanner: &mut Scanner<'_>) -> Result<bool, Fault> {
    if !scanner.enter(b'{')? {
        return Ok(false);
    }
    let Some(id) = scanner.key()?.map(text) else { return Ok(false) };
    Ok(Address::of(&id).is_some() && scanner.has_key(|key| matches!(key, b"messages" | b"name" | b"type")))
}

/// A message as it stands in the file.
#[derive(Default)]
struct Entry<'a> {
    is_own: bool,
    /// One of WhatsApp's own lines.
    is_service: bool,
    /// Unix time.
    seconds: Option<i64>,
    /// Who wrote in a group: a saved name, a number or an address.
    sender: Option<&'a [u8]>,
    has_data: bool,
    traits: MessageTraits,
}

/// An export while it is read.
struct Export<'p> {
    clock: Clock,
    links: TextLinks<'p>,
    data: SourceData,
    staff_account: Option<Arc<str>>,
}

impl<'p> Export<'p> {
    fn new(context: &ReadContext<'p>) -> Self {
        let data = SourceData {
            kind: SourceKind::Messenger,
            channel: Some(CHANNEL.to_owned()),
            ..SourceData::default()
        };
        Self {
            clock: Clock::new(context.params.zone),
            links: TextLinks::new(&context.params.links),
            data,
            staff_account: context.rule.staff_account.clone(),
        }
    }

    /// Reads one chat, the opening bracket of which is passed.
    fn chat(&mut self, id: &str, reader: &mut Reader<'_>) -> Result<(), ImportError> {
        let address = Address::of(id).unwrap_or(Address::NoClients(SkipReason::Unsupported));
        let kind = if address == Address::Group { ChatKind::Group } else { ChatKind::Private };
        let mut chat = Chat::new(CHANNEL, kind, "");
        chat.staff_account.clone_from(&self.staff_account);
        chat.authors.push(Author::new("", Side::Business));
        let mut members = HashMap::new();
        while let Some(key) = reader.key(|key| match key {
            b"name" => 'n',
            b"messages" => 'm',
            _ => ' ',
        })? {
            match key {
                'n' => chat.title = reader.step(title)?,
                'm' if reader.enter(b'{')? => self.messages(&mut chat, &mut members, reader)?,
                'm' => {}
                _ => reader.skip()?,
            }
        }
        self.keep(chat, &address);
        Ok(())
    }

    /// Reads the messages of a chat.
    fn messages(
        &mut self,
        chat: &mut Chat,
        members: &mut HashMap<Box<[u8]>, u32>,
        reader: &mut Reader<'_>,
    ) -> Result<(), ImportError> {
        let Self { clock, links, data, .. } = self;
        while reader.key(|_| ())?.is_some() {
            reader.step(|scanner| {
                let start = scanner.at();
                if !scanner.enter(b'{')? {
                    scanner.skip()?;
                    data.ledger.skip(SkipReason::Malformed, scanner.line(start));
                    return Ok(());
                }
                let entry = entry(scanner, links)?;
                let seconds = entry.seconds.filter(|seconds| (1..=LAST_SECOND).contains(seconds));
                if let Some(wall) = seconds {
                    data.detail.span.add(Stamp { wall, basis: Basis::Utc });
                }
                if entry.is_service || !(entry.has_data || entry.traits.media) {
                    data.ledger.system += 1;
                    return Ok(());
                }
                let Some(seconds) = seconds else {
                    data.ledger.skip(SkipReason::BadTimestamp, scanner.line(start));
                    return Ok(());
                };
                let place = if chat.places.len() < 3 { scanner.line(start) } else { 0 };
                let author = author(chat, members, &entry);
                chat.add(author, clock.moment(seconds), entry.traits, place);
                Ok(())
            })?;
        }
        Ok(())
    }

    /// Takes a chat into the source.
    fn keep(&mut self, mut chat: Chat, address: &Address) {
        let count = chat.messages();
        if let Address::NoClients(reason) = address {
            return self.data.ledger.skip_many(*reason, count, &chat.places);
        }
        chat.partner = address.handles();
        if chat.title.is_empty()
            && let Some(handle) = chat.partner.first()
        {
            handle.text().clone_into(&mut chat.title);
        }
        if chat.kind == ChatKind::Private
            && let Some(partner) = chat.authors.get_mut(1)
        {
            chat.title.clone_into(&mut partner.name);
        }
        self.data.ledger.messages += count;
        for cell in &chat.cells {
            let media = u64::from(cell.media);
            self.data.detail.media += media;
            let side =
                if cell.author == 0 { &mut self.data.detail.outbound } else { &mut self.data.detail.inbound };
            *side.get_or_insert(0) += u64::from(cell.messages);
        }
        if chat.cells.is_empty() {
            return;
        }
        chat.seal();
        for author in chat.authors.iter().filter(|author| !author.name.is_empty()) {
            let participants = &mut self.data.detail.participants;
            if participants.len() < MOST_PARTICIPANTS && !participants.contains(&author.name) {
                participants.push(author.name.clone());
            }
        }
        self.data.chats.push(chat);
    }

    fn finish(mut self) -> SourceData {
        let detail = &mut self.data.detail;
        if self.data.ledger.messages > 0 {
            detail.inbound.get_or_insert(0);
            detail.outbound.get_or_insert(0);
        }
        self.data
    }
}

/// The index of whoever wrote a message: the business, the partner, or a member of a group.
fn author(chat: &mut Chat, members: &mut HashMap<Box<[u8]>, u32>, entry: &Entry<'_>) -> u32 {
    if entry.is_own {
        return 0;
    }
    let key = if chat.kind == ChatKind::Group { bounded(entry.sender.unwrap_or_default()) } else { b"" };
    if let Some(index) = members.get(key) {
        return *index;
    }
    let name = text(key);
    let handles = match Address::of(&name) {
        _ if name.is_empty() => Vec::new(),
        Some(address) => address.handles(),
        None if is_phone(&name) => vec![RawHandle::Phone(name.clone())],
        None => vec![RawHandle::Name(CHANNEL.to_owned(), name.clone())],
    };
    let index = chat.authors.len() as u32;
    chat.authors.push(Author { handles: handles.into(), ..Author::new(name, Side::Client) });
    members.insert(Box::from(key), index);
    index
}

/// The name of a chat; none for somebody who is not saved.
fn title(scanner: &mut Scanner<'_>) -> Result<String, Fault> {
    Ok(scanner.scalar()?.string().map(text).unwrap_or_default())
}

/// Reads the members of a message, the opening bracket of which is passed.
fn entry<'a>(scanner: &mut Scanner<'a>, links: &mut TextLinks<'_>) -> Result<Entry<'a>, Fault> {
    let mut entry = Entry::default();
    while let Some(key) = scanner.key()? {
        match key {
            b"from_me" => entry.is_own = is_true(scanner.scalar()?),
            b"meta" => entry.is_service = is_true(scanner.scalar()?),
            b"media" => entry.traits.media = is_true(scanner.scalar()?),
            b"timestamp" => entry.seconds = scanner.scalar()?.bytes().and_then(seconds),
            b"sender" => entry.sender = scanner.scalar()?.string().filter(|sender| !sender.is_empty()),
            b"data" | b"caption" => {
                if let Some(text) = scanner.scalar()?.string().filter(|text| !text.is_empty()) {
                    entry.has_data = true;
                    links.spot(text, &mut entry.traits.links);
                }
            }
            _ => scanner.skip()?,
        }
    }
    Ok(entry)
}

fn is_true(value: Scalar<'_>) -> bool {
    matches!(value, Scalar::Bare(b"true" | b"1"))
}

/// A time in seconds or milliseconds, whole or not.
fn seconds(raw: &[u8]) -> Option<i64> {
    let time: f64 = std::str::from_utf8(raw).ok()?.trim().parse().ok()?;
    let time = if time.is_finite() { time as i64 } else { return None };
    Some(if time > MOST_SECONDS { time.div_euclid(1_000) } else { time })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::{ReadParams, SourceRule};
    use crate::model::zone::Zone;

    const PHONE: &str = r#"{
 "447400123456@s.whatsapp.net": {"name": "Kim Low", "type": "android", "messages": {
  "1": {"from_me": false, "timestamp": 1747216800, "time": "10:00", "data": "hi", "media": false, "meta": false, "sender": null},
  "2": {"from_me": true, "timestamp": 1747216860.5, "data": "see calendly.com/x", "media": false, "meta": false},
  "3": {"from_me": false, "timestamp": 1747216920000, "data": "Media/a.jpg", "media": true, "mime": "image/jpeg", "meta": false},
  "4": {"from_me": false, "timestamp": 1747216980, "data": "The security code changed", "media": false, "meta": true},
  "5": {"from_me": true, "timestamp": "x", "data": "no time", "media": false, "meta": false}}},
 "120363041234567890@g.us": {"name": "Club", "messages": {
  "6": {"from_me": false, "timestamp": 1747216800, "data": "a", "sender": "Ida Moss"},
  "7": {"from_me": false, "timestamp": 1747216801, "data": "b", "sender": "+44 7400 123499"},
  "8": {"from_me": true, "timestamp": 1747216802, "data": "c"}}},
 "123456789012345@lid": {"name": null, "messages": {"9": {"from_me": false, "timestamp": 1747216800, "data": "d"}}},
 "status@broadcast": {"name": "Status", "messages": {"10": {"from_me": false, "timestamp": 1747216800, "data": "e"}}}
}"#;

    fn read(text: &str) -> Result<SourceData, ImportError> {
        let params = ReadParams::in_zone(Zone::UTC);
        let rule = SourceRule::default();
        let context = ReadContext { path: "result.json", name: "result.json", params: &params, rule: &rule };
        WhatsAppExporterJson.read(Window::whole(text.as_bytes()), &context)
    }

    #[test]
    fn a_phone_is_read_whole() {
        let probe = Probe::new("result.json", "result.json", PHONE.as_bytes(), PHONE);
        assert_eq!(WhatsAppExporterJson.detect(&probe), Detection::Yes);
        let data = read(PHONE).expect("a sound file");
        assert_eq!((data.ledger.messages, data.ledger.system), (7, 1));
        assert_eq!(data.ledger.left_out[&SkipReason::BadTimestamp].places, [7]);
        assert_eq!(data.ledger.left_out[&SkipReason::BroadcastChannel].count, 1);
        assert_eq!((data.detail.inbound, data.detail.outbound, data.detail.media), (Some(5), Some(2), 1));
        let partners: Vec<_> = data.chats.iter().map(|chat| chat.partner.clone()).collect();
        assert_eq!(
            partners,
            [
                vec![RawHandle::Phone("+447400123456".to_owned())],
                vec![],
                vec![RawHandle::Platform("whatsapp".to_owned(), "123456789012345@lid".to_owned())]
            ]
        );
        assert_eq!(data.chats[0].cells.iter().map(|cell| cell.links).next(), Some([1, 0, 0]));
        assert_eq!(data.chats[1].authors.len(), 3);
        assert_eq!(data.chats[1].authors[2].handles, [RawHandle::Phone("+44 7400 123499".to_owned())]);
    }

    #[test]
    fn other_documents_and_cut_ones_are_told() {
        for other in ["{}", r#"{"a@b.com": {"name": "x"}}"#, r#"{"name":"A","messages":{}}"#, "[]", ""] {
            let probe = Probe::new("a.json", "a.json", other.as_bytes(), other);
            assert_eq!(WhatsAppExporterJson.detect(&probe), Detection::No, "{other}");
        }
        for end in (1..PHONE.len()).step_by(7) {
            assert!(read(PHONE.get(..end).unwrap_or_default()).is_err(), "{end}");
        }
    }
}
